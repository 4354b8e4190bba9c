// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rule_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <set>

#include "ui/format/alarm_texts.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/rule_fields.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/settings/form_row.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr int field_width = 250;
constexpr int advice_height = 66;
/// Keys of what a rule may look at: kinds of points from 0, figures of a site from here.
constexpr int first_figure = 100'000;

constexpr AlarmCondition all_conditions[] = {
    AlarmCondition::above,          AlarmCondition::below,         AlarmCondition::rate_of_change,
    AlarmCondition::stale,          AlarmCondition::frozen,        AlarmCondition::deviation,
    AlarmCondition::device_offline, AlarmCondition::mains_failure, AlarmCondition::energy_imbalance,
    AlarmCondition::register_reset, AlarmCondition::implausible,
};
constexpr wattmast::SiteFigure all_figures[] = {
    wattmast::SiteFigure::power,
    wattmast::SiteFigure::traffic,
    wattmast::SiteFigure::battery_charge,
    wattmast::SiteFigure::energy_per_traffic,
    wattmast::SiteFigure::pue,
};
constexpr SiteKind all_site_kinds[] = {SiteKind::base_station,     SiteKind::data_centre, SiteKind::tower,
                                       SiteKind::aggregation_room, SiteKind::office,      SiteKind::small_cell};

/// Parts of a path are joined by what no name holds.
const QString path_join = QStringLiteral("\n");

QString path_key(const std::vector<std::string>& area) {
    QStringList parts;
    for (const std::string& part : area) {
        parts << to_qt(part);
    }
    return parts.join(path_join);
}

QLineEdit* line(const char* name) {
    auto* field = new QLineEdit;
    field->setFixedWidth(field_width);
    field->setObjectName(QLatin1String(name));
    return field;
}

QuietCombo* combo(const char* name) {
    auto* field = new QuietCombo;
    field->setFixedWidth(field_width);
    field->setObjectName(QLatin1String(name));
    return field;
}

std::string text_of(const QLineEdit& field) {
    return field.text().trimmed().toStdString();
}

}  // namespace

RuleForm::RuleForm(QWidget* parent)
    : QWidget(parent),
      enabled_(new QCheckBox),
      name_(line("name")),
      severity_(new SegmentedControl),
      condition_(combo("condition")),
      subject_(combo("subject")),
      raise_(new LimitField),
      clear_(new LimitField),
      raise_after_(new DelayField),
      clear_after_(new DelayField),
      area_(combo("area")),
      site_kind_(combo("site_kind")),
      tag_(combo("tag")),
      site_(line("site")),
      device_(line("device")),
      instance_(line("instance")),
      channels_(line("channels")),
      advice_(new AdviceField) {
    enabled_->setObjectName(QStringLiteral("enabled"));
    raise_->setObjectName(QStringLiteral("raise"));
    clear_->setObjectName(QStringLiteral("clear"));
    advice_->setFixedSize(field_width, advice_height);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    enabled_row_ = add(*column, enabled_);
    name_row_ = add(*column, name_);
    severity_row_ = add(*column, severity_);
    condition_row_ = add(*column, condition_);
    subject_row_ = add(*column, subject_);
    raise_row_ = add(*column, raise_);
    raise_after_row_ = add(*column, raise_after_);
    clear_row_ = add(*column, clear_);
    clear_after_row_ = add(*column, clear_after_);
    build_places(*column);
    channels_row_ = add(*column, channels_);
    advice_row_ = add(*column, advice_);
    column->addStretch(1);
    connect_fields();
    retranslate();
}

FormRow* RuleForm::add(QVBoxLayout& column, QWidget* control) {
    auto* row = new FormRow(control);
    column.addWidget(row);
    return row;
}

void RuleForm::build_places(QVBoxLayout& column) {
    area_row_ = add(column, area_);
    site_kind_row_ = add(column, site_kind_);
    tag_row_ = add(column, tag_);
    site_row_ = add(column, site_);
    device_row_ = add(column, device_);
    instance_row_ = add(column, instance_);
}

void RuleForm::connect_fields() {
    const auto changed = [this] {
        if (!filling_) {
            Q_EMIT edited();
        }
    };
    const auto condition_changed = [this, changed] {
        if (!filling_) {
            show_condition();
            changed();
        }
    };
    connect(enabled_, &QCheckBox::toggled, this, changed);
    connect(severity_, &SegmentedControl::chosen, this, changed);
    for (QLineEdit* field : {name_, site_, device_, instance_, channels_}) {
        connect(field, &QLineEdit::textChanged, this, changed);
    }
    for (QComboBox* field : {condition_, subject_}) {
        connect(field, &QComboBox::currentIndexChanged, this, condition_changed);
    }
    for (QComboBox* field : {area_, site_kind_, tag_}) {
        connect(field, &QComboBox::currentIndexChanged, this, changed);
    }
    connect(raise_, &LimitField::edited, this, changed);
    connect(clear_, &LimitField::edited, this, changed);
    connect(raise_after_, &DelayField::edited, this, changed);
    connect(clear_after_, &DelayField::edited, this, changed);
    connect(advice_, &AdviceField::edited, this, changed);
}

// ---- Choices ----

void RuleForm::fill_choices() {
    QStringList names;
    QVariantList keys;
    for (const AlarmCondition condition : all_conditions) {
        names << label_of(condition);
        keys << static_cast<int>(condition);
    }
    static_cast<QuietCombo*>(condition_)->set_entries(names, keys);
    names = {tr("Every place")};
    keys = {0};
    for (const SiteKind kind : all_site_kinds) {
        names << label_of(kind);
        keys << static_cast<int>(kind);
    }
    static_cast<QuietCombo*>(site_kind_)->set_entries(names, keys);
}

void RuleForm::fill_places() {
    std::set<std::vector<std::string>> areas;
    std::set<std::string> tags;
    for (const Site& site : catalog_->sites) {
        for (std::size_t depth = 1; depth <= site.area.size(); ++depth) {
            areas.insert({site.area.begin(), site.area.begin() + static_cast<std::ptrdiff_t>(depth)});
        }
        tags.insert(site.tags.begin(), site.tags.end());
    }
    areas.insert(rule_.scope.area);
    areas.erase(std::vector<std::string>());
    tags.insert(rule_.scope.tag);
    tags.erase(std::string());
    QStringList names{tr("Every region")};
    QVariantList keys{QString()};
    for (const auto& area : areas) {
        names << QString(2 * (static_cast<qsizetype>(area.size()) - 1), QLatin1Char(' ')) + to_qt(area.back());
        keys << path_key(area);
    }
    static_cast<QuietCombo*>(area_)->set_entries(names, keys);
    names = {tr("With and without any tag")};
    keys = {QString()};
    for (const std::string& tag : tags) {
        names << to_qt(tag);
        keys << to_qt(tag);
    }
    static_cast<QuietCombo*>(tag_)->set_entries(names, keys);
}

AlarmCondition RuleForm::condition() const {
    return static_cast<AlarmCondition>(std::max(1, condition_->currentData().toInt()));
}

/// The fields that the condition has, with their units.
void RuleForm::show_condition() {
    const AlarmCondition now = condition();
    const int subject = subject_->currentData().toInt();
    QStringList names{needs_subject(now) ? tr("Choose…") : tr("Points of every kind")};
    QVariantList keys{0};
    if (takes_figure(now)) {
        for (const wattmast::SiteFigure figure : all_figures) {
            names << label_of(figure);
            keys << first_figure + static_cast<int>(figure);
        }
    }
    for (const PointKindInfo& kind : all_point_kinds()) {
        if (suits(now, kind.kind)) {
            names << label_of(kind.kind);
            keys << static_cast<int>(kind.kind);
        }
    }
    const bool was_filling = std::exchange(filling_, true);
    static_cast<QuietCombo*>(subject_)->set_entries(names, keys);
    subject_->setCurrentIndex(std::max(0, subject_->findData(subject)));
    filling_ = was_filling;
    subject_row_->setVisible(takes_kind(now));
    instance_row_->setVisible(takes_kind(now));
    raise_row_->setVisible(has_limits(now));
    clear_row_->setVisible(has_limits(now));
    const QString unit = limit_unit_of(rule());
    raise_->set_unit(unit);
    clear_->set_unit(unit);
    const bool is_own = rule_.key.empty();
    for (QWidget* field :
         std::initializer_list<QWidget*>{condition_, subject_, area_, site_kind_, tag_, site_, device_, instance_}) {
        field->setEnabled(is_own && !read_only_);
    }
    name_row_->setVisible(is_own);
}

// ---- The rule ----

void RuleForm::show_rule(const AlarmRule& rule, std::shared_ptr<const Catalog> catalog) {
    filling_ = true;
    rule_ = rule;
    catalog_ = std::move(catalog);
    fill_places();
    enabled_->setChecked(rule.is_enabled);
    name_->setText(to_qt(rule.name));
    severity_->set_current(static_cast<int>(rule.severity) - 1);
    condition_->setCurrentIndex(condition_->findData(static_cast<int>(rule.condition)));
    show_condition();
    int subject = rule.kind ? static_cast<int>(*rule.kind) : 0;
    if (rule.figure) {
        subject = first_figure + static_cast<int>(*rule.figure);
    }
    subject_->setCurrentIndex(std::max(0, subject_->findData(subject)));
    raise_->set_value(rule.raise_limit);
    clear_->set_value(rule.clear_limit);
    raise_after_->set_delay(rule.raise_after);
    clear_after_->set_delay(rule.clear_after);
    set_scope(rule.scope);
    QStringList channels;
    for (const std::string& channel : rule.channels) {
        channels << to_qt(channel);
    }
    channels_->setText(channels.join(QStringLiteral(", ")));
    advice_->set_text(to_qt(rule.advice));
    show_condition();
    for (FormRow* row : {name_row_, subject_row_, raise_row_, clear_row_, raise_after_row_, site_row_}) {
        row->set_fault({});
    }
    raise_->set_wrong(false);
    clear_->set_wrong(false);
    filling_ = false;
}

void RuleForm::set_scope(const AlarmScope& scope) {
    area_->setCurrentIndex(std::max(0, area_->findData(path_key(scope.area))));
    site_kind_->setCurrentIndex(
        std::max(0, site_kind_->findData(scope.site_kind ? static_cast<int>(*scope.site_kind) : 0)));
    tag_->setCurrentIndex(std::max(0, tag_->findData(to_qt(scope.tag))));
    const Site* site = catalog_->site(scope.site);
    site_->setText(site != nullptr ? to_qt(site->code) : QString());
    const Device* device = catalog_->device(scope.device);
    device_->setText(device != nullptr ? to_qt(device->name) : QString());
    instance_->setText(to_qt(scope.instance));
}

AlarmScope RuleForm::scope() const {
    AlarmScope scope;
    const QString area = area_->currentData().toString();
    if (!area.isEmpty()) {
        for (const QString& part : area.split(path_join)) {
            scope.area.push_back(part.toStdString());
        }
    }
    if (const int kind = site_kind_->currentData().toInt(); kind > 0) {
        scope.site_kind = static_cast<SiteKind>(kind);
    }
    scope.tag = tag_->currentData().toString().toStdString();
    if (const Site* site = catalog_->site_by_code(text_of(*site_))) {
        scope.site = site->id;
        for (const Device* device : catalog_->devices_of(site->id)) {
            if (device->name == text_of(*device_)) {
                scope.device = device->id;
            }
        }
    }
    if (takes_kind(condition())) {
        scope.instance = text_of(*instance_);
    }
    return scope;
}

AlarmRule RuleForm::rule() const {
    AlarmRule rule = rule_;
    rule.is_enabled = enabled_->isChecked();
    rule.severity = static_cast<Severity>(severity_->current() + 1);
    rule.raise_after = raise_after_->delay();
    rule.clear_after = clear_after_->delay();
    rule.advice = advice_->text().trimmed().toStdString();
    rule.channels.clear();
    for (const QString& channel : channels_->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!channel.trimmed().isEmpty()) {
            rule.channels.push_back(channel.trimmed().toStdString());
        }
    }
    if (rule_.key.empty()) {
        rule.name = text_of(*name_);
        rule.condition = condition();
        rule.kind.reset();
        rule.figure.reset();
        const int subject = subject_->currentData().toInt();
        if (takes_figure(rule.condition) && subject > first_figure) {
            rule.figure = static_cast<wattmast::SiteFigure>(subject - first_figure);
        } else if (takes_kind(rule.condition)) {
            rule.kind = point_kind_by_number(subject);
        }
        rule.scope = scope();
    }
    rule.raise_limit = has_limits(rule.condition) ? raise_->value() : std::nullopt;
    rule.clear_limit = has_limits(rule.condition) ? clear_->value() : std::nullopt;
    return rule;
}

std::vector<RuleFault> RuleForm::faults() const {
    const AlarmRule now = rule();
    std::vector<RuleFault> faults = faults_of(now);
    if (has_limits(now.condition) && !clear_->is_readable()) {
        faults.push_back({RuleField::clear_limit, tr("This is no number. Enter one, or leave it empty.")});
    }
    if (!text_of(*site_).empty() && !now.scope.site.is_assigned()) {
        faults.push_back({RuleField::site, tr("There is no site with this code.")});
    } else if (!text_of(*device_).empty() && !now.scope.device.is_assigned()) {
        faults.push_back({RuleField::site, tr("The site has no device of this name; a device needs its site.")});
    }
    return faults;
}

void RuleForm::show_faults() {
    const std::vector<RuleFault> all = faults();
    const auto text_for = [&](RuleField field) {
        for (const RuleFault& fault : all) {
            if (fault.field == field) {
                return fault.text;
            }
        }
        return QString();
    };
    name_row_->set_fault(text_for(RuleField::name));
    subject_row_->set_fault(text_for(RuleField::subject));
    raise_row_->set_fault(text_for(RuleField::raise_limit));
    clear_row_->set_fault(text_for(RuleField::clear_limit));
    raise_after_row_->set_fault(text_for(RuleField::raise_after));
    site_row_->set_fault(text_for(RuleField::site));
    raise_->set_wrong(!raise_row_->fault().isEmpty());
    clear_->set_wrong(!clear_row_->fault().isEmpty());
}

void RuleForm::set_read_only(bool read_only) {
    read_only_ = read_only;
    for (QWidget* field : std::initializer_list<QWidget*>{enabled_, name_, severity_, raise_, clear_, raise_after_,
                                                          clear_after_, channels_, advice_}) {
        field->setEnabled(!read_only);
    }
    show_condition();
}

void RuleForm::retranslate() {
    const AlarmRule kept = rule();
    severity_->set_choices({label_of(Severity::critical), label_of(Severity::major), label_of(Severity::minor),
                            label_of(Severity::warning)});
    enabled_->setText(tr("Raises alarms"));
    enabled_row_->set_texts(tr("State"), tr("Off: its active alarms are cleared, and none is raised."));
    name_row_->set_texts(tr("Name"), tr("As the list of alarms shows it."));
    severity_row_->set_texts(tr("Severity"), tr("Critical: act at once. Warning: look when there is time."));
    condition_row_->set_texts(tr("Condition"), {});
    subject_row_->set_texts(tr("Looks at"), tr("Points of this kind, or a figure of the site."));
    raise_row_->set_texts(tr("Raise at"), tr("The limit."));
    raise_after_row_->set_texts(tr("Raise after"), tr("The condition has to hold as long before an alarm is raised."));
    clear_row_->set_texts(tr("Clear at"),
                          tr("On the safe side of the limit, so that a value near it does not raise and "
                             "clear over and over. Empty: the same."));
    clear_after_row_->set_texts(tr("Clear after"), tr("And it has to be over as long before the alarm is cleared."));
    area_row_->set_texts(tr("Region"), tr("Where the rule holds; what is chosen from here on holds together."));
    site_kind_row_->set_texts(tr("Kind of site"), {});
    tag_row_->set_texts(tr("Tag"), {});
    site_row_->set_texts(tr("Site"), tr("Its code; empty: every site."));
    device_row_->set_texts(tr("Device"), tr("Its name at that site; empty: every device."));
    instance_row_->set_texts(tr("Instance"), tr("Of points that a device has several of; empty: every one."));
    channels_row_->set_texts(tr("Notifies"), tr("Names of notification channels, with commas between; empty: nobody."));
    advice_row_->set_texts(tr("What to do"), tr("Shown with the alarm instead of the usual advice."));
    raise_after_->retranslate();
    clear_after_->retranslate();
    const bool was_filling = std::exchange(filling_, true);
    fill_choices();
    filling_ = was_filling;
    show_rule(kept, catalog_);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rule_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/format/alarm_texts.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/form_fields.h"
#include "ui/pages/alarms/rule_fields.h"
#include "ui/pages/alarms/scope_fields.h"
#include "ui/pages/settings/form_row.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

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
}  // namespace

RuleForm::RuleForm(QWidget* parent)
    : QWidget(parent),
      enabled_(new QCheckBox),
      name_(form_line("name")),
      severity_(new SegmentedControl),
      condition_(form_combo("condition")),
      subject_(form_combo("subject")),
      raise_(new LimitField),
      clear_(new LimitField),
      raise_after_(new DelayField),
      clear_after_(new DelayField),
      only_on_battery_(new QCheckBox),
      scope_(new ScopeFields),
      channels_(form_line("channels")),
      advice_(new AdviceField) {
    enabled_->setObjectName(QStringLiteral("enabled"));
    only_on_battery_->setObjectName(QStringLiteral("only_on_battery"));
    raise_->setObjectName(QStringLiteral("raise"));
    clear_->setObjectName(QStringLiteral("clear"));
    advice_->setFixedSize(form_field_width, advice_height);
    QVBoxLayout* column = form_column(this);
    enabled_row_ = add_row(*column, enabled_);
    name_row_ = add_row(*column, name_);
    severity_row_ = add_row(*column, severity_);
    condition_row_ = add_row(*column, condition_);
    subject_row_ = add_row(*column, subject_);
    raise_row_ = add_row(*column, raise_);
    raise_after_row_ = add_row(*column, raise_after_);
    clear_row_ = add_row(*column, clear_);
    clear_after_row_ = add_row(*column, clear_after_);
    only_on_battery_row_ = add_row(*column, only_on_battery_);
    column->addWidget(scope_);
    channels_row_ = add_row(*column, channels_);
    advice_row_ = add_row(*column, advice_);
    column->addStretch(1);
    connect_fields();
    retranslate();
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
    for (QLineEdit* field : {name_, channels_}) {
        connect(field, &QLineEdit::textChanged, this, changed);
    }
    for (QComboBox* field : {condition_, subject_}) {
        connect(field, &QComboBox::currentIndexChanged, this, condition_changed);
    }
    connect(only_on_battery_, &QCheckBox::toggled, this, changed);
    connect(scope_, &ScopeFields::edited, this, changed);
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
    scope_->set_instance_shown(takes_kind(now));
    only_on_battery_row_->setVisible(takes_figure(now));
    raise_row_->setVisible(has_limits(now));
    clear_row_->setVisible(has_limits(now));
    const QString unit = limit_unit_of(rule());
    raise_->set_unit(unit);
    clear_->set_unit(unit);
    const bool is_own = rule_.key.empty();
    for (QWidget* field : std::initializer_list<QWidget*>{condition_, subject_, only_on_battery_}) {
        field->setEnabled(is_own && !read_only_);
    }
    scope_->set_editable(is_own && !read_only_);
    name_row_->setVisible(is_own);
}

// ---- The rule ----

void RuleForm::show_rule(const AlarmRule& rule, std::shared_ptr<const Catalog> catalog) {
    filling_ = true;
    rule_ = rule;
    catalog_ = std::move(catalog);
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
    only_on_battery_->setChecked(rule.only_on_battery);
    scope_->set_scope(rule.scope, catalog_);
    QStringList channels;
    for (const std::string& channel : rule.channels) {
        channels << to_qt(channel);
    }
    channels_->setText(channels.join(QStringLiteral(", ")));
    advice_->set_text(to_qt(rule.advice));
    show_condition();
    for (FormRow* row : {name_row_, subject_row_, raise_row_, clear_row_, raise_after_row_}) {
        row->set_fault({});
    }
    raise_->set_wrong(false);
    clear_->set_wrong(false);
    filling_ = false;
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
        rule.scope = scope_->scope();
        rule.only_on_battery = takes_figure(rule.condition) && only_on_battery_->isChecked();
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
    if (const QString fault = scope_->fault(); !fault.isEmpty()) {
        faults.push_back({RuleField::site, fault});
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
    scope_->show_fault(text_for(RuleField::site));
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

void RuleForm::set_channels(const QStringList& names) {
    known_channels_ = names;
    show_channels();
}

void RuleForm::show_channels() {
    channels_row_->set_texts(
        tr("Notifies"), known_channels_.isEmpty()
                            ? tr("Names of notification channels, with commas between; empty: nobody.")
                            : tr("Names of notification channels, with commas between; empty: nobody. There are: %1.")
                                  .arg(Format::listed(known_channels_)));
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
    only_on_battery_->setText(tr("Only on battery"));
    only_on_battery_row_->set_texts(tr("Mains"),
                                    tr("On: looks only while the mains of the site are absent; with the mains the "
                                       "alarm is over, and while nobody knows, nothing is looked at."));
    scope_->retranslate();
    show_channels();
    advice_row_->set_texts(tr("What to do"), tr("Shown with the alarm instead of the usual advice."));
    raise_after_->retranslate();
    clear_after_->retranslate();
    const bool was_filling = std::exchange(filling_, true);
    fill_choices();
    filling_ = was_filling;
    show_rule(kept, catalog_);
}

}  // namespace wattmast::ui

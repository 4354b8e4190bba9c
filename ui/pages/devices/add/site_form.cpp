// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/site_form.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QTimeZone>
#include <algorithm>
#include <array>

#include "ui/desktop/new_site_defaults.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/form_parts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

using Field = SiteForm::Field;

constexpr int name_width = 130;
constexpr int control_width = 320;
constexpr auto new_site_key = "";
constexpr std::array all_fields{Field::device, Field::description, Field::site, Field::code,
                                Field::name,   Field::kind,        Field::area, Field::zone,
                                Field::region, Field::role,        Field::node, Field::parent};

bool is_combo(Field field) {
    return field == Field::site || field == Field::kind || field == Field::zone || field == Field::region ||
           field == Field::role || field == Field::parent;
}

bool is_of_new_site(Field field) {
    return field == Field::code || field == Field::name || field == Field::kind || field == Field::area ||
           field == Field::zone || field == Field::region;
}

bool is_of_device(Field field) {
    return field == Field::device || field == Field::description || field == Field::role || field == Field::node ||
           field == Field::parent;
}

}  // namespace

SiteForm::SiteForm(Scope scope, QWidget* parent)
    : QWidget(parent),
      scope_(scope),
      device_title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      site_title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      tree_title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      tree_text_(new WrappedLabel(TextRole::table, Color::text_muted)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(3, 3, 3, 3);
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, name_width);
    grid->setColumnStretch(2, 1);
    int at = 0;
    const auto title = [&](RoleLabel* label, bool is_shown) {
        grid->addWidget(label, at++, 0, 1, 3);
        label->setVisible(is_shown);
    };
    const bool has_device = scope == Scope::one_device;
    title(device_title_, has_device);
    for (const Field field : all_fields) {
        if (field == Field::site) {
            title(site_title_, has_device);
        }
        if (field == Field::role) {
            title(tree_title_, has_device);
            grid->addWidget(tree_text_, at++, 0, 1, 3);
            tree_text_->setVisible(has_device);
        }
        build_row(field, *grid, at);
        at += 2;
    }
    grid->setRowStretch(at, 1);
    retranslate();
}

void SiteForm::build_row(Field field, QGridLayout& grid, int at) {
    Row row;
    row.name = new RoleLabel(TextRole::table, Color::text_secondary);
    row.fault = new WrappedLabel(TextRole::caption, Color::alarm_critical);
    row.fault->hide();
    if (is_combo(field)) {
        row.combo = new QuietCombo;
        row.combo->setProperty("wm_compact", true);
        const bool is_typed = field == Field::site || field == Field::zone || field == Field::region;
        if (is_typed) {
            row.combo->make_editable(field == Field::site ? QuietCombo::Case::is_free : QuietCombo::Case::differs);
        }
        connect(row.combo, &QuietCombo::chosen_by_hand, this, [this, field] { field_edited(field); });
    } else {
        row.line = new QLineEdit;
        connect(row.line, &QLineEdit::textEdited, this, [this, field] { field_edited(field); });
    }
    QWidget* control = row.combo != nullptr ? static_cast<QWidget*>(row.combo) : row.line;
    control->setProperty("wm_compact", true);
    control->setFixedWidth(control_width);
    grid.addWidget(row.name, at, 0);
    grid.addWidget(control, at, 1);
    grid.addWidget(row.fault, at + 1, 1, 1, 2);
    rows_.emplace(field, row);
}

void SiteForm::begin(std::shared_ptr<const Catalog> catalog, SiteId scope_site, const QString& device_name) {
    catalog_ = std::move(catalog);
    fill_choices();
    const Site* site = catalog_->site(scope_site);
    if (site == nullptr && !catalog_->sites.empty()) {
        site = &catalog_->sites.front();
    }
    rows_.at(Field::site).combo->show_data(site == nullptr ? QString::fromLatin1(new_site_key) : to_qt(site->code));
    const NewSiteDefaults proposed = NewSiteDefaults::stored();
    const QString zone = site == nullptr ? proposed.time_zone : to_qt(site->time_zone);
    rows_.at(Field::zone).combo->show_data(zone);
    rows_.at(Field::region).combo->show_data(site == nullptr ? proposed.factor_region : to_qt(site->factor_region));
    if (site != nullptr) {
        QStringList area;
        for (const std::string& part : site->area) {
            area << to_qt(part);
        }
        rows_.at(Field::area).line->setText(area.join(QLatin1String(" / ")));
    }
    rows_.at(Field::device).line->setText(device_name);
    rows_.at(Field::role).combo->show_data(0);
    for (auto& [field, row] : rows_) {
        row.is_visited = false;
    }
    fill_parents();
    show_rows();
    show_faults();
}

void SiteForm::fill_choices() {
    fill_sites();
    QStringList kinds;
    QVariantList kind_keys;
    for (int kind = static_cast<int>(SiteKind::base_station); kind <= static_cast<int>(SiteKind::small_cell); ++kind) {
        kinds << label_of(static_cast<SiteKind>(kind));
        kind_keys << kind;
    }
    rows_.at(Field::kind).combo->set_entries(kinds, kind_keys);
    if (rows_.at(Field::kind).combo->currentIndex() < 0) {
        rows_.at(Field::kind).combo->show_data(static_cast<int>(SiteKind::base_station));
    }
    QStringList zones;
    QVariantList zone_keys;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        zones << QString::fromUtf8(id);
        zone_keys << zones.back();
    }
    rows_.at(Field::zone).combo->set_entries(zones, zone_keys);
    QStringList regions;
    for (const Site& site : catalog_->sites) {
        if (const QString region = to_qt(site.factor_region); !region.isEmpty() && !regions.contains(region)) {
            regions << region;
        }
    }
    const QString proposed = NewSiteDefaults::stored().factor_region;
    if (!proposed.isEmpty() && !regions.contains(proposed)) {
        regions << proposed;
    }
    regions.sort();
    rows_.at(Field::region).combo->set_entries(regions, QVariantList(regions.begin(), regions.end()));
    QStringList roles{tr("none: it measures nothing of the site's energy")};
    QVariantList role_keys{0};
    for (int kind = static_cast<int>(NodeKind::grid); kind < static_cast<int>(NodeKind::losses); ++kind) {
        roles << label_of(static_cast<NodeKind>(kind));
        role_keys << kind;
    }
    rows_.at(Field::role).combo->set_entries(roles, role_keys);
    fill_parents();
}

void SiteForm::fill_sites() {
    QStringList texts{tr("A new site…")};
    QVariantList keys{QString::fromLatin1(new_site_key)};
    for (const Site& site : catalog_->sites) {
        texts << QStringLiteral("%1 · %2").arg(to_qt(site.code), to_qt(site.name));
        keys << to_qt(site.code);
    }
    rows_.at(Field::site).combo->set_entries(texts, keys);
}

void SiteForm::fill_parents() {
    QStringList texts{tr("at the top")};
    QVariantList keys{QString()};
    if (const Site* site = chosen_site()) {
        for (const EnergyNode* node : catalog_->nodes_of(site->id)) {
            texts << to_qt(node->name);
            keys << to_qt(node->name);
        }
    }
    QuietCombo* combo = rows_.at(Field::parent).combo;
    combo->set_entries(texts, keys);
    if (combo->currentIndex() < 0) {
        combo->show_data(QString());
    }
}

QString SiteForm::text_of(Field field) const {
    const Row& row = rows_.at(field);
    return row.combo != nullptr ? row.combo->chosen().toString() : row.line->text().trimmed();
}

bool SiteForm::is_new_site() const {
    return rows_.at(Field::site).combo->chosen().toString().isEmpty();
}

const Site* SiteForm::chosen_site() const {
    const std::string code = text_of(Field::site).toStdString();
    return code.empty() ? nullptr : catalog_->site_by_code(code);
}

std::optional<QString> SiteForm::fault_of_device() const {
    const QString name = text_of(Field::device);
    if (name.isEmpty()) {
        return tr("A name that is used once at the site. Example: M1");
    }
    if (const Site* site = chosen_site()) {
        for (const Device* device : catalog_->devices_of(site->id)) {
            if (to_qt(device->name) == name) {
                return tr("The site has a device of this name.");
            }
        }
    }
    return std::nullopt;
}

std::optional<QString> SiteForm::fault_of_node() const {
    const QString name = text_of(Field::node);
    if (rows_.at(Field::role).combo->chosen().toInt() == 0) {
        return std::nullopt;
    }
    if (name.isEmpty()) {
        return tr("A name that is used once in the tree. Example: Mains");
    }
    if (const Site* site = chosen_site()) {
        for (const EnergyNode* node : catalog_->nodes_of(site->id)) {
            if (to_qt(node->name) == name) {
                return tr("The tree has a place of this name.");
            }
        }
    }
    return std::nullopt;
}

std::optional<QString> SiteForm::fault_of(Field field) const {
    if ((scope_ == Scope::site_only && is_of_device(field)) || (is_of_new_site(field) && !is_new_site())) {
        return std::nullopt;
    }
    const QString text = text_of(field);
    switch (field) {
        case Field::device:
            return fault_of_device();
        case Field::node:
            return fault_of_node();
        case Field::site:
            return text.isEmpty() || chosen_site() != nullptr
                       ? std::nullopt
                       : std::optional(tr("Choose a site of the list, or a new one."));
        case Field::code:
            if (text.isEmpty()) {
                return tr("A code that is used once. Example: SH-PD-0473");
            }
            return catalog_->site_by_code(text.toStdString()) == nullptr
                       ? std::nullopt
                       : std::optional(tr("There is a site of this code; choose it above."));
        case Field::name:
            return text.isEmpty() ? std::optional(tr("What people call it. Example: Xinghu Street")) : std::nullopt;
        case Field::zone:
            return QTimeZone(text.toUtf8()).isValid()
                       ? std::nullopt
                       : std::optional(tr("A time zone of the list. Example: Asia/Shanghai"));
        default:
            return std::nullopt;
    }
}

std::vector<std::pair<SiteForm::Field, QString>> SiteForm::faults() const {
    std::vector<std::pair<Field, QString>> found;
    for (const Field field : all_fields) {
        if (const auto fault = fault_of(field)) {
            found.emplace_back(field, *fault);
        }
    }
    return found;
}

void SiteForm::field_edited(Field field) {
    rows_.at(field).is_visited = true;
    if (field == Field::site) {
        fill_parents();
        show_rows();
    }
    if (field == Field::role && text_of(Field::node).isEmpty()) {
        const int kind = rows_.at(Field::role).combo->chosen().toInt();
        rows_.at(Field::node).line->setText(kind == 0 ? QString() : label_of(static_cast<NodeKind>(kind)));
    }
    if (field == Field::role) {
        show_rows();
    }
    show_faults();
    Q_EMIT edited();
}

void SiteForm::show_rows() {
    const bool has_node = rows_.at(Field::role).combo->chosen().toInt() != 0;
    for (auto& [field, row] : rows_) {
        const bool is_shown = !(is_of_new_site(field) && !is_new_site()) &&
                              !(scope_ == Scope::site_only && is_of_device(field)) &&
                              (has_node || (field != Field::node && field != Field::parent));
        row.name->setVisible(is_shown);
        control(field)->setVisible(is_shown);
    }
}

void SiteForm::show_faults() {
    for (auto& [field, row] : rows_) {
        const auto fault = row.is_visited ? fault_of(field) : std::nullopt;
        row.fault->setText(fault.value_or(QString()));
        row.fault->setVisible(fault.has_value());
        control(field)->setProperty("wm_invalid", fault.has_value());
        control(field)->setAccessibleDescription(fault.value_or(QString()));
        control(field)->update();
    }
}

void SiteForm::show_all_faults() {
    for (auto& [field, row] : rows_) {
        row.is_visited = true;
    }
    show_faults();
    if (const auto found = faults(); !found.empty()) {
        control(found.front().first)->setFocus(Qt::OtherFocusReason);
    }
}

QString SiteForm::fault(Field field) const {
    return rows_.at(field).fault->text();
}

Site SiteForm::site() const {
    if (const Site* chosen = chosen_site()) {
        return *chosen;
    }
    Site site;
    site.code = text_of(Field::code).toStdString();
    site.name = text_of(Field::name).toStdString();
    site.kind = static_cast<SiteKind>(rows_.at(Field::kind).combo->chosen().toInt());
    for (const QString& part : text_of(Field::area).split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty()) {
            site.area.push_back(trimmed.toStdString());
        }
    }
    site.time_zone = text_of(Field::zone).toStdString();
    site.factor_region = text_of(Field::region).toStdString();
    return site;
}

QString SiteForm::device_name() const {
    return text_of(Field::device);
}

QString SiteForm::description() const {
    return text_of(Field::description);
}

std::optional<NewNode> SiteForm::node() const {
    const int kind = rows_.at(Field::role).combo->chosen().toInt();
    if (kind == 0) {
        return std::nullopt;
    }
    return NewNode{static_cast<NodeKind>(kind), text_of(Field::node).toStdString(),
                   text_of(Field::parent).toStdString()};
}

QWidget* SiteForm::control(Field field) const {
    const Row& row = rows_.at(field);
    return row.combo != nullptr ? static_cast<QWidget*>(row.combo) : row.line;
}

void SiteForm::set_text(Field field, const QString& text) {
    const Row& row = rows_.at(field);
    if (row.combo != nullptr) {
        const int by_text = row.combo->findText(text);
        row.combo->show_data(by_text >= 0 ? row.combo->itemData(by_text) : QVariant(text));
    } else {
        row.line->setText(text);
    }
    field_edited(field);
}

void SiteForm::choose_new_site() {
    rows_.at(Field::site).combo->show_data(QString::fromLatin1(new_site_key));
    field_edited(Field::site);
}

void SiteForm::retranslate() {
    device_title_->set_text(tr("Device"));
    site_title_->set_text(tr("Site"));
    tree_title_->set_text(tr("Place in the energy tree"));
    tree_text_->setText(tr("Says what the meter measures, so that nothing is counted twice. It can be set later."));
    const std::map<Field, QString> names{{Field::device, tr("Name")},
                                         {Field::description, tr("Description")},
                                         {Field::site, tr("Site")},
                                         {Field::code, tr("Code")},
                                         {Field::name, tr("Site name")},
                                         {Field::kind, tr("Class")},
                                         {Field::area, tr("Area")},
                                         {Field::zone, tr("Time zone")},
                                         {Field::region, tr("Factor region")},
                                         {Field::role, tr("Measures")},
                                         {Field::node, tr("Place")},
                                         {Field::parent, tr("Below")}};
    for (auto& [field, row] : rows_) {
        row.name->set_text(names.at(field));
        control(field)->setAccessibleName(names.at(field));
    }
    rows_.at(Field::area).line->setPlaceholderText(tr("Region / district, outermost first"));
    rows_.at(Field::description).line->setPlaceholderText(tr("Such as “meter of the mains, class 0.5S”"));
    rows_.at(Field::region).combo->lineEdit()->setPlaceholderText(tr("Such as CN-SH; empty: no carbon figures"));
    fill_choices();
    show_faults();
}

void SiteForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui

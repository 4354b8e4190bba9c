// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/discovery_form.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <array>

#include "ui/pages/history/form_parts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int usual_rate = 50;
constexpr int most_rate = 1000;
constexpr std::array usual_ports{"502", "4001", "161", "4001", "443"};

}  // namespace

DiscoveryForm::DiscoveryForm(QWidget* parent)
    : QWidget(parent),
      range_name_(new RoleLabel(TextRole::strong, Color::text_primary)),
      ranges_(new QLineEdit),
      range_note_(new WrappedLabel(TextRole::caption, Color::text_muted)),
      kinds_name_(new RoleLabel(TextRole::strong, Color::text_primary)),
      port_fault_(new WrappedLabel(TextRole::caption, Color::alarm_critical)),
      units_name_(new RoleLabel(TextRole::table, Color::text_secondary)),
      units_(new QLineEdit),
      snmp_name_(new RoleLabel(TextRole::table, Color::text_secondary)),
      redfish_name_(new RoleLabel(TextRole::table, Color::text_secondary)),
      rate_name_(new RoleLabel(TextRole::table, Color::text_secondary)),
      rate_(new QSpinBox) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(3, 3, 3, 3);
    grid->setHorizontalSpacing(space::s2);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    int at = 0;
    grid->addWidget(range_name_, at++, 0, 1, 2);
    grid->addWidget(ranges_, at++, 0, 1, 2);
    grid->addWidget(range_note_, at++, 0, 1, 2);
    grid->addWidget(kinds_name_, at++, 0, 1, 2);
    for (int kind = 0; kind < kind_count; ++kind) {
        Row row{new QCheckBox, new QLineEdit(QString::fromLatin1(usual_ports.at(static_cast<std::size_t>(kind))))};
        row.ports->setProperty("wm_compact", true);
        row.box->setChecked(kind == static_cast<int>(Kind::modbus));
        grid->addWidget(row.box, at, 0);
        grid->addWidget(row.ports, at++, 1);
        connect(row.box, &QCheckBox::toggled, this, [this] {
            show_faults();
            Q_EMIT edited();
        });
        connect(row.ports, &QLineEdit::textEdited, this, [this] {
            show_faults();
            Q_EMIT edited();
        });
        kinds_.push_back(row);
    }
    grid->addWidget(port_fault_, at++, 0, 1, 2);
    grid->addWidget(units_name_, at, 0);
    grid->addWidget(units_, at++, 1);
    snmp_credential_ = make_credentials(*grid, at++, snmp_name_);
    redfish_credential_ = make_credentials(*grid, at++, redfish_name_);
    rate_->setRange(1, most_rate);
    rate_->setValue(usual_rate);
    grid->addWidget(rate_name_, at, 0);
    grid->addWidget(rate_, at++, 1);
    units_->setText(QStringLiteral("1"));
    for (QWidget* control : std::initializer_list<QWidget*>{ranges_, units_, rate_}) {
        control->setProperty("wm_compact", true);
    }
    connect(ranges_, &QLineEdit::textEdited, this, &DiscoveryForm::edited);
    connect(units_, &QLineEdit::textEdited, this, &DiscoveryForm::edited);
    connect(rate_, &QSpinBox::valueChanged, this, &DiscoveryForm::edited);
    retranslate();
}

QuietCombo* DiscoveryForm::make_credentials(QGridLayout& grid, int at, RoleLabel* name) {
    auto* combo = new QuietCombo;
    combo->setProperty("wm_compact", true);
    grid.addWidget(name, at, 0);
    grid.addWidget(combo, at, 1);
    connect(combo, &QuietCombo::chosen_by_hand, this, &DiscoveryForm::edited);
    return combo;
}

std::optional<std::vector<std::uint16_t>> DiscoveryForm::ports_of(Kind kind) const {
    const Row& row = kinds_.at(static_cast<std::size_t>(kind));
    std::vector<std::uint16_t> ports;
    if (!row.box->isChecked()) {
        return ports;
    }
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    for (const QString& part : row.ports->text().split(between, Qt::SkipEmptyParts)) {
        bool is_number = false;
        const ushort port = part.toUShort(&is_number);
        if (!is_number || port == 0) {
            return std::nullopt;
        }
        ports.push_back(port);
    }
    return ports.empty() ? std::nullopt : std::optional(ports);
}

std::optional<DiscoveryOrder> DiscoveryForm::order() const {
    DiscoveryOrder order;
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    for (const QString& part : ranges_->text().split(between, Qt::SkipEmptyParts)) {
        order.ranges.push_back(part.toStdString());
    }
    const auto modbus = ports_of(Kind::modbus);
    const auto rtu = ports_of(Kind::rtu);
    const auto snmp = ports_of(Kind::snmp);
    const auto dlt645 = ports_of(Kind::dlt645);
    const auto redfish = ports_of(Kind::redfish);
    if (!modbus || !rtu || !snmp || !dlt645 || !redfish) {
        return std::nullopt;
    }
    order.modbus_ports = *modbus;
    order.rtu_ports = *rtu;
    order.snmp_ports = *snmp;
    order.dlt645_ports = *dlt645;
    order.redfish_ports = *redfish;
    order.units = units_->text().trimmed().toStdString();
    order.snmp_credential = snmp_credential_->chosen().toString().toStdString();
    order.redfish_credential = redfish_credential_->chosen().toString().toStdString();
    order.rate = static_cast<unsigned>(rate_->value());
    return order;
}

void DiscoveryForm::show_faults() {
    bool is_wrong = false;
    for (int kind = 0; kind < kind_count; ++kind) {
        const bool is_bad = !ports_of(static_cast<Kind>(kind));
        const Row& row = kinds_.at(static_cast<std::size_t>(kind));
        row.ports->setEnabled(row.box->isChecked());
        row.ports->setProperty("wm_invalid", is_bad);
        row.ports->update();
        is_wrong = is_wrong || is_bad;
    }
    port_fault_->setText(
        tr("A port is a number from 1 to 65535; several stand with commas between. Example: 502, 1502"));
    port_fault_->setVisible(is_wrong);
    const bool has_modbus = kinds_[0].box->isChecked() || kinds_[1].box->isChecked();
    units_->setEnabled(has_modbus);
    snmp_credential_->setEnabled(kinds_[static_cast<std::size_t>(Kind::snmp)].box->isChecked());
    redfish_credential_->setEnabled(kinds_[static_cast<std::size_t>(Kind::redfish)].box->isChecked());
}

void DiscoveryForm::set_credentials(const QStringList& names) {
    credentials_ = names;
    const QVariantList keys(names.begin(), names.end());
    for (QuietCombo* combo : {snmp_credential_, redfish_credential_}) {
        const QString none = combo == snmp_credential_ ? tr("none (public)") : tr("none");
        const QVariant before = combo->chosen();
        combo->set_entries(QStringList{none} + names, QVariantList{QString()} + keys);
        combo->show_data(before.isValid() ? before : QVariant(QString()));
    }
}

void DiscoveryForm::set_ranges(const QString& text) {
    ranges_->setText(text);
    Q_EMIT edited();
}

void DiscoveryForm::set_kind(Kind kind, bool is_on, const QString& ports) {
    const Row& row = kinds_.at(static_cast<std::size_t>(kind));
    row.ports->setText(ports);
    row.box->setChecked(is_on);
    show_faults();
    Q_EMIT edited();
}

void DiscoveryForm::set_units(const QString& text) {
    units_->setText(text);
    Q_EMIT edited();
}

void DiscoveryForm::set_rate(int rate) {
    rate_->setValue(rate);
}

void DiscoveryForm::retranslate() {
    range_name_->set_text(tr("Addresses"));
    ranges_->setPlaceholderText(QStringLiteral("10.21.0.0/24"));
    ranges_->setAccessibleName(tr("Addresses"));
    range_note_->setText(
        tr("Networks (10.21.0.0/24), ranges (10.21.0.9-40), addresses and names, with commas between."));
    kinds_name_->set_text(tr("Protocols and ports"));
    const std::array names{tr("Modbus TCP, SunSpec"), tr("Modbus RTU over TCP"), tr("SNMP"), tr("DL/T 645 over TCP"),
                           tr("Redfish")};
    for (int kind = 0; kind < kind_count; ++kind) {
        const Row& row = kinds_.at(static_cast<std::size_t>(kind));
        const QString& name = names.at(static_cast<std::size_t>(kind));
        row.box->setText(name);
        row.ports->setAccessibleName(tr("Ports of %1").arg(name));
    }
    units_name_->set_text(tr("Modbus units"));
    units_->setPlaceholderText(QStringLiteral("1,3-5"));
    units_->setAccessibleName(tr("Modbus units"));
    snmp_name_->set_text(tr("SNMP credential"));
    snmp_credential_->setAccessibleName(tr("SNMP credential"));
    redfish_name_->set_text(tr("Redfish credential"));
    redfish_credential_->setAccessibleName(tr("Redfish credential"));
    rate_name_->set_text(tr("Questions a second, at most"));
    rate_->setAccessibleName(tr("Questions a second, at most"));
    set_credentials(credentials_);
    show_faults();
}

void DiscoveryForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a discovery looks for, and where.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/device_desk.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace wattmast::ui {

class QuietCombo;
class RoleLabel;
class WrappedLabel;

class DiscoveryForm : public QWidget {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { modbus = 0, rtu = 1, snmp = 2, dlt645 = 3, redfish = 4 };
    static constexpr int kind_count = 5;

    explicit DiscoveryForm(QWidget* parent = nullptr);

    /// Empty where a port is none; it is marked then.
    [[nodiscard]] std::optional<DiscoveryOrder> order() const;
    void set_credentials(const QStringList& names);
    /// For tests: as a person would.
    void set_ranges(const QString& text);
    void set_kind(Kind kind, bool is_on, const QString& ports);
    void set_units(const QString& text);
    void set_rate(int rate);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QCheckBox* box = nullptr;
        QLineEdit* ports = nullptr;
    };
    void show_faults();
    void retranslate();
    [[nodiscard]] std::optional<std::vector<std::uint16_t>> ports_of(Kind kind) const;
    QuietCombo* make_credentials(class QGridLayout& grid, int at, RoleLabel* name);

    RoleLabel* range_name_;
    QLineEdit* ranges_;
    WrappedLabel* range_note_;
    RoleLabel* kinds_name_;
    std::vector<Row> kinds_;
    WrappedLabel* port_fault_;
    RoleLabel* units_name_;
    QLineEdit* units_;
    RoleLabel* snmp_name_;
    QuietCombo* snmp_credential_ = nullptr;
    RoleLabel* redfish_name_;
    QuietCombo* redfish_credential_ = nullptr;
    RoleLabel* rate_name_;
    QSpinBox* rate_;
    QStringList credentials_;
};

}  // namespace wattmast::ui

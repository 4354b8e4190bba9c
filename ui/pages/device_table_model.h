// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every device with how well it answers, for the Devices page.
#pragma once

#include <QAbstractTableModel>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

class DeviceTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { device = 0, type, site, address, last_answer, state, answered, column_count };
    enum Role : int { problem_role = Qt::UserRole + 100, silent_role, filter_role, protocol_role };

    /// What is known of a profile; asked once for each.
    using ProfileLookup = std::function<std::optional<ProfileFacts>(const std::string& id)>;

    explicit DeviceTableModel(ProfileLookup profile, QObject* parent = nullptr);

    /// Devices of the catalogue that `health` names, in its order. Rows stay where they are when only their state
    /// changed.
    void set_devices(std::shared_ptr<const Catalog> catalog, std::vector<DeviceHealth> health, UtcTime now);

    [[nodiscard]] const DeviceHealth& health(int row) const { return health_.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const std::optional<ProfileFacts>& facts(const std::string& profile) const;
    [[nodiscard]] QString type_text(const Device& shown, const DeviceHealth& health) const;
    [[nodiscard]] QString state_text(const DeviceHealth& health) const;
    [[nodiscard]] QString tool_tip(const DeviceHealth& health, int column) const;
    [[nodiscard]] QString text(const DeviceHealth& health, int column) const;
    [[nodiscard]] QVariant sort_value(int row, int column) const;
    /// By the text of the device's column. Comparing texts for each pair of rows would take a large fleet half a
    /// second.
    void rank_rows();

    ProfileLookup profile_;
    mutable std::map<std::string, std::optional<ProfileFacts>> facts_;  ///< By profile.
    std::shared_ptr<const Catalog> catalog_;
    std::vector<DeviceHealth> health_;
    std::vector<std::uint32_t> ranks_;  ///< Of each row of health_.
    UtcTime now_;
};

/// Late or silent, or samples of it are held back.
[[nodiscard]] bool is_problem(const DeviceHealth& health);

/// Host, port and path (or the serial port) of a device's URI as written, with the Modbus unit, meter address or topic
/// where it has one; for the address column.
[[nodiscard]] QString address_of(const Device& device);

/// "Modbus TCP", "Modbus RTU, serial port", "SNMP v3"; the scheme itself where it is another.
[[nodiscard]] QString transport_of(const Device& device);

/// The same in two steps, for many devices: what has one key has one name, in every language.
[[nodiscard]] std::string transport_key(const Device& device);
[[nodiscard]] QString transport_named(const std::string& key);

}  // namespace wattmast::ui

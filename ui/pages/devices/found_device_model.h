// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Devices that a discovery has found, with those that a person wants.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/device_desk.h"

namespace wattmast::ui {

/// A device can be wanted if it is not in the fleet and a profile of it is chosen, which a single one is at once.
class FoundDeviceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { wanted_column = 0, device, says, profile, values, state, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void add(const FoundDevice& found);
    [[nodiscard]] const FoundDevice& found(int row) const { return rows_.at(static_cast<std::size_t>(row)).found; }
    /// Of the profiles that fit; −1: none is chosen.
    [[nodiscard]] int chosen_profile(int row) const { return rows_.at(static_cast<std::size_t>(row)).profile; }
    void choose_profile(int row, int choice);
    [[nodiscard]] bool is_wanted(int row) const { return rows_.at(static_cast<std::size_t>(row)).is_wanted; }
    [[nodiscard]] int wanted_count() const;
    /// Those wanted, with names that `taken` does not have.
    [[nodiscard]] std::vector<NewDevice> wanted(std::vector<std::string> taken) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void wanted_changed();

private:
    struct Row {
        FoundDevice found;
        int profile = -1;
        bool is_wanted = false;
    };
    [[nodiscard]] static bool can_be_wanted(const Row& row);
    [[nodiscard]] static QString text(const Row& row, int column);
    [[nodiscard]] static QString tool_tip(const Row& row, int column);

    std::vector<Row> rows_;
};

/// "230.1 V, 50.0 Hz, 1.23 kW": the first values with a profile.
[[nodiscard]] QString values_of(const FoundProfile& profile);

}  // namespace wattmast::ui

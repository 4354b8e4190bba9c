// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The notification channels as a table.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <string>
#include <vector>

#include "app/notify_desk.h"
#include "model/catalog.h"

namespace wattmast::ui {

class ChannelTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { name = 0, kind, state, receiver, alarms, told, column_count };

    using QAbstractTableModel::QAbstractTableModel;
    /// In the order given.
    void set_channels(std::vector<ChannelStatus> channels, std::shared_ptr<const Catalog> catalog, UtcTime now);
    [[nodiscard]] const ChannelStatus& status(int row) const { return channels_.at(static_cast<std::size_t>(row)); }
    /// −1: none.
    [[nodiscard]] int row_of(const std::string& channel) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ChannelStatus& status, int column) const;

    std::vector<ChannelStatus> channels_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    UtcTime now_;
};

}  // namespace wattmast::ui

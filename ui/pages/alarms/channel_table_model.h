// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The notification channels as a table.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/notify_desk.h"
#include "model/catalog.h"
#include "ui/pages/alarms/editor_table_model.h"

namespace wattmast::ui {

class ChannelTableModel : public EditorTableModel {
    Q_OBJECT

public:
    enum Column : int { name = 0, kind, state, receiver, alarms, told, column_count };

    explicit ChannelTableModel(QObject* parent = nullptr) : EditorTableModel(column_count, parent) {}
    /// In the order given.
    void set_channels(std::vector<ChannelStatus> channels, std::shared_ptr<const Catalog> catalog, UtcTime now);
    [[nodiscard]] const ChannelStatus& status(int row) const { return channels_.at(static_cast<std::size_t>(row)); }
    /// −1: none.
    [[nodiscard]] int row_of(const std::string& channel) const;

protected:
    [[nodiscard]] int size() const override { return static_cast<int>(channels_.size()); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QVariant look(int row, int column, int role) const override;

private:
    std::vector<ChannelStatus> channels_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    UtcTime now_;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Health summed by protocol, for the Devices page.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

class ProtocolTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { protocol = 0, devices, points, interval, answered, median, unanswered, frequent, column_count };

    using QAbstractTableModel::QAbstractTableModel;
    void set_devices(const Catalog& catalog, const std::vector<DeviceHealth>& health);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString protocol;
        int devices = 0;
        qint64 points = 0;
        Duration shortest{0};
        Duration longest{0};
        quint64 polls = 0;
        quint64 answered = 0;
        std::vector<Duration> medians;
        std::vector<Errc> failures;  ///< The last one of each device that does not answer.
    };
    [[nodiscard]] QString text(const Row& row, int column) const;

    std::vector<Row> rows_;
};

}  // namespace wattmast::ui

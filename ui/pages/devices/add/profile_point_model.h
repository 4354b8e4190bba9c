// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The points that a device will have, or that its profile describes.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/device_desk.h"

namespace wattmast::ui {

/// A point with where it is read and what becomes of it.
struct PlannedPoint {
    PointKey key;
    std::string where;
    std::string scale;                   ///< Factor to the unit; empty: 1, or not known.
    std::optional<TestPollState> state;  ///< In the test; empty: not tested.
};

class ProfilePointModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { point = 0, unit, nature, place, scale, stored, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void set_points(std::vector<PlannedPoint> points);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const PlannedPoint& point, int column);

    std::vector<PlannedPoint> points_;
};

[[nodiscard]] QString label_of(PointNature nature);

}  // namespace wattmast::ui

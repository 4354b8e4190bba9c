// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The newest value of every point of a site.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// Newest value with its quality. Missing: nothing for 2.5 polling intervals, or the newest poll brought nothing.
struct PointRow {
    const Point* point = nullptr;
    const Device* device = nullptr;
    std::optional<Sample> value;  ///< The last one that there is, however old.
    QualityClass quality = QualityClass::missing;
    bool is_suspect = false;     ///< Outside limits or against the counter's direction.
    std::optional<Errc> reason;  ///< Why the newest poll brought nothing.
};

/// Roles as in data_table.h. Rows stay in the catalogue's order; sorting is a proxy's work.
class SitePointModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { name_column, value_column, quality_column, age_column, source_column, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void set_points(const std::vector<PointNow>& points, std::shared_ptr<const Catalog> catalog, UtcTime now);
    [[nodiscard]] PointId point(int row) const { return rows_.at(static_cast<std::size_t>(row)).point->id; }
    [[nodiscard]] int not_well() const;  ///< Rows that are not measured or integrated.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant text(const PointRow& row, int column) const;
    [[nodiscard]] QVariant sort_key(const PointRow& row, int column) const;

    std::vector<PointRow> rows_;
    std::shared_ptr<const Catalog> catalog_;  ///< Keeps the rows' pointers alive.
    UtcTime now_;
};

/// "Modbus", "SNMP", else the URI's scheme.
[[nodiscard]] QString protocol_of(const Device& device);

}  // namespace wattmast::ui

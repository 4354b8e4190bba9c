// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The environment sensors of a site: climate, doors, smoke, water; with the limits that alarm rules watch.
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVector>
#include <map>
#include <optional>
#include <vector>

#include "app/alarm_desk.h"
#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

struct EnvironmentRow {
    PointId point;
    PointKind kind = PointKind::temperature;
    QString name;                   ///< The sensor's; with the kind where others of the site have the same.
    std::optional<double> value;    ///< Newest good value, not older than 2.5 polls.
    std::optional<LastValue> last;  ///< Where `value` is empty: what it last was.
    std::optional<UtcTime> newest;
    std::vector<double> below, above;  ///< Limits of enabled alarm rules for this point, ascending, each once.
    std::optional<Severity> alarm;     ///< Of the point; most urgent.
    friend bool operator==(const EnvironmentRow&, const EnvironmentRow&) = default;
};

/// Whether points of this kind tell of the place and not of the equipment.
[[nodiscard]] bool is_environment(PointKind kind) noexcept;
/// "open", "closed", "smoke", "dry" …; numbers with their unit. @pre is_environment(kind)
[[nodiscard]] QString environment_text(PointKind kind, double value);

/// Those of the site in the catalogue's order, what only says yes or no first. Temperatures of network equipment are
/// its own and left out. Empty for data centres, which have maps and tables of their own, and for sites that measure
/// nothing but equipment, unless they are towers.
[[nodiscard]] std::vector<EnvironmentRow> environment_rows(const SiteDetail& detail, const Catalog& catalog,
                                                           const std::vector<AlarmRule>& rules, const AlarmBoard* board,
                                                           UtcTime now);

/// Roles as in data_table.h.
class EnvironmentModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { sensor_column, value_column, limit_column, day_column, age_column, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    /// Whether they are of other points than before; the curves are then gone.
    bool set_rows(std::vector<EnvironmentRow> rows, UtcTime now);
    /// Last day of a point, NaN where there is none; kept while the rows stay.
    void set_day(PointId point, QVector<float> values);
    [[nodiscard]] const EnvironmentRow& row_at(int row) const { return rows_.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] const std::vector<EnvironmentRow>& rows() const { return rows_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const EnvironmentRow& row, int column) const;

    std::vector<EnvironmentRow> rows_;
    std::map<PointId, QVector<float>> days_;
    UtcTime now_;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_table_model.h"

#include <algorithm>

#include "ui/charts/line_geometry.h"
#include "ui/charts/plot_text.h"

namespace wattmast::ui {

void PlotTableModel::set_scene(const PlotScene& scene) {
    beginResetModel();
    scene_ = scene;
    times_.clear();
    lines_.clear();
    cells_.clear();
    const std::size_t count = scene_.drawn() == nullptr || !scene_.is_drawable() ? 0 : scene_.spec.lines().size();
    for (std::size_t i = 0; i < count; ++i) {
        const ChartLine* line = scene_.line(i);
        if (line == nullptr || scene_.series(i).visibility == Visibility::hidden) {
            continue;
        }
        lines_.push_back(i);
        for (const ChartColumn& column : line->columns) {
            if (scene_.range.contains(column.at)) {
                times_.push_back(column.at);
            }
        }
    }
    std::ranges::sort(times_);
    times_.erase(std::unique(times_.begin(), times_.end()), times_.end());
    cells_.resize(times_.size() * lines_.size());
    for (std::size_t column = 0; column < lines_.size(); ++column) {
        const ChartLine& line = *scene_.line(lines_[column]);
        for (const ChartColumn& drawn : line.columns) {
            const auto row = std::ranges::lower_bound(times_, drawn.at);
            if (row != times_.end() && *row == drawn.at) {
                cells_[static_cast<std::size_t>(row - times_.begin()) * lines_.size() + column] = {
                    drawn.mean, quality_at(line, drawn.at), true};
            }
        }
    }
    endResetModel();
}

const PlotTableModel::Cell& PlotTableModel::cell(int row, int column) const {
    return cells_.at(static_cast<std::size_t>(row) * lines_.size() + static_cast<std::size_t>(column) - 1);
}

int PlotTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(times_.size());
}

int PlotTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size()) + 1;
}

QVariant PlotTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool is_time = index.column() == 0;
    if (role == Qt::TextAlignmentRole && !is_time) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != plain_role && role != Qt::ToolTipRole) {
        return {};
    }
    if (is_time) {
        const UtcTime at = times_[static_cast<std::size_t>(index.row())];
        return role == plain_role ? QString::fromStdString(to_iso8601(at, scene_.spec.zone))
                                  : cursor_time_text(at, scene_.spec.zone, scene_.style.locale, scene_.range.length());
    }
    const Cell& of = cell(index.row(), index.column());
    if (role == Qt::ToolTipRole) {
        return spoken(index.row(), index.column());
    }
    if (!of.has_value) {
        return role == plain_role ? QString() : QStringLiteral("\u2013");
    }
    const ValueAxis& axis = scene_.axis_of(lines_[static_cast<std::size_t>(index.column()) - 1]);
    return role == plain_role
               ? exact_text(static_cast<float>(static_cast<double>(of.mean) / axis.unit.divisor))
               : number_text(static_cast<double>(of.mean) / axis.unit.divisor, axis.decimals, scene_.style.locale);
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == 0 ? QVariant() : QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section == 0) {
        return tr("Time");
    }
    const std::size_t line = lines_[static_cast<std::size_t>(section) - 1];
    const QString symbol = scene_.axis_of(line).unit.symbol;
    const QString name = scene_.series(line).name;
    return symbol.isEmpty() ? name : name + QStringLiteral(", ") + symbol;
}

QString PlotTableModel::spoken(int row, int column) const {
    if (column == 0) {
        return data(index(row, 0), Qt::DisplayRole).toString();
    }
    const Cell& of = cell(row, column);
    if (!of.has_value) {
        return {};
    }
    const ValueAxis& axis = scene_.axis_of(lines_[static_cast<std::size_t>(column) - 1]);
    return value_text(static_cast<double>(of.mean), axis.unit, axis.decimals, scene_.style.locale) +
           QStringLiteral(", ") + quality_name(of.quality);
}

}  // namespace wattmast::ui

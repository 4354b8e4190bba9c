// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/legend_model.h"

#include "ui/format/names.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

constexpr double ppm_per_percent = 1e4;

bool is_number(int column) {
    return (column >= LegendModel::cursor_column && column <= LegendModel::total_column) ||
           column == LegendModel::usable_column;
}

/// As many decimals as give the largest value of a unit three digits, at least as many as two values need to differ.
int decimals_for(double largest) {
    if (largest >= 100) {
        return 0;
    }
    return largest >= 10 ? 1 : 2;
}

}  // namespace

QualitySplit quality_split(const ChartLine& line) {
    std::array<double, 4> lengths{};
    double whole_length = 0;
    for (const QualityRun& run : line.quality) {
        const auto length = static_cast<double>(run.range.length().count());
        lengths[static_cast<std::size_t>(run.quality) - 1] += length;
        whole_length += length;
    }
    QualitySplit split;
    for (std::size_t i = 0; i < lengths.size() && whole_length > 0; ++i) {
        split.share[i].count = static_cast<std::int32_t>(std::lround(1e6 * lengths[i] / whole_length));
    }
    return split;
}

void LegendModel::set_series(std::vector<ChosenSeries> series, std::shared_ptr<const Catalog> catalog) {
    beginResetModel();
    series_ = std::move(series);
    catalog_ = std::move(catalog);
    data_.reset();
    cursor_.clear();
    rescale();
    endResetModel();
}

void LegendModel::set_data(std::shared_ptr<const ChartData> data) {
    data_ = std::move(data);
    rescale();
    if (!series_.empty()) {
        Q_EMIT dataChanged(index(0, unit_column), index(rowCount() - 1, column_count - 1));
    }
}

void LegendModel::set_cursor(std::vector<std::optional<double>> values) {
    if (values == cursor_) {
        return;
    }
    cursor_ = std::move(values);
    if (!series_.empty()) {
        Q_EMIT dataChanged(index(0, cursor_column), index(rowCount() - 1, cursor_column), {Qt::DisplayRole});
    }
}

void LegendModel::rescale() {
    scales_.clear();
    decimals_.clear();
    for (const ChosenSeries& one : series_) {
        double largest = 0;
        for (std::size_t row = 0; row < series_.size(); ++row) {
            const ChartLine* other = line(row);
            if (series_[row].unit == one.unit && other != nullptr) {
                largest = std::max({largest, std::abs(other->max.value_or(0)), std::abs(other->min.value_or(0))});
            }
        }
        scales_.push_back(Format::scale(largest, one.unit));
        decimals_.push_back(decimals_for(largest / scales_.back().divisor));
    }
}

const ChartLine* LegendModel::line(std::size_t row) const {
    const bool fits = data_ != nullptr && data_->lines.size() == series_.size();
    return fits ? &data_->lines[row] : nullptr;
}

std::optional<double> LegendModel::value(std::size_t row, int column) const {
    const ChartLine* of = line(row);
    if (of == nullptr) {
        return std::nullopt;
    }
    switch (column) {
        case cursor_column:
            return row < cursor_.size() ? cursor_[row] : std::nullopt;
        case min_column:
            return of->min;
        case mean_column:
            return of->mean;
        case max_column:
            return of->max;
        case last_column:
            return of->last;
        case total_column:
            return of->total;
        case usable_column:
            return of->coverage.count / ppm_per_percent;
        default:
            return std::nullopt;
    }
}

QString LegendModel::total_text(std::size_t row) const {
    const std::optional<double> total = value(row, total_column);
    if (!total) {
        return Format::no_value();
    }
    const Unit unit = series_[row].unit == Unit::bit_per_second ? Unit::byte : Unit::kilowatt_hour;
    return Format::current().measure(total, unit, 4).text();
}

QString LegendModel::text(std::size_t row, int column) const {
    const ChosenSeries& one = series_[row];
    switch (column) {
        case series_column: {
            const Site* site = catalog_->site(one.site);
            return site == nullptr ? QString() : to_qt(site->code);
        }
        case point_column: {
            const Point* point = catalog_->point(one.point);
            return point == nullptr ? QString() : label_of(*point);
        }
        case unit_column:
            return scale(row).symbol;
        case total_column:
            return total_text(row);
        case usable_column: {
            const std::optional<double> usable = value(row, column);
            return usable ? Format::current().percent(*usable, 1) : Format::no_value();
        }
        case quality_column:
            return {};
        default:
            return Format::current().scaled(value(row, column), scale(row), decimals_[row]);
    }
}

int LegendModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(series_.size());
}

int LegendModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant LegendModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case copy_role:
            if (const auto number = value(row, column)) {
                const bool is_scaled = column != total_column && column != usable_column;
                return QString::number(is_scaled ? *number / scale(row).divisor : *number, 'g', 10);
            }
            return is_number(column) ? QVariant(QString()) : QVariant(text(row, column));
        case sort_role:
            if (const auto number = value(row, column)) {
                return *number;
            }
            return text(row, column);
        case Qt::TextAlignmentRole:
            return is_number(column) ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        case bold_role:
            return column == series_column || column == cursor_column;
        case emphasis_role:
            return column == unit_column ? QVariant(static_cast<int>(Color::text_secondary)) : QVariant();
        case slot_role_of_legend:
            return column == series_column ? QVariant(series_[row].slot) : QVariant();
        case quality_split_role: {
            const ChartLine* of = line(row);
            if (column != quality_column || of == nullptr) {
                return {};
            }
            QVector<int> shares;
            for (const PartsPerMillion share : quality_split(*of).share) {
                shares.push_back(share.count);
            }
            return QVariant::fromValue(shares);
        }
        default:
            return {};
    }
}

QVariant LegendModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_number(section) ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
    }
    if (role != Qt::DisplayRole || section < 0 || section >= column_count) {
        return {};
    }
    //: Columns of the legend. 中文：序列、测点、单位、光标处、最小、平均、最大、最新、合计、质量、可用率
    const std::array<QString, column_count> titles{tr("Series"), tr("Point"),   tr("Unit"),  tr("At cursor"),
                                                   tr("Min"),    tr("Average"), tr("Max"),   tr("Last"),
                                                   tr("Total"),  tr("Quality"), tr("Usable")};
    return titles[static_cast<std::size_t>(section)];
}

}  // namespace wattmast::ui

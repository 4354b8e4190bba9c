// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/legend_model.h"

#include "ui/charts/plot_text.h"
#include "ui/format/names.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

constexpr double ppm_per_percent = 1e4;

bool is_number(int column) {
    return (column >= LegendModel::cursor_column && column <= LegendModel::previous_column) ||
           column == LegendModel::usable_column;
}

/// As many decimals as give the largest value of a unit three digits, at least as many as two values need to differ.
int decimals_for(double largest) {
    if (largest >= 100) {
        return 0;
    }
    return largest >= 10 ? 1 : 2;
}

/// Whether a ratio of two values means something: 20 °C is not twice as warm as 10 °C.
bool has_true_zero(Unit unit) {
    return unit != Unit::degree_celsius;
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
    compared_.reset();
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

void LegendModel::set_compared(std::shared_ptr<const ChartData> compared, const QString& title) {
    compared_ = std::move(compared);
    compare_title_ = title;
    if (!series_.empty()) {
        Q_EMIT dataChanged(index(0, previous_column), index(rowCount() - 1, previous_column));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, previous_column, previous_column);
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
            if (series_[row].unit == one.unit && series_[row].symbol == one.symbol && other != nullptr) {
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
        case previous_column:
            return difference(row);
        case usable_column:
            return of->coverage.count / ppm_per_percent;
        default:
            return std::nullopt;
    }
}

std::optional<double> LegendModel::difference(std::size_t row) const {
    const ChartLine* now = line(row);
    if (now == nullptr || compared_ == nullptr || row >= compared_->lines.size()) {
        return std::nullopt;
    }
    const std::optional<double> earlier = compared_->lines[row].mean;
    if (!now->mean || !earlier) {
        return std::nullopt;
    }
    if (!has_true_zero(series_[row].unit)) {
        return *now->mean - *earlier;
    }
    return *earlier > 0 ? std::optional(100 * (*now->mean - *earlier) / *earlier) : std::nullopt;
}

QString LegendModel::difference_text(std::size_t row) const {
    const std::optional<double> by = difference(row);
    if (!by) {
        return Format::no_value();
    }
    return has_true_zero(series_[row].unit)
               ? Format::current().signed_percent(*by, 1)
               : Format::current().signed_number(*by, 1) + QChar(0x00A0) + unit_symbol(series_[row].unit);
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
            //: A formula over points of more than one site. 中文：多个站点
            return site == nullptr ? tr("several sites") : to_qt(site->code);
        }
        case point_column:
            return one.formula == SeriesFormula::none ? label_of(*catalog_, one)
                                                      : label_of(*catalog_, one) + QStringLiteral(" ƒ");
        case unit_column:
            return one.symbol.empty() ? scale(row).symbol : to_qt(one.symbol);
        case previous_column:
            return difference_text(row);
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

QVariant LegendModel::copied(std::size_t row, int column) const {
    if (const auto number = value(row, column)) {
        const bool is_scaled = column != total_column && column != usable_column && column != previous_column;
        return QString::number(is_scaled ? *number / scale(row).divisor : *number, 'g', 10);
    }
    return is_number(column) ? QVariant(QString()) : QVariant(text(row, column));
}

bool LegendModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != series_column) {
        return false;
    }
    const ChosenSeries& one = series_[static_cast<std::size_t>(index.row())];
    Q_EMIT shown_changed(one.key(), value.toInt() == Qt::Checked ? Visibility::shown : Visibility::hidden);
    return true;
}

Qt::ItemFlags LegendModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == series_column ? flags | Qt::ItemIsUserCheckable : flags;
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
            return copied(row, column);
        case Qt::CheckStateRole:
            return column == series_column
                       ? QVariant(static_cast<int>(series_[row].visibility == Visibility::shown ? Qt::Checked
                                                                                                : Qt::Unchecked))
                       : QVariant();
        case Qt::ToolTipRole:
            if (column == point_column || column == series_column) {
                const QString how = formula_text(series_[row]);
                if (series_[row].formula == SeriesFormula::written) {
                    return how + QLatin1Char('\n') + tr("Double-click to change it.");
                }
                return how.isEmpty() ? QVariant() : QVariant(how);
            }
            return {};
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
    //: Columns of the legend. 中文：序列、测点、单位、光标处、最小、平均、最大、最新、合计、（对比列）、质量、可用率
    const std::array<QString, column_count> titles{tr("Series"), tr("Point"),    tr("Unit"),    tr("At cursor"),
                                                   tr("Min"),    tr("Average"),  tr("Max"),     tr("Last"),
                                                   tr("Total"),  compare_title_, tr("Quality"), tr("Usable")};
    return titles[static_cast<std::size_t>(section)];
}

}  // namespace wattmast::ui

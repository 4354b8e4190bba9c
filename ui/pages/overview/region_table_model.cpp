// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/region_table_model.h"

#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"
#include "ui/pages/overview/attention_cell.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

constexpr double deviation_band = 3;  // percent, as the subtitle says
constexpr double low_coverage = 0.98;

/// "1 critical, 2 major"; empty: nothing needs attention.
QString attention_text(const FleetSummary& summary) {
    QStringList parts;
    for (std::size_t severity = 1; severity < summary.attention.size(); ++severity) {
        if (const int count = summary.attention[severity]; count > 0) {
            parts << RegionTableModel::tr("%1 %2", "count, severity")
                         .arg(Format::current().count(count), label_of(static_cast<Severity>(severity)));
        }
    }
    return Format::listed(parts);
}

/// Of a sum that is not of all sites.
QString note_of(const PartialSum& sum) {
    const Format& format = Format::current();
    return sum.held_back == 0
               ? RegionTableModel::tr("Sum of %1 of %2 sites; at the others not every meter has a value of now")
                     .arg(format.count(sum.known), format.count(sum.of))
               : RegionTableModel::tr(
                     "Sum of %1 of %2 sites; values of %3 are held back, at the others not every meter has a value of "
                     "now")
                     .arg(format.count(sum.known), format.count(sum.of), format.count(sum.held_back));
}

}  // namespace

void RegionTableModel::set_rows(std::vector<Row> rows) {
    const bool same = std::ranges::equal(rows, rows_, {}, &Row::name, &Row::name);
    if (!same) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    if (!same) {
        endResetModel();
    } else if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
}

int RegionTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RegionTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString RegionTableModel::text(const Row& row, int column) const {
    const Format& format = Format::current();
    const FleetSummary& summary = row.summary;
    switch (column) {
        case region:
            return row.name;
        case sites:
            return format.count(summary.sites);
        case power:
            return format.measure(summary.power.known_value(), Unit::watt).text();
        case deviation: {
            const auto value = summary.deviation();
            return value ? format.signed_number(*value, 1) : Format::no_value();
        }
        case traffic:
            return format.measure(summary.traffic.known_value(), Unit::bit_per_second).text();
        case today:
            return format.measure(summary.energy_today.known_value(), Unit::kilowatt_hour).text();
        case measured:
            return summary.measured == 0 ? Format::no_value() : format.number(100 * summary.coverage, 1);
        default:
            return {};
    }
}

QVariant RegionTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = this->row(index.row());
    const FleetSummary& summary = row.summary;
    const int column = index.column();
    const auto off = summary.deviation();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::TextAlignmentRole:
            return headerData(column, Qt::Horizontal, role);
        case bold_role:
            return column == region || row.area.empty() ||
                   (column == deviation && off && std::abs(*off) > deviation_band);
        case emphasis_role:
            if (column == deviation && off && std::abs(*off) > deviation_band) {
                return static_cast<int>(Color::alarm_major);
            }
            if (column == measured && summary.measured > 0 && summary.coverage < low_coverage) {
                return static_cast<int>(Color::alarm_minor);
            }
            return {};
        case deviation_role:
            return column == bar && off ? QVariant(*off) : QVariant();
        case spark_role:
            return column == last_day
                       ? QVariant::fromValue(QVector<float>(summary.power_24h.begin(), summary.power_24h.end()))
                       : QVariant();
        case severity_counts_role:
            return column == alarms
                       ? QVariant::fromValue(QVector<int>(summary.attention.begin(), summary.attention.end()))
                       : QVariant();
        case copy_role:
        case Qt::AccessibleTextRole:
            return column == alarms ? QVariant(attention_text(summary)) : QVariant();
        case Qt::ToolTipRole:
            if (column == alarms) {
                return attention_text(summary);
            }
            if ((column == region || column == sites) && summary.unreadable > 0) {
                return failed_sites_headline(summary.unreadable);
            }
            return column == power && !summary.power.is_complete() ? QVariant(note_of(summary.power)) : QVariant();
        default:
            return {};
    }
}

QVariant RegionTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool is_text = section == region || section == bar || section == last_day || section == alarms;
        return is_text ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case region:
            return tr("Region");
        case sites:
            return tr("Sites");
        case power:
            return tr("Power");
        case deviation:
            return tr("Dev., %");
        case last_day:
            return tr("Last 24 h");
        case traffic:
            return tr("Traffic");
        case today:
            return tr("Today");
        case alarms:
            return tr("Attention");
        case measured:
            return tr("Measured, %");
        default:
            return QString();
    }
}

}  // namespace wattmast::ui

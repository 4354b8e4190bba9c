// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_point_model.h"

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

constexpr double intervals_until_missing = 2.5;
constexpr double long_register = 100'000;  ///< kWh; from here on the decimal is noise.

PointRow row_of(const PointNow& now, const Catalog& catalog, UtcTime at) {
    PointRow row;
    row.point = catalog.point(now.point);
    if (row.point == nullptr) {
        return row;
    }
    row.device = catalog.device(row.point->device);
    row.value = now.newest_value;
    if (now.newest && now.newest->quality == Quality::missing) {
        row.reason = now.newest->reason;
        return row;
    }
    if (!now.newest_value || row.device == nullptr) {
        return row;
    }
    const auto longest = std::chrono::duration_cast<Duration>(row.device->poll_interval * intervals_until_missing);
    if (at - now.newest_value->at > longest) {
        return row;
    }
    row.is_suspect = now.newest_value->quality == Quality::suspect;
    const bool is_total = info(row.point->key.kind).nature == PointNature::total;
    row.quality = is_total ? QualityClass::integrated : QualityClass::measured;
    return row;
}

QString value_text(const PointRow& row) {
    if (!row.value || !row.value->value) {
        return Format::no_value();
    }
    const PointKindInfo& kind = info(row.point->key.kind);
    const double value = row.value->value->to_double();
    if (kind.nature == PointNature::state) {
        return Format::current().number(value, 0);
    }
    if (kind.unit == Unit::kilowatt_hour) {
        // As on the meter's display, so that a person can compare.
        return Measure{Format::current().number(value, value < long_register ? 1 : 0), QStringLiteral("kWh")}.text();
    }
    return Format::current().measure(value, kind.unit, kind.nature == PointNature::counter ? 4 : 3).text();
}

/// Worst first: missing, suspect, estimated, integrated, measured.
int badness(const PointRow& row) {
    return row.is_suspect ? 5 * static_cast<int>(QualityClass::estimated) + 1 : 5 * static_cast<int>(row.quality);
}

}  // namespace

QString protocol_of(const Device& device) {
    const QString scheme = to_qt(device.uri).section(QLatin1Char(':'), 0, 0);
    if (scheme.startsWith(QLatin1String("modbus"))) {
        return QStringLiteral("Modbus");
    }
    if (scheme.startsWith(QLatin1String("dlt645"))) {
        return QStringLiteral("DL/T 645");
    }
    if (scheme == QLatin1String("redfish")) {
        return QStringLiteral("Redfish");
    }
    if (scheme.startsWith(QLatin1String("mqtt"))) {
        return QStringLiteral("MQTT");
    }
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https")) {
        return QStringLiteral("HTTP JSON");
    }
    return scheme.startsWith(QLatin1String("snmp")) ? QStringLiteral("SNMP") : scheme;
}

void SitePointModel::set_points(const std::vector<PointNow>& points, std::shared_ptr<const Catalog> catalog,
                                UtcTime now) {
    std::vector<PointRow> rows;
    for (const PointNow& point : points) {
        if (PointRow row = row_of(point, *catalog, now); row.point != nullptr) {
            rows.push_back(row);
        }
    }
    const bool same_rows = std::ranges::equal(
        rows, rows_, [](const PointRow& a, const PointRow& b) { return a.point->id == b.point->id; });
    if (!same_rows) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    catalog_ = std::move(catalog);
    now_ = now;
    if (!same_rows) {
        endResetModel();
    } else if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
}

int SitePointModel::not_well() const {
    return static_cast<int>(std::ranges::count_if(
        rows_, [](const PointRow& row) { return row.is_suspect || row.quality == QualityClass::missing; }));
}

int SitePointModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SitePointModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant SitePointModel::text(const PointRow& row, int column) const {
    switch (column) {
        case name_column:
            return label_of(*row.point);
        case value_column:
            return value_text(row);
        case quality_column:
            if (row.reason) {
                return label_of(*row.reason);
            }
            return row.is_suspect ? label_of(Quality::suspect) : label_of(row.quality);
        case age_column:
            return row.value ? Format::current().duration(now_ - row.value->at) : Format::no_value();
        case source_column:
            return row.device == nullptr ? QString()
                                         : Format::listed({to_qt(row.device->name), protocol_of(*row.device)});
        default:
            return {};
    }
}

QVariant SitePointModel::sort_key(const PointRow& row, int column) const {
    switch (column) {
        case value_column:
            return row.value && row.value->value ? QVariant(row.value->value->to_double()) : QVariant();
        case quality_column:
            return badness(row);
        case age_column:
            return row.value ? QVariant(static_cast<qlonglong>((now_ - row.value->at).count())) : QVariant();
        default:
            return text(row, column);
    }
}

QVariant SitePointModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PointRow& row = rows_.at(static_cast<std::size_t>(index.row()));
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == name_column ? QVariant(to_qt(to_string(row.point->key))) : text(row, column);
        case Qt::TextAlignmentRole:
            return column == value_column || column == age_column
                       ? QVariant::fromValue(static_cast<int>(Qt::AlignRight))
                       : QVariant();
        case sort_role:
            return sort_key(row, column);
        case bold_role:
            return column == value_column;
        case emphasis_role: {
            const bool is_grey =
                column != name_column && (column != value_column || row.quality == QualityClass::missing);
            return is_grey ? QVariant(static_cast<int>(Color::text_secondary)) : QVariant();
        }
        case quality_role:
            if (column != quality_column) {
                return {};
            }
            return static_cast<int>(row.is_suspect ? QualityClass::estimated : row.quality);
        default:
            return {};
    }
}

QVariant SitePointModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == value_column || section == age_column ? QVariant(static_cast<int>(Qt::AlignRight))
                                                                : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case name_column:
            return tr("Point");
        case value_column:
            return tr("Value");
        case quality_column:
            return tr("Quality");
        case age_column:
            return tr("Age");
        case source_column:
            return tr("Source");
        default:
            return {};
    }
}

}  // namespace wattmast::ui

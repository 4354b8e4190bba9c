// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/quality_cells.h"

#include <cmath>

#include "carbon/market_units.h"

namespace wattmast::ui {
namespace {

constexpr double milliwatt_hours = 1e6;  ///< In a kWh.

QString site_text(const Catalog& catalog, SiteId id) {
    const Site* site = catalog.site(id);
    return site != nullptr ? to_qt(site->code) : Format::no_value();
}

QString site_tip(const Catalog& catalog, SiteId id) {
    const Site* site = catalog.site(id);
    return site != nullptr ? to_qt(site->code) + QStringLiteral("  ") + to_qt(site->name) : QString();
}

}  // namespace

QualityCell plain_cell(const QString& text, const QString& tip) {
    return {.text = text.isEmpty() ? Format::no_value() : text, .sort = text, .copied = text, .tip = tip};
}

QualityCell empty_cell() {
    return {.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
}

QualityCell site_cell(const Catalog& catalog, SiteId id) {
    QualityCell cell = plain_cell(site_text(catalog, id), site_tip(catalog, id));
    cell.is_bold = true;
    return cell;
}

QualityCell time_cell(const std::optional<UtcTime>& time) {
    if (!time) {
        return {.text = Format::no_value(), .sort = 0.0, .copied = {}, .tip = {}};
    }
    return {.text = Format::current().date_time(*time),
            .sort = static_cast<double>(milliseconds_of(*time)),
            .copied = to_qt(to_iso8601(*time)),
            .tip = Format::current().clock(*time)};
}

QualityCell value_cell(const std::optional<Value>& value, const Catalog& catalog, PointId point) {
    return {.text = value_text(value, catalog, point),
            .sort = value ? value->to_double() : -1.0,
            .copied = value ? to_qt(value->to_string()) : QString(),
            .tip = value ? to_qt(value->to_string()) : QString()};
}

QualityCell count_cell(std::optional<std::uint64_t> count) {
    return {.text = count ? Format::current().count(static_cast<qint64>(*count)) : Format::no_value(),
            .sort = count ? static_cast<double>(*count) : -1.0,
            .copied = count ? QString::number(*count) : QString(),
            .tip = {}};
}

QualityCell energy_cell(const std::optional<Energy>& energy, bool is_signed) {
    if (!energy) {
        return empty_cell();
    }
    const double value = static_cast<double>(energy->count()) / milliwatt_hours;
    return {.text = is_signed ? Format::current().signed_number(value, 1) : Format::current().number(value, 1),
            .sort = is_signed ? std::abs(value) : value,
            .copied = to_qt(kilowatt_hours_text(*energy)),
            .tip = {}};
}

}  // namespace wattmast::ui

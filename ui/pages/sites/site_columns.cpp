// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_columns.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {
namespace {

struct ColumnTexts {
    Q_DECLARE_TR_FUNCTIONS(SiteColumns)
};

struct ColumnFacts {
    SiteColumn column;
    const char* id;
    bool is_number;
    bool is_first_descending;
    int width;
};

using enum SiteColumn;

constexpr std::array<ColumnFacts, site_column_count> facts_of_columns{{
    {severity, "severity", false, false, 36},
    {code, "code", false, false, 126},
    {name, "name", false, false, 166},
    {power, "power", true, true, 84},
    {deviation, "deviation", true, true, 88},
    {deviation_bar, "deviation_bar", false, true, 70},
    {last_day, "last_day", false, false, 126},
    {traffic, "traffic", true, true, 92},
    {energy_per_traffic, "energy_per_traffic", true, true, 74},
    {yesterday, "yesterday", true, true, 154},
    {quality, "quality", false, false, 84},
    {age, "age", true, true, 70},
    {kind, "class", false, false, 130},
    {area, "area", false, false, 170},
    {today, "today", true, true, 92},
    {month, "month", true, true, 104},
    {carbon, "carbon", true, true, 110},
    {battery, "battery", true, false, 84},
    {temperature, "temperature", true, true, 104},
    {coverage, "coverage", true, false, 104},
}};

const ColumnFacts& facts_of(SiteColumn column) {
    return facts_of_columns[static_cast<std::size_t>(column)];
}

}  // namespace

QString id_of(SiteColumn column) {
    return QLatin1String(facts_of(column).id);
}

std::optional<SiteColumn> site_column_by_id(const QString& id) {
    for (const ColumnFacts& facts : facts_of_columns) {
        if (id == QLatin1String(facts.id)) {
            return facts.column;
        }
    }
    return std::nullopt;
}

bool is_shown_at_first(SiteColumn column) {
    return column < kind;
}

bool is_number(SiteColumn column) {
    return facts_of(column).is_number;
}

bool is_of_history(SiteColumn column) {
    switch (column) {
        case deviation:
        case deviation_bar:
        case last_day:
        case energy_per_traffic:
        case yesterday:
        case quality:
        case today:
        case month:
        case carbon:
        case coverage:
            return true;
        case severity:
        case code:
        case name:
        case power:
        case traffic:
        case age:
        case kind:
        case area:
        case battery:
        case temperature:
            return false;
    }
    return false;
}

Qt::SortOrder first_order(SiteColumn column) {
    return facts_of(column).is_first_descending ? Qt::DescendingOrder : Qt::AscendingOrder;
}

int width_of(SiteColumn column) {
    return facts_of(column).width;
}

QString title_of(SiteColumn column) {
    switch (column) {
        case severity:
            return {};
        case code:
            return ColumnTexts::tr("Site");
        case name:
            return ColumnTexts::tr("Name");
        case power:
            return ColumnTexts::tr("Power, kW");
        case deviation:
            return ColumnTexts::tr("Dev., %");
        case deviation_bar:
            return {};
        case last_day:
            return ColumnTexts::tr("Last 24 h");
        case traffic:
            return QStringLiteral("Mbit/s");
        case energy_per_traffic:
            return QStringLiteral("Wh/GB");
        case yesterday:
            return ColumnTexts::tr("Yesterday by now, kWh");
        case quality:
            return ColumnTexts::tr("Quality");
        case age:
            return ColumnTexts::tr("Age");
        case kind:
            return ColumnTexts::tr("Class");
        case area:
            return ColumnTexts::tr("Area");
        case today:
            return ColumnTexts::tr("Today, kWh");
        case month:
            return ColumnTexts::tr("Month, kWh");
        case carbon:
            return ColumnTexts::tr("Month, kg CO₂(e)");
        case battery:
            return ColumnTexts::tr("Battery, %");
        case temperature:
            return ColumnTexts::tr("Temp., °C");
        case coverage:
            return ColumnTexts::tr("Coverage, %");
    }
    return {};
}

QString full_title_of(SiteColumn column) {
    switch (column) {
        case severity:
            return ColumnTexts::tr("Attention");
        case deviation:
            return ColumnTexts::tr("Deviation, %");
        case deviation_bar:
            return ColumnTexts::tr("Deviation as bar");
        case traffic:
            return ColumnTexts::tr("Traffic, Mbit/s");
        case energy_per_traffic:
            return ColumnTexts::tr("Energy per traffic, Wh/GB");
        case temperature:
            return ColumnTexts::tr("Temperature, °C");
        case code:
        case name:
        case power:
        case last_day:
        case yesterday:
        case quality:
        case age:
        case kind:
        case area:
        case today:
        case month:
        case carbon:
        case battery:
        case coverage:
            return title_of(column);
    }
    return {};
}

QString explanation_of(SiteColumn column) {
    switch (column) {
        case severity:
            return ColumnTexts::tr("The most severe of what needs attention");
        case deviation:
        case deviation_bar:
            return ColumnTexts::tr(
                "Power against the mean of the same quarter hour of up to four earlier same weekdays");
        case traffic:
            return ColumnTexts::tr("Down plus up, now");
        case energy_per_traffic:
            return ColumnTexts::tr("Energy of today by the bytes of today, down plus up; 1 GB is 10⁹ byte");
        case yesterday:
            return ColumnTexts::tr("Energy of yesterday from midnight to this time of day");
        case quality:
        case coverage:
            return ColumnTexts::tr("Share of today whose values are there");
        case age:
            return ColumnTexts::tr("Since the newest value of any point");
        case carbon:
            return ColumnTexts::tr("Location-based, since the first of the month; CO₂ or CO₂e as the factor states");
        case month:
            return ColumnTexts::tr("Since the first of the month");
        case code:
        case name:
        case power:
        case last_day:
        case kind:
        case area:
        case today:
        case battery:
        case temperature:
            return {};
    }
    return {};
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What stands in the cells of the columns.
#include <QCoreApplication>
#include <QVector>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"
#include "ui/pages/sites/site_columns.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "units/utc_time.h"

namespace wattmast::ui {
namespace {

struct CellTexts {
    Q_DECLARE_TR_FUNCTIONS(SiteCells)
};

constexpr double whole_coverage_percent = 99;

std::optional<double> scaled(const std::optional<double>& value, double divisor) {
    return value ? std::optional(*value / divisor) : std::nullopt;
}

std::optional<double> kilowatt_hours(const std::optional<Energy>& energy) {
    return energy ? std::optional(static_cast<double>(energy->count()) / 1e6) : std::nullopt;
}

double coverage_percent(const SiteNow& now) {
    return static_cast<double>(now.coverage_today.count) / 1e4;
}

/// The number that the column shows, in its unit. Empty: none, or the column is no number.
std::optional<double> figure(const SiteRow& row, SiteColumn column) {
    const SiteNow& now = row.now;
    switch (column) {
        case SiteColumn::power:
            return scaled(now.power, 1e3);
        case SiteColumn::deviation:
        case SiteColumn::deviation_bar:
            return row.deviation;
        case SiteColumn::traffic:
            return scaled(row.traffic, 1e6);
        case SiteColumn::energy_per_traffic:
            return row.energy_per_traffic;
        case SiteColumn::yesterday:
            return kilowatt_hours(now.energy_yesterday);
        case SiteColumn::today:
            return kilowatt_hours(now.energy_today);
        case SiteColumn::month:
            return kilowatt_hours(now.energy_month);
        case SiteColumn::carbon:
            return now.carbon_month ? std::optional(static_cast<double>(now.carbon_month->count()) / 1e6)
                                    : std::nullopt;
        case SiteColumn::battery:
            return now.battery_charge;
        case SiteColumn::temperature:
            return now.temperature;
        case SiteColumn::quality:
        case SiteColumn::coverage:
            return knows_coverage(now) ? std::optional(coverage_percent(now)) : std::nullopt;
        case SiteColumn::severity:
        case SiteColumn::code:
        case SiteColumn::name:
        case SiteColumn::last_day:
        case SiteColumn::age:
        case SiteColumn::kind:
        case SiteColumn::area:
            return std::nullopt;
    }
    return std::nullopt;
}

int decimals_of(SiteColumn column) {
    switch (column) {
        case SiteColumn::power:
        case SiteColumn::coverage:
            return 2;
        case SiteColumn::traffic:
        case SiteColumn::quality:
        case SiteColumn::battery:
            return 0;
        case SiteColumn::severity:
        case SiteColumn::code:
        case SiteColumn::name:
        case SiteColumn::deviation:
        case SiteColumn::deviation_bar:
        case SiteColumn::last_day:
        case SiteColumn::energy_per_traffic:
        case SiteColumn::yesterday:
        case SiteColumn::age:
        case SiteColumn::kind:
        case SiteColumn::area:
        case SiteColumn::today:
        case SiteColumn::month:
        case SiteColumn::carbon:
        case SiteColumn::temperature:
            return 1;
    }
    return 1;
}

QString number_text(const SiteRow& row, SiteColumn column) {
    const Format& format = Format::current();
    const auto value = figure(row, column);
    if (column == SiteColumn::power && !value && row.now.last_power) {
        return format.number(row.now.last_power->value / 1e3, decimals_of(column));
    }
    if (!value) {
        return Format::no_value();
    }
    if (column == SiteColumn::deviation) {
        return format.signed_number(*value, 1);
    }
    if (column == SiteColumn::quality) {
        // Down, or 99.6 % would read as all of it.
        return format.percent(std::floor(*value), 0);
    }
    return format.number(*value, decimals_of(column));
}

QualityClass quality_of(const SiteRow& row) {
    return coverage_percent(row.now) >= whole_coverage_percent ? QualityClass::measured : QualityClass::missing;
}

/// Values of a site that does not report are of then, not of now.
QVariant ink_of(const SiteRow& row, SiteColumn column) {
    const bool is_off = row.deviation && std::abs(*row.deviation) > off_percent;
    const bool is_secondary = column == SiteColumn::name || column == SiteColumn::age ||
                              column == SiteColumn::quality || column == SiteColumn::kind ||
                              column == SiteColumn::area || column == SiteColumn::last_day;
    if (row.is_stale() && column != SiteColumn::code) {
        return static_cast<int>(Color::text_muted);
    }
    if (column == SiteColumn::power && !row.now.power && row.now.last_power) {
        return static_cast<int>(Color::text_muted);
    }
    if (column == SiteColumn::deviation && is_off) {
        return static_cast<int>(Color::alarm_major);
    }
    return is_secondary ? QVariant(static_cast<int>(Color::text_secondary)) : QVariant();
}

bool is_bold(const SiteRow& row, SiteColumn column) {
    return column == SiteColumn::code || (column == SiteColumn::power && row.now.power && !row.is_stale()) ||
           (column == SiteColumn::deviation && row.deviation && std::abs(*row.deviation) > off_percent);
}

QString power_note(const SiteRow& row) {
    const Format& format = Format::current();
    if (row.now.power_held_back > 0) {
        return CellTexts::tr("The self-test holds back values of %Ln meter(s), so there is no sum.", nullptr,
                             row.now.power_held_back);
    }
    if (!row.now.power && row.now.last_power) {
        return CellTexts::tr("Last known at %1").arg(format.date_time(row.now.last_power->at));
    }
    return format.measure(row.now.power, Unit::watt, 4).text();
}

/// Site, area and state, and below why figures of it cannot be read.
QString who_and_how(const SiteSnapshot& snapshot, int number) {
    const SiteFacts& facts = snapshot.facts(number);
    const SiteNow& now = snapshot.row(number).now;
    const QString line = Format::listed({facts.code + QLatin1Char(' ') + facts.name, facts.area, label_of(now.state)});
    return now.failure ? line + QLatin1Char('\n') + site_failure_line(*now.failure) : line;
}

/// Whether the value that is absent there is one that cannot be read.
bool is_unreadable(const SiteRow& row, SiteColumn column) {
    const bool has_reason = row.now.last_power || row.now.power_held_back > 0;
    return row.now.failure && (is_of_history(column) || (column == SiteColumn::power && !has_reason));
}

QString tip_of(const SiteSnapshot& snapshot, int number, SiteColumn column) {
    const SiteRow& row = snapshot.row(number);
    const bool has_value =
        column == SiteColumn::last_day ? !row.now.power_24h.empty() : figure(row, column).has_value();
    if (!row.now.is_read && is_of_history(column) && !has_value) {
        return CellTexts::tr("Not read yet: a large fleet is read site by site after the start.");
    }
    if (!has_value && is_unreadable(row, column)) {
        return site_failure_line(*row.now.failure);
    }
    switch (column) {
        case SiteColumn::severity:
            return row.worst ? CellTexts::tr("%Ln matter(s) to attend to, the worst: %1", nullptr, row.attention)
                                   .arg(label_of(*row.worst))
                             : QString();
        case SiteColumn::code:
        case SiteColumn::name:
            return who_and_how(snapshot, number);
        case SiteColumn::power:
            return power_note(row);
        case SiteColumn::deviation:
        case SiteColumn::deviation_bar:
            return row.now.expected_power
                       ? CellTexts::tr("Expected: %1")
                             .arg(Format::current().measure(row.now.expected_power, Unit::watt, 4).text())
                       : CellTexts::tr("Nothing is expected: there are no values of earlier same weekdays.");
        case SiteColumn::age:
            return row.now.newest ? Format::current().date_time(*row.now.newest) : QString();
        case SiteColumn::carbon:
            return row.now.carbon_error ? label_of(row.now.carbon_error->code)
                                        : QString::fromStdString(row.now.carbon_factor.value_or(std::string()));
        case SiteColumn::last_day:
        case SiteColumn::traffic:
        case SiteColumn::energy_per_traffic:
        case SiteColumn::yesterday:
        case SiteColumn::quality:
        case SiteColumn::kind:
        case SiteColumn::area:
        case SiteColumn::today:
        case SiteColumn::month:
        case SiteColumn::battery:
        case SiteColumn::temperature:
        case SiteColumn::coverage:
            return {};
    }
    return {};
}

}  // namespace

std::optional<double> sort_value(const SiteSnapshot& snapshot, int number, SiteColumn column) {
    const SiteRow& row = snapshot.row(number);
    switch (column) {
        case SiteColumn::severity:
            return row.worst ? std::optional<double>(static_cast<double>(*row.worst)) : std::nullopt;
        case SiteColumn::code:
            return snapshot.facts(number).code_rank;
        case SiteColumn::name:
            return snapshot.facts(number).name_rank;
        case SiteColumn::area:
            return snapshot.facts(number).area_rank;
        case SiteColumn::kind:
            return static_cast<double>(snapshot.facts(number).site->kind);
        case SiteColumn::age:
            return row.now.newest ? std::optional(-static_cast<double>(row.now.newest->time_since_epoch().count()))
                                  : std::nullopt;
        case SiteColumn::last_day:
        case SiteColumn::deviation_bar:
            // By how far a site is off, in either direction: what the eye looks for in bars and sparks.
            return row.deviation ? std::optional(std::abs(*row.deviation)) : std::nullopt;
        case SiteColumn::power:
        case SiteColumn::deviation:
        case SiteColumn::traffic:
        case SiteColumn::energy_per_traffic:
        case SiteColumn::yesterday:
        case SiteColumn::quality:
        case SiteColumn::today:
        case SiteColumn::month:
        case SiteColumn::carbon:
        case SiteColumn::battery:
        case SiteColumn::temperature:
        case SiteColumn::coverage:
            return figure(row, column);
    }
    return std::nullopt;
}

QString site_text(const SiteSnapshot& snapshot, int number, SiteColumn column, UtcTime now) {
    const SiteRow& row = snapshot.row(number);
    switch (column) {
        case SiteColumn::severity:
        case SiteColumn::deviation_bar:
            return {};
        case SiteColumn::last_day:
            return row.now.failure && row.now.power_24h.empty() ? site_failure_note(*row.now.failure) : QString();
        case SiteColumn::code:
            return snapshot.facts(number).code;
        case SiteColumn::name:
            return snapshot.facts(number).name;
        case SiteColumn::area:
            return snapshot.facts(number).area;
        case SiteColumn::kind:
            return label_of(snapshot.facts(number).site->kind);
        case SiteColumn::age:
            return row.now.newest ? Format::current().duration(now - *row.now.newest) : Format::no_value();
        case SiteColumn::carbon:
            return row.now.carbon_month && row.now.carbon_gas
                       ? number_text(row, column) +
                             (*row.now.carbon_gas == Gas::co2 ? QStringLiteral(" CO₂") : QStringLiteral(" CO₂e"))
                       : Format::no_value();
        case SiteColumn::power:
        case SiteColumn::deviation:
        case SiteColumn::traffic:
        case SiteColumn::energy_per_traffic:
        case SiteColumn::yesterday:
        case SiteColumn::quality:
        case SiteColumn::today:
        case SiteColumn::month:
        case SiteColumn::battery:
        case SiteColumn::temperature:
        case SiteColumn::coverage:
            return number_text(row, column);
    }
    return {};
}

QString plain_text(const SiteSnapshot& snapshot, int number, SiteColumn column) {
    const SiteRow& row = snapshot.row(number);
    switch (column) {
        case SiteColumn::severity: {
            const auto id = row.worst ? id_of(*row.worst) : std::string_view();
            return to_qt(id);
        }
        case SiteColumn::code:
            return snapshot.facts(number).code;
        case SiteColumn::name:
            return snapshot.facts(number).name;
        case SiteColumn::area: {
            QStringList parts;
            for (const std::string& part : snapshot.facts(number).site->area) {
                parts += to_qt(part);
            }
            return parts.join(QLatin1Char('/'));
        }
        case SiteColumn::kind:
            return to_qt(wattmast::id_of(snapshot.facts(number).site->kind));
        case SiteColumn::age:
            return row.now.newest ? QString::fromStdString(to_iso8601(*row.now.newest)) : QString();
        case SiteColumn::last_day:
            return {};
        case SiteColumn::power:
        case SiteColumn::deviation:
        case SiteColumn::deviation_bar:
        case SiteColumn::traffic:
        case SiteColumn::energy_per_traffic:
        case SiteColumn::yesterday:
        case SiteColumn::quality:
        case SiteColumn::today:
        case SiteColumn::month:
        case SiteColumn::carbon:
        case SiteColumn::battery:
        case SiteColumn::temperature:
        case SiteColumn::coverage: {
            const auto value = figure(row, column);
            return value ? QString::number(*value, 'g', 9) : QString();
        }
    }
    return {};
}

QVariant spark_cell(const std::vector<float>& quarters) {
    if (quarters.empty()) {
        return {};
    }
    QVector<float> halves;
    halves.reserve(static_cast<qsizetype>(quarters.size() / 2));
    for (std::size_t i = 1; i < quarters.size(); i += 2) {
        halves.append((quarters[i - 1] + quarters[i]) / 2);
    }
    return QVariant::fromValue(halves);
}

QVariant site_cell(const SiteSnapshot& snapshot, int number, SiteColumn column, UtcTime now, int role) {
    const SiteRow& row = snapshot.row(number);
    switch (role) {
        case Qt::DisplayRole:
            return site_text(snapshot, number, column, now);
        case Qt::AccessibleTextRole:
            if (column == SiteColumn::severity) {
                return row.worst ? label_of(*row.worst) : QString();
            }
            return site_text(snapshot, number, column == SiteColumn::deviation_bar ? SiteColumn::deviation : column,
                             now);
        case Qt::TextAlignmentRole:
            return static_cast<int>((is_number(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole: {
            const QString tip = tip_of(snapshot, number, column);
            return tip.isEmpty() ? QVariant() : QVariant(tip);
        }
        case copy_role:
            return plain_text(snapshot, number, column);
        case bold_role:
            return is_bold(row, column);
        case emphasis_role:
            return ink_of(row, column);
        case severity_role:
            return column == SiteColumn::severity && row.worst ? QVariant(static_cast<int>(*row.worst)) : QVariant();
        case quality_role:
            return column == SiteColumn::quality && knows_coverage(row.now)
                       ? QVariant(static_cast<int>(quality_of(row)))
                       : QVariant();
        case spark_role:
            return column == SiteColumn::last_day ? spark_cell(row.now.power_24h) : QVariant();
        case deviation_role:
            return column == SiteColumn::deviation_bar && row.deviation ? QVariant(*row.deviation) : QVariant();
        default:
            return {};
    }
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/carbon_kpis.h"

#include <algorithm>
#include <set>

#include "ui/pages/carbon/carbon_texts.h"

namespace wattmast::ui {
namespace {

class CarbonKpis {
    Q_DECLARE_TR_FUNCTIONS(CarbonKpis)
};

constexpr int months_of_a_year = 12;

QString name_of(CarbonFigure figure) {
    switch (figure) {
        case CarbonFigure::location:
            return CarbonKpis::tr("Total, location-based");
        case CarbonFigure::market:
            return CarbonKpis::tr("Total, market-based");
        case CarbonFigure::electricity:
            return CarbonKpis::tr("Electricity from grid");
        case CarbonFigure::scope3:
            return CarbonKpis::tr("Scope 3, category 3");
        case CarbonFigure::year_to_date:
            return CarbonKpis::tr("Year to date");
        case CarbonFigure::quality:
            return CarbonKpis::tr("Measured");
    }
    return {};
}

std::optional<CarbonMass> mass_in(const GasMasses& masses, Gas gas) {
    const auto found = masses.find(gas);
    return found == masses.end() ? std::nullopt : std::optional(found->second);
}

Measure measure_of(const std::optional<CarbonMass>& mass, Gas gas) {
    if (!mass) {
        return {Format::no_value(), {}};
    }
    const ScaledUnit unit = mass_scale(*mass);
    return {Format::current().significant(scaled_mass(*mass, unit)), unit.symbol + gas_label(gas)};
}

/// "plus 135.4 t CO₂e"; empty where one gas is all there is.
QString beside_text(GasMasses masses, Gas gas) {
    masses.erase(gas);
    return masses.empty() ? QString() : CarbonKpis::tr("plus %1").arg(masses_text(masses));
}

const CourseMonth* year_before(const CarbonCourse* course, CivilMonth month) {
    if (course == nullptr) {
        return nullptr;
    }
    const CivilMonth before{month.value - std::chrono::months{months_of_a_year}};
    const auto found = std::ranges::find(course->months, before, &CourseMonth::month);
    return found == course->months.end() ? nullptr : &*found;
}

/// "−2.3% on October 2025".
QString compared_text(const std::optional<CarbonMass>& mass, const CourseMonth* before, TargetTotal total, Gas gas) {
    const auto former = before == nullptr ? std::nullopt : mass_in(before->total(total), gas);
    if (!mass || !former || *former == CarbonMass{}) {
        return {};
    }
    const double change = 100.0 * static_cast<double>((*mass - *former).count()) / static_cast<double>(former->count());
    return CarbonKpis::tr("%1 on %2").arg(Format::current().signed_percent(change), month_label(before->month));
}

Kpi total_kpi(const CarbonMonth& month, const CarbonCourse* course, Gas gas, CarbonFigure figure) {
    const bool is_location = figure == CarbonFigure::location;
    const GasMasses masses = month.inventory.scopes_1_and_2(is_location ? InventorySection::scope2_location
                                                                        : InventorySection::scope2_market);
    const auto mass = mass_in(masses, gas);
    Kpi kpi;
    kpi.label = name_of(figure);
    kpi.value = measure_of(mass, gas);
    const QString beside = beside_text(masses, gas);
    const QString compared =
        compared_text(mass, year_before(course, month.month),
                      is_location ? TargetTotal::scope1_2_location : TargetTotal::scope1_2_market, gas);
    kpi.note = beside.isEmpty() ? compared : beside;
    kpi.tip = beside.isEmpty() ? CarbonKpis::tr("Scope 1 and 2.") : compared;
    if (kpi.note.isEmpty()) {
        kpi.note = month.closed ? CarbonKpis::tr("closed") : CarbonKpis::tr("draft");
    }
    return kpi;
}

Kpi electricity_kpi(const CarbonMonth& month) {
    std::optional<Energy> energy;
    std::size_t sites = 0;
    for (const InventoryRow& row : month.inventory.rows) {
        if (row.category == LedgerCategory::scope2_location && row.energy) {
            energy = energy.value_or(Energy{}) + *row.energy;
            sites += row.sites;
        }
    }
    Kpi kpi;
    kpi.label = name_of(CarbonFigure::electricity);
    kpi.value = Format::current().energy(energy);
    kpi.note = CarbonKpis::tr("%1 of %2 sites")
                   .arg(Format::current().count(static_cast<qint64>(sites)),
                        Format::current().count(static_cast<qint64>(month.sites)));
    return kpi;
}

Kpi scope3_kpi(const CarbonMonth& month, Gas gas) {
    const GasMasses masses = month.inventory.sum(InventorySection::scope3);
    Kpi kpi;
    kpi.label = name_of(CarbonFigure::scope3);
    kpi.value = measure_of(mass_in(masses, gas), gas);
    const QString beside = beside_text(masses, gas);
    kpi.note = masses.empty()     ? CarbonKpis::tr("no factor for it")
               : beside.isEmpty() ? CarbonKpis::tr("losses and upstream")
                                  : beside;
    return kpi;
}

Kpi year_kpi(const CarbonMonth& month, const CarbonCourse* course, Gas gas) {
    Kpi kpi;
    kpi.label = name_of(CarbonFigure::year_to_date);
    std::optional<CarbonMass> sum;
    int months = 0;
    if (course != nullptr) {
        for (const CourseMonth& one : course->months) {
            const auto mass = mass_in(one.total(TargetTotal::scope1_2_location), gas);
            if (one.month.year() == month.month.year() && one.month <= month.month && mass) {
                sum = sum.value_or(CarbonMass{}) + *mass;
                ++months;
            }
        }
    }
    kpi.value = measure_of(sum, gas);
    kpi.note = CarbonKpis::tr("%Ln month(s) of %1", nullptr, months).arg(month.month.year());
    if (course != nullptr && course->target && course->target->entered.gas == gas && sum) {
        const auto allowed = course->target->entered.target.path.allowed(month.month.year());
        if (allowed && *allowed > TargetAmount{}) {
            const double share = 100.0 * static_cast<double>(sum->count()) / static_cast<double>(allowed->count());
            kpi.note = CarbonKpis::tr("%1 of the year's path").arg(Format::current().percent(share, 1));
        }
    }
    return kpi;
}

Kpi quality_kpi(const CarbonMonth& month) {
    Energy all;
    std::array<Energy, 4> by_method{};
    for (const InventoryRow& row : month.inventory.rows) {
        if (row.category == LedgerCategory::scope2_location && row.energy) {
            all += *row.energy;
            for (std::size_t i = 0; i < by_method.size(); ++i) {
                by_method.at(i) += row.by_method.at(i);
            }
        }
    }
    Kpi kpi;
    kpi.label = name_of(CarbonFigure::quality);
    if (all == Energy{}) {
        kpi.value = {Format::no_value(), {}};
        return kpi;
    }
    const auto percent = [&](std::size_t method) {
        return 100.0 * static_cast<double>(by_method.at(method).count()) / static_cast<double>(all.count());
    };
    kpi.value = {Format::current().number(percent(0), 1), QStringLiteral("%")};
    QStringList rest;
    for (std::size_t i = 1; i < by_method.size(); ++i) {
        if (by_method.at(i) != Energy{}) {
            rest << Format::current().percent(percent(i), 1) + QLatin1Char(' ') +
                        label_of(static_cast<EnergyMethod>(i + 1));
        }
    }
    kpi.note = rest.isEmpty() ? CarbonKpis::tr("all of the energy") : Format::listed(rest);
    return kpi;
}

}  // namespace

Gas main_gas(const CarbonMonth& month) {
    const GasMasses masses = month.inventory.scopes_1_and_2(InventorySection::scope2_location);
    const auto largest = std::ranges::max_element(masses, {}, [](const auto& mass) { return mass.second; });
    return largest == masses.end() ? Gas::co2 : largest->first;
}

std::vector<Gas> gases_of(const CarbonMonth& month) {
    std::set<Gas> gases;
    for (const auto& [section, masses] : month.inventory.sections) {
        for (const auto& [gas, mass] : masses) {
            gases.insert(gas);
        }
    }
    return {gases.begin(), gases.end()};
}

std::vector<Kpi> carbon_kpis(const CarbonMonth& month, const CarbonCourse* course, Gas gas) {
    return {total_kpi(month, course, gas, CarbonFigure::location),
            total_kpi(month, course, gas, CarbonFigure::market),
            electricity_kpi(month),
            scope3_kpi(month, gas),
            year_kpi(month, course, gas),
            quality_kpi(month)};
}

std::vector<Kpi> empty_carbon_kpis() {
    std::vector<Kpi> kpis;
    for (int i = 0; i < carbon_kpi_count; ++i) {
        Kpi kpi;
        kpi.label = name_of(static_cast<CarbonFigure>(i));
        kpi.value = {Format::no_value(), {}};
        kpis.push_back(std::move(kpi));
    }
    return kpis;
}

}  // namespace wattmast::ui

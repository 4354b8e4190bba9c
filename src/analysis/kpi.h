// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Key performance indicators of energy: an exact quotient with all that its reader must know, or the reason why there
// is none.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/energy.h"
#include "units/decimal.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

enum class KpiId : std::uint8_t {
    pue = 1,
    cue = 2,
    wue = 3,
    ref = 4,
    erf = 5,
    see = 6,
    energy_efficiency = 7,    ///< EE_MN,DV
    energy_per_gigabyte = 8,  ///< Its inverse, as operators publish it.
    power_per_rate = 9,
    rectifier_efficiency = 10,
    energy_per_subscriber = 11,
    gb_40879 = 12,  ///< The PUE with the grade that the Chinese standard gives it.
};

/// What the count of a part is of.
enum class KpiUnit : std::uint8_t {
    milliwatt_hour = 1,
    milliwatt = 2,
    byte = 3,
    bit_per_second = 4,
    milligram_co2 = 5,
    milligram_co2e = 6,  ///< Never added to the one above.
    millilitre = 7,
    one = 8,
};

/// Numerator or denominator.
struct KpiPart {
    WideInteger count = 0;  ///< Of `unit`; sums over a network may leave 64 bits.
    KpiUnit unit = KpiUnit::milliwatt_hour;
    PartsPerMillion coverage = whole;  ///< Share of the period that is known.
    /// How an energy was found, or `entered`. Empty for counts of bytes, which are register differences.
    std::optional<EnergyMethod> method;
    std::string what;  ///< Which meters or documents it is of; English.
    friend bool operator==(const KpiPart&, const KpiPart&) = default;
};
/// The count in the unit in which people read it: "12000000" of kWh, "18000000" of L. Exact.
[[nodiscard]] std::string amount_text(const KpiPart& part);
/// "kWh", "kW", "GB", "Gbit/s", "kg CO2", "kg CO2e", "L", "" (GB is 10⁹ byte).
[[nodiscard]] std::string_view symbol(KpiUnit unit) noexcept;

enum class KpiRefusalCode : std::uint8_t {
    coverage_below_threshold = 1,
    numerator_absent = 2,
    denominator_absent = 3,
    denominator_zero = 4,
    boundary_mismatch = 5,  ///< What is measured is not what the KPI is of.
    negative_part = 6,
    out_of_bounds = 7,   ///< A value that cannot be, such as an efficiency above 100 %.
    gases_mixed = 8,     ///< CO2 and CO2e do not add up.
    not_applicable = 9,  ///< The standard excludes such a site, or wants what was not given.
    overflow = 10,
};
[[nodiscard]] std::string_view id_of(KpiRefusalCode code) noexcept;

struct KpiRefusal {
    KpiRefusalCode code = KpiRefusalCode::numerator_absent;
    std::string words;  ///< English: what is wrong and what mends it.
    friend bool operator==(const KpiRefusal&, const KpiRefusal&) = default;
};

/// A grade that a standard gives, with where the limit came from.
struct KpiGrade {
    std::optional<int> grade;  ///< 1 is best; empty: worse than the worst that is allowed.
    std::string words;         ///< English, with the quotient to four digits and the limit.
    friend bool operator==(const KpiGrade&, const KpiGrade&) = default;
};

/// All that a quotient is made of.
struct KpiInput {
    KpiId id = KpiId::pue;
    std::optional<KpiPart> numerator;
    std::optional<KpiPart> denominator;
    std::string numerator_missing;    ///< Why there is none; English.
    std::string denominator_missing;  ///< The same.
    /// What the asker already knows against it; goes before everything else.
    std::optional<KpiRefusal> refusal;
    std::optional<TimeRange> period;  ///< Empty: not stated, as in a published example.
    std::string period_label;         ///< "2026-10"
    std::string boundary;
    /// Where IT energy was measured: 1 UPS output, 2 PDU output, 3 IT equipment input (ISO/IEC 30134-2, EN 50600-4-2);
    /// 0: peak power instead of energy (The Green Grid, white paper 49). Empty: nobody said.
    std::optional<int> category;
    PartsPerMillion threshold{950'000};  ///< Coverage that both parts must have.
    std::optional<std::int64_t> racks;   ///< Of gb_40879: standard racks of the data centre.
};

struct Kpi {
    KpiId id = KpiId::pue;
    std::string name;  ///< The standard's, "PUE"; "iPUE" where the period is shorter than its year.
    std::optional<Decimal>
        value;         ///< Exact quotient, rounded once, half to even. Empty exactly where `refusal` is set.
    std::string unit;  ///< "1", "kg CO2/kWh", "bit/J", "%"
    std::optional<KpiPart> numerator;
    std::optional<KpiPart> denominator;
    std::optional<KpiRefusal> refusal;
    std::optional<KpiGrade> grade;
    std::optional<TimeRange> period;
    std::string period_label;
    bool is_interim = false;  ///< The standard wants a year; the period is shorter.
    std::string boundary;
    std::optional<int> category;
    PartsPerMillion threshold;
    std::vector<std::string> notes;  ///< English; what else a reader must know.
    friend bool operator==(const Kpi&, const Kpi&) = default;
};

/// The quotient, or why there is none. Refusals go in this order: the input's own, a part that is absent, units that do
/// not fit, negative, zero denominator, coverage, a value that cannot be, overflow.
/// All counts below 10^24 are computed without overflow.
[[nodiscard]] Kpi kpi_of(const KpiInput& input);

/// A year, as the standards that want one mean it: at least 365 days.
inline constexpr Duration kpi_year{std::chrono::days{365}};

}  // namespace wattmast

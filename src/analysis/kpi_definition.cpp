// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/kpi_definition.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

using std::string_view;

constexpr std::array of_pue{
    string_view("categories 1 to 3 are from secondary sources, category 0 from The Green Grid only; the 2016 edition "
                "was withdrawn in February 2026 and its successor's clauses were not read")};
constexpr std::array of_cue{
    string_view("that grid electricity may stand for the total where nothing else is burnt is from secondary sources")};
constexpr std::array of_wue{string_view("which water counts (all that enters, or what is consumed) was not read")};
constexpr std::array of_ref{string_view("how certificates and contracts count towards renewable energy was not read")};
constexpr std::array of_erf{string_view("clause text not read; formula as in Regulation (EU) 2024/1364")};
constexpr std::array of_see{
    string_view("only the scope of L.1350 was read; that it divides telecom energy by site energy "
                "follows from its scope and from published use")};
constexpr std::array of_ee{
    string_view("clause text of ES 203 228 and L.1331 not read; which layer the data volume is "
                "counted at there is not confirmed, here it is what the points tell")};
constexpr std::array of_rate{string_view("no standard: named so in a vendor-neutral specification")};
constexpr std::array of_gb{
    string_view("the limits 1.20, 1.30 and 1.50 were not read in the standard's text (1.50 as the value allowed at "
                "most is widely published; that data centres of at most 100 standard racks are excluded is in its "
                "published scope)"),
    string_view("whether the standard rounds before it compares was not read; here the exact quotient is compared"),
    string_view("a revision of the standard is under way since 2025")};

// clang-format off
constexpr std::array definitions{
    KpiDefinition{KpiId::pue, "pue", "PUE", "1", "E_DC / E_IT",
                  "ISO/IEC 30134-2, EN 50600-4-2", "EN 50600-4-2:2016, 5 (text of 5.1 and 5.2 read)", KpiBounds::at_least_one, true, 2, false, of_pue},
    KpiDefinition{KpiId::cue, "cue", "CUE", "kg/kWh", "CO2 of the data centre / E_IT",
                  "ISO/IEC 30134-8:2022", "", KpiBounds::none, true, 3, false, of_cue},
    KpiDefinition{KpiId::wue, "wue", "WUE", "L/kWh", "water / E_IT",
                  "ISO/IEC 30134-9", "", KpiBounds::none, true, 2, false, of_wue},
    KpiDefinition{KpiId::ref, "ref", "REF", "1", "E_ren / E_DC",
                  "ISO/IEC 30134-3", "", KpiBounds::at_most_whole, true, 2, false, of_ref},
    KpiDefinition{KpiId::erf, "erf", "ERF", "1", "E_reuse / E_DC",
                  "ISO/IEC 30134-6", "", KpiBounds::at_most_whole, true, 2, false, of_erf},
    KpiDefinition{KpiId::see, "see", "SEE", "%", "E_telecom / E_site",
                  "ITU-T L.1350, measured as in L.1351", "", KpiBounds::at_most_whole, false, 1, false, of_see},
    KpiDefinition{KpiId::energy_efficiency, "ee", "EE_MN,DV", "bit/J", "data volume / energy",
                  "ETSI ES 203 228, ITU-T L.1331", "", KpiBounds::none, false, 0, true, of_ee},
    KpiDefinition{KpiId::energy_per_gigabyte, "kwh-per-gb", "energy per GB", "kWh/GB", "energy / data volume (GB is 10^9 byte)",
                  "inverse of EE_MN,DV of ETSI ES 203 228", "", KpiBounds::none, false, 2, true, of_ee},
    KpiDefinition{KpiId::power_per_rate, "w-per-gbps", "power per Gbit/s", "W/(Gbit/s)", "power / data rate",
                  "", "", KpiBounds::none, false, 1, true, of_rate},
    KpiDefinition{KpiId::rectifier_efficiency, "rectifier", "rectifier efficiency", "%", "DC output / AC input",
                  "", "", KpiBounds::at_most_whole, false, 1, false, {}},
    KpiDefinition{KpiId::energy_per_subscriber, "kwh-per-subscriber", "energy per subscriber", "kWh", "energy / subscribers",
                  "", "", KpiBounds::none, false, 1, true, {}},
    KpiDefinition{KpiId::gb_40879, "gb40879", "GB 40879-2021", "1", "E_DC / E_IT, graded",
                  "GB 40879-2021", "", KpiBounds::at_least_one, true, 2, false, of_gb},
};
// clang-format on

bool is_mass(KpiUnit unit) noexcept {
    return unit == KpiUnit::milligram_co2 || unit == KpiUnit::milligram_co2e;
}

}  // namespace

const KpiDefinition& definition_of(KpiId id) noexcept {
    return definitions[static_cast<std::size_t>(id) - 1];
}

std::span<const KpiDefinition> all_kpi_definitions() noexcept {
    return definitions;
}

std::optional<KpiId> kpi_by_key(std::string_view key) noexcept {
    const auto found = std::ranges::find(definitions, key, &KpiDefinition::key);
    return found == definitions.end() ? std::nullopt : std::optional(found->id);
}

std::optional<KpiScale> scale_of(KpiId id, KpiUnit numerator, KpiUnit denominator) noexcept {
    using enum KpiUnit;
    const auto when = [](bool fits, KpiScale scale) { return fits ? std::optional(scale) : std::nullopt; };
    const bool by_energy = denominator == milliwatt_hour;
    const bool of_energies = numerator == milliwatt_hour && by_energy;
    const bool of_powers = numerator == milliwatt && denominator == milliwatt;
    switch (id) {
        case KpiId::pue:
            return when(of_energies || of_powers, {1, 1});
        case KpiId::ref:
        case KpiId::erf:
        case KpiId::gb_40879:
            return when(of_energies, {1, 1});
        case KpiId::see:
        case KpiId::rectifier_efficiency:
            return when(of_energies || of_powers, {100, 1});
        case KpiId::cue:  // mg/mWh is kg/kWh
            return when(is_mass(numerator) && by_energy, {1, 1});
        case KpiId::wue:  // ml/mWh is 1000 l/kWh
            return when(numerator == millilitre && by_energy, {1'000, 1});
        case KpiId::energy_efficiency:  // 8 bit / 3.6 J
            return when(numerator == byte && by_energy, {20, 9});
        case KpiId::energy_per_gigabyte:  // 10^-6 kWh / 10^-9 GB
            return when(numerator == milliwatt_hour && denominator == byte, {1'000, 1});
        case KpiId::power_per_rate:
            if (numerator == milliwatt_hour && denominator == byte) {
                return KpiScale{450'000'000, 1};  // 3.6 J / (8 × 10^-9 Gbit)
            }
            return when(numerator == milliwatt && denominator == bit_per_second, {1'000'000, 1});
        case KpiId::energy_per_subscriber:
            return when(numerator == milliwatt_hour && denominator == one, {1, 1'000'000});
    }
    return std::nullopt;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Power usage effectiveness of a hall over a period: from which meters, with what coverage, or why there is none.
// ISO/IEC 30134-2:2016 (withdrawn in 2026 for its second edition) and EN 50600-4-2:2016: PUE = E_DC / E_IT over the
// same period of a year; of less it is a derivative, the interim PUE (ISO Annex D, EN Annex C).
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/chart_source.h"
#include "app/site_layout.h"

namespace wattmast::ui {

/// Where the energy of the IT is measured: the three measurement categories of ISO/IEC 30134-2 and EN 50600-4-2. The
/// Green Grid's category 0, a ratio of peak demands, is in neither, and no tag states it.
enum class PueCategory : std::uint8_t {
    not_stated = 0,
    basic = 1,         ///< PUE1: at the output of the UPS.
    intermediate = 2,  ///< PUE2: at the output of the power distribution units.
    advanced = 3,      ///< PUE3: at the input of the IT equipment.
};

/// As a tag of the site states it: "PUE1", "PUE 2", "PUE category 3, …". No tag, or two that differ: not stated. No
/// meter tells where it is mounted, so nothing else is taken for it.
[[nodiscard]] PueCategory pue_category(const std::vector<std::string>& tags);
/// "PUE1"; "PUE" where it is not stated.
[[nodiscard]] QString pue_symbol(PueCategory category);

/// One meter of either sum.
struct PueMeter {
    std::string node;  ///< Name in the energy tree.
    PointId point;     ///< Its register, else its power.
    bool is_register = false;
    bool is_it = false;                    ///< Of the divisor.
    std::optional<double> kilowatt_hours;  ///< Of the period; empty: no value in it.
    PartsPerMillion coverage{};            ///< Share of the period with values.
    friend bool operator==(const PueMeter&, const PueMeter&) = default;
};

/// The meters of what the site draws from its sources, and of its uppermost IT. Empty unless both are metered.
[[nodiscard]] std::vector<PueMeter> pue_meters(const SiteLayout& layout);

/// A PUE needs values of every meter for this share of the period: that of METHODOLOGY, "low coverage".
inline constexpr PartsPerMillion pue_coverage{950'000};

struct PueFigure {
    enum class Refusal : std::uint8_t {
        none,
        no_value,       ///< `meter` has no value in the period.
        low_coverage,   ///< `meter` has the least coverage, below pue_coverage.
        contradictory,  ///< The IT used nothing, or more than the whole site.
    };
    TimeRange range;
    std::vector<PueMeter> meters;        ///< Facility first.
    std::optional<double> facility, it;  ///< kWh; empty where a meter has none.
    std::optional<double> value;         ///< Empty where it is refused.
    Refusal refusal = Refusal::none;
    std::size_t meter = 0;     ///< Of `refusal`.
    PartsPerMillion coverage;  ///< The least of all meters.
};

/// Asks for the energy of each meter over `range`.
[[nodiscard]] ChartQuery pue_query(const std::vector<PueMeter>& meters, TimeRange range);
/// @pre data answers pue_query() of `meters`
[[nodiscard]] PueFigure pue_figure(std::vector<PueMeter> meters, const ChartData& data);

}  // namespace wattmast::ui

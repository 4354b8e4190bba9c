// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Lines of closed months, and the closings that wrote them. docs/LEDGER.md describes both for those who check them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/energy.h"
#include "carbon/digest.h"
#include "carbon/emission_factor.h"
#include "units/civil_time.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// Which account a line belongs to. Location and market lines stand side by side and are never added; biogenic CO2 is
/// outside the scopes (GHG Protocol Corporate Standard, chapter 4). Stored: append only.
enum class LedgerCategory : std::uint8_t {
    scope1_fuel = 1,
    scope1_refrigerant = 2,
    scope1_fire_suppression = 3,
    scope2_location = 4,
    scope2_market = 5,
    scope3_td_losses = 6,  ///< Scope 3 category 3: losses of transmission and distribution.
    scope3_upstream = 7,   ///< Scope 3 category 3: well to tank.
    biogenic = 8,
};
[[nodiscard]] std::string_view id_of(LedgerCategory category) noexcept;  ///< "scope2_location"
[[nodiscard]] std::optional<LedgerCategory> ledger_category_by_id(std::string_view id) noexcept;

/// An activity that is energy: grid electricity, heat.
struct LedgerEnergy {
    Energy energy;
    EnergyMethod method = EnergyMethod::measured;  ///< Never `missing`: then there is a finding, not a line.
    PartsPerMillion coverage;                      ///< Of the period.
    friend bool operator==(const LedgerEnergy&, const LedgerEnergy&) = default;
};

/// An activity in another quantity: "700 L" of diesel, "3.2 kg" of a refrigerant.
struct LedgerAmount {
    Decimal value;
    std::string unit;
    friend bool operator==(const LedgerAmount&, const LedgerAmount&) = default;
};

/// What the activity was multiplied with, as it was then.
struct LedgerFactor {
    std::string id;     ///< Of a factor, or of the certificate or contract that stands in for one.
    Decimal value;      ///< Digits as published.
    std::string unit;   ///< "kgCO2/kWh"
    Digest row_digest;  ///< Of the whole row of the factor, so that a change of its source or note is seen, too.
    friend bool operator==(const LedgerFactor&, const LedgerFactor&) = default;
};

/// What a later closing changes of a month that is closed. The line says what the month should have said, whole: not a
/// difference.
struct LedgerCorrection {
    std::optional<std::uint64_t> line;  ///< The line that it stands for from now on; empty: the month lacked it.
    std::string reason;
    /// Then nothing stands in the place of `line`, and this one has its place alone: no activity, factor or mass.
    bool is_withdrawal = false;
    friend bool operator==(const LedgerCorrection&, const LedgerCorrection&) = default;
};

/// One figure of a closed month with everything that led to it. An activity without a mass is a finding of the closing,
/// never a line.
struct LedgerLine {
    std::uint64_t number = 0;  ///< From 1 over the whole ledger, without gaps; given by seal().
    CivilMonth month;          ///< That the figure is of; earlier than that of the closing only in a correction.
    std::string site;          ///< Code.
    std::string time_zone;     ///< By which the month was cut.
    std::string region;        ///< Of the factor, such as "CN-SH"; may be empty.
    TimeRange period;          ///< The month in UTC, or the part of it in which the site or node existed.
    std::string node;          ///< Name in the energy tree; empty: the whole site.
    LedgerCategory category = LedgerCategory::scope2_location;
    std::string item;                    ///< "grid_electricity", "diesel", "R-410A"
    std::optional<LedgerEnergy> energy;  ///< Either this …
    std::optional<LedgerAmount> amount;  ///< … or this.
    LedgerFactor factor;
    Gas gas = Gas::co2;
    CarbonMass mass;
    std::string rules;  ///< Which rules led to it: "year_rule=… gwp=AR5 gap=…", in the closer's words.
    std::vector<std::string> points;    ///< "DEVICE/active_energy_import/total": whose samples are behind it.
    std::vector<std::int64_t> records;  ///< Ids of the book records behind it.
    Digest inputs;                      ///< Of those samples and records, as docs/LEDGER.md says.
    std::optional<LedgerCorrection> correction;
    std::string who;

    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

/// What can be said of a line alone. Fails with `invalid_argument`, naming site and field: an empty site, zone, item,
/// factor id, unit or who; an empty period; both activities or none; a missing method; a coverage outside 0 …
/// 1,000,000; a text that is not UTF-8; a correction without a reason or of a line that is not before it; a withdrawal
/// of nothing, or with more than its place.
[[nodiscard]] Result<void> check_line(const LedgerLine& line);

/// Whether a line takes another one to nothing. It has neither a factor nor a mass.
[[nodiscard]] inline bool is_withdrawal(const LedgerLine& line) noexcept {
    return line.correction && line.correction->is_withdrawal;
}

/// An earlier month of which a closing corrects lines, with the organisation's policies that those were made by.
struct CorrectedMonth {
    CivilMonth month;
    std::string policy;  ///< One a line; may be empty.
    friend bool operator==(const CorrectedMonth&, const CorrectedMonth&) = default;
};

/// The closing of a month: who, when, with what, and the lines it wrote.
struct Closing {
    std::uint64_t number = 0;  ///< From 1, without gaps; given by seal().
    CivilMonth month;
    UtcTime when;
    std::string who;
    std::string program;              ///< Version of Wattmast.
    std::string time_zone_release;    ///< Of the tz database, "2025b".
    std::uint64_t first_line = 1;     ///< One more than the last line before.
    std::uint64_t last_line = 0;      ///< Less than `first_line` where it wrote none.
    Digest before;                    ///< Of the line before the first; all zero before the first of all.
    Digest after;                     ///< Of the last line; `before` where it wrote none.
    std::uint64_t open_findings = 0;  ///< That stood when it was closed.
    std::optional<Digest> findings;   ///< Of their text; present exactly where there were some.
    std::string policy;               ///< The organisation's policies as they were, one a line.
    /// The first closed month that was drafted again to correct it, with all closed ones after it up to this closing's;
    /// empty: none was.
    std::optional<CivilMonth> corrections_since;
    std::vector<CorrectedMonth> corrected;  ///< Those of them that have corrections here, ascending.

    [[nodiscard]] std::uint64_t line_count() const noexcept { return last_line + 1 - first_line; }
    friend bool operator==(const Closing&, const Closing&) = default;
};

/// Fails with `invalid_argument`: an empty who, program or release; findings without a number or the reverse; corrected
/// months that do not ascend, or lie before `corrections_since` or not before the closing's month.
[[nodiscard]] Result<void> check_closing(const Closing& closing);

/// The canonical text: what is digested and stored. Its first row names its version.
[[nodiscard]] std::string canonical_text(const LedgerLine& line);
[[nodiscard]] std::string canonical_text(const Closing& closing);
/// Exactly what canonical_text() was made from. Fails with `invalid_argument` for every other text.
[[nodiscard]] Result<LedgerLine> parse_ledger_line(std::string_view text);
[[nodiscard]] Result<Closing> parse_closing(std::string_view text);

inline constexpr std::string_view ledger_text_version = "wattmast-ledger-1";
inline constexpr std::string_view closing_text_version = "wattmast-closing-1";

}  // namespace wattmast

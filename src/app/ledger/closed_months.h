// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Closed months as they stand with their corrections, and what they are drafted of again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/month_draft.h"
#include "carbon/book.h"
#include "carbon/factor_register.h"
#include "carbon/ledger.h"
#include "store/ledger_store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// One closed month. What is in force was made by one closing: that of the month, or the last one that corrects it.
struct StandingMonth {
    Closing closing;                       ///< That closed it.
    std::vector<LedgerLine> lines;         ///< In force, ascending by number.
    std::uint64_t replaced = 0;            ///< Lines that a later one corrects or withdraws.
    std::vector<std::uint64_t> misplaced;  ///< Corrections of what was not in force, see misplaced_corrections().
    UtcTime as_of;                         ///< When what is in force was made.
    std::string who;                       ///< Who made it.
    std::string policy;                    ///< By which policies.
    std::uint64_t lines_before = 0;        ///< The last line that the ledger had then.
};

/// A ledger with its book, read once. The store outlives it.
class ClosedMonths {
public:
    /// Fails with what the store says.
    [[nodiscard]] static Result<ClosedMonths> read(const LedgerStore& ledger);

    [[nodiscard]] const std::vector<Closing>& closings() const noexcept { return closings_; }
    [[nodiscard]] const std::vector<BookRecord>& book() const noexcept { return book_; }
    /// The number of the last line.
    [[nodiscard]] std::uint64_t last_line() const noexcept;
    /// The closing of a month; null where it is open.
    [[nodiscard]] const Closing* closing_of(CivilMonth month) const noexcept;
    /// Until when records of a closed month were known to it: the time of its closing, or of the last one that looked
    /// for what to correct in it. Empty where it is open.
    [[nodiscard]] std::optional<UtcTime> known_until(CivilMonth month) const noexcept;

    /// Fails with what the store says. @pre closed
    [[nodiscard]] Result<StandingMonth> month(CivilMonth month) const;

    /// Its lines as they were closed, without corrections. Fails with what the store says.
    [[nodiscard]] Result<std::vector<LedgerLine>> as_closed(CivilMonth month) const;

    /// Lines of other months of its calendar year that claim certificates, as they were in force when the ledger ended
    /// with `last_line`. @param more Lines behind that end, numbered; they are in force as well.
    [[nodiscard]] Result<std::vector<LedgerLine>> claims(CivilMonth month, std::uint64_t last_line,
                                                         std::span<const LedgerLine> more = {}) const;

private:
    explicit ClosedMonths(const LedgerStore& ledger) : ledger_(&ledger) {}

    const LedgerStore* ledger_;
    std::vector<Closing> closings_;
    std::vector<BookRecord> book_;
    mutable std::map<CivilMonth, std::vector<LedgerLine>> claims_;  ///< Of closed months, with those corrected since.
};

/// Which factors a closed month is drafted again with.
enum class FactorBasis : std::uint8_t {
    as_closed = 1,  ///< The rows that its lines name, see factors_of_lines(), and no other.
    /// The same; what they have no factor for takes those of library and book, so that a late record gets a figure.
    as_closed_first = 2,
    /// Those of the library that is given and no other: own factors and editions of the book are in it already, or
    /// were not known on the day that is asked about.
    given = 3,
};

/// How much is known of a closed month when it is drafted again.
struct Redraft {
    FactorBasis factors = FactorBasis::as_closed;
    /// Empty: what was known when it was made. Else records of the book entered by then, and policies where one was
    /// entered since.
    std::optional<UtcTime> now;
    std::string who;                   ///< Empty: who made it.
    std::span<const LedgerLine> more;  ///< As in ClosedMonths::claims(); only with `now`.
};

/// Drafts a closed month again, with the gap limits that its lines keep. Fails as draft_month(), and with
/// `invalid_argument` for a policy that cannot be read.
/// @param library The factors that came with the program; with FactorBasis::given all that may be used.
[[nodiscard]] Result<MonthDraft> draft_again(const ClosedMonths& months, const StandingMonth& month,
                                             const SignalReader& reader, const FactorRegister& library,
                                             const Redraft& how, std::stop_token cancel);

}  // namespace wattmast

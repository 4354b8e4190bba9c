// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which part of a site is the organisation's: the approach to consolidation and the shares that follow from it.
// GHG Protocol Corporate Standard (2004), chapter 3, "Setting organizational boundaries".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book_views.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// Stored as its id: append only.
enum class Consolidation : std::uint8_t {
    equity_share = 1,         ///< Of each site the organisation's share in it.
    financial_control = 2,    ///< All of each site in the inventory.
    operational_control = 3,  ///< The same.
};
[[nodiscard]] std::string_view id_of(Consolidation approach) noexcept;
[[nodiscard]] std::optional<Consolidation> consolidation_by_id(std::string_view id) noexcept;

/// A record of the kind `boundary`: of the whole organisation, of an area, or of a site.
struct BookBoundary : BookView {
    std::string organisation;
    Consolidation approach = Consolidation::operational_control;
    std::vector<std::string> area;  ///< Names, outermost first; empty: of a site, or of everything.
    PartsPerMillion share = whole;  ///< Less than the whole with equity_share alone.
};

/// Fails with `invalid_argument`, beginning with the name of the field and a colon: an approach that there is not; a
/// share that is not above 0 and up to the whole, finer than a millionth, or beside another approach than equity_share;
/// a site and an area; days other than the first of a month and the last of one, because figures are of whole months.
[[nodiscard]] Result<BookBoundary> boundary_of(const BookRecord& record);

/// In the order of entry. Those in which check_fields() finds something are left out.
[[nodiscard]] std::vector<BookBoundary> standing_boundaries(std::span<const BookRecord> records);

/// The record of the whole organisation that holds in a month; null: nothing is recorded, which is operational control
/// of all of every site. Of two (a finding) the one entered last.
[[nodiscard]] const BookBoundary* organisation_in(std::span<const BookBoundary> boundaries, CivilMonth month);

/// The record that says the share of a site in a month: that of the site, else that of the smallest area around it,
/// else that of the organisation. Null: all of it, also where a control approach holds.
[[nodiscard]] const BookBoundary* share_in(std::span<const BookBoundary> boundaries, std::string_view site,
                                           std::span<const std::string> area, CivilMonth month);

/// Rounded half to even.
[[nodiscard]] Energy share_of(Energy energy, PartsPerMillion share);
/// Exact: the share's digits come behind those of the value. Fails with `overflow`.
[[nodiscard]] Result<Decimal> share_of(const Decimal& value, PartsPerMillion share);

/// "60 %", "33.3333 %"
[[nodiscard]] std::string percent_text(PartsPerMillion share);

/// What a ledger line says in its rules of the share that it was made with: " equity_share=600000ppm".
[[nodiscard]] std::string share_rule(PartsPerMillion share);
/// Empty: the line has no such rule, so it is of the whole.
[[nodiscard]] std::optional<PartsPerMillion> share_in_rules(std::string_view rules);

}  // namespace wattmast

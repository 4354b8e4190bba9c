// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an hourly match needs, out of a database: load by the hour from accounts, certificates from the book.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/signal_reader.h"
#include "carbon/book.h"
#include "carbon/hourly_csv.h"
#include "model/catalog.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// The grid energy of sites together.
struct HourlyLoad {
    std::vector<HourEnergy> hours;   ///< Ascending; those of which every grid node of every site has an energy.
    Energy estimated;                ///< Of these, what a rule stands in for.
    std::vector<std::string> notes;  ///< English: errors of the accounts, each once.
};

/// By the accounts' hours, with the policies of the book that are in force in each month. An hour that one grid node
/// lacks is not known and not there.
/// @param range Some hours; where it begins, hours begin. @param sites Not empty.
/// Fails with `invalid_argument` for a site without a zone or whose hours are cut otherwise, for policies that cannot
/// be understood, with `no_data` for a site without a measured grid node, `cancelled`, and what the store says.
[[nodiscard]] Result<HourlyLoad> hourly_load(const SignalReader& reader, std::span<const Site* const> sites,
                                             std::span<const BookRecord> book, TimeRange range, UtcTime now,
                                             std::stop_token cancel);

/// Certificates of the book for the same sites.
struct HourlyCertificates {
    std::vector<HourEnergy> hours;  ///< Every hour of the range; zero where none was generated.
    Energy by_the_hour;             ///< Sum of `hours`.
    /// Of certificates that state no profile and were generated within the range: they count by the year alone.
    Energy by_the_year;
    std::vector<std::string> notes;  ///< English: which are not counted, and why.
};

/// Cancelled certificates of the sites' markets: those of the sites, and those of none where all sites are asked for.
/// One with the profile `flat` is spread evenly over the hours of its days, in whole mWh, so that they add up to it.
/// A site's own generation is none of the grid's. @param zone Whose days those of a certificate without a site are.
[[nodiscard]] HourlyCertificates hourly_certificates(std::span<const BookRecord> book, const Catalog& catalog,
                                                     std::span<const Site* const> sites, TimeRange range,
                                                     const TimeZone& zone);

}  // namespace wattmast

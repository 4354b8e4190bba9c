// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl match --db`: load and certificates out of a database.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "app/match_input.h"
#include "carbon/hourly_match.h"
#include "units/error.h"

namespace wattmast::cli {

struct MatchQuery {
    std::string database;
    std::string year;                ///< "2025"
    std::vector<std::string> sites;  ///< Codes; empty: all.
    std::string zone;                ///< Whose year; empty: that of the sites.
};

struct DatabaseMatch {
    std::vector<std::string> sites;  ///< Codes.
    std::string zone;
    TimeRange range;
    std::vector<HourEnergy> load;
    Energy estimated;  ///< Of the load.
    HourlyCertificates certificates;
    bool has_book = true;  ///< The certificates are those of the book; else of a file.
    std::vector<std::string> notes;
};

/// Fails as open_with_factors(), sites_of_codes() and hourly_load() do, and with `invalid_argument` for a year that is
/// none, or sites of several zones without a zone being named.
[[nodiscard]] Result<DatabaseMatch> match_of_database(const MatchQuery& query);

/// What explains the figures beside the match, in both forms.
[[nodiscard]] boost::json::object to_json(const DatabaseMatch& from, const HourlyMatch& match);
void print(const DatabaseMatch& from, const HourlyMatch& match);

}  // namespace wattmast::cli

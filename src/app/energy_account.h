// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A site's month of energy: every measured node by the hour, the day and the month, with what is wrong in it.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/energy_account.h"
#include "analysis/energy_balance.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/finding_severity.h"

namespace wattmast {

/// What an organisation decided about accounts.
struct AccountRules {
    GapRules gaps;
    PartsPerMillion tolerance{50'000};  ///< Between a parent and the sum of its children, and a register and its power.
    friend bool operator==(const AccountRules&, const AccountRules&) = default;
};

struct AccountFinding {
    using Severity = FindingSeverity;
    Severity severity = Severity::note;
    std::string check;    ///< "gap_over_limit", "unbalanced", "no_data", "negative_energy", an EnergyFinding's id, …
    std::string node;     ///< Empty: the site.
    TimeRange range;      ///< Where; the month where it is about all of it.
    std::string message;  ///< English: what, and what mends it.
    friend bool operator==(const AccountFinding&, const AccountFinding&) = default;
};

/// A node's month. Its hours add up to its days and to the month, to the mWh.
struct NodeAccount {
    EnergyNode node;
    std::vector<PointId> points;     ///< Whose samples the hours come from.
    std::vector<AccountHour> hours;  ///< Tile the month; empty where nothing could be looked for.
    std::vector<AccountSum> days;    ///< The civil days of the site.
    AccountSum month;
    GapOutcome gaps;
    Balance with_children;  ///< Unknown where the node has no measured children, or one of them has no figure.
    Balance with_power;     ///< Of the register with the power over the same time; unknown where not asked for.
};

struct SiteAccount {
    std::string site;  ///< Code.
    std::string time_zone;
    CivilMonth month;
    TimeRange range;
    std::vector<NodeAccount> nodes;        ///< In the order of the tree: grid nodes first, then the others.
    std::vector<AccountFinding> findings;  ///< Of all nodes, in their order.
};

/// What is looked at beyond the energies.
enum class AccountDepth : std::uint8_t {
    energies = 1,
    balances = 2,    ///< Also each register against its power, which reads the power's samples.
    grid_nodes = 3,  ///< Energies of grid nodes alone, so that no consumer below them is read.
};

/// A node's month, and the point that it was found from.
struct AccountSource {
    EnergyInterval month;
    const Point* point = nullptr;  ///< One of the meters.
};
/// By the rule of node_energy(). Fails as it does.
[[nodiscard]] Result<AccountSource> account_source(const SignalReader& reader, const NodeMeters& meters,
                                                   TimeRange month, const std::stop_token& cancel);

/// The account of a month. One source is chosen for the whole month of a node, by the rule of node_energy(), so that
/// hours taken from a power and from a register never count one energy twice. Where the month is not over, hours from
/// `now` on are missing and a finding says so.
/// What is wrong with one node is a finding and does not hinder the others. Fails with `invalid_argument` for the
/// site's time zone, `cancelled`, and what the store says. Any thread, with a reader of its own.
[[nodiscard]] Result<SiteAccount> site_account(const SignalReader& reader, const Site& site, CivilMonth month,
                                               UtcTime now, const AccountRules& rules, AccountDepth depth,
                                               std::stop_token cancel);

}  // namespace wattmast

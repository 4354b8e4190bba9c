// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an energy flow shows: sources, the site, its branches, made from the measured energy tree.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/last_value.h"
#include "app/views.h"

namespace wattmast::ui {

enum class FlowAmount : std::uint8_t {
    power_now,     ///< W
    energy_today,  ///< kWh
};

struct FlowItem {
    /// Metered is a node with a value. Losses are what a rectifier or UPS takes in more than it gives. Unmetered is
    /// what the sources give more than all branches take.
    enum class Origin : std::uint8_t { metered, losses, unmetered };

    QString name;
    NodeKind kind = NodeKind::other;
    Origin origin = Origin::metered;
    std::optional<double> value;    ///< In the amount's unit; empty: a node without a value now.
    std::optional<LastValue> last;  ///< Where `value` is empty: what it was, shown grey and part of no sum.

    bool has_meter = true;  ///< Without one there never is a value.

    /// What its band and its text show.
    [[nodiscard]] std::optional<double> shown() const { return newest_or_last(value, last); }
    friend bool operator==(const FlowItem&, const FlowItem&) = default;
};

struct FlowDiagram {
    FlowAmount amount = FlowAmount::power_now;
    std::vector<FlowItem> sources;    ///< In the order of the catalogue.
    std::vector<FlowItem> branches;   ///< Largest first, computed ones last.
    std::vector<FlowItem> batteries;  ///< Value: + charging.
    std::optional<double> total;      ///< What comes in: from sources and batteries; without sources its branches' sum.
    /// Where `total` is empty: what the site drew when that was last known. Set by the page, which has it.
    std::optional<LastValue> last_total;

    [[nodiscard]] bool is_empty() const { return sources.empty() && branches.empty(); }
    friend bool operator==(const FlowDiagram&, const FlowDiagram&) = default;
};

/// A node with children that all have values is replaced by them and by its losses, so that no level counts twice.
/// Differences below 1% of the whole are not shown: they are within the meters' class.
[[nodiscard]] FlowDiagram flow_diagram(const std::vector<FlowBranch>& flow, FlowAmount amount);

}  // namespace wattmast::ui

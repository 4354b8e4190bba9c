// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/node_energy.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/point_energy.h"

namespace wattmast {
namespace {

/// What happened to a register is worth knowing also where the power stands in for it.
bool is_about_the_register(const EnergyFinding& finding) {
    using enum EnergyFinding::Kind;
    return finding.kind == reset || finding.kind == exchange || finding.kind == implausible ||
           finding.kind == corrected;
}

bool needs_power(const EnergyInterval& interval) {
    return !interval.energy || interval.coverage < register_preferred_from;
}

/// From the register, and where that has less to say from the amounts.
Result<std::vector<EnergyInterval>> energy_of_meter(const SignalReader& reader, const NodeMeters& meters,
                                                    std::span<const TimeRange> ranges, const std::stop_token& cancel) {
    auto found = point_energy(reader, *meters.energy, ranges, cancel);
    if (!found || meters.amounts == nullptr || std::ranges::none_of(*found, needs_power)) {
        return found;
    }
    auto by_amounts = point_energy(reader, *meters.amounts, ranges, cancel);
    for (std::size_t i = 0; by_amounts && i < found->size(); ++i) {
        const EnergyInterval& by_register = (*found)[i];
        EnergyInterval& amount = (*by_amounts)[i];
        // A register that covers enough stays also where another interval of the same query has sent us here.
        const bool is_better = amount.energy && needs_power(by_register) &&
                               (!by_register.energy || amount.coverage > by_register.coverage);
        if (is_better) {
            std::ranges::copy_if(by_register.findings, std::back_inserter(amount.findings), is_about_the_register);
        } else {
            amount = by_register;
        }
    }
    return by_amounts;
}

}  // namespace

Result<std::vector<EnergyInterval>> node_energy(const SignalReader& reader, const NodeMeters& meters,
                                                std::span<const TimeRange> ranges, std::stop_token cancel) {
    const ReadHold held = reader.samples().hold();
    if (meters.energy == nullptr) {
        return point_energy(reader, *meters.power, ranges, cancel);
    }
    auto found = energy_of_meter(reader, meters, ranges, cancel);
    if (!found || meters.power == nullptr || std::ranges::none_of(*found, needs_power)) {
        return found;
    }
    const auto by_power = point_energy(reader, *meters.power, ranges, cancel);
    if (!by_power) {
        return by_power.error();
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
        EnergyInterval& by_register = (*found)[i];
        EnergyInterval chosen = preferred(by_register, (*by_power)[i]);
        if (chosen.method == EnergyMethod::integrated) {
            std::ranges::copy_if(by_register.findings, std::back_inserter(chosen.findings), is_about_the_register);
        }
        by_register = std::move(chosen);
    }
    return found;
}

Result<std::vector<EnergyInterval>> energy_of_nodes(const SignalReader& reader, std::span<const NodeMeters> nodes,
                                                    std::span<const TimeRange> ranges, std::stop_token cancel) {
    const ReadHold held = reader.samples().hold();
    std::vector<std::vector<EnergyInterval>> by_node;
    for (const NodeMeters& node : nodes) {
        auto energies = node_energy(reader, node, ranges, cancel);
        if (!energies) {
            return energies.error();
        }
        by_node.push_back(std::move(*energies));
    }
    if (by_node.size() == 1) {
        return std::move(by_node.front());
    }
    std::vector<EnergyInterval> sums;
    for (std::size_t i = 0; i < ranges.size() && !by_node.empty(); ++i) {
        std::vector<EnergyInterval> parts;
        parts.reserve(by_node.size());
        for (auto& energies : by_node) {
            parts.push_back(std::move(energies[i]));
        }
        sums.push_back(sum_of(parts));
    }
    return sums;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_steps.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "analysis/exact.h"

namespace wattmast {
namespace {

struct SiteOfMonth {
    Energy grid;
    std::map<Gas, CarbonMass> location;
    std::vector<const LedgerLine*> market;  ///< In the order of their kinds.
};

/// As the draft names the parts of a site's electricity.
MarketStepKind kind_of(const LedgerLine& line) {
    if (line.item.ends_with("_on_site")) {
        return MarketStepKind::own_generation;
    }
    if (line.item.ends_with("_certificate")) {
        return MarketStepKind::certificates;
    }
    if (line.item.ends_with("_contract")) {
        return MarketStepKind::contracts;
    }
    return line.item.ends_with("_location") ? MarketStepKind::location : MarketStepKind::residual;
}

std::map<std::string_view, SiteOfMonth> sites_of(std::span<const LedgerLine> lines) {
    std::map<std::string_view, SiteOfMonth> sites;
    for (const LedgerLine& line : lines) {
        if (is_withdrawal(line)) {
            continue;
        }
        if (line.category == LedgerCategory::scope2_location) {
            SiteOfMonth& site = sites[line.site];
            site.grid += line.energy ? line.energy->energy : Energy{};
            site.location[line.gas] += line.mass;
        } else if (line.category == LedgerCategory::scope2_market) {
            sites[line.site].market.push_back(&line);
        }
    }
    for (auto& [code, site] : sites) {
        std::ranges::stable_sort(site.market, {}, [](const LedgerLine* line) { return kind_of(*line); });
    }
    return sites;
}

/// Adds up the steps of one gas.
class StepSum {
public:
    explicit StepSum(Gas gas) { sum_.gas = gas; }

    void take(const SiteOfMonth& site) {
        const auto found = site.location.find(sum_.gas);
        const CarbonMass location = found == site.location.end() ? CarbonMass{} : found->second;
        const bool is_of_other_gas = found == site.location.end() && !site.location.empty();
        sum_.location += location;
        Energy covered;
        CarbonMass replaced;
        for (const LedgerLine* line : site.market) {
            const bool has_gas = line->gas == sum_.gas;
            const Energy energy = line->energy ? line->energy->energy : Energy{};
            sum_.market += has_gas ? line->mass : CarbonMass{};
            if (kind_of(*line) == MarketStepKind::own_generation) {
                if (has_gas) {
                    add(MarketStepKind::own_generation, line->mass, energy);
                }
                continue;
            }
            covered += energy;
            const CarbonMass part = share(location, covered, site.grid) - replaced;
            replaced += part;
            if (has_gas && !is_of_other_gas) {
                add(kind_of(*line), line->mass - part, energy);
            } else if (has_gas || part != CarbonMass{}) {
                add(MarketStepKind::other_gas, (has_gas ? line->mass : CarbonMass{}) - part, energy);
            }
        }
        if (replaced != location) {
            add(MarketStepKind::no_figure, replaced - location, std::max(site.grid - covered, Energy{}));
        }
    }

    [[nodiscard]] MarketSteps finished() {
        for (const auto& [kind, step] : steps_) {
            sum_.steps.push_back(step);
        }
        return std::move(sum_);
    }

private:
    void add(MarketStepKind kind, CarbonMass change, Energy energy) {
        MarketStep& step = steps_.try_emplace(kind, MarketStep{kind, {}, {}}).first->second;
        step.change += change;
        step.energy += energy;
    }
    /// Of the mass of `whole_energy`, at most all of it.
    static CarbonMass share(CarbonMass mass, Energy part, Energy whole_energy) {
        if (whole_energy <= Energy{} || part <= Energy{}) {
            return {};
        }
        const Energy counted = std::min(part, whole_energy);
        const WideInteger product = static_cast<WideInteger>(mass.count()) * counted.count();
        return CarbonMass::of(static_cast<std::int64_t>(divide_half_even(product, whole_energy.count())));
    }

    MarketSteps sum_;
    std::map<MarketStepKind, MarketStep> steps_;
};

}  // namespace

std::vector<MarketSteps> market_steps(std::span<const LedgerLine> lines) {
    const auto sites = sites_of(lines);
    std::set<Gas> gases;
    for (const auto& [code, site] : sites) {
        for (const auto& [gas, mass] : site.location) {
            gases.insert(gas);
        }
        for (const LedgerLine* line : site.market) {
            gases.insert(line->gas);
        }
    }
    std::vector<MarketSteps> found;
    for (const Gas gas : gases) {
        StepSum sum(gas);
        for (const auto& [code, site] : sites) {
            sum.take(site);
        }
        found.push_back(sum.finished());
    }
    return found;
}

}  // namespace wattmast

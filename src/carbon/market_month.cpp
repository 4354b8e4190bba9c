// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_month.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "carbon/market_allocation.h"
#include "carbon/market_check.h"

namespace wattmast {
namespace {

using Kind = MarketPart::Kind;
using Severity = MarketFinding::Severity;

std::string place_of(const MarketUse& use) {
    return "site " + use.site + ", " + use.month.to_string();
}

class Builder {
public:
    explicit Builder(const MarketOptions& options) { result_.options = options; }

    void take(std::span<const MarketUse> uses) {
        std::map<std::pair<CivilMonth, std::string>, std::vector<const MarketUse*>> sorted;
        for (const MarketUse& use : uses) {
            sorted[{use.month, use.site}].push_back(&use);
        }
        for (const auto& [key, records] : sorted) {
            const MarketUse& use = *records.front();
            if (records.size() > 1) {
                note(Severity::error, "double_line", place_of(use),
                     "it is there " + std::to_string(records.size()) + " times, and has no figure; keep one");
                MarketUse unknown;
                unknown.site = use.site;
                unknown.month = use.month;
                result_.lines.push_back({std::move(unknown), {}, std::nullopt});
                needs_.emplace_back();
            } else {
                add(use);
            }
        }
    }

    void cover(const MarketInstrument& instrument) {
        std::vector<std::size_t> lines;
        std::vector<Energy> needs;
        for (std::size_t i = 0; i < needs_.size(); ++i) {
            if (needs_[i] > Energy{} && fits(instrument, result_.lines[i].use)) {
                lines.push_back(i);
                needs.push_back(needs_[i]);
            }
        }
        Energy left = instrument.energy.value_or(Energy{});
        const std::vector<Energy> shares = instrument.energy ? share_out(left, needs) : needs;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            book(lines[i], instrument.kind, instrument.source, shares[i], instrument.rate);
            left = instrument.energy ? left - shares[i] : left;
        }
        if (left > Energy{}) {
            result_.unused.push_back({instrument.source, left});
            note(Severity::note, "unused",
                 (instrument.kind == Kind::certificate ? "certificate " : "contract ") + instrument.source,
                 kilowatt_hours_text(left) + " kWh of it cover no use" +
                     (lines.empty() ? ": no line of its market, sites and period needs any" : ""));
        }
    }

    /// Two contracts without an amount for the same line contradict each other, and neither is applied to it.
    void refuse_rivals(std::span<const MarketInstrument> open_contracts) {
        for (std::size_t i = 0; i < needs_.size(); ++i) {
            std::string names;
            int count = 0;
            for (const MarketInstrument& contract : open_contracts) {
                if (needs_[i] > Energy{} && fits(contract, result_.lines[i].use)) {
                    names += (count++ == 0 ? "" : " and ") + contract.source;
                }
            }
            if (count > 1) {
                note(Severity::error, "overlapping_contracts", place_of(result_.lines[i].use),
                     "the contracts " + names + " supply all of it, and none is applied; end one or name its sites");
                held_back_.emplace_back(i, needs_[i]);
                needs_[i] = Energy{};
            }
        }
    }

    MarketMonths finish() && {
        for (const auto& [line, need] : held_back_) {
            needs_[line] = need;
        }
        for (std::size_t i = 0; i < needs_.size(); ++i) {
            if (needs_[i] > Energy{}) {
                book_rest(i);
            }
            book_location(result_.lines[i]);
        }
        std::ranges::sort(result_.unused, {}, &UnusedInstrument::source);
        std::ranges::sort(result_.findings, {}, [](const MarketFinding& finding) {
            return std::tie(finding.place, finding.check, finding.message);
        });
        return std::move(result_);
    }

    [[nodiscard]] std::vector<MarketFinding>& findings() noexcept { return result_.findings; }

private:
    void note(Severity severity, std::string check, std::string place, std::string message) {
        result_.findings.push_back({severity, std::move(check), std::move(place), std::move(message)});
    }

    void add(MarketUse use) {
        const std::string place = place_of(use);
        if (use.grid && (use.grid->count() < 0 || use.on_site.count() < 0)) {
            note(Severity::error, "negative_energy", place, "its energy is negative; check the meter's direction");
            use.grid = std::nullopt;
        } else if (!use.grid) {
            note(Severity::error, "no_energy", place, "its grid electricity is not known, so it has no figure");
        }
        const bool has_own = use.grid && use.on_site > Energy{};
        Energy need = use.grid.value_or(Energy{});
        if (has_own && !use.attributes) {
            note(Severity::error, "on_site_attributes", place,
                 "whether the certificates of its own generation were sold is not said; it counts as if they were");
        }
        const bool are_kept = use.attributes == OnSiteAttributes::kept;
        need = has_own && !are_kept ? need + use.on_site : need;
        const Energy own = has_own && are_kept ? use.on_site : Energy{};
        result_.lines.push_back({std::move(use), {}, std::nullopt});
        needs_.push_back(need + own);
        if (own > Energy{}) {
            book(result_.lines.size() - 1, Kind::on_site, "", own, std::nullopt);
        }
    }

    void book(std::size_t line, Kind kind, const std::string& source, Energy energy,
              const std::optional<ElectricityRate>& rate) {
        if (energy == Energy{}) {
            return;
        }
        needs_[line] -= energy;
        MarketPart part{kind, source, energy, rate, std::nullopt};
        if (kind == Kind::on_site || kind == Kind::certificate) {
            part.mass = CarbonMass{};
            result_.zero += energy;
        } else if (rate) {
            weigh(part, place_of(result_.lines[line].use));
        }
        if (!part.mass) {
            result_.without_factor += energy;
        }
        result_.lines[line].parts.push_back(std::move(part));
    }

    void weigh(MarketPart& part, const std::string& place) {
        const auto mass = mass_of(part.energy, *part.rate);
        if (!mass) {
            note(Severity::error, "overflow", place, mass.error().detail);
            return;
        }
        part.mass = *mass;
        add_to(result_.market[part.rate->gas], part.energy, *mass);
    }

    static void add_to(MarketTotal& total, Energy energy, CarbonMass mass) {
        total.energy += energy;
        total.mass += mass;
    }

    void book_rest(std::size_t line) {
        const MarketUse use = result_.lines[line].use;
        const Energy rest = needs_[line];
        if (use.residual) {
            book(line, Kind::residual, use.residual->id, rest, use.residual->rate);
            return;
        }
        const std::string what = kilowatt_hours_text(rest) + " kWh are covered by nothing, and no residual mix of " +
                                 use.market + " " + std::to_string(use.month.year()) + " is known";
        const bool may_use_location = result_.options.residual == ResidualRule::location_where_no_residual;
        if (may_use_location && use.location) {
            note(Severity::warning, "location_as_residual", place_of(use),
                 what + "; the location factor " + use.location->id + " stands for it");
            book(line, Kind::location, use.location->id, rest, use.location->rate);
            return;
        }
        note(Severity::error, "no_residual", place_of(use),
             what + (may_use_location ? ", nor a location factor" : "") + ", so they have no figure");
        book(line, Kind::no_factor, "", rest, std::nullopt);
    }

    void book_location(MarketLine& line) {
        if (!line.use.grid || !line.use.location) {
            return;
        }
        const ElectricityRate& rate = line.use.location->rate;
        const auto mass = mass_of(*line.use.grid, rate);
        if (!mass) {
            note(Severity::error, "overflow", place_of(line.use), mass.error().detail);
            return;
        }
        line.location_mass = *mass;
        add_to(result_.location[rate.gas], *line.use.grid, *mass);
    }

    MarketMonths result_;
    std::vector<Energy> needs_;  ///< What of each line nothing covers yet.
    std::vector<std::pair<std::size_t, Energy>> held_back_;
};

}  // namespace

std::string_view id_of(MatchRule rule) noexcept {
    return rule == MatchRule::same_year ? "same_year" : "same_month";
}

std::optional<MatchRule> match_rule_by_id(std::string_view id) noexcept {
    for (const MatchRule rule : {MatchRule::same_year, MatchRule::same_month}) {
        if (id_of(rule) == id) {
            return rule;
        }
    }
    return std::nullopt;
}

std::string_view id_of(ResidualRule rule) noexcept {
    return rule == ResidualRule::residual_only ? "residual_only" : "location_where_no_residual";
}

std::optional<ResidualRule> residual_rule_by_id(std::string_view id) noexcept {
    for (const ResidualRule rule : {ResidualRule::residual_only, ResidualRule::location_where_no_residual}) {
        if (id_of(rule) == id) {
            return rule;
        }
    }
    return std::nullopt;
}

std::string_view id_of(MarketPart::Kind kind) noexcept {
    switch (kind) {
        case Kind::on_site:
            return "on_site";
        case Kind::certificate:
            return "certificate";
        case Kind::contract:
            return "contract";
        case Kind::residual:
            return "residual";
        case Kind::location:
            return "location";
        case Kind::no_factor:
            return "no_factor";
    }
    return "";
}

MarketMonths market_months(std::span<const MarketUse> uses, std::span<const Certificate> certificates,
                           std::span<const SupplyContract> contracts, const MarketOptions& options) {
    Builder builder(options);
    builder.take(uses);
    const auto instruments = usable_instruments(certificates, contracts, options.match, builder.findings());
    const auto first_open = std::ranges::find_if(instruments, [](const auto& each) { return !each.energy; });
    for (auto each = instruments.begin(); each != first_open; ++each) {
        builder.cover(*each);
    }
    builder.refuse_rivals({first_open, instruments.end()});
    for (auto each = first_open; each != instruments.end(); ++each) {
        builder.cover(*each);
    }
    return std::move(builder).finish();
}

}  // namespace wattmast

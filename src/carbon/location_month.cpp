// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/location_month.h"

#include <map>
#include <utility>

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

std::string percent(PartsPerMillion share) {
    return Decimal(share.count, -4).normalized().to_string() + " %";
}

/// In the site's own time.
std::string place_of(TimeRange range, const std::string& zone_name) {
    const auto zone = TimeZone::find(zone_name);
    const auto text = [&](UtcTime time) { return zone ? to_iso8601(time, *zone) : to_iso8601(time); };
    const bool is_instant = range.length() <= Duration{1};
    return is_instant ? text(range.begin) + ": " : text(range.begin) + " to " + text(range.end) + ": ";
}

class Builder {
public:
    Builder(CivilMonth month, const FactorRegister& factors, YearRule rule) : factors_(factors) {
        result_.month = month;
        result_.rule = rule;
    }

    void add(const SiteMonth& site) {
        LocationLine line{site, std::nullopt, std::nullopt};
        note_energy(site);
        find_factor(line);
        if (site.energy.energy && line.factor) {
            book(line);
        }
        result_.lines.push_back(std::move(line));
    }

    LocationMonth take() && {
        for (const LocationLine& line : result_.lines) {
            if (line.factor) {
                note_earlier_year(line.factor->factor);
            }
        }
        return std::move(result_);
    }

private:
    void note(const SiteMonth& site, Severity severity, std::string_view check, const std::string& message) {
        result_.findings.push_back({severity, std::string(check), site.site, "site " + site.site + ": " + message});
    }

    void note_energy(const SiteMonth& site) {
        if (!site.energy.energy) {
            const std::string reason =
                site.failure ? site.failure->detail : "no register readings and no power values in the month";
            note(site, Severity::error, site.failure ? name_of(site.failure->code) : "no_data",
                 "no energy for " + result_.month.to_string() + ", so no emissions: " + reason);
            return;
        }
        if (site.energy.coverage < low_coverage_below) {
            note(site, Severity::warning, "low_coverage",
                 "the energy covers " + percent(site.energy.coverage) + " of the month; it was not scaled up");
        }
        if (site.energy.method == EnergyMethod::estimated) {
            note(site, Severity::warning, "estimated", "more than half of the energy was shared by time over a gap");
        }
        if (site.energy.energy->count() < 0) {
            note(site, Severity::warning, "negative_energy", "the energy is negative; check the meter's direction");
        }
        for (const EnergyFinding& finding : site.energy.findings) {
            note_register(site, finding);
        }
    }

    /// Gaps and coverage are summed up above; what happened to a register is told one by one.
    void note_register(const SiteMonth& site, const EnergyFinding& finding) {
        const std::string place = place_of(finding.range, site.time_zone);
        switch (finding.kind) {
            case EnergyFinding::Kind::reset:
            case EnergyFinding::Kind::implausible:
                note(site, Severity::warning, id_of(finding.kind), place + finding.detail);
                return;
            case EnergyFinding::Kind::wrap:
            case EnergyFinding::Kind::exchange:
            case EnergyFinding::Kind::ignored:
            case EnergyFinding::Kind::suspect:
            case EnergyFinding::Kind::corrected:
            case EnergyFinding::Kind::shared_over_gap:
                note(site, Severity::note, id_of(finding.kind), place + finding.detail);
                return;
            case EnergyFinding::Kind::gap:
            case EnergyFinding::Kind::begins_late:
            case EnergyFinding::Kind::ends_early:
                return;
        }
    }

    void find_factor(LocationLine& line) {
        const SiteMonth& site = line.input;
        if (site.region.empty()) {
            note(site, Severity::error, "no_region",
                 "it has no factor region, so no emissions; set factor_region of the site, for example CN-SH");
            return;
        }
        FactorQuery query;
        query.region = site.region;
        query.month = result_.month;
        query.rule = result_.rule;
        auto match = factors_.find(query);
        if (!match) {
            note(site, Severity::error, name_of(match.error().code), match.error().detail);
            return;
        }
        if (match->fit == FactorMatch::Fit::earlier_year) {
            earlier_[match->factor.id].push_back(site.site);
        }
        line.factor = std::move(*match);
    }

    /// Once per factor, however many sites use it.
    void note_earlier_year(const EmissionFactor& factor) {
        const auto used = earlier_.find(factor.id);
        if (used == earlier_.end()) {
            return;
        }
        const std::vector<std::string>& sites = used->second;
        const std::string others =
            sites.size() > 1 ? " and " + std::to_string(sites.size() - 1) + " more" : std::string();
        result_.findings.push_back({Severity::warning, "earlier_factor_year", "",
                                    "the factor " + factor.id + " describes " + year_text(factor) + ", not " +
                                        std::to_string(result_.month.year()) + " (rule " +
                                        std::string(id_of(result_.rule)) + "; site " + sites.front() + others + ")" +
                                        (factor.published_by ? "" : "; its publication date is not known")});
        earlier_.erase(used);
    }

    void book(LocationLine& line) {
        const EmissionFactor& factor = line.factor->factor;
        const auto mass = emissions(*line.input.energy.energy, factor);
        if (!mass) {
            note(line.input, Severity::error, name_of(mass.error().code), mass.error().detail);
            return;
        }
        line.mass = *mass;
        std::optional<GasTotal>& total = factor.gas == Gas::co2 ? result_.co2 : result_.co2e;
        if (!total) {
            total = GasTotal{};
        }
        total->energy += *line.input.energy.energy;
        total->mass += *mass;
        ++total->sites;
    }

    const FactorRegister& factors_;
    LocationMonth result_;
    std::map<std::string, std::vector<std::string>> earlier_;  ///< Sites by factor of an earlier year.
};

}  // namespace

LocationMonth location_month(CivilMonth month, std::span<const SiteMonth> sites, const FactorRegister& factors,
                             YearRule rule) {
    Builder builder(month, factors, rule);
    for (const SiteMonth& site : sites) {
        builder.add(site);
    }
    return std::move(builder).take();
}

}  // namespace wattmast

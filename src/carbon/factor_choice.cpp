// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How FactorRegister::find() chooses.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "carbon/civil_date_text.h"
#include "carbon/factor_register.h"
#include "carbon/factor_unit.h"

namespace wattmast {
namespace {

struct Candidate {
    const EmissionFactor* factor;
    int rank;
};
using Factors = std::vector<const EmissionFactor*>;
using Fit = FactorMatch::Fit;

CivilDate first_day(CivilMonth month) {
    return CivilDate{month.value / std::chrono::day{1}};
}
CivilDate last_day(CivilMonth month) {
    return CivilDate{month.value / std::chrono::last};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

/// The publisher's own dates decide where there are any, else the data year.
bool covers(const EmissionFactor& factor, CivilMonth month) {
    if (!factor.valid_from && !factor.valid_to) {
        return factor.data_year == month.year();
    }
    return (!factor.valid_from || *factor.valid_from <= first_day(month)) &&
           (!factor.valid_to || *factor.valid_to >= last_day(month));
}

bool was_published_for(const EmissionFactor& factor, CivilMonth month) {
    if (factor.valid_from || factor.valid_to || !factor.data_year) {
        return false;  // its publisher says for which time it is, or nobody says of which time
    }
    return factor.published_by ? *factor.data_year <= month.year() && *factor.published_by <= last_day(month)
                               : *factor.data_year < month.year();
}

bool is_edition_for(const EmissionFactor& factor, CivilMonth month) {
    return (!factor.data_year || *factor.data_year <= month.year()) &&
           (!factor.valid_from || *factor.valid_from <= last_day(month));
}

/// Those of the latest year among what `is_usable`.
template <typename Usable>
Factors latest_of(const Factors& factors, Usable is_usable) {
    Factors usable;
    std::ranges::copy_if(factors, std::back_inserter(usable), is_usable);
    std::optional<int> latest;
    for (const EmissionFactor* factor : usable) {
        latest = std::max(latest, factor->data_year);
    }
    std::erase_if(usable, [&](const EmissionFactor* factor) { return factor->data_year != latest; });
    return usable;
}

/// One search: what is asked for, and the answer or failure for one region after the other.
class Search {
public:
    explicit Search(const FactorQuery& query)
        : query_(query),
          category_(query.category.value_or(query.method == "market" ? FactorCategory::residual_mix
                                                                     : FactorCategory::electricity)),
          method_(query.method.empty() && category_ == FactorCategory::electricity ? "location" : query.method) {}

    [[nodiscard]] FactorCategory category() const noexcept { return category_; }

    [[nodiscard]] bool is_asked_for(const EmissionFactor& factor) const {
        const bool is_gas = query_.gas ? factor.gas == query_.gas : factor.gas != Gas::ch4 && factor.gas != Gas::n2o;
        return is_gas && is_counted_as_asked(factor) && (method_.empty() || factor.method == method_) &&
               (query_.set.empty() || factor.set == query_.set) &&
               (query_.items.empty() || std::ranges::find(query_.items, factor.item) != query_.items.end());
    }

    /// Ranks in ascending order, that of own factors before all. @pre `candidates` are asked for
    [[nodiscard]] Result<FactorMatch> in(const std::string& region, const std::vector<Candidate>& candidates) const {
        std::set<int> ranks;
        for (const Candidate& candidate : candidates) {
            ranks.insert(candidate.rank);
        }
        const auto preferred = ranks.upper_bound(0);
        for (const int rank : ranks) {
            if (query_.set_rule == SetRule::preferred_set_only && preferred != ranks.end() && rank > *preferred) {
                break;
            }
            const auto [hits, fit] = fitting(of_rank(candidates, rank));
            if (hits.size() > 1) {
                return ambiguous(region, hits);
            }
            if (hits.size() == 1) {
                return FactorMatch{*hits.front(), fit, false, preferred != ranks.end() && rank > *preferred};
            }
        }
        return no_factor(region, candidates, preferred == ranks.end() ? 0 : *preferred);
    }

private:
    [[nodiscard]] bool is_counted_as_asked(const EmissionFactor& factor) const {
        if (!query_.per && !query_.of) {
            return true;
        }
        const auto unit = parse_factor_unit(factor.unit);
        return unit && (!query_.per || unit->denominator.measure == *query_.per) &&
               (!query_.of || unit->numerator.measure == *query_.of);
    }

    [[nodiscard]] static Factors of_rank(const std::vector<Candidate>& candidates, int rank) {
        Factors factors;
        for (const Candidate& candidate : candidates) {
            if (candidate.rank == rank) {
                factors.push_back(candidate.factor);
            }
        }
        return factors;
    }

    [[nodiscard]] bool was_known(const EmissionFactor& factor) const {
        return !query_.known_on || (factor.published_by && *factor.published_by <= *query_.known_on);
    }

    [[nodiscard]] std::pair<Factors, Fit> fitting(Factors factors) const {
        std::erase_if(factors, [&](const EmissionFactor* factor) { return !was_known(*factor); });
        Factors hits;
        std::ranges::copy_if(factors, std::back_inserter(hits),
                             [&](const EmissionFactor* factor) { return covers(*factor, query_.month); });
        Fit fit = Fit::same_year;
        if (hits.empty() && query_.rule == YearRule::latest_published_not_after) {
            fit = Fit::earlier_year;
            hits = latest_of(factors,
                             [&](const EmissionFactor* factor) { return was_published_for(*factor, query_.month); });
        } else if (hits.empty() && query_.rule == YearRule::newest_edition) {
            hits =
                latest_of(factors, [&](const EmissionFactor* factor) { return is_edition_for(*factor, query_.month); });
            const bool is_of_the_year = !hits.empty() && hits.front()->data_year == query_.month.year();
            fit = is_of_the_year ? Fit::same_year : Fit::edition;
        }
        const bool has_equivalents =
            std::ranges::any_of(hits, [](const EmissionFactor* factor) { return factor->gas == Gas::co2e; });
        if (!query_.gas && has_equivalents) {
            std::erase_if(hits, [](const EmissionFactor* factor) { return factor->gas == Gas::co2; });
        }
        return {std::move(hits), fit};
    }

    /// "method location, grid_average, rule same_year_only".
    [[nodiscard]] std::string asked() const {
        std::vector<std::string> words;
        const auto is_usual = [](FactorCategory category) {
            return category == FactorCategory::electricity || category == FactorCategory::residual_mix;
        };
        if (!is_usual(category_)) {
            words.push_back("category " + std::string(id_of(category_)));
        }
        if (!method_.empty()) {
            words.push_back("method " + method_);
        }
        std::ranges::copy(query_.items, std::back_inserter(words));
        if (query_.per) {
            words.push_back("per " + std::string(name_of(*query_.per)));
        }
        if (query_.gas) {
            words.push_back("gas " + std::string(id_of(*query_.gas)));
        }
        if (!query_.set.empty()) {
            words.push_back("set " + query_.set);
        }
        words.push_back("rule " + std::string(id_of(query_.rule)));
        if (query_.known_on) {
            words.push_back("known on " + date_text(*query_.known_on));
        }
        return joined(words);
    }

    /// "2021, 2022", "2023 (valid 2025-01-01 to 2025-12-31)".
    [[nodiscard]] static std::string years_of(const Factors& factors) {
        std::set<std::string> years;
        for (const EmissionFactor* factor : factors) {
            std::string text = factor->data_year ? year_text(*factor) : "without a year";
            if (factor->valid_from || factor->valid_to) {
                text += " (valid" + (factor->valid_from ? " from " + date_text(*factor->valid_from) : std::string()) +
                        (factor->valid_to ? " to " + date_text(*factor->valid_to) : std::string()) + ")";
            }
            years.insert(std::move(text));
        }
        return joined({years.begin(), years.end()});
    }

    /// What the failure tells: which years there are, so that a person can decide.
    [[nodiscard]] Failure no_factor(const std::string& region, const std::vector<Candidate>& candidates,
                                    int preferred) const {
        std::string message = "no emission factor for region " + region + " and year " +
                              std::to_string(query_.month.year()) + " (" + asked() + "); ";
        if (candidates.empty()) {
            return fail(Errc::no_factor, message +
                                             "the register has none of that region and method; "
                                             "check the site's factor region, or add a factor file");
        }
        Factors looked_at;
        std::map<std::string, Factors> others;
        for (const Candidate& candidate : candidates) {
            const bool is_other = candidate.rank > preferred && query_.set_rule == SetRule::preferred_set_only;
            (is_other ? others[candidate.factor->set] : looked_at).push_back(candidate.factor);
        }
        const auto unknown = std::ranges::count_if(looked_at, [&](const auto* factor) { return !was_known(*factor); });
        message += "there are data years " + years_of(looked_at);
        if (unknown > 0) {
            message += ", of which " + std::to_string(unknown) + " were not published by " +
                       date_text(*query_.known_on) + " or have no publication date";
        }
        message += query_.rule == YearRule::same_year_only
                       ? "; add the factor of the year, or decide for the rule latest_published_not_after"
                       : "; add the factor of the year";
        for (const auto& [set, factors] : others) {
            message += "; set " + set + ", of another boundary, has " + years_of(factors);
        }
        return fail(Errc::no_factor, message);
    }

    [[nodiscard]] Failure ambiguous(const std::string& region, const Factors& hits) const {
        std::vector<std::string> ids;
        std::ranges::transform(hits, std::back_inserter(ids), [](const auto* factor) { return factor->id; });
        return fail(Errc::ambiguous_factor, "several emission factors for region " + region + " and " +
                                                query_.month.to_string() + ": " + joined(ids) +
                                                "; name the item, or keep one of them");
    }

    const FactorQuery& query_;
    FactorCategory category_;
    std::string method_;
};

}  // namespace

Result<FactorMatch> FactorRegister::find(const FactorQuery& query) const {
    const Search search(query);
    std::vector<std::string> regions{query.region};
    if (query.region_rule == RegionRule::first_with_a_factor) {
        std::ranges::copy(query.wider_regions, std::back_inserter(regions));
    }
    std::optional<Failure> first;
    for (const std::string& region : regions) {
        std::vector<Candidate> candidates;
        for (const std::uint32_t place : at(search.category(), region)) {
            if (search.is_asked_for(factors_[place])) {
                candidates.push_back({&factors_[place], ranks_[place]});
            }
        }
        auto match = search.in(region, candidates);
        if (match) {
            match->is_wider_region = region != query.region;
            return match;
        }
        if (match.error().code == Errc::ambiguous_factor) {
            return match.error();
        }
        if (!first) {
            first = match.error();
        }
    }
    if (regions.size() > 1) {
        first->detail += "; nor is there one for " + joined({regions.begin() + 1, regions.end()});
    }
    return *first;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_register.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace wattmast {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

CivilDate first_day(CivilMonth month) {
    return CivilDate{month.value / std::chrono::day{1}};
}
CivilDate last_day(CivilMonth month) {
    return CivilDate{month.value / std::chrono::last};
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
    if (factor.valid_from || factor.valid_to) {
        return false;  // its publisher says for which time it is
    }
    return factor.published_by ? factor.data_year <= month.year() && *factor.published_by <= last_day(month)
                               : factor.data_year < month.year();
}

/// What the failure tells: which years there are, so that a person can decide.
Failure no_factor(const FactorQuery& query, const std::vector<const EmissionFactor*>& candidates) {
    std::string message = "no emission factor for region " + query.region + " and year " +
                          std::to_string(query.month.year()) + " (method " + query.method + ", " + joined(query.items) +
                          ", rule " + std::string(id_of(query.rule)) + "); ";
    std::set<int> years;
    for (const EmissionFactor* factor : candidates) {
        years.insert(factor->data_year);
    }
    if (years.empty()) {
        return fail(Errc::no_factor, message +
                                         "the register has none of that region and method; "
                                         "check the site's factor region, or add a factor file");
    }
    std::vector<std::string> words;
    words.reserve(years.size());
    for (const int year : years) {
        words.push_back(std::to_string(year));
    }
    return fail(Errc::no_factor, message + "there are data years " + joined(words) +
                                     "; add the factor of the year, or decide for the rule latest_published_not_after");
}

Failure ambiguous(const FactorQuery& query, const std::vector<const EmissionFactor*>& hits) {
    std::vector<std::string> ids;
    ids.reserve(hits.size());
    for (const EmissionFactor* factor : hits) {
        ids.push_back(factor->id);
    }
    return fail(Errc::ambiguous_factor, "several emission factors for region " + query.region + " and " +
                                            query.month.to_string() + ": " + joined(ids) +
                                            "; name the item, or keep one of them");
}

}  // namespace

std::string_view id_of(YearRule rule) noexcept {
    switch (rule) {
        case YearRule::same_year_only:
            return "same_year_only";
        case YearRule::latest_published_not_after:
            return "latest_published_not_after";
    }
    return "";
}

Result<void> FactorRegister::add(std::vector<EmissionFactor> factors) {
    std::vector<EmissionFactor> merged = factors_;
    std::ranges::move(factors, std::back_inserter(merged));
    std::ranges::sort(merged, {}, &EmissionFactor::id);
    const auto twice = std::ranges::adjacent_find(merged, {}, &EmissionFactor::id);
    if (twice != merged.end()) {
        return fail(Errc::invalid_argument,
                    "emission factor " + twice->id + " is there twice; ids are unique over all files");
    }
    factors_ = std::move(merged);
    return {};
}

Result<FactorMatch> FactorRegister::find(const FactorQuery& query) const {
    std::vector<const EmissionFactor*> candidates;
    for (const EmissionFactor& factor : factors_) {
        if (factor.region == query.region && factor.method == query.method &&
            std::ranges::find(query.items, factor.item) != query.items.end()) {
            candidates.push_back(&factor);
        }
    }
    std::vector<const EmissionFactor*> hits;
    std::ranges::copy_if(candidates, std::back_inserter(hits),
                         [&](const EmissionFactor* factor) { return covers(*factor, query.month); });
    FactorMatch::Fit fit = FactorMatch::Fit::same_year;
    if (hits.empty() && query.rule == YearRule::latest_published_not_after) {
        fit = FactorMatch::Fit::earlier_year;
        int latest = 0;
        for (const EmissionFactor* factor : candidates) {
            latest = was_published_for(*factor, query.month) ? std::max(latest, factor->data_year) : latest;
        }
        std::ranges::copy_if(candidates, std::back_inserter(hits), [&](const EmissionFactor* factor) {
            return factor->data_year == latest && was_published_for(*factor, query.month);
        });
    }
    if (hits.empty()) {
        return no_factor(query, candidates);
    }
    if (hits.size() > 1) {
        return ambiguous(query, hits);
    }
    return FactorMatch{*hits.front(), fit};
}

std::vector<EmissionFactor> FactorRegister::of_region(std::string_view region) const {
    std::vector<EmissionFactor> result;
    std::ranges::copy_if(factors_, std::back_inserter(result),
                         [&](const EmissionFactor& factor) { return factor.region == region; });
    std::ranges::stable_sort(result, {}, &EmissionFactor::data_year);
    return result;
}

}  // namespace wattmast

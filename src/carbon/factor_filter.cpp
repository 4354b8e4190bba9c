// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_filter.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool holds(std::string_view text, std::string_view wanted) {
    const auto are_same = [](char a, char b) { return lower(a) == lower(b); };
    return !wanted.empty() &&
           std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), are_same) != text.end();
}

bool is_somewhere(const std::string& wanted, const EmissionFactor& factor) {
    const std::array<std::string_view, 7> places{factor.id,           factor.region,    factor.region_name,
                                                 factor.region_local, factor.publisher, factor.document,
                                                 factor.item};
    return wanted.empty() || std::ranges::any_of(places, [&](std::string_view place) { return holds(place, wanted); });
}

bool is_or_any(const std::string& wanted, const std::string& text) {
    return wanted.empty() || wanted == text;
}

}  // namespace

bool lets_through(const FactorFilter& filter, const EmissionFactor& factor) {
    return is_or_any(filter.region, factor.region) && is_or_any(filter.method, factor.method) &&
           is_or_any(filter.item, factor.item) && is_or_any(filter.set, factor.set) &&
           (!filter.data_year || factor.data_year == filter.data_year) &&
           (!filter.category || factor.category == *filter.category) &&
           (!filter.origin || factor.origin.kind == *filter.origin) &&
           (!filter.known_on || (factor.published_by && *factor.published_by <= *filter.known_on)) &&
           is_somewhere(filter.text, factor);
}

}  // namespace wattmast

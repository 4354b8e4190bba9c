// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_allocation.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "units/decimal.h"

namespace wattmast {

std::vector<Energy> share_out(Energy amount, std::span<const Energy> needs) {
    WideInteger total = 0;
    for (const Energy need : needs) {
        total += need.count();
    }
    if (total <= amount.count()) {
        return {needs.begin(), needs.end()};
    }
    std::vector<Energy> shares(needs.size());
    std::vector<WideInteger> remainders(needs.size());
    std::int64_t left = amount.count();
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const WideInteger product = static_cast<WideInteger>(needs[i].count()) * amount.count();
        shares[i] = Energy::of(static_cast<std::int64_t>(product / total));
        remainders[i] = product % total;
        left -= shares[i].count();
    }
    std::vector<std::size_t> order(needs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    // As many are left as whole numbers were lost by rounding down: fewer than there are fractions.
    for (std::size_t i = 0; left > 0; ++i, --left) {
        shares[order[i]] += Energy::of(1);
    }
    return shares;
}

}  // namespace wattmast

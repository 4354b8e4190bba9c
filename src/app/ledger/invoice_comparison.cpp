// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/invoice_comparison.h"

#include <algorithm>
#include <iterator>

#include "app/node_energy.h"

namespace wattmast {

TimeRange days_of(const BookInvoice& invoice, const TimeZone& zone) {
    return {zone.range_of(invoice.first_day).begin, zone.range_of(*invoice.last_day).end};
}

Result<InvoiceComparison> compare_invoice(const SignalReader& reader, const BookInvoice& invoice, const TimeZone& zone,
                                          const std::vector<NodeMeters>& grid, PartsPerMillion tolerance,
                                          const std::stop_token& cancel) {
    using State = InvoiceComparison::State;
    std::vector<NodeMeters> meters;
    std::ranges::copy_if(grid, std::back_inserter(meters),
                         [&](const NodeMeters& one) { return invoice.node.empty() || one.node.name == invoice.node; });
    InvoiceComparison found;
    if (meters.empty()) {
        return found;
    }
    const TimeRange days = days_of(invoice, zone);
    const auto metered = energy_of_nodes(reader, meters, {&days, 1}, cancel);
    if (!metered) {
        const bool is_about_it = metered.error().code == Errc::overflow || metered.error().code == Errc::no_data;
        if (!is_about_it) {
            return metered.error();
        }
        found.state = State::not_readable;
        return found;
    }
    found.metered = metered->front().energy;
    found.coverage = metered->front().coverage;
    if (found.coverage < register_preferred_from) {
        found.state = State::half_metered;
        return found;
    }
    found.state = State::compared;
    found.balance = compare_energies(invoice.energy, found.metered, tolerance);
    return found;
}

}  // namespace wattmast

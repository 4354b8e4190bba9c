// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A bill beside the meters over the same days.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/energy_balance.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "carbon/book_views.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

struct InvoiceComparison {
    enum class State : std::uint8_t {
        compared = 1,
        half_metered = 2,  ///< The meters cover less than `register_preferred_from` of the days.
        no_meter = 3,      ///< None of the site's measured grid nodes has the invoice's name, or there is none.
        not_readable = 4,  ///< The samples give no energy.
    };
    State state = State::no_meter;
    std::optional<Energy> metered;  ///< Over the invoice's days; of the part that is covered.
    PartsPerMillion coverage;       ///< Of the days.
    Balance balance;                ///< The invoice, then the meter; unknown where not compared.
};

/// The civil days of the invoice. @pre it has a last day
[[nodiscard]] TimeRange days_of(const BookInvoice& invoice, const TimeZone& zone);

/// An invoice that names no node is of all grid nodes. @param grid The site's, as SiteLayout::grid.
/// Fails with `cancelled` and what the store says. @pre the invoice has a last day
[[nodiscard]] Result<InvoiceComparison> compare_invoice(const SignalReader& reader, const BookInvoice& invoice,
                                                        const TimeZone& zone, const std::vector<NodeMeters>& grid,
                                                        PartsPerMillion tolerance, const std::stop_token& cancel);

}  // namespace wattmast

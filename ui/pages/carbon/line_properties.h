// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the provenance panel says of a factor and of a line, as names and values.
#pragma once

#include <vector>

#include "app/ledger/carbon_month.h"
#include "ui/pages/property_grid.h"

namespace wattmast::ui {

/// Of the factor of a row; of a certificate or contract, its record.
[[nodiscard]] std::vector<Property> factor_properties(const CarbonMonth& month, std::size_t inventory_row);
/// Of one line: its place in the ledger with digest and head where the month is closed, else that it is a draft.
[[nodiscard]] std::vector<Property> line_properties(const CarbonMonth& month, const LedgerLine& line);

}  // namespace wattmast::ui

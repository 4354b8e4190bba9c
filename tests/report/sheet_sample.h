// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first site of statement_sample() with what its sheet says beside the ledger.
#pragma once

#include "report/carbon_statement.h"

namespace wattmast::test {

/// A draft of SH-1: two nodes, of which one has no figure, 31 days without the 7th, a meter exchanged, one key figure.
[[nodiscard]] CarbonStatement site_statement_sample();

}  // namespace wattmast::test

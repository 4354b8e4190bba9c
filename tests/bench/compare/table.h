// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The result for people, ratios first.
#pragma once

#include <ostream>
#include <span>

#include "bench/compare/measurement.h"

namespace wattmast::bench {

/// @pre the first figures are Wattmast's.
void print_tables(std::ostream& out, const Workload& workload, std::span<const Figures> figures);

}  // namespace wattmast::bench

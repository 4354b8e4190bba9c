// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the catalogue and the store know of a register.
#pragma once

#include "analysis/counter.h"
#include "model/catalog_index.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// The rules by which the readings of `point` in `range` are judged.
///
/// Modulus and rating are the point's. An octet counter with a modulus and no rating takes its interface's speed
/// (ifHighSpeed): the greater of the last values before the begin and the end of the range, so that a link that was
/// negotiated down does not make its past implausible. Without a speed there is no rating, and a fall stays a reset.
/// Fails with what the store says.
[[nodiscard]] Result<CounterRules> counter_rules(const SampleReader& samples, const CatalogIndex& index,
                                                 const Point& point, TimeRange range);

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What every store refuses, and in which order a batch is taken: one rule for all implementations.
#pragma once

#include <span>
#include <vector>

#include "model/catalog.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// The years 1 to 9999: outside, a time is a device's error, and dates cannot be written.
inline constexpr TimeRange storable_times{utc_from_milliseconds(-62'135'596'800'000),
                                          utc_from_milliseconds(253'402'300'800'000)};

/// Fails with `invalid_argument` where value, quality and reason contradict each other, or for a time that is not
/// storable.
[[nodiscard]] Result<void> check_sample(const Sample& sample);

/// A batch ascending by point and time, and within one time the sample to keep first. The order depends on the content
/// only, so that two batches of the same samples give the same database.
[[nodiscard]] std::vector<Sample> in_storing_order(std::span<const Sample> batch);

/// Whether a sample repeats a stored one. Who said it and why a value is missing do not make a contradiction.
[[nodiscard]] bool says_the_same(const Sample& stored, const Sample& offered) noexcept;

/// Fail with `invalid_argument`; what is refused stands at the functions of CatalogStore.
[[nodiscard]] Result<void> check_site(const Site& site);
[[nodiscard]] Result<void> check_device(const Device& device);
[[nodiscard]] Result<void> check_nodes(SiteId site, std::span<const EnergyNode> nodes);

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From the items of a DL/T 645 meter to readings, as a profile says. Pure.
#pragma once

#include <span>
#include <vector>

#include "collect/device_profile.h"
#include "collect/device_uri.h"
#include "model/sample.h"
#include "wire/dlt645_exchange.h"

namespace wattmast {

/// The items of all entries, each once, in the order in which they come first.
[[nodiscard]] std::vector<wire::Dlt645Read> wanted_items(std::span<const Dlt645Entry> entries);

/// What a kind's values are to be multiplied by, for a meter behind transformers.
[[nodiscard]] Result<Decimal> ratio_for(PointKind kind, const TransformerRatios& ratios);

/// The entries as they are in the circuit: scale, plausible range, modulus and rating times the ratio of their kind.
/// Fails with `overflow` where the product has too many digits.
[[nodiscard]] Result<std::vector<Dlt645Entry>> with_ratios(std::span<const Dlt645Entry> entries,
                                                           const TransformerRatios& ratios);

/// One reading per entry, in the entries' order. `raw` is what the meter sent, low byte first, with the ratio that was
/// applied: "0x78 56 34 12 x 40". Entries of an item that failed are missing for its reason.
/// @pre `entries` come from with_ratios(); blocks.size() == reads.size(), and each entry's item is among the reads
[[nodiscard]] std::vector<Reading> readings_of(std::span<const Dlt645Entry> entries, const TransformerRatios& ratios,
                                               std::span<const wire::Dlt645Read> reads,
                                               std::span<const wire::Dlt645Exchange::Block> blocks);

/// Whether the item is what a profile's check asks for. Only a meter that answered something can lack an item.
[[nodiscard]] bool holds(const Dlt645Check& check, const wire::Dlt645Exchange::Block& block);

}  // namespace wattmast

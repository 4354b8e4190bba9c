// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From registers to readings, as a profile says. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "wire/modbus_exchange.h"

namespace wattmast {

/// The spans of all entries, as plan_reads() takes them.
[[nodiscard]] std::vector<wire::RegisterSpan> wanted_spans(const ModbusMap& map);

/// One reading per entry, in the entries' order. Entries of a block that failed are missing for its reason.
/// @pre blocks.size() == reads.size(), and every entry lies inside one of the reads
[[nodiscard]] std::vector<Reading> readings_of(const ModbusMap& map, std::span<const wire::RegisterSpan> reads,
                                               std::span<const wire::ModbusExchange::Block> blocks);

/// One entry from its own registers. A sentinel gives `no_such_point`, NaN `not_a_number`; a value outside the entry's
/// range is kept and suspect. @pre registers.size() == entry.span.count
[[nodiscard]] Reading reading_of(const ModbusEntry& entry, std::span<const std::uint16_t> registers);

/// Whether the registers are what a profile's check asks for. @pre registers.size() == check.span.count
[[nodiscard]] bool holds(const ModbusCheck& check, std::span<const std::uint16_t> registers);

}  // namespace wattmast

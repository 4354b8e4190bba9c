// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From the registers of SunSpec models to readings. Pure.
#pragma once

#include <span>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "wire/modbus_exchange.h"
#include "wire/sunspec_walk.h"

namespace wattmast {

/// What to read of a device, made once from its list of models and valid as long as that stays the same.
struct SunspecPlan {
    struct Model {
        wire::SunspecPlace place;
        std::uint16_t count = 0;     ///< Registers that are read, from the id on; at least 2.
        std::size_t first_read = 0;  ///< Index in `reads`.
    };
    std::vector<Model> models;  ///< Those that the map knows, in the device's order.
    std::vector<wire::RegisterSpan> reads;
};

/// Every known model whole, with its scale factors, because a device may change them from one poll to the next. A model
/// that claims to be longer than any is read to `most_registers` only.
[[nodiscard]] SunspecPlan plan_sunspec(const SunspecMap& map, std::span<const wire::SunspecPlace> chain);
inline constexpr std::uint16_t most_registers = 1000;

/// Points of every model with the instance "NAME n", blocks with "BLOCK n", both counted from 1 over the whole device.
///
/// - What the device marks as not implemented, what lies behind a model's end, and an accumulator at 0 is
/// `no_such_point`,
///   also where the scale factor is not implemented; a scale factor outside −10 … 10 is `not_a_number`.
/// - Points of a model of which a read failed are missing for its reason; those of its blocks are left out, because
///   nobody knows how many there are.
/// Fails with `wrong_reply` if the id or length of a model is not what the plan was made of.
/// @pre blocks.size() == plan.reads.size()
[[nodiscard]] Result<std::vector<Reading>> sunspec_readings(const SunspecMap& map, const SunspecPlan& plan,
                                                            std::span<const wire::ModbusExchange::Block> blocks);

}  // namespace wattmast

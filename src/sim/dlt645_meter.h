// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the DL/T 645 meters of the simulator answer: our own tables, apart from the collector's profiles on purpose.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "sim/register_map.h"
#include "wire/dlt645_frame.h"
#include "wire/dlt645_value.h"

namespace wattmast::sim {

/// One number of a meter.
struct Dlt645Row {
    wire::Dlt645Identifier identifier = 0;
    wire::Dlt645Format format;  ///< Rows of one identifier are a block, in their order.
    int exponent = 0;           ///< value = raw × 10^exponent, where raw is the number without its point.
    double (*value)(const MeterState&) = nullptr;  ///< In the kind's unit.
    std::optional<PointKind> kind;                 ///< What a poll calls it; empty: answered, but not a point.
    Phase phase = Phase::total;
};

struct Dlt645Table {
    std::string_view profile;
    wire::Dlt645Edition edition = wire::Dlt645Edition::of_2007;
    std::vector<Dlt645Row> rows;
};

/// The table behind a profile id; null for one that is not a DL/T 645 meter of the simulator.
[[nodiscard]] const Dlt645Table* dlt645_table(std::string_view profile) noexcept;

/// What the meter sends for a frame on its line; empty where it is silent: another meter is meant, or the frame is no
/// read. Items that it lacks are refused with error 02. Registers go on at zero behind their last digit.
[[nodiscard]] std::optional<wire::Dlt645Frame> answer(const Dlt645Table& table, const MeterState& state,
                                                      const wire::Dlt645Address& own, const wire::Dlt645Frame& request);

/// What a poll of the meter brings: the rows with a kind, each as the number that its bytes hold. The frequency of dead
/// mains is suspect, as the profiles' limits make it.
[[nodiscard]] std::vector<Reading> readings(const Dlt645Table& table, const MeterState& state);

}  // namespace wattmast::sim

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Kept energies as bytes (docs/DATA_FORMAT.md). What is read is exactly what was written; bytes that nothing was
// written as give nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/energy.h"
#include "analysis/energy_account.h"
#include "carbon/digest.h"

namespace wattmast {

struct KeptHours {
    std::vector<AccountHour> hours;
    /// Each is the same in whatever span is asked for, see ReachRecorder::is_coarse(); else only all of them together.
    bool are_apart = false;
    friend bool operator==(const KeptHours&, const KeptHours&) = default;
};
/// @pre There are some and they tile a range; an hour has an energy exactly if its method is not `missing`
[[nodiscard]] std::vector<std::byte> to_bytes(const KeptHours& kept);
[[nodiscard]] std::optional<KeptHours> hours_from_bytes(std::span<const std::byte> bytes);

[[nodiscard]] std::vector<std::byte> to_bytes(const EnergyInterval& interval);
[[nodiscard]] std::optional<EnergyInterval> interval_from_bytes(std::span<const std::byte> bytes);

/// The digest of a month's inputs, with what it was made of.
struct KeptInputs {
    Digest digest;
    std::vector<PointId> points;
    TimeRange range;
    std::optional<UtcTime> first_value;  ///< As of EnergyInterval.
    std::optional<UtcTime> last_value;
    friend bool operator==(const KeptInputs&, const KeptInputs&) = default;
};
[[nodiscard]] std::vector<std::byte> to_bytes(const KeptInputs& inputs);
[[nodiscard]] std::optional<KeptInputs> inputs_from_bytes(std::span<const std::byte> bytes);

}  // namespace wattmast

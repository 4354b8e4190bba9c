// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which reads bring the wanted registers with the fewest requests.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "units/error.h"
#include "wire/modbus_frame.h"

namespace wattmast::wire {

/// Registers that a device serves together. Some refuse a read that leaves its block, some one that is not all of it.
struct RegisterBlock {
    enum class Access {
        within,  ///< A read stays inside the block.
        whole,   ///< A read is exactly the block.
    };
    RegisterSpan span;
    Access access = Access::within;

    friend bool operator==(const RegisterBlock&, const RegisterBlock&) = default;
};

/// What a device allows, from its profile.
struct PlanLimits {
    std::uint16_t max_registers = max_registers_per_read;  ///< Per read, 1 … 125.
    /// How many registers that nobody wants may be read over between two wanted spans; 0: none.
    std::uint16_t max_gap = 0;
    std::vector<RegisterSpan> forbidden;  ///< Never read, not even in a gap. Any length.
    /// May not overlap each other. A read touches either one block or none; registers outside are free.
    std::vector<RegisterBlock> blocks;
};

/// The fewest legal reads that cover every wanted span, ascending by function and address.
///
/// A wanted span is one value (or values that belong together): it is never split over two reads. Wanted spans may
/// overlap and repeat. No read crosses 65535 or mixes functions. Reads start and end with a wanted register unless they
/// are a whole block.
/// Fails with `invalid_profile` where a wanted span cannot be read legally, or the limits contradict themselves.
[[nodiscard]] Result<std::vector<RegisterSpan>> plan_reads(std::span<const RegisterSpan> wanted,
                                                           const PlanLimits& limits);

}  // namespace wattmast::wire

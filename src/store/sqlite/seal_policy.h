// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// When samples leave the hot tail for chunks.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "units/utc_time.h"

namespace wattmast {

/// Whatever the numbers, every sample is stored and read the same; they decide about memory, size and time.
struct SealPolicy {
    /// A slot is sealed once its device has a sample this long after the slot's end. Later ones re-open it.
    Duration grace{std::chrono::minutes{5}};
    /// Samples that one append encodes at least, where so many are due; twice as many as it brings, if that is more.
    std::size_t slice = 16'384;
    /// Hot samples of one device, at most about.
    std::size_t of_device = 262'144;
    /// Hot samples of one device in windows that are sealed already.
    std::size_t late = 4'096;
    /// Hot samples of all devices (some four bytes of memory each). What a device brings in a slot is sealed as many
    /// times as it is of this: twice as many cost 8 MB and, of a large fleet that is polled often, half of the sealing.
    std::size_t of_tail = 4'000'000;
    /// Samples of other devices that may come while one device waits, because it has fallen silent.
    std::uint64_t wait = 16'000'000;
};

}  // namespace wattmast

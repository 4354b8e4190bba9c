// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Something that stores W1 and answers questions about it: Wattmast's store or a peer.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "bench/compare/workload.h"

namespace wattmast::bench {

/// Every call throws std::runtime_error with the reason where it cannot do what it says.
class Contender {
public:
    virtual ~Contender() = default;
    [[nodiscard]] virtual std::string name() const = 0;

    /// Minutes that go to the contender in one call. Ours commits each; peers may batch, which favours them.
    [[nodiscard]] virtual std::size_t minutes_per_append() const = 0;
    virtual void append(std::span<const Minute> minutes) = 0;
    /// Brings everything into the form in which it stays.
    virtual void settle() = 0;

    /// Processor time of the storing side since its start, and of this process for sending to it.
    [[nodiscard]] virtual double storing_cpu_seconds() = 0;
    [[nodiscard]] virtual double sending_cpu_seconds() = 0;
    [[nodiscard]] virtual std::uint64_t bytes() = 0;

    /// Minimum, maximum and mean of each of `columns` parts; how many parts came.
    [[nodiscard]] virtual std::size_t chart(int series, TimeRange range, int columns) = 0;
    /// Sum over all energy registers of last minus first, in kWh.
    [[nodiscard]] virtual double energy(TimeRange range) = 0;
    /// The newest sample of every series; how many came.
    [[nodiscard]] virtual std::size_t latest(UtcTime end) = 0;
    /// All samples of a series; how many came.
    [[nodiscard]] virtual std::size_t raw(int series, TimeRange range) = 0;
};

}  // namespace wattmast::bench

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Finding the models of a SunSpec device: a list in holding registers, without a table of contents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "units/error.h"
#include "wire/modbus_frame.h"

namespace wattmast::wire {

/// Where a model lies. Its first register is its id, the second how many follow.
struct SunspecPlace {
    std::uint16_t id = 0;
    std::uint16_t length = 0;   ///< Of the body, without these two.
    std::uint16_t address = 0;  ///< Of the id.

    friend bool operator==(const SunspecPlace&, const SunspecPlace&) = default;
};

/// Walks from "SunS" at 40000, 50000 or 0 over the models to the end marker 0xFFFF (SunSpec Device Information Model
/// Specification V1.2, clause 6). Pure: the owner reads what is wanted and brings it.
///
/// A refusal is no failure where the standard leaves room for it: at a base it means another base, behind the last
/// model that there is no end marker. Anything else that cannot be read is a failure, because a chain that is known in
/// part would hide the rest. Works with any registers: a chain of more than `most_models`, one with a model 0 or one
/// behind register 65535 fails with `malformed_frame`.
class SunspecWalk {
public:
    static constexpr std::size_t most_models = 64;  ///< Devices have up to 30.

    /// What to read next; empty when the walk is over.
    [[nodiscard]] std::optional<RegisterSpan> wanted() const;
    /// @pre wanted(), and as many registers as it asks for; otherwise throws std::invalid_argument.
    void take(std::span<const std::uint16_t> registers);
    /// The wanted registers could not be read. @pre wanted()
    void fail_with(const Failure& failure);

    /// The models in the order of the device, or why they are not known; `no_profile` if this is no SunSpec device.
    /// @pre !wanted()
    [[nodiscard]] const Result<std::vector<SunspecPlace>>& outcome() const noexcept { return outcome_; }

private:
    void take_header(std::uint16_t id, std::uint16_t length);
    void next_base();
    void finish(Result<std::vector<SunspecPlace>> outcome);

    std::size_t base_ = 0;               ///< Which base is tried.
    std::optional<std::uint32_t> next_;  ///< Address of the next model, once "SunS" was found.
    std::vector<SunspecPlace> models_;
    bool is_over_ = false;
    Result<std::vector<SunspecPlace>> outcome_ = std::vector<SunspecPlace>{};
};

}  // namespace wattmast::wire

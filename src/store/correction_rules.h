// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which corrections every store refuses: one rule for all implementations.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "model/catalog.h"
#include "model/correction.h"
#include "units/error.h"

namespace wattmast {

/// Of each text, in bytes.
inline constexpr std::size_t longest_correction_text = 1000;

/// Fails with `invalid_argument` where the record does not say who and why, a text is longer than
/// `longest_correction_text` or not one line, a time is not storable, `stored` is not of that point and time, or the
/// value is none of the point's kind: registers and amounts are not negative and have a decimal, registers stay below
/// their modulus, states are whole numbers.
[[nodiscard]] Result<void> check_correction(const Correction& correction, PointKind kind,
                                            const std::optional<Decimal>& modulus);

/// Fails with `conflicting_sample` where the record was made of another sample or another correction than are there
/// now, and with `invalid_argument` where it withdraws what does not count anyway.
/// @param now The record in force.
[[nodiscard]] Result<void> check_still_true(const Correction& correction, const std::optional<Sample>& stored,
                                            const std::optional<Correction>& now);

/// Fails with `invalid_argument` where two are of one point and time: nobody could tell which of them counts.
[[nodiscard]] Result<void> check_each_once(std::span<const Correction> corrections);

/// The failure of one of several, with its place in the list, from 1.
[[nodiscard]] Failure failure_of(const Failure& failure, std::size_t place, std::size_t of);

}  // namespace wattmast

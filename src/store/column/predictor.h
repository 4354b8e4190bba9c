// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the next number of a series is expected to be, so that only the difference is coded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace wattmast::column {

/// How a series becomes residuals. Stored as its number: append only.
enum class Predictor : std::uint8_t {
    none = 1,    ///< The number itself.
    last = 2,    ///< The last number: residuals are differences.
    linear = 3,  ///< The last number and the last step once more.
    level = 4,   ///< An exponential mean of the numbers, for a slow signal under noise.
    slope = 5,   ///< The last number and an exponential mean of the steps, for registers of a noisy rate.
};

/// A predictor, and for level and slope the weight of the newest number in its mean, in sixteenths (1 to 15; else 0).
struct Prediction {
    Predictor predictor = Predictor::none;
    std::uint8_t weight = 0;

    friend bool operator==(const Prediction&, const Prediction&) = default;
};

/// How many residuals at the front are numbers without a prediction behind them, and as large as those.
[[nodiscard]] std::size_t lead_of(Predictor predictor) noexcept;

/// numbers -> residuals. All arithmetic is modulo 2^64: every series comes back. @pre equal sizes
void to_residuals(Prediction prediction, std::span<const std::int64_t> numbers, std::span<std::int64_t> residuals);

/// Residuals -> numbers, in place.
void from_residuals(Prediction prediction, std::span<std::int64_t> series) noexcept;

/// The prediction whose residuals are smallest, judged by a part of a long series. Depends on the numbers only.
[[nodiscard]] Prediction choose_prediction(std::span<const std::int64_t> numbers);

}  // namespace wattmast::column

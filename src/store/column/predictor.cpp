// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/predictor.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "store/column/varint.h"

namespace wattmast::column {
namespace {

constexpr int fraction_bits = 8;  // of an exponential mean
constexpr std::int64_t half = std::int64_t{1} << (fraction_bits - 1);
constexpr int weight_bits = 4;

/// An exponential mean in fixed point. Modulo 2^64 where the numbers are too large for that, which costs size only.
class Mean {
public:
    Mean(std::int64_t first, std::uint8_t weight) noexcept : state_(scaled(first)), weight_(weight) {}

    [[nodiscard]] std::int64_t rounded() const noexcept { return wrapping_add(state_, half) >> fraction_bits; }
    void add(std::int64_t number) noexcept {
        const auto distance = static_cast<std::uint64_t>(wrapping_subtract(scaled(number), state_));
        state_ = wrapping_add(state_, static_cast<std::int64_t>(distance * weight_) >> weight_bits);
    }

private:
    static std::int64_t scaled(std::int64_t number) noexcept {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << fraction_bits);
    }
    std::int64_t state_;
    std::uint64_t weight_;
};

/// Each predictor tells what it expects and then learns the number. The first lead_of() numbers are learnt by start().
struct Last {
    explicit Last(std::span<const std::int64_t> lead) noexcept : last(lead[0]) {}
    [[nodiscard]] std::int64_t expected() const noexcept { return last; }
    void learn(std::int64_t number) noexcept { last = number; }
    std::int64_t last;
};

struct Linear {
    explicit Linear(std::span<const std::int64_t> lead) noexcept
        : last(lead[1]), step(wrapping_subtract(lead[1], lead[0])) {}
    [[nodiscard]] std::int64_t expected() const noexcept { return wrapping_add(last, step); }
    void learn(std::int64_t number) noexcept {
        step = wrapping_subtract(number, last);
        last = number;
    }
    std::int64_t last;
    std::int64_t step;
};

struct Level {
    Level(std::span<const std::int64_t> lead, std::uint8_t weight) noexcept : mean(lead[0], weight) {}
    [[nodiscard]] std::int64_t expected() const noexcept { return mean.rounded(); }
    void learn(std::int64_t number) noexcept { mean.add(number); }
    Mean mean;
};

struct Slope {
    Slope(std::span<const std::int64_t> lead, std::uint8_t weight) noexcept
        : last(lead[1]), mean(wrapping_subtract(lead[1], lead[0]), weight) {}
    [[nodiscard]] std::int64_t expected() const noexcept { return wrapping_add(last, mean.rounded()); }
    void learn(std::int64_t number) noexcept {
        mean.add(wrapping_subtract(number, last));
        last = number;
    }
    std::int64_t last;
    Mean mean;
};

/// Calls `run` with the predictor, started from the numbers that lead; not for Predictor::none.
template <typename Run>
void with_model(Prediction prediction, std::span<const std::int64_t> lead, Run run) {
    switch (prediction.predictor) {
        case Predictor::none:
            return;
        case Predictor::last:
            return run(Last(lead));
        case Predictor::linear:
            return run(Linear(lead));
        case Predictor::level:
            return run(Level(lead, prediction.weight));
        case Predictor::slope:
            return run(Slope(lead, prediction.weight));
    }
}

/// About 2^40 × log2(1 + 2 × magnitude): the bits of a double are a logarithm that is linear within each octave.
std::uint64_t cost_of(std::int64_t residual) noexcept {
    const auto magnitude = static_cast<double>(residual < 0 ? 0 - static_cast<std::uint64_t>(residual)
                                                            : static_cast<std::uint64_t>(residual));
    constexpr unsigned kept = 12;
    return (std::bit_cast<std::uint64_t>(2 * magnitude + 1) - std::bit_cast<std::uint64_t>(1.0)) >> kept;
}

/// What the residuals of one predictor cost about their middle one.
std::uint64_t cost_of(Prediction prediction, std::span<const std::int64_t> numbers,
                      std::vector<std::int64_t>& residuals) {
    residuals.resize(numbers.size());
    to_residuals(prediction, numbers, residuals);
    const auto rest = std::span(residuals).subspan(std::min(numbers.size(), lead_of(prediction.predictor)));
    if (rest.empty()) {
        return 0;
    }
    std::array<std::int64_t, 31> picked{};
    const std::size_t count = std::min(rest.size(), picked.size());
    for (std::size_t i = 0; i < count; ++i) {
        picked[i] = rest[i * rest.size() / count];
    }
    std::nth_element(picked.begin(), picked.begin() + static_cast<std::ptrdiff_t>(count / 2),
                     picked.begin() + static_cast<std::ptrdiff_t>(count));
    const std::int64_t middle = picked[count / 2];
    std::uint64_t cost = 0;
    for (const std::int64_t residual : rest) {
        cost += cost_of(wrapping_subtract(residual, middle));
    }
    return cost / rest.size();
}

}  // namespace

std::size_t lead_of(Predictor predictor) noexcept {
    switch (predictor) {
        case Predictor::none:
            return 0;
        case Predictor::last:
        case Predictor::level:
            return 1;
        case Predictor::linear:
        case Predictor::slope:
            return 2;
    }
    return 0;
}

void to_residuals(Prediction prediction, std::span<const std::int64_t> numbers, std::span<std::int64_t> residuals) {
    const std::size_t lead = lead_of(prediction.predictor);
    if (lead == 0 || numbers.size() <= lead) {
        std::ranges::copy(numbers, residuals.begin());
        return;
    }
    std::ranges::copy(numbers.first(lead), residuals.begin());
    with_model(prediction, numbers.first(lead), [&](auto model) {
        const std::int64_t* from = numbers.data();
        std::int64_t* to = residuals.data();
        for (std::size_t i = lead; i < numbers.size(); ++i) {
            to[i] = wrapping_subtract(from[i], model.expected());
            model.learn(from[i]);
        }
    });
}

void from_residuals(Prediction prediction, std::span<std::int64_t> series) noexcept {
    const std::size_t lead = lead_of(prediction.predictor);
    if (lead == 0 || series.size() <= lead) {
        return;
    }
    with_model(prediction, series.first(lead), [&](auto model) {
        std::int64_t* at = series.data();
        for (std::size_t i = lead; i < series.size(); ++i) {
            at[i] = wrapping_add(at[i], model.expected());
            model.learn(at[i]);
        }
    });
}

Prediction choose_prediction(std::span<const std::int64_t> numbers) {
    constexpr std::array candidates = {
        Prediction{Predictor::none, 0},  Prediction{Predictor::last, 0},  Prediction{Predictor::linear, 0},
        Prediction{Predictor::level, 4}, Prediction{Predictor::level, 8}, Prediction{Predictor::slope, 2},
        Prediction{Predictor::slope, 7},
    };
    constexpr std::size_t enough = 256;
    const auto part =
        numbers.subspan((numbers.size() - std::min(numbers.size(), enough)) / 2, std::min(numbers.size(), enough));
    std::vector<std::int64_t> residuals;
    Prediction best = candidates.front();
    std::uint64_t best_cost = cost_of(best, part, residuals);
    for (const Prediction candidate : std::span(candidates).subspan(1)) {
        const std::uint64_t cost = cost_of(candidate, part, residuals);
        if (cost < best_cost) {
            best = candidate;
            best_cost = cost;
        }
    }
    return best;
}

}  // namespace wattmast::column

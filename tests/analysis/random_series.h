// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Series for property tests: every kind of value, jitter, gaps, resets, spikes, suspect and missing samples.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <vector>

#include "analysis/readings.h"
#include "model/sample.h"

namespace wattmast::test {

/// Good samples one minute apart.
inline std::vector<Sample> series_of(std::initializer_list<Value> values) {
    std::vector<Sample> samples;
    for (const Value& value : values) {
        samples.push_back(good_sample(some_point, minute(static_cast<std::int64_t>(samples.size())), value));
    }
    return samples;
}

/// The same series for the same seed on every machine.
class RandomSeries {
public:
    explicit RandomSeries(std::uint64_t seed) : random_(seed) {}

    [[nodiscard]] std::int64_t below(std::int64_t limit) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(limit));
    }
    [[nodiscard]] bool one_in(std::int64_t times) { return below(times) == 0; }

    /// A wandering value in one or several forms.
    std::vector<Sample> samples(std::int64_t count) {
        const std::int64_t style = below(6);
        std::int64_t level = below(100'000) - 20'000;
        std::vector<Sample> samples;
        std::int64_t at = below(3'600'000);
        for (std::int64_t i = 0; i < count; ++i) {
            level += below(200) - (style == 0 ? 0 : 100);
            samples.push_back(dressed(at, value(style == 5 ? below(5) : style, level)));
            at += one_in(40) ? below(10'000'000) + 1 : 59'950 + below(101);
        }
        return samples;
    }

private:
    Value value(std::int64_t style, std::int64_t level) {
        switch (style) {
            case 1:
                return Value::of_counter(static_cast<std::uint64_t>(level));
            case 2:
                return Value::of_float32(static_cast<float>(level) / 10.0F).value();
            case 3:
                return Value::of_float64(static_cast<double>(level) / 100.0).value();
            case 4:
                return Value::of(Decimal(level, static_cast<int>(below(4)) - 2));
            default:
                return Value::of(Decimal(level, -1));
        }
    }

    Sample dressed(std::int64_t at, const Value& value) {
        const UtcTime time = minute(0) + Duration{at};
        if (one_in(30)) {
            return missing_sample(some_point, time, Errc::timeout);
        }
        Sample sample = good_sample(some_point, time, value);
        sample.quality = one_in(50) ? Quality::suspect : Quality::good;
        return sample;
    }

    std::mt19937_64 random_;
};

}  // namespace wattmast::test

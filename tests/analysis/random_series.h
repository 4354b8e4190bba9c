// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Series for property tests: every kind of value, jitter, gaps, resets, spikes, suspect and missing samples.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <vector>

#include "analysis/counter.h"
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

    /// How a random register behaves.
    struct RegisterStyle {
        std::int64_t form =
            0;  ///< 0 decimal of `exponent`, 1 counter, 2 float32, 3 float64, 4 decimal of two exponents.
        int exponent = -2;
        std::int64_t coarse = 1;   ///< Units of the last digit per step.
        std::int64_t step = 40;    ///< Mean growth in a minute, units of the last digit.
        std::int64_t fault = 200;  ///< A fault in so many samples; each kind as often.
        std::int64_t modulus = 0;  ///< Where it goes on at 0; 0: nowhere.
    };
    RegisterStyle register_style() {
        static constexpr std::int64_t faults[] = {20, 100, 400, 1'000'000};
        static constexpr std::int64_t moduli[] = {0, 0, 100'000, 1'000'000};
        const int exponent = static_cast<int>(below(3)) - 2;
        return {below(10) < 5 ? 0 : below(5),
                one_in(12) ? -11 : exponent,
                one_in(3) ? 500 : 1,
                1 + below(200),
                faults[below(4)],
                moduli[below(4)]};
    }

    /// A register with resets, wraps, spikes, momentary zeros, gaps, missing and suspect samples.
    std::vector<Sample> register_samples(const RegisterStyle& style, std::int64_t count) {
        std::vector<Sample> samples;
        std::int64_t level = one_in(3) ? 0 : below(900'000);
        std::int64_t at = below(3'600'000);
        for (std::int64_t i = 0; i < count; ++i) {
            level += below(2 * style.step);
            std::int64_t shown = level - level % style.coarse;
            if (one_in(style.fault)) {
                shown = fault(shown, level);
            }
            if (i == 0 && one_in(4)) {
                shown = 0;
            }
            level = style.modulus != 0 && level >= style.modulus ? level - style.modulus : level;
            Sample sample = dressed(at, register_value(style, shown));
            if (style.fault > 100'000 && sample.value) {
                sample.quality = Quality::good;
            }
            samples.push_back(sample);
            at += 59'950 + below(101) + (one_in(style.fault) ? below(20'000'000) : 0);
        }
        return samples;
    }

    /// One that explains most of the register's steps; at times with a modulus that it explains in some of them, give
    /// or take a digit. Not where digits differ from value to value, which cells do not tell.
    CounterRules rating_of(const RegisterStyle& style) {
        const int exponent = style.form == 0 ? style.exponent : 0;
        const std::int64_t most = style.step * (100 + below(200)) + 1;
        CounterRules rules;
        rules.most_per_hour = Decimal(most, exponent);
        if (style.form < 2 && one_in(3)) {
            rules.modulus = Decimal(most * (1 + below(4)) / 60 + 1 + below(3), exponent);
        }
        return rules;
    }

private:
    /// What is read, or the register itself becomes another.
    std::int64_t fault(std::int64_t shown, std::int64_t& level) {
        switch (below(6)) {
            case 0:
                return 0;
            case 1:
                return shown + below(1'000'000);
            case 2:
                return shown - below(300);
            case 3:
                return level = 0;
            case 4:
                return level = below(900'000);
            default:
                return level += below(100'000);
        }
    }
    Value register_value(const RegisterStyle& style, std::int64_t level) {
        switch (style.form) {
            case 1:
                return Value::of_counter(static_cast<std::uint64_t>(level < 0 ? 0 : level));
            case 2:
                return Value::of_float32(static_cast<float>(level) / 100.0F).value();
            case 3:
                return Value::of_float64(static_cast<double>(level) / 1000.0).value();
            case 4:
                return one_in(2) ? Value::of(Decimal(level, -1)) : Value::of(Decimal(level * 10, -2));
            default:
                return Value::of(Decimal(level, style.exponent));
        }
    }

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

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/meter_day.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace wattmast::test {
namespace {

/// One device's constants and its state from minute to minute.
class Meter {
public:
    explicit Meter(std::uint64_t seed) : random_(seed) {
        rated_watts_ = 800 + 3200 * uniform();
        swing_ = 0.3 + 0.4 * uniform();
        phase_hours_ = 2 * uniform() - 1;
        octet_rate_ = 2e8 + 8e8 * uniform();
        kilowatt_hours_ = 1000 + 90'000 * uniform();
        octets_ = std::floor(uniform() * 1e15);
        base_celsius_ = 24 + 4 * uniform();
    }

    /// The six mantissas of the next minute.
    std::array<std::int64_t, 6> next(double minute) {
        const double hour = std::fmod(minute / 60 + phase_hours_ + 48, 24.0);
        const auto wave = [&](double shift) { return (hour - shift) * std::numbers::pi / 12; };
        traffic_drift_ = 0.9 * traffic_drift_ + 0.08 * noise();
        const double load = std::max(0.01, (0.55 - 0.45 * std::cos(wave(4))) * (1 + traffic_drift_));
        power_drift_ = 0.95 * power_drift_ + 6 * noise();
        const double watts = rated_watts_ * (1 - swing_ / 2 + swing_ * load / 2) + power_drift_ + 2 * noise();
        voltage_drift_ = 0.99 * voltage_drift_ + 0.12 * noise();
        const double volts = 230 + voltage_drift_ + 0.25 * noise() - watts * 0.0002;
        const double amperes = watts / (volts * 0.95) + 0.01 * noise();
        celsius_drift_ = 0.995 * celsius_drift_ + 0.03 * noise();
        const double celsius =
            base_celsius_ + 3 * std::sin(wave(10)) + celsius_drift_ + watts * 0.0005 + 0.05 * noise();
        kilowatt_hours_ += watts / 60'000;
        octets_ += std::max(0.0, std::floor(octet_rate_ * load * (1 + 0.1 * noise())));
        return {std::llround(watts * 10),           static_cast<std::int64_t>(kilowatt_hours_ * 100),
                std::llround(volts * 10),           std::llround(amperes * 100),
                static_cast<std::int64_t>(octets_), std::llround(celsius * 10)};
    }
    double uniform() { return std::uniform_real_distribution<double>()(random_); }

private:
    double noise() { return normal_(random_); }

    std::mt19937_64 random_;
    std::normal_distribution<double> normal_;
    double rated_watts_ = 0, swing_ = 0, phase_hours_ = 0, octet_rate_ = 0, base_celsius_ = 0;
    double kilowatt_hours_ = 0, octets_ = 0;
    double traffic_drift_ = 0, power_drift_ = 0, voltage_drift_ = 0, celsius_drift_ = 0;
};

Value value_of(std::size_t point, std::int64_t mantissa) {
    constexpr std::array exponents = {-1, -2, -1, -2, 0, -1};
    constexpr std::size_t octets = 4;
    return point == octets ? Value::of_counter(static_cast<std::uint64_t>(mantissa))
                           : Value::of(Decimal(mantissa, exponents[point]));
}

}  // namespace

std::vector<PointSamples> meter_day(const MeterDay& day) {
    Meter meter(static_cast<std::uint64_t>(day.device) * 7919 + 17);
    constexpr std::int64_t points = 6;
    std::vector<PointSamples> result;
    for (std::int64_t point = 0; point < points; ++point) {
        result.push_back({PointId(day.device * points + point), {}});
    }
    double minute = 0;
    for (UtcTime due = day.window.begin; due < day.window.end; due += day.interval, ++minute) {
        const auto late =
            static_cast<std::int64_t>(std::floor(meter.uniform() * static_cast<double>(2 * day.jitter.count() + 1)));
        const UtcTime at = due + Duration{late};  // never before the window
        const auto mantissas = meter.next(minute);
        for (std::size_t point = 0; point < mantissas.size(); ++point) {
            result[point].samples.push_back(
                good_sample(result[point].point, at, value_of(point, mantissas[point]), Origin::simulated));
        }
    }
    return result;
}

std::size_t count_samples(const std::vector<PointSamples>& points) noexcept {
    std::size_t count = 0;
    for (const PointSamples& point : points) {
        count += point.samples.size();
    }
    return count;
}

}  // namespace wattmast::test

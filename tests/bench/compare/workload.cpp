// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/workload.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace wattmast::bench {
namespace {

constexpr std::int64_t end_ms = 1'761'955'200'000;  // 2025-11-01T00:00Z
constexpr Duration after_the_minute{100};
constexpr std::array<double, 3> powers_of_ten = {1, 10, 100};
constexpr double reading_limit = 9e15;

/// −1 … 1, one turn a day.
double daily(double hour) {
    return std::sin(hour * std::numbers::pi / 12);
}

}  // namespace

TimeRange Workload::range() const noexcept {
    const UtcTime end = utc_from_milliseconds(end_ms);
    return {end - std::chrono::days(days), end};
}

double value_of(const Poll& poll, int quantity) noexcept {
    const auto index = static_cast<std::size_t>(quantity);
    return static_cast<double>(poll.mantissas[index]) /
           powers_of_ten[static_cast<std::size_t>(quantity_list[index].decimals)];
}

void append_value(std::string& text, const Poll& poll, int quantity) {
    const auto index = static_cast<std::size_t>(quantity);
    const std::int64_t mantissa = poll.mantissas[index];
    const auto decimals = static_cast<std::size_t>(quantity_list[index].decimals);
    std::string digits = std::to_string(std::abs(mantissa));
    if (digits.size() <= decimals) {
        digits.insert(0, decimals + 1 - digits.size(), '0');
    }
    if (decimals != 0) {
        digits.insert(digits.size() - decimals, 1, '.');
    }
    text += mantissa < 0 ? "-" : "";
    text += digits;
}

DeviceSignal::DeviceSignal(const Workload& workload, int device)
    : random_(std::uint64_t{0x57315731} * 1'000'003 + static_cast<std::uint64_t>(device)),
      begin_(workload.range().begin),
      jitter_(workload.jitter),
      device_(device),
      count_(workload.quantities_of(device)),
      base_watt_(800 + 3200 * uniform()),
      swing_(0.3 + 0.4 * uniform()),
      phase_hours_(2 * uniform() - 1),
      octets_per_minute_(2e8 + 8e8 * uniform()),
      warmth_(24 + 4 * uniform()),
      energy_kwh_(1000 + 90'000 * uniform()),
      octets_(std::floor(1e15 * uniform())) {}

UtcTime DeviceSignal::next_time() {
    UtcTime at = begin_ + std::chrono::minutes(minute_);
    if (jitter_.count() != 0) {
        std::uniform_int_distribution<std::int64_t> jitter(-jitter_.count(), jitter_.count());
        at += after_the_minute + Duration(jitter(random_));
    }
    return at;
}

Poll DeviceSignal::next() {
    const double hour = std::fmod(static_cast<double>(minute_) / 60 + phase_hours_ + 48, 24);
    const double week = (minute_ / 1440) % 7 >= 5 ? 0.8 : 1.0;
    drift_load_ = 0.9 * drift_load_ + 0.08 * normal();
    // Least at 4 h, most at 16 h.
    const double load = std::max(0.01, week * (0.55 + 0.45 * daily(hour - 10)) * (1 + drift_load_));
    drift_watt_ = 0.95 * drift_watt_ + 6 * normal();
    const double watt = base_watt_ * (1 - 0.5 * swing_ + 0.5 * swing_ * load) + drift_watt_ + 2 * normal();
    drift_volt_ = 0.99 * drift_volt_ + 0.12 * normal();
    const double volt = 230 + drift_volt_ + 0.25 * normal() - 0.0002 * watt;
    const double ampere = watt / (0.95 * volt) + 0.01 * normal();
    drift_celsius_ = 0.995 * drift_celsius_ + 0.03 * normal();
    const double celsius = warmth_ + 3 * daily(hour - 10) + drift_celsius_ + 0.0005 * watt + 0.05 * normal();
    energy_kwh_ += watt / 60'000;
    octets_ =
        std::min(octets_ + std::max(0.0, std::floor(octets_per_minute_ * load * (1 + 0.1 * normal()))), reading_limit);

    Poll poll{device_, count_, next_time(), {}};
    poll.mantissas = {std::llround(watt * 10),
                      static_cast<std::int64_t>(std::floor(energy_kwh_ * 100)),
                      std::llround(volt * 10),
                      std::llround(ampere * 100),
                      static_cast<std::int64_t>(octets_),
                      std::llround(celsius * 10)};
    ++minute_;
    return poll;
}

Fleet::Fleet(const Workload& workload, Delivery delivery) : workload_(workload), delivery_(delivery) {
    for (int device = 0; device < workload.devices(); ++device) {
        devices_.emplace_back(workload, device);
    }
    withheld_.resize(devices_.size());
}

bool Fleet::is_off_line(int device) const noexcept {
    return delivery_ == Delivery::tenth_late && minute_ + 1 < workload_.minutes() && (device + minute_ / 60) % 10 == 0;
}

Minute Fleet::next() {
    Minute minute;
    for (std::size_t device = 0; device < devices_.size(); ++device) {
        withheld_[device].push_back(devices_[device].next());
        if (!is_off_line(static_cast<int>(device))) {
            minute.insert(minute.end(), withheld_[device].begin(), withheld_[device].end());
            withheld_[device].clear();
        }
    }
    ++minute_;
    return minute;
}

}  // namespace wattmast::bench

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Workload W1: what a fleet of power meters says, generated and the same every time.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/point_kind.h"
#include "units/utc_time.h"

namespace wattmast::bench {

/// Six quantities a device: power, energy register, voltage, current, octets, temperature.
inline constexpr int quantities = 6;

struct Quantity {
    PointKind kind;
    std::string_view name;  ///< For peers that want one, e.g. as a metric.
    int decimals;           ///< The value is mantissa / 10^decimals.
};
inline constexpr std::array<Quantity, quantities> quantity_list = {{{PointKind::active_power, "power_w", 1},
                                                                    {PointKind::active_energy_import, "energy_kwh", 2},
                                                                    {PointKind::voltage, "voltage_v", 1},
                                                                    {PointKind::current, "current_a", 2},
                                                                    {PointKind::if_in_octets, "octets", 0},
                                                                    {PointKind::temperature, "temp_c", 1}}};
inline constexpr int energy_quantity = 1;
inline constexpr int octets_quantity = 4;

struct Workload {
    int series = 200;  ///< Series s is quantity s % 6 of device s / 6; the last device may have fewer.
    int days = 7;
    Duration jitter{50};  ///< Polls come at 100 ms past the minute ± jitter, one time a device; 0: exact minutes.

    [[nodiscard]] int devices() const noexcept { return (series + quantities - 1) / quantities; }
    [[nodiscard]] int quantities_of(int device) const noexcept {
        return device == devices() - 1 ? series - device * quantities : quantities;
    }
    [[nodiscard]] std::int64_t minutes() const noexcept { return std::int64_t{days} * 1440; }
    [[nodiscard]] std::int64_t samples() const noexcept { return series * minutes(); }
    /// All workloads end at the same time, which is past: servers refuse the future.
    [[nodiscard]] TimeRange range() const noexcept;
};

/// All that one device says at one time.
struct Poll {
    int device = 0;
    int count = quantities;  ///< The first so many quantities exist.
    UtcTime at;
    std::array<std::int64_t, quantities> mantissas{};
};

[[nodiscard]] double value_of(const Poll& poll, int quantity) noexcept;
/// The value in decimal digits, exact.
void append_value(std::string& text, const Poll& poll, int quantity);

/// One device's readings, minute after minute: a daily load curve with weekends, slow drifts and noise of the
/// instrument; the register integrates the power.
class DeviceSignal {
public:
    DeviceSignal(const Workload& workload, int device);
    [[nodiscard]] Poll next();

private:
    [[nodiscard]] double normal() { return normal_(random_); }
    [[nodiscard]] double uniform() { return uniform_(random_); }
    [[nodiscard]] UtcTime next_time();

    std::mt19937_64 random_;
    std::normal_distribution<double> normal_;
    std::uniform_real_distribution<double> uniform_;
    UtcTime begin_;
    Duration jitter_;
    int device_;
    int count_;
    std::int64_t minute_ = 0;
    double base_watt_, swing_, phase_hours_, octets_per_minute_, warmth_;
    double energy_kwh_, octets_;
    double drift_watt_ = 0, drift_volt_ = 0, drift_load_ = 0, drift_celsius_ = 0;
};

/// A minute of the fleet, as one commit stores it; with late deliveries it also holds older polls.
using Minute = std::vector<Poll>;

enum class Delivery : std::uint8_t {
    prompt = 1,
    /// In every hour another tenth of the devices is off line and delivers that hour with the first poll after it.
    tenth_late = 2,
};

class Fleet {
public:
    Fleet(const Workload& workload, Delivery delivery);
    [[nodiscard]] bool is_done() const noexcept { return minute_ == workload_.minutes(); }
    /// @pre !is_done(). After the last minute nothing is withheld.
    [[nodiscard]] Minute next();

private:
    [[nodiscard]] bool is_off_line(int device) const noexcept;

    Workload workload_;
    Delivery delivery_;
    std::vector<DeviceSignal> devices_;
    std::vector<Minute> withheld_;
    std::int64_t minute_ = 0;
};

}  // namespace wattmast::bench

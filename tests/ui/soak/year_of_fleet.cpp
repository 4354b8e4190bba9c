// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "year_of_fleet.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>
#include <vector>

#include "app/inventory.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::ui::test {
namespace {

using namespace std::chrono_literals;

constexpr Duration step = 15min;
constexpr std::int64_t day_steps = 24h / step;

struct Meter {
    PointId power;
    PointId energy;
    std::int64_t base = 0;           ///< W
    std::int64_t watt_quarters = 0;  ///< What the register has counted, in W × 15 min.
};

/// W; between 70 and 130 % of the base, highest at 14:00 UTC.
std::int64_t power_at(const Meter& meter, std::int64_t quarter) {
    const double share = static_cast<double>(quarter % day_steps) / static_cast<double>(day_steps);
    const double curve = 1 + 0.25 * std::sin(2 * std::numbers::pi * (share - 1.0 / 3));
    const std::int64_t noise = (quarter * 7919 + meter.base * 104729) % 101 - 50;
    return static_cast<std::int64_t>(static_cast<double>(meter.base) * curve) + noise;
}

Result<std::vector<Meter>> meters_of(Store& store) {
    const auto catalog = store.catalog().load();
    if (!catalog) {
        return catalog.error();
    }
    std::vector<Meter> meters;
    const auto made = store.catalog().together([&]() -> Result<void> {
        for (const Device& device : catalog->devices) {
            const auto power = store.catalog().ensure_point(device.id, {PointKind::active_power, Phase::total, {}});
            const auto energy =
                store.catalog().ensure_point(device.id, {PointKind::active_energy_import, Phase::total, {}});
            if (!power || !energy) {
                return power ? energy.error() : power.error();
            }
            meters.push_back({*power, *energy, 1500 + static_cast<std::int64_t>(device.id.number() % 97) * 40, 0});
        }
        return {};
    });
    return made ? Result<std::vector<Meter>>(std::move(meters)) : made.error();
}

/// One day of one meter.
void append_day(Meter& meter, UtcTime midnight, std::vector<Sample>& batch) {
    const std::int64_t first = midnight.time_since_epoch() / step;
    for (std::int64_t quarter = first; quarter < first + day_steps; ++quarter) {
        const UtcTime at{step * quarter};
        const std::int64_t power = power_at(meter, quarter);
        batch.push_back(good_sample(meter.power, at, Value::of(Decimal(power, 0)), Origin::simulated));
        batch.push_back(
            good_sample(meter.energy, at, Value::of(Decimal(meter.watt_quarters / 4, -3)), Origin::simulated));
        meter.watt_quarters += power;
    }
}

}  // namespace

Result<std::uint64_t> store_past(const std::filesystem::path& database, const std::filesystem::path& inventory,
                                 int days, UtcTime now) {
    if (std::filesystem::exists(database)) {
        return std::uint64_t{0};
    }
    const auto fleet = read_inventory(inventory);
    if (!fleet) {
        return fleet.error();
    }
    auto store = open_sqlite_store(database, OpenMode::read_write);
    if (!store) {
        return store.error();
    }
    if (const auto saved = save_inventory(*fleet, (*store)->catalog()); !saved) {
        return saved.error();
    }
    auto meters = meters_of(**store);
    if (!meters) {
        return meters.error();
    }
    std::uint64_t stored = 0;
    std::vector<Sample> batch;
    const UtcTime today = std::chrono::floor<std::chrono::days>(now);
    for (UtcTime day = today - std::chrono::days{days}; day < today; day += 24h) {
        for (Meter& meter : *meters) {
            append_day(meter, day, batch);
            if (batch.size() >= 50'000 || &meter == &meters->back()) {
                const auto appended = (*store)->samples().append(batch);
                if (!appended) {
                    return appended.error();
                }
                stored += appended->stored;
                batch.clear();
            }
        }
    }
    return stored;
}

}  // namespace wattmast::ui::test

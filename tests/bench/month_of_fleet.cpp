// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/month_of_fleet.h"

#include <chrono>
#include <string>

namespace wattmast::bench {
namespace {

constexpr std::size_t batch_size = 200'000;

Result<FleetMeter> add_site(CatalogStore& catalog, int number, Duration interval) {
    Site site;
    site.code = "S" + std::to_string(100'000 + number);
    site.area = {"China", "Province " + std::to_string(number % 31)};
    site.time_zone = "Asia/Shanghai";
    site.factor_region = "CN-SD";
    const auto id = catalog.save_site(site);
    if (!id) {
        return id.error();
    }
    Device device;
    device.site = *id;
    device.name = "M1";
    device.poll_interval = interval;
    const DeviceId mains = catalog.save_device(device).value();
    const auto point = [&](PointKind kind) { return catalog.ensure_point(mains, {kind, Phase::total, ""}).value(); };
    const FleetMeter meter{point(PointKind::active_energy_import), point(PointKind::active_power), 500 + number % 171};
    const EnergyNode node{*id, NodeKind::grid, "Mains", "", mains, ""};
    static_cast<void>(catalog.save_nodes(*id, {&node, 1}).value());
    return meter;
}

}  // namespace

TimeRange october() {
    static const TimeRange range = TimeZone::find("Asia/Shanghai").value().range_of(fleet_month);
    return range;
}

std::vector<FleetMeter> add_sites(Store& store, int sites, Duration interval) {
    std::vector<FleetMeter> meters;
    static_cast<void>(store.catalog()
                          .together([&]() -> Result<void> {
                              for (int i = 0; i < sites; ++i) {
                                  const auto meter = add_site(store.catalog(), i, interval);
                                  if (!meter) {
                                      return meter.error();
                                  }
                                  meters.push_back(*meter);
                              }
                              return {};
                          })
                          .value());
    return meters;
}

std::size_t fill_month(Store& store, const std::vector<FleetMeter>& meters, Duration interval, int gap) {
    const std::int64_t quarters = interval / std::chrono::minutes{15};
    std::vector<Sample> batch;
    std::size_t samples = 0;
    const auto append = [&] {
        samples += batch.size();
        static_cast<void>(store.samples().append(batch).value());
        batch.clear();
    };
    std::int64_t step = 0;
    const TimeRange lost{october().begin, october().begin + std::chrono::days{gap}};
    for (UtcTime at = october().begin - std::chrono::days{1}; at < october().end + std::chrono::days{1};
         at += interval, ++step) {
        for (const FleetMeter& meter : lost.contains(at) ? std::vector<FleetMeter>() : meters) {
            const std::int64_t count = 1'000'000 + step * quarters * meter.growth + step * step % 7;
            batch.push_back(good_sample(meter.energy, at, Value::of(Decimal(count, -3))));
            batch.push_back(good_sample(meter.power, at, Value::of(Decimal(4 * meter.growth + step % 11, 0))));
            if (batch.size() >= batch_size) {
                append();
            }
        }
    }
    append();
    return samples;
}

}  // namespace wattmast::bench

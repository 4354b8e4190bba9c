// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures that are kept, and those of a fresh look at the same samples.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "app/counting_samples.h"
#include "app/fleet_query.h"
#include "app/small_network.h"

namespace wattmast::test {

class KeptFigures : public testing::Test {
protected:
    struct Station {
        SiteId site;
        PointId power, energy, octets;
    };
    /// A mains meter and a router of one site.
    Station add_station(const std::string& code) {
        Station made;
        made.site = network_.add_site(code, "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(made.site, code + "-M", std::chrono::minutes{1});
        made.power = network_.add_point(meter, PointKind::active_power);
        made.energy = network_.add_point(meter, PointKind::active_energy_import);
        const DeviceId router = network_.add_device(made.site, code + "-R", std::chrono::minutes{1});
        made.octets = network_.add_point(router, PointKind::if_in_octets, "1");
        network_.set_nodes(made.site, {node(made.site, NodeKind::grid, "Mains", meter)});
        return made;
    }
    /// 1,200 W, a register that counts them, and 8 kbit/s.
    void put(const Station& station, UtcTime time) {
        const std::int64_t minutes = (time - start_) / std::chrono::minutes{1};
        network_.add(station.power, time, Value::of(Decimal{1200, 0}));
        network_.add(station.energy, time, Value::of(Decimal{minutes * 20'000, -6}));
        network_.add(station.octets, time, Value::of_counter(static_cast<std::uint64_t>(minutes) * 60'000));
    }
    void put(const Station& station, TimeRange range) {
        for (UtcTime time = range.begin; time < range.end; time += std::chrono::minutes{1}) {
            put(station, time);
        }
    }
    /// Reads what is kept, as of `now`. The first call makes the catalogue.
    SiteNow kept(UtcTime now, std::size_t site = 0) {
        network_.samples();
        if (!query_) {
            catalog_ = network_.catalog();
            counting_.emplace(network_.samples());
            reader_.emplace(*counting_, catalog_);
            query_.emplace(*reader_, factors_, FindAttention::no, pace_);
        }
        counting_->take_count();
        auto fleet = query_->now(now, {});
        EXPECT_THAT(fleet, IsOk());
        reads_ = counting_->take_count();
        fleet_ = std::move(*fleet);
        return fleet_.sites.at(site);
    }
    SiteNow fresh(UtcTime now, std::size_t site = 0) {
        const SignalReader reader(network_.samples(), catalog_);
        FleetQuery query(reader, factors_, FindAttention::no, {});
        return query.now(now, {}).value().sites.at(site);
    }
    static void expect_same(const SiteNow& a, const SiteNow& b) {
        EXPECT_EQ(a.energy_yesterday, b.energy_yesterday);
        EXPECT_EQ(a.energy_today, b.energy_today);
        EXPECT_EQ(a.energy_month, b.energy_month);
        EXPECT_EQ(a.coverage_today, b.coverage_today);
        EXPECT_EQ(a.power, b.power);
        EXPECT_EQ(a.last_power, b.last_power);
        EXPECT_EQ(a.traffic_down, b.traffic_down);
        EXPECT_EQ(a.last_traffic_down, b.last_traffic_down);
        EXPECT_EQ(a.expected_power, b.expected_power);
        ASSERT_EQ(a.bytes_today.has_value(), b.bytes_today.has_value());
        EXPECT_NEAR(a.bytes_today.value_or(0), b.bytes_today.value_or(0), 1);
        expect_same_course(a.power_24h, b.power_24h);
        expect_same_course(a.traffic_24h, b.traffic_24h);
    }
    static void expect_same_course(const Course& a, const Course& b) {
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            ASSERT_TRUE(a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i]))) << i << ": " << a[i] << ", " << b[i];
        }
    }

    SmallNetwork network_;
    FactorRegister factors_;
    FleetPace pace_;
    Catalog catalog_;
    std::optional<CountingSamples> counting_;
    std::optional<SignalReader> reader_;
    std::optional<FleetQuery> query_;
    FleetNow fleet_;
    std::size_t reads_ = 0;
    const UtcTime midnight_ = at("2026-10-05T00:00+08:00");
    const UtcTime start_ = midnight_ - std::chrono::hours{80};
};

}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A memory store with a catalogue that tests fill by hand.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/catalog.h"
#include "store/memory_store.h"
#include "support/matchers.h"
#include "units/utc_time.h"

namespace wattmast::test {

inline UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}

inline Value decimal(std::string_view text) {
    return Value::of(Decimal::parse(text).value());
}

class SmallNetwork {
public:
    SmallNetwork() : SmallNetwork(make_memory_store()) {}
    explicit SmallNetwork(std::unique_ptr<Store> store) : store_(std::move(store)) {}

    SiteId add_site(std::string code, std::string zone, std::string region) {
        Site site;
        site.code = code;
        site.name = "Name of " + code;
        site.area = {"Area of " + code};
        site.factor_region = std::move(region);
        site.time_zone = std::move(zone);
        return store_->catalog().save_site(site).value();
    }
    DeviceId add_device(SiteId site, std::string name, Duration interval) {
        Device device;
        device.site = site;
        device.name = name;
        device.uri = "modbus+tcp://127.0.0.1:502?unit=" + std::to_string(++units_);
        device.poll_interval = interval;
        return store_->catalog().save_device(device).value();
    }
    PointId add_point(DeviceId device, PointKind kind, std::string instance = "", Phase phase = Phase::total) {
        return store_->catalog().ensure_point(device, {kind, phase, std::move(instance)}).value();
    }
    void set_nodes(SiteId site, std::vector<EnergyNode> nodes) {
        ASSERT_THAT(store_->catalog().save_nodes(site, nodes), IsOk());
    }
    void add_event(const MeterEvent& event) { ASSERT_THAT(store_->catalog().add_meter_event(event), IsOk()); }

    void add(PointId point, UtcTime time, Value value, Quality quality = Quality::good) {
        Sample sample = good_sample(point, time, value);
        sample.quality = quality;
        pending_.push_back(sample);
    }
    void add(PointId point, UtcTime time, std::string_view value) { add(point, time, decimal(value)); }
    void add_missing(PointId point, UtcTime time, Errc reason) {
        pending_.push_back(missing_sample(point, time, reason));
    }
    /// value(0), value(1) … at begin, begin + step … before end.
    template <typename Function>
    void fill(PointId point, TimeRange range, Duration step, Function value) {
        std::int64_t i = 0;
        for (UtcTime time = range.begin; time < range.end; time += step) {
            add(point, time, value(i++));
        }
    }

    Store& store() {
        static_cast<void>(samples());
        return *store_;
    }
    SampleStore& samples() {
        if (!pending_.empty()) {
            EXPECT_THAT(store_->samples().append(pending_), IsOk());
            pending_.clear();
        }
        return store_->samples();
    }
    CatalogStore& catalog_store() { return store_->catalog(); }
    Catalog catalog() { return store_->catalog().load().value(); }

private:
    std::unique_ptr<Store> store_;
    std::vector<Sample> pending_;
    int units_ = 0;
};

inline EnergyNode node(SiteId site, NodeKind kind, std::string name, DeviceId device, std::string parent = "") {
    return {site, kind, std::move(name), std::move(parent), device, ""};
}

}  // namespace wattmast::test

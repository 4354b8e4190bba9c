// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The one suite that every store passes: its fixture. The promises stand in *_contract_test.cpp; an implementation
// joins with INSTANTIATE_TEST_SUITE_P(Name, StoreContract, testing::Values(StoreKind{…}), store_kind_name).
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "store/store.h"
#include "support/matchers.h"

namespace wattmast {

inline void PrintTo(const Sample& sample, std::ostream* out) {
    *out << "point " << sample.point.number() << " at " << to_iso8601(sample.at) << " "
         << (sample.value ? sample.value->to_string() : "-") << " " << id_of(sample.quality) << " origin "
         << static_cast<int>(sample.origin);
    if (sample.reason) {
        *out << " " << name_of(*sample.reason);
    }
}

namespace test {

/// One database of the kind under test, empty at first.
class TestDatabase {
public:
    virtual ~TestDatabase() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> open(OpenMode mode) = 0;
};

struct StoreKind {
    std::string name;
    std::function<std::unique_ptr<TestDatabase>()> make;
};

inline void PrintTo(const StoreKind& kind, std::ostream* out) {
    *out << kind.name;
}

inline std::string store_kind_name(const testing::TestParamInfo<StoreKind>& kind) {
    return kind.param.name;
}

/// 2026-03-29T00:00Z and some seconds.
inline UtcTime at(std::int64_t seconds) {
    return utc_from_milliseconds(1'774'742'400'000 + seconds * 1000);
}

inline Value watts(std::int64_t tenths) {
    return Value::of(Decimal(tenths, -1));
}

inline TimeRange seconds_range(std::int64_t begin, std::int64_t end) {
    return {at(begin), at(end)};
}

inline Sample suspect_sample(PointId point, UtcTime time, Value value) {
    return {point, time, value, Quality::suspect, Origin::device, std::nullopt};
}

class StoreContract : public testing::TestWithParam<StoreKind> {
protected:
    StoreContract() : database_(GetParam().make()), store_(database_->open(OpenMode::read_write).value()) {
        site_ = catalog().save_site(make_site("SH-PD-0473")).value();
        device_ = catalog().save_device(make_device(site_, "M1")).value();
        first_ = catalog().ensure_point(device_, {PointKind::active_power, Phase::total, ""}).value();
        second_ = catalog().ensure_point(device_, {PointKind::voltage, Phase::l1, ""}).value();
    }

    static Site make_site(const std::string& code) {
        Site site;
        site.code = code;
        return site;
    }
    static Device make_device(SiteId site, const std::string& name) {
        Device device;
        device.site = site;
        device.name = name;
        return device;
    }

    [[nodiscard]] Store& store() { return *store_; }
    [[nodiscard]] SampleStore& samples() { return store_->samples(); }
    [[nodiscard]] CatalogStore& catalog() { return store_->catalog(); }
    [[nodiscard]] std::unique_ptr<Store> reader() { return database_->open(OpenMode::read_only).value(); }

    /// As a restart of the program would.
    void reopen() {
        store_.reset();
        store_ = database_->open(OpenMode::read_write).value();
    }

    [[nodiscard]] AppendReport append(const std::vector<Sample>& batch) { return samples().append(batch).value(); }
    [[nodiscard]] std::vector<Sample> everything(PointId point) {
        return samples().read(point, seconds_range(-1'000'000, 100'000'000), {}).value().samples();
    }

    std::unique_ptr<TestDatabase> database_;
    std::unique_ptr<Store> store_;
    SiteId site_;
    DeviceId device_;
    PointId first_;   ///< Active power.
    PointId second_;  ///< Voltage.
};

}  // namespace test
}  // namespace wattmast

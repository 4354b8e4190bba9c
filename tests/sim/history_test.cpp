// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/history.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>

#include "sim/sim_fixture.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;
using sim::FleetDevice;
using sim::FleetSite;
using sim::HistoryRequest;

/// All polls of a fleet by "SITE/DEVICE".
class Collected {
public:
    Collected(const sim::Fleet& fleet, TimeRange range, Duration step) {
        HistoryRequest request;
        request.range = range;
        request.step = step;
        request.id_of = [this](const FleetSite& site, const FleetDevice& device) {
            names_.push_back(site.site.code + "/" + device.name);
            return DeviceId{static_cast<std::int64_t>(names_.size())};
        };
        outcome = sim::generate_history(fleet, request, [this](std::vector<PollResult>&& polls) -> Result<void> {
            auto& all = polls_[names_.at(static_cast<std::size_t>(polls.front().device.number() - 1))];
            for (PollResult& poll : polls) {
                all.push_back(std::move(poll));
            }
            return {};
        });
    }

    const std::vector<PollResult>& of(const std::string& name) const { return polls_.at(name); }
    const std::vector<std::string>& names() const { return names_; }

    Result<void> outcome{};

private:
    std::vector<std::string> names_;
    std::map<std::string, std::vector<PollResult>> polls_;
};

std::optional<double> value_of(const PollResult& poll, PointKind kind, Phase phase = Phase::total) {
    for (const Reading& reading : poll.readings) {
        if (reading.key.kind == kind && reading.key.phase == phase && reading.value) {
            return reading.value->to_double();
        }
    }
    return std::nullopt;
}

TEST(History, TimesAreTheMultiplesOfTheStepInTheRange) {
    const Collected history(demo_fleet(), {at("2026-10-10T22:58:30Z"), at("2026-10-11T01:00:00Z")}, 15min);
    ASSERT_THAT(history.outcome, IsOk());
    EXPECT_EQ(history.names().size(), 14U * 4 + 2U + 2U * 13);
    const auto& polls = history.of("SH-PD-0473/M1");
    ASSERT_EQ(polls.size(), 8U);
    EXPECT_EQ(polls.front().at, at("2026-10-10T23:00:00Z"));
    EXPECT_EQ(polls[4].at, at("2026-10-11T00:00:00Z"));
    EXPECT_EQ(polls.back().at, at("2026-10-11T00:45:00Z"));
}

TEST(History, IsTheSameHoweverItIsCut) {
    const sim::Fleet fleet = demo_fleet();
    const UtcTime middle = demo_anchor() - 3h;
    const Collected whole(fleet, {middle - 30h, demo_anchor()}, 5min);
    const Collected late(fleet, {middle, demo_anchor()}, 5min);
    for (const std::string& name : whole.names()) {
        const auto& all = whole.of(name);
        const auto& part = late.of(name);
        ASSERT_LT(part.size(), all.size());
        const std::size_t skipped = all.size() - part.size();
        for (std::size_t i = 0; i < part.size(); ++i) {
            ASSERT_EQ(part[i].at, all[skipped + i].at);
            ASSERT_EQ(part[i].readings, all[skipped + i].readings) << name;
        }
    }
}

TEST(History, EachDeviceHasDistinctKeysThatNeverChange) {
    const Collected history(demo_fleet(), {demo_anchor() - 26h, demo_anchor() - 24h}, 10min);
    for (const std::string& name : history.names()) {
        std::set<PointKey> keys;
        for (const Reading& reading : history.of(name).front().readings) {
            EXPECT_TRUE(keys.insert(reading.key).second) << name << " " << to_string(reading.key);
        }
        EXPECT_GE(keys.size(), 4U) << name;
        for (const PollResult& poll : history.of(name)) {
            std::set<PointKey> now;
            for (const Reading& reading : poll.readings) {
                now.insert(reading.key);
            }
            ASSERT_EQ(now, keys) << name;
        }
    }
}

TEST(History, EnergyAgreesWithPowerForEveryMainsMeter) {
    const Collected history(demo_fleet(), {demo_anchor() - 96h, demo_anchor() - 72h + 1ms}, 5min);
    for (const std::string& name : history.names()) {
        const auto& polls = history.of(name);
        const PointKind power = name.ends_with("DC1") ? PointKind::dc_power : PointKind::active_power;
        const PointKind energy = name.ends_with("DC1") ? PointKind::dc_energy : PointKind::active_energy_import;
        if (!value_of(polls.front(), energy)) {
            continue;
        }
        if (name.ends_with("BAT")) {
            continue;
        }
        double integral = 0;
        for (std::size_t i = 1; i < polls.size(); ++i) {
            integral += (*value_of(polls[i - 1], power) + *value_of(polls[i], power)) / 2 / 12 / 1000;
        }
        const double counted = *value_of(polls.back(), energy) - *value_of(polls.front(), energy);
        EXPECT_NEAR(counted, integral, integral * 0.005) << name;
        EXPECT_GT(counted, 20) << name;
    }
}

TEST(History, SilentMeterStopsNineHoursBeforeTheAnchor) {
    const Collected history(demo_fleet(), {demo_anchor() - 10h, demo_anchor()}, 5min);
    for (const PollResult& poll : history.of("JS-WX-0255/M1")) {
        const bool is_silent = poll.at >= demo_anchor() - 9h;
        EXPECT_EQ(poll.failure.has_value(), is_silent) << to_iso8601(poll.at);
        EXPECT_EQ(poll.readings.empty(), is_silent);
        if (is_silent) {
            EXPECT_EQ(poll.failure->code, Errc::timeout);
        }
    }
    for (const PollResult& poll : history.of("JS-WX-0255/DC1")) {
        EXPECT_FALSE(poll.failure.has_value());
    }
}

TEST(History, RegisterIsSetBackOnceAndThenGrows) {
    const Collected history(demo_fleet(), {demo_anchor() - 8 * 24h, demo_anchor()}, 30min);
    int resets = 0;
    std::optional<double> before;
    for (const PollResult& poll : history.of("SD-QD-0607/M1")) {
        const auto now = value_of(poll, PointKind::active_energy_import);
        ASSERT_TRUE(now.has_value());
        if (before && *now < *before) {
            ++resets;
            EXPECT_LT(*now, 3) << "the new register begins at 0";
            EXPECT_GT(*before, 10'000);
            EXPECT_LE(poll.at - (demo_anchor() - (6 * 24h + 7h + 25min)), 30min);
        }
        before = now;
    }
    EXPECT_EQ(resets, 1);
    EXPECT_GT(*before, 300);
}

TEST(History, UnreachableSiteIsSilentForSomeHours) {
    const Collected history(demo_fleet(), {demo_anchor() - 13 * 24h, demo_anchor() - 11 * 24h}, 10min);
    for (const std::string device : {"M1", "DC1", "BAT", "RTR"}) {
        int silent = 0;
        for (const PollResult& poll : history.of("SH-MH-0296/" + device)) {
            silent += poll.failure ? 1 : 0;
        }
        EXPECT_EQ(silent, 26) << device << ", 4 h 20 min";
    }
}

TEST(History, MainsFailureShowsInEveryMeterOfTheSite) {
    const Collected history(demo_fleet(), {demo_anchor() - 5min, demo_anchor()}, 5min);
    const PollResult& mains = history.of("ZJ-WZ-0188/M1").front();
    EXPECT_EQ(value_of(mains, PointKind::voltage, Phase::l1), 0);
    EXPECT_EQ(value_of(mains, PointKind::active_power), 0);
    const PollResult& battery = history.of("ZJ-WZ-0188/BAT").front();
    const PollResult& load = history.of("ZJ-WZ-0188/DC1").front();
    EXPECT_LT(*value_of(battery, PointKind::dc_current), -40);
    EXPECT_NEAR(*value_of(battery, PointKind::dc_power), -*value_of(load, PointKind::dc_power), 1e-3);
    EXPECT_LT(*value_of(load, PointKind::dc_voltage), 50.3);
}

TEST(History, StopsWhenTheSinkFailsOrTheCallerGivesUp) {
    HistoryRequest request;
    request.range = {demo_anchor() - 1h, demo_anchor()};
    request.id_of = [](const FleetSite&, const FleetDevice&) { return DeviceId{1}; };
    int batches = 0;
    const auto failing = [&batches](std::vector<PollResult>&&) -> Result<void> {
        ++batches;
        return fail(Errc::store_full, "the disk is full");
    };
    EXPECT_THAT(sim::generate_history(demo_fleet(), request, failing), FailsWith(Errc::store_full));
    EXPECT_EQ(batches, 1);

    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(sim::generate_history(demo_fleet(), request, failing, stop.get_token()), FailsWith(Errc::cancelled));
    EXPECT_EQ(batches, 1);
}

TEST(History, RefusesRangesBeforeTheWorld) {
    HistoryRequest request;
    request.id_of = [](const FleetSite&, const FleetDevice&) { return DeviceId{1}; };
    const auto sink = [](std::vector<PollResult>&&) -> Result<void> { return {}; };
    request.range = {sim::world_begin - 1ms, demo_anchor()};
    EXPECT_THAT(sim::generate_history(demo_fleet(), request, sink), FailsWith(Errc::invalid_argument));
    request.range = {demo_anchor() - 1h, demo_anchor()};
    request.step = 0ms;
    EXPECT_THAT(sim::generate_history(demo_fleet(), request, sink), FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast

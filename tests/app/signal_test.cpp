// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/signal.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <random>

#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;

const UtcTime begin = at("2026-10-05T00:00Z");

std::vector<EnvelopePart> parts_of(std::span<const Sample> samples, TimeRange range, int count) {
    std::vector<EnvelopePart> parts;
    const auto columns = envelope(samples, range, count);
    for (int i = 0; i < count; ++i) {
        if (const auto& column = columns[static_cast<std::size_t>(i)]) {
            parts.push_back({column_range(range, count, i), *column});
        }
    }
    return parts;
}

Signal gauge(std::initializer_list<std::pair<std::chrono::seconds, std::string_view>> values,
             PointKind kind = PointKind::active_power) {
    std::vector<Sample> samples;
    for (const auto& [seconds, value] : values) {
        samples.push_back(good_sample(PointId{1}, begin + seconds, decimal(value)));
    }
    return signal_of_samples(kind, samples, 1min, {}).value();
}

TEST(Signal, StatesHoldUntilTheNext) {
    const Signal door = gauge({{0s, "0"}, {60s, "1"}, {120s, "0"}}, PointKind::door_open);
    EXPECT_EQ(door.pieces.at(1).from, 1);
    EXPECT_EQ(door.pieces.at(1).to, 1);
    EXPECT_EQ(mean_over(door, {begin, begin + 120s}), 0.5);
}

TEST(Signal, CountersOfOtherThingsAreDrawnAsTheyStand) {
    EXPECT_EQ(drawn_unit(PointKind::if_in_packets), Unit::packet);
    const Signal packets = gauge({{0s, "500"}, {60s, "700"}}, PointKind::if_in_packets);
    EXPECT_EQ(packets.pieces.at(0).from, 500);
}

TEST(Signal, CountersHaveTheUnitOfTheirRate) {
    EXPECT_EQ(drawn_unit(PointKind::active_energy_import), Unit::watt);
    EXPECT_EQ(drawn_unit(PointKind::apparent_energy), Unit::volt_ampere);
    EXPECT_EQ(drawn_unit(PointKind::reactive_energy_import), Unit::var);
    EXPECT_EQ(drawn_unit(PointKind::if_out_octets), Unit::bit_per_second);
    EXPECT_EQ(drawn_unit(PointKind::voltage), Unit::volt);
}

TEST(Signal, MeansLeaveOutWhatIsNotKnown) {
    const Signal power = gauge({{0s, "100"}, {60s, "200"}, {3000s, "900"}, {3060s, "900"}});
    EXPECT_EQ(mean_over(power, {begin, begin + 1000s}), 150.0);
    EXPECT_EQ(mean_over(power, {begin + 30s, begin + 60s}), 175.0);
    EXPECT_EQ(mean_over(power, {begin + 100s, begin + 2000s}), std::nullopt);
    const std::vector<float> means = means_over(power, {begin, begin + 3060s}, 51);
    EXPECT_EQ(means.front(), 150);
    EXPECT_TRUE(std::isnan(means.at(25)));
    EXPECT_EQ(means.back(), 900);
}

TEST(Signal, ABatteryThatChargesTakesFromTheSources) {
    const Signal grid = gauge({{0s, "3000"}, {60s, "3000"}});
    const Signal battery = gauge({{0s, "500"}, {60s, "-100"}});
    const std::vector<Signal> parts = {grid, scaled(battery, -1)};
    const Signal load = sum_of(parts);
    EXPECT_EQ(load.pieces.at(0).from, 2500);
    EXPECT_EQ(load.pieces.at(0).to, 3100);
    EXPECT_EQ(load.pieces.at(0).min, 2500);
    EXPECT_EQ(load.pieces.at(0).max, 3100);
}

TEST(Signal, ASumOfTheKnownGoesOnWithoutASilentPart) {
    const Signal a = gauge({{0s, "100"}, {60s, "100"}, {120s, "100"}, {240s, "100"}});
    const Signal b = gauge({{0s, "30"}, {60s, "40"}});  // silent for longer than 2.5 intervals
    const Signal parts[] = {a, b};
    const Signal strict = sum_of(parts);
    EXPECT_EQ(strict.pieces.back().range.end, begin + 60s);

    const Signal known = sum_of_known(parts);
    ASSERT_EQ(known.pieces.size(), 3U);
    EXPECT_EQ(known.pieces[0].from, 130);
    EXPECT_EQ(known.pieces[0].to, 140);
    EXPECT_EQ(known.pieces[0].quality, QualityClass::measured);
    EXPECT_EQ(known.pieces[1].range, (TimeRange{begin + 60s, begin + 120s}));
    EXPECT_EQ(known.pieces[1].from, 100);
    EXPECT_EQ(known.pieces[1].quality, QualityClass::missing);
    EXPECT_EQ(known.pieces[2].quality, QualityClass::missing);
}

TEST(Signal, ASumOfTheKnownIsThePlainOneWhereAllIsKnown) {
    std::mt19937 random(7);
    for (int parts = 1; parts <= 37; parts += 6) {
        KnownSum known;
        std::vector<Signal> all;
        for (int part = 0; part < parts; ++part) {
            std::vector<Sample> samples;
            for (auto at = begin - 2min; at < begin + 30min;) {
                samples.push_back(good_sample(PointId{part + 1}, at,
                                              Value::of(Decimal{static_cast<std::int64_t>(random() % 1000), -1})));
                at += std::chrono::milliseconds{1'000 + random() % 90'000};
            }
            all.push_back(signal_of_samples(PointKind::active_power, samples, 1min, {}).value());
            known.add(all.back());
        }
        const Signal sum = std::move(known).take();
        const Signal plain = sum_of(all);
        for (UtcTime from = begin; from < begin + 25min; from += 37s) {
            const TimeRange window{from, from + 41s};
            EXPECT_NEAR(mean_over(sum, window).value(), mean_over(plain, window).value(), 1e-6) << parts;
        }
    }
}

TEST(Signal, ASumOfTheKnownEndsWhereTheLastRoundOfPollsIsComplete) {
    const Signal parts[] = {gauge({{0s, "100"}, {60s, "100"}, {120s, "100"}}),
                            gauge({{0s, "30"}, {60s, "30"}, {90s, "30"}})};
    const Signal known = sum_of_known(parts);
    EXPECT_EQ(known.pieces.back().range.end, begin + 90s);
    EXPECT_EQ(known.pieces.back().to, 130);
}

TEST(Signal, ASumOfTheKnownHasItsGapsWhereNothingIsKnown) {
    const Signal a = gauge({{0s, "100"}, {60s, "100"}});
    const Signal b = gauge({{3000s, "7"}, {3060s, "7"}});
    const Signal parts[] = {a, b, Signal{}};
    const Signal known = sum_of_known(parts);
    ASSERT_EQ(known.pieces.size(), 2U);
    EXPECT_EQ(known.pieces[0].range, (TimeRange{begin, begin + 60s}));
    EXPECT_EQ(known.pieces[1].range, (TimeRange{begin + 3000s, begin + 3060s}));
}

TEST(Signal, RegularQuarterHoursAreNoGapsInColumnsOfAFastDevice) {
    // A device that is polled every 10 s today, with a history of quarter hours and two missing ones.
    const TimeRange day{begin, begin + 24h};
    std::vector<Sample> samples;
    for (int quarter = 0; quarter < 96; ++quarter) {
        if (quarter != 40 && quarter != 41 && quarter != 42) {
            samples.push_back(good_sample(PointId{1}, begin + quarter * 15min, decimal("500")));
        }
    }
    const Signal signal = signal_of_envelope(PointKind::active_power, parts_of(samples, day, 2000), day, 10s);
    EXPECT_NEAR(known_seconds(signal, day), 23 * 3600, 1);
    EXPECT_EQ(mean_over(signal, {begin + 3h, begin + 4h}), 500);
    EXPECT_EQ(mean_over(signal, {begin + 10h, begin + 10h + 15min}), std::nullopt);
}

TEST(Signal, VoltageTimesCurrentIsPower) {
    const Signal voltage = gauge({{0s, "54"}, {60s, "52"}}, PointKind::battery_voltage);
    const Signal current = gauge({{30s, "-10"}, {90s, "-20"}}, PointKind::battery_current);
    const Signal power = product_of(voltage, current);
    EXPECT_EQ(power.unit, Unit::watt);
    ASSERT_EQ(power.pieces.size(), 1u);
    EXPECT_EQ(power.pieces[0].range, (TimeRange{begin + 30s, begin + 60s}));
    EXPECT_EQ(power.pieces[0].from, -530);
    EXPECT_EQ(power.pieces[0].to, -780);
}

TEST(Signal, ExchangedMetersGoOnWithoutAGap) {
    const std::vector<Sample> samples = {good_sample(PointId{1}, begin, decimal("900")),
                                         good_sample(PointId{1}, begin + 60s, decimal("5.02"))};
    const MeterEvent exchange{DeviceId{3}, begin + 30s, MeterEventKind::exchanged, Decimal{90001, -2}, Decimal{500, -2},
                              "A",         "B"};
    const Signal power = signal_of_samples(PointKind::active_energy_import, samples, 1min, {&exchange, 1}).value();
    ASSERT_EQ(power.pieces.size(), 1u);
    EXPECT_NEAR(power.pieces[0].from, 0.03 * 60 * 1000, 1e-6);
    EXPECT_EQ(power.resets, (std::vector<UtcTime>{begin + 60s}));
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kept_energy_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <random>

#include "app/small_network.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;

std::vector<AccountHour> some_hours(std::mt19937& random, std::int64_t step, std::int64_t largest) {
    std::vector<AccountHour> hours;
    UtcTime time = at("2026-03-01");
    const std::size_t count = 1 + random() % 760;
    while (hours.size() < count) {
        AccountHour hour;
        hour.range = {time, time + (random() % 50 == 0 ? 30min : 60min)};
        hour.method = static_cast<EnergyMethod>(1 + random() % 5);
        hour.coverage.count = random() % 3 == 0 ? static_cast<std::int32_t>(random() % 1'000'001) : whole.count;
        if (hour.method != EnergyMethod::missing) {
            const auto value = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(largest));
            hour.energy = Energy::of((random() % 9 == 0 ? -1 : 1) * step * value);
        }
        time = hour.range.end;
        hours.push_back(hour);
    }
    return hours;
}

TEST(KeptEnergyBytes, HoursComeBack) {
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        const std::int64_t step = std::array<std::int64_t, 3>{1, 10'000, 7}[random() % 3];
        const auto hours = some_hours(random, step, std::array<std::int64_t, 3>{1, 900, 1LL << 40}[random() % 3]);
        const KeptHours kept{hours, round % 2 == 0};
        EXPECT_EQ(hours_from_bytes(to_bytes(kept)), kept);
    }
}

TEST(KeptEnergyBytes, TheLargestEnergiesComeBack) {
    std::vector<AccountHour> hours;
    UtcTime time = at("2026-03-01");
    for (const std::int64_t count : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
                                     std::int64_t{0}, std::numeric_limits<std::int64_t>::min()}) {
        hours.push_back({{time, time + 1h}, Energy::of(count), EnergyMethod::measured, whole});
        time += 1h;
    }
    EXPECT_EQ(hours_from_bytes(to_bytes(KeptHours{hours})), KeptHours{hours});
    hours = {hours.front()};
    EXPECT_EQ(hours_from_bytes(to_bytes(KeptHours{hours})), KeptHours{hours});
}

TEST(KeptEnergyBytes, AMonthOfARegisterTakesAboutAByteAnHour) {
    std::vector<AccountHour> hours;
    for (UtcTime time = at("2026-03-01"); time < at("2026-04-01"); time += 1h) {
        const std::int64_t steps = 180 + (time - at("2026-03-01")) / 1h % 24;
        hours.push_back({{time, time + 1h}, Energy::of(steps * 10'000), EnergyMethod::measured, whole});
    }
    EXPECT_LT(to_bytes(KeptHours{hours}).size(), 744U + 25U);
}

TEST(KeptEnergyBytes, AMonthComesBackWithItsFindings) {
    EnergyInterval interval;
    interval.range = {at("2026-03-01"), at("2026-04-01")};
    EXPECT_EQ(interval_from_bytes(to_bytes(interval)), interval);
    interval.energy = Energy::of(-17);
    interval.method = EnergyMethod::integrated;
    interval.coverage.count = 999'999;
    interval.first_value = at("2026-02-28T23:59");
    interval.findings.push_back({EnergyFinding::Kind::reset, {at("2026-03-02"), at("2026-03-03")}, "from 7 to 0"});
    interval.findings.push_back({EnergyFinding::Kind::corrected, {at("2026-03-04"), at("2026-03-05")}, ""});
    EXPECT_EQ(interval_from_bytes(to_bytes(interval)), interval);
    interval.last_value = at("2026-04-01T00:01");
    EXPECT_EQ(interval_from_bytes(to_bytes(interval)), interval);
}

TEST(KeptEnergyBytes, InputsComeBack) {
    KeptInputs inputs{.digest = sha256("x"),
                      .points = {PointId(7), PointId(3)},
                      .range = {at("2026-03-01"), at("2026-04-01")},
                      .first_value = at("2026-02-28"),
                      .last_value = std::nullopt};
    EXPECT_EQ(inputs_from_bytes(to_bytes(inputs)), inputs);
}

TEST(KeptEnergyBytes, BytesThatNothingWasWrittenAsGiveNothing) {
    std::mt19937 random(6);
    const auto hours = to_bytes(KeptHours{some_hours(random, 1, 900)});
    EnergyInterval interval;
    interval.range = {at("2026-03-01"), at("2026-04-01")};
    interval.findings.push_back({EnergyFinding::Kind::reset, interval.range, "from 7 to 0"});
    const auto month = to_bytes(interval);
    for (std::size_t size = 0; size < hours.size(); ++size) {
        EXPECT_FALSE(hours_from_bytes(std::span(hours).first(size))) << size;
    }
    for (std::size_t size = 0; size < month.size(); ++size) {
        EXPECT_FALSE(interval_from_bytes(std::span(month).first(size))) << size;
    }
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::byte> noise(random() % 80);
        std::ranges::generate(noise, [&] { return static_cast<std::byte>(random()); });
        static_cast<void>(hours_from_bytes(noise));
        static_cast<void>(interval_from_bytes(noise));
        static_cast<void>(inputs_from_bytes(noise));
        auto changed = hours;
        changed[random() % changed.size()] = static_cast<std::byte>(random());
        static_cast<void>(hours_from_bytes(changed));
    }
}

}  // namespace
}  // namespace wattmast::test

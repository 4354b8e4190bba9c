// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/node_energy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::IsOk;

/// A register that counts 1 kWh every quarter of an hour from 5,000 at `begin_`, three hours before October begins.
class NodeEnergyTest : public testing::Test {
protected:
    NodeEnergyTest() {
        const SiteId site = network_.add_site("SH-01", "UTC", "CN-SH");
        meter_ = network_.add_device(site, "M1", 15min);
        add_register();
    }
    void add_register() {
        register_ = network_.add_point(meter_, PointKind::active_energy_import, "E" + std::to_string(++registers_));
    }
    /// All quarters from `begin_` to three hours after the month, but for the one at `odd`, which says `reading`.
    void fill_but(UtcTime odd, std::string_view reading) {
        std::int64_t count = 5000;
        for (UtcTime time = begin_; time <= october_.end + 3h; time += 15min, ++count) {
            network_.add(register_, time, time == odd ? test::decimal(reading) : Value::of(Decimal{count, 0}));
        }
    }
    EnergyInterval october() {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.samples(), catalog);
        NodeMeters meters;
        meters.energy = catalog.point(register_);
        const auto found = node_energy(reader, meters, {&october_, 1}, {});
        EXPECT_THAT(found, IsOk());
        return found->front();
    }
    static bool has(const EnergyInterval& interval, EnergyFinding::Kind kind) {
        return std::ranges::count(interval.findings, kind, &EnergyFinding::kind) > 0;
    }

    test::SmallNetwork network_;
    DeviceId meter_;
    PointId register_;
    int registers_ = 0;
    const TimeRange october_{at("2026-10-01T00:00Z"), at("2026-11-01T00:00Z")};
    const UtcTime begin_ = october_.begin - 3h;
};

constexpr Energy whole_october = Energy::of(744LL * 4 * 1'000'000);

class MomentaryReadingTest : public NodeEnergyTest, public testing::WithParamInterface<const char*> {};

TEST_P(MomentaryReadingTest, ChangesNothingInTheMiddleOrAtAnEdge) {
    for (const char* reading : {"0", "4321", "7000000"}) {
        fill_but(at(GetParam()), reading);
        const EnergyInterval month = october();
        EXPECT_EQ(month.energy, whole_october) << reading;
        EXPECT_EQ(month.method, EnergyMethod::measured) << reading;
        EXPECT_EQ(month.coverage, whole) << reading;
        EXPECT_FALSE(has(month, EnergyFinding::Kind::reset)) << reading;
        EXPECT_FALSE(has(month, EnergyFinding::Kind::implausible)) << reading;
        add_register();
    }
}

INSTANTIATE_TEST_SUITE_P(Places, MomentaryReadingTest,
                         testing::Values("2026-10-11T09:00Z", "2026-09-30T23:45Z", "2026-10-01T00:00Z",
                                         "2026-10-01T00:15Z", "2026-10-31T23:45Z", "2026-11-01T00:00Z",
                                         "2026-11-01T00:15Z"));

TEST_F(NodeEnergyTest, AmountsOfPeriodsStandInWhereTheRegisterSaysLess) {
    const PointId amounts = network_.add_point(meter_, PointKind::active_energy_amount);
    const TimeRange before{october_.begin, october_.begin + 10 * 24h};
    const TimeRange after{before.end, october_.end};
    // Quarters of 2 kWh in hours, from another system; then a register that counts 1 kWh a quarter, and they go on.
    network_.fill(amounts, {october_.begin + 1h, october_.end + 1h}, 1h, [](auto) { return test::decimal("8"); });
    network_.fill(register_, {before.end, october_.end + 15min}, 15min, [](std::int64_t i) {
        return Value::of(Decimal{700 + i, 0});
    });
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    NodeMeters meters;
    meters.energy = catalog.point(register_);
    meters.amounts = catalog.point(amounts);
    const auto found = node_energy(reader, meters, std::vector{before, after}, {}).value();
    EXPECT_EQ(found[0].energy, Energy::of(240LL * 8 * 1'000'000));
    EXPECT_EQ(found[0].method, EnergyMethod::measured);
    EXPECT_EQ(found[0].coverage, whole);
    EXPECT_EQ(found[1].energy, Energy::of(504LL * 4 * 1'000'000));
    meters.energy = catalog.point(amounts);
    meters.amounts = nullptr;
    EXPECT_EQ(node_energy(reader, meters, {&october_, 1}, {})->front().energy, Energy::of(744LL * 8 * 1'000'000));
}

TEST_F(NodeEnergyTest, AGoodRegisterStaysBesideADayThatHasOnlyAmounts) {
    const PointId amounts = network_.add_point(meter_, PointKind::active_energy_amount);
    const TimeRange first{october_.begin, october_.begin + 24h};
    const TimeRange second{first.end, first.end + 24h};
    network_.fill(amounts, {first.begin, second.end + 1h}, 1h, [](auto) { return test::decimal("8"); });
    // Two readings are not there: 45 of 1440 minutes are not covered.
    std::int64_t count = 700;
    for (UtcTime time = first.begin; time <= first.end; time += 15min, ++count) {
        if (time != first.begin + 10h && time != first.begin + 10h + 15min) {
            network_.add(register_, time, Value::of(Decimal{count, 0}));
        }
    }
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    NodeMeters meters;
    meters.energy = catalog.point(register_);
    meters.amounts = catalog.point(amounts);
    const auto found = node_energy(reader, meters, std::vector{first, second}, {});
    ASSERT_THAT(found, IsOk());
    EXPECT_LT((*found)[0].coverage, whole);
    EXPECT_GE((*found)[0].coverage, register_preferred_from);
    EXPECT_EQ((*found)[0].energy, Energy::of(24LL * 4 * 1'000'000));
    EXPECT_EQ((*found)[1].energy, Energy::of(24LL * 8 * 1'000'000));
    EXPECT_EQ((*found)[1].coverage, whole);
}

TEST_F(NodeEnergyTest, ADayWithinMonthlyAmountsHasItsShare) {
    const PointId amounts = network_.add_point(meter_, PointKind::active_energy_amount);
    network_.add(amounts, at("2026-09-01T00:00Z"), "620");
    network_.add(amounts, at("2026-10-01T00:00Z"), "300");
    network_.add(amounts, at("2026-11-01T00:00Z"), "744");
    network_.add(amounts, at("2026-12-01T00:00Z"), "330");
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    NodeMeters meters;
    meters.energy = catalog.point(amounts);
    const TimeRange tenth{at("2026-10-10T00:00Z"), at("2026-10-11T00:00Z")};
    const auto alone = node_energy(reader, meters, {&tenth, 1}, {});
    ASSERT_THAT(alone, IsOk());
    EXPECT_EQ(alone->front().energy, Energy::of(24'000'000));
    EXPECT_EQ(alone->front().coverage, whole);
    EXPECT_EQ(alone->front().method, EnergyMethod::estimated);
    const std::vector<TimeRange> more = {{at("2026-08-15T00:00Z"), tenth.begin}, tenth, {tenth.end, october_.end}};
    EXPECT_EQ(node_energy(reader, meters, more, {}).value()[1], alone->front());
}

TEST_F(NodeEnergyTest, AmountsOfADayDoNotDependOnWhatElseIsAsked) {
    const PointId amounts = network_.add_point(meter_, PointKind::active_energy_amount);
    const UtcTime change = october_.begin + 20 * 24h;
    network_.fill(amounts, {october_.begin + 15min, change + 1min}, 15min, [](auto) { return test::decimal("2"); });
    network_.fill(amounts, {change + 1h, october_.end + 1min}, 1h, [](auto) { return test::decimal("12"); });
    network_.add_missing(amounts, october_.end + 1h, Errc::no_data);
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    NodeMeters meters;
    meters.energy = catalog.point(amounts);
    std::vector<TimeRange> days;
    for (UtcTime day = october_.begin; day < october_.end + 24h; day += 24h) {
        days.push_back({day, day + 24h});
    }
    const auto month = node_energy(reader, meters, days, {});
    ASSERT_THAT(month, IsOk());
    for (std::size_t i = 0; i < days.size(); ++i) {
        EXPECT_EQ(node_energy(reader, meters, {&days[i], 1}, {}).value().front(), (*month)[i]) << "day " << i;
    }
    EXPECT_EQ(node_energy(reader, meters, {&october_, 1}, {}).value().front().coverage, whole);
    EXPECT_EQ((*month)[19].energy, Energy::of(96LL * 2 * 1'000'000));
    EXPECT_EQ((*month)[20].energy, Energy::of(24LL * 12 * 1'000'000));
    EXPECT_FALSE(month->back().energy);
}

TEST_F(NodeEnergyTest, ALayoutTakesTheRegisterBeforeTheAmounts) {
    const PointId amounts = network_.add_point(meter_, PointKind::active_energy_amount);
    const SiteId site = network_.catalog().sites.front().id;
    network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter_)});
    const Catalog without = network_.catalog();
    const SiteLayout history_only = layout_of(without, without.sites.front());
    ASSERT_EQ(history_only.grid.size(), 1U);
    EXPECT_EQ(history_only.grid[0].energy->id, amounts);
    EXPECT_EQ(history_only.grid[0].amounts, nullptr);
    const PointId reading = network_.add_point(meter_, PointKind::active_energy_import);
    const Catalog with = network_.catalog();
    const SiteLayout both = layout_of(with, with.sites.front());
    EXPECT_EQ(both.grid.at(0).energy->id, reading);
    EXPECT_EQ(both.grid.at(0).amounts->id, amounts);
}

TEST_F(NodeEnergyTest, AResetAtTheEdgeIsStillOne) {
    std::int64_t count = 5000;
    for (UtcTime time = begin_; time <= october_.end + 3h; time += 15min, ++count) {
        const std::int64_t set_back = time >= october_.end ? 7900 : 0;
        network_.add(register_, time, Value::of(Decimal{count - set_back, 0}));
    }
    const EnergyInterval month = october();
    EXPECT_EQ(month.energy, Energy::of((744LL * 4 - 1) * 1'000'000));
    EXPECT_TRUE(has(month, EnergyFinding::Kind::reset));
}

/// Values that are held back over a midnight: the figures on both sides of it are those of one question about both.
class HeldBackTest : public NodeEnergyTest {
protected:
    void expect_sums(const NodeMeters& meters, const Catalog& catalog, Energy hour) {
        const SignalReader reader(network_.samples(), catalog);
        for (const Duration length : {Duration{2h}, Duration{4h}, Duration{24h}, Duration{48h}}) {
            const std::vector<TimeRange> both{{midnight_ - length, midnight_}, {midnight_, midnight_ + length}};
            const auto together = node_energy(reader, meters, both, {});
            ASSERT_THAT(together, IsOk());
            for (std::size_t i = 0; i < both.size(); ++i) {
                const auto alone = node_energy(reader, meters, {&both[i], 1}, {});
                ASSERT_THAT(alone, IsOk());
                EXPECT_EQ(alone->front().energy, Energy::of(hour.count() * (length / 1h))) << length / 1h << " h " << i;
                EXPECT_EQ(alone->front().coverage, (*together)[i].coverage) << length / 1h << " h " << i;
            }
        }
    }
    [[nodiscard]] Quality quality_at(UtcTime time) const {
        return held_.contains(time) ? Quality::suspect : Quality::good;
    }

    const UtcTime midnight_ = october_.begin + 10 * 24h;
    TimeRange held_{midnight_ - 3h - 15min, midnight_ + 3h + 16min};
};

TEST_F(HeldBackTest, ARegisterGoesOnAcrossThem) {
    std::int64_t count = 5000;
    for (UtcTime time = begin_; time <= october_.end; time += 15min, ++count) {
        const bool is_held = held_.contains(time);
        network_.add(register_, time, Value::of(Decimal{is_held ? count * 10 : count, 0}), quality_at(time));
    }
    const Catalog catalog = network_.catalog();
    NodeMeters meters;
    meters.energy = catalog.point(register_);
    expect_sums(meters, catalog, Energy::of(4'000'000));
}

TEST_F(HeldBackTest, APowerIsCoveredAcrossTheFewThatTheMidnightHas) {
    held_ = {midnight_ - 5min, midnight_ + 6min};
    const PointId power = network_.add_point(meter_, PointKind::active_power);
    for (UtcTime time = begin_; time <= october_.end; time += 1min) {
        network_.add(power, time, Value::of(Decimal{held_.contains(time) ? 40'000 : 4000, 0}), quality_at(time));
    }
    const Catalog catalog = network_.catalog();
    NodeMeters meters;
    meters.power = catalog.point(power);
    expect_sums(meters, catalog, Energy::of(4'000'000));
}

TEST_F(HeldBackTest, AmountsTellHowLongTheirPeriodsAreAcrossThem) {
    const PointId amounts = network_.add_point(meter_, PointKind::active_energy_amount);
    const auto put = [&](UtcTime time, Quality quality) {
        network_.add(amounts, time, Value::of(Decimal{4, 0}), quality);
    };
    // What is held back comes at odd minutes, more of it than is looked at beside a range.
    for (UtcTime time = begin_; time <= october_.end; time += 1h) {
        put(time, Quality::good);
        if (time == midnight_ - 48h || time == midnight_ + 47h) {
            for (int i = 1; i <= 50; ++i) {
                put(time + i * 1min, Quality::suspect);
            }
        }
    }
    const Catalog catalog = network_.catalog();
    NodeMeters meters;
    meters.energy = catalog.point(amounts);
    expect_sums(meters, catalog, Energy::of(4'000'000));
}

/// Three weeks of a register that a day of a bad connection, resets, momentary zeros and readings to be doubted do not
/// spare.
std::vector<Sample> troubled_register(PointId point, UtcTime begin, std::mt19937& random) {
    const auto one_in = [&](std::uint32_t number) { return random() % number == 0; };
    std::vector<Sample> samples;
    std::int64_t count = 900'000;
    for (UtcTime time = begin; time < begin + 21 * 24h; time += 300s + Duration{random() % 2000}) {
        count += static_cast<std::int64_t>(random() % 40);
        count = one_in(1500) ? 12 : count;
        if (one_in(400)) {
            time += std::chrono::minutes{random() % 600};
        }
        const Value value = Value::of(Decimal{one_in(500) ? 0 : count, -2});
        samples.push_back(good_sample(point, time, value));
        if (one_in(60)) {
            samples.back().quality = Quality::suspect;
        } else if (one_in(60)) {
            samples.back() = missing_sample(point, time, Errc::timeout);
        }
    }
    return samples;
}

TEST(NodeEnergy, CellsOfTheStoreGiveWhatAllSamplesGive) {
    std::mt19937 random(5);
    const UtcTime begin = at("2026-10-01T00:00Z");
    for (int trial = 0; trial < 12; ++trial) {
        const test::TemporaryFolder folder;
        const auto store = open_sqlite_store(folder / "energy.wattmast", OpenMode::read_write).value();
        Site site;
        site.code = "SH-01";
        site.time_zone = "UTC";
        Device device;
        device.site = store->catalog().save_site(site).value();
        device.name = "M1";
        device.poll_interval = 5min;
        const DeviceId meter = store->catalog().save_device(device).value();
        const PointId point =
            store->catalog().ensure_point(meter, {PointKind::active_energy_import, Phase::total, ""}).value();
        const auto samples = troubled_register(point, begin, random);
        // Some days come late, so that a part is merged, a part is not, and some is not even sealed.
        auto late = samples;
        const auto on_time =
            std::stable_partition(late.begin(), late.end(), [&](const Sample&) { return random() % 50; });
        for (auto from = late.begin(); from != late.end();) {
            const auto to = from + std::min<std::ptrdiff_t>(500, (from < on_time ? on_time : late.end()) - from);
            ASSERT_THAT(store->samples().append({from, to}), IsOk());
            from = to;
        }
        const Catalog catalog = store->catalog().load().value();
        const SignalReader reader(store->samples(), catalog);
        NodeMeters meters;
        meters.energy = catalog.point(point);
        std::vector<TimeRange> ranges;
        for (UtcTime time = begin + std::chrono::minutes{random() % 3000}; ranges.size() < 4;) {
            ranges.push_back({time, time + 6h + std::chrono::minutes{random() % 9000}});
            time = ranges.back().end + (random() % 2 == 0 ? 0min : std::chrono::minutes{random() % 900});
        }
        const auto found = node_energy(reader, meters, ranges, {});
        ASSERT_THAT(found, IsOk());
        const auto expected = energy_from_register(samples, ranges, default_gap_limit, {}, {});
        ASSERT_THAT(expected, IsOk());
        EXPECT_EQ(*found, *expected) << "trial " << trial;
    }
}

/// Retires all that is over its time.
void retire(Store& store, const RetentionLimits& limits) {
    RetireReport report;
    for (int slice = 0; slice < 1000 && !report.is_done; ++slice) {
        const auto done = store.retire(limits, 1'000'000);
        ASSERT_THAT(done, IsOk());
        report += *done;
    }
    EXPECT_GT(report.days + report.quarter_days, 0U);
}

TEST(NodeEnergy, RetiredAmountsAreBookedFromTheirCells) {
    const test::TemporaryFolder folder;
    const auto store = open_sqlite_store(folder / "energy.wattmast", OpenMode::read_write).value();
    Site site;
    site.code = "SH-01";
    site.time_zone = "UTC";
    Device device;
    device.site = store->catalog().save_site(site).value();
    device.name = "M1";
    device.poll_interval = 15min;
    const DeviceId meter = store->catalog().save_device(device).value();
    const PointId point =
        store->catalog().ensure_point(meter, {PointKind::active_energy_amount, Phase::total, ""}).value();
    const UtcTime begin = at("2024-01-01T00:00Z");
    std::vector<TimeRange> days;
    for (int day = 0; day < 20; ++day) {
        // What is stated at a midnight is of the day before.
        std::vector<Sample> batch;
        days.push_back({begin + day * 24h, begin + (day + 1) * 24h});
        for (UtcTime time = days.back().begin + 15min; time <= days.back().end; time += 15min) {
            batch.push_back(good_sample(point, time, Value::of(Decimal{125 + day, -2})));
        }
        ASSERT_THAT(store->samples().append(batch), IsOk());
    }
    const Catalog catalog = store->catalog().load().value();
    NodeMeters meters;
    meters.energy = catalog.point(point);
    const auto asked = [&](std::span<const TimeRange> ranges) {
        return node_energy(SignalReader(store->samples(), catalog), meters, ranges, {}).value();
    };
    const auto before = asked(days);
    EXPECT_EQ(before[5].energy, Energy::of(96LL * 1'300'000));
    // First quarters of an hour are left of 12 days, then hours of six of them.
    for (const auto hours_only : {std::optional<UtcTime>(), std::optional(begin + 6 * 24h)}) {
        retire(*store, {begin + 12 * 24h, hours_only});
        const auto after = asked(days);
        for (std::size_t i = 0; i < days.size(); ++i) {
            EXPECT_EQ(after[i], before[i]) << "day " << i;
            EXPECT_EQ(asked({&days[i], 1}).front(), before[i]) << "day " << i << " alone";
        }
    }
    const TimeRange half_hour{days[3].begin + 10h, days[3].begin + 10h + 30min};
    const auto inside = asked({&half_hour, 1}).front();
    EXPECT_EQ(inside.energy, Energy::of(2LL * 1'280'000));
    EXPECT_EQ(std::ranges::count(inside.findings, EnergyFinding::Kind::shared_over_gap, &EnergyFinding::kind), 1);
}

}  // namespace
}  // namespace wattmast

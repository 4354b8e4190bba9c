// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "app/signal.h"
#include "app/signal_reader.h"
#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;

class SignalOfCellsTest : public testing::Test {
protected:
    SignalOfCellsTest() {
        meter_ = network_.add_device(network_.add_site("SH-01", "Asia/Shanghai", "CN-SH"), "M1", 1min);
        register_ = network_.add_point(meter_, PointKind::active_energy_import);
    }
    /// Grows by 3 to 9 Wh a minute; `skip` says which minutes have no reading.
    template <typename Skip>
    void fill(TimeRange range, Skip skip) {
        for (UtcTime time = range.begin; time < range.end; time += 1min) {
            level_ += 3 + static_cast<std::int64_t>(random_() % 7);
            if (!skip(time)) {
                network_.add(register_, time, Value::of(Decimal{level_, -3}));
            }
        }
    }
    Signal read(TimeRange range, std::optional<int> columns) {
        catalog_ = network_.catalog();
        return SignalReader(network_.samples(), catalog_).point(register_, range, columns, {}).value();
    }
    void expect_same_figures(TimeRange range) {
        const Signal exact = read(range, std::nullopt);
        const Signal coarse = read(range, 600);
        EXPECT_NEAR(known_seconds(coarse, range), known_seconds(exact, range), 1);
        EXPECT_NEAR(mean_over(coarse, range).value(), mean_over(exact, range).value(), 0.01);
        EXPECT_EQ(coarse.resets, exact.resets);
        EXPECT_EQ(coarse.unit, Unit::watt);
        EXPECT_LT(coarse.pieces.size(), exact.pieces.size() / 4);
    }

    test::SmallNetwork network_;
    DeviceId meter_;
    PointId register_;
    Catalog catalog_;
    std::mt19937 random_{5};
    std::int64_t level_ = 700'000;
    const UtcTime begin_ = at("2026-10-05T00:00Z");
};

TEST_F(SignalOfCellsTest, AnHourIsOnePieceWithItsMeanRate) {
    const TimeRange weeks{begin_, begin_ + 500h};
    fill({begin_ - 1h, begin_ + 501h}, [](UtcTime) { return false; });
    const Signal signal = read(weeks, 600);
    ASSERT_EQ(signal.pieces.size(), 500U);
    EXPECT_EQ(signal.pieces[1].range, (TimeRange{begin_ + 1h, begin_ + 2h}));
    EXPECT_EQ(signal.samples, 500U * 60);
    EXPECT_TRUE(std::ranges::all_of(signal.pieces, [](const SignalPiece& piece) {
        return piece.quality == QualityClass::measured && piece.from == piece.to && 240 < piece.from &&
               piece.from < 480;
    }));
    expect_same_figures(weeks);
}

TEST_F(SignalOfCellsTest, GapsResetsAndSpikesAreWhatTheSamplesSay) {
    const TimeRange month{begin_ + 11min, begin_ + 720h + 47min};
    std::vector<TimeRange> gaps;
    for (int i = 0; i < 40; ++i) {
        const UtcTime begin = begin_ + std::chrono::minutes{random_() % (30 * 1440)};
        gaps.push_back({begin, begin + std::chrono::minutes{random_() % (i % 4 == 0 ? 300 : 9)}});
    }
    const auto skip = [&](UtcTime time) {
        return std::ranges::any_of(gaps, [&](TimeRange gap) { return gap.contains(time); });
    };
    fill({begin_ - 1h, begin_ + 200h}, skip);
    level_ = 17;
    fill({begin_ + 200h, begin_ + 450h + 13min}, skip);
    network_.add(register_, begin_ + 450h + 13min + 1s, Value::of(Decimal{0, -3}));
    fill({begin_ + 450h + 14min, begin_ + 722h}, skip);
    const Signal coarse = read(month, 600);
    EXPECT_EQ(coarse.resets.size(), 1U);
    expect_same_figures(month);
}

TEST_F(SignalOfCellsTest, QuarterHoursOfADeviceThatIsPolledFasterTodayAreNoGaps) {
    const TimeRange year{begin_ - 300 * 24h, begin_};
    for (UtcTime time = year.begin; time < year.end; time += 15min) {
        level_ += 75;
        network_.add(register_, time, Value::of(Decimal{level_, -3}));
    }
    const Signal coarse = read(year, 1000);
    EXPECT_NEAR(known_seconds(coarse, year), 300 * 86'400 - 15 * 60, 1);
    EXPECT_NEAR(mean_over(coarse, year).value(), 300, 1e-6);
}

TEST_F(SignalOfCellsTest, ColumnsOfADayAreDrawnFromDays) {
    const test::TemporaryFolder folder;
    const auto store = open_sqlite_store(folder / "days.wattmast", OpenMode::read_write).value();
    Site site;
    site.code = "SH-01";
    Device device;
    device.site = store->catalog().save_site(site).value();
    device.name = "M1";
    device.poll_interval = 1min;
    const DeviceId id = store->catalog().save_device(device).value();
    const PointId point =
        store->catalog().ensure_point(id, {PointKind::active_energy_import, Phase::total, ""}).value();
    std::vector<Sample> samples;
    for (UtcTime time = begin_; time < begin_ + 40 * 24h; time += 1min) {
        level_ += 5;
        samples.push_back(good_sample(point, time, Value::of(Decimal{level_, -3})));
    }
    // A day at a time: what comes at once is sealed once.
    for (std::size_t day = 0; day < 40; ++day) {
        ASSERT_THAT(store->samples().append(std::span(samples).subspan(day * 1440, 1440)), test::IsOk());
    }
    const Catalog catalog = store->catalog().load().value();
    const SignalReader reader(store->samples(), catalog);
    const TimeRange range{begin_, begin_ + 40 * 24h};
    const Signal days = reader.point(point, range, 40, {}).value();
    const auto is_day = [](const SignalPiece& piece) { return piece.range.length() == 24h; };
    EXPECT_GE(std::ranges::count_if(days.pieces, is_day), 38) << "the last ones are not merged yet";
    EXPECT_NEAR(mean_over(days, range).value(), 300, 1e-6);
    const Signal hours = reader.point(point, range, 900, {}).value();
    EXPECT_EQ(std::ranges::count_if(hours.pieces, is_day), 0);
    EXPECT_EQ(hours.pieces.size(), 40U * 24);
}

}  // namespace
}  // namespace wattmast

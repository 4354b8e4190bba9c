// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/formula_signal.h"

#include <gtest/gtest.h>

#include "app/chart_source.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWithDetail;
using test::IsOk;

/// Two meters of a site, each polled in its own phase.
class FormulaSignalTest : public testing::Test {
protected:
    FormulaSignalTest() {
        site_ = network_.add_site("SH-01", "Asia/Shanghai", "CN-SH");
        other_ = network_.add_site("SH/02", "Asia/Shanghai", "CN-SH");
        meter_ = network_.add_device(site_, "M1", 1min);
        second_ = network_.add_device(other_, "M*2", 1min);
        power_ = network_.add_point(meter_, PointKind::active_power);
        load_ = network_.add_point(second_, PointKind::active_power);
        heat_ = network_.add_point(meter_, PointKind::temperature, "room");
        door_ = network_.add_point(meter_, PointKind::door_open);
    }
    ChartLine line(const std::string& formula, TimeRange range, int columns = 1000) {
        catalog_ = network_.catalog();
        const ChartQuery query{{{{power_}, SumPolicy::all, formula}}, range, columns};
        auto data = make_chart_source(network_.samples(), catalog_)->load(query, {});
        EXPECT_THAT(data, IsOk());
        return data.value().lines.at(0);
    }
    FormulaFault refused(const std::string& formula) {
        catalog_ = network_.catalog();
        const CatalogIndex index(catalog_);
        const auto bound = bind_formula(index, formula);
        EXPECT_TRUE(bound.has_error()) << formula;
        return bound.has_error() ? bound.error() : FormulaFault{};
    }

    test::SmallNetwork network_;
    SiteId site_, other_;
    DeviceId meter_, second_;
    PointId power_, load_, heat_, door_;
    Catalog catalog_;
    const UtcTime begin_ = at("2026-10-05T00:00Z");
};

TEST_F(FormulaSignalTest, PointsAreReadBetweenTheirOwnSamplesAtTheTimesOfTheFirst) {
    network_.fill(power_, {begin_, begin_ + 10min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{100 * i, 0});
    });
    network_.fill(load_, {begin_ + 30s, begin_ + 10min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{20 * i + 10, 0});
    });
    const ChartLine drawn =
        line("[SH-01/M1/active_power/total] - [SH\\/02/M\\*2/active_power/total]", {begin_ + 1min, begin_ + 6min});
    EXPECT_EQ(drawn.unit, Unit::watt);
    ASSERT_GE(drawn.columns.size(), 4u);
    EXPECT_EQ(drawn.columns[1].at, begin_ + 2min);
    EXPECT_EQ(drawn.columns[1].mean, 200 - 40);
    EXPECT_TRUE(drawn.total.has_value()) << "a difference of powers has an energy";
}

TEST_F(FormulaSignalTest, GapsAndTheWorstQualityComeThrough) {
    network_.fill(power_, {begin_, begin_ + 30min}, 1min, [](std::int64_t) { return decimal("700"); });
    network_.fill(load_, {begin_, begin_ + 10min}, 1min, [](std::int64_t) { return decimal("300"); });
    network_.fill(load_, {begin_ + 20min, begin_ + 30min}, 1min, [](std::int64_t) { return decimal("310"); });
    const ChartLine drawn = line("sum([*/*/active_power/total])", {begin_, begin_ + 29min});
    ASSERT_EQ(drawn.gaps.size(), 1u);
    EXPECT_EQ(drawn.gaps[0], (TimeRange{begin_ + 9min, begin_ + 20min}));
    EXPECT_EQ(drawn.max, 1010.0);
    EXPECT_EQ(drawn.coverage.count, 1'000'000 * 18 / 29);
}

TEST_F(FormulaSignalTest, WhatIsDividedByZeroIsAbsent) {
    network_.fill(power_, {begin_, begin_ + 20min}, 1min, [](std::int64_t) { return decimal("500"); });
    network_.fill(load_, {begin_, begin_ + 20min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i < 8 ? 250 : i < 14 ? 0 : -100, 0});
    });
    const std::string quotient = reference_text(power_) + "/" + reference_text(load_);
    const ChartLine drawn = line(quotient, {begin_, begin_ + 19min});
    ASSERT_FALSE(drawn.columns.empty());
    for (const ChartColumn& column : drawn.columns) {
        EXPECT_TRUE(column.mean == 2 || column.mean == -5) << column.mean;
    }
    EXPECT_EQ(drawn.gaps, (std::vector<TimeRange>{{begin_ + 7min, begin_ + 14min}}));
    EXPECT_TRUE(line(reference_text(power_) + "/ (0 W)", {begin_, begin_ + 19min}).columns.empty());
}

TEST_F(FormulaSignalTest, MeansOfQuotientsAreQuotientsOfMeans) {
    network_.fill(power_, {begin_, begin_ + 11min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i < 5 ? 100 : 900, 0});
    });
    network_.fill(load_, {begin_, begin_ + 11min}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i < 5 ? 1000 : 1200, 0});
    });
    const ChartLine drawn = line("[#1] / [#2] in %", {begin_, begin_ + 10min});
    EXPECT_EQ(drawn.unit, Unit::percent);
    const double power = (100 * 4 + 500 + 900 * 5) / 10.0;
    const double load = (1000 * 4 + 1100 + 1200 * 5) / 10.0;
    EXPECT_NEAR(drawn.mean.value(), 100 * power / load, 1e-6);
    EXPECT_EQ(drawn.columns.front().mean, 10);
}

TEST_F(FormulaSignalTest, ConstantsFunctionsAndDifferences) {
    network_.fill(power_, {begin_ - 2h, begin_ + 1h}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{10 * i, 0});
    });
    network_.fill(load_, {begin_ - 2h, begin_ + 1h}, 1min, [](std::int64_t) { return decimal("1500"); });
    const TimeRange range{begin_, begin_ + 30min};
    // 1200 W at the begin, 10 W more each minute.
    EXPECT_EQ(line("[#1] + 0.5 kW", range).columns[5].mean, 1750);
    EXPECT_EQ(line("3 * [#1] - [#2]", range).columns[5].mean, 2250);
    EXPECT_EQ(line("min([#1], [#2])", range).min, 1200.0);
    EXPECT_EQ(line("min([#1], [#2])", {begin_, begin_ + 59min}).max, 1500.0);
    EXPECT_EQ(line("max([#1], [#2])", range).min, 1500.0);
    EXPECT_EQ(line("avg([#1], [#2], 300 W)", range).columns[0].mean, 1000);
    EXPECT_EQ(line("-[#2]", range).mean, -1500.0);
    const ChartLine difference = line("delta([#1], 15 min)", range);
    EXPECT_EQ(difference.min, 150.0) << "reads before the range";
    EXPECT_EQ(difference.max, 150.0);
    EXPECT_TRUE(difference.gaps.empty());
    EXPECT_EQ(difference.columns.front().at, begin_);
}

TEST_F(FormulaSignalTest, LongRangesComeInColumnsAsOthersDo) {
    network_.fill(power_, {begin_, begin_ + 30 * 24h}, 1min, [](std::int64_t i) {
        return Value::of(Decimal{i % 2 == 0 ? 400 : 600, 0});
    });
    const ChartLine drawn = line("2 * [#1]", {begin_, begin_ + 29 * 24h}, 100);
    EXPECT_EQ(drawn.columns.size(), 100u);
    EXPECT_NEAR(drawn.mean.value(), 1000, 1);
    EXPECT_EQ(drawn.max, 1200.0);
}

TEST_F(FormulaSignalTest, NamesThatMeanNoPointAreRefused) {
    EXPECT_EQ(refused("power").error, FormulaError::unknown_point);
    EXPECT_EQ(refused("[SH-01/M1/voltage/l1]"),
              (FormulaFault{FormulaError::unknown_point, {0, 21}, "SH-01/M1/voltage/l1", {}}));
    EXPECT_EQ(refused("[#99]").error, FormulaError::unknown_point);
    EXPECT_EQ(refused("[#1x]").error, FormulaError::unknown_point);
    EXPECT_EQ(refused("[]").error, FormulaError::unknown_point);
    EXPECT_EQ(refused("1 + [SH-01/M1/door_open/total]").error, FormulaError::not_drawable);
    EXPECT_EQ(refused("sum([SH-01/M1/*])").error, FormulaError::units_differ);
    EXPECT_EQ(refused("[*/*/active_power/total]").error, FormulaError::set_alone);
}

TEST_F(FormulaSignalTest, AWrittenReferenceFindsItsPointAgain) {
    catalog_ = network_.catalog();
    const CatalogIndex index(catalog_);
    for (const PointId id : {power_, load_, heat_}) {
        const auto bound = bind_formula(index, reference_text(catalog_, id));
        ASSERT_TRUE(bound.has_value()) << reference_text(catalog_, id);
        EXPECT_EQ(bound->all_points(), std::vector{id});
    }
    EXPECT_EQ(reference_text(catalog_, PointId(99)), "");
}

TEST_F(FormulaSignalTest, BareNamesAreWhatTheCallerSaysAndAreKeptAsReferences) {
    catalog_ = network_.catalog();
    const CatalogIndex index(catalog_);
    const PointNames names = [&](std::string_view name) -> std::vector<const Point*> {
        if (name == "both") {
            return {catalog_.point(power_), catalog_.point(load_)};
        }
        return name == "rectifier input" ? std::vector{catalog_.point(power_)} : std::vector<const Point*>{};
    };
    const std::string text = "2*rectifier input + [#2] - rectifier input";
    const auto bound = bind_formula(index, text, names);
    ASSERT_TRUE(bound.has_value()) << describe(bound.error());
    EXPECT_EQ(kept_text(catalog_, *bound, text),
              "2*[SH-01/M1/active_power/total] + [#2] - [SH-01/M1/active_power/total]");
    EXPECT_EQ(bind_formula(index, "1 W + both", names).error(),
              (FormulaFault{FormulaError::ambiguous_point, {6, 4}, "both", {}}));
    EXPECT_EQ(bind_formula(index, "nothing", names).error().error, FormulaError::unknown_point);
}

TEST_F(FormulaSignalTest, AReaderThatGivesUpIsToldOn) {
    network_.fill(power_, {begin_, begin_ + 5min}, 1min, [](std::int64_t) { return decimal("500"); });
    catalog_ = network_.catalog();
    std::stop_source stop;
    stop.request_stop();
    const ChartQuery query{{{{power_}, SumPolicy::all, "[#1] * 2"}}, {begin_, begin_ + 5min}, 10};
    EXPECT_THAT(make_chart_source(network_.samples(), catalog_)->load(query, stop.get_token()),
                FailsWithDetail(Errc::cancelled, "given up"));
}

}  // namespace
}  // namespace wattmast

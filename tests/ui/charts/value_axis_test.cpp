// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/value_axis.h"

#include <gmock/gmock.h>

#include "ui/charts/plot_scale.h"

namespace wattmast::ui {
namespace {

using testing::ElementsAre;

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale vietnamese(QLocale::Vietnamese, QLocale::Vietnam);

std::vector<std::string> labels(const ValueAxis& axis) {
    std::vector<std::string> texts;
    for (const ValueTick& tick : axis.ticks) {
        texts.push_back(tick.label.toStdString());
    }
    return texts;
}

TEST(ShownUnit, FollowsTheLargestValue) {
    EXPECT_EQ(shown_unit(Unit::watt, 999), (ShownUnit{QStringLiteral("W"), 1}));
    EXPECT_EQ(shown_unit(Unit::watt, 1000), (ShownUnit{QStringLiteral("kW"), 1e3}));
    EXPECT_EQ(shown_unit(Unit::watt, -67.7e6), (ShownUnit{QStringLiteral("MW"), 1e6}));
    EXPECT_EQ(shown_unit(Unit::watt, 3e9), (ShownUnit{QStringLiteral("GW"), 1e9}));
    EXPECT_EQ(shown_unit(Unit::bit_per_second, 800), (ShownUnit{QStringLiteral("bit/s"), 1}));
    EXPECT_EQ(shown_unit(Unit::bit_per_second, 3.12e12), (ShownUnit{QStringLiteral("Tbit/s"), 1e12}));
    EXPECT_EQ(shown_unit(Unit::kilowatt_hour, 905.2), (ShownUnit{QStringLiteral("kWh"), 1}));
    EXPECT_EQ(shown_unit(Unit::kilowatt_hour, 905.2e3), (ShownUnit{QStringLiteral("MWh"), 1e3}));
    EXPECT_EQ(shown_unit(Unit::degree_celsius, 4000), (ShownUnit{QStringLiteral("°C"), 1}));
    EXPECT_EQ(shown_unit(Unit::ratio, 0.9), (ShownUnit{QString(), 1}));
}

TEST(ValueAxis, EndsOnNiceSteps) {
    const ValueAxis power = value_axis({0, 5023}, AxisEnds::nice, Unit::watt, 5, english);
    EXPECT_THAT(labels(power), ElementsAre("0", "2", "4", "6"));
    EXPECT_EQ(power.unit.symbol, u"kW");
    EXPECT_EQ(power.range, (ValueRange{0, 6000}));
    EXPECT_EQ(power.decimals, 2);

    const ValueAxis traffic = value_axis({0, 734e6}, AxisEnds::nice, Unit::bit_per_second, 3, english);
    EXPECT_THAT(labels(traffic), ElementsAre("0", "500", "1,000"));
    EXPECT_EQ(traffic.decimals, 0);

    const ValueAxis heat = value_axis({0, 45}, AxisEnds::nice, Unit::degree_celsius, 3, english);
    EXPECT_THAT(labels(heat), ElementsAre("0", "25", "50"));
    EXPECT_EQ(heat.decimals, 1);
}

TEST(ValueAxis, KeepsTheNumberOfTicksWhenEndsMoveOutward) {
    for (double low = -7.3; low < 20; low += 1.31) {
        for (double span = 0.02; span < 1e6; span *= 2.7) {
            const ValueAxis axis = value_axis({low, low + span}, AxisEnds::nice, Unit::volt, 6, english);
            EXPECT_LE(axis.ticks.size(), 6U) << low << " " << span;
            EXPECT_GE(axis.ticks.size(), 2U) << low << " " << span;
            EXPECT_LE(axis.range.low, low + 1e-9 * span);
            EXPECT_GE(axis.range.high, low + span - 1e-9 * span);
        }
    }
}

TEST(ValueAxis, ShowsNegativeValuesWithAProperMinus) {
    const ValueAxis battery = value_axis({-2100, 1500}, AxisEnds::nice, Unit::watt, 5, english);
    EXPECT_THAT(labels(battery), ElementsAre("\u22124", "\u22122", "0", "2"));
}

TEST(ValueAxis, GivesAConstantRoom) {
    const ValueAxis axis = value_axis({230, 230}, AxisEnds::nice, Unit::volt, 4, english);
    EXPECT_LT(axis.range.low, 230);
    EXPECT_GT(axis.range.high, 230);
    EXPECT_EQ(value_axis({0, 0}, AxisEnds::nice, Unit::watt, 4, english).range.low, 0);
}

TEST(ValueAxis, LeavesAChosenRangeAlone) {
    const ValueAxis axis = value_axis({2150, 3870}, AxisEnds::exact, Unit::watt, 5, english);
    EXPECT_EQ(axis.range, (ValueRange{2150, 3870}));
    EXPECT_THAT(labels(axis), ElementsAre("2.5", "3.0", "3.5"));
}

TEST(ValueAxis, SurvivesNoNumber) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(value_axis({nan, 3}, AxisEnds::nice, Unit::volt, 4, english).range, (ValueRange{0, 1}));
}

TEST(NumberText, IsTheLocalesOwn) {
    EXPECT_EQ(number_text(12345.6, 1, english), u"12,345.6");
    EXPECT_EQ(number_text(12345.6, 1, vietnamese), u"12.345,6");
    EXPECT_EQ(number_text(-0.04, 1, english), u"0.0");
    EXPECT_EQ(number_text(-2.5, 1, english), u"\u22122.5");
}

TEST(ValueText, PutsNoSpaceBeforePercent) {
    EXPECT_EQ(value_text(45, shown_unit(Unit::percent, 45), 0, english), u"45%");
    EXPECT_EQ(value_text(2330, shown_unit(Unit::watt, 6000), 2, english), u"2.33\u00A0kW");
}

TEST(AmountText, HasThreeDigitsInItsOwnPrefix) {
    EXPECT_EQ(amount_text(26.12, Unit::kilowatt_hour, english), u"26.1\u00A0kWh");
    EXPECT_EQ(amount_text(41.87e12, Unit::byte, english), u"41.9\u00A0TB");
    EXPECT_EQ(amount_text(0, Unit::kilowatt_hour, english), u"0\u00A0kWh");
}

TEST(LogAxis, HasPowersOfTenAndReachesBothEnds) {
    const ValueAxis axis = log_axis({3, 40'000}, AxisEnds::nice, Unit::watt, 6, QLocale(QLocale::English));
    EXPECT_EQ(axis.unit.symbol, QStringLiteral("kW"));
    EXPECT_NEAR(axis.range.low, 1, 1e-9);
    EXPECT_NEAR(axis.range.high, 100'000, 1e-4);
    ASSERT_EQ(axis.ticks.size(), 6U);
    EXPECT_EQ(axis.ticks.front().label, QStringLiteral("0.001"));
    EXPECT_EQ(axis.ticks.back().label, QStringLiteral("100"));
}

TEST(LogAxis, HasTwosAndFivesWithinADecade) {
    const ValueAxis axis = log_axis({2300, 4800}, AxisEnds::nice, Unit::watt, 6, QLocale(QLocale::English));
    EXPECT_NEAR(axis.range.low, 2000, 1e-6);
    EXPECT_NEAR(axis.range.high, 5000, 1e-6);
    EXPECT_EQ(axis.ticks.size(), 2U);
}

TEST(LogAxis, IsInvertedByItsScale) {
    const ValueScale scale{{10, 1000}, 20, 200, ValueSpacing::logarithmic};
    EXPECT_NEAR(scale.y(1000), 20, 1e-9);
    EXPECT_NEAR(scale.y(100), 120, 1e-9);
    EXPECT_NEAR(scale.value(120), 100, 1e-9);
    EXPECT_GT(scale.y(0), 1000) << "zero has no place on it";
}

}  // namespace
}  // namespace wattmast::ui

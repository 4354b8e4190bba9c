// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_curve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using testing::HasSubstr;

BookAmount amount(std::string_view value, std::string unit) {
    return {Decimal::parse(value).value(), std::move(unit)};
}
FuelCurve curve(std::string_view text, std::optional<BookAmount> rated = std::nullopt) {
    return FuelCurve::parse(text, rated).value();
}
std::string litres(const BurntFuel& burnt) {
    return burnt.amount().rounded(3)->to_string();
}
constexpr Power kilowatts(std::int64_t count) {
    return Power::of(count * 1'000'000);
}

TEST(FuelCurve, IsReadInSharesAndInKilowatts) {
    const FuelCurve found = curve("25 % 9 L/h; 50% 16.2 L/h ;100 % 30L/h", amount("80", "kW"));
    ASSERT_EQ(found.places().size(), 3U);
    EXPECT_EQ(found.places()[1], (FuelCurve::Place{kilowatts(40), Decimal(162, -1)}));
    EXPECT_EQ(found.unit(), "L");
    EXPECT_EQ(found.full_load(), kilowatts(80));
    const FuelCurve by_power = curve("0 kW 2 kg/h; 0.06 MW 14 kg/h");
    EXPECT_EQ(by_power.full_load(), kilowatts(60));
    EXPECT_EQ(by_power.unit(), "kg");
    EXPECT_TRUE(curve("9.5 L/h").is_constant());
    EXPECT_EQ(curve("9.5 L/h").full_load(), std::nullopt);
}

TEST(FuelCurve, WhatIsNoCurveIsRefusedWithTheReason) {
    const std::optional<BookAmount> rated = amount("80", "kW");
    for (const auto& [text, why] :
         std::vector<std::pair<std::string, std::string>>{{"", "no part of a curve"},
                                                          {"25 % 9 L/h;", "no part of a curve"},
                                                          {"25 % 9", "no part of a curve"},
                                                          {"25 % 9 L", "no part of a curve"},
                                                          {"25 % 9 L/h 3", "no part of a curve"},
                                                          {"50 % 9 L/h", "two loads or more"},
                                                          {"9 L/h; 10 L/h", "two loads or more"},
                                                          {"25 % 9 L/h; 10 L/h", "two loads or more"},
                                                          {"50 % 9 L/h; 25 % 16 L/h", "do not ascend"},
                                                          {"25 % 9 L/h; 50 % 8 L/h", "burns less at a higher load"},
                                                          {"25 % 9 L/h; 50 % 16 kg/h", "one unit"}}) {
        const auto read = FuelCurve::parse(text, rated);
        ASSERT_THAT(read, test::FailsWith(Errc::invalid_argument)) << text;
        EXPECT_THAT(read.error().detail, HasSubstr(why)) << text;
    }
    EXPECT_THAT(FuelCurve::parse("25 % 9 L/h; 50 % 16 L/h", std::nullopt).error().detail, HasSubstr("rated_power"));
}

TEST(BurntFuel, IsTheSumOverTheLinesBetweenLoads) {
    const FuelCurve found = curve("20 kW 9 L/h; 40 kW 16 L/h; 80 kW 30 L/h");
    BurntFuel burnt(found);
    burnt.add(kilowatts(30), hours{2});     // 12.5 L/h
    burnt.add(kilowatts(60), hours{1});     // 23 L/h
    burnt.add(kilowatts(10), minutes{30});  // 5.5 L/h: the first line goes on
    EXPECT_EQ(litres(burnt), "50.75");
    EXPECT_EQ(burnt.running(), minutes{210});
    EXPECT_EQ(burnt.beyond(), minutes{0});
    burnt.add(kilowatts(90), minutes{60});  // 33.5 L/h
    EXPECT_EQ(litres(burnt), "84.25");
    EXPECT_EQ(burnt.beyond(), minutes{60});
}

TEST(BurntFuel, OfOneRateAsksForNoLoad) {
    const FuelCurve found = curve("9.5 L/h");
    BurntFuel burnt(found);
    EXPECT_EQ(litres(burnt), "0");
    burnt.add(Power{}, minutes{80});
    EXPECT_EQ(litres(burnt), "12.667");
}

TEST(BurntFuel, IsNeverNegative) {
    const FuelCurve found = curve("50 kW 1 L/h; 60 kW 10 L/h");
    BurntFuel burnt(found);
    burnt.add(kilowatts(1), hours{5});
    EXPECT_EQ(litres(burnt), "0");
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/dlt645_readings.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::IsOk;
using wire::Dlt645Exchange;
using wire::Dlt645Format;
using wire::Dlt645Function;
using wire::Dlt645Read;

constexpr auto top_bit = Dlt645Format::Sign::top_bit;

wire::Bytes bytes(std::initializer_list<int> numbers) {
    wire::Bytes result;
    for (const int number : numbers) {
        result.push_back(static_cast<std::byte>(number));
    }
    return result;
}

std::vector<Dlt645Entry> entries() {
    return {
        {{PointKind::active_energy_import, Phase::total, ""},
         0x00010000,
         0,
         {4, 2},
         Decimal(1, 0),
         {},
         {Decimal(1'000'000, 0), Decimal(12, 0)}},
        {{PointKind::voltage, Phase::l1, ""}, 0x0201FF00, 1, {2, 1}, Decimal(1, 0), {Decimal(0, 0), Decimal(300, 0)}},
        {{PointKind::voltage, Phase::l2, ""}, 0x0201FF00, 2, {2, 1}, Decimal(1, 0), {}},
        {{PointKind::current, Phase::l3, ""}, 0x02020300, 0, {3, 3, top_bit}, Decimal(1, 0), {}},
        {{PointKind::active_power, Phase::total, ""}, 0x02030000, 0, {3, 4, top_bit}, Decimal(1, 3), {}},
        {{PointKind::power_factor, Phase::total, ""}, 0x02060000, 0, {2, 3, top_bit}, Decimal(1, 0), {}},
    };
}

const std::vector<Dlt645Exchange::Block>& blocks() {
    static const std::vector<Dlt645Exchange::Block> all = {
        bytes({0x78, 0x56, 0x34, 0x12}),
        bytes({0x05, 0x23, 0xFF, 0xFF}),
        bytes({0x34, 0x12, 0x80}),
        bytes({0x67, 0x45, 0x03}),
        bytes({0x85, 0x09}),
    };
    return all;
}

std::vector<std::string> lines(const TransformerRatios& ratios) {
    const auto scaled = with_ratios(entries(), ratios).value();
    std::vector<std::string> result;
    for (const Reading& one : readings_of(scaled, ratios, wanted_items(scaled), blocks())) {
        result.push_back(to_string(one.key) + " " +
                         (one.value ? one.value->to_string() : std::string(name_of(*one.reason))) + " " + one.raw);
    }
    return result;
}

TEST(Dlt645Readings, EachItemIsAskedOnce) {
    const auto reads = wanted_items(entries());
    ASSERT_EQ(reads.size(), 5U);
    EXPECT_EQ(reads[1], (Dlt645Read{Dlt645Function::read_data, 0x0201FF00}));
    EXPECT_EQ(reads[4].identifier, 0x02060000U);
}

TEST(Dlt645Readings, AreExactWithTheBytesBesideThem) {
    EXPECT_THAT(lines({}),
                testing::ElementsAre("active_energy_import/total 123456.78 0x78 56 34 12", "voltage/l1 230.5 0x05 23",
                                     "voltage/l2 no_such_point 0xFF FF", "current/l3 -1.234 0x34 12 80",
                                     "active_power/total 3456.7 0x67 45 03", "power_factor/total 0.985 0x85 09"));
}

// 200/5 A and 10,000/100 V: energy and power are 4,000 times larger, the power factor is not.
TEST(Dlt645Readings, TransformersMultiplyExactlyAndAreNamed) {
    EXPECT_THAT(lines({Decimal(40, 0), Decimal(100, 0)}),
                testing::ElementsAre(
                    "active_energy_import/total 493827120.00 0x78 56 34 12 x 4000", "voltage/l1 23050.0 0x05 23 x 100",
                    "voltage/l2 no_such_point 0xFF FF x 100", "current/l3 -49.360 0x34 12 80 x 40",
                    "active_power/total 13826800.0 0x67 45 03 x 4000", "power_factor/total 0.985 0x85 09"));
}

TEST(Dlt645Readings, LimitsAreThoseOfTheCircuit) {
    const auto scaled = with_ratios(entries(), {Decimal(40, 0), Decimal(15, -1)}).value();
    EXPECT_EQ(scaled[0].limits.modulus, Decimal(60'000'000, 0));
    EXPECT_EQ(scaled[0].limits.most_per_hour, Decimal(720, 0));
    EXPECT_EQ(scaled[1].range, (ValidRange{Decimal(0, 0), Decimal(450, 0)}));
    const TransformerRatios ratios{Decimal(40, 0), Decimal(15, -1)};
    const auto readings = readings_of(scaled, ratios, wanted_items(scaled), blocks());
    EXPECT_EQ(readings[0].limits.modulus, Decimal(60'000'000, 0));
    EXPECT_EQ(readings[1].quality, Quality::good);  // 345.75 V would be suspect on the meter's own side.
}

TEST(Dlt645Readings, AValueOutsideItsRangeIsSuspect) {
    auto narrow = entries();
    narrow[1].range.maximum = Decimal(230, 0);
    EXPECT_EQ(readings_of(narrow, {}, wanted_items(narrow), blocks())[1].quality, Quality::suspect);
}

TEST(Dlt645Readings, ADigitThatIsNoneTakesItsOwnPointOnly) {
    const std::vector<Dlt645Entry> all = entries();
    const std::vector<Dlt645Entry> two(all.begin() + 1, all.begin() + 3);
    const auto readings =
        readings_of(two, {}, wanted_items(two), std::vector{Dlt645Exchange::Block(bytes({0x0B, 0x23, 0x16, 0x23}))});
    EXPECT_EQ(readings[0].reason, Errc::not_a_number);
    EXPECT_EQ(readings[0].raw, "0x0B 23");
    EXPECT_EQ(readings[1].value->to_string(), "231.6");
}

TEST(Dlt645Readings, AnItemThatFailedIsMissingForItsReason) {
    const auto all = entries();
    std::vector<Dlt645Exchange::Block> some = blocks();
    some[1] = fail(Errc::device_refused, "no");
    some[2] = bytes({0x34, 0x12});  // Two bytes where the format says three.
    const auto readings = readings_of(all, {}, wanted_items(all), some);
    EXPECT_EQ(readings[1].reason, Errc::device_refused);
    EXPECT_EQ(readings[2].reason, Errc::device_refused);
    EXPECT_EQ(readings[3].reason, Errc::malformed_frame);
    EXPECT_TRUE(readings[4].value);
}

TEST(Dlt645Readings, RatiosWithTooManyDigitsAreRefused) {
    const Decimal long_number(999'999'999'999, -6);
    EXPECT_THAT(with_ratios(entries(), {long_number, long_number}), FailsWith(Errc::overflow));
}

TEST(Dlt645Check, HoldsForAValueOrItsAbsence) {
    const Dlt645Check value{0x02010300, 0, {2, 1}, Dlt645Check::Expected::value};
    const Dlt645Check nothing{0x02010300, 0, {2, 1}, Dlt645Check::Expected::nothing};
    const auto expect = [&](const Dlt645Exchange::Block& block, bool has_value, bool has_nothing) {
        EXPECT_EQ(holds(value, block), has_value);
        EXPECT_EQ(holds(nothing, block), has_nothing);
    };
    expect(bytes({0x05, 0x23}), true, false);
    expect(bytes({0xFF, 0xFF}), false, true);
    expect(bytes({0x0A, 0x23}), false, false);
    expect(bytes({0x05}), false, false);
    expect(fail(Errc::device_refused, "no"), false, true);
    expect(fail(Errc::timeout, "no"), false, true);
    expect(fail(Errc::malformed_frame, "no"), false, false);
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_watch.h"

#include <gmock/gmock.h>

#include <chrono>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using Type = SnmpDatum::Type;

const Oid up_time{1, 3, 6, 1, 2, 1, 1, 3, 0};
const Oid table_change{1, 3, 6, 1, 2, 1, 31, 1, 5, 0};
const Oid octets{1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 6};
const Oid sensor{1, 3, 6, 1, 2, 1, 99, 1, 1, 1, 4};
const Oid outlet{1, 3, 6, 1, 4, 1, 318, 1, 1, 26, 9, 4, 3, 1, 7};

SnmpMoment moment(std::chrono::milliseconds at, std::uint64_t ticks, std::uint64_t change = 77) {
    return {{{up_time, {Type::time_ticks, ticks}}, {table_change, {Type::time_ticks, change}}}, SteadyTime{} + at};
}

std::vector<std::string> texts(const std::vector<Oid>& objects) {
    std::vector<std::string> result;
    for (const Oid& object : objects) {
        result.push_back(to_string(object));
    }
    return result;
}

TEST(SnmpWatch, AsksForWhatTheTablesChange) {
    using testing::ElementsAre;
    EXPECT_TRUE(objects_of_change({}).empty());
    EXPECT_THAT(texts(objects_of_change({outlet})), ElementsAre("1.3.6.1.2.1.1.3.0"));
    EXPECT_THAT(texts(objects_of_change({octets})),
                ElementsAre("1.3.6.1.2.1.1.3.0", "1.3.6.1.2.1.31.1.5.0", "1.3.6.1.2.1.31.1.6.0"));
    EXPECT_THAT(texts(objects_of_change({outlet, sensor})), ElementsAre("1.3.6.1.2.1.1.3.0", "1.3.6.1.2.1.47.1.4.1.0"));
}

TEST(SnmpWatch, AnAgentThatRunsOnIsTheSame) {
    EXPECT_TRUE(is_unchanged(moment(0ms, 1'000), moment(60'000ms, 7'000)));
    EXPECT_TRUE(is_unchanged(moment(0ms, 1'000), moment(60'000ms, 7'400))) << "4 s late";
    EXPECT_TRUE(is_unchanged({}, moment(0ms, 1)));
}

TEST(SnmpWatch, ARestartIsSeenAlsoWhereTheUpTimeRose) {
    EXPECT_FALSE(is_unchanged(moment(0ms, 9'000), moment(60'000ms, 4'000)));
    EXPECT_FALSE(is_unchanged(moment(0ms, 1'000), moment(600'000ms, 31'000)));
}

TEST(SnmpWatch, AnAgentThatHasBeenUpForLongAndLagsHasNotRestarted) {
    EXPECT_TRUE(is_unchanged(moment(0ms, 1'000'000), moment(60'000ms, 1'000'000))) << "it tells a stored up time";
    EXPECT_TRUE(is_unchanged(moment(0ms, 1'000'000), moment(1'000ms, 1'002'000))) << "the answer took long";
    EXPECT_FALSE(is_unchanged(moment(0ms, 1'000'000), moment(60'000ms, 999'999)));
}

TEST(SnmpWatch, AChangedTableIsSeen) {
    EXPECT_FALSE(is_unchanged(moment(0ms, 1'000, 77), moment(1'000ms, 1'100, 1'050)));
    EXPECT_EQ(changed_between(moment(0ms, 1'000, 77), moment(1'000ms, 1'100, 1'050)), std::vector<Oid>{table_change});
    EXPECT_EQ(changed_between(moment(0ms, 9'000, 77), moment(1'000ms, 20, 10)),
              (std::vector<Oid>{up_time, table_change}));
    EXPECT_TRUE(tells_restarts(up_time));
    EXPECT_FALSE(tells_restarts(table_change));
}

TEST(SnmpWatch, AnAgentThatDoesNotTellItsUpTimeIsBelieved) {
    const SnmpMoment silent{{{up_time, {Type::no_such_object, {}}}}, SteadyTime{}};
    EXPECT_TRUE(is_unchanged(silent, silent));
    EXPECT_FALSE(is_unchanged(silent, moment(0ms, 5)));
}

}  // namespace
}  // namespace wattmast

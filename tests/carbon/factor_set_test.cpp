// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_set.h"

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;

const std::string header = "set,name,rank,boundary,licence,attribution\n";

TEST(FactorSetFile, ReadsEveryColumnByName) {
    const auto sets = parse_factor_sets(
        "rank,set,name,attribution,boundary,licence\n"
        "500,ember,Ember,\"Ember, CC BY 4.0\",life cycle,CC BY 4.0\n",
        "sets.csv");
    ASSERT_THAT(sets, test::IsOk());
    EXPECT_THAT(*sets, ElementsAre(FactorSet{"ember", "Ember", 500, "life cycle", "CC BY 4.0", "Ember, CC BY 4.0"}));
}

TEST(FactorSetFile, ReportsEveryFault) {
    const auto sets = parse_factor_sets(
        header + "a,A,100,b,l,\n" + "a,A,0,b,l,\n" + ",A,10x,b,,\n" + "short,row\n" + "c,C,1000,b,l,\n", "sets.csv");
    ASSERT_THAT(sets, test::FailsWith(Errc::invalid_argument));
    EXPECT_EQ(sets.error().detail,
              "list of factor sets sets.csv cannot be used:\n"
              "line 3: rank \"0\" is not a number from 1 to 999\n"
              "line 3: set a is there twice\n"
              "line 4: set, name and licence must not be empty\n"
              "line 4: rank \"10x\" is not a number from 1 to 999\n"
              "line 5: 2 fields instead of 6\n"
              "line 6: rank \"1000\" is not a number from 1 to 999");
}

TEST(FactorSetFile, NamesAbsentColumnsOnce) {
    const auto sets = parse_factor_sets("set,name\na,A\n", "s");
    EXPECT_THAT(sets, test::FailsWithDetail(Errc::invalid_argument, "the header has no column rank"));
    EXPECT_THAT(sets, test::FailsWithDetail(Errc::invalid_argument, "the header has no column attribution"));
    EXPECT_THAT(parse_factor_sets("", "s"), test::FailsWithDetail(Errc::invalid_argument, "it is empty"));
    EXPECT_THAT(parse_factor_sets("\"", "s"), test::FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast

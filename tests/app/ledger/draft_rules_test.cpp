// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/draft_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "carbon/book_check.h"

namespace wattmast {
namespace {

using testing::HasSubstr;

const CivilMonth october = CivilMonth::parse("2026-10").value();

BookPolicy policy(std::string name, std::string value) {
    BookPolicy result;
    result.first_day = std::chrono::year{2026} / 10 / 31;
    result.name = std::move(name);
    result.value = std::move(value);
    return result;
}

TEST(DraftRules, AreTheDefaultsWhereNothingWasDecided) {
    EXPECT_EQ(draft_rules({}, october).value(), DraftRules{});
    EXPECT_EQ(draft_rules(std::vector{policy("gwp_set", "AR5")}, october.previous()).value(), DraftRules{});
}

TEST(DraftRules, TakeEachDecisionAndComeBackFromTheirText) {
    const std::vector policies{policy("gap_policy", "typical_day"),
                               policy("largest_share_estimated", "7.5 %"),
                               policy("balance_tolerance", "3%"),
                               policy("year_rule", "same_year_only"),
                               policy("match_rule", "same_month"),
                               policy("residual_rule", "location_where_no_residual"),
                               policy("gwp_set", "AR6"),
                               policy("fuel_set", "gbt32151")};
    const DraftRules rules = draft_rules(policies, october).value();
    EXPECT_EQ(rules.account.gaps, (GapRules{GapPolicy::typical_day, {75'000}}));
    EXPECT_EQ(rules.account.tolerance, PartsPerMillion{30'000});
    EXPECT_EQ(rules.year, YearRule::same_year_only);
    EXPECT_EQ(rules.match, MatchRule::same_month);
    EXPECT_EQ(rules.residual, ResidualRule::location_where_no_residual);
    EXPECT_EQ(rules.gwp, "AR6");
    EXPECT_EQ(rules.fuel_set, "gbt32151");
    EXPECT_EQ(parse_draft_rules(to_text(rules)).value(), rules);
    EXPECT_EQ(parse_draft_rules(to_text(DraftRules{})).value(), DraftRules{});
}

TEST(DraftRules, NameEveryDecisionThatCannotBeUnderstood) {
    const auto rules = draft_rules(std::vector{policy("gwp_set", "AR7"), policy("balance_tolerance", "much")}, october);
    ASSERT_FALSE(rules);
    EXPECT_THAT(rules.error().detail, HasSubstr("gwp_set is \"AR7\"; it must be one of: AR4, AR5, AR6"));
    EXPECT_THAT(rules.error().detail, HasSubstr("balance_tolerance is \"much\""));
}

/// The book checks the values of policies by words of its own.
TEST(DraftRules, TakeWhatTheBookTakes) {
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"gap_policy", std::string(id_of(GapPolicy::leave_missing))},
             {"gap_policy", std::string(id_of(GapPolicy::between_registers))},
             {"gap_policy", std::string(id_of(GapPolicy::typical_day))},
             {"match_rule", std::string(id_of(MatchRule::same_year))},
             {"match_rule", std::string(id_of(MatchRule::same_month))},
             {"residual_rule", std::string(id_of(ResidualRule::residual_only))},
             {"residual_rule", std::string(id_of(ResidualRule::location_where_no_residual))}}) {
        BookRecord record;
        record.kind = BookKind::policy;
        record.first_day = std::chrono::year{2026} / 1 / 1;
        record.fields = {{"name", name}, {"value", value}};
        record.document = "minutes";
        record.who = "board";
        record.why = "decided";
        EXPECT_TRUE(check_fields(record).empty()) << name << " " << value;
        EXPECT_TRUE(draft_rules(std::vector{policy(name, value)}, october)) << name << " " << value;
    }
}

TEST(DraftRules, OfATextAreReadExactlyOrNotAtAll) {
    const std::string text = to_text(DraftRules{});
    for (const std::string& wrong : {text + "x", text.substr(1), text.substr(0, text.size() - 1), text + text,
                                     std::string("gap_policy=none\n"), std::string("gap_policy=leave_missing\n")}) {
        EXPECT_FALSE(parse_draft_rules(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tenant_split.h"

#include <gmock/gmock.h>

#include "app/small_network.h"
#include "carbon/book_records.h"

namespace wattmast {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const CivilMonth october = CivilMonth::parse("2026-10").value();

testing::Matcher<const AccountFinding&> is_check(std::string check, std::string node) {
    return AllOf(testing::Field(&AccountFinding::check, std::move(check)),
                 testing::Field(&AccountFinding::node, std::move(node)));
}

/// A tower of two operators with a branch each, and cooling and losses that nobody measures alone.
class TenantSplitTest : public testing::Test {
protected:
    TenantSplitTest() {
        account_.site = "SH-PD-0473";
        account_.time_zone = zone_.name();
        account_.month = october;
        account_.range = zone_.range_of(october);
        add(NodeKind::grid, "Mains", 1'000'003, "");
        add(NodeKind::tenant, "A", 400'000, "Mains");
        add(NodeKind::tenant, "B", 200'001, "Mains");
        // Not a day's branch alone: the parts of B end in other digits.
    }
    /// So many mWh each day.
    void add(NodeKind kind, const std::string& name, std::int64_t daily, const std::string& parent) {
        NodeAccount node;
        node.node = test::node(SiteId(1), kind, name, DeviceId(1), parent);
        for (const TimeRange& day : zone_.days_in(account_.range)) {
            AccountSum sum;
            sum.range = day;
            sum.energy = Energy::of(daily);
            sum.method = EnergyMethod::measured;
            sum.coverage = whole;
            node.days.push_back(sum);
        }
        account_.nodes.push_back(node);
    }
    void rule(const std::string& tenant, const std::string& rule, const std::string& share = "",
              const std::string& first = "2026-01-01", const std::string& last = "", const std::string& node = "") {
        BookRecord record = test::record_of(BookKind::tenant_rule, {{"tenant", tenant}, {"rule", rule}});
        if (!share.empty()) {
            record.fields["share"] = share;
        }
        if (!node.empty()) {
            record.fields["node"] = node;
        }
        record.first_day = test::day(first);
        record.last_day = last.empty() ? std::nullopt : std::optional(test::day(last));
        record.id = BookRecordId(static_cast<std::int64_t>(records_.size()) + 1);
        records_.push_back(record);
    }
    TenantSplit split() {
        std::vector<const EnergyNode*> nodes;
        for (const NodeAccount& node : account_.nodes) {
            nodes.push_back(&node.node);
        }
        const TenantSplit found = split_among_tenants(account_, nodes, standing_tenant_rules(records_), zone_);
        if (found.total) {
            Energy sum;
            std::int64_t share = 0;
            for (const TenantPart& part : found.parts) {
                EXPECT_EQ(part.own + part.common, part.total);
                sum += part.total;
                share += part.share.count;
            }
            EXPECT_EQ(sum, *found.total);
            EXPECT_EQ(share, whole.count);
        } else {
            EXPECT_THAT(found.parts, IsEmpty());
        }
        return found;
    }

    TimeZone zone_ = TimeZone::find("Asia/Shanghai").value();
    SiteAccount account_;
    std::vector<BookRecord> records_;
};

TEST_F(TenantSplitTest, ByMeasuredBranchesSharesInTheirRatioToTheMilliwattHour) {
    rule("A", "measured");
    rule("B", "measured");
    const TenantSplit found = split();
    ASSERT_THAT(found.parts, SizeIs(2));
    EXPECT_EQ(found.total, Energy::of(31'000'093));
    EXPECT_EQ(found.common, Energy::of(31 * 400'002));
    // 12,400,062 × 400,000 / 600,001 = 8,266,694.22…
    EXPECT_EQ(found.parts[0].common, Energy::of(8'266'694));
    EXPECT_EQ(found.parts[1].common, Energy::of(4'133'368));
    EXPECT_EQ(found.parts[0].own, Energy::of(31 * 400'000));
    EXPECT_EQ(found.parts[0].node, "A");
    EXPECT_THAT(found.parts[0].records, ElementsAre(BookRecordId(1)));
    EXPECT_EQ(found.method, EnergyMethod::measured);
    EXPECT_EQ(found.coverage, whole);
    EXPECT_THAT(found.findings, IsEmpty());
}

TEST_F(TenantSplitTest, EquallyAndByAgreedShares) {
    rule("A", "equal");
    rule("B", "equal");
    EXPECT_EQ(split().parts[0].common, Energy::of(31 * 200'001));
    records_.clear();
    rule("A", "share", "60 %");
    rule("B", "share", "30 %");
    const TenantSplit shared = split();
    ASSERT_THAT(shared.parts, SizeIs(3));
    EXPECT_EQ(shared.parts[0].common, Energy::of(7'440'037));
    EXPECT_EQ(shared.parts[1].common, Energy::of(3'720'019));
    EXPECT_EQ(shared.parts[2].tenant, "");
    EXPECT_EQ(shared.parts[2].total, Energy::of(1'240'006));
    EXPECT_THAT(shared.findings, ElementsAre(is_check("shares_below_whole", "")));
    records_.clear();
    rule("A", "share", "60 %");
    rule("B", "measured");
    const TenantSplit rest = split();
    ASSERT_THAT(rest.parts, SizeIs(2));
    EXPECT_EQ(rest.parts[1].common, Energy::of(12'400'062 - 7'440'037));
    EXPECT_THAT(rest.findings, IsEmpty());
}

TEST_F(TenantSplitTest, ARuleThatChangesInTheMonthCutsIt) {
    rule("A", "equal");
    rule("B", "equal", "", "2026-01-01", "2026-10-10");
    rule("B", "share", "20 %", "2026-10-11");
    const TenantSplit found = split();
    ASSERT_THAT(found.parts, SizeIs(2));
    EXPECT_EQ(found.parts[1].common, Energy::of(10 * 200'001 + 1'680'008));  // and 21 days' 20 %
    EXPECT_THAT(found.parts[1].records, ElementsAre(BookRecordId(2), BookRecordId(3)));
}

TEST_F(TenantSplitTest, ATenantWithoutABranchSharesTheCommonLoadAndIsNamed) {
    rule("A", "equal");
    rule("B", "equal");
    rule("C", "equal");
    const TenantSplit found = split();
    ASSERT_THAT(found.parts, SizeIs(3));
    EXPECT_EQ(found.parts[2].own, Energy{});
    EXPECT_EQ(found.parts[2].common, Energy::of(31 * 133'334));
    EXPECT_THAT(found.findings, ElementsAre(is_check("tenant_without_branch", "")));
}

TEST_F(TenantSplitTest, WhatIsWrongIsAllNamedAndNobodyIsBilled) {
    rule("A", "share", "70 %");
    rule("C", "share", "40 %", "2026-01-01", "", "Mains 2");
    EXPECT_THAT(split().findings,
                testing::UnorderedElementsAre(is_check("unknown_branch", "Mains 2"), is_check("shares_above_whole", ""),
                                              is_check("rule_missing", "B")));
    records_.clear();
    rule("A", "measured");
    rule("B", "equal");
    rule("C", "measured");
    rule("D", "equal", "", "2026-01-01", "", "A");
    add(NodeKind::ict, "B radio", 5, "B");
    rule("E", "equal", "", "2026-01-01", "", "B radio");
    EXPECT_THAT(split().findings,
                testing::UnorderedElementsAre(is_check("rules_mixed", ""), is_check("tenant_without_branch", ""),
                                              is_check("branch_of_two", "A"), is_check("branch_in_branch", "B radio")));
}

TEST_F(TenantSplitTest, MissingHoursAndBranchesAboveTheTotalAreNotDivided) {
    rule("A", "equal");
    rule("B", "equal");
    account_.nodes[1].days[4].missing = PartsPerMillion{1};
    EXPECT_THAT(split().findings, ElementsAre(is_check("missing_hours", "A")));
    account_.nodes[1].days[4].missing = {};
    account_.nodes[1].days[4].energy = Energy::of(40'000'000);
    EXPECT_THAT(split().findings, ElementsAre(is_check("branches_above_total", "")));
    account_.nodes[1].days[4].energy = Energy::of(-400'000);
    account_.nodes[1].days[5].energy = Energy::of(-400'000 * 31);
    EXPECT_THAT(split().findings, ElementsAre(is_check("negative_energy", "A")));
}

TEST_F(TenantSplitTest, EverySourceFeedsTheSite) {
    rule("A", "equal");
    rule("B", "equal");
    add(NodeKind::photovoltaic, "Roof", 500, "");
    EXPECT_EQ(split().total, Energy::of(31 * 1'000'503));
    account_.nodes.back().days.clear();
    EXPECT_THAT(split().findings, Contains(is_check("no_data", "Roof")));
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/tenant_statement.h"

#include "app/ledger/ledger_fixture.h"
#include "app/reports/month_statement.h"
#include "app/reports/report_issue.h"
#include "app/whole_file.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::has_check;
using test::in_november;
using test::IsOk;
using test::october;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Beside the two stations of the fixture a tower with 1000 Wh an hour, and branches of 400 Wh and 200 Wh.
class TenantStatementTest : public test::LedgerFixture {
protected:
    TenantStatementTest() {
        const SiteId tower = network_.add_site("TW-1", "Asia/Shanghai", "CN-SH");
        std::vector<EnergyNode> nodes;
        for (const auto& [name, kind, parent, watt_hours] : {std::tuple{"Mains", NodeKind::grid, "", 1000LL},
                                                             {"Cell A", NodeKind::tenant, "Mains", 400LL},
                                                             {"Cell B", NodeKind::tenant, "Mains", 200LL}}) {
            const DeviceId meter = network_.add_device(tower, std::string("M ") + name, std::chrono::hours{1});
            const PointId reading = network_.add_point(meter, PointKind::active_energy_import);
            nodes.push_back(test::node(tower, kind, name, meter, parent));
            network_.fill(reading, {at("2023-09-30"), at("2023-11-02")}, std::chrono::hours{1},
                          [step = watt_hours](std::int64_t i) {
                              return Value::of(Decimal{5'000 + i * step, -3});
                          });
        }
        network_.set_nodes(tower, nodes);
    }

    static BookRecord rule(const std::string& site, const std::string& tenant, const std::string& how,
                           const std::string& node, const std::string& share = "") {
        BookRecord result = record(BookKind::tenant_rule, site, {{"tenant", tenant}, {"rule", how}});
        if (!node.empty()) {
            result.fields["node"] = node;
        }
        if (!share.empty()) {
            result.fields["share"] = share;
        }
        result.first_day = std::chrono::year{2023} / 1 / 1;
        result.last_day.reset();
        return result;
    }

    Result<CarbonStatement> statement(const std::string& tenant, std::vector<std::string> area = {},
                                      bool is_year = false) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        StatementRequest request{october, std::move(area), {}, {}};
        request.tenant = tenant;
        request.is_of_year = is_year;
        return carbon_statement(store, reader, {factors_, factors_}, request, in_november, {});
    }
    static const TenantMass& mass(const TenantSite& site, LedgerCategory category) {
        const auto found = std::ranges::find(site.masses, category, &TenantMass::category);
        EXPECT_NE(found, site.masses.end());
        return *found;
    }
};

TEST_F(TenantStatementTest, HasItsBranchItsPartOfTheCommonLoadAndTheCarbonOfBoth) {
    enter({rule("TW-1", "Operator A", "measured", "Cell A"), rule("TW-1", "Operator B", "measured", "Cell B")});
    const auto found = statement("Operator A");
    ASSERT_THAT(found, IsOk());
    ASSERT_TRUE(found->tenant);
    ASSERT_THAT(found->tenant->sites, SizeIs(1)) << "the stations of the fixture are not shared";
    const TenantSite& site = found->tenant->sites.front();
    EXPECT_EQ(site.own, Energy::of(297'600'000));
    EXPECT_EQ(site.common, Energy::of(198'400'000)) << "of 297.6 kWh, in the ratio 400 to 200";
    EXPECT_EQ(site.others, Energy::of(248'000'000));
    EXPECT_EQ(site.total() + site.others + site.owner, site.entered);
    EXPECT_EQ(site.entered, Energy::of(744'000'000));
    EXPECT_EQ(site.branches, Energy::of(446'400'000));
    EXPECT_EQ(site.rule, "measured");
    EXPECT_EQ(site.other_tenants, 1U);
    const TenantMass& location = mass(site, LedgerCategory::scope2_location);
    EXPECT_EQ(location.whole, CarbonMass::of(435'165'600)) << "744 kWh x 0.5849";
    EXPECT_EQ(location.own, CarbonMass::of(290'110'400)) << "two thirds";
    EXPECT_EQ(location.others, CarbonMass::of(145'055'200));
    EXPECT_THAT(location.factors, SizeIs(1));
    EXPECT_EQ(mass(site, LedgerCategory::scope2_market).whole, CarbonMass::of(453'542'400)) << "744 kWh x 0.6096";
    EXPECT_EQ(found->number, "2023-10-Operator A");
    EXPECT_EQ(found->scope, "Operator A");
    for (const LedgerLine& line : found->lines) {
        EXPECT_EQ(line.site, "TW-1");
    }
}

TEST_F(TenantStatementTest, PartsOfAllTenantsAndTheOwnerCloseToTheMilligram) {
    enter({rule("TW-1", "Operator A", "share", "Cell A", "33.3 %"),
           rule("TW-1", "Operator B", "share", "Cell B", "33.3 %"),
           record(BookKind::refrigerant, "TW-1", {{"item", "R-32"}, {"topped_up", "2 kg"}}), policy("gwp_set", "AR5")});
    const auto a = statement("Operator A");
    const auto b = statement("Operator B");
    ASSERT_THAT(a, IsOk());
    ASSERT_THAT(b, IsOk());
    const TenantSite& of_a = a->tenant->sites.front();
    const TenantSite& of_b = b->tenant->sites.front();
    EXPECT_GT(of_a.owner, Energy{}) << "a third of the common load is agreed on with nobody";
    EXPECT_EQ(of_a.total() + of_b.total() + of_a.owner, of_a.entered);
    EXPECT_EQ(of_a.others, of_b.total());
    ASSERT_EQ(of_a.masses.size(), of_b.masses.size());
    for (std::size_t i = 0; i < of_a.masses.size(); ++i) {
        EXPECT_NE(of_a.masses[i].category, LedgerCategory::scope1_refrigerant) << "what leaks is the owner's";
        EXPECT_EQ(of_a.masses[i].own + of_b.masses[i].own + of_a.masses[i].owner, of_a.masses[i].whole);
        EXPECT_EQ(of_a.masses[i].others, of_b.masses[i].own);
        EXPECT_EQ(of_a.masses[i].owner, of_b.masses[i].owner);
    }
}

TEST_F(TenantStatementTest, AClosedMonthIsDividedByItsLines) {
    enter({rule("TW-1", "Operator A", "equal", "Cell A"), rule("TW-1", "Operator B", "equal", "Cell B")});
    ASSERT_THAT(close(), IsOk());
    const auto found = statement("Operator B");
    ASSERT_THAT(found, IsOk());
    EXPECT_TRUE(found->closed);
    EXPECT_EQ(found->tenant->sites.front().common, Energy::of(148'800'000)) << "half of 297.6 kWh";
}

TEST_F(TenantStatementTest, ARuleThatChangedMakesARevisionThatSaysWhatItChanged) {
    enter({rule("TW-1", "Operator A", "measured", "Cell A"), rule("TW-1", "Operator B", "measured", "Cell B")});
    const test::TemporaryFolder folder;
    const auto issue = [&](const char* day) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        IssueRequest request;
        request.order.month = october;
        request.order.scope.tenant = "Operator A";
        request.order.folder = folder.path();
        request.order.formats = {ReportFormat::json};
        request.who = "L. Chen";
        request.comment = "issue";
        return issue_report(store, reader, {factors_, factors_}, request, at(day), {}, {}, {});
    };
    ASSERT_THAT(issue("2023-11-05"), IsOk());
    EXPECT_THAT(issue("2023-11-06"), FailsWith(Errc::invalid_argument)) << "nothing changed";
    const std::vector<BookRecord> book = network_.store().ledger().records().value();
    const auto of_a =
        std::ranges::find_if(book, [](const BookRecord& one) { return one.field("tenant") == "Operator A"; });
    BookRecord agreed = rule("TW-1", "Operator A", "share", "Cell A", "10 %");
    agreed.replaces = of_a->id;
    agreed.entered = at("2023-11-10");
    agreed.why = "contract of November";
    BookRecord elsewhere = rule("SH-01", "Operator B", "equal", "");
    elsewhere.entered = at("2023-11-10");
    enter({elsewhere});
    EXPECT_THAT(issue("2023-11-11"), FailsWith(Errc::invalid_argument)) << "not at a site of the tenant";
    enter({agreed});
    const auto revised = issue("2023-11-12");
    ASSERT_THAT(revised, IsOk());
    EXPECT_EQ(revised->report.revision, 2);
    const std::string text = read_whole_file(folder.path() / revised->report.files.front().name).value();
    // 744 kWh x 0.5849 kg/kWh, of which (297.6 + 29.76) / 744 is its own in place of two thirds
    EXPECT_THAT(text, HasSubstr("\"290.110400\""));
    EXPECT_THAT(text, HasSubstr("\"191.472864\""));
    EXPECT_THAT(text, HasSubstr("\"-98.637536\""));
    EXPECT_THAT(text, HasSubstr("\"measured\",\"share 10 %\",\"contract of November\""));
}

TEST_F(TenantStatementTest, RulesOfOthersAreCountedAndNotSaid) {
    BookRecord of_b = rule("TW-1", "Operator B", "measured", "Cell B");
    of_b.id = BookRecordId(1);
    BookRecord now = rule("TW-1", "Operator B", "share", "Cell B", "20 %");
    now.id = BookRecordId(2);
    now.replaces = of_b.id;
    now.entered = at("2023-11-10");
    BookRecord end = now;
    end.id = BookRecordId(3);
    end.replaces = now.id;
    end.is_withdrawal = true;
    end.fields.clear();
    const std::vector<BookRecord> book{of_b, now, end};
    const auto changes = tenant_rule_changes(book, {"TW-1"}, "Operator A", october, at("2023-11-05"));
    ASSERT_THAT(changes, SizeIs(2));
    EXPECT_FALSE(changes[0].is_own);
    EXPECT_EQ(changes[0].now + changes[0].former + changes[0].why, "");
    EXPECT_FALSE(changes[1].is_own);
    const auto own = tenant_rule_changes(book, {"TW-1"}, "Operator B", october, at("2023-11-05"));
    EXPECT_EQ(own[0].former, "measured");
    EXPECT_EQ(own[0].now, "share 20 %");
    EXPECT_EQ(own[1].now, "");
    EXPECT_THAT(tenant_rule_changes(book, {"SH-01"}, "Operator B", october, at("2023-11-05")), IsEmpty());
}

TEST_F(TenantStatementTest, KnowsWhomItsReportDoesNotName) {
    enter({rule("TW-1", "Operator A", "measured", "Cell A"), rule("TW-1", "Operator B", "measured", "Cell B"),
           rule("SH-01", "Operator C", "measured", "Mains")});
    const auto found = statement("Operator A");
    ASSERT_THAT(found, IsOk());
    const std::map<std::string, std::set<std::string>> wanted{{"TW-1", {"Operator B", "Cell B"}}};
    EXPECT_EQ(found->tenant->neighbours, wanted);
}

TEST_F(TenantStatementTest, TheTenantsOfAMonthAreThoseWithARuleAtItsSites) {
    BookRecord ended = rule("SH-01", "Operator C", "equal", "");
    ended.last_day = std::chrono::year{2023} / 9 / 30;
    enter({rule("TW-1", "Operator B", "measured", "Cell B"), rule("TW-1", "Operator A", "measured", "Cell A"), ended});
    const std::vector<BookTenantRule> rules = standing_tenant_rules(network_.store().ledger().records().value());
    const Catalog catalog = network_.catalog();
    EXPECT_EQ(tenants_in(catalog, rules, {}, october), (std::vector<std::string>{"Operator A", "Operator B"}));
    EXPECT_THAT(tenants_in(catalog, rules, {}, october.previous()), SizeIs(3));
    EXPECT_THAT(tenants_in(catalog, rules, {{}, {"SH-01"}}, october), IsEmpty());
    EXPECT_THAT(tenants_in(catalog, rules, {{"Area of SH-01"}, {}}, october), IsEmpty());
}

TEST_F(TenantStatementTest, ATenantThatIsNotThereIsRefusedWithThoseThatAre) {
    enter({rule("TW-1", "Operator A", "measured", "Cell A"), rule("TW-1", "Operator B", "measured", "Cell B")});
    const auto none = statement("Operator C");
    ASSERT_THAT(none, FailsWith(Errc::unknown_point));
    EXPECT_EQ(none.error().detail,
              "there is no tenant \"Operator C\" in 2023-10; there are Cell A, Cell B, Operator A, Operator B");
    EXPECT_THAT(statement("Operator A", {"Area of SH-01"}), FailsWith(Errc::no_data))
        << "it stands on none of its sites";
    EXPECT_THAT(statement("Operator A", {}, true), FailsWith(Errc::invalid_argument)) << "rules are of months";
}

TEST_F(TenantStatementTest, WhereNothingOfItIsMeasuredTheReasonIsSaid) {
    enter({rule("TW-1", "Operator A", "measured", "Cell A"), rule("TW-1", "Operator B", "measured", "Cell B"),
           rule("SH-01", "Operator D", "measured", "")});
    const auto none = statement("Operator D");
    ASSERT_THAT(none, FailsWith(Errc::no_data));
    EXPECT_THAT(none.error().detail,
                HasSubstr("nothing of tenant \"Operator D\" is measured in 2023-10; site SH-01: "));
    EXPECT_THAT(none.error().detail, HasSubstr("has no branch in the energy tree"));
    enter({rule("SH-02", "Operator A", "measured", "")});
    const auto some = statement("Operator A");
    ASSERT_THAT(some, IsOk());
    EXPECT_THAT(some->tenant->sites, SizeIs(1));
    EXPECT_EQ(some->tenant->undivided, 1U) << "the other site is named, and in no figure";
    EXPECT_THAT(some->findings, Contains(has_check("tenant_without_branch", "SH-02")));
}

TEST_F(TenantStatementTest, OfLinesThatAreAnEquityShareNoTenantsPartIsTold) {
    enter({rule("TW-1", "Operator A", "measured", "Cell A"), rule("TW-1", "Operator B", "measured", "Cell B")});
    BookRecord share = record(BookKind::boundary, "TW-1",
                              {{"organisation", "Example Telecom"}, {"approach", "equity_share"}, {"share", "60 %"}});
    share.first_day = std::chrono::year{2023} / 1 / 1;
    share.last_day.reset();
    enter({share});
    const auto none = statement("Operator A");
    ASSERT_THAT(none, FailsWith(Errc::no_data));
    EXPECT_THAT(none.error().detail,
                HasSubstr("site TW-1: its ledger lines are the organisation's equity share of it"));
}

}  // namespace
}  // namespace wattmast

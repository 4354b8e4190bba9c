// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Own renewable generation in a draft.
#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::has_check;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

/// A station with 300 Wh from the grid, 100 Wh from its roof and 20 Wh to the grid in each hour.
class OnSiteDraftTest : public test::LedgerFixture {
protected:
    OnSiteDraftTest() {
        const SiteId site = network_.add_site("SH-05", "Asia/Shanghai", "CN-SH");
        const DeviceId mains = network_.add_device(site, "M1", std::chrono::hours{1});
        const DeviceId roof = network_.add_device(site, "P1", std::chrono::hours{1});
        fill(network_.add_point(mains, PointKind::active_energy_import), 300);
        fill(network_.add_point(mains, PointKind::active_energy_export), 20);
        fill(network_.add_point(roof, PointKind::active_energy_import), 100);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", mains),
                                  test::node(site, NodeKind::photovoltaic, "Roof", roof)});
    }
    void fill(PointId point, std::int64_t watt_hours) {
        network_.fill(point, {at("2023-09-30"), at("2023-11-02")}, std::chrono::hours{1}, [&](std::int64_t i) {
            return Value::of(Decimal{i * watt_hours, -3});
        });
    }
    static BookRecord attributes(const std::string& kept_or_sold) {
        BookRecord result = record(BookKind::on_site_generation, "SH-05", {{"attributes", kept_or_sold}});
        result.first_day = std::chrono::year{2023} / 1 / 1;
        result.last_day.reset();
        return result;
    }
    static std::vector<std::string> market_lines(const MonthDraft& draft) {
        std::vector<std::string> lines;
        for (const LedgerLine& line : draft.lines) {
            if (line.site == "SH-05" && line.category == LedgerCategory::scope2_market) {
                lines.push_back(line.item + " " + std::to_string(line.energy->energy.count() / 1'000) + " Wh " +
                                std::to_string(line.mass.count()) + " mg");
            }
        }
        return lines;
    }
};

TEST_F(OnSiteDraftTest, WithoutAStatementThereIsNoLineOfIt) {
    const MonthDraft found = draft();
    EXPECT_THAT(market_lines(found), ElementsAre("grid_electricity_residual 223200 Wh 136062720 mg"));
    EXPECT_THAT(found.findings, Contains(has_check("on_site_not_stated", "SH-05")));
    // What went to the grid is not subtracted.
    EXPECT_EQ(line(found, "SH-05", LedgerCategory::scope2_location).energy->energy, Energy::of(223'200'000));
}

TEST_F(OnSiteDraftTest, KeptCertificatesMakeALineAtZero) {
    enter({attributes("kept")});
    const MonthDraft found = draft();
    // 744 h × (100 − 20) Wh were used on site.
    EXPECT_THAT(market_lines(found), testing::UnorderedElementsAre("grid_electricity_on_site 59520 Wh 0 mg",
                                                                   "grid_electricity_residual 223200 Wh 136062720 mg"));
    for (const LedgerLine& line : found.lines) {
        EXPECT_THAT(check_line(line), test::IsOk()) << line.item;
        if (line.item == "grid_electricity_on_site") {
            EXPECT_EQ(line.factor.id, "own generation (record 1)");
            EXPECT_THAT(line.points, ElementsAre("P1/active_energy_import/total", "M1/active_energy_export/total"));
            EXPECT_THAT(line.records, ElementsAre(1));
        }
    }
    ASSERT_THAT(close(), test::IsOk());
    EXPECT_THAT(check().findings, testing::IsEmpty());
}

TEST_F(OnSiteDraftTest, SoldCertificatesLeaveTheResidualMix) {
    enter({attributes("sold")});
    EXPECT_THAT(market_lines(draft()), ElementsAre("grid_electricity_residual 282720 Wh 172346112 mg"));
}

TEST_F(OnSiteDraftTest, ACertificateOfTheOwnRoofCoversNothingFromTheGrid) {
    BookRecord certificate = record(BookKind::certificate, "SH-05",
                                    {{"scheme", "GEC"},
                                     {"registry_id", "GEC-9"},
                                     {"energy", "50 kWh"},
                                     {"technology", "solar"},
                                     {"market", "CN"},
                                     {"cancelled_on", "2023-11-02"},
                                     {"node", "Roof"}});
    enter({attributes("kept"), certificate});
    const MonthDraft found = draft();
    EXPECT_THAT(market_lines(found), Contains("grid_electricity_residual 223200 Wh 136062720 mg"));
    EXPECT_THAT(found.findings, Contains(testing::Field(&CarbonFinding::check, "own_generation")));
    EXPECT_THAT(found.findings, Not(Contains(has_check("maybe_own_generation", "SH-05"))));
    certificate.fields.erase("node");
    certificate.replaces = BookRecordId(2);
    enter({certificate});
    EXPECT_THAT(draft().findings, Contains(has_check("maybe_own_generation", "SH-05")));
}

TEST_F(OnSiteDraftTest, AnOwnCertificateBesideSoldGenerationContradicts) {
    BookRecord certificate = record(BookKind::certificate, "SH-05",
                                    {{"scheme", "GEC"},
                                     {"registry_id", "GEC-9"},
                                     {"energy", "50 kWh"},
                                     {"technology", "solar"},
                                     {"market", "CN"},
                                     {"cancelled_on", "2023-11-02"},
                                     {"node", "Roof"}});
    enter({attributes("sold"), certificate});
    EXPECT_THAT(draft().findings, Contains(has_check("own_generation_contradicts", "SH-05")));
}

}  // namespace
}  // namespace wattmast

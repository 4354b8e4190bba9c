// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/quality_month.h"

#include "app/ledger/ledger_fixture.h"
#include "app/quality/coverage_month.h"
#include "app/quality/quality_csv.h"
#include "app/quality/quality_records.h"
#include "app/reports/month_statement.h"
#include "report/quality_report.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::has_check;
using test::in_november;
using test::IsOk;
using test::node;
using test::october;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class QualityMonthTest : public test::LedgerFixture {
protected:
    Result<QualityMonth> quality(EnergyScope scope = {}, CivilMonth month = october, UtcTime now = in_november,
                                 const std::stop_token& cancel = {}) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        return quality_month(network_.store(), reader, factors_, {month, std::move(scope), now}, cancel);
    }
    CoverageMonth coverage() {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        return coverage_month(reader, network_.store().ledger(), {october, {}, in_november}, {}, {}).value();
    }
    ReportDocument report() {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        const auto statement =
            carbon_statement(store, reader, {factors_, factors_}, {october, {}, {}, {}}, in_november, {});
        EXPECT_THAT(statement, IsOk());
        return quality_report_document(*statement, ReportLanguage::english);
    }
    static const ReportTable& table(const ReportDocument& document, const std::string& id) {
        for (const ReportSection& section : document.sections) {
            for (const ReportBlock& block : section.blocks) {
                const auto* found = std::get_if<ReportTable>(&block);
                if (found != nullptr && found->id == id) {
                    return *found;
                }
            }
        }
        throw std::runtime_error("no such table");
    }
    /// Silent for a day and a half; see coverage_month_test.cpp.
    void add_with_gap(const std::string& code, PointKind kind) {
        const SiteId site = network_.add_site(code, "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
        const PointId point = network_.add_point(meter, kind);
        network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", meter)});
        const UtcTime begin = at("2023-09-30");
        for (UtcTime time = begin; time < at("2023-11-02"); time += std::chrono::hours{1}) {
            const std::int64_t hour = (time - begin) / std::chrono::hours{1};
            if (time <= at("2023-10-09T20:00:00Z") || time >= at("2023-10-11T08:00:00Z")) {
                network_.add(
                    point, time,
                    kind == PointKind::active_power ? Value::of(Decimal{900, 0}) : Value::of(Decimal{hour * 900, -3}));
            }
        }
    }
    static BookRecord bill(const std::string& site, const std::string& energy, unsigned month = 10) {
        BookRecord made =
            record(BookKind::invoice, site, {{"energy", energy}, {"utility", "State Grid"}, {"number", site + energy}});
        made.first_day = std::chrono::year{2023} / std::chrono::month{month} / 1;
        made.last_day = CivilDate{std::chrono::year{2023} / std::chrono::month{month} / std::chrono::last};
        return made;
    }
};

TEST_F(QualityMonthTest, FiguresAreThoseOfTheDataQualityReport) {
    add_with_gap("SH-03", PointKind::active_energy_import);
    add_with_gap("SH-04", PointKind::active_power);
    network_.add_site("SH-05", "Asia/Shanghai", "CN-SH");
    const auto found = quality();
    ASSERT_THAT(found, IsOk());
    const ReportDocument document = report();
    const ReportTable& sites = table(document, "sites");
    ASSERT_EQ(sites.rows.size(), found->sites.size());
    const CoverageMonth hours = coverage();
    const Catalog catalog = network_.catalog();
    for (const std::vector<Cell>& row : sites.rows) {
        const std::string code = std::get<std::string>(row[0].value);
        const auto one = std::ranges::find(found->sites, code, &SiteQuality::site);
        ASSERT_NE(one, found->sites.end());
        ASSERT_EQ(one->energy.has_value(), code != "SH-05");
        if (!one->energy) {
            continue;
        }
        EXPECT_EQ(std::get<PartsPerMillion>(row[3].value), *one->coverage) << code;
        EXPECT_EQ(std::get<Energy>(row[4].value), one->energy->total()) << code;
        EXPECT_EQ(std::get<Energy>(row[5].value), one->energy->measured) << code;
        EXPECT_EQ(std::get<Energy>(row[6].value), one->energy->integrated) << code;
        EXPECT_EQ(std::get<Energy>(row[7].value), one->energy->estimated) << code;
        EXPECT_EQ(std::get<Energy>(row[8].value), one->energy->entered) << code;
        // The calendar's hours say the same of the month, but for the cut of their millionths.
        const auto in_calendar = std::ranges::find(hours.rows, catalog.site_by_code(code)->id, &CoverageRow::site);
        ASSERT_NE(in_calendar, hours.rows.end());
        EXPECT_NEAR(in_calendar->coverage.count, one->coverage->count, 1) << code;
    }
    const ReportTable& headline = table(document, "summary");
    ASSERT_THAT(headline.rows, SizeIs(3));
    const auto number = [&](std::size_t row) { return std::get<Decimal>(headline.rows[row][2].value).to_string(); };
    EXPECT_EQ(number(1), std::to_string(found->full));
    EXPECT_EQ(number(2), std::to_string(found->without));
    EXPECT_EQ(found->full, 2U);
    EXPECT_EQ(found->without, 1U);
    EXPECT_EQ(hours.rows.size() - hours.without_meter - hours.incomplete, found->full);
    const ReportTable& kinds = table(document, "quality");
    EXPECT_EQ(std::get<Energy>(kinds.rows.back()[3].value), found->energy->total());
    // Its checks are the findings.
    std::size_t counted = 0;
    for (const std::vector<Cell>& row : table(document, "checks").rows) {
        counted += static_cast<std::size_t>(std::get<Decimal>(row[2].value).to_scaled(0).value());
    }
    EXPECT_EQ(counted, found->findings.size());
    EXPECT_FALSE(found->closed);
}

TEST_F(QualityMonthTest, BillsStandBesideTheirMeters) {
    // 297.6 and 186 kWh were counted.
    enter({bill("SH-01", "300 kWh"), bill("SH-02", "250 kWh")});
    BookRecord other = bill("SH-02", "11 kWh");
    other.fields["node"] = "Annex";
    enter({other});
    const auto found = quality();
    ASSERT_THAT(found, IsOk());
    ASSERT_THAT(found->invoices, SizeIs(3));
    const InvoiceComparison& good = found->invoices[0].comparison;
    EXPECT_EQ(good.state, InvoiceComparison::State::compared);
    EXPECT_EQ(good.metered, Energy::of(297'600'000));
    EXPECT_EQ(good.balance.state, BalanceState::balanced);
    EXPECT_EQ(good.balance.difference, Energy::of(-2'400'000));
    EXPECT_EQ(good.balance.share, -8'000);
    const InvoiceComparison& off = found->invoices[1].comparison;
    EXPECT_EQ(off.balance.state, BalanceState::unbalanced);
    EXPECT_EQ(off.balance.difference, Energy::of(-64'000'000));
    EXPECT_THAT(found->findings, Contains(has_check("invoice_against_meter", "SH-02"))) << "as the draft says";
    EXPECT_EQ(found->invoices[2].comparison.state, InvoiceComparison::State::no_meter);
    EXPECT_THAT(found->unbilled, IsEmpty());
    const std::string csv = invoices_csv(*found, network_.catalog());
    EXPECT_THAT(csv, HasSubstr("compared,2,SH-02,,State Grid,SH-02250 kWh,2023-10-01,2023-10-31,250,186,-64,-256000,"
                               "1000000,unbalanced"));
    EXPECT_THAT(csv, HasSubstr("no_meter,3,SH-02,Annex"));
}

TEST_F(QualityMonthTest, AnAccountThatWasBilledBeforeIsMissed) {
    enter({bill("SH-01", "290 kWh", 9), bill("SH-02", "180 kWh", 9), bill("SH-02", "186 kWh", 10)});
    const auto found = quality();
    ASSERT_THAT(found, IsOk());
    ASSERT_THAT(found->unbilled, SizeIs(1));
    EXPECT_EQ(found->unbilled[0].utility, "State Grid");
    EXPECT_EQ(found->unbilled[0].last_billed, CivilDate(std::chrono::year{2023} / 9 / 30));
    EXPECT_EQ(network_.catalog().site(found->unbilled[0].site)->code, "SH-01");
    const auto running = quality({}, october, at("2023-10-20"));
    ASSERT_THAT(running, IsOk());
    EXPECT_THAT(running->unbilled, IsEmpty()) << "bills of a month come when it is over";
}

TEST_F(QualityMonthTest, ARegisterThatFellIsABreakUnlessSomebodyRecordedIt) {
    const SiteId site = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
    std::vector<PointId> points;
    for (const char* name : {"M1", "M2"}) {
        const DeviceId meter = network_.add_device(site, name, std::chrono::hours{1});
        points.push_back(network_.add_point(meter, PointKind::active_energy_import));
        for (UtcTime time = at("2023-09-30"); time < at("2023-11-02"); time += std::chrono::hours{1}) {
            const std::int64_t hour = (time - at("2023-09-30")) / std::chrono::hours{1};
            const bool is_new = time >= at("2023-10-12T06:00:00Z");
            network_.add(points.back(), time, Value::of(Decimal{is_new ? hour - 290 : 5000 + hour, 0}));
        }
    }
    const Catalog catalog = network_.catalog();
    const DeviceId first = catalog.point(points[0])->device;
    const DeviceId second = catalog.point(points[1])->device;
    network_.set_nodes(site, {node(site, NodeKind::grid, "A", first), node(site, NodeKind::grid, "B", second)});
    network_.add_event({second, at("2023-10-12T05:30:00Z"), MeterEventKind::exchanged, Decimal{5293, 0}, Decimal{3, 0},
                        "L. Chen", "seal broken"});
    const auto found = quality();
    ASSERT_THAT(found, IsOk());
    ASSERT_THAT(found->breaks, SizeIs(1));
    const RegisterBreak& one = found->breaks.front();
    EXPECT_EQ(one.point, points[0]);
    EXPECT_EQ(one.kind, EnergyFinding::Kind::reset);
    EXPECT_EQ(one.range.begin, at("2023-10-12T05:00:00Z"));
    EXPECT_EQ(one.range.end, at("2023-10-12T06:00:00Z"));
    ASSERT_TRUE(one.before && one.after);
    EXPECT_EQ(one.before->to_string(), "5293");
    EXPECT_EQ(one.after->to_string(), "4");
    const Catalog now = network_.catalog();
    const SignalReader reader(network_.store().samples(), now);
    const auto records = quality_records(reader, network_.store().ledger(), {october, {}, in_november}, {});
    ASSERT_THAT(records, IsOk());
    const std::string csv = meter_life_csv(*records, &*found, now);
    EXPECT_THAT(csv, HasSubstr("record,2023-10-12T05:30:00Z,,SH-03,M2,,exchanged,5293,3,kWh,L. Chen,seal broken"));
    EXPECT_THAT(csv, HasSubstr("samples,2023-10-12T05:00:00Z,2023-10-12T06:00:00Z,SH-03,M1,"));
}

TEST_F(QualityMonthTest, AClosedMonthSaysWhatWasCorrectedSince) {
    enter(
        {record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "2 kg"}}), policy("gwp_set", "AR5")});
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    BookRecord late = record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "3 kg"}});
    late.entered = at("2023-12-02");
    late.replaces = BookRecordId(1);
    enter({late});
    ASSERT_THAT(correct(CivilMonth::parse("2023-11").value(), at("2023-12-05")), IsOk());
    const auto found = quality({}, october, at("2023-12-06"));
    ASSERT_THAT(found, IsOk());
    ASSERT_TRUE(found->closed);
    ASSERT_THAT(found->changes, SizeIs(1));
    EXPECT_THAT(correction_rows_csv({}, &*found, network_.catalog()),
                HasSubstr("B. Li,SH-01,,,,,,,,scope1_refrigerant,R-32,"));
}

TEST_F(QualityMonthTest, AScopeIsOfItsSitesAlone) {
    enter({bill("SH-01", "900 kWh"), bill("SH-02", "900 kWh")});
    const SiteId site = network_.catalog().site_by_code("SH-02")->id;
    const auto found = quality({{}, site, {}});
    ASSERT_THAT(found, IsOk());
    EXPECT_THAT(found->sites, SizeIs(1));
    EXPECT_THAT(found->invoices, SizeIs(1));
    EXPECT_THAT(found->findings, Not(Contains(has_check("invoice_against_meter", "SH-01"))));
    EXPECT_THAT(quality({{"Nowhere"}, {}, {}}), FailsWith(Errc::no_data));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(quality({}, october, in_november, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast

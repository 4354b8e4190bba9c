// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page Carbon on an engine of the tests, with months that were made up.
#pragma once

#include <string>
#include <vector>

#include "app/ledger/carbon_course.h"
#include "app/ledger/carbon_month.h"
#include "app/ledger/input_digest.h"
#include "carbon/factor_edition.h"
#include "made_up_fleet.h"
#include "ui/pages/carbon/carbon_page.h"

namespace wattmast::ui::test {

inline CivilMonth month_at(int year, unsigned month) {
    return {std::chrono::year{year} / std::chrono::month{month}};
}

/// A month of two sites: grid electricity by one factor of CO2, a certificate over a part of it, diesel in CO2e.
struct CarbonShelf {
    MadeUpFleet fleet;
    std::vector<CarbonMonthRequest> months;    ///< Every month that was asked for.
    std::vector<CarbonCourseRequest> courses;  ///< Every course that was asked for.
    bool is_closed = false;
    bool has_lines = true;
    std::optional<Failure> failure;
    std::vector<CarbonFinding> findings{{CarbonFinding::Severity::error, "no_region", "SH-02", "no region at SH-02"},
                                        {CarbonFinding::Severity::warning, "earlier_factor_year", "", "of 2023"},
                                        {CarbonFinding::Severity::note, "no_loss_factor", "", "no losses"}};
    std::vector<CourseMonth> course;
    std::optional<CarbonTarget> target;
    std::int64_t scale = 1;  ///< Times the energy.

    CarbonShelf() {
        fleet.engine.answers.on_carbon_month = [this](const CarbonMonthRequest& request) -> Result<CarbonMonth> {
            months.push_back(request);
            return failure ? Result<CarbonMonth>(*failure) : Result<CarbonMonth>(month(request.month));
        };
        fleet.engine.answers.on_carbon_course = [this](const CarbonCourseRequest& request,
                                                       const CourseProgress& progress) -> Result<CarbonCourse> {
            courses.push_back(request);
            std::size_t done = 0;
            for (const CourseMonth& one : course) {
                progress(++done, course.size(), &one);
            }
            CarbonCourse answer;
            answer.months = course;
            answer.target = target;
            return answer;
        };
    }
    [[nodiscard]] PageContext context() { return {fleet.bridge, fleet.session}; }
    [[nodiscard]] const Site& site(std::size_t index) const { return fleet.bridge.catalog()->sites.at(index); }

    static EmissionFactor factor(std::string id, int year, std::string_view value) {
        EmissionFactor made;
        made.id = std::move(id);
        made.set = "mee";
        made.region = "CN-SH";
        made.region_name = "Shanghai";
        made.region_local = "上海";
        made.data_year = year;
        made.value = Decimal::parse(value).value();
        made.unit = "kgCO2/kWh";
        made.gas = Gas::co2;
        made.method = "location";
        made.scope = "2";
        made.item = "grid_average";
        made.publisher = "Ministry of Ecology and Environment";
        made.document = "Notice 33 of 2024";
        made.published = "2024-12-20";
        made.licence = "public notice";
        return made;
    }
    [[nodiscard]] LedgerLine line(std::size_t at, CivilMonth month, LedgerCategory category, std::string item,
                                  std::int64_t kilowatt_hours, std::string_view factor_id, Decimal value) const {
        LedgerLine made;
        made.number = 40 + at;
        made.month = month;
        made.site = site(at).code;
        made.time_zone = "Asia/Shanghai";
        made.region = "CN-SH";
        made.node = "Mains";
        made.category = category;
        made.item = std::move(item);
        made.energy = LedgerEnergy{Energy::of(kilowatt_hours * scale * 1'000'000), EnergyMethod::measured, whole};
        made.factor = {std::string(factor_id), value, "kgCO2/kWh", row_digest(factor("grid22", 2022, "0.5366"))};
        made.mass = CarbonMass::of(kilowatt_hours * scale * value.to_scaled(-4).value() * 100);
        made.rules = "year_rule=latest_published_not_after gap_policy=between_registers";
        const auto points = fleet.bridge.catalog()->points_of(site(at).id);
        made.points = {point_text(*fleet.bridge.catalog(), *points.front())};
        made.inputs = sha256("samples of " + made.site);
        made.who = "draft";
        return made;
    }
    [[nodiscard]] std::vector<LedgerLine> lines(CivilMonth month) const {
        const Decimal grid(5366, -4);
        LedgerLine diesel = line(0, month, LedgerCategory::scope1_fuel, "diesel", 0, "fuel.diesel", Decimal(3096, -3));
        diesel.energy.reset();
        diesel.amount = LedgerAmount{Decimal(347 * scale, -1), "t"};
        diesel.factor.unit = "tCO2e/t";
        diesel.gas = Gas::co2e;
        diesel.mass = CarbonMass::of(scale * 107'431'200'000LL);
        diesel.records = {7};
        diesel.points.clear();
        diesel.node.clear();
        LedgerLine estimated =
            line(1, month, LedgerCategory::scope2_location, "grid_electricity", 12'400, "grid22", grid);
        estimated.energy->method = EnergyMethod::estimated;
        estimated.energy->coverage = PartsPerMillion{970'000};
        return {diesel,
                line(0, month, LedgerCategory::scope2_location, "grid_electricity", 450'000, "grid22", grid),
                estimated,
                line(0, month, LedgerCategory::scope2_market, "grid_electricity_certificate", 60'000, "GEC GEC-77",
                     Decimal(0, 0)),
                line(0, month, LedgerCategory::scope2_market, "grid_electricity_residual", 390'000, "rest22",
                     Decimal(5856, -4)),
                line(1, month, LedgerCategory::scope2_market, "grid_electricity_residual", 12'400, "rest22",
                     Decimal(5856, -4))};
    }
    [[nodiscard]] CarbonMonth month(CivilMonth asked) const {
        CarbonMonth made;
        made.month = asked;
        made.sites = 2;
        made.whole_sites = 1;
        made.book = 3;
        if (has_lines) {
            made.lines = lines(asked);
        }
        if (is_closed) {
            ClosedState closed;
            closed.closing.number = 12;
            closed.closing.who = "L. Chen";
            closed.closing.when = fleet.now;
            closed.head = "12:" + sha256("closing").to_hex();
            made.closed = closed;
            for (const LedgerLine& one : made.lines) {
                made.chain[one.number] = sha256(std::to_string(one.number));
            }
        } else {
            made.findings = findings;
        }
        BookRecord record;
        record.id = BookRecordId(7);
        record.kind = BookKind::fuel;
        record.fields = {{"item", "diesel"}, {"quantity", "34.7 t"}};
        record.document = "folder 7";
        record.who = "M. Wu";
        made.records = {record};
        made.inventory = inventory_of(made.lines);
        for (const InventoryRow& row : made.inventory.rows) {
            made.factors.push_back(row_factor(row));
        }
        made.steps = market_steps(made.lines);
        return made;
    }
    static RowFactor row_factor(const InventoryRow& row) {
        RowFactor made;
        if (row.factor.id != "grid22") {
            return made;
        }
        made.factor = factor("grid22", 2022, "0.5366");
        made.is_offered = true;
        for (const EmissionFactor& version :
             {factor("grid21", 2021, "0.5568"), factor("grid22", 2022, "0.5366"), factor("grid23", 2023, "0.5306")}) {
            made.versions.push_back({version, emissions(*row.energy, version).value()});
        }
        return made;
    }
    CourseMonth course_month(int year, unsigned number, std::int64_t tonnes, bool closed) const {
        CourseMonth made;
        made.month = month_at(year, number);
        made.is_closed = closed;
        made.is_over = made.month < month_at(2026, 11);
        made.scope2_location = {{Gas::co2, CarbonMass::of(tonnes * 1'000'000'000)}};
        made.scope2_market = {{Gas::co2, CarbonMass::of(tonnes * 960'000'000)}};
        return made;
    }
    /// 2025 whole and closed, 2026 until November with the last three open.
    void fill_course() {
        constexpr std::array<std::int64_t, 12> tonnes{264, 233, 250, 243, 249, 253, 269, 267, 251, 255, 252, 266};
        for (unsigned i = 1; i <= 12; ++i) {
            course.push_back(course_month(2025, i, tonnes.at(i - 1) * scale, true));
        }
        for (unsigned i = 1; i <= 11; ++i) {
            course.push_back(course_month(2026, i, tonnes.at(i - 1) * scale * 97 / 100, i < 9));
        }
    }
    void fill_target() {
        TargetRequest request;
        request.kind = "linear";
        const std::string tonnes = std::to_string(3'052 * scale) + "tCO2";
        request.base = {2025, tonnes};
        request.targets = {{2030, "-15%"}, {2060, "0t"}};
        const BookTarget entered{BookRecordId(9),
                                 std::chrono::year{2026} / 1 / 1,
                                 std::nullopt,
                                 "Path of 2026",
                                 TargetTotal::scope1_2_location,
                                 Gas::co2,
                                 read_target(request).value()};
        CarbonTarget made{entered, {}, {}};
        std::vector<TargetActual> actuals;
        int year = 2021;
        for (const std::int64_t each : {2'840, 2'960, 3'030, 3'050}) {
            made.years.push_back(
                {.year = year, .mass = CarbonMass::of(each * scale * 1'000'000'000), .beside = {}, .is_stated = true});
            actuals.push_back({year++, TargetAmount::of(each * scale * 1'000'000'000)});
        }
        made.years.push_back({.year = 2025,
                              .mass = CarbonMass::of(entered.target.path.base().count()),
                              .beside = {},
                              .is_stated = true});
        made.years.push_back({.year = 2026,
                              .mass = CarbonMass::of(2'451 * scale * 1'000'000'000),
                              .beside = {},
                              .months = 10,
                              .closed = 8});
        made.standing = standing(entered.target.path, actuals).value();
        target = made;
    }
};

}  // namespace wattmast::ui::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Two stations with a month of register readings, factors for tests, and a book to write into.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/ledger/ledger_check.h"
#include "app/ledger/month_closing.h"
#include "app/small_network.h"
#include "store/ledger_store.h"

namespace wattmast::test {

inline const CivilMonth october = CivilMonth::parse("2023-10").value();
inline const UtcTime in_november = at("2023-11-05T08:00:00Z");

/// Matches a CarbonFinding of any severity.
inline testing::Matcher<const CarbonFinding&> has_check(std::string check, std::string site) {
    return testing::AllOf(testing::Field(&CarbonFinding::check, std::move(check)),
                          testing::Field(&CarbonFinding::site, std::move(site)));
}

class LedgerFixture : public testing::Test {
protected:
    explicit LedgerFixture(std::unique_ptr<Store> store = make_memory_store()) : network_(std::move(store)) {
        EmissionFactor location;
        location.id = "elec.CN-SH.2023.test";
        location.region = "CN-SH";
        location.region_name = "Shanghai";
        location.data_year = 2023;
        location.value = Decimal{5849, -4};
        location.unit = "kgCO2/kWh";
        location.gas = Gas::co2;
        location.method = "location";
        location.scope = "2";
        location.item = "grid_average";
        location.publisher = "Ministry";
        location.document = "Notice 1";
        location.licence = "public";
        EmissionFactor residual = location;
        residual.id = "elec.CN.2023.rest";
        residual.category = FactorCategory::residual_mix;
        residual.region = "CN";
        residual.value = Decimal{6096, -4};
        residual.method = "market";
        residual.item = "residual_mix";
        EmissionFactor gas = location;
        gas.id = "refr.R-32.AR5";
        gas.category = FactorCategory::refrigerant;
        gas.region = "GLOBAL";
        gas.value = Decimal{677, 0};
        gas.unit = "kgCO2e/kg";
        gas.gas = Gas::co2e;
        gas.method = "AR5";
        gas.scope = "1";
        gas.item = "R-32";
        EmissionFactor diesel = gas;
        diesel.id = "fuel.CN.test.diesel";
        diesel.category = FactorCategory::fuel;
        diesel.region = "CN";
        diesel.value = Decimal{27, -1};
        diesel.unit = "kgCO2/l";
        diesel.gas = Gas::co2;
        diesel.method = "combustion";
        diesel.item = "diesel";
        factors_.add({location, residual, gas, diesel}).value();
        add_station("SH-01", 400);
        add_station("SH-02", 250);
    }

    /// Counts so many watt-hours in an hour over all of October and a day on both sides.
    void add_station(const std::string& code, std::int64_t watt_hours) {
        const SiteId site = network_.add_site(code, "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
        const PointId reading = network_.add_point(meter, PointKind::active_energy_import);
        network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", meter)});
        network_.fill(reading, {at("2023-09-30"), at("2023-11-02")}, std::chrono::hours{1}, [&](std::int64_t i) {
            return Value::of(Decimal{9'000'000 + i * watt_hours, -3});
        });
        registers_[code] = reading;
    }

    static BookRecord record(BookKind kind, std::string site, std::map<std::string, std::string, std::less<>> fields) {
        BookRecord result;
        result.kind = kind;
        result.site = std::move(site);
        result.first_day = std::chrono::year{2023} / 10 / 3;
        result.last_day = std::chrono::year{2023} / 10 / 17;
        result.fields = std::move(fields);
        result.document = "folder 7";
        result.who = "L. Chen";
        result.why = "delivery note";
        result.entered = at("2023-11-01T09:00:00Z");
        return result;
    }
    /// In force from October on.
    static BookRecord policy(std::string name, std::string value) {
        BookRecord result = record(BookKind::policy, "", {{"name", std::move(name)}, {"value", std::move(value)}});
        result.last_day.reset();
        return result;
    }
    void enter(std::vector<BookRecord> records) {
        ASSERT_THAT(network_.store().ledger().add_records(std::move(records)), IsOk());
    }

    MonthDraft draft(CivilMonth month = october, UtcTime now = in_november) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        const auto found = draft_out_of(store, reader, factors_, month, now, "A. Wang", {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    Result<ClosedMonth> close(OpenFindings findings = OpenFindings::refuse, CivilMonth month = october,
                              UtcTime now = in_november) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return close_month(store, reader, factors_, month, now, "A. Wang", findings, {});
    }
    /// Closes a later month, whatever its findings, with corrections of those before it.
    Result<ClosedMonth> correct(CivilMonth month, UtcTime now, Restating restating = Restating::keep_factors,
                                const std::string& reason = "meter read again") {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        return close_month(store, reader, factors_, month, now, "B. Li", OpenFindings::accept, {},
                           CorrectionRequest{reason, "B. Li", restating});
    }
    /// What a closing of any later month would correct.
    PlannedCorrections plan(Restating restating = Restating::keep_factors, UtcTime now = at("2024-06-01")) {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        const auto months = ClosedMonths::read(store.ledger());
        EXPECT_THAT(months, IsOk());
        const auto planned = plan_corrections(*months, CivilMonth::parse("2030-01").value(), reader, factors_,
                                              {"because", "C. Wu", restating}, now, {});
        EXPECT_THAT(planned, IsOk());
        return planned.value();
    }
    /// October as the ledger has it.
    std::vector<LedgerLine> in_force(CivilMonth month = october) {
        return ClosedMonths::read(network_.store().ledger()).value().month(month).value().lines;
    }
    LedgerCheck check() {
        Store& store = network_.store();
        const Catalog catalog = network_.catalog();
        const SignalReader reader(store.samples(), catalog);
        const auto found = check_ledger(store, reader, factors_, {});
        EXPECT_THAT(found, IsOk());
        return found.value();
    }
    static const LedgerLine& line(const MonthDraft& draft, std::string_view site, LedgerCategory category) {
        for (const LedgerLine& found : draft.lines) {
            if (found.site == site && found.category == category) {
                return found;
            }
        }
        throw std::runtime_error("no such line");
    }

    SmallNetwork network_;
    FactorRegister factors_;
    std::map<std::string, PointId> registers_;
};

}  // namespace wattmast::test

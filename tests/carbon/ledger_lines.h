// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Lines and closings for tests. Every field has a value of its own.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "carbon/ledger.h"
#include "carbon/ledger_chain.h"

namespace wattmast::test {

inline CivilMonth month_of(int year, unsigned month) {
    return {std::chrono::year(year) / std::chrono::month(month)};
}

/// Grid electricity of a site in October 2026, by location.
inline LedgerLine grid_line(const std::string& site = "SH-PD-0473") {
    LedgerLine line;
    line.month = month_of(2026, 10);
    line.site = site;
    line.time_zone = "Asia/Shanghai";
    line.region = "CN-SH";
    line.period = {utc_from_milliseconds(1'790'784'000'000), utc_from_milliseconds(1'793'462'400'000)};
    line.node = "grid";
    line.category = LedgerCategory::scope2_location;
    line.item = "grid_electricity";
    line.energy = {Energy::of(2'345'678'901'234), EnergyMethod::measured, PartsPerMillion{987'654}};
    line.factor = {"elec.CN-SH.2023.mee.avg", Decimal(5810, -4), "kgCO2/kWh", sha256("row 41")};
    line.gas = Gas::co2;
    line.mass = CarbonMass::of(1'362'839'441'617);
    line.rules = "year_rule=same_year_only";
    line.points = {"M1/active_energy_import/total", "M2/active_energy_import/total"};
    line.inputs = sha256("samples");
    line.who = "L. Chen";
    return line;
}

/// Diesel of the same site, from two records of the book.
inline LedgerLine fuel_line(const std::string& site = "SH-PD-0473") {
    LedgerLine line = grid_line(site);
    line.node = "";
    line.category = LedgerCategory::scope1_fuel;
    line.item = "diesel";
    line.energy.reset();
    line.amount = LedgerAmount{Decimal(7000, -1), "L"};
    line.factor = {"fuel.diesel.2025.defra", Decimal(266'155, -5), "kgCO2e/L", sha256("row 7")};
    line.gas = Gas::co2e;
    line.mass = CarbonMass::of(1'863'085'000);
    line.rules = "";
    line.points = {};
    line.records = {17, 23};
    line.inputs = sha256("records 17 and 23");
    return line;
}

/// A correction of `corrected`, in the closing of another month.
inline LedgerLine corrected_line(std::uint64_t corrected) {
    LedgerLine line = grid_line();
    line.energy->energy = Energy::of(2'345'678'999'999);
    line.mass = CarbonMass::of(1'362'839'498'999);
    line.correction = LedgerCorrection{corrected, "meter read again = 校正\nsecond line"};
    line.who = "M. Wu";
    return line;
}

/// Takes `withdrawn` to nothing.
inline LedgerLine withdrawal_line(std::uint64_t withdrawn) {
    const LedgerLine of = fuel_line();
    LedgerLine line;
    line.month = of.month;
    line.site = of.site;
    line.time_zone = of.time_zone;
    line.region = of.region;
    line.period = of.period;
    line.category = of.category;
    line.item = of.item;
    line.correction = LedgerCorrection{withdrawn, "delivered to another site", true};
    line.who = "M. Wu";
    return line;
}

inline Closing closing_of_month(CivilMonth month) {
    Closing closing;
    closing.month = month;
    closing.when = utc_from_milliseconds(1'793'865'601'234);
    closing.who = "Q. Zhao";
    closing.program = "0.1.0";
    closing.time_zone_release = "2025b";
    closing.open_findings = 2;
    closing.findings = sha256("two findings");
    closing.policy = "gap_policy=linear\ngwp_set=AR5";
    return closing;
}

/// Two months: October with two lines of one site and one of another, November with a correction and a line.
struct SmallLedger {
    std::vector<LedgerRow> lines;
    std::vector<LedgerRow> closings;
    LedgerHead head;

    void close(const Closing& closing, std::vector<LedgerLine> more) {
        SealedClosing sealed = seal(head, closing, std::move(more)).value();
        lines.insert(lines.end(), sealed.lines.begin(), sealed.lines.end());
        closings.push_back(sealed.row);
        if (!lines.empty()) {
            head.lines = {lines.back().number, lines.back().digest};
        }
        head.closings = {sealed.row.number, sealed.row.digest};
    }
};

inline SmallLedger small_ledger() {
    SmallLedger ledger;
    ledger.close(closing_of_month(month_of(2026, 10)), {grid_line(), fuel_line(), grid_line("BJ-HD-0012")});
    LedgerLine november = grid_line();
    november.month = month_of(2026, 11);
    november.energy->energy = Energy::of(2'111'222'333'444);
    ledger.close(closing_of_month(month_of(2026, 11)), {corrected_line(1), november});
    return ledger;
}

}  // namespace wattmast::test

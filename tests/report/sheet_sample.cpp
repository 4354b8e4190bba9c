// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/sheet_sample.h"

#include "report/statement_sample.h"

namespace wattmast::test {
namespace {

SiteSheet sheet_sample() {
    SiteSheet sheet;
    sheet.site.code = "SH-1";
    sheet.site.name = "=1+1";
    sheet.site.kind = SiteKind::tower;
    sheet.site.area = {"East", "Shanghai"};
    sheet.site.factor_region = "CN-SH";
    sheet.site.time_zone = "Asia/Shanghai";
    sheet.site.position = Position{31.2304, -121.4737};
    SheetNode grid;
    grid.node.name = "Mains";
    grid.node.kind = NodeKind::grid;
    grid.points = {PointId(4)};
    grid.device = "M1";
    grid.profile = "eastron.sdm630";
    grid.interval = std::chrono::minutes{15};
    grid.energy = Energy::of(100'000'000'000);
    grid.method = EnergyMethod::measured;
    grid.coverage = {999'999};
    SheetNode cooling = grid;
    cooling.node.name = "Cooling";
    cooling.node.kind = NodeKind::cooling;
    cooling.node.parent = "Mains";
    cooling.energy.reset();
    cooling.method = EnergyMethod::missing;
    cooling.coverage = {};
    sheet.nodes = {grid, cooling};
    for (unsigned day = 1; day <= 31; ++day) {
        SheetDay one{std::chrono::year{2026} / 10 / std::chrono::day{day}, std::nullopt, {PointId(4)}};
        if (day != 7) {
            one.energy = Energy::of(3'000'000'000 + day);
        }
        sheet.days.push_back(one);
    }
    SheetMeterEvent exchange;
    exchange.at = "2026-10-07T10:00:00+08:00";
    exchange.device = "M1";
    exchange.event.kind = MeterEventKind::exchanged;
    exchange.event.final_value = Decimal(123'456, -1);
    exchange.event.first_value = Decimal(0, 0);
    exchange.event.who = "L. Chen";
    exchange.event.why = "display broken";
    sheet.events = {exchange};
    Kpi kpi;
    kpi.name = "iPUE";
    kpi.value = Decimal(142, -2);
    kpi.unit = "1";
    kpi.numerator = KpiPart{100, KpiUnit::milliwatt_hour, {990'000}, EnergyMethod::measured, "grid"};
    kpi.denominator = KpiPart{70, KpiUnit::milliwatt_hour, {980'000}, EnergyMethod::measured, "IT"};
    kpi.is_interim = true;
    sheet.kpis = {kpi};
    return sheet;
}

}  // namespace

CarbonStatement site_statement_sample() {
    CarbonStatement all = statement_sample();
    const auto is_other = [](const auto& one) { return one.site != "SH-1"; };
    std::erase_if(all.sites, [](const StatementSite& site) { return site.code != "SH-1"; });
    std::erase_if(all.lines, is_other);
    std::erase_if(all.energies, is_other);
    std::erase_if(all.findings, [](const CarbonFinding& one) { return !one.site.empty() && one.site != "SH-1"; });
    all.scope = "SH-1";
    all.number = "2026-10-SH-1";
    all.sheet = sheet_sample();
    return all;
}

}  // namespace wattmast::test

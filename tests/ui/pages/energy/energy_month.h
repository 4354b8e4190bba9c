// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month of hours of the made-up fleet: every site draws more in the day, less at weekends, with planted gaps.
#pragma once

#include <cmath>

#include "analysis/load_figures.h"
#include "made_up_fleet.h"
#include "ui/shell/page_base.h"

namespace wattmast::ui::test {

struct EnergyMonth {
    MadeUpFleet fleet;
    std::vector<EnergyHoursRequest> asked;
    double scale = 1;               ///< Of every energy.
    bool has_gaps = true;           ///< 17 October 02:00 to 06:00 has no figure, the 20th 01:00 to 06:00 is estimated.
    bool has_unread_meter = false;  ///< One that cannot be read.
    std::optional<Failure> failure;

    explicit EnergyMonth(Jobs jobs = Jobs::at_once) : fleet(jobs) {
        fleet.engine.answers.on_energy = [this](const EnergyHoursRequest& request, const EnergyProgress& progress,
                                                const std::stop_token&) -> Result<EnergyHours> {
            asked.push_back(request);
            if (failure) {
                return *failure;
            }
            if (progress) {
                progress(1, 6);
                progress(6, 6);
            }
            return made(request);
        };
        show_october();
    }
    void show_october() {
        const TimeZone zone = TimeZone::find("Asia/Shanghai").value();
        fleet.session.set_zone(QTimeZone("Asia/Shanghai"));
        fleet.session.set_range(RangeChoice::fixed(zone.range_of(CivilMonth::parse("2026-10").value())));
    }
    [[nodiscard]] PageContext context() { return {fleet.bridge, fleet.session}; }

    [[nodiscard]] Result<EnergyHours> made(const EnergyHoursRequest& request) const {
        const Catalog& catalog = *fleet.engine.master_data;
        const auto zone = zone_of(catalog, request.scope);
        if (!zone) {
            return zone.error();
        }
        EnergyHours found;
        found.time_zone = zone->name();
        std::vector<TimeRange> ranges = zone->hours_in(request.range);
        std::erase_if(ranges, [&](TimeRange hour) { return hour.end > request.now; });
        if (ranges.empty()) {
            return fail(Errc::no_data, "no hour is over");
        }
        LoadSum sum(ranges);
        for (const Site& site : catalog.sites) {
            if (!request.scope.contains(site)) {
                continue;
            }
            const std::vector<AccountHour> hours = hours_of(site, ranges, *zone);
            if (has_unread_meter && site.code == "SH-PD-0473") {
                found.left_out.push_back({site.id, "Mains", fail(Errc::store_damaged, "chunk 7")});
                found.sites.push_back({site.id, {}, {}, Duration{0}});
                continue;
            }
            sum.add(hours);
            SiteLoad load{site.id, {}, {}, Duration{0}};
            for (const AccountHour& hour : hours) {
                if (hour.energy) {
                    load.energy = load.energy.value_or(Energy{}) + *hour.energy;
                    load.by_method.at(static_cast<std::size_t>(hour.method) - 1) += *hour.energy;
                    load.known += hour.range.length();
                }
            }
            found.sites.push_back(load);
            if (request.scope.site.is_assigned()) {
                add_tree(found, site, hours, catalog);
            }
        }
        found.hours = sum.hours();
        found.meters = sum.meters();
        return found;
    }

private:
    /// Watt-hours of an hour: 1,000 W and a day's swing of 300 W, a tenth less on free days, more for data centres.
    [[nodiscard]] std::vector<AccountHour> hours_of(const Site& site, const std::vector<TimeRange>& ranges,
                                                    const TimeZone& zone) const {
        std::vector<AccountHour> hours;
        const double size = site.kind == SiteKind::data_centre ? 40 : 1 + static_cast<double>(site.id.number()) / 10;
        for (const TimeRange range : ranges) {
            const int clock = hour_of_day(range.begin, zone);
            const CivilDate date = zone.date_of(range.begin);
            const unsigned day = static_cast<unsigned>(date.day());
            const double swing =
                300 * std::sin((clock - 8) / 24.0 * 6.283) + 6 * ((day * 7 + static_cast<unsigned>(clock)) % 5);
            const double watts = (1000 + swing) * (is_free_day(date) ? 0.92 : 1.0) * size * scale;
            AccountHour hour{range, Energy::of(std::llround(watts * 1000)), EnergyMethod::measured, whole};
            if (has_gaps && day == 17 && clock >= 2 && clock < 6) {
                hour = {range, std::nullopt, EnergyMethod::missing, {}};
            } else if (has_gaps && day == 20 && clock >= 1 && clock < 6) {
                hour.method = EnergyMethod::estimated;
            } else if (has_gaps && day == 23 && clock >= 9 && clock < 12 && site.kind == SiteKind::data_centre) {
                hour = {range, std::nullopt, EnergyMethod::missing, {}};
            }
            hours.push_back(hour);
        }
        return hours;
    }
    /// Grid nodes have it all, other nodes a third of it each.
    static void add_tree(EnergyHours& found, const Site& site, const std::vector<AccountHour>& hours,
                         const Catalog& catalog) {
        for (const EnergyNode* node : catalog.nodes_of(site.id)) {
            NodeLoad load;
            load.node = *node;
            load.is_measured = node->kind != NodeKind::battery;
            if (load.is_measured) {
                load.sum = sum_hours(hours);
                const std::int64_t part = node->kind == NodeKind::grid ? 1 : node->kind == NodeKind::rectifier ? 2 : 9;
                load.sum->energy = Energy::of(load.sum->energy->count() / part);
            }
            if (node->kind == NodeKind::rectifier) {
                load.with_children = {BalanceState::unbalanced, Energy::of(-4'000'000), -333'334};
            }
            found.tree.push_back(std::move(load));
        }
    }
};

}  // namespace wattmast::ui::test

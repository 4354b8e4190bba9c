// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/compared_sites.h"

#include <unordered_map>

namespace wattmast::ui {

namespace {

constexpr double milliwatt_hours_per_kilowatt_hour = 1e6;
constexpr double watt_hours_per_kilowatt_hour = 1e3;
constexpr double bytes_per_gigabyte = 1e9;

double share_of(const std::optional<PastAmount>& amount) {
    return amount ? static_cast<double>(amount->coverage.count) / whole.count : 0;
}

/// Energy and bytes of the sites that have both on both days.
struct BothDays {
    FigurePair energy;
    FigurePair bytes;

    void add(std::optional<double> energy_now, std::optional<double> bytes_now, std::optional<double> energy_then,
             std::optional<double> bytes_then, double known_then) {
        const bool has_all = energy_now && bytes_now && energy_then && bytes_then;
        energy.add(has_all ? energy_now : std::nullopt, energy_then, known_then);
        bytes.add(has_all ? bytes_now : std::nullopt, bytes_then, known_then);
    }
    /// Empty without traffic on either day.
    [[nodiscard]] FigurePair ratio() const {
        FigurePair pair = energy;
        if (bytes.now <= 0 || bytes.earlier <= 0) {
            pair.both = 0;
            return pair;
        }
        constexpr double factor = watt_hours_per_kilowatt_hour * bytes_per_gigabyte;
        pair.now = energy.now / bytes.now * factor;
        pair.earlier = energy.earlier / bytes.earlier * factor;
        return pair;
    }
};

void add_site(SitesCompared& all, BothDays& days, const SiteNow& now, const SitePast& past,
              const ComparedNow& compared) {
    all.power.add(now.power, past.power);
    const bool is_today_known = now.coverage_today.count >= least_coverage * whole.count;
    const std::optional<double> energy =
        now.energy_today && is_today_known
            ? std::optional(static_cast<double>(now.energy_today->count()) / milliwatt_hours_per_kilowatt_hour)
            : std::nullopt;
    const std::optional<double> energy_then = amount_of(compared, past.energy, now.read_at);
    all.energy.add(energy, energy_then, share_of(past.energy));
    if (!now.traffic_down && !now.bytes_today && !past.traffic) {
        return;
    }
    const std::optional<double> traffic =
        now.traffic_down && now.traffic_up ? std::optional(*now.traffic_down + *now.traffic_up) : std::nullopt;
    all.traffic.add(traffic, past.traffic);
    days.add(energy, now.bytes_today, energy_then, amount_of(compared, past.bytes, now.read_at),
             std::min(share_of(past.energy), share_of(past.bytes)));
}

}  // namespace

SitesCompared compare_sites(const std::vector<const SiteNow*>& sites, const ComparedNow& compared) {
    SitesCompared all;
    if (compared.figures == nullptr) {
        return all;
    }
    std::unordered_map<SiteId, const SitePast*> by_site;
    for (const SitePast& past : compared.figures->sites) {
        by_site.emplace(past.site, &past);
    }
    BothDays days;
    for (const SiteNow* now : sites) {
        const auto past = by_site.find(now->site);
        add_site(all, days, *now, past == by_site.end() ? SitePast{} : *past->second, compared);
    }
    all.energy_per_traffic = days.ratio();
    return all;
}

}  // namespace wattmast::ui

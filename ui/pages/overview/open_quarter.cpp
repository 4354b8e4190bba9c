// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/open_quarter.h"

#include <cmath>
#include <vector>

namespace wattmast::ui {
namespace {

bool lacks_newest(const SiteNow& site, const std::vector<float>& course) {
    return site.state == SiteState::reporting && course.size() > 1 && std::isnan(course.back()) &&
           !std::isnan(course[course.size() - 2]);
}

}  // namespace

bool awaits_power(const SiteNow& site) {
    return site.power && lacks_newest(site, site.power_24h);
}

bool awaits_traffic(const SiteNow& site) {
    return site.traffic_down && lacks_newest(site, site.traffic_24h);
}

}  // namespace wattmast::ui

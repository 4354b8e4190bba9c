// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_sums.h"

#include <algorithm>

#include "ui/format/site_failure.h"
#include "ui/pages/overview/open_quarter.h"

namespace wattmast::ui {
namespace {

std::optional<double> kilowatt_hours_of(const std::optional<Energy>& energy) {
    return energy ? std::optional(static_cast<double>(energy->count()) / 1e6) : std::nullopt;
}

void add_row(SiteSums& sums, const SiteRow& row) {
    const SiteNow& now = row.now;
    ++sums.sites;
    sums.awaits_power = sums.awaits_power || awaits_power(now);
    sums.unread += now.is_read ? 0 : 1;
    sums.unreadable += now.failure ? 1 : 0;
    sums.power.add(now.power);
    sums.power.held_back += now.power_held_back > 0 ? 1 : 0;
    if (now.power && now.expected_power) {
        sums.expected.add(now.expected_power);
        sums.power_with_expected += *now.power;
    }
    sums.traffic.add(row.traffic);
    sums.yesterday.add(kilowatt_hours_of(now.energy_yesterday));
    sums.today.add(kilowatt_hours_of(now.energy_today));
    sums.month.add(kilowatt_hours_of(now.energy_month));
    if (now.energy_today && now.bytes_today) {
        sums.energy_with_bytes += static_cast<double>(now.energy_today->count()) / 1e3;
        sums.bytes += *now.bytes_today;
    }
    if (knows_coverage(now)) {
        sums.coverage += static_cast<double>(now.coverage_today.count) / 1e4;
        ++sums.measured;
    }
    if (row.worst) {
        sums.worst = std::min(sums.worst.value_or(*row.worst), *row.worst);
        ++sums.attention;
    }
}

std::optional<double> median_of(std::vector<double>& values) {
    if (values.empty()) {
        return std::nullopt;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace

void add_sums(SiteSums& sums, const SiteSums& part) {
    const int measured = sums.measured + part.measured;
    if (measured > 0) {
        sums.coverage = (sums.coverage * sums.measured + part.coverage * part.measured) / measured;
    }
    sums.measured = measured;
    sums.sites += part.sites;
    sums.awaits_power = sums.awaits_power || part.awaits_power;
    sums.unread += part.unread;
    sums.unreadable += part.unreadable;
    sums.median_power.reset();
    for (PartialSum SiteSums::*sum : {&SiteSums::power, &SiteSums::expected, &SiteSums::traffic, &SiteSums::yesterday,
                                      &SiteSums::today, &SiteSums::month}) {
        (sums.*sum).value += (part.*sum).value;
        (sums.*sum).known += (part.*sum).known;
        (sums.*sum).of += (part.*sum).of;
        (sums.*sum).held_back += (part.*sum).held_back;
    }
    sums.power_with_expected += part.power_with_expected;
    sums.energy_with_bytes += part.energy_with_bytes;
    sums.bytes += part.bytes;
    sums.attention += part.attention;
    if (part.worst) {
        sums.worst = std::min(sums.worst.value_or(*part.worst), *part.worst);
    }
    sums.power_24h.add(part.power_24h);
}

std::vector<float> SiteSums::power_course() const {
    CourseSum course = power_24h;
    if (awaits_power && !course.empty()) {
        course.add(Course::unread(1));
    }
    return course;
}

std::optional<double> SiteSums::mean_power() const {
    return power.known > 0 ? std::optional(power.value / power.known) : std::nullopt;
}

std::optional<double> SiteSums::deviation() const {
    return expected.value > 0 ? std::optional(100 * (power_with_expected / expected.value - 1)) : std::nullopt;
}

std::optional<double> SiteSums::energy_per_traffic() const {
    return bytes > 0 ? std::optional(energy_with_bytes / (bytes / 1e9)) : std::nullopt;
}

SiteSums sums_of(const SiteSnapshot& snapshot, std::span<const int> rows, WithCourse course) {
    SiteSums sums;
    std::vector<double> powers;
    powers.reserve(rows.size());
    for (const int number : rows) {
        const SiteRow& row = snapshot.row(number);
        add_row(sums, row);
        if (row.now.power) {
            powers.push_back(*row.now.power);
        }
        if (course == WithCourse::yes) {
            sums.power_24h.add(row.now.power_24h);
        }
    }
    sums.coverage = sums.measured == 0 ? 0 : sums.coverage / sums.measured;
    sums.median_power = median_of(powers);
    return sums;
}

}  // namespace wattmast::ui

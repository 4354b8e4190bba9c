// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/site_failure.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <utility>
#include <vector>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

class SiteFailure {
    Q_DECLARE_TR_FUNCTIONS(SiteFailure)
};

constexpr qsizetype most_names = 3;

/// Of a site that stands in a catalogue, only the time zone is an entry that the engine may not understand.
bool is_time_zone(const Failure& failure) {
    return failure.code == Errc::invalid_argument;
}

QString first_of(const QStringList& names) {
    const QString first = Format::listed(names.mid(0, most_names));
    const auto more = static_cast<int>(names.size() - most_names);
    //: Names of sites, and how many follow. 中文：%1 等，另有 %n 个
    return more > 0 ? SiteFailure::tr("%1 and %Ln more", nullptr, more).arg(first) : first;
}

}  // namespace

QString site_failure_note(const Failure& failure) {
    if (is_time_zone(failure)) {
        return SiteFailure::tr("no such time zone");
    }
    return failure.code == Errc::store_damaged ? SiteFailure::tr("data damaged") : label_of(failure.code);
}

QString site_failure_headline() {
    return SiteFailure::tr("Figures of this site cannot be read.");
}

QString failed_sites_headline(int sites) {
    return SiteFailure::tr("Figures of %Ln site(s) cannot be read.", nullptr, sites);
}

QString site_failure_text(const Failure& failure) {
    if (is_time_zone(failure)) {
        return SiteFailure::tr(
            "The time zone does not exist, so there are no days and no months. Correct it in the inventory and import "
            "that again with “wattmastctl inventory import”.");
    }
    return explanation_of(failure.code);
}

QString site_failure_line(const Failure& failure) {
    return site_failure_headline() + QLatin1Char(' ') + site_failure_text(failure);
}

FailedSites describe_failed_sites(std::span<const Failure* const> failures, const QStringList& names) {
    std::vector<std::pair<QString, QStringList>> sites_by_reason;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        const QString reason = site_failure_text(*failures[i]);
        auto found = std::ranges::find(sites_by_reason, reason, &std::pair<QString, QStringList>::first);
        if (found == sites_by_reason.end()) {
            found = sites_by_reason.insert(found, {reason, {}});
        }
        found->second += names[static_cast<qsizetype>(i)];
    }
    QStringList lines;
    for (const auto& [reason, sites] : sites_by_reason) {
        lines += SiteFailure::tr("%1: %2", "sites, why and what to do").arg(first_of(sites), reason);
    }
    return {lines.join(QLatin1Char(' ')), technical_detail(*failures.front())};
}

bool knows_coverage(const SiteNow& now) {
    // Where only live values are damaged, the share was read before.
    return now.is_read && (!now.failure || now.coverage_today.count > 0);
}

}  // namespace wattmast::ui

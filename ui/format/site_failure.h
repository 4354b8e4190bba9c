// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Why figures of a site cannot be read, and what to do, in words: every page that shows or lists the site says it.
#pragma once

#include <QString>
#include <span>
#include <vector>

#include "app/views.h"

namespace wattmast::ui {

/// What stands in place of a figure: "data damaged", "no such time zone". Without a full stop.
[[nodiscard]] QString site_failure_note(const Failure& failure);
/// "Figures of this site cannot be read."
[[nodiscard]] QString site_failure_headline();
/// Why, and what to do. Of one site or of several that have the same failure.
[[nodiscard]] QString site_failure_text(const Failure& failure);
/// "Figures of 2 sites cannot be read."
[[nodiscard]] QString failed_sites_headline(int sites);
/// Headline and text in one line, for a tool tip or a list.
[[nodiscard]] QString site_failure_line(const Failure& failure);

/// What follows failed_sites_headline().
struct FailedSites {
    QString text;    ///< For each reason the first sites that have it, and what to do.
    QString detail;  ///< The technical detail of the first.
};
/// @param failures One of each site, at least one.
/// @param names Of the same sites, in the same order.
[[nodiscard]] FailedSites describe_failed_sites(std::span<const Failure* const> failures, const QStringList& names);

/// Whether the share of today that is known is told: not while a site is to be read, or cannot be.
[[nodiscard]] bool knows_coverage(const SiteNow& now);

}  // namespace wattmast::ui

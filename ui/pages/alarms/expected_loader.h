// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The lines of an alarm about what a site was expected to draw: none of them is a point.
#pragma once

#include <map>

#include "ui/charts/bridge_loader.h"

namespace wattmast::ui {

/// What a line of a chart asks this loader for, beside lines of points.
enum class CourseLine : std::uint8_t {
    measured = 1,  ///< The site's power as the rule counts it.
    expected = 2,  ///< As the rule computes it, in quarters of an hour.
    limit = 3,     ///< The same, so many percent more.
};
/// @param point Any of the site, because a line has one; @param percent Of `limit` alone, as the alarm's limit
[[nodiscard]] ChartLineQuery course_line(CourseLine line, SiteId site, PointId point, double percent = 0);

/// GUI thread. The bridge outlives it. Charts without such lines are loaded as by BridgeLoader.
class ExpectedLoader : public ChartLoader {
    Q_OBJECT

public:
    explicit ExpectedLoader(EngineBridge& bridge, QObject* parent = nullptr);

    void request(quint64 ticket, const ChartQuery& query) override;
    void cancel(quint64 ticket) override;

private:
    EngineBridge& bridge_;
    BridgeLoader points_;
    std::map<quint64, RequestTicket> running_;
};

}  // namespace wattmast::ui

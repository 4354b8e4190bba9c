// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Day curves of made-up points: the same for the same point and time, whatever the range asked for.
#pragma once

#include "app/chart_source.h"
#include "model/catalog.h"

namespace wattmast::ui::test {

/// What a point shows at an instant, in the unit that charts draw: W, bit/s, °C, V …
[[nodiscard]] double curve_value(const Catalog& catalog, const Point& point, UtcTime at);

/// Answers as the engine would, with one sample each 10 s. The point `gap_at` has no values inside `gap`.
struct CurveSource {
    std::shared_ptr<const Catalog> catalog;
    UtcTime now;
    PointId gap_at;
    TimeRange gap;

    [[nodiscard]] Result<ChartData> operator()(const ChartQuery& query) const;
};

}  // namespace wattmast::ui::test

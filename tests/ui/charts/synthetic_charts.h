// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Made-up charts of known shape, and a loader that answers when told.
#pragma once

#include <deque>
#include <memory>
#include <utility>

#include "ui/charts/chart_loader.h"
#include "ui/charts/plot_spec.h"

namespace wattmast::ui::test {

/// 12 November 2026, 14:32 in Shanghai: "now" of the mock-ups.
[[nodiscard]] UtcTime mockup_now();
[[nodiscard]] TimeZone shanghai();

/// One column per minute with value = base + slope × minutes, min and max `spread` below and above.
struct Ramp {
    double base = 0;
    double slope = 0;
    double spread = 0;
    Unit unit = Unit::watt;
};
/// A line over a range, complete and measured.
[[nodiscard]] ChartLine ramp_line(TimeRange range, Duration step, Ramp ramp);
/// Takes the columns inside away and records the gap in `gaps` and `quality`.
void cut_gap(ChartLine& line, TimeRange gap);
/// Sets the class of a stretch.
void set_quality(ChartLine& line, TimeRange range, QualityClass quality);

/// Two panes: power (two lines) and temperature (one line).
[[nodiscard]] PlotSpec two_panes();
/// Its data over a range, one column per minute.
[[nodiscard]] std::shared_ptr<const ChartData> two_panes_data(TimeRange range);

/// The chart of mock-up 05: power, traffic and temperature of a site over 24 hours.
[[nodiscard]] PlotSpec site_spec();
[[nodiscard]] std::shared_ptr<const ChartData> site_data(TimeRange range, int columns);
/// The chart of mock-up 08: three sites over a week with a gap.
[[nodiscard]] PlotSpec explore_spec();
[[nodiscard]] std::shared_ptr<const ChartData> explore_data(TimeRange range, int columns);
/// The chart of mock-up 01: a fleet's power stacked by class, and traffic.
[[nodiscard]] PlotSpec fleet_spec();
[[nodiscard]] std::shared_ptr<const ChartData> fleet_data(TimeRange range, int columns);

/// Keeps requests until told to answer.
class ManualLoader : public ChartLoader {
    Q_OBJECT

public:
    void request(quint64 ticket, const ChartQuery& query) override { asked.emplace_back(ticket, query); }
    void cancel(quint64 ticket) override { cancelled.push_back(ticket); }

    void answer(quint64 ticket, std::shared_ptr<const ChartData> data) { Q_EMIT loaded(ticket, std::move(data)); }
    void answer_last(std::shared_ptr<const ChartData> data) { Q_EMIT loaded(asked.back().first, std::move(data)); }
    void refuse_last(const Failure& failure) { Q_EMIT failed(asked.back().first, failure); }

    std::deque<std::pair<quint64, ChartQuery>> asked;
    std::deque<quint64> cancelled;
};

}  // namespace wattmast::ui::test

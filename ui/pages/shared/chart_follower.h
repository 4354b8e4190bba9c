// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Keeps one chart and the session's time range together.
#pragma once

#include <QObject>
#include <optional>

#include "ui/charts/plot_view.h"
#include "ui/engine_bridge.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

/// The session's range is where the chart returns to; while live, its right edge follows the session's clock; zooming
/// or panning in the chart pauses live for the session and stays, also behind another page, and End in the chart or
/// Live in the bar goes on. What the session compares with is drawn under it. Finds the first value of an empty chart
/// where it asks for that. All three outlive the follower. Idle until start().
class ChartFollower : public QObject {
    Q_OBJECT

public:
    ChartFollower(PlotView& chart, EngineBridge& bridge, Session& session, QObject* parent = nullptr);

    /// The page came to the front.
    void start();
    /// Behind another page: the chart stands still and asks for nothing.
    void stop();

protected:
    /// Of the chart: its language changed, and with it the name of the comparison.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take_range();
    void take_live();
    void take_compare();
    void give_live(FollowState state);
    void find_first_value();
    void go_to_first_value(const ChartData& data);

    PlotView& chart_;
    EngineBridge& bridge_;
    Session& session_;
    RequestTicket first_value_;
    std::optional<TimeRange> taken_;  ///< The session's range that the chart has last taken.
    bool active_ = false;
};

/// "previous week", as it stands in headers beside the names of series.
[[nodiscard]] QString compare_label(const CompareChoice& choice);
/// "Prev. week": the title of a column with differences.
[[nodiscard]] QString compare_column(const CompareChoice& choice);

}  // namespace wattmast::ui

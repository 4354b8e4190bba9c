// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What PlotView draws under the shown time from an earlier one.
#include <cstdlib>
#include <utility>

#include "ui/charts/plot_view.h"

namespace wattmast::ui {
namespace {

void move(TimeRange& range, Duration by) {
    range = {range.begin + by, range.end + by};
}

ChartData moved(ChartData data, Duration by) {
    move(data.range, by);
    data.asked_at += by;
    for (ChartLine& line : data.lines) {
        for (ChartColumn& column : line.columns) {
            column.at += by;
        }
        for (TimeRange& gap : line.gaps) {
            move(gap, by);
        }
        for (UtcTime& reset : line.resets) {
            reset += by;
        }
        for (QualityRun& run : line.quality) {
            move(run.range, by);
        }
    }
    return data;
}

}  // namespace

void PlotView::set_comparison(std::optional<Comparison> comparison) {
    drop_compared();
    comparison_ = std::move(comparison);
    scene_.compare_name = comparison_ ? comparison_->name : QString();
    if (scene_.data != nullptr) {
        rebuild_scene();
        request_compared();
    }
    Q_EMIT compared_changed();
}

void PlotView::request_compared() {
    const TimeRange shown = navigation_.range();
    if (!comparison_ || loader_ == nullptr || !scene_.is_drawable() || scene_.spec.lines().empty()) {
        return;
    }
    // While following the clock, the earlier course is the same but for its right edge: a pixel of it can wait.
    const Duration pixel = scene_.time.length(1);
    const bool is_near = scene_.compared != nullptr && compared_of_.length() == shown.length() &&
                         std::abs((compared_of_.end - shown.end).count()) <= pixel.count();
    if (is_near) {
        return;
    }
    if (compared_ticket_) {
        loader_->cancel(*compared_ticket_);
    }
    compared_ticket_ = loader_->next_ticket();
    compared_asked_ = shown;
    loader_->request(*compared_ticket_, query_of(comparison_->at(shown)));
}

void PlotView::take_compared(const ChartData& earlier) {
    compared_ticket_.reset();
    compared_of_ = compared_asked_;
    const Duration by = compared_of_.begin - earlier.range.begin;
    scene_.compared = std::make_shared<const ChartData>(moved(earlier, by));
    rebuild_scene();
    Q_EMIT compared_changed();
}

void PlotView::drop_compared() {
    if (compared_ticket_ && loader_ != nullptr) {
        loader_->cancel(*compared_ticket_);
    }
    compared_ticket_.reset();
    scene_.compared.reset();
}

}  // namespace wattmast::ui

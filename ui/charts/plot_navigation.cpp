// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_navigation.h"

#include <algorithm>
#include <cmath>

namespace wattmast::ui {
namespace {

constexpr std::size_t most_steps_back = 100;

TimeRange limited(TimeRange range) {
    const Duration length = range.end - range.begin;
    if (length < PlotNavigation::shortest) {
        const UtcTime middle = range.begin + length / 2;
        return {middle - PlotNavigation::shortest / 2, middle + PlotNavigation::shortest / 2};
    }
    if (length > PlotNavigation::longest) {
        return {range.end - PlotNavigation::longest, range.end};
    }
    return range;
}

Duration scaled(Duration duration, double factor) {
    return Duration{static_cast<std::int64_t>(std::llround(static_cast<double>(duration.count()) * factor))};
}

}  // namespace

void PlotNavigation::set_home(TimeRange range) {
    home_ = limited(range);
    range_ = home_;
    history_.clear();
    undone_.clear();
    in_gesture_ = false;
}

void PlotNavigation::zoom_time(UtcTime anchor, double factor) {
    const Duration length = range_.length();
    const Duration wanted = std::clamp(scaled(length, 1 / factor), shortest, longest);
    const double ratio = static_cast<double>(wanted.count()) / static_cast<double>(length.count());
    const UtcTime begin = anchor - scaled(anchor - range_.begin, ratio);
    change({begin, begin + wanted});
}

void PlotNavigation::pan_time(Duration by) {
    change({range_.begin + by, range_.end + by});
}

void PlotNavigation::zoom_to(TimeRange range) {
    settle();
    change(limited(range));
    settle();
}

void PlotNavigation::step_back() {
    if (history_.empty()) {
        return;
    }
    undone_.push_back(range_);
    range_ = history_.back();
    history_.pop_back();
    in_gesture_ = false;
}

void PlotNavigation::step_forward() {
    if (undone_.empty()) {
        return;
    }
    history_.push_back(range_);
    range_ = undone_.back();
    undone_.pop_back();
    in_gesture_ = false;
}

void PlotNavigation::reset_time() {
    if (range_ != home_) {
        settle();
        remember();
        settle();
    }
    range_ = home_;
    if (live_ == FollowState::paused) {
        follow();
    }
}

void PlotNavigation::set_live(FollowState state) noexcept {
    live_ = state;
}

void PlotNavigation::set_now(UtcTime now) {
    now_ = now;
    if (live_ != FollowState::following || (now < range_.end + std::chrono::seconds{1} && now >= range_.end)) {
        return;
    }
    range_ = {now - range_.length(), now};
    home_ = {now - home_.length(), now};
}

void PlotNavigation::follow() {
    if (live_ == FollowState::off) {
        return;
    }
    live_ = FollowState::following;
    const UtcTime edge = std::max(now_, home_.end);
    range_ = {edge - range_.length(), edge};
    home_ = {edge - home_.length(), edge};
}

void PlotNavigation::zoom_value(std::size_t pane, ValueRange shown, double anchor, double factor) {
    ValueRange wanted{anchor - (anchor - shown.low) / factor, anchor + (shown.high - anchor) / factor};
    // An axis that starts at zero keeps its foot: a bar or area without it would mislead.
    if (shown.low == 0) {
        wanted = {0, shown.high / factor};
    }
    if (std::isfinite(wanted.low) && std::isfinite(wanted.high) && wanted.high - wanted.low > 1e-9) {
        values_[pane] = wanted;
    }
}

void PlotNavigation::zoom_ratio(std::size_t pane, ValueRange shown, double anchor, double factor) {
    const ValueRange wanted{anchor * std::pow(shown.low / anchor, 1 / factor),
                            anchor * std::pow(shown.high / anchor, 1 / factor)};
    if (wanted.low > 0 && std::isfinite(wanted.high) && wanted.high > wanted.low * (1 + 1e-6)) {
        values_[pane] = wanted;
    }
}

void PlotNavigation::remember() {
    if (in_gesture_) {
        return;
    }
    in_gesture_ = true;
    undone_.clear();
    history_.push_back(range_);
    if (history_.size() > most_steps_back) {
        history_.erase(history_.begin());
    }
}

void PlotNavigation::change(TimeRange range) {
    if (range == range_) {
        return;
    }
    remember();
    range_ = range;
    if (live_ == FollowState::following) {
        live_ = FollowState::paused;
    }
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which part of time and value a chart shows, and the way back: all rules of zoom, pan and live without a widget.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "units/utc_time.h"

namespace wattmast::ui {

/// Whether the right edge follows the clock.
enum class FollowState : std::uint8_t { off, following, paused };

/// A y range that a person chose, in the unit of the data.
struct ValueRange {
    double low = 0;
    double high = 0;
    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

class PlotNavigation {
public:
    static constexpr double zoom_per_notch = 1.25;
    static constexpr Duration shortest{std::chrono::seconds{10}};
    static constexpr Duration longest{std::chrono::hours{24 * 366 * 20}};

    /// The range that resetting returns to. Forgets the way back. An empty range is widened to `shortest`.
    void set_home(TimeRange range);
    [[nodiscard]] TimeRange home() const noexcept { return home_; }
    [[nodiscard]] TimeRange range() const noexcept { return range_; }

    /// Divides the length by `factor`, keeping `anchor` where it is. Pauses live.
    void zoom_time(UtcTime anchor, double factor);
    /// Moves both edges. Pauses live.
    void pan_time(Duration by);
    /// To a range marked by hand. Pauses live.
    void zoom_to(TimeRange range);
    /// Ends the running gesture: the next change is a new step on the way back.
    void settle() noexcept { in_gesture_ = false; }
    /// One step back; nothing where there is none.
    void step_back();
    [[nodiscard]] bool can_step_back() const noexcept { return !history_.empty(); }
    /// Undoes a step back; nothing where there is none, or after another zoom.
    void step_forward();
    [[nodiscard]] bool can_step_forward() const noexcept { return !undone_.empty(); }
    /// Home, and following again if live is on.
    void reset_time();

    void set_live(FollowState state) noexcept;
    [[nodiscard]] FollowState live() const noexcept { return live_; }
    /// Tells the time. While following, the right edge moves to it, at most once per second.
    void set_now(UtcTime now);
    /// Follow again after a pause; the length stays.
    void follow();

    /// Divides the shown y range of a pane by `factor`, keeping `anchor`; `shown` is what it shows now.
    void zoom_value(std::size_t pane, ValueRange shown, double anchor, double factor);
    /// The same on a logarithmic axis: equal steps are equal ratios. @pre shown.low > 0, anchor > 0
    void zoom_ratio(std::size_t pane, ValueRange shown, double anchor, double factor);
    void reset_value(std::size_t pane) { values_.erase(pane); }
    void reset_values() { values_.clear(); }
    [[nodiscard]] const std::map<std::size_t, ValueRange>& values() const noexcept { return values_; }

private:
    void remember();
    void change(TimeRange range);

    TimeRange home_;
    TimeRange range_;
    std::vector<TimeRange> history_;
    std::vector<TimeRange> undone_;
    std::map<std::size_t, ValueRange> values_;
    UtcTime now_;
    FollowState live_ = FollowState::off;
    bool in_gesture_ = false;
};

}  // namespace wattmast::ui

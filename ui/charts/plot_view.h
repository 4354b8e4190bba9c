// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The chart widget: a stack of panes over one time axis, with pointer and keyboard.
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/charts/chart_loader.h"
#include "ui/charts/chart_resolution.h"
#include "ui/charts/crosshair_bus.h"
#include "ui/charts/measured_interval.h"
#include "ui/charts/plot_navigation.h"
#include "ui/charts/plot_overlay.h"
#include "ui/charts/plot_scene.h"
#include "ui/charts/plot_spec.h"

namespace wattmast::ui {

class LoadingBar;
class StatePanel;

/// An earlier time under the shown one.
struct Comparison {
    QString name;                                    ///< "previous week", in headers.
    std::function<TimeRange(TimeRange shown)> at{};  ///< As long as `shown`.
};

/// How long a view waits; tests set them to zero.
struct PlotTimings {
    std::chrono::milliseconds debounce{60};         ///< Between the last zoom or resize and the request.
    std::chrono::milliseconds progress_after{200};  ///< Before the progress line appears.
    std::chrono::milliseconds margin_after{100};    ///< Between an answer and the request of what lies beside it.
    std::chrono::milliseconds amount_after{2000};   ///< Before it says what it reads, with Cancel.
    /// While it follows the clock, so many times what the last answer took pass before the next question: the sum of
    /// thousands of meters must not keep a worker busy for ever. Answers that come quickly are asked for every second.
    int rest = 4;
    std::chrono::milliseconds quick{250};  ///< Answers that need no rest.
};

/// How often each layer was painted anew, for tests and the bench.
struct PaintCounts {
    int grid = 0;
    int data = 0;
    int overlay = 0;
    friend bool operator==(const PaintCounts&, const PaintCounts&) = default;
};

/// Draws a PlotSpec from what a ChartLoader gives. Never blocks: while loading, the old content stays, scaled to the
/// new range. What is shown is asked for first; then, at rest, half as much again on either side at the same density,
/// so that a drag meets data at both edges. All figures and exports are of what is shown. Use: set_style, set_loader,
/// set_spec, set_range; set_now once per second for live.
///
/// Pointer: wheel zooms time at the cursor, Shift+wheel pans, Ctrl+wheel zooms y of the pane, drag pans, Shift+drag
/// zooms to a band, Ctrl+drag measures, click pins the cursor, double-click resets time or the axis under it.
/// Keys: ←/→ (Shift: ten) move the cursor by sample, +/−/0 zoom and reset, Home first sample, End follow,
/// Backspace back, Shift+Backspace forth, Enter pin, M measure, N annotate, Esc free, Ctrl+C copy the row.
class PlotView : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    void set_style(const ChartStyle& style);
    void set_timings(PlotTimings timings) { timings_ = timings; }
    /// Not owned; outlives the view or is replaced by null.
    void set_loader(ChartLoader* loader);
    /// Shared by the charts of a page; not owned. Without one the view has its own.
    void set_crosshair_bus(CrosshairBus* bus);

    /// Loads anew if the lines differ; else only draws anew.
    void set_spec(PlotSpec spec);
    [[nodiscard]] const PlotSpec& spec() const noexcept { return scene_.spec; }

    /// The range that resetting returns to; forgets the way back.
    void set_range(TimeRange range);
    [[nodiscard]] TimeRange range() const noexcept { return navigation_.range(); }

    void set_live(FollowState state);
    [[nodiscard]] FollowState live() const noexcept { return navigation_.live(); }
    /// The time now; the right edge follows at most once per second. The view reads no clock.
    void set_now(UtcTime now);

    /// Tells when the points shown have their first value, for the suggestion in an empty chart.
    void set_first_value(std::optional<UtcTime> first);
    /// Draws line number `line` (over all panes) strong and the others grey; empty: all alike.
    void set_highlight(std::optional<std::size_t> line);

    /// Draws an earlier time as grey dashes; empty: none. Read after what is shown.
    void set_comparison(std::optional<Comparison> comparison);
    [[nodiscard]] bool is_comparing() const noexcept { return comparison_.has_value(); }
    /// The figures of the earlier time, its times moved onto the shown ones. Null: none, or not yet here.
    [[nodiscard]] std::shared_ptr<const ChartData> compared() const noexcept { return scene_.compared; }

    /// Loads anew if it differs.
    void set_resolution(Resolution resolution);
    [[nodiscard]] Resolution resolution() const noexcept { return scene_.resolution; }

    [[nodiscard]] bool can_step_back() const noexcept { return navigation_.can_step_back(); }
    [[nodiscard]] bool can_step_forward() const noexcept { return navigation_.can_step_forward(); }
    [[nodiscard]] std::optional<UtcTime> crosshair() const { return bus_->time(); }
    [[nodiscard]] const std::optional<MeasuredInterval>& measured() const noexcept { return measured_; }
    /// What is drawn; null before the first answer.
    [[nodiscard]] std::shared_ptr<const ChartData> data() const noexcept { return scene_.data; }
    /// Everything needed to paint it elsewhere, e.g. by PlotExporter.
    [[nodiscard]] const PlotScene& scene() const noexcept { return scene_; }
    [[nodiscard]] PaintCounts paint_counts() const noexcept { return counts_; }

    [[nodiscard]] QSize sizeHint() const override { return {960, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }

public Q_SLOTS:
    void reload();
    void step_back();
    void step_forward();
    /// As a person would by hand: a step that step_back() undoes.
    void zoom_to(TimeRange range);
    void reset_time();
    void follow();
    void zoom_in();
    void zoom_out();
    /// The row under the cursor as TSV and HTML; nothing without a cursor.
    void copy_row();

Q_SIGNALS:
    void range_changed(wattmast::TimeRange range);
    void live_changed(wattmast::ui::FollowState state);
    void data_changed();
    /// compared() is another one.
    void compared_changed();
    /// The plot area stands elsewhere, or shows another range: see scene().
    void laid_out();
    /// The cursor moved, or went away.
    void crosshair_changed();
    /// An interval was measured, or taken away: see measured().
    void measured_changed();
    /// "Go to the first value" was pressed and set_first_value() had not told where it is.
    void first_value_requested();
    void annotation_requested(wattmast::UtcTime at);
    /// The letter of a mark of the spec was clicked.
    void mark_activated(int index);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag : std::uint8_t { none, pressed, pan, rubber_band, measure };
    enum class Wait : std::uint8_t { no, debounce };

    /// Does `change` to the navigation, then draws, tells and loads what follows from it.
    template <typename Change>
    void navigate(Wait wait, Change change) {
        const TimeRange before = navigation_.range();
        const FollowState live_before = navigation_.live();
        change(navigation_);
        navigated(before, live_before, wait);
    }
    void navigated(TimeRange before, FollowState live_before, Wait wait);
    void rebuild_scene();
    void request_now();
    void drop_request();
    /// Whether a chart that follows the clock has rested long enough to ask again.
    [[nodiscard]] bool is_rested() const;
    void request_margin();
    void drop_margin();
    void take_margin(const std::shared_ptr<const ChartData>& margin);
    [[nodiscard]] ChartQuery query_of(TimeRange range) const;
    void request_compared();
    void take_compared(const ChartData& earlier);
    void drop_compared();
    void stop_waiting();
    void give_up();
    void continue_data();
    [[nodiscard]] bool has_values() const;
    void on_loaded(quint64 ticket, const std::shared_ptr<const ChartData>& data);
    void on_failed(quint64 ticket, const Failure& failure);
    void show_state();
    void go_to_first_value();
    void describe();

    void paint_layers();
    void update_overlay();
    [[nodiscard]] OverlayState overlay_state() const;

    void hover(QPointF position);
    void drag_to(QPointF position);
    void click(QPointF position);
    bool pointer_key(const QKeyEvent& event);
    bool zoom_key(const QKeyEvent& event);
    bool escape();
    void move_crosshair(int samples);
    void crosshair_to(UtcTime time);
    [[nodiscard]] std::vector<UtcTime> sample_times() const;
    /// What a mark says, or how good a stretch of a ribbon is; empty elsewhere.
    [[nodiscard]] QString tip_at(QPointF position) const;
    [[nodiscard]] std::optional<TimeRange> marked_range() const;
    void toggle_measure();
    void finish_drag(QPointF position);
    void measure(TimeRange range);
    [[nodiscard]] UtcTime keyboard_anchor() const;

    ChartLoader* loader_ = nullptr;
    CrosshairBus own_bus_;
    CrosshairBus* bus_ = &own_bus_;
    PlotNavigation navigation_;
    PlotScene scene_;
    PlotTimings timings_;
    PaintCounts counts_;
    QImage grid_;    ///< Images, because the data painter writes pixels.
    QImage layers_;  ///< Grid and data.
    bool grid_is_valid_ = false;
    bool layers_are_valid_ = false;

    QTimer debounce_;
    QTimer progress_;
    std::optional<quint64> ticket_;  ///< Of the request in flight.
    QTimer margin_timer_;
    std::optional<quint64> margin_ticket_;     ///< Of the margin's request in flight.
    std::shared_ptr<const ChartData> margin_;  ///< As answered; null: none yet.
    std::optional<Comparison> comparison_;
    std::optional<quint64> compared_ticket_;  ///< Of the comparison's request in flight.
    TimeRange compared_asked_;                ///< What was shown when it was asked for.
    TimeRange compared_of_;                   ///< What was shown for what is here.
    bool was_given_up_ = false;
    QTimer amount_;
    LoadingBar* loading_;
    bool reload_after_this_ = false;  ///< Following moved on while a request was in flight.
    QElapsedTimer since_asked_;
    QElapsedTimer since_answered_;
    std::chrono::milliseconds answer_took_{0};
    bool progress_is_shown_ = false;
    std::optional<Failure> failure_;
    std::optional<UtcTime> first_value_;
    StatePanel* panel_;

    Drag drag_ = Drag::none;
    QPointF drag_from_;
    QPointF drag_at_;
    TimeRange drag_range_;
    Qt::KeyboardModifiers drag_modifiers_;
    std::optional<UtcTime> measure_from_;
    std::optional<UtcTime> painted_crosshair_;
    bool focus_by_keyboard_ = false;
    std::optional<MeasuredInterval> measured_;
};

}  // namespace wattmast::ui

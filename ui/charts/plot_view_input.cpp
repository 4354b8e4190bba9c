// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Pointer and keyboard of PlotView.
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/charts/line_geometry.h"
#include "ui/charts/plot_text.h"
#include "ui/charts/plot_view.h"
#include "ui/charts/ribbon_runs.h"

namespace wattmast::ui {
namespace {

constexpr double pan_per_notch = 0.1;    // of the range
constexpr double pixels_per_notch = 50;  // of a touchpad
constexpr int page_of_samples = 10;
constexpr double narrowest_band = 4;  // pixels

double notches(const QWheelEvent& event) {
    const QPoint pixels = event.pixelDelta();
    if (!pixels.isNull()) {
        return (std::abs(pixels.y()) >= std::abs(pixels.x()) ? pixels.y() : pixels.x()) / pixels_per_notch;
    }
    const QPoint angle = event.angleDelta();
    return (std::abs(angle.y()) >= std::abs(angle.x()) ? angle.y() : angle.x()) / 120.0;
}

bool is_sideways(const QWheelEvent& event) {
    const QPoint delta = event.pixelDelta().isNull() ? event.angleDelta() : event.pixelDelta();
    return std::abs(delta.x()) > std::abs(delta.y());
}

}  // namespace

void PlotView::wheelEvent(QWheelEvent* event) {
    const double steps = notches(*event);
    if (!scene_.is_drawable() || steps == 0) {
        event->ignore();
        return;
    }
    const double factor = std::pow(PlotNavigation::zoom_per_notch, steps);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const PlotHit hit = scene_.hit(event->position());
        if (hit.part == PlotHit::Part::plot || hit.part == PlotHit::Part::y_axis) {
            const PaneScene& pane = scene_.panes[hit.index];
            const double anchor = pane.scale.value(event->position().y());
            if (pane.scale.spacing == ValueSpacing::logarithmic) {
                navigation_.zoom_ratio(hit.index, pane.scale.range, anchor, factor);
            } else {
                navigation_.zoom_value(hit.index, pane.scale.range, anchor, factor);
            }
            rebuild_scene();
        }
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || is_sideways(*event)) {
        const auto length = static_cast<double>(navigation_.range().length().count());
        const Duration by{static_cast<std::int64_t>(-steps * pan_per_notch * length)};
        navigate(Wait::debounce, [&](PlotNavigation& navigation) { navigation.pan_time(by); });
    } else {
        const double x = std::clamp(event->position().x(), scene_.time.left, scene_.time.right());
        const UtcTime anchor = scene_.time.time(x);
        navigate(Wait::debounce, [&](PlotNavigation& navigation) { navigation.zoom_time(anchor, factor); });
    }
    hover(event->position());
    event->accept();
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !scene_.is_drawable()) {
        event->ignore();
        return;
    }
    drag_ = Drag::pressed;
    drag_from_ = event->position();
    drag_at_ = drag_from_;
    drag_range_ = navigation_.range();
    drag_modifiers_ = event->modifiers();
    navigation_.settle();
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ == Drag::none) {
        hover(event->position());
    } else {
        drag_to(event->position());
    }
}

void PlotView::drag_to(QPointF position) {
    drag_at_ = position;
    const int threshold = QGuiApplication::styleHints()->startDragDistance();
    if (drag_ == Drag::pressed) {
        if ((drag_at_ - drag_from_).manhattanLength() < threshold ||
            scene_.hit(drag_from_).part == PlotHit::Part::outside) {
            return;
        }
        if (drag_modifiers_.testFlag(Qt::ControlModifier)) {
            drag_ = Drag::measure;
        } else if (drag_modifiers_.testFlag(Qt::ShiftModifier)) {
            drag_ = Drag::rubber_band;
        } else {
            drag_ = Drag::pan;
            setCursor(Qt::ClosedHandCursor);
        }
    }
    if (drag_ == Drag::pan) {
        const Duration by = scene_.time.length(drag_from_.x() - drag_at_.x());
        const Duration left_to_do = drag_range_.begin + by - navigation_.range().begin;
        navigate(Wait::debounce, [&](PlotNavigation& navigation) { navigation.pan_time(left_to_do); });
    } else {
        update();
    }
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || drag_ == Drag::none) {
        return;
    }
    if (drag_ == Drag::pressed) {
        drag_ = Drag::none;
        click(event->position());
    } else {
        finish_drag(event->position());
    }
}

void PlotView::finish_drag(QPointF position) {
    drag_at_ = position;
    const Drag drag = drag_;
    const std::optional<TimeRange> marked = marked_range();
    const bool is_wide = std::abs(drag_at_.x() - drag_from_.x()) >= narrowest_band;
    drag_ = Drag::none;
    unsetCursor();
    navigation_.settle();
    if (drag == Drag::rubber_band && is_wide && marked) {
        navigate(Wait::no, [&](PlotNavigation& navigation) { navigation.zoom_to(*marked); });
    } else if (drag == Drag::measure && is_wide && marked) {
        measure(*marked);
    }
    update();
}

void PlotView::click(QPointF position) {
    const PlotHit hit = scene_.hit(position);
    switch (hit.part) {
        case PlotHit::Part::mark:
            Q_EMIT mark_activated(static_cast<int>(hit.index));
            break;
        case PlotHit::Part::plot:
            bus_->pin(snapped(scene_, scene_.time.time(position.x())));
            break;
        case PlotHit::Part::outside:
        case PlotHit::Part::y_axis:
        case PlotHit::Part::time_axis:
        case PlotHit::Part::ribbon:
            break;
    }
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const PlotHit hit = scene_.hit(event->position());
    if (hit.part == PlotHit::Part::y_axis) {
        navigation_.reset_value(hit.index);
        rebuild_scene();
        return;
    }
    // The first click of the two has pinned the cursor, which nobody asked for.
    bus_->free();
    reset_time();
}

bool PlotView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tip_at(help->pos());
        if (tip.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), tip, this);
        }
        return true;
    }
    return QWidget::event(event);
}

QString PlotView::tip_at(QPointF position) const {
    const PlotHit hit = scene_.hit(position);
    if (hit.part == PlotHit::Part::mark) {
        return scene_.spec.marks[hit.index].text;
    }
    if (hit.part != PlotHit::Part::ribbon || scene_.drawn() == nullptr) {
        return {};
    }
    const RibbonScene& ribbon = scene_.ribbons[hit.index];
    const UtcTime at = scene_.time.time(position.x());
    for (const RibbonRun& run : ribbon_runs(scene_, ribbon)) {
        if (run.range.contains(at)) {
            const QString quality =
                run.is_part ? tr("missing at a part of the points, the others are summed") : quality_name(run.quality);
            const QString what =
                quality + QStringLiteral(", ") + range_text(run.range, scene_.spec.zone, scene_.style.locale);
            return ribbon.line ? scene_.series(*ribbon.line).name + QStringLiteral(": ") + what : what;
        }
    }
    return {};
}

void PlotView::leaveEvent(QEvent* /*event*/) {
    bus_->hover(std::nullopt);
}

void PlotView::hover(QPointF position) {
    const QRectF area = scene_.plot_area().adjusted(0, 0, 0, scene_.time_labels.height());
    if (scene_.is_drawable() && area.contains(position)) {
        bus_->hover(snapped(scene_, scene_.time.time(position.x())));
    } else {
        bus_->hover(std::nullopt);
    }
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    if (!focus_by_keyboard_) {
        focus_by_keyboard_ = true;
        update();
    }
    if (event->matches(QKeySequence::Copy)) {
        copy_row();
    } else if (!pointer_key(*event) && !zoom_key(*event)) {
        QWidget::keyPressEvent(event);
    }
}

bool PlotView::pointer_key(const QKeyEvent& event) {
    const int samples = event.modifiers().testFlag(Qt::ShiftModifier) ? page_of_samples : 1;
    switch (event.key()) {
        case Qt::Key_Left:
            move_crosshair(-samples);
            return true;
        case Qt::Key_Right:
            move_crosshair(samples);
            return true;
        case Qt::Key_Home: {
            const std::vector<UtcTime> times = sample_times();
            if (!times.empty()) {
                crosshair_to(times.front());
            }
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (bus_->time()) {
                bus_->pin(*bus_->time());
            }
            return true;
        case Qt::Key_M:
            toggle_measure();
            return true;
        case Qt::Key_N:
            Q_EMIT annotation_requested(keyboard_anchor());
            return true;
        case Qt::Key_Escape:
            return escape();
        default:
            return false;
    }
}

bool PlotView::zoom_key(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom_in();
            return true;
        case Qt::Key_Minus:
            zoom_out();
            return true;
        case Qt::Key_0:
            reset_time();
            return true;
        case Qt::Key_Backspace:
            if (event.modifiers().testFlag(Qt::ShiftModifier)) {
                step_forward();
            } else {
                step_back();
            }
            return true;
        case Qt::Key_End: {
            const std::vector<UtcTime> times = sample_times();
            if (navigation_.live() != FollowState::off) {
                follow();
            } else if (!times.empty()) {
                crosshair_to(times.back());
            }
            return true;
        }
        default:
            return false;
    }
}

bool PlotView::escape() {
    if (drag_ != Drag::none) {
        drag_ = Drag::none;
        unsetCursor();
        update();
        return true;
    }
    if (measure_from_ || measured_) {
        measure_from_.reset();
        measured_.reset();
        update();
        Q_EMIT measured_changed();
        return true;
    }
    if (bus_->time()) {
        bus_->free();
        return true;
    }
    return false;
}

std::vector<UtcTime> PlotView::sample_times() const {
    std::vector<UtcTime> times;
    if (scene_.data == nullptr) {
        return times;
    }
    for (const ChartLine& line : scene_.drawn()->lines) {
        for (const ChartColumn& column : line.columns) {
            if (scene_.range.contains(column.at)) {
                times.push_back(column.at);
            }
        }
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

void PlotView::move_crosshair(int samples) {
    const std::vector<UtcTime> times = sample_times();
    if (times.empty()) {
        return;
    }
    if (!bus_->time()) {
        crosshair_to(times.back());
        return;
    }
    const auto here = std::lower_bound(times.begin(), times.end(), *bus_->time());
    const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(times.size()) - 1;
    const std::ptrdiff_t index = std::clamp<std::ptrdiff_t>(here - times.begin() + samples, 0, last);
    crosshair_to(times[static_cast<std::size_t>(index)]);
}

void PlotView::crosshair_to(UtcTime time) {
    if (bus_->is_pinned()) {
        bus_->pin(time);
    } else {
        bus_->hover(time);
    }
}

void PlotView::toggle_measure() {
    if (!measure_from_) {
        if (bus_->time()) {
            measure_from_ = bus_->time();
            update();
        }
        return;
    }
    const std::optional<TimeRange> marked = marked_range();
    measure_from_.reset();
    if (marked && !marked->is_empty()) {
        measure(*marked);
    }
    update();
}

std::optional<TimeRange> PlotView::marked_range() const {
    if (measure_from_ && drag_ == Drag::none) {
        const UtcTime to = bus_->time().value_or(*measure_from_);
        return TimeRange{std::min(*measure_from_, to), std::max(*measure_from_, to)};
    }
    const double from = std::clamp(std::min(drag_from_.x(), drag_at_.x()), scene_.time.left, scene_.time.right());
    const double to = std::clamp(std::max(drag_from_.x(), drag_at_.x()), scene_.time.left, scene_.time.right());
    const TimeRange range{scene_.time.time(from), scene_.time.time(to)};
    return range.is_empty() ? std::nullopt : std::optional(range);
}

void PlotView::measure(TimeRange range) {
    if (scene_.data == nullptr) {
        return;
    }
    measured_ = measure_interval(*scene_.drawn(), range);
    update();
    Q_EMIT measured_changed();
}

UtcTime PlotView::keyboard_anchor() const {
    const TimeRange range = navigation_.range();
    const std::optional<UtcTime> cursor = bus_->time();
    return cursor && range.contains(*cursor) ? *cursor : range.begin + range.length() / 2;
}

void PlotView::focusInEvent(QFocusEvent* event) {
    const Qt::FocusReason reason = event->reason();
    focus_by_keyboard_ = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                         reason == Qt::ShortcutFocusReason ||
                         (reason != Qt::MouseFocusReason && qApp->property("wm_keyboard_last").toBool());
    update();
    QWidget::focusInEvent(event);
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A chart with two panes and a day of data on the offscreen platform.
#pragma once

#include <QtTest>

#include "synthetic_charts.h"
#include "ui/charts/themed_plot_view.h"

namespace wattmast::ui::test {

struct PlotStage {
    ManualLoader loader;
    CrosshairBus bus;
    ThemedPlotView view;
    TimeRange day{mockup_now() - std::chrono::hours{24}, mockup_now()};

    PlotStage() {
        view.set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        view.resize(800, 500);
        view.set_loader(&loader);
        view.set_crosshair_bus(&bus);
        view.set_range(day);
        view.set_spec(two_panes());
        view.show();
        settle();
        loader.answer_last(two_panes_data(day));
        settle();
    }
    ~PlotStage() { view.set_loader(nullptr); }
    PlotStage(const PlotStage&) = delete;
    PlotStage& operator=(const PlotStage&) = delete;

    /// Lets zero timers and paints happen.
    static void settle() {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] QPointF in_pane(std::size_t pane, double share) const {
        const QRectF plot = view.scene().panes[pane].plot;
        return {plot.left() + plot.width() * share, plot.center().y()};
    }
    [[nodiscard]] UtcTime at(double share) const {
        return view.range().begin +
               Duration{static_cast<std::int64_t>(static_cast<double>(view.range().length().count()) * share)};
    }
    void wheel(QPointF position, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(position, view.mapToGlobal(position), QPoint(), QPoint(0, 120 * notches), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
    void touchpad(QPointF position, QPoint pixels) {
        QWheelEvent event(position, view.mapToGlobal(position), pixels, pixels * 8, Qt::NoButton, Qt::NoModifier,
                          Qt::ScrollUpdate, false);
        QCoreApplication::sendEvent(&view, &event);
    }
    void mouse(QEvent::Type type, QPointF position, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const bool is_move = type == QEvent::MouseMove;
        QMouseEvent event(type, position, view.mapToGlobal(position), is_move ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&view, &event);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        mouse(QEvent::MouseButtonPress, from, modifiers);
        mouse(QEvent::MouseMove, (from + to) / 2, modifiers);
        mouse(QEvent::MouseMove, to, modifiers);
        mouse(QEvent::MouseButtonRelease, to, modifiers);
    }
    void click(QPointF position) {
        mouse(QEvent::MouseButtonPress, position);
        mouse(QEvent::MouseButtonRelease, position);
    }
    void double_click(QPointF position) {
        click(position);
        mouse(QEvent::MouseButtonDblClick, position);
        mouse(QEvent::MouseButtonRelease, position);
    }
    void hover(QPointF position) {
        QMouseEvent event(QEvent::MouseMove, position, view.mapToGlobal(position), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&view, &event);
    }
};

}  // namespace wattmast::ui::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_chart.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

#include "ui/pages/explore/point_tree_model.h"

namespace wattmast::ui {

namespace {

constexpr double edge = 14;  ///< Of a pane: nearer to its border than this is between panes.

}  // namespace

ExploreChart::ExploreChart(QWidget* parent) : ThemedPlotView(parent) {
    setAcceptDrops(true);
}

ExploreChart::DropPlace ExploreChart::place_at(double y) const {
    const std::vector<PaneScene>& panes = scene().panes;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (y < panes[i].plot.top() + edge) {
            return {true, i};
        }
        if (y <= panes[i].plot.bottom() - edge) {
            return {false, i};
        }
    }
    return {true, panes.size()};
}

void ExploreChart::aim(std::optional<DropPlace> place) {
    if (place != aimed_) {
        aimed_ = place;
        update();
    }
}

void ExploreChart::dragEnterEvent(QDragEnterEvent* event) {
    if (!dragged_series(*event->mimeData()).empty()) {
        event->acceptProposedAction();
        aim(place_at(event->position().y()));
    }
}

void ExploreChart::dragMoveEvent(QDragMoveEvent* event) {
    aim(place_at(event->position().y()));
    event->acceptProposedAction();
}

void ExploreChart::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    aim(std::nullopt);
}

void ExploreChart::dropEvent(QDropEvent* event) {
    const std::vector<SeriesKey> series = dragged_series(*event->mimeData());
    const DropPlace place = place_at(event->position().y());
    aim(std::nullopt);
    if (!series.empty()) {
        event->acceptProposedAction();
        Q_EMIT series_dropped(series, place);
    }
}

void ExploreChart::paintEvent(QPaintEvent* event) {
    ThemedPlotView::paintEvent(event);
    const std::vector<PaneScene>& panes = scene().panes;
    if (!aimed_ || panes.empty()) {
        return;
    }
    QPainter painter(this);
    const QColor ink = scene().style.accent;
    if (!aimed_->is_between) {
        painter.setPen(QPen(ink, 2));
        painter.drawRect(panes[aimed_->pane].plot.adjusted(1, 1, -1, -1));
        return;
    }
    const bool is_last = aimed_->pane == panes.size();
    const QRectF& beside = is_last ? panes.back().plot : panes[aimed_->pane].plot;
    const double y = is_last ? beside.bottom() + 3 : beside.top() - 3;
    painter.fillRect(QRectF(beside.left(), y - 1.5, beside.width(), 3), ink);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The figures of the pages: under the pointer, walked through by Tab, opened.
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "ui/pages/reports/page_view.h"

namespace wattmast::ui {
namespace {

constexpr int reach = 3;  ///< Pixels around a figure that are its own.

QString meaning_of(FigureOrigin::Kind kind) {
    switch (kind) {
        case FigureOrigin::Kind::ledger:
            return PageView::tr("Opens its lines of the ledger");
        case FigureOrigin::Kind::factor:
            return PageView::tr("Opens the factor");
        case FigureOrigin::Kind::coverage:
            return PageView::tr("Opens the data quality of the month");
        case FigureOrigin::Kind::energy:
            return PageView::tr("Opens the energy of the month");
    }
    return {};
}

}  // namespace

const DrawnFigure* PageView::figure(const FigurePlace& place) const {
    const auto picture = pictures_.find(place.page);
    return picture == pictures_.end() || place.at >= picture->second.figures.size()
               ? nullptr
               : &picture->second.figures[place.at];
}

QRect PageView::place_of(const FigurePlace& at) const {
    const DrawnFigure* drawn = figure(at);
    if (drawn == nullptr || at.page >= page_count()) {
        return {};
    }
    const double factor = scale();
    const QRectF place(drawn->place.topLeft() * factor, drawn->place.size() * factor);
    return place.translated(this->place(at.page).topLeft()).toAlignedRect();
}

std::vector<PageView::FigurePlace> PageView::places_in_sight() const {
    std::vector<FigurePlace> places;
    const auto [first, end] = seen();
    for (int page = first; page < end; ++page) {
        const auto picture = pictures_.find(page);
        const std::size_t count = picture == pictures_.end() ? 0 : picture->second.figures.size();
        for (std::size_t at = 0; at < count; ++at) {
            if (place_of({page, at}).intersects(viewport()->rect())) {
                places.push_back({page, at});
            }
        }
    }
    return places;
}

PageView::SeenFigure PageView::seen_figure(const FigurePlace& place) const {
    const DrawnFigure& drawn = *figure(place);
    return {place.page, place_of(place), drawn.text, drawn.what, drawn.origin};
}

std::vector<PageView::SeenFigure> PageView::figures_in_sight() const {
    std::vector<SeenFigure> figures;
    for (const FigurePlace& place : places_in_sight()) {
        figures.push_back(seen_figure(place));
    }
    return figures;
}

std::optional<PageView::SeenFigure> PageView::marked_figure() const {
    return marked_ && figure(*marked_) != nullptr ? std::optional(seen_figure(*marked_)) : std::nullopt;
}

std::optional<PageView::FigurePlace> PageView::figure_at(const QPoint& point) const {
    const auto [first, end] = seen();
    for (int page = first; page < end; ++page) {
        const auto picture = pictures_.find(page);
        if (picture == pictures_.end() || !place(page).contains(point)) {
            continue;
        }
        for (std::size_t at = 0; at < picture->second.figures.size(); ++at) {
            if (place_of({page, at}).adjusted(-reach, -1, reach, 1).contains(point)) {
                return FigurePlace{page, at};
            }
        }
    }
    return std::nullopt;
}

QString PageView::tip_of(const DrawnFigure& drawn) const {
    const QString name = drawn.what.isEmpty() ? drawn.text : tr("%1: %2").arg(drawn.what, drawn.text);
    return name + QLatin1Char('\n') +
           (drawn.origin ? meaning_of(drawn.origin->kind) : tr("No page of the program shows where it comes from"));
}

void PageView::mark(std::optional<FigurePlace> place) {
    if (marked_ == place) {
        return;
    }
    marked_ = place;
    const DrawnFigure* drawn = place ? figure(*place) : nullptr;
    setAccessibleDescription(drawn == nullptr ? QString() : tip_of(*drawn));
    viewport()->update();
}

bool PageView::open(const std::optional<FigurePlace>& place) {
    const DrawnFigure* drawn = place ? figure(*place) : nullptr;
    if (drawn == nullptr || !drawn->origin) {
        return false;
    }
    Q_EMIT origin_requested(FigureOrigin(*drawn->origin));  // Whoever hears it may take the pages away.
    return true;
}

bool PageView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto place = figure_at(help->pos())) {
            QToolTip::showText(help->globalPos(), tip_of(*figure(*place)), viewport(), place_of(*place));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
    const auto place = figure_at(event->pos());
    if (place && figure(*place)->origin) {
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        viewport()->unsetCursor();
    }
}

void PageView::mousePressEvent(QMouseEvent* event) {
    mark(std::nullopt);
    pressed_ = event->button() == Qt::LeftButton ? figure_at(event->pos()) : std::nullopt;
}

void PageView::mouseReleaseEvent(QMouseEvent* event) {
    const auto pressed = std::exchange(pressed_, std::nullopt);
    if (event->button() == Qt::LeftButton && pressed && figure_at(event->pos()) == pressed) {
        open(pressed);
    }
}

void PageView::focusOutEvent(QFocusEvent* event) {
    mark(std::nullopt);
    QAbstractScrollArea::focusOutEvent(event);
}

bool PageView::focusNextPrevChild(bool next) {
    std::vector<FigurePlace> places = places_in_sight();
    std::erase_if(places, [this](const FigurePlace& place) { return !figure(place)->origin; });
    const auto now = marked_ ? std::ranges::find(places, *marked_) : places.end();
    std::optional<FigurePlace> to;
    if (now == places.end()) {
        to = next && !places.empty() ? std::optional(places.front()) : std::nullopt;
    } else if (next) {
        to = std::next(now) == places.end() ? std::nullopt : std::optional(*std::next(now));
    } else {
        to = now == places.begin() ? std::nullopt : std::optional(*std::prev(now));
    }
    const bool was_marked = marked_.has_value();
    mark(to);
    // Back from the first figure is the view itself, as it was before Tab came to the figure.
    return to || (was_marked && !next) || QAbstractScrollArea::focusNextPrevChild(next);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/page_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int margin = 16;  ///< Around pages.
constexpr double least_zoom = 0.4;
constexpr double most_zoom = 4;
constexpr double zoom_step = 1.25;
constexpr std::size_t most_pictures = 24;  ///< A page at full zoom takes some ten megabytes.
constexpr double css_width = 794;          ///< Of A4, for what is not laid out yet.

}  // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent), printer_(new PagePrinter(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    rest_.setSingleShot(true);
    rest_.setInterval(40);
    connect(&rest_, &QTimer::timeout, this, &PageView::ask_for_seen);
    connect(printer_, &PagePrinter::laid_out, this, [this](const QVector<QSizeF>& sizes) {
        sizes_.assign(sizes.begin(), sizes.end());
        pictures_.clear();
        mark(std::nullopt);
        chosen_.reset();
        arrange();
        ask_for_seen();
        Q_EMIT pages_known(page_count());
    });
    connect(printer_, &PagePrinter::drawn, this, &PageView::keep_drawn);
}

PageView::~PageView() = default;

void PageView::show_document(std::shared_ptr<const ReportDocument> document) {
    printer_->show(std::move(document));
}

void PageView::show_nothing() {
    printer_->show(nullptr);
    sizes_.clear();
    pictures_.clear();
    mark(std::nullopt);
    chosen_.reset();
    arrange();
    current_ = {0, 0};
    Q_EMIT pages_known(0);
}

void PageView::set_columns(int columns) {
    if (columns == columns_) {
        return;
    }
    const int page = current_page();
    columns_ = columns;
    arrange();
    if (page < page_count()) {
        go_to_page(page);
    }
    ask_for_seen();
}

void PageView::set_zoom(double zoom) {
    zoom = std::clamp(zoom, least_zoom, most_zoom);
    if (zoom == zoom_) {
        return;
    }
    const double middle = verticalScrollBar()->maximum() > 0
                              ? (verticalScrollBar()->value() + viewport()->height() / 2.0) /
                                    (verticalScrollBar()->maximum() + viewport()->height())
                              : 0;
    zoom_ = zoom;
    arrange();
    const double whole = verticalScrollBar()->maximum() + viewport()->height();
    verticalScrollBar()->setValue(static_cast<int>(middle * whole - viewport()->height() / 2.0));
    rest_.start();
    viewport()->update();
}

/// All pages at the scale at which the widest row fills the width.
double PageView::scale() const {
    double widest = css_width;
    for (const QSizeF& size : sizes_) {
        widest = std::max(widest, size.width());
    }
    // A lying page takes the place of two.
    const double standing = sizes_.empty() ? css_width : sizes_.front().width();
    const double row = std::max(widest, columns_ * standing);
    const int room = viewport()->width() - (columns_ + 1) * margin;
    return std::max(0.05, zoom_ * room / row);
}

void PageView::arrange() {
    places_.clear();
    const double factor = scale();
    const int width = std::max(viewport()->width(), static_cast<int>(zoom_ * viewport()->width()));
    int y = margin;
    for (std::size_t page = 0; page < sizes_.size();) {
        const auto size_of = [&](std::size_t at) {
            return QSize(static_cast<int>(std::lround(sizes_[at].width() * factor)),
                         static_cast<int>(std::lround(sizes_[at].height() * factor)));
        };
        const QSize first = size_of(page);
        const bool is_pair = columns_ == 2 && page + 1 < sizes_.size() &&
                             first.width() + size_of(page + 1).width() + 3 * margin <= width + 2;
        int height = first.height();
        if (is_pair) {
            const QSize second = size_of(page + 1);
            const int left = (width - first.width() - second.width() - margin) / 2;
            places_.emplace_back(QPoint(left, y), first);
            places_.emplace_back(QPoint(left + first.width() + margin, y), second);
            height = std::max(height, second.height());
            page += 2;
        } else {
            places_.emplace_back(QPoint((width - first.width()) / 2, y), first);
            page += 1;
        }
        y += height + margin;
    }
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QRect PageView::place(int page) const {
    return places_[static_cast<std::size_t>(page)].translated(-horizontalScrollBar()->value(),
                                                              -verticalScrollBar()->value());
}

std::pair<int, int> PageView::seen() const {
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height();
    const auto first = std::ranges::find_if(places_, [&](const QRect& rect) { return rect.bottom() >= top; });
    auto end = first;
    while (end != places_.end() && end->top() <= bottom) {
        ++end;
    }
    return {static_cast<int>(first - places_.begin()), static_cast<int>(end - places_.begin())};
}

int PageView::current_page() const {
    if (chosen_) {
        return *chosen_;
    }
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto found = std::ranges::find_if(places_, [&](const QRect& rect) { return rect.bottom() >= middle; });
    return found == places_.end() ? std::max(0, page_count() - 1) : static_cast<int>(found - places_.begin());
}

std::pair<int, int> PageView::current_pages() const {
    const int page = current_page();
    if (page_count() == 0) {
        return {0, 0};
    }
    const int top = places_[static_cast<std::size_t>(page)].top();
    const auto is_beside = [&](int other) {
        return other >= 0 && other < page_count() && places_[static_cast<std::size_t>(other)].top() == top;
    };
    return {is_beside(page - 1) ? page - 1 : page, is_beside(page + 1) ? page + 1 : page};
}

void PageView::go_to_page(int page) {
    const QRect& place = places_[static_cast<std::size_t>(page)];
    verticalScrollBar()->setValue(place.top() - margin);
    horizontalScrollBar()->setValue(place.left() - margin);
    chosen_ = page;  // At the end of the document another page may be in the middle.
    ask_for_seen();
}

bool PageView::is_complete() const {
    const auto [first, end] = seen();
    const double wanted = scale() * devicePixelRatioF();
    for (int page = first; page < end; ++page) {
        const auto picture = pictures_.find(page);
        if (picture == pictures_.end() || std::abs(picture->second.scale - wanted) > 0.001) {
            return false;
        }
    }
    return !sizes_.empty();
}

void PageView::ask_for_seen() {
    printer_->forget_wishes();
    const auto [first, end] = seen();
    const double wanted = scale() * devicePixelRatioF();
    // From the last to the first, because the newest wish comes first; one more below, for who reads on.
    for (int page = std::min(end, page_count() - 1); page >= first; --page) {
        const auto picture = pictures_.find(page);
        if (picture == pictures_.end() || std::abs(picture->second.scale - wanted) > 0.001) {
            printer_->draw(page, wanted);
        }
    }
    const std::pair<int, int> pages = current_pages();
    if (pages != current_) {
        current_ = pages;
        Q_EMIT current_page_changed(current_page());
    }
}

void PageView::keep_drawn(int page, double scale, const QImage& image, const std::vector<DrawnFigure>& figures) {
    pictures_[page] = {image, scale, figures};
    const auto [first, end] = seen();
    while (pictures_.size() > most_pictures) {
        // The one that is farthest from what is seen.
        const bool is_front = std::abs(pictures_.begin()->first - first) > std::abs(pictures_.rbegin()->first - end);
        pictures_.erase(is_front ? pictures_.begin() : std::prev(pictures_.end()));
    }
    viewport()->update();
    if (page >= first && page < end) {
        Q_EMIT drawn();
    }
}

void PageView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), color(Color::bg_window));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, end] = seen();
    for (int page = first; page < end; ++page) {
        const QRect rect = place(page);
        painter.fillRect(rect, Theme::palette(light_tokens).base());  // Paper, in every appearance.
        if (const auto picture = pictures_.find(page); picture != pictures_.end()) {
            painter.drawImage(rect, picture->second.image);
        }
        painter.setPen(color(Color::border_strong));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (marked_) {
        painter.setPen(QPen(QColor::fromRgba(light_tokens[Color::focus_ring]), 2));
        painter.drawRect(place_of(*marked_).adjusted(-3, -2, 3, 2));
    }
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    rest_.start();
}

void PageView::scrollContentsBy(int /*dx*/, int /*dy*/) {
    chosen_.reset();
    viewport()->update();
    rest_.start();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    set_zoom(zoom_ * (event->angleDelta().y() > 0 ? zoom_step : 1 / zoom_step));
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const bool is_control = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && open(marked_)) {
        return;
    }
    if (key == Qt::Key_Escape && marked_) {
        mark(std::nullopt);
        return;
    }
    if (is_control && (key == Qt::Key_Plus || key == Qt::Key_Equal)) {
        set_zoom(zoom_ * zoom_step);
    } else if (is_control && key == Qt::Key_Minus) {
        set_zoom(zoom_ / zoom_step);
    } else if (is_control && key == Qt::Key_0) {
        set_zoom(1);
    } else if ((key == Qt::Key_PageDown || key == Qt::Key_PageUp) && page_count() > 0) {
        const int step = key == Qt::Key_PageDown ? columns_ : -columns_;
        go_to_page(std::clamp(current_page() + step, 0, page_count() - 1));
    } else if (key == Qt::Key_Home) {
        verticalScrollBar()->setValue(0);
    } else if (key == Qt::Key_End) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

}  // namespace wattmast::ui

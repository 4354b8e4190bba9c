// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/page_printer.h"

#include <algorithm>
#include <cstring>

#include "report/pages/page_image.h"

namespace wattmast::ui {
namespace {

/// Rows of QImage may be longer than its pixels.
QImage image_of(const PageImage& page) {
    QImage image(page.width, page.height, QImage::Format_RGB32);
    const auto row_bytes = static_cast<std::size_t>(page.width) * sizeof(std::uint32_t);
    for (int y = 0; y < page.height; ++y) {
        std::memcpy(image.scanLine(y),
                    page.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width), row_bytes);
    }
    return image;
}

QVector<QSizeF> sizes_of(const PagePreview& pages) {
    QVector<QSizeF> sizes;
    for (std::size_t page = 0; page < pages.page_count(); ++page) {
        const PagePreview::Size size = pages.size(page);
        sizes.append({size.width, size.height});
    }
    return sizes;
}

std::vector<DrawnFigure> figures_of(const PagePreview& pages, std::size_t page) {
    std::vector<DrawnFigure> figures;
    for (PagePreview::Figure& one : pages.figures(page)) {
        figures.push_back({QRectF(one.x, one.y, one.width, one.height), QString::fromStdString(one.text),
                           QString::fromStdString(one.what), std::move(one.origin)});
    }
    return figures;
}

}  // namespace

PagePrinter::PagePrinter(QObject* parent)
    : QObject(parent), thread_([this](const std::stop_token& stop) { work(stop); }) {}

PagePrinter::~PagePrinter() = default;

void PagePrinter::show(std::shared_ptr<const ReportDocument> document) {
    {
        const std::scoped_lock lock(mutex_);
        document_ = std::move(document);
        has_news_ = true;
        wishes_.clear();
        small_.clear();
        ++generation_;
    }
    wake_.notify_one();
}

void PagePrinter::wish(std::deque<Wish>& wishes, const Wish& wish) {
    {
        const std::scoped_lock lock(mutex_);
        std::erase_if(wishes, [&](const Wish& one) { return one.page == wish.page; });
        wishes.push_front(wish);
    }
    wake_.notify_one();
}

void PagePrinter::draw(int page, double scale) {
    wish(wishes_, {page, scale, false});
}

void PagePrinter::draw_small(int page, double scale) {
    wish(small_, {page, scale, true});
}

void PagePrinter::forget_small() {
    const std::scoped_lock lock(mutex_);
    small_.clear();
}

void PagePrinter::forget_wishes() {
    const std::scoped_lock lock(mutex_);
    wishes_.clear();
}

std::optional<PagePrinter::Wish> PagePrinter::next_wish() {
    std::deque<Wish>& wishes = wishes_.empty() ? small_ : wishes_;
    if (wishes.empty()) {
        return std::nullopt;
    }
    const Wish next = wishes.front();
    wishes.pop_front();
    return next;
}

void PagePrinter::work(const std::stop_token& stop) {
    std::optional<PagePreview> pages;
    const auto post = [this](quint64 generation, auto tell) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, tell = std::move(tell)] {
                const bool is_of_now = [&] {
                    const std::scoped_lock lock(mutex_);
                    return generation == generation_;
                }();
                if (is_of_now) {
                    tell();
                }
            },
            Qt::QueuedConnection);
    };
    while (!stop.stop_requested()) {
        std::shared_ptr<const ReportDocument> document;
        std::optional<Wish> wish;
        quint64 generation = 0;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, stop, [this] { return has_news_ || !wishes_.empty() || !small_.empty(); });
            if (stop.stop_requested()) {
                return;
            }
            generation = generation_;
            document = std::exchange(document_, nullptr);
            if (std::exchange(has_news_, false)) {
                pages.reset();
            } else {
                wish = next_wish();
            }
        }
        if (document) {
            pages.emplace(std::move(document));
            post(generation, [this, sizes = sizes_of(*pages)] { Q_EMIT laid_out(sizes); });
        } else if (wish && pages && static_cast<std::size_t>(wish->page) < pages->page_count()) {
            const auto page = static_cast<std::size_t>(wish->page);
            const QImage image = image_of(pages->image(page, wish->scale));
            if (wish->is_small) {
                post(generation, [this, page = wish->page, image] { Q_EMIT drawn_small(page, image); });
            } else {
                post(generation, [this, wish = *wish, image, figures = figures_of(*pages, page)] {
                    Q_EMIT drawn(wish.page, wish.scale, image, figures);
                });
            }
        }
    }
}

}  // namespace wattmast::ui

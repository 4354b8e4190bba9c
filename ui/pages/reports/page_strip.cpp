// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/page_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/pages/reports/page_printer.h"
#include "ui/pages/reports/page_strip_model.h"
#include "ui/pages/reports/page_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int longer_side = 62;       ///< Of a small page.
constexpr double a4_height = 1122.5;  ///< CSS pixels, of a page that stands.
constexpr double small_scale = longer_side / a4_height;
constexpr int beside = 6;
constexpr int above = 6;
constexpr int cell_width = longer_side + 2 * beside;

/// Lying pages are as wide as standing ones are high, and all have the same room.
class SmallPages : public QStyledItemDelegate {
public:
    SmallPages(const PageView* pages, QObject* parent) : QStyledItemDelegate(parent), pages_(pages) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.row() >= pages_->page_count()) {
            return;
        }
        const bool is_marked = index.data(PageStripModel::marked_role).toBool();
        const QSizeF size = pages_->page_size(index.row()) * small_scale;
        const QRectF paper(option.rect.left() + (option.rect.width() - size.width()) / 2,
                           option.rect.top() + above + (longer_side - size.height()) / 2, size.width(), size.height());
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->fillRect(paper, Theme::palette(light_tokens).base());  // Paper, in every appearance.
        if (const auto picture = index.data(PageStripModel::picture_role); picture.isValid()) {
            painter->drawImage(paper, picture.value<QImage>());
        }
        const bool is_pointed = option.state.testFlag(QStyle::State_MouseOver);
        painter->setPen(QPen(color(is_marked || is_pointed ? Color::accent : Color::border_strong), is_marked ? 2 : 1));
        painter->drawRect(paper.adjusted(-1, -1, 1, 1));
        painter->setFont(is_marked ? bold_font(TextRole::table) : text_font(TextRole::table));
        painter->setPen(color(is_marked ? Color::text_primary : Color::text_secondary));
        painter->drawText(option.rect.adjusted(0, 0, 0, -2), Qt::AlignHCenter | Qt::AlignBottom,
                          index.data().toString());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(color(Color::focus_ring), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        return {cell_width, above + longer_side + 4 + QFontMetrics(text_font(TextRole::table)).height() + 2};
    }

private:
    const PageView* pages_;
};

}  // namespace

PageStrip::PageStrip(PageView* pages, QWidget* parent)
    : QWidget(parent),
      pages_(pages),
      model_(new PageStripModel(this)),
      list_(new QListView),
      position_(new RoleLabel(TextRole::body, Color::text_secondary)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 14, 2);
    row->setSpacing(14);
    list_->setObjectName(QStringLiteral("page_strip"));
    list_->setFlow(QListView::LeftToRight);
    list_->setWrapping(false);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setModel(model_);
    list_->setItemDelegate(new SmallPages(pages_, list_));
    list_->viewport()->installEventFilter(this);
    row->addWidget(list_, 1);
    row->addWidget(position_);
    rest_.setSingleShot(true);
    rest_.setInterval(40);
    connect(&rest_, &QTimer::timeout, this, &PageStrip::ask_for_seen);
    connect(list_->horizontalScrollBar(), &QScrollBar::valueChanged, &rest_, qOverload<>(&QTimer::start));
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!is_following_ && index.isValid()) {
            go_to(index.row());
        }
    });
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) { go_to(index.row()); });
    connect(pages_, &PageView::pages_known, this, &PageStrip::show_pages);
    connect(pages_, &PageView::current_page_changed, this, &PageStrip::show_current);
    connect(pages_->printer(), &PagePrinter::drawn_small, this, [this](int page, QImage picture) {
        picture.setDevicePixelRatio(devicePixelRatioF());
        model_->set_picture(page, picture);
    });
    show_pages();
    retranslate();
}

void PageStrip::retranslate() {
    list_->setAccessibleName(tr("Small pages"));
    model_->retranslate();
    position_->set_text(position());
}

QString PageStrip::position() const {
    const Format& format = Format::current();
    const auto [first, last] = pages_->current_pages();
    const QString all = format.count(pages_->page_count());
    if (pages_->page_count() == 0) {
        return {};
    }
    return first == last ? tr("page %1 of %2").arg(format.count(first + 1), all)
                         : tr("pages %1 and %2 of %3").arg(format.count(first + 1), format.count(last + 1), all);
}

void PageStrip::show_pages() {
    is_following_ = true;
    model_->set_count(pages_->page_count());
    is_following_ = false;
    setVisible(pages_->page_count() > 0);
    // The bar for scrolling stands below the numbers, so that the strip is as high with it as without.
    const int bar = list_->horizontalScrollBar()->sizeHint().height();
    list_->setFixedHeight(list_->itemDelegate()->sizeHint({}, {}).height() + bar);
    show_current();
    rest_.start();
}

void PageStrip::show_current() {
    position_->set_text(position());
    if (pages_->page_count() == 0) {
        return;
    }
    const auto [first, last] = pages_->current_pages();
    model_->set_marked({first, last});
    const int current = list_->currentIndex().row();
    if (current < first || current > last) {
        is_following_ = true;
        list_->setCurrentIndex(model_->index(pages_->current_page()));
        is_following_ = false;
    }
    list_->scrollTo(model_->index(last));
    list_->scrollTo(model_->index(first));
}

void PageStrip::go_to(int page) {
    if (page < pages_->page_count()) {
        pages_->go_to_page(page);
    }
}

std::pair<int, int> PageStrip::seen() const {
    const int left = list_->horizontalScrollBar()->value();
    const int first = left / cell_width;
    const int end = (left + list_->viewport()->width() - 1) / cell_width + 1;
    return {std::min(first, pages_->page_count()), std::min(end, pages_->page_count())};
}

bool PageStrip::is_complete() const {
    const auto [first, end] = seen();
    for (int page = first; page < end; ++page) {
        if (!model_->has_picture(page)) {
            return false;
        }
    }
    return pages_->page_count() > 0;
}

int PageStrip::picture_count() const {
    return model_->picture_count();
}

void PageStrip::ask_for_seen() {
    pages_->printer()->forget_small();
    if (!isVisible()) {
        return;
    }
    const auto [first, end] = seen();
    // From the last to the first, because the newest wish comes first.
    for (int page = end - 1; page >= first; --page) {
        if (!model_->has_picture(page)) {
            pages_->printer()->draw_small(page, small_scale * devicePixelRatioF());
        }
    }
}

void PageStrip::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    rest_.start();
}

void PageStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(QRect(0, 0, width(), 1), color(Color::border_subtle));
}

bool PageStrip::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        rest_.start();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace wattmast::ui

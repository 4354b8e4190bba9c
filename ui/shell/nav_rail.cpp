// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/nav_rail.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int logo_size = 26;
constexpr int item_icon = 20;
constexpr int label_high = 16;
constexpr int label_gap = 4;
/// Icon and label with nothing above and below.
constexpr int labelled_least = item_icon + label_gap + label_high;
constexpr int icon_least = item_icon + 8;
constexpr int bar_width = 3;

class Separator final : public QWidget {
public:
    static constexpr int high = 13;
    static constexpr int least = 7;

    Separator() {
        setMaximumHeight(high);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    [[nodiscard]] QSize sizeHint() const override { return {size::rail_w - 1, high}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {size::rail_w - 1, least}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        constexpr int margin = 16;
        QPainter(this).fillRect(QRect(margin, height() / 2, width() - 2 * margin, 1), color(Color::border_strong));
    }
};

}  // namespace

NavRailItem::NavRailItem(PageId page, IconId icon, std::function<QString()> label)
    : page_(page), icon_(icon), label_(std::move(label)) {
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setMaximumHeight(size::rail_item_h);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    retranslate();
}

void NavRailItem::retranslate() {
    setText(label_());
    const QString name = badge_ > 0 ? Format::listed({text(), badge_meaning_}) : text();
    setAccessibleName(name);
    setToolTip(name);
}

void NavRailItem::set_badge(int count, const QString& meaning) {
    badge_ = count;
    badge_meaning_ = meaning;
    retranslate();
    update();
}

QSize NavRailItem::sizeHint() const {
    return {size::rail_w - 1, size::rail_item_h};
}

QSize NavRailItem::minimumSizeHint() const {
    return {size::rail_w - 1, icon_least};
}

void NavRailItem::set_labelled(bool is_labelled) {
    if (is_labelled_ != is_labelled) {
        is_labelled_ = is_labelled;
        update();
    }
}

void NavRailItem::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (isChecked()) {
        painter.fillRect(rect(), color(Color::bg_panel));
        painter.fillRect(QRect(0, 0, bar_width, height()), color(Color::accent));
    } else if (underMouse()) {
        painter.fillRect(rect(), color(Color::bg_hover));
    }
    const QColor ink = color(isChecked() ? Color::accent : Color::text_secondary);
    const int left = (width() - item_icon) / 2;  // whole pixels, so that the icon is sharp
    // Of a full entry's room above and below its content, 5 parts of 8 are above: the label's letters are low in it.
    const int top = is_labelled_ ? (height() - labelled_least) * 5 / 8 : (height() - item_icon) / 2;
    paint_icon(painter, icon_, QRectF(left, top, item_icon, item_icon), ink);
    paint_badge(painter, {left, top});
    if (!is_labelled_) {
        return;
    }
    painter.setFont(isChecked() ? bold_font(TextRole::axis) : text_font(TextRole::axis));
    painter.setPen(ink);
    const QRectF label(2, top + item_icon + label_gap, width() - 4, label_high);
    painter.drawText(label, Qt::AlignHCenter | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, label.width()));
}

/// At the upper right of the icon.
void NavRailItem::paint_badge(QPainter& painter, QPoint icon) const {
    if (badge_ == 0) {
        return;
    }
    constexpr int most = 99;
    constexpr int high = 15;
    const QString number = badge_ > most ? QString::number(most) + QLatin1Char('+') : QString::number(badge_);
    painter.save();
    painter.setFont(bold_font(TextRole::axis));
    const int wide = std::max(high + 2, QFontMetrics(painter.font()).horizontalAdvance(number) + 9);
    const QRectF pill(icon.x() + item_icon - 7, std::max(0, icon.y() - 4), wide, high);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Color::alarm_fill_critical));
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setPen(color(Color::alarm_on_critical));
    painter.drawText(pill, Qt::AlignCenter, number);
    painter.restore();
}

void NavRailItem::keyPressEvent(QKeyEvent* event) {
    // Only Space is the button's; the rail moves with the other keys, which QAbstractButton would swallow.
    if (event->key() == Qt::Key_Space) {
        QAbstractButton::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

NavRail::NavRail(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), column_(new QVBoxLayout(this)) {
    setFixedWidth(size::rail_w);
    column_->setContentsMargins(0, size::topbar_h, 1, space::s2);
    column_->setSpacing(0);
    column_->addStretch(1);
    connect(&session_, &Session::page_changed, this, &NavRail::mark_current);
}

NavRailItem* NavRail::make_item(PageId page, IconId icon, std::function<QString()> label) {
    auto* item = new NavRailItem(page, icon, std::move(label));
    items_.push_back(item);
    connect(item, &QAbstractButton::clicked, this, [this, page] {
        session_.set_page(page);
        mark_current();
    });
    mark_current();
    return item;
}

void NavRail::add_page(PageId page, IconId icon, std::function<QString()> label) {
    column_->insertWidget(upper_++, make_item(page, icon, std::move(label)));
}

void NavRail::add_page_below(PageId page, IconId icon, std::function<QString()> label) {
    column_->addWidget(make_item(page, icon, std::move(label)));
}

void NavRail::set_badge(PageId page, int count, const QString& meaning) {
    for (NavRailItem* item : items_) {
        if (item->page() == page) {
            item->set_badge(count, meaning);
        }
    }
}

void NavRail::add_separator() {
    column_->insertWidget(upper_++, new Separator);
}

PageId rail_page(PageId page) {
    return page == PageId::site ? PageId::sites : page;
}

void NavRail::mark_current() {
    const bool has_entry =
        std::ranges::any_of(items_, [this](const NavRailItem* item) { return item->page() == session_.page(); });
    const PageId shown = has_entry ? session_.page() : rail_page(session_.page());
    for (NavRailItem* item : items_) {
        const bool current = item->page() == shown;
        item->setChecked(current);
        // One Tab stop: the arrow keys lead on from here.
        item->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void NavRail::keyPressEvent(QKeyEvent* event) {
    const auto focused =
        std::find_if(items_.begin(), items_.end(), [this](NavRailItem* item) { return item == focusWidget(); });
    if (focused == items_.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(items_.size()) - 1;
    int next = static_cast<int>(focused - items_.begin());
    switch (event->key()) {
        case Qt::Key_Up:
            next = std::max(0, next - 1);
            break;
        case Qt::Key_Down:
            next = std::min(last, next + 1);
            break;
        case Qt::Key_Home:
            next = 0;
            break;
        case Qt::Key_End:
            next = last;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            (*focused)->click();
            return;
        default:  // Keys are Qt's open set.
            QWidget::keyPressEvent(event);
            return;
    }
    items_[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
}

void NavRail::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int room = height() - column_->contentsMargins().top() - column_->contentsMargins().bottom();
    for (int i = 0; i < column_->count(); ++i) {
        QWidget* widget = column_->itemAt(i)->widget();
        room -= dynamic_cast<Separator*>(widget) != nullptr ? Separator::least : 0;
    }
    for (NavRailItem* item : items_) {
        item->set_labelled(room >= labelled_least * static_cast<int>(items_.size()));
    }
}

QSize NavRail::sizeHint() const {
    return {size::rail_w, QWidget::sizeHint().height()};
}

void NavRail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (NavRailItem* item : items_) {
            item->retranslate();
        }
    }
}

void NavRail::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Color::border_subtle));
    const int left = (width() - logo_size) / 2;  // whole pixels, so that the logo is sharp
    const int top = (size::topbar_h - logo_size) / 2;
    paint_icon(painter, IconId::logo, QRectF(left, top, logo_size, logo_size), color(Color::accent));
}

}  // namespace wattmast::ui

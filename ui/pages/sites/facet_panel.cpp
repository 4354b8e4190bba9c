// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/facet_panel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int row_height = 24;
constexpr int title_height = 22;
constexpr int top_margin = 8;
constexpr int box_size = 14;
constexpr std::size_t few_values = 6;  ///< Values that are shown before "more".
constexpr int panel_width = 246;

void paint_box(QPainter& painter, const QRectF& box, bool is_checked, bool is_hovered) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(is_checked || is_hovered ? Color::accent : Color::border_control), 1));
    painter.setBrush(color(is_checked ? Color::accent : Color::bg_input));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius::cell, radius::cell);
    if (is_checked) {
        paint_icon(painter, IconId::check, box.adjusted(1, 1, -1, -1), color(Color::text_on_accent));
    }
}

}  // namespace

// ---- One value ----

FacetRow::FacetRow(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFixedHeight(row_height);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
}

void FacetRow::set_value(const FacetValue& value) {
    value_ = value;
    setChecked(value.is_chosen);
    setText(value.label);
    setToolTip(value.label);
    setAccessibleName(Format::listed({value.label, Format::current().count(value.count)}));
    update();
}

QSize FacetRow::sizeHint() const {
    return {panel_width - 2, row_height};
}

void FacetRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRectF box(size::panel_pad - 1, (height() - box_size) / 2.0, box_size, box_size);
    paint_box(painter, box, isChecked(), underMouse());
    painter.setFont(text_font(TextRole::table));
    const bool is_empty = value_.count == 0 && !isChecked();
    const QString count = Format::current().count(value_.count);
    const QFontMetricsF metrics(painter.font());
    const double right = width() - size::panel_pad;
    const double count_width = metrics.horizontalAdvance(count);
    painter.setPen(color(Color::text_muted));
    painter.drawText(QRectF(right - count_width - 1, 0, count_width + 1, height()), Qt::AlignRight | Qt::AlignVCenter,
                     count);
    painter.setPen(color(is_empty ? Color::text_muted : Color::text_primary));
    const QRectF label(box.right() + space::s2, 0, right - count_width - 2 * space::s2 - box.right(), height());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(value_.label, Qt::ElideRight, label.width()));
    if (hasFocus()) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 1, -5, -1), radius::cell, radius::cell);
    }
}

void FacetRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        Q_EMIT left(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FacetRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FacetRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

// ---- One facet ----

FacetSection::FacetSection(Facet facet, QWidget* parent)
    : QWidget(parent), facet_(facet), column_(new QVBoxLayout(this)), more_(new LinkLabel) {
    column_->setContentsMargins(0, top_margin + title_height, 0, space::s2);
    column_->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(size::panel_pad + box_size + space::s2 - 1, 2, 0, 0);
    row->addWidget(more_);
    row->addStretch(1);
    column_->addLayout(row);
    connect(more_, &QAbstractButton::clicked, this, [this] {
        shows_all_ = !shows_all_;
        show_rows();
    });
    hide();
}

void FacetSection::set_values(const std::vector<FacetValue>& values) {
    values_ = values;
    show_rows();
}

void FacetSection::show_rows() {
    // What is chosen is seen, also among the many.
    std::vector<const FacetValue*> shown;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        if (shows_all_ || i < few_values || values_.size() == few_values + 1 || values_[i].is_chosen) {
            shown.push_back(&values_[i]);
        }
    }
    while (rows_.size() < shown.size()) {
        auto* row = new FacetRow;
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT toggled(facet_, row->value().key); });
        connect(row, &FacetRow::left, this, [this, row](int direction) { Q_EMIT row_left(row, direction); });
        column_->insertWidget(static_cast<int>(rows_.size()), row);
        rows_.push_back(row);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i < shown.size()) {
            rows_[i]->set_value(*shown[i]);
        }
        rows_[i]->setVisible(i < shown.size());
    }
    const auto hidden = static_cast<int>(values_.size() - shown.size());
    more_->setVisible(hidden > 0 || (shows_all_ && values_.size() > few_values + 1));
    more_->setText(hidden > 0 ? tr("%1 more").arg(Format::current().count(hidden)) : tr("Fewer"));
    more_->updateGeometry();
    setVisible(!values_.empty());
}

std::vector<FacetRow*> FacetSection::rows() const {
    std::vector<FacetRow*> shown;
    std::ranges::copy_if(rows_, std::back_inserter(shown), [](const FacetRow* row) { return !row->isHidden(); });
    return shown;
}

void FacetSection::retranslate() {
    show_rows();
    update();
}

void FacetSection::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), color(Color::border_subtle));
    painter.setFont(bold_font(TextRole::table));
    painter.setPen(color(Color::text_primary));
    QString title;
    switch (facet_) {
        case Facet::region:
            title = tr("Region");
            break;
        case Facet::kind:
            title = tr("Class");
            break;
        case Facet::state:
            title = tr("State");
            break;
        case Facet::equipment:
            title = tr("Equipment");
            break;
        case Facet::tag:
            title = tr("Tags");
            break;
    }
    painter.drawText(QRect(size::panel_pad - 1, top_margin - 2, width(), title_height),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
}

// ---- All of them ----

FacetPanel::FacetPanel(QWidget* parent) : Panel(parent), clear_(new LinkLabel), scroll_(new QScrollArea) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < facet_count; ++i) {
        sections_[i] = new FacetSection(static_cast<Facet>(i));
        column->addWidget(sections_[i]);
        connect(sections_[i], &FacetSection::toggled, this, &FacetPanel::toggled);
        connect(sections_[i], &FacetSection::row_left, this, &FacetPanel::move_focus);
    }
    column->addStretch(1);
    scroll_->setWidget(content);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    set_content(scroll_);
    add_tool(clear_);
    connect(clear_, &QAbstractButton::clicked, this, &FacetPanel::clear_requested);
    clear_->hide();
    setFixedWidth(panel_width);
    retranslate();
}

QSize FacetPanel::sizeHint() const {
    return {panel_width, Panel::sizeHint().height()};
}

void FacetPanel::set_facets(const FacetValues& facets) {
    bool any = false;
    for (std::size_t i = 0; i < facet_count; ++i) {
        sections_[i]->set_values(facets[i]);
        any = any || std::ranges::any_of(facets[i], &FacetValue::is_chosen);
    }
    clear_->setVisible(any);
    keep_one_tab_stop();
}

std::vector<FacetRow*> FacetPanel::visible_rows() const {
    std::vector<FacetRow*> rows;
    for (const FacetSection* section : sections_) {
        if (!section->isHidden()) {
            std::ranges::copy(section->rows(), std::back_inserter(rows));
        }
    }
    return rows;
}

void FacetPanel::keep_one_tab_stop() {
    const std::vector<FacetRow*> rows = visible_rows();
    const bool has_stop =
        std::ranges::any_of(rows, [](const FacetRow* row) { return row->focusPolicy() == Qt::StrongFocus; });
    if (!has_stop && !rows.empty()) {
        rows.front()->setFocusPolicy(Qt::StrongFocus);
    }
}

void FacetPanel::focus_first() {
    if (const std::vector<FacetRow*> rows = visible_rows(); !rows.empty()) {
        move_focus(rows.front(), 0);
    }
}

void FacetPanel::move_focus(const FacetRow* from, int direction) {
    const std::vector<FacetRow*> rows = visible_rows();
    const auto found = std::ranges::find(rows, from);
    const auto next = found - rows.begin() + direction;
    if (found == rows.end() || next < 0 || next >= static_cast<std::ptrdiff_t>(rows.size())) {
        return;
    }
    for (FacetRow* row : rows) {
        row->setFocusPolicy(Qt::ClickFocus);
    }
    FacetRow* chosen = rows[static_cast<std::size_t>(next)];
    chosen->setFocusPolicy(Qt::StrongFocus);
    chosen->setFocus(Qt::TabFocusReason);
    scroll_->ensureWidgetVisible(chosen, 0, row_height);
}

void FacetPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FacetPanel::retranslate() {
    set_title(tr("Filter"));
    clear_->setText(tr("Clear"));
    clear_->updateGeometry();
    for (FacetSection* section : sections_) {
        section->retranslate();
    }
}

}  // namespace wattmast::ui

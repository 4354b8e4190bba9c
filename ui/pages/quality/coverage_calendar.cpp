// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/coverage_calendar.h"

#include <QAccessible>
#include <QClipboard>
#include <QCollator>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <numeric>

#include "carbon/civil_date_text.h"
#include "ui/pages/quality/quality_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

CoverageCalendar::CoverageCalendar(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    describe();
}

void CoverageCalendar::set_month(std::shared_ptr<const CoverageMonth> month, std::shared_ptr<const Catalog> catalog) {
    if (month == month_ && catalog == catalog_) {
        return;  // What is looked at stays so.
    }
    const bool is_same = month_ && month && month_->month == month->month;
    month_ = std::move(month);
    catalog_ = std::move(catalog);
    hovered_.reset();
    current_row_ = 0;
    current_day_ = is_same ? std::min(current_day_, std::max(0, day_count() - 1)) : 0;
    put_in_order();
    fit_scroll_bar();
    describe();
    viewport()->update();
}

void CoverageCalendar::set_order(Order order) {
    how_ = order;
    put_in_order();
    choose(0, current_day_);
    verticalScrollBar()->setValue(0);
}

void CoverageCalendar::retranslate() {
    put_in_order();
    fit_scroll_bar();
    describe();
    viewport()->update();
}

void CoverageCalendar::put_in_order() {
    header_ = {};  // With it all that is kept of pictures.
    order_.resize(month_ ? month_->rows.size() : 0);
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (how_ == Order::worst_first || !month_) {
        return;
    }
    QCollator collator(Format::current().locale());
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(order_.size());
    for (const CoverageRow& row : month_->rows) {
        keys.push_back(collator.sortKey(name_of(row)));
    }
    std::ranges::stable_sort(order_, [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
}

QString CoverageCalendar::name_of(const CoverageRow& row) const {
    if (!row.node.empty()) {
        return to_qt(row.node);
    }
    const Site* site = catalog_ ? catalog_->site(row.site) : nullptr;
    return site != nullptr ? to_qt(site->code) + QStringLiteral("  ") + to_qt(site->name) : QString();
}

QString CoverageCalendar::text_of(int at, int day) const {
    const CoverageRow& one = row(at);
    QStringList lines{name_of(one)};
    if (day < 0) {
        lines << (one.meters == 0 ? tr("No measured grid meter") : hours_text(one.month));
        if (one.is_left_out) {
            lines << tr("The samples of a meter cannot be read.");
        }
        lines << (month_->has_nodes ? tr("Click or Shift+Enter: its course") : tr("Click or Shift+Enter: the site"));
        return lines.join(QLatin1Char('\n'));
    }
    const DayCoverage& cell = one.days.at(static_cast<std::size_t>(day));
    const QString date = day_text(month_->days.at(static_cast<std::size_t>(day)));
    const auto all = static_cast<qint64>(cell.total());
    if (all == 0) {
        lines << Format::listed({date, one.meters == 0 ? tr("no meter") : tr("still to come")});
        return lines.join(QLatin1Char('\n'));
    }
    MonthCoverage hours;
    hours.add(cell);
    //: A day of the calendar. 中文：%1，共 %2 小时
    lines << tr("%1, %2 h").arg(date, Format::current().count(all)) << hours_text(hours);
    return lines.join(QLatin1Char('\n'));
}

QString CoverageCalendar::clip_of(int at, int day) const {
    const CoverageRow& one = row(at);
    QStringList parts{name_of(one)};
    MonthCoverage hours = one.month;
    if (day >= 0) {
        const auto place_of_day = static_cast<std::size_t>(day);
        parts << to_qt(date_text(month_->days.at(place_of_day)));
        hours = {};
        hours.add(one.days.at(place_of_day));
    }
    for (const std::uint64_t count : hours.of) {
        parts << QString::number(count);
    }
    return parts.join(QLatin1Char('\t'));
}

void CoverageCalendar::describe() {
    setAccessibleName(tr("Coverage calendar"));
    if (row_count() == 0) {
        setAccessibleDescription(tr("No rows"));
        return;
    }
    QString text = text_of(current_row_, current_day_);
    setAccessibleDescription(text.replace(QLatin1Char('\n'), QStringLiteral("; ")));
}

void CoverageCalendar::choose(int at, int day) {
    if (row_count() == 0) {
        return;
    }
    current_row_ = std::clamp(at, 0, row_count() - 1);
    current_day_ = std::clamp(day, 0, day_count() - 1);
    QScrollBar* bar = verticalScrollBar();
    const int first = bar->value();
    const int seen = bar->pageStep();
    if (current_row_ < first) {
        bar->setValue(current_row_);
    } else if (current_row_ >= first + seen) {
        bar->setValue(current_row_ - seen + 1);
    }
    describe();
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    viewport()->update();
}

void CoverageCalendar::keyPressEvent(QKeyEvent* event) {
    if (row_count() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    focus_by_keyboard_ = true;
    const int screen = std::max(1, verticalScrollBar()->pageStep());
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(clip_of(current_row_, current_day_));
        return;
    }
    const bool to_ends = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
        case Qt::Key_Left:
            choose(current_row_, current_day_ - 1);
            return;
        case Qt::Key_Right:
            choose(current_row_, current_day_ + 1);
            return;
        case Qt::Key_Up:
            choose(current_row_ - 1, current_day_);
            return;
        case Qt::Key_Down:
            choose(current_row_ + 1, current_day_);
            return;
        case Qt::Key_PageUp:
            choose(current_row_ - screen, current_day_);
            return;
        case Qt::Key_PageDown:
            choose(current_row_ + screen, current_day_);
            return;
        case Qt::Key_Home:
            choose(to_ends ? 0 : current_row_, 0);
            return;
        case Qt::Key_End:
            choose(to_ends ? row_count() - 1 : current_row_, day_count() - 1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (event->modifiers().testFlag(Qt::ShiftModifier)) {
                Q_EMIT row_opened(current_row_);
            } else {
                Q_EMIT day_opened(current_row_, current_day_);
            }
            return;
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void CoverageCalendar::mouseMoveEvent(QMouseEvent* event) {
    const auto at = spot_at(event->position());
    if (at != hovered_) {
        hovered_ = at;
        viewport()->setCursor(at && at->day < 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
    if (at) {
        QToolTip::showText(event->globalPosition().toPoint(), text_of(at->row, at->day), this);
    } else {
        QToolTip::hideText();
    }
}

void CoverageCalendar::mousePressEvent(QMouseEvent* event) {
    focus_by_keyboard_ = false;
    if (const auto at = spot_at(event->position())) {
        choose(at->row, std::max(0, at->day < 0 ? current_day_ : at->day));
    }
}

void CoverageCalendar::mouseReleaseEvent(QMouseEvent* event) {
    const auto at = spot_at(event->position());
    if (event->button() == Qt::LeftButton && at && at->day < 0) {
        Q_EMIT row_opened(at->row);
    }
}

void CoverageCalendar::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto at = spot_at(event->position());
    if (at && at->day >= 0) {
        Q_EMIT day_opened(at->row, at->day);
    }
}

void CoverageCalendar::leaveEvent(QEvent* event) {
    hovered_.reset();
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

bool CoverageCalendar::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        hovered_.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CoverageCalendar::focusInEvent(QFocusEvent* event) {
    focus_by_keyboard_ = event->reason() != Qt::MouseFocusReason;
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void CoverageCalendar::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void CoverageCalendar::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    fit_scroll_bar();
}

}  // namespace wattmast::ui

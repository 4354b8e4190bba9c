// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobs/job_entry.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/shell/jobs/job_list.h"
#include "ui/shell/jobs/job_popup.h"
#include "ui/shell/jobs/job_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int pad = 6;
constexpr int mark = 14;  ///< Pixels of the glyph, as of the gap behind it and the bar's height together.
constexpr int bar_width = 44;
constexpr int bar_height = 4;
constexpr int gap = 6;
constexpr int most_text = 280;
constexpr int least_text = 36;

}  // namespace

JobEntry::JobEntry(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    hide();
    connect(this, &QAbstractButton::clicked, this, &JobEntry::open_popup);
}

void JobEntry::set_jobs(JobList& jobs) {
    jobs_ = &jobs;
    connect(&jobs, &JobList::changed, this, &JobEntry::refresh);
    connect(&jobs, &JobList::progressed, this, &JobEntry::refresh);
    refresh();
}

void JobEntry::refresh() {
    if (jobs_ == nullptr) {
        return;
    }
    if (popup_ != nullptr) {
        // Whoever has the list open sees it.
        jobs_->set_seen();
    }
    const QString summary = JobTexts::summary(*jobs_);
    setText(summary);
    setAccessibleName(summary);
    setToolTip(summary.isEmpty() ? QString() : tr("Show the list of jobs"));
    setVisible(!summary.isEmpty());
    // A share has up to four characters: the entry does not jump while it grows.
    if (const int width = sizeHint().width(); width != width_ || isHidden()) {
        width_ = width;
        Q_EMIT size_changed();
    }
    update();
}

QSize JobEntry::sizeHint() const {
    const int text_width = QFontMetrics(text_font(TextRole::caption)).horizontalAdvance(text()) + 1;
    const bool has_bar = jobs_ != nullptr && jobs_->running() > 0;
    return {pad + (has_bar ? bar_width : mark) + gap + std::min(text_width, most_text) + pad, size::statusbar_h};
}

QSize JobEntry::minimumSizeHint() const {
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), pad + bar_width + gap + least_text + pad), wanted.height()};
}

void JobEntry::paintEvent(QPaintEvent* /*event*/) {
    if (jobs_ == nullptr) {
        return;
    }
    QPainter painter(this);
    if (underMouse() || isDown()) {
        painter.fillRect(rect().adjusted(0, 1, 0, 0), color(Color::bg_hover));
    }
    int x = pad;
    if (jobs_->running() > 0) {
        const QRect bar(x, (height() - bar_height) / 2, bar_width, bar_height);
        painter.fillRect(bar, color(Color::border_strong));
        const auto share = JobTexts::share(*jobs_);
        // Where nobody knows how much there is, the bar says that it runs, not how far it is.
        const double filled = share ? *share * bar_width : bar_width;
        painter.fillRect(QRectF(bar.left(), bar.top(), filled, bar_height),
                         color(share ? Color::accent : Color::text_muted));
        x += bar_width + gap;
    } else {
        const bool is_bad = jobs_->unseen_failures() > 0;
        paint_icon(painter, is_bad ? IconId::warning : IconId::check, QRectF(x, (height() - mark) / 2.0, mark, mark),
                   color(is_bad ? Color::alarm_major : Color::text_secondary));
        x += mark + gap;
    }
    painter.setFont(text_font(TextRole::caption));
    painter.setPen(color(Color::text_secondary));
    const QRect place(x, 0, width() - x - pad, height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, place.width()));
}

void JobEntry::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void JobEntry::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

JobPopup* JobEntry::popup() const {
    return popup_;
}

void JobEntry::open_popup() {
    if (jobs_ == nullptr || jobs_->jobs().empty()) {
        return;
    }
    popup_ = new JobPopup(*jobs_, this);
    popup_->show();
    jobs_->set_seen();
}

}  // namespace wattmast::ui

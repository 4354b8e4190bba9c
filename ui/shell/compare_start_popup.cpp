// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/compare_start_popup.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/shell/range_calendar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int popup_width = 236;

QString field_text(UtcTime time, const QTimeZone& zone) {
    return to_qt(time, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace

CompareStartPopup::CompareStartPopup(Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      session_(session),
      calendar_(new RangeCalendar),
      start_(new QLineEdit),
      fault_(new QLabel),
      apply_(new QPushButton(tr("Compare"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Start of the comparison"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s3, space::s2, space::s3, space::s3);
    column->setSpacing(6);
    calendar_->set_choice(RangeCalendar::Choice::day);
    column->addWidget(calendar_);
    start_->setProperty("wm_compact", true);
    start_->setFont(text_font(TextRole::table));
    start_->setAccessibleName(tr("Start of the comparison"));
    column->addWidget(start_);
    fault_->setWordWrap(true);
    fault_->setFont(text_font(TextRole::table));
    QPalette red = fault_->palette();
    red.setColor(QPalette::WindowText, color(Color::alarm_critical));
    fault_->setPalette(red);
    fault_->hide();
    column->addWidget(fault_);
    apply_->setProperty("wm_compact", true);
    apply_->setProperty("wm_primary", true);
    column->addWidget(apply_, 0, Qt::AlignRight);

    const UtcTime begin = session_.compared_range().value_or(session_.range()).begin;
    const QDate day = to_qt(begin, session_.zone()).date();
    calendar_->set_latest(to_qt(session_.now(), session_.zone()).date());
    calendar_->set_range(day, day);
    start_->setText(field_text(begin, session_.zone()));
    connect(calendar_, &RangeCalendar::range_chosen, this, [this](QDate chosen) {
        // The time of day stays, so that 08:00 stands above 08:00.
        start_->setText(chosen.toString(QStringLiteral("yyyy-MM-dd")) + QLatin1Char(' ') +
                        start_->text().section(QLatin1Char(' '), 1));
    });
    connect(start_, &QLineEdit::textEdited, this, [this] {
        start_->setProperty("wm_invalid", false);
        start_->update();
        fault_->hide();
    });
    connect(start_, &QLineEdit::returnPressed, this, &CompareStartPopup::apply);
    connect(apply_, &QPushButton::clicked, this, &CompareStartPopup::apply);
    start_->setFocus(Qt::PopupFocusReason);
}

QSize CompareStartPopup::sizeHint() const {
    return {popup_width, QFrame::sizeHint().height()};
}

QString CompareStartPopup::fault() const {
    return fault_->isHidden() ? QString() : fault_->text();
}

void CompareStartPopup::apply() {
    const auto start = parse_instant(start_->text(), session_.now(), session_.zone());
    const bool is_past = start && *start < session_.now();
    if (!is_past) {
        start_->setProperty("wm_invalid", true);
        start_->update();
        fault_->setText(start ? tr("A comparison begins in the past.") : tr("Not a time. Example: 2026-11-12 14:32"));
        fault_->show();
        adjustSize();
        return;
    }
    session_.set_compare(CompareChoice::from(*start));
    close();
}

void CompareStartPopup::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel));
    painter.setPen(color(Color::border_control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/time_range_popup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/shell/range_calendar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int preset_width = 138;
constexpr int popup_width = 372;
constexpr auto field_pattern = "yyyy-MM-dd HH:mm";

QString field_text(UtcTime time, const QTimeZone& zone) {
    return to_qt(time, zone).toString(QLatin1String(field_pattern));
}

void mark(QWidget* field, bool invalid) {
    field->setProperty("wm_invalid", invalid);
    field->update();
}

}  // namespace

TimeRangePopup::TimeRangePopup(Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      session_(session),
      presets_(new QListWidget),
      calendar_(new RangeCalendar),
      text_(new QLineEdit),
      from_(new QLineEdit),
      to_(new QLineEdit),
      fault_(new QLabel),
      apply_(new QPushButton(tr("Show range"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Time range"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    fill_presets();
    row->addWidget(presets_);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::s3, space::s2, space::s3, space::s3);
    column->setSpacing(6);
    column->addWidget(calendar_);
    for (QLineEdit* field : {from_, to_, text_}) {
        field->setProperty("wm_compact", true);
        field->setFont(text_font(TextRole::table));
        column->addWidget(field);
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            mark(field, false);
            fault_->hide();
        });
    }
    from_->setAccessibleName(tr("From"));
    to_->setAccessibleName(tr("To"));
    text_->setAccessibleName(tr("Range as text"));
    text_->setPlaceholderText(tr("or: -6h, yesterday, 2026-10"));
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
    row->addLayout(column, 1);

    const TimeRange range = session_.range();
    const QTimeZone& zone = session_.zone();
    calendar_->set_latest(to_qt(session_.now(), zone).date());
    calendar_->set_range(to_qt(range.begin, zone).date(), to_qt(range.end, zone).date());
    from_->setText(field_text(range.begin, zone));
    to_->setText(field_text(range.end, zone));
    connect(calendar_, &RangeCalendar::range_chosen, this, [this](QDate first, QDate last) {
        const UtcTime begin = from_qt(first.startOfDay(session_.zone()));
        const UtcTime end = std::min(from_qt(last.addDays(1).startOfDay(session_.zone())), session_.now());
        from_->setText(field_text(begin, session_.zone()));
        to_->setText(field_text(end, session_.zone()));
    });
    connect(text_, &QLineEdit::returnPressed, this, &TimeRangePopup::apply_text);
    connect(from_, &QLineEdit::returnPressed, this, &TimeRangePopup::apply_fields);
    connect(to_, &QLineEdit::returnPressed, this, &TimeRangePopup::apply_fields);
    connect(apply_, &QPushButton::clicked, this,
            [this] { text_->text().trimmed().isEmpty() ? apply_fields() : apply_text(); });
    text_->setFocus(Qt::PopupFocusReason);
}

QSize TimeRangePopup::sizeHint() const {
    return {popup_width, QFrame::sizeHint().height()};
}

void TimeRangePopup::fill_presets() {
    presets_->setFrameShape(QFrame::NoFrame);
    presets_->setFixedWidth(preset_width);
    presets_->setMouseTracking(true);
    presets_->setFont(text_font(TextRole::table));
    presets_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    presets_->setAccessibleName(tr("Presets"));
    for (const RangePreset preset : all_presets()) {
        auto* item = new QListWidgetItem(QStringLiteral("  ") + RangeChoice::of(preset).name(), presets_);
        item->setSizeHint({preset_width, size::table_row});
        if (session_.range_choice().preset() == preset) {
            presets_->setCurrentItem(item);
        }
    }
    const auto choose = [this](QListWidgetItem* item) {
        session_.set_range(RangeChoice::of(all_presets()[static_cast<std::size_t>(presets_->row(item))]));
        close();
    };
    connect(presets_, &QListWidget::itemClicked, this, choose);
    connect(presets_, &QListWidget::itemActivated, this, choose);
}

void TimeRangePopup::show_fault(QLineEdit* field, const QString& text) {
    mark(field, true);
    fault_->setText(text);
    fault_->show();
    adjustSize();
}

void TimeRangePopup::apply_text() {
    const auto choice = RangeChoice::parse(text_->text(), session_.now(), session_.zone());
    if (!choice) {
        show_fault(text_, tr("Not a range. Examples: -6h, -7d, yesterday, 2026-10, 2026-10-01 .. 2026-10-07"));
        return;
    }
    session_.set_range(*choice);
    close();
}

void TimeRangePopup::apply_fields() {
    const auto begin = parse_instant(from_->text(), session_.now(), session_.zone());
    const auto end = parse_instant(to_->text(), session_.now(), session_.zone());
    if (!begin || !end) {
        show_fault(begin ? to_ : from_, tr("Not a time. Example: 2026-11-12 14:32"));
        return;
    }
    if (*end <= *begin) {
        show_fault(to_, tr("The end is not after the beginning."));
        return;
    }
    session_.set_range(RangeChoice::fixed({*begin, *end}));
    close();
}

void TimeRangePopup::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel));
    painter.setPen(color(Color::border_control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(presets_->geometry().right() + 1, 1, 1, height() - 2), color(Color::border_subtle));
}

}  // namespace wattmast::ui

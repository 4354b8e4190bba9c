// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/alarm_counters.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/alarm_texts.h"
#include "ui/format/board_failure.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/pulse.h"

namespace wattmast::ui {

namespace {

constexpr int glyph = 16;
constexpr int gap = 5;
constexpr int pad = 4;
constexpr std::array<Severity, 3> shown{Severity::critical, Severity::major, Severity::minor};

std::size_t slot_of(Severity severity) {
    return static_cast<std::size_t>(severity) - 1;
}

bool is_urgent(const Alarm& alarm, UtcTime now) {
    return alarm.severity == Severity::critical && alarm.is_active() && !alarm.is_shelved(now) &&
           !alarm.group.is_assigned();
}

}  // namespace

AlarmCounter::AlarmCounter(Severity severity, QWidget* parent)
    : QAbstractButton(parent), severity_(severity), pulse_(new Pulse(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(pulse_, &Pulse::beat, this, [this] { update(); });
    retranslate();
}

void AlarmCounter::set_count(std::optional<std::size_t> count, const QString& why) {
    if (count != count_ || why != why_) {
        count_ = count;
        why_ = why;
        updateGeometry();
        retranslate();
    }
}

void AlarmCounter::set_pulsing(bool pulsing) {
    pulse_->set_active(pulsing);
}

void AlarmCounter::retranslate() {
    if (!count_) {
        setText(QStringLiteral("–"));
        setAccessibleName(tr("%1 alarms: not known", "%1: critical").arg(label_of(severity_)));
        setToolTip(why_);
        update();
        return;
    }
    const int count = static_cast<int>(*count_);
    QString name;
    switch (severity_) {
        case Severity::critical:
            name = tr("%n critical alarms", nullptr, count);
            break;
        case Severity::major:
            name = tr("%n major alarms", nullptr, count);
            break;
        case Severity::minor:
            name = tr("%n minor alarms", nullptr, count);
            break;
        case Severity::warning:
            name = tr("%n warnings", nullptr, count);
            break;
    }
    setText(Format::current().count(count));
    setAccessibleName(name);
    setToolTip(
        tr("%1 in the whole fleet, shelved ones left out; click to list them", "tool tip of a counter").arg(name));
    update();
}

QSize AlarmCounter::sizeHint() const {
    const double number = QFontMetricsF(bold_font(TextRole::body)).horizontalAdvance(text());
    return {2 * pad + glyph + gap + static_cast<int>(std::ceil(number)), size::control_h_compact};
}

void AlarmCounter::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (underMouse() || isDown()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Color::bg_hover));
        painter.drawRoundedRect(rect(), radius::control, radius::control);
    }
    painter.setOpacity(pulse_->opacity());
    paint_alarm_glyph(painter, QRectF(pad, (height() - glyph) / 2.0, glyph, glyph), severity_);
    painter.setOpacity(1);
    painter.setFont(bold_font(TextRole::body));
    painter.setPen(color(count_.value_or(0) > 0 ? Color::text_primary : Color::text_muted));
    painter.drawText(rect().adjusted(pad + glyph + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void AlarmCounter::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

AlarmCounters::AlarmCounters(EngineBridge& bridge, QWidget* parent) : QWidget(parent), bridge_(bridge) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s1);
    for (const Severity severity : shown) {
        auto* counter = new AlarmCounter(severity);
        counters_[slot_of(severity)] = counter;
        row->addWidget(counter);
        connect(counter, &QAbstractButton::clicked, this, [this, severity] { Q_EMIT opened(severity); });
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&bridge_, &EngineBridge::alarms_changed, this, &AlarmCounters::take_board);
    take_board();
}

std::optional<std::size_t> AlarmCounters::count(Severity severity) const {
    return failure_ ? std::nullopt : std::optional(counts_[slot_of(severity)]);
}

AlarmCounter* AlarmCounters::counter(Severity severity) const {
    return counters_.at(slot_of(severity));
}

void AlarmCounters::take_board() {
    const AlarmDesk* desk = bridge_.alarms();
    if (desk == nullptr) {
        return;
    }
    const auto board = desk->board();
    counts_ = board->counts;
    // A number that nobody watches over would be taken for the truth.
    failure_ = board->failure;
    show_counts();
    const UtcTime now = bridge_.now();
    counter(Severity::critical)->set_pulsing(std::ranges::any_of(board->active, [now](const Alarm& alarm) {
        return is_urgent(alarm, now) && !alarm.acknowledged;
    }));
    announce(*board);
    Q_EMIT counts_changed();
}

void AlarmCounters::show_counts() {
    const QString why =
        failure_ ? QStringLiteral("%1\n%2").arg(board_failure_headline(), board_failure_text(*failure_)) : QString();
    for (const Severity severity : shown) {
        counter(severity)->set_count(count(severity), why);
    }
}

/// Ids ascend, so what is new has a greater one. What is there at the start is no news.
void AlarmCounters::announce(const AlarmBoard& board) {
    const Alarm* newest = nullptr;
    for (const Alarm& alarm : board.active) {
        if (is_urgent(alarm, bridge_.now()) && (newest == nullptr || newest->id < alarm.id)) {
            newest = &alarm;
        }
    }
    const AlarmId before = newest_critical_.value_or(newest != nullptr ? newest->id : AlarmId());
    newest_critical_ = newest != nullptr ? std::max(before, newest->id) : before;
    if (newest == nullptr || newest->id <= before) {
        return;
    }
    const auto catalog = bridge_.catalog();
    const QString text = tr("New critical alarm: %1")
                             .arg(Format::listed({headline_of(*newest, *catalog, {}), place_of(*newest, *catalog)}));
    AlarmCounter* speaker = counter(Severity::critical);
    speaker->setAccessibleDescription(text);
    QAccessibleEvent event(speaker, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT critical_raised(text);
}

void AlarmCounters::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show_counts();
        for (AlarmCounter* counter : counters_) {
            counter->retranslate();
        }
        Q_EMIT counts_changed();
    }
}

}  // namespace wattmast::ui

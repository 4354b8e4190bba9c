// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/keep_time_field.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/theme/tokens.h"

namespace wattmast::ui {
namespace {

constexpr int months_per_year = 12;
constexpr int most_days = 100'000;  // As KeepTime.
constexpr int most_months = 100'000;
constexpr int ring_room = 3;  ///< The ring of the field in focus would be cut off.
constexpr int count_width = 84;
constexpr int unit_width = 112;
constexpr double days_per_month = 30.436875;

int rounded_up(double value) {
    // A length that came from whole units is whole but for the last bits.
    return std::max(1, static_cast<int>(std::ceil(value - 1e-9)));
}

}  // namespace

KeepTimeField::KeepTimeField(KeepTime usual, QWidget* parent)
    : QWidget(parent), usual_(usual), count_(new QSpinBox), unit_(new QComboBox) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(ring_room, ring_room, ring_room, ring_room);
    row->setSpacing(space::s2);
    row->addWidget(count_);
    row->addWidget(unit_);
    count_->setFixedWidth(count_width);
    count_->setAlignment(Qt::AlignRight);
    count_->setKeyboardTracking(true);
    unit_->setFixedWidth(unit_width);
    for (QWidget* field : {static_cast<QWidget*>(count_), static_cast<QWidget*>(unit_)}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(count_);
    retranslate();
    set_time(usual);
    connect(count_, &QSpinBox::valueChanged, this, &KeepTimeField::edited);
    connect(unit_, &QComboBox::currentIndexChanged, this, &KeepTimeField::take_unit);
}

KeepTimeField::Unit KeepTimeField::unit() const {
    return static_cast<Unit>(unit_->currentIndex());
}

void KeepTimeField::show_unit(Unit unit) {
    const QSignalBlocker quiet(unit_);
    unit_->setCurrentIndex(static_cast<int>(unit));
    shown_unit_ = unit;
    count_->setVisible(unit != Unit::for_ever);
    switch (unit) {
        case Unit::days:
            count_->setRange(1, most_days);
            break;
        case Unit::months:
            count_->setRange(1, most_months);
            break;
        case Unit::years:
            count_->setRange(1, most_months / months_per_year);
            break;
        case Unit::for_ever:
            break;
    }
}

void KeepTimeField::set_time(KeepTime time) {
    const QSignalBlocker quiet(count_);
    if (time.is_for_ever()) {
        show_unit(Unit::for_ever);
    } else if (time.unit() == KeepTime::Unit::days) {
        show_unit(Unit::days);
        count_->setValue(time.count());
    } else {
        const bool whole_years = time.count() % months_per_year == 0;
        show_unit(whole_years ? Unit::years : Unit::months);
        count_->setValue(whole_years ? time.count() / months_per_year : time.count());
    }
}

KeepTime KeepTimeField::time() const {
    switch (shown_unit_) {
        case Unit::days:
            return KeepTime::of_days(count_->value());
        case Unit::months:
            return KeepTime::of_months(count_->value());
        case Unit::years:
            return KeepTime::of_years(count_->value());
        case Unit::for_ever:
            return KeepTime::for_ever();
    }
    return KeepTime::for_ever();
}

void KeepTimeField::take_unit() {
    const KeepTime before = time().is_for_ever() ? usual_ : time();
    const Unit chosen = unit();
    const double days = before.days().value_or(0);
    const QSignalBlocker quiet(count_);
    show_unit(chosen);
    switch (chosen) {
        case Unit::days:
            count_->setValue(rounded_up(days));
            break;
        case Unit::months:
            count_->setValue(rounded_up(days / days_per_month));
            break;
        case Unit::years:
            count_->setValue(rounded_up(days / days_per_month / months_per_year));
            break;
        case Unit::for_ever:
            break;
    }
    Q_EMIT edited();
}

void KeepTimeField::set_name(const QString& name) {
    count_->setAccessibleName(tr("%1: how many", "name of a level").arg(name));
    unit_->setAccessibleName(tr("%1: unit of time", "name of a level").arg(name));
}

void KeepTimeField::set_fault(const QString& fault) {
    count_->setProperty("wm_invalid", !fault.isEmpty());
    count_->setAccessibleDescription(fault);
    unit_->setAccessibleDescription(fault);
    count_->update();
}

void KeepTimeField::retranslate() {
    const QSignalBlocker quiet(unit_);
    const int chosen = static_cast<int>(shown_unit_);
    unit_->clear();
    unit_->addItems({tr("days"), tr("months"), tr("years"), tr("for ever")});
    unit_->setCurrentIndex(chosen);
}

bool KeepTimeField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void KeepTimeField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui

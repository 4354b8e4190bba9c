// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rule_fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <array>

#include "ui/format/format.h"
#include "ui/pages/history/form_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

using namespace std::chrono_literals;

constexpr int number_width = 110;
constexpr int unit_width = 96;
constexpr int ring_room = 3;  ///< The ring of the field in focus would be cut off.
constexpr std::array<Duration, 4> units{1s, 1min, 1h, 24h};
constexpr int most = 100'000;

QHBoxLayout* row_of(QWidget& field) {
    auto* row = new QHBoxLayout(&field);
    row->setContentsMargins(ring_room, ring_room, ring_room, ring_room);
    row->setSpacing(space::s2);
    field.setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return row;
}

/// As a number is entered: all digits that matter, no thousands.
QString written(double value) {
    QLocale locale = Format::current().locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 10);
}

}  // namespace

LimitField::LimitField(QWidget* parent)
    : QWidget(parent), number_(new QLineEdit), unit_(new RoleLabel(TextRole::table, Color::text_secondary)) {
    QHBoxLayout* row = row_of(*this);
    number_->setFixedWidth(number_width);
    number_->setAlignment(Qt::AlignRight);
    unit_->setFixedWidth(unit_width);
    row->addWidget(number_);
    row->addWidget(unit_);
    setFocusProxy(number_);
    connect(number_, &QLineEdit::textEdited, this, &LimitField::edited);
}

void LimitField::set_value(std::optional<double> value) {
    number_->setText(value ? written(*value) : QString());
}

void LimitField::set_unit(const QString& unit) {
    unit_->set_text(unit);
}

std::optional<double> LimitField::value() const {
    // A minus as it is printed is one too.
    const QString text = number_->text().trimmed().replace(QChar(0x2212), QLatin1Char('-'));
    bool ok = false;
    double value = Format::current().locale().toDouble(text, &ok);
    if (!ok) {
        value = QLocale::c().toDouble(text, &ok);
    }
    return ok ? std::optional(value) : std::nullopt;
}

bool LimitField::is_readable() const {
    return number_->text().trimmed().isEmpty() || value().has_value();
}

void LimitField::set_wrong(bool wrong) {
    number_->setProperty("wm_invalid", wrong);
    number_->update();
}

DelayField::DelayField(QWidget* parent) : QWidget(parent), count_(new QSpinBox), unit_(new QuietCombo) {
    QHBoxLayout* row = row_of(*this);
    count_->setRange(0, most);
    count_->setFixedWidth(number_width);
    count_->setAlignment(Qt::AlignRight);
    count_->setFocusPolicy(Qt::StrongFocus);
    unit_->setFixedWidth(unit_width);
    row->addWidget(count_);
    row->addWidget(unit_);
    setFocusProxy(count_);
    retranslate();
    connect(count_, &QSpinBox::valueChanged, this, &DelayField::edited);
    connect(unit_, &QuietCombo::chosen_by_hand, this, &DelayField::edited);
}

void DelayField::set_delay(Duration delay) {
    std::size_t unit = units.size() - 1;
    while (unit > 0 && delay % units[unit] != Duration{0}) {
        --unit;
    }
    if (delay == Duration{0}) {
        unit = 1;
    }
    const QSignalBlocker quiet(count_);
    count_->setValue(static_cast<int>(delay / units[unit]));
    unit_->show_data(static_cast<int>(unit));
}

Duration DelayField::delay() const {
    const int unit = std::clamp(unit_->currentIndex(), 0, static_cast<int>(units.size()) - 1);
    return count_->value() * units[static_cast<std::size_t>(unit)];
}

void DelayField::retranslate() {
    const int unit = std::max(0, unit_->currentIndex());
    unit_->set_entries({tr("seconds"), tr("minutes"), tr("hours"), tr("days")}, {0, 1, 2, 3});
    unit_->show_data(unit);
}

AdviceField::AdviceField(QWidget* parent) : QWidget(parent), edit_(new QPlainTextEdit(this)) {
    edit_->setFrameShape(QFrame::NoFrame);
    edit_->setTabChangesFocus(true);
    edit_->viewport()->setAutoFillBackground(false);
    edit_->installEventFilter(this);
    setFocusProxy(edit_);
    connect(edit_, &QPlainTextEdit::textChanged, this, &AdviceField::edited);
    edit_->setAccessibleName(tr("What to do"));
}

void AdviceField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        edit_->setAccessibleName(tr("What to do"));
    }
}

void AdviceField::set_text(const QString& text) {
    edit_->setPlainText(text);
}

QString AdviceField::text() const {
    return edit_->toPlainText();
}

void AdviceField::resizeEvent(QResizeEvent* /*event*/) {
    edit_->setGeometry(rect().adjusted(space::s1, space::s1, -space::s1, -space::s1));
}

void AdviceField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(!isEnabled()        ? Color::border_subtle
                         : edit_->hasFocus() ? Color::accent
                                             : Color::border_strong));
    painter.setBrush(color(Color::bg_input));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
}

bool AdviceField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace wattmast::ui

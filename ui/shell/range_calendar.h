// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month of days in which a range of days can be chosen.
#pragma once

#include <QDate>
#include <QWidget>
#include <optional>

namespace wattmast::ui {

/// Own painting, because QCalendarWidget resists styling and knows no ranges. Weeks start on Monday. First click sets
/// the first day, second the last (in either order); arrows move, Page Up and Down change the month, Enter chooses.
class RangeCalendar : public QWidget {
    Q_OBJECT

public:
    explicit RangeCalendar(QWidget* parent = nullptr);

    enum class Choice : std::uint8_t {
        range = 1,  ///< Two clicks.
        day = 2,    ///< One click; range_chosen() has it twice.
    };
    void set_choice(Choice choice) { choice_ = choice; }
    void set_range(QDate first, QDate last);
    /// Days after it cannot be chosen.
    void set_latest(QDate latest);
    [[nodiscard]] QDate shown_month() const { return month_; }
    void show_month(QDate any_day);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// After the second click; first <= last.
    void range_chosen(QDate first, QDate last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QDate first_cell() const;
    [[nodiscard]] QRectF cell(int index) const;
    [[nodiscard]] std::optional<QDate> day_at(const QPointF& point) const;
    [[nodiscard]] QRectF arrow(int direction) const;
    void choose(QDate day);

    Choice choice_ = Choice::range;
    QDate month_;
    QDate first_;
    QDate last_;
    QDate latest_;
    QDate cursor_;
    std::optional<QDate> anchor_;  ///< The first click, while the second is awaited.
};

}  // namespace wattmast::ui

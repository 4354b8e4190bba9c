// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A time to keep something: a number and its unit, or for ever.
#pragma once

#include <QWidget>

#include "model/retention.h"

class QComboBox;
class QSpinBox;

namespace wattmast::ui {

/// Choosing another unit keeps the length, rounded up to the next whole one; coming back from "for ever" gives the
/// usual time. Neither field takes the wheel, which is the page's.
class KeepTimeField : public QWidget {
    Q_OBJECT

public:
    explicit KeepTimeField(KeepTime usual, QWidget* parent = nullptr);

    /// Emits nothing.
    void set_time(KeepTime time);
    [[nodiscard]] KeepTime time() const;
    /// What the fields are called to assistive technology.
    void set_name(const QString& name);
    /// What is wrong with the time: red frame, and read out; empty: nothing.
    void set_fault(const QString& fault);

Q_SIGNALS:
    /// By a person.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Unit : std::uint8_t { days, months, years, for_ever };  ///< In the order of the list.

    [[nodiscard]] Unit unit() const;
    void take_unit();
    void show_unit(Unit unit);
    void retranslate();

    KeepTime usual_;
    Unit shown_unit_ = Unit::days;
    QSpinBox* count_;
    QComboBox* unit_;
};

}  // namespace wattmast::ui

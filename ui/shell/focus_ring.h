// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The ring around whatever has the keyboard.
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;

namespace wattmast::ui {

/// Draws 2 px at 1 px distance around buttons, fields and tiles that got the focus by keyboard, or while the keyboard
/// was what a person used last, outside of their own rectangle, which no style can. Lists and tables draw their own at
/// the current cell; those without a cell, and texts that scroll, get theirs inside. What draws its own has the
/// property "wm_own_focus", and finds "wm_keyboard_last" at the application. One per application.
class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Input : std::uint8_t { pointer, keyboard };

    void use(Input input);
    void take_focus(QWidget& widget, Qt::FocusReason reason);
    void surround(QWidget* widget);
    void line(QWidget* area);

    QPointer<QFocusFrame> frame_;
    QPointer<QWidget> inner_;
    Input last_ = Input::pointer;
};

}  // namespace wattmast::ui

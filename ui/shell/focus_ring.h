// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The ring around whatever has the keyboard.
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;

namespace wattmast::ui {

/// Draws 2 px at 1 px distance around buttons, fields and tiles that got the focus by keyboard, outside of their own
/// rectangle, which no style can. Lists and tables draw their own at the current cell. One per application.
class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void surround(QWidget* widget);

    QPointer<QFocusFrame> frame_;
};

}  // namespace wattmast::ui

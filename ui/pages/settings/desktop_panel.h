// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How the program behaves on this desktop: text size, wall mode, notifications, tray.
#pragma once

#include "ui/widgets/panel.h"

class QCheckBox;
class QComboBox;

namespace wattmast::ui {

class FormRow;
class SegmentedControl;

/// Stores each choice at once; the text size takes effect at the next start.
class DesktopPanel : public Panel {
    Q_OBJECT

public:
    explicit DesktopPanel(QWidget* parent = nullptr);
    [[nodiscard]] QComboBox* text_size() const { return text_size_; }
    [[nodiscard]] SegmentedControl* wall() const { return wall_; }
    [[nodiscard]] QCheckBox* notifications() const { return notifications_; }
    [[nodiscard]] QCheckBox* tray() const { return tray_; }

Q_SIGNALS:
    void tray_chosen(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QComboBox* text_size_;
    SegmentedControl* wall_;
    QCheckBox* notifications_;
    QCheckBox* tray_;
    FormRow* text_size_row_;
    FormRow* wall_row_;
    FormRow* notifications_row_;
    FormRow* tray_row_;
};

}  // namespace wattmast::ui

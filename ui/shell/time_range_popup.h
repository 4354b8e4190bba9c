// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Presets, calendar and text fields for the range of all screens.
#pragma once

#include <QFrame>

#include "ui/shell/session.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wattmast::ui {

class RangeCalendar;

/// Qt::Popup; sets the session's range and closes. Built anew each time it opens, so it needs no retranslation.
class TimeRangePopup : public QFrame {
    Q_OBJECT

public:
    TimeRangePopup(Session& session, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill_presets();
    void apply_text();
    void apply_fields();
    void show_fault(QLineEdit* field, const QString& text);

    Session& session_;
    QListWidget* presets_;
    RangeCalendar* calendar_;
    QLineEdit* text_;
    QLineEdit* from_;
    QLineEdit* to_;
    QLabel* fault_;
    QPushButton* apply_;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where an own comparison begins: a day and a time of day.
#pragma once

#include <QFrame>

#include "ui/shell/session.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace wattmast::ui {

class RangeCalendar;

/// Qt::Popup; sets the session's comparison and closes. Built anew each time it opens, so it needs no retranslation.
class CompareStartPopup : public QFrame {
    Q_OBJECT

public:
    CompareStartPopup(Session& session, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QLineEdit* field() const { return start_; }
    [[nodiscard]] QString fault() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void apply();

    Session& session_;
    RangeCalendar* calendar_;
    QLineEdit* start_;
    QLabel* fault_;
    QPushButton* apply_;
};

}  // namespace wattmast::ui

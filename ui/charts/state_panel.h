// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What stands in a chart that has nothing to draw: why, and what helps.
#pragma once

#include <QWidget>

#include "ui/charts/chart_style.h"

class QLabel;
class QPushButton;

namespace wattmast::ui {

/// One bold sentence, one plain one, and at most one button, with Details beside it where there are any. Hidden until
/// shown.
class StatePanel : public QWidget {
    Q_OBJECT

public:
    explicit StatePanel(QWidget* parent);

    void set_style(const ChartStyle& style);
    /// An empty `action` leaves out the button; `detail` stands behind Details and is the tool tip.
    void show_state(const QString& what, const QString& why, const QString& action, const QString& detail = {});
    /// Both sentences, for tests and screen readers.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* button() const noexcept { return button_; }
    /// Shows and hides the technical detail.
    [[nodiscard]] QPushButton* details_button() const noexcept { return details_; }
    [[nodiscard]] QLabel* detail() const noexcept { return detail_; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* what_;
    QLabel* why_;
    QPushButton* button_;
    QPushButton* details_;
    QLabel* icon_;
    QLabel* detail_;
    QColor background_;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a chart says while it reads for long: what, for how long already, and Cancel.
#pragma once

#include <QTimer>
#include <QWidget>
#include <chrono>

#include "ui/charts/chart_style.h"

class QLabel;
class QPushButton;

namespace wattmast::ui {

/// Hidden until started. Nothing tells how much is left, so it says how long it takes already.
class LoadingBar : public QWidget {
    Q_OBJECT

public:
    explicit LoadingBar(QWidget* parent);

    void set_style(const ChartStyle& style);
    /// @param what "Reading 50 series over 365 d"
    /// @param already how long that has taken before it is told, 0 or more
    void start(const QString& what, std::chrono::milliseconds already);
    void stop();
    /// How far it also covers what stands left of it: the half of the first time label that is not under it.
    /// @param pixels 0 or more
    void set_overhang(int pixels);
    [[nodiscard]] QPushButton* button() const noexcept { return button_; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    QLabel* what_;
    QLabel* time_;
    QPushButton* button_;
    QTimer second_;
    int overhang_ = 0;
    std::chrono::steady_clock::time_point since_;
    QColor background_;
    QColor track_;
    QColor accent_;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The load-duration curve: the powers of the hours, highest first, over the share of hours.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/pages/energy/energy_reading.h"

namespace wattmast::ui {

/// Arrow keys move the reading line by one percent of the hours, with Shift by ten; Ctrl+C copies what it says. Paints
/// only what it is given. GUI thread.
class LoadDurationChart : public QWidget {
    Q_OBJECT

public:
    explicit LoadDurationChart(QWidget* parent = nullptr);

    void set_reading(std::shared_ptr<const EnergyReading> reading);
    void retranslate();
    /// "5% of hours above 19.3 MW" at a share in percent, 1 to 100.
    [[nodiscard]] QString text_at(int share) const;
    /// Where the keyboard is; empty: nowhere.
    [[nodiscard]] std::optional<int> current() const { return current_; }

    [[nodiscard]] QSize sizeHint() const override { return {530, 290}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 220}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Axes;
    [[nodiscard]] bool has_curve() const { return reading_ && !reading_->shown.duration.empty(); }
    [[nodiscard]] const std::vector<double>* earlier() const;
    [[nodiscard]] Axes axes() const;
    void paint_grid(QPainter& painter, const Axes& axes) const;
    void paint_curve(QPainter& painter, const Axes& axes) const;
    void paint_mark(QPainter& painter, const Axes& axes, int share, const QString& words, double words_y) const;
    void paint_reading(QPainter& painter, const Axes& axes) const;
    void describe();

    std::shared_ptr<const EnergyReading> reading_;
    std::optional<int> current_;
    std::optional<int> hovered_;
};

}  // namespace wattmast::ui

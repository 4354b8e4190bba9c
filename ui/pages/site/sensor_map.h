// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Inlet temperatures of a hall as a map of rows and racks: mock-up 07.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/pages/site/sensor_grid.h"

namespace wattmast::ui {

/// Arrow keys go from cell to cell; Enter, Space and click open one. A cell says its degrees where there is room, so
/// that colour is never alone; the row of the hottest one is framed.
class SensorMap : public QWidget {
    Q_OBJECT

public:
    explicit SensorMap(QWidget* parent = nullptr);

    void set_grid(SensorGrid grid, UtcTime now);
    [[nodiscard]] const SensorGrid& grid() const { return grid_; }
    [[nodiscard]] std::size_t current() const { return current_; }
    /// "Row 6, rack 7: 30.6 °C"; empty where no sensor has a value.
    [[nodiscard]] QString hottest_text() const;
    [[nodiscard]] QRectF cell_rect(std::size_t cell) const;
    [[nodiscard]] QSize sizeHint() const override { return {486, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 140}; }

Q_SIGNALS:
    void sensor_opened(wattmast::PointId point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QSizeF cell_size() const;
    [[nodiscard]] QString place_text(const SensorCell& cell) const;
    [[nodiscard]] QString sentence(const SensorCell& cell) const;
    [[nodiscard]] std::optional<std::size_t> at(QPointF position) const;
    void move_to(int rows, int racks);
    void describe();
    void paint_cell(QPainter& painter, const SensorCell& cell, const QRectF& rect) const;
    void paint_row_numbers(QPainter& painter) const;
    void paint_legend(QPainter& painter) const;

    SensorGrid grid_;
    UtcTime now_;
    std::size_t current_ = 0;
    bool focus_by_keyboard_ = false;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy by hour and day: hours down, days across, the days' sums above, the mean day at the right (mock-up 10).
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/pages/energy/heat_layout.h"

namespace wattmast::ui {

enum class HeatMode : std::uint8_t {
    energy = 0,  ///< Mean power of the hour.
    deviation,   ///< From the mean of its hour of the clock on weekdays or free days, in percent.
    quality,     ///< How the hour is known.
};

/// What the scale of a mode goes from and to, in W or percent.
struct HeatScale {
    double low = 0;
    double high = 0;
    static constexpr int steps = 9;
    [[nodiscard]] int step_of(double value) const;
};

/// Arrow keys go from hour to hour and day to day, Home and End along the days, Page up and down along the hours; Enter
/// and a double click open the day; Ctrl+C copies the hour. Paints only what it is given. GUI thread.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    void set_reading(std::shared_ptr<const EnergyReading> reading);
    void set_mode(HeatMode mode);
    [[nodiscard]] HeatMode mode() const { return mode_; }
    /// The hour that the keyboard is at; empty: there is none.
    [[nodiscard]] std::optional<std::size_t> current() const;
    /// What is said of an hour: when, how much, by which methods, of how many meters.
    [[nodiscard]] QString text_of(std::size_t hour) const;
    /// Name, ISO time, value, unit, quality, apart by tabulators, as DESIGN-UI section 4 wants them.
    [[nodiscard]] QString clip_of(std::size_t hour) const;
    void copy_current() const;
    /// The hour under a place; empty where there is none.
    [[nodiscard]] std::optional<std::size_t> hour_at(QPointF place) const;
    [[nodiscard]] HeatLayout layout_now() const;
    [[nodiscard]] const std::vector<HeatCell>& cells() const { return cells_; }
    [[nodiscard]] std::optional<HeatScale> scale() const { return scale_; }
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return {948, 520}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {560, 430}; }

Q_SIGNALS:
    void day_opened(wattmast::TimeRange day);
    void menu_requested(const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] const EnergySpan& span() const { return reading_->shown; }
    [[nodiscard]] bool has_hours() const { return reading_ != nullptr && !cells_.empty(); }
    /// In the scale of the mode; empty where the hour has none.
    [[nodiscard]] std::optional<double> value_of(const LoadHour& hour) const;
    /// Of its hour of the clock, in W.
    [[nodiscard]] std::optional<double> usual_of(const LoadHour& hour) const;
    [[nodiscard]] QString quality_text(const LoadHour& hour) const;
    void find_scale();
    void choose(std::size_t cell);
    void step(int rows, int days);
    void open_current();
    void describe();
    [[nodiscard]] double label_width() const;

    void paint_cells(QPainter& painter, const HeatLayout& layout) const;
    void paint_quality_cell(QPainter& painter, const QRectF& rect, const LoadHour& hour) const;
    void paint_days(QPainter& painter, const HeatLayout& layout) const;
    void paint_labels(QPainter& painter, const HeatLayout& layout) const;
    void paint_profile(QPainter& painter, const HeatLayout& layout) const;
    void paint_legend(QPainter& painter, const HeatLayout& layout) const;
    void paint_quality_legend(QPainter& painter, const QRectF& area) const;
    void paint_marks(QPainter& painter, const HeatLayout& layout) const;

    std::shared_ptr<const EnergyReading> reading_;
    std::vector<HeatCell> cells_;
    HeatMode mode_ = HeatMode::energy;
    std::optional<HeatScale> scale_;
    std::size_t current_ = 0;  ///< In cells_.
    std::optional<std::size_t> hovered_;
    bool focus_by_keyboard_ = false;
};

}  // namespace wattmast::ui

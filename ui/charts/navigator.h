// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A strip of three months under a chart, with the shown time as a window that can be moved and stretched.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/charts/chart_loader.h"
#include "ui/charts/chart_style.h"
#include "units/civil_time.h"

namespace wattmast::ui {

/// Shows one line over the 90 days before now, or longer where the window reaches back further. Drag the window to move
/// it, a handle to stretch it, click beside it to move it there. Keys: ←/→ move by a tenth of the window (Shift: by the
/// window), +/− shorten and lengthen it, Home and End go to either end. GUI thread.
class Navigator : public QWidget {
    Q_OBJECT

public:
    explicit Navigator(QWidget* parent = nullptr);
    ~Navigator() override;

    void set_style(const ChartStyle& style);
    /// Not owned; outlives the navigator or is replaced by null.
    void set_loader(ChartLoader* loader);
    void set_zone(const TimeZone& zone);
    /// What is drawn in grey; empty: nothing.
    void set_line(std::optional<ChartLineQuery> line);
    void set_now(UtcTime now);
    /// The window. Does not emit.
    void set_window(TimeRange window);
    /// Where the strip stands, so that it is as wide as the chart above.
    void set_plot(double left, double width);

    [[nodiscard]] TimeRange window() const noexcept { return window_; }
    [[nodiscard]] TimeRange extent() const noexcept { return extent_; }
    [[nodiscard]] double x(UtcTime at) const noexcept;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The window was moved by hand.
    void window_chosen(wattmast::TimeRange window);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Grip : std::uint8_t { none, left, right, window };

    [[nodiscard]] Grip grip_at(double x) const;
    [[nodiscard]] UtcTime time_at(double x) const noexcept;
    [[nodiscard]] QRectF strip() const noexcept;
    void choose(TimeRange window);
    void stretch_extent();
    void request();
    void take(quint64 ticket, const std::shared_ptr<const ChartData>& loaded);
    void paint_course(QPainter& painter) const;
    void paint_months(QPainter& painter) const;
    void paint_window(QPainter& painter) const;
    void retranslate();

    ChartLoader* loader_ = nullptr;
    std::optional<quint64> ticket_;
    std::shared_ptr<const ChartData> data_;
    std::optional<ChartLineQuery> line_;
    ChartStyle style_;
    TimeZone zone_ = TimeZone::utc();
    UtcTime now_;
    TimeRange extent_;
    TimeRange window_;
    double left_ = 58;
    double width_ = 100;
    double asked_width_ = 1;
    Grip grip_ = Grip::none;
    double grabbed_at_ = 0;
    TimeRange grabbed_;
};

}  // namespace wattmast::ui

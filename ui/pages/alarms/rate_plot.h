// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// New alarms per ten minutes: how well the alarm system itself works.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "model/alarm.h"
#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast::ui {

/// Alarms raised in one stretch of ten minutes.
struct AlarmRate {
    int urgent = 0;  ///< Critical and major.
    int others = 0;  ///< Minor and warnings.
    [[nodiscard]] int all() const { return urgent + others; }
    friend bool operator==(const AlarmRate&, const AlarmRate&) = default;
};

/// More than that in ten minutes is a flood, which a person cannot follow (ANSI/ISA-18.2-2016, 16.5; EEMUA 191).
inline constexpr int flood_rate = 10;
inline constexpr Duration rate_step = std::chrono::minutes{10};

/// The 144 stretches of whole ten minutes that end with the one that runs at `now`. A group counts as one alarm, its
/// members not: what is counted is what a person had to look at.
[[nodiscard]] std::vector<AlarmRate> alarm_rates(const std::vector<Alarm>& alarms, UtcTime now);
/// Where the first of them begins.
[[nodiscard]] UtcTime first_rate(UtcTime now);

/// Stacked bars and the line of a flood. Arrow keys, Home and End choose a bar, the pointer too; its numbers stand
/// above it. Click and Enter open it.
class RatePlot : public QWidget {
    Q_OBJECT

public:
    explicit RatePlot(QWidget* parent = nullptr);
    void set_rates(std::vector<AlarmRate> rates, UtcTime begin, const TimeZone& zone);
    [[nodiscard]] const std::vector<AlarmRate>& rates() const { return rates_; }
    /// Numbers of the chosen bar in words; empty: none is chosen.
    [[nodiscard]] QString readout() const;
    [[nodiscard]] QSize sizeHint() const override { return {900, 172}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 120}; }

Q_SIGNALS:
    void stretch_opened(wattmast::TimeRange range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<int> bar_at(const QPointF& point) const;
    [[nodiscard]] TimeRange range_of(int bar) const;
    void choose(std::optional<int> bar);
    void open(int bar);
    void describe();
    void paint_grid(QPainter& painter, double top) const;
    void paint_bars(QPainter& painter, double top) const;
    void paint_flood(QPainter& painter, double top) const;
    void paint_readout(QPainter& painter) const;
    [[nodiscard]] double top_value() const;

    std::vector<AlarmRate> rates_;
    UtcTime begin_;
    TimeZone zone_ = TimeZone::utc();
    std::optional<int> chosen_;
};

/// Swatch and name, for the head of the panel.
class RateKey : public QWidget {
    Q_OBJECT

public:
    enum class Part : std::uint8_t { urgent = 1, others = 2 };
    explicit RateKey(Part part, QWidget* parent = nullptr);
    void set_text(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Part part_;
    QString text_;
};

}  // namespace wattmast::ui

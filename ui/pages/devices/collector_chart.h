// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the collector did in the last day: polls per second, those that failed and those not made.
#pragma once

#include <QWidget>

#include "app/collector_course.h"
#include "ui/charts/chart_loader.h"
#include "units/civil_time.h"

namespace wattmast::ui {

class ThemedPlotView;

/// Chart data out of a course instead of the engine. GUI thread; the course outlives it.
class CourseLoader : public ChartLoader {
    Q_OBJECT

public:
    explicit CourseLoader(const CollectorCourse& course, QObject* parent = nullptr);
    void request(quint64 ticket, const ChartQuery& query) override;
    void cancel(quint64 ticket) override;

private:
    [[nodiscard]] ChartData data_of(const ChartQuery& query) const;

    const CollectorCourse& course_;
};

/// Counts from each status, also behind other pages, and draws what it has: from the start of the window on, at most a
/// day. A full minute is one column.
class CollectorChart : public QWidget {
    Q_OBJECT

public:
    explicit CollectorChart(QWidget* parent = nullptr);

    /// Once a second. Draws while it is seen.
    void add(UtcTime now, const CollectorStatus& status, const TimeZone& zone);
    [[nodiscard]] const CollectorCourse& course() const { return course_; }
    [[nodiscard]] ThemedPlotView* chart() const { return chart_; }
    /// "since 14:05, by the minute": what the figures are of.
    [[nodiscard]] QString range_text(UtcTime now) const;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void draw();

    CollectorCourse course_;
    CourseLoader loader_{course_};
    UtcTime now_;
    UtcTime drawn_at_;  ///< The minute of the last picture.
    TimeZone zone_ = TimeZone::utc();
    ThemedPlotView* chart_;
};

}  // namespace wattmast::ui

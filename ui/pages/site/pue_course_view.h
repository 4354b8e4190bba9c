// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The course of a PUE as a small chart. Mock-up 07, middle pane.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/pages/site/pue_course.h"

namespace wattmast::ui {

/// The line of 24 hours, a dashed target where there is one, and their figures above. The tool tip tells the value
/// under the pointer; a screen reader hears last, smallest, largest and target.
class PueCourseView : public QWidget {
    Q_OBJECT

public:
    explicit PueCourseView(QWidget* parent = nullptr);
    /// Empty course: nothing is drawn but the target.
    void show_course(std::optional<PueCourse> course, std::optional<double> target);
    [[nodiscard]] const std::optional<PueCourse>& course() const { return course_; }
    [[nodiscard]] std::optional<double> target() const { return target_; }
    /// As it stands above the line: "rolling 24 h 1.283", "target 1.25".
    [[nodiscard]] QStringList figures() const;
    /// "12 Nov 14:00: 1.283"; empty where there is no value.
    [[nodiscard]] QString text_at(int x) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Span {
        double low = 1;
        double high = 2;
    };

    /// Of the values alone.
    [[nodiscard]] std::optional<Span> known_span() const;
    /// What the axis spans: the values and the target, and not less than noise.
    [[nodiscard]] std::optional<Span> span() const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double x_of(std::size_t place) const;
    void describe();
    void paint_heading(QPainter& painter) const;
    void paint_line(QPainter& painter, const Span& span) const;

    std::optional<PueCourse> course_;
    std::optional<double> target_;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Large type on a canvas of fixed height: what a 55-inch screen and a notebook show alike.
#pragma once

#include <QFont>
#include <QPainter>
#include <vector>

#include "ui/format/format.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

/// Draws in units of which a screen has 1000 in height (more where it is narrow, so that 1400 fit in width). Sizes of
/// type are those of the mock-up at 1600×1000.
class WallCanvas {
public:
    static constexpr double least_width = 1400;
    static constexpr double least_height = 1000;

    /// Scales the painter. `screen` is in the painter's own pixels.
    WallCanvas(QPainter& painter, const QSizeF& screen);

    [[nodiscard]] static double scale_of(const QSizeF& screen);
    [[nodiscard]] static QFont font(double size, QFont::Weight weight = QFont::Normal);

    [[nodiscard]] QPainter& painter() const { return painter_; }
    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }

    struct Type {
        double size = 21;
        QFont::Weight weight = QFont::Normal;
        Color ink = Color::text_secondary;
    };
    /// One line, elided in `room`.
    void text(const QRectF& room, const QString& text, const Type& type,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const;
    /// How much of `room` text() uses.
    [[nodiscard]] static double text_width(double room, const QString& text, const Type& type);
    /// A number with its unit behind it on one base line, made smaller where it is wider than `room`.
    void measure(const QRectF& room, const Measure& value, double size, Color ink = Color::text_primary) const;
    void line(double left, double right, double y) const;

    struct Curve {
        std::vector<float> values;  ///< Evenly over the width, NaN: none.
        QColor ink;
        double width = 3;
        bool is_dashed = false;
        bool is_filled = false;
        bool has_end_dot = false;
    };
    struct Plot {
        std::vector<Curve> curves;
        TimeRange range;
        Unit unit = Unit::watt;
        bool from_zero = false;  ///< Else from the next tick below the smallest value.
        bool has_times = false;  ///< Labels under the plot.
        QString title;           ///< The unit is added.
        QString without_values;  ///< Said in place of curves of which no value is known.
    };
    /// Axes at the left and below, ticks at round values.
    void plot(const QRectF& room, const Plot& plot) const;

private:
    void curve(const QRectF& inner, const Curve& curve, double low, double high) const;

    QPainter& painter_;
    double width_;
    double height_;
};

}  // namespace wattmast::ui

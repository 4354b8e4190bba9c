// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A word-sized line: the shape of the last hours, without axes.
#pragma once

#include <QColor>
#include <QRectF>
#include <QWidget>
#include <vector>

class QPainter;

namespace wattmast::ui {

struct SparkStyle {
    QColor line;
    QColor dot;  ///< Of the newest value; invalid: as the line.
    double width = 1.3;
};

/// NaN breaks the line. Scaled to its own smallest and largest value; nothing for fewer than two values.
void paint_sparkline(QPainter& painter, const QRectF& rect, const std::vector<float>& values, const SparkStyle& style);
/// Bars from zero, the last one emphasised; NaN leaves a gap.
void paint_spark_bars(QPainter& painter, const QRectF& rect, const std::vector<float>& values);

}  // namespace wattmast::ui

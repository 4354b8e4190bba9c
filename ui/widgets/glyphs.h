// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Marks that repeat in shape and number what colour says: alarm severity, data quality.
#pragma once

#include <QIcon>
#include <QRectF>
#include <optional>

#include "app/views.h"

class QPainter;

namespace wattmast::ui {

/// Square 1, triangle up 2, triangle down 3, circle 4 by severity; hollow circle for none (cleared). 12 to 44 px.
void paint_alarm_glyph(QPainter& painter, const QRectF& rect, std::optional<Severity> severity);
/// Full circle, half circle, diamond, dashed ring.
void paint_quality_glyph(QPainter& painter, const QRectF& rect, QualityClass quality);
/// The four shares side by side: solid, segmented, hatched, empty. Nothing if all are zero.
void paint_quality_bar(QPainter& painter, const QRectF& rect, const QualitySplit& split);

/// The brush that marks estimated values at the device's ratio; Qt::BDiagPattern does not scale.
[[nodiscard]] QBrush hatch_brush(const QColor& line, qreal device_pixel_ratio);

/// As icons for item views and menus, in the theme's colours when painted.
[[nodiscard]] QPixmap alarm_pixmap(std::optional<Severity> severity, int size, qreal device_pixel_ratio);

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which part of the world a map shows, and where on it things are.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

#include "model/catalog.h"

namespace wattmast::ui {

/// The Mercator plane in degrees of longitude: x east, y south, so that angles are kept and a degree of longitude is
/// the same everywhere. Positions nearer than 5° to a pole are drawn at 85°.
[[nodiscard]] QPointF to_plane(const Position& position);
[[nodiscard]] Position from_plane(QPointF plane);

/// A value: the plane's point in the middle of the widget, and pixels per degree of longitude.
class MapView {
public:
    static constexpr double least_scale = 2;          ///< The world in 720 px.
    static constexpr double largest_scale = 400'000;  ///< About 0.25 m a pixel.

    void set_size(QSizeF size) { size_ = size; }
    [[nodiscard]] QSizeF size() const { return size_; }
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] QPointF centre() const { return centre_; }

    [[nodiscard]] QPointF to_screen(QPointF plane) const;
    [[nodiscard]] QPointF to_plane(QPointF screen) const;
    [[nodiscard]] QRectF plane_rect() const;

    /// Shows all of `plane` with `margin` pixels around it; no closer than 0.02° across.
    void fit(const QRectF& plane, double margin);
    void centre_on(QPointF plane) { centre_ = plane; }
    /// What is under `at` stays there.
    void zoom(double factor, QPointF at);
    void pan(QPointF pixels);

    friend bool operator==(const MapView&, const MapView&) = default;

private:
    QPointF centre_;
    double scale_ = 20;
    QSizeF size_{1, 1};
};

/// The smallest of 1, 2, 5 × 10ⁿ, 15, 30 degrees whose lines are at least `least_pixels` apart.
[[nodiscard]] double graticule_step(double pixels_per_degree, double least_pixels);

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/map_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wattmast::ui {
namespace {

constexpr double degrees = 180 / std::numbers::pi;
constexpr double most_northern = 85;
constexpr double least_span = 0.02;

}  // namespace

QPointF to_plane(const Position& position) {
    const double latitude = std::clamp(position.latitude, -most_northern, most_northern) / degrees;
    return {position.longitude, -std::asinh(std::tan(latitude)) * degrees};
}

Position from_plane(QPointF plane) {
    return {std::atan(std::sinh(-plane.y() / degrees)) * degrees, plane.x()};
}

QPointF MapView::to_screen(QPointF plane) const {
    return {size_.width() / 2 + (plane.x() - centre_.x()) * scale_,
            size_.height() / 2 + (plane.y() - centre_.y()) * scale_};
}

QPointF MapView::to_plane(QPointF screen) const {
    return {centre_.x() + (screen.x() - size_.width() / 2) / scale_,
            centre_.y() + (screen.y() - size_.height() / 2) / scale_};
}

QRectF MapView::plane_rect() const {
    return {to_plane(QPointF(0, 0)), to_plane(QPointF(size_.width(), size_.height()))};
}

void MapView::fit(const QRectF& plane, double margin) {
    const double across = std::max(plane.width(), least_span);
    const double down = std::max(plane.height(), least_span);
    const double room_x = std::max(1.0, size_.width() - 2 * margin);
    const double room_y = std::max(1.0, size_.height() - 2 * margin);
    scale_ = std::clamp(std::min(room_x / across, room_y / down), least_scale, largest_scale);
    centre_ = plane.center();
}

void MapView::zoom(double factor, QPointF at) {
    const QPointF under = to_plane(at);
    scale_ = std::clamp(scale_ * factor, least_scale, largest_scale);
    centre_ += under - to_plane(at);
}

void MapView::pan(QPointF pixels) {
    centre_ -= pixels / scale_;
}

double graticule_step(double pixels_per_degree, double least_pixels) {
    constexpr std::array steps{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0};
    for (const double step : steps) {
        if (step * pixels_per_degree >= least_pixels) {
            return step;
        }
    }
    return 45;
}

}  // namespace wattmast::ui

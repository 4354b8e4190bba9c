// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the names of areas stand on a map of dots: beside their sites, not on them.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace wattmast::ui {

struct PlacedName {
    QPointF middle;  ///< Of the area's sites.
    QSizeF size;     ///< Of the name as it is painted.
};

/// A box of each name's size, near its middle and within `room` where that is large enough: where it covers no other
/// name and as few dots as can be, and of such places one that is near its own middle, no nearer to another, and above
/// or below other names as its area is. The middle of a dot is what must not be covered, with `clear` pixels around it.
/// The cost does not grow with dots times names.
[[nodiscard]] std::vector<QRectF> label_places(const std::vector<PlacedName>& names, const std::vector<QPointF>& dots,
                                               const QRectF& room, double clear);

}  // namespace wattmast::ui

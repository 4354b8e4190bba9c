// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace wattmast::ui {
namespace {

constexpr double cell = 2;
/// How far a name stands from the middle of its sites.
constexpr std::array<double, 5> distances{9, 16, 26, 36, 46};
constexpr double distance_of_a_dot = 50;  ///< Further away than this is worse than on a dot.
constexpr double covers_name = 1e6;
constexpr double out_of_order = 0.8;  ///< Names above each other stand as their areas do.
constexpr double one_column = 100;
constexpr double nearer_to_another = 0.3;  ///< Than to its own sites: it would be read as that one's name.

/// Counts of dots in squares, so that a box is looked up without going through all of them.
class DotGrid {
public:
    DotGrid(const std::vector<QPointF>& dots, const QRectF& room)
        : room_(room),
          columns_(static_cast<int>(room.width() / cell) + 1),
          rows_(static_cast<int>(room.height() / cell) + 1),
          counts_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0) {
        for (const QPointF& dot : dots) {
            if (room.contains(dot)) {
                ++counts_[place(column_of(dot.x()), row_of(dot.y()))];
            }
        }
    }

    [[nodiscard]] int count(const QRectF& box) const {
        const QRectF seen = box & room_;
        if (seen.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (int row = row_of(seen.top()); row <= row_of(seen.bottom()); ++row) {
            for (int column = column_of(seen.left()); column <= column_of(seen.right()); ++column) {
                found += counts_[place(column, row)];
            }
        }
        return found;
    }

private:
    [[nodiscard]] int column_of(double x) const {
        return std::clamp(static_cast<int>((x - room_.left()) / cell), 0, columns_ - 1);
    }
    [[nodiscard]] int row_of(double y) const {
        return std::clamp(static_cast<int>((y - room_.top()) / cell), 0, rows_ - 1);
    }
    [[nodiscard]] std::size_t place(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    }

    QRectF room_;
    int columns_;
    int rows_;
    std::vector<int> counts_;
};

double distance(const QRectF& box, const QPointF& point) {
    const double x = std::max({box.left() - point.x(), point.x() - box.right(), 0.0});
    const double y = std::max({box.top() - point.y(), point.y() - box.bottom(), 0.0});
    return std::hypot(x, y);
}

/// Around a middle.
std::array<QPointF, 8> corners(const PlacedName& name, double away) {
    const double right = name.middle.x() + away;
    const double left = name.middle.x() - away - name.size.width();
    const double above = name.middle.y() - away - name.size.height();
    const double below = name.middle.y() + away;
    const double centre = name.middle.x() - name.size.width() / 2;
    const double beside = name.middle.y() - name.size.height() / 2;
    return {QPointF(right, above),  QPointF(left, above),  QPointF(right, below),  QPointF(left, below),
            QPointF(right, beside), QPointF(left, beside), QPointF(centre, above), QPointF(centre, below)};
}

QRectF moved_into(QRectF box, const QRectF& room) {
    box.moveLeft(std::max(room.left(), std::min(box.left(), room.right() - box.width())));
    box.moveTop(std::max(room.top(), std::min(box.top(), room.bottom() - box.height())));
    return box;
}

/// Of a name beside those of areas further up.
double cost_beside(const std::vector<QRectF>& above, const QRectF& box) {
    double cost = 0;
    for (const QRectF& other : above) {
        cost += other.adjusted(-2, -1, 2, 1).intersects(box) ? covers_name : 0;
        const bool is_near = std::abs(other.center().x() - box.center().x()) < one_column;
        cost += is_near && box.center().y() < other.center().y() ? out_of_order : 0;
    }
    return cost;
}

}  // namespace

std::vector<QRectF> label_places(const std::vector<PlacedName>& names, const std::vector<QPointF>& dots,
                                 const QRectF& room, double clear) {
    const DotGrid grid(dots, room);
    std::vector<std::size_t> from_the_top(names.size());
    std::iota(from_the_top.begin(), from_the_top.end(), std::size_t{0});
    std::ranges::stable_sort(from_the_top, {}, [&](std::size_t i) { return names[i].middle.y(); });
    std::vector<QRectF> boxes(names.size());
    std::vector<QRectF> taken;
    for (const std::size_t i : from_the_top) {
        const PlacedName& name = names[i];
        double least = HUGE_VAL;
        for (const double away : distances) {
            for (const QPointF& corner : corners(name, away)) {
                const QRectF box = moved_into(QRectF(corner, name.size), room);
                const double own = distance(box, name.middle);
                const bool misleads = std::ranges::any_of(
                    names, [&](const PlacedName& other) { return distance(box, other.middle) < own; });
                const double cost = grid.count(box.adjusted(-clear, -clear, clear, clear)) + own / distance_of_a_dot +
                                    (misleads ? nearer_to_another : 0) + cost_beside(taken, box);
                if (cost < least) {
                    least = cost;
                    boxes[i] = box;
                }
            }
        }
        taken.push_back(boxes[i]);
    }
    return boxes;
}

}  // namespace wattmast::ui

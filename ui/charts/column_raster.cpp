// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/column_raster.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace wattmast::ui {
namespace {

constexpr double shortest_piece = 1e-3;

/// An edge that goes straight from one y to another over a pixel column.
class Edge {
public:
    Edge(double from, double to) : from_(from), to_(to), inverse_(std::abs(to - from) < 1e-6 ? 0.0 : 1 / (to - from)) {}

    [[nodiscard]] double highest() const { return std::min(from_, to_); }
    [[nodiscard]] double lowest() const { return std::max(from_, to_); }
    /// The part of the pixel `row` above the edge: the mean of clamp(edge - row, 0, 1).
    [[nodiscard]] double part_above(double row) const {
        if (row >= lowest()) {
            return 0;
        }
        if (row + 1 <= highest()) {
            return 1;
        }
        if (inverse_ == 0) {
            return std::clamp(from_ - row, 0.0, 1.0);
        }
        return (integral(to_ - row) - integral(from_ - row)) * inverse_;
    }

private:
    static double integral(double t) { return t <= 0 ? 0.0 : t < 1 ? t * t / 2 : t - 0.5; }
    double from_;
    double to_;
    double inverse_;
};

/// 0 … 256, to the nearest. Once per pixel, so without a call of lround.
std::uint32_t weight_of(double coverage) {
    return (static_cast<std::uint32_t>(coverage * 512) + 1) / 2;
}

/// `over` on an opaque pixel; red and blue in one multiplication. @pre weight <= 256
QRgb mixed(QRgb under, QRgb over, std::uint32_t weight) {
    constexpr std::uint32_t red_and_blue = 0x00ff00ffU;
    constexpr std::uint32_t green = 0x0000ff00U;
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t odd = ((under & red_and_blue) * rest + (over & red_and_blue) * weight) >> 8;
    const std::uint32_t even = ((under & green) * rest + (over & green) * weight) >> 8;
    return 0xff000000U | (odd & red_and_blue) | (even & green);
}

}  // namespace

/// The piece of a stroke inside one pixel column.
struct ColumnRaster::Band {
    int column;
    double share;  ///< Of the column's width.
    double upper_from, upper_to;
    double lower_from, lower_to;
};

ColumnRaster::ColumnRaster(QImage& image)
    : image_(image), ratio_(image.devicePixelRatio()), coverage_(static_cast<std::size_t>(image.height()), 0.0F) {}

std::optional<ColumnRaster> ColumnRaster::of(QPainter& painter) {
    if (painter.device()->devType() != QInternal::Image) {
        return std::nullopt;
    }
    auto* image = static_cast<QImage*>(painter.device());
    const bool is_opaque = image->format() == QImage::Format_RGB32;
    return is_opaque ? std::optional(ColumnRaster(*image)) : std::nullopt;
}

bool ColumnRaster::suits(std::span<const QPointF> points) noexcept {
    if (points.size() < 8) {
        return false;
    }
    return (points.back().x() - points.front().x()) < 2.0 * static_cast<double>(points.size());
}

void ColumnRaster::line(std::span<const QPointF> points, const QRectF& clip, const QColor& colour, double width) {
    const double half = width / 2 * ratio_;
    const QRectF inside(clip.topLeft() * ratio_, clip.size() * ratio_);
    const double top = std::max(0.0, inside.top());
    const double bottom = std::min(static_cast<double>(image_.height()), inside.bottom());
    const double left = std::max(0.0, inside.left());
    const double right = std::min(static_cast<double>(image_.width()), inside.right());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1] * ratio_;
        QPointF to = points[i] * ratio_;
        // A vertical step takes one pixel column, and no more height than it has.
        const bool is_step = to.x() - from.x() < shortest_piece && from.y() != to.y();
        if (is_step) {
            to.setX(from.x() + shortest_piece);
        }
        const double length = to.x() - from.x();
        if (length <= 0 || to.x() <= left || from.x() >= right) {
            continue;
        }
        const double slope = (to.y() - from.y()) / length;
        const double reach = half * std::sqrt(1 + slope * slope);
        // The ends of a steep piece are as thick as the pen, not as the slope would make them.
        const double highest = std::max(top, std::min(from.y(), to.y()) - (is_step ? 0 : half));
        const double lowest = std::min(bottom, std::max(from.y(), to.y()) + (is_step ? 0 : half));
        if (lowest <= highest) {
            continue;
        }
        const int last = static_cast<int>(std::ceil(std::min(to.x(), right))) - 1;
        for (int column = static_cast<int>(std::max(from.x(), left)); column <= last; ++column) {
            const double begin = std::max(from.x(), static_cast<double>(column));
            const double end = std::min(to.x(), column + 1.0);
            const double y_from = from.y() + slope * (begin - from.x());
            const double y_to = from.y() + slope * (end - from.x());
            if (column != column_) {
                flush(colour.rgb());
                column_ = column;
            }
            const auto bounded = [&](double y) { return std::clamp(y, highest, lowest); };
            cover({column, is_step ? 1.0 : end - begin, bounded(y_from - reach), bounded(y_to - reach),
                   bounded(y_from + reach), bounded(y_to + reach)});
        }
    }
    flush(colour.rgb());
    column_ = -1;
}

void ColumnRaster::hairline(std::span<const QPointF> points, const QRectF& clip, const QColor& colour) {
    const int left = std::max(0, static_cast<int>(std::lround(clip.left() * ratio_)));
    const int right = std::min(image_.width(), static_cast<int>(std::lround(clip.right() * ratio_)));
    const int top = std::max(0, static_cast<int>(std::lround(clip.top() * ratio_)));
    const int bottom = std::min(image_.height(), static_cast<int>(std::lround(clip.bottom() * ratio_)));
    const int thickness = std::max(1, static_cast<int>(std::lround(ratio_)));
    const QRgb rgb = colour.rgb();
    const auto stride = static_cast<std::ptrdiff_t>(image_.bytesPerLine() / 4);
    auto* pixels = reinterpret_cast<QRgb*>(image_.bits());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1] * ratio_;
        const QPointF to = points[i] * ratio_;
        const double length = to.x() - from.x();
        const double slope = length > 0 ? (to.y() - from.y()) / length : 0;
        const int last = std::min(right - 1, static_cast<int>(to.x()));
        for (int column = std::max(left, static_cast<int>(from.x())); column <= last; ++column) {
            const double begin = std::max(from.x(), static_cast<double>(column));
            const double end = std::min(to.x(), column + 1.0);
            const double y_from = length > 0 ? from.y() + slope * (begin - from.x()) : from.y();
            const double y_to = length > 0 ? from.y() + slope * (end - from.x()) : to.y();
            const double highest = std::clamp(std::min(y_from, y_to), top - 1.0, bottom + 0.0);
            const double lowest = std::clamp(std::max(y_from, y_to), top - 1.0, bottom + 0.0);
            const int first_row = std::max(top, static_cast<int>(highest));
            const int last_row = std::min(bottom, static_cast<int>(lowest) + thickness);
            QRgb* pixel = pixels + first_row * stride + column;
            for (int row = first_row; row < last_row; ++row, pixel += stride) {
                *pixel = rgb;
            }
        }
    }
}

void ColumnRaster::cover(const Band& band) {
    const Edge upper(band.upper_from, band.upper_to);
    const Edge lower(band.lower_from, band.lower_to);
    const int first = static_cast<int>(std::floor(upper.highest()));
    const int last = std::min(image_.height(), static_cast<int>(std::ceil(lower.lowest()))) - 1;
    if (last < first) {
        return;
    }
    const bool is_untouched = last_row_ < first_row_;
    first_row_ = is_untouched ? first : std::min(first_row_, first);
    last_row_ = is_untouched ? last : std::max(last_row_, last);
    for (int row = first; row <= last; ++row) {
        const double part = lower.part_above(row) - upper.part_above(row);
        coverage_[static_cast<std::size_t>(row)] += static_cast<float>(band.share * part);
    }
}

void ColumnRaster::flush(QRgb colour) {
    if (last_row_ >= first_row_) {
        const auto stride = static_cast<std::ptrdiff_t>(image_.bytesPerLine() / 4);
        auto* pixel = reinterpret_cast<QRgb*>(image_.scanLine(first_row_)) + column_;
        for (int row = first_row_; row <= last_row_; ++row, pixel += stride) {
            float& coverage = coverage_[static_cast<std::size_t>(row)];
            *pixel = mixed(*pixel, colour, weight_of(static_cast<double>(std::min(1.0F, coverage))));
            coverage = 0;
        }
    }
    first_row_ = 0;
    last_row_ = -1;
}

void ColumnRaster::bar(const QRectF& bar, const QColor& colour, double opacity) {
    const QRgb rgb = colour.rgb();
    const int left = std::max(0, static_cast<int>(std::lround(bar.left() * ratio_)));
    const int right = std::min(image_.width(), static_cast<int>(std::lround(bar.right() * ratio_)));
    const double top = std::max(0.0, bar.top() * ratio_);
    const double bottom = std::min(static_cast<double>(image_.height()), bar.bottom() * ratio_);
    if (right <= left || bottom <= top) {
        return;
    }
    const auto stride = static_cast<std::ptrdiff_t>(image_.bytesPerLine() / 4);
    const int first = static_cast<int>(top);
    auto* pixels = reinterpret_cast<QRgb*>(image_.scanLine(first)) + left;
    const std::uint32_t full = weight_of(opacity);
    for (int row = first; row < bottom; ++row, pixels += stride) {
        const bool is_whole = row >= top && row + 1 <= bottom;
        const double part = std::min(row + 1.0, bottom) - std::max(static_cast<double>(row), top);
        const std::uint32_t weight = is_whole ? full : weight_of(part * opacity);
        for (int i = 0; i < right - left; ++i) {
            pixels[i] = mixed(pixels[i], rgb, weight);
        }
    }
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How the map looks.
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/sites/map/site_map.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double legend_height = 30;
constexpr double line_spacing = 110;  ///< Least, of the graticule.
constexpr double glyph_size = 14;

void paint_mark(QPainter& painter, QPointF at, MapMark mark) {
    switch (mark) {
        case MapMark::critical:
        case MapMark::major:
        case MapMark::minor:
        case MapMark::warning:
            paint_alarm_glyph(painter, QRectF(at.x() - glyph_size / 2, at.y() - glyph_size / 2, glyph_size, glyph_size),
                              static_cast<Severity>(mark));
            return;
        case MapMark::silent:
            painter.setPen(QPen(color(Color::text_muted), 1.5));
            painter.setBrush(color(Color::bg_panel));
            painter.drawEllipse(at, 4, 4);
            return;
        case MapMark::late:
            painter.setPen(QPen(color(Color::text_muted), 1.2));
            painter.setBrush(color(Color::bg_panel));
            painter.drawEllipse(at, 4, 4);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Color::quality_measured));
            painter.drawPie(QRectF(at.x() - 4, at.y() - 4, 8, 8), 90 * 16, 180 * 16);
            return;
        case MapMark::reporting:
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Color::quality_measured));
            painter.drawEllipse(at, 3.5, 3.5);
            return;
    }
}

void paint_cluster(QPainter& painter, QPointF at, const MapCluster& cluster) {
    const double radius = cluster_radius(cluster.count);
    painter.setPen(QPen(color(Color::quality_measured), 1.2));
    painter.setBrush(color(Color::bg_selected));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(color(Color::text_primary));
    painter.drawText(QRectF(at.x() - 40, at.y() - 10, 80, 20), Qt::AlignCenter, Format::current().count(cluster.count));
    if (cluster.worst != MapMark::reporting) {
        const double off = radius * std::numbers::sqrt2 / 2;
        paint_mark(painter, {at.x() + off, at.y() - off}, cluster.worst);
    }
}

/// "121.5° E"; as many decimals as the step needs.
QString degrees_text(double value, double step, const QString& positive, const QString& negative) {
    const int decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    return QStringLiteral("%1° %2").arg(Format::current().number(std::abs(value), decimals),
                                        value < 0 ? negative : positive);
}

void paint_halo_text(QPainter& painter, const QRectF& box, int flags, const QString& text) {
    const QColor ink = painter.pen().color();
    painter.setPen(color(Color::chart_bg));
    for (const QPointF off : {QPointF(-1, -1), QPointF(1, 1), QPointF(1, -1), QPointF(-1, 1)}) {
        painter.drawText(box.translated(off), flags, text);
    }
    painter.setPen(ink);
    painter.drawText(box, flags, text);
}

}  // namespace

QRectF SiteMap::legend_rect() const {
    return {0, height() - legend_height, static_cast<double>(width()), legend_height};
}

void SiteMap::paint_layer() {
    const double ratio = devicePixelRatioF();
    layer_ = QPixmap(size() * ratio);
    layer_.setDevicePixelRatio(ratio);
    layer_.fill(color(Color::chart_bg));
    clusters_ = placed_.clusters(view_);
    std::vector<QRectF> taken{legend_rect()};
    for (const MapCluster& cluster : clusters_) {
        const double reach = cluster.count > 1 ? cluster_radius(cluster.count) : glyph_size / 2;
        const QPointF at = view_.to_screen(cluster.plane);
        taken.emplace_back(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    }
    labels_ = place_labels(areas_, view_, QFontMetricsF(text_font(TextRole::table)), std::move(taken));
    QPainter painter(&layer_);
    paint_background(painter);
    paint_graticule(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_marks(painter);
    paint_labels(painter);
    paint_legend(painter);
    paint_scale_bar(painter);
}

void SiteMap::paint_background(QPainter& painter) const {
    if (background_.isNull()) {
        return;
    }
    const QPointF low = view_.to_screen(ui::to_plane(background_about_.north_west));
    const QPointF high = view_.to_screen(ui::to_plane(background_about_.south_east));
    const QRectF whole(low, high);
    const QRectF shown = whole.intersected(QRectF(rect()));
    if (shown.isEmpty()) {
        return;
    }
    // Only the part that is seen is scaled: the image may be far larger than the screen.
    const double x = background_.width() / whole.width();
    const double y = background_.height() / whole.height();
    const QRectF part((shown.left() - whole.left()) * x, (shown.top() - whole.top()) * y, shown.width() * x,
                      shown.height() * y);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !is_dragging_);
    painter.drawImage(shown, background_, part);
}

void SiteMap::paint_graticule(QPainter& painter) const {
    const double step = graticule_step(view_.scale(), line_spacing);
    const Position north_west = from_plane(view_.to_plane(QPointF(0, 0)));
    const Position south_east = from_plane(view_.to_plane(QPointF(width(), height())));
    painter.setFont(text_font(TextRole::axis));
    const auto label = [&](const QRectF& box, int flags, const QString& text) {
        painter.setPen(color(Color::text_muted));
        paint_halo_text(painter, box, flags, text);
    };
    const double bottom = height() - legend_height;
    for (double at = std::ceil(north_west.longitude / step) * step; at <= south_east.longitude; at += step) {
        const double x = std::round(view_.to_screen(ui::to_plane({0, at})).x());
        painter.fillRect(QRectF(x, 0, 1, bottom), color(Color::chart_grid));
        if (x + 200 > width()) {
            continue;
        }
        label(QRectF(x + 4, bottom - 18, 90, 16), Qt::AlignLeft | Qt::AlignVCenter,
              degrees_text(at, step, QStringLiteral("E"), QStringLiteral("W")));
    }
    for (double at = std::ceil(south_east.latitude / step) * step; at <= north_west.latitude; at += step) {
        const double y = std::round(view_.to_screen(ui::to_plane({at, 0})).y());
        painter.fillRect(QRectF(0, y, width(), 1), color(Color::chart_grid));
        if (y < 20) {
            continue;
        }
        label(QRectF(6, y - 17, 90, 16), Qt::AlignLeft | Qt::AlignVCenter,
              degrees_text(at, step, QStringLiteral("N"), QStringLiteral("S")));
    }
}

void SiteMap::paint_marks(QPainter& painter) const {
    painter.setFont(bold_font(TextRole::axis));
    for (const MapCluster& cluster : clusters_) {
        const QPointF at = view_.to_screen(cluster.plane);
        if (cluster.count > 1) {
            paint_cluster(painter, at, cluster);
        } else if (cluster.worst > MapMark::warning) {
            paint_mark(painter, at, cluster.worst);
        }
    }
    // Alarms on top of everything, the worst last.
    for (const MapMark mark : {MapMark::warning, MapMark::minor, MapMark::major, MapMark::critical}) {
        for (const MapCluster& cluster : clusters_) {
            if (cluster.count == 1 && cluster.worst == mark) {
                paint_mark(painter, view_.to_screen(cluster.plane), mark);
            }
        }
    }
}

void SiteMap::paint_labels(QPainter& painter) const {
    for (const MapLabel& label : labels_) {
        painter.setFont(text_font(TextRole::table));
        painter.setPen(color(Color::text_primary));
        paint_halo_text(painter, label.box, Qt::AlignCenter, label.area->name);
    }
    if (!background_.isNull()) {
        painter.setFont(text_font(TextRole::axis));
        painter.setPen(color(Color::text_secondary));
        paint_halo_text(painter, QRectF(width() - 408, 6, 400, 16), Qt::AlignRight | Qt::AlignVCenter,
                        background_about_.approval);
    }
}

void SiteMap::paint_legend(QPainter& painter) const {
    const QRectF area = legend_rect();
    painter.fillRect(area, color(Color::bg_panel_alt));
    painter.fillRect(QRectF(0, area.top(), width(), 1), color(Color::border_subtle));
    painter.setFont(text_font(TextRole::caption));
    const QFontMetricsF metrics(painter.font());
    const double y = area.center().y();
    double x = 22;
    for (const MapMark mark : {MapMark::reporting, MapMark::late, MapMark::silent, MapMark::warning, MapMark::minor,
                               MapMark::major, MapMark::critical}) {
        const QString text = mark == MapMark::reporting ? label_of(SiteState::reporting)
                             : mark == MapMark::late    ? label_of(SiteState::late)
                             : mark == MapMark::silent  ? label_of(SiteState::silent)
                                                        : label_of(static_cast<Severity>(mark));
        paint_mark(painter, {x, y}, mark);
        const double wide = metrics.horizontalAdvance(text);
        painter.setPen(color(Color::text_secondary));
        painter.drawText(QRectF(x + 11, y - 8, wide + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + 36;
    }
}

void SiteMap::paint_scale_bar(QPainter& painter) const {
    // A degree of longitude at the equator is 111.32 km; here shorter by the cosine of the latitude.
    constexpr double kilometres_per_degree = 111.32;
    const double latitude = from_plane(view_.centre()).latitude * std::numbers::pi / 180;
    const double pixels_per_kilometre = view_.scale() / (kilometres_per_degree * std::cos(latitude));
    constexpr std::array lengths{0.05, 0.1,  0.2,   0.5,   1.0,   2.0,    5.0,   10.0,
                                 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0};
    double length = lengths.front();
    for (const double one : lengths) {
        length = one * pixels_per_kilometre <= 140 ? one : length;
    }
    const double wide = length * pixels_per_kilometre;
    const double right = width() - 16;
    const double y = height() - legend_height - 12;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(right - wide, y, wide, 2), color(Color::text_secondary));
    painter.fillRect(QRectF(right - wide, y - 4, 1, 6), color(Color::text_secondary));
    painter.fillRect(QRectF(right - 1, y - 4, 1, 6), color(Color::text_secondary));
    painter.setFont(text_font(TextRole::axis));
    painter.setPen(color(Color::text_secondary));
    const Format& format = Format::current();
    const QString text = length < 1 ? format.count(static_cast<qint64>(length * 1000)) + QStringLiteral(" m")
                                    : format.count(static_cast<qint64>(length)) + QStringLiteral(" km");
    paint_halo_text(painter, QRectF(right - 100, y - 20, 100, 16), Qt::AlignRight | Qt::AlignVCenter, text);
}

void SiteMap::paintEvent(QPaintEvent* /*event*/) {
    if (layer_.isNull() || layer_.size() != size() * devicePixelRatioF()) {
        paint_layer();
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, layer_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](QPointF at, double radius, Color ink) {
        painter.setPen(QPen(color(ink), 2));
        painter.drawEllipse(at, radius, radius);
    };
    if (list_.snapshot() != nullptr) {
        for (const SiteId site : selected_) {
            const Site* found = list_.snapshot()->book->catalog->site(site);
            if (found != nullptr && found->position) {
                ring(view_.to_screen(ui::to_plane(*found->position)), 10, Color::accent);
            }
        }
    }
    if (hovered_) {
        ring(view_.to_screen(hovered_->plane), hovered_->count > 1 ? cluster_radius(hovered_->count) + 2 : 9,
             Color::text_secondary);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/site_scatter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"
#include "ui/pages/overview/label_places.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double off_percent = 10;
constexpr double legend_pad = 7;  ///< Above and below its rows.
constexpr double legend_row = 18;
constexpr double legend_left = 14;
constexpr double legend_mark = 15;  ///< From a mark to its text.
constexpr double legend_gap = 18;   ///< From a text to the next mark.
constexpr double margin = 36;
constexpr double hit_radius = 12;
constexpr int stamp_size = 16;
constexpr double unread_radius = 2;  ///< Smaller than a dot that says something.
constexpr double least_span = 1;     // degrees: one site alone is not magnified without end

std::optional<double> deviation_of(const SiteNow& now) {
    return now.power && now.expected_power && *now.expected_power > 0
               ? std::optional(100 * (*now.power / *now.expected_power - 1))
               : std::nullopt;
}

/// The step of the graticule: 1, 2, 5, 10, 20 or 45 degrees, at most about six lines.
double graticule_step(double span) {
    for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        if (span / step <= 6) {
            return step;
        }
    }
    return 45;
}

}  // namespace

SiteScatter::SiteScatter(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

SiteScatter::Look SiteScatter::look_of(const SiteNow& now) const {
    if (now.state == SiteState::silent) {
        return Look::silent;
    }
    if (mark_ == ScatterMark::state) {
        return now.state == SiteState::late ? Look::late : Look::as_expected;
    }
    const auto deviation = deviation_of(now);
    if (!deviation && now.failure) {
        return Look::unreadable;
    }
    if (!deviation) {
        return now.is_read ? Look::unknown : Look::unread;
    }
    if (std::abs(*deviation) <= off_percent) {
        return Look::as_expected;
    }
    return *deviation > 0 ? Look::above : Look::below;
}

void SiteScatter::set_sites(std::shared_ptr<const Catalog> catalog, const std::vector<const SiteNow*>& sites,
                            const std::vector<Attention>& attention) {
    const bool is_same_catalog = catalog_ == catalog;
    catalog_ = std::move(catalog);
    std::unordered_set<SiteId> critical;
    for (const Attention& item : attention) {
        if (item.severity == Severity::critical) {
            critical.insert(item.site);
        }
    }
    std::vector<Dot> dots;
    std::vector<const Site*> placed;
    dots.reserve(sites.size());
    placed.reserve(sites.size());
    for (const SiteNow* now : sites) {
        const Site* site = catalog_->site(now->site);
        if (site != nullptr && site->position) {
            dots.push_back({site->id, *site->position, look_of(*now), critical.contains(site->id), now->power,
                            deviation_of(*now), now->failure ? std::optional(now->failure->code) : std::nullopt});
            placed.push_back(site);
        }
    }
    const bool looks_same =
        is_same_catalog && std::ranges::equal(dots, dots_, [](const Dot& one, const Dot& other) {
            return one.site == other.site && one.look == other.look && one.critical == other.critical;
        });
    dots_ = std::move(dots);
    if (looks_same) {
        return;
    }
    fit();
    name_areas(placed);
    setAccessibleDescription(tr("%Ln sites by their coordinates", nullptr, static_cast<int>(dots_.size())));
    drop_layer();
}

void SiteScatter::name_areas(const std::vector<const Site*>& sites) {
    std::map<std::string_view, std::pair<Position, int>> sums;
    for (const Site* site : sites) {
        const std::string_view area =
            site->area.empty() ? std::string_view() : site->area[std::min<std::size_t>(1, site->area.size() - 1)];
        auto& [sum, count] = sums[area];
        sum.latitude += site->position->latitude;
        sum.longitude += site->position->longitude;
        ++count;
    }
    areas_.clear();
    for (const auto& [name, entry] : sums) {
        const auto& [sum, count] = entry;
        areas_.push_back({to_qt(std::string(name)), {sum.latitude / count, sum.longitude / count}});
    }
}

QString SiteScatter::label_of(const Dot& dot) const {
    const Format& format = Format::current();
    const Site* site = catalog_->site(dot.site);
    if (site == nullptr) {
        return {};
    }
    QStringList label{to_qt(site->code) + QLatin1Char(' ') + to_qt(site->name),
                      format.measure(dot.power, Unit::watt).text()};
    if (dot.deviation) {
        label += format.signed_percent(*dot.deviation);
    } else if (dot.look == Look::unread || dot.look == Look::unknown) {
        label += text_of(dot.look);
    }
    const QString line = Format::listed(label);
    return dot.failure ? line + QLatin1Char('\n') + site_failure_line(Failure{*dot.failure, {}}) : line;
}

void SiteScatter::drop_layer() {
    layer_ = QPixmap();
    legend_height_.reset();
    update();
}

void SiteScatter::set_mark(ScatterMark mark) {
    mark_ = mark;
    drop_layer();
}

void SiteScatter::fit() {
    if (dots_.empty()) {
        return;
    }
    const auto latitude = [](const Dot& dot) { return dot.position.latitude; };
    const auto longitude = [](const Dot& dot) { return dot.position.longitude; };
    const auto [south, north] = std::ranges::minmax(dots_, {}, latitude);
    const auto [west, east] = std::ranges::minmax(dots_, {}, longitude);
    const double half_height = std::max(least_span, north.position.latitude - south.position.latitude) / 2;
    const double half_width = std::max(least_span, east.position.longitude - west.position.longitude) / 2;
    const double middle_latitude = (south.position.latitude + north.position.latitude) / 2;
    const double middle_longitude = (west.position.longitude + east.position.longitude) / 2;
    south_west_ = {middle_latitude - half_height, middle_longitude - half_width};
    north_east_ = {middle_latitude + half_height, middle_longitude + half_width};
}

QRectF SiteScatter::map_rect() const {
    return QRectF(rect()).adjusted(margin, margin / 2, -margin, -legend_height() - margin / 2);
}

QPointF SiteScatter::place(const Position& position) const {
    const QRectF map = map_rect();
    const double x = (position.longitude - south_west_.longitude) / (north_east_.longitude - south_west_.longitude);
    const double y = (north_east_.latitude - position.latitude) / (north_east_.latitude - south_west_.latitude);
    return {map.left() + x * map.width(), map.top() + y * map.height()};
}

void SiteScatter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (dots_.empty()) {
        painter.setPen(color(Color::text_muted));
        painter.setFont(text_font(TextRole::body));
        painter.drawText(rect(), Qt::AlignCenter, tr("No site has coordinates."));
        return;
    }
    // The wall scales the map: its type would be that of arm's length, magnified.
    const double ratio = std::max(devicePixelRatioF(), painter.deviceTransform().m11());
    if (layer_.isNull() || layer_.size() != (QSizeF(size()) * ratio).toSize() || ratio_ != ratio) {
        ratio_ = ratio;
        paint_layer();
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRectF(rect()), layer_, QRectF(QPointF(), QSizeF(layer_.size())));
    const auto focused = std::ranges::find_if(dots_, [this](const Dot& dot) { return dot.site == focused_; });
    if (hasFocus() && focused != dots_.end()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawEllipse(place(focused->position), 9, 9);
    }
}

void SiteScatter::paint_layer() {
    layer_ = QPixmap((QSizeF(size()) * ratio_).toSize());
    layer_.setDevicePixelRatio(ratio_);
    layer_.fill(Qt::transparent);
    QPainter painter(&layer_);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_graticule(painter);
    paint_labels(painter);
    paint_dots(painter);
    paint_legend(painter);
}

void SiteScatter::paint_graticule(QPainter& painter) const {
    painter.setPen(QPen(color(Color::chart_grid), 1));
    const double bottom = height() - legend_height();
    const double step_x = graticule_step(north_east_.longitude - south_west_.longitude);
    for (double at = std::floor(south_west_.longitude / step_x) * step_x; at <= north_east_.longitude + step_x;
         at += step_x) {
        const double x = std::round(place({0, at}).x()) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom));
    }
    const double step_y = graticule_step(north_east_.latitude - south_west_.latitude);
    for (double at = std::floor(south_west_.latitude / step_y) * step_y; at <= north_east_.latitude + step_y;
         at += step_y) {
        const double y = std::round(place({at, 0}).y()) + 0.5;
        if (y < bottom) {
            painter.drawLine(QPointF(0, y), QPointF(width(), y));
        }
    }
}

SiteScatter::Stamps SiteScatter::make_stamps() const {
    Stamps stamps;
    const auto stamp = [this](auto paint) {
        QPixmap pixmap((QSizeF(stamp_size, stamp_size) * ratio_).toSize());
        pixmap.setDevicePixelRatio(ratio_);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
        return pixmap;
    };
    const QPointF centre(stamp_size / 2.0, stamp_size / 2.0);
    const auto filled = [&](const QColor& fill, double radius) {
        return stamp([&](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawEllipse(centre, radius, radius);
        });
    };
    constexpr double usual = 3.5;
    constexpr double off = 4.5;
    stamps.of_look[static_cast<std::size_t>(Look::as_expected)] = filled(color(Color::quality_measured), usual);
    stamps.of_look[static_cast<std::size_t>(Look::above)] = filled(diverging_color(7), off);
    stamps.of_look[static_cast<std::size_t>(Look::below)] = filled(diverging_color(1), off);
    stamps.of_look[static_cast<std::size_t>(Look::late)] = filled(color(Color::quality_integrated), usual);
    stamps.of_look[static_cast<std::size_t>(Look::silent)] = stamp([&](QPainter& painter) {
        painter.setPen(QPen(color(Color::text_muted), 1.5));
        painter.setBrush(color(Color::bg_panel));
        painter.drawEllipse(centre, usual, usual);
    });
    stamps.of_look[static_cast<std::size_t>(Look::unread)] = filled(color(Color::text_muted), unread_radius);
    stamps.of_look[static_cast<std::size_t>(Look::unknown)] = stamp([&](QPainter& painter) {
        constexpr double core = 1.4;
        painter.setPen(QPen(color(Color::quality_measured), 1.2));
        painter.setBrush(color(Color::bg_panel));
        painter.drawEllipse(centre, usual, usual);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Color::quality_measured));
        painter.drawEllipse(centre, core, core);
    });
    stamps.of_look[static_cast<std::size_t>(Look::unreadable)] = stamp([&](QPainter& painter) {
        constexpr double arm = 3;
        painter.setPen(QPen(color(Color::alarm_major), 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
        painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
    });
    stamps.critical = stamp([](QPainter& painter) {
        paint_alarm_glyph(painter, QRectF(1, 1, stamp_size - 2, stamp_size - 2), Severity::critical);
    });
    return stamps;
}

void SiteScatter::paint_dots(QPainter& painter) const {
    const Stamps stamps = make_stamps();
    const double ratio = ratio_;
    const auto put = [&](const Dot& dot, const QPixmap& pixmap) {
        const QPointF corner = place(dot.position) - QPointF(stamp_size / 2.0, stamp_size / 2.0);
        // On whole pixels of the device: copied, not resampled.
        painter.drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
                           pixmap);
    };
    for (const Dot& dot : dots_) {
        put(dot, stamps.of_look.at(static_cast<std::size_t>(dot.look)));
    }
    for (const Dot& dot : dots_) {
        if (dot.critical) {
            put(dot, stamps.critical);
        }
    }
}

void SiteScatter::paint_labels(QPainter& painter) const {
    constexpr double line = 14;
    constexpr double edge = 4;
    painter.setFont(text_font(TextRole::axis));
    painter.setPen(color(Color::text_secondary));
    std::vector<PlacedName> names;
    names.reserve(areas_.size());
    for (const auto& [name, middle] : areas_) {
        names.push_back({place(middle), QSizeF(painter.fontMetrics().horizontalAdvance(name) + 4, line)});
    }
    std::vector<QPointF> dots;
    dots.reserve(dots_.size());
    std::ranges::transform(dots_, std::back_inserter(dots), [this](const Dot& dot) { return place(dot.position); });
    const QRectF room = QRectF(rect()).adjusted(edge, edge, -edge, -legend_height());
    const std::vector<QRectF> boxes = label_places(names, dots, room, stamp_size / 2.0 - 2);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        painter.drawText(boxes[i], Qt::AlignCenter, areas_[i].name);
    }
}

bool SiteScatter::is_in_legend(Look look) const {
    switch (look) {
        case Look::as_expected:
        case Look::silent:
            return true;
        case Look::above:
        case Look::below:
            return mark_ == ScatterMark::deviation;
        case Look::late:
            return mark_ == ScatterMark::state;
        case Look::unread:
        case Look::unknown:
        case Look::unreadable:
            return std::ranges::find(dots_, look, &Dot::look) != dots_.end();
    }
    return false;
}

QString SiteScatter::text_of(Look look) const {
    switch (look) {
        case Look::as_expected:
            return mark_ == ScatterMark::deviation ? tr("as expected") : tr("reporting");
        case Look::above:
            return tr("10% above");
        case Look::below:
            return tr("10% below");
        case Look::silent:
            return tr("silent");
        case Look::late:
            return tr("late");
        case Look::unread:
            return tr("not read yet");
        case Look::unknown:
            return tr("nothing to compare");
        case Look::unreadable:
            return tr("cannot be read");
    }
    return {};
}

QStringList SiteScatter::legend() const {
    QStringList texts;
    for (const Look look : looks) {
        if (is_in_legend(look)) {
            texts += text_of(look);
        }
    }
    return texts + QStringList{tr("critical")};
}

std::vector<QPointF> SiteScatter::legend_places() const {
    const QFontMetricsF metrics(text_font(TextRole::caption));
    std::vector<QPointF> places;
    QPointF next(legend_left, legend_pad + legend_row / 2);
    for (const QString& text : legend()) {
        const double wide = legend_mark + metrics.horizontalAdvance(text);
        if (next.x() > legend_left && next.x() + wide > width()) {
            next = {legend_left, next.y() + legend_row};
        }
        places.push_back(next);
        next.rx() += wide + legend_gap;
    }
    return places;
}

double SiteScatter::legend_height() const {
    // Asked for every dot that is placed.
    if (!legend_height_ || legend_height_->first != width()) {
        legend_height_ = {width(), legend_places().back().y() + legend_row / 2 + legend_pad};
    }
    return legend_height_->second;
}

void SiteScatter::paint_legend(QPainter& painter) const {
    painter.setFont(text_font(TextRole::caption));
    const Stamps stamps = make_stamps();
    std::vector<QPixmap> marks;
    for (const Look look : looks) {
        if (is_in_legend(look)) {
            marks.push_back(stamps.of_look.at(static_cast<std::size_t>(look)));
        }
    }
    marks.push_back(stamps.critical);
    const QStringList texts = legend();
    const std::vector<QPointF> places = legend_places();
    const double top = height() - legend_height();
    painter.setPen(color(Color::text_secondary));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QPointF at(places[i].x(), top + places[i].y());
        painter.drawPixmap(QPointF(std::round(at.x() + 4 - stamp_size / 2.0), std::round(at.y() - stamp_size / 2.0)),
                           marks[i]);
        painter.drawText(QRectF(at.x() + legend_mark, at.y() - 8, width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                         texts[static_cast<qsizetype>(i)]);
    }
}

std::optional<SiteId> SiteScatter::site_at(QPointF where) const {
    std::optional<SiteId> nearest;
    double best = hit_radius;
    for (const Dot& dot : dots_) {
        const QPointF away = place(dot.position) - where;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= best) {
            best = distance;
            nearest = dot.site;
        }
    }
    return nearest;
}

void SiteScatter::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto site = site_at(event->position())) {
        Q_EMIT site_opened(*site);
    }
}

bool SiteScatter::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto site = site_at(help->pos());
        const auto dot = std::ranges::find_if(dots_, [&](const Dot& entry) { return entry.site == site; });
        if (dot == dots_.end()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), label_of(*dot), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void SiteScatter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    layer_ = QPixmap();  // Another language, palette, font or style.
    legend_height_.reset();
}

void SiteScatter::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && focused_) {
        Q_EMIT site_opened(*focused_);
        return;
    }
    const bool is_arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Up ||
                          event->key() == Qt::Key_Down;
    if (!is_arrow || dots_.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    // In reading order: from west to east for left and right, from north to south for up and down.
    std::vector<const Dot*> order;
    for (const Dot& dot : dots_) {
        order.push_back(&dot);
    }
    const bool by_longitude = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    std::ranges::sort(order, {}, [by_longitude](const Dot* dot) {
        return by_longitude ? dot->position.longitude : -dot->position.latitude;
    });
    const auto here = std::ranges::find_if(order, [this](const Dot* dot) { return dot->site == focused_; });
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    std::ptrdiff_t index = here == order.end() ? 0 : here - order.begin() + (forward ? 1 : -1);
    index = std::clamp<std::ptrdiff_t>(index, 0, static_cast<std::ptrdiff_t>(order.size()) - 1);
    const Dot& dot = *order[static_cast<std::size_t>(index)];
    focused_ = dot.site;
    setAccessibleName(label_of(dot));
    update();
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/alarm_desk.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/board_attention.h"
#include "ui/pages/overview/fleet_chart.h"
#include "ui/pages/overview/site_scatter.h"

namespace wattmast::ui {
namespace {

constexpr int refresh_ms = 5'000;
constexpr int yesterday_ms = 15 * 60'000;
constexpr int quarters_of_a_day = 96;
constexpr auto patience = std::chrono::minutes{5};  ///< As the status bar has.
constexpr double map_type_scale = 1.5;              ///< The map's type is made for arm's length.

/// Evenly over the range, NaN where there is no value.
std::vector<float> track_of(const ChartLine& line, TimeRange range) {
    std::vector<float> track(quarters_of_a_day, std::numeric_limits<float>::quiet_NaN());
    for (const ChartColumn& column : line.columns) {
        const double share =
            static_cast<double>((column.at - range.begin).count()) / static_cast<double>(range.length().count());
        const auto at = static_cast<int>(share * quarters_of_a_day);
        if (at >= 0 && at < quarters_of_a_day) {
            track[static_cast<std::size_t>(at)] = column.mean;
        }
    }
    return track;
}

void add(std::vector<float>& sum, const std::vector<float>& part) {
    if (sum.empty()) {
        sum = part;
        return;
    }
    for (std::size_t i = 0; i < sum.size(); ++i) {
        sum[i] += part[i];
    }
}

/// The greater, the more a region needs somebody.
std::tuple<std::size_t, std::size_t, double> urgency(const WallAlarms& alarms, const FleetSummary& summary) {
    return {alarms.counts[0], alarms.counts[1], std::abs(summary.deviation().value_or(0))};
}

}  // namespace

WallReader::WallReader(EngineBridge& bridge, const Session& session, QObject* parent)
    : QObject(parent),
      bridge_(bridge),
      session_(session),
      catalog_(bridge.catalog()),
      scatter_(std::make_unique<SiteScatter>()) {
    view_.watch = &watch_;
    connect(&bridge_, &EngineBridge::alarms_changed, this, [this] {
        show_alarms();
        Q_EMIT changed();
    });
    const auto every = [this](int interval, auto action) {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, action);
        timer->start(interval);
    };
    every(refresh_ms, &WallReader::read);
    every(yesterday_ms, &WallReader::read_yesterday);
    tick();
    read();
    read_yesterday();
}

WallReader::~WallReader() = default;

void WallReader::read() {
    if (fleet_ticket_.is_pending()) {
        return;  // Another request would cancel it, and a slow engine would never answer.
    }
    bridge_.request_fleet(fleet_ticket_, [this](const Result<std::shared_ptr<const FleetNow>>& fleet) {
        has_failed_ = !fleet;
        if (fleet) {
            fleet_ = *fleet;
            catalog_ = bridge_.catalog();
            show_fleet();
        }
        tick();
        Q_EMIT changed();
    });
}

void WallReader::read_yesterday() {
    const PlotSpec spec = fleet_chart(*bridge_.catalog(), session_.scope(), FleetSplit::total, TimeZone::utc());
    ChartQuery query;
    std::vector<bool> is_power;
    for (const PaneSpec& pane : spec.panes) {
        for (const SeriesSpec& series : pane.series) {
            query.lines.push_back(series.line);
            is_power.push_back(pane.unit == Unit::watt);
        }
    }
    if (query.lines.empty()) {
        return;
    }
    constexpr auto day = std::chrono::hours{24};
    query.range = {bridge_.now() - 2 * day, bridge_.now() - day};
    query.columns = quarters_of_a_day;
    bridge_.request_chart(yesterday_ticket_, query, [this, is_power](const Result<ChartData>& data) {
        if (!data) {
            return;  // The page then compares with nothing, and says of how many sites it is.
        }
        Yesterday yesterday;
        for (std::size_t i = 0; i < std::min(is_power.size(), data->lines.size()); ++i) {
            add(is_power[i] ? yesterday.power : yesterday.traffic, track_of(data->lines[i], data->range));
        }
        view_.yesterday = std::move(yesterday);
        Q_EMIT changed();
    });
}

void WallReader::show_fleet() {
    const Scope& scope = session_.scope();
    const Site* site = catalog_->site(scope.site);
    view_.title = site != nullptr ? to_qt(site->code) : scope.area.empty() ? tr("All sites") : to_qt(scope.area.back());
    const auto sites = sites_in(*fleet_, *catalog_, scope);
    view_.fleet = summarize(fleet_->attention, sites);
    if (const auto power = view_.fleet.power.known_value()) {
        view_.known_power = power;
        view_.known_traffic = view_.fleet.traffic.known_value();
    }
    view_.newest.reset();
    for (const SiteNow* now : sites) {
        view_.newest = std::max(view_.newest, now->newest);
    }
    const std::vector<Region> regions = regions_in(*fleet_, *catalog_, scope);
    show_region(regions);
    view_.regions.clear();
    for (const Region& region : regions) {
        view_.regions.emplace_back(to_qt(region.area.empty() ? std::string() : region.area.back()),
                                   summarize(fleet_->attention, region.sites));
    }
    const auto carbon_of = [](const auto& region) {
        const FleetSummary& summary = region.second;
        return summary.co2.mass ? summary.co2.mass : summary.co2e.mass;
    };
    std::ranges::stable_sort(view_.regions, std::ranges::greater{}, carbon_of);
    const AlarmDesk* desk = bridge_.alarms();
    scatter_->set_sites(catalog_, sites,
                        desk != nullptr ? board_attention(*desk->board(), fleet_->at) : fleet_->attention);
    show_alarms();
    paint_map();
}

void WallReader::show_alarms() {
    const auto alarms_of = [this](const Scope& scope) {
        if (const AlarmDesk* desk = bridge_.alarms()) {
            return wall_alarms(*desk->board(), *catalog_, scope);
        }
        return fleet_ ? wall_alarms(fleet_->attention, *catalog_, scope) : WallAlarms();
    };
    if (!fleet_ && bridge_.alarms() == nullptr) {
        return;  // Not yet known is not "none": the first look is with values.
    }
    view_.alarms = alarms_of(session_.scope());
    has_new_critical_ = watch_.look_at(view_.alarms);
    if (!region_.empty()) {
        view_.region_alarms = alarms_of({region_, {}});
    }
}

void WallReader::show_region(const std::vector<Region>& regions) {
    view_.region_title.clear();
    region_.clear();
    if (regions.size() < 2) {
        return;
    }
    const Region* worst = nullptr;
    std::tuple<std::size_t, std::size_t, double> most{};
    bool has_reason = false;
    for (const Region& region : regions) {
        const Scope scope{region.area, {}};
        const WallAlarms alarms = bridge_.alarms() != nullptr
                                      ? wall_alarms(*bridge_.alarms()->board(), *catalog_, scope)
                                      : wall_alarms(fleet_->attention, *catalog_, scope);
        const FleetSummary summary = summarize(fleet_->attention, region.sites);
        const auto here = urgency(alarms, summary);
        has_reason = has_reason || alarms.counts[0] + alarms.counts[1] > 0 || summary.deviation();
        if (worst == nullptr || here > most) {
            worst = &region;
            most = here;
        }
    }
    if (!has_reason) {
        return;  // Before anything is read, no region is farther from what is expected than another.
    }
    region_ = worst->area;
    view_.region = summarize(fleet_->attention, worst->sites);
    view_.region_title = worst->area.empty() ? tr("No region") : to_qt(worst->area.back());
    const auto& [critical, major, deviation] = most;
    view_.region_reason = critical + major > 0 ? tr("most urgent alarms") : tr("farthest from expected");
}

void WallReader::dismiss_new_critical() {
    watch_.dismiss();
    show_alarms();
    Q_EMIT changed();
}

void WallReader::set_screen(const QSizeF& pixels) {
    if (pixels != screen_) {
        screen_ = pixels;
        paint_map();
    }
}

void WallReader::tick() {
    view_.now = bridge_.now();
    view_.is_stale = has_failed_ || (fleet_ && (!view_.newest || view_.now - *view_.newest > patience));
}

void WallReader::refresh() {
    if (fleet_) {
        show_fleet();
    }
    tick();
    Q_EMIT changed();
}

void WallReader::paint_map() {
    const bool has_coordinates =
        std::ranges::any_of(catalog_->sites, [](const Site& site) { return site.position.has_value(); });
    if (screen_.isEmpty() || !has_coordinates) {
        view_.map = QPixmap();
        return;
    }
    const double scale = WallCanvas::scale_of(screen_);
    const QSizeF room = wall_map_rect(screen_ / scale).size();
    scatter_->resize((room / map_type_scale).toSize());
    view_.map = QPixmap((room * scale).toSize());
    view_.map.fill(color(Color::bg_window));
    QPainter painter(&view_.map);
    painter.scale(static_cast<double>(view_.map.width()) / scatter_->width(),
                  static_cast<double>(view_.map.height()) / scatter_->height());
    scatter_->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
}

}  // namespace wattmast::ui

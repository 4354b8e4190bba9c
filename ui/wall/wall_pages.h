// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The pages of the wall: the fleet, the region that needs attention most, the map, carbon.
#pragma once

#include <QPixmap>
#include <array>
#include <memory>

#include "ui/pages/overview/fleet_summary.h"
#include "ui/wall/wall_alarms.h"
#include "ui/wall/wall_canvas.h"

namespace wattmast::ui {

enum class WallPage : std::uint8_t { fleet = 1, region = 2, map = 3, carbon = 4 };
inline constexpr std::array all_wall_pages{WallPage::fleet, WallPage::region, WallPage::map, WallPage::carbon};

/// What the curves of the day before were; empty where it is not known.
struct Yesterday {
    std::vector<float> power;    ///< W, 96 means of a quarter of an hour.
    std::vector<float> traffic;  ///< bit/s
};

/// Everything that is painted, as of one reading.
struct WallView {
    QString title;  ///< Of the fleet's scope.
    FleetSummary fleet;
    Yesterday yesterday;
    WallAlarms alarms;
    QString region_title;  ///< Empty: there are no regions, and no page of one.
    QString region_reason;
    FleetSummary region;
    WallAlarms region_alarms;
    std::vector<std::pair<QString, FleetSummary>> regions;  ///< For the page of carbon, most CO2 first.
    QPixmap map;                                            ///< Null: no site has coordinates, and no page of a map.
    std::optional<double> known_power;    ///< W of the fleet when it was last known; shown grey while values are stale.
    std::optional<double> known_traffic;  ///< bit/s
    UtcTime now;
    std::optional<UtcTime> newest;  ///< Newest value of any site.
    bool is_stale = false;          ///< Nothing new for five minutes, or the fleet cannot be read.
    const CriticalWatch* watch = nullptr;
};

/// Those that have something to show.
[[nodiscard]] std::vector<WallPage> wall_pages(const WallView& view);
/// All but head and foot.
void paint_wall_page(const WallCanvas& canvas, WallPage page, const WallView& view);
/// Where the map stands, in the canvas' units.
[[nodiscard]] QRectF wall_map_rect(const QSizeF& canvas);
void paint_wall_head(const WallCanvas& canvas, WallPage page, const WallView& view);
void paint_wall_foot(const WallCanvas& canvas, const QString& left, const QString& right);
/// The page in words, for screen readers.
[[nodiscard]] QString wall_page_text(WallPage page, const WallView& view);

}  // namespace wattmast::ui

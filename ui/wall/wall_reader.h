// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reads what the wall shows, every few seconds.
#pragma once

#include <QObject>

#include "ui/engine_bridge.h"
#include "ui/shell/session.h"
#include "ui/wall/wall_pages.h"

namespace wattmast::ui {

class SiteScatter;

/// GUI thread; both outlive it. The map is painted by a SiteScatter that is never shown.
class WallReader : public QObject {
    Q_OBJECT

public:
    WallReader(EngineBridge& bridge, const Session& session, QObject* parent = nullptr);
    ~WallReader() override;

    [[nodiscard]] const WallView& view() const { return view_; }
    /// Critical alarms that came since, see CriticalWatch.
    [[nodiscard]] bool has_new_critical() const { return has_new_critical_; }
    void dismiss_new_critical();
    /// Of the screen that it is shown on, in its own pixels: the map is painted for it.
    void set_screen(const QSizeF& pixels);
    /// The clock moved: ages and staleness.
    void tick();
    /// Colours or language changed.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void read();
    void read_yesterday();
    void show_fleet();
    void show_alarms();
    void show_region(const std::vector<Region>& regions);
    void paint_map();

    EngineBridge& bridge_;
    const Session& session_;
    std::shared_ptr<const FleetNow> fleet_;  ///< Null before the first answer.
    std::shared_ptr<const Catalog> catalog_;
    WallView view_;
    std::vector<std::string> region_;  ///< Path of the region shown; empty: none.
    CriticalWatch watch_;
    bool has_new_critical_ = false;
    bool has_failed_ = false;
    QSizeF screen_;
    std::unique_ptr<SiteScatter> scatter_;
    RequestTicket fleet_ticket_;
    RequestTicket yesterday_ticket_;
};

}  // namespace wattmast::ui

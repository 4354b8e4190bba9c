// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What all screens of a window share: scope, time range, live, and the way back.
#pragma once

#include <QObject>
#include <QTimeZone>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "ui/shell/compare_choice.h"
#include "ui/shell/range_choice.h"

namespace wattmast::ui {

/// Only the pages that exist.
enum class PageId : std::uint8_t {
    overview = 1,
    site = 2,
    explore = 3,
    devices = 4,
    settings = 5,
    sites = 6,
    alarms = 7,
    factors = 8,
    energy = 9,
    carbon = 10,
    quality = 11,
    reports = 12
};

[[nodiscard]] QString id_of(PageId page);
[[nodiscard]] std::optional<PageId> page_by_id(const QString& id);

/// A part of the fleet: an area (all of its sites) or one site. Default: everything.
struct Scope {
    std::vector<std::string> area;  ///< Path, outermost first; of the site where one is set.
    SiteId site;                    ///< Not assigned: the whole area.

    [[nodiscard]] bool contains(const Site& other) const;
    friend bool operator==(const Scope&, const Scope&) = default;
};

/// What Alt+Left brings back.
struct Place {
    PageId page = PageId::overview;
    Scope scope;
    RangeChoice range = RangeChoice::of(RangePreset::last_24_hours);
    std::optional<CompareChoice> compare;
    QString section = {};  ///< Of the settings, as SettingsPage names them; empty: the first.
    friend bool operator==(const Place&, const Place&) = default;
};

enum class LiveState : std::uint8_t {
    on = 1,
    paused = 2,  ///< By zooming or panning; End follows again.
    off = 3,
};

/// GUI thread. Setting what is already so does nothing.
class Session : public QObject {
    Q_OBJECT

public:
    Session(UtcTime now, const QTimeZone& zone, QObject* parent = nullptr);

    [[nodiscard]] const Place& place() const { return history_[at_]; }
    [[nodiscard]] PageId page() const { return place().page; }
    [[nodiscard]] const Scope& scope() const { return place().scope; }
    [[nodiscard]] const RangeChoice& range_choice() const { return place().range; }
    /// The range in UTC: running ones end at the last advance() while live, or where they were when live ended.
    [[nodiscard]] TimeRange range() const;
    [[nodiscard]] const std::optional<CompareChoice>& compare() const { return place().compare; }
    /// The range that is compared with, in UTC. Empty: none is.
    [[nodiscard]] std::optional<TimeRange> compared_range() const;
    [[nodiscard]] LiveState live() const { return live_; }
    [[nodiscard]] const QTimeZone& zone() const { return zone_; }

    /// A new place in the history.
    void go_to(Place place);
    void set_page(PageId page);
    void set_scope(Scope scope);
    /// The settings, at one of their sections.
    void set_section(const QString& section);
    /// A range that does not run turns live off; one that does turns it on.
    void set_range(RangeChoice choice);
    /// Empty: no comparison.
    void set_compare(std::optional<CompareChoice> compare);
    void set_live(LiveState live);
    void set_zone(QTimeZone zone);
    /// One range length to the left or right, as a fixed range. Not past now.
    void step_range(int direction);

    [[nodiscard]] bool can_go_back() const { return at_ > 0; }
    [[nodiscard]] bool can_go_forward() const { return at_ + 1 < history_.size(); }
    void go_back();
    void go_forward();

    /// The clock moved; emits range_advanced() while a running range is live.
    void advance(UtcTime now);
    [[nodiscard]] UtcTime now() const { return now_; }

Q_SIGNALS:
    void page_changed(wattmast::ui::PageId page);
    void scope_changed();
    void section_changed();
    void range_changed();
    /// Only the end moved, with the clock.
    void range_advanced();
    void compare_changed();
    void live_changed();
    void zone_changed();
    void history_changed();

private:
    void announce(const Place& before);

    std::vector<Place> history_{Place{}};
    std::size_t at_ = 0;
    UtcTime now_;
    UtcTime end_;  ///< Where running ranges end.
    QTimeZone zone_;
    LiveState live_ = LiveState::on;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/session.h"

#include <algorithm>

namespace wattmast::ui {

namespace {

constexpr std::size_t longest_history = 100;

}  // namespace

QString id_of(PageId page) {
    switch (page) {
        case PageId::overview:
            return QStringLiteral("overview");
        case PageId::site:
            return QStringLiteral("site");
        case PageId::explore:
            return QStringLiteral("explore");
        case PageId::devices:
            return QStringLiteral("devices");
        case PageId::settings:
            return QStringLiteral("settings");
        case PageId::sites:
            return QStringLiteral("sites");
        case PageId::alarms:
            return QStringLiteral("alarms");
        case PageId::factors:
            return QStringLiteral("factors");
        case PageId::energy:
            return QStringLiteral("energy");
        case PageId::carbon:
            return QStringLiteral("carbon");
        case PageId::quality:
            return QStringLiteral("quality");
        case PageId::reports:
            return QStringLiteral("reports");
    }
    return {};
}

std::optional<PageId> page_by_id(const QString& id) {
    for (const PageId page :
         {PageId::overview, PageId::site, PageId::explore, PageId::devices, PageId::settings, PageId::sites,
          PageId::alarms, PageId::factors, PageId::energy, PageId::carbon, PageId::quality, PageId::reports}) {
        if (id_of(page) == id) {
            return page;
        }
    }
    return std::nullopt;
}

bool Scope::contains(const Site& other) const {
    if (site.is_assigned()) {
        return site == other.id;
    }
    return area.size() <= other.area.size() && std::equal(area.begin(), area.end(), other.area.begin());
}

Session::Session(UtcTime now, const QTimeZone& zone, QObject* parent)
    : QObject(parent), now_(now), end_(now), zone_(zone) {}

TimeRange Session::range() const {
    return range_choice().at(end_, zone_);
}

std::optional<TimeRange> Session::compared_range() const {
    return compare() ? std::optional(compare()->at(range(), zone_)) : std::nullopt;
}

void Session::go_to(Place next) {
    if (next == place()) {
        return;
    }
    const Place before = place();
    history_.resize(at_ + 1);
    history_.push_back(std::move(next));
    if (history_.size() > longest_history) {
        history_.erase(history_.begin());
    }
    at_ = history_.size() - 1;
    announce(before);
}

void Session::set_page(PageId page) {
    Place next = place();
    next.page = page;
    go_to(std::move(next));
}

void Session::set_scope(Scope scope) {
    Place next = place();
    next.scope = std::move(scope);
    go_to(std::move(next));
}

void Session::set_range(RangeChoice choice) {
    Place next = place();
    next.range = choice;
    set_live(choice.is_running() ? LiveState::on : LiveState::off);
    go_to(std::move(next));
}

void Session::set_section(const QString& section) {
    Place next = place();
    next.page = PageId::settings;
    next.section = section;
    go_to(std::move(next));
}

void Session::set_compare(std::optional<CompareChoice> compare) {
    Place next = place();
    next.compare = compare;
    go_to(std::move(next));
}

void Session::set_live(LiveState live) {
    if (live == live_) {
        return;
    }
    live_ = live;
    if (live == LiveState::on) {
        end_ = now_;
        if (!range_choice().is_running()) {
            Place next = place();
            next.range = RangeChoice::of(RangePreset::last_24_hours);
            go_to(std::move(next));
        }
        Q_EMIT range_advanced();
    }
    Q_EMIT live_changed();
}

void Session::set_zone(QTimeZone zone) {
    if (zone == zone_) {
        return;
    }
    zone_ = std::move(zone);
    Q_EMIT zone_changed();
    Q_EMIT range_changed();
}

void Session::step_range(int direction) {
    const TimeRange from = range();
    const Duration step = from.length() * direction;
    TimeRange next{from.begin + step, from.end + step};
    if (next.end > now_) {
        next = {now_ - from.length(), now_};
    }
    set_range(RangeChoice::fixed(next));
}

void Session::go_back() {
    if (can_go_back()) {
        const Place before = place();
        --at_;
        announce(before);
    }
}

void Session::go_forward() {
    if (can_go_forward()) {
        const Place before = place();
        ++at_;
        announce(before);
    }
}

void Session::advance(UtcTime now) {
    now_ = now;
    if (live_ == LiveState::on && range_choice().is_running()) {
        end_ = now;
        Q_EMIT range_advanced();
    }
}

void Session::announce(const Place& before) {
    if (before.page != page()) {
        Q_EMIT page_changed(page());
    }
    if (before.section != place().section) {
        Q_EMIT section_changed();
    }
    if (before.scope != scope()) {
        Q_EMIT scope_changed();
    }
    if (before.range != range_choice()) {
        Q_EMIT range_changed();
    }
    if (before.compare != compare()) {
        Q_EMIT compare_changed();
    }
    Q_EMIT history_changed();
}

}  // namespace wattmast::ui

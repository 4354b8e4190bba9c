// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/chart_follower.h"

#include <QEvent>

#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

constexpr int search_columns = 4000;
constexpr Duration search_length = std::chrono::hours{24 * 365 * 3};

FollowState follow_state(LiveState live) {
    switch (live) {
        case LiveState::on:
            return FollowState::following;
        case LiveState::paused:
            return FollowState::paused;
        case LiveState::off:
            return FollowState::off;
    }
    return FollowState::off;
}

class CompareNames {
    Q_DECLARE_TR_FUNCTIONS(CompareNames)
};

}  // namespace

QString compare_label(const CompareChoice& choice) {
    switch (choice.with()) {
        case CompareWith::previous_day:
            return CompareNames::tr("previous day");
        case CompareWith::previous_week:
            return CompareNames::tr("previous week");
        case CompareWith::previous_month:
            return CompareNames::tr("previous month");
        case CompareWith::previous_year:
            return CompareNames::tr("previous year");
        case CompareWith::own_start:
            return CompareNames::tr("from %1").arg(Format::current().date_time(choice.start()));
    }
    return {};
}

QString compare_column(const CompareChoice& choice) {
    switch (choice.with()) {
        case CompareWith::previous_day:
            return CompareNames::tr("Prev. day");
        case CompareWith::previous_week:
            return CompareNames::tr("Prev. week");
        case CompareWith::previous_month:
            return CompareNames::tr("Prev. month");
        case CompareWith::previous_year:
            return CompareNames::tr("Prev. year");
        case CompareWith::own_start:
            return CompareNames::tr("Earlier");
    }
    return {};
}

ChartFollower::ChartFollower(PlotView& chart, EngineBridge& bridge, Session& session, QObject* parent)
    : QObject(parent), chart_(chart), bridge_(bridge), session_(session) {
    connect(&session_, &Session::range_changed, this, &ChartFollower::take_range);
    chart_.installEventFilter(this);
    connect(&session_, &Session::compare_changed, this, &ChartFollower::take_compare);
    connect(&session_, &Session::zone_changed, this, &ChartFollower::take_compare);
    connect(&session_, &Session::live_changed, this, &ChartFollower::take_live);
    connect(&session_, &Session::range_advanced, this, [this] {
        if (active_) {
            chart_.set_now(session_.now());
        }
    });
    connect(&chart_, &PlotView::live_changed, this, &ChartFollower::give_live);
    connect(&chart_, &PlotView::first_value_requested, this, &ChartFollower::find_first_value);
}

void ChartFollower::start() {
    active_ = true;
    take_range();
    take_compare();
}

void ChartFollower::stop() {
    active_ = false;
    first_value_.cancel();
}

void ChartFollower::take_range() {
    if (!active_) {
        return;
    }
    // What a person went to while paused stays, also over another page or zone, until the session's range is another.
    const bool keeps = session_.live() == LiveState::paused && taken_ == session_.range();
    taken_ = session_.range();
    if (!keeps) {
        chart_.set_range(session_.range());
    }
    if (session_.compare() && session_.compare()->with() == CompareWith::own_start) {
        take_compare();
    }
    take_live();
    chart_.set_now(session_.now());
}

void ChartFollower::take_live() {
    if (active_) {
        chart_.set_live(follow_state(session_.live()));
    }
}

void ChartFollower::take_compare() {
    if (!active_) {
        return;
    }
    const std::optional<CompareChoice>& choice = session_.compare();
    if (!choice) {
        if (chart_.is_comparing()) {
            chart_.set_comparison(std::nullopt);
        }
        return;
    }
    if (choice->with() == CompareWith::own_start) {
        // The start belongs to the session's range: where the chart is zoomed or panned, it goes along.
        const Duration by = session_.range().begin - choice->start();
        chart_.set_comparison(Comparison{compare_label(*choice), [by](TimeRange shown) {
                                             return TimeRange{shown.begin - by, shown.end - by};
                                         }});
        return;
    }
    chart_.set_comparison(Comparison{compare_label(*choice), [earlier = *choice, zone = session_.zone()](
                                                                 TimeRange shown) { return earlier.at(shown, zone); }});
}

bool ChartFollower::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &chart_ && event->type() == QEvent::LanguageChange) {
        take_compare();
    }
    return QObject::eventFilter(watched, event);
}

void ChartFollower::give_live(FollowState state) {
    if (!active_) {
        return;
    }
    switch (state) {
        case FollowState::following:
            session_.set_live(LiveState::on);
            break;
        case FollowState::paused:
            session_.set_live(LiveState::paused);
            break;
        case FollowState::off:
            break;  // Only the session switches live off.
    }
}

void ChartFollower::find_first_value() {
    const UtcTime end = session_.now();
    bridge_.request_chart(first_value_, {chart_.spec().lines(), {end - search_length, end}, search_columns},
                          [this](const Result<ChartData>& data) {
                              if (data) {
                                  go_to_first_value(*data);
                              }
                          });
}

void ChartFollower::go_to_first_value(const ChartData& data) {
    std::optional<UtcTime> first;
    for (const ChartLine& line : data.lines) {
        if (!line.columns.empty() && (!first || line.columns.front().at < *first)) {
            first = line.columns.front().at;
        }
    }
    if (!first) {
        return;
    }
    // The mean stands in the middle of its column; the value may be half a column earlier.
    const UtcTime begin = *first - data.range.length() / search_columns;
    const Duration length = std::max<Duration>(chart_.range().length(), std::chrono::hours{24});
    session_.set_range(RangeChoice::fixed({begin, begin + length}));
}

}  // namespace wattmast::ui

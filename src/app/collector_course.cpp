// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/collector_course.h"

#include <chrono>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration minute = 1min;
constexpr Duration longest_step_between_counts = 1min;

/// Counts only grow; a smaller one is of something else.
std::uint64_t grown(std::uint64_t before, std::uint64_t now) {
    return now > before ? now - before : 0;
}

}  // namespace

double CollectorMinute::per_second(std::uint64_t count) const {
    return static_cast<double>(count) / std::chrono::duration<double>(watched).count();
}

void CollectorCourse::add(UtcTime now, const CollectorStatus& status) {
    if (status.state == CollectorStatus::State::stopped) {
        last_.reset();
        return;
    }
    const Counts counts{now, status.started, status.polls, status.answered, status.missed};
    since_ = since_.value_or(now);
    const bool goes_on = last_ && last_->started == counts.started && last_->at < now &&
                         now - last_->at <= longest_step_between_counts && counts.polls >= last_->polls;
    if (goes_on) {
        add(*last_, counts);
    }
    last_ = counts;
    while (!minutes_.empty() && minutes_.front().begin + minute <= now - longest) {
        minutes_.pop_front();
    }
    since_ = std::max(*since_, now - longest);
}

/// To the minute in which the later count was taken; with a count a second, that is where it happened.
void CollectorCourse::add(const Counts& before, const Counts& now) {
    const UtcTime instant = now.at - Duration{1};
    const UtcTime begin = instant - instant.time_since_epoch() % minute;
    if (minutes_.empty() || minutes_.back().begin < begin) {
        minutes_.push_back({begin});
    }
    CollectorMinute& here = minutes_.back();
    here.watched = std::min(minute, here.watched + (now.at - before.at));
    const std::uint64_t polls = grown(before.polls, now.polls);
    here.polls += polls;
    here.failed += polls - std::min(polls, grown(before.answered, now.answered));
    here.missed += grown(before.missed, now.missed);
}

}  // namespace wattmast

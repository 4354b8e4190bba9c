// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/scheduler.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace wattmast {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortest_period{100};

/// splitmix64: neighbouring ids spread evenly over the whole range, equally on every machine.
std::uint64_t hash_of(DeviceId id) {
    std::uint64_t x = static_cast<std::uint64_t>(id.number()) + 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// A part of `whole` on the grid of slots.
milliseconds share(std::uint64_t hash, milliseconds whole) {
    const auto slots = static_cast<std::uint64_t>(std::max<std::int64_t>(1, whole / Scheduler::slot));
    return static_cast<std::int64_t>(hash % slots) * Scheduler::slot;
}

milliseconds on_grid(milliseconds period) {
    return std::max(shortest_period, period / Scheduler::slot * Scheduler::slot);
}

}  // namespace

Scheduler::Scheduler(const std::vector<ScheduledDevice>& devices, SteadyTime start, SchedulerOptions options)
    : options_(options) {
    std::unordered_map<std::string, std::size_t> line_numbers;
    const auto at_rate = std::chrono::ceil<milliseconds>(
        std::chrono::duration<double>(static_cast<double>(devices.size()) / options.first_polls_per_second));
    const milliseconds first_round = std::max(options.first_round, at_rate);
    for (const ScheduledDevice& device : devices) {
        Entry entry;
        entry.hash = hash_of(device.id);
        entry.line = line_numbers.emplace(device.line, line_numbers.size()).first->second;
        entry.period = on_grid(device.period);
        entry.due = start + share(entry.hash, std::min(first_round, entry.period));
        due_.push({entry.due, entries_.size()});
        entries_.push_back(entry);
    }
    // The first round is hurried; from then on each device has its own place in its period.
    for (Entry& entry : entries_) {
        entry.phase = start + share(entry.hash >> 16U, entry.period);
    }
    lines_.resize(line_numbers.size());
    for (std::size_t device = 0; device < entries_.size(); ++device) {
        lines_[entries_[device].line].devices.push_back(device);
    }
}

ScheduleStep Scheduler::advance(SteadyTime now) {
    ScheduleStep step;
    while (!due_.empty() && due_.top().at <= now) {
        const std::size_t device = due_.top().device;
        due_.pop();
        come_due(device, now, step);
    }
    for (const std::size_t number : ready_lines_) {
        Line& line = lines_[number];
        if (!line.is_busy && !line.waiting.empty()) {
            const std::size_t device = line.waiting.front();
            line.waiting.erase(line.waiting.begin());
            line.is_busy = true;
            entries_[device].state = State::running;
            step.start.push_back(device);
        }
    }
    ready_lines_.clear();
    return step;
}

void Scheduler::come_due(std::size_t device, SteadyTime now, ScheduleStep& step) {
    Entry& entry = entries_[device];
    const SteadyTime first_due = entry.due;
    std::uint64_t missed = 0;
    // Due times that passed while nobody asked (a suspended machine): all but the newest are missed.
    SteadyTime next = next_due(entry);
    while (next <= now) {
        ++missed;
        entry.skip_periods = std::max(0, entry.skip_periods - 1);
        entry.due = next;
        next = next_due(entry);
    }
    if (entry.skip_periods > 0) {
        --entry.skip_periods;
        ++missed;
    } else if (entry.state != State::idle) {
        ++missed;
    } else {
        entry.state = State::waiting;
        lines_[entry.line].waiting.push_back(device);
        ready_lines_.push_back(entry.line);
    }
    if (missed > 0) {
        step.missed.push_back({device, first_due, missed});
    }
    entry.due = next;
    due_.push({next, device});
}

SteadyTime Scheduler::next_due(const Entry& entry) {
    // The first regular due time that is at least half a period after the last one.
    const SteadyTime earliest = entry.due + entry.period / 2;
    if (entry.phase >= earliest) {
        return entry.phase;
    }
    const auto periods = (earliest - entry.phase + entry.period - std::chrono::nanoseconds{1}) / entry.period;
    return entry.phase + periods * entry.period;
}

AfterPoll Scheduler::finish(std::size_t device, PollEnd end) {
    Entry& entry = entries_.at(device);
    if (entry.state != State::running) {
        throw std::logic_error("a poll ended that was not started");
    }
    entry.state = State::idle;
    note_end(entry, end);
    return free_line(entry.line);
}

AfterPoll Scheduler::free_line(std::size_t number) {
    Line& line = lines_[number];
    line.is_busy = false;
    if (line.waiting.empty()) {
        return AfterPoll::wait;
    }
    ready_lines_.push_back(number);
    return AfterPoll::start_next;
}

bool Scheduler::hold_line(std::size_t device) {
    return !std::exchange(lines_[entries_.at(device).line].is_busy, true);
}

AfterPoll Scheduler::release_line(std::size_t device) {
    const std::size_t line = entries_.at(device).line;
    if (!lines_[line].is_busy) {
        throw std::logic_error("a line was released that nobody held");
    }
    return free_line(line);
}

void Scheduler::note_end(Entry& entry, PollEnd end) const {
    switch (end) {
        case PollEnd::answered:
            entry.failures = 0;
            entry.skip_periods = 0;
            return;
        case PollEnd::failed:
            ++entry.failures;
            entry.skip_periods = skip_after(entry);
            return;
        case PollEnd::skipped:
            return;
    }
}

int Scheduler::skip_after(const Entry& entry) const {
    const int doublings = std::min(entry.failures - 1, 16);
    const auto longest = std::max<std::int64_t>(1, options_.max_backoff / entry.period);
    const auto periods = std::min<std::int64_t>({std::int64_t{1} << doublings, options_.max_backoff_periods, longest});
    const auto less = static_cast<std::int64_t>(entry.hash % static_cast<std::uint64_t>(periods / 4 + 1));
    return static_cast<int>(periods - less - 1);
}

std::optional<SteadyTime> Scheduler::next_due_on_line(std::size_t device) const {
    const Line& line = lines_[entries_.at(device).line];
    if (!line.waiting.empty()) {
        return std::nullopt;
    }
    const auto due_of = [this](std::size_t one) { return entries_[one].due; };
    return due_of(*std::ranges::min_element(line.devices, {}, due_of));
}

std::optional<SteadyTime> Scheduler::next_wake() const {
    if (due_.empty()) {
        return std::nullopt;
    }
    return due_.top().at;
}

}  // namespace wattmast

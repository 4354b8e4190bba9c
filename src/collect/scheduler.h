// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Who is polled when. Pure: time comes in as an argument, so that a week is tested in milliseconds.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "collect/steady_time.h"
#include "model/sample.h"

namespace wattmast {

struct ScheduledDevice {
    DeviceId id;
    std::string line;  ///< Devices with equal texts share a line.
    std::chrono::milliseconds period{60'000};
};

struct SchedulerOptions {
    /// The first polls of all devices come within this time (or a period, if shorter), so that a screen fills quickly.
    std::chrono::milliseconds first_round{2'000};
    /// Of a large fleet, that time is as long as this rate takes: each of them connects, and gateways drop a storm.
    int first_polls_per_second = 1'000;
    int max_backoff_periods = 64;
    /// No back-off lasts longer, whatever the period, so that a repaired device is seen again soon.
    std::chrono::milliseconds max_backoff{600'000};
};

/// How a poll ended, as far as the schedule minds.
enum class PollEnd : std::uint8_t {
    answered = 1,
    failed = 2,
    skipped = 3,  ///< Was not made after all; says nothing of the device.
};

/// What is to be done once a poll has ended.
enum class AfterPoll : std::uint8_t {
    wait = 1,
    start_next = 2,  ///< Another device waits for the line: call advance() now.
};

/// Polls that were due and will not be made.
struct MissedPolls {
    std::size_t device = 0;  ///< Index into the devices given.
    SteadyTime first;        ///< When the first of them was due.
    std::uint64_t count = 1;

    friend bool operator==(const MissedPolls&, const MissedPolls&) = default;
};

struct ScheduleStep {
    std::vector<std::size_t> start;   ///< Poll these now; each must be ended by finish().
    std::vector<MissedPolls> missed;  ///< At most one entry per device.
};

/// Rules:
/// - Each device is due once a period. Its phase follows from its id, not from the clock: after a power cut a fleet
///   does not ask in step. Due times lie on a 10 ms grid, because at many devices wake-ups are what costs.
/// - One poll at a time per line; who waits longest is next.
/// - A device that is due while its last poll waits or runs misses that poll. Nothing is caught up.
/// - After the nth failure in a row a device is tried again after 2^(n−1) periods, at most 64, less up to a quarter
///   that follows from its id. The polls in between are missed.
class Scheduler {
public:
    static constexpr std::chrono::milliseconds slot{10};

    Scheduler(const std::vector<ScheduledDevice>& devices, SteadyTime start, SchedulerOptions options = {});

    /// What to do at `now`. @pre now does not go back.
    [[nodiscard]] ScheduleStep advance(SteadyTime now);

    /// Ends a poll and frees its line. @pre the device's poll was started and not finished.
    [[nodiscard]] AfterPoll finish(std::size_t device, PollEnd end);

    /// Takes the device's line for somebody who is no device of the schedule; release() gives it back. False: a poll or
    /// another guest has it; ask again when it ends.
    [[nodiscard]] bool hold_line(std::size_t device);
    /// @pre hold_line() gave the line, and it was not released
    [[nodiscard]] AfterPoll release_line(std::size_t device);

    /// When the next poll on the device's line is due, whichever device's it is, back-off not counted. Empty: one waits
    /// for the line now.
    [[nodiscard]] std::optional<SteadyTime> next_due_on_line(std::size_t device) const;

    /// When advance() has something to do next; empty without devices. May lie in the past.
    [[nodiscard]] std::optional<SteadyTime> next_wake() const;

private:
    enum class State : std::uint8_t { idle, waiting, running };
    struct Entry {
        std::uint64_t hash = 0;
        std::size_t line = 0;
        std::chrono::milliseconds period{};
        State state = State::idle;
        int failures = 0;      ///< In a row.
        int skip_periods = 0;  ///< Due times left out by back-off.
        SteadyTime phase;      ///< One of its regular due times.
        SteadyTime due;        ///< The next one.
    };
    struct Line {
        std::vector<std::size_t> devices;
        std::vector<std::size_t> waiting;  ///< In turn. Mostly empty, and a deque has half a kilobyte even then.
        bool is_busy = false;
    };
    struct Due {
        SteadyTime at;
        std::size_t device = 0;
        friend bool operator>(const Due& a, const Due& b) { return a.at != b.at ? a.at > b.at : a.device > b.device; }
    };

    void come_due(std::size_t device, SteadyTime now, ScheduleStep& step);
    void note_end(Entry& entry, PollEnd end) const;
    [[nodiscard]] AfterPoll free_line(std::size_t line);
    [[nodiscard]] static SteadyTime next_due(const Entry& entry);
    [[nodiscard]] int skip_after(const Entry& entry) const;

    SchedulerOptions options_;
    std::vector<Entry> entries_;
    std::vector<Line> lines_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
    std::vector<std::size_t> ready_lines_;  ///< May start a poll at the next advance().
};

}  // namespace wattmast

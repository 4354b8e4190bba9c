// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Polls a fleet of devices on a thread of its own and hands the results to a sink.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "collect/device_reading.h"
#include "collect/device_uri.h"
#include "collect/poll_sink.h"
#include "model/key_lists.h"
#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

struct CollectedDevice {
    DeviceId id;  ///< Unique; also spreads the polls over the period.
    DeviceUri uri;
    std::string profile;                          ///< Empty: found at the first poll, as a probe does.
    Duration interval{std::chrono::seconds{60}};  ///< >= 100 ms; shorter ones are taken as 100 ms.
    /// Points that the catalogue knows. One that an otherwise good poll does not bring (an interface that is gone) is
    /// reported missing with `no_such_point`.
    KeyList known;
    /// Why it cannot be polled as things are (a password is missing): each poll fails with it, and `uri` is not used.
    std::optional<Failure> obstacle = std::nullopt;
};

struct CollectorOptions {
    /// For one poll from connecting to the last byte. A poll that takes longer fails with `timeout`.
    Duration deadline{std::chrono::seconds{5}};
    /// Silence after which one request is given up (and tried once more, while the deadline allows).
    Duration reply_patience{std::chrono::seconds{1}};
    /// UTC of a sample. Called on the collector's thread.
    std::function<UtcTime()> clock;
    /// TCP connections of Modbus and DL/T 645 lines at once, at least 1; the others are closed between their polls.
    /// Empty: as many as the limit of open files leaves.
    std::optional<std::size_t> sockets = std::nullopt;
};

/// Of one device since the collector was started. A value: read it from any thread.
struct DeviceStatistics {
    DeviceId device;
    std::string profile;         ///< In use; empty while it is not found yet.
    std::uint64_t polls = 0;     ///< Made and ended.
    std::uint64_t answered = 0;  ///< Of these, with readings.
    std::uint64_t missed = 0;    ///< Due, but not made: line busy, back-off, sink full.
    std::optional<UtcTime> last_answer;
    std::optional<Failure> last_failure;     ///< Of the most recent poll, while that failed.
    std::optional<Duration> latency_median;  ///< Of answered polls, from a histogram with steps of 12 %.
    std::optional<Duration> latency_p95;
    std::size_t points = 0;  ///< Readings of the last answer.
};

struct CollectorStatistics {
    enum class State : std::uint8_t { stopped = 1, running = 2, sink_full = 3 } state = State::stopped;
    std::optional<UtcTime> started;
    std::size_t devices = 0;
    std::uint64_t polls = 0;
    std::uint64_t answered = 0;
    std::uint64_t missed = 0;
    std::uint64_t samples = 0;  ///< Readings with a value handed over.
    std::uint64_t dropped = 0;  ///< Results thrown away; always 0, and there to be checked.
    std::optional<Duration> latency_median;
    std::optional<Duration> latency_p95;
    std::optional<UtcTime> newest_sample;
    std::size_t queued_samples = 0;  ///< As the sink said last.
};

/// start(), stop() and the destructor belong to one thread; the rest may be called from any.
class Collector {
public:
    /// Results go to `sink`, which must outlive the collector. Opens nothing yet.
    /// @pre device ids are unique, options.clock is set; otherwise throws std::invalid_argument.
    Collector(std::vector<CollectedDevice> devices, std::shared_ptr<const ProfileLibrary> profiles, PollSink& sink,
              CollectorOptions options);
    /// Stops if running.
    ~Collector();
    Collector(const Collector&) = delete;
    Collector& operator=(const Collector&) = delete;

    /// Begins to poll; the first round comes within about two seconds. Counts start anew. @pre not running.
    /// Nothing of a device makes this fail: an unknown profile shows as the failure of that device's polls.
    /// Raises the process's soft limit of open files where the devices may need more. Where the hard limit is too low
    /// for all lines, those whose next poll is farthest away give their connection to those that are polled.
    void start();

    /// Ends outstanding polls (they become gaps with reason `not_polled`), takes what devices that speak of their own
    /// accord have said since, hands over the last result and returns.
    /// No call to the sink comes later. Does nothing if not running.
    void stop();

    /// Whether a device answers on a line that one of the fleet uses now and that must be asked in turn: a serial port,
    /// a gateway. Such a device is to be read by read_guest() alone. False while not running.
    [[nodiscard]] bool shares_line(const DeviceUri& uri) const;

    /// Reads a device once on the fleet's own connection, as DeviceReader::read() does, between two polls of the fleet:
    /// it waits for the poll that runs, and the devices of the line wait for it. Blocks the caller until done or
    /// `stop`, not the collector. `cancelled` where the collector is stopped meanwhile, or does not run.
    /// @param profiles Outlives the collector's run.
    [[nodiscard]] DeviceReading read_guest(const DeviceUri& uri, const std::string& profile,
                                           const ProfileLibrary& profiles, const DeviceReadingOptions& options,
                                           std::stop_token stop);

    /// Who looks on at the polls of a device from now on; null: nobody. Does nothing where it is not of the fleet or
    /// nothing runs. The next start() begins without.
    void watch(DeviceId device, std::shared_ptr<FrameTap> tap);

    [[nodiscard]] CollectorStatistics statistics() const;
    /// In the order of the devices given.
    [[nodiscard]] std::vector<DeviceStatistics> device_statistics() const;
    /// Of one device; empty where it is not polled.
    [[nodiscard]] std::optional<DeviceStatistics> device_statistics(DeviceId device) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast

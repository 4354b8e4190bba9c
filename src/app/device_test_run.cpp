// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/device_test_run.h"

#include <condition_variable>
#include <optional>
#include <utility>

#include "app/collected_devices.h"
#include "app/credentials.h"
#include "app/secrets.h"
#include "collect/device_reading.h"
#include "collect/device_uri.h"
#include "collect/test_poll.h"

namespace wattmast {
namespace {

/// Finding a profile asks several times, and some devices are slow.
Duration deadline_for(const DeviceUri& uri, Duration timeout) {
    constexpr Duration usual{std::chrono::seconds{10}};
    if (std::holds_alternative<MqttUri>(uri)) {
        return timeout;  // It speaks of its own accord: that long it is listened to.
    }
    const bool is_slow = std::holds_alternative<RedfishUri>(uri) || std::holds_alternative<HttpUri>(uri);
    return is_slow ? 10 * usual : usual + 4 * timeout;
}

Result<DeviceUri> uri_of_fleet(const DeviceDeskParts& parts, DeviceId id) {
    const auto catalog = parts.catalog();
    const Device* device = catalog->device(id);
    const Site* site = device == nullptr ? nullptr : catalog->site(device->site);
    if (site == nullptr) {
        return fail(Errc::unknown_point, "the device is not in the fleet any more");
    }
    const auto secrets = load_secrets(parts.database);
    if (!secrets) {
        return secrets.error();
    }
    Catalog alone;
    alone.sites = {*site};
    alone.devices = {*device};
    const auto devices = collected_devices(alone, *secrets, secrets_file(parts.database), service_credentials());
    return devices.front().obstacle ? Result<DeviceUri>(*devices.front().obstacle) : devices.front().uri;
}

Result<DeviceUri> uri_to_read(const DeviceDeskParts& parts, const TestTarget& target) {
    if (target.device != DeviceId{}) {
        return uri_of_fleet(parts, target.device);
    }
    const auto filled = service_credentials().fill_in(target.uri);
    return filled ? parse_device_uri(*filled) : filled.error();
}

/// Keeps the frames, and why points are missing.
class TestTap final : public FrameTap {
public:
    explicit TestTap(std::shared_ptr<FrameLog> log) : log_(std::move(log)) {}
    void on_bytes(FrameDirection direction, std::span<const std::byte> bytes) override {
        log_->on_bytes(direction, bytes);
    }
    void on_text(FrameDirection direction, std::string text) override { log_->on_text(direction, std::move(text)); }
    void on_missing(const PointKey& key, const Failure& why) override {
        const std::scoped_lock lock(mutex_);
        reasons_.insert_or_assign(key, why);
    }
    [[nodiscard]] MissingReasons take_reasons() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(reasons_, {});
    }

private:
    std::shared_ptr<FrameLog> log_;
    std::mutex mutex_;
    MissingReasons reasons_;  // guarded by mutex_
};

/// False: stopped.
bool wait_for(Duration time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

class DeviceTestRun {
public:
    DeviceTestRun(const DeviceDeskParts& parts, const TestTarget& target, DeviceUri uri, std::shared_ptr<TestTap> tap)
        : parts_(parts),
          uri_(std::move(uri)),
          profile_(target.profile),
          tap_(std::move(tap)),
          options_{deadline_for(uri_, target.timeout), target.timeout, tap_} {
        if (std::holds_alternative<MqttUri>(uri_)) {
            options_.reply_patience = std::chrono::seconds{1};
        }
    }

    /// Empty: there is nothing to tell, because a device that speaks of its own accord has said nothing new.
    std::optional<TestPollRound> next(const std::stop_token& stop) {
        bool is_guest = false;
        const DeviceReading reading = read(is_guest, stop);
        const bool may_be_silent = std::holds_alternative<MqttUri>(uri_) && has_answered_;
        if (may_be_silent && reading.failure && reading.failure->code == Errc::timeout) {
            return std::nullopt;
        }
        TestPollRound round;
        round.number = ++number_;
        round.at = parts_.clock();
        round.failure = reading.failure;
        round.latency = reading.latency;
        round.waited_for_line = is_guest;
        MissingReasons reasons = tap_->take_reasons();
        if (reading.profile != nullptr) {
            profile_ = reading.profile->id;
            round.profile = profile_;
        }
        if (reading.profile != nullptr && !reading.failure) {
            has_answered_ = true;
            round.rows = rows_of(reading, reasons);
            round.hints = hints_of(reading, uri_);
        }
        return round;
    }

private:
    DeviceReading read(bool& is_guest, const std::stop_token& stop) {
        const auto collector = parts_.collector();
        is_guest = collector && collector->shares_line(uri_);
        if (is_guest) {
            own_.reset();
            return collector->read_guest(uri_, profile_, *parts_.profiles, options_, stop);
        }
        if (!own_) {
            own_.emplace(uri_, options_);
        }
        return own_->read(profile_, *parts_.profiles, stop);
    }

    const DeviceDeskParts& parts_;
    DeviceUri uri_;
    std::string profile_;
    std::shared_ptr<TestTap> tap_;
    DeviceReadingOptions options_;
    std::optional<DeviceReader> own_;  ///< Empty while the collector's connection is used.
    unsigned number_ = 0;
    bool has_answered_ = false;
};

}  // namespace

void TestFrames::begin(std::shared_ptr<const FrameLog> log) {
    const std::scoped_lock lock(mutex_);
    log_ = std::move(log);
}

std::vector<LoggedFrame> TestFrames::frames() const {
    const std::scoped_lock lock(mutex_);
    return log_ ? log_->frames() : std::vector<LoggedFrame>{};
}

void run_device_test(const DeviceDeskParts& parts, const TestTarget& target, const DeviceTestOrder& order,
                     TestFrames& frames, const std::function<void(const TestPollRound&)>& on_round,
                     const std::stop_token& stop) {
    auto uri = uri_to_read(parts, target);
    if (!uri) {
        TestPollRound round;
        round.number = 1;
        round.at = parts.clock();
        round.failure = uri.error();
        on_round(round);
        return;
    }
    auto log = std::make_shared<FrameLog>(*uri, parts.clock);
    frames.begin(log);
    DeviceTestRun test(parts, target, std::move(*uri), std::make_shared<TestTap>(std::move(log)));
    for (unsigned told = 0; (order.rounds == 0 || told < order.rounds) && !stop.stop_requested();) {
        const auto round = test.next(stop);
        if (stop.stop_requested()) {
            return;
        }
        if (round) {
            ++told;
            on_round(*round);
        }
        const bool is_last = order.rounds != 0 && told == order.rounds;
        if (!is_last && !wait_for(order.interval, stop)) {
            return;
        }
    }
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A made-up fleet in a memory store, watched by hand: tests say what devices answer and how time passes.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/alarms/alarm_watch.h"
#include "app/alarms/default_rules.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast::test {

using namespace std::chrono_literals;

class WatchedFleet {
public:
    explicit WatchedFleet(Duration interval = 60s) : interval_(interval) {}

    SiteId add_site(const std::string& code, std::vector<std::string> area, SiteKind kind = SiteKind::base_station) {
        Site site;
        site.code = code;
        site.area = std::move(area);
        site.kind = kind;
        site.time_zone = "UTC";
        return store_->catalog().save_site(site).value();
    }
    DeviceId add_device(SiteId site, const std::string& name, const std::string& uri) {
        Device device;
        device.site = site;
        device.name = name;
        device.uri = uri;
        device.poll_interval = interval_;
        const DeviceId id = store_->catalog().save_device(device).value();
        statistics_[id] = DeviceStatistics{};
        statistics_[id].device = id;
        return id;
    }
    PointId add_point(DeviceId device, PointKind kind, Phase phase = Phase::total, std::string instance = "") {
        return store_->catalog().ensure_point(device, {kind, phase, std::move(instance)}).value();
    }
    AlarmRule add_rule(AlarmRule rule) {
        if (rule.key.empty() && rule.name.empty()) {
            rule.name = "rule";
        }
        rule.id = store_->alarms().save_rule(rule).value();
        return rule;
    }
    static AlarmRule limit_rule(AlarmCondition condition, PointKind kind, double raise, double clear,
                                Duration raise_after = 0s, Duration clear_after = 0s) {
        AlarmRule rule;
        rule.condition = condition;
        rule.kind = kind;
        rule.raise_limit = raise;
        rule.clear_limit = clear;
        rule.raise_after = raise_after;
        rule.clear_after = clear_after;
        return rule;
    }
    void use_default_rules() { ASSERT_THAT(add_default_rules(store_->alarms()), IsOk()); }

    /// As a start of the program.
    void start() {
        watch_ = std::make_unique<AlarmWatch>(
            [this](const std::function<Result<void>(AlarmStore&)>& change) {
                const bool is_refused = is_refusing || (refused_write_ > 0 && --refused_write_ == 0);
                return is_refused ? Result<void>(fail(Errc::store_full, "the disk is full")) : change(store_->alarms());
            },
            &store_->samples());
        watch_->start(std::make_shared<const Catalog>(store_->catalog().load().value()),
                      store_->alarms().rules().value(), store_->alarms().active().value(), now, steady);
    }
    void restart() {
        watch_.reset();
        for (auto& [id, statistics] : statistics_) {
            statistics = DeviceStatistics{};
            statistics.device = id;
        }
        start();
    }

    /// Refuses one write: the first from now on is 1.
    void refuse_write(std::size_t number) { refused_write_ = number; }
    void pass(Duration time) {
        now += time;
        steady += time;
    }
    /// What a poll brings, stored and looked at.
    void take(std::vector<Sample> samples) {
        ASSERT_THAT(store_->samples().append(samples), IsOk());
        watch_->take(samples, now, steady);
    }
    void value(PointId point, double number) {
        take({good_sample(point, now, Value::of(Decimal(static_cast<std::int64_t>(number * 1000), -3)))});
    }
    void answers(DeviceId device) {
        DeviceStatistics& statistics = statistics_.at(device);
        ++statistics.polls;
        ++statistics.answered;
        statistics.last_answer = now;
        statistics.last_failure.reset();
    }
    void fails(DeviceId device, Errc code = Errc::timeout) {
        DeviceStatistics& statistics = statistics_.at(device);
        ++statistics.polls;
        statistics.last_failure = fail(code, "no answer");
    }
    /// Looks at the devices, and writes what is due.
    void look() {
        std::vector<DeviceStatistics> all;
        for (const auto& [id, statistics] : statistics_) {
            all.push_back(statistics);
        }
        watch_->look(is_collecting ? all : std::vector<DeviceStatistics>(), findings, now, steady);
        settle();
    }
    void settle() {
        settled = watch_->settle(now, steady);
        for (AlarmTransition& transition : watch_->book().take_transitions()) {
            told.push_back(std::move(transition));
        }
    }
    /// Lets what was raised settle.
    void wait() {
        pass(AlarmBook::settling);
        settle();
    }

    [[nodiscard]] std::vector<Alarm> active() const { return store_->alarms().active().value(); }
    [[nodiscard]] AlarmBoard board() const { return board_of(active(), now); }
    /// Active rows: groups, and alarms that are in none.
    [[nodiscard]] std::vector<Alarm> rows() const {
        auto all = active();
        std::erase_if(all, [](const Alarm& alarm) { return alarm.group.is_assigned(); });
        return all;
    }
    [[nodiscard]] std::size_t told_of(AlarmEventKind kind) const {
        return static_cast<std::size_t>(std::ranges::count(told, kind, &AlarmTransition::kind));
    }
    [[nodiscard]] AlarmWatch& watch() { return *watch_; }
    [[nodiscard]] Store& store() { return *store_; }
    [[nodiscard]] Duration interval() const { return interval_; }

    UtcTime now = parse_iso8601("2026-11-12T06:00:00Z").value();
    SteadyTime steady{std::chrono::hours{5}};
    std::vector<AlarmTransition> told;
    Result<void> settled;
    MeterFindings findings;
    bool is_collecting = true;
    bool is_refusing = false;

private:
    Duration interval_;
    std::size_t refused_write_ = 0;  ///< 0: none.
    std::unique_ptr<Store> store_ = make_memory_store();
    std::map<DeviceId, DeviceStatistics> statistics_;
    std::unique_ptr<AlarmWatch> watch_;
};

}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The thread on which alarms are watched, or, beside another process that collects, looked at.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/alarm_desk.h"
#include "app/alarms/alarm_book.h"
#include "app/alarms/finding_watch.h"
#include "collect/collector.h"
#include "model/catalog.h"
#include "model/sample.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

/// What the service asks of the engine. All may be called from its thread at any time until stop() returns.
struct AlarmServiceParts {
    WriteAlarms write;  ///< Empty: another process watches, and this one only looks.
    std::function<Result<std::unique_ptr<Store>>()> open_reader;
    std::function<std::shared_ptr<const Catalog>()> catalog;
    std::function<std::vector<DeviceStatistics>()> statistics;  ///< Empty while nothing is collected.
    std::function<MeterFindings()> findings;
    std::function<UtcTime()> clock;
    std::function<void()> changed;  ///< The board is another one. At most once a second.
};

/// Thread-safe, as AlarmDesk says.
class AlarmService final : public AlarmDesk {
public:
    AlarmService();
    ~AlarmService() override;
    AlarmService(const AlarmService&) = delete;
    AlarmService& operator=(const AlarmService&) = delete;

    /// Once. Begins to watch; what was taken before is looked at then.
    void start(AlarmServiceParts parts);
    /// Ends the thread. Afterwards nothing of `parts` is called, and what needs the database fails with `cancelled`.
    void stop();

    /// What was committed; returns at once.
    void take(std::shared_ptr<const std::vector<Sample>> samples);
    /// Read parts.catalog again; returns at once.
    void catalog_changed();

    [[nodiscard]] std::shared_ptr<const AlarmBoard> board() const override;
    [[nodiscard]] Result<std::vector<Alarm>> history(const AlarmQuery& query) const override;
    [[nodiscard]] Result<AlarmHistory> alarm(AlarmId id) const override;
    [[nodiscard]] Result<std::vector<AlarmRule>> rules() const override;
    Result<AlarmRuleId> save_rule(const AlarmRule& rule) override;
    Result<void> remove_rule(AlarmRuleId id) override;
    Result<void> acknowledge(const std::vector<AlarmId>& alarms, const std::string& who,
                             const std::string& note) override;
    Result<void> add_note(AlarmId alarm, const std::string& who, const std::string& note) override;
    Result<void> shelve(const std::vector<AlarmId>& alarms, const std::string& who, const std::string& reason,
                        UtcTime until) override;
    Result<void> unshelve(const std::vector<AlarmId>& alarms, const std::string& who) override;
    void subscribe(const AlarmSubscriber& subscriber) override;
    [[nodiscard]] NotifyDesk* channels() noexcept override { return channels_; }
    /// Before anybody asks for it; outlives this.
    void set_channels(NotifyDesk* channels) noexcept { channels_ = channels; }

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
    NotifyDesk* channels_ = nullptr;
};

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rules and alarms in memory.
#pragma once

#include <memory>
#include <utility>

#include "store/alarm_store.h"
#include "store/memory_content.h"
#include "store/store.h"

namespace wattmast {

/// Implements the promises of AlarmStore on the content of a memory database.
class MemoryAlarms final : public AlarmStore {
public:
    MemoryAlarms(std::shared_ptr<MemoryContent> content, OpenMode mode) : content_(std::move(content)), mode_(mode) {}

    [[nodiscard]] Result<std::vector<AlarmRule>> rules() const override;
    Result<AlarmRuleId> save_rule(const AlarmRule& rule) override;
    Result<void> remove_rule(AlarmRuleId id) override;
    [[nodiscard]] Result<std::vector<Alarm>> active() const override;
    [[nodiscard]] Result<std::optional<Alarm>> alarm(AlarmId id) const override;
    [[nodiscard]] Result<std::vector<Alarm>> raised_in(TimeRange range, std::size_t most) const override;
    [[nodiscard]] Result<std::vector<Alarm>> members_of(AlarmId group) const override;
    [[nodiscard]] Result<std::vector<AlarmEvent>> events(AlarmId alarm) const override;
    Result<AlarmId> save_alarm(const Alarm& alarm) override;
    Result<void> add_event(const AlarmEvent& event) override;
    Result<void> together(const std::function<Result<void>()>& work) override;

private:
    std::shared_ptr<MemoryContent> content_;
    OpenMode mode_;
    bool is_together_ = false;  ///< Within together().
};

}  // namespace wattmast

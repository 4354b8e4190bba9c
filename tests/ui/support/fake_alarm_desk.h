// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Alarms without an engine behind them: what the test puts in, and what people did with it.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/alarm_desk.h"

namespace wattmast::ui::test {

/// Behaves as alarm_desk.h says, in memory. Members may be called from any thread; the test's own may not while jobs
/// run.
class FakeAlarmDesk final : public AlarmDesk {
public:
    // ---- For the test ----
    UtcTime now;
    std::vector<Alarm> alarms;  ///< Active and over.
    std::vector<AlarmEvent> events;
    std::vector<AlarmRule> all_rules;
    std::optional<Failure> board_failure;   ///< The board says it.
    std::optional<Failure> read_failure;    ///< Of history(), alarm() and rules().
    std::optional<Failure> write_failure;   ///< Of everything else.
    mutable std::vector<AlarmQuery> asked;  ///< Every history that was asked for.
    NotifyDesk* notify_desk = nullptr;      ///< Of the test; null: no channels are known.
    int writes = 0;

    /// Adds one with the next id and a line in its log.
    Alarm& add(Alarm alarm);
    [[nodiscard]] Alarm* find(AlarmId id);
    void clear(AlarmId id, UtcTime at);

    // ---- AlarmDesk ----
    [[nodiscard]] std::shared_ptr<const AlarmBoard> board() const override;
    [[nodiscard]] Result<std::vector<Alarm>> history(const AlarmQuery& query) const override;
    [[nodiscard]] Result<AlarmHistory> alarm(AlarmId id) const override;
    [[nodiscard]] Result<std::vector<AlarmRule>> rules() const override;
    [[nodiscard]] Result<AlarmRuleId> save_rule(const AlarmRule& rule) override;
    [[nodiscard]] Result<void> remove_rule(AlarmRuleId id) override;
    [[nodiscard]] Result<void> acknowledge(const std::vector<AlarmId>& ids, const std::string& who,
                                           const std::string& note) override;
    [[nodiscard]] Result<void> add_note(AlarmId id, const std::string& who, const std::string& note) override;
    [[nodiscard]] Result<void> shelve(const std::vector<AlarmId>& ids, const std::string& who,
                                      const std::string& reason, UtcTime until) override;
    [[nodiscard]] Result<void> unshelve(const std::vector<AlarmId>& ids, const std::string& who) override;
    [[nodiscard]] NotifyDesk* channels() noexcept override { return notify_desk; }

private:
    /// With the members of groups.
    template <typename Change>
    Result<void> change(const std::vector<AlarmId>& ids, const std::string& who, AlarmEventKind kind,
                        const std::string& text, Change change);

    mutable std::mutex mutex_;
};

}  // namespace wattmast::ui::test

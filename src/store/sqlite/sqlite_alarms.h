// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rules and alarms on a connection.
#pragma once

#include <filesystem>
#include <utility>

#include "store/alarm_store.h"
#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Implements the promises of AlarmStore on one connection, which must outlive it.
class SqliteAlarms final : public AlarmStore {
public:
    SqliteAlarms(Connection& connection, std::filesystem::path path, OpenMode mode)
        : connection_(connection), path_(std::move(path)), mode_(mode) {}

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
    /// Runs `work` in one writing transaction and commits if it succeeds.
    template <typename Work>
    auto write(Work work) -> decltype(work());
    /// Fails with `code` where `sql` finds no row of that number.
    Result<void> require(Errc code, std::string_view what, std::string_view sql, std::int64_t number);
    Result<void> require_place(SiteId site, DeviceId device);

    Connection& connection_;
    std::filesystem::path path_;
    OpenMode mode_;
    bool is_together_ = false;  ///< Within together(): its transaction is open.
};

}  // namespace wattmast::sqlite

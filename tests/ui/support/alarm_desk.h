// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Alarms as the test sets them.
#pragma once

#include "app/alarm_desk.h"

namespace wattmast::ui::test {

/// Only board() answers with what the test put in.
class BoardDesk final : public AlarmDesk {
public:
    AlarmBoard now;

    [[nodiscard]] std::shared_ptr<const AlarmBoard> board() const override {
        return std::make_shared<const AlarmBoard>(now);
    }
    [[nodiscard]] Result<std::vector<Alarm>> history(const AlarmQuery&) const override { return std::vector<Alarm>(); }
    [[nodiscard]] Result<AlarmHistory> alarm(AlarmId) const override { return none(); }
    [[nodiscard]] Result<std::vector<AlarmRule>> rules() const override { return std::vector<AlarmRule>(); }
    [[nodiscard]] Result<AlarmRuleId> save_rule(const AlarmRule&) override { return none(); }
    [[nodiscard]] Result<void> remove_rule(AlarmRuleId) override { return none(); }
    [[nodiscard]] Result<void> acknowledge(const std::vector<AlarmId>&, const std::string&,
                                           const std::string&) override {
        return none();
    }
    [[nodiscard]] Result<void> add_note(AlarmId, const std::string&, const std::string&) override { return none(); }
    [[nodiscard]] Result<void> shelve(const std::vector<AlarmId>&, const std::string&, const std::string&,
                                      UtcTime) override {
        return none();
    }
    [[nodiscard]] Result<void> unshelve(const std::vector<AlarmId>&, const std::string&) override { return none(); }

private:
    [[nodiscard]] static Failure none() { return fail(Errc::invalid_argument, "this desk only shows a board"); }
};

}  // namespace wattmast::ui::test

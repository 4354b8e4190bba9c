// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the alarm screens ask of the engine and tell it, on workers.
#pragma once

#include <QObject>
#include <list>
#include <memory>
#include <optional>
#include <vector>

#include "app/alarm_desk.h"
#include "ui/engine_bridge.h"
#include "ui/format/alarm_texts.h"

namespace wattmast::ui {

/// GUI thread. The bridge outlives it. Where the engine raises no alarms, nothing is asked and nothing comes.
class AlarmClient : public QObject {
    Q_OBJECT

public:
    explicit AlarmClient(EngineBridge& bridge, QObject* parent = nullptr);
    ~AlarmClient() override;

    /// Whether people may acknowledge, shelve and change rules here.
    [[nodiscard]] bool can_write() const;
    [[nodiscard]] std::shared_ptr<const AlarmBoard> board() const;

    // ---- Rules: read once, and again after each change ----
    void read_rules();
    /// In the engine's order; empty before the first answer.
    [[nodiscard]] const std::vector<AlarmRule>& rules() const { return rules_; }
    [[nodiscard]] const AlarmRules& rules_by_id() const { return by_id_; }
    [[nodiscard]] const std::optional<Failure>& rules_failure() const { return rules_failure_; }

    // ---- Reads ----
    void request_history(RequestTicket& ticket, const AlarmQuery& query,
                         EngineBridge::Handler<std::vector<Alarm>> done);
    void request_alarm(RequestTicket& ticket, AlarmId alarm, EngineBridge::Handler<AlarmHistory> done);

    // ---- Writes: each ends in done() or failed(), those of rules in rule_saved(), rule_removed() or rule_failed()
    // ----
    void acknowledge(std::vector<AlarmId> alarms, const QString& who, const QString& note);
    void add_note(AlarmId alarm, const QString& who, const QString& note);
    void shelve(std::vector<AlarmId> alarms, const QString& who, const QString& reason, UtcTime until);
    void unshelve(std::vector<AlarmId> alarms, const QString& who);
    void save_rule(const AlarmRule& rule);
    void remove_rule(AlarmRuleId rule);

Q_SIGNALS:
    void rules_changed();
    /// Something was written; the board may be another one.
    void done();
    /// A rule was saved under this id.
    void rule_saved(wattmast::AlarmRuleId rule);
    /// It is not in rules() any more.
    void rule_removed();
    /// `headline`: what was not done.
    void failed(const QString& headline, const wattmast::Failure& failure);
    void rule_failed(const QString& headline, const wattmast::Failure& failure);

private:
    using Write = std::function<Result<void>(AlarmDesk&)>;
    using Failed = void (AlarmClient::*)(const QString&, const Failure&);
    void write(const QString& headline, Write job, std::function<void()> then = {},
               Failed failed_signal = &AlarmClient::failed);
    void forget_rule(AlarmRuleId rule);
    void take_rules(Result<std::vector<AlarmRule>> rules);

    EngineBridge& bridge_;
    RequestTicket rules_ticket_;
    std::list<RequestTicket> writes_;  ///< A ticket each, because a newer one would make the older vanish.
    std::vector<AlarmRule> rules_;
    AlarmRules by_id_;
    std::optional<Failure> rules_failure_;
};

}  // namespace wattmast::ui

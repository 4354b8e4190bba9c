// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_client.h"

#include <utility>

namespace wattmast::ui {

AlarmClient::AlarmClient(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {}

AlarmClient::~AlarmClient() = default;

bool AlarmClient::can_write() const {
    return bridge_.options().access == Access::read_write;
}

std::shared_ptr<const AlarmBoard> AlarmClient::board() const {
    const AlarmDesk* desk = bridge_.alarms();
    return desk == nullptr ? std::make_shared<const AlarmBoard>() : desk->board();
}

void AlarmClient::read_rules() {
    if (bridge_.alarms() == nullptr) {
        return;
    }
    bridge_.run(rules_ticket_,
                [this](Engine& engine, const Queries& /*queries*/, const EngineBridge::Post& /*post*/,
                       const std::stop_token& /*cancel*/) -> std::function<void()> {
                    auto rules = std::make_shared<Result<std::vector<AlarmRule>>>(engine.alarms()->rules());
                    return [this, rules] { take_rules(std::move(*rules)); };
                });
}

void AlarmClient::take_rules(Result<std::vector<AlarmRule>> rules) {
    if (!rules) {
        rules_failure_ = rules.error();
    } else {
        rules_failure_.reset();
        rules_ = std::move(*rules);
        by_id_.clear();
        for (const AlarmRule& rule : rules_) {
            by_id_.emplace(rule.id, rule);
        }
    }
    Q_EMIT rules_changed();
}

void AlarmClient::request_history(RequestTicket& ticket, const AlarmQuery& query,
                                  EngineBridge::Handler<std::vector<Alarm>> done) {
    if (bridge_.alarms() == nullptr) {
        return;
    }
    bridge_.run(
        ticket,
        [query, done = std::move(done)](Engine& engine, const Queries& /*queries*/, const EngineBridge::Post& /*post*/,
                                        const std::stop_token& /*cancel*/) -> std::function<void()> {
            auto alarms = std::make_shared<const Result<std::vector<Alarm>>>(engine.alarms()->history(query));
            return [done, alarms] { done(*alarms); };
        });
}

void AlarmClient::request_alarm(RequestTicket& ticket, AlarmId alarm, EngineBridge::Handler<AlarmHistory> done) {
    if (bridge_.alarms() == nullptr) {
        return;
    }
    bridge_.run(
        ticket,
        [alarm, done = std::move(done)](Engine& engine, const Queries& /*queries*/, const EngineBridge::Post& /*post*/,
                                        const std::stop_token& /*cancel*/) -> std::function<void()> {
            auto history = std::make_shared<const Result<AlarmHistory>>(engine.alarms()->alarm(alarm));
            return [done, history] { done(*history); };
        });
}

void AlarmClient::write(const QString& headline, Write job, std::function<void()> then, Failed failed_signal) {
    if (bridge_.alarms() == nullptr) {
        return;
    }
    writes_.emplace_back();
    const auto ticket = std::prev(writes_.end());
    bridge_.run(*ticket,
                [this, headline, ticket, failed_signal, job = std::move(job), then = std::move(then)](
                    Engine& engine, const Queries& /*queries*/, const EngineBridge::Post& /*post*/,
                    const std::stop_token& /*cancel*/) -> std::function<void()> {
                    auto result = std::make_shared<const Result<void>>(job(*engine.alarms()));
                    return [this, headline, ticket, failed_signal, result, then] {
                        writes_.erase(ticket);
                        if (!*result) {
                            Q_EMIT(this->*failed_signal)(headline, result->error());
                            return;
                        }
                        if (then) {
                            then();
                        }
                        Q_EMIT done();
                    };
                });
}

void AlarmClient::acknowledge(std::vector<AlarmId> alarms, const QString& who, const QString& note) {
    write(tr("The alarms were not acknowledged."),
          [alarms = std::move(alarms), who = who.toStdString(), note = note.toStdString()](AlarmDesk& desk) {
              return desk.acknowledge(alarms, who, note);
          });
}

void AlarmClient::add_note(AlarmId alarm, const QString& who, const QString& note) {
    write(tr("The note was not saved."), [alarm, who = who.toStdString(), note = note.toStdString()](AlarmDesk& desk) {
        return desk.add_note(alarm, who, note);
    });
}

void AlarmClient::shelve(std::vector<AlarmId> alarms, const QString& who, const QString& reason, UtcTime until) {
    write(tr("The alarms were not shelved."),
          [alarms = std::move(alarms), who = who.toStdString(), reason = reason.toStdString(), until](AlarmDesk& desk) {
              return desk.shelve(alarms, who, reason, until);
          });
}

void AlarmClient::unshelve(std::vector<AlarmId> alarms, const QString& who) {
    write(tr("The alarms were not unshelved."), [alarms = std::move(alarms), who = who.toStdString()](AlarmDesk& desk) {
        return desk.unshelve(alarms, who);
    });
}

void AlarmClient::save_rule(const AlarmRule& rule) {
    auto saved = std::make_shared<AlarmRuleId>();
    write(
        tr("The rule was not saved."),
        [rule, saved](AlarmDesk& desk) -> Result<void> {
            const Result<AlarmRuleId> id = desk.save_rule(rule);
            if (!id) {
                return id.error();
            }
            *saved = *id;
            return {};
        },
        [this, saved] {
            read_rules();
            Q_EMIT rule_saved(*saved);
        },
        &AlarmClient::rule_failed);
}

void AlarmClient::remove_rule(AlarmRuleId rule) {
    write(
        tr("The rule was not removed."), [rule](AlarmDesk& desk) { return desk.remove_rule(rule); },
        [this, rule] {
            forget_rule(rule);
            read_rules();
        },
        &AlarmClient::rule_failed);
}

/// Nobody edits it while the others are read again.
void AlarmClient::forget_rule(AlarmRuleId rule) {
    std::erase_if(rules_, [rule](const AlarmRule& one) { return one.id == rule; });
    by_id_.erase(rule);
    Q_EMIT rule_removed();
    Q_EMIT rules_changed();
}

}  // namespace wattmast::ui

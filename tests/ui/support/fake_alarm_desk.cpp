// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/fake_alarm_desk.h"

#include <algorithm>

namespace wattmast::ui::test {

namespace {

bool is_before(const Alarm& left, const Alarm& right) {
    return left.severity != right.severity ? left.severity < right.severity : left.raised > right.raised;
}

}  // namespace

Alarm& FakeAlarmDesk::add(Alarm alarm) {
    alarm.id = AlarmId(static_cast<std::int64_t>(alarms.size()) + 1);
    events.push_back({alarm.id, alarm.raised, AlarmEventKind::raised, "", ""});
    alarms.push_back(std::move(alarm));
    return alarms.back();
}

Alarm* FakeAlarmDesk::find(AlarmId id) {
    const auto found = std::ranges::find(alarms, id, &Alarm::id);
    return found == alarms.end() ? nullptr : &*found;
}

void FakeAlarmDesk::clear(AlarmId id, UtcTime at) {
    find(id)->cleared = at;
    events.push_back({id, at, AlarmEventKind::cleared, "", ""});
}

std::shared_ptr<const AlarmBoard> FakeAlarmDesk::board() const {
    const std::scoped_lock lock(mutex_);
    auto board = std::make_shared<AlarmBoard>();
    board->at = now;
    board->failure = board_failure;
    std::ranges::copy_if(alarms, std::back_inserter(board->active), &Alarm::is_active);
    std::ranges::stable_sort(board->active, is_before);
    for (const Alarm& alarm : board->active) {
        const bool counts = !alarm.is_shelved(now) && !alarm.group.is_assigned();
        board->counts.at(static_cast<std::size_t>(alarm.severity) - 1) += counts ? 1U : 0U;
    }
    return board;
}

Result<std::vector<Alarm>> FakeAlarmDesk::history(const AlarmQuery& query) const {
    const std::scoped_lock lock(mutex_);
    asked.push_back(query);
    if (read_failure) {
        return *read_failure;
    }
    std::vector<Alarm> found;
    std::ranges::copy_if(alarms, std::back_inserter(found),
                         [&](const Alarm& alarm) { return query.raised.contains(alarm.raised); });
    std::ranges::sort(found, [](const Alarm& left, const Alarm& right) { return left.raised > right.raised; });
    found.resize(std::min(found.size(), query.most));
    return found;
}

Result<AlarmHistory> FakeAlarmDesk::alarm(AlarmId id) const {
    const std::scoped_lock lock(mutex_);
    if (read_failure) {
        return *read_failure;
    }
    const auto found = std::ranges::find(alarms, id, &Alarm::id);
    if (found == alarms.end()) {
        return fail(Errc::invalid_argument, "there is no such alarm");
    }
    AlarmHistory history{*found, {}, {}};
    std::ranges::copy_if(events, std::back_inserter(history.log),
                         [&](const AlarmEvent& event) { return event.alarm == id; });
    std::ranges::stable_sort(history.log, {}, &AlarmEvent::at);
    std::ranges::copy_if(alarms, std::back_inserter(history.members),
                         [&](const Alarm& alarm) { return alarm.group == id; });
    std::ranges::stable_sort(history.members, is_before);
    return history;
}

Result<std::vector<AlarmRule>> FakeAlarmDesk::rules() const {
    const std::scoped_lock lock(mutex_);
    if (read_failure) {
        return *read_failure;
    }
    return all_rules;
}

Result<AlarmRuleId> FakeAlarmDesk::save_rule(const AlarmRule& rule) {
    const std::scoped_lock lock(mutex_);
    ++writes;
    if (write_failure) {
        return *write_failure;
    }
    if (!rule.id.is_assigned()) {
        all_rules.push_back(rule);
        all_rules.back().id = AlarmRuleId(static_cast<std::int64_t>(all_rules.size()) + 100);
        return all_rules.back().id;
    }
    *std::ranges::find(all_rules, rule.id, &AlarmRule::id) = rule;
    return rule.id;
}

Result<void> FakeAlarmDesk::remove_rule(AlarmRuleId id) {
    const std::scoped_lock lock(mutex_);
    ++writes;
    if (write_failure) {
        return *write_failure;
    }
    std::erase_if(all_rules, [&](const AlarmRule& rule) { return rule.id == id; });
    return {};
}

template <typename Change>
Result<void> FakeAlarmDesk::change(const std::vector<AlarmId>& ids, const std::string& who, AlarmEventKind kind,
                                   const std::string& text, Change change) {
    const std::scoped_lock lock(mutex_);
    ++writes;
    if (write_failure) {
        return *write_failure;
    }
    if (who.empty()) {
        return fail(Errc::invalid_argument, "nobody is named");
    }
    for (Alarm& alarm : alarms) {
        const auto is_meant = [&](AlarmId id) { return std::ranges::find(ids, id) != ids.end(); };
        if (is_meant(alarm.id) || (alarm.group.is_assigned() && is_meant(alarm.group))) {
            change(alarm);
            events.push_back({alarm.id, now, kind, who, text});
        }
    }
    return {};
}

Result<void> FakeAlarmDesk::acknowledge(const std::vector<AlarmId>& ids, const std::string& who,
                                        const std::string& note) {
    return change(ids, who, AlarmEventKind::acknowledged, note, [&](Alarm& alarm) {
        if (!alarm.acknowledged) {
            alarm.acknowledged = AlarmAcknowledgement{now, who, note};
        }
    });
}

Result<void> FakeAlarmDesk::add_note(AlarmId id, const std::string& who, const std::string& note) {
    return change({id}, who, AlarmEventKind::noted, note, [](Alarm&) {});
}

Result<void> FakeAlarmDesk::shelve(const std::vector<AlarmId>& ids, const std::string& who, const std::string& reason,
                                   UtcTime until) {
    return change(ids, who, AlarmEventKind::shelved, reason, [&](Alarm& alarm) {
        alarm.shelved = AlarmShelving{now, until, who, reason};
    });
}

Result<void> FakeAlarmDesk::unshelve(const std::vector<AlarmId>& ids, const std::string& who) {
    return change(ids, who, AlarmEventKind::unshelved, "", [&](Alarm& alarm) { alarm.shelved->until = now; });
}

}  // namespace wattmast::ui::test

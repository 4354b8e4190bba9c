// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_alarms.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>

#include "store/alarm_checks.h"
#include "store/sqlite/alarm_table.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view find_rule_sql = "SELECT id FROM alarm_rule WHERE id = ?1";
constexpr std::string_view find_alarm_sql = "SELECT id FROM alarm WHERE id = ?1";
/// Ids of rules that are gone stand in alarms, or in the setting that remembers the last one removed.
constexpr std::string_view last_rule_sql =
    "SELECT max(ifnull((SELECT max(id) FROM alarm_rule), 0), ifnull((SELECT max(rule) FROM alarm), 0), "
    "ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'last_alarm_rule_removed'), 0))";
constexpr std::string_view remember_removed_sql =
    "INSERT INTO setting VALUES ('last_alarm_rule_removed', ?1, row_check('last_alarm_rule_removed', ?1)) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value, digest = excluded.digest "
    "WHERE CAST(excluded.value AS INTEGER) > CAST(value AS INTEGER)";

}  // namespace

template <typename Work>
auto SqliteAlarms::write(Work work) -> decltype(work()) {
    if (mode_ == OpenMode::read_only) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    if (is_together_) {
        return work();
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    auto outcome = work();
    if (!outcome) {
        return outcome;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return outcome;
}

Result<void> SqliteAlarms::together(const std::function<Result<void>()>& work) {
    if (is_together_) {
        throw std::logic_error("AlarmStore::together() was called within itself");
    }
    return write([&] {
        const TogetherScope scope(is_together_);
        return work();
    });
}

Result<void> SqliteAlarms::require(Errc code, std::string_view what, std::string_view sql, std::int64_t number) {
    const auto found = connection_.number(sql, {number});
    if (!found) {
        return found.error();
    }
    return *found ? Result<void>() : fail(code, "there is no " + std::string(what) + " " + std::to_string(number));
}

Result<void> SqliteAlarms::require_place(SiteId site, DeviceId device) {
    if (site.is_assigned()) {
        auto known = require(Errc::unknown_point, "site", "SELECT id FROM site WHERE id = ?1", site.number());
        if (!known) {
            return known;
        }
    }
    return device.is_assigned()
               ? require(Errc::unknown_point, "device", "SELECT id FROM device WHERE id = ?1", device.number())
               : Result<void>();
}

Result<std::vector<AlarmRule>> SqliteAlarms::rules() const {
    return read_alarm_rules(connection_);
}

Result<AlarmRuleId> SqliteAlarms::save_rule(const AlarmRule& rule) {
    if (const auto checked = check_rule(rule); !checked) {
        return checked.error();
    }
    return write([&]() -> Result<AlarmRuleId> {
        if (const auto known = require_place(rule.scope.site, rule.scope.device); !known) {
            return known.error();
        }
        const auto of_key =
            connection_.number("SELECT id FROM alarm_rule WHERE key = ?1 AND key <> ''", {std::string_view(rule.key)});
        if (!of_key) {
            return of_key.error();
        }
        if (*of_key && **of_key != rule.id.number()) {
            return fail(Errc::invalid_argument, "there is another rule with the key " + rule.key);
        }
        std::int64_t id = rule.id.number();
        if (rule.id.is_assigned()) {
            const auto known = require(Errc::invalid_argument, "rule", find_rule_sql, id);
            if (!known) {
                return known.error();
            }
        } else {
            const auto last = connection_.number(last_rule_sql);
            if (!last) {
                return last.error();
            }
            id = last->value_or(0) + 1;
        }
        const auto written = write_alarm_rule(connection_, id, rule);
        return written ? Result<AlarmRuleId>(AlarmRuleId(id)) : written.error();
    });
}

Result<void> SqliteAlarms::remove_rule(AlarmRuleId id) {
    return write([&]() -> Result<void> {
        if (auto known = require(Errc::invalid_argument, "rule", find_rule_sql, id.number()); !known) {
            return known;
        }
        const std::string number = std::to_string(id.number());
        if (auto remembered = connection_.run(remember_removed_sql, {std::string_view(number)}); !remembered) {
            return remembered;
        }
        return connection_.run("DELETE FROM alarm_rule WHERE id = ?1", {id.number()});
    });
}

Result<std::vector<Alarm>> SqliteAlarms::active() const {
    return read_alarms(connection_, "WHERE cleared IS NULL ORDER BY id", {});
}

Result<std::optional<Alarm>> SqliteAlarms::alarm(AlarmId id) const {
    auto found = read_alarms(connection_, "WHERE id = ?1", {id.number()});
    if (!found) {
        return found.error();
    }
    return found->empty() ? std::optional<Alarm>() : std::optional(std::move(found->front()));
}

Result<std::vector<Alarm>> SqliteAlarms::raised_in(TimeRange range, std::size_t most) const {
    const auto limit = std::min<std::size_t>(most, std::numeric_limits<std::int64_t>::max());
    return read_alarms(connection_, "WHERE raised >= ?1 AND raised < ?2 ORDER BY raised DESC, id DESC LIMIT ?3",
                       {milliseconds_of(range.begin), milliseconds_of(range.end), static_cast<std::int64_t>(limit)});
}

Result<std::vector<Alarm>> SqliteAlarms::members_of(AlarmId group) const {
    return read_alarms(connection_, "WHERE joined = ?1 ORDER BY id", {group.number()});
}

Result<std::vector<AlarmEvent>> SqliteAlarms::events(AlarmId alarm) const {
    return read_alarm_events(connection_, alarm);
}

Result<AlarmId> SqliteAlarms::save_alarm(const Alarm& alarm) {
    if (const auto checked = check_alarm(alarm); !checked) {
        return checked.error();
    }
    return write([&]() -> Result<AlarmId> {
        auto known = require_place(alarm.site, alarm.device);
        if (known && alarm.point.is_assigned()) {
            known = require(Errc::unknown_point, "point", "SELECT id FROM point WHERE id = ?1", alarm.point.number());
        }
        if (known && alarm.group.is_assigned()) {
            known = require(Errc::invalid_argument, "alarm", find_alarm_sql, alarm.group.number());
        }
        if (known && alarm.id.is_assigned()) {
            known = require(Errc::invalid_argument, "alarm", find_alarm_sql, alarm.id.number());
        }
        if (!known) {
            return known.error();
        }
        std::int64_t id = alarm.id.number();
        if (!alarm.id.is_assigned()) {
            const auto last = connection_.number("SELECT max(id) FROM alarm");
            if (!last) {
                return last.error();
            }
            id = last->value_or(0) + 1;
        }
        const auto written = write_alarm(connection_, id, alarm);
        return written ? Result<AlarmId>(AlarmId(id)) : written.error();
    });
}

Result<void> SqliteAlarms::add_event(const AlarmEvent& event) {
    if (auto checked = check_event(event); !checked) {
        return checked;
    }
    return write([&]() -> Result<void> {
        auto known = require(Errc::invalid_argument, "alarm", find_alarm_sql, event.alarm.number());
        return known ? insert_alarm_event(connection_, event) : known;
    });
}

}  // namespace wattmast::sqlite

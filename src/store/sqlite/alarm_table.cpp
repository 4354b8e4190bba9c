// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/alarm_table.h"

#include <optional>
#include <string>
#include <utility>

#include "store/alarm_checks.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view read_rules_sql =
    "SELECT id, key, name, is_enabled, severity, condition, kind, figure, area, site_kind, tag, site, device, "
    "instance, raise_limit, clear_limit, raise_after, clear_after, advice, channels, only_on_battery, digest "
    "IS row_check(id, key, name, is_enabled, severity, condition, kind, figure, area, site_kind, tag, site, "
    "device, instance, raise_limit, clear_limit, raise_after, clear_after, advice, channels, only_on_battery) "
    "FROM alarm_rule ORDER BY key = '', id";
constexpr std::string_view write_rule_sql =
    "INSERT INTO alarm_rule VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
    "?17, ?18, ?19, ?20, ?21, row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
    "?17, ?18, ?19, ?20, ?21)) ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name, "
    "is_enabled = excluded.is_enabled, severity = excluded.severity, condition = excluded.condition, kind = "
    "excluded.kind, figure = excluded.figure, area = excluded.area, site_kind = excluded.site_kind, tag = "
    "excluded.tag, site = excluded.site, device = excluded.device, instance = excluded.instance, raise_limit = "
    "excluded.raise_limit, clear_limit = excluded.clear_limit, raise_after = excluded.raise_after, clear_after "
    "= excluded.clear_after, advice = excluded.advice, channels = excluded.channels, only_on_battery = "
    "excluded.only_on_battery, digest = excluded.digest";
constexpr std::string_view read_alarms_sql =
    "SELECT id, rule, rule_key, rule_name, condition, severity, site, device, point, since, raised, cleared, "
    "value, worst, raise_limit, unit, reason, acknowledged_at, acknowledged_by, acknowledged_note, shelved_at, "
    "shelved_until, shelved_by, shelved_reason, joined, cause, cause_name, area, members, digest IS "
    "row_check(id, rule, rule_key, rule_name, condition, severity, site, device, point, since, raised, "
    "cleared, value, worst, raise_limit, unit, reason, acknowledged_at, acknowledged_by, acknowledged_note, "
    "shelved_at, shelved_until, shelved_by, shelved_reason, joined, cause, cause_name, area, members) FROM "
    "alarm ";
constexpr std::string_view write_alarm_sql =
    "INSERT INTO alarm VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
    "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
    "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29)) ON "
    "CONFLICT (id) DO UPDATE SET rule = excluded.rule, rule_key = excluded.rule_key, rule_name = "
    "excluded.rule_name, condition = excluded.condition, severity = excluded.severity, site = excluded.site, "
    "device = excluded.device, point = excluded.point, since = excluded.since, raised = excluded.raised, "
    "cleared = excluded.cleared, value = excluded.value, worst = excluded.worst, raise_limit = "
    "excluded.raise_limit, unit = excluded.unit, reason = excluded.reason, acknowledged_at = "
    "excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by, acknowledged_note = "
    "excluded.acknowledged_note, shelved_at = excluded.shelved_at, shelved_until = excluded.shelved_until, "
    "shelved_by = excluded.shelved_by, shelved_reason = excluded.shelved_reason, joined = excluded.joined, "
    "cause = excluded.cause, cause_name = excluded.cause_name, area = excluded.area, members = "
    "excluded.members, digest = excluded.digest";
constexpr std::string_view read_events_sql =
    "SELECT id, alarm, at, kind, who, text, digest IS row_check(id, alarm, at, kind, who, text) FROM alarm_event WHERE "
    "alarm = ?1 ORDER BY id";
constexpr std::string_view insert_event_sql =
    "INSERT INTO alarm_event SELECT n, ?1, ?2, ?3, ?4, ?5, row_check(n, ?1, ?2, ?3, ?4, ?5) FROM (SELECT "
    "ifnull(max(id), 0) + 1 AS n FROM alarm_event)";

constexpr int rule_columns = 21;
constexpr int alarm_columns = 29;

Failure damaged(std::string_view table, std::int64_t row) {
    return fail(Errc::store_damaged, "row " + std::to_string(row) + " of table " + std::string(table) +
                                         " is not what was written; take it from the newest backup");
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

template <typename Number>
Parameter id_parameter(Id<Number> id) {
    return id.is_assigned() ? Parameter(id.number()) : Parameter();
}

Parameter time_parameter(const std::optional<UtcTime>& time) {
    return time ? Parameter(milliseconds_of(*time)) : Parameter();
}

Parameter real_parameter(const std::optional<double>& number) {
    return number ? Parameter(*number) : Parameter();
}

template <typename Enum>
std::int64_t number_of(Enum value) {
    return static_cast<std::int64_t>(value);
}

std::optional<double> real_at(const Query& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

std::optional<UtcTime> time_at(const Query& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(utc_from_milliseconds(row.integer(column)));
}

/// Reads enumerators; remembers whether one of them was unknown.
class EnumReader {
public:
    explicit EnumReader(const Query& row) : row_(row) {}

    template <typename Enum>
    Enum one(int column, Enum first, Enum last) {
        const std::int64_t number = row_.integer(column);
        const bool is_known = number >= number_of(first) && number <= number_of(last);
        are_known_ = are_known_ && is_known;
        return is_known ? static_cast<Enum>(number) : first;
    }
    template <typename Enum>
    std::optional<Enum> one_or_none(int column, Enum first, Enum last) {
        return row_.is_null(column) ? std::nullopt : std::optional(one(column, first, last));
    }
    std::optional<PointKind> kind_or_none(int column) {
        if (row_.is_null(column)) {
            return std::nullopt;
        }
        const auto kind = point_kind_by_number(static_cast<int>(row_.integer(column)));
        are_known_ = are_known_ && kind;
        return kind;
    }
    [[nodiscard]] bool are_known() const { return are_known_; }

private:
    const Query& row_;
    bool are_known_ = true;
};

Result<AlarmRule> rule_from(const Query& row) {
    EnumReader enums(row);
    AlarmRule rule;
    rule.id = AlarmRuleId(row.integer(0));
    rule.key = row.text(1);
    rule.name = row.text(2);
    rule.is_enabled = row.integer(3) == 1;
    rule.severity = enums.one(4, Severity::critical, Severity::warning);
    rule.condition = enums.one(5, AlarmCondition::above, AlarmCondition::implausible);
    rule.kind = enums.kind_or_none(6);
    rule.figure = enums.one_or_none(7, SiteFigure::power, SiteFigure::pue);
    rule.scope.area = lines_of(row.text(8));
    rule.scope.site_kind = enums.one_or_none(9, SiteKind::base_station, SiteKind::small_cell);
    rule.scope.tag = row.text(10);
    rule.scope.site = SiteId(row.integer(11));
    rule.scope.device = DeviceId(row.integer(12));
    rule.scope.instance = row.text(13);
    rule.raise_limit = real_at(row, 14);
    rule.clear_limit = real_at(row, 15);
    rule.raise_after = Duration(row.integer(16));
    rule.clear_after = Duration(row.integer(17));
    rule.advice = row.text(18);
    rule.channels = lines_of(row.text(19));
    rule.only_on_battery = row.integer(20) == 1;
    const bool is_good = row.integer(rule_columns) == 1 && enums.are_known() && check_rule(rule);
    return is_good ? Result<AlarmRule>(std::move(rule)) : damaged("alarm_rule", row.integer(0));
}

void read_words(const Query& row, Alarm& alarm) {
    if (!row.is_null(17)) {
        alarm.acknowledged = AlarmAcknowledgement{
            .at = utc_from_milliseconds(row.integer(17)), .who = row.text(18), .note = row.text(19)};
    }
    if (!row.is_null(20)) {
        alarm.shelved = AlarmShelving{.at = utc_from_milliseconds(row.integer(20)),
                                      .until = utc_from_milliseconds(row.integer(21)),
                                      .who = row.text(22),
                                      .reason = row.text(23)};
    }
}

Result<Alarm> alarm_from(const Query& row) {
    EnumReader enums(row);
    Alarm alarm;
    alarm.id = AlarmId(row.integer(0));
    alarm.rule = AlarmRuleId(row.integer(1));
    alarm.rule_key = row.text(2);
    alarm.rule_name = row.text(3);
    alarm.condition = enums.one(4, AlarmCondition::above, AlarmCondition::implausible);
    alarm.severity = enums.one(5, Severity::critical, Severity::warning);
    alarm.site = SiteId(row.integer(6));
    alarm.device = DeviceId(row.integer(7));
    alarm.point = PointId(row.integer(8));
    alarm.since = utc_from_milliseconds(row.integer(9));
    alarm.raised = utc_from_milliseconds(row.integer(10));
    alarm.cleared = time_at(row, 11);
    alarm.value = real_at(row, 12);
    alarm.worst = real_at(row, 13);
    alarm.limit = real_at(row, 14);
    alarm.unit = enums.one_or_none(15, Unit::watt, Unit::kilovolt_ampere_hour);
    alarm.reason = enums.one_or_none(16, Errc::timeout, Errc::cancelled);
    read_words(row, alarm);
    alarm.group = AlarmId(row.integer(24));
    alarm.cause = enums.one_or_none(25, AlarmCause::gateway_silent, AlarmCause::area_step);
    alarm.cause_name = row.text(26);
    alarm.area = lines_of(row.text(27));
    alarm.members = static_cast<std::size_t>(row.integer(28));
    const bool is_good = row.integer(alarm_columns) == 1 && enums.are_known() && check_alarm(alarm);
    return is_good ? Result<Alarm>(std::move(alarm)) : damaged("alarm", row.integer(0));
}

Result<AlarmEvent> event_from(const Query& row) {
    EnumReader enums(row);
    AlarmEvent event{.alarm = AlarmId(row.integer(1)),
                     .at = utc_from_milliseconds(row.integer(2)),
                     .kind = enums.one(3, AlarmEventKind::raised, AlarmEventKind::not_notified),
                     .who = row.text(4),
                     .text = row.text(5)};
    const bool is_good = row.integer(6) == 1 && enums.are_known() && check_event(event);
    return is_good ? Result<AlarmEvent>(std::move(event)) : damaged("alarm_event", row.integer(0));
}

/// Collects what `make` gives of every row.
template <typename Record, typename Make>
Result<std::vector<Record>> all_rows(Connection& connection, std::string_view sql,
                                     std::initializer_list<Parameter> parameters, Make make) {
    std::vector<Record> records;
    const auto read = each_row(connection, sql, parameters, [&](const Query& row) -> Result<void> {
        auto record = make(row);
        if (!record) {
            return record.error();
        }
        records.push_back(std::move(*record));
        return {};
    });
    if (!read) {
        return read.error();
    }
    return records;
}

}  // namespace

Result<std::vector<AlarmRule>> read_alarm_rules(Connection& connection) {
    return all_rows<AlarmRule>(connection, read_rules_sql, {}, rule_from);
}

Result<std::vector<Alarm>> read_alarms(Connection& connection, std::string_view condition,
                                       std::initializer_list<Parameter> parameters) {
    return all_rows<Alarm>(connection, std::string(read_alarms_sql) + std::string(condition), parameters, alarm_from);
}

Result<std::vector<AlarmEvent>> read_alarm_events(Connection& connection, AlarmId alarm) {
    return all_rows<AlarmEvent>(connection, read_events_sql, {alarm.number()}, event_from);
}

Result<void> write_alarm_rule(Connection& connection, std::int64_t id, const AlarmRule& rule) {
    const std::string area = joined(rule.scope.area);
    const std::string channels = joined(rule.channels);
    return connection.run(write_rule_sql, {id,
                                           rule.key,
                                           rule.name,
                                           std::int64_t{rule.is_enabled},
                                           number_of(rule.severity),
                                           number_of(rule.condition),
                                           parameter(rule.kind),
                                           parameter(rule.figure),
                                           area,
                                           parameter(rule.scope.site_kind),
                                           rule.scope.tag,
                                           id_parameter(rule.scope.site),
                                           id_parameter(rule.scope.device),
                                           rule.scope.instance,
                                           real_parameter(rule.raise_limit),
                                           real_parameter(rule.clear_limit),
                                           rule.raise_after.count(),
                                           rule.clear_after.count(),
                                           rule.advice,
                                           channels,
                                           std::int64_t{rule.only_on_battery}});
}

Result<void> write_alarm(Connection& connection, std::int64_t id, const Alarm& alarm) {
    const std::string area = joined(alarm.area);
    const auto& seen = alarm.acknowledged;
    const auto& shelved = alarm.shelved;
    const auto text = [](const auto& record, auto member) {
        return record ? Parameter(std::string_view((*record).*member)) : Parameter();
    };
    return connection.run(write_alarm_sql, {id,
                                            alarm.rule.number(),
                                            alarm.rule_key,
                                            alarm.rule_name,
                                            number_of(alarm.condition),
                                            number_of(alarm.severity),
                                            id_parameter(alarm.site),
                                            id_parameter(alarm.device),
                                            id_parameter(alarm.point),
                                            milliseconds_of(alarm.since),
                                            milliseconds_of(alarm.raised),
                                            time_parameter(alarm.cleared),
                                            real_parameter(alarm.value),
                                            real_parameter(alarm.worst),
                                            real_parameter(alarm.limit),
                                            parameter(alarm.unit),
                                            parameter(alarm.reason),
                                            seen ? Parameter(milliseconds_of(seen->at)) : Parameter(),
                                            text(seen, &AlarmAcknowledgement::who),
                                            text(seen, &AlarmAcknowledgement::note),
                                            shelved ? Parameter(milliseconds_of(shelved->at)) : Parameter(),
                                            shelved ? Parameter(milliseconds_of(shelved->until)) : Parameter(),
                                            text(shelved, &AlarmShelving::who),
                                            text(shelved, &AlarmShelving::reason),
                                            id_parameter(alarm.group),
                                            parameter(alarm.cause),
                                            alarm.cause_name,
                                            area,
                                            static_cast<std::int64_t>(alarm.members)});
}

Result<void> insert_alarm_event(Connection& connection, const AlarmEvent& event) {
    return connection.run(insert_event_sql, {event.alarm.number(), milliseconds_of(event.at), number_of(event.kind),
                                             event.who, event.text});
}

}  // namespace wattmast::sqlite

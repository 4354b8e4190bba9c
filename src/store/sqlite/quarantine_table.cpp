// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/quarantine_table.h"

#include <string>
#include <utility>

#include "store/quarantine_rules.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view of_point_sql =
    "SELECT id, point, begins, ends, verdict, factor_mantissa, factor_exponent, entered, who, why, digest IS "
    "row_check(id, point, begins, ends, verdict, factor_mantissa, factor_exponent, entered, who, why) FROM quarantine "
    "WHERE point = ?1 AND begins < ?3 AND ends > ?2 ORDER BY id";
constexpr std::string_view of_all_sql =
    "SELECT id, point, begins, ends, verdict, factor_mantissa, factor_exponent, entered, who, why, digest IS "
    "row_check(id, point, begins, ends, verdict, factor_mantissa, factor_exponent, entered, who, why) FROM quarantine "
    "WHERE begins < ?2 AND ends > ?1 ORDER BY id";
constexpr std::string_view insert_sql =
    "INSERT INTO quarantine VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))";

constexpr std::string_view findings_sql =
    "SELECT id, device, point, rule, action, state, since, until, factor_mantissa, factor_exponent, detail, digest IS "
    "row_check(id, device, point, rule, action, state, since, until, factor_mantissa, factor_exponent, detail) "
    "FROM finding WHERE ?1 IS NULL OR device = ?1 ORDER BY id";
constexpr std::string_view write_finding_sql =
    "INSERT INTO finding VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)) ON CONFLICT (id) DO UPDATE SET device = excluded.device, "
    "point = excluded.point, rule = excluded.rule, action = excluded.action, state = excluded.state, "
    "since = excluded.since, until = excluded.until, factor_mantissa = excluded.factor_mantissa, "
    "factor_exponent = excluded.factor_exponent, detail = excluded.detail, digest = excluded.digest";

Failure damaged(std::string_view table, std::int64_t row) {
    return fail(Errc::store_damaged, "row " + std::to_string(row) + " of table " + std::string(table) +
                                         " is not what was written, so it cannot be told which samples count; take it "
                                         "from the newest backup");
}

std::optional<Decimal> decimal_from(const Query& row, int column) {
    const std::int64_t exponent = row.integer(column + 1);
    const bool is_decimal = exponent >= Decimal::min_exponent && exponent <= Decimal::max_exponent;
    return is_decimal ? std::optional(Decimal(row.integer(column), static_cast<int>(exponent))) : std::nullopt;
}

/// Empty where the number is none of `first` to `last`.
template <typename Enum>
std::optional<Enum> enum_from(const Query& row, int column, Enum first, Enum last) {
    const std::int64_t number = row.integer(column);
    const bool is_known = number >= static_cast<std::int64_t>(first) && number <= static_cast<std::int64_t>(last);
    return is_known ? std::optional(static_cast<Enum>(number)) : std::nullopt;
}

Result<QuarantineRecord> record_from(const Query& row) {
    const auto verdict = enum_from(row, 4, QuarantineVerdict::quarantined, QuarantineVerdict::released);
    const auto factor = decimal_from(row, 5);
    if (row.integer(10) != 1 || !verdict || !factor) {
        return damaged("quarantine", row.integer(0));
    }
    QuarantineRecord record{.id = QuarantineId(row.integer(0)),
                            .point = PointId(row.integer(1)),
                            .range = {utc_from_milliseconds(row.integer(2)), utc_from_milliseconds(row.integer(3))},
                            .verdict = *verdict,
                            .factor = *factor,
                            .entered = utc_from_milliseconds(row.integer(7)),
                            .who = row.text(8),
                            .why = row.text(9)};
    return check_quarantine(record) ? Result<QuarantineRecord>(std::move(record))
                                    : damaged("quarantine", row.integer(0));
}

Result<PlausibilityFinding> finding_from(const Query& row) {
    const auto rule = enum_from(row, 3, PlausibilityRule::power_identity, PlausibilityRule::level_jump);
    const auto action = enum_from(row, 4, PlausibilityAction::hint, PlausibilityAction::quarantine);
    const auto state = enum_from(row, 5, FindingState::open, FindingState::accepted);
    const auto factor = decimal_from(row, 8);
    if (row.integer(11) != 1 || !rule || !action || !state || !factor) {
        return damaged("finding", row.integer(0));
    }
    PlausibilityFinding finding{.id = FindingId(row.integer(0)),
                                .device = DeviceId(row.integer(1)),
                                .point = PointId(row.integer(2)),
                                .rule = *rule,
                                .action = *action,
                                .state = *state,
                                .since = utc_from_milliseconds(row.integer(6)),
                                .until = std::nullopt,
                                .factor = std::nullopt,
                                .detail = row.text(10)};
    if (!row.is_null(7)) {
        finding.until = utc_from_milliseconds(row.integer(7));
    }
    if (!row.is_null(8)) {
        finding.factor = factor;
    }
    return check_finding(finding) ? Result<PlausibilityFinding>(std::move(finding))
                                  : damaged("finding", row.integer(0));
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

/// The first free number after the one that `last_sql` gives.
Result<std::int64_t> next_id(Connection& connection, std::string_view last_sql) {
    const auto last = connection.number(last_sql);
    return last ? Result<std::int64_t>(last->value_or(0) + 1) : last.error();
}

Result<void> require(Connection& connection, std::string_view what, std::int64_t number, std::string_view sql,
                     std::initializer_list<Parameter> parameters) {
    const auto found = connection.number(sql, parameters);
    if (!found) {
        return found.error();
    }
    return *found ? Result<void>()
                  : fail(Errc::unknown_point,
                         "the database has no " + std::string(what) + " " + std::to_string(number) + "; add it first");
}

}  // namespace

Result<std::vector<QuarantineRecord>> read_quarantine(Connection& connection, std::optional<PointId> point,
                                                      TimeRange range) {
    const std::int64_t begin = milliseconds_of(range.begin);
    const std::int64_t end = milliseconds_of(range.end);
    if (range.is_empty()) {
        return std::vector<QuarantineRecord>();
    }
    return point ? all_rows<QuarantineRecord>(connection, of_point_sql, {point->number(), begin, end}, record_from)
                 : all_rows<QuarantineRecord>(connection, of_all_sql, {begin, end}, record_from);
}

Result<QuarantineId> insert_quarantine(Connection& connection, const QuarantineRecord& record) {
    if (const auto known = require(connection, "point", record.point.number(), "SELECT id FROM point WHERE id = ?1",
                                   {record.point.number()});
        !known) {
        return known.error();
    }
    const auto id = next_id(connection, "SELECT max(id) FROM quarantine");
    if (!id) {
        return id.error();
    }
    const auto inserted = connection.run(
        insert_sql, {*id, record.point.number(), milliseconds_of(record.range.begin), milliseconds_of(record.range.end),
                     static_cast<std::int64_t>(record.verdict), record.factor.mantissa(),
                     std::int64_t{record.factor.exponent()}, milliseconds_of(record.entered), record.who, record.why});
    return inserted ? Result<QuarantineId>(QuarantineId(*id)) : inserted.error();
}

Result<std::vector<PlausibilityFinding>> read_findings(Connection& connection, std::optional<DeviceId> device) {
    const Parameter wanted = device ? Parameter(device->number()) : Parameter();
    return all_rows<PlausibilityFinding>(connection, findings_sql, {wanted}, finding_from);
}

Result<FindingId> write_finding(Connection& connection, const PlausibilityFinding& finding) {
    auto known = require(connection, "point of the finding's device", finding.point.number(),
                         "SELECT id FROM point WHERE id = ?1 AND device = ?2",
                         {finding.point.number(), finding.device.number()});
    if (known && finding.id.is_assigned()) {
        known = require(connection, "finding", finding.id.number(), "SELECT id FROM finding WHERE id = ?1",
                        {finding.id.number()});
    }
    if (!known) {
        return known.error();
    }
    const auto id = finding.id.is_assigned() ? Result<std::int64_t>(finding.id.number())
                                             : next_id(connection, "SELECT max(id) FROM finding");
    if (!id) {
        return id.error();
    }
    const Parameter until = finding.until ? Parameter(milliseconds_of(*finding.until)) : Parameter();
    const Parameter mantissa = finding.factor ? Parameter(finding.factor->mantissa()) : Parameter();
    const Parameter exponent = finding.factor ? Parameter(std::int64_t{finding.factor->exponent()}) : Parameter();
    const auto written =
        connection.run(write_finding_sql,
                       {*id, finding.device.number(), finding.point.number(), static_cast<std::int64_t>(finding.rule),
                        static_cast<std::int64_t>(finding.action), static_cast<std::int64_t>(finding.state),
                        milliseconds_of(finding.since), until, mantissa, exponent, finding.detail});
    return written ? Result<FindingId>(FindingId(*id)) : written.error();
}

}  // namespace wattmast::sqlite

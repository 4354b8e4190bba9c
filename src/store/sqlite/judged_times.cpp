// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/judged_times.h"

#include <algorithm>
#include <string_view>

namespace wattmast::sqlite {
namespace {

constexpr std::string_view last_correction_sql = "SELECT max(id) FROM correction";
constexpr std::string_view last_quarantine_sql = "SELECT max(id) FROM quarantine";
constexpr std::string_view new_corrections_sql = "SELECT id, point, at FROM correction WHERE id > ?1";
constexpr std::string_view new_quarantine_sql = "SELECT id, point, begins FROM quarantine WHERE id > ?1";

Result<void> add_new(Connection& connection, std::string_view sql, std::int64_t& last, std::vector<JudgedTime>& into) {
    return each_row(connection, sql, {last}, [&](const Query& row) -> Result<void> {
        last = std::max(last, row.integer(0));
        into.push_back({PointId{row.integer(1)}, utc_from_milliseconds(row.integer(2))});
        return {};
    });
}

}  // namespace

Result<std::vector<JudgedTime>> judged_since(Connection& connection, std::optional<KnownRecords>& known) {
    std::vector<JudgedTime> judged;
    if (!known) {
        const auto correction = connection.number(last_correction_sql);
        const auto quarantine = connection.number(last_quarantine_sql);
        if (!correction || !quarantine) {
            return correction ? quarantine.error() : correction.error();
        }
        known = KnownRecords{correction->value_or(0), quarantine->value_or(0)};
        return judged;
    }
    KnownRecords last = *known;
    auto added = add_new(connection, new_corrections_sql, last.correction, judged);
    added = added ? add_new(connection, new_quarantine_sql, last.quarantine, judged) : added;
    if (!added) {
        return added.error();
    }
    known = last;
    return judged;
}

}  // namespace wattmast::sqlite

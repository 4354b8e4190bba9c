// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/ledger_table.h"

#include <cstring>
#include <limits>
#include <string>
#include <string_view>

namespace wattmast::sqlite {
namespace {

constexpr std::string_view closings_sql =
    "SELECT number, month, '', text, chain, digest IS row_check(number, month, text, chain) FROM ledger_closing "
    "ORDER BY number";
constexpr std::string_view last_closing_sql =
    "SELECT number, month, '', text, chain, digest IS row_check(number, month, text, chain) FROM ledger_closing "
    "ORDER BY number DESC LIMIT 1";
constexpr std::string_view insert_closing_sql =
    "INSERT INTO ledger_closing VALUES (?1, ?2, ?3, ?4, row_check(?1, ?2, ?3, ?4))";
constexpr std::string_view last_line_sql =
    "SELECT number, month, site, text, chain, digest IS row_check(number, month, site, text, chain) FROM ledger_line "
    "ORDER BY number DESC LIMIT 1";
constexpr std::string_view insert_line_sql =
    "INSERT INTO ledger_line VALUES (?1, ?2, ?3, ?4, ?5, row_check(?1, ?2, ?3, ?4, ?5))";

// One statement for each way in, so that SQLite takes the index of that way.
constexpr std::string_view lines_sql =
    "SELECT number, month, site, text, chain, digest IS row_check(number, month, site, text, chain) FROM ledger_line "
    "WHERE number BETWEEN ?1 AND ?2 ORDER BY number";
constexpr std::string_view lines_of_month_sql =
    "SELECT number, month, site, text, chain, digest IS row_check(number, month, site, text, chain) FROM ledger_line "
    "WHERE month = ?3 AND number BETWEEN ?1 AND ?2 ORDER BY number";
constexpr std::string_view lines_of_site_sql =
    "SELECT number, month, site, text, chain, digest IS row_check(number, month, site, text, chain) FROM ledger_line "
    "WHERE site = ?4 AND (?3 = '' OR month = ?3) AND number BETWEEN ?1 AND ?2 ORDER BY number";

LedgerRow row_from(const Query& row) {
    LedgerRow made;
    made.number = static_cast<std::uint64_t>(row.integer(0));
    // One that cannot be read stays a month that does not exist, and is found beside its text.
    if (const auto month = CivilMonth::parse(row.text(1))) {
        made.month = *month;
    }
    made.site = row.text(2);
    made.text = row.text(3);
    made.digest = digest_from(row.blob(4));
    return made;
}

Result<void> each(Connection& connection, std::string_view sql, std::initializer_list<Parameter> parameters,
                  const LedgerRowVisit& visit) {
    return each_row(connection, sql, parameters,
                    [&](const Query& row) { return visit(row_from(row), state_of(row.integer(5))); });
}

Result<std::optional<LedgerRow>> only(Connection& connection, std::string_view sql, std::string_view table) {
    std::optional<LedgerRow> found;
    const auto read = each(connection, sql, {}, [&](const LedgerRow& row, RowState state) -> Result<void> {
        if (state == RowState::changed) {
            return damaged_row(table, row.number);
        }
        found = row;
        return {};
    });
    return read ? Result<std::optional<LedgerRow>>(std::move(found)) : read.error();
}

std::int64_t bounded(std::uint64_t number) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return number > static_cast<std::uint64_t>(most) ? most : static_cast<std::int64_t>(number);
}

}  // namespace

Failure damaged_row(std::string_view table, std::uint64_t number) {
    return fail(Errc::store_damaged, "row " + std::to_string(number) + " of table " + std::string(table) +
                                         " is not what was written; see `wattmastctl verify`, and take it from the "
                                         "newest backup");
}

RowState state_of(std::int64_t checked) noexcept {
    return checked == 1 ? RowState::as_written : RowState::changed;
}

Digest digest_from(std::span<const std::byte> bytes) {
    Digest digest;
    if (bytes.size() == Digest::size) {
        std::memcpy(digest.bytes.data(), bytes.data(), Digest::size);
    }
    return digest;
}

Parameter bytes_of(const Digest& digest) {
    return std::as_bytes(std::span(digest.bytes));
}

Result<void> each_closing_row(Connection& connection, const LedgerRowVisit& visit) {
    return each(connection, closings_sql, {}, visit);
}

Result<void> each_line_row(Connection& connection, const LedgerQuery& query, const LedgerRowVisit& visit) {
    const std::int64_t first = bounded(query.first_line);
    const std::int64_t last = bounded(query.last_line);
    const std::string month = query.month ? query.month->to_string() : std::string();
    if (!query.site.empty()) {
        return each(connection, lines_of_site_sql, {first, last, std::string_view(month), std::string_view(query.site)},
                    visit);
    }
    return query.month ? each(connection, lines_of_month_sql, {first, last, std::string_view(month)}, visit)
                       : each(connection, lines_sql, {first, last}, visit);
}

Result<std::optional<LedgerRow>> last_closing_row(Connection& connection) {
    return only(connection, last_closing_sql, "ledger_closing");
}

Result<std::optional<LedgerRow>> last_line_row(Connection& connection) {
    return only(connection, last_line_sql, "ledger_line");
}

Result<std::optional<std::int64_t>> find_closing(Connection& connection, CivilMonth month) {
    const std::string text = month.to_string();
    return connection.number("SELECT number FROM ledger_closing WHERE month = ?1", {std::string_view(text)});
}

Result<void> insert_closing_row(Connection& connection, const LedgerRow& row) {
    const std::string month = row.month.to_string();
    return connection.run(insert_closing_sql, {static_cast<std::int64_t>(row.number), std::string_view(month),
                                               std::string_view(row.text), bytes_of(row.digest)});
}

Result<void> insert_line_row(Connection& connection, const LedgerRow& row) {
    const std::string month = row.month.to_string();
    return connection.run(insert_line_sql,
                          {static_cast<std::int64_t>(row.number), std::string_view(month), std::string_view(row.site),
                           std::string_view(row.text), bytes_of(row.digest)});
}

}  // namespace wattmast::sqlite

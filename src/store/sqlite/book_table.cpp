// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/book_table.h"

#include <string_view>

namespace wattmast::sqlite {
namespace {

constexpr std::string_view records_sql =
    "SELECT id, replaces, text, chain, digest IS row_check(id, replaces, text, chain) FROM book_record ORDER BY id";
constexpr std::string_view last_sql =
    "SELECT id, replaces, text, chain, digest IS row_check(id, replaces, text, chain) FROM book_record "
    "ORDER BY id DESC LIMIT 1";
constexpr std::string_view insert_sql = "INSERT INTO book_record VALUES (?1, ?2, ?3, ?4, row_check(?1, ?2, ?3, ?4))";

Result<void> each(Connection& connection, std::string_view sql, const BookRowVisit& visit) {
    return each_row(connection, sql, {}, [&](const Query& row) {
        BookRow made;
        made.id = row.integer(0);
        if (!row.is_null(1)) {
            made.replaces = row.integer(1);
        }
        made.text = row.text(2);
        made.digest = digest_from(row.blob(3));
        return visit(made, state_of(row.integer(4)));
    });
}

}  // namespace

Result<void> each_book_row(Connection& connection, const BookRowVisit& visit) {
    return each(connection, records_sql, visit);
}

Result<ChainEnd> book_end(Connection& connection) {
    ChainEnd end;
    const auto read = each(connection, last_sql, [&](const BookRow& row, RowState state) -> Result<void> {
        end = {static_cast<std::uint64_t>(row.id), row.digest};
        return state == RowState::as_written ? Result<void>() : damaged_row("book_record", end.number);
    });
    return read ? Result<ChainEnd>(end) : read.error();
}

Result<std::int64_t> find_replacement(Connection& connection, std::int64_t id) {
    const auto found = connection.number("SELECT id FROM book_record WHERE replaces = ?1", {id});
    return found ? Result<std::int64_t>(found->value_or(0)) : found.error();
}

Result<void> insert_book_row(Connection& connection, const BookRow& row) {
    return connection.run(insert_sql,
                          {row.id, parameter(row.replaces), std::string_view(row.text), bytes_of(row.digest)});
}

}  // namespace wattmast::sqlite

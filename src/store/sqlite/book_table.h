// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rows of the book.
#pragma once

#include <functional>

#include "carbon/text_chain.h"
#include "store/ledger_rules.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/ledger_table.h"
#include "units/error.h"

namespace wattmast::sqlite {

using BookRowVisit = std::function<Result<void>(const BookRow& row, RowState state)>;

/// Every row, ascending by id.
[[nodiscard]] Result<void> each_book_row(Connection& connection, const BookRowVisit& visit);
/// Where the book ends. Fails with `store_damaged` where the last row is not as written.
[[nodiscard]] Result<ChainEnd> book_end(Connection& connection);
/// The id of the row that replaces `id`; 0: none.
[[nodiscard]] Result<std::int64_t> find_replacement(Connection& connection, std::int64_t id);
[[nodiscard]] Result<void> insert_book_row(Connection& connection, const BookRow& row);

}  // namespace wattmast::sqlite

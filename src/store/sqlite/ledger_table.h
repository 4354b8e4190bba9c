// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rows of closings and lines.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "carbon/ledger_chain.h"
#include "store/ledger_store.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Whether a row is what its check says.
enum class RowState : std::uint8_t { as_written = 1, changed = 2 };
using LedgerRowVisit = std::function<Result<void>(const LedgerRow& row, RowState state)>;

/// Every closing, ascending by number.
[[nodiscard]] Result<void> each_closing_row(Connection& connection, const LedgerRowVisit& visit);
/// The lines asked for, ascending by number.
[[nodiscard]] Result<void> each_line_row(Connection& connection, const LedgerQuery& query, const LedgerRowVisit& visit);

/// The last rows; empty where there is none. Fail with `store_damaged` where it is not as written.
[[nodiscard]] Result<std::optional<LedgerRow>> last_closing_row(Connection& connection);
[[nodiscard]] Result<std::optional<LedgerRow>> last_line_row(Connection& connection);
/// The number of the closing of a month; empty: it is open.
[[nodiscard]] Result<std::optional<std::int64_t>> find_closing(Connection& connection, CivilMonth month);

[[nodiscard]] Result<void> insert_closing_row(Connection& connection, const LedgerRow& row);
[[nodiscard]] Result<void> insert_line_row(Connection& connection, const LedgerRow& row);

/// A row that its check contradicts.
[[nodiscard]] Failure damaged_row(std::string_view table, std::uint64_t number);

/// What row_check() says of a row: 1 where it is as written.
[[nodiscard]] RowState state_of(std::int64_t checked) noexcept;

/// All zero where the bytes are no digest, which the chain then tells.
[[nodiscard]] Digest digest_from(std::span<const std::byte> bytes);
[[nodiscard]] Parameter bytes_of(const Digest& digest);

}  // namespace wattmast::sqlite

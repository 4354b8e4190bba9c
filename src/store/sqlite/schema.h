// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which schema a database has, and the way from an older one to the current.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"

namespace wattmast::sqlite {

class Connection;

/// Marks the file as ours ("WMST"), in the header field that SQLite keeps for it and file(1) shows.
inline constexpr std::int64_t application_id = 0x574D5354;

/// One numbered file of resources/schema, built into the program.
struct Migration {
    std::int64_t number;  ///< Ascending; a number that is left out is never used later.
    std::string_view title;
    std::string_view sql;
};

/// Ascending. The database's user_version is the number of the last one that it has seen.
[[nodiscard]] std::span<const Migration> migrations() noexcept;
[[nodiscard]] std::int64_t current_schema() noexcept;

enum class Identity : std::uint8_t {
    empty = 1,    ///< No table and nobody's mark: just created, or never finished.
    current = 2,  ///< Ours, with the schema of this version.
    older = 3,    ///< Ours, to be migrated.
};

/// Reads the mark and the version; changes nothing. Fails with `not_a_store`, `schema_newer` or `store_damaged`.
[[nodiscard]] Result<Identity> identify(Connection& connection);

/// Brings the schema to the current one. Each step is one transaction: after a crash or failure the database has the
/// schema of the last complete step.
[[nodiscard]] Result<void> migrate(Connection& connection);

/// The text of every table and index, ordered by name.
[[nodiscard]] Result<std::vector<std::string>> schema_text(Connection& connection);

}  // namespace wattmast::sqlite

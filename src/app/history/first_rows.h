// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first rows of a file of another system, each cell as it stands there and as the mapping understands it so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/history/mapping.h"
#include "app/history/phrases.h"
#include "model/catalog.h"
#include "units/decimal.h"
#include "units/error.h"

namespace wattmast {

/// One cell. Not stored.
struct HistoryCell {
    enum class State : std::uint8_t {
        unused = 1,  ///< The mapping leaves its column, or the row's name, out.
        word,        ///< The code of a site, the name of a device or of a point.
        open,        ///< Cannot be understood before an open question is answered.
        time,        ///< See `at` and `clock`.
        value,       ///< See `value`: what would be stored.
        suspect,     ///< The same, but drawn only and never booked.
        absent,      ///< Says that there is no value.
        left_out,    ///< See `why`.
    };
    std::string raw;
    State state = State::unused;
    std::optional<UtcTime> at;          ///< Of the time column; empty while the zone is not stated.
    std::optional<WrittenTime> clock;   ///< Of the time column, where `at` is empty: what is written.
    std::optional<Decimal> value;       ///< In the unit of its kind.
    std::optional<std::size_t> target;  ///< Which of HistoryMapping::values it is.
    HistoryText why;                    ///< What a finding says of it; nothing where there is none.
};

struct HistoryFirstRow {
    std::size_t line = 0;
    std::vector<HistoryCell> cells;  ///< As many as the row has.
    HistoryText fault;               ///< Of the row as a whole, which is left out then.
};

struct HistoryFirstRows {
    std::vector<std::string> names;       ///< Of the columns, as the header has them; without one "#1", "#2" ….
    std::vector<std::string> references;  ///< As a mapping refers to them.
    std::vector<HistoryFirstRow> rows;
};

/// Reads as many of the first rows as there are up to `most`. What the mapping leaves open stays open in the cells; all
/// else is read as an import would. Confirmations are not waited for.
/// @param catalog Where places must be; null: not looked at. @param now What is later is left out.
/// Fails as HistoryFile, and with `invalid_argument` where the mapping names a column that is not there or a zone that
/// is not known.
[[nodiscard]] Result<HistoryFirstRows> read_first_rows(const std::filesystem::path& file, const HistoryMapping& mapping,
                                                       const Catalog* catalog, UtcTime now, std::size_t most);

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The text that a record is digested as: one row that names its version, then `name=value` rows in a fixed order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "carbon/civil_date_text.h"
#include "carbon/digest.h"
#include "units/civil_time.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A value in one row: backslash, LF, CR and '=' become \\ \n \r \= and everything else stays. Reversible.
[[nodiscard]] std::string canonical_escaped(std::string_view value);
/// Empty for what canonical_escaped() does not write.
[[nodiscard]] std::optional<std::string> canonical_unescaped(std::string_view text);

/// Writes rows in the order called; each ends with LF. Absent values are the caller's to leave out.
class CanonicalWriter {
public:
    explicit CanonicalWriter(std::string_view version);

    void text(std::string_view name, std::string_view value);
    void integer(std::string_view name, std::int64_t value);
    void decimal(std::string_view name, Decimal value) { text(name, value.to_string()); }
    void date(std::string_view name, CivilDate value);
    void time(std::string_view name, UtcTime value) { text(name, to_iso8601(value)); }
    void digest(std::string_view name, const Digest& value) { text(name, value.to_hex()); }
    /// Nothing where it is empty: an empty text and none are the same here.
    void text_if_any(std::string_view name, std::string_view value);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// Reads rows in a fixed order. A row that is not next is absent; what is wrong is remembered, the first of it, and
/// said by finish(). After that every reading gives nothing.
class CanonicalReader {
public:
    /// @pre `text` outlives the reader.
    CanonicalReader(std::string_view text, std::string_view version);

    [[nodiscard]] std::optional<std::string> text(std::string_view name);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name);
    [[nodiscard]] std::optional<Decimal> decimal(std::string_view name);
    [[nodiscard]] std::optional<CivilDate> date(std::string_view name);
    [[nodiscard]] std::optional<CivilMonth> month(std::string_view name);
    [[nodiscard]] std::optional<UtcTime> time(std::string_view name);
    [[nodiscard]] std::optional<Digest> digest(std::string_view name);

    /// What a reading gave, or its default and a failure that names the row.
    template <typename T>
    [[nodiscard]] T required(std::string_view name, std::optional<T> value) {
        if (!value) {
            wrong("has no row " + std::string(name) + " where it belongs");
            return T{};
        }
        return std::move(*value);
    }
    /// Remembers what is wrong with the content.
    void wrong(const std::string& what);

    /// Fails with `invalid_argument` for the first thing that was wrong, and for rows that nobody read.
    [[nodiscard]] Result<void> finish();

private:
    /// The raw value of the next row if it has this name.
    std::optional<std::string_view> take(std::string_view name);
    template <typename T, typename Parse>
    std::optional<T> parsed(std::string_view name, Parse parse);

    std::string_view rest_;
    std::string failure_;
};

}  // namespace wattmast

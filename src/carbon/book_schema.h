// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which fields each kind of record has, as data.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "carbon/book.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

enum class BookFieldType : std::uint8_t {
    text = 1,
    choice = 2,   ///< One of `words`.
    decimal = 3,  ///< "12.5", within `least` and `most`.
    amount = 4,   ///< "12.5 kWh": a decimal within `least` and `most`, and one of the units `words`.
    date = 5,     ///< "2026-10-31"
};
enum class BookPresence : std::uint8_t { required = 1, optional = 2, none = 3 };
enum class BookPeriod : std::uint8_t {
    none = 1,
    day = 2,   ///< A first day alone.
    span = 3,  ///< First and last day.
    open = 4,  ///< A first day; a last one where the validity ends.
};

struct BookField {
    std::string_view name;
    BookFieldType type = BookFieldType::text;
    BookPresence presence = BookPresence::optional;
    std::span<const std::string_view> words = {};
    std::optional<std::int64_t> least = std::nullopt;  ///< Included, in the unit stated.
    std::optional<std::int64_t> most = std::nullopt;   ///< Included.
    std::string_view meaning = {};                     ///< English, for lists and documentation.
};

struct BookSchema {
    BookKind kind = BookKind::invoice;
    std::string_view meaning;
    BookPresence site = BookPresence::required;
    BookPeriod period = BookPeriod::span;
    std::span<const BookField> fields;

    /// Null where the kind has no such field.
    [[nodiscard]] const BookField* field(std::string_view name) const noexcept;
};

/// Of every kind there is one.
[[nodiscard]] const BookSchema& book_schema(BookKind kind);

/// What the value of a policy may be; empty: a text or a share, which check_fields() reads.
[[nodiscard]] std::span<const std::string_view> policy_choices(std::string_view name) noexcept;

/// A number and its unit as stated in a field.
struct BookAmount {
    Decimal value;
    std::string unit;
    friend bool operator==(const BookAmount&, const BookAmount&) = default;
};

/// Reads "12.5 kWh" or "12.5kWh"; the unit must be one of `units`, written so. Fails with `invalid_argument`, saying
/// which units there are.
[[nodiscard]] Result<BookAmount> parse_book_amount(std::string_view text, std::span<const std::string_view> units);

/// In mWh, rounded half to even. Fails with `invalid_argument` for another unit than Wh, kWh, MWh and GWh, and with
/// `overflow`.
[[nodiscard]] Result<Energy> energy_of(const BookAmount& amount);

}  // namespace wattmast

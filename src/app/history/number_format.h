// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbers as other systems and spreadsheets write them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "units/decimal.h"
#include "units/error.h"

namespace wattmast {

enum class DecimalMark : std::uint8_t { point = 1, comma = 2 };
/// What parts thousands, if anything does. `blank` is also U+00A0 and U+202F.
enum class Thousands : std::uint8_t { none = 1, point = 2, comma = 3, blank = 4, apostrophe = 5 };

struct NumberFormat {
    DecimalMark mark = DecimalMark::point;
    Thousands thousands = Thousands::none;
    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};
/// All that make sense, simplest first: of those that read every number alike, the first is proposed.
inline constexpr std::array number_formats = {
    NumberFormat{DecimalMark::point, Thousands::none},       NumberFormat{DecimalMark::comma, Thousands::none},
    NumberFormat{DecimalMark::point, Thousands::comma},      NumberFormat{DecimalMark::comma, Thousands::point},
    NumberFormat{DecimalMark::point, Thousands::blank},      NumberFormat{DecimalMark::comma, Thousands::blank},
    NumberFormat{DecimalMark::point, Thousands::apostrophe}, NumberFormat{DecimalMark::comma, Thousands::apostrophe},
};

[[nodiscard]] std::string_view id_of(DecimalMark mark) noexcept;
[[nodiscard]] std::string_view id_of(Thousands thousands) noexcept;
[[nodiscard]] std::optional<DecimalMark> decimal_mark_by_id(std::string_view id) noexcept;
[[nodiscard]] std::optional<Thousands> thousands_by_id(std::string_view id) noexcept;

/// Without blanks around it, U+00A0 and the ideographic U+3000 among them.
[[nodiscard]] std::string_view trimmed(std::string_view cell) noexcept;

/// Whether the cell says that there is no value: nothing, dashes, "NaN", "N/A", "null", an error of a spreadsheet, 无
/// …, however cased, or one of `more`, exactly. @param cell trimmed()
[[nodiscard]] bool is_missing_word(std::string_view cell, std::span<const std::string> more) noexcept;

/// Reads "-1.234.567,50", "+3e-6", "\u22125". Thousands stand in groups of three or not at all. Exact.
/// Fails with `invalid_argument`, or `overflow` for more than 18 digits. @param cell trimmed()
[[nodiscard]] Result<Decimal> read_number(std::string_view cell, NumberFormat format);

}  // namespace wattmast

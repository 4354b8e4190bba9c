// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the columns of another system's file mean. Kept as TOML, so that an import can be looked at and done again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/history/number_format.h"
#include "app/history/time_format.h"
#include "app/text_encoding.h"
#include "model/point_kind.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What is done with a wall-clock time that exists twice because the clock was set back.
enum class TwiceRule : std::uint8_t {
    refuse = 1,  ///< The row is not taken.
    by_order =
        2,  ///< The first time that the file comes to it, it is the first; from where the clock goes back, the second.
    first = 3,
    second = 4,
};
/// What is done with one that does not exist because the clock was set forward.
enum class SkippedRule : std::uint8_t {
    refuse = 1,
    forward = 2,  ///< As if the clock had not been set yet: 02:30 is what the clock shows as 03:30.
};
/// What becomes of a cell that says that there is no value.
enum class AbsentRule : std::uint8_t {
    record = 1,     ///< A missing sample: at that time there was no value.
    leave_out = 2,  ///< Nothing: the row has values of other points only.
};
enum class RowOrder : std::uint8_t { ascending = 1, descending = 2 };
/// Which end of its period the time of an amount is.
enum class StampAt : std::uint8_t { end = 1, begin = 2 };

[[nodiscard]] std::string_view id_of(TwiceRule rule) noexcept;
[[nodiscard]] std::string_view id_of(SkippedRule rule) noexcept;
[[nodiscard]] std::string_view id_of(AbsentRule rule) noexcept;
[[nodiscard]] std::string_view id_of(RowOrder order) noexcept;
[[nodiscard]] std::string_view id_of(StampAt stamp) noexcept;

/// The length of an amount's period: a duration, or civil days or months.
struct HistoryPeriod {
    Duration length{0};  ///< 0: see `days` and `months`.
    int days = 0;
    int months = 0;

    /// "15m", "1h", "1d" (a civil day), "1mo". Fails with `invalid_argument`.
    [[nodiscard]] static Result<HistoryPeriod> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;
    friend bool operator==(const HistoryPeriod&, const HistoryPeriod&) = default;
};

/// What the cells of one column are, in the rows whose name column has one name.
struct HistoryValue {
    std::string column;                   ///< Its name in the header, or "#3" for the third.
    std::string name;                     ///< In the name column; empty: all rows.
    std::string site;                     ///< Empty: that of the rows.
    std::string device;                   ///< Empty: that of the rows.
    std::optional<PointKey> point;        ///< Empty: not stated yet.
    std::string unit;                     ///< As the file has it: "kW". Empty: not stated yet.
    Decimal scale{1, 0};                  ///< The cell times this is in `unit`.
    StampAt stamp = StampAt::end;         ///< Of amounts.
    std::optional<HistoryPeriod> period;  ///< Of amounts stamped at their begin.
    /// Nobody guesses a unit: what was read off a header counts when a person has said so.
    bool is_confirmed = false;

    friend bool operator==(const HistoryValue&, const HistoryValue&) = default;
};

struct HistoryMapping {
    TextEncoding encoding = TextEncoding::utf8;  ///< Never `automatic`.
    char delimiter = ',';                        ///< , ; or tab
    std::size_t header_line = 1;                 ///< Rows before it are passed over. 0: there is no header.
    std::size_t first_line = 1;                  ///< Of a file without header: rows before it are passed over.
    std::optional<NumberFormat> numbers;         ///< Empty: not stated yet.
    std::vector<std::string> missing;            ///< Words for no value, beside is_missing_word().
    AbsentRule absent = AbsentRule::record;

    std::string time_column;         ///< Date, or date and time of day.
    std::string clock_column;        ///< Time of day; empty: in the time column.
    std::optional<DateOrder> order;  ///< Empty: not stated yet.
    /// IANA name. `zone_in_text`: every time says its offset. Empty: not stated yet.
    std::string zone;
    TwiceRule twice = TwiceRule::by_order;
    SkippedRule skipped = SkippedRule::refuse;
    RowOrder rows = RowOrder::ascending;

    std::string site;           ///< Code.
    std::string device;         ///< Name.
    std::string site_column;    ///< Whose cells are codes of sites; empty: `site`.
    std::string device_column;  ///< Whose cells are names of devices; empty: `device`.
    std::string name_column;    ///< Whose cells say what the value is.
    std::vector<HistoryValue> values;

    friend bool operator==(const HistoryMapping&, const HistoryMapping&) = default;
};
inline constexpr std::string_view zone_in_text = "in text";

/// Something that a person must still state.
struct HistoryQuestion {
    /// Not stored.
    enum class About : std::uint8_t {
        time_column = 1,
        date_order,
        zone,
        numbers,
        values,  ///< No column is one.
        site,    ///< From here on of one value.
        device,
        point,
        unit,
        wrong_unit,  ///< Stated, but of another dimension than the kind.
        confirmation,
        period,
        period_zone,  ///< Civil periods are cut in a zone.
        same_point,   ///< As another value.
    };
    About about = About::values;
    std::optional<std::size_t> value;  ///< Its place in HistoryMapping::values.
    std::string text;                  ///< English, with the key and the option that answer it.
};
/// What must still be stated before the import; empty: it is complete.
[[nodiscard]] std::vector<HistoryQuestion> questions_of(const HistoryMapping& mapping);
/// Their texts.
[[nodiscard]] std::vector<std::string> open_questions(const HistoryMapping& mapping);

/// Format 1 of docs/DATA_FORMAT.md. What read_mapping_text() reads back equal.
[[nodiscard]] std::string mapping_text(const HistoryMapping& mapping);
/// Fails with `invalid_argument`; the detail names every fault with its line, not only the first.
[[nodiscard]] Result<HistoryMapping> read_mapping_text(std::string_view toml);
/// Fails as above and with `file_failed`.
[[nodiscard]] Result<HistoryMapping> read_mapping(const std::filesystem::path& file);

}  // namespace wattmast

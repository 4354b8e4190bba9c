// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of another system's file become samples as a mapping says. Knows no store.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/history/findings.h"
#include "app/history/mapping.h"
#include "app/history/wall_clock.h"
#include "app/sample_csv.h"
#include "model/catalog.h"
#include "model/sample.h"

namespace wattmast {

/// One point that the file has samples of.
struct HistorySeries {
    std::string site;    ///< Code.
    std::string device;  ///< Name.
    PointKey key;
    std::string column;          ///< Of the file.
    std::uint64_t values = 0;    ///< Samples with one.
    std::uint64_t missing = 0;   ///< Samples without.
    std::uint64_t backward = 0;  ///< Samples whose time goes against the order of the rows.
    std::optional<UtcTime> oldest;
    std::optional<UtcTime> newest;
};

struct HistorySample {
    std::size_t line = 0;
    std::size_t series = 0;  ///< In HistoryInterpreter::series().
    Sample sample;           ///< Without point; origin `imported`.
};

class HistoryInterpreter {
public:
    /// @param header The row that names the columns, or where there is none the first row; its fields are counted.
    /// @param catalog Where places must be; null: not looked at. Outlives the interpreter.
    /// @param now Rows and periods that end more than `longest_ahead` later are left out.
    /// Fails with `invalid_argument` where the mapping has open questions, names a column that is not there, or its
    /// zone is not known.
    [[nodiscard]] static Result<HistoryInterpreter> make(const HistoryMapping& mapping, const CsvRow& header,
                                                         const Catalog* catalog, UtcTime now);

    /// Appends the samples of a row; what is wrong in it becomes findings.
    void read(const CsvRow& row, HistoryFindings& findings, std::vector<HistorySample>& samples);

    [[nodiscard]] const std::vector<HistorySeries>& series() const noexcept { return series_; }
    /// Names of the name column that the mapping does not have, with their rows; at most `most_names` of them.
    [[nodiscard]] const std::map<std::string, std::uint64_t>& left_out_names() const noexcept { return left_out_; }
    /// Columns of the header that the mapping does not use.
    [[nodiscard]] const std::vector<std::string>& left_out_columns() const noexcept { return unused_; }

    static constexpr std::size_t most_names = 1000;
    /// History is of the past; a clock, or a zone that is stated wrongly, is ahead by less than this.
    static constexpr Duration longest_ahead{std::chrono::days{1}};

private:
    /// A value of the mapping, with what is the same in all rows.
    struct Bound {
        HistoryValue value;
        std::size_t column = 0;
        PointKindInfo kind;
        Decimal factor;  ///< From the cell to the kind's unit.
    };
    struct Entry {
        std::size_t bound = 0;
        std::optional<std::size_t> series;  ///< Empty: the place is not known.
    };
    /// The rows that share the cells of where and what.
    struct Group {
        std::vector<Entry> entries;  ///< None: the mapping does not have its name.
        FoldMemory fold;
    };
    /// What is remembered of a series between rows.
    struct Course {
        std::optional<UtcTime> before;
        std::optional<Decimal> reading;
    };
    struct Columns {
        std::size_t time = 0;
        std::optional<std::size_t> clock;
        std::optional<std::size_t> site;
        std::optional<std::size_t> device;
        std::optional<std::size_t> name;
    };

    HistoryInterpreter(const HistoryMapping& mapping, const WallClock& clock, const Catalog* catalog, UtcTime now)
        : mapping_(mapping), clock_(clock), catalog_(catalog), now_(now) {}
    [[nodiscard]] Result<void> bind(const CsvRow& header);
    [[nodiscard]] Result<void> bind_value(const HistoryValue& value, const CsvRow& header);

    [[nodiscard]] bool has_shape(const CsvRow& row, HistoryFindings& findings) const;
    [[nodiscard]] Group& group_of(const CsvRow& row);
    [[nodiscard]] Group make_group(const CsvRow& row);
    [[nodiscard]] std::optional<std::size_t> series_of(const Bound& bound, const CsvRow& row);
    [[nodiscard]] std::optional<UtcTime> time_of(const CsvRow& row, Group& group, HistoryFindings& findings);
    [[nodiscard]] std::optional<UtcTime> stamp_of(const CsvRow& row, const Bound& bound, UtcTime at,
                                                  HistoryFindings& findings) const;
    void read_cell(const CsvRow& row, const Bound& bound, std::size_t series, UtcTime at, HistoryFindings& findings,
                   std::vector<HistorySample>& samples);
    [[nodiscard]] Quality quality_of(const CsvRow& row, const Bound& bound, Decimal number,
                                     HistoryFindings& findings) const;
    void follow(const CsvRow& row, const Bound& bound, std::size_t series, const Sample& sample,
                HistoryFindings& findings);

    HistoryMapping mapping_;
    WallClock clock_;
    const Catalog* catalog_;
    UtcTime now_;
    Columns columns_;
    std::size_t width_ = 0;
    std::vector<std::string> unused_;
    std::vector<Bound> bounds_;
    std::vector<HistorySeries> series_;
    std::vector<Course> courses_;  ///< By series.
    std::map<std::tuple<std::string, std::string, PointKey>, std::size_t> series_by_place_;
    std::unordered_map<std::string, Group> groups_;
    Group nameless_;  ///< Of all names that the mapping does not have.
    std::map<std::string, std::uint64_t> left_out_;
    std::string key_;                               ///< Of the last row's group.
    Group* group_ = nullptr;                        ///< Of the last row.
    std::string written_;                           ///< The last row's time as written.
    std::optional<Result<WrittenTime>> read_time_;  ///< The same, read.
};

}  // namespace wattmast

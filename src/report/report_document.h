// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report as data: typed cells, each with its trace. Building is arithmetic, writing is formatting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/sample.h"
#include "report/figure_origin.h"
#include "report/report_language.h"
#include "units/civil_time.h"
#include "units/decimal.h"
#include "units/finding_severity.h"
#include "units/quantity.h"

namespace wattmast {

/// Where a printed number comes from; written into every format.
struct Trace {
    std::vector<PointId> points;       ///< Registers or power points whose samples were used.
    std::vector<std::string> factors;  ///< Factor ids.
    std::string method;                ///< "measured", "integrated", "sum", …
    friend bool operator==(const Trace&, const Trace&) = default;
};

/// One cell. A number without a trace does not exist (checked by the writers' tests).
struct Cell {
    /// monostate: no data, printed as an en dash in pages and as nothing in CSV.
    std::variant<std::monostate, std::string, Energy, CarbonMass, Decimal, PartsPerMillion> value;
    Trace trace;
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct ReportColumn {
    std::string id;     ///< Stable, e.g. "energy_kwh"; the CSV header. CSV has every amount in kWh and kg.
    std::string title;  ///< For people, in the document's language.
    /// In which pages show amounts: "kWh", "MWh", "GWh", "kg CO2", "t CO2e", "kt"; "%" for shares; empty for text.
    std::string unit;
    /// That pages show; empty: three of an amount, two of a share, a decimal's own.
    std::optional<int> decimals = {};
    std::optional<FigureOrigin> origin = {};  ///< Of its figures, together with what `origins` says of a row.
    friend bool operator==(const ReportColumn&, const ReportColumn&) = default;
};

struct ReportTable {
    enum class Role : std::uint8_t {
        detail = 1,
        headline = 2,  ///< Few rows that pages show large: first cell the label, first number the figure.
        data = 3,      ///< What a chart shows; pages draw the chart instead, files have the table.
    };
    enum class LastRow : std::uint8_t { as_others = 1, total = 2 };

    std::string id;
    std::string caption;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<Cell>> rows;
    Role role = Role::detail;
    LastRow last_row = LastRow::as_others;
    std::string note = {};                   ///< Below the table; may be empty.
    std::vector<FigureOrigin> origins = {};  ///< What each row adds to its columns' origins; empty: nothing.
    friend bool operator==(const ReportTable&, const ReportTable&) = default;
};

/// A picture of columns of a table of the same document, so that it cannot show another number.
struct ReportChart {
    enum class Kind : std::uint8_t {
        columns = 1,  ///< A bar upwards for each row; `reference` as a dash across it.
        shares = 2,   ///< A bar to the right for each row, with label and value above it.
        lines = 3,    ///< Values over rows, `reference` dashed: a path and where one stands.
    };
    Kind kind = Kind::columns;
    std::string id;
    std::string caption;
    std::string table;  ///< Id.
    std::string label;  ///< Column ids of that table.
    std::string value;
    std::string reference = {};                   ///< May be empty.
    std::optional<std::size_t> highlighted = {};  ///< Row.
    std::string note = {};
    std::string alternative = {};  ///< What it shows, for those who do not see it.
    friend bool operator==(const ReportChart&, const ReportChart&) = default;
};

struct ReportParagraph {
    enum class Style : std::uint8_t { body = 1, lead = 2, note = 3, formula = 4, code = 5, heading = 6 };
    Style style = Style::body;
    std::string text;
    friend bool operator==(const ReportParagraph&, const ReportParagraph&) = default;
};

/// Names and values, one below the other.
struct ReportList {
    std::vector<std::pair<std::string, std::string>> entries;
    friend bool operator==(const ReportList&, const ReportList&) = default;
};

/// Two charts, one beside the other.
struct ReportPair {
    ReportChart left;
    ReportChart right;
    friend bool operator==(const ReportPair&, const ReportPair&) = default;
};

/// Lines for names and signatures: role and name, which may be empty.
struct ReportSignatures {
    std::vector<std::pair<std::string, std::string>> entries;
    friend bool operator==(const ReportSignatures&, const ReportSignatures&) = default;
};

using ReportBlock = std::variant<ReportParagraph, ReportTable, ReportChart, ReportPair, ReportList, ReportSignatures>;

struct ReportSection {
    enum class Start : std::uint8_t { where_the_last_ended = 1, new_page = 2, new_wide_page = 3 };
    std::string id;
    std::string title;  ///< Empty: without a heading and a bookmark.
    Start start = Start::where_the_last_ended;
    std::vector<ReportBlock> blocks;
    friend bool operator==(const ReportSection&, const ReportSection&) = default;
};

/// Something a reader must know before trusting the figures: a site without factor, low coverage.
struct ReportFinding {
    using Severity = FindingSeverity;
    Severity severity = Severity::note;
    std::string check;
    std::string place;    ///< Site code, or what it is about.
    std::string message;  ///< English.
    friend bool operator==(const ReportFinding&, const ReportFinding&) = default;
};

/// What stands on every page beside its content. Each may be empty.
struct ReportFrame {
    std::string scope;     ///< Organisation and area, above on the right.
    std::string number;    ///< "CR-2026-10-YD, draft 3"
    std::string snapshot;  ///< State of the data, with a digest.
    std::string program;   ///< "Wattmast 1.0.0"
    std::string mark;      ///< "Draft, not issued": on every page until it is.
    friend bool operator==(const ReportFrame&, const ReportFrame&) = default;
};

/// Neither clock nor locale: the same samples and factors give the same bytes.
struct ReportDocument {
    std::string title;
    CivilMonth period;
    std::vector<std::pair<std::string, std::string>> provenance;  ///< Program version, factor set, zone database, …
    std::vector<ReportTable> tables;                              ///< Of a document without sections.
    std::vector<ReportFinding> findings;
    ReportLanguage language = ReportLanguage::english;
    ReportFrame frame = {};
    std::vector<ReportSection> sections = {};
    bool is_of_year = false;  ///< Of the year of `period`, not of that month.
    friend bool operator==(const ReportDocument&, const ReportDocument&) = default;
};

/// "October 2026", or "2026" of a year, in the document's language.
[[nodiscard]] std::string period_text(const ReportDocument& document);
/// "2026-10", or "2026".
[[nodiscard]] std::string period_id(const ReportDocument& document);

/// Every table in the order in which it stands. Pointers into `document`.
[[nodiscard]] std::vector<const ReportTable*> tables_of(const ReportDocument& document);
/// Null where there is none of that id.
[[nodiscard]] const ReportTable* find_table(const ReportDocument& document, std::string_view id);

}  // namespace wattmast

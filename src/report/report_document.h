// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report as data: typed cells, each with its trace. Building is arithmetic, writing is formatting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/sample.h"
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
    std::string id;     ///< Stable, e.g. "energy_kwh"; the CSV header.
    std::string title;  ///< For people; the HTML header.
    std::string unit;   ///< "kWh", "kg CO2"; empty for text.
    friend bool operator==(const ReportColumn&, const ReportColumn&) = default;
};

struct ReportTable {
    enum class Role : std::uint8_t {
        detail = 1,
        headline = 2,  ///< Few rows that pages show large: first cell the label, first number the figure.
    };

    std::string id;
    std::string caption;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<Cell>> rows;
    Role role = Role::detail;
    friend bool operator==(const ReportTable&, const ReportTable&) = default;
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

/// Neither clock nor locale: the same samples and factors give the same bytes.
struct ReportDocument {
    std::string title;
    CivilMonth period;
    std::vector<std::pair<std::string, std::string>> provenance;  ///< Program version, factor set, zone database, …
    std::vector<ReportTable> tables;
    std::vector<ReportFinding> findings;
    friend bool operator==(const ReportDocument&, const ReportDocument&) = default;
};

}  // namespace wattmast

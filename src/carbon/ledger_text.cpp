// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Canonical texts of lines and closings, both ways.
#include <utility>

#include "carbon/canonical_text.h"
#include "carbon/ledger.h"

namespace wattmast {
namespace {

std::optional<EnergyMethod> method_by_id(std::string_view id) {
    for (const EnergyMethod method :
         {EnergyMethod::measured, EnergyMethod::integrated, EnergyMethod::estimated, EnergyMethod::entered}) {
        if (id == id_of(method)) {
            return method;
        }
    }
    return std::nullopt;
}

void write_activity(CanonicalWriter& to, const LedgerLine& line) {
    if (line.energy) {
        to.integer("energy_milliwatt_hours", line.energy->energy.count());
        to.text("method", id_of(line.energy->method));
        to.integer("coverage_ppm", line.energy->coverage.count);
    }
    if (line.amount) {
        to.decimal("amount", line.amount->value);
        to.text("amount_unit", line.amount->unit);
    }
}

void read_activity(CanonicalReader& from, LedgerLine& line) {
    if (const auto energy = from.integer("energy_milliwatt_hours")) {
        const auto method = method_by_id(from.required<std::string>("method", from.text("method")));
        const auto coverage = from.required<std::int64_t>("coverage_ppm", from.integer("coverage_ppm"));
        if (!method || coverage < 0 || coverage > whole.count) {
            from.wrong("has an unknown method, or a coverage outside 0 to 1,000,000");
            return;
        }
        line.energy = {Energy::of(*energy), *method, PartsPerMillion{static_cast<std::int32_t>(coverage)}};
    }
    if (const auto amount = from.decimal("amount")) {
        line.amount = {*amount, from.required<std::string>("amount_unit", from.text("amount_unit"))};
    }
}

void read_factor(CanonicalReader& from, LedgerLine& line) {
    line.factor.id = from.required<std::string>("factor", from.text("factor"));
    line.factor.value = from.required<Decimal>("factor_value", from.decimal("factor_value"));
    line.factor.unit = from.required<std::string>("factor_unit", from.text("factor_unit"));
    line.factor.row_digest = from.required<Digest>("factor_digest", from.digest("factor_digest"));
    const auto gas = gas_by_id(from.required<std::string>("gas", from.text("gas")));
    if (!gas) {
        from.wrong("has an unknown gas");
        return;
    }
    line.gas = *gas;
    line.mass = CarbonMass::of(from.required<std::int64_t>("mass_milligrams", from.integer("mass_milligrams")));
}

/// A number of a line or closing, or a count of them.
std::uint64_t required_count(CanonicalReader& from, std::string_view name) {
    const auto number = from.required<std::int64_t>(name, from.integer(name));
    if (number < 0) {
        from.wrong("has a negative number in row " + std::string(name));
        return 0;
    }
    return static_cast<std::uint64_t>(number);
}

/// The place of a line: where, when, and what is counted.
void read_place(CanonicalReader& from, LedgerLine& line) {
    line.number = required_count(from, "number");
    line.month = from.required<CivilMonth>("month", from.month("month"));
    line.site = from.required<std::string>("site", from.text("site"));
    line.time_zone = from.required<std::string>("zone", from.text("zone"));
    line.region = from.text("region").value_or("");
    line.period.begin = from.required<UtcTime>("begin", from.time("begin"));
    line.period.end = from.required<UtcTime>("end", from.time("end"));
    line.node = from.text("node").value_or("");
    const auto category = ledger_category_by_id(from.required<std::string>("category", from.text("category")));
    if (!category) {
        from.wrong("has an unknown category");
        return;
    }
    line.category = *category;
    line.item = from.required<std::string>("item", from.text("item"));
}

/// A line that takes another one to nothing; false where this is none.
bool read_withdrawal(CanonicalReader& from, LedgerLine& line) {
    const auto withdrawn = from.integer("withdraws");
    if (!withdrawn) {
        return false;
    }
    line.correction = LedgerCorrection{.line = static_cast<std::uint64_t>(*withdrawn),
                                       .reason = from.required<std::string>("reason", from.text("reason")),
                                       .is_withdrawal = true};
    line.who = from.required<std::string>("who", from.text("who"));
    return true;
}

void read_origin(CanonicalReader& from, LedgerLine& line) {
    line.rules = from.text("rules").value_or("");
    while (auto point = from.text("point")) {
        line.points.push_back(std::move(*point));
    }
    while (const auto record = from.integer("record")) {
        line.records.push_back(*record);
    }
    line.inputs = from.required<Digest>("inputs", from.digest("inputs"));
    const auto corrected = from.integer("corrects");
    if (auto reason = from.text("reason")) {
        line.correction = LedgerCorrection{.line = std::nullopt, .reason = std::move(*reason), .is_withdrawal = false};
        if (corrected) {
            line.correction->line = static_cast<std::uint64_t>(*corrected);
        }
    }
    line.who = from.required<std::string>("who", from.text("who"));
}

/// Whoever wrote it otherwise, such as with a zero in front, did not write it with canonical_text().
template <typename Record>
Result<Record> if_exact(CanonicalReader& from, std::string_view text, Record record) {
    if (const auto finished = from.finish(); !finished) {
        return finished.error();
    }
    if (canonical_text(record) != text) {
        return fail(Errc::invalid_argument, "the text is not written as Wattmast writes it");
    }
    return record;
}

}  // namespace

std::string canonical_text(const LedgerLine& line) {
    CanonicalWriter to(ledger_text_version);
    to.integer("number", static_cast<std::int64_t>(line.number));
    to.text("month", line.month.to_string());
    to.text("site", line.site);
    to.text("zone", line.time_zone);
    to.text_if_any("region", line.region);
    to.time("begin", line.period.begin);
    to.time("end", line.period.end);
    to.text_if_any("node", line.node);
    to.text("category", id_of(line.category));
    to.text("item", line.item);
    if (is_withdrawal(line)) {
        to.integer("withdraws", static_cast<std::int64_t>(line.correction->line.value_or(0)));
        to.text("reason", line.correction->reason);
        to.text("who", line.who);
        return to.take();
    }
    write_activity(to, line);
    to.text("factor", line.factor.id);
    to.decimal("factor_value", line.factor.value);
    to.text("factor_unit", line.factor.unit);
    to.digest("factor_digest", line.factor.row_digest);
    to.text("gas", id_of(line.gas));
    to.integer("mass_milligrams", line.mass.count());
    to.text_if_any("rules", line.rules);
    for (const std::string& point : line.points) {
        to.text("point", point);
    }
    for (const std::int64_t record : line.records) {
        to.integer("record", record);
    }
    to.digest("inputs", line.inputs);
    if (line.correction && line.correction->line) {
        to.integer("corrects", static_cast<std::int64_t>(*line.correction->line));
    }
    if (line.correction) {
        to.text("reason", line.correction->reason);
    }
    to.text("who", line.who);
    return to.take();
}

std::string canonical_text(const Closing& closing) {
    CanonicalWriter to(closing_text_version);
    to.integer("number", static_cast<std::int64_t>(closing.number));
    to.text("month", closing.month.to_string());
    to.time("when", closing.when);
    to.text("who", closing.who);
    to.text("program", closing.program);
    to.text("zone_release", closing.time_zone_release);
    to.integer("first_line", static_cast<std::int64_t>(closing.first_line));
    to.integer("last_line", static_cast<std::int64_t>(closing.last_line));
    to.digest("before", closing.before);
    to.digest("after", closing.after);
    to.integer("open_findings", static_cast<std::int64_t>(closing.open_findings));
    if (closing.findings) {
        to.digest("findings", *closing.findings);
    }
    to.text_if_any("policy", closing.policy);
    if (closing.corrections_since) {
        to.text("corrections_since", closing.corrections_since->to_string());
    }
    for (const CorrectedMonth& corrected : closing.corrected) {
        to.text("corrected", corrected.month.to_string());
        to.text_if_any("corrected_policy", corrected.policy);
    }
    return to.take();
}

Result<LedgerLine> parse_ledger_line(std::string_view text) {
    CanonicalReader from(text, ledger_text_version);
    LedgerLine line;
    read_place(from, line);
    if (!read_withdrawal(from, line)) {
        read_activity(from, line);
        read_factor(from, line);
        read_origin(from, line);
    }
    return if_exact(from, text, std::move(line));
}

Result<Closing> parse_closing(std::string_view text) {
    CanonicalReader from(text, closing_text_version);
    Closing closing;
    closing.number = required_count(from, "number");
    closing.month = from.required<CivilMonth>("month", from.month("month"));
    closing.when = from.required<UtcTime>("when", from.time("when"));
    closing.who = from.required<std::string>("who", from.text("who"));
    closing.program = from.required<std::string>("program", from.text("program"));
    closing.time_zone_release = from.required<std::string>("zone_release", from.text("zone_release"));
    closing.first_line = required_count(from, "first_line");
    closing.last_line = required_count(from, "last_line");
    closing.before = from.required<Digest>("before", from.digest("before"));
    closing.after = from.required<Digest>("after", from.digest("after"));
    closing.open_findings = required_count(from, "open_findings");
    closing.findings = from.digest("findings");
    closing.policy = from.text("policy").value_or("");
    closing.corrections_since = from.month("corrections_since");
    while (const auto month = from.month("corrected")) {
        closing.corrected.push_back({*month, from.text("corrected_policy").value_or("")});
    }
    return if_exact(from, text, std::move(closing));
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/factor_output.h"

#include <algorithm>
#include <boost/json.hpp>

#include "carbon/civil_date_text.h"
#include "report/text.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

json::value json_of(const std::optional<CivilDate>& date) {
    return date ? json::value(date_text(*date)) : json::value(nullptr);
}

json::object json_of(const FactorOrigin& origin) {
    return {{"kind", id_of(origin.kind)},
            {"record", origin.record == 0 ? json::value(nullptr) : json::value(origin.record)},
            {"who", clean_utf8(origin.who)},
            {"why", clean_utf8(origin.why)},
            {"entered", origin.entered ? json::value(to_iso8601(*origin.entered)) : json::value(nullptr)}};
}

std::string attribution_of(const EmissionFactor& factor, const FactorRegister& factors) {
    const FactorSet* set = factors.set_by_id(factor.set);
    return set ? set->attribution : std::string();
}

json::array ids_of(const EditionComparison& comparison, FactorChange::Kind kind) {
    json::array ids;
    for (const FactorChange& change : comparison.changes) {
        if (change.kind == kind) {
            ids.emplace_back(clean_utf8(change.id));
        }
    }
    return ids;
}

json::object changed_json(const FactorChange& change) {
    json::array fields;
    for (const ChangedField& field : change.fields) {
        fields.push_back(json::object{
            {"name", field.name}, {"before", clean_utf8(field.before)}, {"after", clean_utf8(field.after)}});
    }
    return {{"id", clean_utf8(change.id)}, {"fields", fields}};
}

std::string quoted(const std::string& text) {
    return text.empty() ? "nothing" : "\"" + text + "\"";
}

}  // namespace

json::object json_of(const EmissionFactor& factor, const FactorRegister& factors) {
    return {{"id", clean_utf8(factor.id)},
            {"set", clean_utf8(factor.set)},
            {"category", id_of(factor.category)},
            {"region", clean_utf8(factor.region)},
            {"region_name", clean_utf8(factor.region_name)},
            {"region_local", clean_utf8(factor.region_local)},
            {"year", factor.data_year ? json::value(*factor.data_year) : json::value(nullptr)},
            {"valid_from", json_of(factor.valid_from)},
            {"valid_to", json_of(factor.valid_to)},
            {"value", factor.value.to_string()},
            {"unit", factor.unit},
            {"gas", factor.gas ? json::value(id_of(*factor.gas)) : json::value(nullptr)},
            {"method", clean_utf8(factor.method)},
            {"scope", clean_utf8(factor.scope)},
            {"includes_td", clean_utf8(factor.includes_td)},
            {"item", clean_utf8(factor.item)},
            {"publisher", clean_utf8(factor.publisher)},
            {"document", clean_utf8(factor.document)},
            {"published", clean_utf8(factor.published)},
            {"licence", clean_utf8(factor.licence)},
            {"attribution", attribution_of(factor, factors)},
            {"source", clean_utf8(factor.source)},
            {"note", clean_utf8(factor.note)},
            {"digest", row_digest(factor).to_hex()},
            {"origin", json_of(factor.origin)}};
}

std::string line_of(const EmissionFactor& factor) {
    std::string line = factor.id + "  " + factor.value.to_string() + " " + factor.unit + "  " + factor.publisher +
                       "; " + factor.document;
    if (factor.origin.kind != FactorOrigin::Kind::program) {
        line += std::string("  [") + (factor.origin.kind == FactorOrigin::Kind::own ? "own" : "imported") +
                ", record " + std::to_string(factor.origin.record) + ", " + factor.origin.who + ": " +
                factor.origin.why + "]";
    }
    return clean_utf8(line);
}

json::object json_of(const EditionComparison& comparison) {
    json::array changed;
    for (const FactorChange& change : comparison.changes) {
        if (change.kind == FactorChange::Kind::changed) {
            changed.push_back(changed_json(change));
        }
    }
    json::array findings;
    for (const EditionFinding& finding : comparison.findings) {
        findings.push_back(json::object{
            {"check", id_of(finding.kind)}, {"id", clean_utf8(finding.id)}, {"message", clean_utf8(finding.detail)}});
    }
    return {{"added", ids_of(comparison, FactorChange::Kind::added)},
            {"removed", ids_of(comparison, FactorChange::Kind::removed)},
            {"changed", changed},
            {"findings", findings}};
}

std::string lines_of(const EditionComparison& comparison) {
    std::string lines;
    for (const FactorChange& change : comparison.changes) {
        lines += std::string(id_of(change.kind)) + "  ";
        lines += change.kind == FactorChange::Kind::changed ? change.id : line_of(change.factor);
        for (const ChangedField& field : change.fields) {
            lines += "\n  " + std::string(field.name) + ": " + quoted(field.before) + " -> " + quoted(field.after);
        }
        lines += '\n';
    }
    for (const EditionFinding& finding : comparison.findings) {
        lines += "finding  " + std::string(id_of(finding.kind)) + ": " + finding.detail + '\n';
    }
    return clean_utf8(lines);
}

std::string summary_of(const EditionComparison& comparison) {
    const auto count = [&](FactorChange::Kind kind) {
        return std::to_string(std::ranges::count(comparison.changes, kind, &FactorChange::kind));
    };
    const std::size_t findings = comparison.findings.size();
    return count(FactorChange::Kind::added) + " added, " + count(FactorChange::Kind::removed) + " removed, " +
           count(FactorChange::Kind::changed) + " changed, " + std::to_string(findings) +
           (findings == 1 ? " finding" : " findings");
}

}  // namespace wattmast::cli

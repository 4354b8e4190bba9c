// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/factor_output.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/cli/factor_json.h"
#include "report/text.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

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
    json::object result = factor_json(factor);
    result["attribution"] = attribution_of(factor, factors);
    return result;
}

std::string line_of(const EmissionFactor& factor) {
    return clean_utf8(factor.id + "  " + factor.value.to_string() + " " + factor.unit + "  " + factor.publisher + "; " +
                      factor.document);
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

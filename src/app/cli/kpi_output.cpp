// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/kpi_output.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "analysis/kpi_definition.h"
#include "units/utc_time.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

json::value text_or_null(std::string_view text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::value json_of_part(const std::optional<KpiPart>& part) {
    if (!part) {
        return nullptr;
    }
    return json::object{{"amount", amount_text(*part)},
                        {"unit", symbol(part->unit)},
                        {"coverage_ppm", part->coverage.count},
                        {"method", part->method ? json::value(id_of(*part->method)) : nullptr},
                        {"of", part->what}};
}

json::value json_of_refusal(const std::optional<KpiRefusal>& refusal) {
    return refusal ? json::value(json::object{{"code", id_of(refusal->code)}, {"message", refusal->words}}) : nullptr;
}

json::value json_of_period(const Kpi& kpi) {
    if (!kpi.period) {
        return nullptr;
    }
    return json::object{
        {"label", kpi.period_label}, {"begin", to_iso8601(kpi.period->begin)}, {"end", to_iso8601(kpi.period->end)}};
}

json::value json_of_grade(const std::optional<KpiGrade>& grade) {
    if (!grade) {
        return nullptr;
    }
    return json::object{{"grade", grade->grade ? json::value(*grade->grade) : nullptr}, {"message", grade->words}};
}

template <typename Texts>
json::array json_of_texts(const Texts& texts) {
    json::array array;
    for (const auto& text : texts) {
        array.push_back(json::value(std::string_view(text)));
    }
    return array;
}

std::string percent(PartsPerMillion share) {
    return Decimal(share.count, -4).normalized().to_string() + " %";
}

void print_part(std::ostream& out, std::string_view which, const std::optional<KpiPart>& part) {
    if (part) {
        out << "  " << which << ": " << amount_text(*part) << ' ' << symbol(part->unit) << " (" << part->what
            << (part->method ? "; " + std::string(id_of(*part->method)) : "") << "; coverage "
            << percent(part->coverage) << ")\n";
    }
}

}  // namespace

json::object json_of(const Kpi& kpi) {
    const KpiDefinition& definition = definition_of(kpi.id);
    return {{"id", definition.key},
            {"name", kpi.name},
            {"value", kpi.value ? json::value(kpi.value->to_string()) : nullptr},
            {"unit", kpi.unit},
            {"formula", definition.formula},
            {"numerator", json_of_part(kpi.numerator)},
            {"denominator", json_of_part(kpi.denominator)},
            {"refusal", json_of_refusal(kpi.refusal)},
            {"grade", json_of_grade(kpi.grade)},
            {"period", json_of_period(kpi)},
            {"interim", kpi.is_interim},
            {"boundary", kpi.boundary},
            {"category", kpi.category ? json::value(*kpi.category) : nullptr},
            {"coverage_threshold_ppm", kpi.threshold.count},
            {"standard", text_or_null(definition.standard)},
            {"clause", text_or_null(definition.clause)},
            {"unconfirmed", json_of_texts(definition.unconfirmed)},
            {"notes", json_of_texts(kpi.notes)}};
}

json::object json_of(const KpiFigure& figure) {
    json::object object = json_of(figure.kpi);
    object["sites"] = figure.sites;
    json::array left_out;
    for (const KpiSiteLeftOut& site : figure.left_out) {
        left_out.push_back(
            json::object{{"site", site.site}, {"code", id_of(site.reason.code)}, {"message", site.reason.words}});
    }
    object["left_out"] = std::move(left_out);
    return object;
}

void print_text(std::ostream& out, const Kpi& kpi) {
    const KpiDefinition& definition = definition_of(kpi.id);
    out << kpi.name << ": ";
    if (kpi.value) {
        out << kpi.value->to_string() << (kpi.unit == "1" ? "" : " " + kpi.unit);
    } else {
        out << "refused, " << id_of(kpi.refusal->code) << ": " << kpi.refusal->words;
    }
    out << (kpi.category ? ", category " + std::to_string(*kpi.category) : "") << '\n';
    if (kpi.grade) {
        out << "  " << kpi.grade->words << '\n';
    }
    out << "  formula: " << definition.formula << '\n';
    print_part(out, "numerator", kpi.numerator);
    print_part(out, "denominator", kpi.denominator);
    out << "  boundary: " << kpi.boundary << '\n';
    if (kpi.period) {
        out << "  period: " << kpi.period_label << " (" << to_iso8601(kpi.period->begin) << " to "
            << to_iso8601(kpi.period->end) << ")\n";
    }
    out << "  standard: " << (definition.standard.empty() ? "none" : definition.standard)
        << (definition.clause.empty() ? "" : "; clause " + std::string(definition.clause)) << '\n';
    for (const std::string_view fact : definition.unconfirmed) {
        out << "  unconfirmed: " << fact << '\n';
    }
    for (const std::string& note : kpi.notes) {
        out << "  note: " << note << '\n';
    }
}

void print_text(std::ostream& out, const KpiFigure& figure) {
    print_text(out, figure.kpi);
    constexpr std::size_t most_lines = 20;
    const std::size_t shown = std::min(figure.left_out.size(), most_lines);
    for (const KpiSiteLeftOut& site : std::span(figure.left_out).first(shown)) {
        out << "  left out: " << site.site << ": " << id_of(site.reason.code) << ": " << site.reason.words << '\n';
    }
    if (shown < figure.left_out.size()) {
        out << "  left out: " << figure.left_out.size() - shown << " more; --json lists all\n";
    }
}

}  // namespace wattmast::cli

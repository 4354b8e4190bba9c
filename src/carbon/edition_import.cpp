// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/edition_import.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "carbon/civil_date_text.h"
#include "carbon/digest.h"

namespace wattmast {
namespace {

using Change = FactorChange::Kind;

/// A day is over where it is over somewhere on Earth (UTC+14).
CivilDate today(UtcTime now) {
    return TimeZone::utc().date_of(now + std::chrono::hours{14});
}

/// The latest publication of a row; what a year or month leaves open is not after today.
CivilDate publication_of(const EditionCsv& csv, UtcTime now) {
    CivilDate latest = csv.factors.front().published_by.value();
    for (const EmissionFactor& factor : csv.factors) {
        latest = std::max(latest, factor.published_by.value());
    }
    return std::min(latest, today(now));
}

/// What a row alone does not show.
void check_rows(const EditionOrder& order, const FactorLibrary& library, EditionCsv& csv) {
    std::set<std::string, std::less<>> own;
    for (const EmissionFactor& factor : library.factors.all()) {
        if (factor.origin.kind == FactorOrigin::Kind::own) {
            own.insert(factor.id);
        }
    }
    for (std::size_t i = 0; i < csv.factors.size(); ++i) {
        const EmissionFactor& factor = csv.factors[i];
        if (own.contains(factor.id)) {
            csv.faults.push_back({csv.lines[i], "factor_id",
                                  factor.id + " is that of an own factor in the book; give one of them another"});
        }
        // "2026" means its last day, and may be stated within the year.
        const bool is_a_day = factor.published.size() >= 10;
        if (is_a_day && *factor.published_by > today(order.now)) {
            csv.faults.push_back(
                {csv.lines[i], "published", "\"" + factor.published + "\" is a day that is not over; correct it"});
        }
    }
    std::ranges::stable_sort(csv.faults, {}, &CsvFault::line);
}

/// What does not go needs nobody's attention.
void keep_absent(EditionComparison& comparison) {
    std::erase_if(comparison.findings,
                  [](const EditionFinding& finding) { return finding.kind == EditionFinding::Kind::removed; });
}

BookRecord record_of(const EditionOrder& order, const EditionComparison& comparison, CivilDate published) {
    std::vector<EmissionFactor> rows;
    std::string retired;
    for (const FactorChange& change : comparison.changes) {
        if (change.kind != Change::removed) {
            rows.push_back(change.factor);
        } else if (order.absent == AbsentFactors::are_retired) {
            retired += (retired.empty() ? "" : "\n") + change.id;
        }
    }
    BookRecord record;
    record.kind = BookKind::factor_edition;
    record.fields.emplace("name", order.name);
    record.fields.emplace("published", date_text(published));
    record.fields.emplace("file_digest", sha256(order.text).to_hex());
    if (!rows.empty()) {
        record.fields.emplace("rows", write_factors(rows));
    }
    if (!retired.empty()) {
        record.fields.emplace("retired", std::move(retired));
    }
    record.document = order.statements.document;
    record.who = order.who;
    record.why = order.why;
    record.entered = order.now;
    return record;
}

bool changes_anything(const EditionComparison& comparison, AbsentFactors absent) {
    return std::ranges::any_of(comparison.changes, [&](const FactorChange& change) {
        return change.kind != Change::removed || absent == AbsentFactors::are_retired;
    });
}

}  // namespace

std::vector<EmissionFactor> comparable(std::span<const EmissionFactor> library,
                                       std::span<const EmissionFactor> edition) {
    std::set<std::string_view> ids;
    std::set<std::string_view> sets;
    for (const EmissionFactor& factor : edition) {
        ids.insert(factor.id);
        if (!factor.set.empty()) {
            sets.insert(factor.set);
        }
    }
    std::vector<EmissionFactor> result;
    std::ranges::copy_if(library, std::back_inserter(result), [&](const EmissionFactor& factor) {
        return ids.contains(factor.id) || sets.contains(factor.set);
    });
    return result;
}

EditionPlan plan_edition(const EditionOrder& order, const FactorLibrary& library) {
    EditionPlan plan;
    EditionCsv csv = parse_edition_csv(order.text, order.statements, library.factors);
    check_rows(order, library, csv);
    if (!csv.faults.empty()) {
        plan.faults = std::move(csv.faults);
        return plan;
    }
    const CivilDate published = publication_of(csv, order.now);
    const std::vector<EmissionFactor> before = comparable(library.factors.all(), csv.factors);
    plan.comparison = compare_editions(before, csv.factors);
    if (order.absent == AbsentFactors::stay) {
        keep_absent(plan.comparison);
    }
    const auto news = std::ranges::count_if(plan.comparison.changes,
                                            [](const FactorChange& change) { return change.kind != Change::removed; });
    plan.unchanged = csv.factors.size() - static_cast<std::size_t>(news);
    if (changes_anything(plan.comparison, order.absent)) {
        plan.record = record_of(order, plan.comparison, published);
    }
    return plan;
}

}  // namespace wattmast

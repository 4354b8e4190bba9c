// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_edition.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "carbon/canonical_text.h"
#include "carbon/civil_date_text.h"

namespace wattmast {
namespace {

using ById = std::map<std::string_view, const EmissionFactor*>;
using Series = std::tuple<std::string_view, FactorCategory, std::string_view, std::string_view, std::string_view,
                          std::optional<Gas>>;
/// The factor of the newest data year.
using BySeries = std::map<Series, const EmissionFactor*>;

ById by_id(std::span<const EmissionFactor> factors) {
    ById result;
    for (const EmissionFactor& factor : factors) {
        result.emplace(factor.id, &factor);
    }
    return result;
}

BySeries newest(std::span<const EmissionFactor> factors) {
    BySeries result;
    for (const EmissionFactor& factor : factors) {
        const Series series{factor.set, factor.category, factor.region, factor.method, factor.item, factor.gas};
        const auto [at, is_first] = result.try_emplace(series, &factor);
        if (!is_first && factor.data_year > at->second->data_year) {
            at->second = &factor;
        }
    }
    return result;
}

std::string text_of(const std::optional<CivilDate>& date) {
    return date ? date_text(*date) : std::string();
}

std::vector<ChangedField> changed_fields(const EmissionFactor& before, const EmissionFactor& after) {
    const std::vector<FactorField> old_fields = fields_of(before);
    const std::vector<FactorField> new_fields = fields_of(after);
    std::vector<ChangedField> changed;
    for (std::size_t i = 0; i < old_fields.size(); ++i) {
        if (old_fields[i] != new_fields[i]) {
            changed.push_back({old_fields[i].name, old_fields[i].text, new_fields[i].text});
        }
    }
    return changed;
}

class Comparer {
public:
    void add(const EmissionFactor& factor) {
        result_.changes.push_back({FactorChange::Kind::added, factor.id, factor, {}});
    }

    void remove(const EmissionFactor& factor) {
        result_.changes.push_back({FactorChange::Kind::removed, factor.id, factor, {}});
        find(EditionFinding::Kind::removed, factor,
             "it is not there any more; keep it, so that reports that used it can still be traced");
    }

    void compare(const EmissionFactor& before, const EmissionFactor& after) {
        std::vector<ChangedField> fields = changed_fields(before, after);
        if (fields.empty()) {
            return;
        }
        if (before.value != after.value) {
            find(EditionFinding::Kind::value_changed, after,
                 "the value was " + before.value.to_string() + " and is " + after.value.to_string() +
                     " under the same id; give the new value an id of its own");
        }
        if (before.unit != after.unit || before.gas != after.gas) {
            find(EditionFinding::Kind::unit_changed, after,
                 "the unit was " + before.unit + " and is " + after.unit + "; give the new figure an id of its own");
        }
        if (after.data_year < before.data_year) {
            find(EditionFinding::Kind::year_went_backwards, after,
                 "the data year was " + year_text(before) + " and is " +
                     (after.data_year ? year_text(after) : "not stated") + "; check the column data_year");
        }
        result_.changes.push_back({FactorChange::Kind::changed, after.id, after, std::move(fields)});
    }

    /// A series that ends earlier than it did: an older edition, or years read wrongly.
    void compare_newest(const EmissionFactor& before, const EmissionFactor& after) {
        if (after.data_year < before.data_year && after.id != before.id) {
            find(EditionFinding::Kind::year_went_backwards, after,
                 "the newest year of " + after.region + " (" + std::string(id_of(after.category)) + ", " +
                     after.method + ", " + after.item + ") was " + year_text(before) + " and is " +
                     (after.data_year ? year_text(after) : "not stated") + "; check whether the edition is older");
        }
    }

    EditionComparison take() && {
        std::ranges::stable_sort(result_.changes, {}, &FactorChange::id);
        std::ranges::stable_sort(result_.findings, {}, [](const EditionFinding& finding) {
            return std::pair(std::string_view(finding.id), finding.kind);
        });
        return std::move(result_);
    }

private:
    void find(EditionFinding::Kind kind, const EmissionFactor& factor, const std::string& detail) {
        result_.findings.push_back({kind, factor.id, "factor " + factor.id + ": " + detail});
    }

    EditionComparison result_;
};

}  // namespace

std::vector<FactorField> fields_of(const EmissionFactor& factor) {
    return {{"factor_id", factor.id},
            {"set", factor.set},
            {"category", std::string(id_of(factor.category))},
            {"region_code", factor.region},
            {"region_name_en", factor.region_name},
            {"region_name_local", factor.region_local},
            {"data_year", year_text(factor)},
            {"valid_from", text_of(factor.valid_from)},
            {"valid_to", text_of(factor.valid_to)},
            {"value", factor.value.to_string()},
            {"unit", factor.unit},
            {"gas", factor.gas ? std::string(id_of(*factor.gas)) : std::string()},
            {"method", factor.method},
            {"scope", factor.scope},
            {"includes_td", factor.includes_td},
            {"item", factor.item},
            {"publisher", factor.publisher},
            {"document", factor.document},
            {"published", factor.published},
            {"licence", factor.licence},
            {"source_seen", factor.source},
            {"note", factor.note}};
}

Digest row_digest(const EmissionFactor& factor) {
    CanonicalWriter writer("wattmast-factor-1");
    for (const FactorField& field : fields_of(factor)) {
        writer.text_if_any(field.name, field.text);
    }
    return sha256(writer.take());
}

std::string_view id_of(FactorChange::Kind kind) noexcept {
    switch (kind) {
        case FactorChange::Kind::added:
            return "added";
        case FactorChange::Kind::removed:
            return "removed";
        case FactorChange::Kind::changed:
            return "changed";
    }
    return "";
}

std::string_view id_of(EditionFinding::Kind kind) noexcept {
    switch (kind) {
        case EditionFinding::Kind::value_changed:
            return "value_changed";
        case EditionFinding::Kind::unit_changed:
            return "unit_changed";
        case EditionFinding::Kind::year_went_backwards:
            return "year_went_backwards";
        case EditionFinding::Kind::removed:
            return "removed";
    }
    return "";
}

EditionComparison compare_editions(std::span<const EmissionFactor> before, std::span<const EmissionFactor> after) {
    const ById old_by_id = by_id(before);
    const ById new_by_id = by_id(after);
    Comparer comparer;
    for (const auto& [id, factor] : old_by_id) {
        if (!new_by_id.contains(id)) {
            comparer.remove(*factor);
        }
    }
    for (const auto& [id, factor] : new_by_id) {
        if (const auto old = old_by_id.find(id); old == old_by_id.end()) {
            comparer.add(*factor);
        } else {
            comparer.compare(*old->second, *factor);
        }
    }
    const BySeries old_series = newest(before);
    for (const auto& [series, factor] : newest(after)) {
        if (const auto old = old_series.find(series); old != old_series.end()) {
            comparer.compare_newest(*old->second, *factor);
        }
    }
    return std::move(comparer).take();
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One record against the schema of its kind.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "carbon/book_check.h"
#include "carbon/book_report.h"
#include "carbon/book_schema.h"
#include "carbon/book_target.h"
#include "carbon/boundary.h"
#include "carbon/canonical_text.h"
#include "carbon/digest.h"
#include "carbon/factor_register.h"
#include "carbon/factor_unit.h"
#include "carbon/fuel_curve.h"
#include "carbon/fuel_density.h"
#include "carbon/gas.h"
#include "carbon/tariff.h"

namespace wattmast {
namespace {

/// As GapPolicy, MatchRule and ResidualRule name them; a test compares.
constexpr std::array<std::string_view, 3> gap_policies{"leave_missing", "between_registers", "typical_day"};
constexpr std::array<std::string_view, 3> gwp_sets{"AR4", "AR5", "AR6"};
constexpr std::array<std::string_view, 2> residual_rules{"residual_only", "location_where_no_residual"};
constexpr std::array<std::string_view, 3> fuel_methods{"tank", "runtime", "delivered"};
constexpr std::array<std::string_view, 2> tank_rules{"refuse", "by_days"};
constexpr std::array<std::string_view, 2> match_rules{"same_year", "same_month"};
constexpr std::array<std::string_view, 1> percent{"%"};

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) {
        text += (text.empty() ? "" : ", ") + std::string(word);
    }
    return text;
}

class FieldsCheck {
public:
    explicit FieldsCheck(const BookRecord& record) : record_(record), schema_(book_schema(record.kind)) {}

    std::vector<BookFinding> run() {
        check_site();
        check_period();
        for (const auto& [name, value] : record_.fields) {
            if (const BookField* field = schema_.field(name)) {
                check_value(*field, value);
            } else {
                find("unknown_field", name,
                     "the kind " + std::string(id_of(record_.kind)) + " has no such field; it has " + field_names());
            }
        }
        for (const BookField& field : schema_.fields) {
            if (field.presence == BookPresence::required && !has(field.name)) {
                find("missing_field", field.name, "is missing: " + std::string(field.meaning));
            }
        }
        check_together();
        return std::move(findings_);
    }

private:
    void find(std::string check, std::string_view field, std::string message) {
        findings_.push_back({.record = record_.id,
                             .kind = record_.kind,
                             .site = record_.site,
                             .check = std::move(check),
                             .field = std::string(field),
                             .message = std::move(message)});
    }
    [[nodiscard]] bool has(std::string_view name) const { return record_.fields.contains(name); }

    [[nodiscard]] std::string field_names() const {
        std::string names;
        for (const BookField& field : schema_.fields) {
            names += (names.empty() ? "" : ", ") + std::string(field.name);
        }
        return names;
    }

    void check_site() {
        if (schema_.site == BookPresence::required && record_.site.empty()) {
            find("missing_field", "site", "is missing; name the code of the site");
        } else if (schema_.site == BookPresence::none && !record_.site.empty()) {
            find("unknown_field", "site", "is of the whole organisation; leave the site out");
        }
    }

    void check_period() {
        const bool has_first = record_.first_day.has_value();
        const bool has_last = record_.last_day.has_value();
        if (schema_.period == BookPeriod::none ? has_first : !has_first) {
            find(has_first ? "unknown_field" : "missing_field", "first_day",
                 has_first ? "has no period; leave it out" : "is missing; name a day such as 2026-10-01");
        }
        if (schema_.period == BookPeriod::span && !has_last) {
            find("missing_field", "last_day", "is missing; name the last day of the period, which is in it");
        }
        if (schema_.period == BookPeriod::day && has_last && record_.last_day != record_.first_day) {
            find("unknown_field", "last_day", "is of one day; leave it out");
        }
        if (has_first && has_last && *record_.last_day < *record_.first_day) {
            find("period_reversed", "last_day",
                 "the period ends (" + date_text(*record_.last_day) + ") before it begins (" +
                     date_text(*record_.first_day) + "); exchange the days");
        }
    }

    void check_value(const BookField& field, const std::string& text) {
        switch (field.type) {
            case BookFieldType::text:
                return;
            case BookFieldType::choice:
                check_choice(field.name, text, field.words);
                return;
            case BookFieldType::decimal:
                if (const auto value = Decimal::parse(text)) {
                    check_range(field, *value, "");
                } else {
                    find("unreadable", field.name, "\"" + text + "\" is not a number such as 12.5");
                }
                return;
            case BookFieldType::amount:
                if (const auto amount = parse_book_amount(text, field.words)) {
                    check_range(field, amount->value, " " + amount->unit);
                    check_size(field, *amount);
                } else {
                    find("unreadable", field.name, amount.error().detail);
                }
                return;
            case BookFieldType::date:
                if (const auto date = read_civil_date(text); !date) {
                    find("unreadable", field.name, date.error().detail);
                }
                return;
        }
    }

    void check_choice(std::string_view name, const std::string& text, std::span<const std::string_view> words) {
        if (std::ranges::find(words, std::string_view(text)) == words.end()) {
            find("unknown_choice", name, "\"" + text + "\" is none of " + joined(words));
        }
    }

    void check_range(const BookField& field, Decimal value, const std::string& unit) {
        if (field.least && value < Decimal(*field.least, 0)) {
            find("out_of_range", field.name,
                 value.to_string() + unit + " is less than " + std::to_string(*field.least) +
                     (*field.least == 0 ? "; a credit is no record: replace the record that it takes back" : ""));
        }
        if (field.most && value > Decimal(*field.most, 0)) {
            find("out_of_range", field.name, value.to_string() + unit + " is more than " + std::to_string(*field.most));
        }
    }

    void check_size(const BookField& field, const BookAmount& amount) {
        if (const auto energy = energy_of(amount); !energy && energy.error().code == Errc::overflow) {
            find("out_of_range", field.name,
                 amount.value.to_string() + " " + amount.unit + " is more than the 9.2 PWh that can be counted");
        }
    }

    void check_together() {
        if (record_.kind == BookKind::refrigerant || record_.kind == BookKind::fire_suppression) {
            const bool is_by_rate = has("charge") && has("rate");
            if (has("topped_up") ? has("charge") || has("rate") : !is_by_rate) {
                find("either_or", "topped_up", "state what was topped up, or the charge and the rate, and not both");
            }
        }
        if (record_.kind == BookKind::contract && has("energy_per_month") == has("share")) {
            find("either_or", "energy_per_month", "state an energy per month or a share, and not both");
        }
        if (record_.kind == BookKind::tenant_rule && has("share") != (record_.field("rule") == "share")) {
            find("either_or", "share", "the rule share needs a share, and no other rule has one");
        }
        if (const auto year = Decimal::parse(record_.field("data_year")); year && year->normalized().exponent() < 0) {
            find("unreadable", "data_year", "\"" + year->to_string() + "\" is not a year such as 2023");
        }
        if (record_.kind == BookKind::certificate) {
            check_cancelling();
            check_own_generation();
        }
        if (record_.kind == BookKind::fuel_curve && has("curve")) {
            const auto rated = parse_book_amount(record_.field("rated_power"), schema_.field("rated_power")->words);
            const auto curve = FuelCurve::parse(record_.field("curve"), rated ? std::optional(*rated) : std::nullopt);
            if (!curve) {
                find("unreadable", "curve", curve.error().detail);
            }
        }
        if (record_.kind == BookKind::own_factor) {
            check_own_factor();
        }
        if (record_.kind == BookKind::factor_edition) {
            check_edition();
        }
        if (record_.kind == BookKind::target && has("base") && has("base_year") && has("path")) {
            check_target();
        }
        if (record_.kind == BookKind::issued_report && has("revision") && has("last_line") && has_report_kind()) {
            check_report(issued_report_of(record_));
        }
        if (record_.kind == BookKind::report_schedule && has("formats") && has_report_kind()) {
            check_report(report_schedule_of(record_));
        }
        if (record_.kind == BookKind::tariff && has("prices") && has("periods") && record_.first_day) {
            check_report(tariff_of(record_));
        }
        if (record_.kind == BookKind::boundary && has("approach") && record_.first_day && findings_.empty()) {
            check_report(boundary_of(record_));
        }
        if (record_.kind == BookKind::policy && has("value")) {
            check_policy(record_.field("name"), std::string(record_.field("value")));
        }
    }

    /// The library has no factor without a document, so there is no own one either.
    void check_own_factor() {
        if (record_.document.empty()) {
            find("missing_field", "document", "is missing: where the figure is stated, so that it can be shown");
        }
        if (has("unit")) {
            check_factor_unit();
        }
        check_fuel_region();
    }

    /// Fuels are looked up by the country, so that one of a province would never be found.
    void check_fuel_region() {
        const std::string_view category = record_.field("category");
        const std::string region(record_.field("region"));
        const bool is_of_fuel = category == "fuel" || category == "biogenic" ||
                                (category == "wtt" && !record_.field("item").starts_with("wtt_electricity"));
        if (is_of_fuel && region.find('-') != std::string::npos) {
            find("region_too_small", "region",
                 "\"" + region + "\" is smaller than a country, and fuels are looked up by the country alone; write " +
                     region.substr(0, region.find('-')) + ", or GLOBAL for all");
        }
    }

    /// Its rows are a factor file, as the import wrote it.
    void check_edition() {
        if (!has("rows") && !has("retired")) {
            find("missing_field", "rows", "is missing: what the edition brings");
        }
        if (const auto rows = has("rows") ? parse_factors(record_.field("rows"), "of the edition")
                                          : Result<std::vector<EmissionFactor>>(std::vector<EmissionFactor>());
            !rows) {
            find("unreadable", "rows", rows.error().detail);
        }
        if (const auto digest = Digest::parse(record_.field("file_digest")); has("file_digest") && !digest) {
            find("unreadable", "file_digest", digest.error().detail);
        }
    }

    /// What `wattmastctl target` would refuse.
    void check_target() {
        const auto request = target_request_of(record_);
        const auto target = request ? read_target(*request) : Result<Target>(request.error());
        if (!target) {
            find("unreadable", has("steps") ? "steps" : "path", target.error().detail);
        }
    }

    [[nodiscard]] bool has_report_kind() const { return report_kind_by_id(record_.field("kind")).has_value(); }
    template <typename Report>
    void check_report(const Result<Report>& report) {
        if (!report) {
            const std::string& detail = report.error().detail;
            find("unreadable", detail.substr(0, detail.find(':')), detail);
        }
    }

    /// A mass of the factor's gas, per what its category is counted in.
    void check_factor_unit() {
        const std::string text(record_.field("unit"));
        const auto unit = parse_factor_unit(text);
        if (!unit || unit->subject != FactorSubject::gas) {
            find("unreadable", "unit", "\"" + text + "\" is not a mass of a gas per amount, such as kgCO2e/kWh");
            return;
        }
        if (gas_by_id(record_.field("gas")) != unit->gas) {
            find("unit_of_another_gas", "unit",
                 "\"" + text + "\" is of " + std::string(id_of(*unit->gas)) + ", the record of \"" +
                     std::string(record_.field("gas")) + "\"; correct one of them");
        }
        const auto category = factor_category_by_id(record_.field("category"));
        const std::string misfit = category ? category_misfit(*category, *unit, text) : std::string();
        if (!misfit.empty()) {
            find("unit_of_another_kind", "unit", "\"" + text + "\" " + misfit);
        }
    }

    void check_own_generation() {
        if (has("node") && record_.site.empty()) {
            find("either_or", "node", "a certificate of a node's own generation names the site of the node");
        }
    }

    void check_cancelling() {
        const auto cancelled = read_civil_date(record_.field("cancelled_on"));
        if (cancelled && record_.first_day && *cancelled < *record_.first_day) {
            find("cancelled_early", "cancelled_on",
                 "it was cancelled on " + date_text(*cancelled) +
                     ", before its generation began; correct one of the days");
        }
    }

    void check_policy(std::string_view name, const std::string& value) {
        if (const auto choices = policy_choices(name); !choices.empty()) {
            check_choice("value", value, choices);
        } else if (name == "fuel_density") {
            if (const auto densities = parse_fuel_densities(value); !densities) {
                find("unreadable", "value", densities.error().detail);
            }
        } else if (name == "largest_share_estimated" || name == "balance_tolerance") {
            const auto share = parse_book_amount(value, percent);
            if (!share || share->value.is_negative() || share->value > Decimal(100, 0)) {
                find("unreadable", "value", "\"" + value + "\" is not a share of 0 % to 100 %, such as 5 %");
            }
        }
    }

    const BookRecord& record_;
    const BookSchema& schema_;
    std::vector<BookFinding> findings_;
};

}  // namespace

std::span<const std::string_view> policy_choices(std::string_view name) noexcept {
    static const std::array year_rules{id_of(YearRule::same_year_only), id_of(YearRule::latest_published_not_after)};
    if (name == "gap_policy") {
        return gap_policies;
    }
    if (name == "gwp_set") {
        return gwp_sets;
    }
    if (name == "match_rule") {
        return match_rules;
    }
    if (name == "residual_rule") {
        return residual_rules;
    }
    if (name == "fuel_method") {
        return fuel_methods;
    }
    if (name == "tank_across_months") {
        return tank_rules;
    }
    return name == "year_rule" ? std::span<const std::string_view>(year_rules) : std::span<const std::string_view>();
}

std::vector<BookFinding> check_fields(const BookRecord& record) {
    if (record.is_withdrawal) {
        return {};
    }
    return FieldsCheck(record).run();
}

}  // namespace wattmast

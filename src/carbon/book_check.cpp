// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The book as a whole: what two records say of the same thing.
#include "carbon/book_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "carbon/area_names.h"
#include "carbon/book_schema.h"
#include "carbon/canonical_text.h"

namespace wattmast {
namespace {

/// Later than every day that can be entered.
constexpr CivilDate no_end{std::chrono::year(9999), std::chrono::month(12), std::chrono::day(31)};
constexpr std::array<std::string_view, 1> percent{"%"};

/// Records of one key must not share a day.
struct Exclusion {
    BookKind kind;
    std::string_view check;
    std::array<std::string_view, 2> key;  ///< Fields, beside the site; empty: none.
    std::string_view field;               ///< Under which it is told.
    std::string_view mend;
};

constexpr std::array exclusions{
    Exclusion{BookKind::invoice,
              "overlap",
              {"node"},
              "first_day",
              "the same energy is billed twice; correct the days, or withdraw one of them"},
    Exclusion{BookKind::entered_energy,
              "overlap",
              {"node"},
              "first_day",
              "the same energy is entered twice; correct the days, or withdraw one of them"},
    Exclusion{BookKind::certificate,
              "double_use",
              {"scheme", "registry_id"},
              "registry_id",
              "a certificate counts once; withdraw one of them"},
    Exclusion{BookKind::tank_level,
              "overlap",
              {"item", "equipment"},
              "first_day",
              "a tank has one level a day; withdraw one of them"},
    Exclusion{BookKind::subscribers,
              "overlap",
              {},
              "first_day",
              "the same days are counted twice; correct the days, or withdraw one of them"},
    Exclusion{BookKind::tenant_rule,
              "overlap",
              {"tenant"},
              "first_day",
              "a tenant has one rule at a time; end the older one"},
    Exclusion{BookKind::policy,
              "overlap",
              {"name"},
              "first_day",
              "a decision has one value at a time; end the older one the day before"},
    Exclusion{BookKind::target,
              "overlap",
              {"total"},
              "first_day",
              "one target holds at a time; end the older one the day before"},
    Exclusion{BookKind::fuel_curve,
              "overlap",
              {"item", "equipment"},
              "first_day",
              "a generator has one curve at a time; end the older one the day before"},
    Exclusion{BookKind::runtime,
              "overlap",
              {"equipment"},
              "first_day",
              "the same hours are entered twice; correct the days, or withdraw one of them"},
    Exclusion{BookKind::on_site_generation,
              "overlap",
              {"node"},
              "first_day",
              "certificates are kept or sold; end the older record the day before"},
    Exclusion{BookKind::tariff,
              "overlap",
              {"region"},
              "first_day",
              "one tariff holds at a time; end the older one the day before"},
    Exclusion{BookKind::boundary,
              "overlap",
              {"area"},
              "first_day",
              "one boundary holds at a time; end the older one with the month before"},
    Exclusion{BookKind::supplier_factor,
              "overlap",
              {"supplier", "market"},
              "first_day",
              "a supplier has one factor at a time; end the older one the day before"},
};

class BookCheck {
public:
    BookCheck(std::span<const BookRecord> records, const BookPlaces& places)
        : records_(records), places_(places), standing_(standing_among(records)) {}

    std::vector<BookFinding> run() {
        check_replacements();
        for (const BookRecord* record : standing_) {
            std::ranges::move(check_fields(*record), std::back_inserter(findings_));
            check_place(*record);
        }
        for (const Exclusion& exclusion : exclusions) {
            check_exclusion(exclusion);
        }
        check_numbers(BookKind::invoice, {"utility", "number"}, "number",
                      "an invoice is entered once; withdraw one of them");
        check_numbers(BookKind::own_factor, {"factor_id"}, "factor_id",
                      "an id names one value; give the other factor an id of its own");
        check_shares();
        check_approaches();
        std::ranges::stable_sort(findings_, {}, &BookFinding::record);
        return std::move(findings_);
    }

private:
    using Group = std::vector<const BookRecord*>;

    void find(const BookRecord& record, std::string_view check, std::string_view field, std::string message) {
        findings_.push_back({.record = record.id,
                             .kind = record.kind,
                             .site = record.site,
                             .check = std::string(check),
                             .field = std::string(field),
                             .message = std::move(message)});
    }

    static std::string name_of(const BookRecord& record) { return "record " + std::to_string(record.id.number()); }
    static CivilDate last_of(const BookRecord& record) {
        return record.last_day.value_or(book_schema(record.kind).period == BookPeriod::open ? no_end
                                                                                            : *record.first_day);
    }

    void check_replacements() {
        std::map<BookRecordId, const BookRecord*> known;
        std::map<BookRecordId, BookRecordId> replaced_by;
        for (const BookRecord& record : records_) {
            known.emplace(record.id, &record);
        }
        for (const BookRecord& record : records_) {
            if (!record.replaces) {
                continue;
            }
            const auto old = known.find(*record.replaces);
            const std::string name = "record " + std::to_string(record.replaces->number());
            if (old == known.end()) {
                find(record, "replaces_nothing", "replaces", "there is no " + name + "; correct the number");
                continue;
            }
            if (const auto [other, is_first] = replaced_by.emplace(*record.replaces, record.id); !is_first) {
                find(record, "replaced_twice", "replaces",
                     name + " is replaced by record " + std::to_string(other->second.number()) +
                         " already; replace that one, or withdraw this");
            }
            if (!record.is_withdrawal && old->second->kind != record.kind) {
                find(record, "other_kind", "replaces",
                     name + " is of the kind " + std::string(id_of(old->second->kind)) +
                         "; withdraw it, and add this one by itself");
            }
        }
    }

    void check_place(const BookRecord& record) {
        if (!record.site.empty() && !places_.sites.contains(record.site)) {
            find(record, "unknown_site", "site", "there is no site " + record.site + "; add it, or correct the code");
        }
        // A charge and its yearly rate of loss say what goes on; a month has what is over of it.
        const bool is_a_rate = !record.field("rate").empty();
        const bool is_of_the_past = book_schema(record.kind).period != BookPeriod::open && !is_a_rate;
        const auto last = record.last_day ? record.last_day : record.first_day;
        if (is_of_the_past && places_.today && last && *last > *places_.today) {
            find(record, "not_over", record.last_day ? "last_day" : "first_day",
                 "the period ends on " + date_text(*last) + ", which is not over; correct the day or enter it later");
        }
    }

    /// The same text for what means the same: "North/Hebei" is "North / Hebei".
    static std::string key_text(const BookRecord& record, std::string_view field) {
        if (field != "area") {
            return std::string(record.field(field));
        }
        std::string text;
        for (const std::string& name : area_names(record.field(field))) {
            text += name + "\n";
        }
        return text;
    }

    /// Standing records of a kind by the values of fields, and by site unless `site_too` is empty.
    [[nodiscard]] std::map<std::vector<std::string>, Group> groups(BookKind kind,
                                                                   std::span<const std::string_view> fields,
                                                                   std::string_view site_too) const {
        std::map<std::vector<std::string>, Group> groups;
        for (const BookRecord* record : standing_) {
            if (record->kind != kind) {
                continue;
            }
            std::vector<std::string> key;
            if (!site_too.empty()) {
                key.push_back(record->site);
            }
            for (const std::string_view field : fields) {
                key.push_back(key_text(*record, field));
            }
            groups[std::move(key)].push_back(record);
        }
        return groups;
    }

    void check_exclusion(const Exclusion& exclusion) {
        // A certificate is used twice at whichever site.
        const std::string_view site = exclusion.kind == BookKind::certificate ? "" : "site";
        for (auto& [key, group] : groups(exclusion.kind, exclusion.key, site)) {
            std::erase_if(group, [](const BookRecord* record) { return !record->first_day; });
            std::ranges::stable_sort(group, {}, [](const BookRecord* record) { return *record->first_day; });
            for (std::size_t later = 1; later < group.size(); ++later) {
                for (std::size_t earlier = 0; earlier < later; ++earlier) {
                    if (last_of(*group[earlier]) >= *group[later]->first_day) {
                        report_pair(*group[earlier], *group[later], exclusion);
                    }
                }
            }
        }
    }

    /// Told of the one that was entered last.
    void report_pair(const BookRecord& one, const BookRecord& other, const Exclusion& exclusion) {
        const BookRecord& newer = one.id < other.id ? other : one;
        const BookRecord& older = one.id < other.id ? one : other;
        find(newer, exclusion.check, exclusion.field,
             "shares days with " + name_of(older) + ": " + std::string(exclusion.mend));
    }

    void check_numbers(BookKind kind, const std::vector<std::string_view>& fields, std::string_view field,
                       std::string_view mend) {
        for (const auto& [key, group] : groups(kind, fields, "")) {
            if (std::ranges::any_of(key, [](const std::string& part) { return part.empty(); })) {
                continue;
            }
            for (std::size_t later = 1; later < group.size(); ++later) {
                find(*group[later], "same_number", field,
                     name_of(*group.front()) + " has it already: " + std::string(mend));
            }
        }
    }

    /// On each day on which a tenant begins, the shares of a site add up to no more than the whole.
    void check_shares() {
        for (const auto& [key, group] : groups(BookKind::tenant_rule, {}, "site")) {
            for (const BookRecord* record : group) {
                if (!record->first_day || record->field("share").empty()) {
                    continue;
                }
                Decimal sum;
                for (const BookRecord* other : group) {
                    const auto share = parse_book_amount(other->field("share"), percent);
                    const bool is_valid = other->first_day && *other->first_day <= *record->first_day &&
                                          *record->first_day <= last_of(*other);
                    const auto more = share && is_valid ? add(sum, share->value) : Result<Decimal>(sum);
                    sum = more ? *more : sum;
                }
                if (sum > Decimal(100, 0)) {
                    find(*record, "shares_above_whole", "share",
                         "on " + date_text(*record->first_day) + " the shares of the site's tenants add up to " +
                             sum.to_string() + " %; correct them");
                }
            }
        }
    }

    /// An inventory is consolidated by one approach (GHG Protocol Corporate Standard, chapter 3).
    void check_approaches() {
        const auto all = groups(BookKind::boundary, {}, "");
        for (const auto& [key, group] : all) {
            for (std::size_t later = 1; later < group.size(); ++later) {
                const BookRecord& record = *group[later];
                const auto other =
                    std::ranges::find_if(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(later),
                                         [&record](const BookRecord* earlier) { return contradict(*earlier, record); });
                if (other != group.begin() + static_cast<std::ptrdiff_t>(later)) {
                    find(*group[later], "two_approaches", "approach",
                         name_of(**other) +
                             " has another approach on the same days: an inventory is consolidated by "
                             "one; correct one of them");
                }
            }
        }
    }
    static bool contradict(const BookRecord& one, const BookRecord& other) {
        return one.first_day && other.first_day && one.field("approach") != other.field("approach") &&
               *one.first_day <= last_of(other) && *other.first_day <= last_of(one);
    }

    std::span<const BookRecord> records_;
    const BookPlaces& places_;
    std::vector<const BookRecord*> standing_;
    std::vector<BookFinding> findings_;
};

}  // namespace

std::vector<BookFinding> check_book(std::span<const BookRecord> records, const BookPlaces& places) {
    return BookCheck(records, places).run();
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "carbon/canonical_text.h"
#include "carbon/utf8.h"

namespace wattmast {
namespace {

constexpr std::array kinds = {BookKind::invoice,         BookKind::entered_energy,  BookKind::certificate,
                              BookKind::contract,        BookKind::supplier_factor, BookKind::fuel,
                              BookKind::tank_level,      BookKind::refrigerant,     BookKind::fire_suppression,
                              BookKind::water,           BookKind::reused_heat,     BookKind::subscribers,
                              BookKind::tenant_rule,     BookKind::policy,          BookKind::own_factor,
                              BookKind::fuel_curve,      BookKind::runtime,         BookKind::on_site_generation,
                              BookKind::factor_edition,  BookKind::target,          BookKind::issued_report,
                              BookKind::report_schedule, BookKind::tariff,          BookKind::boundary};

constexpr std::string_view field_prefix = "field.";

bool is_clean(std::string_view text) {
    return is_utf8(text) && std::ranges::all_of(text, [](char letter) {
               return static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t';
           });
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool is_field_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    });
}

std::string_view wrong_in(const BookRecord& record) {
    if (id_of(record.kind).empty()) {
        return "has an unknown kind";
    }
    if (is_blank(record.who) || is_blank(record.why)) {
        return "does not say who enters it and why";
    }
    if (record.is_withdrawal && !record.replaces) {
        return "withdraws nothing; name the record that it withdraws";
    }
    if (record.is_withdrawal && (!record.fields.empty() || record.first_day || record.last_day)) {
        return "withdraws a record and has fields or a period of its own";
    }
    if (record.replaces &&
        (!record.replaces->is_assigned() || (record.id.is_assigned() && *record.replaces >= record.id))) {
        return "replaces a record that is not before it";
    }
    if (record.last_day && !record.first_day) {
        return "has a last day without a first";
    }
    for (const std::string* text : {&record.site, &record.document, &record.who, &record.why}) {
        if (!is_clean(*text)) {
            return "has a text that is not UTF-8, or has control characters";
        }
    }
    for (const auto& [name, value] : record.fields) {
        if (!is_field_name(name) || value.empty() || !is_clean(value)) {
            return "has a field without a plain name, without a text, or with control characters";
        }
    }
    return "";
}

void read_fields(CanonicalReader& from, std::string_view text, BookRecord& record) {
    // The rows say which fields there are; the order is that of the map.
    std::size_t at = 0;
    while ((at = text.find('\n', at)) != std::string_view::npos && ++at < text.size()) {
        const std::string_view row = text.substr(at, text.find('\n', at) - at);
        if (row.starts_with(field_prefix)) {
            const std::string_view name = row.substr(0, row.find('='));
            if (auto value = from.text(name)) {
                record.fields.emplace(name.substr(field_prefix.size()), std::move(*value));
            }
        }
    }
}

}  // namespace

std::string_view id_of(BookKind kind) noexcept {
    switch (kind) {
        case BookKind::invoice:
            return "invoice";
        case BookKind::entered_energy:
            return "entered_energy";
        case BookKind::certificate:
            return "certificate";
        case BookKind::contract:
            return "contract";
        case BookKind::supplier_factor:
            return "supplier_factor";
        case BookKind::fuel:
            return "fuel";
        case BookKind::tank_level:
            return "tank_level";
        case BookKind::refrigerant:
            return "refrigerant";
        case BookKind::fire_suppression:
            return "fire_suppression";
        case BookKind::water:
            return "water";
        case BookKind::reused_heat:
            return "reused_heat";
        case BookKind::subscribers:
            return "subscribers";
        case BookKind::tenant_rule:
            return "tenant_rule";
        case BookKind::policy:
            return "policy";
        case BookKind::own_factor:
            return "own_factor";
        case BookKind::fuel_curve:
            return "fuel_curve";
        case BookKind::runtime:
            return "runtime";
        case BookKind::on_site_generation:
            return "on_site_generation";
        case BookKind::factor_edition:
            return "factor_edition";
        case BookKind::target:
            return "target";
        case BookKind::issued_report:
            return "issued_report";
        case BookKind::report_schedule:
            return "report_schedule";
        case BookKind::tariff:
            return "tariff";
        case BookKind::boundary:
            return "boundary";
    }
    return "";
}

std::optional<BookKind> book_kind_by_id(std::string_view id) noexcept {
    for (const BookKind kind : kinds) {
        if (id == id_of(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

std::span<const BookKind> book_kinds() noexcept {
    return kinds;
}

std::string_view BookRecord::field(std::string_view name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

Result<void> check_record(const BookRecord& record) {
    const std::string_view wrong = wrong_in(record);
    return wrong.empty()
               ? Result<void>()
               : fail(Errc::invalid_argument,
                      "the record " +
                          (record.id.is_assigned() ? std::to_string(record.id.number()) + " " : std::string()) +
                          "of kind " + std::string(id_of(record.kind)) + " " + std::string(wrong));
}

std::vector<BookRecord> standing_records(std::span<const BookRecord> records) {
    std::vector<BookRecord> standing;
    for (const BookRecord* record : standing_among(records)) {
        standing.push_back(*record);
    }
    return standing;
}

std::vector<const BookRecord*> standing_among(std::span<const BookRecord> records) {
    std::set<BookRecordId> replaced;
    for (const BookRecord& record : records) {
        if (record.replaces) {
            replaced.insert(*record.replaces);
        }
    }
    std::vector<const BookRecord*> standing;
    for (const BookRecord& record : records) {
        if (!record.is_withdrawal && !replaced.contains(record.id)) {
            standing.push_back(&record);
        }
    }
    return standing;
}

std::string canonical_text(const BookRecord& record) {
    CanonicalWriter to(book_text_version);
    to.integer("id", record.id.number());
    to.text("kind", id_of(record.kind));
    to.text_if_any("site", record.site);
    if (record.first_day) {
        to.date("first_day", *record.first_day);
    }
    if (record.last_day) {
        to.date("last_day", *record.last_day);
    }
    for (const auto& [name, value] : record.fields) {
        to.text(std::string(field_prefix) + name, value);
    }
    to.text_if_any("document", record.document);
    to.text("who", record.who);
    to.text("why", record.why);
    to.time("entered", record.entered);
    if (record.replaces) {
        to.integer(record.is_withdrawal ? "withdraws" : "replaces", record.replaces->number());
    }
    return to.take();
}

Result<BookRecord> parse_book_record(std::string_view text) {
    CanonicalReader from(text, book_text_version);
    BookRecord record;
    record.id = BookRecordId(from.required<std::int64_t>("id", from.integer("id")));
    const auto kind = book_kind_by_id(from.required<std::string>("kind", from.text("kind")));
    if (!kind) {
        from.wrong("has an unknown kind");
    }
    record.kind = kind.value_or(BookKind::invoice);
    record.site = from.text("site").value_or("");
    record.first_day = from.date("first_day");
    record.last_day = from.date("last_day");
    read_fields(from, text, record);
    record.document = from.text("document").value_or("");
    record.who = from.required<std::string>("who", from.text("who"));
    record.why = from.required<std::string>("why", from.text("why"));
    record.entered = from.required<UtcTime>("entered", from.time("entered"));
    if (const auto replaced = from.integer("replaces")) {
        record.replaces = BookRecordId(*replaced);
    } else if (const auto withdrawn = from.integer("withdraws")) {
        record.replaces = BookRecordId(*withdrawn);
        record.is_withdrawal = true;
    }
    if (const auto finished = from.finish(); !finished) {
        return finished.error();
    }
    if (canonical_text(record) != text) {
        return fail(Errc::invalid_argument, "the text is not written as Wattmast writes it");
    }
    return record;
}

}  // namespace wattmast

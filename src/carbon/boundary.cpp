// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/boundary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "carbon/area_names.h"
#include "carbon/book_check.h"
#include "carbon/book_schema.h"
#include "carbon/exact_number.h"

namespace wattmast {
namespace {

constexpr std::array approaches{Consolidation::equity_share, Consolidation::financial_control,
                                Consolidation::operational_control};
constexpr std::string_view rule_name = " equity_share=";
constexpr int ppm_digits = 6;
constexpr int ppm_digits_of_percent = 4;

Failure fault(std::string_view field, const std::string& message) {
    return fail(Errc::invalid_argument, std::string(field) + ": " + message);
}

Result<PartsPerMillion> read_share(std::string_view text, const BookField& field) {
    const auto amount = parse_book_amount(text, field.words);
    if (!amount) {
        return fault("share", amount.error().detail);
    }
    const int digits = amount->unit == "ppm" ? 0 : ppm_digits_of_percent;
    const auto count = amount->value.to_scaled(-digits);
    if (!count || *count < 1 || *count > whole.count || Decimal(*count, -digits) != amount->value) {
        return fault("share", "\"" + std::string(text) +
                                  "\" is not above 0 % and up to 100 %, or finer than a millionth; a site in which the "
                                  "organisation has no share is not in its inventory");
    }
    return PartsPerMillion{static_cast<std::int32_t>(*count)};
}

Result<void> check_days(const BookRecord& record) {
    if (record.first_day && record.first_day->day() != std::chrono::day{1}) {
        return fault("first_day", "a boundary begins with the first day of a month, because figures are of months");
    }
    if (record.last_day) {
        const CivilDate next{std::chrono::sys_days{*record.last_day} + std::chrono::days{1}};
        if (next.day() != std::chrono::day{1}) {
            return fault("last_day", "a boundary ends with the last day of a month, because figures are of months");
        }
    }
    return {};
}

bool holds_in(const BookBoundary& boundary, CivilMonth month) {
    return boundary.has_day(CivilDate{month.value / std::chrono::day{1}});
}

}  // namespace

std::string_view id_of(Consolidation approach) noexcept {
    switch (approach) {
        case Consolidation::equity_share:
            return "equity_share";
        case Consolidation::financial_control:
            return "financial_control";
        case Consolidation::operational_control:
            return "operational_control";
    }
    return "";
}

std::optional<Consolidation> consolidation_by_id(std::string_view id) noexcept {
    for (const Consolidation approach : approaches) {
        if (id == id_of(approach)) {
            return approach;
        }
    }
    return std::nullopt;
}

Result<BookBoundary> boundary_of(const BookRecord& record) {
    if (const auto days = check_days(record); !days) {
        return days.error();
    }
    const auto approach = consolidation_by_id(record.field("approach"));
    if (!approach) {
        return fault("approach", "there is no such approach");
    }
    BookBoundary made;
    made.record = record.id;
    made.site = record.site;
    made.first_day = record.first_day.value_or(CivilDate{});
    made.last_day = record.last_day;
    made.organisation = record.field("organisation");
    made.approach = *approach;
    made.area = area_names(record.field("area"));
    if (!made.site.empty() && !made.area.empty()) {
        return fault("area", "a record is of a site or of an area, not of both");
    }
    if (record.field("share").empty()) {
        return made;
    }
    const auto share = read_share(record.field("share"), *book_schema(BookKind::boundary).field("share"));
    if (!share) {
        return share.error();
    }
    if (made.approach != Consolidation::equity_share) {
        return fault("share",
                     "with a control approach all of a site counts; leave the share out, or take equity_share");
    }
    made.share = *share;
    return made;
}

std::vector<BookBoundary> standing_boundaries(std::span<const BookRecord> records) {
    std::vector<BookBoundary> boundaries;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind != BookKind::boundary || !check_fields(*record).empty()) {
            continue;
        }
        if (auto boundary = boundary_of(*record)) {
            boundaries.push_back(std::move(*boundary));
        }
    }
    return boundaries;
}

const BookBoundary* organisation_in(std::span<const BookBoundary> boundaries, CivilMonth month) {
    const BookBoundary* found = nullptr;
    for (const BookBoundary& boundary : boundaries) {
        if (boundary.site.empty() && boundary.area.empty() && holds_in(boundary, month)) {
            found = &boundary;
        }
    }
    return found;
}

const BookBoundary* share_in(std::span<const BookBoundary> boundaries, std::string_view site,
                             std::span<const std::string> area, CivilMonth month) {
    const BookBoundary* best = nullptr;
    // A site before every area, and a smaller area before a larger one.
    const auto rank = [](const BookBoundary& boundary) {
        return boundary.site.empty() ? boundary.area.size() : std::string::npos;
    };
    for (const BookBoundary& boundary : boundaries) {
        const bool is_around =
            boundary.area.size() <= area.size() && std::equal(boundary.area.begin(), boundary.area.end(), area.begin());
        const bool is_of_it = boundary.site.empty() ? is_around : boundary.site == site;
        if (is_of_it && holds_in(boundary, month) && (best == nullptr || rank(boundary) >= rank(*best))) {
            best = &boundary;
        }
    }
    return best != nullptr && best->share < whole ? best : nullptr;
}

Energy share_of(Energy energy, PartsPerMillion share) {
    const auto part = (ExactNumber(energy.count()) * ExactNumber(share.count) / ExactNumber(whole.count)).rounded();
    return Energy::of(part.value_or(0));  // A part of what there is fits.
}

Result<Decimal> share_of(const Decimal& value, PartsPerMillion share) {
    return multiply(value, Decimal(share.count, -ppm_digits).normalized());
}

std::string percent_text(PartsPerMillion share) {
    return Decimal(share.count, -ppm_digits_of_percent).normalized().to_string() + " %";
}

std::string share_rule(PartsPerMillion share) {
    return std::string(rule_name) + std::to_string(share.count) + "ppm";
}

std::optional<PartsPerMillion> share_in_rules(std::string_view rules) {
    const std::string padded = " " + std::string(rules);
    const std::size_t at = padded.find(rule_name);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    const std::string_view text = std::string_view(padded).substr(at + rule_name.size());
    std::int32_t count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    return read.ec == std::errc{} ? std::optional(PartsPerMillion{count}) : std::nullopt;
}

}  // namespace wattmast

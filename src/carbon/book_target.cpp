// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_target.h"

#include <algorithm>
#include <array>

#include "carbon/book_check.h"
#include "carbon/book_schema.h"

namespace wattmast {
namespace {

constexpr std::array totals{TargetTotal::scope1_2_location, TargetTotal::scope1_2_market, TargetTotal::scope2_location,
                            TargetTotal::scope2_market};

/// A whole year; the schema has looked at its range.
Result<int> year_of(const BookRecord& record, std::string_view field) {
    const auto number = Decimal::parse(record.field(field));
    const auto year = number ? number->normalized().to_scaled(0) : Result<std::int64_t>(number.error());
    if (!year || number->normalized().exponent() < 0 || *year < first_target_year || *year > last_target_year) {
        return fail(Errc::invalid_argument,
                    std::string(field) + ": \"" + std::string(record.field(field)) + "\" is not a year such as 2025");
    }
    return static_cast<int>(*year);
}

/// "2030=-15%; 2060=0 t" without blanks, which amounts of the book may have.
Result<std::vector<YearText>> years_of(const BookRecord& record, std::string_view field) {
    std::vector<YearText> years;
    std::string text(record.field(field));
    std::erase(text, ' ');
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty()) {
            continue;
        }
        const auto year = read_year_text(part);
        if (!year) {
            return fail(Errc::invalid_argument,
                        std::string(field) + ": " + year.error().detail + "; separate years with a semicolon");
        }
        years.push_back(*year);
    }
    return years;
}

}  // namespace

std::string_view id_of(TargetTotal total) noexcept {
    switch (total) {
        case TargetTotal::scope1_2_location:
            return "scope1_2_location";
        case TargetTotal::scope1_2_market:
            return "scope1_2_market";
        case TargetTotal::scope2_location:
            return "scope2_location";
        case TargetTotal::scope2_market:
            return "scope2_market";
    }
    return "";
}

std::optional<TargetTotal> target_total_by_id(std::string_view id) noexcept {
    for (const TargetTotal total : totals) {
        if (id == id_of(total)) {
            return total;
        }
    }
    return std::nullopt;
}

Result<TargetRequest> target_request_of(const BookRecord& record) {
    TargetRequest request;
    request.kind = record.field("path");
    const auto base = year_of(record, "base_year");
    if (!base) {
        return base.error();
    }
    std::string amount(record.field("base"));
    std::erase(amount, ' ');
    request.base = {*base, amount + std::string(record.field("gas"))};
    request.ceiling = record.field("ceiling");
    std::erase(request.ceiling, ' ');
    if (!record.field("peak_year").empty()) {
        const auto peak = year_of(record, "peak_year");
        if (!peak) {
            return peak.error();
        }
        request.peak_year = *peak;
    }
    auto steps = years_of(record, "steps");
    auto actuals = years_of(record, "actuals");
    if (!steps || !actuals) {
        return steps ? actuals.error() : steps.error();
    }
    request.targets = std::move(*steps);
    request.actuals = std::move(*actuals);
    return request;
}

std::vector<BookTarget> standing_targets(std::span<const BookRecord> records) {
    std::vector<BookTarget> targets;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind != BookKind::target || !check_fields(*record).empty()) {
            continue;
        }
        auto request = target_request_of(*record);
        auto target = request ? read_target(*request) : Result<Target>(request.error());
        const auto total = target_total_by_id(record->field("total"));
        const auto gas = gas_by_id(record->field("gas"));
        if (target && total && gas && record->first_day) {
            targets.push_back({record->id, *record->first_day, record->last_day, std::string(record->field("name")),
                               *total, *gas, std::move(*target)});
        }
    }
    return targets;
}

const BookTarget* target_on(std::span<const BookTarget> targets, CivilDate day) {
    const BookTarget* found = nullptr;
    for (const BookTarget& target : targets) {
        if (target.first_day <= day && (!target.last_day || day <= *target.last_day)) {
            found = &target;
        }
    }
    return found;
}

}  // namespace wattmast

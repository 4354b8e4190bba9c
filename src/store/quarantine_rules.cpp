// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/quarantine_rules.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "store/correction_rules.h"
#include "store/rules.h"

namespace wattmast {
namespace {

constexpr Decimal nothing{0, 0};
constexpr Decimal one{1, 0};

Failure refuse(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

bool is_one_line_of_text(std::string_view text) {
    return text.find_first_not_of(' ') != std::string_view::npos && text.size() <= longest_correction_text &&
           std::ranges::none_of(
               text, [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; });
}

}  // namespace

Result<void> check_quarantine(const QuarantineRecord& record) {
    const bool ends_storably = record.range.end <= storable_times.end;
    if (record.range.is_empty() || !storable_times.contains(record.range.begin) || !ends_storably ||
        !storable_times.contains(record.entered)) {
        return refuse("the span of a quarantine must not be empty and its times lie in the years 1 to 9999");
    }
    if (!is_one_line_of_text(record.who) || !is_one_line_of_text(record.why)) {
        return refuse("a quarantine or release says who and why, each in one line of up to " +
                      std::to_string(longest_correction_text) + " bytes; a figure that was changed must tell");
    }
    if (record.factor <= nothing || (record.verdict == QuarantineVerdict::quarantined && record.factor != one)) {
        return refuse("the factor " + record.factor.to_string() +
                      " is not one: released samples are multiplied by a "
                      "positive number, held back ones by none");
    }
    return {};
}

Result<void> check_finding(const PlausibilityFinding& finding) {
    if (!storable_times.contains(finding.since) || (finding.until && !storable_times.contains(*finding.until))) {
        return refuse("the times of a finding must lie in the years 1 to 9999");
    }
    const bool has_end = finding.until.has_value();
    if ((finding.state == FindingState::open && has_end) || (finding.state == FindingState::cleared && !has_end) ||
        (has_end && *finding.until < finding.since)) {
        return refuse("a finding ends exactly when it is cleared, and not before it began");
    }
    if (finding.factor && *finding.factor <= nothing) {
        return refuse("the factor of a finding is positive");
    }
    return is_one_line_of_text(finding.detail) ? Result<void>() : refuse("a finding says in one line what was seen");
}

}  // namespace wattmast

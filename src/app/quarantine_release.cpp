// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quarantine_release.h"

#include <algorithm>

#include "store/correction_rules.h"
#include "store/quarantine_rules.h"

namespace wattmast {
namespace {

constexpr Decimal one{1, 0};

Result<PlausibilityFinding> finding_of(const std::vector<PlausibilityFinding>& findings, FindingId id) {
    const auto found = std::ranges::find(findings, id, &PlausibilityFinding::id);
    if (found == findings.end()) {
        return fail(Errc::invalid_argument, "there is no finding " + std::to_string(id.number()) +
                                                "; `wattmastctl devices --check` lists them");
    }
    return *found;
}

/// Cuts the span where another open finding of the point begins to hold, and names those that do. An open finding holds
/// from its begin on, so what is left is one span; it may be empty.
std::vector<FindingId> leave_to_others(const std::vector<PlausibilityFinding>& findings, const PlausibilityFinding& own,
                                       const ReleaseRequest& request, TimeRange& span) {
    std::vector<FindingId> holders;
    UtcTime end = span.end;
    for (const PlausibilityFinding& other : findings) {
        const bool is_holding = other.point == own.point && other.state == FindingState::open &&
                                other.action == PlausibilityAction::quarantine;
        const bool is_decided = other.id == own.id || std::ranges::count(request.together, other.id) > 0;
        if (is_holding && !is_decided && other.since < span.end) {
            holders.push_back(other.id);
            end = std::min(end, other.since);
        }
    }
    span.end = std::max(span.begin, end);
    return holders;
}

/// As much of the reason as fits a detail; all of it is in the record where there is one.
std::string with_words(const std::string& detail, const ReleaseRequest& request) {
    const std::string whole = detail + " (accepted by " + request.who + ": " + request.why + ")";
    return whole.size() <= longest_correction_text ? whole : detail;
}

}  // namespace

Result<Release> release(SampleStore& store, const ReleaseRequest& request, UtcTime now) {
    const auto findings = store.findings(std::nullopt);
    const auto finding =
        findings ? finding_of(*findings, request.finding) : Result<PlausibilityFinding>(findings.error());
    if (!finding) {
        return finding.error();
    }
    const bool is_accepted = request.factor == one && finding->state == FindingState::open;
    const bool is_hint = finding->action == PlausibilityAction::hint;
    if (is_hint && !is_accepted) {
        return fail(Errc::invalid_argument, "finding " + std::to_string(request.finding.number()) +
                                                " is a hint: its samples are booked, there is nothing to release");
    }
    const UtcTime end = std::max(finding->until.value_or(now), finding->since + Duration{1});
    QuarantineRecord record{
        {},          finding->point, {finding->since, end}, QuarantineVerdict::released, request.factor, now,
        request.who, request.why};
    if (const auto checked = check_quarantine(record); !checked) {
        return checked.error();
    }
    Release done{*finding, std::nullopt};
    if (!is_hint) {
        done.held_by = leave_to_others(*findings, *finding, request, record.range);
        if (record.range.is_empty() && !is_accepted) {
            return fail(Errc::invalid_argument, "finding " + std::to_string(done.held_by.front().number()) +
                                                    " holds back all samples of finding " +
                                                    std::to_string(request.finding.number()) +
                                                    " too, and is open; decide on both together");
        }
    }
    if (!is_hint && !record.range.is_empty()) {
        const auto id = store.quarantine(record);
        if (!id) {
            return id.error();
        }
        record.id = *id;
        done.record = record;
    }
    if (is_accepted) {
        done.finding.state = FindingState::accepted;
        done.finding.until = end;
        done.finding.detail = with_words(finding->detail, request);
        if (const auto saved = store.save_finding(done.finding); !saved) {
            return saved.error();
        }
    }
    return done;
}

}  // namespace wattmast

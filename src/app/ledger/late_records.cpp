// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/late_records.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "carbon/book_schema.h"

namespace wattmast {
namespace {

using std::chrono::sys_days;

CivilMonth month_of(CivilDate day) {
    return {day.year() / day.month()};
}

/// Whether lines, or the findings beside them, are made with records of the kind.
bool has_lines(BookKind kind) {
    switch (kind) {
        case BookKind::invoice:
        case BookKind::entered_energy:
        case BookKind::certificate:
        case BookKind::contract:
        case BookKind::supplier_factor:
        case BookKind::fuel:
        case BookKind::tank_level:
        case BookKind::fuel_curve:
        case BookKind::runtime:
        case BookKind::refrigerant:
        case BookKind::fire_suppression:
        case BookKind::on_site_generation:
        case BookKind::policy:
        case BookKind::boundary:
            return true;
        case BookKind::water:
        case BookKind::reused_heat:
        case BookKind::subscribers:
        case BookKind::tenant_rule:
        case BookKind::own_factor:
        case BookKind::factor_edition:
        case BookKind::target:
        case BookKind::issued_report:
        case BookKind::report_schedule:
        case BookKind::tariff:
            return false;
    }
    return false;
}

/// Whether the month may have lines that rest on the record: of a certificate all of its year, of a level the month
/// that begins with it as well.
bool touches(const BookRecord& record, CivilMonth month) {
    if (record.kind == BookKind::certificate) {
        return record.first_day->year() <= month.value.year() && month.value.year() <= record.last_day->year();
    }
    const CivilDate first = *record.first_day;
    const bool is_open = book_schema(record.kind).period == BookPeriod::open;
    const CivilDate last = record.kind == BookKind::tank_level ? CivilDate{sys_days{first} + std::chrono::days{1}}
                                                               : record.last_day.value_or(first);
    return month_of(first) <= month && ((is_open && !record.last_day) || month <= month_of(last));
}

bool has_its_days(const BookRecord& record) {
    return record.first_day && (record.last_day || book_schema(record.kind).period != BookPeriod::span);
}

class LateRecords {
public:
    LateRecords(const ClosedMonths& months, std::optional<CivilMonth> looked_until)
        : months_(months), looked_until_(looked_until) {}

    std::vector<CarbonFinding> find() && {
        for (const BookRecord* record : standing_among(months_.book())) {
            note(*record, "late_record", "was entered after ", late_months(*record, *record),
                 "what was closed is without it");
        }
        for (const BookRecord& record : months_.book()) {
            const auto before = std::ranges::find(months_.book(), record.replaces,
                                                  [](const BookRecord& other) { return std::optional(other.id); });
            if (!record.replaces || before == months_.book().end()) {
                continue;
            }
            std::vector<CivilMonth> late = late_months(record, *before);
            std::erase_if(late, [&](CivilMonth month) { return before->entered > *months_.known_until(month); });
            if (record.is_withdrawal) {
                note(*before, "late_withdrawal", "was withdrawn after ", late, "what was closed rests on it still");
                continue;
            }
            // Those that the new record is of are told with it.
            std::erase_if(late, [&](CivilMonth month) { return has_its_days(record) && touches(record, month); });
            note(*before, "late_withdrawal", "was replaced after ", late, "what was closed rests on it still");
        }
        return std::move(findings_);
    }

    /// See late_months().
    [[nodiscard]] std::vector<CivilMonth> of(const BookRecord& record) const {
        std::vector<CivilMonth> late = record.is_withdrawal ? std::vector<CivilMonth>() : late_months(record, record);
        const auto before = std::ranges::find(months_.book(), record.replaces,
                                              [](const BookRecord& other) { return std::optional(other.id); });
        if (record.replaces && before != months_.book().end()) {
            for (const CivilMonth month : late_months(record, *before)) {
                if (before->entered <= *months_.known_until(month)) {
                    late.push_back(month);
                }
            }
        }
        std::ranges::sort(late);
        late.erase(std::unique(late.begin(), late.end()), late.end());
        return late;
    }

private:
    /// Closed months of `about` to which `entered` was not known, ascending.
    [[nodiscard]] std::vector<CivilMonth> late_months(const BookRecord& entered, const BookRecord& about) const {
        std::vector<CivilMonth> late;
        if (!has_lines(about.kind) || !has_its_days(about)) {
            return late;
        }
        for (const Closing& closing : months_.closings()) {
            const bool is_looked_at = looked_until_ && closing.month < *looked_until_;
            if (!is_looked_at && touches(about, closing.month) &&
                entered.entered > *months_.known_until(closing.month)) {
                late.push_back(closing.month);
            }
        }
        std::ranges::sort(late);
        return late;
    }

    void note(const BookRecord& about, std::string_view check, std::string_view what,
              const std::vector<CivilMonth>& late, std::string_view so) {
        if (late.empty()) {
            return;
        }
        findings_.push_back({CarbonFinding::Severity::warning, std::string(check), about.site,
                             "record " + std::to_string(about.id.number()) + " (" + std::string(id_of(about.kind)) +
                                 ") " + std::string(what) + text_of(late) + ": " + std::string(so) +
                                 "; see what is to be corrected by `wattmastctl ledger --corrections`, and close with "
                                 "--corrections and a --reason"});
    }

    static std::string text_of(const std::vector<CivilMonth>& late) {
        if (late.size() == 1) {
            return late.front().to_string() + " was closed";
        }
        return std::to_string(late.size()) + " months from " + late.front().to_string() + " to " +
               late.back().to_string() + " were closed";
    }

    const ClosedMonths& months_;
    std::optional<CivilMonth> looked_until_;
    std::vector<CarbonFinding> findings_;
};

}  // namespace

std::vector<CarbonFinding> late_records(const ClosedMonths& months, std::optional<CivilMonth> looked_until) {
    return LateRecords(months, looked_until).find();
}

std::vector<CivilMonth> late_months(const ClosedMonths& months, const BookRecord& record) {
    return LateRecords(months, std::nullopt).of(record);
}

}  // namespace wattmast

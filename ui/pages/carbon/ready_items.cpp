// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/ready_items.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/shared/finding_sentence.h"

namespace wattmast::ui {
namespace {

class ReadyItems {
    Q_DECLARE_TR_FUNCTIONS(ReadyItems)
};

/// A finding of a draft in words. Those that are not here are shown by the kind of record they are about.
struct FindingWords {
    std::string_view check;
    const char* headline;
    const char* advice;
};
constexpr std::array finding_words{
    FindingWords{"month_not_over", QT_TRANSLATE_NOOP("ReadyItems", "The month is not over"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Its figures grow until it ends. It can be closed afterwards.")},
    FindingWords{"no_grid_node", QT_TRANSLATE_NOOP("ReadyItems", "No measured grid meter"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Name the mains meter of the site in the inventory.")},
    FindingWords{
        "no_data", QT_TRANSLATE_NOOP("ReadyItems", "No electricity was measured"),
        QT_TRANSLATE_NOOP("ReadyItems", "Import the missing samples, or enter the energy of the month into the book.")},
    FindingWords{"low_coverage", QT_TRANSLATE_NOOP("ReadyItems", "A part of the month is not measured"),
                 QT_TRANSLATE_NOOP("ReadyItems",
                                   "Import the missing samples, or enter the energy of those days into the book.")},
    FindingWords{"estimated", QT_TRANSLATE_NOOP("ReadyItems", "A part of the energy is estimated"),
                 QT_TRANSLATE_NOOP("ReadyItems", "It is stated as estimated in every report.")},
    FindingWords{"gap_over_limit", QT_TRANSLATE_NOOP("ReadyItems", "Gaps are larger than the organisation allows"),
                 QT_TRANSLATE_NOOP(
                     "ReadyItems",
                     "Enter the energy of those days into the book, or accept the finding when the month is closed.")},
    FindingWords{"missing_hours", QT_TRANSLATE_NOOP("ReadyItems", "Hours have no figure"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Enter the energy of those days into the book.")},
    FindingWords{"typical_day", QT_TRANSLATE_NOOP("ReadyItems", "Hours were filled by a typical day"),
                 QT_TRANSLATE_NOOP("ReadyItems", "The policy gap_policy says so.")},
    FindingWords{"negative_energy", QT_TRANSLATE_NOOP("ReadyItems", "Grid electricity is negative"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Look for a meter with its direction turned round.")},
    FindingWords{"no_region", QT_TRANSLATE_NOOP("ReadyItems", "No factor region"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Set factor_region of the site in the inventory, for example CN-SH.")},
    FindingWords{"no_factor", QT_TRANSLATE_NOOP("ReadyItems", "No emission factor"),
                 QT_TRANSLATE_NOOP("ReadyItems",
                                   "Import an edition on the page Factors, or enter an own factor into the book.")},
    FindingWords{"ambiguous_factor", QT_TRANSLATE_NOOP("ReadyItems", "Two factors fit"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Decide by a policy or an own factor which one counts.")},
    FindingWords{"earlier_factor_year", QT_TRANSLATE_NOOP("ReadyItems", "The factor describes an earlier year"),
                 QT_TRANSLATE_NOOP("ReadyItems",
                                   "The rule year_rule allows it. Import the newer edition once it is published.")},
    FindingWords{"no_loss_factor", QT_TRANSLATE_NOOP("ReadyItems", "No factor for losses of the grid"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Scope 3 category 3 lacks them in that region.")},
    FindingWords{"no_upstream_factor",
                 QT_TRANSLATE_NOOP("ReadyItems", "No factor for what came before the electricity"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Scope 3 category 3 lacks it in that region.")},
    FindingWords{"no_residual", QT_TRANSLATE_NOOP("ReadyItems", "No residual mix for what no certificate covers"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Enter one as an own factor, or decide by the policy residual_rule.")},
    FindingWords{"location_as_residual", QT_TRANSLATE_NOOP("ReadyItems", "The average stands in for the residual mix"),
                 QT_TRANSLATE_NOOP("ReadyItems", "The policy residual_rule says so.")},
    FindingWords{
        "invoice_against_meter", QT_TRANSLATE_NOOP("ReadyItems", "A bill and the meter do not agree"),
        QT_TRANSLATE_NOOP("ReadyItems", "Look for a wrong ratio or scale of the meter, or correct the record.")},
    FindingWords{"invoice_not_compared", QT_TRANSLATE_NOOP("ReadyItems", "A bill was not compared"),
                 QT_TRANSLATE_NOOP("ReadyItems", "The meter covers less than 95% of its days.")},
    FindingWords{"entered", QT_TRANSLATE_NOOP("ReadyItems", "Energy was entered by hand"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Its records are named with the line.")},
    FindingWords{"entered_twice", QT_TRANSLATE_NOOP("ReadyItems", "Energy was entered twice"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Withdraw one of the records.")},
    FindingWords{"entered_not_needed", QT_TRANSLATE_NOOP("ReadyItems", "Entered energy was not needed"),
                 QT_TRANSLATE_NOOP("ReadyItems", "The meter has all of those days.")},
    FindingWords{"entered_across_months", QT_TRANSLATE_NOOP("ReadyItems", "An entered energy goes beyond the month"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Enter each month by itself.")},
    FindingWords{"entered_for_no_node", QT_TRANSLATE_NOOP("ReadyItems", "An entered energy names no meter"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Name the grid node in the record.")},
    FindingWords{"unknown_node", QT_TRANSLATE_NOOP("ReadyItems", "A record names a meter that is not there"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Correct the name of the node in the record.")},
    FindingWords{"double_use", QT_TRANSLATE_NOOP("ReadyItems", "A certificate is used twice"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Withdraw one of the records.")},
    FindingWords{"cancelled_later", QT_TRANSLATE_NOOP("ReadyItems", "A certificate is not cancelled yet"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Until its day it does not count.")},
    FindingWords{"not_cancelled", QT_TRANSLATE_NOOP("ReadyItems", "A certificate was not cancelled"),
                 QT_TRANSLATE_NOOP("ReadyItems", "It counts for nobody until it is.")},
    FindingWords{"contract_without_certificates",
                 QT_TRANSLATE_NOOP("ReadyItems", "A contract comes without its certificates"),
                 QT_TRANSLATE_NOOP("ReadyItems", "It covers nothing.")},
    FindingWords{"unused", QT_TRANSLATE_NOOP("ReadyItems", "A certificate or contract was not needed"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Nothing was left for it to cover.")},
    FindingWords{"own_generation", QT_TRANSLATE_NOOP("ReadyItems", "A certificate is of own generation"),
                 QT_TRANSLATE_NOOP("ReadyItems", "It covers no grid electricity.")},
    FindingWords{"on_site_not_stated", QT_TRANSLATE_NOOP("ReadyItems", "Nobody states whose own generation is"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Enter a record on_site_generation: kept or sold.")},
    FindingWords{"late_record", QT_TRANSLATE_NOOP("ReadyItems", "A record of a closed month came late"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Close with corrections and a reason.")},
    FindingWords{"late_withdrawal", QT_TRANSLATE_NOOP("ReadyItems", "A record of a closed month was withdrawn"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Close with corrections and a reason.")},
    FindingWords{"no_time_zone", QT_TRANSLATE_NOOP("ReadyItems", "Unknown time zone"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Correct the time zone of the site in the inventory.")},
    FindingWords{"overflow", QT_TRANSLATE_NOOP("ReadyItems", "A figure is out of range"),
                 QT_TRANSLATE_NOOP("ReadyItems", "Look for a wrong unit or scale.")},
};

struct Group {
    FindingSeverity severity = FindingSeverity::note;
    std::vector<const CarbonFinding*> findings;
    std::set<std::string_view> sites;
};

ReadyItem::State state_of(FindingSeverity severity) {
    switch (severity) {
        case FindingSeverity::error:
            return ReadyItem::State::error;
        case FindingSeverity::warning:
            return ReadyItem::State::warning;
        case FindingSeverity::note:
            return ReadyItem::State::note;
    }
    return ReadyItem::State::note;
}

ReadyItem item_of(const std::string& check, const Group& group) {
    ReadyItem item;
    item.state = state_of(group.severity);
    const auto* const words = std::ranges::find(finding_words, std::string_view(check), &FindingWords::check);
    if (words != finding_words.end()) {
        item.headline = ReadyItems::tr(words->headline);
        item.advice = ReadyItems::tr(words->advice);
    } else {
        item.headline = ReadyItems::tr("The book or the meters need a look");
        item.advice = ReadyItems::tr("The details name each one and what mends it.");
    }
    if (group.sites.size() == 1) {
        item.headline += QStringLiteral(": ") + to_qt(*group.sites.begin());
    } else if (group.sites.size() > 1) {
        item.headline +=
            QStringLiteral(": ") + ReadyItems::tr("%Ln site(s)", nullptr, static_cast<int>(group.sites.size()));
    } else if (group.findings.size() > 1) {
        item.headline +=
            QStringLiteral(" (%1)").arg(Format::current().count(static_cast<qint64>(group.findings.size())));
    }
    item.site = group.sites.empty() ? std::string() : std::string(*group.sites.begin());
    constexpr std::size_t most = 30;  // A tool tip of more is no help.
    QStringList details;
    for (std::size_t i = 0; i < std::min(group.findings.size(), most); ++i) {
        details << finding_sentence(group.findings[i]->message);
    }
    if (group.findings.size() > most) {
        details << QStringLiteral("…");
    }
    item.detail = details.join(QLatin1Char('\n'));
    return item;
}

ReadyItem passed(const QString& headline, const QString& advice) {
    return {.state = ReadyItem::State::passed, .headline = headline, .advice = advice, .detail = {}, .site = {}};
}

void add_closed(std::vector<ReadyItem>& items, const CarbonMonth& month) {
    const ClosedState& closed = *month.closed;
    items.push_back(passed(ReadyItems::tr("The month is closed"),
                           ReadyItems::tr("By %1 on %2; closing %3.")
                               .arg(to_qt(closed.closing.who), Format::current().date(closed.closing.when),
                                    QString::number(closed.closing.number))));
    if (closed.closing.open_findings > 0) {
        ReadyItem item;
        item.state = ReadyItem::State::warning;
        item.headline = ReadyItems::tr("Findings stood open when it was closed");
        item.advice = ReadyItems::tr("%Ln error(s) were accepted; the closing keeps their digest.", nullptr,
                                     static_cast<int>(closed.closing.open_findings));
        items.push_back(std::move(item));
    }
    if (closed.corrections > 0 || closed.replaced > 0) {
        ReadyItem item;
        item.state = ReadyItem::State::note;
        item.headline = ReadyItems::tr("Later closings corrected it");
        item.advice = ReadyItems::tr("%Ln line(s) are corrections; what they replaced stays in the ledger.", nullptr,
                                     static_cast<int>(closed.corrections));
        items.push_back(std::move(item));
    }
}

bool has(const CarbonMonth& month, std::initializer_list<std::string_view> checks) {
    return std::ranges::any_of(month.findings, [&](const CarbonFinding& finding) {
        return std::ranges::find(checks, std::string_view(finding.check)) != checks.end();
    });
}

void add_passed(std::vector<ReadyItem>& items, const CarbonMonth& month) {
    const Format& format = Format::current();
    if (month.whole_sites > 0) {
        items.push_back(
            passed(ReadyItems::tr("Every hour covered at %Ln site(s)", nullptr, static_cast<int>(month.whole_sites)),
                   month.sites > month.whole_sites
                       ? ReadyItems::tr("of %1 in this scope").arg(format.count(static_cast<qint64>(month.sites)))
                       : ReadyItems::tr("all of this scope")));
    }
    if (month.closed) {
        return;
    }
    if (!month.lines.empty() && !has(month, {"no_factor", "ambiguous_factor", "no_region"})) {
        items.push_back(passed(ReadyItems::tr("Every figure has its factor"),
                               ReadyItems::tr("No site is without one by location.")));
    }
    if (!has(month, {"invoice_against_meter"})) {
        items.push_back(passed(ReadyItems::tr("No bill contradicts its meter"),
                               ReadyItems::tr("Bills whose meters cover at least 95% of their days are compared.")));
    }
    if (!has(month, {"double_use", "cancelled_later", "not_cancelled"})) {
        items.push_back(passed(ReadyItems::tr("No certificate is used twice"),
                               ReadyItems::tr("Those that cover energy are cancelled.")));
    }
}

void sort_worst_first(std::vector<ReadyItem>& items) {
    std::ranges::stable_sort(items, {}, [](const ReadyItem& item) { return -static_cast<int>(item.state); });
}

}  // namespace

std::vector<ReadyItem> finding_items(std::span<const CarbonFinding> findings) {
    std::map<std::string, Group> groups;
    for (const CarbonFinding& finding : findings) {
        Group& group = groups[finding.check];
        group.severity = std::max(group.severity, finding.severity);
        group.findings.push_back(&finding);
        if (!finding.site.empty()) {
            group.sites.insert(finding.site);
        }
    }
    std::vector<ReadyItem> items;
    items.reserve(groups.size());
    for (const auto& [check, group] : groups) {
        items.push_back(item_of(check, group));
    }
    sort_worst_first(items);
    return items;
}

std::vector<ReadyItem> ready_items(const CarbonMonth& month) {
    std::vector<ReadyItem> items = finding_items(month.findings);
    if (month.closed) {
        add_closed(items, month);
    }
    add_passed(items, month);
    sort_worst_first(items);
    return items;
}

int open_count(const std::vector<ReadyItem>& items) {
    return static_cast<int>(
        std::ranges::count_if(items, [](const ReadyItem& item) { return item.state >= ReadyItem::State::warning; }));
}

}  // namespace wattmast::ui

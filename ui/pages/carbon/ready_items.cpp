// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/ready_items.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "ui/format/format.h"
#include "ui/format/names.h"

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
#define WORDS(check, headline, advice) \
    FindingWords { check, QT_TRANSLATE_NOOP("ReadyItems", headline), QT_TRANSLATE_NOOP("ReadyItems", advice) }
constexpr std::array finding_words{
    WORDS("month_not_over", "The month is not over", "Its figures grow until it ends. It can be closed afterwards."),
    WORDS("no_grid_node", "No measured grid meter", "Name the mains meter of the site in the inventory."),
    WORDS("no_data", "No electricity was measured",
          "Import the missing samples, or enter the energy of the month into the book."),
    WORDS("low_coverage", "A part of the month is not measured",
          "Import the missing samples, or enter the energy of those days into the book."),
    WORDS("estimated", "A part of the energy is estimated", "It is stated as estimated in every report."),
    WORDS("gap_over_limit", "Gaps are larger than the organisation allows",
          "Enter the energy of those days into the book, or accept the finding when the month is closed."),
    WORDS("missing_hours", "Hours have no figure", "Enter the energy of those days into the book."),
    WORDS("typical_day", "Hours were filled by a typical day", "The policy gap_policy says so."),
    WORDS("negative_energy", "Grid electricity is negative", "Look for a meter with its direction turned round."),
    WORDS("no_region", "No factor region", "Set factor_region of the site in the inventory, for example CN-SH."),
    WORDS("no_factor", "No emission factor",
          "Import an edition on the page Factors, or enter an own factor into the book."),
    WORDS("ambiguous_factor", "Two factors fit", "Decide by a policy or an own factor which one counts."),
    WORDS("earlier_factor_year", "The factor describes an earlier year",
          "The rule year_rule allows it. Import the newer edition once it is published."),
    WORDS("no_loss_factor", "No factor for losses of the grid", "Scope 3 category 3 lacks them in that region."),
    WORDS("no_upstream_factor", "No factor for what came before the electricity",
          "Scope 3 category 3 lacks it in that region."),
    WORDS("no_residual", "No residual mix for what no certificate covers",
          "Enter one as an own factor, or decide by the policy residual_rule."),
    WORDS("location_as_residual", "The average stands in for the residual mix", "The policy residual_rule says so."),
    WORDS("invoice_against_meter", "A bill and the meter do not agree",
          "Look for a wrong ratio or scale of the meter, or correct the record."),
    WORDS("invoice_not_compared", "A bill was not compared", "The meter covers less than 95% of its days."),
    WORDS("entered", "Energy was entered by hand", "Its records are named with the line."),
    WORDS("entered_twice", "Energy was entered twice", "Withdraw one of the records."),
    WORDS("entered_not_needed", "Entered energy was not needed", "The meter has all of those days."),
    WORDS("entered_across_months", "An entered energy goes beyond the month", "Enter each month by itself."),
    WORDS("entered_for_no_node", "An entered energy names no meter", "Name the grid node in the record."),
    WORDS("unknown_node", "A record names a meter that is not there", "Correct the name of the node in the record."),
    WORDS("double_use", "A certificate is used twice", "Withdraw one of the records."),
    WORDS("cancelled_later", "A certificate is not cancelled yet", "Until its day it does not count."),
    WORDS("not_cancelled", "A certificate was not cancelled", "It counts for nobody until it is."),
    WORDS("contract_without_certificates", "A contract comes without its certificates", "It covers nothing."),
    WORDS("unused", "A certificate or contract was not needed", "Nothing was left for it to cover."),
    WORDS("own_generation", "A certificate is of own generation", "It covers no grid electricity."),
    WORDS("on_site_not_stated", "Nobody states whose own generation is",
          "Enter a record on_site_generation: kept or sold."),
    WORDS("late_record", "A record of a closed month came late", "Close with corrections and a reason."),
    WORDS("late_withdrawal", "A record of a closed month was withdrawn", "Close with corrections and a reason."),
    WORDS("no_time_zone", "Unknown time zone", "Correct the time zone of the site in the inventory."),
    WORDS("overflow", "A figure is out of range", "Look for a wrong unit or scale."),
};
#undef WORDS

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
        item.headline += QStringLiteral(": ") + ReadyItems::tr("%Ln site(s)", nullptr, static_cast<int>(group.sites.size()));
    } else if (group.findings.size() > 1) {
        item.headline += QStringLiteral(" (%1)").arg(Format::current().count(static_cast<qint64>(group.findings.size())));
    }
    item.site = group.sites.empty() ? std::string() : std::string(*group.sites.begin());
    constexpr std::size_t most = 30;  // A tool tip of more is no help.
    QStringList details;
    for (std::size_t i = 0; i < std::min(group.findings.size(), most); ++i) {
        details << to_qt(group.findings[i]->message);
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
    items.push_back(passed(
        ReadyItems::tr("The month is closed"),
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
        items.push_back(passed(ReadyItems::tr("Every hour covered at %Ln site(s)", nullptr,
                                              static_cast<int>(month.whole_sites)),
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

}  // namespace

std::vector<ReadyItem> ready_items(const CarbonMonth& month) {
    std::map<std::string, Group> groups;
    for (const CarbonFinding& finding : month.findings) {
        Group& group = groups[finding.check];
        group.severity = std::max(group.severity, finding.severity);
        group.findings.push_back(&finding);
        if (!finding.site.empty()) {
            group.sites.insert(finding.site);
        }
    }
    std::vector<ReadyItem> items;
    for (const auto& [check, group] : groups) {
        items.push_back(item_of(check, group));
    }
    if (month.closed) {
        add_closed(items, month);
    }
    add_passed(items, month);
    std::ranges::stable_sort(items, [](const ReadyItem& a, const ReadyItem& b) {
        const auto rank = [](const ReadyItem& item) { return -static_cast<int>(item.state); };
        return rank(a) < rank(b);
    });
    return items;
}

int open_count(const std::vector<ReadyItem>& items) {
    return static_cast<int>(std::ranges::count_if(
        items, [](const ReadyItem& item) { return item.state >= ReadyItem::State::warning; }));
}

}  // namespace wattmast::ui

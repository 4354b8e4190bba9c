// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_draft.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "carbon/book_check.h"
#include "carbon/book_views.h"
#include "carbon/factor_library.h"

namespace wattmast {
namespace {

/// Everything wrong in the book, whichever month it is of.
void check_the_book(DraftContext& context) {
    BookPlaces places;
    places.today = TimeZone::utc().date_of(context.now);
    for (const Site& site : context.inputs.reader.catalog().sites) {
        places.sites.insert(site.code);
    }
    for (const BookFinding& finding : check_book(context.inputs.book, places)) {
        context.find(CarbonFinding::Severity::error, finding.check, finding.site,
                     "record " + std::to_string(finding.record.number()) + " (" + std::string(id_of(finding.kind)) +
                         (finding.field.empty() ? "" : ", " + finding.field) + "): " + finding.message);
    }
}

/// What cannot be used is a finding.
FactorRegister with_book(const DraftInputs& inputs, MonthDraft& draft) {
    FactorLibrary library = library_with_book(inputs.factors, inputs.book);
    for (LeftOutFactor& left_out : library.left_out) {
        draft.findings.push_back(
            {CarbonFinding::Severity::error, std::move(left_out.check), "", std::move(left_out.message)});
    }
    return std::move(library.factors);
}

Result<MonthDraft> draft(const DraftInputs& inputs, CivilMonth month, UtcTime now, const std::string& who,
                         std::stop_token cancel) {
    const auto rules =
        inputs.rules ? Result<DraftRules>(*inputs.rules) : draft_rules(standing_policies(inputs.book), month);
    if (!rules) {
        return rules.error();
    }
    MonthDraft result;
    result.month = month;
    result.rules = *rules;
    const FactorRegister factors = with_book(inputs, result);
    DraftContext context{.inputs = inputs,
                         .factors = factors,
                         .other_factors = inputs.other_factors,
                         .month = month,
                         .now = now,
                         .who = who,
                         .cancel = std::move(cancel),
                         .draft = result};
    for (BookEnteredEnergy& entered : standing_entered_energy(inputs.book)) {
        context.entered.emplace(entered.site, std::move(entered));
    }
    for (BookInvoice& invoice : standing_invoices(inputs.book)) {
        context.invoices.emplace(invoice.site, std::move(invoice));
    }
    check_the_book(context);
    take_shares(context);
    auto electricity = electricity_of_sites(context);
    if (!electricity) {
        return electricity.error();
    }
    apply_shares(context, *electricity);
    for (const SiteElectricity& site : *electricity) {
        for (const SiteElectricity::Node& node : site.nodes) {
            result.energies.push_back(
                {site.site->code, node.name, {*node.interval.energy, node.interval.method, node.interval.coverage}});
        }
    }
    auto added = add_location_lines(context, *electricity);
    added = added ? add_upstream_lines(context, *electricity) : added;
    added = added ? add_market_lines(context, *electricity) : added;
    added = added ? add_book_lines(context) : added;
    if (!added) {
        return added.error();
    }
    std::ranges::stable_sort(result.lines, {}, [](const LedgerLine& line) {
        return std::tie(line.site, line.category, line.node, line.item, line.factor.id);
    });
    return result;
}

}  // namespace

Result<MonthDraft> draft_month(const DraftInputs& inputs, CivilMonth month, UtcTime now, const std::string& who,
                               std::stop_token cancel) {
    try {
        return draft(inputs, month, now, who, std::move(cancel));
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string("a total of the month cannot be kept: ") + error.what());
    }
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Scope 1 lines: fuel, refrigerants and extinguishing gases out of the book.
#include <chrono>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "carbon/book_views.h"
#include "carbon/exact_number.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

/// Booked in the month in which the period ends.
bool ends_in(const BookView& view, CivilMonth month) {
    const CivilDate last = view.last_day.value_or(view.first_day);
    return last.year() == month.value.year() && last.month() == month.value.month();
}

/// Days of the month that the record's period has.
int days_in_month(const BookView& view, CivilMonth month) {
    const std::chrono::sys_days first = std::max<std::chrono::sys_days>(
        std::chrono::sys_days{view.first_day}, std::chrono::sys_days{month.value / std::chrono::day{1}});
    const std::chrono::sys_days month_end{month.value / std::chrono::last};
    const std::chrono::sys_days last =
        view.last_day ? std::min(std::chrono::sys_days{*view.last_day}, month_end) : month_end;
    return static_cast<int>((last - first).count()) + 1;
}

class BookBuilder {
public:
    explicit BookBuilder(DraftContext& context) : context_(context) {}

    void add(const BookFuel& fuel) {
        if (!ends_in(fuel, context_.month)) {
            return;
        }
        CalculationRequest request;
        request.category = "fuel";
        request.item = fuel.item;
        request.method = context_.draft.rules.fuel_set;
        request.month = context_.month;
        request.year_rule = YearRule::latest_published_not_after;
        if (const Site* site = site_of(fuel)) {
            request.region = site->factor_region.substr(0, site->factor_region.find('-'));
        }
        book(fuel, request, fuel.quantity, LedgerCategory::scope1_fuel, "method=" + fuel.method);
        request.category = "wtt";
        request.method.clear();
        if (site_of(fuel) != nullptr) {
            book_upstream(fuel, request);
        }
    }

    void add(const BookGasLoss& loss) {
        const LedgerCategory category = loss.kind == BookKind::refrigerant ? LedgerCategory::scope1_refrigerant
                                                                           : LedgerCategory::scope1_fire_suppression;
        CalculationRequest request;
        request.category = "refrigerant";
        request.item = loss.item;
        request.gwp = context_.draft.rules.gwp;
        request.month = context_.month;
        if (loss.topped_up) {
            if (ends_in(loss, context_.month)) {
                book(loss, request, *loss.topped_up, category, "gwp=" + request.gwp);
            }
            return;
        }
        const int days = days_in_month(loss, context_.month);
        if (!loss.charge || !loss.rate_percent || days <= 0) {
            return;
        }
        const int days_of_year = std::chrono::year{context_.month.year()}.is_leap() ? 366 : 365;
        const ExactNumber lost = ExactNumber(loss.charge->value) * ExactNumber(*loss.rate_percent) / ExactNumber(100) *
                                 ExactNumber(days) / ExactNumber(days_of_year);
        constexpr int digits = 6;  // mg of a charge in kg
        const auto amount = lost.rounded(digits);
        if (!amount) {
            find(loss, "overflow", "the charge is too large");
            return;
        }
        book(loss, request, BookAmount{*amount, loss.charge->unit}, category,
             "gwp=" + request.gwp + " rate_percent=" + loss.rate_percent->to_string() +
                 " days=" + std::to_string(days) + "/" + std::to_string(days_of_year));
    }

private:
    [[nodiscard]] const Site* site_of(const BookView& view) const {
        return context_.inputs.reader.catalog().site_by_code(view.site);
    }

    void find(const BookView& view, std::string_view check, const std::string& message) {
        context_.find(Severity::error, check, view.site,
                      "site " + view.site + ", record " + std::to_string(view.record.number()) + ": " + message);
    }

    /// The line of one record, or the finding why there is none.
    void book(const BookView& view, CalculationRequest request, const BookAmount& amount, LedgerCategory category,
              const std::string& rules) {
        const Site* site = site_of(view);
        const auto zone = site == nullptr ? std::nullopt : std::optional(TimeZone::find(site->time_zone));
        const auto read = parse_amount(amount.value.to_string() + amount.unit);
        if (site == nullptr || !*zone || !read) {
            return;  // check_book() names the site or the unit, and electricity_of_sites() the zone
        }
        request.amount = *read;
        const auto calculation = calculate(request, context_.factors);
        if (!calculation) {
            find(view, name_of(calculation.error().code), calculation.error().detail);
            return;
        }
        add_line(view, *site, (*zone)->range_of(context_.month), category, *calculation, amount, rules);
    }

    /// What came before the fuel; without a factor a note, once for all.
    void book_upstream(const BookFuel& fuel, CalculationRequest request) {
        const auto read = parse_amount(fuel.quantity.value.to_string() + fuel.quantity.unit);
        const Site* site = site_of(fuel);
        const auto zone = TimeZone::find(site->time_zone);
        if (!read || !zone) {
            return;
        }
        request.amount = *read;
        const auto calculation = calculate(request, context_.factors);
        if (!calculation) {
            if (context_.told.insert("wtt " + request.region + " " + fuel.item).second) {
                context_.find(Severity::note, "no_upstream_factor", "",
                              "no factor tells what came before the " + fuel.item + " in " + request.region +
                                  ", so Scope 3 category 3 lacks it");
            }
            return;
        }
        add_line(fuel, *site, zone->range_of(context_.month), LedgerCategory::scope3_upstream, *calculation,
                 fuel.quantity, "method=" + fuel.method);
    }

    void add_line(const BookView& view, const Site& site, TimeRange period, LedgerCategory category,
                  const Calculation& calculation, const BookAmount& amount, const std::string& rules) {
        LedgerLine line = line_of(context_, site, period, category, calculation.factors.front().item);
        line.amount = LedgerAmount{amount.value, amount.unit};
        line.factor = ledger_factor(calculation.factors.front());
        line.factor.value = calculation.factor_value;
        line.region = calculation.factors.front().region;
        line.gas = calculation.gas;
        line.mass = calculation.mass;
        line.rules = rules;
        for (std::size_t i = 1; i < calculation.factors.size(); ++i) {
            line.rules += " with=" + calculation.factors[i].id;
        }
        line.records = {view.record.number()};
        for (const BookRecord& record : context_.inputs.book) {
            if (record.id == view.record) {
                line.inputs = digest_of(record);
            }
        }
        context_.draft.lines.push_back(std::move(line));
    }

    DraftContext& context_;
};

}  // namespace

Result<void> add_book_lines(DraftContext& context) {
    BookBuilder builder(context);
    for (const BookFuel& fuel : standing_fuel(context.inputs.book)) {
        builder.add(fuel);
    }
    for (const BookGasLoss& loss : standing_gas_losses(context.inputs.book)) {
        builder.add(loss);
    }
    return {};
}

}  // namespace wattmast

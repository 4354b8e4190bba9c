// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Scope 1 lines out of the book: fuel, refrigerants and extinguishing gases; what came before a fuel, and the biogenic
// part of it beside them.
#include <algorithm>
#include <chrono>
#include <utility>

#include "app/ledger/closed_factors.h"
#include "app/ledger/draft_fuel.h"
#include "app/ledger/draft_parts.h"
#include "app/ledger/input_digest.h"
#include "carbon/book_views.h"
#include "carbon/exact_number.h"
#include "carbon/fuel_density.h"
#include "carbon/fuel_set.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;
using std::chrono::sys_days;

/// Booked in the month in which the period ends.
bool ends_in(const BookView& view, CivilMonth month) {
    const CivilDate last = view.last_day.value_or(view.first_day);
    return last.year() == month.value.year() && last.month() == month.value.month();
}

/// Days of a record's period in a year until the end of a month, and those of them that lie in the month; of either
/// those that are over.
struct DaysOfYear {
    int until = 0;
    int in_month = 0;
};
DaysOfYear days_of(const BookView& view, CivilMonth month, CivilDate today) {
    const sys_days over = std::min(sys_days{month.value / std::chrono::last}, sys_days{today} - std::chrono::days{1});
    const sys_days last = view.last_day ? std::min(sys_days{*view.last_day}, over) : over;
    const auto since = [&](CivilDate begin) {
        const sys_days first = std::max(sys_days{view.first_day}, sys_days{begin});
        return static_cast<int>((last - first).count()) + 1;
    };
    return {since(month.value.year() / std::chrono::January / 1), since(month.value / std::chrono::day{1})};
}

/// So that what leaks is told to the mg, whatever unit its charge was stated in.
int digits_of_milligrams(std::string_view unit) {
    constexpr int in_kilograms = 6;
    return unit == "t" ? in_kilograms + 3 : unit == "g" ? in_kilograms - 3 : in_kilograms;
}

FuelDensities densities_of(const DraftRules& rules) {
    const auto densities = parse_fuel_densities(rules.fuel_density);
    return densities ? *densities : FuelDensities();  // empty: none was decided, or a faulty one is refused before
}

/// An amount that becomes lines, and what it rests on.
struct Activity {
    const Site* site = nullptr;
    std::string item;
    BookAmount amount;
    std::vector<std::int64_t> records;
    std::vector<PointId> points;
    Digest inputs;
    std::string rules;
};

class BookBuilder {
public:
    explicit BookBuilder(DraftContext& context) : context_(context) {}

    void add(const FuelUse& use, const DraftRuntime* runtime) {
        Activity activity;
        activity.site = context_.inputs.reader.catalog().site_by_code(use.site);
        if (activity.site == nullptr) {
            return;  // check_book() names it
        }
        activity.item = use.item;
        std::ranges::transform(use.records, std::back_inserter(activity.records), &BookRecordId::number);
        if (!take_amount(activity, use.amount)) {
            return;
        }
        activity.inputs = digest_of_records(context_.inputs.book, use.records);
        activity.rules = "method=" + std::string(id_of(use.method));
        if (context_.draft.rules.fuel_method) {
            activity.rules += " fuel_method=" + std::string(id_of(*context_.draft.rules.fuel_method));
        }
        activity.rules += use.is_shared ? " tank_across_months=by_days" : "";
        if (runtime != nullptr) {
            activity.points = runtime->points;
            activity.inputs = runtime->inputs;
            activity.rules += " " + runtime->rules;
        }
        add_fuel(activity);
    }

    void add(const BookGasLoss& loss) {
        Activity activity;
        activity.site = context_.inputs.reader.catalog().site_by_code(loss.site);
        const auto zone =
            activity.site == nullptr ? Result<TimeZone>(Failure{}) : TimeZone::find(activity.site->time_zone);
        if (!zone) {
            return;  // check_book() names the site, and electricity_of_sites() the zone
        }
        const auto lost = lost_in_month(loss, *zone, activity.rules);
        if (!lost) {
            return;
        }
        activity.item = loss.item;
        activity.records = {loss.record.number()};
        if (!take_amount(activity, *lost)) {
            return;
        }
        activity.inputs = digest_of_records(context_.inputs.book, {loss.record});
        CalculationRequest request;
        request.category = "refrigerant";
        request.item = loss.item;
        request.gwp = context_.draft.rules.gwp;
        request.month = context_.month;
        book(activity, request,
             loss.kind == BookKind::refrigerant ? LedgerCategory::scope1_refrigerant
                                                : LedgerCategory::scope1_fire_suppression);
    }

private:
    /// The organisation's share of it. Where that is too long a number, a finding.
    bool take_amount(Activity& activity, const BookAmount& amount) {
        activity.amount = amount;
        const BookBoundary* share = context_.share_of(activity.site->code);
        if (share == nullptr) {
            return true;
        }
        const auto part = share_of(amount.value, share->share);
        if (!part) {
            find(activity, name_of(part.error().code), part.error().detail);
            return false;
        }
        activity.amount.value = *part;
        return true;
    }

    void find(const Activity& activity, std::string_view check, const std::string& message) {
        std::string records;
        for (const std::int64_t record : activity.records) {
            records += (records.empty() ? "record " : ", ") + std::to_string(record);
        }
        context_.find(Severity::error, check, activity.site->code,
                      "site " + activity.site->code + ", " + records + ": " + message);
    }

    /// What was topped up, or the month's part of a year's loss.
    std::optional<BookAmount> lost_in_month(const BookGasLoss& loss, const TimeZone& zone, std::string& rules) {
        rules = "gwp=" + context_.draft.rules.gwp;
        if (loss.topped_up) {
            return ends_in(loss, context_.month) ? loss.topped_up : std::nullopt;
        }
        const DaysOfYear days = days_of(loss, context_.month, zone.date_of(context_.now));
        if (!loss.charge || !loss.rate_percent || days.in_month <= 0) {
            return std::nullopt;
        }
        const int days_of_year = std::chrono::year{context_.month.year()}.is_leap() ? 366 : 365;
        // Rounded at the borders of the month, so that months add up to the year.
        const auto lost_until = [&](int day) {
            return (ExactNumber(loss.charge->value) * ExactNumber(*loss.rate_percent) / ExactNumber(100) *
                    ExactNumber(day) / ExactNumber(days_of_year))
                .rounded(digits_of_milligrams(loss.charge->unit));
        };
        const auto until_end = lost_until(days.until);
        const auto until_begin = lost_until(days.until - days.in_month);
        const auto amount =
            until_end && until_begin
                ? (ExactNumber(*until_end) - ExactNumber(*until_begin)).rounded(digits_of_milligrams(loss.charge->unit))
                : std::nullopt;
        if (!amount) {
            context_.find(
                Severity::error, "overflow", loss.site,
                "site " + loss.site + ", record " + std::to_string(loss.record.number()) + ": the charge is too large");
            return std::nullopt;
        }
        rules += " rate_percent=" + loss.rate_percent->to_string() + " days=" + std::to_string(days.in_month) + "/" +
                 std::to_string(days_of_year);
        return BookAmount{*amount, loss.charge->unit};
    }

    void add_fuel(const Activity& activity) {
        CalculationRequest request;
        request.category = "fuel";
        request.item = activity.item;
        request.method = context_.draft.rules.fuel_set;
        request.month = context_.month;
        request.year_rule = YearRule::latest_published_not_after;
        const std::string& region = activity.site->factor_region;
        request.region = region.substr(0, region.find('-'));
        book(activity, request, LedgerCategory::scope1_fuel);
        request.category = "biogenic";
        book_beside(activity, request, LedgerCategory::biogenic);
        request.category = "wtt";
        request.method.clear();
        book_beside(activity, request, LedgerCategory::scope3_upstream);
    }

    /// The line of an activity, or the finding why there is none.
    void book(const Activity& activity, CalculationRequest request, LedgerCategory category) {
        const auto calculation = calculation_of(activity, std::move(request));
        if (!calculation) {
            find(activity, name_of(calculation.error().code), calculation.error().detail);
            return;
        }
        add_line(activity, category, *calculation);
    }

    /// What not every publisher states. Without a factor a note, once for all sites of the region.
    void book_beside(const Activity& activity, const CalculationRequest& request, LedgerCategory category) {
        const auto calculation = calculation_of(activity, request);
        if (calculation) {
            add_line(activity, category, *calculation);
            return;
        }
        const bool is_biogenic = category == LedgerCategory::biogenic;
        if (is_biogenic && !is_biofuel(activity.item)) {
            return;  // Nothing of it is biogenic.
        }
        if (context_.told.insert(request.category + " " + request.region + " " + activity.item).second) {
            const std::string why =
                calculation.error().code == Errc::no_factor ? "" : ": " + calculation.error().detail;
            context_.find(is_biogenic ? Severity::warning : Severity::note,
                          is_biogenic ? "no_biogenic_factor" : "no_upstream_factor", "",
                          is_biogenic
                              ? "no factor tells the biogenic CO2 of " + activity.item + " in " + request.region +
                                    ", which is reported outside the scopes; enter one as an own_factor of "
                                    "the category biogenic" +
                                    why
                              : "no factor tells what came before the " + activity.item + " in " + request.region +
                                    ", so Scope 3 category 3 lacks it" + why);
        }
    }

    [[nodiscard]] Result<Calculation> calculation_of(const Activity& activity, CalculationRequest request) const {
        const auto read = parse_amount(activity.amount.value.to_string() + activity.amount.unit);
        if (!read) {
            return read.error();
        }
        request.amount = *read;
        if (const auto stated = densities_.find(activity.item); stated != densities_.end()) {
            request.density = stated->second;
        }
        return context_.calculated(request);
    }

    void add_line(const Activity& activity, LedgerCategory category, const Calculation& calculation) {
        const auto zone = TimeZone::find(activity.site->time_zone);
        if (!zone) {
            return;  // electricity_of_sites() names it
        }
        LedgerLine line = line_of(context_, *activity.site, zone->range_of(context_.month), category,
                                  calculation.factors.front().item);
        line.amount = LedgerAmount{activity.amount.value, activity.amount.unit};
        line.factor = ledger_factor(calculation.factors.front());
        line.factor.value = calculation.factor_value;
        line.region = calculation.factors.front().region;
        line.gas = calculation.gas;
        line.mass = calculation.mass;
        line.rules = activity.rules;
        for (std::size_t i = 1; i < calculation.factors.size(); ++i) {
            line.rules += with_rule(calculation.factors[i]);
        }
        for (const CalculationStep& step : calculation.steps) {
            if (step.what == "density" && step.factor_id.empty()) {
                line.rules += " density=" + step.value + step.unit;
            }
        }
        line.records = activity.records;
        const Catalog& catalog = context_.inputs.reader.catalog();
        for (const PointId point : activity.points) {
            line.points.push_back(point_text(catalog, *catalog.point(point)));
        }
        line.inputs = activity.inputs;
        name_share(context_, line);
        context_.draft.lines.push_back(std::move(line));
    }

    DraftContext& context_;
    FuelDensities densities_ = densities_of(context_.draft.rules);  ///< By the item of a fuel.
};

}  // namespace

Result<void> add_book_lines(DraftContext& context) {
    const auto runtimes = runtimes_of(context);
    if (!runtimes) {
        return runtimes.error();
    }
    std::vector<RuntimeFuel> by_hours;
    std::ranges::transform(*runtimes, std::back_inserter(by_hours), &DraftRuntime::fuel);
    const FuelMonth fuel = fuel_of_month(standing_fuel(context.inputs.book), standing_tank_levels(context.inputs.book),
                                         by_hours, context.month,
                                         {context.draft.rules.fuel_method, context.draft.rules.tank_across_months,
                                          context.draft.rules.account.tolerance});
    for (const FuelFinding& finding : fuel.findings) {
        context.find(static_cast<Severity>(finding.severity), finding.check, finding.site, finding.message);
    }
    BookBuilder builder(context);
    for (const FuelUse& use : fuel.uses) {
        builder.add(use, use.runtime ? &(*runtimes)[*use.runtime] : nullptr);
    }
    for (const BookGasLoss& loss : standing_gas_losses(context.inputs.book)) {
        builder.add(loss);
    }
    return {};
}

}  // namespace wattmast

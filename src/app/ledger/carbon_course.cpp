// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/carbon_course.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "app/ledger/month_closing.h"
#include "carbon/ledger_in_force.h"

namespace wattmast {
namespace {

constexpr int months_of_a_year = 12;

bool is_over(CivilMonth month, UtcTime now) {
    return TimeZone::utc().range_of(month).end <= now;
}

/// Empty: no line of these sites.
std::optional<CourseMonth> month_of(std::vector<LedgerLine> lines, const std::vector<std::string>& sites,
                                    CivilMonth month) {
    if (!sites.empty()) {
        const std::set<std::string_view> codes(sites.begin(), sites.end());
        std::erase_if(lines, [&](const LedgerLine& line) { return !codes.contains(line.site); });
    }
    const LedgerInventory inventory = inventory_of(lines);
    if (inventory.rows.empty()) {
        return std::nullopt;
    }
    CourseMonth found;
    found.month = month;
    found.scope1 = inventory.sum(InventorySection::scope1);
    found.scope2_location = inventory.sum(InventorySection::scope2_location);
    found.scope2_market = inventory.sum(InventorySection::scope2_market);
    return found;
}

class CourseReader {
public:
    CourseReader(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                 const CarbonCourseRequest& request, const CourseProgress& progress, std::stop_token cancel)
        : store_(store),
          reader_(reader),
          shipped_(shipped),
          request_(request),
          progress_(progress),
          cancel_(std::move(cancel)) {}

    Result<CarbonCourse> run() {
        const auto closings = store_.ledger().closings();
        const auto statistics = store_.samples().statistics();
        if (!closings || !statistics) {
            return closings ? statistics.error() : closings.error();
        }
        std::map<CivilMonth, bool> months;  // Whether it is closed.
        for (const Closing& closing : *closings) {
            months.emplace(closing.month, true);
        }
        add_open_months(months, *statistics);
        std::size_t done = 0;
        CarbonCourse course;
        for (const auto& [month, is_closed] : months) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the months were given up");
            }
            auto found = is_closed ? closed_month(month) : open_month(month);
            if (!found) {
                return found.error();
            }
            progress_(++done, months.size(), *found ? &**found : nullptr);
            if (*found) {
                course.months.push_back(std::move(**found));
            }
        }
        if (request_.sites.empty()) {
            return with_target(std::move(course));
        }
        return course;
    }

private:
    void add_open_months(std::map<CivilMonth, bool>& months, const SampleStatistics& statistics) const {
        if (!statistics.oldest) {
            return;
        }
        for (int step = 0; step < 2 * months_of_a_year; ++step) {
            const CivilMonth month{std::chrono::year{request_.year - 1} / std::chrono::January +
                                   std::chrono::months{step}};
            const TimeRange range = TimeZone::utc().range_of(month);
            if (range.begin <= request_.now && range.end > *statistics.oldest) {
                months.emplace(month, false);
            }
        }
    }

    Result<std::optional<CourseMonth>> closed_month(CivilMonth month) {
        auto lines = store_.ledger().lines({.month = month});
        if (!lines) {
            return lines.error();
        }
        auto found = month_of(lines_in_force(std::move(*lines)), request_.sites, month);
        if (found) {
            found->is_closed = true;
            found->is_over = true;
        }
        return found;
    }

    Result<std::optional<CourseMonth>> open_month(CivilMonth month) {
        const auto known = std::ranges::find(request_.known, month, &CourseMonth::month);
        if (known != request_.known.end() && known->is_over && !known->is_closed) {
            return std::optional(*known);
        }
        auto draft = draft_out_of(store_, reader_, shipped_, month, request_.now, "draft", cancel_);
        if (!draft) {
            return draft.error();
        }
        auto found = month_of(std::move(draft->lines), request_.sites, month);
        if (found) {
            found->is_over = is_over(month, request_.now);
        }
        return found;
    }

    [[nodiscard]] Result<CarbonCourse> with_target(CarbonCourse course) const {
        const auto book = store_.ledger().records();
        if (!book) {
            return book.error();
        }
        const auto targets = standing_targets(*book);
        const BookTarget* target = target_on(targets, TimeZone::utc().date_of(request_.now));
        if (target == nullptr) {
            return course;
        }
        std::vector<CourseYear> years = years_of(*target, course.months);
        std::vector<TargetActual> actuals;
        for (const CourseYear& year : years) {
            if (year.is_whole()) {
                actuals.push_back({year.year, TargetAmount::of(year.mass.count())});
            }
        }
        auto stands = standing(target->target.path, actuals);
        if (!stands) {
            course.target_failure = stands.error();
        } else {
            course.target = CarbonTarget{*target, std::move(years), std::move(*stands)};
        }
        return course;
    }

    /// What the database has of a year goes before what the record states, where it has all of it.
    static std::vector<CourseYear> years_of(const BookTarget& target, const std::vector<CourseMonth>& months) {
        std::map<int, CourseYear> years;
        for (const CourseMonth& month : months) {
            CourseYear& year = years[month.month.year()];
            year.year = month.month.year();
            for (const auto& [gas, mass] : month.total(target.total)) {
                (gas == target.gas ? year.mass : year.beside[gas]) += mass;
            }
            year.months += month.is_over ? 1 : 0;
            year.closed += month.is_closed ? 1 : 0;
        }
        const TargetPath& path = target.target.path;
        const auto state = [&](int number, TargetAmount amount) {
            CourseYear& year = years[number];
            if (number <= path.base_year() || !year.is_whole()) {
                year = {.year = number, .mass = CarbonMass::of(amount.count()), .beside = {}, .is_stated = true};
            }
        };
        for (const TargetActual& actual : target.target.actuals) {
            if (actual.amount) {
                state(actual.year, *actual.amount);
            }
        }
        state(path.base_year(), path.base());
        std::vector<CourseYear> found;
        found.reserve(years.size());
        for (auto& [number, year] : years) {
            found.push_back(std::move(year));
        }
        return found;
    }

    Store& store_;
    const SignalReader& reader_;
    const FactorRegister& shipped_;
    const CarbonCourseRequest& request_;
    const CourseProgress& progress_;
    std::stop_token cancel_;
};

}  // namespace

GasMasses CourseMonth::total(TargetTotal total) const {
    GasMasses sum;
    if (total == TargetTotal::scope1_2_location || total == TargetTotal::scope1_2_market) {
        sum = scope1;
    }
    const bool is_by_location = total == TargetTotal::scope1_2_location || total == TargetTotal::scope2_location;
    add(sum, is_by_location ? scope2_location : scope2_market);
    return sum;
}

Result<CarbonCourse> carbon_course(Store& store, const SignalReader& reader, const FactorRegister& shipped,
                                   const CarbonCourseRequest& request, const CourseProgress& progress,
                                   std::stop_token cancel) {
    try {
        return CourseReader(store, reader, shipped, request, progress, std::move(cancel)).run();
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string("a total of the months cannot be kept: ") + error.what());
    }
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/hourly_match.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace wattmast {
namespace {

constexpr std::chrono::hours hour_length{1};
constexpr std::int64_t million = 1'000'000;

PartsPerMillion share_of(std::int64_t part, std::int64_t all) {
    return {static_cast<std::int32_t>(static_cast<WideInteger>(part) * million / all)};
}

/// "hh:30"
std::string minute_text(UtcTime time) {
    return "hh:" + to_iso8601(time).substr(std::string_view("2023-01-01T00:").size(), 2);
}

/// energy × rate summed over hours in 10^-12 mg, rounded when asked for.
class MassSum {
public:
    void add(Energy energy, const std::optional<Decimal>& rate) {
        if (!rate) {
            without_factor_ += energy;
            return;
        }
        // Below 2^63 mWh × 10^14: 2^110, and the sum is checked.
        const WideInteger product = static_cast<WideInteger>(energy.count()) * rate->to_scaled(-rate_decimals).value();
        if (__builtin_add_overflow(sum_, product, &sum_)) {
            throw std::overflow_error("the emissions leave the range of a mass");
        }
    }

    [[nodiscard]] HourlyMass result(Gas gas) const {
        const WideInteger mass = divide_by_power_of_ten_half_even(sum_, rate_decimals);
        if (mass > std::numeric_limits<std::int64_t>::max()) {
            throw std::overflow_error("the emissions leave the range of a mass");
        }
        return {CarbonMass::of(static_cast<std::int64_t>(mass)), gas, without_factor_};
    }

private:
    WideInteger sum_ = 0;
    Energy without_factor_;
};

/// @param begin Where an hour of the range begins.
template <typename Hours>
Result<void> check_hours(const Hours& hours, UtcTime begin, const char* what) {
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if ((hours[i].hour - begin) % hour_length != Duration{0}) {
            return fail(Errc::invalid_argument, std::string(what) + ": the hour " + to_iso8601(hours[i].hour) +
                                                    " does not begin at " + minute_text(begin) +
                                                    " UTC as those that are matched; state all by the same hours");
        }
        if (i > 0 && hours[i].hour <= hours[i - 1].hour) {
            return fail(Errc::invalid_argument,
                        std::string(what) + ": " + to_iso8601(hours[i].hour) + " is not after the one before");
        }
    }
    return {};
}

Result<void> check_energy(std::span<const HourEnergy> hours, UtcTime begin, const char* what) {
    for (const HourEnergy& hour : hours) {
        if (hour.energy < Energy{}) {
            return fail(Errc::invalid_argument, std::string(what) + ": " + to_iso8601(hour.hour) + " is negative");
        }
    }
    return check_hours(hours, begin, what);
}

bool is_usable_rate(Decimal rate) {
    return !rate.is_negative() && rate < Decimal(100, 0) && rate.normalized().exponent() >= -rate_decimals;
}

Result<void> check_rates(const std::optional<RateSeries>& rates, UtcTime begin, const char* what) {
    if (!rates) {
        return {};
    }
    for (const HourRate& hour : rates->hours) {
        if (!is_usable_rate(hour.value)) {
            return fail(Errc::invalid_argument, std::string(what) + ": the factor of " + to_iso8601(hour.hour) +
                                                    " is not between 0 and 100 kg/kWh, or too fine");
        }
    }
    return check_hours(rates->hours, begin, what);
}

Result<void> check(const HourlyInput& input) {
    const TimeRange range = input.range;
    const UtcTime begin = range.begin;
    constexpr std::chrono::minutes quarter{15};  // Civil times differ from UTC by quarters of an hour.
    if (range.is_empty() || begin.time_since_epoch() % quarter != Duration{0} ||
        range.length() % hour_length != Duration{0} || range.length() > std::chrono::days{366 * most_matched_years}) {
        return fail(Errc::invalid_argument,
                    "the time is not some full hours, at most " + std::to_string(most_matched_years) + " years");
    }
    if (input.flat_residual && !is_usable_rate(input.flat_residual->value)) {
        return fail(Errc::invalid_argument, "the residual is not between 0 and 100 kg/kWh, or too fine");
    }
    for (const auto& verdict :
         {check_energy(input.load, begin, "load"), check_energy(input.certificates, begin, "certificates"),
          check_rates(input.location, begin, "location factors"),
          check_rates(input.residual, begin, "residual factors")}) {
        if (!verdict) {
            return verdict.error();
        }
    }
    return {};
}

/// Walks along a series with the hours of the range.
template <typename Hour, typename Value>
class Cursor {
public:
    Cursor(std::span<const Hour> hours, Value Hour::*value) : hours_(hours), value_(value) {}

    std::optional<Value> at(UtcTime hour) {
        while (next_ < hours_.size() && hours_[next_].hour < hour) {
            ++next_;
        }
        return next_ < hours_.size() && hours_[next_].hour == hour ? std::optional(hours_[next_].*value_)
                                                                   : std::nullopt;
    }

private:
    std::span<const Hour> hours_;
    Value Hour::*value_;
    std::size_t next_ = 0;
};

std::span<const HourRate> hours_of(const std::optional<RateSeries>& rates) {
    return rates ? std::span<const HourRate>(rates->hours) : std::span<const HourRate>();
}

class Matcher {
public:
    Matcher(const HourlyInput& input, const TimeZone& zone)
        : input_(input),
          zone_(zone),
          load_(input.load, &HourEnergy::energy),
          certificates_(input.certificates, &HourEnergy::energy),
          location_(hours_of(input.location), &HourRate::value),
          residual_(hours_of(input.residual), &HourRate::value) {}

    HourlyMatch run() {
        for (UtcTime hour = input_.range.begin; hour < input_.range.end; hour += hour_length) {
            const int year = static_cast<int>(zone_.date_of(hour).year());
            if (result_.years.empty() || result_.years.back().year != year) {
                finish_year();
                result_.years.emplace_back();
                result_.years.back().year = year;
            }
            take(hour);
        }
        finish_year();
        return std::move(result_);
    }

private:
    void take(UtcTime hour) {
        YearMatch& year = result_.years.back();
        MatchedHour matched{hour, load_.at(hour), certificates_.at(hour), std::nullopt};
        const auto location = location_.at(hour);
        const auto residual = residual_.at(hour);
        ++year.hours;
        if (matched.load) {
            location_mass_.add(*matched.load, location);
        }
        if (matched.load && matched.certificates) {
            matched.covered = std::min(*matched.load, *matched.certificates);
            compare(year, matched);
            market_mass_.add(*matched.load - *matched.covered, input_.residual ? residual : flat());
        } else if (matched.load) {
            ++year.load_alone;
            year.load_alone_energy += *matched.load;
        } else if (matched.certificates) {
            ++year.certificates_alone;
            year.certificates_alone_energy += *matched.certificates;
        }
        result_.hours.push_back(matched);
    }

    static void compare(YearMatch& year, const MatchedHour& hour) {
        ++year.compared;
        year.load += *hour.load;
        year.certificates += *hour.certificates;
        year.covered_hourly += *hour.covered;
        year.surplus += *hour.certificates - *hour.covered;
        year.missing += *hour.load - *hour.covered;
        year.surplus_hours += *hour.certificates > *hour.load ? 1U : 0U;
        year.missing_hours += *hour.load > *hour.certificates ? 1U : 0U;
    }

    [[nodiscard]] std::optional<Decimal> flat() const {
        return input_.flat_residual ? std::optional(input_.flat_residual->value) : std::nullopt;
    }

    void finish_year() {
        if (result_.years.empty()) {
            return;
        }
        YearMatch& year = result_.years.back();
        year.coverage = share_of(static_cast<std::int64_t>(year.compared), static_cast<std::int64_t>(year.hours));
        year.covered_annual = std::min(year.load, year.certificates);
        if (year.load > Energy{}) {
            year.share_hourly = share_of(year.covered_hourly.count(), year.load.count());
            year.share_annual = share_of(year.covered_annual.count(), year.load.count());
        }
        if (input_.location) {
            year.location = location_mass_.result(input_.location->gas);
        }
        if (input_.residual || input_.flat_residual) {
            year.market_hourly =
                market_mass_.result(input_.residual ? input_.residual->gas : input_.flat_residual->gas);
        }
        if (input_.flat_residual) {
            MassSum annual;
            annual.add(year.load - year.covered_annual, flat());
            year.market_annual = annual.result(input_.flat_residual->gas);
        }
        location_mass_ = {};
        market_mass_ = {};
    }

    const HourlyInput& input_;
    const TimeZone& zone_;
    Cursor<HourEnergy, Energy> load_;
    Cursor<HourEnergy, Energy> certificates_;
    Cursor<HourRate, Decimal> location_;
    Cursor<HourRate, Decimal> residual_;
    MassSum location_mass_;  ///< Of the year so far.
    MassSum market_mass_;
    HourlyMatch result_;
};

}  // namespace

Result<HourlyMatch> hourly_match(const HourlyInput& input, const TimeZone& zone) {
    if (auto verdict = check(input); !verdict) {
        return verdict.error();
    }
    try {
        return Matcher(input, zone).run();
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow, std::string(error.what()) + "; check the units of the files");
    }
}

}  // namespace wattmast

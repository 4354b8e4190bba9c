// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_curve.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace wattmast {
namespace {

constexpr std::string_view example =
    "; write for example 25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h (loads in % or kW, rates in L/h, kg/h or Nm3/h), or one "
    "rate alone";

struct RateUnit {
    std::string_view text;
    std::string_view unit;
};
constexpr std::array rate_units{RateUnit{"L/h", "L"}, RateUnit{"l/h", "L"}, RateUnit{"kg/h", "kg"},
                                RateUnit{"Nm3/h", "Nm3"}};

Failure unreadable(std::string_view part) {
    return fail(Errc::invalid_argument, "\"" + std::string(part) + "\" is no part of a curve" + std::string(example));
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    text.remove_suffix(text.size() - std::min(text.find_last_not_of(' ') + 1, text.size()));
    return text;
}

/// Takes "25 %" or "9 L/h" off the front.
std::optional<BookAmount> take_amount(std::string_view& rest) {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789."), rest.size());
    const auto value = Decimal::parse(rest.substr(0, end));
    std::string_view unit = trimmed(rest.substr(end));
    const std::size_t unit_end = std::min(unit.find(' '), unit.size());
    if (!value || unit_end == 0) {
        return std::nullopt;
    }
    rest = trimmed(unit.substr(unit_end));
    return BookAmount{*value, std::string(unit.substr(0, unit_end))};
}

/// What stands between two semicolons.
struct StatedPlace {
    std::optional<BookAmount> load;
    Decimal rate;
    std::string_view unit;
};

Result<StatedPlace> parse_place(std::string_view part) {
    std::string_view rest = trimmed(part);
    std::optional<BookAmount> first = take_amount(rest);
    std::optional<BookAmount> second = first && !rest.empty() ? take_amount(rest) : std::nullopt;
    if (!first || !rest.empty()) {
        return unreadable(part);
    }
    const BookAmount& rate = second ? *second : *first;
    const auto* const unit = std::ranges::find(rate_units, std::string_view(rate.unit), &RateUnit::text);
    if (unit == rate_units.end()) {
        return unreadable(part);
    }
    return StatedPlace{second ? first : std::nullopt, rate.value, unit->unit};
}

/// What is wrong between two places; empty where nothing is.
std::string fault_between(const FuelCurve::Place& before, const FuelCurve::Place& place) {
    if (place.load <= before.load) {
        return "its loads do not ascend";
    }
    return place.rate < before.rate ? "it burns less at a higher load" : "";
}

}  // namespace

std::optional<Power> load_of(const BookAmount& load, std::optional<Power> full_load) {
    const bool is_share = load.unit == "%";
    if (is_share && !full_load) {
        return std::nullopt;
    }
    const int exponent = load.unit == "W" ? 3 : load.unit == "MW" ? 9 : 6;
    const ExactNumber exact = is_share ? ExactNumber(full_load->count()) * ExactNumber(load.value) / ExactNumber(100)
                                       : ExactNumber(load.value) * ExactNumber(Decimal(1, exponent));
    const auto count = exact.rounded();
    return count ? std::optional(Power::of(*count)) : std::nullopt;
}

Result<FuelCurve> FuelCurve::parse(std::string_view text, const std::optional<BookAmount>& rated) {
    FuelCurve curve;
    curve.full_load_ = rated ? load_of(*rated, std::nullopt) : std::nullopt;
    bool has_loads = true;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        const auto stated = parse_place(text.substr(at, end - at));
        if (!stated) {
            return stated.error();
        }
        if (!curve.unit_.empty() && curve.unit_ != stated->unit) {
            return fail(Errc::invalid_argument,
                        "a curve has one unit, not both " + curve.unit_ + " and " + std::string(stated->unit));
        }
        has_loads = has_loads && stated->load;
        const auto load = stated->load ? load_of(*stated->load, curve.full_load_) : Power{};
        if (!load) {
            return fail(Errc::invalid_argument, "loads in % need a rated_power, such as 100 kW, and loads fit 9.2 PW");
        }
        const Place place{*load, stated->rate};
        const std::string fault = curve.places_.empty() || !has_loads ? "" : fault_between(curve.places_.back(), place);
        if (!fault.empty()) {
            return fail(Errc::invalid_argument, "the curve is no curve: " + fault);
        }
        curve.places_.push_back(place);
        curve.unit_ = stated->unit;
        at = end + 1;
    }
    if (has_loads == (curve.places_.size() == 1)) {
        return fail(Errc::invalid_argument,
                    "a curve has two loads or more, or one rate without a load" + std::string(example));
    }
    if (has_loads && !curve.full_load_) {
        curve.full_load_ = curve.places_.back().load;
    }
    return curve;
}

BurntFuel::BurntFuel(const FuelCurve& curve)
    : curve_(curve), stretches_(std::max<std::size_t>(curve.places().size(), 2) - 1) {}

void BurntFuel::add(Power load, std::chrono::milliseconds time) {
    const auto& places = curve_.places();
    // The stretch below the first place above the load; outside, the first and the last go on.
    std::size_t stretch = 0;
    while (stretch + 2 < places.size() && places[stretch + 1].load < load) {
        ++stretch;
    }
    stretches_[stretch].time += time;
    stretches_[stretch].load_times_time += static_cast<WideInteger>(load.count()) * time.count();
    running_ += time;
    if (!curve_.is_constant() && load > places.back().load) {
        beyond_ += time;
    }
}

ExactNumber BurntFuel::amount() const {
    const auto& places = curve_.places();
    const ExactNumber hour(std::int64_t{3'600'000});
    if (curve_.is_constant()) {
        return ExactNumber(places.front().rate) * ExactNumber(running_.count()) / hour;
    }
    ExactNumber sum;
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
        const FuelCurve::Place& from = places[i];
        const FuelCurve::Place& to = places[i + 1];
        const ExactNumber slope =
            (ExactNumber(to.rate) - ExactNumber(from.rate)) / ExactNumber(to.load.count() - from.load.count());
        const ExactNumber above = ExactNumber::of_wide(stretches_[i].load_times_time) -
                                  ExactNumber(from.load.count()) * ExactNumber(stretches_[i].time.count());
        sum = sum + ExactNumber(from.rate) * ExactNumber(stretches_[i].time.count()) + slope * above;
    }
    const ExactNumber amount = sum / hour;
    return amount < ExactNumber() ? ExactNumber() : amount;
}

}  // namespace wattmast

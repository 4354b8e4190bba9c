// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tank's levels say of a month.
#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "carbon/civil_date_text.h"
#include "carbon/fuel_parts.h"

namespace wattmast {
namespace {

using std::chrono::sys_days;
using Severity = FuelFinding::Severity;

std::string day_text(sys_days day) {
    return date_text(CivilDate{day});
}

/// The month's part of what was burnt on `all` days; parts of all months add up to it.
ExactFuel share_of(const ExactFuel& burnt, const Days& all, const Days& part) {
    const auto until = [&](int days) {
        constexpr int digits = 3;
        const auto rounded =
            (burnt.value * ExactNumber(std::int64_t{days}) / ExactNumber(std::int64_t{all.count()})).rounded(digits);
        if (!rounded) {
            throw std::overflow_error("an amount of fuel cannot be kept");
        }
        return ExactNumber(*rounded);
    };
    const int begin = static_cast<int>((part.first - all.first).count());
    return {until(begin + part.count()) - until(begin), burnt.measure};
}

class TankReader {
public:
    TankReader(std::span<const BookFuel* const> entered, CivilMonth month, TankRule rule, const std::string& place)
        : entered_(entered), month_(days_of(month)), rule_(rule), place_(place) {}

    void add(const BookTankLevel& before, const BookTankLevel& after) {
        const Days all{sys_days{before.first_day} + std::chrono::days{1}, sys_days{after.first_day}};
        const Days part{std::max(all.first, month_.first), std::min(all.last, month_.last)};
        if (all.last < all.first || part.last < part.first) {
            return;
        }
        std::vector<BookRecordId> records;
        const auto burnt = between(before, after, records);
        if (!burnt) {
            return;
        }
        const bool goes_beyond = part.count() < all.count();
        if (goes_beyond && rule_ == TankRule::refuse) {
            const sys_days wanted = all.first < month_.first ? month_.first - std::chrono::days{1} : month_.last;
            find(Severity::error, "tank_across_months",
                 text_of(*burnt) + " were burnt from " + day_text(all.first) + " to " + day_text(all.last) +
                     ", which goes beyond the month; enter the level of " + day_text(wanted) +
                     ", or decide by the policy tank_across_months (by_days) that days share it");
            return;
        }
        found_.known_days += part.count();
        const ExactFuel counted = goes_beyond ? share_of(*burnt, all, part) : *burnt;
        if (!(counted.value == ExactNumber())) {
            found_.stretches.push_back(
                {CivilDate{part.first}, CivilDate{part.last}, stated_fuel(counted), std::move(records), goes_beyond});
        }
    }

    TankMonth take() && {
        if (found_.known_days > 0 && found_.known_days < month_.count()) {
            find(Severity::warning, "tank_not_whole",
                 "its levels tell " + std::to_string(found_.known_days) + " of " + std::to_string(month_.count()) +
                     " days; enter those of the ends of the month");
        }
        return std::move(found_);
    }

private:
    void find(Severity severity, std::string_view check, const std::string& message) {
        found_.findings.push_back({severity, std::string(check), place_ + message});
    }

    /// Empty, with a finding, where it is not known.
    std::optional<ExactFuel> between(const BookTankLevel& before, const BookTankLevel& after,
                                     std::vector<BookRecordId>& records) {
        ExactFuel burnt = exact_fuel(before.level);
        const ExactFuel rest = exact_fuel(after.level);
        records = {before.record, after.record};
        const std::string levels = "levels of " + date_text(before.first_day) + " and " + date_text(after.first_day) +
                                   " (" + name_of(before.record) + " and " + std::to_string(after.record.number()) +
                                   ")";
        bool is_one_measure = burnt.measure == rest.measure;
        for (const BookFuel* fuel : entered_) {
            const CivilDate last = last_of(*fuel);
            const bool is_between = last > before.first_day && fuel->first_day <= after.first_day;
            if (fuel->method != id_of(FuelMethod::delivered) || !is_between) {
                continue;
            }
            if (fuel->first_day <= before.first_day || last > after.first_day) {
                find(Severity::error, "delivery_across_level",
                     name_of(fuel->record) + " was delivered on days on both sides of a level (" + levels +
                         "); no figure by the tank, enter each delivery with its own day");
                return std::nullopt;
            }
            const ExactFuel delivered = exact_fuel(fuel->quantity);
            is_one_measure = is_one_measure && delivered.measure == burnt.measure;
            burnt.value = burnt.value + delivered.value;
            records.push_back(fuel->record);
        }
        if (!is_one_measure) {
            find(Severity::error, "other_measure",
                 levels + " and deliveries are not all in one kind of unit (volume or mass); state them in one");
            return std::nullopt;
        }
        burnt.value = burnt.value - rest.value;
        if (burnt.value < ExactNumber()) {
            find(Severity::error, "tank_negative",
                 "the tank holds more at the second of the " + levels +
                     " than the first and the deliveries allow; enter the delivery that is missing, or correct a "
                     "level");
            return std::nullopt;
        }
        std::ranges::sort(records);
        return burnt;
    }

    std::span<const BookFuel* const> entered_;
    Days month_;
    TankRule rule_;
    const std::string& place_;
    TankMonth found_;
};

}  // namespace

ExactFuel exact_fuel(const BookAmount& amount) {
    const MeasureUnit unit = measure_unit(amount.unit).value_or(MeasureUnit{});
    return {ExactNumber(amount.value) * ExactNumber(unit.scale), unit.measure};
}

BookAmount stated_fuel(const ExactFuel& amount) {
    constexpr int digits = 6;
    const bool is_normal = amount.measure == Measure::normal_volume;
    const ExactNumber value = is_normal ? amount.value / ExactNumber(std::int64_t{1000}) : amount.value;
    const auto rounded = value.rounded(digits);
    if (!rounded) {
        throw std::overflow_error("an amount of fuel cannot be kept");
    }
    return {*rounded, is_normal ? "Nm3" : amount.measure == Measure::mass ? "kg" : "L"};
}

std::string text_of(const ExactFuel& amount) {
    const BookAmount stated = stated_fuel(amount);
    return stated.value.to_string() + " " + stated.unit;
}

Days days_of(CivilMonth month) {
    return {sys_days{month.value / std::chrono::day{1}}, sys_days{month.value / std::chrono::last}};
}

CivilDate last_of(const BookView& view) {
    return view.last_day.value_or(view.first_day);
}

std::string name_of(BookRecordId record) {
    return "record " + std::to_string(record.number());
}

TankMonth burnt_by_levels(std::span<const BookTankLevel* const> levels, std::span<const BookFuel* const> entered,
                          CivilMonth month, TankRule rule, const std::string& place) {
    TankReader reader(entered, month, rule, place);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        reader.add(*levels[i - 1], *levels[i]);
    }
    return std::move(reader).take();
}

}  // namespace wattmast

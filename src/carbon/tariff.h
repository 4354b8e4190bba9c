// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Electricity prices by the time of use, and what hours of energy cost by them.
#pragma once

#include <bitset>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// Millionths of a unit of some currency; which one stands beside it. Never added across currencies.
struct Money {
    std::int64_t micros = 0;
    friend auto operator<=>(const Money&, const Money&) = default;
};
/// Millionths of a unit of a currency for a kWh.
struct EnergyPrice {
    std::int64_t micros_per_kwh = 0;
    friend auto operator<=>(const EnergyPrice&, const EnergyPrice&) = default;
};
/// Millionths of a unit of a currency for a kW of a month's highest demand.
struct DemandPrice {
    std::int64_t micros_per_kw = 0;
    friend auto operator<=>(const DemandPrice&, const DemandPrice&) = default;
};

/// "12.345678", as many decimals as there are, at least two. No locale.
[[nodiscard]] std::string to_text(Money money);

/// energy × price, rounded once, half to even. Fails with `overflow`.
[[nodiscard]] Result<Money> cost_of(Energy energy, EnergyPrice price);

/// A period of the tariff with its price: "peak".
struct TariffPeriod {
    std::string name;
    EnergyPrice price;
    friend bool operator==(const TariffPeriod&, const TariffPeriod&) = default;
};

enum class TariffDays : std::uint8_t {
    all = 1,
    workdays = 2,  ///< Monday to Friday, without holidays.
    weekends = 3,  ///< Saturday and Sunday, without holidays.
    holidays = 4,  ///< Those that the tariff lists.
};

/// The first rule that fits an hour says its period.
struct TariffRule {
    std::size_t period = 0;  ///< Place in Tariff::periods.
    std::bitset<12> months;  ///< January is 0.
    std::set<TariffDays> days;
    std::bitset<24> hours;  ///< By their beginning in local time.
    friend bool operator==(const TariffRule&, const TariffRule&) = default;
};

struct Tariff {
    BookRecordId record;
    std::string site;    ///< Code; empty: of a region, or of all sites.
    std::string region;  ///< As sites name it; empty: of every region.
    CivilDate first_day;
    std::optional<CivilDate> last_day;  ///< Included.
    std::string name;
    std::string currency;  ///< "CNY"
    std::vector<TariffPeriod> periods;
    std::vector<TariffRule> rules;
    std::set<CivilDate> holidays;
    std::optional<DemandPrice> demand;

    [[nodiscard]] bool has_day(CivilDate day) const { return first_day <= day && (!last_day || day <= *last_day); }
    /// Empty: no rule fits, so the hour has no price.
    [[nodiscard]] std::optional<std::size_t> period_of(CivilDate day, int hour) const;
};

/// Fails with `invalid_argument`, beginning with the name of the field: "periods: …". @pre kind tariff
[[nodiscard]] Result<Tariff> tariff_of(const BookRecord& record);
/// The standing ones that can be read, in the order of entry.
[[nodiscard]] std::vector<Tariff> standing_tariffs(std::span<const BookRecord> records);
/// That of the site, else of its region, else of all sites; of two the one entered last. Null: there is none.
[[nodiscard]] const Tariff* tariff_on(std::span<const Tariff> tariffs, std::string_view site, std::string_view region,
                                      CivilDate day);

/// An hour of local time and its energy. Absent energy is not zero.
struct TariffHour {
    CivilDate day;
    int hour = 0;  ///< 0 to 23
    std::optional<Energy> energy;
    bool is_in_part = false;  ///< Some of its meters have no figure: its energy is less than it was.
};

/// What the hours of one period come to.
struct PeriodCost {
    const Tariff* tariff = nullptr;
    std::size_t period = 0;  ///< Of the tariff.
    std::uint32_t hours = 0;
    Energy energy;
    Money cost;
};

/// A month's demand by a tariff that prices it. Utilities bill a shorter interval than an hour, so it is the least that
/// it can be, and no part of the cost of the energy.
struct DemandCost {
    const Tariff* tariff = nullptr;
    Energy highest_hour;
    Money cost;
};

struct TariffCost {
    std::vector<PeriodCost> periods;  ///< By tariff and its periods, those that have hours.
    std::vector<DemandCost> demands;
    std::optional<Energy> energy;  ///< That has a price; empty: none has.
    std::uint32_t hours = 0;       ///< That have energy and price.
    std::uint32_t hours_without_energy = 0;
    std::uint32_t hours_without_price = 0;  ///< That have energy, but no tariff or no period.
    std::uint32_t hours_in_part = 0;        ///< Of the hours that have energy and price.
    Energy energy_without_price;
};

/// Of the periods, by currency; empty where no hour has a price. Fails with `overflow`.
[[nodiscard]] Result<std::map<std::string, Money, std::less<>>> totals_of(const TariffCost& cost);

/// Adds up the energy of each period and multiplies once. Fails with `overflow`. @pre the hours are of one month;
/// tariffs outlives the answer
[[nodiscard]] Result<TariffCost> cost_of(std::span<const TariffHour> hours, std::span<const Tariff> tariffs,
                                         std::string_view site, std::string_view region);

}  // namespace wattmast

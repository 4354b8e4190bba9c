// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/kpi_amounts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "carbon/amount.h"
#include "units/decimal.h"

namespace wattmast::cli {
namespace {

/// A unit of 10^exponent × `times` counts of `unit`.
struct DataUnit {
    std::string_view symbol;
    KpiUnit unit;
    Decimal counts;
};

// Capitals count. Decimal prefixes only (IEC 80000-13, SI).
constexpr std::array data_units{DataUnit{"mW", KpiUnit::milliwatt, {1, 0}},
                                DataUnit{"W", KpiUnit::milliwatt, {1, 3}},
                                DataUnit{"kW", KpiUnit::milliwatt, {1, 6}},
                                DataUnit{"MW", KpiUnit::milliwatt, {1, 9}},
                                DataUnit{"GW", KpiUnit::milliwatt, {1, 12}},
                                DataUnit{"B", KpiUnit::byte, {1, 0}},
                                DataUnit{"kB", KpiUnit::byte, {1, 3}},
                                DataUnit{"MB", KpiUnit::byte, {1, 6}},
                                DataUnit{"GB", KpiUnit::byte, {1, 9}},
                                DataUnit{"TB", KpiUnit::byte, {1, 12}},
                                DataUnit{"PB", KpiUnit::byte, {1, 15}},
                                DataUnit{"EB", KpiUnit::byte, {1, 18}},
                                DataUnit{"Gbit", KpiUnit::byte, {125, 6}},
                                DataUnit{"Tbit", KpiUnit::byte, {125, 9}},
                                DataUnit{"bit/s", KpiUnit::bit_per_second, {1, 0}},
                                DataUnit{"bps", KpiUnit::bit_per_second, {1, 0}},
                                DataUnit{"kbit/s", KpiUnit::bit_per_second, {1, 3}},
                                DataUnit{"kbps", KpiUnit::bit_per_second, {1, 3}},
                                DataUnit{"Mbit/s", KpiUnit::bit_per_second, {1, 6}},
                                DataUnit{"Mbps", KpiUnit::bit_per_second, {1, 6}},
                                DataUnit{"Gbit/s", KpiUnit::bit_per_second, {1, 9}},
                                DataUnit{"Gbps", KpiUnit::bit_per_second, {1, 9}},
                                DataUnit{"Tbit/s", KpiUnit::bit_per_second, {1, 12}},
                                DataUnit{"Tbps", KpiUnit::bit_per_second, {1, 12}}};

const DataUnit* data_unit_of(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789.-+ ");
    if (end == std::string_view::npos) {
        return nullptr;
    }
    const auto found = std::ranges::find(data_units, text.substr(end), &DataUnit::symbol);
    return found == data_units.end() ? nullptr : &*found;
}

KpiPart entered(WideInteger count, KpiUnit unit, const std::string& text) {
    return {count, unit, whole, EnergyMethod::entered, text};
}

Failure too_much(const std::string& text) {
    return fail(Errc::invalid_argument, "amount \"" + text + "\" is beyond what can be counted; check the unit");
}

Result<KpiPart> of_data(const std::string& text, const DataUnit& unit) {
    std::string number = text.substr(0, text.size() - unit.symbol.size());
    number.erase(std::min(number.find_last_not_of(' ') + 1, number.size()));
    const auto value = Decimal::parse(number);
    if (!value) {
        return fail(Errc::invalid_argument, "amount \"" + text + "\": write a number and its unit, such as 400Gbps");
    }
    const auto product = multiply(*value, unit.counts);
    const auto count = product ? product->to_scaled(0) : Result<std::int64_t>(product.error());
    if (!count) {
        return too_much(text);
    }
    return entered(*count, unit.unit, text);
}

/// In 10^exponent of the base unit of the amount's measure.
Result<std::int64_t> counted(const Amount& amount, int exponent) {
    const auto product = multiply(amount.value, amount.unit.scale);
    return product ? product->to_scaled(exponent) : Result<std::int64_t>(product.error());
}

}  // namespace

Result<KpiPart> parse_kpi_part(const std::string& text) {
    if (const DataUnit* unit = data_unit_of(text)) {
        return of_data(text, *unit);
    }
    const auto amount = parse_amount(text);
    if (!amount) {
        return fail(Errc::invalid_argument,
                    amount.error().detail + "; also W kW MW GW, kB MB GB TB PB (GB is 10^9 byte), Mbps Gbps Tbps");
    }
    if (amount->unit.measure == Measure::volume) {
        const auto millilitres = counted(*amount, -3);
        return millilitres ? Result<KpiPart>(entered(*millilitres, KpiUnit::millilitre, text)) : too_much(text);
    }
    const auto energy = to_energy(*amount);
    return energy ? Result<KpiPart>(entered(energy->count(), KpiUnit::milliwatt_hour, text))
                  : fail(Errc::invalid_argument, energy.error().detail);
}

Result<KpiPart> parse_carbon_part(const std::string& text, Gas gas) {
    const auto amount = parse_amount(text);
    if (!amount) {
        return fail(Errc::invalid_argument, amount.error().detail);
    }
    if (amount->unit.measure != Measure::mass) {
        return fail(Errc::invalid_argument, text + " is not a mass such as 6367.2t");
    }
    const auto milligrams = counted(*amount, -6);
    const KpiUnit unit = gas == Gas::co2 ? KpiUnit::milligram_co2 : KpiUnit::milligram_co2e;
    return milligrams ? Result<KpiPart>(entered(*milligrams, unit, text)) : too_much(text);
}

Result<PartsPerMillion> parse_share(const std::string& text) {
    const auto amount = parse_amount(text);
    const bool is_share = amount && amount->unit.measure == Measure::share;
    const auto millionths = is_share ? counted(*amount, -6) : Result<std::int64_t>(fail(Errc::invalid_argument, ""));
    if (!millionths || *millionths < 0 || *millionths > whole.count) {
        return fail(Errc::invalid_argument, "\"" + text + "\" is no share from 0% to 100%");
    }
    return PartsPerMillion{static_cast<std::int32_t>(*millionths)};
}

Result<std::int64_t> parse_number(const std::string& text, const std::string& what) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) {
        return fail(Errc::invalid_argument, what + " \"" + text + "\" is no whole number, such as 12345");
    }
    return number;
}

}  // namespace wattmast::cli

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/amount.h"

#include <algorithm>

#include "carbon/exact_number.h"

namespace wattmast {
namespace {

bool is_of_a_number(char character) {
    return (character >= '0' && character <= '9') || character == '.' || character == '-' || character == '+';
}

/// Where the unit begins: behind the number, an exponent ("1e6") included.
std::size_t end_of_number(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_of_a_number(text[end])) {
        ++end;
    }
    const bool has_exponent = end + 1 < text.size() && (text[end] == 'e' || text[end] == 'E') &&
                              is_of_a_number(text[end + 1]) && text[end + 1] != '.';
    if (has_exponent) {
        end += 2;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
            ++end;
        }
    }
    return end;
}

}  // namespace

Result<Amount> parse_amount(std::string_view text) {
    const auto wrong = [&](const std::string& what) {
        return fail(Errc::invalid_argument, "amount \"" + std::string(text) + "\": " + what);
    };
    const std::size_t end = end_of_number(text);
    const auto value = Decimal::parse(text.substr(0, end));
    if (!value) {
        return value.error().code == Errc::overflow
                   ? Result<Amount>(value.error())
                   : wrong(
                         "write a number and its unit, with a decimal point and without thousands separators, such "
                         "as 100000kWh, 700kL or 3.5kg");
    }
    std::string_view symbol = text.substr(end);
    symbol.remove_prefix(std::min(symbol.find_first_not_of(' '), symbol.size()));
    if (symbol.empty()) {
        return wrong("the unit is missing; write for example " + std::string(text) + "kWh");
    }
    const auto unit = measure_unit(symbol);
    if (!unit) {
        return wrong("there is no unit \"" + std::string(symbol) +
                     "\"; capitals count; there are Wh kWh MWh GWh TWh, MJ GJ TJ mmBtu, ml l kl m3 Nm3 gal Mcf, g kg "
                     "t kt lb, %");
    }
    return Amount{*value, *unit, std::string(symbol)};
}

Result<Energy> to_energy(const Amount& amount) {
    if (amount.unit.measure != Measure::energy) {
        return fail(Errc::invalid_argument, amount.to_string() + " is not an energy such as 100000 kWh, but a " +
                                                std::string(name_of(amount.unit.measure)));
    }
    constexpr Decimal megajoules_of_one{36, -7};  // mWh
    const ExactNumber count =
        ExactNumber(amount.value) * ExactNumber(amount.unit.scale) / ExactNumber(megajoules_of_one);
    const auto rounded = count.rounded();
    if (!rounded) {
        return fail(Errc::overflow, amount.to_string() + " is more than 9.2 PWh; check the unit");
    }
    return Energy::of(*rounded);
}

}  // namespace wattmast

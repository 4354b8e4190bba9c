// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/certificate_range.h"

#include <charconv>

namespace wattmast {
namespace {

constexpr std::size_t most_digits = 18;  // fits 64 bits

std::optional<SerialRange> single(std::string_view id) {
    const std::size_t last_other = id.find_last_not_of("0123456789");
    const std::size_t begin = last_other == std::string_view::npos ? 0 : last_other + 1;
    const std::string_view digits = id.substr(begin);
    std::uint64_t number = 0;
    if (digits.empty() || digits.size() > most_digits) {
        return std::nullopt;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return SerialRange{std::string(id.substr(0, begin)), digits.size(), number, number};
}

}  // namespace

std::optional<SerialRange> serial_range(std::string_view registry_id) {
    const std::size_t dots = registry_id.find("..");
    auto first = single(registry_id.substr(0, dots));
    if (dots == std::string_view::npos || !first) {
        return first;
    }
    const auto last = single(registry_id.substr(dots + 2));
    if (!last || last->prefix != first->prefix || last->digits != first->digits || last->last < first->first) {
        return std::nullopt;
    }
    first->last = last->last;
    return first;
}

}  // namespace wattmast

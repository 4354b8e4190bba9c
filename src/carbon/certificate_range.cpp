// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/certificate_range.h"

#include <algorithm>
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
    return SerialRange{std::string(id.substr(0, begin)), number, number};
}

}  // namespace

std::string plain_registry_id(std::string_view registry_id) {
    const std::size_t begin = std::min(registry_id.find_first_not_of(" \t"), registry_id.size());
    const std::size_t end = registry_id.find_last_not_of(" \t") + 1;
    std::string plain(registry_id.substr(begin, end > begin ? end - begin : 0));
    std::ranges::transform(plain, plain.begin(), [](char character) {
        return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    });
    return plain;
}

std::optional<SerialRange> serial_range(std::string_view written) {
    const std::string plain = plain_registry_id(written);
    const std::string_view registry_id = plain;
    const std::size_t dots = registry_id.find("..");
    auto first = single(registry_id.substr(0, dots));
    if (dots == std::string_view::npos || !first) {
        return first;
    }
    const auto last = single(registry_id.substr(dots + 2));
    if (!last || last->prefix != first->prefix || last->last < first->first) {
        return std::nullopt;
    }
    first->last = last->last;
    return first;
}

}  // namespace wattmast

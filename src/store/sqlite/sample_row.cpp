// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sample_row.h"

#include <limits>
#include <string>

#include "store/rules.h"

namespace wattmast::sqlite {
namespace {

template <typename Enum>
std::int64_t number_of(Enum value) noexcept {
    return static_cast<std::int64_t>(value);
}

std::optional<Errc> reason_from(std::int64_t number) noexcept {
    if (number < 1 || number > std::numeric_limits<int>::max()) {
        return std::nullopt;
    }
    const auto reason = static_cast<Errc>(number);
    return name_of(reason) == "unknown" ? std::nullopt : std::optional(reason);
}

bool is_quality(std::int64_t number) noexcept {
    return number >= number_of(Quality::good) && number <= number_of(Quality::missing);
}

bool is_origin(std::int64_t number) noexcept {
    return number >= number_of(Origin::device) && number <= number_of(Origin::simulated);
}

}  // namespace

Result<std::optional<Value>> value_from(const Query& row, int column) {
    if (row.is_null(column)) {
        return std::optional<Value>();
    }
    const std::int64_t form = row.integer(column);
    const std::int64_t exponent = row.integer(column + 2);
    using Exponent = std::numeric_limits<std::int8_t>;
    if (form < 1 || form > std::numeric_limits<std::uint8_t>::max() || exponent < Exponent::min() ||
        exponent > Exponent::max()) {
        return fail(Errc::store_damaged, "impossible form");
    }
    const auto value =
        Value::from_storage(static_cast<std::uint8_t>(form), static_cast<std::uint64_t>(row.integer(column + 1)),
                            static_cast<std::int8_t>(exponent));
    if (!value) {
        return value.error();
    }
    return std::optional(*value);
}

Failure damaged_sample(const Query& row, std::string_view what) {
    return fail(Errc::store_damaged, "the sample of point " + std::to_string(row.integer(0)) + " at " +
                                         std::to_string(row.integer(1)) + " ms has " + std::string(what) +
                                         "; run `wattmastctl verify` to see what else is affected");
}

Result<Sample> sample_from(const Query& row) {
    const auto value = value_from(row, 2);
    if (!value) {
        return damaged_sample(row, "a value of an impossible form");
    }
    const std::int64_t quality = row.integer(5);
    const std::int64_t origin = row.integer(6);
    if (!is_quality(quality) || !is_origin(origin)) {
        return damaged_sample(row, "a quality or origin that does not exist");
    }
    Sample sample{PointId(row.integer(0)),       utc_from_milliseconds(row.integer(1)), *value,
                  static_cast<Quality>(quality), static_cast<Origin>(origin),           std::nullopt};
    if (!row.is_null(7)) {
        sample.reason = reason_from(row.integer(7));
        if (!sample.reason) {
            return damaged_sample(row, "a reason that does not exist");
        }
    }
    if (!check_sample(sample)) {
        return damaged_sample(row, "value, quality and reason that contradict each other");
    }
    return sample;
}

}  // namespace wattmast::sqlite

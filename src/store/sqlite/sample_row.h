// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One sample as the columns point, at, form, bits, exponent, quality, origin, reason of a row.
#pragma once

#include <optional>
#include <string_view>

#include "model/sample.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// The sample in the first eight columns of a row. Fails with `store_damaged`, naming point and time, if they do not
/// describe one.
/// Columns 0 to 7: point, time, form, bits, exponent, quality, origin, reason. Fails with `store_damaged`.
[[nodiscard]] Result<Sample> sample_from(const Query& row);

/// Three columns from `column` on: form, bits, exponent. Empty for NULL. Fails with `store_damaged`.
[[nodiscard]] Result<std::optional<Value>> value_from(const Query& row, int column);

/// `store_damaged`: the sample in this row has `what`.
[[nodiscard]] Failure damaged_sample(const Query& row, std::string_view what);

}  // namespace wattmast::sqlite

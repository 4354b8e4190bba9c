// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a stretch of samples looks like in one pixel column.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/series.h"
#include "units/utc_time.h"

namespace wattmast {

/// Minimum, maximum and mean of the values in one part of a range; for drawing, so in double.
struct EnvelopeColumn {
    UtcTime first_at;  ///< Time of the first value in the column.
    UtcTime last_at;   ///< Time of the last value.
    double min = 0;
    double max = 0;
    double sum = 0;  ///< sum / count is the mean.
    double first = 0;
    double last = 0;
    std::uint32_t count = 0;    ///< Values, at least 1.
    std::uint32_t suspect = 0;  ///< Of them, with quality `suspect`.
    /// At most so long no value came between two of the column; exact where it is made from samples in order.
    Duration longest{0};

    [[nodiscard]] double mean() const noexcept { return sum / count; }
    friend bool operator==(const EnvelopeColumn&, const EnvelopeColumn&) = default;
};

/// A stretch of time that has values.
struct EnvelopePart {
    TimeRange range;
    EnvelopeColumn values;
    friend bool operator==(const EnvelopePart&, const EnvelopePart&) = default;
};

/// The half-open part `column` of `columns` equal parts of `range`; the parts tile the range without overlap.
[[nodiscard]] TimeRange column_range(TimeRange range, int columns, int column) noexcept;

/// The part that holds `at`. @pre range.contains(at)
[[nodiscard]] int column_of(TimeRange range, int columns, UtcTime at) noexcept;

/// Equal parts of a range.
struct EnvelopeParts {
    TimeRange range;
    int count = 0;
    friend bool operator==(const EnvelopeParts&, const EnvelopeParts&) = default;
};

/// For a plot of `columns` columns: the parts of one or more whole UTC hours (of whole UTC days, from a day a column
/// on) that lie inside `range`, at least two thirds as many as columns. A store has cells of those, so that it need not
/// read samples. Empty where columns are narrower than forty minutes, or no whole part lies inside.
/// @pre 1 <= columns <= 8192
[[nodiscard]] std::optional<EnvelopeParts> whole_hours(TimeRange range, int columns) noexcept;

/// `range` of the series cut into `columns` equal parts. Parts without a value are empty, not zero.
/// @pre 1 <= columns <= 8192
[[nodiscard]] std::vector<std::optional<EnvelopeColumn>> envelope(std::span<const Sample> samples, TimeRange range,
                                                                  int columns);

}  // namespace wattmast

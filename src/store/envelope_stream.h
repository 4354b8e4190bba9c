// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An envelope computed while samples pass by, so that years need not be in memory at once.
#pragma once

#include <optional>
#include <vector>

#include "analysis/envelope.h"

namespace wattmast {

/// Gives what `envelope()` of analysis gives for the same samples, bit for bit.
class EnvelopeStream {
public:
    /// @pre 1 <= columns <= 8192, otherwise throws std::invalid_argument.
    EnvelopeStream(TimeRange range, int columns);

    /// A missing sample changes nothing. @pre sample.at is inside the range and not before the last one given.
    void add(const Sample& sample);

    [[nodiscard]] std::vector<std::optional<EnvelopeColumn>> take() && { return std::move(columns_); }

private:
    TimeRange range_;
    std::vector<std::optional<EnvelopeColumn>> columns_;
    UtcTime current_end_;  ///< Samples before it belong to `current_`.
    std::optional<EnvelopeColumn>* current_ = nullptr;
};

}  // namespace wattmast

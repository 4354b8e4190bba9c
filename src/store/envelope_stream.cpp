// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/envelope_stream.h"

#include <algorithm>
#include <stdexcept>

namespace wattmast {
namespace {

constexpr int most_columns = 8192;

std::size_t checked(int columns) {
    if (columns < 1 || columns > most_columns) {
        throw std::invalid_argument("an envelope has 1 to 8192 columns");
    }
    return static_cast<std::size_t>(columns);
}

}  // namespace

EnvelopeStream::EnvelopeStream(TimeRange range, int columns) : range_(range), columns_(checked(columns)) {}

void EnvelopeStream::add(const Sample& sample) {
    if (!sample.value) {
        return;
    }
    const double value = sample.value->to_double();
    if (current_ == nullptr || sample.at >= current_end_) {
        const int count = static_cast<int>(columns_.size());
        const int column = column_of(range_, count, sample.at);
        current_ = &columns_[static_cast<std::size_t>(column)];
        current_end_ = column_range(range_, count, column).end;
    }
    if (!current_->has_value()) {
        *current_ =
            EnvelopeColumn{.first_at = sample.at, .last_at = sample.at, .min = value, .max = value, .first = value};
    }
    EnvelopeColumn& column = **current_;
    column.longest = std::max(column.longest, sample.at - column.last_at);
    column.last_at = sample.at;
    column.min = std::min(column.min, value);
    column.max = std::max(column.max, value);
    column.sum += value;
    column.last = value;
    ++column.count;
    column.suspect += sample.quality == Quality::suspect ? 1U : 0U;
}

}  // namespace wattmast

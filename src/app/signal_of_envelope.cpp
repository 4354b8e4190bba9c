// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "app/signal.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

struct Filled {
    TimeRange column;
    const EnvelopeColumn* content;
};

std::vector<Filled> filled_columns(std::span<const std::optional<EnvelopeColumn>> columns, TimeRange range) {
    std::vector<Filled> filled;
    const int count = static_cast<int>(columns.size());
    for (int i = 0; i < count; ++i) {
        if (const auto& column = columns[static_cast<std::size_t>(i)]) {
            filled.push_back({column_range(range, count, i), &*column});
        }
    }
    return filled;
}

/// Middle spacing of the samples inside columns; at least the interval, at most an hour.
Duration spacing_of(const std::vector<Filled>& filled, Duration interval) {
    std::vector<Duration> spacings;
    for (const Filled& part : filled) {
        if (part.content->count > 1) {
            spacings.push_back((part.content->last_at - part.content->first_at) / (part.content->count - 1));
        }
    }
    if (spacings.empty()) {
        return interval;
    }
    const auto middle = spacings.begin() + static_cast<std::ptrdiff_t>(spacings.size() / 2);
    std::ranges::nth_element(spacings, middle);
    return std::clamp(*middle, interval, std::max<Duration>(interval, 1h));
}

/// Where the piece of `left` ends and that of `right` begins when no gap is between them.
UtcTime border(const Filled& left, const Filled& right) {
    const bool are_neighbours = left.column.end == right.column.begin;
    const Duration between = right.content->first_at - left.content->last_at;
    return are_neighbours ? right.column.begin : left.content->last_at + between / 2;
}

/// Values between which nothing is stored, `at(i)` between filled column i and i + 1; which of them are gaps.
class Distances {
public:
    Distances(const std::vector<Filled>& filled, Duration interval) : least_(spacing_of(filled, interval)) {
        for (std::size_t i = 0; i + 1 < filled.size(); ++i) {
            distances_.push_back(filled[i + 1].content->first_at - filled[i].content->last_at);
        }
    }

    [[nodiscard]] bool is_joined(std::size_t i) const { return distances_[i] <= tolerance(i); }

    /// The longest stretch that is no gap in the place of at(i): samples that come regularly, though farther apart than
    /// the device is polled today, are no gaps; history of quarter hours is such.
    [[nodiscard]] Duration tolerance(std::size_t i) const {
        const Duration before = i > 0 && i - 1 < distances_.size() ? distances_[i - 1] : Duration{0};
        const Duration after = i + 1 < distances_.size() ? distances_[i + 1] : Duration{0};
        return longest_step(std::max(least_, std::min<Duration>(std::max(before, after), 1h)));
    }
    /// At the left and the right edge of the range the only neighbour counts.
    [[nodiscard]] Duration tolerance_at_begin() const {
        return edge(distances_.empty() ? Duration{0} : distances_.front());
    }
    [[nodiscard]] Duration tolerance_at_end() const {
        return edge(distances_.empty() ? Duration{0} : distances_.back());
    }

private:
    [[nodiscard]] Duration edge(Duration neighbour) const {
        return longest_step(std::max(least_, std::min<Duration>(neighbour, 1h)));
    }

    Duration least_;
    std::vector<Duration> distances_;
};

}  // namespace

Signal signal_of_envelope(PointKind kind, std::span<const std::optional<EnvelopeColumn>> columns, TimeRange range,
                          Duration interval) {
    const std::vector<Filled> filled = filled_columns(columns, range);
    const Distances distances(filled, interval);
    Signal signal;
    signal.unit = drawn_unit(kind);
    signal.interval = interval;
    signal.pieces.reserve(filled.size());
    for (std::size_t i = 0; i < filled.size(); ++i) {
        const EnvelopeColumn& content = *filled[i].content;
        SignalPiece piece{{content.first_at, content.last_at},
                          content.mean(),
                          content.mean(),
                          content.min,
                          content.max,
                          content.suspect > 0 ? QualityClass::missing : QualityClass::measured,
                          SignalPiece::Use::drawn};
        if (i == 0 && content.first_at - range.begin <= distances.tolerance_at_begin()) {
            piece.range.begin = range.begin;
        } else if (i > 0 && distances.is_joined(i - 1)) {
            piece.range.begin = border(filled[i - 1], filled[i]);
        }
        if (i + 1 == filled.size() && range.end - content.last_at <= distances.tolerance_at_end()) {
            piece.range.end = range.end;
        } else if (i + 1 < filled.size() && distances.is_joined(i)) {
            piece.range.end = border(filled[i], filled[i + 1]);
        }
        signal.samples += content.count;
        signal.pieces.push_back(piece);
    }
    return signal;
}

}  // namespace wattmast

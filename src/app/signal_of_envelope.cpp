// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "app/gauge_parts.h"
#include "app/signal.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Where the piece of `left` ends and that of `right` begins when no gap is between them.
UtcTime border(const EnvelopePart& left, const EnvelopePart& right) {
    const bool are_neighbours = left.range.end == right.range.begin;
    const Duration between = right.values.first_at - left.values.last_at;
    return are_neighbours ? right.range.begin : left.values.last_at + between / 2;
}

/// Values between which nothing is stored, `at(i)` between part i and i + 1; which of them are gaps.
class Distances {
public:
    Distances(std::span<const EnvelopePart> parts, Duration interval) : least_(spacing_of(parts, interval)) {
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            distances_.push_back(parts[i + 1].values.first_at - parts[i].values.last_at);
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

Signal signal_of_envelope(PointKind kind, std::span<const EnvelopePart> parts, TimeRange range, Duration interval) {
    const Distances distances(parts, interval);
    Signal signal;
    signal.unit = drawn_unit(kind);
    signal.interval = interval;
    signal.pieces.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const EnvelopeColumn& content = parts[i].values;
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
            piece.range.begin = border(parts[i - 1], parts[i]);
        }
        if (i + 1 == parts.size() && range.end - content.last_at <= distances.tolerance_at_end()) {
            piece.range.end = range.end;
        } else if (i + 1 < parts.size() && distances.is_joined(i)) {
            piece.range.end = border(parts[i], parts[i + 1]);
        }
        signal.samples += content.count;
        signal.pieces.push_back(piece);
    }
    return signal;
}

}  // namespace wattmast

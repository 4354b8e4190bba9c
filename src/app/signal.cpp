// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/signal.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace wattmast {
namespace {

/// The piece's part inside `range`. Its extremes stay those of the whole piece unless the piece is straight between
/// two samples, where the ends are the extremes.
SignalPiece cut(const SignalPiece& piece, TimeRange range) {
    SignalPiece part = piece;
    part.range = intersection(piece.range, range);
    part.from = piece.at(part.range.begin);
    part.to = piece.at(part.range.end);
    const bool is_straight = piece.min == std::min(piece.from, piece.to) && piece.max == std::max(piece.from, piece.to);
    if (is_straight) {
        part.min = std::min(part.from, part.to);
        part.max = std::max(part.from, part.to);
    }
    return part;
}

bool touches(const SignalPiece& piece, TimeRange range) {
    if (piece.range.is_empty()) {
        return range.contains(piece.range.begin);
    }
    return piece.range.begin < range.end && range.begin < piece.range.end;
}

using PieceIterator = std::vector<SignalPiece>::const_iterator;

struct Known {
    double weighted = 0;
    double seconds = 0;
    [[nodiscard]] std::optional<double> mean() const {
        return seconds > 0 ? std::optional(weighted / seconds) : std::nullopt;
    }
};

Known known_from(const Signal& signal, PieceIterator first, TimeRange window) {
    Known known;
    for (auto piece = first; piece != signal.pieces.end() && piece->range.begin < window.end; ++piece) {
        const bool is_known = piece->use == SignalPiece::Use::drawn && piece->quality != QualityClass::missing;
        if (is_known && touches(*piece, window)) {
            const SignalPiece inside = cut(*piece, window);
            const double length = seconds_of(inside.range.length());
            known.weighted += inside.mean() * length;
            known.seconds += length;
        }
    }
    return known;
}

using Combine = double (*)(double, double);

SignalPiece combined(const SignalPiece& a, const SignalPiece& b, TimeRange range, Combine combine) {
    const SignalPiece left = cut(a, range);
    const SignalPiece right = cut(b, range);
    SignalPiece piece;
    piece.range = range;
    piece.from = combine(left.from, right.from);
    piece.to = combine(left.to, right.to);
    const auto [low, high] = std::minmax({combine(left.min, right.min), combine(left.min, right.max),
                                          combine(left.max, right.min), combine(left.max, right.max)});
    piece.min = low;
    piece.max = high;
    piece.quality = std::max(a.quality, b.quality);
    piece.use = std::max(a.use, b.use);
    return piece;
}

/// Straight pieces stay straight when they are added, so their extremes are at the ends, not the sum of extremes.
void tighten(SignalPiece& piece, const SignalPiece& a, const SignalPiece& b) {
    const auto is_straight = [](const SignalPiece& part) {
        return part.min == std::min(part.from, part.to) && part.max == std::max(part.from, part.to);
    };
    if (is_straight(a) && is_straight(b)) {
        piece.min = std::min(piece.from, piece.to);
        piece.max = std::max(piece.from, piece.to);
    }
}

std::vector<SignalPiece> combined(const std::vector<SignalPiece>& a, const std::vector<SignalPiece>& b,
                                  Combine combine) {
    std::vector<SignalPiece> pieces;
    pieces.reserve(a.size() + b.size());
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        const UtcTime begin = std::max(left->range.begin, right->range.begin);
        const UtcTime end = std::min(left->range.end, right->range.end);
        const bool is_instant = left->range.is_empty() || right->range.is_empty();
        const bool is_repeated = !pieces.empty() && pieces.back().range == TimeRange{begin, end};
        if (begin < end || (begin == end && is_instant && !is_repeated)) {
            pieces.push_back(combined(*left, *right, {begin, end}, combine));
            tighten(pieces.back(), *left, *right);
        }
        if (left->range.end < right->range.end) {
            ++left;
        } else {
            ++right;
        }
    }
    return pieces;
}

/// Walks along the pieces of one signal.
class PieceCursor {
public:
    explicit PieceCursor(const std::vector<SignalPiece>& pieces) : at_(pieces.begin()), end_(pieces.end()) {}
    [[nodiscard]] bool is_done() const noexcept { return at_ == end_; }
    [[nodiscard]] bool covers(UtcTime time) const noexcept { return !is_done() && at_->range.begin <= time; }
    [[nodiscard]] const SignalPiece& piece() const noexcept { return *at_; }
    /// Where something changes next, not before `time`. @pre not done
    [[nodiscard]] UtcTime next_change(UtcTime time) const noexcept {
        return at_->range.begin > time ? at_->range.begin : at_->range.end;
    }
    /// @pre not done
    void skip() noexcept { ++at_; }
    void pass(UtcTime time) noexcept {
        if (!is_done() && at_->range.end <= time) {
            ++at_;
        }
    }

private:
    std::vector<SignalPiece>::const_iterator at_;
    std::vector<SignalPiece>::const_iterator end_;
};

/// The sum where both are known; where one is, that one with quality `missing`.
std::vector<SignalPiece> united(const std::vector<SignalPiece>& a, const std::vector<SignalPiece>& b) {
    std::vector<SignalPiece> pieces;
    pieces.reserve(a.size() + b.size());
    PieceCursor left(a);
    PieceCursor right(b);
    UtcTime at = UtcTime::min();
    while (!left.is_done() || !right.is_done()) {
        const UtcTime next = left.is_done()    ? right.next_change(at)
                             : right.is_done() ? left.next_change(at)
                                               : std::min(left.next_change(at), right.next_change(at));
        const bool has_left = left.covers(at);
        const bool has_right = right.covers(at);
        if (has_left && has_right) {
            pieces.push_back(
                combined(left.piece(), right.piece(), {at, next}, [](double x, double y) { return x + y; }));
            tighten(pieces.back(), left.piece(), right.piece());
        } else if (has_left || has_right) {
            pieces.push_back(cut(has_left ? left.piece() : right.piece(), {at, next}));
            pieces.back().quality = QualityClass::missing;
        }
        at = next;
        left.pass(at);
        right.pass(at);
    }
    return pieces;
}

/// The sample times of `a`, and those of `b` where `a` is not known.
std::vector<UtcTime> times_of_either(const Signal& a, const Signal& b) {
    std::vector<UtcTime> only_b;
    PieceCursor cursor(a.pieces);
    for (const UtcTime time : b.sample_times) {
        while (!cursor.is_done() && cursor.piece().range.end < time) {
            cursor.skip();
        }
        if (!cursor.covers(time)) {
            only_b.push_back(time);
        }
    }
    std::vector<UtcTime> times;
    times.reserve(a.sample_times.size() + only_b.size());
    std::ranges::merge(a.sample_times, only_b, std::back_inserter(times));
    return times;
}

Signal combined(const Signal& a, const Signal& b, std::vector<SignalPiece> pieces) {
    Signal signal;
    signal.unit = a.unit;
    signal.pieces = std::move(pieces);
    signal.sample_times = a.sample_times.empty() ? b.sample_times : a.sample_times;
    std::ranges::merge(a.resets, b.resets, std::back_inserter(signal.resets));
    signal.resets.erase(std::unique(signal.resets.begin(), signal.resets.end()), signal.resets.end());
    signal.samples = a.samples + b.samples;
    signal.interval = std::max(a.interval, b.interval);
    return signal;
}

}  // namespace

double SignalPiece::at(UtcTime time) const noexcept {
    if (range.is_empty() || from == to) {
        return from;
    }
    return from + (to - from) * seconds_of(time - range.begin) / seconds_of(range.length());
}

Signal clipped(const Signal& signal, TimeRange range) {
    Signal part = signal;
    part.pieces.clear();
    part.pieces.reserve(signal.pieces.size());
    for (const SignalPiece& piece : signal.pieces) {
        if (!touches(piece, range)) {
            continue;
        }
        const bool is_inside = range.begin <= piece.range.begin && piece.range.end <= range.end;
        if (is_inside) {
            part.pieces.push_back(piece);
        } else if (piece.use == SignalPiece::Use::drawn) {
            part.pieces.push_back(cut(piece, range));
        }
    }
    const auto is_outside = [&](UtcTime at) { return !range.contains(at); };
    std::erase_if(part.resets, is_outside);
    std::erase_if(part.sample_times, is_outside);
    return part;
}

Signal sum_of(std::span<const Signal> parts) {
    if (parts.size() == 1) {
        return parts.front();
    }
    // Halves first: every breakpoint is then copied log2(parts) times instead of once per part.
    const std::size_t half = parts.size() / 2;
    const Signal first = sum_of(parts.first(half));
    const Signal second = sum_of(parts.subspan(half));
    return combined(first, second, combined(first.pieces, second.pieces, [](double a, double b) { return a + b; }));
}

void KnownSum::unite_last_two() {
    const Part second = std::move(parts_.back());
    parts_.pop_back();
    Part& first = parts_.back();
    Signal sum = combined(first.sum, second.sum, united(first.sum.pieces, second.sum.pieces));
    sum.sample_times = times_of_either(first.sum, second.sum);
    first = {std::move(sum), first.doublings + 1};
}

void KnownSum::add(Signal part) {
    if (!part.pieces.empty()) {
        ends_.push_back({part.pieces.back().range.end, part.interval});
    }
    parts_.push_back({std::move(part), 0});
    while (parts_.size() > 1 && parts_[parts_.size() - 2].doublings == parts_.back().doublings) {
        unite_last_two();
    }
}

Signal KnownSum::take() && {
    while (parts_.size() > 1) {
        unite_last_two();
    }
    Signal sum = std::move(parts_.front().sum);
    // Up to where all parts that are still alive are known: polls of a round come one after the other, and a part whose
    // next sample is not there yet has not fallen silent.
    UtcTime latest = UtcTime::min();
    for (const End& end : ends_) {
        latest = std::max(latest, end.last);
    }
    UtcTime common = latest;
    for (const End& end : ends_) {
        common = end.last + longest_step(end.interval) >= latest ? std::min(common, end.last) : common;
    }
    while (sum.pieces.size() > 1 && sum.pieces.back().range.begin >= common) {
        sum.pieces.pop_back();
    }
    if (!sum.pieces.empty() && sum.pieces.back().range.end > common) {
        sum.pieces.back() = cut(sum.pieces.back(), {sum.pieces.back().range.begin, common});
    }
    return sum;
}

Signal sum_of_known(std::span<const Signal> parts) {
    KnownSum sum;
    for (const Signal& part : parts) {
        sum.add(part);
    }
    return std::move(sum).take();
}

Signal scaled(Signal signal, double factor) {
    for (SignalPiece& piece : signal.pieces) {
        piece.from *= factor;
        piece.to *= factor;
        const auto [low, high] = std::minmax({piece.min * factor, piece.max * factor});
        piece = {piece.range, piece.from, piece.to, low, high, piece.quality, piece.use};
    }
    return signal;
}

Signal product_of(const Signal& voltage, const Signal& current) {
    Signal power =
        combined(voltage, current, combined(voltage.pieces, current.pieces, [](double a, double b) { return a * b; }));
    power.unit = Unit::watt;
    return power;
}

Signal quotient_of(const Signal& a, const Signal& b) {
    std::vector<SignalPiece> divisors = b.pieces;
    std::erase_if(divisors, [](const SignalPiece& piece) {
        return std::min({piece.from, piece.to, piece.min}) <= 0 && std::max({piece.from, piece.to, piece.max}) >= 0;
    });
    Signal ratio = combined(a, b, combined(a.pieces, divisors, [](double x, double y) { return x / y; }));
    std::erase_if(ratio.pieces, [](const SignalPiece& piece) {
        return !std::isfinite(piece.from) || !std::isfinite(piece.to) || !std::isfinite(piece.min) ||
               !std::isfinite(piece.max);
    });
    ratio.unit = Unit::ratio;
    return ratio;
}

std::optional<double> mean_of_quotient(const Signal& a, const Signal& b) {
    const auto dividends = combined(a.pieces, b.pieces, [](double x, double /*y*/) { return x; });
    const auto divisors = combined(a.pieces, b.pieces, [](double /*x*/, double y) { return y; });
    double over = 0;
    double under = 0;
    for (std::size_t i = 0; i < dividends.size(); ++i) {
        const bool is_known =
            dividends[i].use == SignalPiece::Use::drawn && dividends[i].quality != QualityClass::missing;
        if (is_known) {
            const double seconds = seconds_of(dividends[i].range.length());
            over += dividends[i].mean() * seconds;
            under += divisors[i].mean() * seconds;
        }
    }
    return under != 0 ? std::optional(over / under) : std::nullopt;
}

Signal least_of(std::span<const Signal> parts) {
    Signal least = parts.front();
    for (const Signal& part : parts.subspan(1)) {
        least = combined(least, part,
                         combined(least.pieces, part.pieces, [](double x, double y) { return std::min(x, y); }));
    }
    return least;
}

Signal level_signal(TimeRange range, double value) {
    Signal signal;
    signal.pieces = {{range, value, value, value, value, QualityClass::measured, SignalPiece::Use::drawn}};
    return signal;
}

Signal shifted(Signal signal, Duration lag) {
    for (SignalPiece& piece : signal.pieces) {
        piece.range = {piece.range.begin + lag, piece.range.end + lag};
    }
    for (UtcTime& time : signal.sample_times) {
        time += lag;
    }
    for (UtcTime& time : signal.resets) {
        time += lag;
    }
    return signal;
}

std::optional<double> mean_over(const Signal& signal, TimeRange range) {
    return known_from(signal, signal.pieces.begin(), range).mean();
}

double known_seconds(const Signal& signal, TimeRange range) {
    return known_from(signal, signal.pieces.begin(), range).seconds;
}

std::vector<float> means_over(const Signal& signal, TimeRange range, int parts) {
    std::vector<float> means;
    means.reserve(static_cast<std::size_t>(parts));
    auto first = signal.pieces.begin();
    for (int part = 0; part < parts; ++part) {
        const TimeRange window = column_range(range, parts, part);
        while (first != signal.pieces.end() && first->range.end <= window.begin) {
            ++first;
        }
        const std::optional<double> mean = known_from(signal, first, window).mean();
        means.push_back(mean ? static_cast<float>(*mean) : std::numeric_limits<float>::quiet_NaN());
    }
    return means;
}

}  // namespace wattmast

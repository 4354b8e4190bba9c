// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quarter_track.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

constexpr std::int32_t last_quarter = 0x3FFFFFFF;  ///< Beyond the year 9999.

QuarterIndex last_quarter_of(TimeRange range) {
    return quarter_of(range.end - Duration{1});
}

/// The runs of quarters in [first, last] that `is_open` names, as closed intervals.
template <typename IsOpen>
std::vector<std::pair<QuarterIndex, QuarterIndex>> open_runs(QuarterIndex first, QuarterIndex last, IsOpen is_open) {
    std::vector<std::pair<QuarterIndex, QuarterIndex>> runs;
    for (QuarterIndex index = first; index <= last; ++index) {
        if (!is_open(index)) {
            continue;
        }
        if (!runs.empty() && runs.back().second + 1 == index) {
            runs.back().second = index;
        } else {
            runs.emplace_back(index, index);
        }
    }
    return runs;
}

std::size_t class_of(EnergyMethod method) {
    switch (method) {
        case EnergyMethod::measured:
            return 0;
        case EnergyMethod::integrated:
            return 1;
        case EnergyMethod::estimated:
        case EnergyMethod::entered:
            return 2;
        case EnergyMethod::missing:
            return 3;
    }
    return 3;
}

std::vector<TimeRange> quarters_in(TimeRange range) {
    std::vector<TimeRange> parts;
    for (QuarterIndex index = quarter_of(range.begin); !range.is_empty() && index <= last_quarter_of(range); ++index) {
        parts.push_back(intersection(range_of_quarter(index), range));
    }
    return parts;
}

/// How many of the first parts are done with: they are final, and what is read of the rest later, with no more than
/// what lies settled_after before it, tells all of it. A register that was silent or held back reaches across many.
template <typename Part, typename BeginOf>
std::size_t settled_parts(const std::vector<Part>& parts, BeginOf begin_of) {
    const auto open = std::ranges::find(parts, false, &Part::is_final);
    auto count = static_cast<std::size_t>(open - parts.begin());
    const auto is_tied = [&](const Part& next) { return next.reach && *next.reach < begin_of(next) - settled_after; };
    while (count > 0 && count < parts.size() && is_tied(parts[count])) {
        --count;
    }
    return count;
}

std::optional<Energy> plus(const std::optional<Energy>& a, const std::optional<Energy>& b) {
    return a && b ? std::optional(*a + *b) : a ? a : b;
}

}  // namespace

Result<void> MeanTrack::refresh(const Load& load, TimeRange range, UtcTime now, std::stop_token cancel) {
    const auto is_open = [&](QuarterIndex index) {
        const Cell* cell = find(index);
        return cell == nullptr || !cell->is_final;
    };
    for (const auto& [first, last] : open_runs(quarter_of(range.begin), last_quarter_of(range), is_open)) {
        if (auto done = compute(load, first, last, now, cancel); !done) {
            return done;
        }
    }
    return {};
}

Result<void> MeanTrack::compute(const Load& load, QuarterIndex first, QuarterIndex last, UtcTime now,
                                std::stop_token cancel) {
    const TimeRange span{range_of_quarter(first).begin, range_of_quarter(last).end};
    // The same that a look at a day would give.
    const Duration around = of_ == MeanOf::rates ? signal_reach : Duration{0};
    const auto signal = load({span.begin - around, span.end + around}, std::move(cancel));
    if (!signal) {
        return signal.error();
    }
    cells_.reserve(cells_.size() + static_cast<std::size_t>(last - first + 1));
    // A value alone may yet become the end of a stretch, or not, by what comes next.
    const auto last_stretch =
        std::find_if(signal->pieces.rbegin(), signal->pieces.rend(),
                     [](const SignalPiece& stretch) { return stretch.range.begin < stretch.range.end; });
    const UtcTime known_until = last_stretch == signal->pieces.rend() ? span.begin : last_stretch->range.end;
    auto piece = signal->pieces.begin();
    Signal part;
    for (QuarterIndex index = first; index <= last; ++index) {
        const TimeRange window = range_of_quarter(index);
        for (; piece != signal->pieces.end() && piece->range.end <= window.begin; ++piece) {
        }
        part.pieces.clear();
        for (auto inside = piece; inside != signal->pieces.end() && inside->range.begin < window.end; ++inside) {
            part.pieces.push_back(*inside);
        }
        Cell cell;
        cell.index = static_cast<std::int32_t>(index) & last_quarter;
        cell.value = static_cast<float>(mean_over(part, window).value_or(std::numeric_limits<double>::quiet_NaN()));
        cell.known_seconds = static_cast<float>(known_seconds(part, window));
        cell.is_final = of_ == MeanOf::rates ? is_rate_final(cell, now)
                                             : known_until >= window.end || window.end + signal_reach <= now;
        put(cell);
    }
    return {};
}

bool MeanTrack::is_rate_final(const Cell& cell, UtcTime now) {
    const bool is_known = cell.known_seconds > seconds_of(quarter) - 1;
    return range_of_quarter(cell.index).end + (is_known ? settled_after : signal_reach) <= now;
}

const MeanTrack::Cell* MeanTrack::find(QuarterIndex index) const {
    const auto found =
        std::ranges::lower_bound(cells_, index, {}, [](const Cell& cell) -> QuarterIndex { return cell.index; });
    return found == cells_.end() || found->index != index ? nullptr : &*found;
}

void MeanTrack::put(const Cell& cell) {
    const auto place =
        std::ranges::lower_bound(cells_, cell.index, {}, [](const Cell& one) -> std::int32_t { return one.index; });
    if (place != cells_.end() && place->index == cell.index) {
        *place = cell;
    } else {
        cells_.insert(place, cell);
    }
}

MeanTrack::Mean MeanTrack::mean(QuarterIndex index) const {
    const Cell* cell = find(index);
    if (cell == nullptr) {
        return {};
    }
    return {std::isnan(cell->value) ? std::nullopt : std::optional<double>(cell->value), cell->known_seconds};
}

void MeanTrack::forget_before(QuarterIndex begin, std::span<const QuarterIndex> kept) {
    std::erase_if(cells_, [&](const Cell& cell) {
        return cell.index < begin && std::ranges::find(kept, QuarterIndex{cell.index}) == kept.end();
    });
}

void MeanTrack::forget_from(UtcTime from) {
    const QuarterIndex first = quarter_of(from);
    std::erase_if(cells_, [first](const Cell& cell) { return cell.index >= first; });
}

void EnergyTrack::adopt(EnergyTrack&& other) {
    std::vector<NodeMeters> own = std::move(nodes_);  // Points of the newer catalogue.
    *this = std::move(other);
    nodes_ = std::move(own);
}

void EnergyTrack::add_node(const NodeMeters& node, const EnergyInterval& part, OpenQuarter& cell) {
    const bool is_begun = part.first_value && *part.first_value <= part.range.begin;
    const bool is_ended = part.last_value && *part.last_value >= part.range.end;
    for (const EnergyFinding& finding : part.findings) {
        if (finding.kind == EnergyFinding::Kind::reset && node.energy != nullptr) {
            cell.resets.push_back({node.energy->id, finding.range.end, finding.range.begin});
        }
        cell.has_reset |= finding.kind == EnergyFinding::Kind::reset;
        const bool is_ignored = finding.kind == EnergyFinding::Kind::ignored;
        cell.has_ignored |= is_ignored;
        // Whether the 0 with which a register begins is false is told by all that follows.
        cell.is_final &= !is_ignored || (part.first_value && finding.range.begin > *part.first_value);
    }
    if (part.first_value) {
        cell.reach = std::min(cell.reach.value_or(*part.first_value), *part.first_value);
    }
    const bool is_chosen = node.energy != nullptr && (node.power != nullptr || node.amounts != nullptr);
    cell.is_plain &= is_begun && is_ended && part.energy && part.coverage == whole && part.findings.empty() &&
                     (!is_chosen || part.method == EnergyMethod::measured);
}

Result<std::vector<EnergyTrack::OpenQuarter>> EnergyTrack::sums(const SignalReader& reader,
                                                                std::span<const TimeRange> parts, UtcTime known_until,
                                                                const std::stop_token& cancel) const {
    std::vector<std::vector<EnergyInterval>> by_node;
    for (const NodeMeters& node : nodes_) {
        auto energies = node_energy(reader, node, parts, cancel);
        if (!energies) {
            return energies.error();
        }
        by_node.push_back(std::move(*energies));
    }
    std::vector<OpenQuarter> made;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        OpenQuarter cell;
        cell.begin = parts[i].begin;
        // Until then a fall or a peak at the end may turn out to be momentary.
        cell.is_final = parts[i].end + CounterRules{}.momentary <= known_until;
        std::vector<EnergyInterval> of_nodes;
        for (std::size_t n = 0; n < nodes_.size(); ++n) {
            add_node(nodes_[n], by_node[n][i], cell);
            of_nodes.push_back(std::move(by_node[n][i]));
        }
        const EnergyInterval sum = of_nodes.size() == 1 ? std::move(of_nodes.front()) : sum_of(of_nodes);
        cell.energy = sum.energy;
        cell.method = sum.method;
        cell.known_seconds = seconds_of(sum.range.length()) * sum.coverage.count / whole.count;
        made.push_back(std::move(cell));
    }
    return made;
}

Result<void> EnergyTrack::refresh(const SignalReader& reader, const Times& times, std::stop_token cancel) {
    if (nodes_.empty()) {
        return {};
    }
    if (times.midnight != midnight_ || times.now < now_ || times.month_begin != month_begin_) {
        midnight_ = times.midnight;
        month_begin_ = times.month_begin;
        days_from_.reset();
        days_.clear();
        settled_month_.reset();
        resets_.clear();
        begin_today();
    }
    now_ = times.now;
    if (auto done = refresh_days(reader, times, cancel); !done) {
        return done;
    }
    return refresh_today(reader, times, cancel);
}

void EnergyTrack::begin_today() {
    open_.clear();
    settled_ = {};
    settled_until_ = quarter_of(midnight_);
    ignored_.reset();
    followed_ = 0;
    has_reset_ = false;
}

void EnergyTrack::forget_from(UtcTime from) {
    if (from < earlier_.until) {
        earlier_ = {};
    }
    if (from < (days_.empty() ? midnight_ : days_.front().range.begin)) {
        midnight_ = UtcTime::min();  // The next refresh begins anew.
    } else if (from < range_of_quarter(settled_until_).begin) {
        std::erase_if(resets_, [this](const Reset& reset) { return reset.at >= midnight_; });
        begin_today();
    }
}

void EnergyTrack::add_resets(const std::vector<Reset>& found) {
    for (const Reset& reset : found) {  // One that spans several parts is found in each.
        if (std::ranges::find(resets_, reset) == resets_.end()) {
            resets_.push_back(reset);
        }
    }
}

Result<void> EnergyTrack::refresh_days(const SignalReader& reader, const Times& times, const std::stop_token& cancel) {
    if (!days_from_) {
        days_from_ = std::min(times.from, times.month_begin);
        for (UtcTime at = *days_from_; at < times.midnight;) {
            const TimeRange day = times.zone.range_of(times.zone.date_of(at));
            days_.push_back({day, std::nullopt, std::nullopt, false});
            at = day.end;
        }
    }
    if (days_.empty()) {
        return {};
    }
    std::vector<TimeRange> parts;
    std::ranges::transform(days_, std::back_inserter(parts), &Day::range);
    // What is known of them is found again.
    std::erase_if(resets_, [&](const Reset& reset) { return reset.at >= parts.front().begin && reset.at < midnight_; });
    auto found = sums(reader, parts, times.now, cancel);
    if (!found) {
        return found.error();
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const OpenQuarter& day = (*found)[i];
        days_[i].energy = day.energy;
        days_[i].reach = day.reach;
        days_[i].is_final = day.is_final;
        days_[i].is_odd = day.has_reset || day.has_ignored;
        add_resets(day.resets);
    }
    return settle_days(reader, cancel);
}

Result<void> EnergyTrack::settle_days(const SignalReader& reader, const std::stop_token& cancel) {
    constexpr Duration remembered{std::chrono::hours{6}};  // Farther than node_energy() looks outside.
    if (!std::ranges::all_of(days_, &Day::is_final)) {
        if (std::ranges::any_of(days_, &Day::is_odd)) {
            return {};  // The last one alone would not be what it is with the others.
        }
        const auto earlier = before(reader, days_.front().range.begin, remembered, cancel);
        if (!earlier) {
            return earlier.error();
        }
        if (earlier->has_reset || earlier->has_ignored) {
            return {};
        }
    }
    const std::size_t done = settled_parts(days_, [](const Day& day) { return day.range.begin; });
    for (std::size_t i = 0; i < done; ++i) {
        settled_month_ = days_[i].range.begin >= month_begin_ ? plus(settled_month_, days_[i].energy) : settled_month_;
    }
    days_.erase(days_.begin(), days_.begin() + static_cast<std::ptrdiff_t>(done));
    days_.shrink_to_fit();
    return {};
}

Result<EnergyTrack::OpenQuarter> EnergyTrack::before(const SignalReader& reader, UtcTime time, Duration length,
                                                     const std::stop_token& cancel) const {
    const TimeRange range{time - length, time};
    auto found = sums(reader, {&range, 1}, now_, cancel);
    return found ? Result<OpenQuarter>(std::move(found->front())) : found.error();
}

Result<void> EnergyTrack::look_before_today(const SignalReader& reader, const std::stop_token& cancel) {
    // Registers are followed from an hour before midnight on; what is momentary there lies an hour around.
    const auto found = before(reader, midnight_, 2 * settled_after, cancel);
    if (!found) {
        return found.error();
    }
    ignored_ = found->has_ignored ? std::uint8_t{0xFF} : std::uint8_t{0};
    has_reset_ = found->has_reset;
    return {};
}

Result<void> EnergyTrack::refresh_today(const SignalReader& reader, const Times& times, const std::stop_token& cancel) {
    const TimeRange rest{range_of_quarter(settled_until_).begin, times.now};
    open_.clear();
    if (rest.end <= rest.begin) {
        return {};
    }
    std::vector<TimeRange> parts = quarters_in(rest);
    const bool is_followed = followed_ > 0;
    if (is_followed) {
        parts.insert(parts.begin(), {range_of_quarter(settled_until_ - followed_).begin, rest.begin});
    }
    auto found = sums(reader, parts, times.now, cancel);
    if (!found) {
        return found.error();
    }
    open_ = std::move(*found);
    if (is_followed) {
        open_.erase(open_.begin());
    }
    if (!ignored_ && open_.front().is_final) {
        if (auto looked = look_before_today(reader, cancel); !looked) {
            return looked;
        }
    }
    settle();
    return {};
}

void EnergyTrack::settle() {
    const std::size_t done = settled_parts(open_, [](const OpenQuarter& cell) { return cell.begin; });
    for (std::size_t i = 0; i < done; ++i) {  // Whole ones: the last is not final as long as it grows.
        settle_one(open_[i]);
    }
    open_.erase(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(done));
    open_.shrink_to_fit();  // A morning's quarters of 17,000 sites are a quarter of a gigabyte.
}

void EnergyTrack::settle_one(const OpenQuarter& cell) {
    add(cell, settled_);
    add_resets(cell.resets);
    ++settled_until_;
    ++followed_;
    has_reset_ |= cell.has_reset;
    ignored_ = static_cast<std::uint8_t>(static_cast<unsigned>(*ignored_) << 1U | (cell.has_ignored ? 1U : 0U));
    // The last reading that lies an hour before is the first of which is known what went before.
    constexpr unsigned an_hour_before = 0xF0;
    if (!has_reset_ && (*ignored_ & an_hour_before) == 0) {
        followed_ = 0;
    }
}

void EnergyTrack::add(const OpenQuarter& part, Total& total) {
    total.seconds_by_class[class_of(part.method)] += part.known_seconds;
    total.energy = plus(total.energy, part.energy);
}

EnergyTrack::Total EnergyTrack::today() const {
    Total total = settled_;
    for (const OpenQuarter& cell : open_) {
        add(cell, total);
    }
    const auto& seconds = total.seconds_by_class;
    const double covered = seconds[0] + seconds[1] + seconds[2];
    const double length = seconds_of(now_ - midnight_);
    total.seconds_by_class[3] = std::max(0.0, length - covered);
    total.coverage.count = length > 0 ? static_cast<std::int32_t>(covered * whole.count / length) : 0;
    return total;
}

std::optional<Energy> EnergyTrack::month() const {
    std::optional<Energy> energy = plus(settled_month_, today().energy);
    for (const Day& day : days_) {
        energy = day.range.begin >= month_begin_ ? plus(energy, day.energy) : energy;
    }
    return energy;
}

std::vector<EnergyTrack::Reset> EnergyTrack::resets() const {
    std::vector<Reset> found = resets_;
    for (const OpenQuarter& cell : open_) {
        found.insert(found.end(), cell.resets.begin(), cell.resets.end());
    }
    std::ranges::sort(found, {}, [](const Reset& reset) { return std::tuple(reset.at, reset.point, reset.before); });
    // One that spans several parts is found in each.
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Result<std::optional<Energy>> EnergyTrack::earlier_day(const SignalReader& reader, UtcTime day_begin, UtcTime then,
                                                       std::stop_token cancel) {
    const UtcTime whole_until = std::max(day_begin, range_of_quarter(quarter_of(then)).begin);
    if (earlier_.begin != day_begin || whole_until < earlier_.until) {
        earlier_ = {day_begin, day_begin, std::nullopt};
        is_earlier_odd_ = false;
    }
    const auto of = [&](TimeRange range) -> Result<std::optional<Energy>> {
        if (range.is_empty() || nodes_.empty()) {
            return std::optional<Energy>();
        }
        const auto found = energy_of_nodes(reader, nodes_, {&range, 1}, cancel);
        return found ? Result<std::optional<Energy>>(found->front().energy) : found.error();
    };
    const auto rest = of({whole_until, then});
    if (!rest) {
        return rest.error();
    }
    TimeRange fresh{earlier_.until, whole_until};
    if (fresh.is_empty() || nodes_.empty()) {
        return plus(earlier_.energy, *rest);
    }
    auto grown = sums(reader, {&fresh, 1}, now_, cancel);
    if (grown && fresh.begin > day_begin && !grown->front().is_plain) {
        // What is not known or not clear may be judged otherwise with the time before it.
        earlier_ = {day_begin, day_begin, std::nullopt};
        fresh.begin = day_begin;
        grown = sums(reader, {&fresh, 1}, now_, cancel);
    }
    if (!grown) {
        return grown.error();
    }
    const std::optional<Energy> so_far = plus(earlier_.energy, grown->front().energy);
    if (grown->front().is_final && grown->front().is_plain && !is_earlier_odd_) {
        constexpr Duration remembered{std::chrono::hours{6}};
        if (fresh.begin == day_begin) {
            const auto found = before(reader, day_begin, remembered, cancel);
            if (!found) {
                return found.error();
            }
            is_earlier_odd_ = found->has_reset || found->has_ignored;
        }
        if (!is_earlier_odd_) {
            earlier_ = {day_begin, whole_until, so_far};
        }
    }
    return plus(so_far, *rest);
}

}  // namespace wattmast

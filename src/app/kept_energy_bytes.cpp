// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kept_energy_bytes.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "store/column/byte_io.h"

namespace wattmast {
namespace {

using column::ByteSink;
using column::ByteSource;

/// More than any month has; what says more was not written here.
constexpr std::uint64_t most_hours = 1'000;
constexpr std::uint64_t most_findings = 1'000'000;

/// How many entries from `first` on are equal in what `same` compares.
template <typename Same>
std::size_t run_length(std::span<const AccountHour> hours, std::size_t first, Same same) {
    std::size_t end = first + 1;
    while (end < hours.size() && same(hours[first], hours[end])) {
        ++end;
    }
    return end - first;
}

bool have_same_length(const AccountHour& a, const AccountHour& b) {
    return a.range.length() == b.range.length();
}

bool have_same_quality(const AccountHour& a, const AccountHour& b) {
    return a.method == b.method && a.coverage == b.coverage;
}

/// Registers count in steps of 1 Wh or 10 Wh, which are many mWh. 1 where all are zero.
std::uint64_t common_step(std::span<const AccountHour> hours) {
    std::uint64_t step = 0;
    for (const AccountHour& hour : hours) {
        if (hour.energy) {
            const std::int64_t count = hour.energy->count();
            const auto bits = static_cast<std::uint64_t>(count);
            step = std::gcd(step, count < 0 ? 0 - bits : bits);
        }
    }
    // What does not fit into a signed number divides nothing else.
    return step == 0 || step > static_cast<std::uint64_t>(INT64_MAX) ? 1 : step;
}

std::optional<EnergyMethod> method_from(std::uint8_t number) {
    const bool is_known = number >= static_cast<std::uint8_t>(EnergyMethod::measured) &&
                          number <= static_cast<std::uint8_t>(EnergyMethod::missing);
    return is_known ? std::optional(static_cast<EnergyMethod>(number)) : std::nullopt;
}

/// Reads runs that come to `count` entries; `set` takes the index, `read` the head of a run.
template <typename Read, typename Set>
bool read_runs(ByteSource& source, std::size_t count, Read read, Set set) {
    for (std::size_t i = 0; i < count;) {
        const auto head = read();
        const std::uint64_t length = source.varint();
        if (source.failed() || length == 0 || length > count - i) {
            return false;
        }
        for (const std::size_t end = i + static_cast<std::size_t>(length); i < end; ++i) {
            set(i, head);
        }
    }
    return true;
}

void write(ByteSink& sink, TimeRange range) {
    sink.signed_varint(milliseconds_of(range.begin));
    sink.signed_varint(milliseconds_of(range.end));
}

TimeRange read_range(ByteSource& source) {
    const UtcTime begin = utc_from_milliseconds(source.signed_varint());
    return {begin, utc_from_milliseconds(source.signed_varint())};
}

void write(ByteSink& sink, const std::optional<UtcTime>& time) {
    sink.u8(time ? 1 : 0);
    if (time) {
        sink.signed_varint(milliseconds_of(*time));
    }
}

std::optional<UtcTime> read_time(ByteSource& source) {
    return source.u8() == 0 ? std::nullopt : std::optional(utc_from_milliseconds(source.signed_varint()));
}

std::optional<EnergyFinding> read_finding(ByteSource& source) {
    const std::uint8_t kind = source.u8();
    EnergyFinding finding;
    finding.range = read_range(source);
    const auto text = source.take(static_cast<std::size_t>(source.varint()));
    if (source.failed() || kind < static_cast<std::uint8_t>(EnergyFinding::Kind::gap) ||
        kind > static_cast<std::uint8_t>(EnergyFinding::Kind::corrected)) {
        return std::nullopt;
    }
    finding.kind = static_cast<EnergyFinding::Kind>(kind);
    finding.detail.reserve(text.size());
    std::ranges::transform(text, std::back_inserter(finding.detail),
                           [](std::byte byte) { return static_cast<char>(byte); });
    return finding;
}

}  // namespace

std::vector<std::byte> to_bytes(const KeptHours& kept) {
    const std::vector<AccountHour>& hours = kept.hours;
    ByteSink sink;
    sink.u8(kept.are_apart ? 1 : 0);
    sink.signed_varint(milliseconds_of(hours.front().range.begin));
    sink.varint(hours.size());
    for (std::size_t i = 0; i < hours.size();) {
        const std::size_t length = run_length(hours, i, have_same_length);
        sink.varint(static_cast<std::uint64_t>(hours[i].range.length().count()));
        sink.varint(length);
        i += length;
    }
    for (std::size_t i = 0; i < hours.size();) {
        const std::size_t length = run_length(hours, i, have_same_quality);
        sink.u8(static_cast<std::uint8_t>(hours[i].method));
        sink.signed_varint(hours[i].coverage.count);
        sink.varint(length);
        i += length;
    }
    const auto step = static_cast<std::int64_t>(common_step(hours));
    sink.varint(static_cast<std::uint64_t>(step));
    std::int64_t before = 0;
    for (const AccountHour& hour : hours) {
        if (hour.energy) {
            const std::int64_t steps = hour.energy->count() / step;
            sink.signed_varint(column::wrapping_subtract(steps, before));
            before = steps;
        }
    }
    return sink.take();
}

std::optional<KeptHours> hours_from_bytes(std::span<const std::byte> bytes) {
    ByteSource source(bytes);
    const std::uint8_t form = source.u8();
    UtcTime begin = utc_from_milliseconds(source.signed_varint());
    const std::uint64_t count = source.varint();
    if (source.failed() || form > 1 || count == 0 || count > most_hours) {
        return std::nullopt;
    }
    std::vector<AccountHour> hours(static_cast<std::size_t>(count));
    bool is_good = read_runs(
        source, hours.size(), [&] { return Duration{static_cast<std::int64_t>(source.varint())}; },
        [&](std::size_t i, Duration length) {
            hours[i].range = {begin, begin + length};
            begin += length;
        });
    is_good = is_good && read_runs(
                             source, hours.size(),
                             [&] {
                                 const std::uint8_t method = source.u8();
                                 return std::pair(method, static_cast<std::int32_t>(source.signed_varint()));
                             },
                             [&](std::size_t i, std::pair<std::uint8_t, std::int32_t> quality) {
                                 hours[i].method = method_from(quality.first).value_or(EnergyMethod::missing);
                                 hours[i].coverage.count = quality.second;
                             });
    const auto step = static_cast<std::int64_t>(source.varint());
    if (!is_good || step <= 0) {
        return std::nullopt;
    }
    std::int64_t steps = 0;
    for (AccountHour& hour : hours) {
        if (hour.method != EnergyMethod::missing) {
            steps = column::wrapping_add(steps, source.signed_varint());
            const WideInteger energy = static_cast<WideInteger>(steps) * step;
            is_good = is_good && energy >= INT64_MIN && energy <= INT64_MAX;
            hour.energy = Energy::of(is_good ? static_cast<std::int64_t>(energy) : 0);
        }
    }
    return is_good && source.is_done() ? std::optional(KeptHours{std::move(hours), form == 1}) : std::nullopt;
}

std::vector<std::byte> to_bytes(const EnergyInterval& interval) {
    ByteSink sink;
    write(sink, interval.range);
    sink.u8(static_cast<std::uint8_t>(interval.method));
    if (interval.energy) {
        sink.signed_varint(interval.energy->count());
    }
    sink.signed_varint(interval.coverage.count);
    write(sink, interval.first_value);
    write(sink, interval.last_value);
    sink.varint(interval.findings.size());
    for (const EnergyFinding& finding : interval.findings) {
        sink.u8(static_cast<std::uint8_t>(finding.kind));
        write(sink, finding.range);
        sink.varint(finding.detail.size());
        sink.append(std::as_bytes(std::span(finding.detail)));
    }
    return sink.take();
}

std::optional<EnergyInterval> interval_from_bytes(std::span<const std::byte> bytes) {
    ByteSource source(bytes);
    EnergyInterval interval;
    interval.range = read_range(source);
    const auto method = method_from(source.u8());
    if (!method) {
        return std::nullopt;
    }
    interval.method = *method;
    if (*method != EnergyMethod::missing) {
        interval.energy = Energy::of(source.signed_varint());
    }
    interval.coverage.count = static_cast<std::int32_t>(source.signed_varint());
    interval.first_value = read_time(source);
    interval.last_value = read_time(source);
    const std::uint64_t findings = source.varint();
    if (source.failed() || findings > most_findings) {
        return std::nullopt;
    }
    for (std::uint64_t i = 0; i < findings; ++i) {
        auto finding = read_finding(source);
        if (!finding) {
            return std::nullopt;
        }
        interval.findings.push_back(std::move(*finding));
    }
    return source.is_done() ? std::optional(std::move(interval)) : std::nullopt;
}

std::vector<std::byte> to_bytes(const KeptInputs& inputs) {
    ByteSink sink;
    sink.append(std::as_bytes(std::span(inputs.digest.bytes)));
    write(sink, inputs.range);
    write(sink, inputs.first_value);
    write(sink, inputs.last_value);
    sink.varint(inputs.points.size());
    for (const PointId point : inputs.points) {
        sink.signed_varint(point.number());
    }
    return sink.take();
}

std::optional<KeptInputs> inputs_from_bytes(std::span<const std::byte> bytes) {
    ByteSource source(bytes);
    KeptInputs inputs;
    const auto digest = source.take(Digest::size);
    std::ranges::transform(digest, inputs.digest.bytes.begin(),
                           [](std::byte byte) { return static_cast<std::uint8_t>(byte); });
    inputs.range = read_range(source);
    inputs.first_value = read_time(source);
    inputs.last_value = read_time(source);
    for (std::uint64_t left = source.varint(); left > 0 && !source.failed(); --left) {
        inputs.points.emplace_back(source.signed_varint());
    }
    return source.is_done() ? std::optional(std::move(inputs)) : std::nullopt;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kept_energy.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/version.h"
#include "carbon/canonical_text.h"

namespace wattmast {
namespace {

/// Of this code, beside the program's: raised when what is made of the same samples changes between two of them.
constexpr std::string_view basis_version = "wattmast-kept-1";

/// No civil month is longer.
constexpr Duration longest_month = std::chrono::days{32};

void write(CanonicalWriter& writer, const MeterEvent& event) {
    writer.time("event", event.at);
    writer.integer("event_kind", static_cast<std::int64_t>(event.kind));
    if (event.final_value) {
        writer.decimal("final_value", *event.final_value);
    }
    if (event.first_value) {
        writer.decimal("first_value", *event.first_value);
    }
    writer.text_if_any("who", event.who);
    writer.text_if_any("why", event.why);
}

/// What the catalogue says of a point that has a part in its energy.
void write(CanonicalWriter& writer, const SignalReader& reader, const Point& point) {
    const Device* device = reader.catalog().device(point.device);
    writer.integer("point", point.id.number());
    writer.integer("kind", static_cast<std::int64_t>(point.key.kind));
    writer.integer("phase", static_cast<std::int64_t>(point.key.phase));
    writer.text("instance", point.key.instance);
    if (point.limits.modulus) {
        writer.decimal("modulus", *point.limits.modulus);
    }
    if (point.limits.most_per_hour) {
        writer.decimal("most_per_hour", *point.limits.most_per_hour);
    }
    if (device != nullptr) {
        writer.text("device", device->name);
        writer.integer("poll_interval", device->poll_interval.count());
    }
    for (const MeterEvent* event : reader.index().events_of(point.device)) {
        write(writer, *event);
    }
}

std::vector<std::byte> digested(CanonicalWriter& writer) {
    const Digest digest = sha256(writer.take());
    const auto bytes = std::as_bytes(std::span(digest.bytes));
    return {bytes.begin(), bytes.end()};
}

CanonicalWriter begin_basis() {
    CanonicalWriter writer(basis_version);
    writer.text("program", version);
    return writer;
}

std::vector<std::byte> basis_of(const SignalReader& reader, const Point& point) {
    CanonicalWriter writer = begin_basis();
    write(writer, reader, point);
    return digested(writer);
}

std::vector<std::byte> basis_of(const SignalReader& reader, std::span<const PointId> points,
                                const EnergyInterval& interval) {
    CanonicalWriter writer = begin_basis();
    writer.time("begin", interval.range.begin);
    writer.time("end", interval.range.end);
    if (interval.first_value) {
        writer.time("first_value", *interval.first_value);
    }
    if (interval.last_value) {
        writer.time("last_value", *interval.last_value);
    }
    for (const PointId id : points) {
        if (const Point* point = reader.catalog().point(id)) {
            write(writer, reader, *point);
        }
    }
    return digested(writer);
}

Result<std::vector<KeptFigure>> figures_of(const SignalReader& reader, PointId point, KeptEnergy kind,
                                           TimeRange begins) {
    return reader.figures() == nullptr ? std::vector<KeptFigure>()
                                       : reader.figures()->figures(point, static_cast<std::uint8_t>(kind), begins);
}

TimeRange at_once(UtcTime time) {
    return {time, time + Duration{1}};
}

/// Appends those that come next.
void take(std::optional<KeptHours> found, std::span<const TimeRange> hours, std::vector<AccountHour>& kept) {
    if (!found) {
        return;
    }
    if (!found->are_apart) {
        if (kept.empty() && std::ranges::equal(found->hours, hours, {}, &AccountHour::range)) {
            kept = std::move(found->hours);
        }
        return;
    }
    kept.reserve(hours.size());
    auto hour = std::ranges::lower_bound(found->hours, hours[kept.size()].begin, {},
                                         [](const AccountHour& one) { return one.range.begin; });
    for (; hour != found->hours.end() && kept.size() < hours.size() && hour->range == hours[kept.size()]; ++hour) {
        kept.push_back(*hour);
    }
}

KeptFigure figure_of(const Point& point, KeptEnergy kind, UtcTime begin, TimeRange reach) {
    KeptFigure figure;
    figure.key = {point.id, static_cast<std::uint8_t>(kind), begin};
    figure.device = point.device;
    figure.reach = reach;
    return figure;
}

}  // namespace

Result<std::vector<AccountHour>> kept_hours(const SignalReader& reader, const Point& point,
                                            std::span<const TimeRange> hours) {
    std::vector<AccountHour> kept;
    const auto figures = figures_of(reader, point.id, KeptEnergy::hours,
                                    {hours.front().begin - longest_month, hours.back().begin + Duration{1}});
    if (!figures || figures->empty()) {
        return figures ? Result<std::vector<AccountHour>>(std::move(kept)) : figures.error();
    }
    const std::vector<std::byte> basis = basis_of(reader, point);
    for (const KeptFigure& figure : *figures) {
        if (figure.basis == basis && kept.size() < hours.size()) {
            take(hours_from_bytes(figure.body), hours, kept);
        }
    }
    return kept;
}

Result<std::optional<EnergyInterval>> kept_interval(const SignalReader& reader, const Point& point, TimeRange range) {
    const auto figures = figures_of(reader, point.id, KeptEnergy::interval, at_once(range.begin));
    if (!figures || figures->empty() || figures->front().basis != basis_of(reader, point)) {
        return figures ? Result<std::optional<EnergyInterval>>(std::nullopt) : figures.error();
    }
    auto interval = interval_from_bytes(figures->front().body);
    return interval && interval->range == range ? std::move(interval) : std::nullopt;
}

Result<std::optional<Digest>> kept_inputs(const SignalReader& reader, std::span<const PointId> points,
                                          const EnergyInterval& interval) {
    if (points.empty()) {
        return std::optional<Digest>();
    }
    const auto figures = figures_of(reader, points.front(), KeptEnergy::inputs, at_once(interval.range.begin));
    if (!figures || figures->empty() || figures->front().basis != basis_of(reader, points, interval)) {
        return figures ? Result<std::optional<Digest>>(std::nullopt) : figures.error();
    }
    const auto inputs = inputs_from_bytes(figures->front().body);
    return inputs ? std::optional(inputs->digest) : std::nullopt;
}

KeptFigure figure_of(const SignalReader& reader, const Point& point, const KeptHours& hours, TimeRange reach) {
    KeptFigure figure = figure_of(point, KeptEnergy::hours, hours.hours.front().range.begin, reach);
    figure.basis = basis_of(reader, point);
    figure.body = to_bytes(hours);
    return figure;
}

KeptFigure figure_of(const SignalReader& reader, const Point& point, const EnergyInterval& interval, TimeRange reach) {
    KeptFigure figure = figure_of(point, KeptEnergy::interval, interval.range.begin, reach);
    figure.basis = basis_of(reader, point);
    figure.body = to_bytes(interval);
    return figure;
}

KeptFigure figure_of(const SignalReader& reader, std::span<const PointId> points, const EnergyInterval& interval,
                     const Digest& inputs, TimeRange reach) {
    const Point& first = *reader.catalog().point(points.front());
    KeptFigure figure = figure_of(first, KeptEnergy::inputs, interval.range.begin, reach);
    figure.basis = basis_of(reader, points, interval);
    figure.body = to_bytes(KeptInputs{.digest = inputs,
                                      .points = {points.begin(), points.end()},
                                      .range = interval.range,
                                      .first_value = interval.first_value,
                                      .last_value = interval.last_value});
    return figure;
}

Result<std::optional<TimeRange>> reach_of_kept_hours(const SignalReader& reader, const Point& point, UtcTime begin) {
    const auto figures = figures_of(reader, point.id, KeptEnergy::hours, at_once(begin));
    if (!figures || figures->empty() || figures->front().basis != basis_of(reader, point)) {
        return figures ? Result<std::optional<TimeRange>>(std::nullopt) : figures.error();
    }
    return std::optional(figures->front().reach);
}

}  // namespace wattmast

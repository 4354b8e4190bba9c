// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/input_digest.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>

#include "app/kept_energy.h"
#include "carbon/canonical_text.h"

namespace wattmast {
namespace {

constexpr std::string_view version = "wattmast-inputs-1";

std::string text_of(WideInteger number) {
    std::string digits;
    const bool is_negative = number < 0;
    do {
        const int digit = static_cast<int>(number % 10);
        digits.insert(digits.begin(), static_cast<char>('0' + (digit < 0 ? -digit : digit)));
        number /= 10;
    } while (number != 0);
    return is_negative ? "-" + digits : digits;
}

void write(CanonicalWriter& writer, const RollupCell& cell) {
    writer.time("cell", cell.start);
    writer.integer("count", cell.count);
    writer.integer("suspect", cell.suspect);
    writer.integer("missing", cell.missing);
    if (!cell.values) {
        return;
    }
    writer.time("first_at", cell.values->first_at);
    writer.time("last_at", cell.values->last_at);
    writer.text("first", cell.values->first.to_string());
    writer.text("last", cell.values->last.to_string());
    writer.text("min", cell.values->min.to_string());
    writer.text("max", cell.values->max.to_string());
    if (const auto* sum = std::get_if<ExactSum>(&cell.values->sum)) {
        writer.text("sum", text_of(sum->mantissa) + "e" + std::to_string(sum->exponent));
    }
}

void write(CanonicalWriter& writer, const Correction& correction) {
    writer.time("correction", correction.at);
    writer.text("value", correction.value ? correction.value->to_string() : "withdrawn");
    writer.time("entered", correction.entered);
    writer.text("who", correction.who);
    writer.text("why", correction.why);
    writer.text_if_any("document", correction.document);
}

void write(CanonicalWriter& writer, const QuarantineRecord& record) {
    writer.time("judged_from", record.range.begin);
    writer.time("judged_to", record.range.end);
    writer.integer("verdict", static_cast<int>(record.verdict));
    writer.text("who", record.who);
}

void write(CanonicalWriter& writer, const MeterEvent& event) {
    writer.time("event", event.at);
    writer.integer("event_kind", static_cast<int>(event.kind));
    if (event.final_value) {
        writer.decimal("final_value", *event.final_value);
    }
    if (event.first_value) {
        writer.decimal("first_value", *event.first_value);
    }
    writer.text_if_any("who", event.who);
    writer.text_if_any("why", event.why);
}

/// A store gives days that it has not merged yet as hours. That must not make another digest.
std::vector<RollupCell> days_where_whole(std::span<const RollupCell> cells, TimeRange range) {
    const UtcTime first = cell_start(range.begin + length_of(RollupLevel::day) - Duration{1}, RollupLevel::day);
    const UtcTime end = cell_start(range.end, RollupLevel::day);
    const auto days = std::ranges::lower_bound(cells, first, {}, &RollupCell::start);
    const auto behind = std::ranges::lower_bound(days, cells.end(), std::max(first, end), {}, &RollupCell::start);
    std::vector<RollupCell> found(cells.begin(), days);
    std::ranges::move(merge_cells(std::span(days, behind), RollupLevel::day), std::back_inserter(found));
    found.insert(found.end(), behind, cells.end());
    return found;
}

Result<void> write(CanonicalWriter& writer, const SignalReader& reader, PointId id, TimeRange range,
                   const std::stop_token& cancel) {
    const Point* point = reader.catalog().point(id);
    if (point == nullptr) {
        return fail(Errc::unknown_point, "there is no point " + std::to_string(id.number()) + " in the catalogue");
    }
    writer.text("point", point_text(reader.catalog(), *point));
    if (point->limits.modulus) {
        writer.decimal("modulus", *point->limits.modulus);
    }
    if (point->limits.most_per_hour) {
        writer.decimal("most_per_hour", *point->limits.most_per_hour);
    }
    const std::array borders{range.begin, range.end};
    const auto cells = reader.samples().cells(id, borders, RollupLevel::day, cancel);
    const auto corrections = cells ? reader.samples().corrections(id, range) : cells.error();
    const auto records = corrections ? reader.samples().quarantine_records(id, range) : corrections.error();
    if (!records) {
        return records.error();
    }
    for (const RollupCell& cell : days_where_whole(*cells, range)) {
        write(writer, cell);
    }
    for (const Correction& correction : *corrections) {
        write(writer, correction);
    }
    for (const QuarantineRecord& record : *records) {
        write(writer, record);
    }
    for (const MeterEvent& event : events_of(reader.index(), point->device)) {
        if (range.contains(event.at)) {
            write(writer, event);
        }
    }
    return {};
}

}  // namespace

std::string point_text(const Catalog& catalog, const Point& point) {
    const Device* device = catalog.device(point.device);
    return (device == nullptr ? std::to_string(point.device.number()) : device->name) + "/" + to_string(point.key);
}

std::vector<PointId> input_points(const NodeMeters& meters, EnergyMethod method) {
    std::vector<PointId> points;
    for (const Point* point : {meters.energy, meters.amounts}) {
        if (point != nullptr) {
            points.push_back(point->id);
        }
    }
    if (meters.power != nullptr && (meters.energy == nullptr || method == EnergyMethod::integrated)) {
        points.push_back(meters.power->id);
    }
    return points;
}

Result<Digest> input_digest(const SignalReader& reader, std::span<const PointId> points, const EnergyInterval& interval,
                            std::stop_token cancel) {
    const auto kept = kept_inputs(reader, points, interval);
    if (!kept || *kept) {
        return kept ? Result<Digest>(**kept) : kept.error();
    }
    CanonicalWriter writer(version);
    writer.time("begin", interval.range.begin);
    writer.time("end", interval.range.end);
    if (interval.first_value) {
        writer.time("first_value_used", *interval.first_value);
    }
    if (interval.last_value) {
        writer.time("last_value_used", *interval.last_value);
    }
    for (const PointId point : points) {
        if (const auto written = write(writer, reader, point, interval.range, cancel); !written) {
            return written.error();
        }
    }
    return sha256(writer.take());
}

}  // namespace wattmast

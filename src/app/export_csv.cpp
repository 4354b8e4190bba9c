// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/export_csv.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "app/sample_csv.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view end_of_row = "\r\n";
/// Read at once; a day of 1 s samples is some megabytes.
constexpr Duration part_length = 24h;

std::string header() {
    std::string row;
    for (const std::string_view column : sample_csv_columns) {
        row += row.empty() ? "" : ",";
        row += column;
    }
    return row.append(end_of_row);
}

/// What all rows of a point have in common.
struct PointText {
    TimeZone zone;
    std::string place;  ///< ",site,device,point,"
    std::string unit;
};

Result<PointText> text_of(const Catalog& catalog, PointId id) {
    const Point* point = catalog.point(id);
    const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
    const Site* site = device == nullptr ? nullptr : catalog.site(device->site);
    if (site == nullptr) {
        return fail(Errc::unknown_point,
                    "there is no point " + std::to_string(id.number()) + " in the catalogue; choose one from its list");
    }
    const auto zone = TimeZone::find(site->time_zone);
    if (!zone) {
        return fail(zone.error().code, "site " + site->code + ": " + zone.error().detail);
    }
    return PointText{
        *zone,
        "," + csv_field(site->code) + "," + csv_field(device->name) + "," + csv_field(to_string(point->key)) + ",",
        csv_field(symbol(info(point->key.kind).unit))};
}

void add_row(std::string& rows, const PointText& text, const Sample& sample) {
    rows += to_iso8601(sample.at, text.zone);
    rows += ',';
    rows += std::to_string(milliseconds_of(sample.at));
    rows += text.place;
    rows += sample.value ? sample.value->to_string() : "";
    rows += ',';
    rows += sample.value ? form_of(*sample.value) : "";
    rows += ',';
    rows += text.unit;
    rows += ',';
    rows += id_of(sample.quality);
    rows += ',';
    rows += id_of(sample.origin);
    rows += ',';
    rows += sample.reason ? name_of(*sample.reason) : "";
    rows += end_of_row;
}

/// Cuts the range to where there are samples, so that "everything" is not a million empty days.
Result<TimeRange> range_with_samples(const SampleReader& samples, TimeRange range) {
    const auto statistics = samples.statistics();
    if (!statistics) {
        return statistics.error();
    }
    if (!statistics->oldest || !statistics->newest) {
        return TimeRange{range.begin, range.begin};
    }
    return intersection(range, {*statistics->oldest, *statistics->newest + Duration{1}});
}

std::vector<PointId> all_points(const Catalog& catalog) {
    std::vector<PointId> points;
    for (const Point& point : catalog.points) {
        points.push_back(point.id);
    }
    return points;
}

}  // namespace

Result<std::uint64_t> export_csv(const SampleReader& samples, const Catalog& catalog, const CsvExportRequest& request,
                                 const CsvSink& sink, std::stop_token cancel) {
    const auto range = range_with_samples(samples, request.range);
    if (!range) {
        return range.error();
    }
    std::vector<PointId> points = request.points.empty() ? all_points(catalog) : request.points;
    std::ranges::sort(points);
    if (auto written = sink(header()); !written) {
        return written.error();
    }
    std::uint64_t count = 0;
    for (const PointId point : points) {
        const auto text = text_of(catalog, point);
        if (!text) {
            return text.error();
        }
        for (UtcTime begin = range->begin; begin < range->end; begin += part_length) {
            const auto part = samples.read(point, {begin, std::min(begin + part_length, range->end)}, cancel);
            if (!part) {
                return part.error();
            }
            std::string rows;
            for (const Sample& sample : part->samples()) {
                add_row(rows, *text, sample);
            }
            count += part->samples().size();
            if (auto written = rows.empty() ? Result<void>() : sink(rows); !written) {
                return written.error();
            }
        }
    }
    return count;
}

}  // namespace wattmast

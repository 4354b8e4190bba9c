// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/corrections_csv.h"

#include <algorithm>
#include <vector>

#include "app/sample_csv.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

std::string row_of(const std::vector<std::string>& fields) {
    std::string row;
    for (const std::string& field : fields) {
        row += row.empty() ? "" : ",";
        row += csv_field(field);
    }
    return row + "\r\n";
}

/// Whether the next record, if there is one, is about another point or time.
bool is_last_of_its_time(const std::vector<Correction>& records, std::size_t index) {
    return index + 1 == records.size() || records[index + 1].point != records[index].point ||
           records[index + 1].at != records[index].at;
}

Result<std::string> row_of(const Catalog& catalog, const Correction& record, bool is_in_force) {
    const Point* point = catalog.point(record.point);
    const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
    const Site* site = device == nullptr ? nullptr : catalog.site(device->site);
    if (site == nullptr) {
        return fail(Errc::unknown_point, "correction " + std::to_string(record.id.number()) +
                                             " is about a point that the catalogue does not have; run `wattmastctl "
                                             "verify`");
    }
    const auto zone = TimeZone::find(site->time_zone);
    if (!zone) {
        return fail(zone.error().code, "site " + site->code + ": " + zone.error().detail);
    }
    const auto& stored = record.stored;
    const bool has_value = stored && stored->value;
    return row_of({std::to_string(record.id.number()), to_iso8601(record.at, *zone),
                   std::to_string(milliseconds_of(record.at)), site->code, device->name, to_string(point->key),
                   std::string(symbol(info(point->key.kind).unit)), has_value ? stored->value->to_string() : "",
                   has_value ? form_of(*stored->value) : "", stored ? std::string(id_of(stored->quality)) : "",
                   stored && stored->reason ? std::string(name_of(*stored->reason)) : "",
                   record.value ? record.value->to_string() : "", record.value ? form_of(*record.value) : "",
                   record.supersedes ? std::to_string(record.supersedes->number()) : "", is_in_force ? "1" : "0",
                   to_iso8601(record.entered), record.who, record.why, record.document});
}

}  // namespace

Result<CorrectionsCsv> corrections_csv(const SampleReader& samples, const Catalog& catalog,
                                       const CsvExportRequest& request) {
    const auto records = samples.corrections(std::nullopt, request.range);
    if (!records) {
        return records.error();
    }
    CorrectionsCsv table;
    table.text = row_of({correction_csv_columns.begin(), correction_csv_columns.end()});
    for (std::size_t index = 0; index < records->size(); ++index) {
        const Correction& record = (*records)[index];
        if (!request.points.empty() && std::ranges::find(request.points, record.point) == request.points.end()) {
            continue;
        }
        const auto row = row_of(catalog, record, is_last_of_its_time(*records, index));
        if (!row) {
            return row.error();
        }
        table.text += *row;
        ++table.count;
    }
    return table;
}

}  // namespace wattmast

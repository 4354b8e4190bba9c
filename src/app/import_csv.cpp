// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/import_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "app/sample_csv.h"
#include "store/rules.h"
#include "units/utc_time.h"

namespace wattmast {
namespace {

constexpr std::size_t batch_size = 10'000;

enum Column : std::size_t { time, utc_ms, site, device, point, value, form, unit, quality, origin, reason };

/// Where each of our columns stands in the file.
using Places = std::array<std::size_t, sample_csv_columns.size()>;

Failure refuse(std::string message) {
    return fail(Errc::invalid_argument, std::move(message));
}

Result<Places> places_of(const std::vector<CsvRow>& rows) {
    Places places{};
    std::string missing;
    for (std::size_t column = 0; column < places.size(); ++column) {
        const auto& names = rows.empty() ? std::vector<std::string>() : rows.front().fields;
        const auto found = std::ranges::find(names, sample_csv_columns[column]);
        if (found == names.end()) {
            missing += (missing.empty() ? "" : ", ") + std::string(sample_csv_columns[column]);
        }
        places[column] = static_cast<std::size_t>(found - names.begin());
    }
    if (!missing.empty()) {
        return refuse("the first row does not name the columns " + missing +
                      "; a file that `wattmastctl export` wrote has them");
    }
    return places;
}

Result<UtcTime> time_of(const std::string& milliseconds, const std::string& text) {
    std::int64_t count = 0;
    const char* end = milliseconds.data() + milliseconds.size();
    const auto read = std::from_chars(milliseconds.data(), end, count);
    if (read.ec != std::errc{} || read.ptr != end) {
        return refuse("utc_ms \"" + milliseconds + "\" is not a whole number of milliseconds");
    }
    const auto shown = parse_iso8601(text);
    if (!shown) {
        return shown.error();
    }
    if (*shown != utc_from_milliseconds(count)) {
        return refuse("time " + text + " and utc_ms " + milliseconds + " are not the same instant");
    }
    return *shown;
}

class RowReader {
public:
    RowReader(const CsvRow& row, const Places& places) : row_(row), places_(places) {}

    [[nodiscard]] Result<CsvSample> read() const {
        CsvSample made;
        made.line = row_.line;
        made.site = csv_text(at(site));
        made.device = csv_text(at(device));
        const auto key = parse_point_key(csv_text(at(point)));
        const auto when = time_of(at(utc_ms), at(time));
        if (!key || !when) {
            return !key ? key.error() : when.error();
        }
        made.key = *key;
        made.sample.at = *when;
        if (auto done = read_judgement(made.sample); !done) {
            return done.error();
        }
        if (!at(value).empty() || !at(form).empty()) {
            const auto number = parse_value(at(value), at(form));
            if (!number) {
                return number.error();
            }
            made.sample.value = *number;
        }
        if (csv_text(at(unit)) != symbol(info(key->kind).unit)) {
            return refuse("the unit is \"" + at(unit) + "\"; " + std::string(info(key->kind).id) + " is stored in \"" +
                          std::string(symbol(info(key->kind).unit)) + "\"");
        }
        if (auto sound = check_sample(made.sample); !sound) {
            return sound.error();
        }
        return made;
    }

private:
    [[nodiscard]] const std::string& at(Column column) const { return row_.fields[places_[column]]; }

    Result<void> read_judgement(Sample& sample) const {
        const auto judged = quality_by_id(at(quality));
        const auto said_by = origin_by_id(at(origin));
        const auto because = error_by_name(at(reason));
        if (!judged) {
            return refuse("quality \"" + at(quality) + "\" is not good, suspect or missing");
        }
        if (!said_by) {
            return refuse("origin \"" + at(origin) + "\" is not device, imported, entered or simulated");
        }
        if (!because && !at(reason).empty()) {
            return refuse("reason \"" + at(reason) + "\" is not the name of a failure");
        }
        sample.quality = *judged;
        sample.origin = *said_by;
        sample.reason = because;
        return {};
    }

    const CsvRow& row_;
    const Places& places_;
};

/// Finds or makes the points that rows name.
class PointFinder {
public:
    PointFinder(CatalogStore& store, const Catalog& catalog) : store_(store), catalog_(catalog) {}

    /// The device of a row; empty where it is not there.
    [[nodiscard]] std::optional<DeviceId> device_of(const CsvSample& row) const {
        const Site* place = catalog_.site_by_code(row.site);
        if (place == nullptr) {
            return std::nullopt;
        }
        for (const Device* candidate : catalog_.devices_of(place->id)) {
            if (candidate->name == row.device) {
                return candidate->id;
            }
        }
        return std::nullopt;
    }
    Result<PointId> point_of(const CsvSample& row) {
        auto& known = points_[std::tuple(row.site, row.device, row.key)];
        if (!known.is_assigned()) {
            const auto made = store_.ensure_point(*device_of(row), row.key);
            if (!made) {
                return made.error();
            }
            known = *made;
        }
        return known;
    }

private:
    CatalogStore& store_;
    const Catalog& catalog_;
    std::map<std::tuple<std::string, std::string, PointKey>, PointId> points_;
};

void check_places(const PointFinder& points, CsvSamples& parsed) {
    std::map<std::pair<std::string, std::string>, bool> is_known;
    for (const CsvSample& row : parsed.samples) {
        const auto [known, is_new] = is_known.try_emplace({row.site, row.device}, true);
        if (is_new) {
            known->second = points.device_of(row).has_value();
        }
        if (!known->second) {
            parsed.faults.push_back({row.line, "there is no device \"" + row.device + "\" at site \"" + row.site +
                                                   "\"; import the inventory first"});
        }
    }
    std::ranges::stable_sort(parsed.faults, {}, &SampleRowFault::line);
}

/// The points that are new are made together.
Result<std::vector<Sample>> samples_of(std::span<const CsvSample> rows, PointFinder& points, CatalogStore& catalog) {
    std::vector<Sample> batch;
    batch.reserve(rows.size());
    const auto made = catalog.together([&]() -> Result<void> {
        for (const CsvSample& row : rows) {
            const auto id = points.point_of(row);
            if (!id) {
                return id.error();
            }
            batch.push_back(row.sample);
            batch.back().point = *id;
        }
        return {};
    });
    return made ? Result<std::vector<Sample>>(std::move(batch)) : made.error();
}

Result<void> store_batch(SampleStore& samples, std::span<const Sample> batch, std::span<const CsvSample> rows,
                         CsvImportReport& report) {
    const auto appended = samples.append(batch);
    if (!appended) {
        return appended.error();
    }
    report.stored += appended->stored;
    report.repeated += appended->repeated;
    report.too_old += appended->retired;
    for (const Sample& conflict : appended->conflicting) {
        const auto place = std::ranges::find(batch, conflict);
        const std::size_t line = place == batch.end() ? 0 : rows[static_cast<std::size_t>(place - batch.begin())].line;
        report.conflicting.push_back({line, "another value is stored for " + to_iso8601(conflict.at) + "; it stays"});
    }
    return {};
}

}  // namespace

Result<CsvSamples> parse_sample_csv(std::string_view text) {
    const std::vector<CsvRow> rows = split_csv_rows(text);
    const auto places = places_of(rows);
    if (!places) {
        return places.error();
    }
    CsvSamples parsed;
    for (const CsvRow& row : std::span(rows).subspan(1)) {
        if (row.fields.size() != rows.front().fields.size()) {
            parsed.faults.push_back({row.line, row.fields.empty()
                                                   ? "the quotes do not match"
                                                   : "the row has " + std::to_string(row.fields.size()) +
                                                         " fields, not " + std::to_string(rows.front().fields.size())});
            continue;
        }
        auto sample = RowReader(row, *places).read();
        if (sample) {
            parsed.samples.push_back(std::move(*sample));
        } else {
            parsed.faults.push_back({row.line, sample.error().detail});
        }
    }
    return parsed;
}

Result<CsvImportReport> import_csv(SampleStore& samples, CatalogStore& catalog, std::string_view text,
                                   std::stop_token cancel) {
    auto parsed = parse_sample_csv(text);
    if (!parsed) {
        return parsed.error();
    }
    const auto known = catalog.load();
    if (!known) {
        return known.error();
    }
    PointFinder points(catalog, *known);
    check_places(points, *parsed);
    CsvImportReport report;
    report.faults = std::move(parsed->faults);
    if (!report.faults.empty()) {
        return report;
    }
    for (std::size_t begin = 0; begin < parsed->samples.size(); begin += batch_size) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the import was given up; what was stored before stays");
        }
        const auto rows =
            std::span(parsed->samples).subspan(begin).first(std::min(batch_size, parsed->samples.size() - begin));
        const auto batch = samples_of(rows, points, catalog);
        if (!batch) {
            return batch.error();
        }
        if (auto done = store_batch(samples, *batch, rows, report); !done) {
            return done.error();
        }
    }
    return report;
}

}  // namespace wattmast

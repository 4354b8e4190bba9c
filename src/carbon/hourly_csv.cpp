// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/hourly_csv.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "carbon/csv_rows.h"

namespace wattmast {
namespace {

constexpr std::chrono::hours hour_length{1};

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// The energy unit as milliwatt_hour_exponent() knows it; empty where it is none or could be two.
std::optional<std::string> energy_unit(std::string_view written) {
    if (milliwatt_hour_exponent(written)) {
        return std::string(written);
    }
    if (written == "wh") {
        return "Wh";
    }
    return written == "kwh"   ? std::optional<std::string>("kWh")
           : written == "gwh" ? std::optional<std::string>("GWh")
                              : std::nullopt;
}

/// "carbon_intensity_gco2_per_kwh" → "gCO2/kWh"
std::optional<std::string> rate_unit(std::string_view column) {
    const std::string small = lower(column);
    const std::size_t gas = small.rfind("co2");
    if (gas == std::string::npos) {
        return std::nullopt;
    }
    const std::size_t begin = small.rfind('_', gas) + 1;  // npos + 1 is the beginning
    // As written: a Mg is a tonne and a mg is none.
    const std::string mass(column.substr(begin, gas - begin));
    if (mass != "g" && mass != "kg" && mass != "t" && mass != "lb") {
        return std::nullopt;
    }
    std::string_view rest = column.substr(gas + 3);
    const bool is_equivalent = rest.starts_with('e') || rest.starts_with('E');
    rest.remove_prefix(is_equivalent ? 1 : 0);
    rest.remove_prefix(rest.starts_with("_per_") ? 5 : rest.starts_with('/') ? 1 : rest.size());
    const auto energy = energy_unit(rest);
    return energy ? std::optional(mass + (is_equivalent ? "CO2e/" : "CO2/") + *energy) : std::nullopt;
}

/// The beginning of an hour in some civil time, which differs from UTC by quarters of an hour; or why it is none.
/// @param last The hour of a row above: all hours of a file are cut alike.
Result<UtcTime> hour_of(std::string_view text, std::optional<UtcTime> last) {
    const auto time = parse_iso8601(text);
    const bool is_utc = text.ends_with('Z') || text.ends_with("+00:00");
    if (!time || !is_utc) {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(text) + "\" is no time in UTC such as 2023-01-01T00:00Z");
    }
    constexpr std::chrono::minutes quarter{15};
    const bool is_cut_alike = !last || (*time - *last) % hour_length == Duration{0};
    if (time->time_since_epoch() % quarter != Duration{0} || !is_cut_alike) {
        return fail(Errc::invalid_argument, std::string(text) + " is not the beginning of an hour" +
                                                (is_cut_alike ? "" : " as those of the rows above"));
    }
    return *time;
}

/// Calls `take` for each row with a value; it says what is wrong with that. Returns the gaps.
Result<std::vector<TimeRange>> read_hours(
    const std::vector<CsvRecord>& records, std::string_view name,
    const std::function<std::optional<std::string>(UtcTime, const std::string&)>& take) {
    CsvFaults faults(name);
    std::vector<TimeRange> gaps;
    std::optional<UtcTime> last;
    const auto add_gap = [&](UtcTime begin, UtcTime end) {
        if (!gaps.empty() && gaps.back().end == begin) {
            gaps.back().end = end;
        } else {
            gaps.push_back({begin, end});
        }
    };
    for (std::size_t i = 1; i < records.size(); ++i) {
        const CsvRecord& record = records[i];
        if (record.fields.size() != 2) {
            faults.add(record.line, std::to_string(record.fields.size()) + " fields instead of 2");
            continue;
        }
        const auto hour = hour_of(record.fields[0], last);
        if (!hour) {
            faults.add(record.line, hour.error().detail);
            continue;
        }
        if (last && *hour <= *last) {
            faults.add(record.line,
                       record.fields[0] + (*hour == *last ? " is there twice" : " is before the row above"));
            continue;
        }
        if (last && *hour > *last + hour_length) {
            add_gap(*last + hour_length, *hour);
        }
        last = *hour;
        if (record.fields[1].empty()) {
            add_gap(*hour, *hour + hour_length);
        } else if (const auto fault = take(*hour, record.fields[1])) {
            faults.add(record.line, *fault);
        }
    }
    if (auto verdict = faults.verdict(); !verdict) {
        return verdict.error();
    }
    return gaps;
}

Failure wrong_header(std::string_view name, const std::string& what) {
    return fail(Errc::invalid_argument, std::string(name) + ": line 1: " + what);
}

/// All records; the second column's name is records[0].fields[1].
Result<std::vector<CsvRecord>> records_of(std::string_view csv, std::string_view name) {
    auto records = parse_csv(csv);
    if (!records) {
        return fail(Errc::invalid_argument, std::string(name) + ": " + records.error().detail);
    }
    const bool has_header =
        !records->empty() && records->front().fields.size() == 2 && records->front().fields[0] == "timestamp_utc";
    if (!has_header) {
        return wrong_header(name, "the header is not timestamp_utc and a value with its unit, as load_kWh");
    }
    if (records->size() == 1) {
        return fail(Errc::invalid_argument, std::string(name) + ": there is no row behind the header");
    }
    return records;
}

}  // namespace

Result<EnergySeries> read_hourly_energy(std::string_view csv, std::string_view name) {
    const auto records = records_of(csv, name);
    if (!records) {
        return records.error();
    }
    const std::string& column = records->front().fields[1];
    const std::size_t underscore = column.rfind('_');
    const auto unit = energy_unit(underscore == std::string::npos ? column : column.substr(underscore + 1));
    if (!unit) {
        return wrong_header(name, "\"" + column + "\" does not end in a unit of energy such as _kWh; capitals count");
    }
    const int exponent = milliwatt_hour_exponent(*unit).value();
    EnergySeries series;
    auto gaps = read_hours(*records, name, [&](UtcTime hour, const std::string& text) -> std::optional<std::string> {
        const auto value = Decimal::parse(text);
        const auto count = value ? value->to_scaled(-exponent) : Result<std::int64_t>(value.error());
        if (!count) {
            return count.error().detail;
        }
        if (*count < 0) {
            return text + " is negative";
        }
        series.hours.push_back({hour, Energy::of(*count)});
        return std::nullopt;
    });
    if (!gaps) {
        return gaps.error();
    }
    series.gaps = std::move(*gaps);
    return series;
}

Result<RateSeries> read_hourly_rates(std::string_view csv, std::string_view name) {
    const auto records = records_of(csv, name);
    if (!records) {
        return records.error();
    }
    const std::string& column = records->front().fields[1];
    const auto unit = rate_unit(column);
    const auto unit_gas = unit ? read_rate_text("0", *unit) : Result<ElectricityRate>(fail(Errc::invalid_argument, ""));
    if (!unit_gas) {
        return wrong_header(name, "\"" + column +
                                      "\" does not end in a mass of CO2 or CO2e per energy such as "
                                      "_gco2_per_kwh; MWh is written with its capitals");
    }
    RateSeries series;
    series.gas = unit_gas->gas;
    auto gaps = read_hours(*records, name, [&](UtcTime hour, const std::string& text) -> std::optional<std::string> {
        const auto rate = read_rate_text(text, *unit);
        if (!rate) {
            return rate.error().detail;
        }
        series.hours.push_back({hour, rate->value});
        return std::nullopt;
    });
    if (!gaps) {
        return gaps.error();
    }
    series.gaps = std::move(*gaps);
    return series;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/interpreter.h"

#include <algorithm>
#include <set>
#include <utility>

#include "analysis/plausibility_plan.h"
#include "app/history/columns.h"
#include "app/history/row_texts.h"
#include "store/rules.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using Kind = HistoryFindingKind;
using How = PlacedTime::How;
using Phrase = HistoryPhrase;

bool is_not_a_number(std::string_view word) {
    return word.starts_with('#') || word.ends_with("nan") || word.ends_with("NaN") || word.ends_with("NAN");
}

const Device* find_device(const Catalog& catalog, std::string_view site, std::string_view device) {
    const Site* const place = catalog.site_by_code(site);
    if (place == nullptr) {
        return nullptr;
    }
    const auto devices = catalog.devices_of(place->id);
    const auto found = std::ranges::find(devices, device, &Device::name);
    return found == devices.end() ? nullptr : *found;
}

}  // namespace

Result<HistoryInterpreter> HistoryInterpreter::make(const HistoryMapping& mapping, const CsvRow& header,
                                                    const Catalog* catalog, UtcTime now) {
    if (const auto open = open_questions(mapping); !open.empty()) {
        std::string detail = "the mapping is not complete:";
        for (const std::string& question : open) {
            detail += "\n  " + question;
        }
        return fail(Errc::invalid_argument, detail);
    }
    auto clock = WallClock::of(mapping);
    if (!clock) {
        return clock.error();
    }
    HistoryInterpreter interpreter(mapping, *clock, catalog, now);
    const auto bound = interpreter.bind(header);
    return bound ? Result<HistoryInterpreter>(std::move(interpreter)) : bound.error();
}

Result<void> HistoryInterpreter::bind(const CsvRow& header) {
    width_ = header.fields.size();
    const auto time = find_column(mapping_.time_column, header, mapping_);
    if (!time) {
        return time.error();
    }
    columns_.time = *time;
    std::set<std::size_t> used{*time};
    const std::array<std::pair<const std::string&, std::optional<std::size_t>&>, 4> others = {{
        {mapping_.clock_column, columns_.clock},
        {mapping_.site_column, columns_.site},
        {mapping_.device_column, columns_.device},
        {mapping_.name_column, columns_.name},
    }};
    for (const auto& [reference, into] : others) {
        if (!reference.empty()) {
            const auto found = find_column(reference, header, mapping_);
            if (!found) {
                return found.error();
            }
            into = *found;
            used.insert(*found);
        }
    }
    for (const HistoryValue& value : mapping_.values) {
        if (const auto bound = bind_value(value, header); !bound) {
            return bound.error();
        }
        used.insert(bounds_.back().column);
    }
    for (std::size_t i = 0; i < width_; ++i) {
        if (!used.contains(i)) {
            unused_.push_back(mapping_.header_line > 0 ? header.fields[i] : "#" + std::to_string(i + 1));
        }
    }
    return {};
}

Result<void> HistoryInterpreter::bind_value(const HistoryValue& value, const CsvRow& header) {
    const auto column = find_column(value.column, header, mapping_);
    if (!column) {
        return column.error();
    }
    // open_questions() has seen to both.
    const PointKindInfo& kind = info(value.point.value().kind);
    const auto factor = multiply(factor_to_unit(value.unit, kind.unit).value(), value.scale);
    if (!factor) {
        return fail(Errc::invalid_argument, "column \"" + value.column + "\": the scale has too many digits");
    }
    if (!value.name.empty() && !columns_.name) {
        return fail(Errc::invalid_argument, "column \"" + value.column + "\" is for the name \"" + value.name +
                                                "\", but no column is said to hold names (where.name_column)");
    }
    bounds_.push_back({value, *column, kind, *factor});
    return {};
}

void HistoryInterpreter::read(const CsvRow& row, HistoryFindings& findings, std::vector<HistorySample>& samples) {
    if (!has_shape(row, findings)) {
        return;
    }
    Group& group = group_of(row);
    if (group.entries.empty()) {
        return;
    }
    const auto at = time_of(row, group, findings);
    if (!at) {
        return;
    }
    bool is_place_told = false;
    for (const Entry& entry : group.entries) {
        const Bound& bound = bounds_[entry.bound];
        if (entry.series) {
            read_cell(row, bound, *entry.series, *at, findings, samples);
        } else if (!is_place_told) {
            is_place_told = true;
            findings.add(row.line, "", Kind::place, HistoryEffect::left_out, [&] {
                const std::string site = !bound.value.site.empty() ? bound.value.site
                                         : columns_.site           ? row.fields[*columns_.site]
                                                                   : mapping_.site;
                const std::string device = !bound.value.device.empty() ? bound.value.device
                                           : columns_.device           ? row.fields[*columns_.device]
                                                                       : mapping_.device;
                return HistoryText(Phrase::no_such_place, {shortened(device), shortened(site)});
            });
        }
    }
}

bool HistoryInterpreter::has_shape(const CsvRow& row, HistoryFindings& findings) const {
    const auto is_blank = [](const std::string& field) { return trimmed(field).empty(); };
    const bool is_right =
        row.fields.size() == width_ ||
        (row.fields.size() > width_ &&
         std::all_of(row.fields.begin() + static_cast<std::ptrdiff_t>(width_), row.fields.end(), is_blank));
    if (!is_right) {
        findings.add(row.line, "", Kind::row_shape, HistoryEffect::left_out, [&] {
            return row.fields.empty()
                       ? HistoryText(Phrase::open_quote)
                       : HistoryText(Phrase::field_count, {std::to_string(row.fields.size()), std::to_string(width_)});
        });
        return false;
    }
    return !std::ranges::all_of(row.fields, is_blank);
}

HistoryInterpreter::Group& HistoryInterpreter::group_of(const CsvRow& row) {
    std::string key;
    for (const auto& column : {columns_.site, columns_.device, columns_.name}) {
        if (column) {
            key.append(trimmed(row.fields[*column])).push_back('\x1F');
        }
    }
    if (group_ != nullptr && group_ != &nameless_ && key == key_) {
        return *group_;
    }
    key_ = key;
    auto known = groups_.find(key);
    if (known == groups_.end()) {
        Group made = make_group(row);
        if (made.entries.empty()) {
            const std::string name(columns_.name ? trimmed(row.fields[*columns_.name]) : std::string_view());
            if (left_out_.size() < most_names || left_out_.contains(name)) {
                ++left_out_[name];
            }
            return *(group_ = &nameless_);
        }
        known = groups_.emplace(std::move(key), std::move(made)).first;
    }
    return *(group_ = &known->second);
}

HistoryInterpreter::Group HistoryInterpreter::make_group(const CsvRow& row) {
    Group group;
    const std::string_view name = columns_.name ? trimmed(row.fields[*columns_.name]) : std::string_view();
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
        if (bounds_[i].value.name.empty() || bounds_[i].value.name == name) {
            group.entries.push_back({i, series_of(bounds_[i], row)});
        }
    }
    return group;
}

std::optional<std::size_t> HistoryInterpreter::series_of(const Bound& bound, const CsvRow& row) {
    const auto of = [&](const std::string& own, const std::optional<std::size_t>& column, const std::string& all) {
        return !own.empty() ? own : column ? std::string(trimmed(row.fields[*column])) : all;
    };
    HistorySeries made{of(bound.value.site, columns_.site, mapping_.site),
                       of(bound.value.device, columns_.device, mapping_.device),
                       *bound.value.point,
                       bound.value.column,
                       {},
                       {},
                       {},
                       {},
                       {}};
    if (catalog_ != nullptr && find_device(*catalog_, made.site, made.device) == nullptr) {
        return std::nullopt;
    }
    const auto [known, is_new] = series_by_place_.try_emplace({made.site, made.device, made.key}, series_.size());
    if (is_new) {
        series_.push_back(std::move(made));
        courses_.emplace_back();
    }
    return known->second;
}

std::optional<UtcTime> HistoryInterpreter::time_of(const CsvRow& row, Group& group, HistoryFindings& findings) {
    const std::string_view date = trimmed(row.fields[columns_.time]);
    const std::string_view clock = columns_.clock ? trimmed(row.fields[*columns_.clock]) : std::string_view();
    std::string written(date);
    written.append(clock.empty() ? "" : " ").append(clock);
    if (!read_time_ || written != written_) {
        read_time_ = wattmast::read_time(date, clock, mapping_.order.value());
        written_ = std::move(written);
    }
    const Result<WrittenTime>& time = *read_time_;
    if (!time) {
        findings.add(row.line, mapping_.time_column, Kind::time, HistoryEffect::left_out, [&] {
            return HistoryText(Phrase::no_time, {shortened(written_), std::string(id_of(*mapping_.order))});
        });
        return std::nullopt;
    }
    const PlacedTime placed = clock_.place(*time, group.fold);
    if (placed.how != How::plain) {
        findings.add(row.line, mapping_.time_column, kind_of(placed.how), effect_of(placed.how),
                     [&] { return told_of(placed, written_, mapping_); });
    }
    if (effect_of(placed.how) == HistoryEffect::left_out) {
        return std::nullopt;
    }
    if (placed.at > now_ + longest_ahead) {
        findings.add(row.line, mapping_.time_column, Kind::time, HistoryEffect::left_out, [&] {
            return HistoryText(Phrase::in_future, {shortened(written_), to_iso8601(placed.at)});
        });
        return std::nullopt;
    }
    return placed.at;
}

/// Where a value is stored whose row is of `at`.
std::optional<UtcTime> HistoryInterpreter::stamp_of(const CsvRow& row, const Bound& bound, UtcTime at,
                                                    HistoryFindings& findings) const {
    const bool is_from_begin = bound.kind.nature == PointNature::total && bound.value.stamp == StampAt::begin;
    const UtcTime stamp = is_from_begin ? clock_.end_of(*bound.value.period, at) : at;
    const auto leave_out = [&](std::string_view column, const HistoryText& why) {
        findings.add(row.line, column, Kind::time, HistoryEffect::left_out, [&] { return why; });
        return std::nullopt;
    };
    if (!storable_times.contains(stamp)) {
        return leave_out(mapping_.time_column, Phrase::outside_of_years);
    }
    if (stamp > now_ + longest_ahead) {
        return leave_out(bound.value.column, {Phrase::period_in_future, {to_iso8601(stamp)}});
    }
    return stamp;
}

void HistoryInterpreter::read_cell(const CsvRow& row, const Bound& bound, std::size_t series, UtcTime at,
                                   HistoryFindings& findings, std::vector<HistorySample>& samples) {
    const std::string_view cell = trimmed(row.fields[bound.column]);
    const auto stamp = stamp_of(row, bound, at, findings);
    if (!stamp) {
        return;
    }
    HistorySample made{row.line, series, {}};
    made.sample.at = *stamp;
    made.sample.origin = Origin::imported;
    if (is_missing_word(cell, mapping_.missing)) {
        if (mapping_.absent == AbsentRule::record) {
            made.sample.quality = Quality::missing;
            made.sample.reason = is_not_a_number(cell) ? Errc::not_a_number : Errc::no_data;
            follow(row, bound, series, made.sample, findings);
            samples.push_back(made);
        }
        return;
    }
    const auto number = read_number(cell, mapping_.numbers.value());
    const auto value = number ? Value::of(*number).scaled(bound.factor) : Result<Value>(number.error());
    if (!value) {
        findings.add(row.line, bound.value.column, Kind::number, HistoryEffect::left_out,
                     [&] { return told_of_number(cell, *mapping_.numbers, value.error()); });
        return;
    }
    made.sample.value = *value;
    made.sample.quality = quality_of(row, bound, value->to_decimal().value(), findings);
    follow(row, bound, series, made.sample, findings);
    samples.push_back(made);
}

Quality HistoryInterpreter::quality_of(const CsvRow& row, const Bound& bound, Decimal number,
                                       HistoryFindings& findings) const {
    const bool is_sum = bound.kind.nature == PointNature::counter || bound.kind.nature == PointNature::total;
    const auto range = physical_range(bound.kind.kind);
    const double value = number.to_double();
    const bool is_outside = range && (value < range->lowest || value > range->highest);
    if (!is_outside && !(is_sum && number.is_negative())) {
        return Quality::good;
    }
    findings.add(row.line, bound.value.column, Kind::out_of_range, HistoryEffect::taken, [&] {
        return HistoryText(Phrase::not_possible,
                           {number.to_string(), std::string(symbol(bound.kind.unit)), std::string(bound.kind.id)});
    });
    return Quality::suspect;
}

void HistoryInterpreter::follow(const CsvRow& row, const Bound& bound, std::size_t series, const Sample& sample,
                                HistoryFindings& findings) {
    HistorySeries& told = series_[series];
    Course& course = courses_[series];
    ++(sample.value ? told.values : told.missing);
    told.oldest = told.oldest ? std::min(*told.oldest, sample.at) : sample.at;
    told.newest = told.newest ? std::max(*told.newest, sample.at) : sample.at;
    const bool is_descending = mapping_.rows == RowOrder::descending;
    const bool is_backward = course.before && (is_descending ? sample.at > *course.before : sample.at < *course.before);
    told.backward += is_backward ? 1 : 0;
    course.before = sample.at;
    if (bound.kind.nature != PointNature::counter || !sample.value || sample.quality != Quality::good) {
        return;
    }
    const Decimal reading = sample.value->to_decimal().value();
    const auto before = std::exchange(course.reading, reading);
    if (before && !is_backward && (is_descending ? reading > *before : reading < *before)) {
        findings.add(row.line, bound.value.column, Kind::register_fell, HistoryEffect::taken, [&] {
            return HistoryText(Phrase::register_fell, {(is_descending ? *before : reading).to_string(),
                                                       (is_descending ? reading : *before).to_string()});
        });
    }
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/first_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "app/history/columns.h"
#include "app/history/history_file.h"
#include "app/history/interpreter.h"
#include "app/history/row_texts.h"

namespace wattmast {
namespace {

using State = HistoryCell::State;

bool has_unit(const HistoryValue& value) {
    return value.point && factor_to_unit(value.unit, info(value.point->kind).unit).has_value();
}

/// What of a mapping can be carried out already, as a whole mapping. Empty: nothing of its rows can.
std::optional<HistoryMapping> answered_part(HistoryMapping mapping) {
    constexpr std::string_view not_stated = "?";
    std::erase_if(mapping.values, [](const HistoryValue& value) { return !has_unit(value); });
    for (HistoryValue& value : mapping.values) {
        value.is_confirmed = true;
    }
    if (mapping.site.empty() && mapping.site_column.empty()) {
        mapping.site = not_stated;
    }
    if (mapping.device.empty() && mapping.device_column.empty()) {
        mapping.device = not_stated;
    }
    return questions_of(mapping).empty() ? std::optional(std::move(mapping)) : std::nullopt;
}

class FirstRowsReader {
public:
    static Result<FirstRowsReader> make(const HistoryMapping& mapping, const CsvRow& header) {
        FirstRowsReader reader(mapping);
        const std::array<std::pair<const std::string&, std::optional<std::size_t>&>, 5> columns = {{
            {mapping.time_column, reader.time_},
            {mapping.clock_column, reader.clock_},
            {mapping.site_column, reader.site_},
            {mapping.device_column, reader.device_},
            {mapping.name_column, reader.name_},
        }};
        for (const auto& [reference, into] : columns) {
            if (reference.empty()) {
                continue;
            }
            const auto found = find_column(reference, header, mapping);
            if (!found) {
                return found.error();
            }
            into = *found;
        }
        for (const HistoryValue& value : mapping.values) {
            const auto found = find_column(value.column, header, mapping);
            if (!found) {
                return found.error();
            }
            reader.values_.push_back(*found);
        }
        if (!mapping.zone.empty()) {
            const auto wall = WallClock::of(mapping);
            if (!wall) {
                return wall.error();
            }
            reader.wall_ = *wall;
        } else if (mapping.order == DateOrder::epoch_seconds || mapping.order == DateOrder::epoch_milliseconds) {
            HistoryMapping in_text = mapping;
            in_text.zone = zone_in_text;
            reader.wall_ = WallClock::of(in_text).value();
        }
        return reader;
    }

    HistoryFirstRow read(const CsvRow& row) {
        HistoryFirstRow made;
        made.line = row.line;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            made.cells.push_back(cell(row, i));
            if (i == time_ && made.cells.back().state == State::left_out) {
                made.fault = made.cells.back().why;
            }
        }
        return made;
    }

private:
    explicit FirstRowsReader(const HistoryMapping& mapping) : mapping_(mapping) {}

    [[nodiscard]] static std::string_view field(const CsvRow& row, const std::optional<std::size_t>& column) {
        return column && *column < row.fields.size() ? trimmed(row.fields[*column]) : std::string_view();
    }

    HistoryCell cell(const CsvRow& row, std::size_t column) {
        HistoryCell made;
        made.raw = row.fields[column];
        if (column == time_) {
            read_clock(row, made);
        } else if (column == clock_ || column == site_ || column == device_ || column == name_) {
            made.state = State::word;
        } else if (const auto target = target_of(row, column)) {
            made.target = target;
            read_value(mapping_.values[*target], made);
        }
        return made;
    }

    /// The value of the mapping for a column and the row's name.
    [[nodiscard]] std::optional<std::size_t> target_of(const CsvRow& row, std::size_t column) const {
        for (std::size_t i = 0; i < values_.size(); ++i) {
            const std::string& name = mapping_.values[i].name;
            if (values_[i] == column && (name.empty() || name == field(row, name_))) {
                return i;
            }
        }
        return std::nullopt;
    }

    void read_clock(const CsvRow& row, HistoryCell& made) {
        made.state = State::open;
        if (!mapping_.order) {
            return;
        }
        std::string written(trimmed(made.raw));
        const std::string_view of_day = field(row, clock_);
        written.append(of_day.empty() ? "" : " ").append(of_day);
        const auto time = read_time(trimmed(made.raw), of_day, *mapping_.order);
        if (!time) {
            made.state = State::left_out;
            made.why = {HistoryPhrase::no_time, {shortened(written), std::string(id_of(*mapping_.order))}};
            return;
        }
        if (!wall_) {
            made.clock = *time;
            return;
        }
        const std::string series = std::string(field(row, site_)) + '\x1F' + std::string(field(row, device_)) + '\x1F' +
                                   std::string(field(row, name_));
        const PlacedTime placed = wall_->place(*time, folds_[series]);
        made.why = told_of(placed, written, mapping_);
        const bool is_taken = effect_of(placed.how) == HistoryEffect::taken;
        made.state = is_taken ? State::time : State::left_out;
        made.at = is_taken ? std::optional(placed.at) : std::nullopt;
    }

    void read_value(const HistoryValue& value, HistoryCell& made) const {
        const std::string_view text = trimmed(made.raw);
        if (is_missing_word(text, mapping_.missing)) {
            made.state = State::absent;
            return;
        }
        if (!mapping_.numbers || !has_unit(value)) {
            made.state = State::open;
            return;
        }
        const auto factor = multiply(factor_to_unit(value.unit, info(value.point->kind).unit).value(), value.scale);
        const auto number = read_number(text, *mapping_.numbers);
        const auto scaled = !factor   ? Result<Decimal>(factor.error())
                            : !number ? Result<Decimal>(number.error())
                                      : exact(*number, *factor);
        if (!scaled) {
            made.state = State::left_out;
            made.why = told_of_number(text, *mapping_.numbers, scaled.error());
            return;
        }
        made.state = State::value;
        made.value = *scaled;
    }

    static Result<Decimal> exact(Decimal number, Decimal factor) {
        const auto value = Value::of(number).scaled(factor);
        return value ? value->to_decimal() : Result<Decimal>(value.error());
    }

    HistoryMapping mapping_;
    std::optional<std::size_t> time_;
    std::optional<std::size_t> clock_;
    std::optional<std::size_t> site_;
    std::optional<std::size_t> device_;
    std::optional<std::size_t> name_;
    std::vector<std::size_t> values_;  ///< Columns, by value.
    std::optional<WallClock> wall_;
    std::map<std::string, FoldMemory> folds_;
};

/// What the import itself would find wrong, said at the cells.
void mark(HistoryFirstRow& made, std::span<const HistoryFinding> findings, const CsvRow& header,
          const HistoryMapping& mapping) {
    for (const HistoryFinding& finding : findings) {
        const bool is_left_out = finding.effect == HistoryEffect::left_out;
        const auto column = find_column(finding.column, header, mapping);
        // Without its time a row is nothing.
        if (is_left_out && (finding.column.empty() || finding.column == mapping.time_column)) {
            made.fault = finding.text;
        }
        if (finding.column.empty() || !column || *column >= made.cells.size()) {
            continue;
        }
        HistoryCell& cell = made.cells[*column];
        cell.why = finding.text;
        if (is_left_out) {
            cell.state = State::left_out;
        } else if (finding.kind == HistoryFindingKind::out_of_range) {
            cell.state = State::suspect;
        }
    }
}

}  // namespace

Result<HistoryFirstRows> read_first_rows(const std::filesystem::path& path, const HistoryMapping& mapping,
                                         const Catalog* catalog, UtcTime now, std::size_t most) {
    auto file = HistoryFile::open(path, mapping);
    if (!file) {
        return file.error();
    }
    const auto header = file->header();
    if (!header) {
        return header.error();
    }
    auto reader = FirstRowsReader::make(mapping, *header);
    if (!reader) {
        return reader.error();
    }
    HistoryFirstRows made;
    for (std::size_t i = 0; i < header->fields.size(); ++i) {
        made.references.push_back(reference_to(i, *header, mapping));
        const std::string name(mapping.header_line > 0 ? trimmed(header->fields[i]) : std::string_view());
        made.names.push_back(name.empty() ? made.references.back() : name);
    }
    const auto part = answered_part(mapping);
    const bool knows_places = part && part->site == mapping.site && part->device == mapping.device;
    auto interpreter =
        part ? std::optional(HistoryInterpreter::make(*part, *header, knows_places ? catalog : nullptr, now))
             : std::nullopt;
    HistoryFindings findings(most * (header->fields.size() + 1));
    std::vector<HistorySample> ignored;
    CsvRow row;
    while (made.rows.size() < most) {
        const auto more = file->next(row);
        if (!more) {
            return more.error();
        }
        if (!*more) {
            break;
        }
        made.rows.push_back(reader->read(row));
        const std::size_t before = findings.list().size();
        if (interpreter && *interpreter) {
            (*interpreter)->read(row, findings, ignored);
        }
        mark(made.rows.back(), std::span(findings.list()).subspan(before), *header, mapping);
    }
    return made;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/proposal.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/history/header_words.h"
#include "app/history/sniffing.h"
#include "app/history/words.h"

namespace wattmast {
namespace {

using Certainty = HistoryGuess::Certainty;
using Topic = HistoryGuess::Topic;
using Phrase = HistoryPhrase;

constexpr std::size_t most_names = 1000;

std::string described(NumberFormat format) {
    return "decimal " + std::string(id_of(format.mark)) +
           (format.thousands == Thousands::none ? "" : ", thousands parted by " + std::string(id_of(format.thousands)));
}

/// How encoding_of() recognised it.
Phrase why_encoding(TextEncoding encoding, std::string_view beginning) {
    const bool has_mark = encoding == TextEncoding::utf16 || beginning.starts_with("\xEF\xBB\xBF");
    return has_mark                            ? Phrase::byte_order_mark
           : encoding == TextEncoding::gb18030 ? Phrase::characters_are_chinese
                                               : Phrase::bytes_are_utf8;
}

class Proposer {
public:
    Proposer(SniffedTable table, const HistoryHints& hints) : table_(std::move(table)), hints_(hints) {}

    Result<HistoryProposal> propose(TextEncoding encoding, std::string_view beginning) {
        made_.mapping.encoding = encoding;
        made_.mapping.delimiter = table_.delimiter;
        const bool is_recognised = hints_.encoding == TextEncoding::automatic;
        guess(Topic::encoding, "encoding", id_of(encoding),
              is_recognised ? HistoryText(why_encoding(encoding, beginning)) : HistoryText(),
              is_recognised ? Certainty::likely : Certainty::stated);
        const auto time = sniff_time(table_);
        made_.mapping.header_line = table_.header_line;
        made_.mapping.first_line = table_.first_line;
        const std::string width = std::to_string(table_.header.fields.size());
        guess(Topic::columns, "columns", id_in(delimiters, table_.delimiter),
              table_.header_line == 0 ? HistoryText(Phrase::columns_unnamed, {width})
                                      : HistoryText(Phrase::columns_named, {width, std::to_string(table_.header_line)}),
              hints_.delimiter ? Certainty::stated : Certainty::likely);
        if (!time) {
            return fail(Errc::invalid_argument,
                        "no column of the file holds times: a date, a date and time, or seconds since 1970");
        }
        time_ = *time;
        propose_time();
        sort_columns();
        propose_numbers();
        propose_where();
        propose_values();
        return std::move(made_);
    }

private:
    void guess(Topic topic, std::string subject, std::string_view choice, HistoryText why, Certainty certainty) {
        made_.guesses.push_back({topic, std::move(subject), std::string(choice), std::move(why), certainty, "", ""});
    }
    void guess_column(const std::string& column, const std::string& name, std::string_view choice, HistoryText why,
                      Certainty certainty) {
        guess(Topic::column, "column \"" + column + "\"" + (name.empty() ? "" : ", name \"" + name + "\""), choice,
              std::move(why), certainty);
        made_.guesses.back().column = column;
        made_.guesses.back().name = name;
    }
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::size_t column) const {
        return trimmed(row.fields[column]);
    }
    /// The column's name, or its number where the name is empty or there twice.
    [[nodiscard]] std::string reference(std::size_t column) const {
        const std::string name(trimmed(table_.header.fields[column]));
        const auto same = std::ranges::count_if(table_.header.fields,
                                                [&](const std::string& other) { return trimmed(other) == name; });
        return name.empty() || same > 1 ? "#" + std::to_string(column + 1) : name;
    }

    void propose_time() {
        HistoryMapping& mapping = made_.mapping;
        mapping.time_column = reference(time_.column);
        mapping.clock_column = time_.clock ? reference(*time_.clock) : "";
        guess(Topic::time, "time",
              "column \"" + mapping.time_column + "\"" +
                  (time_.clock ? ", time of day in \"" + mapping.clock_column + "\"" : ""),
              Phrase::cells_are_dates, Certainty::likely);
        if (hints_.order) {
            mapping.order = hints_.order;
            guess(Topic::date_order, "date order", id_of(*hints_.order), {}, Certainty::stated);
        } else if (time_.orders.size() == 1) {
            mapping.order = time_.orders.front();
            guess(Topic::date_order, "date order", id_of(*mapping.order), time_.reason, Certainty::certain);
        } else {
            guess(Topic::date_order, "date order", "", time_.reason, Certainty::ambiguous);
        }
        read_times();
        propose_zone();
        propose_row_order();
    }

    void read_times() {
        const DateOrder order = made_.mapping.order.value_or(time_.orders.front());
        for (const CsvRow& row : table_.rows) {
            const auto time =
                read_time(cell(row, time_.column), time_.clock ? cell(row, *time_.clock) : std::string_view(), order);
            times_.push_back(time ? std::optional(*time) : std::nullopt);
        }
    }

    void propose_zone() {
        const bool has_offsets = std::ranges::all_of(times_, [](const auto& time) { return !time || time->offset; });
        std::string& zone = made_.mapping.zone;
        if (!hints_.zone.empty()) {
            zone = hints_.zone;
            guess(Topic::zone, "time zone", zone, {}, Certainty::stated);
        } else if (has_offsets) {
            zone = zone_in_text;
            guess(Topic::zone, "time zone", zone, Phrase::offsets_written, Certainty::certain);
        } else {
            guess(Topic::zone, "time zone", "", Phrase::zone_not_told, Certainty::ambiguous);
        }
    }

    void propose_row_order() {
        std::size_t up = 0;
        std::size_t down = 0;
        std::optional<WrittenTime> before;
        for (const auto& time : times_) {
            if (time && before) {
                up += time->clock > before->clock ? 1U : 0U;
                down += time->clock < before->clock ? 1U : 0U;
            }
            before = time ? time : before;
        }
        made_.mapping.rows = down > up ? RowOrder::descending : RowOrder::ascending;
        guess(Topic::row_order, "row order", id_of(made_.mapping.rows),
              {Phrase::row_steps, {std::to_string(up), std::to_string(down)}}, Certainty::likely);
    }

    void sort_columns() {
        for (std::size_t column = 0; column < table_.header.fields.size(); ++column) {
            if (column != time_.column && column != time_.clock) {
                (holds_numbers(table_, column) ? numeric_ : worded_).push_back(column);
            }
        }
    }

    void propose_numbers() {
        if (hints_.numbers) {
            made_.mapping.numbers = hints_.numbers;
            guess(Topic::numbers, "numbers", described(*hints_.numbers), {}, Certainty::stated);
            return;
        }
        const SniffedNumbers numbers = sniff_numbers(table_, numeric_);
        if (numeric_.empty() || numbers.formats.size() != 1) {
            guess(Topic::numbers, "numbers", "",
                  numeric_.empty() ? HistoryText(Phrase::no_number_column) : numbers.reason, Certainty::ambiguous);
            return;
        }
        made_.mapping.numbers = numbers.formats.front();
        guess(Topic::numbers, "numbers", described(numbers.formats.front()), numbers.reason, Certainty::certain);
    }

    /// Texts of a column, each with its first row.
    [[nodiscard]] std::map<std::string, std::size_t> names_in(std::size_t column) const {
        std::map<std::string, std::size_t> names;
        for (std::size_t i = 0; i < table_.rows.size() && names.size() <= most_names; ++i) {
            names.emplace(cell(table_.rows[i], column), i);
        }
        return names;
    }

    void propose_where() {
        HistoryMapping& mapping = made_.mapping;
        mapping.site = hints_.site;
        mapping.device = hints_.device;
        if (!mapping.site.empty()) {
            guess(Topic::site, "site", mapping.site, {}, Certainty::stated);
        }
        if (!mapping.device.empty()) {
            guess(Topic::device, "device", mapping.device, {}, Certainty::stated);
        }
        for (const std::size_t column : worded_) {
            const auto names = names_in(column);
            const std::string count = std::to_string(names.size());
            const bool repeats =
                names.size() >= 2 && names.size() <= most_names && names.size() * 2 <= table_.rows.size();
            if (repeats && numeric_.size() == 1 && mapping.name_column.empty()) {
                mapping.name_column = reference(column);
                named_ = column;
                guess_column(reference(column), "", "names of points", {Phrase::names_of_points, {count}},
                             Certainty::likely);
            } else if (repeats && hints_.device.empty() && mapping.device_column.empty()) {
                mapping.device_column = reference(column);
                guess_column(reference(column), "", "names of devices", {Phrase::names_of_devices, {count}},
                             Certainty::likely);
            } else {
                guess_column(reference(column), "", "left out",
                             names.size() == 1 ? HistoryText(Phrase::same_in_all_rows, {names.begin()->first})
                                               : HistoryText(Phrase::neither_time_nor_number),
                             Certainty::likely);
            }
        }
        if (mapping.site.empty()) {
            guess(Topic::site, "site", "", Phrase::site_not_told, Certainty::ambiguous);
        }
        if (mapping.device.empty() && mapping.device_column.empty()) {
            guess(Topic::device, "device", "", Phrase::device_not_told, Certainty::ambiguous);
        }
    }

    void propose_values() {
        if (named_ && numeric_.size() == 1) {
            for (const auto& [name, row] : names_in(*named_)) {
                if (!name.empty()) {
                    propose_value(numeric_.front(), name);
                }
            }
            return;
        }
        for (const std::size_t column : numeric_) {
            propose_value(column, "");
        }
    }

    void propose_value(std::size_t column, const std::string& name) {
        HistoryValue value;
        value.column = reference(column);
        value.name = name;
        const std::string header(trimmed(table_.header.fields[column]));
        const std::string& speaking = name.empty() ? header : name;
        auto unit = unit_in_header(speaking);
        unit = unit ? unit : unit_in_header(header);
        value.unit = unit ? unit->unit : "";
        auto meaning = meaning_of_header(speaking, unit);
        meaning = meaning ? meaning : meaning_of_header(header, unit);
        HistoryText reason = Phrase::nothing_says;
        if (meaning) {
            value.point = PointKey{meaning->kind, meaning->phase, ""};
            reason = meaning->because;
            if (meaning->may_be_amount) {
                decide_energy(column, name, *meaning, value, reason);
            }
            keep_apart(value, speaking);
        }
        if (unit) {
            reason.add(Phrase::unit_in_header, {unit->written});
        } else {
            reason.add(Phrase::no_unit_in_header);
        }
        const std::string choice = value.point ? to_string(*value.point) + (unit ? " in " + unit->unit : "") : "";
        const bool is_open = !value.point || (value.unit.empty() && info(value.point->kind).unit != Unit::count);
        guess_column(value.column, name, choice, std::move(reason), is_open ? Certainty::ambiguous : Certainty::likely);
        made_.mapping.values.push_back(std::move(value));
    }

    /// Two columns cannot be one point.
    void keep_apart(HistoryValue& value, const std::string& speaking) {
        if (!points_.insert(*value.point).second) {
            value.point->instance = speaking;
            points_.insert(*value.point);
        }
    }

    /// A register never falls; what falls is an amount.
    void decide_energy(std::size_t column, const std::string& name, const HeaderMeaning& meaning, HistoryValue& value,
                       HistoryText& reason) {
        if (!meaning.says_which) {
            const auto fall = first_fall(column, name);
            value.point->kind = fall ? PointKind::active_energy_amount : PointKind::active_energy_import;
            fall ? reason.add(Phrase::falls, {std::to_string(*fall)}) : reason.add(Phrase::never_falls);
        }
        if (value.point->kind != PointKind::active_energy_amount) {
            return;
        }
        const std::string& said = made_.mapping.time_column;
        const auto says = [&said](std::string_view word) { return said.find(word) != std::string::npos; };
        const bool is_begin = says("start") || says("Start") || says("begin") || says("Begin") || says("from") ||
                              says("\u5F00\u59CB") || says("\u8D77\u59CB");
        value.stamp = is_begin ? StampAt::begin : StampAt::end;
        if (is_begin) {
            value.period = usual_period();
            reason.add(Phrase::begin_of_period, {said});
        } else {
            reason.add(Phrase::end_of_period);
        }
    }

    [[nodiscard]] std::optional<std::size_t> first_fall(std::size_t column, const std::string& name) const {
        const NumberFormat format = made_.mapping.numbers.value_or(NumberFormat{});
        std::optional<Decimal> before;
        for (const CsvRow& row : table_.rows) {
            const auto number = read_number(cell(row, column), format);
            if (!number || (named_ && cell(row, *named_) != name)) {
                continue;
            }
            const bool is_down = made_.mapping.rows == RowOrder::descending;
            if (before && (is_down ? *number > *before : *number < *before)) {
                return row.line;
            }
            before = *number;
        }
        return std::nullopt;
    }

    /// The most frequent step between rows; of days, civil ones.
    [[nodiscard]] std::optional<HistoryPeriod> usual_period() const {
        std::map<std::int64_t, std::size_t> steps;
        for (std::size_t i = 1; i < times_.size(); ++i) {
            if (times_[i] && times_[i - 1]) {
                ++steps[std::abs((times_[i]->clock - times_[i - 1]->clock).count())];
            }
        }
        steps.erase(0);
        const auto usual = std::ranges::max_element(steps, {}, [](const auto& step) { return step.second; });
        if (usual == steps.end() || usual->second * 2 < table_.rows.size()) {
            return std::nullopt;
        }
        constexpr std::int64_t day = 86'400'000;
        HistoryPeriod period;
        (usual->first == day ? period.days : period.months) = usual->first == day ? 1 : 0;
        period.length = Duration{usual->first == day ? 0 : usual->first};
        return period;
    }

    SniffedTable table_;
    HistoryHints hints_;
    SniffedTime time_;
    HistoryProposal made_;
    std::vector<std::optional<WrittenTime>> times_;  ///< By row.
    std::vector<std::size_t> numeric_;
    std::vector<std::size_t> worded_;
    std::optional<std::size_t> named_;
    std::set<PointKey> points_;
};

}  // namespace

std::string_view id_of(HistoryGuess::Certainty certainty) noexcept {
    switch (certainty) {
        case Certainty::stated:
            return "stated";
        case Certainty::certain:
            return "certain";
        case Certainty::likely:
            return "likely";
        case Certainty::ambiguous:
            return "ambiguous";
    }
    return "";
}

Result<HistoryProposal> propose_mapping(std::string_view beginning, const HistoryHints& hints) {
    const auto encoding = hints.encoding == TextEncoding::automatic ? encoding_of(beginning) : hints.encoding;
    if (!encoding) {
        return encoding.error();
    }
    auto decoder = TextDecoder::of(*encoding);
    std::string text;
    const auto decoded = decoder ? decoder->decode(beginning, text) : Result<void>(decoder.error());
    if (!decoded) {
        return decoded.error();
    }
    if (beginning.size() >= proposal_bytes) {
        text.resize(text.rfind('\n') == std::string::npos ? text.size() : text.rfind('\n') + 1);
    }
    auto table = sniff_table(text, hints.delimiter);
    return table ? Proposer(std::move(*table), hints).propose(*encoding, beginning) : table.error();
}

}  // namespace wattmast

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

constexpr std::size_t most_names = 1000;

std::string described(NumberFormat format) {
    return "decimal " + std::string(id_of(format.mark)) +
           (format.thousands == Thousands::none ? "" : ", thousands parted by " + std::string(id_of(format.thousands)));
}

class Proposer {
public:
    Proposer(SniffedTable table, const HistoryHints& hints) : table_(std::move(table)), hints_(hints) {}

    Result<HistoryProposal> propose(TextEncoding encoding) {
        made_.mapping.encoding = encoding;
        made_.mapping.delimiter = table_.delimiter;
        guess("encoding", id_of(encoding), hints_.encoding == TextEncoding::automatic ? "the first bytes are that" : "",
              hints_.encoding == TextEncoding::automatic ? Certainty::likely : Certainty::stated);
        const auto time = sniff_time(table_);
        made_.mapping.header_line = table_.header_line;
        made_.mapping.first_line = table_.first_line;
        guess("columns", id_in(delimiters, table_.delimiter),
              std::to_string(table_.header.fields.size()) + " columns, " +
                  (table_.header_line == 0 ? "no header" : "named in line " + std::to_string(table_.header_line)),
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
    void guess(std::string subject, std::string_view choice, std::string reason, Certainty certainty) {
        made_.guesses.push_back({std::move(subject), std::string(choice), std::move(reason), certainty});
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
        guess("time",
              "column \"" + mapping.time_column + "\"" +
                  (time_.clock ? ", time of day in \"" + mapping.clock_column + "\"" : ""),
              "its cells are dates", Certainty::likely);
        if (hints_.order) {
            mapping.order = hints_.order;
            guess("date order", id_of(*hints_.order), "", Certainty::stated);
        } else if (time_.orders.size() == 1) {
            mapping.order = time_.orders.front();
            guess("date order", id_of(*mapping.order), time_.reason, Certainty::certain);
        } else {
            guess("date order", "", time_.reason, Certainty::ambiguous);
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
            guess("time zone", zone, "", Certainty::stated);
        } else if (has_offsets) {
            zone = zone_in_text;
            guess("time zone", zone, "every time says its offset or counts from 1970 in UTC", Certainty::certain);
        } else {
            guess("time zone", "", "the times do not say of which place their clock is", Certainty::ambiguous);
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
        guess("row order", id_of(made_.mapping.rows),
              std::to_string(up) + " steps forward, " + std::to_string(down) + " back", Certainty::likely);
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
            guess("numbers", described(*hints_.numbers), "", Certainty::stated);
            return;
        }
        const SniffedNumbers numbers = sniff_numbers(table_, numeric_);
        if (numeric_.empty() || numbers.formats.size() != 1) {
            guess("numbers", "", numeric_.empty() ? "no column holds numbers" : numbers.reason, Certainty::ambiguous);
            return;
        }
        made_.mapping.numbers = numbers.formats.front();
        guess("numbers", described(numbers.formats.front()), numbers.reason, Certainty::certain);
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
        for (const auto& [subject, value] : {std::pair{"site", &mapping.site}, std::pair{"device", &mapping.device}}) {
            if (!value->empty()) {
                guess(subject, *value, "", Certainty::stated);
            }
        }
        for (const std::size_t column : worded_) {
            const auto names = names_in(column);
            const std::string subject = "column \"" + reference(column) + "\"";
            const bool repeats =
                names.size() >= 2 && names.size() <= most_names && names.size() * 2 <= table_.rows.size();
            if (repeats && numeric_.size() == 1 && mapping.name_column.empty()) {
                mapping.name_column = reference(column);
                named_ = column;
                guess(subject, "names of points", std::to_string(names.size()) + " texts beside one column of numbers",
                      Certainty::likely);
            } else if (repeats && hints_.device.empty() && mapping.device_column.empty()) {
                mapping.device_column = reference(column);
                guess(subject, "names of devices",
                      std::to_string(names.size()) + " texts beside several columns of numbers", Certainty::likely);
            } else {
                guess(subject, "left out",
                      names.size() == 1 ? "\"" + names.begin()->first + "\" in all rows" : "neither a time nor numbers",
                      Certainty::likely);
            }
        }
        if (mapping.site.empty()) {
            guess("site", "", "nothing in the file tells which site of the database it is", Certainty::ambiguous);
        }
        if (mapping.device.empty() && mapping.device_column.empty()) {
            guess("device", "", "nothing in the file tells which device of the site it is", Certainty::ambiguous);
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
        std::string reason = "nothing says what it measures";
        if (meaning) {
            value.point = PointKey{meaning->kind, meaning->phase, ""};
            reason = meaning->because;
            if (meaning->may_be_amount) {
                reason += decide_energy(column, name, *meaning, value);
            }
            keep_apart(value, speaking);
        }
        reason += unit ? "; unit " + unit->written + " in the header" : "; no unit in the header";
        const std::string choice = value.point ? to_string(*value.point) + (unit ? " in " + unit->unit : "") : "";
        const bool is_open = !value.point || (value.unit.empty() && info(value.point->kind).unit != Unit::count);
        guess("column \"" + value.column + "\"" + (name.empty() ? "" : ", name \"" + name + "\""), choice, reason,
              is_open ? Certainty::ambiguous : Certainty::likely);
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
    std::string decide_energy(std::size_t column, const std::string& name, const HeaderMeaning& meaning,
                              HistoryValue& value) {
        std::string reason;
        if (!meaning.says_which) {
            const auto fall = first_fall(column, name);
            value.point->kind = fall ? PointKind::active_energy_amount : PointKind::active_energy_import;
            reason = fall ? "; it falls in line " + std::to_string(*fall) + ", so it is the energy of a period"
                          : "; it never falls, as a register does not: or is it the energy of a period?";
        }
        if (value.point->kind != PointKind::active_energy_amount) {
            return reason;
        }
        const std::string& said = made_.mapping.time_column;
        const auto says = [&said](std::string_view word) { return said.find(word) != std::string::npos; };
        const bool is_begin = says("start") || says("Start") || says("begin") || says("Begin") || says("from") ||
                              says("\u5F00\u59CB") || says("\u8D77\u59CB");
        value.stamp = is_begin ? StampAt::begin : StampAt::end;
        if (is_begin) {
            value.period = usual_period();
        }
        return reason + (is_begin ? "; column \"" + said + "\" is the begin of the period"
                                  : "; the time is taken as the end of the period: if it is the begin, say stamp = "
                                    "\"begin\" and the period");
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
    return table ? Proposer(std::move(*table), hints).propose(*encoding) : table.error();
}

}  // namespace wattmast

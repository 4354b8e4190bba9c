// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/correction_import.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "app/sample_csv.h"
#include "report/text.h"
#include "store/correction_rules.h"
#include "store/rules.h"

namespace wattmast {
namespace {

constexpr std::array<std::string_view, 7> optional_columns{"time",         "utc_ms", "withdraw", "unit",
                                                           "stored_value", "why",    "document"};
/// Of exports: a file that was exported can be imported again.
constexpr std::array<std::string_view, 12> passed_over{
    "id",       "form",    "stored_form", "stored_quality", "stored_reason", "supersedes",
    "in_force", "entered", "who",         "quality",        "origin",        "reason",
};
/// Who and why are asked for last, and what is wrong with the rest is told before.
constexpr std::string_view not_said_yet = "not said yet";

std::string listed(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names) {
        list += (list.empty() ? "" : ", ") + std::string(name);
    }
    return list;
}

/// A day alone, or a clock without its offset, would have to be guessed.
bool names_an_instant(std::string_view text) {
    const std::size_t clock = text.find('T');
    return clock != std::string_view::npos && text.find_first_of("Z+-", clock) != std::string_view::npos;
}

template <typename T>
std::optional<T> first_of(const std::vector<T>& all) {
    return all.empty() ? std::nullopt : std::optional(all.front());
}

class CorrectionReader {
public:
    CorrectionReader(const SampleReader& samples, const Catalog& catalog, const CorrectionOrder& order,
                     const std::stop_token& cancel)
        : samples_(samples), catalog_(catalog), order_(order), cancel_(cancel) {}

    Result<CorrectionPlan> run() {
        const std::vector<CsvRow> rows = split_csv_rows(order_.text);
        if (rows.empty()) {
            fault(1, "", "the file is empty; its first row names the columns");
            return std::move(plan_);
        }
        read_header(rows.front());
        if (!plan_.faults.empty()) {
            return std::move(plan_);  // Without columns rows mean nothing.
        }
        const ReadHold hold = samples_.hold();
        for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the caller gave up");
            }
            if (const auto read = read_row(*row); !read) {
                return read.error();
            }
        }
        if (plan_.faults.empty() && plan_.corrections.empty() && plan_.unchanged == 0) {
            fault(1, "", "the file has no row below its header");
        }
        if (!plan_.faults.empty()) {
            plan_.corrections.clear();
            plan_.lines.clear();
        }
        return std::move(plan_);
    }

private:
    struct Row {
        std::size_t line = 0;
        const std::vector<std::string>& fields;
    };

    void fault(std::size_t line, std::string_view column, std::string message) {
        plan_.faults.push_back({line, std::string(column), std::move(message)});
    }

    void read_header(const CsvRow& header) {
        for (std::size_t i = 0; i < header.fields.size(); ++i) {
            const std::string name = csv_text(header.fields[i]);
            if (!is_correction_column(name)) {
                fault(header.line, name,
                      "there is no such column; there are " + listed(required_correction_columns) + ", " +
                          listed(optional_columns));
            } else if (!columns_.try_emplace(name, i).second) {
                fault(header.line, name, "the column is there twice; leave one out");
            }
        }
        for (const std::string_view name : required_correction_columns) {
            if (!columns_.contains(name)) {
                fault(header.line, name, "the column is missing");
            }
        }
        if (!columns_.contains("time") && !columns_.contains("utc_ms")) {
            fault(header.line, "time", "the column is missing; utc_ms may stand in its place");
        }
        width_ = header.fields.size();
    }

    /// Without what a spreadsheet needs in front of texts that look like formulas.
    [[nodiscard]] std::string cell(const Row& row, std::string_view column) const {
        const auto place = columns_.find(column);
        return place == columns_.end() ? std::string() : csv_text(row.fields[place->second]);
    }

    Result<void> read_row(const CsvRow& read) {
        if (read.fields.size() != width_) {
            fault(read.line, "",
                  "the row has " + std::to_string(read.fields.size()) + " fields and the header " +
                      std::to_string(width_));
            return {};
        }
        const Row row{read.line, read.fields};
        const std::size_t faults_before = plan_.faults.size();
        Correction record;
        const Point* point = take_point(row);
        const auto time = take_time(row);
        if (point == nullptr || !time) {
            return {};
        }
        record.point = point->id;
        record.at = *time;
        record.entered = order_.now;
        record.who = order_.who.empty() ? not_said_yet : order_.who;
        record.why = cell(row, "why");
        record.document = cell(row, "document");
        take_unit(row, *point);
        take_once(row, record);
        const auto known = take_stored(row, record);
        if (!known) {
            return known;
        }
        if (plan_.faults.size() != faults_before) {
            return {};
        }
        return take_value(row, *point, record);
    }

    const Point* take_point(const Row& row) {
        const Site* site = catalog_.site_by_code(cell(row, "site"));
        if (site == nullptr) {
            fault(row.line, "site", "there is no site \"" + cell(row, "site") + "\"");
            return nullptr;
        }
        const auto devices = catalog_.devices_of(site->id);
        const auto device = std::ranges::find(devices, cell(row, "device"), &Device::name);
        if (device == devices.end()) {
            fault(row.line, "device", "the site " + site->code + " has no device \"" + cell(row, "device") + "\"");
            return nullptr;
        }
        const auto key = parse_point_key(cell(row, "point"));
        if (!key) {
            fault(row.line, "point", key.error().detail);
            return nullptr;
        }
        const Point* point = catalog_.point_of((*device)->id, *key);
        if (point == nullptr) {
            fault(row.line, "point", "the device has no such point");
        }
        return point;
    }

    std::optional<UtcTime> take_time(const Row& row) {
        const std::string text = cell(row, "time");
        const std::string number = cell(row, "utc_ms");
        std::optional<UtcTime> by_text;
        std::optional<UtcTime> by_number;
        if (!text.empty()) {
            const auto read = parse_iso8601(text);
            if (!read || !names_an_instant(text)) {
                fault(row.line, "time",
                      read ? "write day, time and offset from UTC, such as 2026-10-01T00:15:00+08:00"
                           : read.error().detail);
                return std::nullopt;
            }
            by_text = *read;
        }
        if (!number.empty()) {
            std::int64_t milliseconds = 0;
            const auto read = std::from_chars(number.data(), number.data() + number.size(), milliseconds);
            if (read.ec != std::errc{} || read.ptr != number.data() + number.size()) {
                fault(row.line, "utc_ms", "\"" + number + "\" is no number of milliseconds since 1970");
                return std::nullopt;
            }
            by_number = utc_from_milliseconds(milliseconds);
        }
        return agreed(row, by_text, by_number);
    }

    std::optional<UtcTime> agreed(const Row& row, std::optional<UtcTime> text, std::optional<UtcTime> number) {
        const std::optional<UtcTime> time = number ? number : text;
        if (!time) {
            fault(row.line, "time", "the row has no time");
            return std::nullopt;
        }
        if (text && number && *text != *number) {
            fault(row.line, "time", "time and utc_ms are not the same; put one right, or leave one out");
            return std::nullopt;
        }
        if (!storable_times.contains(*time) || *time > order_.now) {
            fault(row.line, number ? "utc_ms" : "time", "the time has not come yet, or is outside the years 1 to 9999");
            return std::nullopt;
        }
        return time;
    }

    void take_unit(const Row& row, const Point& point) {
        const std::string unit = cell(row, "unit");
        const std::string_view own = symbol(info(point.key.kind).unit);
        if (!unit.empty() && unit != own) {
            fault(row.line, "unit", "the point is in " + std::string(own) + " and not in " + unit);
        }
    }

    void take_once(const Row& row, const Correction& record) {
        const auto [known, is_new] = lines_.try_emplace({record.point, record.at}, row.line);
        if (!is_new) {
            fault(row.line, "", "line " + std::to_string(known->second) + " is of the same point and time");
        }
    }

    /// What is there now, as the record has to name it.
    Result<void> take_stored(const Row& row, Correction& record) {
        const TimeRange instant{record.at, record.at + Duration{1}};
        const auto retired = samples_.retired_cells(record.point, instant, cancel_);
        const auto series = retired ? samples_.read(record.point, instant, cancel_) : retired.error();
        const auto earlier = series ? samples_.corrections(record.point, instant) : series.error();
        if (!earlier) {
            return earlier.error();
        }
        if (!retired->empty()) {
            fault(row.line, "", "the samples of that time were retired; what is not there cannot be corrected");
        }
        record.stored = first_of(series->samples());
        if (!earlier->empty()) {
            record.supersedes = earlier->back().id;
            counts_ = earlier->back().value;
        } else {
            counts_ = record.stored ? record.stored->value : std::nullopt;
        }
        const std::string thought = cell(row, "stored_value");
        if (!thought.empty() && thought != stored_text(record.stored)) {
            fault(row.line, "stored_value",
                  "there is " + stored_text(record.stored) + " and not " + thought + "; look at it again");
        }
        return {};
    }

    Result<void> take_value(const Row& row, const Point& point, Correction record) {
        const std::string text = cell(row, "value");
        const std::string withdraw = cell(row, "withdraw");
        if (!withdraw.empty() && withdraw != "yes" && withdraw != "no") {
            fault(row.line, "withdraw", "\"" + withdraw + "\" is neither yes nor no");
            return {};
        }
        const bool withdraws = withdraw == "yes";
        if (withdraws && !text.empty()) {
            fault(row.line, "withdraw", "either a value counts or none; leave one out");
            return {};
        }
        if (!withdraws && text.empty()) {
            if (!counts_) {
                ++plan_.unchanged;  // As exported: there is none.
                return {};
            }
            fault(row.line, "value", "there is no value; to say that nothing counts, write yes into withdraw");
            return {};
        }
        if (!withdraws) {
            const auto value = typed_value(samples_, record, text);
            if (!value) {
                fault(row.line, "value", value.error().detail);
                return {};
            }
            record.value = *value;
        }
        return take(row, point, std::move(record));
    }

    Result<void> take(const Row& row, const Point& point, Correction record) {
        if (record.value && counts_ && record.value->to_double() == counts_->to_double()) {
            ++plan_.unchanged;
            return {};
        }
        Correction whole = record;
        whole.why = whole.why.empty() ? not_said_yet : whole.why;
        auto checked = check_correction(whole, point.key.kind, point.limits.modulus);
        if (checked && !record.value && !counts_) {
            checked = fail(Errc::invalid_argument, "nothing counts there, so there is nothing to withdraw");
        }
        for (const std::string* text : {&record.why, &record.document}) {
            if (clean_utf8(*text) != *text) {
                checked = fail(Errc::invalid_argument, "why and document are texts of one line in UTF-8");
            }
        }
        if (!checked) {
            fault(row.line, record.value ? "value" : "", checked.error().detail);
            return {};
        }
        plan_.corrections.push_back(std::move(record));
        plan_.lines.push_back(row.line);
        return {};
    }

    const SampleReader& samples_;
    const Catalog& catalog_;
    const CorrectionOrder& order_;
    const std::stop_token& cancel_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    std::size_t width_ = 0;
    std::map<std::pair<PointId, UtcTime>, std::size_t> lines_;
    std::optional<Value> counts_;  ///< Of the row that is read: what figures are made of now.
    CorrectionPlan plan_;
};

Result<std::vector<CivilMonth>> closed_by(const CorrectionPlan& plan, const LedgerStore& ledger,
                                          const Catalog& catalog) {
    const auto closings = ledger.closings();
    if (!closings) {
        return closings.error();
    }
    std::set<CivilMonth> closed;
    for (const Closing& closing : *closings) {
        closed.insert(closing.month);
    }
    std::set<CivilMonth> touched;
    for (const Correction& record : plan.corrections) {
        const Point* point = catalog.point(record.point);
        const Site* site = point != nullptr ? catalog.site_of(*point) : nullptr;
        const auto zone = TimeZone::find(site != nullptr ? site->time_zone : "UTC");
        if (zone && closed.contains(zone->month_of(record.at))) {
            touched.insert(zone->month_of(record.at));
        }
    }
    return std::vector<CivilMonth>(touched.begin(), touched.end());
}

}  // namespace

bool is_correction_column(std::string_view name) noexcept {
    const auto has = [&](const auto& names) { return std::ranges::find(names, name) != names.end(); };
    return has(required_correction_columns) || has(optional_columns) || has(passed_over);
}

Result<CorrectionPlan> plan_corrections(const SampleReader& samples, const LedgerStore& ledger, const Catalog& catalog,
                                        const CorrectionOrder& order, const std::stop_token& cancel) {
    auto plan = CorrectionReader(samples, catalog, order, cancel).run();
    if (!plan) {
        return plan;
    }
    auto closed = closed_by(*plan, ledger, catalog);
    if (!closed) {
        return closed.error();
    }
    plan->closed = std::move(*closed);
    return plan;
}

Result<std::vector<Correction>> corrections_of(const CorrectionPlan& plan, const CorrectionOrder& order) {
    if (!plan.faults.empty()) {
        const CsvFault& first = plan.faults.front();
        return fail(Errc::invalid_argument, "line " + std::to_string(first.line) + ": " +
                                                (first.column.empty() ? "" : first.column + ": ") + first.message);
    }
    if (plan.corrections.empty()) {
        return fail(Errc::invalid_argument, "every row says what counts already; there is nothing to correct");
    }
    if (order.who.empty() || order.why.empty()) {
        return fail(Errc::invalid_argument, "a correction names who says so and why; say both");
    }
    std::vector<Correction> all = plan.corrections;
    for (Correction& one : all) {
        one.who = order.who;
        one.why = one.why.empty() ? order.why : one.why;
        one.entered = order.now;
    }
    return all;
}

Result<Value> typed_value(const SampleReader& samples, const Correction& record, const std::string& text) {
    std::optional<Value> like = record.stored ? record.stored->value : std::nullopt;
    if (!like) {
        const auto before = samples.last_value_before(record.point, record.at);
        const auto after = samples.first_value_from(record.point, record.at);
        if (!before || !after) {
            return before ? after.error() : before.error();
        }
        like = *before ? (*before)->value : *after ? (*after)->value : std::nullopt;
    }
    const bool is_decimal = !like || like->form() == Value::Form::decimal;
    return parse_value(text, is_decimal ? "decimal" : form_of(*like));
}

std::string stored_text(const std::optional<Sample>& stored) {
    return !stored ? "none" : stored->value ? stored->value->to_string() : "missing";
}

}  // namespace wattmast

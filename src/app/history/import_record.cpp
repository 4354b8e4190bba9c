// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/import_record.h"

#include <array>
#include <charconv>
#include <utility>

#include "app/history/import_record_json.h"
#include "report/text.h"

namespace wattmast {
namespace {

namespace json = boost::json;
using End = HistoryImportRecord::End;

constexpr std::string_view count_setting = "history_imports";

std::string setting_of(std::uint64_t number) {
    return "history_import." + std::to_string(number);
}

json::value time_of(const std::optional<UtcTime>& time, RecordTimes times) {
    if (!time) {
        return nullptr;
    }
    return times == RecordTimes::iso8601 ? json::value(to_iso8601(*time)) : json::value(milliseconds_of(*time));
}

std::size_t length_by_first_byte(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
}

/// JSON is UTF-8 (RFC 8259, 8.1); a file name is any bytes. Those that are no UTF-8 become "\xFF".
std::string readable(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (clean_utf8(bytes) == bytes) {
        return std::string(bytes);
    }
    std::string out;
    while (!bytes.empty()) {
        const std::string_view one = bytes.substr(0, length_by_first_byte(bytes.front()));
        if (clean_utf8(one) == one) {
            out.append(one);
            bytes.remove_prefix(one.size());
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes.front());
        out.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 0x0FU]);
        bytes.remove_prefix(1);
    }
    return out;
}

std::optional<UtcTime> time_in(const json::value& value) {
    return value.is_null() ? std::nullopt : std::optional(utc_from_milliseconds(value.to_number<std::int64_t>()));
}

std::string text_of(const HistoryImportRecord& record) {
    return json::serialize(json_of(record, RecordTimes::milliseconds));
}

std::string string_at(const json::value& value, const char* key) {
    return readable(value.at(key).as_string());
}

std::uint64_t count_at(const json::value& value, const char* key) {
    return value.at(key).to_number<std::uint64_t>();
}

End end_in(std::string_view id) {
    for (const End end : {End::running, End::complete, End::cancelled}) {
        if (id == id_of(end)) {
            return end;
        }
    }
    return End::failed;
}

/// Throws where a member lacks or is something else.
HistoryImportRecord record_in(const json::value& value) {
    HistoryImportRecord record;
    record.file = string_at(value, "file");
    record.sha256 = string_at(value, "sha256");
    record.size = count_at(value, "size");
    record.who = string_at(value, "who");
    record.begun = utc_from_milliseconds(value.at("begun").to_number<std::int64_t>());
    record.end = end_in(string_at(value, "end"));
    record.mapping = string_at(value, "mapping");
    record.rows = count_at(value, "rows");
    record.stored = count_at(value, "stored");
    record.repeated = count_at(value, "repeated");
    record.conflicting = count_at(value, "conflicting");
    record.too_old = count_at(value, "too_old");
    record.left_out = count_at(value, "left_out");
    for (const json::value& one : value.at("series").as_array()) {
        record.series.push_back({string_at(one, "point"), string_at(one, "column"), count_at(one, "values"),
                                 count_at(one, "missing"), time_in(one.at("oldest")), time_in(one.at("newest"))});
    }
    return record;
}

Result<std::uint64_t> count_of(const CatalogStore& catalog) {
    const auto text = catalog.setting(count_setting);
    if (!text) {
        return text.error();
    }
    std::uint64_t count = 0;
    const std::string& digits = text->value_or("0");
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

}  // namespace

std::string_view id_of(HistoryImportRecord::End end) noexcept {
    switch (end) {
        case End::running:
            return "running";
        case End::complete:
            return "complete";
        case End::cancelled:
            return "cancelled";
        case End::failed:
            return "failed";
        case End::damaged:
            return "damaged";
    }
    return "";
}

json::object json_of(const HistoryImportRecord& record, RecordTimes times) {
    if (record.end == End::damaged) {
        return {{"end", id_of(record.end)}};
    }
    json::array series;
    for (const HistoryImportRecord::Series& one : record.series) {
        series.push_back(json::object{{"point", readable(one.point)},
                                      {"column", readable(one.column)},
                                      {"values", one.values},
                                      {"missing", one.missing},
                                      {"oldest", time_of(one.oldest, times)},
                                      {"newest", time_of(one.newest, times)}});
    }
    return {{"file", readable(record.file)},
            {"sha256", record.sha256},
            {"size", record.size},
            {"who", readable(record.who)},
            {"begun", time_of(record.begun, times)},
            {"end", id_of(record.end)},
            {"mapping", readable(record.mapping)},
            {"rows", record.rows},
            {"stored", record.stored},
            {"repeated", record.repeated},
            {"conflicting", record.conflicting},
            {"too_old", record.too_old},
            {"left_out", record.left_out},
            {"series", series}};
}

Result<std::uint64_t> add_history_import(CatalogStore& catalog, const HistoryImportRecord& record) {
    const auto count = count_of(catalog);
    if (!count) {
        return count.error();
    }
    const std::uint64_t number = *count + 1;
    const auto saved = catalog.together([&]() -> Result<void> {
        const auto text = catalog.save_setting(setting_of(number), text_of(record));
        return text ? catalog.save_setting(count_setting, std::to_string(number)) : text;
    });
    return saved ? Result<std::uint64_t>(number) : saved.error();
}

Result<void> change_history_import(CatalogStore& catalog, std::uint64_t number, const HistoryImportRecord& record) {
    return catalog.save_setting(setting_of(number), text_of(record));
}

Result<std::vector<HistoryImportRecord>> history_imports(const CatalogStore& catalog) {
    const auto count = count_of(catalog);
    if (!count) {
        return count.error();
    }
    std::vector<HistoryImportRecord> records;
    json::parse_options how;
    how.allow_invalid_utf8 = true;  // Names that were kept as they were.
    for (std::uint64_t number = 1; number <= *count; ++number) {
        const auto text = catalog.setting(setting_of(number));
        if (!text) {
            return text.error();
        }
        try {
            records.push_back(record_in(json::parse(text->value_or(""), {}, how)));
        } catch (const std::exception&) {
            records.emplace_back().end = End::damaged;
        }
    }
    return records;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include <charconv>
#include <functional>
#include <set>
#include <sstream>

#include "app/history/words.h"
#include "app/sample_csv.h"
#include "app/whole_file.h"
#include "sim/inventory.h"

namespace wattmast {
namespace {

using sim::toml_quoted;

/// Lines of one table. What is empty stands there as a remark, so that a person sees what could be stated.
class MappingWriter {
public:
    void table(std::string_view header) { text_.append("\n").append(header).append("\n"); }
    void raw(std::string_view key, std::string_view value) {
        text_.append(key).append(" = ").append(value).append("\n");
    }
    void text(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            raw(key, toml_quoted(std::string(value)));
        }
    }
    void open(std::string_view key, std::string_view why) {
        text_.append("# ").append(key).append(" = \"\"  # ").append(why).append("\n");
    }
    void text_or_open(std::string_view key, std::string_view value, std::string_view why) {
        value.empty() ? open(key, why) : text(key, value);
    }
    [[nodiscard]] const std::string& written() const noexcept { return text_; }

private:
    std::string text_ = "format = 1\n";
};

void write_file(MappingWriter& out, const HistoryMapping& mapping) {
    out.table("[file]");
    out.text("encoding", id_of(mapping.encoding));
    out.text("delimiter", id_in(delimiters, mapping.delimiter));
    out.raw("header_line", std::to_string(mapping.header_line));
    if (mapping.first_line != 1) {
        out.raw("first_line", std::to_string(mapping.first_line));
    }
    out.text_or_open("decimal_mark", mapping.numbers ? id_of(mapping.numbers->mark) : "", "point or comma");
    out.text_or_open("thousands", mapping.numbers ? id_of(mapping.numbers->thousands) : "",
                     "none, point, comma, blank or apostrophe");
    if (!mapping.missing.empty()) {
        std::string list;
        for (const std::string& word : mapping.missing) {
            list += (list.empty() ? "" : ", ") + toml_quoted(word);
        }
        out.raw("missing", "[" + list + "]");
    }
    out.text("absent", id_of(mapping.absent));
}

void write_time(MappingWriter& out, const HistoryMapping& mapping) {
    out.table("[time]");
    out.text_or_open("column", mapping.time_column, "name of a column, or #1 for the first");
    out.text("clock_column", mapping.clock_column);
    out.text_or_open("order", mapping.order ? id_of(*mapping.order) : "", "ymd, dmy, mdy, epoch_s or epoch_ms");
    out.text_or_open("zone", mapping.zone, "such as Asia/Shanghai or UTC; \"in text\" where every time has its offset");
    out.text("twice", id_of(mapping.twice));
    out.text("skipped", id_of(mapping.skipped));
    out.text("rows", id_of(mapping.rows));
}

void write_where(MappingWriter& out, const HistoryMapping& mapping) {
    out.table("[where]");
    out.text("site", mapping.site);
    out.text("device", mapping.device);
    out.text("site_column", mapping.site_column);
    out.text("device_column", mapping.device_column);
    out.text("name_column", mapping.name_column);
}

void write_value(MappingWriter& out, const HistoryValue& value) {
    out.table("[[value]]");
    out.text("column", value.column);
    out.text("name", value.name);
    out.text("site", value.site);
    out.text("device", value.device);
    out.text_or_open("point", value.point ? to_string(*value.point) : "", "such as active_power/total");
    if (value.unit.empty() && (!value.point || info(value.point->kind).unit != Unit::count)) {
        out.open("unit", "as the file has it, such as kW");
    }
    out.text("unit", value.unit);
    if (!same_digits(value.scale, Decimal(1, 0))) {
        out.text("scale", value.scale.to_string());
    }
    if (value.stamp != StampAt::end) {
        out.text("stamp", id_of(value.stamp));
    }
    if (value.period) {
        out.text("period", value.period->to_string());
    }
    out.raw("confirmed", value.is_confirmed ? "true" : "false");
}

/// Reads one table and collects what does not belong there.
class MappingTable {
public:
    MappingTable(const toml::table* table, std::vector<std::string>& faults) : table_(table), faults_(faults) {}

    [[nodiscard]] std::string text(std::string_view key) {
        const toml::node* node = look_up(key);
        if (node == nullptr) {
            return {};
        }
        if (const auto value = node->value_exact<std::string>()) {
            return *value;
        }
        fault(*node, key, "must be a text in quotes");
        return {};
    }
    [[nodiscard]] bool flag(std::string_view key) {
        const toml::node* node = look_up(key);
        const auto value = node == nullptr ? std::optional(false) : node->value_exact<bool>();
        if (!value) {
            fault(*node, key, "must be true or false");
        }
        return value.value_or(false);
    }
    [[nodiscard]] std::size_t count(std::string_view key, std::size_t otherwise) {
        const toml::node* node = look_up(key);
        const auto value = node == nullptr ? std::nullopt : node->value_exact<std::int64_t>();
        if (node != nullptr && (!value || *value < 0 || *value > 10'000)) {
            fault(*node, key, "must be a number from 0 to 10000");
            return otherwise;
        }
        return value ? static_cast<std::size_t>(*value) : otherwise;
    }
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> values;
        const toml::node* node = look_up(key);
        const toml::array* array = node == nullptr ? nullptr : node->as_array();
        for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
            const auto value = array->get(i)->value_exact<std::string>();
            if (!value) {
                fault(*array->get(i), key, "must hold only texts");
            }
            values.push_back(value.value_or(""));
        }
        if (node != nullptr && array == nullptr) {
            fault(*node, key, "must be a list of texts");
        }
        return values;
    }
    /// The key of a word in `words`; `otherwise` where it is not given.
    template <typename Table, typename Key>
    [[nodiscard]] Key word(std::string_view key, const Table& words, Key otherwise) {
        const std::string given = text(key);
        const auto found = given.empty() ? std::optional(otherwise) : key_in(words, given);
        if (!found) {
            fault(*look_up(key), key, "\"" + given + "\" is not " + words_of(words));
        }
        return found.value_or(otherwise);
    }
    /// What `read` makes of a text; empty where it is not given.
    template <typename Read>
    [[nodiscard]] auto parsed(std::string_view key, Read read)
        -> std::optional<typename decltype(read(std::string()))::value_type> {
        const std::string given = text(key);
        if (given.empty()) {
            return std::nullopt;
        }
        auto value = read(given);
        if (!value) {
            fault(*look_up(key), key, value.error().detail);
            return std::nullopt;
        }
        return *value;
    }
    const toml::table* table(std::string_view key) {
        const toml::node* node = look_up(key);
        if (node != nullptr && node->as_table() == nullptr) {
            fault(*node, key, "must be written as [" + std::string(key) + "]");
        }
        return node == nullptr ? nullptr : node->as_table();
    }
    const toml::array* tables(std::string_view key) {
        const toml::node* node = look_up(key);
        if (node != nullptr && !node->is_array_of_tables()) {
            fault(*node, key, "must be written as [[" + std::string(key) + "]]");
            return nullptr;
        }
        return node == nullptr ? nullptr : node->as_array();
    }
    /// A misspelt key would be a silent loss.
    void refuse_unknown_keys() {
        if (table_ == nullptr) {
            return;
        }
        for (const auto& [key, node] : *table_) {
            if (!known_.contains(key.str())) {
                fault(node, key.str(), "is not a key of this table; correct its spelling or remove it");
            }
        }
    }
    void fault(const toml::node& node, std::string_view key, std::string_view message) {
        faults_.push_back("line " + std::to_string(node.source().begin.line) + ": " + std::string(key) + ": " +
                          std::string(message));
    }

private:
    const toml::node* look_up(std::string_view key) {
        known_.insert(std::string(key));
        return table_ == nullptr ? nullptr : table_->get(key);
    }

    const toml::table* table_;
    std::vector<std::string>& faults_;
    std::set<std::string, std::less<>> known_;
};

template <typename Find>
auto by_id(Find find, std::string_view what) {
    return [find, what](const std::string& id) -> Result<typename decltype(find(id))::value_type> {
        const auto found = find(id);
        if (!found) {
            return fail(Errc::invalid_argument, "\"" + id + "\" is not " + std::string(what));
        }
        return *found;
    };
}

void read_file_table(MappingTable table, HistoryMapping& mapping) {
    mapping.encoding =
        table.parsed("encoding", by_id(text_encoding_by_id, "utf-8, gb18030 or utf-16")).value_or(TextEncoding::utf8);
    mapping.delimiter = table.word("delimiter", delimiters, ',');
    mapping.header_line = table.count("header_line", 1);
    mapping.first_line = table.count("first_line", 1);
    const auto mark = table.parsed("decimal_mark", by_id(decimal_mark_by_id, "point or comma"));
    const auto thousands = table.parsed("thousands", by_id(thousands_by_id, "none, point, comma, blank or apostrophe"));
    if (mark) {
        mapping.numbers = NumberFormat{*mark, thousands.value_or(Thousands::none)};
    }
    mapping.missing = table.texts("missing");
    mapping.absent = table.word("absent", absent_rules, AbsentRule::record);
    table.refuse_unknown_keys();
}

void read_time_table(MappingTable table, HistoryMapping& mapping) {
    mapping.time_column = table.text("column");
    mapping.clock_column = table.text("clock_column");
    mapping.order = table.parsed("order", by_id(date_order_by_id, "ymd, dmy, mdy, epoch_s or epoch_ms"));
    mapping.zone = table.text("zone");
    mapping.twice = table.word("twice", twice_rules, TwiceRule::by_order);
    mapping.skipped = table.word("skipped", skipped_rules, SkippedRule::refuse);
    mapping.rows = table.word("rows", row_orders, RowOrder::ascending);
    table.refuse_unknown_keys();
}

void read_where_table(MappingTable table, HistoryMapping& mapping) {
    mapping.site = table.text("site");
    mapping.device = table.text("device");
    mapping.site_column = table.text("site_column");
    mapping.device_column = table.text("device_column");
    mapping.name_column = table.text("name_column");
    table.refuse_unknown_keys();
}

Result<Decimal> positive_scale(const std::string& text) {
    const auto scale = Decimal::parse(text);
    if (scale && scale->is_zero()) {
        return fail(Errc::invalid_argument, "a scale of 0 makes everything 0");
    }
    return scale;
}

HistoryValue value_of(MappingTable table) {
    HistoryValue value;
    value.column = table.text("column");
    value.name = table.text("name");
    value.site = table.text("site");
    value.device = table.text("device");
    value.point = table.parsed("point", [](const std::string& text) { return parse_point_key(text); });
    value.unit = table.text("unit");
    value.scale = table.parsed("scale", positive_scale).value_or(Decimal(1, 0));
    value.stamp = table.word("stamp", stamps, StampAt::end);
    value.period = table.parsed("period", [](const std::string& text) { return HistoryPeriod::parse(text); });
    value.is_confirmed = table.flag("confirmed");
    table.refuse_unknown_keys();
    return value;
}

HistoryMapping mapping_of(const toml::table& root, std::vector<std::string>& faults) {
    HistoryMapping mapping;
    MappingTable table(&root, faults);
    if (table.count("format", 0) != 1) {
        faults.emplace_back("line 1: format: must be 1; this is no mapping of a history, or one of a later version");
    }
    read_file_table({table.table("file"), faults}, mapping);
    read_time_table({table.table("time"), faults}, mapping);
    read_where_table({table.table("where"), faults}, mapping);
    const toml::array* values = table.tables("value");
    for (std::size_t i = 0; values != nullptr && i < values->size(); ++i) {
        const toml::table* one = values->get(i)->as_table();
        mapping.values.push_back(value_of({one, faults}));
        if (mapping.values.back().column.empty()) {
            table.fault(*one, "value", "has no column");
        }
    }
    table.refuse_unknown_keys();
    return mapping;
}

}  // namespace

std::string mapping_text(const HistoryMapping& mapping) {
    MappingWriter out;
    write_file(out, mapping);
    write_time(out, mapping);
    write_where(out, mapping);
    for (const HistoryValue& value : mapping.values) {
        write_value(out, value);
    }
    return out.written();
}

Result<HistoryMapping> read_mapping_text(std::string_view toml) {
    try {
        const toml::table root = toml::parse(toml);
        std::vector<std::string> faults;
        HistoryMapping mapping = mapping_of(root, faults);
        if (mapping.encoding == TextEncoding::automatic) {
            faults.emplace_back("file.encoding: must be stated: utf-8, gb18030 or utf-16");
        }
        if (faults.empty()) {
            return mapping;
        }
        std::string detail = "the mapping cannot be used:";
        for (const std::string& fault : faults) {
            detail += "\n  " + fault;
        }
        return fail(Errc::invalid_argument, detail);
    } catch (const toml::parse_error& error) {
        return fail(Errc::invalid_argument, "the mapping is no TOML: line " +
                                                std::to_string(error.source().begin.line) + ": " +
                                                std::string(error.description()));
    }
}

Result<HistoryMapping> read_mapping(const std::filesystem::path& file) {
    const auto text = read_whole_file(file);
    if (!text) {
        return text.error();
    }
    auto mapping = read_mapping_text(*text);
    return mapping ? mapping : fail(mapping.error().code, file.string() + ": " + mapping.error().detail);
}

}  // namespace wattmast

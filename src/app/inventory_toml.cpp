// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "app/inventory_draft.h"

namespace wattmast {
namespace {

std::size_t line_of(const toml::node& node) {
    return node.source().begin.line;
}

/// The shortest text that is the same number again.
std::string number_text(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

/// Reads one table and collects what is not of the type that its key wants.
class TableReader {
public:
    TableReader(const toml::table& table, std::string place, std::vector<InventoryFault>& faults)
        : table_(table), place_(std::move(place)), faults_(faults) {}

    DraftField text(std::string_view key) {
        const toml::node* node = look_up(key);
        if (node == nullptr) {
            return {};
        }
        if (const auto value = node->value_exact<std::string>()) {
            return {*value, line_of(*node)};
        }
        return report(*node, key, "must be a text in quotes");
    }

    DraftField number(std::string_view key) {
        const toml::node* node = look_up(key);
        if (node == nullptr) {
            return {};
        }
        const auto value = node->is_number() ? node->value<double>() : std::nullopt;
        return value ? DraftField{number_text(*value), line_of(*node)}
                     : report(*node, key, "must be a number without quotes");
    }

    /// False where it is absent.
    bool flag(std::string_view key) {
        const toml::node* node = look_up(key);
        const auto value = node == nullptr ? std::optional(false) : node->value_exact<bool>();
        if (!value) {
            report(*node, key, "must be true or false");
        }
        return value.value_or(false);
    }

    std::vector<DraftField> texts(std::string_view key) {
        std::vector<DraftField> values;
        const toml::node* node = look_up(key);
        const toml::array* array = node == nullptr ? nullptr : node->as_array();
        if (node != nullptr && array == nullptr) {
            report(*node, key, "must be a list of texts");
        }
        for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
            const toml::node& element = *array->get(i);
            if (const auto value = element.value_exact<std::string>()) {
                values.push_back({*value, line_of(element)});
            } else {
                report(element, key, "must hold only texts");
            }
        }
        return values;
    }

    std::vector<const toml::table*> tables(std::string_view key) {
        std::vector<const toml::table*> found;
        const toml::node* node = look_up(key);
        const toml::array* array = node == nullptr ? nullptr : node->as_array();
        if (node != nullptr && array == nullptr) {
            report(*node, key, "must be written as [[" + std::string(key) + "]]");
        }
        for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
            if (const toml::table* element = array->get(i)->as_table()) {
                found.push_back(element);
            } else {
                report(*array->get(i), key, "must hold only tables");
            }
        }
        return found;
    }

    /// A misspelt key would be a silent loss.
    void refuse_unknown_keys() {
        for (const auto& [key, node] : table_) {
            if (!known_.contains(key.str())) {
                report(node, key.str(), "is not a key of this table; correct its spelling or remove it");
            }
        }
    }

    [[nodiscard]] std::size_t line() const { return line_of(table_); }

private:
    const toml::node* look_up(std::string_view key) {
        known_.insert(std::string(key));
        return table_.get(key);
    }

    DraftField report(const toml::node& node, std::string_view key, std::string message) {
        faults_.push_back({line_of(node), place_, std::string(key), std::move(message)});
        return {{}, line_of(node), true};
    }

    const toml::table& table_;
    std::string place_;
    std::vector<InventoryFault>& faults_;
    std::set<std::string, std::less<>> known_;
};

/// For naming the place before the table is read.
std::string text_in(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    return node == nullptr ? std::string() : node->value_or(std::string());
}

DeviceDraft device_of(TableReader reader) {
    DeviceDraft device;
    device.line = reader.line();
    device.name = reader.text("name");
    device.uri = reader.text("uri");
    device.profile = reader.text("profile");
    device.interval = reader.text("interval");
    device.description = reader.text("description");
    reader.refuse_unknown_keys();
    return device;
}

NodeDraft node_of(TableReader reader) {
    NodeDraft node;
    node.line = reader.line();
    node.name = reader.text("name");
    node.kind = reader.text("kind");
    node.parent = reader.text("parent");
    node.device = reader.text("device");
    node.instance = reader.text("instance");
    reader.refuse_unknown_keys();
    return node;
}

SiteDraft site_of(const toml::table& table, std::vector<InventoryFault>& faults) {
    const std::string code = text_in(table, "code");
    TableReader reader(table, place_of(code), faults);
    SiteDraft site;
    site.line = reader.line();
    site.code = reader.text("code");
    site.name = reader.text("name");
    site.kind = reader.text("kind");
    site.area = reader.texts("area");
    site.tags = reader.texts("tags");
    site.factor_region = reader.text("factor_region");
    site.time_zone = reader.text("time_zone");
    site.latitude = reader.number("latitude");
    site.longitude = reader.number("longitude");
    for (const toml::table* element : reader.tables("device")) {
        site.devices.push_back(device_of({*element, place_of(code, text_in(*element, "name")), faults}));
    }
    for (const toml::table* element : reader.tables("node")) {
        site.nodes.push_back(node_of({*element, place_of(code), faults}));
    }
    reader.refuse_unknown_keys();
    return site;
}

InventoryDraft unreadable(std::size_t line, std::string message) {
    InventoryDraft draft;
    draft.is_unreadable = true;
    draft.faults.push_back({line, "", "", std::move(message)});
    return draft;
}

}  // namespace

InventoryDraft draft_of_toml(std::string_view text) {
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        return unreadable(at.line, "the text is not valid TOML from character " + std::to_string(at.column) +
                                       " on: " + std::string(error.description()));
    }
    InventoryDraft draft;
    TableReader reader(root, "", draft.faults);
    const DraftField format = reader.number("format");
    if (format.text != "1") {
        return unreadable(format.line,
                          "the inventory must say format = 1; other formats are not known to this version");
    }
    draft.is_demo = reader.flag("demo");
    for (const toml::table* element : reader.tables("site")) {
        draft.sites.push_back(site_of(*element, draft.faults));
    }
    reader.refuse_unknown_keys();
    return draft;
}

}  // namespace wattmast

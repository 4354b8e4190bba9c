// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "app/inventory.h"
#include "app/inventory_columns.h"
#include "app/sample_csv.h"
#include "app/secrets.h"
#include "sim/inventory.h"

namespace wattmast {
namespace {

using Column = InventoryColumn;
using sim::toml_quoted;

/// The shortest text that is the same number again, with a point.
std::string degrees_text(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
    return {buffer.data(), end};
}

std::string interval_text(Duration interval) {
    const bool is_whole = interval % std::chrono::seconds{1} == Duration{0};
    return is_whole ? std::to_string(interval / std::chrono::seconds{1}) + "s"
                    : std::to_string(interval.count()) + "ms";
}

/// TOML lines; what is empty is left out.
class TomlWriter {
public:
    explicit TomlWriter(std::string indent) : indent_(std::move(indent)) {}

    void raw(std::string_view key, const std::string& value) {
        text_.append(indent_).append(key).append(" = ").append(value).append("\n");
    }
    void text(std::string_view key, const std::string& value) {
        if (!value.empty()) {
            raw(key, toml_quoted(value));
        }
    }
    void texts(std::string_view key, const std::vector<std::string>& values) {
        std::string list;
        for (const std::string& value : values) {
            list += (list.empty() ? "" : ", ") + toml_quoted(value);
        }
        if (!values.empty()) {
            raw(key, "[" + list + "]");
        }
    }
    void table(std::string_view name) { text_.append(indent_).append("[[").append(name).append("]]\n"); }
    [[nodiscard]] const std::string& written() const noexcept { return text_; }

private:
    std::string indent_;
    std::string text_;
};

void append_toml(std::string& out, const InventorySite& entry) {
    TomlWriter site("");
    site.table("site");
    site.text("code", entry.site.code);
    site.text("name", entry.site.name);
    site.text("kind", std::string(id_of(entry.site.kind)));
    site.texts("area", entry.site.area);
    site.text("factor_region", entry.site.factor_region);
    site.text("time_zone", entry.site.time_zone);
    if (entry.site.position) {
        // TOML wants a fraction or a whole number, and takes either.
        site.raw("latitude", degrees_text(entry.site.position->latitude));
        site.raw("longitude", degrees_text(entry.site.position->longitude));
    }
    site.texts("tags", entry.site.tags);
    TomlWriter parts("  ");
    for (const Device& device : entry.devices) {
        parts.table("site.device");
        parts.text("name", device.name);
        parts.text("uri", uri_without_secret(device.uri));
        parts.text("profile", device.profile);
        parts.text("interval", interval_text(device.poll_interval));
        parts.text("description", device.description);
    }
    for (const InventorySite::Node& node : entry.nodes) {
        parts.table("site.node");
        parts.text("name", node.node.name);
        parts.text("kind", std::string(id_of(node.node.kind)));
        parts.text("parent", node.node.parent);
        parts.text("device", node.device);
        parts.text("instance", node.node.instance);
    }
    out.append("\n").append(site.written()).append(parts.written());
}

std::string toml_text(const Inventory& inventory) {
    std::string out = "format = 1\n";
    out += inventory.is_demo ? "demo = true\n" : "";
    for (const InventorySite& entry : inventory.sites) {
        append_toml(out, entry);
    }
    return out;
}

/// The rows of one site. Site, devices and nodes keep their order; a device and the node that follows it share a row.
class CsvSite {
public:
    explicit CsvSite(const InventorySite& entry) : entry_(entry) {}

    std::string rows() {
        std::set<std::string> written;
        for (const Device& device : entry_.devices) {
            while (next_ < entry_.nodes.size() && entry_.nodes[next_].device != device.name &&
                   (entry_.nodes[next_].device.empty() || written.contains(entry_.nodes[next_].device))) {
                put_node(entry_.nodes[next_++]);
                end_row();
            }
            put_device(device);
            if (next_ < entry_.nodes.size() && entry_.nodes[next_].device == device.name) {
                put_node(entry_.nodes[next_++]);
            }
            end_row();
            written.insert(device.name);
        }
        while (next_ < entry_.nodes.size()) {
            put_node(entry_.nodes[next_++]);
            end_row();
        }
        if (is_first_) {
            end_row();
        }
        return std::move(text_);
    }

private:
    std::string& cell(Column column) { return cells_.at(static_cast<std::size_t>(column)); }
    void put(Column column, std::string_view text) { cell(column) = csv_field(text); }

    void put_site() {
        const Site& site = entry_.site;
        put(Column::code, site.code);
        if (!is_first_) {
            return;
        }
        put(Column::name, site.name);
        put(Column::kind, id_of(site.kind));
        put(Column::area, cell_of_words(site.area));
        put(Column::factor_region, site.factor_region);
        put(Column::time_zone, site.time_zone);
        if (site.position) {
            // Numbers are no formulas, also those below zero.
            cell(Column::latitude) = degrees_text(site.position->latitude);
            cell(Column::longitude) = degrees_text(site.position->longitude);
        }
        put(Column::tags, cell_of_words(site.tags));
    }

    void put_device(const Device& device) {
        put(Column::device, device.name);
        put(Column::uri, uri_without_secret(device.uri));
        put(Column::profile, device.profile);
        put(Column::interval, interval_text(device.poll_interval));
        put(Column::description, device.description);
    }

    void put_node(const InventorySite::Node& node) {
        put(Column::device, node.device);
        put(Column::node, node.node.name);
        put(Column::node_kind, id_of(node.node.kind));
        put(Column::node_parent, node.node.parent);
        put(Column::node_instance, node.node.instance);
    }

    void end_row() {
        put_site();
        is_first_ = false;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            text_.append(i == 0 ? "" : ",").append(cells_[i]);
            cells_[i].clear();
        }
        text_ += "\r\n";
    }

    const InventorySite& entry_;
    std::array<std::string, inventory_column_count> cells_;
    std::size_t next_ = 0;  ///< Node.
    bool is_first_ = true;
    std::string text_;
};

std::string csv_text_of(const Inventory& inventory) {
    std::string out = inventory.is_demo ? "# demo = true\r\n" : "";
    for (std::size_t i = 0; i < inventory_column_count; ++i) {
        out.append(i == 0 ? "" : ",").append(id_of(static_cast<Column>(i)));
    }
    out += "\r\n";
    for (const InventorySite& entry : inventory.sites) {
        out += CsvSite(entry).rows();
    }
    return out;
}

}  // namespace

std::string inventory_text(const Inventory& inventory, InventoryFormat format) {
    return format == InventoryFormat::toml ? toml_text(inventory) : csv_text_of(inventory);
}

}  // namespace wattmast

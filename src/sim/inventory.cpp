// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/inventory.h"

#include <array>
#include <charconv>

#include "model/catalog.h"

namespace wattmast::sim {
namespace {

void append_line(std::string& out, std::string_view indent, std::string_view key, std::string_view value) {
    out.append(indent).append(key).append(" = ").append(value).append("\n");
}

std::string toml_list(const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const std::string& text : texts) {
        list += (list.size() > 1 ? ", " : "") + toml_quoted(text);
    }
    return list + "]";
}

/// Four decimals are 11 m, and enough to find a mast.
std::string degrees(double value) {
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4).ptr;
    return {buffer.data(), end};
}

std::string interval_text(Duration interval) {
    const bool is_whole = interval % std::chrono::seconds{1} == Duration{0};
    return is_whole ? std::to_string(interval / std::chrono::seconds{1}) + "s"
                    : std::to_string(interval.count()) + "ms";
}

void append_site(std::string& out, const Site& site) {
    out += "\n[[site]]\n";
    append_line(out, "", "code", toml_quoted(site.code));
    append_line(out, "", "name", toml_quoted(site.name));
    append_line(out, "", "kind", toml_quoted(id_of(site.kind)));
    append_line(out, "", "area", toml_list(site.area));
    append_line(out, "", "factor_region", toml_quoted(site.factor_region));
    append_line(out, "", "time_zone", toml_quoted(site.time_zone));
    if (site.position) {
        append_line(out, "", "latitude", degrees(site.position->latitude));
        append_line(out, "", "longitude", degrees(site.position->longitude));
    }
    append_line(out, "", "tags", toml_list(site.tags));
}

void append_device(std::string& out, const FleetDevice& device, std::string_view uri) {
    out += "  [[site.device]]\n";
    append_line(out, "  ", "name", toml_quoted(device.name));
    append_line(out, "  ", "uri", toml_quoted(uri));
    append_line(out, "  ", "profile", toml_quoted(device.profile));
    append_line(out, "  ", "interval", toml_quoted(interval_text(device.poll_interval)));
    append_line(out, "  ", "description", toml_quoted(device.description));
}

void append_node(std::string& out, const FleetNode& node) {
    out += "  [[site.node]]\n";
    append_line(out, "  ", "name", toml_quoted(node.name));
    append_line(out, "  ", "kind", toml_quoted(id_of(node.kind)));
    append_line(out, "  ", "parent", toml_quoted(node.parent));
    append_line(out, "  ", "device", toml_quoted(node.device));
    append_line(out, "  ", "instance", toml_quoted(node.instance));
}

}  // namespace

std::string toml_quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            quoted += "\\u00";
            quoted += digits[byte >> 4U];
            quoted += digits[byte & 0xFU];
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

std::string inventory_text(const Fleet& fleet, const std::vector<Endpoint>& endpoints) {
    std::string out = "# Simulated fleet; valid while the simulator that wrote it runs.\nformat = 1\ndemo = true\n";
    for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
        append_site(out, fleet.sites[i].site);
        for (const Endpoint& endpoint : endpoints) {
            if (endpoint.site == i) {
                append_device(out, fleet.sites[i].devices.at(endpoint.device), endpoint.uri);
            }
        }
        for (const FleetNode& node : fleet.sites[i].nodes) {
            append_node(out, node);
        }
    }
    return out;
}

}  // namespace wattmast::sim

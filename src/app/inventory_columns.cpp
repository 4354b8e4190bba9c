// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory_columns.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

using enum InventoryColumn;

constexpr std::array<std::pair<InventoryColumn, std::string_view>, inventory_column_count> ids = {{
    {code, "code"},
    {name, "name"},
    {kind, "kind"},
    {area, "area"},
    {factor_region, "factor_region"},
    {time_zone, "time_zone"},
    {latitude, "latitude"},
    {longitude, "longitude"},
    {tags, "tags"},
    {device, "device"},
    {uri, "uri"},
    {profile, "profile"},
    {interval, "interval"},
    {description, "description"},
    {node, "node"},
    {node_kind, "node_kind"},
    {node_parent, "node_parent"},
    {node_instance, "node_instance"},
}};

constexpr auto aliases = std::to_array<std::pair<std::string_view, InventoryColumn>>({
    {"site", code},
    {"site_code", code},
    {"站点编码", code},
    {"站点编号", code},
    {"站址编码", code},
    {"编码", code},
    {"site_name", name},
    {"站点名称", name},
    {"站址名称", name},
    {"名称", name},
    {"site_kind", kind},
    {"站点类型", kind},
    {"类型", kind},
    {"区域", area},
    {"所属区域", area},
    {"排放因子区域", factor_region},
    {"因子区域", factor_region},
    {"timezone", time_zone},
    {"时区", time_zone},
    {"lat", latitude},
    {"纬度", latitude},
    {"lon", longitude},
    {"lng", longitude},
    {"经度", longitude},
    {"标签", tags},
    {"device_name", device},
    {"设备", device},
    {"设备名称", device},
    {"地址", uri},
    {"设备地址", uri},
    {"连接地址", uri},
    {"模板", profile},
    {"设备模板", profile},
    {"周期", interval},
    {"轮询周期", interval},
    {"采集周期", interval},
    {"说明", description},
    {"描述", description},
    {"备注", description},
    {"节点", node},
    {"能量节点", node},
    {"节点名称", node},
    {"节点类型", node_kind},
    {"上级节点", node_parent},
    {"父节点", node_parent},
    {"instance", node_instance},
    {"节点实例", node_instance},
    {"实例", node_instance},
});

constexpr auto kinds = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"基站", "base_station"},
    {"数据中心", "data_centre"},
    {"机房", "data_centre"},
    {"铁塔", "tower"},
    {"汇聚机房", "aggregation_room"},
    {"办公", "office"},
    {"小站", "small_cell"},
    {"市电", "grid"},
    {"油机", "generator"},
    {"光伏", "photovoltaic"},
    {"蓄电池", "battery"},
    {"整流器", "rectifier"},
    {"不间断电源", "ups"},
    {"通信设备", "ict"},
    {"空调", "cooling"},
    {"制冷", "cooling"},
    {"租户", "tenant"},
    {"其他", "other"},
    {"损耗", "losses"},
});

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::vector<std::string> cut(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return parts;
}

}  // namespace

std::string_view id_of(InventoryColumn column) noexcept {
    return ids.at(static_cast<std::size_t>(column)).second;
}

std::optional<InventoryColumn> inventory_column_by_header(std::string_view header) {
    std::string plain(trimmed(header));
    std::ranges::transform(plain, plain.begin(), [](char c) {
        const bool is_blank = c == ' ' || c == '-';
        return is_blank ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const auto& [column, id] : ids) {
        if (id == plain) {
            return column;
        }
    }
    for (const auto& [alias, column] : aliases) {
        if (alias == plain) {
            return column;
        }
    }
    return std::nullopt;
}

std::string kind_id(std::string_view text) {
    for (const auto& [chinese, id] : kinds) {
        if (chinese == text) {
            return std::string(id);
        }
    }
    return std::string(text);
}

std::vector<std::string> words_of_cell(std::string_view cell) {
    if (cell.find('\n') != std::string_view::npos) {
        return cut(cell, '\n');
    }
    std::vector<std::string> words = cut(cell, '|');
    for (std::string& word : words) {
        word = std::string(trimmed(word));
    }
    std::erase(words, "");
    return words;
}

std::string cell_of_words(const std::vector<std::string>& words) {
    const bool is_plain = std::ranges::all_of(
        words, [](const std::string& word) { return word.find('|') == std::string::npos && trimmed(word) == word; });
    std::string cell;
    for (const std::string& word : words) {
        if (is_plain) {
            cell.append(cell.empty() ? "" : "|").append(word);
        } else {
            cell.append(word).append("\n");
        }
    }
    return cell;
}

std::string_view unguarded(std::string_view cell) {
    constexpr std::string_view guarded = "=+-@\t\r'";
    const bool is_guarded = cell.size() > 1 && cell.front() == '\'' && guarded.find(cell[1]) != std::string_view::npos;
    return cell.substr(is_guarded ? 1 : 0);
}

}  // namespace wattmast

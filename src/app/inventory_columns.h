// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The CSV form of an inventory: its columns and how lists and guarded texts stand in a cell.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattmast {

/// In the order in which they are written.
enum class InventoryColumn : std::uint8_t {
    code,
    name,
    kind,
    area,
    factor_region,
    time_zone,
    latitude,
    longitude,
    tags,
    device,
    uri,
    profile,
    interval,
    description,
    node,
    node_kind,
    node_parent,
    node_instance,
};
inline constexpr std::size_t inventory_column_count = 18;

[[nodiscard]] std::string_view id_of(InventoryColumn column) noexcept;
/// By its id, however cased and with blanks or hyphens for underscores, or by a Chinese or other usual name.
[[nodiscard]] std::optional<InventoryColumn> inventory_column_by_header(std::string_view header);

/// The id of a kind of site or node written in Chinese ("基站"); anything else as it is.
[[nodiscard]] std::string kind_id(std::string_view text);

/// Words of a cell: between "|", without the blanks around them; or, where the cell has line breaks, its lines as they
/// are.
[[nodiscard]] std::vector<std::string> words_of_cell(std::string_view cell);
[[nodiscard]] std::string cell_of_words(const std::vector<std::string>& words);

/// A text without the apostrophe that guards it against being taken for a formula. Other apostrophes stay.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

}  // namespace wattmast

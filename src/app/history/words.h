// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The words of a mapping file. Inside of app/history only.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/history/mapping.h"

namespace wattmast {

inline constexpr std::array twice_rules = {
    std::pair{TwiceRule::refuse, std::string_view("refuse")},
    std::pair{TwiceRule::by_order, std::string_view("by_order")},
    std::pair{TwiceRule::first, std::string_view("first")},
    std::pair{TwiceRule::second, std::string_view("second")},
};
inline constexpr std::array skipped_rules = {
    std::pair{SkippedRule::refuse, std::string_view("refuse")},
    std::pair{SkippedRule::forward, std::string_view("forward")},
};
inline constexpr std::array absent_rules = {
    std::pair{AbsentRule::record, std::string_view("record")},
    std::pair{AbsentRule::leave_out, std::string_view("leave_out")},
};
inline constexpr std::array row_orders = {
    std::pair{RowOrder::ascending, std::string_view("ascending")},
    std::pair{RowOrder::descending, std::string_view("descending")},
};
inline constexpr std::array stamps = {
    std::pair{StampAt::end, std::string_view("end")},
    std::pair{StampAt::begin, std::string_view("begin")},
};
inline constexpr std::array delimiters = {
    std::pair{',', std::string_view("comma")},
    std::pair{';', std::string_view("semicolon")},
    std::pair{'\t', std::string_view("tab")},
};

template <typename Table, typename Key>
[[nodiscard]] std::string_view id_in(const Table& table, Key key) noexcept {
    const auto found = std::ranges::find(table, key, &Table::value_type::first);
    return found == table.end() ? std::string_view() : found->second;
}

template <typename Table>
[[nodiscard]] auto key_in(const Table& table, std::string_view id) noexcept
    -> std::optional<typename Table::value_type::first_type> {
    const auto found = std::ranges::find(table, id, &Table::value_type::second);
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

/// "refuse, by_order, first or second", for messages.
template <typename Table>
[[nodiscard]] std::string words_of(const Table& table) {
    std::string list;
    for (std::size_t i = 0; i < table.size(); ++i) {
        list += i == 0 ? "" : i + 1 == table.size() ? " or " : ", ";
        list += table[i].second;
    }
    return list;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/area_names.h"

#include <algorithm>

namespace wattmast {

std::vector<std::string> area_names(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("/\n"), text.size());
        const std::string_view name = text.substr(0, end);
        const std::size_t first = name.find_first_not_of(" \t");
        if (first != std::string_view::npos) {
            names.emplace_back(name.substr(first, name.find_last_not_of(" \t") - first + 1));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

}  // namespace wattmast

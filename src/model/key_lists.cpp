// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/key_lists.h"

#include <utility>

namespace wattmast {

KeyList KeyLists::shared(std::vector<PointKey> keys) {
    if (keys.empty()) {
        return nullptr;
    }
    return *lists_.insert(std::make_shared<const std::vector<PointKey>>(std::move(keys))).first;
}

void KeyLists::release(KeyList list) {
    constexpr long ours_and_this_one = 2;
    const KeyList given = std::move(list);
    if (given && given.use_count() == ours_and_this_one) {
        lists_.erase(given);
    }
}

}  // namespace wattmast

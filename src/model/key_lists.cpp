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

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which points a device has, shared by all devices that have the same.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <vector>

#include "model/point_kind.h"

namespace wattmast {

/// Keys of the points of a device. Null: none. Any thread.
using KeyList = std::shared_ptr<const std::vector<PointKey>>;

[[nodiscard]] inline std::span<const PointKey> keys_in(const KeyList& list) noexcept {
    return list ? std::span<const PointKey>(*list) : std::span<const PointKey>();
}

/// Keeps each list once: devices of one profile have the same points, and a key takes 40 bytes. Belongs to one thread.
class KeyLists {
public:
    /// The list with these keys in this order.
    [[nodiscard]] KeyList shared(std::vector<PointKey> keys);
    /// Gives a list back: it is forgotten where nobody else has it.
    void release(KeyList list);

private:
    struct ByContent {
        bool operator()(const KeyList& left, const KeyList& right) const { return *left < *right; }
    };
    std::set<KeyList, ByContent> lists_;
};

}  // namespace wattmast

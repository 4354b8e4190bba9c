// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which catalogue something was made of, without keeping it.
#pragma once

#include <memory>

#include "model/catalog.h"

namespace wattmast {

/// Remembers a catalogue by its identity. A large fleet's has 60 MB, and what is out of sight would keep the one of the
/// day on which it was seen last.
class CatalogMark {
public:
    CatalogMark() = default;
    explicit CatalogMark(const std::shared_ptr<const Catalog>& catalog) : catalog_(catalog) {}

    /// False for the mark of none. One that has gone is not mistaken for a later one at its address.
    [[nodiscard]] bool is_of(const std::shared_ptr<const Catalog>& catalog) const noexcept {
        return catalog && !catalog_.owner_before(catalog) && !catalog.owner_before(catalog_);
    }

private:
    std::weak_ptr<const Catalog> catalog_;
};

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/shared_index.h"

#include <mutex>
#include <utility>
#include <vector>

namespace wattmast::ui {
namespace {

struct IndexedCatalog {
    explicit IndexedCatalog(std::shared_ptr<const Catalog> indexed) : catalog(std::move(indexed)), index(*catalog) {}

    std::shared_ptr<const Catalog> catalog;
    CatalogIndex index;
};

}  // namespace

std::shared_ptr<const CatalogIndex> shared_index(std::shared_ptr<const Catalog> catalog) {
    static std::mutex mutex;
    static std::vector<std::weak_ptr<const IndexedCatalog>> known;
    const std::lock_guard lock(mutex);
    std::erase_if(known, [](const auto& one) { return one.expired(); });
    for (const auto& one : known) {
        if (const auto indexed = one.lock(); indexed && indexed->catalog == catalog) {
            return {indexed, &indexed->index};
        }
    }
    const auto indexed = std::make_shared<const IndexedCatalog>(std::move(catalog));
    known.push_back(indexed);
    return {indexed, &indexed->index};
}

}  // namespace wattmast::ui

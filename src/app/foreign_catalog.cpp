// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/foreign_catalog.h"

#include <utility>

namespace wattmast {
namespace {

constexpr int rest = 10;  ///< Times what reading took.

}  // namespace

ForeignCatalog::ForeignCatalog(std::unique_ptr<Store> store, std::uint64_t changes, Catalog catalog)
    : store_(std::move(store)), changes_(changes), catalog_(std::make_shared<const Catalog>(std::move(catalog))) {}

Result<std::unique_ptr<ForeignCatalog>> ForeignCatalog::open(std::unique_ptr<Store> store) {
    // Before the catalogue: what is changed between both is read once more.
    const auto changes = store->catalog().changes();
    if (!changes) {
        return changes.error();
    }
    auto catalog = store->catalog().load();
    if (!catalog) {
        return catalog.error();
    }
    return std::unique_ptr<ForeignCatalog>(new ForeignCatalog(std::move(store), *changes, std::move(*catalog)));
}

std::shared_ptr<const Catalog> ForeignCatalog::catalog() const {
    const std::scoped_lock lock(mutex_);
    return catalog_;
}

Result<bool> ForeignCatalog::look() {
    const auto begin = std::chrono::steady_clock::now();
    if (begin < rests_until_) {
        return false;
    }
    const auto changes = store_->catalog().changes();
    if (!changes) {
        return changes.error();
    }
    if (*changes == changes_) {
        return false;
    }
    auto catalog = store_->catalog().load();
    if (!catalog) {
        return catalog.error();
    }
    changes_ = *changes;
    auto read = std::make_shared<const Catalog>(std::move(*catalog));
    const auto end = std::chrono::steady_clock::now();
    rests_until_ = end + rest * (end - begin);
    const std::scoped_lock lock(mutex_);
    catalog_.swap(read);  // The old one, if this was its last holder, goes when the lock has gone.
    return true;
}

}  // namespace wattmast

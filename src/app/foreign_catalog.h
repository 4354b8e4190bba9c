// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The catalogue of a database that another process writes.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "model/catalog.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

/// Reads the catalogue again when somebody else has changed it: sites that an inventory brings and points that a meter
/// is found to have appear in a window that only reads, too.
class ForeignCatalog {
public:
    /// Reads it for the first time. Fails as CatalogStore::load() does.
    [[nodiscard]] static Result<std::unique_ptr<ForeignCatalog>> open(std::unique_ptr<Store> store);

    /// Never null. From any thread.
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const;
    /// Looks whether it was changed, and reads it if so; whether it did. Where it cannot be read, the one before stays
    /// and the next call tries again. While somebody adds a large fleet, it is read a tenth of the time at most. One
    /// thread at a time.
    [[nodiscard]] Result<bool> look();

private:
    ForeignCatalog(std::unique_ptr<Store> store, std::uint64_t changes, Catalog catalog);

    std::unique_ptr<Store> store_;  ///< Of look() alone.
    std::uint64_t changes_;         ///< Those that catalog_ has.
    std::chrono::steady_clock::time_point rests_until_;
    mutable std::mutex mutex_;
    std::shared_ptr<const Catalog> catalog_;  // guarded by mutex_
};

}  // namespace wattmast

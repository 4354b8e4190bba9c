// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A database that a command changes.
#pragma once

#include <memory>
#include <string>

#include "model/catalog.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast::cli {

struct OpenedDatabase {
    std::unique_ptr<Store> store;
    Catalog catalog;
};

/// One that is there already, to write to. Fails with `file_failed` where it is not (nothing is made then), and as
/// open_sqlite_store() and CatalogStore::load() do.
[[nodiscard]] Result<OpenedDatabase> open_existing(const std::string& database);

}  // namespace wattmast::cli

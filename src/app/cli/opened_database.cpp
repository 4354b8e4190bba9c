// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_database.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {

Result<OpenedDatabase> open_existing(const std::string& database) {
    std::error_code ignored;
    if (!std::filesystem::exists(database, ignored)) {
        return fail(Errc::file_failed, "there is no database at " + database + "; check the path, nothing was made");
    }
    auto store = open_sqlite_store(database, OpenMode::read_write);
    if (!store) {
        return store.error();
    }
    auto catalog = (*store)->catalog().load();
    return catalog ? Result<OpenedDatabase>(OpenedDatabase{std::move(*store), std::move(*catalog)}) : catalog.error();
}

}  // namespace wattmast::cli

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_database.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "app/resources.h"
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

Result<DatabaseWithFactors> open_with_factors(const std::string& database, OpenMode mode) {
    const auto resources = find_resources();
    auto factors = resources ? load_factors(*resources) : resources.error();
    if (!factors) {
        return factors.error();
    }
    auto store = open_sqlite_store(database, mode);
    if (!store) {
        return store.error();
    }
    auto catalog = (*store)->catalog().load();
    if (!catalog) {
        return catalog.error();
    }
    return DatabaseWithFactors{std::move(*store), std::move(*catalog), std::move(*factors)};
}

Result<std::vector<SiteId>> sites_of_codes(const std::vector<std::string>& codes, const Catalog& catalog,
                                           const std::string& database) {
    const auto unknown = [&](const std::string& code) {
        return fail(Errc::unknown_point, "there is no site \"" + code + "\" in " + database);
    };
    std::vector<SiteId> found;
    found.reserve(codes.size());
    for (const std::string& code : codes) {
        const Site* site = catalog.site_by_code(code);
        if (site == nullptr) {
            return unknown(code);
        }
        found.push_back(site->id);
    }
    return found;
}

}  // namespace wattmast::cli

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_database.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "app/cli/command.h"
#include "app/known_factors.h"
#include "app/resources.h"
#include "store/ledger_store.h"
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
    auto library = factors_of(**factors, (*store)->ledger());
    if (!library) {
        return library.error();
    }
    return DatabaseWithFactors{std::move(*store), std::move(*catalog), std::move(*factors), std::move(*library)};
}

void tell_left_out(const FactorLibrary& library) {
    for (const LeftOutFactor& left_out : library.left_out) {
        say(left_out.message);
    }
}

Result<std::shared_ptr<const FactorLibrary>> factors_for(const std::string& database,
                                                         std::optional<CivilDate> known_on) {
    const auto resources = find_resources();
    const auto shipped = resources ? load_factors(*resources) : resources.error();
    if (!shipped) {
        return shipped.error();
    }
    if (database.empty()) {
        return std::make_shared<const FactorLibrary>(
            FactorLibrary{.factors = known_on ? published_by(**shipped, *known_on) : **shipped,
                          .editions = {},
                          .former = {},
                          .left_out = {}});
    }
    const auto store = open_sqlite_store(database, OpenMode::read_only);
    if (!store) {
        return store.error();
    }
    const LedgerStore& ledger = (*store)->ledger();
    return known_on ? factors_known_on(**shipped, ledger, *known_on) : factors_of(**shipped, ledger);
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

std::vector<std::string> area_of(const std::string& text) {
    std::vector<std::string> area;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('/', begin), text.size());
        std::string name = text.substr(begin, end - begin);
        name.erase(0, name.find_first_not_of(' '));
        name.erase(name.find_last_not_of(' ') + 1);
        area.push_back(std::move(name));
        begin = end + 1;
    }
    return area;
}

}  // namespace wattmast::cli

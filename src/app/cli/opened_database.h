// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A database that a command changes, or reads with what came with the program.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "carbon/factor_library.h"
#include "carbon/factor_register.h"
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

struct DatabaseWithFactors {
    std::unique_ptr<Store> store;
    Catalog catalog;
    std::shared_ptr<const FactorRegister>
        factors;  ///< Those that came with the program: for drafts, which add the book.
    std::shared_ptr<const FactorLibrary> library;  ///< With imported editions and own ones: for all other figures.
};

/// Says on standard error which own or imported factors are left out, and why.
void tell_left_out(const FactorLibrary& library);

/// What a command without need of a database has: the program's factors, or those of `database` where it is named, as
/// known on that day where one is named. Fails as load_factors(), open_sqlite_store() and factors_of() do.
[[nodiscard]] Result<std::shared_ptr<const FactorLibrary>> factors_for(const std::string& database,
                                                                       std::optional<CivilDate> known_on);

/// Fails as load_factors(), open_sqlite_store(), CatalogStore::load() and factors_of() do.
[[nodiscard]] Result<DatabaseWithFactors> open_with_factors(const std::string& database, OpenMode mode);

/// The sites of these codes, in their order. Fails with `unknown_point`, naming the first that is not there.
/// @param database Its name, for the message.
[[nodiscard]] Result<std::vector<SiteId>> sites_of_codes(const std::vector<std::string>& codes, const Catalog& catalog,
                                                         const std::string& database);

/// "Yangtze Delta/Shanghai" as the inventory has it: outermost first; without blanks around the names.
[[nodiscard]] std::vector<std::string> area_of(const std::string& text);

}  // namespace wattmast::cli

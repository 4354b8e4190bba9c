// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a database remembers of the files that were taken into it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/catalog_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// One import. Samples say `imported` and no more: with the series and their times a record tells from which file.
struct HistoryImportRecord {
    /// How it ended; `running` of an import that never came to its end. `damaged` of a record that cannot be read: then
    /// nothing else of it is known. Such a record is only read, never written.
    enum class End : std::uint8_t { running = 1, complete = 2, cancelled = 3, failed = 4, damaged = 5 };
    struct Series {
        std::string point;  ///< SITE/DEVICE/kind/phase
        std::string column;
        std::uint64_t values = 0;
        std::uint64_t missing = 0;
        std::optional<UtcTime> oldest;
        std::optional<UtcTime> newest;
        friend bool operator==(const Series&, const Series&) = default;
    };
    std::string file;    ///< Its name, without folders.
    std::string sha256;  ///< Empty where it was not read to its end.
    std::uint64_t size = 0;
    std::string who;
    UtcTime begun;
    End end = End::running;
    std::string mapping;  ///< As mapping_text() writes it.
    std::uint64_t rows = 0;
    std::uint64_t stored = 0;
    std::uint64_t repeated = 0;
    std::uint64_t conflicting = 0;
    std::uint64_t too_old = 0;
    std::uint64_t left_out = 0;  ///< Rows and cells with a fault.
    std::vector<Series> series;  ///< The first hundred.

    friend bool operator==(const HistoryImportRecord&, const HistoryImportRecord&) = default;
};
[[nodiscard]] std::string_view id_of(HistoryImportRecord::End end) noexcept;

/// Adds a record; its number, from 1. Kept as settings of the database: "history_imports" is their count,
/// "history_import.N" each as JSON; bytes of its texts that are no UTF-8, as file names may have, are kept as "\xFF".
/// Fails as the store does.
[[nodiscard]] Result<std::uint64_t> add_history_import(CatalogStore& catalog, const HistoryImportRecord& record);
/// Says how the import with this number went on.
[[nodiscard]] Result<void> change_history_import(CatalogStore& catalog, std::uint64_t number,
                                                 const HistoryImportRecord& record);
/// All of them, by number; `damaged` in the place of one that cannot be read. Fails as the store does.
[[nodiscard]] Result<std::vector<HistoryImportRecord>> history_imports(const CatalogStore& catalog);

}  // namespace wattmast

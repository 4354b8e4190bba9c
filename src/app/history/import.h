// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The history of another system: looked at, and taken into a database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/history/findings.h"
#include "app/history/interpreter.h"
#include "app/history/mapping.h"
#include "model/catalog.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

struct HistoryProgress {
    std::uint64_t bytes = 0;  ///< Read of `size`.
    std::uint64_t size = 0;
    std::uint64_t rows = 0;
    std::uint64_t stored = 0;
};
/// Called some times a second while rows are read, in the thread that reads.
using OnHistoryProgress = std::function<void(const HistoryProgress&)>;

struct HistoryLimits {
    std::size_t samples = 20;    ///< How many of the first are kept in the report.
    std::size_t findings = 100;  ///< How many of each kind are kept with their text.
};

struct HistoryReport {
    explicit HistoryReport(std::size_t findings_limit) : findings(findings_limit) {}

    std::string sha256;      ///< Of the file.
    std::uint64_t size = 0;  ///< Of the file, bytes.
    std::uint64_t rows = 0;  ///< Without the header.
    std::vector<HistorySeries> series;
    std::vector<HistorySample> first;  ///< As they would be stored.
    HistoryFindings findings;
    std::map<std::string, std::uint64_t> left_out_names;  ///< With their rows.
    std::vector<std::string> left_out_columns;
    std::uint64_t stored = 0;  ///< This and the rest: of an import.
    std::uint64_t repeated = 0;
    std::uint64_t too_old = 0;      ///< Not taken: samples of their days have been retired.
    std::uint64_t conflicting = 0;  ///< Kept beside what is stored.
};

/// Reads the whole file and stores nothing. @param catalog Where places must be; null: not looked at.
/// @param now What is later is left out, see HistoryInterpreter::make().
/// Fails with `cancelled`, and as HistoryFile and HistoryInterpreter::make().
[[nodiscard]] Result<HistoryReport> preview_history(const std::filesystem::path& file, const HistoryMapping& mapping,
                                                    const Catalog* catalog, UtcTime now, const HistoryLimits& limits,
                                                    const OnHistoryProgress& progress, std::stop_token cancel);

/// Who takes a file into the database, kept beside it.
struct HistoryImportBy {
    std::string who;
    UtcTime when;  ///< The present: what is later is left out.
};

/// Where an import stores. Its calls come one after the other, from the importing thread.
class HistoryTarget {
public:
    virtual ~HistoryTarget() = default;
    /// Lets `change` make points. Afterwards the catalogue is another one.
    [[nodiscard]] virtual Result<void> change_catalog(const std::function<Result<void>(CatalogStore&)>& change) = 0;
    /// Lets `change` write settings; no more.
    [[nodiscard]] virtual Result<void> keep_record(const std::function<Result<void>(CatalogStore&)>& change) = 0;
    /// As SampleStore::append().
    [[nodiscard]] virtual Result<AppendReport> append(std::span<const Sample> samples) = 0;
};

/// Stores the samples of the file as origin `imported`, in batches; makes the points that are not there. Rows with a
/// fault are left out and told. What is stored already is counted and ignored, so that an import that was broken off is
/// done by doing it again. Of samples with another value than is stored the store keeps both, and the first counts.
/// Keeps a record of the import, see history_imports(). Fails as preview_history() and as the stores do; what was
/// stored before stays, and is what `progress` told last.
[[nodiscard]] Result<HistoryReport> import_history(const std::filesystem::path& file, const HistoryMapping& mapping,
                                                   const Catalog& catalog, HistoryTarget& target,
                                                   const HistoryImportBy& by, const HistoryLimits& limits,
                                                   const OnHistoryProgress& progress, std::stop_token cancel);
/// The same into a store of the calling thread.
[[nodiscard]] Result<HistoryReport> import_history(const std::filesystem::path& file, const HistoryMapping& mapping,
                                                   Store& store, const HistoryImportBy& by, const HistoryLimits& limits,
                                                   const OnHistoryProgress& progress, std::stop_token cancel);

/// An import that another thread does, see Engine::import_history().
struct HistoryImportOrder {
    std::filesystem::path file;
    HistoryMapping mapping;
    HistoryImportBy by;
    HistoryLimits limits;
    OnHistoryProgress progress;  ///< Called in the importing thread.
    std::stop_token cancel;
};

/// SHA-256 of a file, as HistoryReport::sha256 has it: whether it is still the one that was looked at.
/// Fails with `file_failed` and `cancelled`.
[[nodiscard]] Result<std::string> digest_of_file(const std::filesystem::path& file, const std::stop_token& cancel);

}  // namespace wattmast

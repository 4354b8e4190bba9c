// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A database: samples and master data that belong together.
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "model/retention.h"
#include "store/alarm_store.h"
#include "store/catalog_store.h"
#include "store/retirement.h"
#include "store/sample_store.h"
#include "units/error.h"

namespace wattmast {

class FigureStore;
class LedgerStore;

/// What an instance may do. At most one `read_write` instance exists per database, over all processes.
enum class OpenMode : std::uint8_t {
    read_write = 1,
    read_only = 2,  ///< Every writing call fails with `store_read_only`.
};

/// One thing wrong in a database, and where.
struct StoreFinding {
    std::string check;   ///< Stable name of the check, e.g. "page_structure", "chunk".
    std::string place;   ///< Table, point and time as far as known.
    std::string detail;  ///< English: what is wrong and what it means for figures.
};

struct VerifyReport {
    std::uint64_t samples_read = 0;
    std::vector<StoreFinding> findings;  ///< Everything found, not only the first.
};

class Store {
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual SampleStore& samples() = 0;
    [[nodiscard]] virtual CatalogStore& catalog() = 0;
    [[nodiscard]] virtual AlarmStore& alarms() = 0;
    [[nodiscard]] virtual LedgerStore& ledger() = 0;
    /// Figures that are kept; null for a store without a file, which keeps none.
    [[nodiscard]] virtual FigureStore* figures() { return nullptr; }
    /// Reads everything. Findings are values; a Failure means that the check itself could not run.
    [[nodiscard]] virtual Result<VerifyReport> verify(std::stop_token cancel) = 0;

    /// One slice of making samples before `limits.raw_before` into quarter hours and removing quarter hours before
    /// `limits.quarter_hours_before`: whole UTC days of single devices until about `budget` samples have been dealt
    /// with, each slice one transaction. Call it until `is_done`; it goes on where it was, also after a crash, and a
    /// caller that stops in between leaves a database in order. A day's samples go only in the transaction that has
    /// written its quarter hours and read them back. Days of which samples are not sealed yet stay for a later call; a
    /// damaged day stays, with all later ones of its device, and is reported.
    /// A store without a file keeps everything. Fails as SampleStore::append().
    [[nodiscard]] virtual Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget) = 0;

    /// What the database takes up. Fails with `no_data` for a store without a file, and with `cancelled`.
    [[nodiscard]] virtual Result<StorageUse> storage_use(UtcTime now, std::stop_token cancel) = 0;
};

}  // namespace wattmast

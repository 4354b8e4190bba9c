// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// append(): from a batch to one row of the hot log.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "store/sample_store.h"
#include "store/sqlite/chunk_cache.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/figure_table.h"
#include "store/sqlite/retired_table.h"
#include "store/sqlite/sealer.h"
#include "store/sqlite/shared_tail.h"

namespace wattmast::sqlite {

/// The writer of one file; belongs to one thread and is the owner of the tail.
class Appender {
public:
    /// All outlive it. @pre the tail is up to date
    Appender(Connection& connection, SharedTail& tail, RetiredDays& retired, FigureReach& figures,
             const SealPolicy& policy)
        : connection_(connection),
          tail_(tail),
          retired_(retired),
          figures_(figures),
          policy_(policy),
          sealer_(connection, tail, policy),
          cache_(connection) {}

    /// SampleStore::append().
    [[nodiscard]] Result<AppendReport> append(std::span<const Sample> batch);

    /// Samples of a point from a time on.
    struct Judged {
        PointId point;
        UtcTime from;
    };
    /// What was committed about samples that are stored.
    void tell(std::span<const Judged> judged);

private:
    /// What becomes of a batch.
    struct Sorting {
        AppendReport report;
        std::span<const Sample> fresh;   ///< To be stored; ascending by point and time. The batch, or `kept`.
        std::vector<Sample> kept;        ///< Where not all of the batch is to be stored.
        std::vector<PointTail*> places;  ///< Of the points of `fresh`, one for each sample.
        std::vector<DeviceId> devices;   ///< Of them, each once.
    };
    Result<PointTail*> place_of(PointId point);
    /// Whether only cells are left of the device's samples of this time.
    [[nodiscard]] bool is_retired(const PointTail& place, UtcTime at) const;
    void note_oldest(std::span<const Sample> fresh);
    /// @param ordered Outlives what is given back.
    Result<Sorting> sort(std::span<const Sample> ordered);
    /// Looks for the sample where it might be stored already, and reports what then becomes of it; true if it is new.
    Result<bool> is_new(const PointTail& place, const Sample& sample, const Sample* before, AppendReport& report);
    /// The sample of this point and time that is already stored.
    Result<std::optional<Sample>> stored(const PointTail& place, UtcTime at);
    Result<void> keep_aside(const Sample& sample);
    /// Forgets kept figures that samples come too late for.
    Result<void> forget_figures_behind(const Sorting& sorting);
    Result<Sealing> write(const Sorting& sorting, std::uint32_t row);
    void take(const Sorting& sorting, const Sealing& sealing, std::uint32_t row);

    Connection& connection_;
    SharedTail& tail_;
    RetiredDays& retired_;
    FigureReach& figures_;
    std::map<DeviceId, UtcTime> lowered_;  ///< What `figures_` says once the transaction is committed.
    SealPolicy policy_;
    Sealer sealer_;
    ChunkCache cache_;
};

}  // namespace wattmast::sqlite

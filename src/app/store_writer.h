// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The store thread: the one writer of a database.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/quarantine_release.h"
#include "app/store_outage.h"
#include "collect/poll_sink.h"
#include "model/catalog.h"
#include "model/retention.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

class LedgerStore;

struct StoreWriterOptions {
    std::chrono::milliseconds commit_interval{500};  ///< Queued samples are durable after at most twice this.
    std::chrono::milliseconds retry_interval{2000};  ///< After the disk was full or the store failed.
    /// Wall time, of an outage, for retention once a day (app/storage.h) and for keeping energies. Called on any
    /// thread. Empty: the system's, and nothing is retired or kept.
    std::function<UtcTime()> clock;
    /// Samples that are retired between two commits: some 2 ms of work and a commit.
    std::size_t retire_budget = 16'384;
    /// Months of meters whose energies are kept between two commits (app/energy_keeper.h): some 10 ms where nothing is
    /// kept yet, 1 ms to add a day.
    std::size_t keep_budget = 4;
    std::size_t capacity = 1'000'000;  ///< Samples held while the store cannot take them; then the sink says full.
    /// Of one transaction: what waited during an outage is stored in parts, so that little free space suffices to
    /// begin.
    std::size_t samples_per_commit = 50'000;
};

/// How the writer stands. A value: read it from any thread.
struct StoreWriterState {
    std::size_t queued_samples = 0;
    std::size_t capacity = 0;                ///< Samples that fit in memory.
    std::chrono::milliseconds write_lag{0};  ///< Age of the oldest queued sample.
    std::optional<StoreOutage> outage;       ///< Set while the store refuses samples; they wait in memory.
    std::optional<StoreOutage> last_outage;  ///< The last one that ended, since the start.
    std::uint64_t stored = 0;                ///< Since the start.
    std::uint64_t repeated = 0;
    std::uint64_t conflicting = 0;
    std::uint64_t too_old = 0;          ///< Refused, because their days have been retired.
    double samples_per_second = 0;      ///< Over the last 10 s.
    RetireReport retention;             ///< What was retired since the start; is_done: nothing is left to do today.
    std::optional<UtcTime> retired_at;  ///< Wall time at which that was so last.
    std::optional<Failure> retention_failure;  ///< Why nothing is retired; tried again after an hour.
};

/// Takes polls from the collector, gives their points ids, and commits at least once a second.
/// Every poll goes through the self-test (app/plausibility_monitor.h) first: what it holds back is stored as suspect.
/// Nothing taken is dropped: while the store refuses (disk full), samples wait in memory and are tried again.
/// All members may be called from any thread.
class StoreWriter final : public PollSink {
public:
    /// Called on the store thread; must not call back into the writer except load().
    struct Events {
        /// All that a transaction stored, in the order of the polls.
        std::function<void(std::shared_ptr<const std::vector<Sample>> batch)> stored;
        std::function<void(std::shared_ptr<const Catalog>)> catalog_changed;
        std::function<void()> state_changed;  ///< The store began or ceased to refuse, or refuses for another reason.
    };

    /// Takes over the store; afterwards only the store thread touches it. Fails if the catalogue cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<StoreWriter>> start(std::unique_ptr<Store> store,
                                                                    StoreWriterOptions options, Events events);
    /// Commits what is queued, as far as the store takes it.
    ~StoreWriter() override;
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;

    SinkLoad take(std::vector<PollResult> results) override;
    [[nodiscard]] SinkLoad load() const override;

    /// Origin of samples taken from now on: simulated for a demo fleet.
    void set_origin(Origin origin);

    [[nodiscard]] StoreWriterState state() const;
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const;

    /// Returns when everything taken before is durable, or the store refuses; then with its failure.
    [[nodiscard]] Result<void> flush();

    /// Runs `change` on the store thread and waits. Afterwards the catalogue is read again.
    [[nodiscard]] Result<void> change_catalog(const std::function<Result<void>(CatalogStore&)>& change);

    /// Runs `change` on the store thread and waits. The catalogue is as it was: for settings.
    [[nodiscard]] Result<void> change_settings(const std::function<Result<void>(CatalogStore&)>& change);
    /// Runs `change` on the store thread and waits.
    [[nodiscard]] Result<void> change_alarms(const std::function<Result<void>(AlarmStore&)>& change);
    /// Runs `change` on the store thread and waits. For records of the book.
    [[nodiscard]] Result<void> change_book(const std::function<Result<void>(LedgerStore&)>& change);
    /// Appends samples of known points at once, past the self-test and the newest values: history. Waits for the store
    /// thread. Fails as SampleStore::append(), also where polled samples wait for a store that refuses.
    [[nodiscard]] Result<AppendReport> append(std::span<const Sample> samples);

    /// What the self-test finds wrong now, as far as it is stored or soon will be; in no order.
    [[nodiscard]] std::shared_ptr<const std::vector<PlausibilityFinding>> open_findings() const;
    /// release() of app/quarantine_release.h on the store thread, after all that was taken before is stored.
    [[nodiscard]] Result<Release> release(const ReleaseRequest& request);
    /// Runs `change` on the store thread, after all that was taken before is stored, and waits. For corrections.
    [[nodiscard]] Result<void> change_samples(const std::function<Result<void>(SampleStore&)>& change);

    /// save_policy() of app/storage.h on the store thread; then retires what is over the new limits.
    [[nodiscard]] Result<void> save_policy(const RetentionPolicy& policy);

private:
    class Impl;
    explicit StoreWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast

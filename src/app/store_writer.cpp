// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store_writer.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

#include "app/daily_retention.h"
#include "app/energy_keeper.h"
#include "app/plausibility_monitor.h"
#include "app/rate_meter.h"
#include "app/sample_mapper.h"
#include "app/storage.h"
#include "app/value_by.h"

namespace wattmast {
namespace {

using Steady = std::chrono::steady_clock;

std::size_t sample_count(const PollResult& result) {
    return result.failure ? 1 : result.readings.size();
}

std::size_t sample_count(const std::vector<PollResult>& results) {
    std::size_t count = 0;
    for (const PollResult& result : results) {
        count += sample_count(result);
    }
    return count;
}

}  // namespace

class StoreWriter::Impl {
public:
    Impl(std::unique_ptr<Store> store, Catalog catalog, std::vector<PlausibilityFinding> findings,
         StoreWriterOptions options, Events events)
        : options_(std::move(options)),
          events_(std::move(events)),
          store_(std::move(store)),
          retention_(options_.retire_budget),
          keeper_(options_.keep_budget),
          mapper_(catalog),
          monitor_(std::move(findings)),
          open_findings_(std::make_shared<const std::vector<PlausibilityFinding>>(monitor_.open_findings())),
          catalog_(std::make_shared<const Catalog>(std::move(catalog))),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}

    ~Impl() {
        thread_.request_stop();
        thread_.join();
    }

    SinkLoad take(std::vector<PollResult> results) {
        const std::scoped_lock lock(mutex_);
        if (!results.empty() && !incoming_since_) {
            incoming_since_ = Steady::now();
        }
        queued_ += sample_count(results);
        for (PollResult& result : results) {
            incoming_.push_back({std::move(result), origin_});
        }
        note_waiting();
        return load_locked();
    }

    SinkLoad load() {
        const std::scoped_lock lock(mutex_);
        return load_locked();
    }

    void set_origin(Origin origin) {
        const std::scoped_lock lock(mutex_);
        origin_ = origin;
    }

    StoreWriterState state() {
        const std::scoped_lock lock(mutex_);
        StoreWriterState state = counters_;
        state.queued_samples = queued_;
        state.capacity = options_.capacity;
        state.outage = outage_;
        state.last_outage = last_outage_;
        state.samples_per_second = rate_.rate(Steady::now());
        if (const auto oldest = held_since_ ? held_since_ : incoming_since_) {
            state.write_lag = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - *oldest);
        }
        return state;
    }

    std::shared_ptr<const Catalog> catalog() {
        const std::scoped_lock lock(mutex_);
        return catalog_;
    }

    Result<void> run_on_store(std::function<Result<void>()> task) {
        std::promise<Result<void>> done;
        auto outcome = done.get_future();
        {
            const std::scoped_lock lock(mutex_);
            tasks_.emplace_back([&] { done.set_value(task()); });
        }
        wake_.notify_all();
        return outcome.get();
    }

    Result<void> flush() {
        return run_on_store([this]() -> Result<void> {
            commit();
            retire_a_slice();
            keep_a_slice();
            const std::scoped_lock lock(mutex_);
            return outage_ ? Result<void>(outage_->failure) : Result<void>();
        });
    }

    std::shared_ptr<const std::vector<PlausibilityFinding>> open_findings() {
        const std::scoped_lock lock(mutex_);
        return open_findings_;
    }

    Result<Release> release(const ReleaseRequest& request) {
        return value_by<Release>([this](const auto& task) { return run_on_store(task); },
                                 [&]() -> Result<Release> {
                                     commit();
                                     auto outcome = wattmast::release(store_->samples(), request, now());
                                     if (outcome) {
                                         monitor_.settle(outcome->finding);
                                         publish_findings();
                                     }
                                     return outcome;
                                 });
    }

    Result<void> change_samples(const std::function<Result<void>(SampleStore&)>& change) {
        return run_on_store([&] {
            commit();
            return change(store_->samples());
        });
    }

    Result<void> save_policy(const RetentionPolicy& policy) {
        return run_on_store([&]() -> Result<void> {
            const auto saved = wattmast::save_policy(store_->catalog(), policy);
            if (saved) {
                retention_.begin_anew();
            }
            return saved;
        });
    }

    Result<void> change_catalog(const std::function<Result<void>(CatalogStore&)>& change) {
        return run_on_store([&]() -> Result<void> {
            const auto changed = change(store_->catalog());
            const auto reloaded = reload_catalog();
            return changed ? reloaded : changed;
        });
    }

    Result<void> change_settings(const std::function<Result<void>(CatalogStore&)>& change) {
        return run_on_store([&] { return change(store_->catalog()); });
    }

    Result<void> change_alarms(const std::function<Result<void>(AlarmStore&)>& change) {
        return run_on_store([&] { return change(store_->alarms()); });
    }

    Result<void> change_book(const std::function<Result<void>(LedgerStore&)>& change) {
        return run_on_store([&] { return change(store_->ledger()); });
    }

    Result<AppendReport> append(std::span<const Sample> samples) {
        AppendReport report;
        const auto done = run_on_store([&]() -> Result<void> {
            auto appended = store_->samples().append(samples);
            if (!appended) {
                return appended.error();
            }
            report = std::move(*appended);
            return {};
        });
        return done ? Result<AppendReport>(std::move(report)) : done.error();
    }

private:
    struct Incoming {
        PollResult result;
        Origin origin;
    };

    SinkLoad load_locked() const {
        const bool full = queued_ >= options_.capacity;
        return {full ? SinkLoad::State::full : SinkLoad::State::accepting, queued_};
    }

    // ---- store thread ----
    void run(const std::stop_token& stop) {
        auto next_commit = Steady::now() + options_.commit_interval;
        while (!stop.stop_requested()) {
            std::deque<std::function<void()>> tasks;
            {
                std::unique_lock lock(mutex_);
                wake_.wait_until(lock, stop, next_commit, [&] { return !tasks_.empty(); });
                tasks.swap(tasks_);
            }
            for (const auto& task : tasks) {
                task();
            }
            if (Steady::now() >= next_commit) {
                commit();
                retire_a_slice();
                keep_a_slice();
                next_commit = Steady::now() + (refused_ ? options_.retry_interval : options_.commit_interval);
            }
        }
        finish();
    }

    void finish() {
        std::deque<std::function<void()>> tasks;
        {
            const std::scoped_lock lock(mutex_);
            tasks.swap(tasks_);
        }
        for (const auto& task : tasks) {
            task();
        }
        commit();
        const std::scoped_lock lock(mutex_);
        if (queued_ > 0) {
            spdlog::error("{} samples could not be stored before the end and are lost: {}", queued_,
                          outage_ ? outage_->failure.detail : "no reason is known");
        }
    }

    void commit() {
        take_over_incoming();
        if (const auto mapped = map_waiting(); !mapped) {
            refuse(mapped.error());
            return;
        }
        const auto judged = monitor_.save(store_->samples(), now());
        publish_findings();
        if (!judged) {
            refuse(judged.error());
            return;
        }
        while (!unstored_.empty()) {
            if (const auto stored = store_some(); !stored) {
                refuse(stored.error());
                return;
            }
        }
        if (unstored_.capacity() > options_.samples_per_commit) {
            unstored_ = {};  // Room for what piled up once, at the start or during an outage.
        }
        recover();
    }

    void take_over_incoming() {
        const std::scoped_lock lock(mutex_);
        for (Incoming& entry : incoming_) {
            waiting_.push_back(std::move(entry));
        }
        incoming_.clear();
        if (!held_since_) {
            held_since_ = incoming_since_;
        }
        incoming_since_.reset();
    }

    /// Everything waiting becomes samples, as far as the catalogue takes new points.
    Result<void> map_waiting() {
        map_known();
        if (waiting_.empty()) {
            return {};
        }
        // Together: a fleet's first round brings some hundred thousand points, and a sync of the disk for each of them
        // would take minutes.
        const auto learned = store_->catalog().together([this]() -> Result<void> {
            for (const Incoming& entry : waiting_) {
                if (auto entered = mapper_.learn(entry.result, store_->catalog()); !entered) {
                    return entered;
                }
            }
            return {};
        });
        if (!learned) {
            mapper_ = SampleMapper(*catalog_);  // What it learned is undone.
            return learned;
        }
        map_known();
        if (const auto reloaded = reload_catalog(); !reloaded) {
            spdlog::warn("the catalogue could not be read again: {}", reloaded.error().detail);
        }
        return {};
    }

    /// Everything waiting up to the first result of which a point or its limits are new.
    void map_known() {
        while (!waiting_.empty()) {
            const Incoming& next = waiting_.front();
            const std::size_t before = unstored_.size();
            if (!mapper_.map(next.result, next.origin, unstored_)) {
                return;
            }
            monitor_.judge(next.result.device, mapper_, std::span(unstored_).subspan(before));
            waiting_.pop_front();
        }
    }

    void publish_findings() {
        if (published_ == monitor_.revision()) {
            return;
        }
        published_ = monitor_.revision();
        auto findings = std::make_shared<const std::vector<PlausibilityFinding>>(monitor_.open_findings());
        const std::scoped_lock lock(mutex_);
        open_findings_ = std::move(findings);
    }

    /// One transaction of the oldest samples.
    Result<void> store_some() {
        const auto count = std::min(unstored_.size(), options_.samples_per_commit);
        const auto batch = std::make_shared<const std::vector<Sample>>(
            unstored_.begin(), unstored_.begin() + static_cast<std::ptrdiff_t>(count));
        const auto report = store_->samples().append(*batch);
        if (!report) {
            return report.error();
        }
        unstored_.erase(unstored_.begin(), unstored_.begin() + static_cast<std::ptrdiff_t>(count));
        count_stored(*report, count);
        if (events_.stored) {
            events_.stored(batch);
        }
        return {};
    }

    /// What comes in goes first: none while the store refuses samples.
    void retire_a_slice() {
        if (!options_.clock || refused_) {
            return;
        }
        const UtcTime now = options_.clock();
        const auto slice = retention_.step(*store_, now);
        if (!slice) {
            return;
        }
        const std::scoped_lock lock(mutex_);
        if (!*slice) {
            counters_.retention_failure = slice->error();
            return;
        }
        counters_.retention += **slice;
        counters_.retention_failure.reset();
        if ((*slice)->is_done) {
            counters_.retired_at = now;
        }
    }

    /// Energies of hours that have closed. What comes in goes first, as above.
    void keep_a_slice() {
        if (options_.clock && !refused_) {
            // The log is told of failures; what is not kept is made anew by whoever asks.
            static_cast<void>(keeper_.step(*store_, catalog_, options_.clock()));
        }
    }

    void count_stored(const AppendReport& report, std::size_t samples) {
        {
            const std::scoped_lock lock(mutex_);
            counters_.stored += report.stored;
            counters_.repeated += report.repeated;
            counters_.conflicting += report.conflicting.size();
            counters_.too_old += report.retired;
            rate_.add(Steady::now(), samples);
            count_queued();
        }
        if (report.retired > 0) {
            spdlog::warn("{} samples came too late: their days have been retired, only cells are left of them",
                         report.retired);
        }
        for (const Sample& sample : report.conflicting) {
            spdlog::warn("point {} at {}: a second, different value was kept aside", sample.point.number(),
                         to_iso8601(sample.at));
        }
    }

    /// Everything that was taken over is stored.
    void recover() {
        std::optional<StoreOutage> ended;
        {
            const std::scoped_lock lock(mutex_);
            count_queued();
            held_since_.reset();
            if (outage_) {
                ended = std::exchange(outage_, std::nullopt);
                ended->until = now();
                last_outage_ = ended;
            }
        }
        refused_ = false;
        if (ended) {
            spdlog::info("the store takes samples again after {:.0f} s; all {} that waited are stored",
                         std::chrono::duration<double>(*ended->until - ended->since).count(), ended->waited);
            notify_state();
        }
    }

    void refuse(const Failure& failure) {
        bool is_new = false;
        {
            const std::scoped_lock lock(mutex_);
            is_new = !outage_ || outage_->failure.code != failure.code;
            if (!outage_) {
                outage_ = StoreOutage{failure, now(), std::nullopt, 0, std::nullopt};
            }
            outage_->failure = failure;
            count_queued();
            note_waiting();
        }
        refused_ = true;
        if (is_new) {
            spdlog::info("the store takes no samples: {}; they wait in memory", failure.detail);
            notify_state();
        }
    }

    /// What waits, exactly: a failed poll of which only one was counted is a sample of each of the device's points.
    /// @pre mutex_ is held, on the store thread.
    void count_queued() {
        queued_ = unstored_.size();
        for (const Incoming& entry : waiting_) {
            queued_ += sample_count(entry.result);
        }
        for (const Incoming& entry : incoming_) {
            queued_ += sample_count(entry.result);
        }
    }

    /// @pre mutex_ is held.
    void note_waiting() {
        if (!outage_) {
            return;
        }
        outage_->waited = std::max(outage_->waited, queued_);
        if (queued_ >= options_.capacity && !outage_->full_since) {
            outage_->full_since = now();
        }
    }

    [[nodiscard]] UtcTime now() const {
        return options_.clock ? options_.clock() : std::chrono::floor<Duration>(std::chrono::system_clock::now());
    }

    void notify_state() const {
        if (events_.state_changed) {
            events_.state_changed();
        }
    }

    Result<void> reload_catalog() {
        auto loaded = store_->catalog().load();
        if (!loaded) {
            return loaded.error();
        }
        mapper_ = SampleMapper(*loaded);
        const auto shared = std::make_shared<const Catalog>(std::move(*loaded));
        {
            const std::scoped_lock lock(mutex_);
            catalog_ = shared;
        }
        if (events_.catalog_changed) {
            events_.catalog_changed(shared);
        }
        return {};
    }

    // Constant after construction.
    const StoreWriterOptions options_;
    const Events events_;

    // Store thread only.
    std::unique_ptr<Store> store_;
    DailyRetention retention_;
    EnergyKeeper keeper_;
    SampleMapper mapper_;
    PlausibilityMonitor monitor_;
    std::size_t published_ = 0;     ///< Revision of the monitor that `open_findings_` has.
    std::deque<Incoming> waiting_;  ///< Taken from the queue, points not all known yet.
    std::vector<Sample> unstored_;  ///< Mapped, but not stored yet.
    bool refused_ = false;

    // Guarded by mutex_.
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::shared_ptr<const std::vector<PlausibilityFinding>> open_findings_;
    std::shared_ptr<const Catalog> catalog_;
    std::vector<Incoming> incoming_;
    std::deque<std::function<void()>> tasks_;
    Origin origin_ = Origin::device;
    std::size_t queued_ = 0;
    std::optional<Steady::time_point> incoming_since_;
    std::optional<Steady::time_point> held_since_;  ///< Of what the store thread took over and has not stored.
    std::optional<StoreOutage> outage_;
    std::optional<StoreOutage> last_outage_;
    StoreWriterState counters_;
    RateMeter rate_;

    std::jthread thread_;  ///< Last: starts when all else is there.
};

Result<std::unique_ptr<StoreWriter>> StoreWriter::start(std::unique_ptr<Store> store, StoreWriterOptions options,
                                                        Events events) {
    auto catalog = store->catalog().load();
    if (!catalog) {
        return catalog.error();
    }
    auto findings = store->samples().findings(std::nullopt);
    if (!findings) {
        spdlog::warn("the self-test begins anew, because its findings cannot be read: {}", findings.error().detail);
        findings = std::vector<PlausibilityFinding>();
    }
    return std::unique_ptr<StoreWriter>(new StoreWriter(std::make_unique<Impl>(
        std::move(store), std::move(*catalog), std::move(*findings), std::move(options), std::move(events))));
}

StoreWriter::StoreWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StoreWriter::~StoreWriter() = default;

SinkLoad StoreWriter::take(std::vector<PollResult> results) {
    return impl_->take(std::move(results));
}

SinkLoad StoreWriter::load() const {
    return impl_->load();
}

void StoreWriter::set_origin(Origin origin) {
    impl_->set_origin(origin);
}

StoreWriterState StoreWriter::state() const {
    return impl_->state();
}

std::shared_ptr<const Catalog> StoreWriter::catalog() const {
    return impl_->catalog();
}

Result<void> StoreWriter::flush() {
    return impl_->flush();
}

std::shared_ptr<const std::vector<PlausibilityFinding>> StoreWriter::open_findings() const {
    return impl_->open_findings();
}

Result<Release> StoreWriter::release(const ReleaseRequest& request) {
    return impl_->release(request);
}

Result<void> StoreWriter::change_samples(const std::function<Result<void>(SampleStore&)>& change) {
    return impl_->change_samples(change);
}

Result<void> StoreWriter::save_policy(const RetentionPolicy& policy) {
    return impl_->save_policy(policy);
}

Result<void> StoreWriter::change_catalog(const std::function<Result<void>(CatalogStore&)>& change) {
    return impl_->change_catalog(change);
}

Result<void> StoreWriter::change_settings(const std::function<Result<void>(CatalogStore&)>& change) {
    return impl_->change_settings(change);
}

Result<void> StoreWriter::change_alarms(const std::function<Result<void>(AlarmStore&)>& change) {
    return impl_->change_alarms(change);
}

Result<void> StoreWriter::change_book(const std::function<Result<void>(LedgerStore&)>& change) {
    return impl_->change_book(change);
}

Result<AppendReport> StoreWriter::append(std::span<const Sample> samples) {
    return impl_->append(samples);
}

}  // namespace wattmast

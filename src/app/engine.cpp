// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/engine.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "app/alarms/alarm_actions.h"
#include "app/alarms/alarm_service.h"
#include "app/book_entry.h"
#include "app/collected_devices.h"
#include "app/collector_status.h"
#include "app/device_health.h"
#include "app/foreign_catalog.h"
#include "app/history/import.h"
#include "app/history/import_record.h"
#include "app/history/writer_target.h"
#include "app/inventory.h"
#include "app/known_factors.h"
#include "app/meter_life.h"
#include "app/notifier.h"
#include "app/notify/channel_desk.h"
#include "app/notify/notifications.h"
#include "app/provenance.h"
#include "app/queries.h"
#include "app/real_device_desk.h"
#include "app/reports/report_watch.h"
#include "app/resources.h"
#include "app/secrets.h"
#include "app/store_writer.h"
#include "app/value_by.h"
#include "app/worker_pool.h"
#include "collect/collector.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast {
namespace {

UtcTime now_utc() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

class EngineImpl final : public Engine {
public:
    EngineImpl(EngineOptions options, std::shared_ptr<const ProfileLibrary> profiles,
               std::shared_ptr<const FactorRegister> factors, std::unique_ptr<ForeignCatalog> foreign, bool demo)
        : options_(std::move(options)),
          profiles_(std::move(profiles)),
          known_(std::move(factors)),
          demo_(demo),
          foreign_(std::move(foreign)) {}

    ~EngineImpl() override {
        notifier_.set_listener(nullptr);
        desk_.reset();
        ticker_ = {};
        reports_.reset();
        stop_collector();
        workers_.reset();
        fleet_.reset();  // The last to close the database has to be the writer, which tidies up.
        alarms_->stop();
        notifications_.reset();
        writer_.reset();
    }

    Result<void> start_writer(std::unique_ptr<Store> store) {
        StoreWriter::Events events;
        events.stored = [this](std::shared_ptr<const std::vector<Sample>> batch) {
            notifier_.stored();
            alarms_->take(std::move(batch));
        };
        events.catalog_changed = [this](const std::shared_ptr<const Catalog>&) {
            alarms_->catalog_changed();
            notifier_.catalog_changed();
        };
        StoreWriterOptions writer_options;
        writer_options.clock = now_utc;
        auto writer = StoreWriter::start(std::move(store), writer_options, std::move(events));
        if (!writer) {
            return writer.error();
        }
        writer_ = std::move(*writer);
        if (demo_) {
            writer_->set_origin(Origin::simulated);
        }
        return {};
    }

    /// @pre start_writer() has been called, where it is to be.
    void start_alarms() {
        AlarmServiceParts parts;
        if (writer_) {
            parts.write = [this](const std::function<Result<void>(AlarmStore&)>& change) {
                return writer_->change_alarms(change);
            };
            parts.findings = [this] { return writer_->open_findings(); };
        }
        parts.open_reader = [this] { return open_sqlite_store(options_.database, OpenMode::read_only); };
        parts.catalog = [this] { return catalog(); };
        parts.statistics = [this] { return device_statistics(); };
        parts.clock = now_utc;
        parts.changed = [this] { notifier_.alarms_changed(); };
        alarms_->start(std::move(parts));
    }

    /// @pre start_writer() has been called, where it is to be.
    void open_channel_desk() {
        ChannelDeskParts parts;
        if (writer_) {
            parts.read = [this](const auto& look) {
                return writer_->change_settings([&](CatalogStore& store) { return look(store); });
            };
            parts.change = [this](const auto& change) { return writer_->change_settings(change); };
        } else {
            parts.read = [this](const auto& look) -> Result<void> {
                const auto store = open_sqlite_store(options_.database, OpenMode::read_only);
                return store ? look((*store)->catalog()) : store.error();
            };
        }
        parts.changed = [this](std::vector<NotifyChannel> channels) {
            if (notifications_) {
                notifications_->change_channels(std::move(channels));
            }
        };
        parts.clock = now_utc;
        channels_ = std::make_unique<ChannelDesk>(std::move(parts));
        alarms_->set_channels(channels_.get());
    }

    /// Where this process watches alarms, it is the one that tells people. @pre start_alarms() has been called.
    void start_notifications() {
        if (!writer_) {
            return;
        }
        NotificationParts parts;
        parts.desk = alarms_.get();
        parts.subscribe = [this](const AlarmSubscriber& subscriber) { alarms_->subscribe(subscriber); };
        parts.log = [this](std::span<const AlarmEvent> events) {
            return log_alarm_events([this](const auto& change) { return writer_->change_alarms(change); }, events);
        };
        parts.catalog = [this] { return catalog(); };
        parts.settings = [this](const auto& change) { return writer_->change_settings(change); };
        parts.clock = now_utc;
        auto started = wattmast::start_notifications(parts);
        if (started) {
            notifications_ = std::move(*started);
        } else {
            spdlog::warn("nobody is told of alarms: {}", started.error().detail);
        }
    }

    void start_threads() {
        DeviceDeskParts parts;
        parts.profiles = profiles_;
        parts.database = options_.database;
        parts.clock = now_utc;
        parts.catalog = [this] { return catalog(); };
        parts.collector = [this] {
            const std::scoped_lock lock(mutex_);
            return collector_;
        };
        if (writer_) {
            parts.change = [this](const auto& change) { return writer_->change_catalog(change); };
        }
        desk_ = std::make_unique<RealDeviceDesk>(std::move(parts));
        workers_ = std::make_unique<WorkerPool>(options_.workers, [this] { return open_reader(); });
        if (writer_) {
            start_reports();
        }
        ticker_ = std::jthread([this](const std::stop_token& stop) { tick(stop); });
    }

    /// Schedules of reports are looked after by the process that writes.
    void start_reports() {
        ReportWatchParts parts;
        parts.open_reader = [this] { return open_sqlite_store(options_.database, OpenMode::read_only); };
        parts.catalog = [this] { return catalog(); };
        parts.shipped = known_.shipped();
        parts.write = [this](const auto& change) { return writer_->change_book(change); };
        parts.clock = now_utc;
        reports_ = std::make_unique<ReportWatch>(std::move(parts));
        reports_->start();
    }

    void set_listener(EngineListener* listener) override { notifier_.set_listener(listener); }

    std::shared_ptr<const Catalog> catalog() const override {
        return writer_ ? writer_->catalog() : foreign_->catalog();
    }
    bool is_demo() const override { return demo_; }
    const EngineOptions& options() const override { return options_; }

    Result<void> start_collector() override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database " + options_.database.string() +
                                                   " is open for reading only, so nothing can be collected into it; "
                                                   "close the other program that writes to it and open it again");
        }
        // What runs goes on while passwords are read: a keyring may take seconds, and the secrets may be refused.
        const auto secrets = load_secrets(options_.database);
        if (!secrets) {
            return secrets.error();
        }
        const Credentials credentials = service_credentials();
        const auto devices_of = [&](const Catalog& catalog) {
            return collected_devices(catalog, *secrets, secrets_file(options_.database), credentials);
        };
        const auto catalog_before = catalog();
        auto devices = devices_of(*catalog_before);
        stop_collector();
        if (const auto newest = catalog(); newest != catalog_before) {
            devices = devices_of(*newest);  // The last polls brought points, or an inventory was imported.
        }
        CollectorOptions collector_options;
        collector_options.clock = now_utc;
        auto collector =
            std::make_shared<Collector>(std::move(devices), profiles_, *writer_, std::move(collector_options));
        collector->start();
        {
            const std::scoped_lock lock(mutex_);
            collector_ = std::move(collector);
        }
        desk_->collector_started();
        notifier_.status(collector_status());
        return {};
    }

    void stop_collector() override {
        std::shared_ptr<Collector> collector;
        {
            const std::scoped_lock lock(mutex_);
            collector = std::move(collector_);
        }
        if (!collector) {
            return;
        }
        collector->stop();
        if (const auto flushed = writer_->flush(); !flushed) {
            spdlog::warn("the last samples wait for the store: {}", flushed.error().detail);
        }
        notifier_.status(collector_status());
    }

    CollectorStatus collector_status() const override {
        CollectorStatus status;
        {
            const std::scoped_lock lock(mutex_);
            if (collector_) {
                add_collector(status, collector_->statistics());
            }
            status.polls_per_second = polls_per_second_;
        }
        status.points = catalog()->points.size();
        if (status.state == CollectorStatus::State::stopped) {
            status.devices = catalog()->devices.size();
            status.polls_per_second = 0;
        }
        if (writer_) {
            add_writer(status, writer_->state());
        }
        std::error_code ignored;
        const auto size = std::filesystem::file_size(options_.database, ignored);
        status.database_bytes = ignored ? 0 : size;
        return status;
    }

    std::vector<DeviceHealth> device_health() const override {
        std::vector<DeviceStatistics> statistics = device_statistics();
        std::ranges::sort(statistics, {}, &DeviceStatistics::device);
        const auto catalog = this->catalog();
        const UtcTime now = now_utc();
        std::vector<DeviceHealth> health;
        health.reserve(catalog->devices.size());
        for (const Device& device : catalog->devices) {
            const auto found = std::ranges::lower_bound(statistics, device.id, {}, &DeviceStatistics::device);
            const bool is_polled = found != statistics.end() && found->device == device.id;
            health.push_back(wattmast::device_health(device, is_polled ? *found : DeviceStatistics{}, now));
        }
        add_findings(health);
        return health;
    }

    std::optional<DeviceHealth> health_of(DeviceId id) const override {
        const auto catalog = this->catalog();
        const Device* device = catalog->device(id);
        if (device == nullptr) {
            return std::nullopt;
        }
        std::optional<DeviceStatistics> statistics;
        {
            const std::scoped_lock lock(mutex_);
            statistics = collector_ ? collector_->device_statistics(id) : std::nullopt;
        }
        std::vector<DeviceHealth> health{
            wattmast::device_health(*device, statistics.value_or(DeviceStatistics{}), now_utc())};
        add_findings(health);
        return health.front();
    }

    std::optional<ProfileFacts> profile_facts(std::string_view id) const override {
        const DeviceProfile* profile = profiles_->find(id);
        if (profile == nullptr) {
            return std::nullopt;
        }
        const ProfileSource& source = profile->source;
        return ProfileFacts{.document = source.document,
                            .edition = source.edition,
                            .page = source.page,
                            .seen_on_hardware = source.seen_on_hardware,
                            .note = source.note,
                            .unconfirmed = source.unconfirmed};
    }

    AlarmDesk* alarms() noexcept override { return alarms_.get(); }
    DeviceDesk* devices() noexcept override { return desk_.get(); }

    void post(std::function<void(const Queries&)> job) override { workers_->post(std::move(job)); }

    Result<void> import_inventory(const std::filesystem::path& file) override {
        const auto inventory = read_inventory(file, profiles_.get());
        if (!inventory) {
            return inventory.error();
        }
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was imported");
        }
        if (const auto saved = save_secrets(options_.database, *inventory); !saved) {
            return saved.error();
        }
        const auto changed =
            writer_->change_catalog([&](CatalogStore& store) { return save_inventory(*inventory, store); });
        if (changed && inventory->is_demo) {
            demo_ = true;
            writer_->set_origin(Origin::simulated);
        }
        return changed;
    }

    Result<HistoryReport> import_history(const HistoryImportOrder& order) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was imported");
        }
        WriterTarget target(*writer_);
        const auto catalog = this->catalog();
        auto report = wattmast::import_history(order.file, order.mapping, *catalog, target, order.by, order.limits,
                                               order.progress, order.cancel);
        fleet_->forget(target.sites());
        return report;
    }

    Result<Release> release(const ReleaseRequest& request) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was released");
        }
        auto released = writer_->release(request);
        const auto current = catalog();
        const Device* device = released ? current->device(released->finding.device) : nullptr;
        if (device != nullptr) {
            fleet_->forget({&device->site, 1});
        }
        return released;
    }

    Result<void> change_samples(std::span<const SiteId> sites,
                                const std::function<Result<void>(SampleStore&)>& change) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was corrected");
        }
        const auto changed = writer_->change_samples(change);
        fleet_->forget(sites);
        return changed;
    }

    Result<MeterEvent> record_meter_event(const MeterEventOrder& order) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was recorded");
        }
        return value_by<MeterEvent>([this](const auto& change) { return writer_->change_catalog(change); },
                                    [&, current = catalog()](CatalogStore& store) {
                                        return wattmast::record_meter_event(store, *current, order);
                                    });
    }

    Result<BookRecord> import_edition(const EditionOrder& order, const EditionPlan& shown) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was imported");
        }
        return value_by<BookRecord>(
            [this](const auto& change) { return writer_->change_book(change); },
            [&](LedgerStore& ledger) { return enter_edition(*known_.shipped(), ledger, order, shown); });
    }

    Result<std::vector<BookRecord>> enter_book(const BookOrder& order, const BookPlan& shown) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was entered");
        }
        return value_by<std::vector<BookRecord>>([this](const auto& change) { return writer_->change_book(change); },
                                                 [&, current = catalog()](LedgerStore& ledger) {
                                                     return wattmast::enter_book(ledger, *current, order, shown);
                                                 });
    }

    Result<void> change_book(const std::function<Result<void>(LedgerStore&)>& change) override {
        if (!writer_) {
            return fail(Errc::store_read_only,
                        "the database is open for reading only; nothing was written into ledger and book");
        }
        return writer_->change_book(change);
    }

    Result<void> save_retention_policy(const RetentionPolicy& policy) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; the times were not changed");
        }
        return writer_->save_policy(policy);
    }

    Result<AnnotationRecordId> annotate(const AnnotationRecord& record) override {
        if (!writer_) {
            return fail(Errc::store_read_only, "the database is open for reading only; nothing was annotated");
        }
        return value_by<AnnotationRecordId>([this](const auto& change) { return writer_->change_settings(change); },
                                            [&](CatalogStore& store) { return store.annotate(record); });
    }

    std::optional<RetentionState> retention_state() const override {
        if (!writer_) {
            return std::nullopt;
        }
        StoreWriterState state = writer_->state();
        return RetentionState{std::move(state.retention), state.retired_at, std::move(state.retention_failure)};
    }

private:
    /// Empty while nothing is collected.
    std::vector<DeviceStatistics> device_statistics() const {
        const std::scoped_lock lock(mutex_);
        return collector_ ? collector_->device_statistics() : std::vector<DeviceStatistics>();
    }

    /// @param health In the order of the catalogue: ascending by device.
    void add_findings(std::vector<DeviceHealth>& health) const {
        if (!writer_) {
            return;
        }
        for (const PlausibilityFinding& finding : *writer_->open_findings()) {
            const auto device = std::ranges::lower_bound(health, finding.device, {}, &DeviceHealth::device);
            if (device != health.end() && device->device == finding.device) {
                device->findings.push_back(finding);
            }
        }
    }

    Result<WorkerReader> open_reader() {
        auto opened = open_sqlite_store(options_.database, OpenMode::read_only);
        if (!opened) {
            return opened.error();
        }
        struct State {
            std::shared_ptr<const Catalog> catalog;
            std::shared_ptr<const FactorLibrary> library;
            std::unique_ptr<Queries> queries;
        };
        const std::shared_ptr<Store> store = std::move(*opened);
        return WorkerReader([this, store, state = std::make_shared<State>()]() -> const Queries& {
            // Queries keep figures of one catalogue and library; a changed one asks for new ones.
            auto current = catalog();
            auto library = known_.of(store->ledger());
            if (current != state->catalog || library != state->library) {
                state->queries =
                    make_queries(*store, current, register_of(library), fleet_, report_provenance(), known_.shipped());
                state->catalog = std::move(current);
                state->library = std::move(library);
            }
            return *state->queries;
        });
    }

    /// @param failure What the last look failed with.
    void look_at_foreign_catalog(std::string& failure) {
        const auto changed = foreign_->look();
        const std::string detail = changed ? std::string() : changed.error().detail;
        if (!detail.empty() && detail != failure) {
            spdlog::warn("what another program changed of sites and devices cannot be read: {}", detail);
        }
        failure = detail;
        if (changed && *changed) {
            alarms_->catalog_changed();
            notifier_.catalog_changed();
        }
    }

    /// Twice a second that there is news, once a second the status and what another process changed.
    void tick(const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::deque<std::uint64_t> polls;  // Of the last minute, a second apart: small fleets poll now and then.
        auto state_before = CollectorStatus::State::stopped;
        std::string catalog_failure;
        for (unsigned count = 1; !stop.stop_requested(); ++count) {
            std::unique_lock lock(mutex);
            wake.wait_for(lock, stop, std::chrono::milliseconds{500}, [] { return false; });
            notifier_.deliver();
            if (count % 2 != 0) {
                continue;
            }
            if (foreign_) {
                look_at_foreign_catalog(catalog_failure);
            }
            const CollectorStatus status = collector_status();
            {
                const std::scoped_lock guard(mutex_);
                polls_per_second_ = polls_a_second(polls, status.polls);
            }
            // Once more after the end of an outage that a stopped collector left behind.
            if (status.state != CollectorStatus::State::stopped || state_before != CollectorStatus::State::stopped) {
                notifier_.status(status);
            }
            state_before = status.state;
        }
    }

    const EngineOptions options_;
    const std::shared_ptr<const ProfileLibrary> profiles_;
    KnownFactors known_;
    std::atomic<bool> demo_;
    const std::unique_ptr<ForeignCatalog> foreign_;  ///< Of a database open for reading only; else null.
    Notifier notifier_;
    /// Outlives the writer, which tells it what it stores.
    const std::unique_ptr<AlarmService> alarms_ = std::make_unique<AlarmService>();
    std::shared_ptr<FleetDesk> fleet_ = std::make_shared<FleetDesk>(
        [this] { return open_sqlite_store(options_.database, OpenMode::read_only); },
        [this](Store& store) { return register_of(known_.of(store.ledger())); }, FindAttention::no, watching_pace);
    std::unique_ptr<ChannelDesk> channels_;
    std::unique_ptr<StoreWriter> writer_;              ///< Null when open for reading only.
    std::unique_ptr<NotifyDispatcher> notifications_;  ///< Null where nobody can be told by this process.
    std::unique_ptr<WorkerPool> workers_;
    std::unique_ptr<ReportWatch> reports_;  ///< Null when open for reading only.

    mutable std::mutex mutex_;
    std::shared_ptr<Collector> collector_;  // guarded by mutex_; the desk's threads may hold one that was stopped
    double polls_per_second_ = 0;           // guarded by mutex_

    std::unique_ptr<RealDeviceDesk> desk_;
    std::jthread ticker_;
};

}  // namespace

Result<std::unique_ptr<Engine>> Engine::open(EngineOptions options) {
    auto profiles = load_profiles(options.resources);
    if (!profiles) {
        return profiles.error();
    }
    auto factors = load_factors(options.resources);
    if (!factors) {
        return factors.error();
    }
    const bool writing = options.access == Access::read_write;
    auto store = open_sqlite_store(options.database, writing ? OpenMode::read_write : OpenMode::read_only);
    if (!store) {
        return store.error();
    }
    const auto demo = (*store)->catalog().setting("demo");
    if (!demo) {
        return demo.error();
    }
    std::unique_ptr<ForeignCatalog> foreign;
    if (!writing) {
        auto opened = ForeignCatalog::open(std::move(*store));
        if (!opened) {
            return opened.error();
        }
        foreign = std::move(*opened);
    }
    auto engine = std::make_unique<EngineImpl>(std::move(options), std::move(*profiles), std::move(*factors),
                                               std::move(foreign), *demo == "1");
    if (writing) {
        if (const auto started = engine->start_writer(std::move(*store)); !started) {
            return started.error();
        }
    }
    engine->open_channel_desk();
    engine->start_alarms();
    engine->start_notifications();
    engine->start_threads();
    return std::unique_ptr<Engine>(std::move(engine));
}

}  // namespace wattmast

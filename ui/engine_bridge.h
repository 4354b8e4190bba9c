// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Carries values from the engine's threads to the GUI thread, and requests back.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "app/engine.h"
#include "ui/request_ticket.h"

namespace wattmast::ui {

/// The only class of ui/ that other threads call, and they call only the on_… functions, which post. Everything else
/// belongs to the GUI thread. The engine outlives the bridge.
class EngineBridge : public QObject, private EngineListener {
    Q_OBJECT

public:
    /// Called on the GUI thread, never from within the request.
    template <typename T>
    using Handler = std::function<void(const Result<T>&)>;
    using Clock = std::function<UtcTime()>;

    explicit EngineBridge(Engine& engine, QObject* parent = nullptr);
    ~EngineBridge() override;

    // ---- Requests: return at once, the answer comes later, or never if the ticket is cancelled or used again ----
    void request_chart(RequestTicket& ticket, ChartQuery query, Handler<ChartData> done);
    /// Shared, because a large fleet's figures are tens of megabytes; never null.
    using FleetHandler = Handler<std::shared_ptr<const FleetNow>>;
    void request_fleet(RequestTicket& ticket, FleetHandler done);
    void request_site(RequestTicket& ticket, SiteId site, Handler<SiteDetail> done);
    void request_report(RequestTicket& ticket, ReportRequest request, Handler<ReportDocument> done);
    void request_retention_policy(RequestTicket& ticket, Handler<RetentionPolicy> done);
    /// What the database comes to under `policy`.
    void request_storage(RequestTicket& ticket, const RetentionPolicy& policy, Handler<StorageForecast> done);
    /// Saves on a worker, because the store may be busy; at the latest in the bridge's destructor. A cancelled ticket
    /// only takes the answer away. One that still waits is replaced by a newer one, and is then not answered.
    void save_retention_policy(RequestTicket& ticket, const RetentionPolicy& policy, Handler<void> done);

    /// Runs its argument on the GUI thread, while the ticket of the job wants answers. For progress.
    using Post = std::function<void(std::function<void()>)>;
    /// On a worker. What it returns is its answer, and runs on the GUI thread.
    using Job = std::function<std::function<void()>(Engine& engine, const Queries&, const Post&,
                                                    const std::stop_token& cancel)>;
    /// For what is no query: reading files, and what takes long. A worker is taken while it runs.
    void run(RequestTicket& ticket, Job job);

    // ---- State that is at hand ----
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const { return engine_.catalog(); }
    [[nodiscard]] CollectorStatus collector_status() const { return engine_.collector_status(); }
    [[nodiscard]] std::vector<DeviceHealth> device_health() const { return engine_.device_health(); }
    [[nodiscard]] std::optional<DeviceHealth> health_of(DeviceId device) const { return engine_.health_of(device); }
    [[nodiscard]] std::optional<ProfileFacts> profile_facts(std::string_view id) const {
        return engine_.profile_facts(id);
    }
    [[nodiscard]] std::optional<RetentionState> retention_state() const { return engine_.retention_state(); }
    /// Null: this engine raises no alarms. All but its board() belongs on a worker: use run().
    [[nodiscard]] AlarmDesk* alarms() const { return engine_.alarms(); }
    /// Null: this engine adds and tests no devices. Its add() belongs on a worker: use run().
    [[nodiscard]] DeviceDesk* devices() const { return engine_.devices(); }
    [[nodiscard]] bool is_demo() const { return engine_.is_demo(); }
    [[nodiscard]] const EngineOptions& options() const { return engine_.options(); }

    /// The clock of everything on screen; the system's unless a test or a screenshot sets another.
    [[nodiscard]] UtcTime now() const { return clock_(); }
    void set_clock(Clock clock) { clock_ = std::move(clock); }

Q_SIGNALS:
    /// Samples were stored: what a request reads may be newer.
    void live();
    /// At once; of a large catalogue at most every two seconds, because whoever shows it reads all of it.
    void catalog_changed();
    void collector_status_changed(const wattmast::CollectorStatus& status);
    /// Read `AlarmDesk::board()` again.
    void alarms_changed();

private:
    class Mailbox;

    void on_live() override;
    void on_catalog_changed() override;
    void on_collector_status(const CollectorStatus& status) override;
    void on_alarms_changed() override;

    void tell_catalog();

    template <typename T>
    void request(RequestTicket& ticket, std::function<Result<T>(const Queries&, std::stop_token)> load,
                 Handler<T> done);

    Engine& engine_;
    std::shared_ptr<Mailbox> mailbox_;
    Clock clock_;
    QTimer catalog_rest_;  ///< Runs for a while after catalog_changed() of a large catalogue.
    bool catalog_waits_ = false;
};

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/engine_bridge.h"

#include <QDebug>
#include <chrono>
#include <mutex>

namespace wattmast::ui {

namespace {

constexpr std::size_t large_catalog = 20'000;  ///< Points.
constexpr std::chrono::seconds large_catalog_rest{2};

/// A policy from the wish to save it until it is saved: by a worker, or by who quits before a worker came to it.
class PolicyToSave {
public:
    /// Returns at once. What still waited is not wanted any more.
    std::uint64_t put(const RetentionPolicy& policy) {
        const std::scoped_lock lock(mutex_);
        waiting_ = policy;
        return ++number_;
    }
    /// Saves what put() gave this number to; empty: somebody else did, or it is not wanted any more.
    std::optional<Result<void>> save(Engine& engine, std::uint64_t number) {
        const std::scoped_lock saving(saving_);
        const std::optional<RetentionPolicy> policy = take(number);
        return policy ? std::optional(engine.save_retention_policy(*policy)) : std::nullopt;
    }
    /// Waits for a save that runs, then saves what still waits. Empty: nothing did.
    std::optional<Result<void>> save_rest(Engine& engine) {
        std::uint64_t newest = 0;
        {
            const std::scoped_lock lock(mutex_);
            newest = number_;
        }
        return save(engine, newest);
    }

private:
    std::optional<RetentionPolicy> take(std::uint64_t number) {
        const std::scoped_lock lock(mutex_);
        return number == number_ ? std::exchange(waiting_, std::nullopt) : std::nullopt;
    }

    std::mutex saving_;  ///< Held while one is saved, so that the newest is the last.
    std::mutex mutex_;
    std::optional<RetentionPolicy> waiting_;  // guarded by mutex_
    std::uint64_t number_ = 0;                // guarded by mutex_
};

}  // namespace

/// Jobs of the engine may end after the bridge is gone; what they post then is dropped.
class EngineBridge::Mailbox {
public:
    explicit Mailbox(EngineBridge* owner) : owner_(owner) {}

    PolicyToSave policy_to_save;

    void close() {
        const std::scoped_lock lock(mutex_);
        owner_ = nullptr;
    }
    /// Any thread. Runs `action` on the GUI thread while the bridge lives.
    void post(std::function<void()> action) {
        const std::scoped_lock lock(mutex_);
        if (owner_ != nullptr) {
            QMetaObject::invokeMethod(owner_, std::move(action), Qt::QueuedConnection);
        }
    }

private:
    std::mutex mutex_;
    EngineBridge* owner_;
};

EngineBridge::EngineBridge(Engine& engine, QObject* parent)
    : QObject(parent),
      engine_(engine),
      mailbox_(std::make_shared<Mailbox>(this)),
      clock_([] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); }) {
    catalog_rest_.setSingleShot(true);
    catalog_rest_.setInterval(large_catalog_rest);
    connect(&catalog_rest_, &QTimer::timeout, this, [this] {
        if (std::exchange(catalog_waits_, false)) {
            tell_catalog();
        }
    });
    engine_.set_listener(this);
}

EngineBridge::~EngineBridge() {
    engine_.set_listener(nullptr);
    mailbox_->close();
    // Queued jobs are dropped with the engine, but the person was not told that this one may be.
    if (const auto saved = mailbox_->policy_to_save.save_rest(engine_); saved && !*saved) {
        qWarning() << "the retention times were not saved:" << saved->error().detail.c_str();
    }
}

template <typename T>
void EngineBridge::request(RequestTicket& ticket, std::function<Result<T>(const Queries&, std::stop_token)> load,
                           Handler<T> done) {
    // The ticket is touched on the GUI thread only, and only while its generation is not stopped: a ticket that is
    // gone has stopped it.
    const auto generation = ticket.begin();
    engine_.post([mailbox = mailbox_, generation, &ticket, load = std::move(load),
                  done = std::move(done)](const Queries& queries) {
        const std::stop_token cancel = generation->get_token();
        if (cancel.stop_requested()) {
            return;
        }
        auto result = std::make_shared<const Result<T>>(load(queries, cancel));
        mailbox->post([generation, &ticket, done, result] {
            if (!generation->stop_requested() && ticket.finish(generation)) {
                done(*result);
            }
        });
    });
}

void EngineBridge::request_chart(RequestTicket& ticket, ChartQuery query, Handler<ChartData> done) {
    request<ChartData>(
        ticket,
        [query = std::move(query)](const Queries& queries, std::stop_token cancel) {
            return queries.chart(query, std::move(cancel));
        },
        std::move(done));
}

void EngineBridge::request_fleet(RequestTicket& ticket, FleetHandler done) {
    using Shared = std::shared_ptr<const FleetNow>;
    request<Shared>(
        ticket,
        [now = now()](const Queries& queries, std::stop_token cancel) -> Result<Shared> {
            auto fleet = queries.fleet(now, std::move(cancel));
            return fleet ? Result<Shared>(std::make_shared<const FleetNow>(std::move(*fleet))) : fleet.error();
        },
        std::move(done));
}

void EngineBridge::request_site(RequestTicket& ticket, SiteId site, Handler<SiteDetail> done) {
    request<SiteDetail>(
        ticket,
        [site, now = now()](const Queries& queries, std::stop_token cancel) {
            return queries.site(site, now, std::move(cancel));
        },
        std::move(done));
}

void EngineBridge::request_report(RequestTicket& ticket, ReportRequest request_of, Handler<ReportDocument> done) {
    request<ReportDocument>(
        ticket,
        [report = std::move(request_of)](const Queries& queries, std::stop_token cancel) {
            return queries.carbon_report(report, std::move(cancel));
        },
        std::move(done));
}

void EngineBridge::request_retention_policy(RequestTicket& ticket, Handler<RetentionPolicy> done) {
    request<RetentionPolicy>(
        ticket, [](const Queries& queries, const std::stop_token& /*cancel*/) { return queries.retention_policy(); },
        std::move(done));
}

void EngineBridge::request_storage(RequestTicket& ticket, const RetentionPolicy& policy,
                                   Handler<StorageForecast> done) {
    request<StorageForecast>(
        ticket,
        [policy, now = now()](const Queries& queries, std::stop_token cancel) {
            return queries.storage_forecast(policy, now, std::move(cancel));
        },
        std::move(done));
}

void EngineBridge::save_retention_policy(RequestTicket& ticket, const RetentionPolicy& policy, Handler<void> done) {
    const auto generation = ticket.begin();
    const std::uint64_t number = mailbox_->policy_to_save.put(policy);
    engine_.post([mailbox = mailbox_, &engine = engine_, generation, number, &ticket,
                  done = std::move(done)](const Queries& /*queries*/) {
        const std::optional<Result<void>> result = mailbox->policy_to_save.save(engine, number);
        if (!result) {
            return;
        }
        mailbox->post([generation, &ticket, done, result = *result] {
            if (!generation->stop_requested() && ticket.finish(generation)) {
                done(result);
            }
        });
    });
}

void EngineBridge::run(RequestTicket& ticket, Job job) {
    const auto generation = ticket.begin();
    engine_.post(
        [mailbox = mailbox_, &engine = engine_, generation, &ticket, job = std::move(job)](const Queries& queries) {
            const std::stop_token cancel = generation->get_token();
            if (cancel.stop_requested()) {
                return;
            }
            const Post post = [mailbox, generation](std::function<void()> action) {
                mailbox->post([generation, action = std::move(action)] {
                    if (!generation->stop_requested()) {
                        action();
                    }
                });
            };
            auto answer = job(engine, queries, post, cancel);
            mailbox->post([generation, &ticket, answer = std::move(answer)] {
                if (!generation->stop_requested() && ticket.finish(generation)) {
                    answer();
                }
            });
        });
}

void EngineBridge::on_live() {
    mailbox_->post([this] { Q_EMIT live(); });
}

void EngineBridge::on_catalog_changed() {
    mailbox_->post([this] { tell_catalog(); });
}

void EngineBridge::tell_catalog() {
    if (catalog_rest_.isActive()) {
        catalog_waits_ = true;
        return;
    }
    if (catalog()->points.size() >= large_catalog) {
        catalog_rest_.start();
    }
    Q_EMIT catalog_changed();
}

void EngineBridge::on_collector_status(const CollectorStatus& status) {
    mailbox_->post([this, status] { Q_EMIT collector_status_changed(status); });
}

void EngineBridge::on_alarms_changed() {
    mailbox_->post([this] { Q_EMIT alarms_changed(); });
}

}  // namespace wattmast::ui

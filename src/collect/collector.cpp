// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/collector.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <tuple>
#include <utility>

#include "collect/absent_points.h"
#include "collect/collector_counts.h"
#include "collect/collector_guest.h"
#include "collect/driver.h"
#include "collect/reading_once.h"
#include "collect/reading_value.h"
#include "collect/scheduler.h"
#include "collect/socket_budget.h"
#include "collect/socket_needs.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// Results are handed over together: a batch costs the store one transaction.
constexpr Duration hand_over_after{50};

/// Sessions that cannot be given back in this time end by themselves at the device.
constexpr std::chrono::seconds patience_to_leave{2};

}  // namespace

/// Everything between start() and stop(); lives on the collector's thread.
class CollectorRun {
public:
    CollectorRun(const std::vector<CollectedDevice>& devices, const ProfileLibrary& profiles, PollSink& sink,
                 const CollectorOptions& options, CollectorCounts& counts)
        : devices_(devices),
          profiles_(profiles),
          sink_(sink),
          options_(options),
          counts_(counts),
          schedule_(scheduled(devices), Clock::now()),
          wake_(context_),
          hand_over_(context_),
          chosen_(devices.size(), nullptr),
          withheld_(devices.size()) {
        const SocketNeeds needs = needs_of(devices);
        const auto own_limit = socket_limit(needs);
        if (const auto most = options.sockets ? options.sockets : own_limit; most && *most < needs.lines) {
            asio::use_service<SocketBudget>(context_).allow(*most);
        }
        Lines lines;
        for (const CollectedDevice& device : devices) {
            absent_.emplace_back(keys_in(device.known));
            drivers_.push_back(make_driver(context_.get_executor(), lines, device.uri, options.reply_patience));
        }
        asio::post(context_, [this] { tick(); });
    }

    void run() { context_.run(); }

    /// From another thread. Answered in any case, at the latest with the end of the run.
    void take_guest(std::shared_ptr<Guest> guest) {
        asio::post(context_, [this, guest = std::move(guest)] {
            if (!is_stopping_) {
                guests_.push_back(guest);
                begin_guests();
            }
        });
    }

    /// These two also from another thread.
    void give_up_guest(const std::weak_ptr<Guest>& gone) {
        asio::post(context_, [this, gone] {
            if (const auto guest = gone.lock()) {
                std::erase(guests_, guest);
                if (guest->driver) {
                    guest->driver->close();
                }
            }
        });
    }

    void watch(std::size_t device, std::shared_ptr<FrameTap> tap) {
        asio::post(context_, [this, device, tap = std::move(tap)] { drivers_[device]->set_tap(tap); });
    }

    /// From another thread: run() returns when all is handed over.
    void ask_to_stop() {
        asio::post(context_, [this] {
            is_stopping_ = true;
            for (const auto& driver : drivers_) {
                driver->close();
            }
            guests_.clear();
            wake_.cancel();
            end_if_idle();
        });
    }

private:
    static std::vector<ScheduledDevice> scheduled(const std::vector<CollectedDevice>& devices) {
        std::vector<ScheduledDevice> result;
        result.reserve(devices.size());
        for (const CollectedDevice& device : devices) {
            const bool has_line = !device.obstacle;
            result.push_back({device.id, has_line ? line_key(device.uri) : "none " + std::to_string(device.id.number()),
                              device.interval});
        }
        return result;
    }

    void tick() {
        is_tick_posted_ = false;
        if (is_stopping_) {
            return;
        }
        const SinkLoad load = sink_.load();
        note_load(load);
        const bool is_full = load.state == SinkLoad::State::full;
        if (!is_full) {
            release_withheld();
        }
        ScheduleStep step = schedule_.advance(Clock::now());
        while (true) {
            for (const MissedPolls& missed : step.missed) {
                miss(missed, is_full);
            }
            for (const std::size_t device : step.start) {
                if (is_full) {
                    std::ignore = schedule_.finish(device, PollEnd::skipped);
                    rest_line(device);  // It may have been kept for this poll.
                    miss({device, Clock::now(), 1}, is_full);
                } else {
                    begin_poll(device);
                }
            }
            if (!is_full || step.start.empty()) {
                break;
            }
            step = schedule_.advance(Clock::now());  // Skipped polls freed their lines.
        }
        if (!guests_.empty()) {
            begin_guests();
        }
        if (const auto next = schedule_.next_wake()) {
            wake_.expires_at(*next);
            wake_.async_wait([this](const boost::system::error_code& error) {
                if (!error) {
                    tick();
                }
            });
        }
    }

    void post_tick() {
        if (!std::exchange(is_tick_posted_, true)) {
            asio::post(context_, [this] { tick(); });
        }
    }

    void begin_poll(std::size_t device) {
        ++running_;
        asio::co_spawn(context_, poll(device), [this, device](const std::exception_ptr& bug, PollOutcome outcome) {
            if (bug) {
                std::rethrow_exception(bug);  // Drivers do not throw for a device, so this is a defect.
            }
            --running_;
            end_poll(device, std::move(outcome));
        });
    }

    /// Those whose line is free now; a line is everyone's in turn.
    void begin_guests() {
        for (auto at = guests_.begin(); at != guests_.end();) {
            if (schedule_.hold_line((*at)->host)) {
                const std::shared_ptr<Guest> guest = *at;
                at = guests_.erase(at);
                begin_guest(guest);
            } else {
                ++at;
            }
        }
    }

    void begin_guest(const std::shared_ptr<Guest>& guest) {
        ++running_;
        Lines line{{line_key(guest->uri), drivers_[guest->host]->line()}};
        guest->driver = make_driver(context_.get_executor(), line, guest->uri, guest->options.reply_patience);
        guest->driver->set_tap(guest->options.tap);
        asio::co_spawn(context_,
                       read_once(*guest->driver, guest->uri, guest->profile, guest->profiles,
                                 Clock::now() + guest->options.deadline),
                       [this, guest](const std::exception_ptr& bug, DeviceReading reading) {
                           if (bug) {
                               std::rethrow_exception(bug);
                           }
                           --running_;
                           end_guest(*guest, std::move(reading));
                       });
    }

    void end_guest(Guest& guest, DeviceReading reading) {
        guest.driver.reset();
        guest.answer_with(std::move(reading));
        const bool is_line_wanted = schedule_.release_line(guest.host) == AfterPoll::start_next;
        rest_line(guest.host);
        if (is_line_wanted) {
            post_tick();
        }
        end_if_idle();
    }

    asio::awaitable<PollOutcome> poll(std::size_t device) {
        if (const auto& obstacle = devices_[device].obstacle) {
            co_return PollOutcome{{}, *obstacle, {}};
        }
        Driver& driver = *drivers_[device];
        const SteadyTime deadline = Clock::now() + driver.patience_for(options_.deadline);
        if (chosen_[device] == nullptr) {
            const auto profile =
                co_await choose_profile(driver, devices_[device].uri, devices_[device].profile, profiles_, deadline);
            if (!profile) {
                co_return PollOutcome{{}, profile.error(), {}};
            }
            chosen_[device] = *profile;
        }
        co_return co_await driver.poll(*chosen_[device], deadline);
    }

    /// What a device has said of its own accord. Nothing is neither an answer nor a failure, and it is not in back-off
    /// for being silent: its messages would wait.
    void end_listening(std::size_t device, PollOutcome outcome) {
        if (!is_stopping_ && outcome.failure) {
            PollResult result{devices_[device].id, options_.clock(), {}, std::move(outcome.failure), std::nullopt};
            count_poll(device, result);
            add_result(std::move(result));
        }
        add_told(device, std::move(*outcome.told), outcome.latency);
        if (schedule_.finish(device, PollEnd::answered) == AfterPoll::start_next) {
            post_tick();
        }
        end_if_idle();
    }

    /// `latency`: of the poll that asked for them, if any did; it is counted once.
    void add_told(std::size_t device, std::vector<TimedReadings> told, std::optional<Duration> latency) {
        for (TimedReadings& said : told) {
            PollResult result{devices_[device].id, said.at, std::move(said.readings), std::nullopt,
                              std::exchange(latency, std::nullopt)};
            count_poll(device, result);
            add_result(std::move(result));
        }
    }

    void end_poll(std::size_t device, PollOutcome outcome) {
        if (outcome.told) {
            end_listening(device, std::move(outcome));
            return;
        }
        PollResult result{devices_[device].id, options_.clock(), std::move(outcome.readings),
                          std::move(outcome.failure), outcome.latency};
        if (is_stopping_ && result.failure) {
            result.failure = fail(Errc::not_polled, "the collector was stopped during the poll");
            counts_.add_missed(device, 1);
        } else {
            if (!result.failure) {
                absent_[device].add_to(result.readings);
            }
            count_poll(device, result);
        }
        const bool is_line_wanted =
            schedule_.finish(device, result.failure ? PollEnd::failed : PollEnd::answered) == AfterPoll::start_next;
        rest_line(device);
        add_result(std::move(result));
        if (is_line_wanted) {
            post_tick();
        }
        if (!guests_.empty() && !is_stopping_) {
            begin_guests();
        }
        end_if_idle();
    }

    /// The connection is the line's, so it rests until any of the line's devices is due. Where one waits that is now,
    /// and still it rests: a line on which there is always one would never give its socket to another.
    void rest_line(std::size_t device) {
        drivers_[device]->rest(schedule_.next_due_on_line(device).value_or(Clock::now()));
    }

    void miss(const MissedPolls& missed, bool is_full) {
        counts_.add_missed(missed.device, missed.count);
        const auto ago = std::chrono::floor<Duration>(Clock::now() - missed.first);
        PollResult result{devices_[missed.device].id,
                          options_.clock() - ago,
                          {},
                          fail(Errc::not_polled, is_full ? "not polled: the store takes no more samples"
                                                         : "not polled: the line was busy or the device in back-off"),
                          std::nullopt};
        if (is_full) {
            // A full sink is not fed more; the first miss says where the gap begins.
            if (!withheld_[missed.device]) {
                withheld_[missed.device] = std::move(result);
                withholding_.push_back(missed.device);
            }
        } else {
            add_result(std::move(result));
        }
    }

    void release_withheld() {
        for (const std::size_t device : withholding_) {
            add_result(std::move(*withheld_[device]));
            withheld_[device].reset();
        }
        withholding_.clear();
    }

    void add_result(PollResult result) {
        results_.push_back(std::move(result));
        if (results_.size() == 1) {
            hand_over_.expires_after(hand_over_after);
            hand_over_.async_wait([this](const boost::system::error_code& error) {
                if (!error) {
                    hand_over();
                }
            });
        }
    }

    void hand_over() {
        if (results_.empty()) {
            return;
        }
        std::uint64_t values = 0;
        std::optional<UtcTime> newest;
        for (const PollResult& result : results_) {
            const auto has_value = [](const Reading& reading) { return reading.value.has_value(); };
            values += static_cast<std::uint64_t>(std::ranges::count_if(result.readings, has_value));
            newest = result.failure ? newest : std::max(newest, std::optional(result.at));
        }
        const SinkLoad load = sink_.take(std::exchange(results_, {}));
        counts_.update_fleet([&](CollectorStatistics& fleet) {
            fleet.samples += values;
            fleet.newest_sample = std::max(fleet.newest_sample, newest);
        });
        note_load(load);
    }

    void note_load(const SinkLoad& load) {
        counts_.update_fleet([&load](CollectorStatistics& fleet) {
            fleet.queued_samples = load.queued_samples;
            fleet.state = load.state == SinkLoad::State::full ? CollectorStatistics::State::sink_full
                                                              : CollectorStatistics::State::running;
        });
    }

    void end_if_idle() {
        if (is_stopping_ && running_ == 0 && !std::exchange(is_leaving_, true)) {
            release_withheld();
            for (std::size_t device = 0; device < drivers_.size(); ++device) {
                if (chosen_[device] != nullptr) {
                    add_told(device, drivers_[device]->last_words(*chosen_[device]), std::nullopt);
                }
            }
            hand_over();
            asio::co_spawn(context_, leave_all(), [this](const std::exception_ptr& bug) {
                if (bug) {
                    std::rethrow_exception(bug);
                }
                context_.stop();  // Nobody waits for the timers that are left.
            });
        }
    }

    /// All devices at once, because each may be slow.
    asio::awaitable<void> leave_all() {
        const SteadyTime deadline = Clock::now() + patience_to_leave;
        std::size_t left = drivers_.size();
        asio::steady_timer all_gone(context_, SteadyTime::max());
        for (const auto& driver : drivers_) {
            asio::co_spawn(context_, driver->leave(deadline), [&left, &all_gone](const std::exception_ptr& bug) {
                if (bug) {
                    std::rethrow_exception(bug);
                }
                if (--left == 0) {
                    all_gone.cancel();
                }
            });
        }
        while (left > 0) {
            co_await all_gone.async_wait(asio::as_tuple(asio::use_awaitable));
        }
    }

    void count_poll(std::size_t device, const PollResult& result) {
        const std::string profile = chosen_[device] == nullptr ? std::string() : chosen_[device]->id;
        const std::optional<Failure> before = counts_.add_poll(device, profile, result);
        // Once when it begins and once when it ends, not at every poll.
        if (result.failure && (!before || before->code != result.failure->code)) {
            spdlog::warn("device {}: {}: {}", result.device.number(), name_of(result.failure->code),
                         result.failure->detail);
        } else if (!result.failure && before) {
            spdlog::info("device {} answers again", result.device.number());
        }
    }

    const std::vector<CollectedDevice>& devices_;
    const ProfileLibrary& profiles_;
    PollSink& sink_;
    const CollectorOptions& options_;
    CollectorCounts& counts_;
    asio::io_context context_{1};
    Scheduler schedule_;
    asio::steady_timer wake_;
    asio::steady_timer hand_over_;
    std::vector<std::unique_ptr<Driver>> drivers_;
    std::vector<const DeviceProfile*> chosen_;  ///< Null until found.
    std::vector<AbsentPoints> absent_;
    std::vector<std::optional<PollResult>> withheld_;
    std::vector<std::size_t> withholding_;       ///< Devices with something in withheld_.
    std::vector<PollResult> results_;            ///< Not handed over yet.
    std::deque<std::shared_ptr<Guest>> guests_;  ///< Waiting for their line.
    std::size_t running_ = 0;                    ///< Polls and guests.
    bool is_tick_posted_ = false;
    bool is_stopping_ = false;
    bool is_leaving_ = false;
};

class Collector::Impl {
public:
    Impl(std::vector<CollectedDevice> devices, std::shared_ptr<const ProfileLibrary> profiles, PollSink& sink,
         CollectorOptions options)
        : devices_(std::move(devices)), profiles_(std::move(profiles)), sink_(sink), options_(std::move(options)) {
        std::set<DeviceId> ids;
        for (const CollectedDevice& device : devices_) {
            if (!ids.insert(device.id).second) {
                throw std::invalid_argument("device " + std::to_string(device.id.number()) + " is given twice");
            }
        }
        if (!options_.clock || !profiles_) {
            throw std::invalid_argument("a collector needs a clock and profiles");
        }
    }

    void start() {
        if (run_) {
            throw std::logic_error("the collector runs already");
        }
        counts_.begin(devices_, options_.clock());
        {
            const std::scoped_lock lock(run_mutex_);
            run_ = std::make_unique<CollectorRun>(devices_, *profiles_, sink_, options_, counts_);
        }
        thread_ = std::thread([this] { run_->run(); });
    }

    void stop() {
        if (!run_) {
            return;
        }
        run_->ask_to_stop();
        thread_.join();
        {
            const std::scoped_lock lock(run_mutex_);
            run_.reset();
        }
        counts_.update_fleet([](CollectorStatistics& fleet) { fleet.state = CollectorStatistics::State::stopped; });
    }

    [[nodiscard]] std::optional<std::size_t> host_of(const DeviceUri& uri) const {
        return host_of_guest(devices_, uri);
    }

    [[nodiscard]] bool is_running() const {
        const std::scoped_lock lock(run_mutex_);
        return run_ != nullptr;
    }

    /// The run alone keeps the guest, so that it is answered wherever it ends.
    DeviceReading read_guest(std::shared_ptr<Guest> guest, const std::stop_token& stop) {
        std::future<DeviceReading> answer = guest->answer.get_future();
        const std::weak_ptr<Guest> asked = guest;
        {
            const std::scoped_lock lock(run_mutex_);
            if (!run_) {
                return Guest::not_read();
            }
            run_->take_guest(std::move(guest));
        }
        const std::stop_callback on_stop(stop, [this, &asked] {
            const std::scoped_lock lock(run_mutex_);
            if (run_) {
                run_->give_up_guest(asked);
            }
        });
        return answer.get();
    }

    void watch(DeviceId device, std::shared_ptr<FrameTap> tap) {
        const auto found = std::ranges::find(devices_, device, &CollectedDevice::id);
        const std::scoped_lock lock(run_mutex_);
        if (run_ && found != devices_.end()) {
            run_->watch(static_cast<std::size_t>(found - devices_.begin()), std::move(tap));
        }
    }

    CollectorCounts counts_;

private:
    std::vector<CollectedDevice> devices_;
    std::shared_ptr<const ProfileLibrary> profiles_;
    PollSink& sink_;
    CollectorOptions options_;
    mutable std::mutex run_mutex_;
    std::unique_ptr<CollectorRun> run_;  // written under run_mutex_, which others than start() and stop() take to read
    std::thread thread_;
};

Collector::Collector(std::vector<CollectedDevice> devices, std::shared_ptr<const ProfileLibrary> profiles,
                     PollSink& sink, CollectorOptions options)
    : impl_(std::make_unique<Impl>(std::move(devices), std::move(profiles), sink, std::move(options))) {}

Collector::~Collector() {
    stop();
}

void Collector::start() {
    impl_->start();
}

void Collector::stop() {
    impl_->stop();
}

bool Collector::shares_line(const DeviceUri& uri) const {
    return impl_->is_running() && impl_->host_of(uri).has_value();
}

DeviceReading Collector::read_guest(const DeviceUri& uri, const std::string& profile, const ProfileLibrary& profiles,
                                    const DeviceReadingOptions& options, std::stop_token stop) {
    const auto host = impl_->host_of(uri);
    if (!host) {
        return Guest::not_read();
    }
    return impl_->read_guest(std::make_shared<Guest>(*host, uri, profile, profiles, options), stop);
}

void Collector::watch(DeviceId device, std::shared_ptr<FrameTap> tap) {
    impl_->watch(device, std::move(tap));
}

CollectorStatistics Collector::statistics() const {
    return impl_->counts_.fleet();
}

std::vector<DeviceStatistics> Collector::device_statistics() const {
    return impl_->counts_.devices();
}

std::optional<DeviceStatistics> Collector::device_statistics(DeviceId device) const {
    return impl_->counts_.device(device);
}

}  // namespace wattmast

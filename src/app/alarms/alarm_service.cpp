// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/alarm_service.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

#include "app/alarms/alarm_actions.h"
#include "app/alarms/alarm_watch.h"
#include "app/alarms/default_rules.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds tick = 500ms;
constexpr std::chrono::milliseconds look_interval = 2s;
constexpr std::chrono::milliseconds poll_interval = 5s;    ///< Of a database that another process writes.
constexpr std::chrono::milliseconds value_interval = 60s;  ///< Between writes of newest values.
constexpr std::chrono::milliseconds least_between_boards = 1s;
/// Of boards so large that copying one takes a few milliseconds, where only values moved.
constexpr std::size_t many_alarms = 1'000;
constexpr std::chrono::milliseconds between_large_boards = 10s;
constexpr std::chrono::milliseconds retry_interval = 5s;
/// A fleet's first round brings new points for a minute, and a plan of 17,000 sites takes some tenths of a second.
constexpr std::chrono::milliseconds plan_interval = 5s;
constexpr std::chrono::milliseconds expectation_budget = 10ms;  ///< Of a tick: 2 % of a core.
/// Samples that wait to be looked at; more than a watch lets wait in an hour.
constexpr std::size_t most_waiting = 2'000'000;

SteadyTime steady_now() {
    return std::chrono::floor<Duration>(Steady::now());
}

Failure is_read_only() {
    return fail(Errc::store_read_only,
                "the database is open for reading only, so nothing about alarms can be changed here; change it in the "
                "program that collects");
}

Failure has_ended() {
    return fail(Errc::cancelled, "the watch over alarms has ended");
}

}  // namespace

class AlarmService::Impl {
public:
    void start(AlarmServiceParts parts) {
        parts_ = std::move(parts);
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    void stop() {
        thread_.request_stop();
        if (thread_.joinable()) {
            thread_.join();
        }
        std::deque<Task> tasks;
        {
            const std::scoped_lock lock(mutex_);
            has_ended_ = true;
            tasks.swap(tasks_);
        }
        why_not_ = has_ended();
        for (const Task& task : tasks) {
            task(nullptr);
        }
    }

    void take(std::shared_ptr<const std::vector<Sample>> samples) {
        const std::scoped_lock lock(mutex_);
        if (has_ended_) {
            return;
        }
        waiting_ += samples->size();
        incoming_.push_back(std::move(samples));
        while (waiting_ > most_waiting) {
            waiting_ -= incoming_.front()->size();
            incoming_.pop_front();
            is_behind_ = true;
        }
    }

    void catalog_changed() {
        const std::scoped_lock lock(mutex_);
        is_catalog_old_ = true;
    }

    std::shared_ptr<const AlarmBoard> board() const {
        const std::scoped_lock lock(mutex_);
        return board_;
    }

    void subscribe(const AlarmSubscriber& subscriber) {
        const std::scoped_lock lock(mutex_);
        subscribers_.push_back(subscriber);
    }

    /// Runs `work` with the reader on the thread, and waits.
    template <typename Value, typename Work>
    Result<Value> on_thread(Work work) {
        std::promise<Result<Value>> done;
        auto outcome = done.get_future();
        {
            const std::scoped_lock lock(mutex_);
            if (has_ended_) {
                return has_ended();
            }
            tasks_.emplace_back([this, &done, &work](Store* reader) {
                done.set_value(reader == nullptr ? Result<Value>(why_not_) : work(*reader));
            });
        }
        wake_.notify_all();
        return outcome.get();
    }

    /// Runs a change of alarms by a person, and shows and tells what became of them.
    Result<void> act(const std::function<AlarmsChanged(AlarmStore&, UtcTime)>& action) {
        return on_thread<void>([&](Store&) -> Result<void> {
            if (!parts_.write) {
                return is_read_only();
            }
            std::vector<AlarmTransition> changed;
            auto done = parts_.write([&](AlarmStore& store) -> Result<void> {
                auto outcome = action(store, parts_.clock());
                if (!outcome) {
                    return outcome.error();
                }
                changed = std::move(*outcome);
                return {};
            });
            if (done) {
                watch_->book().take_over(changed);
                tell();
                publish();
            }
            return done;
        });
    }

    /// As act(), and takes the rules as they are then.
    Result<void> change_rules(const std::function<AlarmsChanged(AlarmStore&, UtcTime)>& action) {
        if (auto done = act(action); !done) {
            return done;
        }
        return on_thread<void>([this](Store& reader) -> Result<void> {
            auto rules = reader.alarms().rules();
            if (!rules) {
                return rules.error();
            }
            watch_->set_rules(std::move(*rules), steady_now());
            return {};
        });
    }

private:
    using Task = std::function<void(Store*)>;

    void run(const std::stop_token& stop) {
        auto next = Steady::now();
        while (!stop.stop_requested()) {
            if (!reader_ && !begin()) {
                run_tasks();
                std::unique_lock lock(mutex_);
                wake_.wait_for(lock, stop, retry_interval, [&] { return !tasks_.empty(); });
                continue;
            }
            run_tasks();
            if (Steady::now() >= next) {
                parts_.write ? watch() : poll();
                next = Steady::now() + tick;
            }
            std::unique_lock lock(mutex_);
            wake_.wait_until(lock, stop, next, [&] { return !tasks_.empty(); });
        }
    }

    void run_tasks() {
        std::deque<Task> tasks;
        {
            const std::scoped_lock lock(mutex_);
            tasks.swap(tasks_);
        }
        for (const Task& task : tasks) {
            task(reader_.get());
        }
    }

    /// Opens the reader and takes up what was active. False: it is tried again.
    bool begin() {
        auto outcome = parts_.write ? parts_.write(add_default_rules) : Result<void>();
        auto reader = outcome ? parts_.open_reader() : Result<std::unique_ptr<Store>>(outcome.error());
        auto rules = reader ? (*reader)->alarms().rules() : Result<std::vector<AlarmRule>>(reader.error());
        auto active = rules ? (*reader)->alarms().active() : Result<std::vector<Alarm>>(rules.error());
        if (!active) {
            const bool is_new = !std::exchange(is_failing_, true) || why_not_.code != active.error().code;
            why_not_ = active.error();
            if (is_new) {
                say_why_not();
                show_failure(why_not_);
            }
            return false;
        }
        reader_ = std::move(*reader);
        is_failing_ = false;
        failure_.reset();
        if (parts_.write) {
            {
                const std::scoped_lock lock(mutex_);
                is_catalog_old_ = false;
            }
            watch_ = std::make_unique<AlarmWatch>(parts_.write, &reader_->samples());
            watch_->start(parts_.catalog(), std::move(*rules), std::move(*active), parts_.clock(), steady_now());
            publish();
        } else {
            poll();
        }
        return true;
    }

    /// What does not pass by itself is said as an error.
    void say_why_not() const {
        if (why_not_.code == Errc::store_damaged) {
            spdlog::error(
                "no alarm is watched, raised or told, and none is shown: {}; end Wattmast, restore the database with "
                "`wattmastctl restore`, and start again",
                why_not_.detail);
        } else {
            spdlog::warn("alarms are not watched yet: {}", why_not_.detail);
        }
    }

    void watch() {
        const UtcTime now = parts_.clock();
        std::deque<std::shared_ptr<const std::vector<Sample>>> incoming;
        bool is_catalog_old = false;
        bool is_behind = false;
        {
            const std::scoped_lock lock(mutex_);
            incoming.swap(incoming_);
            waiting_ = 0;
            if (is_catalog_old_ && Steady::now() >= next_plan_) {
                is_catalog_old_ = false;
                is_catalog_old = true;
            }
            is_behind = std::exchange(is_behind_, false);
        }
        if (is_behind) {
            spdlog::warn("samples come faster than rules can be looked at; some were not looked at");
        }
        if (is_catalog_old) {
            watch_->set_catalog(parts_.catalog(), steady_now());
            next_plan_ = Steady::now() + plan_interval;
        }
        for (const auto& samples : incoming) {
            watch_->take(*samples, now, steady_now());
        }
        if (Steady::now() >= next_look_) {
            watch_->look(parts_.statistics(), parts_.findings(), now, steady_now());
            next_look_ = Steady::now() + look_interval;
        }
        read_expected();
        settle(now);
        tell();
        publish_if_changed();
    }

    void read_expected() {
        const auto until = Steady::now() + expectation_budget;
        while (watch_->read_expected() && Steady::now() < until) {
        }
    }

    void settle(UtcTime now) {
        auto stored = watch_->settle(now, steady_now());
        if (stored && Steady::now() >= next_values_) {
            stored = watch_->book().save_values();
            next_values_ = Steady::now() + value_interval;
        }
        if (!stored && !std::exchange(is_failing_, true)) {
            spdlog::warn("what became of alarms waits for the store: {}", stored.error().detail);
            show_failure(stored.error());
        } else if (stored && std::exchange(is_failing_, false)) {
            failure_.reset();
            publish();
        }
    }

    /// Subscribers are called without a lock.
    void tell() {
        const std::vector<AlarmTransition> transitions = watch_->book().take_transitions();
        if (transitions.empty()) {
            return;
        }
        std::vector<AlarmSubscriber> subscribers;
        {
            const std::scoped_lock lock(mutex_);
            subscribers = subscribers_;
        }
        for (const AlarmSubscriber& subscriber : subscribers) {
            subscriber(transitions);
        }
    }

    void publish_if_changed() {
        const AlarmBook& book = watch_->book();
        const auto since = Steady::now() - published_;
        const bool is_other = book.revision() != shown_ || is_to_be_told_ || parts_.clock() >= shelved_until_;
        const bool has_moved = book.values_revision() != shown_values_;
        const auto least_of_values = book.active().size() > many_alarms ? between_large_boards : least_between_boards;
        if ((is_other && since >= least_between_boards) || (has_moved && since >= least_of_values)) {
            publish();
        }
    }

    void publish() {
        const UtcTime now = parts_.clock();
        shown_ = watch_->book().revision();
        shown_values_ = watch_->book().values_revision();
        shelved_until_ = UtcTime::max();
        for (const auto& [id, alarm] : watch_->book().active()) {
            if (alarm.is_shelved(now)) {
                shelved_until_ = std::min(shelved_until_, alarm.shelved->until);
            }
        }
        auto board = watch_->book().board(now);
        if (failure_) {
            AlarmBoard failing = *board;
            failing.failure = failure_;
            board = std::make_shared<const AlarmBoard>(std::move(failing));
        }
        show(std::move(board));
    }

    /// What is known stays, beside what is wrong.
    void show_failure(const Failure& failure) {
        failure_ = failure;
        AlarmBoard failing = *board();
        failing.at = parts_.clock();
        failing.failure = failure_;
        show(std::make_shared<const AlarmBoard>(std::move(failing)));
    }

    void show(std::shared_ptr<const AlarmBoard> board) {
        {
            const std::scoped_lock lock(mutex_);
            board_ = std::move(board);
        }
        is_to_be_told_ = Steady::now() - published_ < least_between_boards;
        if (!is_to_be_told_) {
            published_ = Steady::now();
            parts_.changed();
        }
    }

    /// Looks at the database of another process.
    void poll() {
        if (Steady::now() < next_poll_) {
            return;
        }
        next_poll_ = Steady::now() + poll_interval;
        auto active = reader_->alarms().active();
        if (!active) {
            if (!std::exchange(is_failing_, true)) {
                spdlog::warn("the alarms cannot be read: {}", active.error().detail);
                show_failure(active.error());
            }
            return;
        }
        is_failing_ = false;
        failure_.reset();
        const UtcTime now = parts_.clock();
        const auto before = board();
        auto fresh = board_of(std::move(*active), now);
        const bool is_same = !before->failure && fresh.active == before->active && fresh.counts == before->counts;
        if (is_same) {
            const std::scoped_lock lock(mutex_);
            board_ = std::make_shared<const AlarmBoard>(std::move(fresh));
            return;
        }
        show(std::make_shared<const AlarmBoard>(std::move(fresh)));
    }

    AlarmServiceParts parts_;  ///< Constant while the thread runs.

    // Of the thread.
    std::unique_ptr<Store> reader_;
    std::unique_ptr<AlarmWatch> watch_;  ///< Null where another process watches.
    Steady::time_point next_look_;
    Steady::time_point next_values_ = Steady::now() + value_interval;
    Steady::time_point next_poll_;
    Steady::time_point next_plan_;
    Steady::time_point published_;
    std::size_t shown_ = 0;  ///< Revisions that the board has.
    std::size_t shown_values_ = 0;
    UtcTime shelved_until_ = UtcTime::max();  ///< When the first that is shelved comes back into the counts.
    bool is_to_be_told_ = false;              ///< The board is another one, but `changed` was called a moment ago.
    bool is_failing_ = false;
    std::optional<Failure> failure_;  ///< The board says it.
    Failure why_not_;                 ///< There is no reader.

    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::shared_ptr<const AlarmBoard> board_ = std::make_shared<const AlarmBoard>();  // guarded by mutex_
    std::deque<std::shared_ptr<const std::vector<Sample>>> incoming_;                 // guarded by mutex_
    std::size_t waiting_ = 0;                                                         // guarded by mutex_
    std::deque<Task> tasks_;                                                          // guarded by mutex_
    std::vector<AlarmSubscriber> subscribers_;                                        // guarded by mutex_
    bool is_catalog_old_ = false;                                                     // guarded by mutex_
    bool is_behind_ = false;                                                          // guarded by mutex_
    bool has_ended_ = false;                                                          // guarded by mutex_

    std::jthread thread_;  ///< Last: ends before all else goes.
};

AlarmService::AlarmService() : impl_(std::make_unique<Impl>()) {}

AlarmService::~AlarmService() {
    stop();
}

void AlarmService::start(AlarmServiceParts parts) {
    impl_->start(std::move(parts));
}

void AlarmService::stop() {
    impl_->stop();
}

void AlarmService::take(std::shared_ptr<const std::vector<Sample>> samples) {
    impl_->take(std::move(samples));
}

void AlarmService::catalog_changed() {
    impl_->catalog_changed();
}

std::shared_ptr<const AlarmBoard> AlarmService::board() const {
    return impl_->board();
}

Result<std::vector<Alarm>> AlarmService::history(const AlarmQuery& query) const {
    return impl_->on_thread<std::vector<Alarm>>(
        [&](Store& reader) { return reader.alarms().raised_in(query.raised, query.most); });
}

Result<AlarmHistory> AlarmService::alarm(AlarmId id) const {
    return impl_->on_thread<AlarmHistory>([&](Store& reader) { return history_of_alarm(reader.alarms(), id); });
}

Result<std::vector<AlarmRule>> AlarmService::rules() const {
    return impl_->on_thread<std::vector<AlarmRule>>([&](Store& reader) { return reader.alarms().rules(); });
}

Result<AlarmRuleId> AlarmService::save_rule(const AlarmRule& rule) {
    AlarmRuleId id;
    const auto done = impl_->change_rules([&](AlarmStore& store, UtcTime now) -> AlarmsChanged {
        auto saved = save_alarm_rule(store, rule, now);
        if (!saved) {
            return saved.error();
        }
        id = saved->id;
        return std::move(saved->changed);
    });
    return done ? Result<AlarmRuleId>(id) : done.error();
}

Result<void> AlarmService::remove_rule(AlarmRuleId id) {
    return impl_->change_rules([&](AlarmStore& store, UtcTime now) { return remove_alarm_rule(store, id, now); });
}

Result<void> AlarmService::acknowledge(const std::vector<AlarmId>& alarms, const std::string& who,
                                       const std::string& note) {
    return impl_->act(
        [&](AlarmStore& store, UtcTime now) { return acknowledge_alarms(store, alarms, who, note, now); });
}

Result<void> AlarmService::add_note(AlarmId alarm, const std::string& who, const std::string& note) {
    return impl_->act([&](AlarmStore& store, UtcTime now) -> AlarmsChanged {
        const auto noted = note_alarm(store, alarm, who, note, now);
        return noted ? AlarmsChanged(std::vector<AlarmTransition>()) : noted.error();
    });
}

Result<void> AlarmService::shelve(const std::vector<AlarmId>& alarms, const std::string& who, const std::string& reason,
                                  UtcTime until) {
    return impl_->act(
        [&](AlarmStore& store, UtcTime now) { return shelve_alarms(store, alarms, who, reason, until, now); });
}

Result<void> AlarmService::unshelve(const std::vector<AlarmId>& alarms, const std::string& who) {
    return impl_->act([&](AlarmStore& store, UtcTime now) { return unshelve_alarms(store, alarms, who, now); });
}

void AlarmService::subscribe(const AlarmSubscriber& subscriber) {
    impl_->subscribe(subscriber);
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/dispatcher.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <utility>

namespace wattmast {
namespace {

std::string new_run() {
    std::random_device random;
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%08x%08x", random(), random());
    return text.data();
}

}  // namespace

class NotifyDispatcher::Impl {
public:
    Impl(std::vector<NotifyChannel> channels, NotifyHooks hooks)
        : hooks_(std::move(hooks)),
          channels_at_first_(std::move(channels)),
          plan_(channels_at_first_, hooks_.sources, run_),
          thread_([this] { run(); }) {}

    ~Impl() {
        {
            const std::scoped_lock lock(mutex_);
            is_ending_ = true;
        }
        news_.notify_all();
        thread_.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void take(const std::vector<AlarmTransition>& transitions) {
        {
            const std::scoped_lock lock(mutex_);
            const std::size_t room = most_taken - std::min(most_taken, inbox_.size());
            const std::size_t taken = std::min(room, transitions.size());
            inbox_.insert(inbox_.end(), transitions.begin(), transitions.begin() + static_cast<std::ptrdiff_t>(taken));
            left_out_ += transitions.size() - taken;
        }
        news_.notify_all();
    }

    void change_channels(std::vector<NotifyChannel> channels) {
        {
            const std::scoped_lock lock(mutex_);
            channels_ = std::move(channels);
        }
        news_.notify_all();
    }

private:
    struct Outcome {
        std::string channel;
        std::string notice;  ///< Its id.
        Delivery delivery;
    };
    struct News {
        std::vector<AlarmTransition> transitions;
        std::optional<std::vector<NotifyChannel>> channels;
        std::vector<Outcome> outcomes;
        std::size_t left_out = 0;
        bool is_ending = false;
    };

    void run() {
        if (!begin()) {
            return;
        }
        News news;
        while (!news.is_ending) {
            digest(news);
            send(plan_.due(hooks_.clock()));
            write_down();
            news = wait();
        }
        end(news.outcomes);
    }

    /// False: the program ended before what an earlier run kept could be read, so that stays as it was.
    bool begin() {
        for (bool is_said = false;;) {
            const auto begun = take_up();
            if (begun) {
                return true;
            }
            if (!std::exchange(is_said, true)) {
                spdlog::warn("notifications wait until alarms can be read: {}", begun.error().detail);
            }
            std::unique_lock lock(mutex_);
            if (news_.wait_for(lock, NotifyDispatcher::retry_interval, [this] { return is_ending_; })) {
                return false;
            }
        }
    }

    Result<void> take_up() {
        const auto memory = hooks_.load_memory();
        if (!memory) {
            return memory.error();
        }
        const auto active = hooks_.active();
        if (!active) {
            return active.error();
        }
        NotifyPlan plan(channels_at_first_, hooks_.sources, run_);
        const auto remembered = plan.remember(*memory, *active, hooks_.clock());
        if (!remembered && remembered.error().code != Errc::invalid_argument) {
            return remembered;
        }
        if (!remembered) {
            spdlog::warn("{}", remembered.error().detail);
        }
        plan_ = std::move(plan);
        written_ = *memory;
        return {};
    }

    News wait() {
        std::unique_lock lock(mutex_);
        const auto has_news = [this] {
            return is_ending_ || !inbox_.empty() || channels_ || !outcomes_.empty() || left_out_ > 0;
        };
        const UtcTime now = hooks_.clock();
        if (const auto next = plan_.next(now)) {
            // Never long, because the clock may be set.
            const Duration pause = std::clamp<Duration>(*next - now, Duration{0}, std::chrono::minutes{1});
            news_.wait_for(lock, pause, has_news);
        } else {
            news_.wait(lock, has_news);
        }
        return {std::exchange(inbox_, {}), std::exchange(channels_, std::nullopt), std::exchange(outcomes_, {}),
                std::exchange(left_out_, 0), is_ending_};
    }

    void digest(News& news) {
        if (news.left_out > 0) {
            spdlog::warn(
                "notifications: {} changes of alarms came faster than they could be looked at; nobody is told "
                "of them",
                news.left_out);
        }
        for (const Outcome& outcome : news.outcomes) {
            take_outcome(outcome);  // First: of the channels that were there when it came.
        }
        if (news.channels) {
            plan_.change_channels(std::move(*news.channels));
        }
        plan_.take(news.transitions, hooks_.clock());
        tell_events();
    }

    void take_outcome(const Outcome& outcome) {
        senders_.erase(outcome.notice);  // It has nothing left to do but to end.
        if (!plan_.is_underway(outcome.channel, outcome.notice)) {
            return;  // Of a channel that was removed; another one may have its name now.
        }
        const UtcTime now = hooks_.clock();
        const auto& failure = outcome.delivery.failure;
        if (!failure) {
            plan_.delivered(outcome.channel, now, outcome.delivery.remark);
        } else if (failure->why.code == Errc::cancelled) {
            plan_.interrupted(outcome.channel, now);
        } else {
            spdlog::warn("notification channel {}: {}", outcome.channel, failure->why.detail);
            plan_.failed(outcome.channel, *failure, now);
        }
    }

    void tell_events() {
        if (const auto events = plan_.take_events(); !events.empty()) {
            hooks_.tell(events);
        }
    }

    /// The memory is durable before anything is sent.
    void send(std::vector<NotifyPlan::Outgoing> all) {
        if (all.empty()) {
            return;
        }
        write_down();
        for (NotifyPlan::Outgoing& one : all) {
            const std::string id = one.notice.id;
            senders_[id] = std::jthread([this, one = std::move(one)](const std::stop_token& stop) {
                Delivery delivery = deliver(one, stop);
                {
                    const std::scoped_lock lock(mutex_);
                    outcomes_.push_back({one.channel.name, one.notice.id, std::move(delivery)});
                }
                news_.notify_all();
            });
        }
    }

    /// What a way to send throws is a defect of it, and no reason to end the program.
    [[nodiscard]] Delivery deliver(const NotifyPlan::Outgoing& one, const std::stop_token& stop) const {
        try {
            return hooks_.deliver(one.channel, one.notice, stop);
        } catch (const std::exception& bug) {
            return Delivery::failed(
                fail(Errc::invalid_argument, std::string("the message could not be made or sent: ") + bug.what()),
                Lasting::permanent);
        }
    }

    void write_down() {
        if (!plan_.has_channels() && written_.empty()) {
            return;
        }
        std::string memory = plan_.memory();
        if (memory == written_) {
            return;
        }
        if (const auto saved = hooks_.save_memory(memory); !saved) {
            spdlog::warn("notifications: what was told cannot be kept ({}); after a restart it may be told again",
                         saved.error().detail);
            return;
        }
        written_ = std::move(memory);
    }

    /// @param earlier Came with the word to end.
    void end(const std::vector<Outcome>& earlier) {
        for (const Outcome& outcome : earlier) {
            take_outcome(outcome);
        }
        wait_for_senders();
        for (auto& [id, sender] : senders_) {
            sender.request_stop();
        }
        for (auto& [id, sender] : senders_) {
            sender.join();
        }
        std::vector<Outcome> last;
        {
            // What was taken and not looked at is not: the next run finds it among what is active then.
            const std::scoped_lock lock(mutex_);
            last = std::exchange(outcomes_, {});
        }
        senders_.clear();
        for (const Outcome& outcome : last) {
            take_outcome(outcome);
        }
        tell_events();
        write_down();
    }

    void wait_for_senders() {
        std::unique_lock lock(mutex_);
        news_.wait_for(lock, NotifyDispatcher::last_patience, [this] { return outcomes_.size() >= senders_.size(); });
    }

    const NotifyHooks hooks_;
    const std::string run_ = new_run();
    const std::vector<NotifyChannel> channels_at_first_;
    // Of the thread below alone:
    NotifyPlan plan_;
    std::map<std::string, std::jthread> senders_;  ///< By notice: a channel's name may come again.
    std::string written_;
    // Guarded by mutex_:
    std::mutex mutex_;
    std::condition_variable news_;
    std::vector<AlarmTransition> inbox_;
    std::optional<std::vector<NotifyChannel>> channels_;
    std::vector<Outcome> outcomes_;
    std::size_t left_out_ = 0;
    bool is_ending_ = false;

    std::thread thread_;  ///< The last: it uses all of the above.
};

NotifyDispatcher::NotifyDispatcher(std::vector<NotifyChannel> channels, NotifyHooks hooks)
    : impl_(std::make_unique<Impl>(std::move(channels), std::move(hooks))) {}
NotifyDispatcher::~NotifyDispatcher() = default;

void NotifyDispatcher::take(const std::vector<AlarmTransition>& transitions) {
    impl_->take(transitions);
}

void NotifyDispatcher::change_channels(std::vector<NotifyChannel> channels) {
    impl_->change_channels(std::move(channels));
}

}  // namespace wattmast

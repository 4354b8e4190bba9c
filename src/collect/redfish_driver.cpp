// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "collect/driver.h"
#include "collect/reading_value.h"
#include "collect/redfish_service.h"
#include "collect/redfish_walk.h"
#include "wire/redfish_document.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using wire::JsonValue;

/// A management controller takes seconds where a meter takes tenths.
constexpr int slower = 10;

/// Equipment that is put in or taken out is seen after this; a document that is gone at once.
constexpr std::chrono::hours walk_again_after{12};
/// Where documents come and go.
constexpr std::chrono::minutes shortest_between_walks{10};

/// The line, not the document: another request may fare the same.
bool is_of_line(Errc code) {
    return code == Errc::timeout || code == Errc::link_failed || code == Errc::cancelled;
}

class RedfishDriver final : public Driver {
public:
    RedfishDriver(asio::any_io_executor executor, const RedfishUri& uri, Duration reply_patience)
        : service_(std::move(executor), uri, slower * reply_patience) {}

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        const SteadyTime begin = Clock::now();
        service_.begin_poll();
        if (profile_ != &profile) {
            profile_ = &profile;
            plan_.reset();
            walk_.reset();
        }
        PollOutcome outcome;  // No conditional expression: g++ 12 destroys what its branches await twice.
        if (plan_) {
            outcome = co_await read(deadline);
        } else {
            outcome = co_await find_and_read(deadline);
        }
        if (!outcome.failure) {
            outcome.latency = std::chrono::ceil<Duration>(Clock::now() - begin);
        }
        if (plan_ && !outcome.failure && is_walk_due()) {
            std::ignore = co_await walk_on(deadline);  // Goes on at the next poll where it is not done.
        }
        co_return outcome;
    }

    asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) override {
        service_.begin_poll();
        const auto root = co_await service_.get(std::string(wire::redfish_root), deadline);
        if (!root) {
            co_return root.error();
        }
        co_return fitting_profiles(profiles, *root);
    }

    void close() noexcept override { service_.close(); }
    void set_tap(const std::shared_ptr<FrameTap>& tap) override { service_.set_tap(tap); }

    [[nodiscard]] Duration patience_for(Duration usual) const override { return slower * usual; }

    asio::awaitable<void> leave(SteadyTime deadline) override { co_await service_.leave(deadline); }

private:
    [[nodiscard]] bool is_walk_due() const {
        const auto age = Clock::now() - walked_at_;
        return walk_ || age > walk_again_after || (is_something_gone_ && age > shortest_between_walks);
    }

    /// Walks until all is found; true then. What was found before a failure stays found.
    asio::awaitable<Result<void>> walk_on(SteadyTime deadline) {
        if (!walk_) {
            walk_.emplace(profile_->redfish);
        }
        while (const std::string* path = walk_->next()) {
            auto document = co_await service_.get(*path, deadline);
            if (!document && is_of_service(document.error().code, *path)) {
                Failure failure = located(document.error());
                if (service_.is_locked_out()) {
                    walk_.reset();  // What was passed over before may have been for the same reason.
                }
                co_return failure;
            }
            walk_->take(std::move(document));
        }
        RedfishPlan plan = walk_->plan();
        if (plan.targets.empty()) {
            Failure failure = nothing_found();
            walk_.reset();
            co_return failure;
        }
        found_ = walk_->readings(plan);
        plan_ = std::move(plan);
        walked_at_ = Clock::now();
        is_something_gone_ = false;
        walk_.reset();
        co_return Result<void>();
    }

    /// Whether a failure of the walk is of more than the document asked for. One that makes the service busy each time
    /// it is asked for must not hold up all others.
    [[nodiscard]] bool is_of_service(Errc code, const std::string& path) {
        if (is_of_line(code) || walk_->fetched() == 0 || service_.is_locked_out()) {
            return true;
        }
        if (!service_.is_held_back()) {
            return false;
        }
        const bool was_asked = std::exchange(times_busy_, service_.times_busy()) != service_.times_busy();
        return !was_asked || std::exchange(busy_at_, path) != path;
    }

    [[nodiscard]] Failure located(const Failure& failure) const {
        if (walk_->fetched() == 0 || failure.code != Errc::timeout) {
            return failure;
        }
        return fail(failure.code, failure.detail + "; " + std::to_string(walk_->fetched()) +
                                      " of its documents were looked at so far, and the next poll goes on from there");
    }

    [[nodiscard]] Failure nothing_found() const {
        const auto& first = walk_->first_failure();
        return fail(Errc::no_such_point, service_.where() + ": " + std::to_string(walk_->fetched()) +
                                             " documents were looked at, and none has a value of profile " +
                                             profile_->id + (first ? " (" + first->detail + ")" : std::string()));
    }

    asio::awaitable<PollOutcome> find_and_read(SteadyTime deadline) {
        const bool is_fresh = !walk_;
        if (const auto found = co_await walk_on(deadline); !found) {
            co_return PollOutcome{{}, found.error(), {}};
        }
        if (is_fresh) {
            co_return PollOutcome{std::exchange(found_, {}), std::nullopt, {}};
        }
        co_return co_await read(deadline);  // What the walk saw is of earlier polls.
    }

    /// A device whose connection fails twice running is left; what it has told stays told.
    asio::awaitable<PollOutcome> read(SteadyTime deadline) {
        PollOutcome outcome;
        std::set<PointKey> unowned;
        std::optional<Failure> given_up;
        bool is_anything_read = false;
        bool is_all_gone = true;
        int line_failures = 0;
        found_.clear();
        for (std::size_t i = 0; i < plan_->targets.size(); ++i) {
            if (given_up) {
                add_missing(outcome.readings, i, given_up->code);
                continue;
            }
            const auto document = co_await service_.get(plan_->targets[i].path, deadline);
            if (document) {
                is_anything_read = true;
                line_failures = 0;
                add(outcome.readings, plan_->readings(i, *document), unowned);
                continue;
            }
            const Failure& failure = document.error();
            is_something_gone_ = is_something_gone_ || failure.code == Errc::no_such_point;
            is_all_gone = is_all_gone && failure.code == Errc::no_such_point;
            add_missing(outcome.readings, i, failure.code);
            line_failures = is_of_line(failure.code) ? line_failures + 1 : 0;
            if (line_failures == 2 || failure.code == Errc::cancelled || service_.is_held_back()) {
                given_up = failure;
            }
            outcome.failure = outcome.failure.value_or(failure);
        }
        if (is_anything_read) {
            outcome.failure.reset();
        } else {
            outcome.readings.clear();
            if (is_all_gone) {
                plan_.reset();  // Another device, or everything has new names.
            }
        }
        co_return outcome;
    }

    /// A point that the walk did not see belongs to the first document that has it.
    void add(std::vector<Reading>& to, std::vector<Reading> readings, std::set<PointKey>& unowned) const {
        for (Reading& reading : readings) {
            if (plan_->owner.contains(reading.key) || unowned.insert(reading.key).second) {
                to.push_back(std::move(reading));
            }
        }
    }

    void add_missing(std::vector<Reading>& to, std::size_t target, Errc reason) const {
        for (const auto& [key, owner] : plan_->owner) {
            if (owner == target) {
                to.push_back(missing_reading(key, reason, {}));
            }
        }
    }

    RedfishService service_;
    const DeviceProfile* profile_ = nullptr;
    std::optional<RedfishPlan> plan_;  ///< Empty until the first walk is done.
    std::optional<RedfishWalk> walk_;  ///< While one is under way.
    std::vector<Reading> found_;       ///< Of the walk that has just ended.
    unsigned times_busy_ = 0;
    std::string busy_at_;  ///< The document at which the service said so last.
    SteadyTime walked_at_{};
    bool is_something_gone_ = false;
};

}  // namespace

std::unique_ptr<Driver> make_redfish_driver(asio::any_io_executor executor, const RedfishUri& uri,
                                            Duration reply_patience) {
    return std::make_unique<RedfishDriver>(std::move(executor), uri, reply_patience);
}

}  // namespace wattmast

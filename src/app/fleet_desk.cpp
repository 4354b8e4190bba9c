// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_desk.h"

#include <chrono>
#include <utility>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// As long as the answer of a moment ago is as good.
constexpr Duration moment = 500ms;
constexpr Duration overtaken = 1min;

}  // namespace

struct FleetDesk::Desk {
    Desk(const SampleReader& samples, std::shared_ptr<const Catalog> shown, std::shared_ptr<const FactorRegister> known,
         FindAttention attention, FleetPace pace)
        : catalog(std::move(shown)),
          factors(std::move(known)),
          reader(samples, *catalog),
          query(reader, *factors, attention, pace) {}

    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<const FactorRegister> factors;
    SignalReader reader;
    FleetQuery query;
};

class FleetDesk::Turn {
public:
    Turn(FleetDesk& desk, const std::stop_token& cancel) : desk_(desk) {
        std::unique_lock lock(desk_.mutex_);
        is_mine_ = desk_.free_.wait(lock, cancel, [this] { return !desk_.is_taken_; });
        desk_.is_taken_ = desk_.is_taken_ || is_mine_;
    }
    ~Turn() {
        if (is_mine_) {
            {
                const std::scoped_lock lock(desk_.mutex_);
                desk_.is_taken_ = false;
            }
            desk_.free_.notify_one();
        }
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    /// False: the waiting was given up.
    [[nodiscard]] bool is_mine() const noexcept { return is_mine_; }

private:
    FleetDesk& desk_;
    bool is_mine_ = false;
};

FleetDesk::FleetDesk(OpenStore open, std::shared_ptr<const FactorRegister> factors, FindAttention attention,
                     FleetPace pace, std::function<Clock::time_point()> clock)
    : FleetDesk(
          std::move(open), [factors = std::move(factors)](Store& /*store*/) { return factors; }, attention, pace,
          std::move(clock)) {}

FleetDesk::FleetDesk(OpenStore open, FactorSource factors, FindAttention attention, FleetPace pace,
                     std::function<Clock::time_point()> clock)
    : open_(std::move(open)),
      factors_(std::move(factors)),
      attention_(attention),
      pace_(pace),
      clock_(std::move(clock)) {}

FleetDesk::~FleetDesk() = default;

Result<void> FleetDesk::prepare(const std::shared_ptr<const Catalog>& catalog) {
    if (!store_) {
        auto opened = open_();
        if (!opened) {
            return opened.error();
        }
        store_ = std::move(*opened);
    }
    auto factors = factors_(*store_);
    const bool has_same_factors = desk_ && desk_->factors == factors;
    if (has_same_factors && desk_->catalog == catalog) {
        return {};
    }
    newest_.reset();
    auto made = std::make_unique<Desk>(store_->samples(), catalog, std::move(factors), attention_, pace_);
    if (has_same_factors) {
        made->query.adopt(std::move(desk_->query));
    }
    desk_ = std::move(made);
    return {};
}

void FleetDesk::forget_forgotten() {
    const Forgotten forgotten = forgotten_since(seen_);
    if (!forgotten.sites.empty()) {
        newest_.reset();
        desk_->query.forget(forgotten.sites);
    }
    seen_ = forgotten.generation;
}

bool FleetDesk::is_answered(UtcTime now, Clock::time_point asked) const {
    if (!newest_) {
        return false;
    }
    if (now < newest_->at) {
        return newest_->at - now < overtaken;  // Asked before that one, answered after it: no clock was set back.
    }
    const bool has_waited = asked <= newest_given_;
    return now - newest_->at < (has_waited ? overtaken : moment);
}

Result<FleetNow> FleetDesk::now(const std::shared_ptr<const Catalog>& catalog, UtcTime now, std::stop_token cancel) {
    const Clock::time_point asked = clock_();
    const Turn turn(*this, cancel);
    if (!turn.is_mine()) {
        return fail(Errc::cancelled, "the refresh was given up");
    }
    if (auto done = prepare(catalog); !done) {
        return done.error();
    }
    forget_forgotten();
    if (is_answered(now, asked)) {
        return *newest_;
    }
    auto fleet = desk_->query.now(now, std::move(cancel));
    if (fleet) {
        newest_ = *fleet;
        newest_given_ = clock_();
    }
    return fleet;
}

void FleetDesk::forget(std::span<const SiteId> sites) {
    const std::scoped_lock lock(mutex_);
    ++generation_;
    for (const SiteId site : sites) {
        forgotten_[site] = generation_;
    }
}

FleetDesk::Forgotten FleetDesk::forgotten_since(std::uint64_t generation) const {
    const std::scoped_lock lock(mutex_);
    Forgotten forgotten;
    forgotten.generation = generation_;
    for (const auto& [site, at] : forgotten_) {
        if (at > generation) {
            forgotten.sites.push_back(site);
        }
    }
    return forgotten;
}

}  // namespace wattmast

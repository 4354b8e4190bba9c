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
    Desk(const SampleReader& samples, std::shared_ptr<const Catalog> shown, const FactorRegister& factors,
         FindAttention attention, FleetPace pace)
        : catalog(std::move(shown)), reader(samples, *catalog), query(reader, factors, attention, pace) {}

    std::shared_ptr<const Catalog> catalog;
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
                     FleetPace pace)
    : open_(std::move(open)), factors_(std::move(factors)), attention_(attention), pace_(pace) {}

FleetDesk::~FleetDesk() = default;

Result<void> FleetDesk::prepare(const std::shared_ptr<const Catalog>& catalog) {
    if (is_outdated_.exchange(false)) {
        desk_.reset();
        newest_.reset();
    }
    if (!store_) {
        auto opened = open_();
        if (!opened) {
            return opened.error();
        }
        store_ = std::move(*opened);
    }
    if (desk_ && desk_->catalog == catalog) {
        return {};
    }
    newest_.reset();
    auto made = std::make_unique<Desk>(store_->samples(), catalog, *factors_, attention_, pace_);
    if (desk_) {
        if (auto done = made->query.adopt(std::move(desk_->query)); !done) {
            return done;
        }
    }
    desk_ = std::move(made);
    return {};
}

Result<FleetNow> FleetDesk::now(const std::shared_ptr<const Catalog>& catalog, UtcTime now, std::stop_token cancel) {
    const Turn turn(*this, cancel);
    if (!turn.is_mine()) {
        return fail(Errc::cancelled, "the refresh was given up");
    }
    if (auto done = prepare(catalog); !done) {
        return done.error();
    }
    if (newest_ && now < newest_->at && newest_->at - now < overtaken) {
        return *newest_;  // Asked before that one, answered after it: no clock was set back.
    }
    if (newest_ && now >= newest_->at && now - newest_->at < moment) {
        return *newest_;
    }
    auto fleet = desk_->query.now(now, std::move(cancel));
    if (fleet) {
        newest_ = *fleet;
    }
    return fleet;
}

void FleetDesk::forget() {
    is_outdated_ = true;
}

}  // namespace wattmast

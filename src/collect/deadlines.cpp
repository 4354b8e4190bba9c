// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/deadlines.h"

#include <boost/asio/io_context.hpp>
#include <utility>

namespace wattmast {
namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

Deadlines::Deadlines(boost::asio::execution_context& context)
    : service(context), timer_(std::in_place, static_cast<boost::asio::io_context&>(context)) {}

void Deadlines::shutdown() noexcept {
    timer_.reset();
}

Deadlines::Waiter::Waiter(Deadlines& deadlines, std::function<void()> expired)
    : deadlines_(deadlines), place_(deadlines.add(std::move(expired))) {}

Deadlines::Waiter::~Waiter() {
    deadlines_.remove(place_);
}

std::size_t Deadlines::add(std::function<void()> expired) {
    if (free_places_.empty()) {
        places_.push_back({std::move(expired), std::nullopt, std::nullopt});
        free_places_.reserve(places_.size());  // So that remove() needs no memory.
        return places_.size() - 1;
    }
    const std::size_t place = free_places_.back();
    free_places_.pop_back();
    places_[place].expired = std::move(expired);
    return place;
}

void Deadlines::remove(std::size_t place) noexcept {
    // Its entry in the queue may outlive it: the next owner of the place has it looked at once in vain.
    places_[place].expired = nullptr;
    places_[place].deadline.reset();
    free_places_.push_back(place);
}

void Deadlines::begin(std::size_t place, SteadyTime deadline) {
    Place& own = places_[place];
    own.deadline = deadline;
    if (own.queued && *own.queued <= deadline) {
        return;  // That entry will find the new deadline.
    }
    own.queued = deadline;
    queue_.push({deadline, place});
    wake_at(deadline);
}

void Deadlines::wake_at(SteadyTime at) {
    if (wakes_at_ && *wakes_at_ <= at + slot) {
        return;
    }
    // A slot later than asked for: whatever else comes due until then is dealt with in the same wake-up.
    wakes_at_ = at + slot;
    timer_->expires_at(*wakes_at_);
    timer_->async_wait([this](const boost::system::error_code& error) {
        if (!error) {
            wake();
        }
    });
}

void Deadlines::wake() {
    wakes_at_.reset();
    const SteadyTime now = Clock::now();
    while (!queue_.empty() && queue_.top().at <= now) {
        const Entry entry = queue_.top();
        queue_.pop();
        Place& own = places_[entry.place];
        if (own.queued != entry.at) {
            continue;  // An earlier entry of the place came after it.
        }
        own.queued.reset();
        if (!own.deadline) {
            continue;
        }
        if (*own.deadline > now) {
            own.queued = own.deadline;
            queue_.push({*own.deadline, entry.place});
            continue;
        }
        own.deadline.reset();
        own.expired();
    }
    if (!queue_.empty()) {
        wake_at(queue_.top().at);
    }
}

}  // namespace wattmast

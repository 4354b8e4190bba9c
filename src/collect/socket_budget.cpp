// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/socket_budget.h"

#include <algorithm>
#include <iterator>

namespace wattmast {

bool SocketBudget::take(Holder& holder) {
    if (open_ < most_ || close_one()) {
        ++open_;
        return true;
    }
    waiting_.push_back(&holder);
    return false;
}

void SocketBudget::use(Holder& holder) noexcept {
    if (holder.rests_until_) {
        resting_.erase({*holder.rests_until_, &holder});
        holder.rests_until_.reset();
    }
}

void SocketBudget::rest(Holder& holder, SteadyTime needed) {
    use(holder);
    if (!waiting_.empty()) {
        holder.give_way();
        return;
    }
    resting_.emplace(needed, &holder);
    holder.rests_until_ = needed;
}

void SocketBudget::give_back(Holder& holder) noexcept {
    use(holder);
    --open_;
    grant_next();
}

void SocketBudget::grant_next() noexcept {
    if (open_ < most_ && !waiting_.empty()) {
        Holder* const next = waiting_.front();
        waiting_.pop_front();
        ++open_;
        next->proceed();
    }
}

void SocketBudget::withdraw(Holder& holder) noexcept {
    std::erase(waiting_, &holder);
}

bool SocketBudget::make_room() noexcept {
    // The refused one is counted, and was not opened.
    most_ = std::min(most_, std::max(std::min(least, allowed_), open_ - 1));
    return close_one();
}

void SocketBudget::opened() noexcept {
    if (most_ < allowed_) {
        ++most_;
        grant_next();
    }
}

bool SocketBudget::close_one() noexcept {
    if (resting_.empty()) {
        return false;
    }
    std::prev(resting_.end())->second->give_way();
    return true;
}

}  // namespace wattmast

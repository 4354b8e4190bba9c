// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_patience.h"

#include <algorithm>
#include <utility>

namespace wattmast {

HttpPatience::HttpPatience(std::string where, std::string what_to_check)
    : where_(std::move(where)), what_to_check_(std::move(what_to_check)) {}

std::optional<Failure> HttpPatience::held_back(const std::string& device, const std::string& target,
                                               SteadyTime now) const {
    if (host_.holds(now)) {
        return host_.why;
    }
    const auto own = devices_.find(device);
    if (own == devices_.end()) {
        return std::nullopt;
    }
    if (own->second.all.holds(now)) {
        return own->second.all.why;
    }
    const auto document = own->second.documents.find(target);
    return document != own->second.documents.end() && document->second.holds(now) ? document->second.why : std::nullopt;
}

bool HttpPatience::is_device_held_back(const std::string& device, SteadyTime now) const {
    const auto own = devices_.find(device);
    return host_.holds(now) || (own != devices_.end() && own->second.all.holds(now));
}

void HttpPatience::know(const std::string& device) {
    devices_.try_emplace(device);
}

void HttpPatience::accepted(const std::string& device, const std::string& target) {
    Device& own = devices_[device];
    own.accepted.insert(target);
    own.documents.erase(target);
    own.all = {};
    host_ = {};
    works_ = true;
}

HttpPatience::Refusal HttpPatience::refused(const std::string& device, const std::string& target, SteadyTime now) {
    Device& own = devices_[device];
    const bool is_let_in_elsewhere = works_;
    if (own.accepted.contains(target)) {
        own.accepted.clear();
        works_ = false;
    }
    if (is_let_in_elsewhere) {
        const Extent extent = own.accepted.empty() ? Extent::device : Extent::document;
        Hold& hold = extent == Extent::device ? own.all : own.documents[target];
        hold.lockout = longer(hold.lockout);
        hold.until = now + hold.lockout;
        hold.why = refusal(where_ + target, hold.lockout);
        return {extent, *hold.why};
    }
    host_.lockout = std::max(longer(host_.lockout), longer(own.all.lockout));
    host_.until = now + host_.lockout;
    host_.why = refusal(where_, host_.lockout);
    const Duration wait = (devices_.size() > 1 ? 2 : 1) * host_.lockout;
    own.all = {host_.lockout, now + wait, refusal(where_, wait)};
    return {Extent::host, *host_.why};
}

void HttpPatience::busy(const std::string& device, SteadyTime until, const Failure& why) {
    Hold& hold = devices_[device].all;
    hold.until = until;
    hold.why = why;
}

Duration HttpPatience::longer(Duration lockout) {
    return lockout == Duration{0} ? shortest_lockout : std::min(2 * lockout, longest_lockout);
}

Failure HttpPatience::refusal(const std::string& of_what, Duration wait) const {
    return fail(Errc::device_refused, of_what + " refuses the login (HTTP status 401); check " + what_to_check_ +
                                          ". It is tried again in " +
                                          std::to_string(std::chrono::ceil<std::chrono::minutes>(wait).count()) +
                                          " min, because devices lock accounts after a few wrong passwords");
}

}  // namespace wattmast

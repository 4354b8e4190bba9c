// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A discovery of the window, from its order to its events.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <variant>

#include "app/device_desk.h"
#include "collect/device_profile.h"
#include "model/catalog.h"

namespace wattmast {

using DiscoveryEvent = std::variant<FoundDevice, DiscoveryState, Result<void>>;

struct DiscoveryDispatch {
    const DiscoveryEvents& events;
    void operator()(const FoundDevice& device) const { events.found(device); }
    void operator()(const DiscoveryState& state) const { events.progress(state); }
    void operator()(const Result<void>& outcome) const { events.end(outcome); }
};

/// As DeviceDesk::plan(); reads no password.
[[nodiscard]] Result<DiscoveryPlan> plan_of(const DiscoveryOrder& order);

/// Blocks until done or stopped; the last event is the end.
void run_discovery(const DiscoveryOrder& order, const std::shared_ptr<const ProfileLibrary>& profiles,
                   const Catalog& fleet, const std::function<void(const DiscoveryEvent&)>& on_event,
                   const std::stop_token& stop);

}  // namespace wattmast

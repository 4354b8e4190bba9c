// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One set of a fleet's figures for all workers of a program.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

#include "app/fleet_query.h"
#include "app/signal_reader.h"
#include "app/views.h"
#include "carbon/factor_register.h"
#include "model/catalog.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

/// Answers whoever asks for the state of all sites from one FleetQuery with a reader of its own: what a site's figures
/// come to is read once, however many screens and workers ask, and survives a changed catalogue where the site's meters
/// did not change. Any thread; who asks while another is answered waits, and mostly gets that answer.
class FleetDesk {
public:
    using OpenStore = std::function<Result<std::unique_ptr<Store>>()>;

    /// @param open Called by the first now(), in its thread; again where it failed.
    FleetDesk(OpenStore open, std::shared_ptr<const FactorRegister> factors, FindAttention attention, FleetPace pace);
    ~FleetDesk();

    /// FleetQuery::now() over `catalog`; an answer of up to half a second ago does too. Fails as that does, and as
    /// `open`.
    [[nodiscard]] Result<FleetNow> now(const std::shared_ptr<const Catalog>& catalog, UtcTime now,
                                       std::stop_token cancel);

    /// The next now() reads everything anew: history was imported, or people decided about samples.
    void forget();

private:
    /// The query over one catalogue, and what it needs.
    struct Desk;

    Result<void> prepare(const std::shared_ptr<const Catalog>& catalog);

    const OpenStore open_;
    const std::shared_ptr<const FactorRegister> factors_;
    const FindAttention attention_;
    const FleetPace pace_;
    std::timed_mutex mutex_;
    std::unique_ptr<Store> store_;    // guarded by mutex_
    std::unique_ptr<Desk> desk_;      // guarded by mutex_
    std::optional<FleetNow> newest_;  // guarded by mutex_
    std::atomic<bool> is_outdated_ = false;
};

}  // namespace wattmast

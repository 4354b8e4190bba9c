// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One set of a fleet's figures for all workers of a program.
#pragma once

#include <atomic>
#include <condition_variable>
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
/// did not change. Any thread; who asks while another is answered waits, and gets
/// that answer where both asked within half a second.
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

    /// One caller at a time has the desk, while its Turn lives.
    class Turn;

    Result<void> prepare(const std::shared_ptr<const Catalog>& catalog);

    const OpenStore open_;
    const std::shared_ptr<const FactorRegister> factors_;
    const FindAttention attention_;
    const FleetPace pace_;
    std::mutex mutex_;
    std::condition_variable_any free_;
    bool is_taken_ = false;         // guarded by mutex_
    std::unique_ptr<Store> store_;  ///< Of whoever has the turn, as the next two.
    std::unique_ptr<Desk> desk_;
    std::optional<FleetNow> newest_;
    std::atomic<bool> is_outdated_ = false;
};

}  // namespace wattmast

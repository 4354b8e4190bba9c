// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One set of a fleet's figures for all workers of a program.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <unordered_map>
#include <vector>

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
/// did not change. Any thread; who asks while another is answered waits, and gets that answer too.
class FleetDesk {
public:
    using OpenStore = std::function<Result<std::unique_ptr<Store>>()>;

    /// Asked before each answer, with the desk's store; never gives null.
    using FactorSource = std::function<std::shared_ptr<const FactorRegister>(Store&)>;

    using Clock = std::chrono::steady_clock;

    /// @param open Called by the first now(), in its thread; again where it failed.
    /// @param clock By which it is seen who waited. Called by now(), in its threads.
    FleetDesk(OpenStore open, std::shared_ptr<const FactorRegister> factors, FindAttention attention, FleetPace pace,
              std::function<Clock::time_point()> clock = Clock::now);
    /// The same with factors that may change: where others are given, all figures are made anew.
    FleetDesk(OpenStore open, FactorSource factors, FindAttention attention, FleetPace pace,
              std::function<Clock::time_point()> clock = Clock::now);
    ~FleetDesk();

    /// FleetQuery::now() over `catalog`; an answer of up to half a second ago does too, and one that was given while
    /// this call waited for its turn. Fails as that does, and as `open`.
    [[nodiscard]] Result<FleetNow> now(const std::shared_ptr<const Catalog>& catalog, UtcTime now,
                                       std::stop_token cancel);

    /// History of these sites was imported, or people decided about samples of theirs: FleetQuery::forget() before the
    /// next now().
    void forget(std::span<const SiteId> sites);

    struct Forgotten {
        std::vector<SiteId> sites;     ///< In no order.
        std::uint64_t generation = 0;  ///< To be given with the next question.
    };
    /// What was given to forget() since an earlier answer, for others who keep figures. @param generation 0: ever.
    [[nodiscard]] Forgotten forgotten_since(std::uint64_t generation) const;

private:
    /// The query over one catalogue, and what it needs.
    struct Desk;

    /// One caller at a time has the desk, while its Turn lives.
    class Turn;

    Result<void> prepare(const std::shared_ptr<const Catalog>& catalog);
    void forget_forgotten();
    [[nodiscard]] bool is_answered(UtcTime now, Clock::time_point asked) const;

    const OpenStore open_;
    const FactorSource factors_;
    const FindAttention attention_;
    const FleetPace pace_;
    const std::function<Clock::time_point()> clock_;
    mutable std::mutex mutex_;
    std::condition_variable_any free_;
    bool is_taken_ = false;                                // guarded by mutex_, as the next two
    std::unordered_map<SiteId, std::uint64_t> forgotten_;  ///< In which generation it was given to forget() last.
    std::uint64_t generation_ = 0;
    std::unique_ptr<Store> store_;  ///< Of whoever has the turn, as all below.
    std::unique_ptr<Desk> desk_;
    std::optional<FleetNow> newest_;
    Clock::time_point newest_given_;  ///< When newest_ was there.
    std::uint64_t seen_ = 0;          ///< The generation that desk_ and newest_ know of.
};

}  // namespace wattmast

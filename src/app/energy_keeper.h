// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energies are kept as their hours close, and made again when what they were made from has changed.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/figures_to_keep.h"
#include "app/signal_reader.h"
#include "model/catalog.h"
#include "store/figure_store.h"
#include "store/store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// Months of which a collector keeps energies by itself: the running one and the year before it.
inline constexpr int kept_months = 13;

/// Keeps what figures_to_keep() says of all measured nodes of sites, site by site. Gives how many figures there were.
/// Fails as it does, and as FigureStore::keep(). Nothing where the store keeps no figures.
[[nodiscard]] Result<std::size_t> keep_month(Store& store, const Catalog& catalog, std::span<const SiteId> sites,
                                             CivilMonth month, UtcTime now, std::stop_token cancel);

/// What one slice did.
struct KeepReport {
    std::size_t nodes = 0;    ///< Months of nodes that were looked at.
    std::size_t figures = 0;  ///< That are kept now and were not.
    bool is_done = false;     ///< Nothing is left to do for now.
};

/// Four times a day a pass over all measured nodes and the last `kept_months`, the running month first, in slices that
/// hold nothing up. Belongs to the thread of the store that it is given.
class EnergyKeeper {
public:
    /// @param budget Months of nodes that one slice makes; it looks at a hundred times as many.
    explicit EnergyKeeper(std::size_t budget) : budget_(budget) {}

    /// One slice of the pass that is due; empty where none is. After a failure, of which the log is told, there is none
    /// for an hour.
    [[nodiscard]] std::optional<Result<KeepReport>> step(Store& store, const std::shared_ptr<const Catalog>& catalog,
                                                         UtcTime now);

private:
    [[nodiscard]] bool is_due(UtcTime now) const noexcept;
    [[nodiscard]] Result<KeepReport> slice(Store& store, UtcTime now);
    [[nodiscard]] Result<void> begin_pass(Store& store, const std::shared_ptr<const Catalog>& catalog, UtcTime now);
    /// Adds what is to be kept of a site's month.
    [[nodiscard]] Result<void> look_at(const Site& site, UtcTime now, KeepReport& report,
                                       std::vector<KeptFigure>& figures);
    /// Null where the month's samples are retired, or the zone does not exist.
    [[nodiscard]] const MonthParts* month_of(const Site& site, UtcTime now);

    std::size_t budget_;
    std::optional<UtcTime> due_;              ///< Of the next pass; empty: at once.
    std::shared_ptr<const Catalog> catalog_;  ///< Of the pass under way; null: none is.
    std::optional<SignalReader> reader_;      ///< Over it.
    UtcTime retired_before_;
    int months_ago_ = 0;
    std::size_t site_ = 0;                                     ///< The next one.
    std::map<std::string, std::optional<MonthParts>> months_;  ///< By zone, of `months_ago_`.
};

}  // namespace wattmast

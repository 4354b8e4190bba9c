// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the Overview shows of one answer, laid out on a worker: sums of 17,000 sites are no work for the GUI thread.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"
#include "ui/pages/overview/fleet_summary.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

/// Of the sites of one scope. Alarms change more often than the fleet is read, so they are counted apart. A value:
/// threads share it as `std::shared_ptr<const FleetPicture>`.
class FleetPicture {
public:
    struct Part {
        std::vector<std::string> area;  ///< Path from the outermost, see Region.
        FleetSummary summary;
    };

    /// Any thread. @pre neither is null
    FleetPicture(std::shared_ptr<const FleetNow> fleet, std::shared_ptr<const Catalog> catalog, Scope scope);
    FleetPicture(const FleetPicture&) = delete;
    FleetPicture& operator=(const FleetPicture&) = delete;

    [[nodiscard]] const FleetNow& fleet() const noexcept { return *fleet_; }
    [[nodiscard]] const std::shared_ptr<const FleetNow>& shared_fleet() const noexcept { return fleet_; }
    [[nodiscard]] const std::shared_ptr<const Catalog>& catalog() const noexcept { return catalog_; }
    [[nodiscard]] const Scope& scope() const noexcept { return scope_; }
    /// In the fleet's order.
    [[nodiscard]] const std::vector<const SiteNow*>& sites() const noexcept { return sites_; }
    [[nodiscard]] bool has(SiteId site) const noexcept;

    /// All sites, with what of `attention` is of them.
    [[nodiscard]] FleetSummary all(const std::vector<Attention>& attention) const;
    /// The regions of regions_in(), each with what of `attention` is of its sites.
    [[nodiscard]] std::vector<Part> regions(const std::vector<Attention>& attention) const;

private:
    using Place = std::pair<SiteId, std::size_t>;
    /// Null where the scope does not have it.
    [[nodiscard]] const Place* place_of(SiteId site) const noexcept;

    std::shared_ptr<const FleetNow> fleet_;
    std::shared_ptr<const Catalog> catalog_;
    Scope scope_;
    std::vector<const SiteNow*> sites_;
    FleetSummary all_;
    std::vector<Part> regions_;
    std::vector<Place> places_;  ///< Ascending: each site, and its region's place in regions_.
};

}  // namespace wattmast::ui

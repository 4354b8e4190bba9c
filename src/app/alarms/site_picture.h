// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The newest values that figures of sites are made of.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/mains_state.h"
#include "app/alarms/fleet_index.h"
#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

/// Which points make the figures of one site, as layout_of() of app/site_layout.h says.
struct SitePoints {
    struct Power {
        PointId power;             ///< Not assigned: voltage times current.
        PointId voltage, current;  ///< Of a battery.
        double sign = 1;           ///< −1 for batteries beside sources: what charges them does not run the site.
    };
    struct Branch {
        PointId parent;
        DeviceId device;  ///< Of the parent.
        std::vector<PointId> children;
        bool has_losses = false;  ///< Conversion: the children may have less.
    };
    std::vector<Power> power;  ///< Empty, or `has_power` false: the site's power is not known.
    bool has_power = false;
    std::vector<PointId> ict;      ///< Powers of the uppermost ICT nodes.
    std::vector<PointId> traffic;  ///< Rates towards users and back.
    bool has_traffic = true;       ///< False where devices count octets instead.
    std::vector<Branch> branches;  ///< Nodes of the energy tree with power, all of whose children have power too.
    PointId contact, battery_current, battery_charge;
    std::vector<PointId> mains_voltage;
    std::vector<PointId> grid_power;
    Duration gap{0};  ///< 2.5 intervals of the slowest device.
};

[[nodiscard]] SitePoints points_of_site(const FleetIndex& index, std::size_t site);

/// Newest values of the points that some site's figures need. Belongs to one thread.
class SitePictures {
public:
    /// What is known of points stays. @param index Outlives this until the next plan.
    void plan(const FleetIndex& index);

    /// Takes the sample's value where it is needed; a suspect one makes the point unknown. Gives the number of the site
    /// that it changed in index.sites(), and notes its time.
    [[nodiscard]] std::optional<std::size_t> take(const Sample& sample, UtcTime now);

    [[nodiscard]] const SitePoints& points(std::size_t site) const noexcept { return sites_[site].points; }
    /// Time of the newest value of the site.
    [[nodiscard]] UtcTime newest(std::size_t site) const noexcept { return sites_[site].newest; }
    /// All points that the site's figures need.
    [[nodiscard]] std::vector<PointId> needed(std::size_t site) const;
    /// Forgets the values of one site.
    void forget(std::size_t site);

    /// The value, where it is not older than ten intervals of its device against the site's newest.
    [[nodiscard]] std::optional<double> value(PointId point) const noexcept;
    [[nodiscard]] Mains mains(std::size_t site) const;
    /// W drawn by the site. Empty where a part is not known.
    [[nodiscard]] std::optional<double> power(std::size_t site) const;
    /// The sum; empty where there are none, or one is not known.
    [[nodiscard]] std::optional<double> sum(std::span<const PointId> points) const;

private:
    struct Remembered {
        double value = 0;
        UtcTime at;
        Duration silent{0};  ///< Ten intervals of its device.
        std::uint32_t site = 0;
        bool is_known = false;
    };
    struct SitePicture {
        SitePoints points;
        UtcTime newest;
    };
    static constexpr std::uint32_t not_needed = 0xffffffff;

    void need(PointId point, std::uint32_t site, Duration interval);
    [[nodiscard]] const Remembered* of(PointId point) const noexcept;

    std::vector<SitePicture> sites_;    ///< As in FleetIndex::sites().
    std::vector<std::uint32_t> place_;  ///< By number of the point, in values_.
    std::vector<Remembered> values_;
};

}  // namespace wattmast

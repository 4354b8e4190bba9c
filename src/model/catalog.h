// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sites, devices, points and the energy tree: the master data that gives samples their meaning.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/point_kind.h"
#include "model/sample.h"
#include "units/decimal.h"

namespace wattmast {

/// Stored as its number: append only.
enum class SiteKind : std::uint8_t {
    base_station = 1,
    data_centre = 2,
    tower = 3,
    aggregation_room = 4,
    office = 5,
    small_cell = 6,
};
[[nodiscard]] std::string_view id_of(SiteKind kind) noexcept;
[[nodiscard]] std::optional<SiteKind> site_kind_by_id(std::string_view id) noexcept;

/// A place on the globe, WGS 84.
struct Position {
    double latitude = 0;   ///< −90 … 90
    double longitude = 0;  ///< −180 … 180
    friend bool operator==(const Position&, const Position&) = default;
};

struct Site {
    SiteId id;
    std::string code;  ///< Unique, e.g. "SH-PD-0473".
    std::string name;
    SiteKind kind = SiteKind::base_station;
    /// Organisation path above the site, outermost first, e.g. {"Yangtze Delta", "Shanghai", "Pudong"}.
    std::vector<std::string> area;
    std::string factor_region;  ///< Of the emission factors, e.g. "CN-SH". Empty: no figure, and an error that says so.
    std::string time_zone;      ///< IANA name; civil days and months of the site are cut in it.
    std::optional<Position> position;
    std::vector<std::string> tags;  ///< Free words shown as chips, e.g. "Outdoor cabinet".

    friend bool operator==(const Site&, const Site&) = default;
};

struct Device {
    DeviceId id;
    SiteId site;
    std::string name;     ///< Unique within the site, e.g. "M1".
    std::string uri;      ///< "modbus+tcp://10.21.47.3:502?unit=1". Never holds a secret.
    std::string profile;  ///< Profile id, e.g. "eastron.sdm630"; empty: the probe chooses.
    Duration poll_interval{std::chrono::seconds{60}};
    std::string description;  ///< "Modbus TCP meter, class 0.5S"

    friend bool operator==(const Device&, const Device&) = default;
};

struct Point {
    PointId id;
    DeviceId device;
    PointKey key;
    std::string name;         ///< A person's name for it; empty: the kind's.
    RegisterLimits limits{};  ///< Of counters, as the device's profile states.

    friend bool operator==(const Point&, const Point&) = default;
};

/// A place in the energy tree of a site. Stored as its number: append only.
enum class NodeKind : std::uint8_t {
    grid = 1,
    generator = 2,
    photovoltaic = 3,
    battery = 4,
    rectifier = 5,
    ups = 6,
    ict = 7,
    cooling = 8,
    tenant = 9,
    other = 10,
    losses = 11,
};
[[nodiscard]] std::string_view id_of(NodeKind kind) noexcept;
[[nodiscard]] std::optional<NodeKind> node_kind_by_id(std::string_view id) noexcept;

/// Which device measures which part of a site, so that levels are never summed across.
/// Sources (grid, generator, photovoltaic, battery) feed the site; everything else is consumption below them.
struct EnergyNode {
    SiteId site;
    NodeKind kind = NodeKind::ict;
    std::string name;      ///< "5G radio"; unique within the site.
    std::string parent;    ///< Name of the node above; empty at the top.
    DeviceId device;       ///< Whose total active or DC power and energy this node has; 0: not measured.
    std::string instance;  ///< Which point instance of the device; empty: the device's own total.

    friend bool operator==(const EnergyNode&, const EnergyNode&) = default;
};

/// A dated record of a meter's life, so that energy is continuous across it. Stored as its number: append only.
enum class MeterEventKind : std::uint8_t {
    installed = 1,
    exchanged = 2,      ///< `final_value` of the old register, `first_value` of the new.
    reset = 3,          ///< The register was set back by a person or the device.
    ratio_changed = 4,  ///< CT or PT ratio.
    decommissioned = 5,
};

[[nodiscard]] std::string_view id_of(MeterEventKind kind) noexcept;
[[nodiscard]] std::optional<MeterEventKind> meter_event_kind_by_id(std::string_view id) noexcept;

/// Records are only added. Of one meter, time and kind the one entered last counts; where that is a withdrawal, none.
struct MeterEvent {
    DeviceId device;
    UtcTime at;
    MeterEventKind kind = MeterEventKind::installed;
    std::optional<Decimal> final_value;  ///< kWh on the old register.
    std::optional<Decimal> first_value;  ///< kWh on the new register.
    std::string who;
    std::string why;
    bool is_withdrawal = false;  ///< It did not happen: the records before do not count. Has no values.

    friend bool operator==(const MeterEvent&, const MeterEvent&) = default;
};

enum class MeterEventStanding : std::uint8_t {
    in_force = 1,
    replaced = 2,    ///< By a later record of the same meter, time and kind.
    withdrawn = 3,   ///< A withdrawal of the same meter, time and kind came after it.
    withdrawal = 4,  ///< Is one.
};
[[nodiscard]] std::string_view id_of(MeterEventStanding standing) noexcept;
/// Of each of the events, in their order.
[[nodiscard]] std::vector<MeterEventStanding> standings_of(std::span<const MeterEvent> events);

/// All master data at one moment, as a value: threads share it as `std::shared_ptr<const Catalog>`.
struct Catalog {
    std::vector<Site> sites;      ///< Ascending by id.
    std::vector<Device> devices;  ///< Ascending by id.
    std::vector<Point> points;    ///< Ascending by id.
    std::vector<EnergyNode> nodes;
    std::vector<MeterEvent> meter_events;  ///< In the order of entry.

    [[nodiscard]] const Site* site(SiteId id) const noexcept;
    [[nodiscard]] const Device* device(DeviceId id) const noexcept;
    [[nodiscard]] const Point* point(PointId id) const noexcept;
    [[nodiscard]] const Site* site_by_code(std::string_view code) const noexcept;
    [[nodiscard]] const Point* point_of(DeviceId device, const PointKey& key) const noexcept;
    [[nodiscard]] const Site* site_of(const Point& point) const noexcept;
    [[nodiscard]] std::vector<const Device*> devices_of(SiteId site) const;
    [[nodiscard]] std::vector<const Point*> points_of(DeviceId device) const;
    [[nodiscard]] std::vector<const Point*> points_of(SiteId site) const;
    [[nodiscard]] std::vector<const EnergyNode*> nodes_of(SiteId site) const;

    friend bool operator==(const Catalog&, const Catalog&) = default;
};

/// The total active or DC power point of a node's device; null if the device has none.
[[nodiscard]] const Point* power_point(const Catalog& catalog, const EnergyNode& node) noexcept;
/// The total energy register (active import or DC) of a node's device; null if the device has none.
[[nodiscard]] const Point* energy_point(const Catalog& catalog, const EnergyNode& node) noexcept;

}  // namespace wattmast

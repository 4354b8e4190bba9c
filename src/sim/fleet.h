// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which sites and devices the simulator plays, and what is wrong with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sim {

enum class FleetShape : std::uint8_t {
    demo = 1,   ///< Sixteen named sites in China and Germany, with planted faults.
    scale = 2,  ///< `sites` base stations with one mains meter each and nothing wrong.
};

/// Of sites, areas, tags, devices' descriptions and nodes. Codes are the same in each.
enum class NameLanguage : std::uint8_t { english = 1, chinese = 2 };

struct FleetOptions {
    FleetShape shape = FleetShape::demo;
    /// Keep it with the database: other names at a later start would be other nodes.
    NameLanguage names = NameLanguage::english;
    std::uint64_t seed = 1;
    unsigned sites = 0;      ///< Of shape `scale`, 1 … 50,000; the demo has its own list.
    unsigned rack_pdus = 0;  ///< So many of the first sites have a Redfish rack PDU "PDU1" behind their main meter.
    /// So many of the first sites have a meter "H1" beside their main meter that tells JSON over HTTP.
    unsigned http_meters = 0;
    /// So many devices that publish to an MQTT broker, "Q1" and on, site by site in turn: a plug of Tasmota, a meter of
    /// Shelly, a plug behind Zigbee2MQTT, and again.
    unsigned mqtt_devices = 0;
    /// Meters on a serial line in the first site: "R1" to "R3" of Modbus RTU, units 11 to 13, and "D1" of DL/T 645.
    enum class SerialLine : std::uint8_t { none = 1, of_first_site = 2 } serial_line = SerialLine::none;
    /// The moment that the planted faults are placed around: the demo's first start. Keep it with the database and give
    /// it again at later starts, or the registers of the faulty sites will not continue.
    UtcTime anchor;
};

/// Instants before this one do not exist in the simulated world: 2024-01-01T00:00Z.
inline constexpr UtcTime world_begin = utc_from_milliseconds(1'704'067'200'000);

/// What a simulated device measures or is.
enum class DeviceRole : std::uint8_t {
    mains_meter = 1,      ///< AC, the whole site.
    dc_load_meter = 2,    ///< DC, all ICT loads.
    battery_meter = 3,    ///< DC, positive while charging.
    router = 4,           ///< SNMP: interfaces and temperatures.
    it_meter_a = 5,       ///< AC behind the UPS, feed A.
    it_meter_b = 6,       ///< AC behind the UPS, feed B.
    cooling_meter = 7,    ///< AC.
    uninterruptible = 8,  ///< SNMP: UPS-MIB.
    core_switch = 9,      ///< SNMP: interfaces and temperatures.
    rack_sensors = 10,    ///< SNMP: inlet temperature of every rack.
    chiller = 11,         ///< SNMP: electrical power, water and outdoor temperatures.
    row_cooler = 12,      ///< SNMP: air and water temperatures of a cooler between the racks.
    environment = 13,     ///< SNMP: temperatures and humidities of a shelter.
};

struct FleetDevice {
    DeviceRole role = DeviceRole::mains_meter;
    std::string name;     ///< As in the inventory, unique within the site, e.g. "M1".
    std::string profile;  ///< "eastron.sdm630"; also chooses the register map that the device answers with.
    Duration poll_interval{std::chrono::seconds{10}};
    std::string description;
    /// Modbus unit id; devices of a site with different unit ids may share a port. Of an MQTT plug: its phase, 1 … 3.
    int unit = 1;
    enum class Wire : std::uint8_t { network = 1, serial = 2 } wire = Wire::network;
};

/// A node of the site's energy tree; `device` by name, empty: not measured.
struct FleetNode {
    NodeKind kind = NodeKind::grid;
    std::string name;
    std::string parent;
    std::string device;
    std::string instance;
};

/// What is wrong with a site. Empty ranges and times: nothing.
struct PlantedFaults {
    std::vector<TimeRange> past_outages;          ///< Mains failures before the anchor, ascending.
    std::optional<UtcTime> recurring_outage;      ///< First failure of a series that never ends, see `outage_period`.
    std::optional<UtcTime> mains_meter_silent;    ///< From then on M1 accepts connections and never answers.
    std::optional<UtcTime> mains_register_reset;  ///< M1's energy registers start again from 0.
    std::optional<TimeRange> unreachable;         ///< No device of the site answers.
};
inline constexpr Duration outage_period = std::chrono::hours{6};
inline constexpr Duration outage_length = std::chrono::minutes{75};

struct FleetSite {
    Site site;  ///< Without id.
    std::vector<FleetDevice> devices;
    std::vector<FleetNode> nodes;
    PlantedFaults faults;
    std::uint64_t seed = 0;  ///< Of everything random about the site.
};

struct Fleet {
    FleetOptions options;
    std::vector<FleetSite> sites;
};

/// Equal options give equal fleets. Fails with `invalid_argument` for a count of sites out of range, or an anchor less
/// than 100 days after `world_begin`.
[[nodiscard]] Result<Fleet> make_fleet(const FleetOptions& options);

}  // namespace wattmast::sim

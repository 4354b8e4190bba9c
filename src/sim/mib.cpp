// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/mib.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>

namespace wattmast::sim {
namespace {

constexpr std::initializer_list<std::uint32_t> system_group = {1, 3, 6, 1, 2, 1, 1};
constexpr std::initializer_list<std::uint32_t> interfaces_group = {1, 3, 6, 1, 2, 1, 2};
constexpr std::initializer_list<std::uint32_t> if_x_table = {1, 3, 6, 1, 2, 1, 31, 1, 1, 1};
constexpr std::initializer_list<std::uint32_t> entity_physical = {1, 3, 6, 1, 2, 1, 47, 1, 1, 1, 1};
constexpr std::initializer_list<std::uint32_t> entity_sensor = {1, 3, 6, 1, 2, 1, 99, 1, 1, 1};
constexpr std::initializer_list<std::uint32_t> ups_objects = {1, 3, 6, 1, 2, 1, 33, 1};
/// An enterprise number for documentation (RFC 5612): the simulator is no vendor's product.
constexpr std::initializer_list<std::uint32_t> simulator_product = {1, 3, 6, 1, 4, 1, 32473, 1};

/// What the agents of these makers say they are, and the objects that the profiles of that name read.
constexpr std::initializer_list<std::uint32_t> carel_agent = {1, 3, 6, 1, 4, 1, 9839, 2606};
constexpr std::initializer_list<std::uint32_t> chiller_objects = {1, 3, 6, 1, 4, 1, 9839, 2, 1, 2};
constexpr std::initializer_list<std::uint32_t> in_row_agent = {1, 3, 6, 1, 4, 1, 318, 1, 3, 14};
constexpr std::initializer_list<std::uint32_t> in_row_objects = {1, 3, 6, 1, 4, 1, 318, 1, 1, 13, 3, 2, 2, 2};

constexpr std::uint32_t ethernet = 6;  // ifType ethernetCsmacd(6)
constexpr std::int32_t battery_normal = 2;
constexpr std::int32_t source_normal = 3;
constexpr std::int32_t minutes_left = 38;
constexpr std::int32_t charge_percent = 100;
constexpr std::int32_t line_bads = 4;

/// Collects entries below one base.
class Builder {
public:
    using Parts = std::initializer_list<std::uint32_t>;

    void scalar(Parts base, Parts object, SnmpValue value) { add(base, object, 0, std::move(value)); }
    void cell(Parts base, Parts column, std::uint32_t row, SnmpValue value) {
        add(base, column, row, std::move(value));
    }
    [[nodiscard]] MibImage take() {
        std::sort(image_.begin(), image_.end(),
                  [](const MibEntry& a, const MibEntry& b) { return a.varbind.name < b.varbind.name; });
        return std::move(image_);
    }

private:
    void add(Parts base, Parts object, std::uint32_t instance, SnmpValue value) {
        SnmpOid name(base);
        name.insert(name.end(), object);
        const std::size_t object_length = name.size();
        name.push_back(instance);
        image_.push_back({{std::move(name), std::move(value)}, object_length});
    }
    MibImage image_;
};

std::int32_t whole(double value) {
    return static_cast<std::int32_t>(std::lround(value));
}

/// Hundredths of a second; wraps after 497 days, as the standard has it.
TimeTicks ticks(double seconds) {
    return {static_cast<std::uint32_t>(static_cast<std::uint64_t>(std::max(0.0, seconds) * 100))};
}

void add_system(Builder& mib, std::string_view name, std::string_view description, SnmpOid object_id,
                double up_seconds) {
    mib.scalar(system_group, {1}, std::string(description));
    mib.scalar(system_group, {2}, std::move(object_id));
    mib.scalar(system_group, {3}, ticks(up_seconds));
    mib.scalar(system_group, {4}, std::string("noc@example.net"));
    mib.scalar(system_group, {5}, std::string(name));
    mib.scalar(system_group, {6}, std::string("simulated"));
    mib.scalar(system_group, {7}, std::int32_t{78});
}

void add_system(Builder& mib, std::string_view name, std::string_view description, std::uint32_t product,
                double up_seconds) {
    SnmpOid object_id(simulator_product);
    object_id.push_back(product);
    add_system(mib, name, description, std::move(object_id), up_seconds);
}

void add_interface(Builder& mib, std::uint32_t row, const InterfaceState& interface) {
    const double bits = 1e6 * interface.speed_mbit;
    const double most = std::numeric_limits<std::uint32_t>::max();
    mib.cell(interfaces_group, {2, 1, 1}, row, static_cast<std::int32_t>(row));
    mib.cell(interfaces_group, {2, 1, 2}, row, std::string(interface.name));
    mib.cell(interfaces_group, {2, 1, 3}, row, static_cast<std::int32_t>(interface.type));
    mib.cell(interfaces_group, {2, 1, 4}, row, std::int32_t{1'500});
    mib.cell(interfaces_group, {2, 1, 5}, row, Gauge32{static_cast<std::uint32_t>(std::min(bits, most))});
    mib.cell(interfaces_group, {2, 1, 7}, row, std::int32_t{1});
    mib.cell(interfaces_group, {2, 1, 8}, row, static_cast<std::int32_t>(interface.oper_status));
    mib.cell(interfaces_group, {2, 1, 10}, row, Counter32{static_cast<std::uint32_t>(interface.in_octets)});
    mib.cell(interfaces_group, {2, 1, 16}, row, Counter32{static_cast<std::uint32_t>(interface.out_octets)});
    mib.cell(if_x_table, {1}, row, std::string(interface.name));
    mib.cell(if_x_table, {6}, row, Counter64{interface.in_octets});
    mib.cell(if_x_table, {10}, row, Counter64{interface.out_octets});
    mib.cell(if_x_table, {15}, row, Gauge32{interface.speed_mbit});
    mib.cell(if_x_table, {18}, row, std::string(interface.oper_status == 1 ? "uplink" : "spare"));
    mib.cell(if_x_table, {19}, row, TimeTicks{0});
}

std::int32_t tenths(double value) {
    return whole(value * 10);
}

void add_temperature(Builder& mib, std::uint32_t row, const TemperatureState& temperature) {
    mib.cell(entity_physical, {2}, row, std::string(temperature.name) + " temperature sensor");
    mib.cell(entity_physical, {5}, row, std::int32_t{8});  // sensor(8)
    mib.cell(entity_physical, {7}, row, std::string(temperature.name));
    mib.cell(entity_sensor, {1}, row, std::int32_t{8});  // celsius(8)
    mib.cell(entity_sensor, {2}, row, std::int32_t{9});  // units(9)
    mib.cell(entity_sensor, {3}, row, std::int32_t{1});
    mib.cell(entity_sensor, {4}, row, tenths(temperature.celsius));
    mib.cell(entity_sensor, {5}, row, std::int32_t{1});  // ok(1)
    mib.cell(entity_sensor, {6}, row, std::string("Celsius"));
}

void add_humidity(Builder& mib, std::uint32_t row, std::string_view name, double percent) {
    mib.cell(entity_physical, {2}, row, std::string(name) + " humidity sensor");
    mib.cell(entity_physical, {5}, row, std::int32_t{8});  // sensor(8)
    mib.cell(entity_physical, {7}, row, std::string(name));
    mib.cell(entity_sensor, {1}, row, std::int32_t{9});  // percentRH(9)
    mib.cell(entity_sensor, {2}, row, std::int32_t{9});  // units(9)
    mib.cell(entity_sensor, {3}, row, std::int32_t{1});
    mib.cell(entity_sensor, {4}, row, tenths(percent));
    mib.cell(entity_sensor, {5}, row, std::int32_t{1});  // ok(1)
    mib.cell(entity_sensor, {6}, row, std::string("% RH"));
}

std::int32_t load_percent(const UpsState& state, std::size_t line) {
    return whole(100 * state.output.phases[line].active / (state.output_rating / 3));
}

void add_ups_battery(Builder& mib, const UpsState& state) {
    mib.scalar(ups_objects, {2, 1}, battery_normal);
    mib.scalar(ups_objects, {2, 2}, std::int32_t{0});
    mib.scalar(ups_objects, {2, 3}, minutes_left);
    mib.scalar(ups_objects, {2, 4}, charge_percent);
    mib.scalar(ups_objects, {2, 5}, tenths(state.battery_voltage));
    mib.scalar(ups_objects, {2, 6}, std::int32_t{0});
    mib.scalar(ups_objects, {2, 7}, whole(state.battery_temperature));
}

Reading reading(PointKind kind, Phase phase, std::string_view instance, Value value) {
    return {PointKey{kind, phase, std::string(instance)}, value, Quality::good, std::nullopt, {}};
}

Value integer(std::int64_t mantissa, int exponent = 0) {
    return Value::of(Decimal(mantissa, exponent));
}

}  // namespace

MibImage router_mib(std::string_view system_name, const RouterState& state) {
    Builder mib;
    add_system(mib, system_name, "Wattmast simulated router", 1, state.up_seconds);
    mib.scalar(interfaces_group, {1}, static_cast<std::int32_t>(state.interfaces.size()));
    for (std::size_t i = 0; i < state.interfaces.size(); ++i) {
        add_interface(mib, static_cast<std::uint32_t>(i + 1), state.interfaces[i]);
    }
    for (std::size_t i = 0; i < state.temperatures.size(); ++i) {
        add_temperature(mib, static_cast<std::uint32_t>(1000 + i + 1), state.temperatures[i]);
    }
    return mib.take();
}

MibImage sensor_mib(std::string_view system_name, const SensorUnitState& state) {
    Builder mib;
    add_system(mib, system_name, "Wattmast simulated sensor unit", 3, state.up_seconds);
    for (std::size_t i = 0; i < state.temperatures.size(); ++i) {
        add_temperature(mib, static_cast<std::uint32_t>(i + 1), state.temperatures[i]);
    }
    return mib.take();
}

MibImage environment_mib(std::string_view system_name, const EnvironmentState& state) {
    Builder mib;
    add_system(mib, system_name, "Wattmast simulated climate sensors", 4, state.up_seconds);
    std::uint32_t row = 0;
    for (const ClimateState& sensor : state.sensors) {
        add_temperature(mib, ++row, {sensor.name, sensor.celsius});
        if (sensor.humidity) {
            add_humidity(mib, ++row, sensor.name, *sensor.humidity);
        }
    }
    return mib.take();
}

MibImage chiller_mib(std::string_view system_name, const ChillerState& state) {
    Builder mib;
    add_system(mib, system_name, "Wattmast simulated chiller", SnmpOid(carel_agent), state.up_seconds);
    mib.scalar(chiller_objects, {74}, tenths(state.current));
    mib.scalar(chiller_objects, {103}, tenths(state.power / 1000));
    mib.scalar(chiller_objects, {136}, tenths(state.water_in));
    mib.scalar(chiller_objects, {137}, tenths(state.water_out));
    mib.scalar(chiller_objects, {140}, tenths(state.ambient));
    return mib.take();
}

MibImage row_cooler_mib(std::string_view system_name, const RowCoolerState& state) {
    Builder mib;
    add_system(mib, system_name, "Wattmast simulated row cooler", SnmpOid(in_row_agent), state.up_seconds);
    mib.scalar(in_row_objects, {7}, tenths(state.rack_inlet));
    mib.scalar(in_row_objects, {9}, tenths(state.supply_air));
    mib.scalar(in_row_objects, {11}, tenths(state.return_air));
    mib.scalar(in_row_objects, {24}, tenths(state.entering_fluid));
    mib.scalar(in_row_objects, {26}, tenths(state.leaving_fluid));
    return mib.take();
}

MibImage ups_mib(std::string_view system_name, const UpsState& state) {
    Builder mib;
    add_system(mib, system_name, "Wattmast simulated UPS", 2, state.up_seconds);
    mib.scalar(ups_objects, {1, 1}, std::string("Wattmast"));
    mib.scalar(ups_objects, {1, 2}, std::string("Simulated UPS 500 kW"));
    mib.scalar(ups_objects, {1, 5}, std::string(system_name));
    add_ups_battery(mib, state);
    mib.scalar(ups_objects, {3, 1}, Counter32{static_cast<std::uint32_t>(line_bads)});
    mib.scalar(ups_objects, {3, 2}, std::int32_t{3});
    mib.scalar(ups_objects, {4, 1}, source_normal);
    mib.scalar(ups_objects, {4, 2}, tenths(state.output.frequency));
    mib.scalar(ups_objects, {4, 3}, std::int32_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        const auto line = static_cast<std::uint32_t>(i + 1);
        const AcState::PhaseState& input = state.input.phases[i];
        const AcState::PhaseState& output = state.output.phases[i];
        mib.cell(ups_objects, {3, 3, 1, 2}, line, tenths(state.input.frequency));
        mib.cell(ups_objects, {3, 3, 1, 3}, line, whole(input.voltage));
        mib.cell(ups_objects, {3, 3, 1, 4}, line, tenths(input.current));
        mib.cell(ups_objects, {3, 3, 1, 5}, line, whole(input.active));
        mib.cell(ups_objects, {4, 4, 1, 2}, line, whole(output.voltage));
        mib.cell(ups_objects, {4, 4, 1, 3}, line, tenths(output.current));
        mib.cell(ups_objects, {4, 4, 1, 4}, line, whole(output.active));
        mib.cell(ups_objects, {4, 4, 1, 5}, line, load_percent(state, i));
    }
    mib.scalar(ups_objects, {6, 1}, Gauge32{0});
    return mib.take();
}

std::vector<Reading> readings(const RouterState& state) {
    using enum PointKind;
    std::vector<Reading> result;
    result.reserve(1 + 5 * state.interfaces.size() + state.temperatures.size());
    result.push_back(reading(up_time, Phase::total, {}, integer(ticks(state.up_seconds).value, -2)));
    for (const InterfaceState& interface : state.interfaces) {
        if (interface.type != ethernet) {
            continue;  // The profile takes what carries users' traffic, no loopback.
        }
        result.push_back(reading(if_in_octets, Phase::total, interface.name, Value::of_counter(interface.in_octets)));
        result.push_back(reading(if_out_octets, Phase::total, interface.name, Value::of_counter(interface.out_octets)));
        result.push_back(reading(if_speed, Phase::total, interface.name, integer(interface.speed_mbit, 6)));
        result.push_back(reading(if_oper_status, Phase::total, interface.name, integer(interface.oper_status)));
        result.push_back(reading(counter_discontinuity, Phase::total, interface.name, integer(0, -2)));
    }
    for (const TemperatureState& sensor : state.temperatures) {
        result.push_back(
            reading(PointKind::temperature, Phase::total, sensor.name, integer(tenths(sensor.celsius), -1)));
    }
    return result;
}

std::vector<Reading> readings(const SensorUnitState& state) {
    std::vector<Reading> result;
    result.reserve(state.temperatures.size());
    for (const TemperatureState& sensor : state.temperatures) {
        result.push_back(
            reading(PointKind::temperature, Phase::total, sensor.name, integer(tenths(sensor.celsius), -1)));
    }
    return result;
}

std::vector<Reading> readings(const EnvironmentState& state) {
    std::vector<Reading> result;
    for (const ClimateState& sensor : state.sensors) {
        result.push_back(
            reading(PointKind::temperature, Phase::total, sensor.name, integer(tenths(sensor.celsius), -1)));
        if (sensor.humidity) {
            result.push_back(
                reading(PointKind::humidity, Phase::total, sensor.name, integer(tenths(*sensor.humidity), -1)));
        }
    }
    return result;
}

std::vector<Reading> readings(const ChillerState& state) {
    using enum PointKind;
    constexpr auto total = Phase::total;
    return {
        reading(up_time, total, {}, integer(ticks(state.up_seconds).value, -2)),
        reading(current, total, {}, integer(tenths(state.current), -1)),
        reading(active_power, total, {}, integer(tenths(state.power / 1000), 2)),
        reading(temperature, total, "water in", integer(tenths(state.water_in), -1)),
        reading(temperature, total, "water out", integer(tenths(state.water_out), -1)),
        reading(temperature, total, "ambient", integer(tenths(state.ambient), -1)),
    };
}

std::vector<Reading> readings(const RowCoolerState& state) {
    const auto celsius = [](std::string_view name, double value) {
        return reading(PointKind::temperature, Phase::total, name, integer(tenths(value), -1));
    };
    return {reading(PointKind::up_time, Phase::total, {}, integer(ticks(state.up_seconds).value, -2)),
            celsius("rack inlet", state.rack_inlet),
            celsius("supply air", state.supply_air),
            celsius("return air", state.return_air),
            celsius("entering fluid", state.entering_fluid),
            celsius("leaving fluid", state.leaving_fluid)};
}

std::vector<Reading> readings(const UpsState& state) {
    using enum PointKind;
    using enum Phase;
    std::vector<Reading> result = {
        reading(up_time, total, {}, integer(ticks(state.up_seconds).value, -2)),
        reading(ups_battery_status, total, {}, integer(battery_normal)),
        reading(battery_runtime_left, total, {}, integer(std::int64_t{60} * minutes_left)),
        reading(battery_state_of_charge, total, {}, integer(charge_percent)),
        reading(battery_voltage, total, {}, integer(tenths(state.battery_voltage), -1)),
        reading(battery_temperature, total, {}, integer(whole(state.battery_temperature))),
        reading(ups_input_line_bads, total, {}, integer(line_bads)),
        reading(ups_output_source, total, {}, integer(source_normal)),
        reading(frequency, total, "output", integer(tenths(state.output.frequency), -1)),
    };
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> lines = {
        {{"input 1", "output 1"}, {"input 2", "output 2"}, {"input 3", "output 3"}}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const AcState::PhaseState& in = state.input.phases[i];
        const AcState::PhaseState& out = state.output.phases[i];
        const auto& [in_name, out_name] = lines[i];
        result.push_back(reading(frequency, total, in_name, integer(tenths(state.input.frequency), -1)));
        result.push_back(reading(voltage, total, in_name, integer(whole(in.voltage))));
        result.push_back(reading(current, total, in_name, integer(tenths(in.current), -1)));
        result.push_back(reading(active_power, total, in_name, integer(whole(in.active))));
        result.push_back(reading(voltage, total, out_name, integer(whole(out.voltage))));
        result.push_back(reading(current, total, out_name, integer(tenths(out.current), -1)));
        result.push_back(reading(active_power, total, out_name, integer(whole(out.active))));
        result.push_back(reading(ups_output_load, total, out_name, integer(load_percent(state, i))));
    }
    return result;
}

}  // namespace wattmast::sim

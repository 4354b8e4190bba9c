// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/mqtt_meter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/http_meter.h"

namespace wattmast::sim {
namespace {

using enum PointKind;
using PhaseState = AcState::PhaseState;

constexpr std::string_view tasmota = "tasmota.energy";
constexpr std::string_view shelly = "shelly.em3";
constexpr std::string_view zigbee = "zigbee2mqtt.energy";
constexpr std::array played_over_mqtt{tasmota, shelly, zigbee};

/// One number of a plug, of one phase.
struct PlugNumber {
    std::string_view profile;
    std::string_view name;
    PointKind kind;
    int exponent;  ///< Of its last digit; the unit is the kind's.
    double (*value)(const AcState& state, const PhaseState& phase);
};

template <double PhaseState::*member>
double of_phase(const AcState& /*state*/, const PhaseState& phase) {
    return phase.*member;
}
double of_mains(const AcState& state, const PhaseState& /*phase*/) {
    return state.frequency;
}

constexpr std::array plug_numbers = {
    PlugNumber{tasmota, "Total", active_energy_import, -3, of_phase<&PhaseState::energy>},
    PlugNumber{tasmota, "Power", active_power, -1, of_phase<&PhaseState::active>},
    PlugNumber{tasmota, "ApparentPower", apparent_power, -1, of_phase<&PhaseState::apparent>},
    PlugNumber{tasmota, "ReactivePower", reactive_power, -1, of_phase<&PhaseState::reactive>},
    PlugNumber{tasmota, "Factor", power_factor, -2, of_phase<&PhaseState::power_factor>},
    PlugNumber{tasmota, "Frequency", frequency, -2, of_mains},
    PlugNumber{tasmota, "Voltage", voltage, -1, of_phase<&PhaseState::voltage>},
    PlugNumber{tasmota, "Current", current, -3, of_phase<&PhaseState::current>},
    PlugNumber{zigbee, "current", current, -2, of_phase<&PhaseState::current>},
    PlugNumber{zigbee, "energy", active_energy_import, -2, of_phase<&PhaseState::energy>},
    PlugNumber{zigbee, "power", active_power, -1, of_phase<&PhaseState::active>},
    PlugNumber{zigbee, "voltage", voltage, -1, of_phase<&PhaseState::voltage>},
};

const PhaseState& phase_of(const FleetDevice& device, const MeterState& state) {
    return state.ac.phases.at(static_cast<std::size_t>(device.unit) - 1);
}

/// They are fed by what they measure.
bool is_without_mains(const FleetDevice& device, const MeterState& state) {
    const auto has_voltage = [](const PhaseState& phase) { return phase.voltage > 0; };
    return device.profile == shelly ? std::ranges::none_of(state.ac.phases, has_voltage)
                                    : !has_voltage(phase_of(device, state));
}

Decimal written(const PlugNumber& number, const FleetDevice& device, const MeterState& state) {
    const double steps = number.value(state.ac, phase_of(device, state)) * std::pow(10.0, -number.exponent);
    // A register never shows more than has flowed.
    const bool is_register = info(number.kind).nature == PointNature::counter;
    return {static_cast<std::int64_t>(is_register ? std::floor(steps) : std::round(steps)), number.exponent};
}

/// "name":number, with commas between.
std::string numbers_text(const FleetDevice& device, const MeterState& state) {
    std::string text;
    for (const PlugNumber& number : plug_numbers) {
        if (number.profile == device.profile) {
            text.append(text.empty() ? "\"" : ",\"").append(number.name).append("\":");
            text.append(written(number, device, state).to_string());
        }
    }
    return text;
}

/// Tasmota writes the time of its own zone without saying which; ours lives in UTC.
std::string tasmota_time(UtcTime at) {
    return to_iso8601(std::chrono::floor<std::chrono::seconds>(at)).substr(0, 19);
}

}  // namespace

std::span<const std::string_view> mqtt_profiles() noexcept {
    return played_over_mqtt;
}

bool is_mqtt_profile(std::string_view profile) noexcept {
    return std::ranges::find(played_over_mqtt, profile) != played_over_mqtt.end();
}

MqttPresence mqtt_presence(std::string_view profile, std::string_view topic) {
    const std::string own(topic);
    if (profile == tasmota) {
        return {"tele/" + own + "/LWT", "Online", "Offline"};
    }
    if (profile == shelly) {
        return {own + "/online", "true", "false"};
    }
    return {"zigbee2mqtt/" + own + "/availability", R"({"state":"online"})", R"({"state":"offline"})"};
}

MqttPresence mqtt_bridge_presence() {
    return {"zigbee2mqtt/bridge/state", R"({"state":"online"})", R"({"state":"offline"})"};
}

std::vector<MqttTelegram> mqtt_telemetry(const FleetDevice& device, std::string_view topic, const MeterState& state,
                                         UtcTime at) {
    if (is_without_mains(device, state)) {
        return {};
    }
    const std::string own(topic);
    if (device.profile == shelly) {
        return {{own + "/status/em:0", http_meter_document(HttpMeterDocument::momentary, state)},
                {own + "/status/emdata:0", http_meter_document(HttpMeterDocument::registers, state)}};
    }
    const std::string numbers = numbers_text(device, state);
    if (device.profile == tasmota) {
        return {{"tele/" + own + "/SENSOR", "{\"Time\":\"" + tasmota_time(at) +
                                                "\",\"ENERGY\":{\"TotalStartTime\":\"2024-01-01T00:00:00\"," + numbers +
                                                "}}"}};
    }
    return {{"zigbee2mqtt/" + own, "{\"linkquality\":120,\"state\":\"ON\"," + numbers + "}"}};
}

std::vector<Reading> mqtt_readings(const FleetDevice& device, const MeterState& state) {
    std::vector<Reading> result;
    if (is_without_mains(device, state)) {
        return result;
    }
    if (device.profile == shelly) {
        result = http_meter_readings(state);
        std::erase_if(result, [](const Reading& reading) { return reading.key.kind == frequency; });
        return result;
    }
    for (const PlugNumber& number : plug_numbers) {
        if (number.profile == device.profile) {
            Reading& reading = result.emplace_back();
            reading.key = {number.kind, Phase::total, ""};
            reading.value = Value::of(written(number, device, state));
        }
    }
    return result;
}

}  // namespace wattmast::sim

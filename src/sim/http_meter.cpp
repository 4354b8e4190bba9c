// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/http_meter.h"

#include <array>
#include <cmath>
#include <string>

namespace wattmast::sim {
namespace {

using enum PointKind;
using PhaseState = AcState::PhaseState;

/// One number: what a document calls it, and what a poll makes of it.
struct HttpNumber {
    std::string_view document;
    std::string_view name;
    PointKind kind;
    Phase phase;
    int exponent;  ///< Of its last digit in the document.
    int to_kind;   ///< The document's unit is 10^this of the kind's.
    double (*value)(const AcState& state);
};

constexpr std::string_view momentary = "/rpc/EM.GetStatus?id=0";
constexpr std::string_view registers = "/rpc/EMData.GetStatus?id=0";

template <double PhaseState::*member>
double whole(const AcState& state) {
    return state.sum(member);
}
template <std::size_t phase, double PhaseState::*member>
double phase_value(const AcState& state) {
    return state.phases[phase].*member;
}
/// Nothing is ever given back.
double nothing(const AcState& /*state*/) {
    return 0;
}

/// kWh of the state, as the Wh of the document.
template <std::size_t phase>
double phase_energy(const AcState& state) {
    return state.phases[phase].energy * 1000;
}
double whole_energy(const AcState& state) {
    return state.sum(&PhaseState::energy) * 1000;
}

constexpr std::array http_numbers = {
    HttpNumber{momentary, "total_act_power", active_power, Phase::total, -2, 0, whole<&PhaseState::active>},
    HttpNumber{momentary, "total_aprt_power", apparent_power, Phase::total, -2, 0, whole<&PhaseState::apparent>},
    HttpNumber{momentary, "a_freq", frequency, Phase::total, -1, 0,
               [](const AcState& state) { return state.frequency; }},
    HttpNumber{momentary, "a_act_power", active_power, Phase::l1, -1, 0, phase_value<0, &PhaseState::active>},
    HttpNumber{momentary, "b_act_power", active_power, Phase::l2, -1, 0, phase_value<1, &PhaseState::active>},
    HttpNumber{momentary, "c_act_power", active_power, Phase::l3, -1, 0, phase_value<2, &PhaseState::active>},
    HttpNumber{momentary, "a_aprt_power", apparent_power, Phase::l1, -1, 0, phase_value<0, &PhaseState::apparent>},
    HttpNumber{momentary, "b_aprt_power", apparent_power, Phase::l2, -1, 0, phase_value<1, &PhaseState::apparent>},
    HttpNumber{momentary, "c_aprt_power", apparent_power, Phase::l3, -1, 0, phase_value<2, &PhaseState::apparent>},
    HttpNumber{momentary, "a_voltage", voltage, Phase::l1, -1, 0, phase_value<0, &PhaseState::voltage>},
    HttpNumber{momentary, "b_voltage", voltage, Phase::l2, -1, 0, phase_value<1, &PhaseState::voltage>},
    HttpNumber{momentary, "c_voltage", voltage, Phase::l3, -1, 0, phase_value<2, &PhaseState::voltage>},
    HttpNumber{momentary, "a_current", current, Phase::l1, -3, 0, phase_value<0, &PhaseState::current>},
    HttpNumber{momentary, "b_current", current, Phase::l2, -3, 0, phase_value<1, &PhaseState::current>},
    HttpNumber{momentary, "c_current", current, Phase::l3, -3, 0, phase_value<2, &PhaseState::current>},
    HttpNumber{momentary, "a_pf", power_factor, Phase::l1, -2, 0, phase_value<0, &PhaseState::power_factor>},
    HttpNumber{momentary, "b_pf", power_factor, Phase::l2, -2, 0, phase_value<1, &PhaseState::power_factor>},
    HttpNumber{momentary, "c_pf", power_factor, Phase::l3, -2, 0, phase_value<2, &PhaseState::power_factor>},
    HttpNumber{registers, "total_act", active_energy_import, Phase::total, -2, -3, whole_energy},
    HttpNumber{registers, "total_act_ret", active_energy_export, Phase::total, -2, -3, nothing},
    HttpNumber{registers, "a_total_act_energy", active_energy_import, Phase::l1, -2, -3, phase_energy<0>},
    HttpNumber{registers, "b_total_act_energy", active_energy_import, Phase::l2, -2, -3, phase_energy<1>},
    HttpNumber{registers, "c_total_act_energy", active_energy_import, Phase::l3, -2, -3, phase_energy<2>},
    HttpNumber{registers, "a_total_act_ret_energy", active_energy_export, Phase::l1, -2, -3, nothing},
    HttpNumber{registers, "b_total_act_ret_energy", active_energy_export, Phase::l2, -2, -3, nothing},
    HttpNumber{registers, "c_total_act_ret_energy", active_energy_export, Phase::l3, -2, -3, nothing},
};

Decimal written(const HttpNumber& number, const MeterState& state) {
    const double steps = number.value(state.ac) * std::pow(10.0, -number.exponent);
    // A register never shows more than has flowed.
    const bool is_register = info(number.kind).nature == PointNature::counter;
    return {static_cast<std::int64_t>(is_register ? std::floor(steps) : std::round(steps)), number.exponent};
}

std::string document_text(std::string_view target, const MeterState& state) {
    std::string text = "{\"id\":0";
    for (const HttpNumber& number : http_numbers) {
        if (number.document == target) {
            text.append(",\"").append(number.name).append("\":").append(written(number, state).to_string());
        }
    }
    return text + "}";
}

}  // namespace

std::string http_meter_document(HttpMeterDocument document, const MeterState& state) {
    return document_text(document == HttpMeterDocument::momentary ? momentary : registers, state);
}

HttpsAnswer http_meter_answer(const HttpsRequest& request, const MeterState& state) {
    if (request.method != "GET") {
        return https_reply(405, "{}");
    }
    const bool is_known = request.target == momentary || request.target == registers;
    return is_known ? https_reply(200, document_text(request.target, state)) : https_reply(404, "{}");
}

std::vector<Reading> http_meter_readings(const MeterState& state) {
    std::vector<Reading> result;
    for (const HttpNumber& number : http_numbers) {
        const Decimal told = written(number, state);
        Reading& reading = result.emplace_back();
        reading.key = {number.kind, number.phase, ""};
        reading.value = Value::of(Decimal(told.mantissa(), told.exponent() + number.to_kind));
    }
    return result;
}

}  // namespace wattmast::sim

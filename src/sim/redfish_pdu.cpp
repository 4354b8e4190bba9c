// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/redfish_pdu.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace wattmast::sim {
namespace {

using enum PointKind;
using PhaseState = AcState::PhaseState;

constexpr std::size_t most_sessions = 16;
constexpr std::string_view sessions = "/redfish/v1/SessionService/Sessions";

/// One number of the PDU: what a document's text calls it, and what a poll does.
struct Number {
    std::string_view token;
    PointKind kind;
    Phase phase;
    std::string_view instance;
    int exponent;  ///< Of its last digit.
    double (*value)(const AcState& state);
};

template <double PhaseState::*member>
double sum_of(const AcState& state) {
    return state.sum(member);
}
template <std::size_t phase, double PhaseState::*member>
double of_phase(const AcState& state) {
    return state.phases[phase].*member;
}
double power_factor_of(const AcState& state) {
    const double apparent = state.sum(&PhaseState::apparent);
    return apparent > 0 ? state.sum(&PhaseState::active) / apparent : 1;
}

constexpr std::array numbers = {
    Number{"@P@", active_power, Phase::total, "", -1, sum_of<&PhaseState::active>},
    Number{"@S@", apparent_power, Phase::total, "", -1, sum_of<&PhaseState::apparent>},
    Number{"@Q@", reactive_power, Phase::total, "", -1, sum_of<&PhaseState::reactive>},
    Number{"@PF@", power_factor, Phase::total, "", -3, power_factor_of},
    Number{"@E@", active_energy_import, Phase::total, "", -3, sum_of<&PhaseState::energy>},
    Number{"@F@", frequency, Phase::total, "circuit AC1", -2, [](const AcState& state) { return state.frequency; }},
    Number{"@U1@", voltage, Phase::l1, "circuit AC1", -1, of_phase<0, &PhaseState::voltage>},
    Number{"@U2@", voltage, Phase::l2, "circuit AC1", -1, of_phase<1, &PhaseState::voltage>},
    Number{"@U3@", voltage, Phase::l3, "circuit AC1", -1, of_phase<2, &PhaseState::voltage>},
    Number{"@I1@", current, Phase::l1, "circuit AC1", -3, of_phase<0, &PhaseState::current>},
    Number{"@I2@", current, Phase::l2, "circuit AC1", -3, of_phase<1, &PhaseState::current>},
    Number{"@I3@", current, Phase::l3, "circuit AC1", -3, of_phase<2, &PhaseState::current>},
    Number{"@P1@", active_power, Phase::total, "outlet A1", -1, of_phase<0, &PhaseState::active>},
    Number{"@P2@", active_power, Phase::total, "outlet A2", -1, of_phase<1, &PhaseState::active>},
    Number{"@P3@", active_power, Phase::total, "outlet A3", -1, of_phase<2, &PhaseState::active>},
    Number{"@E1@", active_energy_import, Phase::total, "outlet A1", -3, of_phase<0, &PhaseState::energy>},
    Number{"@E2@", active_energy_import, Phase::total, "outlet A2", -3, of_phase<1, &PhaseState::energy>},
    Number{"@E3@", active_energy_import, Phase::total, "outlet A3", -3, of_phase<2, &PhaseState::energy>},
};

struct Document {
    std::string_view path;
    std::string_view text;
};
constexpr std::array documents = {
    Document{"/redfish/v1",
             R"({"@odata.id": "/redfish/v1/", "@odata.type": "#ServiceRoot.v1_15_0.ServiceRoot", "Id": "RootService",
 "Name": "Simulated rack PDU", "RedfishVersion": "1.15.0", "Vendor": "Wattmast simulator",
 "PowerEquipment": {"@odata.id": "/redfish/v1/PowerEquipment"}, "SessionService": {"@odata.id": "/redfish/v1/SessionService"},
 "Links": {"Sessions": {"@odata.id": "/redfish/v1/SessionService/Sessions"}}})"},
    Document{"/redfish/v1/PowerEquipment", R"({"@odata.id": "/redfish/v1/PowerEquipment",
 "@odata.type": "#PowerEquipment.v1_2_0.PowerEquipment", "Id": "PowerEquipment", "Name": "Power equipment",
 "RackPDUs": {"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs"}})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs", R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs",
 "@odata.type": "#PowerDistributionCollection.PowerDistributionCollection", "Name": "Rack PDUs", "Members@odata.count": 1,
 "Members": [{"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1"}]})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1", R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1",
 "@odata.type": "#PowerDistribution.v1_3_0.PowerDistribution", "Id": "1", "Name": "Rack PDU", "EquipmentType": "RackPDU",
 "Metrics": {"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Metrics"},
 "Mains": {"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Mains"},
 "Outlets": {"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets"}})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Metrics",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Metrics",
 "@odata.type": "#PowerDistributionMetrics.v1_3_0.PowerDistributionMetrics", "Id": "Metrics", "Name": "Sums",
 "PowerWatts": {"Reading": @P@, "ApparentVA": @S@, "ReactiveVAR": @Q@, "PowerFactor": @PF@}, "EnergykWh": {"Reading": @E@}})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Mains",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Mains",
 "@odata.type": "#CircuitCollection.CircuitCollection", "Name": "Mains", "Members@odata.count": 1,
 "Members": [{"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Mains/AC1"}]})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Mains/AC1",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Mains/AC1",
 "@odata.type": "#Circuit.v1_8_0.Circuit", "Id": "AC1", "Name": "Mains", "CircuitType": "Mains", "FrequencyHz": {"Reading": @F@},
 "PolyPhaseVoltage": {"Line1ToNeutral": {"Reading": @U1@}, "Line2ToNeutral": {"Reading": @U2@}, "Line3ToNeutral": {"Reading": @U3@}},
 "PolyPhaseCurrentAmps": {"Line1": {"Reading": @I1@}, "Line2": {"Reading": @I2@}, "Line3": {"Reading": @I3@}}})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Outlets",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets",
 "@odata.type": "#OutletCollection.OutletCollection", "Name": "Outlets", "Members@odata.count": 3,
 "Members": [{"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A1"}, {"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A2"},
 {"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A3"}]})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A1",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A1",
 "@odata.type": "#Outlet.v1_4_0.Outlet", "Id": "A1", "Name": "Outlet A1", "PowerWatts": {"Reading": @P1@}, "EnergykWh": {"Reading": @E1@}})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A2",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A2",
 "@odata.type": "#Outlet.v1_4_0.Outlet", "Id": "A2", "Name": "Outlet A2", "PowerWatts": {"Reading": @P2@}, "EnergykWh": {"Reading": @E2@}})"},
    Document{"/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A3",
             R"({"@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A3",
 "@odata.type": "#Outlet.v1_4_0.Outlet", "Id": "A3", "Name": "Outlet A3", "PowerWatts": {"Reading": @P3@}, "EnergykWh": {"Reading": @E3@}})"},
};

Decimal decimal_of(const Number& number, const MeterState& state) {
    const double steps = number.value(state.ac) * std::pow(10.0, -number.exponent);
    // A register never shows more than has flowed.
    const bool is_register = number.kind == active_energy_import;
    return {static_cast<std::int64_t>(is_register ? std::floor(steps) : std::round(steps)), number.exponent};
}

std::string filled(std::string_view text, const MeterState& state) {
    std::string result(text);
    for (const Number& number : numbers) {
        if (const std::size_t at = result.find(number.token); at != std::string::npos) {
            result.replace(at, number.token.size(), decimal_of(number, state).to_string());
        }
    }
    return result;
}

std::string header(const HttpsRequest& request, const std::string& name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string() : found->second;
}

std::string_view without_slash(std::string_view path) {
    return path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

}  // namespace

HttpsAnswer RedfishPdu::answer(const HttpsRequest& request, const MeterState& state) {
    const std::string_view path = without_slash(request.target);
    if (request.method == "POST" && path == sessions) {
        return make_session(request);
    }
    if (path != documents.front().path && !is_known(request)) {
        return https_reply(401, "{}", "WWW-Authenticate: Basic realm=\"Redfish\"\r\n");
    }
    if (request.method == "DELETE" && path.starts_with(sessions)) {
        std::erase(tokens_, header(request, "x-auth-token"));
        return https_reply(204, "");
    }
    if (request.method != "GET") {
        return https_reply(405, "{}");
    }
    const auto* const found = std::ranges::find(documents, path, &Document::path);
    return found == documents.end() ? https_reply(404, "{}") : https_reply(200, filled(found->text, state));
}

bool RedfishPdu::is_known(const HttpsRequest& request) const {
    // base64 of "reader:simulated"
    return header(request, "authorization") == "Basic cmVhZGVyOnNpbXVsYXRlZA==" ||
           std::ranges::find(tokens_, header(request, "x-auth-token")) != tokens_.end();
}

HttpsAnswer RedfishPdu::make_session(const HttpsRequest& request) {
    const std::string quote = "\"";
    const bool is_user = request.body.find(quote + std::string(user) + quote) != std::string::npos &&
                         request.body.find(quote + std::string(password) + quote) != std::string::npos;
    if (!is_user) {
        return https_reply(401, "{}");
    }
    const std::string id = std::to_string(++sessions_made_);
    tokens_.push_back("simulated-" + id);
    if (tokens_.size() > most_sessions) {
        tokens_.erase(tokens_.begin());
    }
    return https_reply(201, R"({"Id": ")" + id + R"("})",
                       "X-Auth-Token: simulated-" + id + "\r\nLocation: " + std::string(sessions) + "/" + id + "\r\n");
}

std::vector<Reading> redfish_pdu_readings(const MeterState& state) {
    std::vector<Reading> result;
    for (const Number& number : numbers) {
        Reading& reading = result.emplace_back();
        reading.key = {number.kind, number.phase, std::string(number.instance)};
        reading.value = Value::of(decimal_of(number, state));
    }
    return result;
}

}  // namespace wattmast::sim

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every shipped http_json profile against documents of its form, in which every number differs, over a real socket; and
// that a probe takes each for what it is and for nothing else. The documents are our own; their forms are the makers'.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>

#include "collect/http_device.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using sim::https_reply;
using sim::HttpsRequest;
using test::HttpDevice;
using test::HttpPolling;

const ProfileLibrary& shipped() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

using Texts = std::map<std::string, std::string>;

struct HttpCase {
    std::string profile;
    Texts documents;
    Texts expected;  ///< By point.
};

HttpDevice device_of(const HttpCase& one) {
    return HttpDevice([documents = one.documents](const HttpsRequest& request, int) {
        const auto found = documents.find(request.target);
        return found == documents.end() ? https_reply(404, "Not Found") : https_reply(200, found->second);
    });
}

Texts values_of(const std::vector<Reading>& readings) {
    Texts values;
    for (const Reading& reading : readings) {
        const bool is_new =
            values.emplace(to_string(reading.key), reading.value ? reading.value->to_string() : "missing").second;
        EXPECT_TRUE(is_new) << to_string(reading.key);
        EXPECT_EQ(reading.quality, Quality::good) << to_string(reading.key);
    }
    return values;
}

void expect_case(const HttpCase& one) {
    SCOPED_TRACE(one.profile);
    const HttpDevice device = device_of(one);
    HttpPolling polling(device.uri(), shipped(), one.profile);
    const PollOutcome outcome = polling.poll();
    ASSERT_FALSE(outcome.failure) << outcome.failure->detail;
    EXPECT_EQ(values_of(outcome.readings), one.expected);
    std::map<std::string, int> uses;
    for (const auto& [point, value] : one.expected) {
        EXPECT_EQ(uses[value]++, 0) << "two points have the value " << value << ", so one could stand for the other";
    }
    const auto found = polling.candidates();
    ASSERT_THAT(found, test::IsOk());
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front()->id, one.profile);
}

TEST(HttpProfiles, ShellyOfTheFirstGeneration) {
    expect_case({"shelly.gen1_em",
                 {{"/status", R"({"relays": [{"ison": true}], "total_power": 9999, "emeters": [
                     {"power": -12.34, "reactive": 5.61, "pf": -0.91, "voltage": 231.1, "is_valid": true, "total": 1001.5, "total_returned": 22.5},
                     {"power": 78.9, "reactive": -6.71, "pf": 0.99, "voltage": 232.2, "is_valid": true, "total": 3003.7, "total_returned": 44.25}]})"}},
                 {{"active_power/total/clamp 1", "-12.34"},
                  {"reactive_power/total/clamp 1", "5.61"},
                  {"power_factor/total/clamp 1", "-0.91"},
                  {"voltage/total/clamp 1", "231.1"},
                  {"active_energy_import/total/clamp 1", "1.0015"},
                  {"active_energy_export/total/clamp 1", "0.0225"},
                  {"active_power/total/clamp 2", "78.9"},
                  {"reactive_power/total/clamp 2", "-6.71"},
                  {"power_factor/total/clamp 2", "0.99"},
                  {"voltage/total/clamp 2", "232.2"},
                  {"active_energy_import/total/clamp 2", "3.0037"},
                  {"active_energy_export/total/clamp 2", "0.04425"}}});
    expect_case({"shelly.gen1_em3",
                 {{"/status", R"({"relays": [{"ison": true}], "emeters": [
                     {"power": 10.66, "pf": 0.97, "current": 0.08, "voltage": 232.06, "is_valid": true, "total": 5.3, "total_returned": 0.1},
                     {"power": 20.77, "pf": 0.87, "current": 0.18, "voltage": 233.07, "is_valid": true, "total": 6.4, "total_returned": 0.2},
                     {"power": -30.88, "pf": -0.77, "current": 0.28, "voltage": 234.08, "is_valid": true, "total": 7.5, "total_returned": 0.4}],
                     "total_power": 0.55, "fs_mounted": true})"}},
                 {{"active_power/total", "0.55"},
                  {"active_power/l1", "10.66"},
                  {"power_factor/l1", "0.97"},
                  {"current/l1", "0.08"},
                  {"voltage/l1", "232.06"},
                  {"active_energy_import/l1", "0.0053"},
                  {"active_energy_export/l1", "0.0001"},
                  {"active_power/l2", "20.77"},
                  {"power_factor/l2", "0.87"},
                  {"current/l2", "0.18"},
                  {"voltage/l2", "233.07"},
                  {"active_energy_import/l2", "0.0064"},
                  {"active_energy_export/l2", "0.0002"},
                  {"active_power/l3", "-30.88"},
                  {"power_factor/l3", "-0.77"},
                  {"current/l3", "0.28"},
                  {"voltage/l3", "234.08"},
                  {"active_energy_import/l3", "0.0075"},
                  {"active_energy_export/l3", "0.0004"}}});
    expect_case({"shelly.gen1_plug",
                 {{"/status", R"({"relays": [{"ison": true, "overpower": false, "source": "http"}],
                     "meters": [{"power": 2.21, "is_valid": true, "timestamp": 1680779310,
                     "counters": [2.115, 2.114, 2.142], "total": 439237}], "tmp": {"tC": 34.48, "is_valid": true}})"}},
                 {{"active_power/total", "2.21"}, {"temperature/total", "34.48"}}});
}

// What the device itself calls invalid is no value.
TEST(HttpProfiles, ShellyChannelsThatAreNotValidAreMissing) {
    const HttpCase one{
        "shelly.gen1_plug",
        {{"/status", R"({"meters": [{"power": 2.21, "is_valid": false}], "tmp": {"tC": 999, "is_valid": false}})"}},
        {}};
    const HttpDevice device = device_of(one);
    const PollOutcome outcome = HttpPolling(device.uri(), shipped(), one.profile).poll();
    ASSERT_EQ(outcome.readings.size(), 1U);
    EXPECT_EQ(outcome.readings[0].reason, Errc::no_such_point);
}

// A Shelly 1 has no meter: its power is a number that its owner typed in.
TEST(HttpProfiles, AShellyWithoutAMeterIsNotProposed) {
    const HttpCase one{{},
                       {{"/status", R"({"relays": [{"ison": true, "has_timer": false, "source": "http"}],
             "meters": [{"power": 40.5, "is_valid": true}], "inputs": [{"input": 1}], "ext_temperature": {}})"}},
                       {}};
    const HttpDevice device = device_of(one);
    const auto found = HttpPolling(device.uri(), shipped(), "shelly.gen1_plug").candidates();
    ASSERT_THAT(found, test::IsOk());
    EXPECT_TRUE(found->empty());
}

TEST(HttpProfiles, ShellyOfTheSecondGeneration) {
    expect_case({"shelly.gen2_switch",
                 {{"/rpc/Switch.GetStatus?id=0",
                   R"({"id": 0, "source": "HTTP_in", "output": true, "apower": 15.8, "voltage": 229.6,
                     "freq": 50.1, "current": 0.132, "pf": 0.52, "aenergy": {"total": 9492.468, "by_minute": [1, 2, 3], "minute_ts": 1},
                     "ret_aenergy": {"total": 3.25}, "temperature": {"tC": 41.7, "tF": 107.1}})"}},
                 {{"active_power/total", "15.8"},
                  {"voltage/total", "229.6"},
                  {"frequency/total", "50.1"},
                  {"current/total", "0.132"},
                  {"power_factor/total", "0.52"},
                  {"active_energy_import/total", "9.492468"},
                  {"active_energy_export/total", "0.00325"},
                  {"temperature/total", "41.7"}}});
    expect_case({"shelly.gen2_em1",
                 {{"/rpc/EM1.GetStatus?id=0", R"({"id": 0, "current": 22.78, "voltage": 224.6, "act_power": 5080.3,
                     "aprt_power": 5142.4, "pf": 0.99, "freq": 49.9, "calibration": "factory"})"},
                  {"/rpc/EM1Data.GetStatus?id=0",
                   R"({"id": 0, "total_act_energy": 6644.90, "total_act_ret_energy": 2595.26})"}},
                 {{"current/total", "22.78"},
                  {"voltage/total", "224.6"},
                  {"active_power/total", "5080.3"},
                  {"apparent_power/total", "5142.4"},
                  {"power_factor/total", "0.99"},
                  {"frequency/total", "49.9"},
                  {"active_energy_import/total", "6.64490"},
                  {"active_energy_export/total", "2.59526"}}});
    expect_case(
        {"shelly.gen2_em3",
         {{"/rpc/EM.GetStatus?id=0", R"({"id": 0,
                     "a_current": 4.029, "a_voltage": 236.1, "a_act_power": 951.2, "a_aprt_power": 952.3, "a_pf": 0.98, "a_freq": 50.2,
                     "b_current": 4.127, "b_voltage": 237.2, "b_act_power": -973.4, "b_aprt_power": 974.5, "b_pf": -0.97, "b_freq": 50.2,
                     "c_current": 4.225, "c_voltage": 238.3, "c_act_power": 995.6, "c_aprt_power": 996.7, "c_pf": 0.96, "c_freq": 50.2,
                     "n_current": 0.111, "total_current": 12.381, "total_act_power": 973.41, "total_aprt_power": 2923.5, "user_calibrated_phase": []})"},
          {"/rpc/EMData.GetStatus?id=0", R"({"id": 0, "a_total_act_energy": 10.11, "a_total_act_ret_energy": 0.12,
                     "b_total_act_energy": 20.21, "b_total_act_ret_energy": 0.22, "c_total_act_energy": 30.31, "c_total_act_ret_energy": 0.32,
                     "total_act": 60.63, "total_act_ret": 0.66})"}},
         {{"active_power/total", "973.41"},
          {"apparent_power/total", "2923.5"},
          {"current/neutral", "0.111"},
          {"frequency/total", "50.2"},
          {"active_power/l1", "951.2"},
          {"apparent_power/l1", "952.3"},
          {"voltage/l1", "236.1"},
          {"current/l1", "4.029"},
          {"power_factor/l1", "0.98"},
          {"active_power/l2", "-973.4"},
          {"apparent_power/l2", "974.5"},
          {"voltage/l2", "237.2"},
          {"current/l2", "4.127"},
          {"power_factor/l2", "-0.97"},
          {"active_power/l3", "995.6"},
          {"apparent_power/l3", "996.7"},
          {"voltage/l3", "238.3"},
          {"current/l3", "4.225"},
          {"power_factor/l3", "0.96"},
          {"active_energy_import/total", "0.06063"},
          {"active_energy_export/total", "0.00066"},
          {"active_energy_import/l1", "0.01011"},
          {"active_energy_export/l1", "0.00012"},
          {"active_energy_import/l2", "0.02021"},
          {"active_energy_export/l2", "0.00022"},
          {"active_energy_import/l3", "0.03031"},
          {"active_energy_export/l3", "0.00032"}}});
}

TEST(HttpProfiles, Tasmota) {
    expect_case({"tasmota.energy_http",
                 {{"/cm?cmnd=Status%208",
                   R"({"StatusSNS": {"Time": "2026-11-26T13:00:01", "ENERGY": {"TotalStartTime": "2025-01-01T00:00:00",
                     "Total": 185.123, "Yesterday": 1.011, "Today": 0.612, "Power": 53, "ApparentPower": 61, "ReactivePower": 30,
                     "Factor": 0.87, "Frequency": 50, "Voltage": 233, "Current": 0.262}}})"}},
                 {{"active_energy_import/total", "185.123"},
                  {"active_power/total", "53"},
                  {"apparent_power/total", "61"},
                  {"reactive_power/total", "30"},
                  {"power_factor/total", "0.87"},
                  {"frequency/total", "50"},
                  {"voltage/total", "233"},
                  {"current/total", "0.262"}}});
}

const char* const fronius_flow =
    R"({"Head": {"Status": {"Code": 0, "Reason": ""}, "Timestamp": "2026-11-26T13:00:02+01:00"},
    "Body": {"Data": {"Inverters": {"1": {"DT": 123, "P": 1905}}, "Version": "12",
    "Site": {"E_Day": null, "E_Total": 7512664.5, "E_Year": null, "Meter_Location": "grid", "Mode": "bidirectional",
    "P_Akku": 700.25, "P_Grid": -180.66, "P_Load": -1725.5, "P_PV": 1906.16, "rel_Autonomy": 100, "rel_SelfConsumption": 90}}}})";

TEST(HttpProfiles, Fronius) {
    expect_case({"fronius.solar_api",
                 {{"/solar_api/v1/GetPowerFlowRealtimeData.fcgi", fronius_flow},
                  {"/solar_api/v1/GetMeterRealtimeData.cgi?Scope=Device&DeviceId=0", R"({"Body": {"Data": {
                     "Current_AC_Phase_1": 2.2400000000000002, "Current_AC_Phase_2": 1.011, "Current_AC_Phase_3": 0.524,
                     "Details": {"Model": "Smart Meter 63A"}, "EnergyReal_WAC_Minus_Absolute": 9, "EnergyReal_WAC_Plus_Absolute": 8,
                     "EnergyReal_WAC_Sum_Consumed": 16097894, "EnergyReal_WAC_Sum_Produced": 67524528,
                     "Frequency_Phase_Average": 49.9, "Meter_Location_Current": 0, "PowerApparent_S_Sum": 546, "PowerFactor_Sum": -0.33,
                     "PowerReactive_Q_Sum": -515.45, "PowerReal_P_Phase_1": -367.05, "PowerReal_P_Phase_2": 137.15,
                     "PowerReal_P_Phase_3": 49.24, "PowerReal_P_Sum": -180.67, "TimeStamp": 1764158402,
                     "Voltage_AC_Phase_1": 233.1, "Voltage_AC_Phase_2": 232.6, "Voltage_AC_Phase_3": 233.3}}, "Head": {"Status": {"Code": 0}}})"}},
                 {{"active_power/total/pv", "-1906.16"},
                  {"active_energy_export/total/pv", "7512.6645"},
                  {"active_power/total/grid", "-180.66"},
                  {"active_power/total/load", "1725.5"},
                  {"active_power/total/battery", "-700.25"},
                  {"active_power/total/meter", "-180.67"},
                  {"reactive_power/total/meter", "-515.45"},
                  {"apparent_power/total/meter", "546"},
                  {"power_factor/total/meter", "-0.33"},
                  {"frequency/total/meter", "49.9"},
                  {"active_energy_import/total/meter", "16097.894"},
                  {"active_energy_export/total/meter", "67524.528"},
                  {"active_power/l1/meter", "-367.05"},
                  {"voltage/l1/meter", "233.1"},
                  {"current/l1/meter", "2.2400000000000002"},
                  {"active_power/l2/meter", "137.15"},
                  {"voltage/l2/meter", "232.6"},
                  {"current/l2/meter", "1.011"},
                  {"active_power/l3/meter", "49.24"},
                  {"voltage/l3/meter", "233.3"},
                  {"current/l3/meter", "0.524"}}});
    // An inverter without a meter says so with a document that has nothing, or with none.
    expect_case({"fronius.solar_api",
                 {{"/solar_api/v1/GetPowerFlowRealtimeData.fcgi", fronius_flow}},
                 {{"active_power/total/pv", "-1906.16"},
                  {"active_energy_export/total/pv", "7512.6645"},
                  {"active_power/total/grid", "-180.66"},
                  {"active_power/total/load", "1725.5"},
                  {"active_power/total/battery", "-700.25"}}});
}

TEST(HttpProfiles, Enphase) {
    expect_case(
        {"enphase.envoy",
         {{"/production.json",
           R"({"production": [{"type": "inverters", "activeCount": 20, "readingTime": 1, "wNow": 4823, "whLifetime": 99},
                     {"type": "eim", "activeCount": 1, "measurementType": "production", "readingTime": 2, "wNow": 4812.75, "whLifetime": 12800000.5,
                      "rmsVoltage": 480.1}],
                     "consumption": [{"type": "eim", "activeCount": 1, "measurementType": "total-consumption", "wNow": 1200.5, "whLifetime": 8300000.25},
                      {"type": "eim", "activeCount": 3, "measurementType": "net-consumption", "wNow": -3612.25, "whLifetime": 77}], "storage": []})"}},
         {{"active_power/total/pv", "-4812.75"},
          {"active_energy_export/total/pv", "12800.0005"},
          {"active_power/total/load", "1200.5"},
          {"active_energy_import/total/load", "8300.00025"},
          {"active_power/total/grid", "-3612.25"}}});
    // Without clamps, and with the lists in another order than we know: nothing is taken for something else.
    expect_case({"enphase.envoy",
                 {{"/production.json",
                   R"({"production": [{"type": "inverters", "wNow": 321, "whLifetime": 99}], "storage": []})"}},
                 {{"active_power/total/pv", "-321"}}});
    expect_case({"enphase.envoy",
                 {{"/production.json", R"({"production": [{"type": "inverters", "wNow": 4823},
                     {"type": "eim", "activeCount": 1, "measurementType": "production", "wNow": 11, "whLifetime": 12}],
                     "consumption": [{"activeCount": 1, "measurementType": "net-consumption", "wNow": 13, "whLifetime": 14}]})"}},
                 {{"active_power/total/pv", "-11"}, {"active_energy_export/total/pv", "0.012"}}});
}

// Zeros of clamps that are not there are no measured zeros, and do not hide what the inverters say.
TEST(HttpProfiles, EnphaseWhoseClampsAreNotSetUp) {
    expect_case(
        {"enphase.envoy",
         {{"/production.json",
           R"({"production": [{"type": "inverters", "activeCount": 20, "readingTime": 1, "wNow": 4823, "whLifetime": 99},
                     {"type": "eim", "activeCount": 0, "measurementType": "production", "readingTime": 2, "wNow": 0, "whLifetime": 0}],
                     "consumption": [{"type": "eim", "activeCount": 0, "measurementType": "total-consumption", "wNow": 0, "whLifetime": 0},
                      {"type": "eim", "activeCount": 0, "measurementType": "net-consumption", "wNow": 0, "whLifetime": 0}], "storage": []})"}},
         {{"active_power/total/pv", "-4823"}}});
}

TEST(HttpProfiles, HomeWizard) {
    expect_case(
        {"homewizard.v1",
         {{"/api/v1/data",
           R"({"wifi_ssid": "HW", "wifi_strength": 84, "total_power_import_kwh": 2940.101, "total_power_import_t1_kwh": 1,
                     "total_power_export_kwh": 17.25, "active_power_w": 7100.278, "active_power_l1_w": -10.5, "active_power_l2_w": 3547.015,
                     "active_power_l3_w": 3553.263, "active_voltage_v": 229.9, "active_voltage_l1_v": 230.751, "active_voltage_l2_v": 228.391,
                     "active_voltage_l3_v": 229.612, "active_current_a": 30.999, "active_current_l1_a": -0.045, "active_current_l2_a": 15.521,
                     "active_current_l3_a": 15.477, "active_apparent_power_va": 7112.293, "active_apparent_power_l1_va": 10.75,
                     "active_apparent_power_l2_va": 3548.879, "active_apparent_power_l3_va": 3563.414, "active_reactive_power_var": -429.025,
                     "active_reactive_power_l1_var": 2.5, "active_reactive_power_l2_var": -166.675, "active_reactive_power_l3_var": -262.35,
                     "active_power_factor": 0.995, "active_power_factor_l1": -0.98, "active_power_factor_l2": 0.999,
                     "active_power_factor_l3": 0.997, "active_frequency_hz": 49.926})"}},
         {{"active_energy_import/total", "2940.101"},
          {"active_energy_export/total", "17.25"},
          {"active_power/total", "7100.278"},
          {"active_power/l1", "-10.5"},
          {"active_power/l2", "3547.015"},
          {"active_power/l3", "3553.263"},
          {"voltage/total", "229.9"},
          {"voltage/l1", "230.751"},
          {"voltage/l2", "228.391"},
          {"voltage/l3", "229.612"},
          {"current/total", "30.999"},
          {"current/l1", "-0.045"},
          {"current/l2", "15.521"},
          {"current/l3", "15.477"},
          {"apparent_power/total", "7112.293"},
          {"apparent_power/l1", "10.75"},
          {"apparent_power/l2", "3548.879"},
          {"apparent_power/l3", "3563.414"},
          {"reactive_power/total", "-429.025"},
          {"reactive_power/l1", "2.5"},
          {"reactive_power/l2", "-166.675"},
          {"reactive_power/l3", "-262.35"},
          {"power_factor/total", "0.995"},
          {"power_factor/l1", "-0.98"},
          {"power_factor/l2", "0.999"},
          {"power_factor/l3", "0.997"},
          {"frequency/total", "49.926"}}});
}

TEST(HttpProfiles, Netio) {
    HttpCase one{"netio.pdu",
                 {},
                 {{"active_power/total", "57"},
                  {"active_energy_import/total", "123.456"},
                  {"voltage/total", "230.1"},
                  {"current/total", "0.254"},
                  {"frequency/total", "50.3"},
                  {"power_factor/total", "0.9"}}};
    std::string outputs;
    for (int i = 1; i <= 8; ++i) {
        const std::string n = std::to_string(i);
        outputs += std::string(i == 1 ? "" : ",") + R"({"ID": )" + n + R"(, "Name": "o", "State": 1, "Current": 12)" +
                   n + R"(, "PowerFactor": 0.8)" + n + R"(, "Load": 2)" + n + R"(, "Energy": 100)" + n + "}";
        one.expected["current/total/outlet " + n] = "0.12" + n;
        one.expected["power_factor/total/outlet " + n] = "0.8" + n;
        one.expected["active_power/total/outlet " + n] = "2" + n;
        one.expected["active_energy_import/total/outlet " + n] = "1.00" + n;
    }
    one.documents["/netio.json"] =
        R"({"Agent": {"Model": "PowerPDU 8QS", "JSONVer": "2.4", "NumOutputs": 8}, "GlobalMeasure": {"Voltage": 230.1,
        "Frequency": 50.3, "TotalCurrent": 254, "OverallPowerFactor": 0.9, "TotalLoad": 57, "TotalEnergy": 123456}, "Outputs": [)" +
        outputs + "]}";
    expect_case(one);
}

TEST(HttpProfiles, AllAreTestedHere) {
    EXPECT_EQ(shipped().all(Protocol::http_json).size(), 11U) << "a new profile needs a case above";
}

}  // namespace
}  // namespace wattmast

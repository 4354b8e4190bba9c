// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The shipped meter profiles against a server of libmodbus, number by number. Register images are written out by hand
// from the manuals' formats; libmodbus's own float helpers are not used, because on x86 Debian's 3.1.6 swaps bytes.
#include <filesystem>
#include <map>
#include <memory>

#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "conformance/libmodbus_server.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWithDetail;
using test::IsOk;
using test::LibmodbusServer;
using Table = LibmodbusServer::Table;
using Registers = std::vector<std::uint16_t>;
using enum PointKind;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = std::make_shared<const ProfileLibrary>(
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value());
    return library;
}

Result<ProbeReport> read(const LibmodbusServer& server, const std::optional<std::string>& profile) {
    const std::string uri = "modbus+tcp://127.0.0.1:" + std::to_string(server.port()) + "?unit=5";
    return probe(parse_device_uri(uri).value(), profile, *profiles(), {.deadline = 8s});
}

std::map<std::string, std::string> values(const std::vector<Reading>& readings) {
    std::map<std::string, std::string> result;
    for (const Reading& reading : readings) {
        result[to_string(reading.key)] =
            reading.value ? reading.value->to_string() : "(" + std::string(name_of(*reading.reason)) + ")";
    }
    return result;
}

void fill_sdm630(LibmodbusServer& server) {
    const auto put = [&server](std::uint16_t address, Registers registers) {
        server.fill(Table::input, address, registers);
    };
    put(0, {0x4366, 0x8000, 0x4367, 0x4000, 0x4365, 0xC000});   // 230.5, 231.25, 229.75 V
    put(6, {0x40A8, 0x0000, 0x40CA, 0x0000, 0x40EC, 0x0000});   // 5.25, 6.3125, 7.375 A
    put(12, {0x4496, 0x2000, 0x44B4, 0x4000, 0x44D2, 0x6000});  // 1201, 1442, 1683 W
    put(52, {0x4587, 0x3000});                                  // 4326 W
    put(70, {0x4248, 0x28F6});                                  // 50.04 Hz
    put(72, {0x4689, 0xE800, 0x4148, 0x0000});                  // 17652 kWh in, 12.5 kWh out
    put(350, {0x7FC0, 0x0000});                                 // NaN
}

TEST(ModbusConformance, EastronSdm630) {
    LibmodbusServer server(0, 400);
    fill_sdm630(server);
    const auto report = read(server, "eastron.sdm630");
    ASSERT_THAT(report, IsOk());
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("voltage/l1"), "230.5");
    EXPECT_EQ(got.at("voltage/l2"), "231.25");
    EXPECT_EQ(got.at("voltage/l3"), "229.75");
    EXPECT_EQ(got.at("current/l1"), "5.25");
    EXPECT_EQ(got.at("current/l2"), "6.3125");
    EXPECT_EQ(got.at("current/l3"), "7.375");
    EXPECT_EQ(got.at("active_power/l1"), "1201");
    EXPECT_EQ(got.at("active_power/l2"), "1442");
    EXPECT_EQ(got.at("active_power/l3"), "1683");
    EXPECT_EQ(got.at("active_power/total"), "4326");
    EXPECT_EQ(got.at("frequency/total"), "50.04");
    EXPECT_EQ(got.at("active_energy_import/total"), "17652");
    EXPECT_EQ(got.at("active_energy_export/total"), "12.5");
    EXPECT_EQ(got.at("active_energy_import/l3"), "(not_a_number)");
    for (const Reading& reading : report->readings) {
        EXPECT_TRUE(!reading.value || reading.value->form() == Value::Form::float32) << to_string(reading.key);
    }
}

TEST(ModbusConformance, AbbB23) {
    LibmodbusServer server(0x5000, 0x8970 - 0x5000);
    const auto put = [&server](std::uint16_t address, Registers registers) {
        server.fill(Table::holding, address, registers);
    };
    put(0x8960, {0x4232, 0x3320, 0x3131, 0x322D, 0x3130, 0x3020});  // "B23 112-100 "
    put(0x5000, {0x0000, 0x0000, 0x0012, 0xD687});                  // 12345.67 kWh
    put(0x5004, {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF});                  // not available
    put(0x5B00, {0x0000, 0x0901, 0x0000, 0x090C, 0xFFFF, 0xFFFF});  // 230.5, 231.6 V, none
    put(0x5B14, {0xFFFF, 0xF448});                                  // -30.00 W
    put(0x5B2C, {0x138B});                                          // 50.03 Hz
    put(0x5B3A, {0xFC2D, 0x7FFF});                                  // -0.979, none
    const auto report = read(server, std::nullopt);                 // finds the profile by its designation
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "abb.b23");
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("active_energy_import/total"), "12345.67");
    EXPECT_EQ(got.at("active_energy_export/total"), "(no_such_point)");
    EXPECT_EQ(got.at("voltage/l1"), "230.5");
    EXPECT_EQ(got.at("voltage/l2"), "231.6");
    EXPECT_EQ(got.at("voltage/l3"), "(no_such_point)");
    EXPECT_EQ(got.at("active_power/total"), "-30.00");
    EXPECT_EQ(got.at("frequency/total"), "50.03");
    EXPECT_EQ(got.at("power_factor/total"), "-0.979");
    EXPECT_EQ(got.at("power_factor/l1"), "(no_such_point)");
}

TEST(ModbusConformance, GavazziEm340HasTheLowWordFirst) {
    LibmodbusServer server(0, 90);
    const auto put = [&server](std::uint16_t address, Registers registers) {
        server.fill(Table::input, address, registers);
    };
    put(0, {0x0901, 0x0000, 0x090C, 0x0000, 0x0917, 0x0000});  // 230.5, 231.6, 232.7 V
    put(12, {0x86A0, 0x0001});                                 // 100.000 A
    put(18, {0xFFFE, 0xFFFF});                                 // -0.2 W
    put(40, {0xE240, 0x0001});                                 // 12345.6 W
    put(49, {0x03DE, 0x0000, 0x01F5});                         // 0.990; 50.1 Hz at 51
    put(52, {0x614E, 0x00BC});                                 // 1234567.8 kWh
    put(66, {0x0007, 0x0000});                                 // 0.7 kWh of L2
    const auto report = read(server, std::nullopt);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "gavazzi.em340");
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("voltage/l1"), "230.5");
    EXPECT_EQ(got.at("voltage/l3"), "232.7");
    EXPECT_EQ(got.at("current/l1"), "100.000");
    EXPECT_EQ(got.at("active_power/l1"), "-0.2");
    EXPECT_EQ(got.at("active_power/total"), "12345.6");
    EXPECT_EQ(got.at("power_factor/total"), "0.990");
    EXPECT_EQ(got.at("frequency/total"), "50.1");
    EXPECT_EQ(got.at("active_energy_import/total"), "1234567.8");
    EXPECT_EQ(got.at("active_energy_import/l2"), "0.7");
}

TEST(ModbusConformance, CetPmcD721) {
    LibmodbusServer server(0, 60);
    const Registers measured{0x4256, 0xCCCD, 0xC1A4, 0x0000, 0x4485, 0x0000};  // 53.7 V, -20.5 A, 1064 W
    const Registers energy{0x001A, 0xEF50};                                    // 17652.00 kWh
    server.fill(Table::holding, 0, measured);
    server.fill(Table::holding, 40, energy);
    const auto report = read(server, "cet.pmc_d721");
    ASSERT_THAT(report, IsOk());
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("dc_voltage/total"), "53.7");
    EXPECT_EQ(got.at("dc_current/total"), "-20.5");
    EXPECT_EQ(got.at("dc_power/total"), "1064");
    EXPECT_EQ(got.at("dc_energy/total"), "17652.00");
}

TEST(ModbusConformance, ExceptionsOfLibmodbusAreTold) {
    LibmodbusServer server(0, 10);  // Has too few registers for any meter.
    EXPECT_THAT(read(server, "abb.b23"), FailsWithDetail(Errc::device_refused, "exception 2 (illegal data address)"));
}

TEST(ModbusConformance, TheCollectorBringsTheSameNumbers) {
    LibmodbusServer server(0, 400);
    fill_sdm630(server);
    test::RecordingSink sink;
    const std::string uri = "modbus+tcp://127.0.0.1:" + std::to_string(server.port()) + "?unit=1";
    const UtcTime now = *parse_iso8601("2026-10-31T12:00:00.250Z");
    Collector collector({{DeviceId{77}, parse_device_uri(uri).value(), "eastron.sdm630", 200ms, {}}}, profiles(), sink,
                        {.deadline = 5s, .reply_patience = 1s, .clock = [now] { return now; }});
    collector.start();
    ASSERT_TRUE(sink.wait_for_count(3));
    collector.stop();
    for (const PollResult& result : sink.results()) {
        EXPECT_EQ(result.device, DeviceId{77});
        if (result.failure) {
            EXPECT_EQ(result.failure->code, Errc::not_polled) << result.failure->detail;
            continue;
        }
        EXPECT_EQ(result.at, now);
        EXPECT_EQ(values(result.readings).at("active_energy_import/total"), "17652");
        EXPECT_EQ(values(result.readings).at("voltage/l2"), "231.25");
    }
}

// Low word first, beside its look-alike EM340: the same server read with the wrong profile gives another kWh.
TEST(ModbusConformance, GavazziEm24) {
    LibmodbusServer server(0, 200);
    const auto put = [&server](std::uint16_t address, Registers registers) {
        server.fill(Table::input, address, registers);
    };
    put(0, {2301, 0, 2312, 0, 2323, 0});
    put(40, {0x86A0, 0x0001});  // 100000 tenths of a watt
    put(55, {499});
    put(66, {0x5678, 0x0012});  // 1201784 tenths of a kWh
    put(92, {0xFFFF, 0x7FFF});  // no value
    const auto report = read(server, "gavazzi.em24");
    ASSERT_THAT(report, IsOk());
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("voltage/l1"), "230.1");
    EXPECT_EQ(got.at("voltage/l3"), "232.3");
    EXPECT_EQ(got.at("active_power/total"), "10000.0");
    EXPECT_EQ(got.at("frequency/total"), "49.9");
    EXPECT_EQ(got.at("active_energy_import/total"), "120178.4");
    EXPECT_EQ(got.at("active_energy_export/total"), "(no_such_point)");
    const auto mistaken = read(server, "gavazzi.em340");
    ASSERT_THAT(mistaken, IsOk());
    EXPECT_EQ(values(mistaken->readings).at("active_energy_import/l2"), "120178.4");
}

TEST(ModbusConformance, SiemensPac2200CountsInDoubles) {
    LibmodbusServer server(0, 900);
    const auto put = [&server](std::uint16_t address, Registers registers) {
        server.fill(Table::input, address, registers);
    };
    put(1, {0x4366, 0x8000});                    // 230.5 V
    put(65, {0x4587, 0x3000});                   // 4326 W
    put(801, {0x4130, 0x0000, 0x8000, 0x0000});  // 1048576.5 Wh
    put(809, {0x4093, 0x4800, 0x0000, 0x0000});  // 1234 Wh
    const auto report = read(server, "siemens.pac2200");
    ASSERT_THAT(report, IsOk());
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("voltage/l1"), "230.5");
    EXPECT_EQ(got.at("active_power/total"), "4326");
    EXPECT_EQ(got.at("active_energy_import/total"), "1048.5765");
    EXPECT_EQ(got.at("active_energy_export/total"), "1.234");
}

TEST(ModbusConformance, SchneiderIem3000CountsInSignedSixtyFourBits) {
    LibmodbusServer server(0, 3600);
    const auto put = [&server](std::uint16_t address, Registers registers) {
        server.fill(Table::holding, address, registers);
    };
    put(49, {0x6945, 0x4D33, 0x3135, 0x3500});  // "iEM3155": found without being named
    put(3059, {0x3F9D, 0xF3B6});                // 1.234 kW
    put(3203, {0x0000, 0x0001, 0x2345, 0x6789});
    put(3207, {0x8000, 0x0000, 0x0000, 0x0000});
    const auto report = read(server, std::nullopt);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "schneider.iem3000");
    const auto got = values(report->readings);
    EXPECT_EQ(got.at("active_power/total"), "1234.000");
    EXPECT_EQ(got.at("active_energy_import/total"), "4886718.345");
    EXPECT_EQ(got.at("active_energy_export/total"), "(no_such_point)");
}

}  // namespace
}  // namespace wattmast

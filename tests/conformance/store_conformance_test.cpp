// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The whole way: equipment that nobody here wrote → `wattmastctl collect` as a process → the database, number by
// number.
#include <bit>
#include <cstdint>
#include <fstream>
#include <map>

#include "conformance/libmodbus_server.h"
#include "conformance/snmpd_process.h"
#include "model/catalog.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::IsOk;
using test::LibmodbusServer;
using test::SnmpdProcess;
using Table = LibmodbusServer::Table;
using enum PointKind;
using enum Phase;

/// "device kind/phase/instance" to what is stored: "form value", "suspect form value" or "(reason)".
using Stored = std::map<std::string, std::string>;

std::string text_of(const Sample& sample) {
    if (!sample.value) {
        return "(" + std::string(name_of(*sample.reason)) + ")";
    }
    constexpr std::array<const char*, 5> forms = {"", "decimal ", "counter ", "float32 ", "float64 "};
    return (sample.quality == Quality::suspect ? "suspect " : "") +
           std::string(forms.at(static_cast<std::size_t>(sample.value->form()))) + sample.value->to_string();
}

/// Collects for four seconds and reads all that the database then has. Every sample of a point must be equal.
class StoreConformance : public testing::Test {
protected:
    void add_device(const std::string& name, const std::string& uri, const std::string& profile) {
        inventory_ += "[[site.device]]\nname = \"" + name + "\"\nuri = \"" + uri + "\"\nprofile = \"" + profile +
                      "\"\ninterval = \"1s\"\n";
    }
    void add_meter(const std::string& name, const LibmodbusServer& server, const std::string& profile) {
        add_device(name, "modbus+tcp://127.0.0.1:" + std::to_string(server.port()) + "?unit=3", profile);
    }

    Stored collect() {
        const auto file = folder_ / "inventory.toml";
        const auto database = folder_ / "store.wattmast";
        std::ofstream(file) << inventory_;
        const auto output = test::run_program(
            {WATTMASTCTL, "collect", "--db", database.string(), "--inventory", file.string(), "--for", "4s"});
        EXPECT_EQ(output.exit_code, 0) << output.standard_error;
        return read(database);
    }

private:
    /// Whether the program on the other side counts by itself: its time, and the octets of this machine's interfaces.
    static bool moves(const PointKey& key) {
        return key.kind == up_time ||
               (!key.instance.empty() && std::filesystem::exists("/sys/class/net/" + key.instance));
    }

    static Stored read(const std::filesystem::path& database) {
        const auto store = open_sqlite_store(database, OpenMode::read_only).value();
        const Catalog catalog = store->catalog().load().value();
        Stored stored;
        for (const Point& point : catalog.points) {
            const TimeRange always{UtcTime{}, utc_from_milliseconds(4'102'444'800'000)};
            const Series series = store->samples().read(point.id, always, {}).value();
            const std::string name = catalog.device(point.device)->name + " " + to_string(point.key);
            EXPECT_GE(series.samples().size(), 2U) << name;
            for (const Sample& sample : series.samples()) {
                if (sample.reason == Errc::not_polled) {
                    continue;  // The round that the end of the four seconds cut off.
                }
                EXPECT_EQ(sample.origin, Origin::device) << name;
                EXPECT_EQ(sample.quality == Quality::missing, !sample.value) << name;
                const auto place = stored.emplace(name, text_of(sample)).first;
                EXPECT_TRUE(place->second == text_of(sample) || moves(point.key))
                    << name << ": " << place->second << ", then " << text_of(sample);
            }
        }
        return stored;
    }

    test::TemporaryFolder folder_;
    std::string inventory_ = "format = 1\n[[site]]\ncode = \"LAB\"\nkind = \"office\"\ntime_zone = \"Europe/Berlin\"\n";
};

/// Addresses of Eastron's "SDM630-Modbus V2 Protocol", chapter 1.4, in the manual's order.
struct Sdm630Row {
    const char* point;
    std::uint16_t address;
    float value;
};
constexpr std::array sdm630_rows = {
    Sdm630Row{"voltage/l1", 0, 229.37F},
    Sdm630Row{"voltage/l2", 2, 230.41F},
    Sdm630Row{"voltage/l3", 4, 231.53F},
    Sdm630Row{"current/l1", 6, 5.3F},
    Sdm630Row{"current/l2", 8, 5.71F},
    Sdm630Row{"current/l3", 10, 6.113F},
    Sdm630Row{"active_power/l1", 12, 1201.1F},
    Sdm630Row{"active_power/l2", 14, -1302.2F},
    Sdm630Row{"active_power/l3", 16, 1403.3F},
    Sdm630Row{"apparent_power/l1", 18, 1504.4F},
    Sdm630Row{"apparent_power/l2", 20, 1605.5F},
    Sdm630Row{"apparent_power/l3", 22, 1706.6F},
    Sdm630Row{"reactive_power/l1", 24, 301.7F},
    Sdm630Row{"reactive_power/l2", 26, -402.8F},
    Sdm630Row{"reactive_power/l3", 28, 503.9F},
    Sdm630Row{"power_factor/l1", 30, 0.917F},
    Sdm630Row{"power_factor/l2", 32, -0.928F},
    Sdm630Row{"power_factor/l3", 34, 0.939F},
    Sdm630Row{"active_power/total", 52, 4013.7F},
    Sdm630Row{"apparent_power/total", 56, 4711.3F},
    Sdm630Row{"reactive_power/total", 60, 613.1F},
    Sdm630Row{"power_factor/total", 62, 0.951F},
    Sdm630Row{"frequency/total", 70, 50.04F},
    Sdm630Row{"active_energy_import/total", 72, 148474.58F},
    Sdm630Row{"active_energy_export/total", 74, 12.34F},
    Sdm630Row{"reactive_energy_import/total", 76, 28608.71F},
    Sdm630Row{"reactive_energy_export/total", 78, 45.67F},
    Sdm630Row{"thd_voltage/l1", 234, 2.1F},
    Sdm630Row{"thd_voltage/l2", 236, 2.3F},
    Sdm630Row{"thd_voltage/l3", 238, 2.7F},
    Sdm630Row{"active_energy_sum/total", 342, 148486.92F},
    Sdm630Row{"reactive_energy_sum/total", 344, 28654.38F},
    Sdm630Row{"active_energy_import/l1", 346, 54095.914F},
    Sdm630Row{"active_energy_import/l2", 348, 49602.39F},
    Sdm630Row{"active_energy_export/l1", 352, 4.03F},
    Sdm630Row{"active_energy_export/l2", 354, 4.07F},
    Sdm630Row{"active_energy_export/l3", 356, 4.24F},
};

void put_float(LibmodbusServer& server, std::uint16_t address, std::uint32_t bits) {
    const std::array registers = {static_cast<std::uint16_t>(bits >> 16), static_cast<std::uint16_t>(bits & 0xFFFF)};
    server.fill(Table::input, address, registers);
}

void put(LibmodbusServer& server, Table table, std::uint16_t address, std::vector<std::uint16_t> registers) {
    server.fill(table, address, registers);
}

TEST_F(StoreConformance, EveryPointOfAFloatMeterIsStoredBitForBit) {
    LibmodbusServer meter(0, 400);
    Stored expected;
    for (const Sdm630Row& row : sdm630_rows) {
        put_float(meter, row.address, std::bit_cast<std::uint32_t>(row.value));
        expected["M1 " + std::string(row.point)] = "float32 " + Value::of_float32(row.value)->to_string();
    }
    put_float(meter, 350, 0x7FC00000);  // NaN
    expected["M1 active_energy_import/l3"] = "(not_a_number)";
    add_meter("M1", meter, "eastron.sdm630");
    EXPECT_EQ(collect(), expected);
}

TEST_F(StoreConformance, IntegersKeepTheirDigitsAndAbsentOnesTheirReason) {
    LibmodbusServer abb(0x5000, 0x8970 - 0x5000);
    put(abb, Table::holding, 0x8960, {0x4232, 0x3320, 0x3131, 0x322D, 0x3130, 0x3020});
    put(abb, Table::holding, 0x5000, {0x0000, 0x0000, 0x0012, 0xD687});
    put(abb, Table::holding, 0x5004, {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF});
    put(abb, Table::holding, 0x5B00, {0x0000, 0x0901, 0x0000, 0x090C, 0xFFFF, 0xFFFF});
    put(abb, Table::holding, 0x5B14, {0xFFFF, 0xF448});
    put(abb, Table::holding, 0x5B3A, {0xFC2D, 0x7FFF});
    LibmodbusServer gavazzi(0, 90);
    put(gavazzi, Table::input, 0, {0x0901, 0x0000, 0x090C, 0x0000, 0x0917, 0x0000});
    put(gavazzi, Table::input, 12, {0x86A0, 0x0001});
    put(gavazzi, Table::input, 49, {0x03DE, 0x0000, 0x01F5});
    put(gavazzi, Table::input, 52, {0x614E, 0x00BC});
    LibmodbusServer cet(0, 60);
    put(cet, Table::holding, 0, {0x4256, 0xCCCD, 0xC1A4, 0x0000, 0x4485, 0x0000});
    put(cet, Table::holding, 40, {0x001A, 0xEF50});
    add_meter("ABB", abb, "abb.b23");
    add_meter("EM", gavazzi, "");  // found by what the device says of itself
    add_meter("DC", cet, "cet.pmc_d721");
    const Stored stored = collect();
    EXPECT_EQ(stored.at("ABB active_energy_import/total"), "decimal 12345.67");
    EXPECT_EQ(stored.at("ABB active_energy_export/total"), "(no_such_point)");
    EXPECT_EQ(stored.at("ABB voltage/l1"), "decimal 230.5");
    EXPECT_EQ(stored.at("ABB voltage/l2"), "decimal 231.6");
    EXPECT_EQ(stored.at("ABB voltage/l3"), "(no_such_point)");
    EXPECT_EQ(stored.at("ABB active_power/total"), "decimal -30.00");
    EXPECT_EQ(stored.at("ABB power_factor/total"), "decimal -0.979");
    EXPECT_EQ(stored.at("ABB power_factor/l1"), "(no_such_point)");
    EXPECT_EQ(stored.at("ABB frequency/total"), "suspect decimal 0.00");  // outside its limits
    EXPECT_EQ(stored.at("EM frequency/total"), "decimal 50.1");
    EXPECT_EQ(stored.at("EM voltage/l3"), "decimal 232.7");
    EXPECT_EQ(stored.at("EM current/l1"), "decimal 100.000");
    EXPECT_EQ(stored.at("EM active_energy_import/total"), "decimal 1234567.8");
    EXPECT_EQ(stored.at("DC dc_voltage/total"), "float32 53.7");
    EXPECT_EQ(stored.at("DC dc_current/total"), "float32 -20.5");
    EXPECT_EQ(stored.at("DC dc_power/total"), "float32 1064");
    EXPECT_EQ(stored.at("DC dc_energy/total"), "decimal 17652.00");
}

TEST_F(StoreConformance, CountersOfSnmpdKeepAllTheirBits) {
    if (!SnmpdProcess::is_installed()) {
        FAIL() << SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
    }
    const std::string x = ".1.3.6.1.2.1.31.1.1.1";
    const std::string ups = "override 1.3.6.1.2.1.33.1.";
    const SnmpdProcess agent(
        {"override 1.3.6.1.2.1.2.2.1.3.907 integer 6", "override 1.3.6.1.2.1.2.2.1.8.907 integer 1",
         "override 1.3.6.1.2.1.2.2.1.3.909 integer 117", "override 1.3.6.1.2.1.2.2.1.8.909 integer 2",
         ups + "2.1.0 integer 3", ups + "2.3.0 integer 47", ups + "2.4.0 integer 83", ups + "2.5.0 integer 5412",
         ups + "4.1.0 integer 5", ups + "4.2.0 integer 499", ups + "3.3.1.3.2 integer 232",
         ups + "3.3.1.5.2 integer -1", ups + "4.4.1.2.1 integer 230", ups + "4.4.1.4.1 integer 1064"},
        x,
        {{x + ".1.907", "string", "xe-0/0/7"},
         {x + ".1.909", "string", "ge-0/0/9"},
         {x + ".6.907", "counter64", "18446744073709551000"},
         {x + ".6.909", "counter64", "4294967297"},
         {x + ".10.907", "counter64", "9007199254740993"},
         {x + ".10.909", "counter64", "12"},
         {x + ".15.907", "gauge", "10000"},
         {x + ".15.909", "gauge", "1000"}});
    add_device("UPS", agent.uri(), "ietf.ups");
    const Stored stored = collect();
    EXPECT_EQ(stored.at("UPS if_in_octets/total/xe-0/0/7"), "counter 18446744073709551000") << agent.log();
    EXPECT_EQ(stored.at("UPS if_out_octets/total/xe-0/0/7"), "counter 9007199254740993");
    EXPECT_EQ(stored.at("UPS if_in_octets/total/ge-0/0/9"), "counter 4294967297");
    EXPECT_EQ(stored.at("UPS if_out_octets/total/ge-0/0/9"), "counter 12");
    EXPECT_EQ(stored.at("UPS if_speed/total/xe-0/0/7"), "decimal 10000000000");
    EXPECT_EQ(stored.at("UPS if_oper_status/total/ge-0/0/9"), "decimal 2");
    EXPECT_EQ(stored.at("UPS battery_runtime_left/total"), "decimal 2820");
    EXPECT_EQ(stored.at("UPS battery_state_of_charge/total"), "decimal 83");
    EXPECT_EQ(stored.at("UPS battery_voltage/total"), "decimal 541.2");
    EXPECT_EQ(stored.at("UPS frequency/total/output"), "decimal 49.9");
    EXPECT_EQ(stored.at("UPS voltage/total/input 2"), "decimal 232");
    EXPECT_EQ(stored.at("UPS active_power/total/input 2"), "(no_such_point)");
    EXPECT_EQ(stored.at("UPS voltage/total/output 1"), "decimal 230");
    EXPECT_EQ(stored.at("UPS active_power/total/output 1"), "decimal 1064");
}

}  // namespace
}  // namespace wattmast

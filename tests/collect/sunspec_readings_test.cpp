// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/sunspec_readings.h"

#include <filesystem>
#include <set>

#include "collect/profile_loader.h"
#include "collect/sunspec_image.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::SunspecImage;
using Blocks = std::vector<wire::ModbusExchange::Block>;

const SunspecMap& shipped() {
    static const DeviceProfile profile =
        *load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value().find("sunspec");
    return profile.sunspec;
}

Blocks blocks_of(const SunspecPlan& plan, std::map<std::uint16_t, std::uint16_t> registers) {
    Blocks blocks;
    for (const wire::RegisterSpan& read : plan.reads) {
        std::vector<std::uint16_t> block;
        for (std::uint16_t i = 0; i < read.count; ++i) {
            block.push_back(registers.at(static_cast<std::uint16_t>(read.address + i)));
        }
        blocks.emplace_back(block);
    }
    return blocks;
}

std::map<std::string, std::string> named(const std::vector<Reading>& readings) {
    std::map<std::string, std::string> texts;
    for (const Reading& reading : readings) {
        const bool is_new =
            texts
                .emplace(to_string(reading.key),
                         reading.value ? reading.value->to_string() : "(" + std::string(name_of(*reading.reason)) + ")")
                .second;
        EXPECT_TRUE(is_new) << to_string(reading.key);
    }
    return texts;
}

std::map<std::string, std::string> read(const SunspecImage& image) {
    const SunspecPlan plan = plan_sunspec(shipped(), image.places());
    const auto readings = sunspec_readings(shipped(), plan, blocks_of(plan, image.registers()));
    EXPECT_THAT(readings, IsOk());
    return readings ? named(*readings) : std::map<std::string, std::string>{};
}

TEST(SunspecReadings, AnInverterAsItWasSeen) {
    const auto got = read(test::seen_inverter());
    EXPECT_EQ(got.at("active_power/total/inverter 1"), "-1307");  // it generates
    EXPECT_EQ(got.at("current/total/inverter 1"), "5.49");
    EXPECT_EQ(got.at("current/l2/inverter 1"), "1.84");
    EXPECT_EQ(got.at("voltage/l3/inverter 1"), "242.3");
    EXPECT_EQ(got.at("voltage/l1_l2/inverter 1"), "(no_such_point)");
    EXPECT_EQ(got.at("frequency/total/inverter 1"), "60.01");
    EXPECT_EQ(got.at("apparent_power/total/inverter 1"), "1335");
    EXPECT_EQ(got.at("reactive_power/total/inverter 1"), "272");
    EXPECT_EQ(got.at("power_factor/total/inverter 1"), "0.979");
    EXPECT_EQ(got.at("active_energy_export/total/inverter 1"), "1720.967");
    EXPECT_EQ(got.at("dc_voltage/total/inverter 1"), "350");
    EXPECT_EQ(got.at("dc_current/total/inverter 1"), "3.8");
    EXPECT_EQ(got.at("dc_power/total/inverter 1"), "1330");
    EXPECT_EQ(got.at("temperature/total/inverter 1"), "41.5");
}

TEST(SunspecReadings, MetersAreCountedAndFloatsAreTaken) {
    SunspecImage image;
    image.model(203, 105, {{18, 4326}, {22, 1}, {46, 1}, {47, 2}, {38, 0}, {39, 0}, {54, 0}, {33, -985}, {37, -1}});
    image.model(213, 124, {{28, 0x4496}, {29, 0x2000}, {52, 0x3F7C}, {53, 0x28F6}, {10, 0x7FC0}, {11, 0}});
    const auto got = read(image);
    EXPECT_EQ(got.at("active_power/total/meter 1"), "43260");
    EXPECT_EQ(got.at("power_factor/total/meter 1"), "-0.985");
    EXPECT_EQ(got.at("active_energy_import/total/meter 1"), "65.538");
    EXPECT_EQ(got.at("active_energy_export/total/meter 1"), "(no_such_point)");  // an accumulator at 0
    EXPECT_EQ(got.at("active_power/total/meter 2"), "1201");
    EXPECT_EQ(got.at("power_factor/total/meter 2"), "0.985");
    EXPECT_EQ(got.at("voltage/average_line_to_neutral/meter 2"), "(not_a_number)");
}

TEST(SunspecReadings, ScaleFactorsThatAreNoneGiveNoValue) {
    for (const auto& [factor, expected] : std::map<int, std::string>{{0x8000, "(no_such_point)"},
                                                                     {-10, "-0.0000000123"},
                                                                     {10, "-1230000000000"},
                                                                     {11, "(not_a_number)"},
                                                                     {-11, "(not_a_number)"}}) {
        SunspecImage image;
        image.model(101, 50, {{14, 123}, {15, factor}});
        EXPECT_EQ(read(image).at("active_power/total/inverter 1"), expected) << factor;
    }
}

TEST(SunspecReadings, NotImplementedDependsOnTheType) {
    SunspecImage image;
    image.model(101, 50, {{14, 0x8000}, {15, 0}, {16, 0x8000}, {17, -3}, {24, 0xFFFF}, {25, 0xFFFF}, {26, 0}});
    const auto got = read(image);
    EXPECT_EQ(got.at("active_power/total/inverter 1"), "(no_such_point)");
    EXPECT_EQ(got.at("frequency/total/inverter 1"), "32.768");
    EXPECT_EQ(got.at("active_energy_export/total/inverter 1"), "4294967.295");
}

TEST(SunspecReadings, AnAccumulatorSaysWhereItGoesOnAtZero) {
    SunspecImage image;
    image.model(101, 50, {{24, 0}, {25, 5}, {26, 1}});
    const SunspecPlan plan = plan_sunspec(shipped(), image.places());
    for (const Reading& reading : *sunspec_readings(shipped(), plan, blocks_of(plan, image.registers()))) {
        if (reading.key.kind == PointKind::active_energy_export) {
            EXPECT_EQ(reading.limits.modulus, Decimal(4294967296, -2));
        }
    }
}

TEST(SunspecReadings, AModelShorterThanKnownLacksItsTail) {
    SunspecImage image;
    image.model(103, 22, {{14, 77}, {15, 0}, {22, 950}, {23, -1}});
    const auto got = read(image);
    EXPECT_EQ(got.at("active_power/total/inverter 1"), "-77");
    EXPECT_EQ(got.at("power_factor/total/inverter 1"), "0.950");
    EXPECT_EQ(got.at("active_energy_export/total/inverter 1"), "(no_such_point)");
    EXPECT_EQ(got.at("dc_power/total/inverter 1"), "(no_such_point)");
}

TEST(SunspecReadings, BlocksAreAsManyAsTheDeviceSaysAndHasRoomFor) {
    const std::map<std::uint16_t, int> words = {{2, -2},   {3, -1},    {4, 0},     {5, 0},    {8, 3},
                                                {19, 381}, {20, 3505}, {21, 1336}, {22, 0},   {23, 7},
                                                {26, 44},  {39, 402},  {40, 3617}, {41, 1454}};
    SunspecImage image;
    image.model(160, 48, words);  // room for two of the three
    image.model(160, 48, {{2, 0}, {8, 1}, {19, 9}});
    const auto got = read(image);
    EXPECT_EQ(got.at("dc_current/total/input 1"), "3.81");
    EXPECT_EQ(got.at("dc_voltage/total/input 1"), "350.5");
    EXPECT_EQ(got.at("dc_power/total/input 1"), "1336");
    EXPECT_EQ(got.at("dc_energy/total/input 1"), "0.007");
    EXPECT_EQ(got.at("temperature/total/input 1"), "44");
    EXPECT_EQ(got.at("dc_current/total/input 2"), "4.02");
    EXPECT_EQ(got.at("dc_current/total/input 3"), "9");
    EXPECT_FALSE(got.contains("dc_current/total/input 4"));
    EXPECT_EQ(got.size(), 15U);
}

TEST(SunspecReadings, StorageAndDistributedGenerators) {
    SunspecImage image;
    image.model(701, 153,
                {{10, 2500},
                 {116, 1},
                 {17, 0},
                 {18, 49980},
                 {115, -3},
                 {19, 0},
                 {20, 0},
                 {21, 1},
                 {22, 4},
                 {120, 3},
                 {41, 833},
                 {47, 2305},
                 {114, -1},
                 {13, 99},
                 {117, -2}});
    image.model(713, 7, {{4, 7345}, {8, -2}});
    image.model(714, 68, {{4, 1}, {5, -52}, {15, -1}, {16, 0}, {17, 1}, {30, 13}, {31, 400}, {32, 208}});
    image.model(802, 62, {{11, 812}, {56, -1}, {34, 5123}, {59, -2}});
    const auto got = read(image);
    EXPECT_EQ(got.at("active_power/total/generator 1"), "-25000");
    EXPECT_EQ(got.at("active_power/l1/generator 1"), "-8330");
    EXPECT_EQ(got.at("frequency/total/generator 1"), "49.980");
    EXPECT_EQ(got.at("voltage/l1/generator 1"), "230.5");
    EXPECT_EQ(got.at("power_factor/total/generator 1"), "0.99");
    EXPECT_EQ(got.at("active_energy_export/total/generator 1"), "65540");
    EXPECT_EQ(got.at("battery_state_of_charge/total/storage 1"), "73.45");
    EXPECT_EQ(got.at("dc_current/total/direct current 1"), "-5.2");
    EXPECT_EQ(got.at("dc_power/total/port 1"), "2080");
    EXPECT_EQ(got.at("dc_voltage/total/port 1"), "400");
    EXPECT_EQ(got.at("battery_state_of_charge/total/battery 1"), "81.2");
    EXPECT_EQ(got.at("battery_voltage/total/battery 1"), "51.23");
}

// Every point of every model with its own number: none is read from another's register.
TEST(SunspecReadings, EveryPointIsReadFromItsOwnRegister) {
    for (const SunspecModel& model : shipped().models) {
        std::set<std::uint16_t> used;
        for (const SunspecPoint& point : model.points) {
            EXPECT_GE(point.at, 2) << model.name;
            for (std::size_t i = 0; i < wire::words(point.format.type); ++i) {
                const auto at = static_cast<std::uint16_t>(point.at + i);
                EXPECT_TRUE(used.insert(at).second) << model.name << " " << at;
            }
            EXPECT_FALSE(point.scale_factor && used.contains(*point.scale_factor)) << model.name << " " << point.at;
        }
    }
}

TEST(SunspecReadings, AModelThatMovedIsNotedAndOneThatFailedIsMissing) {
    auto image = test::seen_inverter();
    image.model(802, 62, {{11, 812}, {56, -1}});
    const SunspecPlan plan = plan_sunspec(shipped(), image.places());
    ASSERT_EQ(plan.models.size(), 2U);
    auto registers = image.registers();
    Blocks blocks = blocks_of(plan, registers);
    blocks[0] = fail(Errc::timeout, "nothing came");
    const auto readings = sunspec_readings(shipped(), plan, blocks);
    ASSERT_THAT(readings, IsOk());
    EXPECT_EQ(named(*readings).at("active_power/total/inverter 1"), "(timeout)");
    EXPECT_EQ(named(*readings).at("battery_state_of_charge/total/battery 1"), "81.2");

    registers[plan.models[1].place.address] = 803;
    EXPECT_THAT(sunspec_readings(shipped(), plan, blocks_of(plan, registers)),
                FailsWithDetail(Errc::wrong_reply, "model 802"));
}

TEST(SunspecReadings, LongModelsAreReadInPiecesAndEndlessOnesAreCutOff) {
    const std::vector<wire::SunspecPlace> chain = {{701, 153, 40002}, {120, 26, 40157}, {714, 5000, 40185}};
    const SunspecPlan plan = plan_sunspec(shipped(), chain);
    ASSERT_EQ(plan.models.size(), 2U);
    EXPECT_EQ(plan.reads.size(), 2U + 8U);
    EXPECT_EQ(plan.reads[0].count, 125);
    EXPECT_EQ(plan.reads[1].address, 40127);
    EXPECT_EQ(plan.reads[1].count, 30);
    EXPECT_EQ(plan.models[1].count, most_registers);
}

Result<ProfileLibrary> load_map(const std::string& map) {
    const ProfileText text{"s.toml",
                           "id = \"s\"\nprotocol = \"modbus\"\nvendor = \"V\"\nmodel = \"M\"\n[source]\n"
                           "document = \"SunSpec\"\nseen_on_hardware = false\n" +
                               map};
    return load_profiles({&text, 1});
}

TEST(SunspecProfile, FaultsAreNamed) {
    EXPECT_THAT(
        load_map(
            "[[sunspec.model]]\nids = [1]\nname = \"a\"\npoints = [{ kind = \"voltage\", at = 2, type = \"int16\", "
            "instance = \"x\", unit = \"V\" }]\n"),
        FailsWithDetail(Errc::invalid_profile, "has no instance"));
    EXPECT_THAT(
        load_map(
            "[[sunspec.model]]\nids = [1]\nname = \"a\"\npoints = [{ kind = \"voltage\", at = 2, type = \"bcd16\", "
            "unit = \"V\" }]\n"),
        FailsWithDetail(Errc::invalid_profile, "type \"bcd16\""));
    EXPECT_THAT(load_map("[[sunspec.model]]\nids = [7, 7]\nname = \"a\"\n"),
                FailsWithDetail(Errc::invalid_profile, "described twice"));
    EXPECT_THAT(
        load_map(
            "[[sunspec.model]]\nids = [7]\nname = \"a\"\n[sunspec.model.repeat]\nname = \"b\"\nfirst = 4\nlength = 2\n"
            "count_at = 3\npoints = [{ kind = \"voltage\", at = 1, type = \"int32\", unit = \"V\" }]\n"),
        FailsWithDetail(Errc::invalid_profile, "inside its length"));
    EXPECT_THAT(load_map("[sunspec]\n"), FailsWithDetail(Errc::invalid_profile, "no points"));
}

}  // namespace
}  // namespace wattmast

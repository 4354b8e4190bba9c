// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Lint over every profile that is shipped: a wrong one gives plausible, wrong figures.
#include <algorithm>
#include <filesystem>
#include <set>

#include "collect/profile_loader.h"
#include "support/matchers.h"
#include "wire/modbus_plan.h"

namespace wattmast {
namespace {

using test::IsOk;

const ProfileLibrary& shipped() {
    static const ProfileLibrary library = [] {
        auto loaded = load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles");
        EXPECT_THAT(loaded, IsOk());
        return loaded ? *loaded : ProfileLibrary{};
    }();
    return library;
}

const ModbusEntry& modbus_entry(std::string_view profile, const PointKey& key) {
    const DeviceProfile* found = shipped().find(profile);
    for (const ModbusEntry& entry : found->modbus.entries) {
        if (entry.key == key) {
            return entry;
        }
    }
    throw std::runtime_error("no such entry");
}

TEST(ShippedProfiles, AllAreThereAndNamedAfterTheirFiles) {
    const auto folder = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles";
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        EXPECT_NE(shipped().find(file.path().stem().string()), nullptr) << file.path();
        ++files;
    }
    EXPECT_EQ(shipped().size(), files);
    EXPECT_GE(shipped().all(Protocol::modbus).size(), 39U);
}

TEST(ShippedProfiles, EachSaysWhereItsAddressesComeFrom) {
    for (const DeviceProfile* profile : shipped().all()) {
        EXPECT_GE(profile->source.document.size(), 10U) << profile->id;
        EXPECT_FALSE(profile->source.seen_on_hardware) << profile->id << ": say who saw it, then change this test";
        EXPECT_GE(profile->entry_count(), profile->protocol == Protocol::modbus ? 4U : 1U) << profile->id;
    }
}

TEST(ShippedProfiles, EnergyRegistersAreCountersInKilowattHours) {
    for (const DeviceProfile* profile : shipped().all(Protocol::modbus)) {
        for (const ModbusEntry& entry : profile->modbus.entries) {
            if (info(entry.key.kind).unit == Unit::kilowatt_hour) {
                EXPECT_EQ(info(entry.key.kind).nature, PointNature::counter) << to_string(entry.key);
                // The steps of the meters at hand: 1 kWh to 1 Wh.
                EXPECT_TRUE(entry.scale == Decimal(1, 0) || entry.scale == Decimal(1, -1) ||
                            entry.scale == Decimal(1, -2) || entry.scale == Decimal(1, -3))
                    << profile->id << " " << to_string(entry.key);
            }
        }
    }
}

TEST(ShippedProfiles, EveryModbusMeterIsReadInFewRequests) {
    for (const DeviceProfile* profile : shipped().all(Protocol::modbus)) {
        std::vector<wire::RegisterSpan> wanted;
        for (const ModbusEntry& entry : profile->modbus.entries) {
            wanted.push_back(entry.span);
        }
        const auto plan = wire::plan_reads(wanted, profile->modbus.limits);
        ASSERT_THAT(plan, IsOk()) << profile->id;
        // Where it is not known what lies between two values, nothing is read over; a UPS card of four wires has most.
        EXPECT_LE(plan->size(), 12U) << profile->id;
    }
}

// Three addresses of each meter against the sources, so that a slip of a finger is seen.
TEST(ShippedProfiles, AddressesAreThoseOfTheManuals) {
    using enum PointKind;
    const auto at = [](std::string_view profile, const PointKey& key) {
        return modbus_entry(profile, key).span.address;
    };
    EXPECT_EQ(at("eastron.sdm630", {active_power, Phase::total, ""}), 52);
    EXPECT_EQ(at("eastron.sdm630", {active_energy_import, Phase::total, ""}), 72);
    EXPECT_EQ(at("eastron.sdm630", {active_energy_import, Phase::l3, ""}), 350);
    EXPECT_EQ(at("abb.b23", {active_energy_import, Phase::total, ""}), 0x5000);
    EXPECT_EQ(at("abb.b23", {voltage, Phase::l2, ""}), 0x5B02);
    EXPECT_EQ(at("abb.b23", {frequency, Phase::total, ""}), 0x5B2C);
    EXPECT_EQ(at("gavazzi.em340", {active_power, Phase::total, ""}), 0x28);
    EXPECT_EQ(at("gavazzi.em340", {active_energy_import, Phase::total, ""}), 0x34);
    EXPECT_EQ(at("gavazzi.em340", {active_energy_import, Phase::l2, ""}), 66);
    EXPECT_EQ(at("cet.pmc_d721", {dc_power, Phase::total, ""}), 4);
    EXPECT_EQ(modbus_entry("cet.pmc_d721", {dc_energy, Phase::total, ""}).scale, Decimal(1, -2));
    EXPECT_EQ(modbus_entry("gavazzi.em340", {current, Phase::l1, ""}).format.order, wire::RegisterOrder::cdab);
    EXPECT_EQ(at("gavazzi.em24", {active_energy_import, Phase::total, ""}), 66);
    EXPECT_EQ(at("gavazzi.em24", {frequency, Phase::total, ""}), 55);
    EXPECT_EQ(at("schneider.pm5000", {active_power, Phase::total, ""}), 3059);  // register 3060
    EXPECT_EQ(modbus_entry("siemens.pac2200", {active_energy_import, Phase::total, ""}).format.type,
              wire::RegisterType::float64);
    EXPECT_EQ(modbus_entry("chint.dtsu666", {voltage, Phase::l2, ""}).scale, Decimal(1, -1));
    EXPECT_EQ(modbus_entry("chint.dtsu666_plain", {voltage, Phase::l2, ""}).scale, Decimal(1, 0));
}

TEST(ShippedProfiles, WhatASourceLeavesOpenIsSaid) {
    for (const char* id : {"acrel.adl3000", "chint.dtsu666_plain", "delta.dph_modbus", "huawei.emma",
                           "huawei.smartlogger", "janitza.umg604"}) {
        EXPECT_FALSE(shipped().find(id)->source.unconfirmed.empty()) << id;
    }
    EXPECT_TRUE(shipped().find("eastron.sdm630")->source.unconfirmed.empty());
}

TEST(ShippedProfiles, CombinedProfilesHoldWhatTheyInclude) {
    const auto count = [](std::string_view id) { return shipped().find(id)->entry_count(); };
    EXPECT_EQ(count("ietf.router"), count("ietf.if_mib") + count("ietf.entity_sensor"));
    EXPECT_EQ(count("ietf.ups"), count("ietf.ups_mib") + count("ietf.if_mib"));
    EXPECT_EQ(shipped().find("ietf.router")->snmp.matches.at(0).present.size(), 2U);
}

TEST(ShippedProfiles, OfAVendorSaysWhichRecordingOrDocumentItRestsOn) {
    for (const DeviceProfile* profile : shipped().all(Protocol::snmp)) {
        if (!profile->id.starts_with("ietf.")) {
            EXPECT_GT(profile->source.note.size(), 15U) << profile->id;
            EXPECT_FALSE(profile->snmp.matches.empty()) << profile->id;
        }
    }
}

// Against the identifiers of the standard's annex A; at 2400 baud an item takes about 0.3 s.
TEST(ShippedProfiles, Dlt645ItemsAreThoseOfTheStandard) {
    using enum PointKind;
    const auto entry = [](std::string_view profile, const PointKey& key) {
        const auto& entries = shipped().find(profile)->dlt645.entries;
        return *std::ranges::find(entries, key, &Dlt645Entry::key);
    };
    const Dlt645Entry energy = entry("dlt645.meter_2007", {active_energy_import, Phase::total, ""});
    EXPECT_EQ(energy.identifier, 0x00010000U);
    EXPECT_EQ(energy.limits.modulus, Decimal(1'000'000, 0));
    const Dlt645Entry power = entry("dlt645.meter_2007", {active_power, Phase::l3, ""});
    EXPECT_EQ(power.identifier, 0x0203FF00U);
    EXPECT_EQ(power.position, 4U);
    EXPECT_EQ(power.format, (wire::Dlt645Format{3, 4, wire::Dlt645Format::Sign::top_bit}));
    EXPECT_EQ(power.scale, Decimal(1, 3));
    EXPECT_EQ(entry("dlt645.meter_2007_single", {voltage, Phase::l1, ""}).identifier, 0x02010100U);
    EXPECT_EQ(entry("dlt645.meter_1997", {active_energy_import, Phase::total, ""}).identifier, 0x9010U);
    for (const DeviceProfile* profile : shipped().all(Protocol::dlt645)) {
        std::set<wire::Dlt645Identifier> items;
        for (const Dlt645Entry& one : profile->dlt645.entries) {
            items.insert(one.identifier);
        }
        EXPECT_LE(items.size(), 9U) << profile->id;
        EXPECT_FALSE(profile->dlt645.identification.empty()) << profile->id;
    }
}

TEST(ShippedProfiles, InterfaceSpeedIsInBitsPerSecond) {
    for (const SnmpEntry& entry : shipped().find("ietf.if_mib")->snmp.entries) {
        if (entry.kind == PointKind::if_speed) {
            EXPECT_EQ(entry.scale, Decimal(1, 6));
            EXPECT_EQ(to_string(entry.oid), "1.3.6.1.2.1.31.1.1.1.15");
        }
    }
}

}  // namespace
}  // namespace wattmast

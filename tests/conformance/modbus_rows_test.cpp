// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The shipped Modbus profiles against a table of registers that was collected apart from them: every row is either in
// the profile, equal in all that matters, or on the list of rows that were left out for a reason. Writes what it found.
// Needs the folder with the table (environment variable WATTMAST_SHARED, else ../shared beside the checkout).
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "collect/profile_loader.h"
#include "conformance/shared_data.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;
using Row = test::CsvRecord;
using test::read_csv;
using RowKey = std::tuple<std::string, std::string, std::string, std::string>;  ///< vendor, device, metric, address

fs::path own(const char* name) {
    return fs::path(WATTMAST_SOURCE_DIR) / "tests/conformance" / name;
}

fs::path table() {
    return test::shared_folder() / "data/modbus/registers_dev.csv";
}

/// The table writes some units in its own way.
Decimal in_units_of(PointKind kind, const Row& row) {
    static const std::map<std::string, std::string> spellings = {{"degC", "°C"}};
    std::string unit = row.at("unit");
    if (kind == PointKind::power_factor && unit.empty()) {
        unit = "1";
    }
    const auto spelling = spellings.find(unit);
    const auto factor = factor_to_unit(spelling == spellings.end() ? unit : spelling->second, info(kind).unit);
    return factor ? multiply(Decimal::parse(row.at("scale")).value(), *factor).value() : Decimal(0, 0);
}

/// What of the entry differs from the row; empty if nothing does.
std::string difference(const ModbusEntry& entry, const Row& row) {
    std::string text;
    if (std::to_string(entry.span.count) != row.at("words")) {
        text += " words";
    }
    if (wire::id_of(entry.format.type) != row.at("type")) {
        text += " type";
    }
    const auto order = row.at("word_order") == "lsw_first" ? wire::RegisterOrder::cdab : wire::RegisterOrder::abcd;
    if (entry.span.count > 1 && entry.format.order != order) {
        text += " order";
    }
    // The table has no signs; a profile turns one where power flows out of the equipment.
    const Decimal scale = in_units_of(entry.key.kind, row);
    if (entry.scale != scale && entry.scale != Decimal(-scale.mantissa(), scale.exponent())) {
        text += " scale " + entry.scale.to_string();
    }
    return text;
}

const ModbusEntry* entry_at(const DeviceProfile& profile, const Row& row) {
    for (const ModbusEntry& entry : profile.modbus.entries) {
        if (std::to_string(entry.span.address) == row.at("address_0based") &&
            std::to_string(static_cast<int>(entry.span.function)) == row.at("function_code")) {
            return &entry;
        }
    }
    return nullptr;
}

std::map<RowKey, std::string> left_out() {
    std::map<RowKey, std::string> reasons;
    for (const Row& row : read_csv(own("modbus_rows_left_out.csv"))) {
        const RowKey key{row.at("vendor"), row.at("device"), row.at("metric"), row.at("address")};
        EXPECT_TRUE(reasons.emplace(key, row.at("reason")).second) << row.at("device") << row.at("metric");
        EXPECT_GT(row.at("reason").size(), 10U);
    }
    return reasons;
}

TEST(ModbusRows, EveryRowIsReadAsItSaysOrLeftOutForAReason) {
    if (!fs::exists(table())) {
        GTEST_SKIP() << table() << " is not there";
    }
    const auto library = load_profile_folder(fs::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    std::map<std::pair<std::string, std::string>, std::string> profiles;
    for (const Row& row : read_csv(own("modbus_row_profiles.csv"))) {
        profiles[{row.at("vendor"), row.at("device")}] = row.at("profile");
    }
    auto reasons = left_out();
    std::set<RowKey> used;
    std::ostringstream report;
    report << "| device | metric | function | address | profile | point | result |\n|---|---|---|---|---|---|---|\n";
    std::size_t read = 0;
    for (const Row& row : read_csv(table())) {
        const std::string& id = profiles[{row.at("vendor"), row.at("device")}];
        const DeviceProfile* profile = library.find(id);
        ASSERT_NE(profile, nullptr) << row.at("vendor") << " " << row.at("device");
        const RowKey key{row.at("vendor"), row.at("device"), row.at("metric"), row.at("address_0based")};
        const auto reason = reasons.find(key);
        const ModbusEntry* entry = entry_at(*profile, row);
        const std::string differs = entry == nullptr ? " not read" : difference(*entry, row);
        const std::string where = row.at("device") + " " + row.at("metric") + " at " + row.at("address_0based");
        if (reason == reasons.end() || differs.empty()) {
            EXPECT_EQ(differs, "") << where << " in " << id;
            ++read;
        } else {
            used.insert(key);
        }
        report << "| " << row.at("vendor") << " " << row.at("device") << " | " << row.at("metric") << " | "
               << row.at("function_code") << " | " << row.at("address_0based") << " | " << id << " | "
               << (entry == nullptr ? "" : to_string(entry->key)) << " | "
               << (differs.empty()           ? "equal"
                   : reason == reasons.end() ? differs
                                             : "left out: " + reason->second)
               << " |\n";
    }
    for (const auto& [key, reason] : reasons) {
        EXPECT_TRUE(used.contains(key)) << std::get<1>(key) << " " << std::get<2>(key) << " is read after all";
    }
    fs::create_directories(WATTMAST_CONFORMANCE_FOLDER);
    std::ofstream(fs::path(WATTMAST_CONFORMANCE_FOLDER) / "modbus.md")
        << "# Modbus registers: " << read << " read as the table says, " << used.size() << " left out\n\n"
        << report.str();
}

}  // namespace
}  // namespace wattmast

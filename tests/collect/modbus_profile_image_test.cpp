// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every shipped Modbus profile against a register image made from its file by a second hand: this test reads the TOML
// itself, writes a different number into every field and knows the orders and unit factors by its own tables.
#include <toml++/toml.h>

#include <bit>
#include <filesystem>
#include <map>
#include <set>

#include "collect/modbus_readings.h"
#include "collect/profile_loader.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::IsOk;
namespace fs = std::filesystem;
using Registers = std::vector<std::uint16_t>;

const fs::path& folder() {
    static const fs::path path = fs::path(WATTMAST_SOURCE_DIR) / "resources/profiles";
    return path;
}

std::vector<std::string> modbus_files() {
    std::vector<std::string> stems;
    for (const auto& file : fs::directory_iterator(folder())) {
        // A SunSpec device lists its models itself: sunspec_readings_test.cpp.
        if (toml::parse_file(file.path().string()).contains("modbus")) {
            stems.push_back(file.path().stem().string());
        }
    }
    std::ranges::sort(stems);
    return stems;
}

/// mantissa × 10^exponent, so that products are exact.
struct Number {
    std::int64_t mantissa;
    int exponent;
};

Number parse(const std::string& text) {
    const auto point = text.find('.');
    std::string digits = text;
    int exponent = 0;
    if (point != std::string::npos) {
        digits.erase(point, 1);
        exponent = -static_cast<int>(text.size() - point - 1);
    }
    return {std::stoll(digits), exponent};
}

/// To the unit in which samples of the kind are kept.
Number factor_of(const std::string& unit) {
    static const std::map<std::string, Number> factors = {
        {"W", {1, 0}},   {"kW", {1, 3}},  {"VA", {1, 0}},    {"kVA", {1, 3}},   {"var", {1, 0}},  {"kvar", {1, 3}},
        {"Wh", {1, -3}}, {"kWh", {1, 0}}, {"varh", {1, -3}}, {"kvarh", {1, 0}}, {"V", {1, 0}},    {"A", {1, 0}},
        {"Hz", {1, 0}},  {"1", {1, 0}},   {"%", {1, 0}},     {"°C", {1, 0}},    {"kVAh", {1, 0}}, {"min", {60, 0}},
    };
    return factors.at(unit);
}

/// The raw number of the n-th field; floats get a fraction that binary can hold.
Number raw_of(const std::string& type, int n) {
    const int sign = n % 3 == 2 && (type.starts_with("int") || type.starts_with("float")) ? -1 : 1;
    if (type.starts_with("float")) {
        return {sign * (100000 + n * 1000 + 25), -2};
    }
    const bool is_wide = type.ends_with("32") || type.ends_with("64");
    return {std::int64_t{sign} * ((is_wide ? 70000 : 0) + 1001 + n * 7), 0};
}

std::uint64_t bits_of(const std::string& type, const Number& raw) {
    if (type == "float32") {
        return std::bit_cast<std::uint32_t>(static_cast<float>(raw.mantissa) / 100.0F);
    }
    if (type == "float64") {
        return std::bit_cast<std::uint64_t>(static_cast<double>(raw.mantissa) / 100.0);
    }
    return static_cast<std::uint64_t>(raw.mantissa);
}

Registers registers_of(const std::string& type, const std::string& order, const Number& raw) {
    const std::size_t words = type.ends_with("64") ? 4 : type.ends_with("32") ? 2 : 1;
    const std::uint64_t bits = bits_of(type, raw);
    Registers registers;
    for (std::size_t i = 0; i < words; ++i) {
        const std::size_t place = order == "cdab" ? i : words - 1 - i;
        registers.push_back(static_cast<std::uint16_t>(bits >> (16 * place)));
    }
    return registers;
}

struct Image {
    std::map<std::pair<int, int>, std::uint16_t> registers;  ///< By function and address.
    std::vector<Number> raw;                                 ///< Of the points, in the file's order.
    std::vector<Number> scale;
};

Image image_of(const toml::table& map) {
    Image image;
    int n = 0;
    for (const toml::node& node : *map["points"].as_array()) {
        const toml::table& point = *node.as_table();
        const auto text = [&](const char* name) {
            return point[name].value<std::string>().value_or(map[name].value_or(std::string("abcd")));
        };
        const Number raw = raw_of(text("type"), n++);
        int address = point["address"].value<int>().value();
        const int function = point["function"].value<int>().value_or(map["function"].value_or(0));
        for (const std::uint16_t word : registers_of(text("type"), text("order"), raw)) {
            EXPECT_TRUE(image.registers.emplace(std::pair(function, address), word).second) << address << " twice";
            ++address;
        }
        const Number factor = factor_of(point["unit"].value<std::string>().value());
        const Number scale = parse(point["scale"].value_or(std::string("1")));
        image.raw.push_back(raw);
        image.scale.push_back({scale.mantissa * factor.mantissa, scale.exponent + factor.exponent});
    }
    return image;
}

std::vector<wire::ModbusExchange::Block> blocks_of(const Image& image, const std::vector<wire::RegisterSpan>& reads) {
    std::vector<wire::ModbusExchange::Block> blocks;
    for (const wire::RegisterSpan& read : reads) {
        Registers registers;
        for (std::uint32_t address = read.address; address < read.end(); ++address) {
            const auto found = image.registers.find({static_cast<int>(read.function), static_cast<int>(address)});
            registers.push_back(found == image.registers.end() ? 0xEEEE : found->second);
        }
        blocks.emplace_back(registers);
    }
    return blocks;
}

class ModbusProfileImage : public testing::TestWithParam<std::string> {};

TEST_P(ModbusProfileImage, EveryFieldComesOutAsItsOwnNumber) {
    const auto library = load_profile_folder(folder());
    ASSERT_THAT(library, IsOk());
    const DeviceProfile* profile = library->find(GetParam());
    ASSERT_NE(profile, nullptr);
    const toml::table file = toml::parse_file((folder() / (GetParam() + ".toml")).string());
    const Image image = image_of(*file["modbus"].as_table());

    const auto reads = wire::plan_reads(wanted_spans(profile->modbus), profile->modbus.limits);
    ASSERT_THAT(reads, IsOk());
    for (const wire::RegisterSpan& read : *reads) {
        EXPECT_LE(read.count, profile->modbus.limits.max_registers);
    }
    const auto readings = readings_of(profile->modbus, *reads, blocks_of(image, *reads));
    ASSERT_EQ(readings.size(), image.raw.size());
    std::set<PointKey> keys;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const std::string name = to_string(readings[i].key);
        EXPECT_TRUE(keys.insert(readings[i].key).second) << name;
        ASSERT_TRUE(readings[i].value.has_value()) << name << " " << readings[i].raw;
        const Decimal expected(image.raw[i].mantissa * image.scale[i].mantissa,
                               image.raw[i].exponent + image.scale[i].exponent);
        EXPECT_EQ(readings[i].value->to_decimal().value(), expected) << name << " " << readings[i].raw;
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, ModbusProfileImage, testing::ValuesIn(modbus_files()), [](const auto& test) {
    std::string name = test.param;
    std::ranges::replace(name, '.', '_');
    return name;
});

}  // namespace
}  // namespace wattmast

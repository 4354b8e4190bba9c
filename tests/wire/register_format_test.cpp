// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/register_format.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <string>

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using enum RegisterType;
using enum RegisterOrder;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using Registers = std::vector<std::uint16_t>;

constexpr std::array all_types = {int16, uint16, int32, uint32, int64, uint64, float32, float64, bcd16, bcd32, bcd64};
constexpr std::array all_orders = {abcd, dcba, badc, cdab};

struct Row {
    RegisterFormat format;
    Registers registers;
    RawNumber number;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> table = {
        // 230.5 is 43 66 80 00 in IEEE 754; libmodbus 3.1.6 "abcd" would send 66 43 00 80, which is badc here.
        {{float32, abcd}, {0x4366, 0x8000}, 230.5F},
        {{float32, dcba}, {0x0080, 0x6643}, 230.5F},
        {{float32, badc}, {0x6643, 0x0080}, 230.5F},
        {{float32, cdab}, {0x8000, 0x4366}, 230.5F},
        {{uint32, abcd}, {0x0102, 0x0304}, std::uint64_t{0x01020304}},
        {{uint32, dcba}, {0x0403, 0x0201}, std::uint64_t{0x01020304}},
        {{uint32, badc}, {0x0201, 0x0403}, std::uint64_t{0x01020304}},
        {{uint32, cdab}, {0x0304, 0x0102}, std::uint64_t{0x01020304}},
        {{uint64, abcd}, {0x0102, 0x0304, 0x0506, 0x0708}, std::uint64_t{0x0102030405060708}},
        {{uint64, dcba}, {0x0807, 0x0605, 0x0403, 0x0201}, std::uint64_t{0x0102030405060708}},
        {{uint64, badc}, {0x0201, 0x0403, 0x0605, 0x0807}, std::uint64_t{0x0102030405060708}},
        {{uint64, cdab}, {0x0708, 0x0506, 0x0304, 0x0102}, std::uint64_t{0x0102030405060708}},
        {{uint16, abcd}, {0x0102}, std::uint64_t{0x0102}},
        {{uint16, cdab}, {0x0102}, std::uint64_t{0x0102}},
        {{uint16, badc}, {0x0201}, std::uint64_t{0x0102}},
        {{uint16, dcba}, {0x0201}, std::uint64_t{0x0102}},
        {{int16, abcd}, {0xFFFE}, std::int64_t{-2}},
        {{int16, abcd}, {0x8000}, std::int64_t{-32768}},
        {{int32, abcd}, {0xFFFF, 0xFFFD}, std::int64_t{-3}},
        {{int32, cdab}, {0x0000, 0x8000}, std::int64_t{std::numeric_limits<std::int32_t>::min()}},
        {{int64, abcd}, {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFC}, std::int64_t{-4}},
        {{int64, abcd}, {0x8000, 0, 0, 0}, std::numeric_limits<std::int64_t>::min()},
        {{uint64, abcd}, {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF}, std::numeric_limits<std::uint64_t>::max()},
        {{float64, abcd}, {0x406C, 0xD000, 0, 0}, 230.5},
        {{float64, cdab}, {0, 0, 0xD000, 0x406C}, 230.5},
        {{bcd16, abcd}, {0x1234}, std::uint64_t{1234}},
        {{bcd16, badc}, {0x3412}, std::uint64_t{1234}},
        {{bcd32, abcd}, {0x1234, 0x5678}, std::uint64_t{12345678}},
        {{bcd32, cdab}, {0x5678, 0x1234}, std::uint64_t{12345678}},
        {{bcd64, abcd}, {0x1234, 0x5678, 0x9012, 0x3456}, std::uint64_t{1234567890123456}},
        {{bcd64, abcd}, {0x9999, 0x9999, 0x9999, 0x9999}, std::uint64_t{9999999999999999}},
    };
    return table;
}

std::string name(const RegisterFormat& format) {
    return std::string(id_of(format.type)) + " " + std::string(id_of(format.order));
}

TEST(RegisterFormat, DecodesTheTable) {
    for (const Row& row : rows()) {
        const auto number = decode(row.format, row.registers);
        ASSERT_THAT(number, IsOk()) << name(row.format);
        EXPECT_EQ(*number, row.number) << name(row.format);
    }
}

TEST(RegisterFormat, EncodesTheTable) {
    for (const Row& row : rows()) {
        const auto registers = encode(row.format, row.number);
        ASSERT_THAT(registers, IsOk()) << name(row.format);
        EXPECT_EQ(*registers, row.registers) << name(row.format);
    }
}

TEST(RegisterFormat, EveryBitPatternComesBack) {
    std::mt19937_64 random(20261031);
    for (const RegisterType type : all_types) {
        for (const RegisterOrder order : all_orders) {
            for (int round = 0; round < 200; ++round) {
                Registers registers(words(type));
                for (auto& word : registers) {
                    word = static_cast<std::uint16_t>(random());
                }
                const auto number = decode({type, order}, registers);
                if (!number) {
                    EXPECT_THAT(number, FailsWith(Errc::not_a_number));
                    continue;
                }
                const auto back = encode({type, order}, *number);
                ASSERT_THAT(back, IsOk()) << name({type, order});
                EXPECT_EQ(*back, registers) << name({type, order});
            }
        }
    }
}

TEST(RegisterFormat, HandsNanAndInfinityOver) {
    const auto nan = decode({float32, abcd}, Registers{0x7FC1, 0x2345});
    ASSERT_THAT(nan, IsOk());
    EXPECT_EQ(std::bit_cast<std::uint32_t>(std::get<float>(*nan)), 0x7FC12345U);
    const auto infinity = decode({float64, abcd}, Registers{0xFFF0, 0, 0, 0});
    ASSERT_THAT(infinity, IsOk());
    EXPECT_EQ(std::get<double>(*infinity), -std::numeric_limits<double>::infinity());
    const auto minus_zero = decode({float32, abcd}, Registers{0x8000, 0});
    ASSERT_THAT(minus_zero, IsOk());
    EXPECT_TRUE(std::signbit(std::get<float>(*minus_zero)));
}

TEST(RegisterFormat, RefusesNibblesThatAreNoDigits) {
    for (int position = 0; position < 16; ++position) {
        Registers registers{0x1111, 0x1111, 0x1111, 0x1111};
        auto& word = registers[static_cast<std::size_t>(position / 4)];
        word = static_cast<std::uint16_t>(word + (0x9 << (4 * (position % 4))));  // the digit 1 becomes A
        EXPECT_THAT(decode({bcd64, abcd}, registers), FailsWithDetail(Errc::not_a_number, "above 9")) << position;
    }
    EXPECT_THAT(decode({bcd16, abcd}, Registers{0xFFFF}), FailsWith(Errc::not_a_number));
}

TEST(RegisterFormat, TakesExactlyItsRegisters) {
    for (const RegisterType type : all_types) {
        for (std::size_t count = 0; count <= 5; ++count) {
            const auto number = decode({type, abcd}, Registers(count, 0));
            EXPECT_EQ(number.has_value(), count == words(type)) << id_of(type) << " from " << count;
        }
    }
    EXPECT_THAT(decode({float32, abcd}, Registers{1}), FailsWithDetail(Errc::invalid_argument, "takes 2 registers"));
}

TEST(RegisterFormat, EncodesOnlyWhatFits) {
    const auto refused = [](RegisterType type, RawNumber number, Errc code) {
        EXPECT_THAT(encode({type, abcd}, number), FailsWith(code)) << id_of(type);
    };
    refused(int16, std::int64_t{32768}, Errc::overflow);
    refused(int16, std::int64_t{-32769}, Errc::overflow);
    refused(uint16, std::int64_t{-1}, Errc::overflow);
    refused(uint16, std::uint64_t{65536}, Errc::overflow);
    refused(int32, std::uint64_t{0x80000000}, Errc::overflow);
    refused(uint32, std::uint64_t{0x100000000}, Errc::overflow);
    refused(int64, std::numeric_limits<std::uint64_t>::max(), Errc::overflow);
    refused(uint64, std::int64_t{-1}, Errc::overflow);
    refused(bcd16, std::uint64_t{10000}, Errc::overflow);
    refused(bcd16, std::int64_t{-1}, Errc::overflow);
    refused(bcd32, std::uint64_t{100000000}, Errc::overflow);
    refused(bcd64, std::uint64_t{10000000000000000}, Errc::overflow);
    refused(float32, 1.0, Errc::invalid_argument);
    refused(float64, 1.0F, Errc::invalid_argument);
    refused(uint16, 1.0F, Errc::invalid_argument);
    EXPECT_EQ(encode({uint16, abcd}, std::int64_t{65535}).value(), Registers{0xFFFF});
    EXPECT_EQ(encode({int16, abcd}, std::uint64_t{7}).value(), Registers{7});
}

TEST(RegisterFormat, IdsAreUniqueAndReadBack) {
    std::set<std::string_view> ids;
    for (const RegisterType type : all_types) {
        EXPECT_TRUE(ids.insert(id_of(type)).second);
        EXPECT_EQ(register_type_by_id(id_of(type)), type);
    }
    for (const RegisterOrder order : all_orders) {
        EXPECT_TRUE(ids.insert(id_of(order)).second);
        EXPECT_EQ(register_order_by_id(id_of(order)), order);
    }
    EXPECT_EQ(id_of(float32), "float32");
    EXPECT_EQ(id_of(cdab), "cdab");
    for (const char* text : {"", "FLOAT32", "ABCD", "float", "abcd "}) {
        EXPECT_FALSE(register_type_by_id(text)) << text;
        EXPECT_FALSE(register_order_by_id(text)) << text;
    }
}

}  // namespace
}  // namespace wattmast::wire

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/snmp_message.h"

#include <gtest/gtest.h>

#include <limits>

#include "sim/random.h"

namespace wattmast {
namespace {

using sim::SnmpMessage;
using sim::SnmpOid;
using sim::Varbind;
using wire::Bytes;

Bytes bytes_of(std::initializer_list<unsigned> numbers) {
    Bytes bytes;
    for (const unsigned number : numbers) {
        bytes.push_back(static_cast<std::byte>(number));
    }
    return bytes;
}

/// A GET of sysUpTime.0 as net-snmp sends it, community "public", request id 0x1234.
Bytes get_request() {
    return bytes_of({0x30, 0x27, 0x02, 0x01, 0x01, 0x04, 0x06, 'p',  'u',  'b',  'l',  'i',  'c',  0xA0,
                     0x1A, 0x02, 0x02, 0x12, 0x34, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00, 0x30, 0x0E, 0x30,
                     0x0C, 0x06, 0x08, 0x2B, 0x06, 0x01, 0x02, 0x01, 0x01, 0x03, 0x00, 0x05, 0x00});
}

TEST(SnmpMessage, ReadsARequest) {
    const auto message = sim::parse_snmp(get_request());
    ASSERT_TRUE(message.has_value());
    EXPECT_EQ(message->community, "public");
    EXPECT_EQ(message->type, sim::PduType::get);
    EXPECT_EQ(message->request_id, 0x1234);
    ASSERT_EQ(message->varbinds.size(), 1U);
    EXPECT_EQ(message->varbinds[0].name, (SnmpOid{1, 3, 6, 1, 2, 1, 1, 3, 0}));
}

TEST(SnmpMessage, BuildsTheBytesThatItReads) {
    EXPECT_EQ(sim::build_snmp(sim::parse_snmp(get_request()).value()), get_request());
}

Bytes value_bytes(const sim::SnmpValue& value) {
    SnmpMessage message;
    message.varbinds = {{SnmpOid{1, 3}, value}};
    Bytes bytes = sim::build_snmp(message);
    // 30 L 020101 0400 A0 L 020100 020100 020100 30 L 30 L 0601 2B, then the value.
    return {bytes.begin() + 25, bytes.end()};
}

TEST(SnmpMessage, WritesNumbersInTheFewestBytes) {
    EXPECT_EQ(value_bytes(std::int32_t{0}), bytes_of({0x02, 0x01, 0x00}));
    EXPECT_EQ(value_bytes(std::int32_t{127}), bytes_of({0x02, 0x01, 0x7F}));
    EXPECT_EQ(value_bytes(std::int32_t{128}), bytes_of({0x02, 0x02, 0x00, 0x80}));
    EXPECT_EQ(value_bytes(std::int32_t{-1}), bytes_of({0x02, 0x01, 0xFF}));
    EXPECT_EQ(value_bytes(std::int32_t{-128}), bytes_of({0x02, 0x01, 0x80}));
    EXPECT_EQ(value_bytes(std::int32_t{-129}), bytes_of({0x02, 0x02, 0xFF, 0x7F}));
    EXPECT_EQ(value_bytes(std::numeric_limits<std::int32_t>::min()), bytes_of({0x02, 0x04, 0x80, 0, 0, 0}));
    EXPECT_EQ(value_bytes(sim::Gauge32{0xFFFFFFFF}), bytes_of({0x42, 0x05, 0x00, 0xFF, 0xFF, 0xFF, 0xFF}));
    EXPECT_EQ(value_bytes(sim::Counter32{0x80}), bytes_of({0x41, 0x02, 0x00, 0x80}));
    EXPECT_EQ(value_bytes(sim::TimeTicks{0x1234}), bytes_of({0x43, 0x02, 0x12, 0x34}));
    EXPECT_EQ(value_bytes(sim::Counter64{0xFFFFFFFFFFFFFFFF}),
              bytes_of({0x46, 0x09, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}));
    EXPECT_EQ(value_bytes(sim::Counter64{0x7FFFFFFFFFFFFFFF}),
              bytes_of({0x46, 0x08, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}));
    EXPECT_EQ(value_bytes(sim::SnmpAbsence::end_of_mib_view), bytes_of({0x82, 0x00}));
    EXPECT_EQ(value_bytes(SnmpOid{1, 3, 6, 1, 4, 1, 32473, 4294967295U}),
              bytes_of({0x06, 0x0D, 0x2B, 0x06, 0x01, 0x04, 0x01, 0x81, 0xFD, 0x59, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F}));
    EXPECT_EQ(value_bytes(std::string("ab")), bytes_of({0x04, 0x02, 'a', 'b'}));
}

TEST(SnmpMessage, OtherVersionsMeetSilence) {
    Bytes v1 = get_request();
    v1[4] = std::byte{0};
    EXPECT_FALSE(sim::parse_snmp(v1).has_value());
    Bytes v3 = get_request();
    v3[4] = std::byte{3};
    EXPECT_FALSE(sim::parse_snmp(v3).has_value());
}

TEST(SnmpMessage, EveryCutOfARequestIsRefused) {
    const Bytes whole = get_request();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(sim::parse_snmp(wire::ByteView(whole).first(length)).has_value()) << length;
    }
}

TEST(SnmpMessage, EveryChangedByteIsReadOrRefusedWithoutHarm) {
    for (std::size_t position = 0; position < get_request().size(); ++position) {
        for (unsigned value = 0; value < 256; ++value) {
            Bytes changed = get_request();
            changed[position] = static_cast<std::byte>(value);
            if (const auto message = sim::parse_snmp(changed)) {
                EXPECT_LE(message->varbinds.size(), 1U);
                EXPECT_FALSE(sim::build_snmp(*message).empty());
            }
        }
    }
}

TEST(SnmpMessage, RandomBytesAreRefusedWithoutHarm) {
    for (std::uint64_t round = 0; round < 20'000; ++round) {
        Bytes bytes;
        const std::size_t length = sim::mix(round, 0) % 64;
        for (std::size_t i = 0; i < length; ++i) {
            bytes.push_back(static_cast<std::byte>(sim::mix(round, i + 1)));
        }
        EXPECT_FALSE(sim::parse_snmp(bytes).has_value());
    }
}

TEST(SnmpMessage, LengthsThatLieAreRefused) {
    // 4 GiB announced; an indefinite length; more length bytes than an address space has.
    EXPECT_FALSE(sim::parse_snmp(bytes_of({0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0x02})).has_value());
    EXPECT_FALSE(sim::parse_snmp(bytes_of({0x30, 0x80, 0x02, 0x01, 0x01, 0x00, 0x00})).has_value());
    EXPECT_FALSE(sim::parse_snmp(bytes_of({0x30, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1})).has_value());
}

TEST(SnmpMessage, AnOidWithAPartAbove32BitsIsRefused) {
    Bytes request = get_request();
    // The name's last six parts become one of 42 bits.
    for (std::size_t i = 32; i < 37; ++i) {
        request[i] = std::byte{0xFF};
    }
    EXPECT_FALSE(sim::parse_snmp(request).has_value());
}

}  // namespace
}  // namespace wattmast

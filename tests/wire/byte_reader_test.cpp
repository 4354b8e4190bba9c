// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/byte_reader.h"

#include <gtest/gtest.h>

#include "exchange_script.h"
#include "wire/byte_writer.h"

namespace wattmast::wire {
namespace {

using test::hex;
using test::to_hex;

TEST(ByteReader, ReadsBigEndianFromTheFront) {
    const Bytes bytes = hex("01 0203 04050607 08090a0b0c0d0e0f 1011");
    ByteReader reader(bytes);
    EXPECT_EQ(reader.u8(), 0x01);
    EXPECT_EQ(reader.u16(), 0x0203);
    EXPECT_EQ(reader.u32(), 0x04050607U);
    EXPECT_EQ(reader.u64(), 0x08090A0B0C0D0E0FU);
    EXPECT_EQ(reader.u16_little(), 0x1110);
    EXPECT_EQ(reader.left(), 0U);
}

TEST(ByteReader, AFailedReadMovesNothing) {
    const Bytes bytes = hex("aa bb cc");
    ByteReader reader(bytes);
    EXPECT_FALSE(reader.u32());
    EXPECT_FALSE(reader.u64());
    EXPECT_FALSE(reader.take(4));
    EXPECT_EQ(reader.left(), 3U);
    EXPECT_EQ(to_hex(reader.take(2).value()), "aa bb");
    EXPECT_FALSE(reader.u16());
    EXPECT_FALSE(reader.u16_little());
    EXPECT_EQ(reader.u8(), 0xCC);
    EXPECT_FALSE(reader.u8());
    EXPECT_TRUE(reader.take(0)->empty());
}

TEST(ByteWriter, WritesWhatTheReaderReads) {
    ByteWriter writer;
    writer.u8(0xF1);
    writer.u16(0xF2F3);
    writer.u32(0xF4F5F6F7U);
    writer.u64(0xF8F9FAFBFCFDFEFFU);
    writer.u16_little(0x0102);
    writer.append(hex("aa"));
    EXPECT_EQ(to_hex(writer.view()), "f1 f2 f3 f4 f5 f6 f7 f8 f9 fa fb fc fd fe ff 02 01 aa");
    EXPECT_EQ(std::move(writer).take().size(), 18U);
}

}  // namespace
}  // namespace wattmast::wire

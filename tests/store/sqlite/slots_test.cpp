// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/slots.h"

#include "store/rules.h"
#include "store/store_contract.h"

namespace wattmast::sqlite {
namespace {

UtcTime utc(const char* text) {
    return parse_iso8601(text).value();
}

TEST(Slots, StretchesCountFrom1970InBothDirections) {
    EXPECT_EQ(floor_to(utc("1969-12-31T23:59:59.999"), slot_length), utc("1969-12-31T22:00"));
    EXPECT_EQ(floor_to(utc("1970-01-01T00:00"), slot_length), utc("1970-01-01T00:00"));
    EXPECT_EQ(ceil_to(utc("1969-12-31T22:00:00.001"), slot_length), utc("1970-01-01T00:00"));
    EXPECT_EQ(ceil_to(utc("2026-10-01T00:00"), day_length), utc("2026-10-01T00:00"));
    EXPECT_EQ(day_window(utc("2026-10-01T23:59:59.999")), (TimeRange{utc("2026-10-01"), utc("2026-10-02")}));
    EXPECT_EQ(slot_window(utc("2026-10-01T13:00")).begin, utc("2026-10-01T12:00"));
}

TEST(Slots, AKeyHoldsDeviceAndBegin) {
    for (const UtcTime time : {storable_times.begin, utc("1969-12-31T22:00"), utc("2026-10-01T14:00"),
                               floor_to(storable_times.end - Duration{1}, slot_length)}) {
        const std::int64_t key = key_of(DeviceId(most_device), time);
        EXPECT_GT(key, 0);
        EXPECT_EQ(device_of(key), DeviceId(most_device));
        EXPECT_EQ(begin_of(key), time);
    }
    EXPECT_EQ(key_of(DeviceId(7), utc("1970-01-01T02:30")), (std::int64_t{7} << 32) + (std::int64_t{1} << 31) + 1);
}

TEST(Slots, KeysAscendByDeviceAndTime) {
    EXPECT_LT(key_of(DeviceId(1), storable_times.end - Duration{1}), key_of(DeviceId(2), storable_times.begin));
    EXPECT_LT(key_of(DeviceId(1), utc("1969-12-31T23:00")), key_of(DeviceId(1), utc("1970-01-01")));
}

TEST(Slots, ADayIsMergedTwoHoursAfterItsEnd) {
    EXPECT_EQ(merged_before(utc("2026-10-02T01:59:59.999")), utc("2026-10-01"));
    EXPECT_EQ(merged_before(utc("2026-10-02T02:00")), utc("2026-10-02"));
}

TEST(Slots, ABlockHas64Days) {
    const TimeRange block = block_window(utc("2026-10-01T05:00"));
    EXPECT_EQ(block.length(), 64 * day_length);
    EXPECT_TRUE(block.contains(utc("2026-10-01T05:00")));
    EXPECT_EQ(milliseconds_of(block.begin) % (64 * 86'400'000LL), 0);
}

}  // namespace
}  // namespace wattmast::sqlite

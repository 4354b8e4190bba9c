// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// 17,000 devices go silent at once: how many rows and messages that makes. What it takes is measured by
// tests/bench/alarm_bench.cpp.
#include "app/alarms/watched_fleet.h"

namespace wattmast::test {
namespace {

constexpr int devices = 17'000;
constexpr int of_province = 850;
constexpr int of_city = 85;

std::string name(const char* what, int number) {
    return what + std::to_string(number);
}

TEST(AlarmStorm, SeventeenThousandSilentDevicesAreAHandfulOfRowsAndMessages) {
    WatchedFleet fleet;
    fleet.use_default_rules();
    std::vector<DeviceId> all;
    ASSERT_THAT(fleet.store().catalog().together([&]() -> Result<void> {
        for (int number = 0; number < devices; ++number) {
            const SiteId site = fleet.add_site(
                name("S", number), {name("Province ", number / of_province), name("City ", number / of_city)});
            all.push_back(fleet.add_device(site, "M1", "snmp://site-" + std::to_string(number)));
        }
        return {};
    }),
                IsOk());
    fleet.start();
    constexpr int ticks = 30;  // In a minute.
    const auto minute = [&](bool answering) {
        for (int tick = 0; tick < ticks; ++tick) {
            for (std::size_t i = static_cast<std::size_t>(tick); i < all.size(); i += ticks) {
                answering ? fleet.answers(all[i]) : fleet.fails(all[i]);
            }
            fleet.look();
            fleet.pass(2s);
        }
    };
    minute(true);
    for (int i = 0; i < 10; ++i) {
        minute(false);
    }
    EXPECT_LT(fleet.active().size(), 2U * devices);
    minute(false);
    minute(false);
    const AlarmBoard board = fleet.board();
    EXPECT_GE(board.active.size(), std::size_t{devices});
    EXPECT_LE(fleet.rows().size(), 3U);
    EXPECT_LE(fleet.told_of(AlarmEventKind::raised), 10U) << "messages";
    RecordProperty("rows", static_cast<int>(fleet.rows().size()));
    RecordProperty("messages", static_cast<int>(fleet.told_of(AlarmEventKind::raised)));

    minute(true);
    fleet.wait();
    EXPECT_THAT(fleet.active(), testing::IsEmpty());
}

}  // namespace
}  // namespace wattmast::test

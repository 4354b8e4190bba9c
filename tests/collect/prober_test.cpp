// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/prober.h"

#include "collect/probe_pace.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

TEST(ProbePace, GivesOutMomentsThatAreApart) {
    ProbePace pace(4);
    const SteadyTime now{1h};
    EXPECT_EQ(pace.reserve(now), now);
    EXPECT_EQ(pace.reserve(now), now + 250ms);
    EXPECT_EQ(pace.reserve(now + 10ms), now + 500ms);
    EXPECT_EQ(pace.reserve(now + 2s), now + 2s) << "what was not used is not saved for a burst";
    EXPECT_EQ(pace.reserve(now + 2s), now + 2250ms);
}

TEST(ProbePace, NeverRoundsTowardsMore) {
    ProbePace pace(3);
    const SteadyTime now{1h};
    SteadyTime last{};
    for (int i = 0; i < 4; ++i) {
        last = pace.reserve(now);
    }
    EXPECT_GE(last, now + 1s);
}

TEST(Prober, EveryProtocolThatCanBeProbedCanBeLookedFor) {
    for (const Protocol protocol : {Protocol::modbus, Protocol::snmp, Protocol::dlt645, Protocol::redfish}) {
        ASSERT_NE(prober_of(protocol), nullptr);
        EXPECT_EQ(prober_of(protocol)->protocol, protocol);
    }
}

TEST(Printable, TextsOfDevicesCannotHarmAScreen) {
    EXPECT_EQ(printable("Linux \x1B[31mred\x07\r\nnext\tone\n"), "Linux [31mred next one");
    EXPECT_EQ(printable("济南 \xC3\xBC \xF0\x9F\x94\x8C"), "济南 \xC3\xBC \xF0\x9F\x94\x8C");
    EXPECT_EQ(printable("\xFF\xE6\xB5|\xC0\xAF|\xED\xA0\x80|\xC2\x9B"
                        "c"),
              "???|??|???|??c");
    EXPECT_EQ(printable(""), "");
    EXPECT_LE(printable(std::string(100'000, 'x')).size(), 200U);
    EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a b");
}

TEST(RunningWork, EndsWhatRunsAndForgetsWhatHasEnded) {
    RunningWork work;
    int first = 0;
    int second = 0;
    {
        const RunningWork::Guard guard(work, [&first] { ++first; });
        const RunningWork::Guard other(work, [&second] { ++second; });
        work.end_all();
    }
    work.end_all();
    EXPECT_EQ(first, 1);
    EXPECT_EQ(second, 1);
}

}  // namespace
}  // namespace wattmast

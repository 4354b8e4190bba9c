// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Polls of DL/T 645 meters through a serial server on the loopback, with the profiles that ship.
#include <algorithm>
#include <filesystem>

#include "collect/collector.h"
#include "collect/dlt645_line.h"
#include "collect/modbus_test_server.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::Dlt645Line;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::meter_reply;
using wire::Bytes;
using wire::Dlt645Frame;

constexpr std::string_view three_phase = "dlt645.meter_2007";
constexpr std::string_view single_phase = "dlt645.meter_2007_single";
constexpr std::string_view old_meter = "dlt645.meter_1997";
const std::string near = "000012345678";
const std::string far = "000087654321";

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = std::make_shared<const ProfileLibrary>(
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value());
    return library;
}

Result<ProbeReport> read(const std::string& uri, const std::optional<std::string>& profile = std::string(three_phase),
                         ProbeOptions options = {.deadline = 8s, .reply_patience = 150ms}) {
    return probe(parse_device_uri(uri).value(), profile, *profiles(), options);
}

std::string value(const ProbeReport& report, const std::string& key) {
    for (const Reading& reading : report.readings) {
        if (to_string(reading.key) == key) {
            return reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
        }
    }
    return "no such reading";
}

Dlt645Line::Handler meter(std::string_view profile, const std::string& address) {
    return [profile, address](const Dlt645Frame& request, int) { return meter_reply(profile, address, request); };
}

void expect_three_phase(const ProbeReport& report) {
    EXPECT_EQ(value(report, "active_energy_import/total"), "7037.01");
    EXPECT_EQ(value(report, "voltage/l1"), "230.5");
    EXPECT_EQ(value(report, "voltage/l2"), "231.6");
    EXPECT_EQ(value(report, "voltage/l3"), "229.7");
    EXPECT_EQ(value(report, "current/l3"), "3.456");
    EXPECT_EQ(value(report, "active_power/total"), "1590.0");
    EXPECT_EQ(value(report, "active_power/l2"), "530.0");
    EXPECT_EQ(value(report, "reactive_power/l3"), "120.0");
    EXPECT_EQ(value(report, "power_factor/l1"), "0.989");
    EXPECT_EQ(value(report, "frequency/total"), "49.98");
}

TEST(Dlt645Poll, ReadsEveryPointOfAThreePhaseMeter) {
    Dlt645Line line(meter(three_phase, near));
    const auto report = read(line.uri("?address=" + near));
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->readings.size(), profiles()->find(three_phase)->entry_count());
    EXPECT_TRUE(std::ranges::all_of(report->readings, [](const Reading& one) { return one.quality == Quality::good; }));
    expect_three_phase(*report);
    EXPECT_EQ(report->readings[0].raw, "0x01 37 70 00");
    EXPECT_EQ(report->readings[0].limits.modulus, Decimal(1'000'000, 0));
    EXPECT_EQ(line.frames(), 8);
}

TEST(Dlt645Poll, RatiosOfTheUriMultiply) {
    Dlt645Line line(meter(three_phase, near));
    const auto report = read(line.uri("?address=" + near + "&ct=40&pt=100"));
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(value(*report, "active_energy_import/total"), "28148040.00");
    EXPECT_EQ(value(*report, "current/l3"), "138.240");
    EXPECT_EQ(value(*report, "voltage/l1"), "23050.0");
    EXPECT_EQ(value(*report, "power_factor/l1"), "0.989");
    EXPECT_EQ(report->readings[0].raw, "0x01 37 70 00 x 4000");
    EXPECT_EQ(report->readings[0].limits.modulus, Decimal(4, 9));
}

TEST(Dlt645Poll, AsksForTheAddressWhereNoneIsWritten) {
    Dlt645Line line(meter(three_phase, near));
    const auto report = read(line.uri(""));
    ASSERT_THAT(report, IsOk());
    expect_three_phase(*report);
}

TEST(Dlt645Poll, TwoMetersAndNoAddressAreRefused) {
    Dlt645Line line([](const Dlt645Frame& request, int) {
        std::vector<Bytes> replies = meter_reply(three_phase, near, request);
        std::ranges::move(meter_reply(three_phase, far, request), std::back_inserter(replies));
        return replies;
    });
    EXPECT_THAT(read(line.uri("")), FailsWithDetail(Errc::wrong_reply, "write the address of the one that is meant"));
    EXPECT_EQ(line.frames(), 2);  // Nothing is asked of a wildcard after that.
}

TEST(Dlt645Poll, TheEditionOf1997IsReadWithAndWithoutAddress) {
    Dlt645Line line(meter(old_meter, far));
    for (const std::string& parameters : {"?address=" + far, std::string{}, std::string("?edition=1997")}) {
        const auto report = read(line.uri(parameters), std::string(old_meter));
        ASSERT_THAT(report, IsOk()) << parameters;
        EXPECT_EQ(value(*report, "active_energy_import/total"), "7037.01");
        EXPECT_EQ(value(*report, "reactive_energy_import/total"), "600.00");
        EXPECT_EQ(value(*report, "voltage/l2"), "232");
        EXPECT_EQ(value(*report, "current/l2"), "2.35");
        EXPECT_EQ(value(*report, "active_power/l3"), "780.0");
    }
    EXPECT_THAT(read(line.uri("?edition=2007"), std::string(old_meter)),
                FailsWithDetail(Errc::no_profile, "is for the edition of 1997"));
}

TEST(Dlt645Poll, CoalescedAndSplitSegmentsAreTheSame) {
    Dlt645Line coalesced([](const Dlt645Frame& request, int) {
        // The echo of the line, a late answer of another item and the reply, all in one segment.
        Bytes all = wire::build_request({wire::Dlt645Edition::of_2007, request.address});
        for (const Bytes& part : {wire::build_meter_frame({request.address, 0x91, Bytes(8, std::byte{0x11})}),
                                  meter_reply(three_phase, near, request).front()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return std::vector<Bytes>{all};
    });
    Dlt645Line split([](const Dlt645Frame& request, int) {
        std::vector<Bytes> pieces;
        const Bytes whole = meter_reply(three_phase, near, request).front();
        for (const std::byte byte : whole) {
            pieces.push_back({byte});
        }
        return pieces;
    });
    for (const Dlt645Line* line : {&coalesced, &split}) {
        const auto report = read(line->uri("?address=" + near));
        ASSERT_THAT(report, IsOk());
        expect_three_phase(*report);
    }
}

TEST(Dlt645Poll, AGarbledReplyIsAskedForAgain) {
    Dlt645Line line([](const Dlt645Frame& request, int number) {
        auto pieces = meter_reply(three_phase, near, request);
        if (number % 2 == 0) {
            pieces.front()[12] ^= std::byte{0x40};
        }
        return pieces;
    });
    const auto report = read(line.uri("?address=" + near));
    ASSERT_THAT(report, IsOk());
    expect_three_phase(*report);
    EXPECT_EQ(line.frames(), 16);
}

TEST(Dlt645Poll, ALineThatGarblesEverythingIsMalformed) {
    Dlt645Line line([](const Dlt645Frame& request, int) {
        auto pieces = meter_reply(three_phase, near, request);
        pieces.front().back() = std::byte{0x61};
        return pieces;
    });
    EXPECT_THAT(read(line.uri("?address=" + near), std::string(three_phase), {.deadline = 20s, .reply_patience = 20ms}),
                FailsWithDetail(Errc::malformed_frame, "check wiring, speed and parity"));
}

TEST(Dlt645Poll, AMeterThatLacksABlockKeepsItsOtherPoints) {
    Dlt645Line line(meter(single_phase, near));
    const auto report = read(line.uri("?address=" + near));
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(value(*report, "active_energy_import/total"), "1234.56");
    EXPECT_EQ(value(*report, "voltage/l1"), "device_refused");
    EXPECT_EQ(value(*report, "frequency/total"), "49.98");
}

TEST(Dlt645Poll, AMeterThatRefusesEverythingSaysSo) {
    Dlt645Line line([](const Dlt645Frame& request, int) {
        return std::vector<Bytes>{wire::build_meter_frame({request.address, 0xD1, {std::byte{0x04}}})};
    });
    EXPECT_THAT(read(line.uri("?address=" + near)),
                FailsWithDetail(Errc::device_refused, "wrong password or not authorised"));
}

TEST(Dlt645Poll, AnotherAddressIsSilent) {
    Dlt645Line line(meter(three_phase, near));
    EXPECT_THAT(read(line.uri("?address=" + far)), FailsWithDetail(Errc::timeout, "meter 000087654321"));
    EXPECT_THAT(read("dlt645+tcp://127.0.0.1:" + std::to_string(test::unused_tcp_port()) + "?address=" + far),
                FailsWithDetail(Errc::link_failed, "nothing listens"));
}

TEST(Dlt645Probe, TellsTheThreeProfilesApart) {
    for (const std::string_view profile : {three_phase, single_phase, old_meter}) {
        Dlt645Line line(meter(profile, near));
        for (const std::string& parameters : {"?address=" + near, std::string{}}) {
            const auto report = read(line.uri(parameters), std::nullopt);
            ASSERT_THAT(report, IsOk()) << profile << parameters;
            EXPECT_EQ(report->profile, profile);
        }
    }
}

TEST(Dlt645Probe, WhereNobodyAnswersThatIsTheFailure) {
    Dlt645Line line([](const Dlt645Frame&, int) { return std::vector<Bytes>{}; });
    EXPECT_THAT(read(line.uri(""), std::nullopt, {.deadline = 8s, .reply_patience = 30ms}), FailsWith(Errc::timeout));
}

/// The collector's side: meters on one line, one of them dead.
class Dlt645Collector : public testing::Test {
protected:
    std::vector<PollResult> collect(std::vector<CollectedDevice> devices, std::size_t answers) {
        CollectorOptions options{
            .deadline = 5s, .reply_patience = 100ms, .clock = [this] { return UtcTime{Duration{clock_++}}; }};
        Collector collector(std::move(devices), profiles(), sink_, options);
        collector.start();
        EXPECT_TRUE(sink_.wait_for([answers](const auto& results) {
            return static_cast<std::size_t>(
                       std::ranges::count_if(results, [](const PollResult& one) { return !one.failure; })) >= answers;
        }));
        collector.stop();
        return sink_.results();
    }
    static CollectedDevice device(std::int64_t id, const std::string& uri) {
        return {DeviceId{id}, parse_device_uri(uri).value(), std::string(single_phase), 300ms, {}};
    }

    test::RecordingSink sink_;
    std::atomic<std::int64_t> clock_ = 1'000'000;
};

TEST_F(Dlt645Collector, PollsOfOneLineDoNotInterleave) {
    std::vector<std::string> asked;  // Written on the line's thread, read when that has ended.
    std::vector<PollResult> results;
    {
        Dlt645Line line([&asked](const Dlt645Frame& request, int) {
            asked.push_back(request.address.to_string());
            auto replies = meter_reply(single_phase, near, request);
            std::ranges::move(meter_reply(single_phase, far, request), std::back_inserter(replies));
            return replies;
        });
        results = collect({device(1, line.uri("?address=" + near)), device(2, line.uri("?address=" + far))}, 6);
    }
    for (const std::int64_t id : {1, 2}) {
        EXPECT_TRUE(std::ranges::any_of(results, [id](const PollResult& one) {
            return one.device == DeviceId{id} && !one.failure && one.readings.size() == 7;
        })) << id;
    }
    // Seven items a poll: whoever begins is asked to the end, before the other gets a word.
    ASSERT_GE(asked.size(), 42U);
    for (std::size_t i = 0; i + 7 <= asked.size(); i += 7) {
        EXPECT_EQ(std::count(asked.begin() + static_cast<std::ptrdiff_t>(i),
                             asked.begin() + static_cast<std::ptrdiff_t>(i + 7), asked[i]),
                  7)
            << i;
    }
}

TEST_F(Dlt645Collector, ADeadMeterGetsOneChanceAndItsNeighbourAllPolls) {
    std::atomic<int> asked_of_dead = 0;
    Dlt645Line line([&](const Dlt645Frame& request, int) {
        if (request.address.to_string() == far) {
            ++asked_of_dead;
        }
        return meter_reply(single_phase, near, request);
    });
    const auto results = collect({device(1, line.uri("?address=" + near)), device(2, line.uri("?address=" + far))}, 6);
    int dead_polls = 0;
    for (const PollResult& one : results) {
        const bool was_made = !one.failure || one.failure->code != Errc::not_polled;
        if (one.device == DeviceId{2} && was_made) {
            ++dead_polls;
            EXPECT_EQ(one.failure->code, Errc::timeout);
        }
    }
    ASSERT_GE(dead_polls, 1);
    // The first poll asks two items twice; each later one asks once.
    EXPECT_LE(asked_of_dead, 4 + dead_polls);
    const auto neighbour_failed = [](const PollResult& one) {
        return one.device == DeviceId{1} && one.failure && one.failure->code != Errc::not_polled;
    };
    EXPECT_TRUE(std::ranges::none_of(results, neighbour_failed));
}

}  // namespace
}  // namespace wattmast

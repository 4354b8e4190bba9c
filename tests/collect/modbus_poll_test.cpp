// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Polls over real sockets of the loopback: what goes well, and every way in which a device can go wrong.
#include <array>

#include "collect/modbus_test_server.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::answer;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::ModbusTestServer;
using test::ServerAction;
using wire::ModbusExceptionCode;
using wire::ModbusFraming;
using wire::ModbusServerRequest;

const ProfileLibrary& profiles() {
    static const ProfileLibrary library = [] {
        const std::string head = "protocol = \"modbus\"\nvendor = \"Maker\"\nmodel = \"M\"\n";
        const std::string source = "[source]\ndocument = \"test\"\nseen_on_hardware = false\n";
        const std::vector<ProfileText> texts{
            {"two_blocks", "id = \"test.two_blocks\"\n" + head + source + R"([modbus]
function = 3
type = "uint16"
points = [
    { kind = "voltage", phase = "l1", address = 10, scale = "0.1", unit = "V" },
    { kind = "voltage", phase = "l2", address = 11, scale = "0.1", unit = "V" },
    { kind = "frequency", function = 4, address = 10, scale = "0.01", unit = "Hz" },
]
identify = [{ function = 4, address = 10, scale = "0.01", min = "45", max = "65" }]
)"},
            {"other", "id = \"test.other\"\n" + head + source + R"([modbus]
function = 3
type = "uint16"
points = [{ kind = "current", address = 500, unit = "A" }]
identify = [{ address = 500, min = "7", max = "9" }]
)"},
        };
        return load_profiles(texts).value();
    }();
    return library;
}

const test::RegisterTable table{{10, 2301}, {11, 2312}, {500, 8}};
const test::RegisterTable inputs{{10, 5003}};

ServerAction well(ModbusFraming framing, const ModbusServerRequest& request) {
    return answer(framing, request, request.function == 3 ? table : inputs);
}

Result<ProbeReport> read(const std::string& uri, const std::optional<std::string>& profile = "test.two_blocks",
                         ProbeOptions options = {.deadline = 5s, .reply_patience = 60ms}) {
    return probe(parse_device_uri(uri).value(), profile, profiles(), options);
}

std::vector<std::string> lines(const ProbeReport& report) {
    std::vector<std::string> result;
    for (const Reading& reading : report.readings) {
        result.push_back(to_string(reading.key) + " " +
                         (reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason))));
    }
    return result;
}

class ModbusPoll : public testing::TestWithParam<ModbusFraming> {};

TEST_P(ModbusPoll, ReadsEveryPointWithItsRawRegisters) {
    ModbusTestServer server(GetParam(), [](const auto& request, int) { return well(GetParam(), request); });
    const auto report = read(server.uri(7));
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->device, server.uri(7));
    EXPECT_EQ(report->profile, "test.two_blocks");
    EXPECT_THAT(lines(*report), testing::ElementsAre("voltage/l1 230.1", "voltage/l2 231.2", "frequency/total 50.03"));
    EXPECT_EQ(report->readings[1].raw, "0x0908");
    EXPECT_EQ(server.requests(), 2);
}

TEST_P(ModbusPoll, AskForTheUnitOfTheUri) {
    std::array<std::uint8_t, 2> units{};
    ModbusTestServer server(GetParam(), [&units](const auto& request, int number) {
        units.at(static_cast<std::size_t>(number)) = request.unit;
        return well(GetParam(), request);
    });
    ASSERT_THAT(read(server.uri(19)), IsOk());
    EXPECT_THAT(units, testing::ElementsAre(19, 19));
}

TEST_P(ModbusPoll, ARefusedBlockTakesOnlyItsOwnPoints) {
    ModbusTestServer server(GetParam(), [](const auto& request, int) {
        return request.function == 4 ? test::refuse(GetParam(), request, ModbusExceptionCode::illegal_function)
                                     : well(GetParam(), request);
    });
    const auto report = read(server.uri(1));
    ASSERT_THAT(report, IsOk());
    EXPECT_THAT(lines(*report),
                testing::ElementsAre("voltage/l1 230.1", "voltage/l2 231.2", "frequency/total device_refused"));
}

TEST_P(ModbusPoll, ExceptionsThroughoutAreTheDevicesRefusal) {
    ModbusTestServer server(GetParam(), [](const auto& request, int) {
        return test::refuse(GetParam(), request, ModbusExceptionCode::illegal_data_address);
    });
    EXPECT_THAT(read(server.uri(1)), FailsWithDetail(Errc::device_refused, "exception 2 (illegal data address)"));
}

TEST_P(ModbusPoll, AWrongUnitIsSilent) {
    ModbusTestServer server(GetParam(), [](const auto&, int) { return ServerAction{}; });
    const auto report = read(server.uri(99));
    EXPECT_THAT(report, FailsWithDetail(Errc::timeout, "unit 99"));
    EXPECT_THAT(report, FailsWithDetail(Errc::timeout, "check power, wiring, address and unit number"));
}

TEST_P(ModbusPoll, ADeviceSlowerThanTheDeadlineIsATimeout) {
    // Each byte comes in time, but there is no end: a stranger's frame after every request.
    ModbusTestServer server(GetParam(), [](const auto&, int) { return ServerAction{}; });
    EXPECT_THAT(read(server.uri(1), "test.two_blocks", {.deadline = 100ms, .reply_patience = 1h}),
                FailsWithDetail(Errc::timeout, "no complete answer before the deadline"));
}

TEST_P(ModbusPoll, AShortReplyIsMalformed) {
    ModbusTestServer server(GetParam(), [](const auto& request, int) {
        ServerAction action = well(GetParam(), request);
        action.pieces[0].pop_back();
        return action;
    });
    EXPECT_THAT(read(server.uri(1)), FailsWithDetail(Errc::malformed_frame, "stopped after"));
}

TEST_P(ModbusPoll, AReplyInSingleBytesIsWhole) {
    ModbusTestServer server(GetParam(), [](const auto& request, int) {
        const ServerAction whole = well(GetParam(), request);
        ServerAction action;
        for (const std::byte byte : whole.pieces[0]) {
            action.pieces.push_back({byte});
        }
        return action;
    });
    EXPECT_THAT(read(server.uri(1)), IsOk());
}

TEST_P(ModbusPoll, AReplyWithMoreRegistersThanAskedForIsNotTaken) {
    ModbusTestServer server(GetParam(), [](const auto& request, int) {
        const std::vector<std::uint16_t> registers(request.span->count + std::size_t{1}, 77);
        return ServerAction{{wire::build_reply(GetParam(), request, registers)}};
    });
    EXPECT_THAT(read(server.uri(1)), FailsWith(Errc::malformed_frame));
}

TEST_P(ModbusPoll, GarbageIsMalformed) {
    ModbusTestServer server(GetParam(), [](const auto&, int) {
        return ServerAction{{test::bytes({0xDE, 0xAD, 0xBE, 0xEF, 0x00, 0x01, 0x02, 0x03, 0x04, 0x05})}};
    });
    EXPECT_THAT(read(server.uri(1)), FailsWith(Errc::malformed_frame));
}

TEST_P(ModbusPoll, AReplyOfAnotherUnitIsNotTaken) {
    ModbusTestServer server(GetParam(), [](ModbusServerRequest request, int) {
        request.unit = 42;
        return well(GetParam(), request);
    });
    EXPECT_THAT(read(server.uri(1)), FailsWithDetail(Errc::wrong_reply, "unit 42"));
}

TEST_P(ModbusPoll, AGarbledReplyIsAskedForAgain) {
    ModbusTestServer server(GetParam(), [](const auto& request, int number) {
        return number == 0 ? ServerAction{{test::bytes({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})}}
                           : well(GetParam(), request);
    });
    const auto report = read(server.uri(1));
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(lines(*report).at(0), "voltage/l1 230.1");
}

TEST_P(ModbusPoll, AConnectionThatIsClosedInsteadOfAnAnswerIsALinkFailure) {
    ModbusTestServer server(GetParam(), [](const auto&, int) { return ServerAction{{}, true}; });
    EXPECT_THAT(read(server.uri(1)), FailsWithDetail(Errc::link_failed, server.uri(1)));
    EXPECT_EQ(server.connections(), 1);  // It was fresh, so nothing is tried again.
}

INSTANTIATE_TEST_SUITE_P(Framings, ModbusPoll, testing::Values(ModbusFraming::tcp, ModbusFraming::rtu),
                         [](const auto& framing) { return framing.param == ModbusFraming::tcp ? "Tcp" : "Rtu"; });

TEST(ModbusPollTcp, AnAnswerAfterItsTimeIsNotTakenForTheNext) {
    // The first request is answered only when the second comes, with other registers than those then asked for.
    ModbusServerRequest first;
    ModbusTestServer server(ModbusFraming::tcp, [&first](const auto& request, int number) {
        if (number == 0) {
            first = request;
            return ServerAction{};
        }
        ServerAction action = well(ModbusFraming::tcp, request);
        if (number == 1) {
            const std::vector<std::uint16_t> stale(first.span->count, 1111);
            action.pieces.insert(action.pieces.begin(), wire::build_reply(ModbusFraming::tcp, first, stale));
        }
        return action;
    });
    const auto report = read(server.uri(1));
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(lines(*report).at(0), "voltage/l1 230.1");
}

TEST(ModbusPollTcp, AnotherTransactionIsAWrongReply) {
    ModbusTestServer server(ModbusFraming::tcp, [](ModbusServerRequest request, int) {
        request.transaction = static_cast<std::uint16_t>(request.transaction + 1000);
        return well(ModbusFraming::tcp, request);
    });
    EXPECT_THAT(read(server.uri(1)), FailsWithDetail(Errc::wrong_reply, "transaction"));
}

TEST(ModbusPollTcp, ARefusedPortSaysThatNothingListens) {
    const std::string uri = "modbus+tcp://127.0.0.1:" + std::to_string(test::unused_tcp_port()) + "?unit=1";
    EXPECT_THAT(read(uri), FailsWithDetail(Errc::link_failed, "refused the connection; nothing listens"));
}

TEST(ModbusPollTcp, AnUnreachableHostIsReported) {
    // 240.0.0.1 is reserved (RFC 1112): the kernel has no way to it, or nobody answers.
    const auto report = read("modbus+tcp://240.0.0.1:502?unit=1", "test.two_blocks", {.deadline = 200ms});
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().code == Errc::link_failed || report.error().code == Errc::timeout);
    EXPECT_THAT(report.error().detail, testing::HasSubstr("240.0.0.1:502"));
}

TEST(ModbusProbe, FindsTheOnlyProfileThatFits) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) {
        return answer(ModbusFraming::tcp, request,
                      request.function == 4 ? inputs : test::RegisterTable{{10, 2301}, {11, 2312}});
    });
    const auto report = read(server.uri(1), std::nullopt);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "test.two_blocks");
}

TEST(ModbusProbe, SaysWhichProfilesFitWhereSeveralDo) {
    ModbusTestServer server(ModbusFraming::tcp,
                            [](const auto& request, int) { return well(ModbusFraming::tcp, request); });
    EXPECT_THAT(
        read(server.uri(1), std::nullopt),
        FailsWithDetail(Errc::no_profile, "several profiles fit " + server.uri(1) + ": test.other, test.two_blocks"));
}

TEST(ModbusProbe, SaysWhichProfilesItConsideredWhereNoneFits) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) {
        return test::refuse(ModbusFraming::tcp, request, ModbusExceptionCode::illegal_data_address);
    });
    EXPECT_THAT(read(server.uri(1), std::nullopt),
                FailsWithDetail(Errc::no_profile, "(considered: test.other, test.two_blocks)"));
}

TEST(ModbusProbe, WhereNobodyAnswersThatIsTheFailure) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto&, int) { return ServerAction{}; });
    EXPECT_THAT(read(server.uri(1), std::nullopt), FailsWith(Errc::timeout));
}

TEST(ModbusProbe, AnUnknownOrUnfitProfileIsNamedBeforeAnythingIsSent) {
    EXPECT_THAT(read("modbus+tcp://127.0.0.1:1?unit=1", "no.such"),
                FailsWithDetail(Errc::no_profile, "there is no profile \"no.such\"; there are test.other"));
    EXPECT_THAT(probe(parse_device_uri("snmp://127.0.0.1:1").value(), "test.other", profiles()),
                FailsWithDetail(Errc::no_profile, "profile test.other is for modbus"));
}

}  // namespace
}  // namespace wattmast

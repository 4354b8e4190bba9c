// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Polls over a serial port, and every way in which its line can go wrong.
#include <fcntl.h>
#include <sys/file.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <span>

#include "collect/collector.h"
#include "collect/dlt645_line.h"
#include "collect/modbus_test_server.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "collect/serial_link.h"
#include "support/matchers.h"
#include "support/pty_line.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::PtyLine;
using test::PtyResponder;
using wire::ModbusFraming;
using wire::ModbusServerRequest;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = [] {
        const ProfileText other{"other", R"(id = "test.other"
protocol = "modbus"
vendor = "Maker"
model = "Another part of M"
[source]
document = "test"
seen_on_hardware = false
[modbus]
function = 3
type = "uint16"
points = [{ kind = "current", address = 300, unit = "A" }]
)"};
        const ProfileText text{"meter", R"(id = "test.meter"
protocol = "modbus"
vendor = "Maker"
model = "M"
[source]
document = "test"
seen_on_hardware = false
[modbus]
function = 3
type = "uint16"
points = [{ kind = "active_power", address = 10, unit = "W" }, { kind = "voltage", phase = "l1", address = 200, unit = "V" }]
)"};
        return std::make_shared<const ProfileLibrary>(load_profiles(std::array{text, other}).value());
    }();
    return library;
}

/// What the units of a line do, request by request, numbered from 0. Notes a request that comes before the last answer.
class Units {
public:
    using Behaviour = std::function<wire::Bytes(const ModbusServerRequest& request, int number)>;
    explicit Units(Behaviour behaviour) : behaviour_(std::move(behaviour)) {}

    wire::Bytes operator()(std::span<const std::byte> received) {
        parser_.push(received);
        wire::Bytes reply;
        int at_once = 0;
        for (auto request = parser_.next(); request && *request; request = parser_.next()) {
            ++at_once;
            const wire::Bytes own = behaviour_(**request, number_++);
            reply.insert(reply.end(), own.begin(), own.end());
        }
        most_at_once = std::max(most_at_once.load(), at_once);
        return reply;
    }

    std::atomic<int> most_at_once = 0;

private:
    Behaviour behaviour_;
    wire::ModbusRequestParser parser_{ModbusFraming::rtu};
    int number_ = 0;
};

/// Its address times 7, plus the unit.
wire::Bytes well(const ModbusServerRequest& request) {
    std::vector<std::uint16_t> registers;
    for (std::uint16_t i = 0; i < request.span->count; ++i) {
        registers.push_back(static_cast<std::uint16_t>((request.span->address + i) * 7 + request.unit));
    }
    return wire::build_reply(ModbusFraming::rtu, request, registers);
}

std::string uri(const PtyLine& line, int unit, const std::string& more = "") {
    return "modbus-rtu://" + line.path() + "?unit=" + std::to_string(unit) + more;
}

class SerialPoll : public testing::Test {
protected:
    Result<ProbeReport> read(int unit, Units::Behaviour behaviour, const std::string& more = "") {
        Units units(std::move(behaviour));
        const PtyResponder responder(line_.master(), std::ref(units));
        return probe(parse_device_uri(uri(line_, unit, more)).value(), "test.meter", *profiles(),
                     {.deadline = 5s, .reply_patience = 80ms});
    }

    static void expect_right(const Result<ProbeReport>& report, int unit) {
        ASSERT_THAT(report, IsOk());
        ASSERT_EQ(report->readings.size(), 2U);
        EXPECT_EQ(report->readings[0].value, Value::of(Decimal(70 + unit, 0)));
        EXPECT_EQ(report->readings[1].value, Value::of(Decimal(1400 + unit, 0)));
    }

    PtyLine line_;
};

TEST_F(SerialPoll, ThePortIsSetAsTheUriSays) {
    termios settings{};
    expect_right(read(
                     5,
                     [&](const ModbusServerRequest& request, int) {
                         const int port = open(line_.path().c_str(), O_RDWR | O_NOCTTY);
                         tcgetattr(line_.master(), &settings);
                         EXPECT_TRUE(port < 0 || geteuid() == 0) << "nobody else opens the port meanwhile";
                         close(port);
                         return well(request);
                     },
                     "&baud=4800&parity=none&stop=2"),
                 5);
    EXPECT_EQ(cfgetospeed(&settings), static_cast<speed_t>(B4800));
    EXPECT_EQ(settings.c_cflag & CSIZE, static_cast<tcflag_t>(CS8));
    EXPECT_NE(settings.c_cflag & CSTOPB, 0U);
    EXPECT_EQ(settings.c_lflag & (ICANON | ECHO | ISIG), 0U);
    EXPECT_EQ(settings.c_iflag & (IXON | ICRNL | ISTRIP), 0U);
}

TEST_F(SerialPoll, APortThatHasItsSettingsAlreadyIsOpenedAgain) {
    for (int i = 0; i < 3; ++i) {
        expect_right(read(
                         6, [](const auto& request, int) { return well(request); }, "&parity=even"),
                     6);
    }
}

TEST_F(SerialPoll, NoiseBeforeAndBetweenRequestsIsDrained) {
    const wire::Bytes noise = test::bytes({0x00, 0xFF, 0x81, 0x7E});
    static_cast<void>(!write(line_.master(), noise.data(), noise.size()));
    expect_right(read(9, [](const auto& request, int) { return well(request); }), 9);
}

TEST_F(SerialPoll, AGarbledAnswerIsAskedForAgain) {
    expect_right(read(9,
                      [](const auto& request, int number) {
                          wire::Bytes reply = well(request);
                          if (number == 0) {
                              reply[3] ^= std::byte{0x10};
                          }
                          return reply;
                      }),
                 9);
}

TEST_F(SerialPoll, HalfAFrameIsNoValue) {
    const auto report = read(9, [](const auto& request, int) {
        wire::Bytes reply = well(request);
        reply.erase(reply.end() - 3, reply.end());
        return reply;
    });
    EXPECT_THAT(report, FailsWithDetail(Errc::malformed_frame, "stopped after 4 bytes"));
}

TEST_F(SerialPoll, AnotherUnitsAnswerIsNotTaken) {
    const auto report = read(9, [](ModbusServerRequest request, int) {
        request.unit = 8;
        return well(request);
    });
    EXPECT_THAT(report, FailsWithDetail(Errc::wrong_reply, "a reply of unit 8"));
}

TEST_F(SerialPoll, SilenceSaysWhatToCheck) {
    EXPECT_THAT(read(9, [](const auto&, int) { return wire::Bytes{}; }),
                FailsWithDetail(Errc::timeout, "check power, wiring, address and unit number"));
}

TEST_F(SerialPoll, AHangUpFailsThePoll) {
    const auto report = read(9, [&](const auto&, int) {
        line_.unplug();
        return wire::Bytes{};
    });
    EXPECT_THAT(report, FailsWith(Errc::link_failed));
}

TEST_F(SerialPoll, APortThatIsNotThereSaysSo) {
    line_.unplug();
    EXPECT_THAT(probe(parse_device_uri(uri(line_, 1)).value(), "test.meter", *profiles()),
                FailsWithDetail(Errc::link_failed, "plug the adapter in"));
}

TEST_F(SerialPoll, APortThatAnotherProgramHoldsSaysSo) {
    const int other = open(line_.path().c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    ASSERT_EQ(flock(other, LOCK_EX), 0);
    EXPECT_THAT(probe(parse_device_uri(uri(line_, 1)).value(), "test.meter", *profiles()),
                FailsWithDetail(Errc::link_failed, "in use by another program"));
    close(other);
}

TEST_F(SerialPoll, WhatIsNoPortSaysSo) {
    EXPECT_THAT(probe(parse_device_uri("modbus-rtu:///dev/null?unit=1").value(), "test.meter", *profiles()),
                FailsWithDetail(Errc::link_failed, "no serial port"));
}

TEST(SerialPort, WithoutPermissionTheGroupIsNamed) {
    const boost::system::error_code denied(EACCES, boost::system::system_category());
    const Failure failure = failure_to_open_port(denied, {"/dev/ttyUSB3", 9600}, "meter");
    EXPECT_THAT(failure.detail, testing::AllOf(testing::HasSubstr("/dev/ttyUSB3"), testing::HasSubstr("dialout")));
}

TEST(SerialPort, ThreeAndAHalfCharactersPartFrames) {
    EXPECT_EQ(rtu_silence(300), 129ms);
    EXPECT_EQ(rtu_silence(1200), 33ms);
    EXPECT_EQ(rtu_silence(4800), 9ms);
    EXPECT_EQ(rtu_silence(9600), 5ms);
    EXPECT_EQ(rtu_silence(115200), 5ms);
}

class SerialLine : public SerialPoll {
protected:
    CollectedDevice device(int unit, const std::string& more = "") const {
        return {DeviceId{unit}, parse_device_uri(uri(line_, unit, more)).value(), "test.meter", 100ms, {}};
    }
    CollectorOptions options() {
        return {.deadline = 3s, .reply_patience = 60ms, .clock = [this] { return UtcTime{Duration{clock_++}}; }};
    }
    std::size_t answered(const std::vector<PollResult>& results, int unit) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            results, [&](const PollResult& result) { return result.device == DeviceId{unit} && !result.failure; }));
    }

    test::RecordingSink sink_;
    std::atomic<std::int64_t> clock_ = 1'000'000;
};

TEST_F(SerialLine, UnitsTakeTurnsAndADeadOneHoldsNobodyUp) {
    Units units([](const auto& request, int) { return request.unit == 3 ? wire::Bytes{} : well(request); });
    const PtyResponder responder(line_.master(), std::ref(units));
    Collector collector({device(1), device(2), device(3)}, profiles(), sink_, options());
    collector.start();
    EXPECT_TRUE(
        sink_.wait_for([&](const auto& results) { return answered(results, 1) >= 8 && answered(results, 2) >= 8; }));
    collector.stop();
    EXPECT_EQ(units.most_at_once, 1);
    EXPECT_EQ(answered(sink_.results(), 3), 0U);
    for (const PollResult& result : sink_.results()) {
        for (const Reading& reading : result.readings) {
            const auto unit = static_cast<int>(result.device.number());
            const int place = reading.key.kind == PointKind::voltage ? 1400 : 70;
            EXPECT_TRUE(!reading.value || *reading.value == Value::of(Decimal(place + unit, 0)));
        }
    }
}

/// In RTU nothing tells a reply that was given up from the next one of the unit, whichever entry asks for it.
TEST_F(SerialLine, ALateReplyOfAUnitIsWaitedForByItsOtherEntriesToo) {
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> unanswered;  // Of the responder's thread, until it is gone.
    std::optional<Clock::duration> shortest;
    int after_silence = 0;
    {
        Units units([&](const ModbusServerRequest& request, int) {
            if (request.span->address != 300) {
                unanswered = Clock::now();
                return wire::Bytes{};
            }
            if (const auto asked = std::exchange(unanswered, std::nullopt)) {
                shortest = std::min(shortest.value_or(Clock::duration::max()), Clock::now() - *asked);
                ++after_silence;
            }
            return well(request);
        });
        const PtyResponder responder(line_.master(), std::ref(units));
        CollectedDevice other = device(5);
        other.id = DeviceId{6};
        other.profile = "test.other";
        Collector collector({device(5), other}, profiles(), sink_, options());
        collector.start();
        EXPECT_TRUE(sink_.wait_for([&](const auto& results) {
            return answered(results, 6) >= 10 && std::ranges::count_if(results, [](const PollResult& result) {
                                                     return result.device == DeviceId{5};
                                                 }) >= 5;
        }));
        collector.stop();
    }
    ASSERT_GT(after_silence, 0);
    // The patience for the reply, and as long again in which it may come late; rounded to milliseconds.
    EXPECT_GE(*shortest, 2 * 60ms - 3ms);
}

TEST_F(SerialLine, OnePortUnderTwoNamesIsOneLine) {
    Units units([](const auto& request, int) { return well(request); });
    const PtyResponder responder(line_.master(), std::ref(units));
    const std::string other_name = std::filesystem::canonical(line_.path()).string();
    ASSERT_NE(other_name, line_.path());
    const CollectedDevice second{
        DeviceId{2}, parse_device_uri("modbus-rtu://" + other_name + "?unit=2").value(), "test.meter", 100ms, {}};
    EXPECT_EQ(line_key(second.uri), line_key(device(1).uri));
    Collector collector({device(1), second}, profiles(), sink_, options());
    collector.start();
    EXPECT_TRUE(
        sink_.wait_for([&](const auto& results) { return answered(results, 1) >= 3 && answered(results, 2) >= 3; }));
    collector.stop();
    EXPECT_EQ(units.most_at_once, 1);
    for (const PollResult& result : sink_.results()) {
        EXPECT_TRUE(!result.failure || result.failure->code == Errc::not_polled) << result.failure->detail;
    }
}

TEST_F(SerialLine, TwoNamesOfOnePortMustAgreeOnItsSettings) {
    Units units([](const auto& request, int) { return well(request); });
    const PtyResponder responder(line_.master(), std::ref(units));
    const std::string other_name = std::filesystem::canonical(line_.path()).string();
    const CollectedDevice second{DeviceId{2},
                                 parse_device_uri("modbus-rtu://" + other_name + "?unit=2&baud=9600").value(),
                                 "test.meter",
                                 100ms,
                                 {}};
    Collector collector({device(1), second}, profiles(), sink_, options());
    collector.start();
    EXPECT_TRUE(sink_.wait_for([&](const auto& results) {
        return answered(results, 1) >= 2 && std::ranges::any_of(results, [](const PollResult& result) {
                   return result.device == DeviceId{2} && result.failure &&
                          result.failure->detail.find("one speed") != std::string::npos;
               });
    }));
    collector.stop();
}

TEST_F(SerialLine, DevicesOfOnePortMustAgreeOnItsSettings) {
    Units units([](const auto& request, int) { return well(request); });
    const PtyResponder responder(line_.master(), std::ref(units));
    Collector collector({device(1, "&baud=9600"), device(2, "&baud=19200")}, profiles(), sink_, options());
    collector.start();
    EXPECT_TRUE(sink_.wait_for([&](const auto& results) {
        return answered(results, 1) >= 2 && std::ranges::any_of(results, [](const PollResult& result) {
                   return result.device == DeviceId{2} && result.failure &&
                          result.failure->detail.find("one speed") != std::string::npos;
               });
    }));
    collector.stop();
    EXPECT_EQ(answered(sink_.results(), 2), 0U);
}

TEST_F(SerialPoll, Dlt645MetersHangOnPortsToo) {
    wire::Dlt645Parser parser;
    const auto answer = [&](std::span<const std::byte> received) {
        parser.push(received);
        wire::Bytes reply;
        for (auto frame = parser.next(); !frame || *frame; frame = parser.next()) {
            for (const wire::Bytes& own :
                 frame ? test::meter_reply("dlt645.meter_2007", "000012345678", **frame) : std::vector<wire::Bytes>{}) {
                reply.insert(reply.end(), own.begin(), own.end());
            }
        }
        return reply;
    };
    const PtyResponder responder(line_.master(), answer);
    const auto library = load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    const auto report = probe(parse_device_uri("dlt645-serial://" + line_.path() + "?address=000012345678").value(),
                              "dlt645.meter_2007", library, {.deadline = 20s, .reply_patience = 500ms});
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->device, "dlt645-serial://" + line_.path() + "?baud=2400&parity=even&stop=1&address=000012345678");
    const auto voltage =
        std::ranges::find(report->readings, PointKey{PointKind::voltage, Phase::l2, ""}, &Reading::key);
    ASSERT_NE(voltage, report->readings.end());
    EXPECT_EQ(voltage->value, Value::of(Decimal(2316, -1)));
}

}  // namespace
}  // namespace wattmast

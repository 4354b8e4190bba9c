// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device read for a person: rows with raw words, hints, frames, and readings between the polls of a collector.
#include "collect/test_poll.h"

#include <atomic>
#include <future>
#include <latch>
#include <thread>

#include "collect/collector.h"
#include "collect/frame_log.h"
#include "collect/frame_words.h"
#include "collect/http_device.h"
#include "collect/modbus_test_server.h"
#include "collect/profile_loader.h"
#include "collect/profile_places.h"
#include "collect/recording_sink.h"
#include "collect/scripted_agent.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::ModbusTestServer;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using wire::ModbusFraming;

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = [] {
        const std::string head = "protocol = \"modbus\"\nvendor = \"Maker\"\nmodel = \"M\"\n";
        const std::string source = "[source]\ndocument = \"test\"\nseen_on_hardware = false\n";
        const std::vector<ProfileText> texts{
            {"phase", "id = \"test.phase\"\n" + head + source + R"([modbus]
function = 3
type = "float32"
order = "abcd"
points = [
    { kind = "voltage", phase = "l1", address = 101, unit = "V", min = "0", max = "500" },
    { kind = "active_power", address = 109, unit = "W" },
    { kind = "active_energy_import", address = 131, type = "uint32", scale = "0.1", unit = "kWh", invalid = [4294967295] },
    { kind = "power_factor", address = 147, unit = "1" },
]
)"},
            {"unit", "id = \"test.unit\"\n" + head + source + R"([modbus]
function = 3
type = "uint16"
points = [{ kind = "active_power", address = 10, unit = "W" }]
)"},
        };
        return std::make_shared<const ProfileLibrary>(load_profiles(texts).value());
    }();
    return library;
}

/// 236.11 V, 4400 W, a sentinel; 147 is refused.
test::ServerAction mock_up_meter(const wire::ModbusServerRequest& request) {
    const test::RegisterTable table{{101, 0x436C}, {102, 0x1C29}, {109, 0x4589},
                                    {110, 0x8000}, {131, 0xFFFF}, {132, 0xFFFF}};
    const bool is_lacking = request.span && request.span->end() > 147;
    return is_lacking ? test::refuse(ModbusFraming::tcp, request, wire::ModbusExceptionCode::illegal_data_address)
                      : test::answer(ModbusFraming::tcp, request, table);
}

class CollectingTap final : public FrameTap {
public:
    explicit CollectingTap(FrameLog& log) : log_(log) {}
    void on_bytes(FrameDirection direction, std::span<const std::byte> bytes) override {
        log_.on_bytes(direction, bytes);
    }
    void on_text(FrameDirection direction, std::string text) override { log_.on_text(direction, std::move(text)); }
    void on_missing(const PointKey& key, const Failure& why) override { reasons.insert_or_assign(key, why); }
    MissingReasons reasons;

private:
    FrameLog& log_;
};

UtcTime noon() {
    return utc_from_milliseconds(1'790'000'000'000);
}

struct Session {
    explicit Session(const std::string& text)
        : uri(parse_device_uri(text).value()),
          log(std::make_shared<FrameLog>(uri, noon)),
          tap(std::make_shared<CollectingTap>(*log)) {}
    DeviceReading read(const std::string& profile) {
        DeviceReader reader(uri, {5s, 200ms, tap});
        return reader.read(profile, *profiles(), {});
    }
    DeviceUri uri;
    std::shared_ptr<FrameLog> log;
    std::shared_ptr<CollectingTap> tap;
};

const TestPollRow& row_of(const std::vector<TestPollRow>& rows, PointKind kind) {
    return *std::ranges::find_if(rows, [kind](const TestPollRow& row) { return row.key.kind == kind; });
}

TEST(TestPoll, ShowsEachPointWithItsPlaceRawWordsAndState) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) { return mock_up_meter(request); });
    Session session(server.uri(1));
    const DeviceReading reading = session.read("test.phase");
    ASSERT_FALSE(reading.failure) << reading.failure->detail;
    const auto rows = rows_of(reading, session.tap->reasons);
    ASSERT_THAT(rows, SizeIs(4));
    const TestPollRow& voltage = row_of(rows, PointKind::voltage);
    EXPECT_EQ(voltage.where, "holding 101");
    EXPECT_EQ(voltage.type, "float32 abcd");
    EXPECT_EQ(voltage.raw, "0x436C 1C29");
    EXPECT_NEAR(voltage.value->to_double(), 236.11, 0.001);
    EXPECT_EQ(voltage.state, TestPollState::valid);
    const TestPollRow& energy = row_of(rows, PointKind::active_energy_import);
    EXPECT_EQ(energy.state, TestPollState::no_value);
    EXPECT_EQ(energy.raw, "0xFFFF FFFF");
    EXPECT_FALSE(energy.value);
    const TestPollRow& factor = row_of(rows, PointKind::power_factor);
    EXPECT_EQ(factor.state, TestPollState::refused);
    EXPECT_EQ(factor.exception, 2);
    EXPECT_THAT(factor.detail, HasSubstr("illegal data address"));
    EXPECT_EQ(factor.raw, "");
}

TEST(TestPoll, FindsTheWordOrderThatFits) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) { return mock_up_meter(request); });
    Session session(server.uri(1));
    const auto hints = hints_of(session.read("test.phase"), session.uri);
    ASSERT_THAT(hints, SizeIs(1));
    EXPECT_EQ(hints[0].kind, TestPollHint::Kind::order_fits);
    EXPECT_EQ(hints[0].key.kind, PointKind::voltage);
    EXPECT_LT(std::abs(hints[0].other), 1e-10);  // 0x1C29436C
}

TEST(TestPoll, SuspectsTheOtherWordOrder) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) {
        return test::answer(ModbusFraming::tcp, request, {{101, 0x1C29}, {102, 0x436C}});
    });
    Session session(server.uri(1));
    const auto hints = hints_of(session.read("test.phase"), session.uri);
    ASSERT_THAT(hints, SizeIs(1));
    EXPECT_EQ(hints[0].kind, TestPollHint::Kind::other_order_fits);
    EXPECT_NEAR(hints[0].other, 236.11, 0.001);
}

TEST(TestPoll, SaysNothingOfTheOrderOfZeros) {
    ModbusTestServer server(ModbusFraming::tcp,
                            [](const auto& request, int) { return test::answer(ModbusFraming::tcp, request, {}); });
    Session session(server.uri(1));
    EXPECT_THAT(hints_of(session.read("test.phase"), session.uri), SizeIs(0));
}

TEST(TestPoll, KeepsTheFramesWithTheirMeaning) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) { return mock_up_meter(request); });
    Session session(server.uri(7));
    ASSERT_FALSE(session.read("test.phase").failure);
    const auto frames = session.log->frames();
    ASSERT_GE(frames.size(), 4U);
    EXPECT_EQ(frames[0].number, 1U);
    EXPECT_EQ(frames[0].direction, FrameDirection::sent);
    EXPECT_THAT(frames[0].meaning, HasSubstr("read holding registers 101"));
    EXPECT_THAT(frames[0].meaning, HasSubstr("unit 7"));
    EXPECT_EQ(frames[0].size, 12U);
    EXPECT_THAT(frames[0].hex, HasSubstr("00 06 07 03 00 65"));
    EXPECT_EQ(frames[1].direction, FrameDirection::received);
    EXPECT_THAT(frames[1].hex, HasSubstr("43 6C 1C 29"));
    EXPECT_THAT(frames.back().meaning, HasSubstr("exception 2 (illegal data address)"));
}

TEST(TestPoll, FailsAsAWholeWhereNobodyAnswers) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto&, int) { return test::ServerAction{}; });
    Session session(server.uri(1));
    const DeviceReading reading = session.read("test.phase");
    ASSERT_TRUE(reading.failure);
    EXPECT_EQ(reading.failure->code, Errc::timeout);
}

TEST(TestPoll, EndsAtOnceWhenStopped) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto&, int) { return test::ServerAction{}; });
    const DeviceUri uri = parse_device_uri(server.uri(1)).value();
    std::stop_source stop;
    std::jthread stopper([&] {
        server.wait_for_first_request();
        stop.request_stop();
    });
    DeviceReader reader(uri, {60s, 60s, nullptr});
    const DeviceReading reading = reader.read("test.phase", *profiles(), stop.get_token());
    ASSERT_TRUE(reading.failure);
    EXPECT_EQ(reading.failure->code, Errc::cancelled);
}

// ---- Guests of a collector ----

CollectedDevice polled(std::int64_t id, const std::string& uri) {
    return {DeviceId{id}, parse_device_uri(uri).value(), "test.unit", 100ms, {}};
}

CollectorOptions quick_options() {
    CollectorOptions options;
    options.deadline = 3s;
    options.reply_patience = 500ms;
    options.clock = noon;
    return options;
}

TEST(CollectorGuest, ReadsOnTheConnectionOfTheFleetBetweenTwoPolls) {
    std::atomic<int> running = 0;
    std::atomic<bool> has_overlapped = false;
    ModbusTestServer server(ModbusFraming::rtu, [&](const auto& request, int) {
        has_overlapped = has_overlapped || ++running > 1;
        const test::RegisterTable table{{10, static_cast<std::uint16_t>(request.unit * 100)}};
        --running;
        return test::answer(ModbusFraming::rtu, request, table);
    });
    test::RecordingSink sink;
    Collector collector({polled(1, server.uri(3)), polled(2, server.uri(4))}, profiles(), sink, quick_options());
    const DeviceUri guest = parse_device_uri(server.uri(9)).value();
    EXPECT_FALSE(collector.shares_line(guest));
    collector.start();
    ASSERT_TRUE(sink.wait_for_count(4));
    EXPECT_TRUE(collector.shares_line(guest));
    EXPECT_FALSE(collector.shares_line(parse_device_uri("modbus+rtu://127.0.0.1:1?unit=1").value()));
    for (int i = 0; i < 5; ++i) {
        const DeviceReading reading = collector.read_guest(guest, "test.unit", *profiles(), {5s, 500ms, nullptr}, {});
        ASSERT_FALSE(reading.failure) << reading.failure->detail;
        ASSERT_THAT(reading.readings, SizeIs(1));
        EXPECT_EQ(reading.readings[0].value->to_double(), 900);
    }
    const std::size_t before = sink.results().size();
    ASSERT_TRUE(sink.wait_for_count(before + 4));  // The fleet goes on.
    collector.stop();
    EXPECT_EQ(server.connections(), 1);
    EXPECT_FALSE(has_overlapped);
    EXPECT_EQ(collector.read_guest(guest, "test.unit", *profiles(), {}, {}).failure->code, Errc::cancelled);
}

TEST(CollectorGuest, IsAnsweredWhenTheCollectorStops) {
    std::latch asked(1);
    std::atomic<bool> was_asked = false;
    ModbusTestServer server(ModbusFraming::rtu, [&](const auto& request, int) {
        if (request.unit == 9 && !was_asked.exchange(true)) {
            asked.count_down();
        }
        return request.unit == 9 ? test::ServerAction{}
                                 : test::answer(ModbusFraming::rtu, request, {{10, std::uint16_t{5}}});
    });
    test::RecordingSink sink;
    CollectorOptions options = quick_options();
    options.deadline = 60s;
    Collector collector({polled(1, server.uri(3))}, profiles(), sink, options);
    collector.start();
    ASSERT_TRUE(sink.wait_for_count(1));
    const DeviceUri guest = parse_device_uri(server.uri(9)).value();
    const auto read = [&] {
        return collector.read_guest(guest, "test.unit", *profiles(), {60s, 60s, nullptr}, {}).failure->code;
    };
    auto first = std::async(std::launch::async, read);
    asked.wait();
    auto second = std::async(std::launch::async, read);  // Waits for the line, or comes too late.
    collector.stop();
    EXPECT_EQ(first.get(), Errc::cancelled);
    EXPECT_EQ(second.get(), Errc::cancelled);
}

TEST(CollectorGuest, GivesTheLineBackWhenItIsGivenUp) {
    std::latch asked(1);
    std::atomic<bool> was_asked = false;
    ModbusTestServer server(ModbusFraming::rtu, [&](const auto& request, int) {
        if (request.unit == 9 && !was_asked.exchange(true)) {
            asked.count_down();
        }
        return request.unit == 9 ? test::ServerAction{}
                                 : test::answer(ModbusFraming::rtu, request, {{10, std::uint16_t{5}}});
    });
    test::RecordingSink sink;
    Collector collector({polled(1, server.uri(3))}, profiles(), sink, quick_options());
    collector.start();
    std::stop_source stop;
    std::jthread stopper([&] {
        asked.wait();
        stop.request_stop();
    });
    const DeviceUri guest = parse_device_uri(server.uri(9)).value();
    const auto reading = collector.read_guest(guest, "test.unit", *profiles(), {60s, 60s, nullptr}, stop.get_token());
    EXPECT_EQ(reading.failure->code, Errc::cancelled);
    const std::size_t before = sink.results().size();
    EXPECT_TRUE(sink.wait_for([before](const auto& results) {
        return std::ranges::any_of(results.begin() + static_cast<std::ptrdiff_t>(before), results.end(),
                                   [](const PollResult& result) { return !result.failure; });
    }));
    collector.stop();
}

TEST(CollectorWatch, RecordsTheFramesOfOneDevice) {
    ModbusTestServer server(ModbusFraming::rtu, [](const auto& request, int) {
        return test::answer(ModbusFraming::rtu, request, {{10, std::uint16_t{5}}});
    });
    test::RecordingSink sink;
    Collector collector({polled(1, server.uri(3)), polled(2, server.uri(4))}, profiles(), sink, quick_options());
    collector.start();
    auto log = std::make_shared<FrameLog>(parse_device_uri(server.uri(4)).value(), noon, 6);
    collector.watch(DeviceId{2}, log);
    ASSERT_TRUE(sink.wait_for([&](const auto&) { return !log->frames().empty() && log->frames().back().number > 8; }));
    collector.watch(DeviceId{2}, nullptr);
    collector.stop();
    const auto frames = log->frames();
    EXPECT_THAT(frames, SizeIs(6));  // Older ones had to go.
    for (const LoggedFrame& frame : frames) {
        EXPECT_THAT(frame.meaning, HasSubstr("unit 4"));
    }
}

// ---- What is never told ----

TEST(FrameLog, HidesSecretsOfDocuments) {
    EXPECT_EQ(without_secrets(R"({"power":1,"Password" : "hush","wifi_psk":"x\"y","api_key":5,"n":[1]})"),
              R"({"power":1,"Password": "***","wifi_psk": "***","api_key": "***","n":[1]})");
    EXPECT_EQ(without_secrets("{\"token\":\"hush"), "{\"token\": \"***\"");
    EXPECT_EQ(without_secrets("no JSON,\x01\n at all"), "no JSON,   at all");
}

TEST(FrameLog, TellsWhatAnAgentIsAskedWithoutItsCommunity) {
    test::ScriptedAgent agent([](const auto&, int) { return sim::MibImage{}; });
    std::string uri = agent.uri();
    Session session(uri);
    DeviceReader reader(session.uri, {1s, 100ms, session.tap});
    static_cast<void>(reader.read("", *profiles(), {}));
    const auto frames = session.log->frames();
    ASSERT_FALSE(frames.empty());
    EXPECT_THAT(frames[0].meaning, HasSubstr("1.3.6.1"));
    for (const LoggedFrame& frame : frames) {
        EXPECT_THAT(frame.meaning, Not(HasSubstr("lab")));
        EXPECT_EQ(frame.hex, "");
    }
}

TEST(FrameLog, TellsWhatADeviceOfHttpIsAskedWithoutItsLogin) {
    const test::HttpDevice device([](const sim::HttpsRequest& request, int) {
        return test::header_of(request, "authorization") == "none"
                   ? sim::https_reply(401, "{}", "WWW-Authenticate: Basic realm=\"meter\"\r\n")
                   : sim::https_reply(200, R"({"p": 412.50, "u": 231.70, "wifi_password": "hush"})");
    });
    const ProfileLibrary library = test::two_documents();
    Session session(device.uri("?user=reader&password=hush"));
    DeviceReader reader(session.uri, {5s, 500ms, session.tap});
    const DeviceReading reading = reader.read("own.meter", library, {});
    ASSERT_FALSE(reading.failure) << reading.failure->detail;
    ASSERT_EQ(test::header_of(device.requests().back(), "authorization"), "Basic cmVhZGVyOmh1c2g=");
    std::string told;
    for (const LoggedFrame& frame : session.log->frames()) {
        told += frame.meaning + "\n";
    }
    EXPECT_THAT(told, HasSubstr("GET /now"));
    EXPECT_THAT(told, HasSubstr("status 401"));
    EXPECT_THAT(told, HasSubstr("412.50"));
    EXPECT_THAT(told, HasSubstr(R"("wifi_password": "***")"));
    EXPECT_THAT(told, Not(HasSubstr("hush")));
    EXPECT_THAT(told, Not(HasSubstr("cmVhZGVyOmh1c2g")));
}

TEST(FrameLog, JoinsThePiecesOfAnAnswer) {
    FrameLog log(parse_device_uri("modbus+tcp://127.0.0.1?unit=1").value(), noon);
    log.on_bytes(FrameDirection::sent, test::bytes({0, 1, 0, 0, 0, 6, 1, 3, 0, 10, 0, 1}));
    log.on_bytes(FrameDirection::received, test::bytes({0, 1, 0, 0, 0, 5, 1}));
    log.on_bytes(FrameDirection::received, test::bytes({3, 2, 0, 42}));
    const auto frames = log.frames();
    ASSERT_THAT(frames, SizeIs(2));
    EXPECT_EQ(frames[1].hex, "00 01 00 00 00 05 01 03 02 00 2A");
    EXPECT_EQ(frames[1].size, 11U);
    EXPECT_THAT(frames[1].meaning, HasSubstr("1 register from unit 1"));
}

TEST(FrameLog, CutsLongTextsBetweenCharacters) {
    FrameLog log(parse_device_uri("http://127.0.0.1").value(), noon);
    std::string text(FrameLog::most_text - 1, 'a');
    text += "度";
    log.on_text(FrameDirection::received, text);
    EXPECT_EQ(log.frames()[0].meaning, std::string(FrameLog::most_text - 1, 'a') + " … (3 bytes more)");
}

}  // namespace
}  // namespace wattmast

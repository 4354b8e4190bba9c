// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A SunSpec device on a real socket: found without being told, scale factors that change, trouble in the chain.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>

#include "collect/driver.h"
#include "collect/modbus_test_server.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/sunspec_image.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::ModbusTestServer;
using test::ServerAction;
using wire::ModbusFraming;
using Registers = std::map<std::uint16_t, std::uint16_t>;

const ProfileLibrary& profiles() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

/// Registers that are not there are refused, as a device does.
ServerAction serve(const Registers& registers, const wire::ModbusServerRequest& request) {
    const wire::RegisterSpan span = request.span.value();
    for (std::uint32_t i = 0; i < span.count; ++i) {
        if (request.function != 3 || !registers.contains(static_cast<std::uint16_t>(span.address + i))) {
            return test::refuse(ModbusFraming::tcp, request, wire::ModbusExceptionCode::illegal_data_address);
        }
    }
    return test::answer(ModbusFraming::tcp, request, registers);
}

Result<ProbeReport> read(const std::string& uri, const std::optional<std::string>& profile) {
    return probe(parse_device_uri(uri).value(), profile, profiles(), {.deadline = 5s, .reply_patience = 60ms});
}

std::string value_of(const std::vector<Reading>& readings, const std::string& key) {
    for (const Reading& reading : readings) {
        if (to_string(reading.key) == key) {
            return reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
        }
    }
    return "none";
}

TEST(SunspecPoll, ADeviceIsFoundByItself) {
    const Registers registers = test::seen_inverter().registers();
    ModbusTestServer server(ModbusFraming::tcp,
                            [&registers](const auto& request, int) { return serve(registers, request); });
    const auto report = read(server.uri(1), std::nullopt);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "sunspec");
    EXPECT_EQ(value_of(report->readings, "active_power/total/inverter 1"), "-1307");
    EXPECT_EQ(value_of(report->readings, "active_energy_export/total/inverter 1"), "1720.967");
}

TEST(SunspecPoll, AnotherDeviceIsNotTakenForOne) {
    ModbusTestServer server(ModbusFraming::tcp, [](const auto& request, int) { return serve({}, request); });
    EXPECT_THAT(read(server.uri(1), std::nullopt), FailsWith(Errc::no_profile));
    EXPECT_THAT(read(server.uri(1), "sunspec"), FailsWithDetail(Errc::no_profile, "SunS"));
}

TEST(SunspecPoll, SilenceInTheMiddleOfTheChainIsAFailure) {
    const Registers registers = test::seen_inverter().registers();
    ModbusTestServer server(ModbusFraming::tcp, [&registers](const auto& request, int) {
        // The header of model 120, which lies behind models 1 and 103.
        return request.span->address == 40002 + 67 + 52 ? ServerAction{} : serve(registers, request);
    });
    EXPECT_THAT(read(server.uri(1), "sunspec"), FailsWith(Errc::timeout));
}

/// Polls of one driver after the other.
std::vector<PollOutcome> poll(const std::string& uri, int times) {
    boost::asio::io_context context;
    Lines lines;
    const auto driver = make_driver(context.get_executor(), lines, parse_device_uri(uri).value(), 60ms);
    std::vector<PollOutcome> outcomes;
    const auto run = [&]() -> boost::asio::awaitable<void> {
        for (int i = 0; i < times; ++i) {
            const SteadyTime deadline = std::chrono::steady_clock::now() + 5s;
            outcomes.push_back(co_await driver->poll(*profiles().find("sunspec"), deadline));
        }
    };
    boost::asio::co_spawn(context, run, [&context](const std::exception_ptr& bug) {
        if (bug) {
            std::rethrow_exception(bug);
        }
        context.stop();  // Nobody waits for the timers that are left.
    });
    context.run();
    return outcomes;
}

TEST(SunspecPoll, TheChainIsWalkedOnceAndScaleFactorsAreReadEachTime) {
    const Registers first = test::seen_inverter().registers();
    Registers later = first;
    later[40069 + 14] = 131;
    later[40069 + 15] = 1;
    int polls = 0;
    ModbusTestServer server(ModbusFraming::tcp, [&](const auto& request, int) {
        polls += request.span->address == 40069 && request.span->count > 2 ? 1 : 0;
        return serve(polls > 1 ? later : first, request);
    });
    const auto outcomes = poll(server.uri(1), 3);
    EXPECT_EQ(value_of(outcomes[0].readings, "active_power/total/inverter 1"), "-1307");
    EXPECT_EQ(value_of(outcomes[1].readings, "active_power/total/inverter 1"), "-1310");
    EXPECT_EQ(value_of(outcomes[2].readings, "active_power/total/inverter 1"), "-1310");
    EXPECT_EQ(server.requests(), 6 + 3);  // marker, five headers, then one read a poll
}

TEST(SunspecPoll, AModelThatMovedIsFoundAgain) {
    const Registers first = test::seen_inverter().registers();
    test::SunspecImage other;
    other.model(1, 65, {}).model(802, 62, {{11, 55}, {56, 0}}).model(103, 50, {{14, 99}, {15, 0}});
    const Registers later = other.registers();
    int polls = 0;
    ModbusTestServer server(ModbusFraming::tcp, [&](const auto& request, int) {
        polls += request.span->address == 40069 && request.span->count == 52 ? 1 : 0;
        return serve(polls > 1 ? later : first, request);
    });
    const auto outcomes = poll(server.uri(1), 3);
    EXPECT_FALSE(outcomes[0].failure);
    ASSERT_TRUE(outcomes[1].failure);
    EXPECT_EQ(outcomes[1].failure->code, Errc::wrong_reply);
    EXPECT_EQ(value_of(outcomes[2].readings, "active_power/total/inverter 1"), "-99");
    EXPECT_EQ(value_of(outcomes[2].readings, "battery_state_of_charge/total/battery 1"), "55");
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Modbus RTU on a serial port against libmodbus' own RTU server at the other end of the line.
#include <modbus/modbus.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <span>
#include <stdexcept>
#include <thread>

#include "collect/collector.h"
#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/recording_sink.h"
#include "support/matchers.h"
#include "support/pty_line.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::PtyLine;

/// Unit `unit` with 20 registers of each kind from 100 on: holding 1000 + i, input 3000 + i.
class LibmodbusUnit {
public:
    LibmodbusUnit(int descriptor, int unit)
        : context_(modbus_new_rtu("/dev/null", 9600, 'E', 8, 1)),
          mapping_(modbus_mapping_new_start_address(0, 0, 0, 0, 100, 20, 100, 20)) {
        if (context_ == nullptr || mapping_ == nullptr || modbus_set_slave(context_, unit) != 0 ||
            modbus_set_socket(context_, descriptor) != 0) {
            throw std::runtime_error("no libmodbus unit");
        }
        modbus_set_indication_timeout(context_, 0, 50'000);  // So that it looks whether it should end.
        // A unit of libmodbus that hears a request for another waits so long for that one's answer, and takes what
        // comes meanwhile for it.
        modbus_set_response_timeout(context_, 0, 20'000);
        modbus_set_byte_timeout(context_, 0, 20'000);
        for (int i = 0; i < 20; ++i) {
            mapping_->tab_registers[i] = static_cast<std::uint16_t>(1000 + i);
            mapping_->tab_input_registers[i] = static_cast<std::uint16_t>(3000 + i);
        }
        thread_ = std::thread([this] { serve(); });
    }
    ~LibmodbusUnit() {
        is_stopping_ = true;
        thread_.join();
        modbus_mapping_free(mapping_);
        modbus_free(context_);
    }
    LibmodbusUnit(const LibmodbusUnit&) = delete;
    LibmodbusUnit& operator=(const LibmodbusUnit&) = delete;

private:
    void serve() {
        std::array<std::uint8_t, MODBUS_RTU_MAX_ADU_LENGTH> query{};
        while (!is_stopping_) {
            if (const int length = modbus_receive(context_, query.data()); length > 0) {
                modbus_reply(context_, query.data(), length, mapping_);
            }
        }
    }

    modbus_t* context_;
    modbus_mapping_t* mapping_;
    std::atomic<bool> is_stopping_ = false;
    std::thread thread_;
};

std::shared_ptr<const ProfileLibrary> profiles() {
    static const auto library = [] {
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
points = [
    { kind = "voltage", phase = "l1", address = 100, unit = "V" },
    { kind = "voltage", phase = "l2", address = 101, unit = "V" },
    { kind = "active_power", address = 119, unit = "W" },
    { kind = "frequency", function = 4, address = 107, scale = "0.01", unit = "Hz" },
]
identify = [{ function = 4, address = 107, min = "3006.5", max = "3007.5" }]
)"};
        return std::make_shared<const ProfileLibrary>(load_profiles(std::span(&text, 1)).value());
    }();
    return library;
}

DeviceUri uri_of(const PtyLine& line, int unit) {
    return parse_device_uri("modbus-rtu://" + line.path() + "?baud=9600&unit=" + std::to_string(unit)).value();
}

std::vector<std::string> lines(const std::vector<Reading>& readings) {
    std::vector<std::string> result;
    for (const Reading& reading : readings) {
        result.push_back(to_string(reading.key) + " " +
                         (reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason))));
    }
    return result;
}

const auto expected =
    testing::ElementsAre("voltage/l1 1000", "voltage/l2 1001", "active_power/total 1019", "frequency/total 30.07");

TEST(ModbusSerialConformance, APortIsReadLikeAnyOtherLine) {
    PtyLine line;
    const LibmodbusUnit unit(line.master(), 17);
    // Without a profile: found by what its registers hold.
    const auto report = probe(uri_of(line, 17), std::nullopt, *profiles(), {.deadline = 10s, .reply_patience = 500ms});
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->device, "modbus-rtu://" + line.path() + "?baud=9600&parity=even&stop=1&unit=17");
    EXPECT_EQ(report->profile, "test.meter");
    EXPECT_THAT(lines(report->readings), expected);
}

TEST(ModbusSerialConformance, AUnitThatIsNotThereIsSilent) {
    PtyLine line;
    const LibmodbusUnit unit(line.master(), 17);
    EXPECT_THAT(probe(uri_of(line, 18), "test.meter", *profiles(), {.deadline = 10s, .reply_patience = 50ms}),
                FailsWithDetail(Errc::timeout, "check power, wiring, address and unit number"));
}

TEST(ModbusSerialConformance, ADeadUnitDoesNotSlowItsNeighbour) {
    PtyLine line;
    const LibmodbusUnit unit(line.master(), 17);
    test::RecordingSink sink;
    std::atomic<std::int64_t> clock = 1'000'000;
    std::vector<CollectedDevice> devices;
    for (const int number : {17, 18}) {
        devices.push_back({DeviceId{number}, uri_of(line, number), "test.meter", 200ms, {}});
    }
    Collector collector(std::move(devices), profiles(), sink,
                        {.deadline = 5s, .reply_patience = 60ms, .clock = [&] { return UtcTime{Duration{clock++}}; }});
    collector.start();
    const auto count = [](const std::vector<PollResult>& results, std::int64_t device, bool is_answered) {
        return std::ranges::count_if(results, [&](const PollResult& result) {
            return result.device == DeviceId{device} && !result.failure.has_value() == is_answered;
        });
    };
    EXPECT_TRUE(sink.wait_for(
        [&](const auto& results) { return count(results, 17, true) >= 12 && count(results, 18, false) >= 3; }));
    collector.stop();
    for (const PollResult& result : sink.results()) {
        if (result.device == DeviceId{17} && !result.failure) {
            EXPECT_THAT(lines(result.readings), expected);
        }
    }
    EXPECT_EQ(count(sink.results(), 18, true), 0);
}

TEST(ModbusSerialConformance, AnAdapterThatComesBackIsReadAgain) {
    PtyLine line;
    auto unit = std::make_unique<LibmodbusUnit>(line.master(), 17);
    test::RecordingSink sink;
    std::atomic<std::int64_t> clock = 1'000'000;
    Collector collector({{DeviceId{17}, uri_of(line, 17), "test.meter", 100ms, {}}}, profiles(), sink,
                        {.deadline = 5s, .reply_patience = 300ms, .clock = [&] { return UtcTime{Duration{clock++}}; }});
    collector.start();
    const auto last_is = [](bool is_answered) {
        return [is_answered](const std::vector<PollResult>& results) {
            return !results.empty() && !results.back().failure.has_value() == is_answered;
        };
    };
    ASSERT_TRUE(sink.wait_for(last_is(true)));
    unit.reset();
    line.unplug();
    ASSERT_TRUE(sink.wait_for([](const auto& results) {
        return !results.empty() && results.back().failure &&
               results.back().failure->detail.find("plug the adapter in") != std::string::npos;
    }));
    line.plug();
    unit = std::make_unique<LibmodbusUnit>(line.master(), 17);
    EXPECT_TRUE(sink.wait_for(last_is(true)));
    collector.stop();
    unit.reset();
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one poll costs: "Time" is request to last decoded value over the loopback, "CPU" is this side of it alone,
// because the simulator answers on its own thread. The connection is open before the clock starts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <exception>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "collect/driver.h"
#include "collect/profile_loader.h"
#include "sim/simulator.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
namespace asio = boost::asio;

/// Ten floats in twenty registers: what a small meter is asked for.
constexpr const char* twenty_registers = R"(
id = "bench.twenty"
protocol = "modbus"
vendor = "Wattmast"
model = "Benchmark"
[source]
document = "This file"
edition = "1"
page = "1"
seen_on_hardware = false
[modbus]
function = 4
type = "float32"
order = "abcd"
max_registers = 80
max_gap = 20
points = [
    { kind = "voltage", phase = "l1", address = 0, unit = "V" },
    { kind = "voltage", phase = "l2", address = 2, unit = "V" },
    { kind = "voltage", phase = "l3", address = 4, unit = "V" },
    { kind = "current", phase = "l1", address = 6, unit = "A" },
    { kind = "current", phase = "l2", address = 8, unit = "A" },
    { kind = "current", phase = "l3", address = 10, unit = "A" },
    { kind = "active_power", phase = "l1", address = 12, unit = "W" },
    { kind = "active_power", phase = "l2", address = 14, unit = "W" },
    { kind = "active_power", phase = "l3", address = 16, unit = "W" },
    { kind = "apparent_power", phase = "l1", address = 18, unit = "VA" },
]
)";

const sim::Simulator& simulator() {
    static const auto instance = [] {
        sim::FleetOptions options;
        options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        return sim::Simulator::start(options, {}).value();
    }();
    return *instance;
}

DeviceUri uri_of(sim::DeviceRole role) {
    const auto& endpoints = simulator().endpoints();
    const auto found = std::ranges::find_if(endpoints, [&](const sim::Endpoint& endpoint) {
        return simulator().fleet().sites[endpoint.site].devices[endpoint.device].role == role;
    });
    return parse_device_uri(found->uri).value();
}

/// One device, polled again and again.
class Polling {
public:
    explicit Polling(const DeviceUri& uri) : driver_(make_driver(context_.get_executor(), lines_, uri, 1s)) {}

    PollOutcome poll(const DeviceProfile& profile) {
        PollOutcome outcome;
        asio::co_spawn(context_, driver_->poll(profile, std::chrono::steady_clock::now() + 5s),
                       [&](const std::exception_ptr& bug, PollOutcome result) {
                           if (bug) {
                               std::rethrow_exception(bug);
                           }
                           outcome = std::move(result);
                           context_.stop();
                       });
        context_.restart();
        context_.run();
        if (outcome.failure) {
            throw std::runtime_error(outcome.failure->detail);
        }
        return outcome;
    }

private:
    asio::io_context context_;
    Lines lines_;
    std::unique_ptr<Driver> driver_;
};

void run(benchmark::State& state, sim::DeviceRole role, const DeviceProfile& profile) {
    Polling polling(uri_of(role));
    std::size_t points = polling.poll(profile).readings.size();
    for (auto _ : state) {
        points = polling.poll(profile).readings.size();
        benchmark::DoNotOptimize(points);
    }
    state.counters["points"] = static_cast<double>(points);
}

const ProfileLibrary& shipped() {
    static const auto library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

void poll_modbus_20_registers(benchmark::State& state) {
    const std::array texts = {ProfileText{"bench.toml", twenty_registers}};
    const ProfileLibrary library = load_profiles(texts).value();
    run(state, sim::DeviceRole::mains_meter, *library.find("bench.twenty"));
}
void poll_modbus_sdm630(benchmark::State& state) {
    run(state, sim::DeviceRole::mains_meter, *shipped().find("eastron.sdm630"));
}
void poll_snmp_router(benchmark::State& state) {
    run(state, sim::DeviceRole::router, *shipped().find("ietf.router"));
}

BENCHMARK(poll_modbus_20_registers)->Unit(benchmark::kMicrosecond);
BENCHMARK(poll_modbus_sdm630)->Unit(benchmark::kMicrosecond);
BENCHMARK(poll_snmp_router)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace wattmast

BENCHMARK_MAIN();

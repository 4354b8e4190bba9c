// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `./dev bench fleet`: what it costs to ask thousands of meters, with decoding, self-test and store, beside programs of
// others.
#include <CLI/CLI.hpp>
#include <iomanip>
#include <iostream>

#include "bench/compare/measure.h"
#include "bench/compare/server_process.h"
#include "bench/fleet/askers.h"
#include "bench/fleet/processor.h"
#include "support/temporary_folder.h"

namespace wattmast::bench {
namespace {

constexpr unsigned most_for_collectd = 900;

void print(const FleetFigures& figures) {
    const double share = 100 * figures.cpu_seconds / figures.seconds;
    std::cout << std::fixed << std::setprecision(1) << figures.name << ": " << figures.devices << " devices, "
              << figures.requests / figures.seconds << " requests/s, " << share << " % of a core, "
              << (figures.requests > 0 ? 1e6 * figures.cpu_seconds / figures.requests : 0) << " us CPU a request, "
              << figures.memory_megabytes << " MB";
    if (!figures.lateness.empty()) {
        std::cout << "; late by (median/99 %/most) " << std::setprecision(2) << quantile(figures.lateness, 0.5) << " / "
                  << quantile(figures.lateness, 0.99) << " / " << quantile(figures.lateness, 1) << " ms";
    }
    std::cout << "; " << figures.remark << std::endl;
}

void run(const FleetPlan& plan, bool with_peers, const std::string& kept) {
    const test::TemporaryFolder folder;
    MeterServers servers(plan.protocol);
    run_on_processor(client_processor);
    print(measure_wattmast(plan, servers, folder.path()));
    if (!kept.empty()) {
        std::filesystem::copy_file(folder / fleet_database, kept);
    }
    if (!with_peers) {
        return;
    }
    FleetPlan smaller = plan;
    const bool is_modbus = plan.protocol == MeterProtocol::modbus_tcp;
    smaller.devices = is_modbus ? std::min(plan.devices, most_for_collectd) : plan.devices;
    if (is_installed("collectd")) {
        print(measure_collectd(smaller, servers, folder.path()));
    }
    if (!is_modbus && is_installed("prometheus-snmp-exporter")) {
        print(measure_snmp_exporter(plan, servers, folder.path()));
    }
}

}  // namespace
}  // namespace wattmast::bench

int main(int argc, char** argv) {
    using namespace wattmast::bench;
    CLI::App app("What a fleet of meters costs who asks it.");
    FleetPlan plan;
    std::string protocol = "modbus";
    bool without_peers = false;
    std::string kept;
    plan.program = std::filesystem::path(argv[0]).parent_path() / "../bin/wattmastctl";
    app.add_option("--protocol", protocol, "modbus or snmp")
        ->check(CLI::IsMember({"modbus", "snmp"}))
        ->capture_default_str();
    app.add_option("--devices", plan.devices, "Meters")->check(CLI::Range(2, 100'000))->capture_default_str();
    app.add_option("--interval", plan.interval_seconds, "Seconds")->check(CLI::Range(1, 3600))->capture_default_str();
    app.add_option("--seconds", plan.seconds, "Time that is measured")
        ->check(CLI::Range(2, 36'000))
        ->capture_default_str();
    app.add_option("--program", plan.program, "wattmastctl")->check(CLI::ExistingFile);
    app.add_flag("--without-peers", without_peers, "Only Wattmast");
    app.add_option("--keep", kept, "Copy the database here in the end");
    CLI11_PARSE(app, argc, argv);
    plan.protocol = protocol == "snmp" ? MeterProtocol::snmp : MeterProtocol::modbus_tcp;
    std::cout << machine() << '\n';
    try {
        run(plan, !without_peers, kept);
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return 3;
    }
    return 0;
}

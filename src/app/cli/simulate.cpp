// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <boost/json.hpp>
#include <charconv>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/demo_history.h"
#include "app/inventory.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "sim/simulator.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct SimulateArguments {
    unsigned sites = 0;
    unsigned rack_pdus = 0;
    unsigned http_meters = 0;
    bool demo = false;
    std::string listen = "127.0.0.1:0";
    std::string inventory;
    std::string history;
    int days = 62;
    std::string time;
    bool is_on_one_port = false;
    bool as_json = false;
};

Result<sim::ListenAddress> parse_listen(const SimulateArguments& options) {
    const std::string& text = options.listen;
    const auto colon = text.rfind(':');
    sim::ListenAddress listen;
    unsigned port = 0;
    const char* end = text.data() + text.size();
    if (colon == std::string::npos || colon == 0 || std::from_chars(text.data() + colon + 1, end, port).ptr != end ||
        port > 65535) {
        return fail(Errc::invalid_argument,
                    "\"" + text + "\" is not an address to listen on; write it as 127.0.0.1:0 (0: any free port)");
    }
    listen.address = text.substr(0, colon);
    listen.first_port = static_cast<std::uint16_t>(port);
    listen.addressing = options.is_on_one_port ? sim::Addressing::address_each : sim::Addressing::port_each;
    return listen;
}

Result<sim::FleetOptions> fleet_options(const SimulateArguments& options, Store* store) {
    sim::FleetOptions fleet;
    fleet.shape = options.demo ? sim::FleetShape::demo : sim::FleetShape::scale;
    fleet.sites = options.sites;
    fleet.rack_pdus = options.rack_pdus;
    fleet.http_meters = options.http_meters;
    fleet.anchor = now_utc();
    if (store != nullptr) {
        const auto anchor = demo_anchor(store->catalog(), fleet.anchor);
        if (!anchor) {
            return anchor.error();
        }
        fleet.anchor = *anchor;
    }
    return fleet;
}

Result<void> fill_history(const SimulateArguments& options, Store& store, const sim::Simulator& simulator) {
    const auto inventory = parse_inventory(simulator.inventory());
    if (!inventory) {
        return inventory.error();
    }
    if (const auto kept = save_secrets(options.history, *inventory); !kept) {
        return kept.error();
    }
    int shown = -1;
    const auto progress = [&](double share) {
        const int percent = static_cast<int>(share * 10) * 10;
        if (percent > shown) {
            shown = percent;
            say("generating history, " + std::to_string(percent) + " %");
        }
    };
    const auto report = store_demo_history(store, *inventory, simulator.fleet(), now_utc(), options.days, progress, {});
    if (!report) {
        return report.error();
    }
    say("stored " + std::to_string(report->samples) + " samples of history in " + options.history);
    return {};
}

void print_summary(const SimulateArguments& options, const sim::Simulator& simulator) {
    if (options.as_json) {
        boost::json::array devices;
        for (const auto& endpoint : simulator.endpoints()) {
            const auto& site = simulator.fleet().sites[endpoint.site];
            devices.push_back(boost::json::object{
                {"site", site.site.code}, {"device", site.devices[endpoint.device].name}, {"uri", endpoint.uri}});
        }
        print_json(boost::json::object{{"devices", devices}});
    } else if (options.inventory.empty()) {
        std::cout << simulator.inventory();
    }
    std::cout.flush();
}

Exit run(const SimulateArguments& options) {
    if (options.demo == (options.sites > 0)) {
        return report_failure(fail(Errc::invalid_argument, "say either --demo or --sites N"));
    }
    const auto listen = parse_listen(options);
    const auto time = parse_optional_duration(options.time);
    if (!listen || !time) {
        return report_failure(listen ? time.error() : listen.error());
    }
    std::unique_ptr<Store> store;
    if (!options.history.empty()) {
        auto opened = open_sqlite_store(options.history, OpenMode::read_write);
        if (!opened) {
            return report_failure(opened.error());
        }
        store = std::move(*opened);
    }
    const auto fleet = fleet_options(options, store.get());
    if (!fleet) {
        return report_failure(fleet.error());
    }
    const auto simulator = sim::Simulator::start(*fleet, *listen);
    if (!simulator) {
        return report_failure(simulator.error());
    }
    if (store) {
        if (const auto filled = fill_history(options, *store, **simulator); !filled) {
            return report_failure(filled.error());
        }
        store.reset();  // gives the database to whoever collects
    }
    if (!options.inventory.empty()) {
        if (const auto written = write_whole_file(options.inventory, (*simulator)->inventory()); !written) {
            return report_failure(written.error());
        }
    }
    print_summary(options, **simulator);
    say(std::to_string((*simulator)->endpoints().size()) + " simulated devices answer; end with Ctrl+C");
    wait_for_end(*time, [] {});
    (*simulator)->stop();
    return Exit::done;
}

}  // namespace

Registration add_simulate(CLI::App& program) {
    CLI::App* command = program.add_subcommand("simulate", "Play a fleet of meters and agents on real sockets");
    const auto options = std::make_shared<SimulateArguments>();
    command->add_option("--sites", options->sites, "Number of sites with one mains meter each");
    command->add_flag("--demo", options->demo,
                      "The demo fleet: base stations and data-centre halls with planted faults");
    command->add_option("--redfish", options->rack_pdus,
                        "So many of the first sites also have a rack PDU that speaks Redfish over TLS, with a "
                        "certificate made at the start");
    command->add_option("--http", options->http_meters,
                        "So many of the first sites also have a meter that tells JSON over HTTP");
    command->add_option("--listen", options->listen, "Address and first port; port 0: the kernel chooses each")
        ->capture_default_str();
    command->add_flag(
        "--one-port", options->is_on_one_port,
        "Modbus meters share one port, each at an address of its own from 127.1.0.1 on (Linux): for fleets "
        "beyond half the limit of open files");
    command->add_option("--inventory", options->inventory, "Write the inventory that collect takes to this file");
    command->add_option("--history,--db", options->history, "Also put the fleet's past into this database");
    command->add_option("--days", options->days, "Length of that past")
        ->capture_default_str()
        ->check(CLI::Range(1, 400));
    command->add_option("--for", options->time, "End after this time, such as 30s; otherwise at Ctrl+C");
    command->add_flag("--json", options->as_json, "Print the devices and their addresses as JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli

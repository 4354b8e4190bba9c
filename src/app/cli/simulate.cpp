// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <boost/json.hpp>
#include <charconv>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/credentials.h"
#include "app/demo_book.h"
#include "app/demo_history.h"
#include "app/inventory.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "collect/device_uri.h"
#include "sim/simulator.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct SimulateArguments {
    unsigned sites = 0;
    unsigned rack_pdus = 0;
    unsigned http_meters = 0;
    unsigned mqtt_devices = 0;
    std::string broker;
    std::string serial;
    std::string serial_end;
    bool demo = false;
    std::string listen = "127.0.0.1:0";
    std::string inventory;
    std::string history;
    int days = 62;
    std::string time;
    std::string names = "en";
    bool is_on_one_port = false;
    bool as_json = false;
};

/// The text with one more parameter.
std::string with_parameter(const std::string& uri, std::string_view parameter) {
    return uri + (uri.find('?') == std::string::npos ? "?" : "&") + std::string(parameter);
}

/// Where devices publish; empty where none do.
Result<std::optional<sim::MqttBroker>> parse_broker(const SimulateArguments& options) {
    using Broker = std::optional<sim::MqttBroker>;
    if (options.broker.empty() != (options.mqtt_devices == 0)) {
        return fail(Errc::invalid_argument, "--mqtt N and --broker mqtt://… go together");
    }
    if (options.broker.empty()) {
        return Broker();
    }
    const Failure wrong_form = fail(
        Errc::invalid_argument,
        "--broker is written as mqtt://host:1883 or mqtts://host:8883?ca=FILE, with credential=NAME where it wants "
        "a login; who publishes takes no pin and no encrypted key");
    if (!options.broker.starts_with("mqtt://") && !options.broker.starts_with("mqtts://")) {
        return wrong_form;
    }
    if (redacted(std::string_view(options.broker)) != options.broker) {
        return fail(Errc::invalid_argument,
                    "--broker holds a secret, which everybody on this machine sees in the list of processes; keep it "
                    "under a name (wattmastctl credential) and write credential=NAME instead");
    }
    const auto filled = service_credentials().fill_in(options.broker);
    if (!filled) {
        return filled.error();
    }
    const auto parsed = parse_device_uri(with_parameter(*filled, "topic=any"));
    if (!parsed) {
        return parsed.error();
    }
    const auto* const uri = std::get_if<MqttUri>(&*parsed);
    if (uri == nullptr || !uri->pins.empty() || !uri->key_password.empty()) {
        return wrong_form;
    }
    const bool is_tls = uri->transport == MqttUri::Transport::tls;
    return Broker(sim::MqttBroker{is_tls ? sim::MqttBroker::Transport::tls : sim::MqttBroker::Transport::tcp,
                                  uri->endpoint.host, uri->endpoint.port, uri->user, uri->password, uri->ca_file,
                                  uri->certificate_file, uri->key_file, options.broker});
}

/// The line of serial meters; empty where there is none.
Result<std::optional<sim::SerialEnd>> parse_serial(const SimulateArguments& options) {
    using End = std::optional<sim::SerialEnd>;
    if (!options.serial_end.empty() && (options.serial.empty() || options.serial == "new")) {
        return fail(Errc::invalid_argument, "--serial-end goes with --serial PORT");
    }
    if (options.serial.empty()) {
        return End();
    }
    if (options.serial == "new") {
        return End(sim::SerialEnd{});
    }
    const auto parsed = parse_device_uri(with_parameter("modbus-rtu://" + options.serial, "unit=1"));
    if (!parsed) {
        return fail(Errc::invalid_argument,
                    "--serial is \"new\" or a port such as /dev/ttyUSB1?baud=9600: " + parsed.error().detail);
    }
    const SerialPort& port = *std::get<ModbusUri>(*parsed).port;
    sim::SerialEnd end;
    end.port = port.path;
    end.other_port = options.serial_end;
    end.baud = port.baud;
    end.parity = port.parity == SerialPort::Parity::none   ? sim::SerialEnd::Parity::none
                 : port.parity == SerialPort::Parity::even ? sim::SerialEnd::Parity::even
                                                           : sim::SerialEnd::Parity::odd;
    end.stop_bits = port.stop_bits;
    return End(end);
}

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
    auto broker = parse_broker(options);
    if (!broker) {
        return broker.error();
    }
    listen.broker = std::move(*broker);
    auto serial = parse_serial(options);
    if (!serial) {
        return serial.error();
    }
    listen.serial = std::move(*serial);
    return listen;
}

/// Devices on a serial line and such that publish stand in a site of their own where no other is asked for.
unsigned count_of_sites(const SimulateArguments& options) {
    const bool needs_one = !options.demo && (options.mqtt_devices > 0 || !options.serial.empty());
    return options.sites == 0 && needs_one ? 1 : options.sites;
}

Result<sim::FleetOptions> fleet_options(const SimulateArguments& options, Store* store) {
    sim::FleetOptions fleet;
    fleet.shape = options.demo ? sim::FleetShape::demo : sim::FleetShape::scale;
    fleet.sites = count_of_sites(options);
    fleet.rack_pdus = options.rack_pdus;
    fleet.http_meters = options.http_meters;
    fleet.mqtt_devices = options.mqtt_devices;
    fleet.serial_line =
        options.serial.empty() ? sim::FleetOptions::SerialLine::none : sim::FleetOptions::SerialLine::of_first_site;
    fleet.anchor = now_utc();
    fleet.names = options.names == "zh" ? sim::NameLanguage::chinese : sim::NameLanguage::english;
    if (store != nullptr) {
        const auto names = demo_names(store->catalog(), fleet.names);
        const auto anchor = demo_anchor(store->catalog(), fleet.anchor);
        if (!names || !anchor) {
            return names ? anchor.error() : names.error();
        }
        if (*names != fleet.names) {
            say("the fleet of this database has its names in the other language already; they stay");
        }
        fleet.names = *names;
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
    if (simulator.fleet().options.shape == sim::FleetShape::demo) {
        if (const auto entered = store_demo_book(store, now_utc()); !entered) {
            return entered.error();
        }
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

/// Until the end is asked for.
void play(sim::Simulator& simulator, std::optional<Duration> time) {
    say(std::to_string(simulator.endpoints().size()) + " simulated devices answer; end with Ctrl+C");
    if (!simulator.serial_port().empty()) {
        say("the serial line is at " + simulator.serial_port());
    }
    std::string trouble;
    wait_for_end(time, [&] {
        if (std::string now = simulator.broker_trouble(); now != trouble) {
            say(now.empty() ? "the broker is there again" : now + "; tried again");
            trouble = std::move(now);
        }
    });
    simulator.stop();
}

Exit run(const SimulateArguments& options) {
    const auto listen = parse_listen(options);
    const auto time = parse_optional_duration(options.time);
    if (!listen || !time) {
        return report_failure(listen ? time.error() : listen.error());
    }
    if (options.demo == (count_of_sites(options) > 0)) {
        return report_failure(fail(Errc::invalid_argument, "say either --demo or --sites N"));
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
        if (const auto written = write_whole_file(options.inventory, (*simulator)->inventory(), FileReaders::everyone);
            !written) {
            return report_failure(written.error());
        }
    }
    print_summary(options, **simulator);
    play(**simulator, *time);
    return Exit::done;
}

}  // namespace

Registration add_simulate(CLI::App& program) {
    CLI::App* command = program.add_subcommand("simulate", "Play a fleet of meters and agents on real sockets");
    const auto options = std::make_shared<SimulateArguments>();
    command->add_option("--sites", options->sites, "Number of sites with one mains meter each");
    command->add_flag("--demo", options->demo,
                      "The demo fleet: base stations and data-centre halls with planted faults");
    command->add_option("--names", options->names, "Language of the names of sites, areas and devices: en or zh")
        ->capture_default_str()
        ->check(CLI::IsMember({"en", "zh"}));
    command->add_option("--redfish", options->rack_pdus,
                        "So many of the first sites also have a rack PDU that speaks Redfish over TLS, with a "
                        "certificate made at the start");
    command->add_option("--http", options->http_meters,
                        "So many of the first sites also have a meter that tells JSON over HTTP");
    command->add_option("--mqtt", options->mqtt_devices,
                        "So many devices that publish to a broker: plugs of Tasmota and Zigbee2MQTT, meters of Shelly");
    command->add_option(
        "--broker", options->broker,
        "Where they publish: mqtt://host:1883?credential=NAME or mqtts://…&ca=FILE; the name stands for user and "
        "password (wattmastctl credential), also in the inventory, which has it as written");
    command->add_option(
        "--serial", options->serial,
        "Four meters on a serial line, of Modbus RTU and DL/T 645: a port such as "
        "/dev/ttyUSB1?baud=9600&parity=even&stop=1, or \"new\" for a line of its own, whose path is said");
    command->add_option("--serial-end", options->serial_end,
                        "The port at the other end of that of --serial, for the inventory");
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

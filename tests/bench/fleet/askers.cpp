// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/fleet/askers.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "bench/compare/http_client.h"
#include "bench/compare/measure.h"
#include "bench/compare/server_process.h"
#include "bench/fleet/processor.h"

namespace wattmast::bench {
namespace {

namespace fs = std::filesystem;
using Seconds = std::chrono::seconds;

constexpr Seconds warm_up{10};

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream file(path);
    file << text;
    if (!file.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

double resident_megabytes(pid_t process) {
    const std::string status = text_of("/proc/" + std::to_string(process) + "/status");
    const std::size_t line = status.find("VmRSS:");
    return line == std::string::npos ? 0 : std::stod(status.substr(line + 6)) / 1024;
}

void wait(Seconds time, ServerProcess& process, const fs::path& log) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (!process.is_running()) {
            throw std::runtime_error("it ended early: " + text_of(log));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

/// Of a program that is past its start.
FleetFigures measure(const FleetPlan& plan, MeterServers& servers, ServerProcess& process, const fs::path& log) {
    servers.arrivals().forget();
    const double cpu = cpu_seconds_of(process.process());
    const Stopwatch watch;
    wait(Seconds(plan.seconds), process, log);
    FleetFigures figures;
    figures.devices = plan.devices;
    figures.seconds = watch.milliseconds() / 1000;
    figures.cpu_seconds = cpu_seconds_of(process.process()) - cpu;
    figures.requests = static_cast<double>(servers.arrivals().count());
    figures.memory_megabytes = resident_megabytes(process.process());
    return figures;
}

std::string uri_of(const FleetPlan& plan, std::uint16_t port, unsigned device) {
    const std::string host = meter_address(device) + ':' + std::to_string(port);
    return plan.protocol == MeterProtocol::snmp ? "snmp://" + host + "?version=2c&community=public"
                                                : "modbus+tcp://" + host + "?unit=1";
}

std::string inventory(const FleetPlan& plan, std::uint16_t port) {
    std::ostringstream text;
    text << "format = 1\ndemo = true\n";
    for (unsigned device = 0; device < plan.devices; ++device) {
        text << "[[site]]\ncode = \"B-" << device << "\"\nname = \"Site " << device
             << "\"\nkind = \"base_station\"\narea = [\"Bench\"]\ntime_zone = \"Asia/Shanghai\"\n[[site.device]]\nname "
                "= "
                "\"M\"\nuri = \""
             << uri_of(plan, port, device) << "\"\nprofile = \"bench.meter\"\ninterval = \"" << plan.interval_seconds
             << "s\"\n";
    }
    return text.str();
}

/// The number behind "name": in the last JSON of the log.
double told(const std::string& log, const std::string& name) {
    const std::size_t at = log.rfind('"' + name + "\":");
    if (at == std::string::npos) {
        throw std::runtime_error("no \"" + name + "\" in " + log);
    }
    return std::stod(log.substr(at + name.size() + 3));
}

}  // namespace

FleetFigures measure_wattmast(const FleetPlan& plan, MeterServers& servers, const fs::path& folder) {
    fs::create_directories(folder / "profiles");
    write(folder / "profiles/bench.meter.toml", meter_profile(plan.protocol));
    write(folder / "inventory.toml", inventory(plan, servers.port()));
    setenv("WATTMAST_PROFILES", (folder / "profiles").c_str(), 1);
    const std::string database = folder / fleet_database;
    const fs::path log = folder / "wattmast.log";
    const Seconds first_run(plan.interval_seconds + plan.devices / 1000 + 15);
    {
        ServerProcess first({plan.program, "collect", "--db", database, "--inventory", folder / "inventory.toml",
                             "--for", std::to_string(first_run.count()) + "s"},
                            log);
        while (first.is_running()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    }
    const Seconds start = warm_up + Seconds(plan.devices / 10'000 * 3);
    const Seconds whole = start + Seconds(plan.seconds) + Seconds(60);
    ServerProcess process(
        {plan.program, "collect", "--db", database, "--for", std::to_string(whole.count()) + "s", "--json"}, log);
    wait(start, process, log);
    FleetFigures figures = measure(plan, servers, process, log);
    figures.lateness = servers.arrivals().lateness(Seconds(plan.interval_seconds));
    process.stop();
    const std::string summary = text_of(log);
    figures.name = "Wattmast";
    std::ostringstream remark;
    remark << told(summary, "polls") << " polls since the start, " << told(summary, "answered") << " answered, "
           << told(summary, "missed") << " missed";
    figures.remark = remark.str();
    return figures;
}

FleetFigures measure_collectd(const FleetPlan& plan, MeterServers& servers, const fs::path& folder) {
    const bool is_snmp = plan.protocol == MeterProtocol::snmp;
    std::ostringstream text;
    text << "BaseDir \"" << folder.string() << "\"\nPIDFile \"" << (folder / "collectd.pid").string()
         << "\"\nTypesDB \"/usr/share/collectd/types.db\"\nInterval " << plan.interval_seconds
         << "\nReadThreads 5\nLoadPlugin logfile\n<Plugin logfile>\nLogLevel \"err\"\nFile "
            "stdout\n</Plugin>\nLoadPlugin "
         << (is_snmp ? "snmp\n<Plugin snmp>\n" : "modbus\n<Plugin modbus>\n");
    const int values = is_snmp ? snmp_objects : modbus_points;
    std::string collected;
    for (int value = 0; value < values; ++value) {
        text << "<Data \"d" << value << "\">\nType \"gauge\"\n";
        if (is_snmp) {
            text << "Table false\nTypeInstance \"v" << value << "\"\nValues \"" << snmp_object_prefix << value + 1
                 << ".0\"\n";
        } else {
            text << "RegisterBase " << 2 * value << "\nRegisterType uint32\nRegisterCmd ReadHolding\nInstance \"v"
                 << value << "\"\n";
        }
        text << "</Data>\n";
        collected += (is_snmp ? " \"d" : "Collect \"d") + std::to_string(value) + (is_snmp ? "\"" : "\"\n");
    }
    for (unsigned device = 0; device < plan.devices; ++device) {
        text << "<Host \"h" << device << "\">\nAddress \"" << meter_address(device);
        if (is_snmp) {
            text << ':' << servers.port() << "\"\nVersion 2\nCommunity \"public\"\nCollect" << collected
                 << "\nInterval " << plan.interval_seconds << "\n</Host>\n";
        } else {
            text << "\"\nPort \"" << servers.port() << "\"\nInterval " << plan.interval_seconds
                 << "\n<Slave 1>\nInstance \"s\"\n"
                 << collected << "</Slave>\n</Host>\n";
        }
    }
    text << "</Plugin>\n";
    write(folder / "collectd.conf", text.str());
    const fs::path log = folder / "collectd.log";
    ServerProcess process({"collectd", "-f", "-C", folder / "collectd.conf"}, log);
    wait(Seconds(plan.interval_seconds) + warm_up, process, log);
    FleetFigures figures = measure(plan, servers, process, log);
    figures.name = is_snmp ? "collectd 5.12, snmp" : "collectd 5.12, modbus";
    figures.remark = "a request a value; nothing is stored";
    return figures;
}

FleetFigures measure_snmp_exporter(const FleetPlan& plan, MeterServers& servers, const fs::path& folder) {
    std::ostringstream text;
    text << "bench:\n  version: 2\n  auth:\n    community: public\n  get:\n";
    for (int object = 1; object <= snmp_objects; ++object) {
        text << "  - " << snmp_object_prefix << object << ".0\n";
    }
    text << "  metrics:\n";
    for (int object = 1; object <= snmp_objects; ++object) {
        text << "  - name: bench_v" << object << "\n    oid: " << snmp_object_prefix << object
             << "\n    type: gauge\n    help: v\n";
    }
    write(folder / "snmp.yml", text.str());
    const unsigned short port = free_tcp_port();
    const fs::path log = folder / "exporter.log";
    ServerProcess process({"prometheus-snmp-exporter", "--config.file=" + (folder / "snmp.yml").string(),
                           "--web.listen-address=127.0.0.1:" + std::to_string(port)},
                          log);
    HttpClient client(port);
    client.wait_until_ready("/", [&] { return process.is_running(); });
    const auto scrape = [&](unsigned device) {
        return client.get(
            "/snmp", {{"target", meter_address(device) + ':' + std::to_string(servers.port())}, {"module", "bench"}});
    };
    if (scrape(0).find("bench_v6 ") == std::string::npos) {
        throw std::runtime_error("the exporter does not give the sixth object");
    }
    servers.arrivals().forget();
    const double cpu = cpu_seconds_of(process.process());
    const Stopwatch watch;
    unsigned scrapes = 0;
    while (watch.milliseconds() < 1000.0 * plan.seconds) {
        static_cast<void>(scrape(scrapes++ % plan.devices));
    }
    FleetFigures figures;
    figures.name = "prometheus-snmp-exporter";
    figures.devices = plan.devices;
    figures.seconds = watch.milliseconds() / 1000;
    figures.cpu_seconds = cpu_seconds_of(process.process()) - cpu;
    figures.requests = static_cast<double>(servers.arrivals().count());
    figures.memory_megabytes = resident_megabytes(process.process());
    figures.remark = "one scrape after the other, as fast as it answers; nothing is stored";
    return figures;
}

}  // namespace wattmast::bench

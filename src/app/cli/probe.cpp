// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <iomanip>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/credentials.h"
#include "app/resources.h"
#include "collect/frame_log.h"
#include "collect/probe.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct ProbeArguments {
    std::string uri;
    std::string profile;
    std::string timeout = "10s";
    std::string database;
    bool is_raw = false;
    bool as_json = false;
};

json::value to_json(const Reading& reading) {
    json::object point{
        {"kind", info(reading.key.kind).id},
        {"phase", id_of(reading.key.phase)},
        {"instance", reading.key.instance},
        {"value", nullptr},
        {"unit", symbol(info(reading.key.kind).unit)},
        {"raw", reading.raw},
        {"quality", id_of(reading.quality)},
    };
    if (reading.value) {
        point["value"] = reading.value->to_string();
    }
    if (reading.reason) {
        point["reason"] = name_of(*reading.reason);
    }
    return point;
}

void print_table(const ProbeReport& report) {
    std::cout << report.device << ", profile " << report.profile;
    if (report.latency) {
        std::cout << ", answered in " << report.latency->count() << " ms";
    }
    std::cout << '\n';
    for (const Reading& reading : report.readings) {
        std::cout << std::left << std::setw(44) << to_string(reading.key) << std::right << std::setw(20)
                  << (reading.value ? reading.value->to_string() : "-") << ' ' << std::left << std::setw(8)
                  << symbol(info(reading.key.kind).unit) << std::setw(9) << id_of(reading.quality)
                  << (reading.reason ? std::string(name_of(*reading.reason)) + "  " : std::string()) << reading.raw
                  << '\n';
    }
}

std::string_view id_of_direction(FrameDirection direction) {
    return direction == FrameDirection::sent ? "sent" : "received";
}

json::array to_json(const std::vector<LoggedFrame>& frames) {
    json::array list;
    for (const LoggedFrame& frame : frames) {
        list.push_back(json::object{{"at", to_iso8601(frame.at)},
                                    {"direction", id_of_direction(frame.direction)},
                                    {"bytes", frame.size},
                                    {"hex", frame.hex},
                                    {"meaning", frame.meaning}});
    }
    return list;
}

/// On standard error, so that a probe that failed says what came too.
void print_frames(const std::vector<LoggedFrame>& frames) {
    for (const LoggedFrame& frame : frames) {
        std::cerr << to_iso8601(frame.at) << ' ' << std::left << std::setw(9) << id_of_direction(frame.direction)
                  << frame.meaning << (frame.hex.empty() ? "" : "\n    ") << frame.hex << '\n';
    }
}

void print_report(const ProbeArguments& options, const ProbeReport& report, const std::vector<LoggedFrame>& frames) {
    const std::string_view warning = warning_of(options.uri);
    if (options.as_json) {
        json::array points;
        for (const Reading& reading : report.readings) {
            points.push_back(to_json(reading));
        }
        json::object whole{{"device", report.device}, {"profile", report.profile}, {"points", points}};
        if (!warning.empty()) {
            whole["warning"] = warning;
        }
        if (options.is_raw) {
            whole["frames"] = to_json(frames);
        }
        print_json(whole);
    } else {
        print_table(report);
    }
    if (!warning.empty()) {
        say("warning: " + std::string(warning));
    }
}

Exit run(const ProbeArguments& options) {
    const auto filled = service_credentials().fill_in(options.uri);
    if (!filled) {
        return report_failure(filled.error());
    }
    const auto uri = parse_device_uri(*filled);
    if (!uri) {
        return report_failure(uri.error());
    }
    const auto timeout = parse_duration(options.timeout);
    if (!timeout) {
        return report_failure(timeout.error());
    }
    const auto resources = find_resources();
    if (!resources) {
        return report_failure(resources.error());
    }
    const auto profiles = load_profiles(*resources);
    if (!profiles) {
        return report_failure(profiles.error());
    }
    ProbeOptions probe_options;
    probe_options.deadline = *timeout;
    const auto wanted = options.profile.empty() ? std::nullopt : std::optional(options.profile);
    const auto frames = options.is_raw ? std::make_shared<FrameLog>(*uri, now_utc) : nullptr;
    probe_options.tap = frames;
    const auto report = probe(*uri, wanted, **profiles, probe_options);
    if (frames && !(report && options.as_json)) {
        print_frames(frames->frames());
    }
    if (!report) {
        const Exit exit = report_failure(report.error());
        return wanted && report.error().code == Errc::no_profile ? Exit::wrong_use : exit;
    }
    print_report(options, *report, frames ? frames->frames() : std::vector<LoggedFrame>{});
    return Exit::done;
}

}  // namespace

Registration add_probe(CLI::App& program) {
    CLI::App* command = program.add_subcommand("probe", "Read one device once and print every point");
    const auto options = std::make_shared<ProbeArguments>();
    command
        ->add_option(
            "uri", options->uri,
            "modbus+tcp://host:502?unit=1, modbus+rtu://…, modbus-rtu:///dev/ttyUSB0?baud=9600&unit=1, "
            "dlt645+tcp://host:4001?address=…, dlt645-serial:///dev/ttyUSB0?address=…, "
            "snmp://host?community=…, redfish://host?user=…&password=…&pin=…, mqtt://broker?topic=… or http://host; "
            "credential=NAME stands for parameters kept under that name (wattmastctl credential)")
        ->required();
    command->add_option("--profile", options->profile, "Device profile; without it the one that fits is found");
    command->add_option("--timeout", options->timeout, "For everything, such as 10s; slow Redfish services need more")
        ->capture_default_str();
    command->add_option("--db", options->database, "Accepted for symmetry; a probe stores nothing");
    command->add_flag("--raw", options->is_raw,
                      "Also what went over the line, without secrets: on standard error, with --json as \"frames\"");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl meter` and `wattmastctl meters`: what happened to meters.
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <boost/json.hpp>
#include <iostream>
#include <memory>
#include <string_view>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/meter_life.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct MeterArguments {
    std::string database;
    std::string device;
    std::string event;
    std::string at;
    std::string final_value;
    std::string first_value;
    std::string ratio;
    std::string who;
    std::string why;
    bool is_withdrawal = false;
    bool is_dry_run = false;
    bool as_json = false;
};

Result<DeviceId> find_meter(const Catalog& catalog, const std::string& text) {
    const auto cut = text.find('/');
    const Site* site = catalog.site_by_code(text.substr(0, cut));
    if (cut != std::string::npos && site != nullptr) {
        for (const Device* device : catalog.devices_of(site->id)) {
            if (device->name == text.substr(cut + 1)) {
                return device->id;
            }
        }
    }
    return fail(Errc::unknown_point, "there is no meter \"" + text + "\"; write it as SITE/DEVICE, such as SH-01/M1");
}

std::string meter_name(const Catalog& catalog, DeviceId id) {
    const Device* device = catalog.device(id);
    const Site* site = device != nullptr ? catalog.site(device->site) : nullptr;
    return site == nullptr ? "" : site->code + "/" + device->name;
}

json::value json_of(const std::optional<Decimal>& value) {
    return value ? json::value(value->to_string()) : nullptr;
}

json::object json_of(const Catalog& catalog, const MeterEvent& event, MeterEventStanding standing) {
    return {{"meter", meter_name(catalog, event.device)},
            {"at", to_iso8601(event.at)},
            {"utc_ms", milliseconds_of(event.at)},
            {"event", id_of(event.kind)},
            {"final_kwh", json_of(event.final_value)},
            {"first_kwh", json_of(event.first_value)},
            {"who", event.who},
            {"why", event.why},
            {"in_force", standing == MeterEventStanding::in_force},
            {"standing", id_of(standing)}};
}

std::string_view state_text(MeterEventStanding standing) {
    switch (standing) {
        case MeterEventStanding::in_force:
            return "";
        case MeterEventStanding::replaced:
            return ", replaced by a later record";
        case MeterEventStanding::withdrawn:
            return ", withdrawn";
        case MeterEventStanding::withdrawal:
            return ", withdraws it";
    }
    return "";
}

void print_line(const Catalog& catalog, const MeterEvent& event, MeterEventStanding standing) {
    std::cout << to_iso8601(event.at) << "  " << meter_name(catalog, event.device) << "  " << id_of(event.kind);
    if (event.final_value) {
        std::cout << ", final " << event.final_value->to_string() << " kWh";
    }
    if (event.first_value) {
        std::cout << ", first " << event.first_value->to_string() << " kWh";
    }
    std::cout << ", " << event.who << ": " << event.why << state_text(standing) << '\n';
}

Result<std::optional<Decimal>> register_value(const char* option, const std::string& text) {
    if (text.empty()) {
        return std::optional<Decimal>();
    }
    const auto value = Decimal::parse(text);
    return value ? Result<std::optional<Decimal>>(*value)
                 : fail(value.error().code, std::string(option) + ": " + value.error().detail);
}

Result<MeterEventOrder> order_of(const MeterArguments& options, const Catalog& catalog) {
    const auto device = find_meter(catalog, options.device);
    if (!device) {
        return device.error();
    }
    const auto at = parse_iso8601(options.at);
    if (!at) {
        return fail(at.error().code, "--at: " + at.error().detail);
    }
    const auto final_value = register_value("--final", options.final_value);
    const auto first_value = register_value("--first", options.first_value);
    if (!final_value || !first_value) {
        return final_value ? first_value.error() : final_value.error();
    }
    return MeterEventOrder{.event = {*device, *at, meter_event_kind_by_id(options.event).value(), *final_value,
                                     *first_value, options.who, options.why, options.is_withdrawal},
                           .ratio = options.ratio,
                           .now = now_utc()};
}

void tell_effect(const MeterEventPlan& plan) {
    switch (plan.effect) {
        case MeterEventEffect::no_readings:
            say("no reading on one side of it: nothing is booked across it");
            break;
        case MeterEventEffect::booked:
            say("the energy across it is booked by both register values");
            break;
        case MeterEventEffect::not_booked:
            say("without both register values nothing is booked across it");
            break;
        case MeterEventEffect::contradicts:
            say("the values contradict the readings (" + plan.before->value->to_string() + " kWh before, " +
                plan.after->value->to_string() + " kWh after): nothing is booked across it");
            break;
        case MeterEventEffect::withdrawn:
            say("the readings count as if nobody had recorded it");
            break;
    }
    if (plan.replaces) {
        say("it stands in the place of the record of " + plan.replaces->who + " (" + plan.replaces->why + ")");
    }
    for (const CivilMonth month : plan.closed) {
        say("month " + month.to_string() + " is closed and stays as it is; close --corrections writes the difference");
    }
}

Exit run_meter(const MeterArguments& options) {
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    const Catalog& catalog = database->catalog;
    const auto order = order_of(options, catalog);
    if (!order) {
        return report_failure(order.error());
    }
    const auto plan =
        plan_meter_event(database->store->samples(), database->store->ledger(), catalog, *order, std::stop_token{});
    if (!plan) {
        return report_failure(plan.error());
    }
    const MeterEventStanding standing =
        options.is_withdrawal ? MeterEventStanding::withdrawal : MeterEventStanding::in_force;
    const auto event = options.is_dry_run && check_meter_event(catalog, *order).empty()
                           ? Result<MeterEvent>(order->event)
                           : record_meter_event(database->store->catalog(), catalog, *order);
    if (!event) {
        return report_failure(event.error());
    }
    tell_effect(*plan);
    if (options.as_json) {
        json::object printed = json_of(catalog, *event, standing);
        printed["saved"] = !options.is_dry_run;
        print_json(printed);
    } else {
        print_line(catalog, *event, standing);
    }
    return Exit::done;
}

Exit run_meters(const MeterArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    const auto catalog = store ? (*store)->catalog().load() : Result<Catalog>(store.error());
    if (!catalog) {
        return report_failure(catalog.error());
    }
    std::optional<DeviceId> wanted;
    if (!options.device.empty()) {
        const auto device = find_meter(*catalog, options.device);
        if (!device) {
            return report_failure(device.error());
        }
        wanted = *device;
    }
    const auto standings = standings_of(catalog->meter_events);
    std::size_t found = 0;
    json::array list;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const MeterEvent& event = catalog->meter_events[i];
        if (wanted && event.device != *wanted) {
            continue;
        }
        ++found;
        if (options.as_json) {
            list.push_back(json_of(*catalog, event, standings[i]));
        } else {
            print_line(*catalog, event, standings[i]);
        }
    }
    if (options.as_json) {
        print_json(json::object{{"events", list}});
    } else {
        say(std::to_string(found) + " records");
    }
    return Exit::done;
}

}  // namespace

Registration add_meter(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "meter", "Record what happened to a meter: installed, exchanged, reset, ratio changed, taken away");
    const auto options = std::make_shared<MeterArguments>();
    command->add_option("--db", options->database, "Database file; no collector may be writing to it")->required();
    command->add_option("--device", options->device, "SITE/DEVICE")->required();
    command->add_option("--event", options->event, "installed, exchanged, reset, ratio_changed or decommissioned")
        ->required()
        ->check(CLI::IsMember(
            std::vector<std::string>{"installed", "exchanged", "reset", "ratio_changed", "decommissioned"}));
    command->add_option("--at", options->at, "When, such as 2026-10-03T12:00:00+08:00")->required();
    command->add_option("--final", options->final_value, "kWh on the old register at its end");
    command->add_option("--first", options->first_value, "kWh on the new register at its begin");
    command->add_option("--ratio", options->ratio, "Of ratio_changed: before and after, such as CT 200/5 to 400/5");
    command->add_option("--who", options->who, "Who says so")->required();
    command->add_option("--why", options->why, "Why, such as the work order")->required();
    command->add_flag("--withdraw", options->is_withdrawal,
                      "It did not happen: the event of that meter, kind and time does not count any more");
    command->add_flag("--dry-run", options->is_dry_run, "Say what it would do; record nothing");
    command->add_flag("--json", options->as_json, "Print the record as JSON");
    return {command, [options] { return run_meter(*options); }};
}

Registration add_meters(CLI::App& program) {
    CLI::App* command = program.add_subcommand("meters", "List what happened to meters");
    const auto options = std::make_shared<MeterArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--device", options->device, "SITE/DEVICE; without it all");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_meters(*options); }};
}

}  // namespace wattmast::cli

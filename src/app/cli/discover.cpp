// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <boost/json.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/discovery_templates.h"
#include "app/fleet_discovery.h"
#include "app/resources.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "collect/address_range.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct DiscoverArguments {
    std::vector<std::string> ranges;
    TemplateOptions templates;
    unsigned rate = 50;
    unsigned concurrent = 32;
    std::size_t most = 4096;
    std::string timeout = "1s";
    std::string database;
    std::string save_to;
    std::string review_for;
    std::string output;
    bool as_json = false;
};

json::object to_json(const Reading& reading) {
    json::object point{{"point", to_string(reading.key)},
                       {"value", nullptr},
                       {"unit", symbol(info(reading.key.kind).unit)},
                       {"quality", id_of(reading.quality)}};
    if (reading.value) {
        point["value"] = reading.value->to_string();
    }
    if (reading.reason) {
        point["reason"] = name_of(*reading.reason);
    }
    return point;
}

json::object to_json(const ProposedProfile& profile) {
    json::array points;
    for (const Reading& reading : profile.readings) {
        points.push_back(to_json(reading));
    }
    return {{"profile", profile.id},
            {"points", points},
            {"failure", profile.failure ? json::value(profile.failure->detail) : json::value(nullptr)},
            {"latency_ms", profile.latency ? json::value(profile.latency->count()) : json::value(nullptr)}};
}

json::object to_json(const DiscoveredDevice& device) {
    const DiscoveryFinding& finding = device.finding;
    json::array profiles;
    for (const ProposedProfile& profile : finding.profiles) {
        profiles.push_back(to_json(profile));
    }
    json::object known;
    if (device.known) {
        known = {{"site", device.known->site}, {"device", device.known->device}};
    }
    return {{"host", finding.host},
            {"device", finding.device},
            {"protocol", id_of(finding.protocol)},
            {"identification", finding.identification},
            {"profiles", profiles},
            {"remark", finding.remark},
            {"known", device.known ? json::value(known) : json::value(nullptr)}};
}

void print(const ProposedProfile& profile) {
    constexpr int most_values = 6;
    std::cout << "    " << profile.id << ": " << profile.readings.size() << " points";
    int shown = 0;
    for (const Reading& reading : profile.readings) {
        if (reading.value && shown < most_values) {
            std::cout << (shown++ == 0 ? ": " : ", ") << to_string(reading.key) << ' ' << reading.value->to_string()
                      << ' ' << symbol(info(reading.key.kind).unit);
        }
    }
    std::cout << (profile.failure ? ", " + profile.failure->detail : std::string()) << '\n';
}

void print(const DiscoveredDevice& device) {
    const DiscoveryFinding& finding = device.finding;
    std::cout << finding.device << '\n';
    if (!finding.identification.empty()) {
        std::cout << "    says: " << finding.identification << '\n';
    }
    for (const ProposedProfile& profile : finding.profiles) {
        print(profile);
    }
    if (!finding.remark.empty()) {
        std::cout << "    " << finding.remark << '\n';
    }
    if (device.known) {
        std::cout << "    in the fleet: site \"" << device.known->site << "\", device \"" << device.known->device
                  << "\"\n";
    }
    std::cout.flush();
}

/// Keeps what is found, and says how far it is.
class Listener final : public DiscoveryListener {
public:
    explicit Listener(bool prints) : prints_(prints) {}

    void on_found(const DiscoveredDevice& device) override {
        devices_.push_back(device);
        if (prints_) {
            print(device);
        }
    }
    void on_progress(const DiscoveryProgress& progress) override {
        const auto now = std::chrono::steady_clock::now();
        if (now - said_ >= std::chrono::seconds{5}) {
            said_ = now;
            say(std::to_string(progress.lines_done) + " of " + std::to_string(progress.lines) + " lines, " +
                std::to_string(progress.found) + " devices found");
        }
    }
    void on_end(const Result<DiscoveryProgress>& outcome) override { outcome_ = outcome; }

    // Of the thread that waited for the end.
    [[nodiscard]] const std::vector<DiscoveredDevice>& devices() const noexcept { return devices_; }
    [[nodiscard]] const Result<DiscoveryProgress>& outcome() const noexcept { return outcome_; }

private:
    bool prints_;
    std::chrono::steady_clock::time_point said_ = std::chrono::steady_clock::now();
    std::vector<DiscoveredDevice> devices_;
    Result<DiscoveryProgress> outcome_ = fail(Errc::cancelled, "the discovery did not run");
};

Result<DiscoveryRequest> request_of(const DiscoverArguments& options) {
    DiscoveryRequest request;
    const auto hosts = expand_hosts(options.ranges, options.most);
    if (!hosts) {
        return hosts.error();
    }
    const auto templates = templates_of(options.templates);
    if (!templates) {
        return templates.error();
    }
    const auto timeout = parse_duration(options.timeout);
    if (!timeout) {
        return timeout.error();
    }
    if (*timeout < Duration{10} || *timeout > std::chrono::seconds{30}) {
        return fail(Errc::invalid_argument, "--timeout may be from 10ms to 30s");
    }
    request.hosts = *hosts;
    request.templates = *templates;
    request.rate = options.rate;
    request.concurrent = options.concurrent;
    request.connect_patience = *timeout;
    request.reply_patience = *timeout;
    const auto checked = check_request(request);
    return checked ? Result<DiscoveryRequest>(request) : checked.error();
}

Result<Catalog> fleet_of(const DiscoverArguments& options) {
    const bool needs_site = !options.save_to.empty() || !options.review_for.empty();
    if (options.database.empty()) {
        return needs_site ? Result<Catalog>(fail(Errc::invalid_argument, "say with --db in which database the site is"))
                          : Result<Catalog>(Catalog{});
    }
    if (options.output.empty() != options.review_for.empty()) {
        return fail(Errc::invalid_argument, "--out and --for belong together: the file, and the site it is for");
    }
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return store.error();
    }
    auto catalog = (*store)->catalog().load();
    for (const std::string& site : {options.save_to, options.review_for}) {
        if (catalog && !site.empty()) {
            if (const auto known = additions_of({}, *catalog, site); !known) {
                return known.error();
            }
        }
    }
    return catalog;
}

/// Stores or writes what was found; how many devices that were. The scan may have taken hours: what counts is the fleet
/// as it is now, and until it is saved nobody else writes.
Result<std::size_t> keep(const DiscoverArguments& options, const std::vector<DiscoveredDevice>& devices) {
    const std::string& site = options.save_to.empty() ? options.review_for : options.save_to;
    const auto store =
        open_sqlite_store(options.database, options.save_to.empty() ? OpenMode::read_only : OpenMode::read_write);
    if (!store) {
        return store.error();
    }
    const auto fleet = (*store)->catalog().load();
    const auto additions = fleet ? additions_of(devices, *fleet, site) : Result<DiscoveryAdditions>(fleet.error());
    if (!additions) {
        return additions.error();
    }
    for (const std::string& device : additions->left_out) {
        say("left out: " + device);
    }
    if (!options.output.empty()) {
        const std::string text = inventory_text(additions->inventory, inventory_format_of(options.output));
        if (const auto written = write_whole_file(options.output, text); !written) {
            return written.error();
        }
    }
    if (!options.save_to.empty()) {
        if (const auto kept = save_secrets(options.database, additions->inventory); !kept) {
            return kept.error();
        }
        if (const auto saved = save_inventory(additions->inventory, (*store)->catalog()); !saved) {
            return saved.error();
        }
    }
    return additions->inventory.sites.front().devices.size();
}

void print_end(const DiscoverArguments& options, const Listener& listener, std::optional<std::size_t> kept) {
    if (options.as_json) {
        json::array devices;
        for (const DiscoveredDevice& device : listener.devices()) {
            devices.push_back(to_json(device));
        }
        json::object answer{{"devices", devices}, {"complete", listener.outcome().has_value()}};
        if (listener.outcome()) {
            answer["lines"] = listener.outcome()->lines;
            answer["probes"] = listener.outcome()->probes;
            answer["open_silent"] = listener.outcome()->open_silent;
        }
        answer["kept"] = kept ? json::value(*kept) : json::value(nullptr);
        print_json(answer);
    } else if (listener.outcome()) {
        const DiscoveryProgress& end = *listener.outcome();
        say(std::to_string(end.found) + " devices on " + std::to_string(end.lines) + " lines, " +
            std::to_string(end.open_silent) + " ports open where no unit asked for answered");
    }
}

Exit run(const DiscoverArguments& options) {
    const auto request = request_of(options);
    if (!request) {
        return report_failure(request.error());
    }
    const auto fleet = fleet_of(options);
    if (!fleet) {
        return report_failure(fleet.error());
    }
    const auto resources = find_resources();
    if (!resources) {
        return report_failure(resources.error());
    }
    const auto profiles = load_profiles(*resources);
    if (!profiles) {
        return report_failure(profiles.error());
    }
    const StopAtEndSignal stop;
    Listener listener(!options.as_json);
    {
        const auto discovery = FleetDiscovery::start(*request, *profiles, *fleet, listener);
        if (!discovery) {
            return report_failure(discovery.error());
        }
        const std::stop_callback on_stop(stop.token(), [&discovery] { (*discovery)->cancel(); });
        (*discovery)->wait();
    }
    std::optional<std::size_t> kept;
    if (listener.outcome() && (!options.save_to.empty() || !options.output.empty())) {
        const auto count = keep(options, listener.devices());
        if (!count) {
            return report_failure(count.error());
        }
        kept = *count;
        say(std::to_string(*count) + " devices " +
            (options.save_to.empty() ? "written to " + options.output : "saved at site " + options.save_to));
    }
    print_end(options, listener, kept);
    return listener.outcome() ? Exit::done : report_failure(listener.outcome().error());
}

}  // namespace

Registration add_discover(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "discover", "Look for devices in ranges of addresses; reads only, and only what is asked");
    const auto options = std::make_shared<DiscoverArguments>();
    command
        ->add_option("ranges", options->ranges, "10.21.0.0/24, 10.21.0.9-10.21.0.40, single addresses and host names")
        ->required();
    add_template_options(*command, options->templates);
    command->add_option("--rate", options->rate, "First words to a device per second, 1 to 1000")
        ->capture_default_str();
    command->add_option("--concurrent", options->concurrent, "Lines spoken to at once, 1 to 256")
        ->capture_default_str();
    command->add_option("--max", options->most, "Refuse more addresses than this")
        ->capture_default_str()
        ->check(CLI::Range(1, 65536));
    command->add_option("--timeout", options->timeout, "Wait as long for a connection, and for a reply")
        ->capture_default_str();
    command->add_option("--db", options->database, "Database: says which devices are in the fleet already");
    command->add_option("--save", options->save_to, "Add the new devices to this site (code) of the database");
    command->add_option("--out", options->output, "Write the new devices to this .toml or .csv file for review");
    command->add_option("--for", options->review_for, "The site (code) that the file is for");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli

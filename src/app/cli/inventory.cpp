// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory.h"

#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <boost/json.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/inventory_changes.h"
#include "app/resources.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct InventoryArguments {
    std::string database;
    std::string file;
    std::string format;
    std::string encoding = "auto";
    bool is_dry_run = false;
    bool allows_moves = false;
    bool has_mark = false;
    bool as_json = false;
};

InventoryFormat format_of(const InventoryArguments& options) {
    return options.format.empty()    ? inventory_format_of(options.file)
           : options.format == "csv" ? InventoryFormat::csv
                                     : InventoryFormat::toml;
}

std::string_view id_of_format(InventoryFormat format) {
    return format == InventoryFormat::csv ? "csv" : "toml";
}

Result<InventoryReading> read(const InventoryArguments& options) {
    const auto resources = find_resources();
    if (!resources) {
        return resources.error();
    }
    const auto profiles = load_profiles(*resources);
    if (!profiles) {
        return profiles.error();
    }
    const auto bytes = read_whole_file(options.file);
    if (!bytes) {
        return bytes.error();
    }
    // The validator lets only known encodings through.
    return read_inventory_text(*bytes, format_of(options), text_encoding_by_id(options.encoding).value(),
                               profiles->get());
}

json::array to_json(const std::vector<InventoryFault>& faults) {
    json::array list;
    for (const InventoryFault& fault : faults) {
        list.push_back(json::object{
            {"line", fault.line}, {"place", fault.place}, {"column", fault.column}, {"message", fault.message}});
    }
    return list;
}

json::object to_json(const InventoryChanges::Counts& counts) {
    return {
        {"added", counts.added}, {"changed", counts.changed}, {"unchanged", counts.unchanged}, {"moved", counts.moved}};
}

json::array to_json(const std::vector<InventoryChange>& changes) {
    json::array list;
    for (const InventoryChange& change : changes) {
        list.push_back(json::object{{"change", id_of(change.kind)},
                                    {"line", change.line},
                                    {"site", change.site},
                                    {"device", change.device},
                                    {"detail", change.detail}});
    }
    return list;
}

void print_faults(const InventoryArguments& options, const std::vector<InventoryFault>& faults) {
    for (const InventoryFault& fault : faults) {
        InventoryFault rest = fault;
        rest.line = 0;
        std::cout << options.file << ':' << fault.line << ": " << to_string(rest) << '\n';
    }
}

void print_changes(const InventoryArguments& options, const InventoryChanges& changes) {
    for (const InventoryChange& change : changes.changes) {
        std::cout << options.file << ':' << change.line << ": " << id_of(change.kind) << " site \"" << change.site
                  << '"' << (change.device.empty() ? "" : ", device \"" + change.device + '"')
                  << (change.kind == InventoryChangeKind::moved ? " from "
                      : change.detail.empty()                   ? ""
                                                                : ": ")
                  << change.detail << '\n';
    }
    const auto counts = [](const char* what, const InventoryChanges::Counts& count) {
        std::cout << what << ": " << count.added << " added, " << count.changed << " changed, " << count.unchanged
                  << " unchanged, " << count.moved << " moved\n";
    };
    counts("sites", changes.sites);
    counts("devices", changes.devices);
}

/// Nothing of the machine stood in the way, but the inventory is not right.
Exit report_faults(const InventoryArguments& options, const InventoryReading& reading,
                   const std::vector<InventoryFault>& faults) {
    if (options.as_json) {
        print_json(json::object{{"file", options.file},
                                {"format", id_of_format(format_of(options))},
                                {"encoding", id_of(reading.encoding)},
                                {"faults", to_json(faults)},
                                {"saved", false}});
    } else {
        print_faults(options, faults);
        std::cout << faults.size() << (faults.size() == 1 ? " fault" : " faults") << "; nothing was saved\n";
    }
    return Exit::findings;
}

/// Of a database that need not exist yet where nothing will be saved.
Result<std::unique_ptr<Store>> open_for(const InventoryArguments& options) {
    std::error_code ignored;
    if (options.is_dry_run && !std::filesystem::exists(options.database, ignored)) {
        return std::unique_ptr<Store>();
    }
    return open_sqlite_store(options.database, options.is_dry_run ? OpenMode::read_only : OpenMode::read_write);
}

void say_what_lacks_secrets(const Inventory& inventory, const SecretUris& secrets) {
    std::size_t lacking = 0;
    for (const InventorySite& entry : inventory.sites) {
        for (const Device& device : entry.devices) {
            lacking += lacks_secret(device.uri) && !secrets.contains({entry.site.code, device.name}) ? 1U : 0U;
        }
    }
    if (lacking > 0) {
        say(std::to_string(lacking) +
            " devices have *** for a password that is not known here; they are not polled until it is given");
    }
}

Result<void> save(const InventoryArguments& options, const Inventory& inventory, Store& store) {
    const auto kept = save_secrets(options.database, inventory);
    return kept ? save_inventory(inventory, store.catalog()) : kept;
}

Exit run_import(const InventoryArguments& options) {
    const auto reading = read(options);
    if (!reading) {
        return report_failure(reading.error());
    }
    if (!reading->faults.empty()) {
        return report_faults(options, *reading, reading->faults);
    }
    const auto store = open_for(options);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = *store ? (*store)->catalog().load() : Result<Catalog>(Catalog{});
    const auto secrets = load_secrets(options.database);
    if (!catalog || !secrets) {
        return report_failure(catalog ? secrets.error() : catalog.error());
    }
    const InventoryChanges changes = changes_of(*reading, *catalog, *secrets);
    const auto moves = faults_of_moves(changes);
    if (!moves.empty() && !options.allows_moves && !options.is_dry_run) {
        return report_faults(options, *reading, moves);
    }
    if (!options.is_dry_run) {
        if (const auto saved = save(options, reading->inventory, **store); !saved) {
            return report_failure(saved.error());
        }
    }
    if (options.as_json) {
        print_json(json::object{{"file", options.file},
                                {"format", id_of_format(format_of(options))},
                                {"encoding", id_of(reading->encoding)},
                                {"faults", json::array()},
                                {"saved", !options.is_dry_run},
                                {"sites", to_json(changes.sites)},
                                {"devices", to_json(changes.devices)},
                                {"changes", to_json(changes.changes)}});
    } else {
        print_changes(options, changes);
    }
    say_what_lacks_secrets(reading->inventory, *secrets);
    say(options.is_dry_run ? "nothing was saved (--dry-run)" : "saved in " + options.database);
    return Exit::done;
}

Exit run_check(const InventoryArguments& options) {
    const auto reading = read(options);
    if (!reading) {
        return report_failure(reading.error());
    }
    if (!reading->faults.empty()) {
        return report_faults(options, *reading, reading->faults);
    }
    std::size_t devices = 0;
    for (const InventorySite& entry : reading->inventory.sites) {
        devices += entry.devices.size();
    }
    if (options.as_json) {
        print_json(json::object{{"file", options.file},
                                {"format", id_of_format(format_of(options))},
                                {"encoding", id_of(reading->encoding)},
                                {"faults", json::array()},
                                {"sites", reading->inventory.sites.size()},
                                {"devices", devices}});
    } else {
        std::cout << options.file << " (" << id_of_format(format_of(options)) << ", " << id_of(reading->encoding)
                  << "): " << reading->inventory.sites.size() << " sites, " << devices << " devices, no faults\n";
    }
    return Exit::done;
}

Exit run_export(const InventoryArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    const auto demo = (*store)->catalog().setting("demo");
    if (!catalog || !demo) {
        return report_failure(catalog ? demo.error() : catalog.error());
    }
    const InventoryFormat format = format_of(options);
    std::string text = options.has_mark && format == InventoryFormat::csv ? "\xEF\xBB\xBF" : "";
    text += inventory_text(inventory_of(*catalog, *demo == "1"), format);
    if (options.file.empty()) {
        std::cout << text;
    } else if (const auto written = write_whole_file(options.file, text); !written) {
        return report_failure(written.error());
    }
    if (options.as_json && !options.file.empty()) {
        print_json(json::object{{"file", options.file},
                                {"format", id_of_format(format)},
                                {"sites", catalog->sites.size()},
                                {"devices", catalog->devices.size()}});
    } else {
        say(std::to_string(catalog->sites.size()) + " sites and " + std::to_string(catalog->devices.size()) +
            " devices written; passwords are not in it");
    }
    return Exit::done;
}

}  // namespace

Registration add_inventory(CLI::App& program) {
    CLI::App* command = program.add_subcommand("inventory", "Take, write and check lists of sites and devices");
    const auto options = std::make_shared<InventoryArguments>();
    CLI::App* imports = command->add_subcommand(
        "import", "Add or change the sites and devices of a TOML or CSV file: all of them, or with a fault none");
    CLI::App* exports = command->add_subcommand("export", "Write all sites and devices, without passwords");
    CLI::App* checks = command->add_subcommand("check", "List every faulty row of a file");
    command->require_subcommand(1);
    imports->add_option("--db", options->database, "Database file; made where it does not exist")->required();
    imports->add_flag("--dry-run", options->is_dry_run, "Only say what would be added, changed or moved");
    imports->add_flag("--moves", options->allows_moves,
                      "Add devices that the database has at another place, too; the old ones stay");
    exports->add_option("--db", options->database, "Database file")->required();
    exports->add_option("--out", options->file, "File to write; without it standard output");
    exports->add_flag("--bom", options->has_mark, "Begin a CSV with a byte order mark, which Excel needs");
    checks->add_option("--db", options->database, "Accepted for symmetry; a check stores nothing");
    for (CLI::App* one : {imports, checks}) {
        one->add_option("file", options->file, "File; .csv, .tsv and .txt are CSV, others TOML")->required();
        one->add_option("--encoding", options->encoding, "Of the file: auto, utf-8, gb18030 or utf-16")
            ->capture_default_str()
            ->check(CLI::IsMember({"auto", "utf-8", "gb18030", "utf-16"}));
    }
    for (CLI::App* one : {imports, exports, checks}) {
        one->add_option("--format", options->format, "csv or toml; without it the file's name says it")
            ->check(CLI::IsMember({"csv", "toml"}));
        one->add_flag("--json", options->as_json, "Print JSON");
    }
    return {command, [options, imports, exports] {
                return imports->parsed()   ? run_import(*options)
                       : exports->parsed() ? run_export(*options)
                                           : run_check(*options);
            }};
}

}  // namespace wattmast::cli

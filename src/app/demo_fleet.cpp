// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_fleet.h"

#include <array>
#include <chrono>
#include <utility>

#include "app/demo_book.h"
#include "app/demo_history.h"
#include "app/inventory.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "sim/simulator.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast {
namespace {

class PlayedFleet final : public DemoFleet {
public:
    explicit PlayedFleet(std::unique_ptr<sim::Simulator> simulator) : simulator_(std::move(simulator)) {}

private:
    std::unique_ptr<sim::Simulator> simulator_;
};

UtcTime now() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

Result<std::unique_ptr<sim::Simulator>> start_meters(CatalogStore& catalog, DemoFleet::Names names) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::demo;
    // Before the anchor, by which it knows a database that began without it.
    const auto kept = demo_names(
        catalog, names == DemoFleet::Names::chinese ? sim::NameLanguage::chinese : sim::NameLanguage::english);
    const auto anchor = demo_anchor(catalog, now());
    if (!kept || !anchor) {
        return kept ? anchor.error() : kept.error();
    }
    options.names = *kept;
    options.anchor = *anchor;
    return sim::Simulator::start(options, sim::ListenAddress{});
}

}  // namespace

std::filesystem::path DemoFleet::inventory_of(const std::filesystem::path& database) {
    return database.string() + ".inventory.toml";
}

Result<std::unique_ptr<DemoFleet>> DemoFleet::start(const std::filesystem::path& database, int days, Names names,
                                                    const std::function<void(double)>& progress,
                                                    const std::stop_token& cancel) {
    std::error_code ignored;
    std::filesystem::create_directories(database.parent_path(), ignored);
    auto store = open_sqlite_store(database, OpenMode::read_write);
    if (!store) {
        return store.error();
    }
    auto simulator = start_meters((*store)->catalog(), names);
    if (!simulator) {
        return simulator.error();
    }
    const std::string text = (*simulator)->inventory();
    const auto inventory = parse_inventory(text);
    if (!inventory) {
        return inventory.error();
    }
    if (const auto kept = save_secrets(database, *inventory); !kept) {
        return kept.error();
    }
    const auto filled = store_demo_history(**store, *inventory, (*simulator)->fleet(), now(), days, progress, cancel);
    if (!filled) {
        return filled.error();
    }
    if (const auto entered = store_demo_book(**store, now()); !entered) {
        return entered.error();
    }
    store->reset();  // gives the database to whoever collects
    if (const auto written = write_whole_file(inventory_of(database), text, FileReaders::owner); !written) {
        return written.error();
    }
    return std::unique_ptr<DemoFleet>(std::make_unique<PlayedFleet>(std::move(*simulator)));
}

Result<void> DemoFleet::remove(const std::filesystem::path& database) {
    const std::array files{database,
                           std::filesystem::path(database.string() + "-journal"),
                           std::filesystem::path(database.string() + "-wal"),
                           std::filesystem::path(database.string() + "-shm"),
                           std::filesystem::path(database.string() + ".lock"),
                           inventory_of(database),
                           secrets_file(database)};
    for (const std::filesystem::path& file : files) {
        std::error_code failed;
        std::filesystem::remove(file, failed);
        if (failed) {
            return fail(Errc::file_failed, "cannot remove " + file.string() + ": " + failed.message() +
                                               "; may this user write to the folder?");
        }
    }
    return {};
}

}  // namespace wattmast

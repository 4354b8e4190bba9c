// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The fleet that people look around in: simulated meters on loopback, and a database with their past.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "units/error.h"

namespace wattmast {

/// Its meters answer as long as it lives; nothing outside of this machine is asked for anything.
class DemoFleet {
public:
    static constexpr int usual_days = 30;
    /// The language of sites, areas, devices and nodes. What a database began with stays.
    enum class Names : std::uint8_t { english = 1, chinese = 2 };

    /// Creates `database`, or fills in what is missing since it was last used, and starts the meters. Takes seconds: in
    /// a job. Nobody else may have the database open. When it returns, nobody has, and the inventory with the meters'
    /// addresses stands in inventory_of(database). `progress` is called with 0 … 1 on this thread.
    /// Fails with `cancelled`, or as the store, the simulator and files do; what was written so far can be gone on with
    /// or removed.
    [[nodiscard]] static Result<std::unique_ptr<DemoFleet>> start(const std::filesystem::path& database, int days,
                                                                  Names names,
                                                                  const std::function<void(double)>& progress,
                                                                  const std::stop_token& cancel);
    virtual ~DemoFleet() = default;

    /// "<database>.inventory.toml", for Engine::import_inventory().
    [[nodiscard]] static std::filesystem::path inventory_of(const std::filesystem::path& database);
    /// Deletes the database with all that stands beside it. Nobody may have it open. Fails with `file_failed`.
    [[nodiscard]] static Result<void> remove(const std::filesystem::path& database);
};

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl as a child process, a folder of its own, and a simulated fleet to point it at.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "app/inventory.h"
#include "sim/simulator.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

/// Exit codes of wattmastctl, written out: scripts depend on the numbers.
inline constexpr int done = 0;
inline constexpr int findings = 1;
inline constexpr int wrong_use = 2;
inline constexpr int could_not = 3;

inline std::vector<std::string> ctl(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), WATTMASTCTL);
    return arguments;
}

/// The whole text must be one JSON document.
inline boost::json::value parse_json(const std::string& text) {
    boost::system::error_code error;
    auto value = boost::json::parse(text, error);
    EXPECT_FALSE(error) << error.message() << " in: " << text;
    return value;
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class CliTest : public testing::Test {
protected:
    [[nodiscard]] static ProgramOutput run(std::vector<std::string> arguments) {
        return run_program(ctl(std::move(arguments)));
    }
    [[nodiscard]] std::string path(std::string_view name) const { return (folder_ / name).string(); }
    std::string write(std::string_view name, std::string_view text) const {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return path(name);
    }

    /// Base stations with one meter each, answering on the loopback; the inventory is at path("inventory.toml").
    void start_fleet(unsigned sites, std::string interval = "10s") {
        sim::FleetOptions options;
        options.shape = sim::FleetShape::scale;
        options.sites = sites;
        options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        auto started = sim::Simulator::start(options, {});
        ASSERT_THAT(started, IsOk());
        simulator_ = std::move(*started);
        std::string inventory = simulator_->inventory();
        for (auto at = inventory.find("\"10s\""); at != std::string::npos; at = inventory.find("\"10s\"", at + 3)) {
            inventory.replace(at, 5, "\"" + interval + "\"");
        }
        write("inventory.toml", inventory);
    }

    TemporaryFolder folder_;
    std::unique_ptr<sim::Simulator> simulator_;
};

}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The plainest use of SQLite: one row a sample, with the same durability as Wattmast.
#pragma once

#include <filesystem>
#include <optional>

#include "bench/compare/contender.h"
#include "store/sqlite/connection.h"

namespace wattmast::bench {

class SqliteRows final : public Contender {
public:
    explicit SqliteRows(std::filesystem::path file);

    std::string name() const override { return "SQLite rows"; }
    std::size_t minutes_per_append() const override { return 1; }
    void append(std::span<const Minute> minutes) override;
    void settle() override;
    double storing_cpu_seconds() override { return cpu_; }
    double sending_cpu_seconds() override { return 0; }
    std::uint64_t bytes() override;
    std::size_t chart(int series, TimeRange range, int columns) override;
    double energy(TimeRange range) override;
    std::size_t latest(UtcTime end) override;
    std::size_t raw(int series, TimeRange range) override;

private:
    void open();

    std::filesystem::path file_;
    std::optional<sqlite::Connection> connection_;
    std::int64_t series_ = 0;
    double cpu_ = 0;
};

}  // namespace wattmast::bench

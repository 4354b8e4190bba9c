// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Wattmast's store through its interface, as the collector uses it.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "bench/compare/contender.h"
#include "store/store.h"

namespace wattmast::bench {

class WattmastContender final : public Contender {
public:
    WattmastContender(const Workload& workload, std::filesystem::path file);

    std::string name() const override { return "Wattmast"; }
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

    /// How long each commit took, in the order made.
    [[nodiscard]] const std::vector<double>& commit_milliseconds() const noexcept { return commits_; }
    /// Compares what is stored for one device with what was generated; says the first difference, or nothing.
    [[nodiscard]] std::string difference(int device);

private:
    [[nodiscard]] PointId point(int device, int quantity) const;
    [[nodiscard]] Sample sample(const Poll& poll, int quantity) const;
    void open();

    Workload workload_;
    std::filesystem::path file_;
    std::unique_ptr<Store> store_;
    std::vector<PointId> points_;  ///< By series.
    double cpu_ = 0;
    std::vector<double> commits_;
};

}  // namespace wattmast::bench

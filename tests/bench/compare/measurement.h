// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One contender through the whole workload.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench/compare/contender.h"

namespace wattmast::bench {

using MakeContender = std::function<std::unique_ptr<Contender>(const Workload& workload, const std::filesystem::path&)>;

struct Figures {
    std::string name;
    double cpu_per_million = 0;      ///< s, of the storing side, settling included.
    double sending_per_million = 0;  ///< s, of this process, for encoding and sending to a server.
    double bytes_per_sample = 0;
    double chart_ms = 0;
    double energy_ms = 0;
    double latest_ms = 0;
    double raw_day_ms = 0;
    double year_ms = 0;
    double late_factor = 0;               ///< Storing CPU with a tenth of the samples late, over that without.
    std::vector<double> commits_ms;       ///< Only Wattmast's.
    std::vector<std::string> objections;  ///< What was answered and is not what was generated.
};

enum class Year : std::uint8_t { measured = 1, left_out = 2 };

class Measurement {
public:
    /// Set by a signal handler: the run ends with an exception at the next commit, so that everything is cleaned up.
    static std::atomic<bool> stop;

    Measurement(const Workload& workload, std::filesystem::path folder, Year year)
        : workload_(workload), folder_(std::move(folder)), year_(year) {}

    /// Uses and empties `folder`. Throws std::runtime_error where the contender fails.
    [[nodiscard]] Figures run(const MakeContender& make);

private:
    struct Cost {
        double storing = 0;
        double sending = 0;
    };

    [[nodiscard]] std::unique_ptr<Contender> fresh(const MakeContender& make, const Workload& workload);
    Cost ingest(Contender& contender, const Workload& workload, Delivery delivery);
    void ask(Contender& contender, Figures& figures) const;
    void check(Contender& contender, Figures& figures) const;
    void measure_year(const MakeContender& make, Figures& figures);
    void measure_late(const MakeContender& make, Figures& figures);

    Workload workload_;
    std::filesystem::path folder_;
    Year year_;
    double energy_kwh_ = 0;  ///< What the registers counted, by the generator.
};

}  // namespace wattmast::bench

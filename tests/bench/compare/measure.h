// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Clocks, sizes and the machine, for benchmarks that are not Google Benchmark's.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace wattmast::bench {

/// Processor time of this process, all threads, user and system.
[[nodiscard]] double own_cpu_seconds();
/// The same of another process and of its children that have ended; 0 if there is none. Counts in hundredths.
[[nodiscard]] double cpu_seconds_of(pid_t process);
[[nodiscard]] std::vector<pid_t> children_of(pid_t process);

class Stopwatch {
public:
    [[nodiscard]] double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// The value below which `fraction` of the values lie; 0 for none.
[[nodiscard]] double quantile(std::vector<double> values, double fraction);

/// Median of `count` calls in milliseconds, after one that does not count. `call` gets 0, 1, 2 …
template <typename Call>
[[nodiscard]] double median_milliseconds(int count, Call call) {
    call(0);
    std::vector<double> times;
    for (int index = 1; index <= count; ++index) {
        const Stopwatch watch;
        call(index);
        times.push_back(watch.milliseconds());
    }
    return quantile(std::move(times), 0.5);
}

/// Sum of the sizes of all files below.
[[nodiscard]] std::uint64_t bytes_below(const std::filesystem::path& folder);

/// "2 × Intel(R) Xeon(R) …, 23 GiB, Linux 6.1.0"
[[nodiscard]] std::string machine();

}  // namespace wattmast::bench

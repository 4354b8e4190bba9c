// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "process_use.h"

#include <fstream>
#include <string>

#include <ctime>

namespace wattmast::ui::test {
namespace {

double seconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

}  // namespace

ProcessUse process_use() {
    ProcessUse use;
    use.thread_cpu = seconds_of(CLOCK_THREAD_CPUTIME_ID);
    use.process_cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    std::ifstream status("/proc/self/status");
    std::string name;
    for (double kibibytes = 0; status >> name;) {
        if (name == "VmRSS:" || name == "VmHWM:") {
            status >> kibibytes;
            (name == "VmRSS:" ? use.resident_mb : use.peak_mb) = kibibytes * 1024 / 1e6;
        }
    }
    return use;
}

}  // namespace wattmast::ui::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/measure.h"

#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

namespace wattmast::bench {
namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What stands after the colon in the first line that begins with `name`.
std::string field(const std::string& text, const std::string& name) {
    const std::size_t line = text.find(name);
    const std::size_t colon = line == std::string::npos ? line : text.find(':', line);
    if (colon == std::string::npos) {
        return "";
    }
    const std::size_t begin = text.find_first_not_of(" \t", colon + 1);
    return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

double own_cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double cpu_seconds_of(pid_t process) {
    const std::string text = text_of("/proc/" + std::to_string(process) + "/stat");
    // proc(5): the name in parentheses may hold anything; utime, stime, cutime, cstime are fields 14 to 17.
    const std::size_t name_end = text.rfind(')');
    if (name_end == std::string::npos) {
        return 0;
    }
    std::istringstream fields(text.substr(name_end + 1));
    std::string skipped;
    for (int field_number = 3; field_number < 14; ++field_number) {
        fields >> skipped;
    }
    double ticks = 0;
    for (int index = 0; index < 4; ++index) {
        double part = 0;
        fields >> part;
        ticks += part;
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::vector<pid_t> children_of(pid_t process) {
    std::istringstream list(
        text_of("/proc/" + std::to_string(process) + "/task/" + std::to_string(process) + "/children"));
    std::vector<pid_t> children;
    for (pid_t child = 0; list >> child;) {
        children.push_back(child);
    }
    return children;
}

double quantile(std::vector<double> values, double fraction) {
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(last * fraction + 0.5)];
}

std::uint64_t bytes_below(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code ignored;  // a server removes files while we look
    for (auto entry = std::filesystem::recursive_directory_iterator(folder, ignored);
         entry != std::filesystem::recursive_directory_iterator(); entry.increment(ignored)) {
        std::error_code gone;
        const auto size = entry->is_regular_file(gone) ? entry->file_size(gone) : 0;
        bytes += gone ? 0 : size;
    }
    return bytes;
}

std::string machine() {
    utsname system{};
    uname(&system);
    std::string memory = field(text_of("/proc/meminfo"), "MemTotal");
    const long gibibytes = std::atol(memory.c_str()) / 1024 / 1024;
    return std::to_string(std::thread::hardware_concurrency()) + " × " + field(text_of("/proc/cpuinfo"), "model name") +
           ", " + std::to_string(gibibytes) + " GiB, " + system.sysname + " " + system.release;
}

}  // namespace wattmast::bench

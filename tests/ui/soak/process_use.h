// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What this process takes of the machine.
#pragma once

#include <cstdint>

namespace wattmast::ui::test {

struct ProcessUse {
    double thread_cpu = 0;   ///< s of processor time of the calling thread.
    double process_cpu = 0;  ///< The same of all threads, those that ended included.
    double resident_mb = 0;  ///< 10^6 byte of memory that is in use now (VmRSS); 0 where the system does not tell.
    double peak_mb = 0;      ///< The most so far (VmHWM).
};

/// Any thread.
[[nodiscard]] ProcessUse process_use();

}  // namespace wattmast::ui::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/fleet/processor.h"

#include <sched.h>

namespace wattmast::bench {

void run_on_processor(int processor) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<unsigned>(processor), &set);
    static_cast<void>(sched_setaffinity(0, sizeof(set), &set));  // where it fails, the load is the only difference
}

}  // namespace wattmast::bench

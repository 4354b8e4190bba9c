// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/thread_priority.h"

#ifdef __linux__
#include <cerrno>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace wattmast {

void let_others_go_first() noexcept {
#ifdef __linux__
    constexpr int steps = 5;
    constexpr int least = 19;
    // Linux keeps the niceness of each thread (setpriority(2), "C library/kernel differences").
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    errno = 0;
    const int now = getpriority(PRIO_PROCESS, thread);
    if (errno == 0 && now < least) {
        // Fails at most where a limit forbids it; then things stay as they are.
        static_cast<void>(setpriority(PRIO_PROCESS, thread, now + steps < least ? now + steps : least));
    }
#endif
}

}  // namespace wattmast

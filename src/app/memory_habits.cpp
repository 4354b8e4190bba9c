// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/memory_habits.h"

#include <cstdlib>  // defines __GLIBC__ where it is that library

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wattmast {

void keep_memory_small() noexcept {
#ifdef __GLIBC__
    constexpr int large = 256 * 1024;
    constexpr int heaps = 2;
    // A limit that is set stays; else it grows with the first large block that is freed.
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
    mallopt(M_ARENA_MAX, heaps);
#endif
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How this process holds memory.
#pragma once

namespace wattmast {

/// Lets large blocks go back to the system when they are freed, and threads share heaps: a window that reads a fleet of
/// 17,000 sites every few seconds else keeps what each of its threads once used. Of the GNU C library; elsewhere it
/// does nothing. To be called first in main(), before there are other threads.
void keep_memory_small() noexcept;

}  // namespace wattmast

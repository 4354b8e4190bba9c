// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Who answers and who asks do not share a processor while they are measured.
#pragma once

namespace wattmast::bench {

constexpr int server_processor = 1;
constexpr int client_processor = 0;

/// Keeps this process, and those that it starts, on one processor; without effect on a machine that lacks it.
void run_on_processor(int processor);

}  // namespace wattmast::bench

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which threads go first where there are more of them than cores.
#pragma once

namespace wattmast {

/// Makes the calling thread, and those that it starts, give way to the others of the process: it gets about a third of
/// their time where all of them want more than there is. For threads that compute while a person looks at the window.
/// Where the system has no priority of a single thread (all but Linux), nothing happens.
void let_others_go_first() noexcept;

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the self-test says of readings that were recorded once.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/sample.h"

namespace wattmast::test {

/// Findings of a device that says the same in forty polls, each as text.
[[nodiscard]] std::vector<std::string> findings_of(std::span<const Reading> readings);

}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which hosts a person means by a range of addresses.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "units/error.h"

namespace wattmast {

/// The hosts of texts, in order, each once:
/// - "10.21.0.0/24": all addresses of the network; up to /30 without its own and its broadcast address.
/// - "10.21.0.9-10.21.0.40" or "10.21.0.9-40": from, to.
/// - "fd00::/120" and single addresses of either family.
/// - Anything else that can be the name of a host.
/// Fails with `invalid_argument` for what is none of these, for an empty list, and for more than `most` hosts; the
/// detail has the figure.
[[nodiscard]] Result<std::vector<std::string>> expand_hosts(std::span<const std::string> texts, std::size_t most);

}  // namespace wattmast

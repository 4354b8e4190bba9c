// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A TCP connection that outlives its polls. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>

#include "collect/device_uri.h"
#include "collect/link.h"

namespace wattmast {

/// Resolves and connects at the first open(), tries every address that the name has, and sends small requests at once
/// (TCP_NODELAY). A name server that does not answer can hold open() past its deadline, as long as the system's own
/// look-up takes; write addresses where that matters.
[[nodiscard]] std::unique_ptr<Link> make_tcp_link(boost::asio::any_io_executor executor, Endpoint endpoint);

}  // namespace wattmast

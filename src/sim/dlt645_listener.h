// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The TCP port of a serial server with DL/T 645 meters on its line.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "wire/dlt645_frame.h"

namespace wattmast::sim {

/// Asked on the listener's thread for each frame. What it gives is sent piece by piece; nothing is silence.
using Dlt645Handler = std::function<std::vector<wire::Bytes>(const wire::Dlt645Frame& request)>;

/// Accepts any number of connections; each is served in order. Bytes that are no frame are ignored, as meters do.
/// All work happens in `io`.
class Dlt645Listener {
public:
    /// Port 0: the kernel chooses. Throws boost::system::system_error where it cannot listen.
    Dlt645Listener(boost::asio::io_context& io, const boost::asio::ip::tcp::endpoint& endpoint, Dlt645Handler handler);

    [[nodiscard]] std::uint16_t port() const;

private:
    void accept_next();

    boost::asio::ip::tcp::acceptor acceptor_;
    std::shared_ptr<const Dlt645Handler> handler_;
};

}  // namespace wattmast::sim

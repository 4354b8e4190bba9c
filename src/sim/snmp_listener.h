// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A UDP port with one SNMPv2c agent behind it.
#pragma once

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "sim/mib.h"

namespace wattmast::sim {

/// The objects at the moment of the call; empty while the agent does not answer.
using MibSource = std::function<std::optional<MibImage>()>;

/// Anything that is no request of the right community meets silence. All work happens in `io`.
class SnmpListener {
public:
    /// Port 0: the kernel chooses. Throws boost::system::system_error where it cannot listen.
    SnmpListener(boost::asio::io_context& io, const boost::asio::ip::udp::endpoint& endpoint, std::string community,
                 MibSource source);

    [[nodiscard]] std::uint16_t port() const;

private:
    void receive();
    void answer_datagram(std::size_t size);

    boost::asio::ip::udp::socket socket_;
    std::string community_;
    MibSource source_;
    boost::asio::ip::udp::endpoint sender_;
    std::array<unsigned char, 8192> received_{};
};

}  // namespace wattmast::sim

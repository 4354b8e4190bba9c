// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A network between a program and a server on the loopback that fails as a test says, without the kernel's help.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <thread>

namespace wattmast::test {

/// Of each datagram, or of each piece of a TCP stream, in either direction. Shares are from 0 to 1.
struct NetworkFaults {
    /// UDP: it does not arrive. TCP: it arrives as late as a retransmission, and what follows waits behind it.
    double loss = 0;
    double duplicate = 0;  ///< UDP only.
    double reorder = 0;    ///< UDP only: it arrives behind later ones.
    double corrupt = 0;    ///< One bit of it is another. TCP carries that only of lines behind a serial server.
    double reset = 0;      ///< TCP only: the connection is reset instead.
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds jitter{0};  ///< From 0 to so much more.
    /// UDP: nothing arrives. TCP: nothing arrives until it is healed, and no connection is made.
    bool is_parted = false;
};

/// Listens on a port of the loopback that was free and passes on to another, on a thread of its own.
class FaultProxy {
public:
    enum class Transport : std::uint8_t { tcp = 1, udp = 2 };

    FaultProxy(Transport transport, std::uint16_t server, std::uint32_t seed);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// From now on; what is under way is not changed.
    void set(const NetworkFaults& faults);

private:
    class Network;
    class TcpSide;
    class UdpSide;

    boost::asio::io_context io_{1};
    std::shared_ptr<Network> network_;
    std::shared_ptr<TcpSide> tcp_;
    std::shared_ptr<UdpSide> udp_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

}  // namespace wattmast::test

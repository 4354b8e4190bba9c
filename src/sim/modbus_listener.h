// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A Modbus TCP port with one or more meters behind it.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

#include "wire/modbus_frame.h"

namespace wattmast::sim {

struct NoAnswer {};
using ModbusAnswer = std::variant<std::vector<std::uint16_t>, wire::ModbusExceptionCode, NoAnswer>;

/// Asked on the listener's thread for each legal read.
using ModbusHandler = std::function<ModbusAnswer(std::uint8_t unit, const wire::RegisterSpan& span)>;

/// Who answers at an address of this machine; null: nobody, and the connection is closed.
using ModbusHandlers = std::function<std::shared_ptr<const ModbusHandler>(const boost::asio::ip::address& local)>;

/// Accepts any number of connections; each is served in order. Everything but the two reads is answered with exception
/// 1, bytes that are no Modbus close the connection. All work happens in `io`.
class ModbusListener {
public:
    /// Port 0: the kernel chooses. Throws boost::system::system_error where it cannot listen.
    ModbusListener(boost::asio::io_context& io, const boost::asio::ip::tcp::endpoint& endpoint, ModbusHandler handler);
    /// One port for the meters of many addresses: `handlers` is asked at each connection.
    ModbusListener(boost::asio::io_context& io, const boost::asio::ip::tcp::endpoint& endpoint,
                   ModbusHandlers handlers);

    [[nodiscard]] std::uint16_t port() const;

private:
    void accept_next();

    boost::asio::ip::tcp::acceptor acceptor_;
    ModbusHandlers handlers_;
};

}  // namespace wattmast::sim

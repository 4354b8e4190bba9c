// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A Modbus server on a real socket of the loopback that answers exactly as a test says.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "wire/modbus_server_frame.h"

namespace wattmast::test {

/// What to send for a request; several pieces are sent one by one. Nothing: silence.
struct ServerAction {
    std::vector<wire::Bytes> pieces;
    bool closes = false;  ///< Closes the connection after that.
};

/// Serves one connection at a time on a thread of its own, on a port that the kernel chose.
class ModbusTestServer {
public:
    using Behaviour = std::function<ServerAction(const wire::ModbusServerRequest& request, int number)>;

    /// `behaviour` is called on the server's thread with requests numbered from 0 over all connections.
    ModbusTestServer(wire::ModbusFraming framing, Behaviour behaviour);
    ~ModbusTestServer();
    ModbusTestServer(const ModbusTestServer&) = delete;
    ModbusTestServer& operator=(const ModbusTestServer&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// "modbus+tcp://127.0.0.1:PORT?unit=UNIT"
    [[nodiscard]] std::string uri(int unit) const;
    [[nodiscard]] int connections() const noexcept { return connections_; }
    [[nodiscard]] int requests() const noexcept { return requests_; }
    void wait_for_first_request() const { requests_.wait(0); }

private:
    void serve();
    void serve_connection(int socket);

    wire::ModbusFraming framing_;
    Behaviour behaviour_;
    std::uint16_t port_ = 0;  ///< Before the listener, which sets it.
    int listener_ = -1;
    int wake_read_ = -1;
    int wake_write_ = -1;
    std::atomic<int> connections_ = 0;
    std::atomic<int> requests_ = 0;
    std::thread thread_;
};

/// A port on which nothing listens: it was free a moment ago.
[[nodiscard]] std::uint16_t unused_tcp_port();
[[nodiscard]] std::uint16_t unused_udp_port();

using RegisterTable = std::map<std::uint16_t, std::uint16_t>;

/// The registers asked for; those that the table lacks are 0.
[[nodiscard]] ServerAction answer(wire::ModbusFraming framing, const wire::ModbusServerRequest& request,
                                  const RegisterTable& table);
[[nodiscard]] ServerAction refuse(wire::ModbusFraming framing, const wire::ModbusServerRequest& request,
                                  wire::ModbusExceptionCode code);
[[nodiscard]] wire::Bytes bytes(std::initializer_list<int> numbers);

}  // namespace wattmast::test

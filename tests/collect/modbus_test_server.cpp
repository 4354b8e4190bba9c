// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/modbus_test_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace wattmast::test {
namespace {

int bound_socket(int type, std::uint16_t& port) {
    const int socket = ::socket(AF_INET, type, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (socket < 0 || bind(socket, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error("no socket on the loopback");
    }
    port = ntohs(address.sin_port);
    return socket;
}

std::uint16_t unused_port(int type) {
    std::uint16_t port = 0;
    close(bound_socket(type, port));
    return port;
}

}  // namespace

ModbusTestServer::ModbusTestServer(wire::ModbusFraming framing, Behaviour behaviour)
    : framing_(framing), behaviour_(std::move(behaviour)), listener_(bound_socket(SOCK_STREAM, port_)) {
    std::array<int, 2> wake{};
    if (listen(listener_, 8) != 0 || pipe(wake.data()) != 0) {
        throw std::runtime_error("no listening socket");
    }
    wake_read_ = wake[0];
    wake_write_ = wake[1];
    thread_ = std::thread([this] { serve(); });
}

ModbusTestServer::~ModbusTestServer() {
    close(wake_write_);  // Makes the read end readable for ever.
    thread_.join();
    close(wake_read_);
    close(listener_);
}

std::string ModbusTestServer::uri(int unit) const {
    const std::string scheme = framing_ == wire::ModbusFraming::tcp ? "modbus+tcp" : "modbus+rtu";
    return scheme + "://127.0.0.1:" + std::to_string(port_) + "?unit=" + std::to_string(unit);
}

void ModbusTestServer::serve() {
    while (true) {
        std::array<pollfd, 2> waiting{pollfd{wake_read_, POLLIN, 0}, pollfd{listener_, POLLIN, 0}};
        poll(waiting.data(), waiting.size(), -1);
        if (waiting[0].revents != 0) {
            return;
        }
        const int socket = accept(listener_, nullptr, nullptr);
        if (socket >= 0) {
            ++connections_;
            serve_connection(socket);
            close(socket);
        }
    }
}

void ModbusTestServer::serve_connection(int socket) {
    wire::ModbusRequestParser parser(framing_);
    std::array<std::byte, 1024> buffer{};
    while (true) {
        std::array<pollfd, 2> waiting{pollfd{wake_read_, POLLIN, 0}, pollfd{socket, POLLIN, 0}};
        poll(waiting.data(), waiting.size(), -1);
        const auto count = waiting[0].revents != 0 ? 0 : recv(socket, buffer.data(), buffer.size(), 0);
        if (count <= 0) {
            return;
        }
        parser.push(wire::ByteView(buffer).first(static_cast<std::size_t>(count)));
        for (auto request = parser.next(); request && *request; request = parser.next()) {
            const ServerAction action = behaviour_(**request, requests_++);
            requests_.notify_all();
            for (const wire::Bytes& piece : action.pieces) {
                send(socket, piece.data(), piece.size(), MSG_NOSIGNAL);
            }
            if (action.closes) {
                return;
            }
        }
    }
}

std::uint16_t unused_tcp_port() {
    return unused_port(SOCK_STREAM);
}

std::uint16_t unused_udp_port() {
    return unused_port(SOCK_DGRAM);
}

ServerAction answer(wire::ModbusFraming framing, const wire::ModbusServerRequest& request, const RegisterTable& table) {
    std::vector<std::uint16_t> registers;
    for (std::uint32_t address = request.span->address; address < request.span->end(); ++address) {
        const auto found = table.find(static_cast<std::uint16_t>(address));
        registers.push_back(found == table.end() ? std::uint16_t{0} : found->second);
    }
    return {{wire::build_reply(framing, request, registers)}};
}

ServerAction refuse(wire::ModbusFraming framing, const wire::ModbusServerRequest& request,
                    wire::ModbusExceptionCode code) {
    return {{wire::build_exception(framing, request, code)}};
}

wire::Bytes bytes(std::initializer_list<int> numbers) {
    wire::Bytes result;
    for (const int number : numbers) {
        result.push_back(static_cast<std::byte>(number));
    }
    return result;
}

}  // namespace wattmast::test

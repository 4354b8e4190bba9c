// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/libmodbus_server.h"

#include <modbus/modbus.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace wattmast::test {

LibmodbusServer::LibmodbusServer(std::uint16_t first, std::uint16_t count, std::uint16_t port) : first_(first) {
    context_ = modbus_new_tcp("127.0.0.1", port);
    mapping_ = modbus_mapping_new_start_address(0, 0, 0, 0, first, count, first, count);
    listener_ = modbus_tcp_listen(context_, 4);
    sockaddr_in address{};
    socklen_t length = sizeof address;
    if (mapping_ == nullptr || listener_ < 0 ||
        getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error("no libmodbus server");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

LibmodbusServer::~LibmodbusServer() {
    is_stopping_ = true;
    shutdown(listener_, SHUT_RDWR);  // Wakes the thread wherever it waits.
    shutdown(modbus_get_socket(context_), SHUT_RDWR);
    thread_.join();
    close(listener_);
    modbus_mapping_free(mapping_);
    modbus_free(context_);
}

void LibmodbusServer::fill(Table table, std::uint16_t address, std::span<const std::uint16_t> registers) {
    const std::scoped_lock lock(mutex_);
    std::uint16_t* target = table == Table::holding ? mapping_->tab_registers : mapping_->tab_input_registers;
    std::ranges::copy(registers, target + (address - first_));
}

bool LibmodbusServer::wait_for_requests(std::size_t count, std::chrono::seconds time) {
    std::unique_lock lock(mutex_);
    return answered_.wait_for(lock, time, [&] { return answers_ >= count; });
}

void LibmodbusServer::serve() {
    std::array<std::uint8_t, MODBUS_TCP_MAX_ADU_LENGTH> query{};
    while (!is_stopping_) {
        if (modbus_tcp_accept(context_, &listener_) < 0) {
            return;
        }
        for (int length = 0; !is_stopping_ && length >= 0;) {
            length = modbus_receive(context_, query.data());
            if (length > 0) {
                const std::scoped_lock lock(mutex_);
                modbus_reply(context_, query.data(), length, mapping_);
                ++answers_;
                answered_.notify_all();
            }
        }
        modbus_close(context_);
    }
}

}  // namespace wattmast::test

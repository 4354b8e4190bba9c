// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/clock_meters.h"

#include <modbus/modbus.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

namespace wattmast::test {

std::int64_t clock_now() {
    static const auto begin = std::chrono::steady_clock::now();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
}

std::array<std::uint16_t, 4> clock_registers(int unit) {
    const auto count = static_cast<std::uint32_t>(unit * clock_unit_step + clock_now());
    const std::uint32_t turned = ~count;
    return {static_cast<std::uint16_t>(count >> 16U), static_cast<std::uint16_t>(count & 0xFFFFU),
            static_cast<std::uint16_t>(turned >> 16U), static_cast<std::uint16_t>(turned & 0xFFFFU)};
}

ServerAction clock_unit(const wire::ModbusServerRequest& request) {
    if (request.unit == dead_unit) {
        return {};
    }
    const auto registers = clock_registers(request.unit);
    RegisterTable table;
    for (std::size_t i = 0; i < registers.size(); ++i) {
        table[static_cast<std::uint16_t>(i)] = registers[i];
    }
    return answer(wire::ModbusFraming::rtu, request, table);
}

LibmodbusClock::LibmodbusClock(int unit)
    : unit_(unit), context_(modbus_new_tcp("127.0.0.1", 0)), mapping_(modbus_mapping_new(0, 0, 4, 0)) {
    listener_ = modbus_tcp_listen(context_, 4);
    sockaddr_in address{};
    socklen_t length = sizeof address;
    if (mapping_ == nullptr || listener_ < 0 ||
        getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error("no libmodbus server");
    }
    port_ = ntohs(address.sin_port);
    modbus_set_indication_timeout(context_, 0, 50'000);  // So that it looks whether it should end.
    thread_ = std::thread([this] { serve(); });
}

LibmodbusClock::~LibmodbusClock() {
    is_stopping_ = true;
    thread_.join();
    close(listener_);
    modbus_mapping_free(mapping_);
    modbus_free(context_);
}

void LibmodbusClock::serve() {
    std::array<std::uint8_t, MODBUS_TCP_MAX_ADU_LENGTH> query{};
    while (!is_stopping_) {
        pollfd waiting{listener_, POLLIN, 0};
        if (poll(&waiting, 1, 50) <= 0 || modbus_tcp_accept(context_, &listener_) < 0) {
            continue;
        }
        while (!is_stopping_) {
            const int length = modbus_receive(context_, query.data());
            if (length > 0) {
                std::ranges::copy(clock_registers(unit_), mapping_->tab_registers);
                modbus_reply(context_, query.data(), length, mapping_);
            } else if (length < 0 && errno != ETIMEDOUT) {
                break;
            }
        }
        modbus_close(context_);
    }
}

}  // namespace wattmast::test

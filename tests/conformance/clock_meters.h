// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Meters whose register is a clock, so that every reading tells when it was true.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

#include "collect/modbus_test_server.h"

struct _modbus;
struct _modbus_mapping_t;

namespace wattmast::test {

/// Milliseconds since the program began.
[[nodiscard]] std::int64_t clock_now();

/// Registers 0 to 3 of a unit: its number × 100,000,000 plus the clock, in two; the same with all bits turned, in two.
[[nodiscard]] std::array<std::uint16_t, 4> clock_registers(int unit);
inline constexpr std::int64_t clock_unit_step = 100'000'000;

/// Units behind a serial server: RTU over TCP. Unit 3 is dead.
[[nodiscard]] ServerAction clock_unit(const wire::ModbusServerRequest& request);
inline constexpr int dead_unit = 3;

/// A Modbus TCP server of libmodbus with one unit.
class LibmodbusClock {
public:
    explicit LibmodbusClock(int unit);
    ~LibmodbusClock();
    LibmodbusClock(const LibmodbusClock&) = delete;
    LibmodbusClock& operator=(const LibmodbusClock&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

private:
    void serve();

    int unit_;
    _modbus* context_ = nullptr;
    _modbus_mapping_t* mapping_ = nullptr;
    std::uint16_t port_ = 0;
    int listener_ = -1;
    std::atomic<bool> is_stopping_ = false;
    std::thread thread_;
};

}  // namespace wattmast::test

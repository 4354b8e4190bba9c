// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A Modbus TCP server made of libmodbus: its framing, its exceptions, its idea of the protocol.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <thread>

struct _modbus;
struct _modbus_mapping_t;

namespace wattmast::test {

/// Has 125 × 2 registers of each kind from address `first` on, all 0 at the start. Listens on the loopback, on a port
/// that the kernel chose; one connection at a time. libmodbus answers whatever the unit.
class LibmodbusServer {
public:
    enum class Table { holding, input };

    /// @param port Of one that is gone, to come back where it was; 0: the kernel chooses.
    explicit LibmodbusServer(std::uint16_t first, std::uint16_t count, std::uint16_t port = 0);
    ~LibmodbusServer();
    LibmodbusServer(const LibmodbusServer&) = delete;
    LibmodbusServer& operator=(const LibmodbusServer&) = delete;

    /// At any time; a request is answered with all of it or nothing.
    void fill(Table table, std::uint16_t address, std::span<const std::uint16_t> registers);
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// Waits until so many requests were answered, or the time is over; whether they were.
    [[nodiscard]] bool wait_for_requests(std::size_t count, std::chrono::seconds time);

private:
    void serve();

    _modbus* context_ = nullptr;
    _modbus_mapping_t* mapping_ = nullptr;
    std::uint16_t first_;
    std::uint16_t port_ = 0;
    int listener_ = -1;
    std::atomic<bool> is_stopping_ = false;
    std::mutex mutex_;  ///< The registers and the count, between a test and the server's thread.
    std::condition_variable answered_;
    std::size_t answers_ = 0;
    std::thread thread_;
};

}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Meters at the far end of a serial line: units of Modbus RTU and meters of DL/T 645 on the same pair of wires.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/serial_port.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>

#include "sim/dlt645_listener.h"
#include "sim/modbus_listener.h"
#include "sim/serial_end.h"

namespace wattmast::sim {

/// Answers what is asked on the line, as meters do: each unit and address for itself, silence for all others and for
/// what is no read. All work happens in `io`.
class SerialLine {
public:
    /// Throws boost::system::system_error where the port cannot be had.
    SerialLine(boost::asio::io_context& io, const SerialEnd& end, ModbusHandler modbus, Dlt645Handler dlt645);
    ~SerialLine();
    SerialLine(const SerialLine&) = delete;
    SerialLine& operator=(const SerialLine&) = delete;

    /// What a collector opens; empty where that is not known.
    [[nodiscard]] const std::string& other_port() const noexcept { return other_port_; }

private:
    class Session;

    /// Closed with its owner.
    struct Descriptor {
        Descriptor() = default;
        ~Descriptor();
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;

        int number = -1;
    };

    std::string other_port_;
    Descriptor kept_open_;  ///< The other end of a pair, so that the line outlives whoever opens it.
    std::shared_ptr<Session> session_;
};

}  // namespace wattmast::sim

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A serial port of this machine as a link. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/system/error_code.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "collect/device_uri.h"
#include "collect/link.h"
#include "units/error.h"

namespace wattmast {

/// Opens the port at the first open(), for itself alone (a lock, and TIOCEXCL), raw and with the settings given. It
/// stays open between polls. close() ends what runs and forgets what the line still sends; the port itself is closed
/// only where it fails (an adapter that was unplugged), so that it is found again when it is back, and with the link.
[[nodiscard]] std::unique_ptr<Link> make_serial_link(const boost::asio::any_io_executor& executor, SerialPort port);

/// A link that nobody can open, because the line is in use with other settings: open() fails with `invalid_argument`.
[[nodiscard]] std::unique_ptr<Link> make_contradicted_link();

/// `error` of opening the port, in words that say what to do.
/// @param where The device.
[[nodiscard]] Failure failure_to_open_port(boost::system::error_code error, const SerialPort& port,
                                           const std::string& where);

/// Silence that parts two RTU frames: 3.5 characters of 11 bits, 1.75 ms above 19200 baud (Modbus over serial line
/// V1.02, 2.5.1.1), rounded up to whole milliseconds; at least 5 ms, because a late byte of a USB adapter comes in
/// steps.
[[nodiscard]] std::chrono::milliseconds rtu_silence(unsigned baud) noexcept;

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// URIs of devices on a serial port of this machine. Internal to collect/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "collect/device_uri.h"
#include "collect/uri_parameters.h"

namespace wattmast {

enum class SerialUse : std::uint8_t { modbus = 1, dlt645 = 2 };

struct SerialPieces {
    SerialPort port;
    Parameters parameters;  ///< Without those of the port.
};

/// "scheme:///dev/ttyUSB0?baud=9600&parity=even&stop=1&…"; what is not stated is as usual for the use. Fails with
/// `invalid_argument` and an example.
[[nodiscard]] Result<SerialPieces> cut_serial(std::string_view text, SerialUse use);

/// "modbus-rtu:///dev/ttyUSB0?…"
[[nodiscard]] Result<DeviceUri> parse_modbus_serial(std::string_view text);

/// The port in full, to be continued with "&name=value".
[[nodiscard]] std::string serial_text(std::string_view scheme, const SerialPort& port);

}  // namespace wattmast

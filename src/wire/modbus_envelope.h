// SPD-FileCopyrightText: 2026 The Wattmast authors
// SPD-License-Identifier: Apache-2.0
// What surrounds a Modbus PDU on TCP and RTU; shared by the two sides of a conversation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "units/error.h"
#include "wire/exchange.h"
#include "wire/modbus_frame.h"

namespace wattmast::wire {

inline constexpr std::size_t rtu_crc_size = 2;
inline constexpr std::uint32_t register_table_size = 65536;

/// A frame without its envelope.
struct Envelope {
    std::uint16_t transaction = 0;  ///< 0 in RTU.
    std::uint8_t unit = 0;
    Bytes pdu;  ///< Function and data, at least one byte.
};

/// The whole length of an RTU frame, read from the bytes so far; empty while they do not tell.
/// Never below 4 (unit, function, CRC). Fails with `malformed_frame` where it can never be told.
using RtuLength = Result<std::optional<std::size_t>> (*)(ByteView bytes);

/// PDU to frame: MBAP header in front (TCP), or unit in front and CRC behind (RTU).
[[nodiscard]] Bytes wrap(ModbusFraming framing, std::uint16_t transaction, std::uint8_t unit, ByteView pdu);

/// Removes the first complete frame from `buffer`; empty while more bytes are needed.
/// Fails with `malformed_frame`, leaving the buffer, for a wrong protocol id, length or CRC.
[[nodiscard]] Result<std::optional<Envelope>> take_envelope(ModbusFraming framing, Bytes& buffer, RtuLength rtu_length);

}  // namespace wattmast::wire

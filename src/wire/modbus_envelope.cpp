// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_envelope.h"

#include <string>

#include "wire/byte_reader.h"
#include "wire/byte_writer.h"

namespace wattmast::wire {
namespace {

constexpr std::uint16_t modbus_protocol = 0;
constexpr std::size_t max_pdu_size = 253;  // V1.1b3, section 4.1
constexpr std::size_t unit_size = 1;

void drop_front(Bytes& buffer, std::size_t count) {
    buffer.erase(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(count));
}

Bytes copy_of(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

Result<std::optional<Envelope>> take_tcp(Bytes& buffer) {
    ByteReader reader(buffer);
    const auto transaction = reader.u16();
    const auto protocol = reader.u16();
    const auto length = reader.u16();
    if (protocol && *protocol != modbus_protocol) {
        return fail(Errc::malformed_frame, "a Modbus TCP frame has protocol id " + std::to_string(*protocol) +
                                               " instead of 0; check that the port speaks Modbus TCP");
    }
    // At least unit and function; checked before the body is awaited, so that a wild length stalls nothing.
    if (length && (*length <= unit_size || *length > unit_size + max_pdu_size)) {
        return fail(Errc::malformed_frame,
                    "a Modbus TCP frame claims a length of " + std::to_string(*length) + ", legal are 2 to 254");
    }
    if (!transaction || !length || reader.left() < *length) {
        return std::optional<Envelope>{};
    }
    Envelope envelope{*transaction, reader.u8().value(), copy_of(reader.take(*length - unit_size).value())};
    drop_front(buffer, buffer.size() - reader.left());
    return std::optional(std::move(envelope));
}

Result<std::optional<Envelope>> take_rtu(Bytes& buffer, RtuLength rtu_length) {
    const auto length = rtu_length(buffer);
    if (!length) {
        return length.error();
    }
    if (!length->has_value() || buffer.size() < **length) {
        return std::optional<Envelope>{};
    }
    const ByteView frame = ByteView(buffer).first(**length);
    const ByteView covered = frame.first(frame.size() - rtu_crc_size);
    if (ByteReader(frame.last(rtu_crc_size)).u16_little() != modbus_crc16(covered)) {
        return fail(Errc::malformed_frame, "a Modbus RTU frame of " + std::to_string(frame.size()) +
                                               " bytes has a wrong CRC; check wiring, speed and parity");
    }
    Envelope envelope{0, ByteReader(covered).u8().value(), copy_of(covered.subspan(unit_size))};
    drop_front(buffer, frame.size());
    return std::optional(std::move(envelope));
}

}  // namespace

std::uint16_t modbus_crc16(ByteView bytes) noexcept {
    constexpr std::uint16_t polynomial = 0xA001;
    std::uint16_t crc = 0xFFFF;
    for (const std::byte byte : bytes) {
        crc = static_cast<std::uint16_t>(crc ^ std::to_integer<std::uint16_t>(byte));
        for (int bit = 0; bit < 8; ++bit) {
            const bool carry = crc % 2 != 0;
            crc = static_cast<std::uint16_t>(crc / 2U);
            if (carry) {
                crc = static_cast<std::uint16_t>(crc ^ polynomial);
            }
        }
    }
    return crc;
}

Bytes wrap(ModbusFraming framing, std::uint16_t transaction, std::uint8_t unit, ByteView pdu) {
    ByteWriter frame;
    switch (framing) {
        case ModbusFraming::tcp:
            frame.u16(transaction);
            frame.u16(modbus_protocol);
            frame.u16(static_cast<std::uint16_t>(unit_size + pdu.size()));
            frame.u8(unit);
            frame.append(pdu);
            break;
        case ModbusFraming::rtu:
            frame.u8(unit);
            frame.append(pdu);
            frame.u16_little(modbus_crc16(frame.view()));
            break;
    }
    return std::move(frame).take();
}

Result<std::optional<Envelope>> take_envelope(ModbusFraming framing, Bytes& buffer, RtuLength rtu_length) {
    switch (framing) {
        case ModbusFraming::tcp:
            return take_tcp(buffer);
        case ModbusFraming::rtu:
            return take_rtu(buffer, rtu_length);
    }
    return fail(Errc::invalid_argument, "there is no such Modbus framing");
}

}  // namespace wattmast::wire

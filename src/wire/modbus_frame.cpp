// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_frame.h"

#include <array>
#include <stdexcept>
#include <utility>

#include "wire/byte_reader.h"
#include "wire/byte_writer.h"
#include "wire/modbus_envelope.h"

namespace wattmast::wire {
namespace {

constexpr std::uint8_t exception_bit = 0x80;

constexpr std::array exception_names = {
    std::pair{ModbusExceptionCode::illegal_function, "illegal function"},
    std::pair{ModbusExceptionCode::illegal_data_address, "illegal data address"},
    std::pair{ModbusExceptionCode::illegal_data_value, "illegal data value"},
    std::pair{ModbusExceptionCode::server_device_failure, "server device failure"},
    std::pair{ModbusExceptionCode::acknowledge, "acknowledge"},
    std::pair{ModbusExceptionCode::server_device_busy, "server device busy"},
    std::pair{ModbusExceptionCode::memory_parity_error, "memory parity error"},
    std::pair{ModbusExceptionCode::gateway_path_unavailable, "gateway path unavailable"},
    std::pair{ModbusExceptionCode::gateway_target_failed_to_respond, "gateway target device failed to respond"},
};

using Body = decltype(ModbusReply::body);

bool is_register_read(std::uint8_t function) noexcept {
    return function == static_cast<std::uint8_t>(ModbusFunction::read_holding_registers) ||
           function == static_cast<std::uint8_t>(ModbusFunction::read_input_registers);
}

Body read_registers(ByteReader reader) {
    const auto byte_count = reader.u8();
    if (!byte_count) {
        return ModbusReply::Garbled{"the reply ends before its byte count"};
    }
    if (*byte_count != reader.left() || *byte_count % 2 != 0) {
        return ModbusReply::Garbled{"the reply announces " + std::to_string(*byte_count) + " bytes and has " +
                                    std::to_string(reader.left())};
    }
    ModbusReply::Registers registers;
    while (const auto word = reader.u16()) {
        registers.push_back(*word);
    }
    return registers;
}

Body read_body(std::uint8_t function_as_sent, ByteReader reader) {
    if (function_as_sent >= exception_bit) {
        const auto code = reader.u8();
        if (!code || reader.left() != 0) {
            return ModbusReply::Garbled{"an exception reply does not have exactly one code"};
        }
        return static_cast<ModbusExceptionCode>(*code);
    }
    if (!is_register_read(function_as_sent)) {
        return ModbusReply::Garbled{"function " + std::to_string(function_as_sent) + " was never asked for"};
    }
    return read_registers(reader);
}

/// Length of an RTU reply from its first three bytes; the frame itself does not say it.
Result<std::optional<std::size_t>> rtu_reply_length(ByteView bytes) {
    ByteReader reader(bytes);
    const auto unit = reader.u8();
    const auto function = reader.u8();
    if (!unit || !function) {
        return std::optional<std::size_t>{};
    }
    constexpr std::size_t head = 2;
    constexpr std::size_t one_byte = 1;
    if (*function >= exception_bit) {
        return std::optional(head + one_byte + rtu_crc_size);
    }
    if (!is_register_read(*function)) {
        return fail(Errc::malformed_frame, "an RTU reply has function " + std::to_string(*function) +
                                               ", whose length is not known; check that one master uses the line");
    }
    const auto byte_count = reader.u8();
    if (!byte_count) {
        return std::optional<std::size_t>{};
    }
    return std::optional(head + one_byte + *byte_count + rtu_crc_size);
}

}  // namespace

std::string_view name_of(ModbusExceptionCode code) noexcept {
    for (const auto& [candidate, name] : exception_names) {
        if (candidate == code) {
            return name;
        }
    }
    return "unknown exception";
}

bool is_readable(const RegisterSpan& span) noexcept {
    return span.count >= 1 && span.count <= max_registers_per_read && span.end() <= register_table_size;
}

std::string describe(const RegisterSpan& span) {
    const bool holding = span.function == ModbusFunction::read_holding_registers;
    return std::string(holding ? "holding" : "input") + " registers " + std::to_string(span.address) + " to " +
           std::to_string(std::int64_t{span.end()} - 1);
}

Bytes build_request(ModbusFraming framing, const ModbusRequest& request) {
    if (!is_readable(request.span)) {
        throw std::invalid_argument("a Modbus read asks for 1 to 125 registers, none behind 65535");
    }
    ByteWriter pdu;
    pdu.u8(static_cast<std::uint8_t>(request.span.function));
    pdu.u16(request.span.address);
    pdu.u16(request.span.count);
    return wrap(framing, request.transaction, request.unit, pdu.view());
}

void ModbusReplyParser::push(ByteView bytes) {
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
}

Result<std::optional<ModbusReply>> ModbusReplyParser::next() {
    const auto envelope = take_envelope(framing_, buffer_, rtu_reply_length);
    if (!envelope) {
        return envelope.error();
    }
    if (!envelope->has_value()) {
        return std::optional<ModbusReply>{};
    }
    const Envelope& frame = **envelope;
    ByteReader reader(frame.pdu);
    const std::uint8_t function = reader.u8().value();
    return std::optional(ModbusReply{frame.transaction, frame.unit, static_cast<std::uint8_t>(function % exception_bit),
                                     read_body(function, reader)});
}

}  // namespace wattmast::wire

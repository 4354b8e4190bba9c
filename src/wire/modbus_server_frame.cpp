// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_server_frame.h"

#include <stdexcept>

#include "wire/byte_reader.h"
#include "wire/byte_writer.h"
#include "wire/modbus_envelope.h"

namespace wattmast::wire {
namespace {

constexpr std::uint8_t exception_bit = 0x80;

std::optional<ModbusFunction> function_of(std::uint8_t number) noexcept {
    switch (static_cast<ModbusFunction>(number)) {
        case ModbusFunction::read_holding_registers:
        case ModbusFunction::read_input_registers:
            return static_cast<ModbusFunction>(number);
    }
    return std::nullopt;
}

std::optional<RegisterSpan> read_span(std::uint8_t number, ByteReader reader) noexcept {
    const auto function = function_of(number);
    const auto address = reader.u16();
    const auto count = reader.u16();
    if (!function || !count || reader.left() != 0 || *count < 1 || *count > max_registers_per_read) {
        return std::nullopt;
    }
    return RegisterSpan{*function, *address, *count};
}

Result<std::optional<std::size_t>> rtu_request_length(ByteView bytes) {
    ByteReader reader(bytes);
    const auto unit = reader.u8();
    const auto function = reader.u8();
    if (!unit || !function) {
        return std::optional<std::size_t>{};
    }
    if (!function_of(*function)) {
        return fail(Errc::malformed_frame, "an RTU request has function " + std::to_string(*function) +
                                               ", whose length is not known; only 3 and 4 are served");
    }
    constexpr std::size_t read_request = 6;
    return std::optional(read_request + rtu_crc_size);
}

}  // namespace

std::optional<ModbusExceptionCode> refusal_of(const ModbusServerRequest& request) noexcept {
    if (!function_of(request.function)) {
        return ModbusExceptionCode::illegal_function;
    }
    if (!request.span) {
        return ModbusExceptionCode::illegal_data_value;
    }
    if (request.span->end() > register_table_size) {
        return ModbusExceptionCode::illegal_data_address;
    }
    return std::nullopt;
}

void ModbusRequestParser::push(ByteView bytes) {
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
}

Result<std::optional<ModbusServerRequest>> ModbusRequestParser::next() {
    const auto envelope = take_envelope(framing_, buffer_, rtu_request_length);
    if (!envelope) {
        return envelope.error();
    }
    if (!envelope->has_value()) {
        return std::optional<ModbusServerRequest>{};
    }
    const Envelope& frame = **envelope;
    ByteReader reader(frame.pdu);
    const std::uint8_t function = reader.u8().value();
    return std::optional(ModbusServerRequest{frame.transaction, frame.unit, function, read_span(function, reader)});
}

Bytes build_reply(ModbusFraming framing, const ModbusServerRequest& request, std::span<const std::uint16_t> registers) {
    if (registers.size() > max_registers_per_read) {
        throw std::invalid_argument("a Modbus reply holds at most 125 registers");
    }
    ByteWriter pdu;
    pdu.u8(request.function);
    pdu.u8(static_cast<std::uint8_t>(registers.size() * 2));
    for (const std::uint16_t word : registers) {
        pdu.u16(word);
    }
    return wrap(framing, request.transaction, request.unit, pdu.view());
}

Bytes build_exception(ModbusFraming framing, const ModbusServerRequest& request, ModbusExceptionCode code) {
    ByteWriter pdu;
    pdu.u8(static_cast<std::uint8_t>(request.function | exception_bit));
    pdu.u8(static_cast<std::uint8_t>(code));
    return wrap(framing, request.transaction, request.unit, pdu.view());
}

}  // namespace wattmast::wire

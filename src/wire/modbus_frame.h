// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Modbus frames as the asking side sees them, for TCP and RTU (also RTU carried over TCP).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "units/error.h"
#include "wire/exchange.h"

namespace wattmast::wire {

enum class ModbusFraming {
    tcp,  ///< MBAP header (Modbus Messaging on TCP/IP Implementation Guide V1.0b, section 3.1.3).
    rtu,  ///< Unit, PDU, CRC-16 (Modbus over Serial Line V1.02, section 2.5.1), on a serial line or inside TCP.
};

/// The only functions that exist in Wattmast: both read. Nothing here can change a device.
enum class ModbusFunction : std::uint8_t {
    read_holding_registers = 3,
    read_input_registers = 4,
};

/// Exception codes of the Modbus Application Protocol V1.1b3, section 7. Devices also send others.
enum class ModbusExceptionCode : std::uint8_t {
    illegal_function = 0x01,
    illegal_data_address = 0x02,
    illegal_data_value = 0x03,
    server_device_failure = 0x04,
    acknowledge = 0x05,
    server_device_busy = 0x06,
    memory_parity_error = 0x08,
    gateway_path_unavailable = 0x0A,
    gateway_target_failed_to_respond = 0x0B,
};

/// "illegal data address"; "unknown exception" for a code that the standard does not have.
[[nodiscard]] std::string_view name_of(ModbusExceptionCode code) noexcept;

/// Most registers that one read may ask for (V1.1b3, sections 6.3 and 6.4).
inline constexpr std::uint16_t max_registers_per_read = 125;

/// Neighbouring registers of one table. `address` is the number on the wire: register 40001 of a manual is 0.
struct RegisterSpan {
    ModbusFunction function = ModbusFunction::read_holding_registers;
    std::uint16_t address = 0;
    std::uint16_t count = 1;

    /// One past the last register, up to 65536 for a span that ends with the table.
    [[nodiscard]] std::uint32_t end() const noexcept { return std::uint32_t{address} + count; }
    friend auto operator<=>(const RegisterSpan&, const RegisterSpan&) = default;
};

/// Whether one request may ask for it: 1 … 125 registers, none behind 65535.
[[nodiscard]] bool is_readable(const RegisterSpan& span) noexcept;
/// "holding registers 100 to 101", for messages.
[[nodiscard]] std::string describe(const RegisterSpan& span);

struct ModbusRequest {
    std::uint16_t transaction = 0;  ///< Ignored by RTU, which has none.
    std::uint8_t unit = 1;
    RegisterSpan span;

    friend bool operator==(const ModbusRequest&, const ModbusRequest&) = default;
};

/// @pre is_readable(request.span); otherwise throws std::invalid_argument.
[[nodiscard]] Bytes build_request(ModbusFraming framing, const ModbusRequest& request);

/// One complete frame from a device, whoever asked for it.
struct ModbusReply {
    using Registers = std::vector<std::uint16_t>;
    /// The frame's limits are known, so that the stream goes on, but its inside makes no sense.
    struct Garbled {
        std::string why;
        friend bool operator==(const Garbled&, const Garbled&) = default;
    };

    std::uint16_t transaction = 0;  ///< 0 in RTU.
    std::uint8_t unit = 0;
    std::uint8_t function = 0;  ///< As sent, without the exception bit; need not be a ModbusFunction.
    std::variant<Registers, ModbusExceptionCode, Garbled> body;

    friend bool operator==(const ModbusReply&, const ModbusReply&) = default;
};

/// Cuts a stream of bytes into replies. Takes any bytes in any pieces.
class ModbusReplyParser {
public:
    explicit ModbusReplyParser(ModbusFraming framing) noexcept : framing_(framing) {}

    void push(ByteView bytes);

    /// The next complete reply, or nothing while more bytes are needed.
    /// Fails with `malformed_frame` where the limits of the frame cannot be trusted (protocol id, length, CRC, or a
    /// function whose length RTU cannot know). What was pushed is then useless: clear() and let the line fall silent.
    [[nodiscard]] Result<std::optional<ModbusReply>> next();

    /// Bytes of a reply that is not complete yet.
    [[nodiscard]] std::size_t pending() const noexcept { return buffer_.size(); }
    void clear() noexcept { buffer_.clear(); }

private:
    ModbusFraming framing_;
    Bytes buffer_;
};

/// CRC-16 of Modbus over Serial Line V1.02, appendix B: polynomial A001 reflected, start FFFF. Sent low byte first.
[[nodiscard]] std::uint16_t modbus_crc16(ByteView bytes) noexcept;

}  // namespace wattmast::wire

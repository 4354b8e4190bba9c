// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Modbus frames as the answering side sees them; for the simulator and for tests, which must not lean on the client.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "units/error.h"
#include "wire/exchange.h"
#include "wire/modbus_frame.h"

namespace wattmast::wire {

/// A request as it came, legal or not.
struct ModbusServerRequest {
    std::uint16_t transaction = 0;  ///< 0 in RTU.
    std::uint8_t unit = 0;
    std::uint8_t function = 0;  ///< As sent.
    /// What to read. Empty if `function` is not a ModbusFunction (answer illegal_function) or the request does not ask
    /// for 1 … 125 registers in the form of the standard (answer illegal_data_value). A span may end behind 65535
    /// (answer illegal_data_address).
    std::optional<RegisterSpan> span;

    friend bool operator==(const ModbusServerRequest&, const ModbusServerRequest&) = default;
};

/// The exception to answer where a request cannot be served whatever the register map; empty if it may be.
[[nodiscard]] std::optional<ModbusExceptionCode> refusal_of(const ModbusServerRequest& request) noexcept;

/// Cuts a stream of bytes into requests. Takes any bytes in any pieces; pipelined requests come out one by one.
class ModbusRequestParser {
public:
    explicit ModbusRequestParser(ModbusFraming framing) noexcept : framing_(framing) {}

    void push(ByteView bytes);

    /// The next complete request, or nothing while more bytes are needed.
    /// Fails with `malformed_frame`: clear(), and close the connection or wait for silence. In RTU this includes every
    /// function but the two reads, whose length alone is known here.
    [[nodiscard]] Result<std::optional<ModbusServerRequest>> next();

    [[nodiscard]] std::size_t pending() const noexcept { return buffer_.size(); }
    void clear() noexcept { buffer_.clear(); }

private:
    ModbusFraming framing_;
    Bytes buffer_;
};

/// The answer with registers. @pre registers.size() <= 125; otherwise throws std::invalid_argument.
[[nodiscard]] Bytes build_reply(ModbusFraming framing, const ModbusServerRequest& request,
                                std::span<const std::uint16_t> registers);

/// The answer that refuses.
[[nodiscard]] Bytes build_exception(ModbusFraming framing, const ModbusServerRequest& request,
                                    ModbusExceptionCode code);

}  // namespace wattmast::wire

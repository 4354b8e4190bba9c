// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first words with a Modbus unit of which nothing is known: is it there, and what does it call itself?
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "units/error.h"
#include "wire/exchange.h"
#include "wire/modbus_envelope.h"
#include "wire/modbus_exchange.h"
#include "wire/modbus_frame.h"

namespace wattmast::wire {

/// What a unit says of itself (V1.1b3, section 6.21): 0 vendor, 1 product code, 2 revision, 3 URL, 4 product name, 5
/// model, 6 application; all optional for many devices. Texts as sent, cut at the first NUL.
using ModbusIdentity = std::map<std::uint8_t, std::string>;

/// "Vendor Product Revision" of what there is; empty if there is nothing.
[[nodiscard]] std::string describe(const ModbusIdentity& identity);

/// Asks for one holding register; where that meets silence, for one input register. Whatever answers is there, also if
/// it refuses. Then it is asked for its basic identification (function 0x2B, type 0x0E); many refuse or ignore that.
///
/// All three only read. A gateway's own words that nobody is behind it (exceptions 10 and 11) count as silence.
class ModbusGreeting final : public Exchange {
public:
    ModbusGreeting(ModbusTarget target, ModbusTiming timing);

    /// Finished::outcome is success if the unit answered; else `timeout`, `link_failed`, or `malformed_frame` where
    /// something came that is no Modbus. Throws std::logic_error when called after Finished.
    [[nodiscard]] Step resume(const Event& event) override;

    [[nodiscard]] const ModbusIdentity& identity() const noexcept { return identity_; }
    /// The exception that the unit answered the read with; empty if it gave a register.
    [[nodiscard]] std::optional<ModbusExceptionCode> refusal() const noexcept { return refusal_; }
    /// Whether the next byte on the connection begins a frame, as far as can be known. If not, close it.
    [[nodiscard]] bool is_in_step() const noexcept { return in_step_; }
    [[nodiscard]] std::uint16_t next_transaction() const noexcept { return transaction_; }

private:
    enum class Question : std::uint8_t { holding = 1, input = 2, identity = 3 };
    enum class State : std::uint8_t { fresh = 1, pausing = 2, sending = 3, receiving = 4, finished = 5 };

    Step ask(Question question);
    Step send();
    Step take_bytes(ByteView bytes);
    Step take_reply(const Envelope& reply);
    Step take_read(const Envelope& reply);
    Step take_identity(const Envelope& reply);
    Step give_up(Failure failure);
    Step finish(Result<void> outcome);
    [[nodiscard]] bool is_ours(const Envelope& reply) const;

    ModbusTarget target_;
    ModbusTiming timing_;
    Bytes buffer_;
    State state_ = State::fresh;
    Question question_ = Question::holding;
    std::uint8_t next_object_ = 0;
    int requests_ = 0;
    int strangers_ = 0;
    std::uint16_t transaction_;  ///< Of the next request.
    std::uint16_t asked_ = 0;
    bool in_step_ = true;
    std::optional<ModbusExceptionCode> refusal_;
    ModbusIdentity identity_;
};

}  // namespace wattmast::wire

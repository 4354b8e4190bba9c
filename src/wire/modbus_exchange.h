// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reading spans of registers from one Modbus device, as a state machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "units/error.h"
#include "wire/exchange.h"
#include "wire/modbus_frame.h"

namespace wattmast::wire {

/// Whom to ask, and how.
struct ModbusTarget {
    ModbusFraming framing = ModbusFraming::tcp;
    std::uint8_t unit = 1;
    /// Of the first request. On a connection that outlives an exchange pass the last one's next_transaction(), so that
    /// a late reply of an earlier poll is told apart. Ignored by RTU.
    std::uint16_t first_transaction = 1;
};

struct ModbusTiming {
    std::chrono::milliseconds reply_patience{1000};  ///< Silence after which a reply is given up.
    int retries = 1;                                 ///< Further attempts per read after silence or a bad frame; >= 0.
    /// Silence before each RTU request: 3.5 characters, 1.75 ms above 19200 baud (Serial Line V1.02, 2.5.1.1), plus
    /// what a converter needs. Late bytes are drained meanwhile.
    std::chrono::milliseconds inter_frame_pause{20};
    /// Silence before the first RTU request, where that is longer: a late reply to an earlier exchange, in which
    /// nothing would tell it from the right one.
    std::chrono::milliseconds first_pause{0};
};

/// Reads spans one after the other; never more than one request is on its way.
///
/// - An exception reply marks its span with `device_refused` (code and name) and the next span is read.
/// - A reply with another transaction, unit or function is drained, and the right one awaited. If it does not come, the
///   span is `wrong_reply`; if nothing came, `timeout`; if a frame was short, long or garbled, `malformed_frame`.
///   All three are tried `retries` times more.
/// - Two spans in a row without any byte from the device end the exchange: the others get `timeout` too.
/// - A broken link ends it: what was read stays, the rest is `link_failed`.
/// - A late reply is not taken for the current one: TCP compares transactions. RTU cannot; there the line must be
/// silent
///   before each request, after a failed attempt for as long as a reply may take, and the byte count must match.
class ModbusExchange final : public Exchange {
public:
    using Block = Result<std::vector<std::uint16_t>>;

    /// @pre each read is_readable(); timing.retries >= 0; otherwise throws std::invalid_argument.
    ModbusExchange(ModbusTarget target, std::vector<RegisterSpan> reads, ModbusTiming timing);

    /// Finished::outcome is success if any read was answered, if only by a refusal (and the link held), or there was
    /// nothing to read. Otherwise it is the failure of the first read. Throws std::logic_error when called after
    /// Finished.
    [[nodiscard]] Step resume(const Event& event) override;

    [[nodiscard]] const std::vector<RegisterSpan>& reads() const noexcept { return reads_; }

    /// One per read, in the same order: exactly `count` registers, or why there are none. @pre Finished was returned.
    [[nodiscard]] const std::vector<Block>& blocks() const noexcept { return blocks_; }

    /// Whether the next byte on the connection begins a frame, as far as can be known. If not, close it.
    [[nodiscard]] bool is_in_step() const noexcept { return in_step_; }

    /// What the next exchange on the same connection starts with.
    [[nodiscard]] std::uint16_t next_transaction() const noexcept { return transaction_; }

private:
    enum class State { fresh, pausing, sending, receiving, finished };

    Step begin_attempt();
    [[nodiscard]] Pause pause() const;
    Step send_request();
    Step take_bytes(ByteView bytes);
    Step take_reply(const ModbusReply& reply);
    Step take_silence();
    Step drain();
    Step fail_attempt(Failure failure);
    Step finish_read(Block block);
    Step finish_rest(const Failure& failure);
    Step finish(Result<void> outcome);
    [[nodiscard]] Result<void> summary() const;
    [[nodiscard]] std::string strangeness_of(const ModbusReply& reply) const;
    [[nodiscard]] Block block_of(const ModbusReply& reply) const;
    [[nodiscard]] Failure instead_came() const;
    [[nodiscard]] std::string where() const;

    ModbusTarget target_;
    std::vector<RegisterSpan> reads_;
    ModbusTiming timing_;
    ModbusReplyParser parser_;
    std::vector<Block> blocks_;
    State state_ = State::fresh;
    std::uint16_t transaction_;  ///< Of the next request.
    std::uint16_t asked_ = 0;    ///< Of the request on its way.
    int attempts_ = 0;           ///< Begun for the current read.
    int silent_reads_ = 0;       ///< In a row.
    int disturbances_ = 0;       ///< Foreign replies and bytes in pauses, in this attempt.
    bool heard_ = false;         ///< Any byte during the current read.
    bool in_step_ = true;
    std::string stranger_;  ///< What came instead of the reply in this attempt.
};

}  // namespace wattmast::wire

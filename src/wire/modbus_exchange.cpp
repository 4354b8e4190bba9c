// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_exchange.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace wattmast::wire {
namespace {

/// A line that talks without end is not waited out for ever; more than any bus echoes or queues.
constexpr int max_disturbances = 32;
constexpr int max_silent_reads = 2;

std::string advice_on(ModbusExceptionCode code) {
    switch (code) {
        case ModbusExceptionCode::illegal_function:
        case ModbusExceptionCode::illegal_data_address:
        case ModbusExceptionCode::illegal_data_value:
            return "check that the profile fits this model";
        case ModbusExceptionCode::acknowledge:
        case ModbusExceptionCode::server_device_busy:
            return "it is asked again at the next poll";
        case ModbusExceptionCode::gateway_path_unavailable:
        case ModbusExceptionCode::gateway_target_failed_to_respond:
            return "check the gateway's serial side and the unit number";
        case ModbusExceptionCode::server_device_failure:
        case ModbusExceptionCode::memory_parity_error:
            break;
    }
    return "see the device's own alarms";
}

}  // namespace

ModbusExchange::ModbusExchange(ModbusTarget target, std::vector<RegisterSpan> reads, ModbusTiming timing)
    : target_(target),
      reads_(std::move(reads)),
      timing_(timing),
      parser_(target.framing),
      transaction_(target.first_transaction) {
    if (!std::ranges::all_of(reads_, is_readable) || timing_.retries < 0) {
        throw std::invalid_argument("a Modbus exchange needs reads of 1 to 125 registers and no negative retries");
    }
}

Step ModbusExchange::resume(const Event& event) {
    if (state_ == State::finished) {
        throw std::logic_error("a Modbus exchange was resumed after it had finished");
    }
    if (const auto* broken = std::get_if<Broken>(&event)) {
        in_step_ = false;
        return finish_rest(
            fail(Errc::link_failed, "the link failed while reading " + where() + ": " + broken->code.message()));
    }
    const auto* received = std::get_if<Received>(&event);
    const bool elapsed = std::holds_alternative<Elapsed>(event);
    if (state_ == State::fresh && std::holds_alternative<Started>(event)) {
        return reads_.empty() ? finish(summary()) : begin_attempt();
    }
    if (state_ == State::sending && std::holds_alternative<Sent>(event)) {
        state_ = State::receiving;
        return Receive{timing_.reply_patience};
    }
    if (state_ == State::pausing && (elapsed || received != nullptr)) {
        return elapsed ? send_request() : drain();
    }
    if (state_ == State::receiving && (elapsed || received != nullptr)) {
        return elapsed ? take_silence() : take_bytes(received->bytes);
    }
    throw std::logic_error("an event does not answer the last step of a Modbus exchange");
}

Step ModbusExchange::begin_attempt() {
    ++attempts_;
    disturbances_ = 0;
    stranger_.clear();
    if (target_.framing == ModbusFraming::tcp && in_step_) {
        return send_request();  // Frames that are still under way have other transactions.
    }
    state_ = State::pausing;
    parser_.clear();
    return pause();
}

Pause ModbusExchange::pause() const {
    if (!in_step_) {
        return {timing_.reply_patience};
    }
    const bool is_first = blocks_.empty() && attempts_ == 1;
    return {is_first ? std::max(timing_.first_pause, timing_.inter_frame_pause) : timing_.inter_frame_pause};
}

Step ModbusExchange::drain() {
    heard_ = true;
    if (++disturbances_ > max_disturbances) {
        return fail_attempt(fail(Errc::wrong_reply, "the line did not fall silent before the request for " + where() +
                                                        "; check that one master uses it"));
    }
    return pause();
}

Step ModbusExchange::send_request() {
    in_step_ = true;
    state_ = State::sending;
    asked_ = transaction_++;
    return Send{build_request(target_.framing, {asked_, target_.unit, reads_[blocks_.size()]})};
}

Step ModbusExchange::take_bytes(ByteView bytes) {
    heard_ = true;
    parser_.push(bytes);
    for (;;) {
        const auto reply = parser_.next();
        if (!reply) {
            in_step_ = false;
            return fail_attempt(fail(reply.error().code, "while reading " + where() + ": " + reply.error().detail));
        }
        if (!reply->has_value()) {
            return Receive{timing_.reply_patience};
        }
        stranger_ = strangeness_of(**reply);
        if (stranger_.empty()) {
            return take_reply(**reply);
        }
        if (++disturbances_ > max_disturbances) {
            in_step_ = false;
            return fail_attempt(instead_came());
        }
    }
}

Step ModbusExchange::take_reply(const ModbusReply& reply) {
    Block block = block_of(reply);
    const bool may_be_better = !block && block.error().code == Errc::malformed_frame;
    return may_be_better ? fail_attempt(block.error()) : finish_read(std::move(block));
}

Step ModbusExchange::take_silence() {
    if (parser_.pending() != 0) {
        in_step_ = false;
        return fail_attempt(fail(Errc::malformed_frame, "the reply for " + where() + " stopped after " +
                                                            std::to_string(parser_.pending()) + " bytes"));
    }
    if (!stranger_.empty()) {
        return fail_attempt(instead_came());
    }
    return fail_attempt(fail(Errc::timeout, "no reply for " + where() + " within " +
                                                std::to_string(timing_.reply_patience.count()) +
                                                " ms; check power, wiring, address and unit number"));
}

Failure ModbusExchange::instead_came() const {
    return fail(Errc::wrong_reply,
                "instead of " + where() + " came " + stranger_ + "; check that nobody else uses the line or gateway");
}

Step ModbusExchange::fail_attempt(Failure failure) {
    if (target_.framing == ModbusFraming::rtu) {
        in_step_ = false;  // The reply may still come, and nothing in it would tell.
    }
    return attempts_ <= timing_.retries ? begin_attempt() : finish_read(std::move(failure));
}

Step ModbusExchange::finish_read(Block block) {
    silent_reads_ = heard_ ? 0 : silent_reads_ + 1;
    blocks_.push_back(std::move(block));
    attempts_ = 0;
    heard_ = false;
    if (blocks_.size() == reads_.size()) {
        return finish(summary());
    }
    if (silent_reads_ == max_silent_reads) {
        const Failure failure = fail(Errc::timeout, "not asked for, because unit " + std::to_string(target_.unit) +
                                                        " was silent for the reads before");
        blocks_.resize(reads_.size(), Block(failure));
        return finish(summary());
    }
    return begin_attempt();
}

Step ModbusExchange::finish_rest(const Failure& failure) {
    blocks_.resize(reads_.size(), Block(failure));
    return finish(failure);
}

Step ModbusExchange::finish(Result<void> outcome) {
    state_ = State::finished;
    return Finished{std::move(outcome)};
}

Result<void> ModbusExchange::summary() const {
    const auto was_answered = [](const Block& block) { return block || block.error().code == Errc::device_refused; };
    if (blocks_.empty() || std::ranges::any_of(blocks_, was_answered)) {
        return {};
    }
    return blocks_.front().error();
}

/// What makes a reply another's, in words; empty if it is ours.
std::string ModbusExchange::strangeness_of(const ModbusReply& reply) const {
    const auto function = static_cast<std::uint8_t>(reads_[blocks_.size()].function);
    if (target_.framing == ModbusFraming::tcp && reply.transaction != asked_) {
        return "a reply with transaction " + std::to_string(reply.transaction) + " instead of " +
               std::to_string(asked_);
    }
    if (reply.unit != target_.unit) {
        return "a reply of unit " + std::to_string(reply.unit);
    }
    if (reply.function != function) {
        return "a reply with function " + std::to_string(reply.function) + " instead of " + std::to_string(function);
    }
    return {};
}

ModbusExchange::Block ModbusExchange::block_of(const ModbusReply& reply) const {
    if (const auto* code = std::get_if<ModbusExceptionCode>(&reply.body)) {
        return fail(Errc::device_refused, where() + " refused with exception " +
                                              std::to_string(static_cast<int>(*code)) + " (" +
                                              std::string(name_of(*code)) + "); " + advice_on(*code));
    }
    if (const auto* garbled = std::get_if<ModbusReply::Garbled>(&reply.body)) {
        return fail(Errc::malformed_frame, "while reading " + where() + ": " + garbled->why);
    }
    const auto& registers = std::get<ModbusReply::Registers>(reply.body);
    if (registers.size() != reads_[blocks_.size()].count) {
        return fail(Errc::malformed_frame,
                    "the reply for " + where() + " holds " + std::to_string(registers.size()) + " registers");
    }
    return registers;
}

/// "unit 1, holding registers 100 to 101"
std::string ModbusExchange::where() const {
    const std::string unit = "unit " + std::to_string(target_.unit);
    return blocks_.size() < reads_.size() ? unit + ", " + describe(reads_[blocks_.size()]) : unit;
}

}  // namespace wattmast::wire

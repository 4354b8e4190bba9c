// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_greeting.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "wire/byte_reader.h"
#include "wire/byte_writer.h"

namespace wattmast::wire {
namespace {

constexpr std::uint8_t exception_bit = 0x80;
constexpr std::uint8_t encapsulated = 0x2B;  // V1.1b3, section 6.19
constexpr std::uint8_t device_identification = 0x0E;
constexpr std::uint8_t basic_stream = 0x01;
constexpr std::uint8_t more_follows = 0xFF;
constexpr int most_requests = 6;  ///< Two reads, and identifications that come in up to four parts.
constexpr int most_strangers = 32;

std::uint8_t function_of(ModbusFunction function) {
    return static_cast<std::uint8_t>(function);
}

bool is_read(std::uint8_t function) {
    return function == function_of(ModbusFunction::read_holding_registers) ||
           function == function_of(ModbusFunction::read_input_registers);
}

/// Of unit, function, type, code, conformity, more, next object, count of objects, then objects of id, length, text.
std::optional<std::size_t> identity_length(ByteReader reader) {
    constexpr std::size_t head = 8;
    const auto front = reader.take(head);
    if (!front) {
        return std::nullopt;
    }
    std::size_t length = head;
    for (auto left = std::to_integer<unsigned>(front->back()); left > 0; --left) {
        const auto id = reader.u8();
        const auto size = reader.u8();
        if (!id || !size || !reader.take(*size)) {
            return std::nullopt;
        }
        length += 2U + *size;
    }
    return length + rtu_crc_size;
}

Result<std::optional<std::size_t>> rtu_length(ByteView bytes) {
    using Length = std::optional<std::size_t>;
    ByteReader reader(bytes);
    const auto unit = reader.u8();
    const auto function = reader.u8();
    const auto third = reader.u8();
    if (!unit || !function || !third) {
        return Length{};
    }
    constexpr std::size_t head = 3;
    if (*function >= exception_bit) {
        return Length(head + rtu_crc_size);
    }
    if (is_read(*function)) {
        return Length(head + *third + rtu_crc_size);
    }
    if (*function == encapsulated && *third == device_identification) {
        return identity_length(ByteReader(bytes));
    }
    return fail(Errc::malformed_frame,
                "an RTU reply has function " + std::to_string(*function) + ", which was not asked for");
}

std::string text_of(ByteView bytes) {
    std::string text;
    for (const std::byte byte : bytes) {
        if (byte == std::byte{0}) {
            break;
        }
        text.push_back(static_cast<char>(byte));
    }
    return text;
}

}  // namespace

std::string describe(const ModbusIdentity& identity) {
    std::string text;
    for (const std::uint8_t object :
         {std::uint8_t{0}, std::uint8_t{4}, std::uint8_t{5}, std::uint8_t{1}, std::uint8_t{2}}) {
        const auto found = identity.find(object);
        if (found != identity.end() && !found->second.empty()) {
            text.append(text.empty() ? "" : " ").append(found->second);
        }
    }
    return text;
}

ModbusGreeting::ModbusGreeting(ModbusTarget target, ModbusTiming timing)
    : target_(target), timing_(timing), transaction_(target.first_transaction) {}

Step ModbusGreeting::resume(const Event& event) {
    if (state_ == State::finished) {
        throw std::logic_error("a Modbus greeting was resumed after it had finished");
    }
    if (const auto* broken = std::get_if<Broken>(&event)) {
        in_step_ = false;
        return give_up(fail(Errc::link_failed, "the link failed: " + broken->code.message()));
    }
    const auto* received = std::get_if<Received>(&event);
    const bool elapsed = std::holds_alternative<Elapsed>(event);
    if (state_ == State::fresh && std::holds_alternative<Started>(event)) {
        return ask(Question::holding);
    }
    if (state_ == State::sending && std::holds_alternative<Sent>(event)) {
        state_ = State::receiving;
        return Receive{timing_.reply_patience};
    }
    if (state_ == State::pausing && (elapsed || received != nullptr)) {
        if (elapsed || ++strangers_ > most_strangers) {
            return send();
        }
        return Pause{timing_.inter_frame_pause};
    }
    if (state_ == State::receiving && received != nullptr) {
        return take_bytes(received->bytes);
    }
    if (state_ == State::receiving && elapsed) {
        in_step_ = target_.framing == ModbusFraming::tcp && buffer_.empty();
        return give_up(fail(Errc::timeout, "unit " + std::to_string(target_.unit) + " is silent"));
    }
    throw std::logic_error("an event does not answer the last step of a Modbus greeting");
}

Step ModbusGreeting::ask(Question question) {
    question_ = question;
    buffer_.clear();
    strangers_ = 0;
    if (target_.framing == ModbusFraming::tcp) {
        return send();
    }
    state_ = State::pausing;
    return Pause{in_step_ ? timing_.inter_frame_pause : timing_.reply_patience};
}

Step ModbusGreeting::send() {
    ByteWriter pdu;
    switch (question_) {
        case Question::holding:
        case Question::input:
            pdu.u8(function_of(question_ == Question::holding ? ModbusFunction::read_holding_registers
                                                              : ModbusFunction::read_input_registers));
            pdu.u16(0);
            pdu.u16(1);
            break;
        case Question::identity:
            pdu.u8(encapsulated);
            pdu.u8(device_identification);
            pdu.u8(basic_stream);
            pdu.u8(next_object_);
            break;
    }
    ++requests_;
    in_step_ = true;
    state_ = State::sending;
    asked_ = transaction_++;
    return Send{wrap(target_.framing, asked_, target_.unit, pdu.view())};
}

Step ModbusGreeting::take_bytes(ByteView bytes) {
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
    while (true) {
        const auto reply = take_envelope(target_.framing, buffer_, rtu_length);
        if (!reply || strangers_ > most_strangers) {
            in_step_ = false;
            return give_up(reply ? fail(Errc::wrong_reply, "replies to others come without end") : reply.error());
        }
        if (!reply->has_value()) {
            return Receive{timing_.reply_patience};
        }
        if (is_ours(**reply)) {
            return take_reply(**reply);
        }
        ++strangers_;
    }
}

bool ModbusGreeting::is_ours(const Envelope& reply) const {
    const auto function = std::to_integer<std::uint8_t>(reply.pdu.front()) % exception_bit;
    const int wanted = question_ == Question::identity  ? encapsulated
                       : question_ == Question::holding ? function_of(ModbusFunction::read_holding_registers)
                                                        : function_of(ModbusFunction::read_input_registers);
    return reply.unit == target_.unit && function == wanted &&
           (target_.framing == ModbusFraming::rtu || reply.transaction == asked_);
}

Step ModbusGreeting::take_reply(const Envelope& reply) {
    return question_ == Question::identity ? take_identity(reply) : take_read(reply);
}

Step ModbusGreeting::take_read(const Envelope& reply) {
    ByteReader reader(reply.pdu);
    const std::uint8_t function = reader.u8().value();
    const auto code = reader.u8();
    if (function >= exception_bit && code) {
        refusal_ = static_cast<ModbusExceptionCode>(*code);
        if (refusal_ == ModbusExceptionCode::gateway_path_unavailable ||
            refusal_ == ModbusExceptionCode::gateway_target_failed_to_respond) {
            return finish(fail(Errc::timeout, "the gateway says that unit " + std::to_string(target_.unit) +
                                                  " does not answer (" + std::string(name_of(*refusal_)) + ")"));
        }
    }
    return ask(Question::identity);
}

Step ModbusGreeting::take_identity(const Envelope& reply) {
    constexpr std::size_t head = 4;  // function, type, code, conformity
    ByteReader reader(reply.pdu);
    const auto front = reader.take(head);
    const auto more = reader.u8();
    const auto next = reader.u8();
    const auto count = reader.u8();
    if (!front || std::to_integer<std::uint8_t>(front->front()) != encapsulated ||
        std::to_integer<std::uint8_t>((*front)[1]) != device_identification || !more || !next || !count) {
        return finish({});  // Refused, or nonsense: it has none.
    }
    for (unsigned i = 0; i < *count; ++i) {
        const auto object = reader.u8();
        const auto size = reader.u8();
        const auto bytes = size ? reader.take(*size) : std::nullopt;
        if (!object || !bytes) {
            break;
        }
        identity_.emplace(*object, text_of(*bytes));
    }
    if (*more != more_follows || *next <= next_object_ || requests_ >= most_requests) {
        return finish({});
    }
    next_object_ = *next;
    return ask(Question::identity);
}

Step ModbusGreeting::give_up(Failure failure) {
    switch (question_) {
        case Question::holding:
            if (failure.code == Errc::timeout) {
                return ask(Question::input);
            }
            break;
        case Question::input:
            break;
        case Question::identity:
            return finish({});
    }
    return finish(std::move(failure));
}

Step ModbusGreeting::finish(Result<void> outcome) {
    state_ = State::finished;
    return Finished{std::move(outcome)};
}

}  // namespace wattmast::wire

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/frame_log.h"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

#include "wire/dlt645_frame.h"
#include "wire/modbus_server_frame.h"

namespace wattmast {
namespace {

/// Pieces of one answer come together within this; a later one is another answer.
constexpr Duration one_answer{500};

std::string hex_of(std::span<const std::byte> bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size() * 3);
    for (const std::byte byte : bytes) {
        const auto value = std::to_integer<unsigned>(byte);
        text += text.empty() ? "" : " ";
        text += digits[value >> 4U];
        text += digits[value & 0xFU];
    }
    return text;
}

std::string bytes_of(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " byte" : " bytes");
}

std::string modbus_request(wire::ModbusFraming framing, std::span<const std::byte> bytes) {
    wire::ModbusRequestParser parser(framing);
    parser.push(bytes);
    const auto request = parser.next();
    if (!request || !*request || !(*request)->span) {
        return "a request of " + bytes_of(bytes.size());
    }
    const std::string transaction = framing == wire::ModbusFraming::tcp
                                        ? ", transaction " + std::to_string((*request)->transaction)
                                        : std::string();
    return "read " + wire::describe(*(*request)->span) + " of unit " + std::to_string((*request)->unit) + transaction;
}

struct ModbusBody {
    std::string operator()(const wire::ModbusReply::Registers& registers) const {
        return std::to_string(registers.size()) + (registers.size() == 1 ? " register" : " registers");
    }
    std::string operator()(wire::ModbusExceptionCode code) const {
        return "exception " + std::to_string(static_cast<int>(code)) + " (" + std::string(wire::name_of(code)) + ")";
    }
    std::string operator()(const wire::ModbusReply::Garbled& garbled) const { return "garbled: " + garbled.why; }
};

std::string modbus_reply(wire::ModbusFraming framing, std::span<const std::byte> bytes) {
    wire::ModbusReplyParser parser(framing);
    parser.push(bytes);
    const auto reply = parser.next();
    if (!reply) {
        return "no Modbus frame: " + reply.error().detail;
    }
    if (!*reply) {
        return "a part of a reply, " + bytes_of(bytes.size());
    }
    const std::string transaction =
        framing == wire::ModbusFraming::tcp ? ", transaction " + std::to_string((*reply)->transaction) : std::string();
    return std::visit(ModbusBody{}, (*reply)->body) + " from unit " + std::to_string((*reply)->unit) + transaction;
}

std::string dlt645_frame(FrameDirection direction, std::span<const std::byte> bytes) {
    wire::Dlt645Parser parser;
    parser.push(bytes);
    const auto frame = parser.next();
    if (!frame || !*frame) {
        return "a part of a frame, " + bytes_of(bytes.size());
    }
    const wire::Dlt645Frame& whole = **frame;
    const std::string what = direction == FrameDirection::sent ? "a request to "
                             : whole.is_error()                ? "a refusal of "
                                                               : "an answer of ";
    return what + "meter " + whole.address.to_string() + ", control " +
           hex_of(std::array{static_cast<std::byte>(whole.control)}) + ", " + bytes_of(whole.data.size()) + " of data";
}

std::string cut(std::string text) {
    if (text.size() <= FrameLog::most_text) {
        return text;
    }
    std::size_t end = FrameLog::most_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;  // Not within a character.
    }
    const std::size_t left_out = text.size() - end;
    text.resize(end);
    return text + " … (" + bytes_of(left_out) + " more)";
}

}  // namespace

FrameLog::FrameLog(const DeviceUri& uri, std::function<UtcTime()> clock, std::size_t capacity)
    : codec_(codec_of(uri)), clock_(std::move(clock)), capacity_(capacity) {
    if (capacity == 0) {
        throw std::invalid_argument("a log of frames keeps at least one");
    }
}

FrameLog::Codec FrameLog::codec_of(const DeviceUri& uri) noexcept {
    if (const auto* modbus = std::get_if<ModbusUri>(&uri)) {
        return modbus->framing == wire::ModbusFraming::tcp ? Codec::modbus_tcp : Codec::modbus_rtu;
    }
    return std::holds_alternative<Dlt645Uri>(uri) ? Codec::dlt645 : Codec::words;
}

void FrameLog::on_bytes(FrameDirection direction, std::span<const std::byte> bytes) {
    const UtcTime now = clock_();
    const std::scoped_lock lock(mutex_);
    const bool goes_on = direction == FrameDirection::received && !frames_.empty() &&
                         frames_.back().direction == direction && frames_.back().text.empty() &&
                         now - frames_.back().at < one_answer;
    if (!goes_on) {
        keep({0, now, direction, 0, {}, {}});
    }
    Kept& frame = frames_.back();
    frame.size += bytes.size();
    const std::size_t room = most_bytes - std::min(most_bytes, frame.bytes.size());
    const auto part = bytes.first(std::min(room, bytes.size()));
    frame.bytes.insert(frame.bytes.end(), part.begin(), part.end());
}

void FrameLog::on_text(FrameDirection direction, std::string text) {
    const UtcTime now = clock_();
    const std::scoped_lock lock(mutex_);
    keep({0, now, direction, 0, {}, cut(std::move(text))});
}

void FrameLog::keep(Kept frame) {
    frame.number = ++number_;
    if (frames_.size() == capacity_) {
        frames_.pop_front();
    }
    frames_.push_back(std::move(frame));
}

LoggedFrame FrameLog::told(const Kept& frame) const {
    LoggedFrame told{frame.number, frame.at, frame.direction, frame.size, hex_of(frame.bytes), frame.text};
    if (!frame.text.empty()) {
        return told;
    }
    const bool is_sent = frame.direction == FrameDirection::sent;
    switch (codec_) {
        case Codec::modbus_tcp:
        case Codec::modbus_rtu: {
            const auto framing = codec_ == Codec::modbus_tcp ? wire::ModbusFraming::tcp : wire::ModbusFraming::rtu;
            told.meaning = is_sent ? modbus_request(framing, frame.bytes) : modbus_reply(framing, frame.bytes);
            break;
        }
        case Codec::dlt645:
            told.meaning = dlt645_frame(frame.direction, frame.bytes);
            break;
        case Codec::words:
            told.meaning = bytes_of(frame.size);
            break;
    }
    return told;
}

std::vector<LoggedFrame> FrameLog::frames() const {
    std::vector<Kept> kept;  // Whoever polls does not wait for words.
    {
        const std::scoped_lock lock(mutex_);
        kept.assign(frames_.begin(), frames_.end());
    }
    std::vector<LoggedFrame> result;
    result.reserve(kept.size());
    for (const Kept& frame : kept) {
        result.push_back(told(frame));
    }
    return result;
}

}  // namespace wattmast

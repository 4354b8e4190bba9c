// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange_script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace wattmast::test {
namespace {

using namespace wire;

constexpr std::size_t max_events = 2000;  ///< Far above any script; an exchange that needs more never ends.

/// One run: where in the script, and what of its current reply is still to come.
class Player {
public:
    Player(const std::vector<ExchangeScript::Line>& lines, ExchangeScript::Cut cut, ExchangeScript::LineState line)
        : lines_(lines), cut_(cut), line_(line) {}

    ExchangeScript::Run play(Exchange& exchange) {
        Step step = exchange.resume(Started{});
        while (!std::holds_alternative<Finished>(step)) {
            ++run_.events;
            if (run_.events > max_events) {
                ADD_FAILURE() << "the exchange does not come to an end";
                break;
            }
            step = answer(exchange, step);
        }
        if (const auto* finished = std::get_if<Finished>(&step)) {
            run_.outcome = finished->outcome;
        }
        if (std::holds_alternative<ExchangeScript::Holds>(line_)) {
            EXPECT_EQ(at_, lines_.size()) << "the exchange ended before the script";
        }
        return run_;
    }

private:
    Step answer(Exchange& exchange, const Step& step) {
        if (const auto* breaks = std::get_if<ExchangeScript::BreaksAfter>(&line_);
            breaks && run_.events > breaks->events) {
            return exchange.resume(Broken{boost::system::errc::make_error_code(boost::system::errc::connection_reset)});
        }
        if (const auto* silent = std::get_if<ExchangeScript::FallsSilentAfter>(&line_);
            silent && run_.events > silent->events) {
            return std::holds_alternative<Send>(step) ? exchange.resume(Sent{}) : exchange.resume(Elapsed{});
        }
        if (const auto* send = std::get_if<Send>(&step)) {
            expect_send(send->bytes);
            return exchange.resume(Sent{});
        }
        if (const auto* pause = std::get_if<Pause>(&step)) {
            run_.pauses.push_back(pause->duration);
            const auto* late = next<ExchangeScript::Late>();
            return late ? exchange.resume(Received{late->bytes}) : exchange.resume(Elapsed{});
        }
        return receive(exchange);
    }

    void expect_send(const Bytes& sent) {
        const auto* expected = next<ExchangeScript::ExpectSend>();
        if (expected == nullptr) {
            ADD_FAILURE() << "the script does not expect the request " << to_hex(sent);
        } else {
            EXPECT_EQ(to_hex(sent), to_hex(expected->bytes));
        }
    }

    Step receive(Exchange& exchange) {
        if (rest_.empty()) {
            if (const auto* reply = next<ExchangeScript::Reply>()) {
                rest_ = reply->bytes;
            } else if (next<ExchangeScript::Silence>() == nullptr) {
                ADD_FAILURE() << "the exchange waits for bytes where the script has none";
            }
        }
        if (rest_.empty()) {
            return exchange.resume(Elapsed{});
        }
        const std::size_t size = piece_size();
        delivered_ += size;
        // A buffer of exactly the right size, so that a sanitizer sees a step behind it.
        const Bytes piece(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(size));
        rest_ = rest_.subspan(size);
        return exchange.resume(Received{piece});
    }

    std::size_t piece_size() const {
        if (std::holds_alternative<ExchangeScript::EachByte>(cut_)) {
            return 1;
        }
        if (const auto* cut = std::get_if<ExchangeScript::CutAt>(&cut_)) {
            const bool is_ahead = cut->position > delivered_ && cut->position < delivered_ + rest_.size();
            return is_ahead ? cut->position - delivered_ : rest_.size();
        }
        return rest_.size();
    }

    /// The script's next line if it is of this kind; then it is used up.
    template <typename Kind>
    const Kind* next() {
        if (at_ == lines_.size()) {
            return nullptr;
        }
        const auto* line = std::get_if<Kind>(&lines_[at_]);
        at_ += line == nullptr ? 0 : 1;
        return line;
    }

    const std::vector<ExchangeScript::Line>& lines_;
    ExchangeScript::Cut cut_;
    ExchangeScript::LineState line_;
    ExchangeScript::Run run_{fail(Errc::cancelled, "did not finish"), 0, {}};
    std::size_t at_ = 0;
    std::size_t delivered_ = 0;
    ByteView rest_;
};

}  // namespace

Bytes hex(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c != ' ') {
            digits.push_back(c);
        }
    }
    Bytes bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        unsigned value = 0;
        const char* const begin = digits.data() + i;
        const auto [end, error] = std::from_chars(begin, digits.data() + std::min(i + 2, digits.size()), value, 16);
        if (error != std::errc{} || end != begin + 2) {
            throw std::invalid_argument("not pairs of hex digits: " + std::string(text));
        }
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

std::string to_hex(ByteView bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::byte byte : bytes) {
        const auto value = std::to_integer<std::size_t>(byte);
        text += text.empty() ? "" : " ";
        text += digits[value / 16];
        text += digits[value % 16];
    }
    return text;
}

ExchangeScript& ExchangeScript::expect_send(std::string_view hex_text) {
    lines_.emplace_back(ExpectSend{hex(hex_text)});
    return *this;
}

ExchangeScript& ExchangeScript::reply(std::string_view hex_text) {
    lines_.emplace_back(Reply{hex(hex_text)});
    return *this;
}

ExchangeScript& ExchangeScript::silence() {
    lines_.emplace_back(Silence{});
    return *this;
}

ExchangeScript& ExchangeScript::late(std::string_view hex_text) {
    lines_.emplace_back(Late{hex(hex_text)});
    return *this;
}

ExchangeScript::Run ExchangeScript::run(Exchange& exchange, Cut cut, LineState line) const {
    return Player(lines_, cut, line).play(exchange);
}

std::size_t ExchangeScript::reply_size() const {
    std::size_t size = 0;
    for (const Line& line : lines_) {
        if (const auto* reply = std::get_if<Reply>(&line)) {
            size += reply->bytes.size();
        }
    }
    return size;
}

}  // namespace wattmast::test

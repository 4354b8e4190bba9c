// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a mail server can say: any bytes, in any pieces, with silence and a broken link anywhere.
#include <algorithm>
#include <utility>
#include <vector>

#include "fuzz/fuzz.h"
#include "wire/smtp_exchange.h"

namespace {

using namespace wattmast;
using namespace wattmast::wire;
using test::FuzzInput;
using test::require;

constexpr const char* password = "Zx9-uncommon";

std::vector<SmtpReply> replies_of(const Bytes& bytes, std::size_t piece) {
    SmtpReplyReader reader;
    std::vector<SmtpReply> replies;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.push(ByteView(bytes).subspan(at, std::min(piece, bytes.size() - at)));
        for (auto next = reader.next(); next && *next; next = reader.next()) {
            require((*next)->code >= 200 && (*next)->code < 600, "a code is one");
            require(!(*next)->lines.empty() && (*next)->lines.size() <= SmtpReplyReader::most_lines, "there are lines");
            require((*next)->to_string().size() < 900, "words of a server stay short");
            replies.push_back(**next);
        }
    }
    return replies;
}

/// Control byte: 0 silence, 255 a broken link, otherwise how many bytes arrive at once.
Step answer(Exchange& exchange, const Step& step, FuzzInput& input) {
    if (std::holds_alternative<Send>(step)) {
        return exchange.resume(Sent{});
    }
    const std::uint8_t control = input.byte();
    if (control == 255) {
        return exchange.resume(Broken{});
    }
    const Bytes piece = input.take(control);
    return piece.empty() ? exchange.resume(Elapsed{}) : exchange.resume(Received{piece});
}

Result<void> converse(Exchange& exchange, FuzzInput input) {
    Step step = exchange.resume(Started{});
    for (int steps = 0; !std::holds_alternative<Finished>(step); ++steps) {
        require(steps < 50'000, "the exchange comes to an end");
        step = answer(exchange, step, input);
    }
    const auto& outcome = std::get<Finished>(step).outcome;
    require(outcome || !outcome.error().detail.empty(), "a failure says why");
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    const std::uint8_t kind = input.byte();
    SmtpEnvelope envelope{"a@example.com", {"b@example.com", "c@example.com"}, "Subject: x\r\n\r\n.y\r\n"};
    std::optional<SmtpLogin> login;
    if (kind % 2 == 0) {
        login = SmtpLogin{"ops", password};
    }
    SmtpDelivery delivery(std::move(envelope), login,
                          {"[192.0.2.7]",
                           kind % 4 < 2 ? SmtpOpening::greeting : SmtpOpening::after_starttls,
                           SmtpSecrecy::encrypted,
                           {}});
    const auto outcome = converse(delivery, input);
    require(!login || outcome || outcome.error().detail.find(password) == std::string::npos, "no password is repeated");
    require(delivery.refusals().size() <= 2, "there are no more refusals than recipients");
    SmtpStartTls starttls("me.test");
    // It is told no password: what a server says here that looks like one is the server's own.
    static_cast<void>(converse(starttls, input));
    const Bytes bytes = input.take(size);
    require(replies_of(bytes, 1) == replies_of(bytes, bytes.size() + 1), "pieces do not matter");
    return 0;
}

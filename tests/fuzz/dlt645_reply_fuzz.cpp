// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a DL/T 645 line can send to the exchange: any bytes, in any pieces, with silence and a broken link anywhere; and
// any item to the decoder of numbers.
#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "fuzz/fuzz.h"
#include "wire/dlt645_exchange.h"
#include "wire/dlt645_value.h"

namespace {

using namespace wattmast;
using namespace wattmast::wire;
using test::FuzzInput;
using test::require;

/// All frames, and a count of the failures; the bytes come in pieces of `piece`.
std::pair<std::vector<Dlt645Frame>, int> frames_of(const Bytes& bytes, std::size_t piece) {
    Dlt645Parser parser;
    std::vector<Dlt645Frame> frames;
    int failures = 0;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        parser.push(ByteView(bytes).subspan(at, std::min(piece, bytes.size() - at)));
        for (;;) {
            auto frame = parser.next();
            if (!frame) {
                ++failures;
            } else if (frame->has_value()) {
                frames.push_back(**std::move(frame));
            } else {
                break;
            }
        }
        require(parser.pending() <= max_dlt645_data + 12, "no more is kept than one frame");
    }
    while (parser.pending() != 0) {
        const std::size_t before = parser.pending();
        parser.give_up_frame();
        require(parser.pending() < before, "giving up goes on");
    }
    return {std::move(frames), failures};
}

/// Control byte: 0 silence, 255 a broken link, otherwise how many bytes arrive at once.
Step answer(Dlt645Exchange& exchange, const Step& step, FuzzInput& input) {
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

void converse(std::uint8_t kind, FuzzInput input) {
    using namespace std::chrono_literals;
    const bool is_new = kind % 2 == 0;
    const Dlt645Edition edition = is_new ? Dlt645Edition::of_2007 : Dlt645Edition::of_1997;
    const bool has_address = kind % 4 < 2;
    std::vector<Dlt645Read> reads = {{Dlt645Function::read_data, is_new ? 0x00010000U : 0x9010U},
                                     {Dlt645Function::read_data, is_new ? 0x0201FF00U : 0xB61FU}};
    if (is_new && !has_address) {
        reads.insert(reads.begin(), {Dlt645Function::read_address, 0});
    }
    const auto address = has_address ? Dlt645Address::parse("000012345678").value() : Dlt645Address::any();
    Dlt645Exchange exchange({edition, address}, reads, {700ms, 1, 2, 30ms, 90ms});
    Step step = exchange.resume(Started{});
    for (int steps = 0; !std::holds_alternative<Finished>(step); ++steps) {
        require(steps < 50'000, "the exchange comes to an end");
        step = answer(exchange, step, input);
    }
    require(exchange.blocks().size() == reads.size(), "there is one block per read");
    bool answered = false;
    for (std::size_t i = 0; i < reads.size(); ++i) {
        const auto& block = exchange.blocks()[i];
        require(block || !block.error().detail.empty(), "a failure says why");
        require(!block || reads[i].function == Dlt645Function::read_data || block->size() == Dlt645Address::size,
                "an address has six bytes");
        answered = answered || block || block.error().code == Errc::device_refused;
    }
    require(answered || !std::get<Finished>(step).outcome, "success means that something was answered");
}

void decode(FuzzInput input) {
    const Dlt645Format format{static_cast<std::uint8_t>(1 + input.byte() % 8),
                              static_cast<std::uint8_t>(input.byte() % 3),
                              input.byte() % 2 == 0 ? Dlt645Format::Sign::none : Dlt645Format::Sign::top_bit};
    const unsigned position = input.byte() % 5;
    const Bytes data = input.take(250);
    const auto number = number_in(format, position, data);
    if (number && !number->is_zero() && position != 0) {
        const Bytes again = encode_bcd(format, *number);
        const auto first = data.begin() + static_cast<std::ptrdiff_t>((position - 1) * format.bytes);
        require(std::equal(again.begin(), again.end(), first), "a number is written as it was read");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    converse(input.byte(), input);
    decode(input);
    const Bytes bytes = input.take(size);
    require(frames_of(bytes, 1) == frames_of(bytes, bytes.size() + 1), "pieces do not matter");
    return 0;
}

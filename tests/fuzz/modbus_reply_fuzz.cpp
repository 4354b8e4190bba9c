// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a device can send to the Modbus exchange: any bytes, in any pieces, with silence and a broken link anywhere.
#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "fuzz/fuzz.h"
#include "wire/modbus_exchange.h"

namespace {

using namespace wattmast;
using namespace wattmast::wire;
using test::FuzzInput;
using test::require;

/// All replies up to the first failure; the bytes come in pieces of `piece`.
std::vector<ModbusReply> replies_of(ModbusFraming framing, const Bytes& bytes, std::size_t piece) {
    ModbusReplyParser parser(framing);
    std::vector<ModbusReply> replies;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        parser.push(ByteView(bytes).subspan(at, std::min(piece, bytes.size() - at)));
        for (;;) {
            auto reply = parser.next();
            if (!reply) {
                return replies;
            }
            if (!reply->has_value()) {
                break;
            }
            replies.push_back(**std::move(reply));
        }
    }
    return replies;
}

/// Control byte: 0 silence, 255 a broken link, otherwise how many bytes arrive at once.
Step answer(ModbusExchange& exchange, const Step& step, FuzzInput& input) {
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

void converse(ModbusFraming framing, FuzzInput input) {
    const std::vector<RegisterSpan> reads{{ModbusFunction::read_holding_registers, 100, 1},
                                          {ModbusFunction::read_input_registers, 7, 2},
                                          {ModbusFunction::read_holding_registers, 300, 125}};
    using namespace std::chrono_literals;
    ModbusExchange exchange({framing, 1, 5}, reads, {700ms, 1, 30ms});
    Step step = exchange.resume(Started{});
    for (int steps = 0; !std::holds_alternative<Finished>(step); ++steps) {
        require(steps < 5000, "the exchange comes to an end");
        step = answer(exchange, step, input);
    }
    require(exchange.blocks().size() == reads.size(), "there is one block per read");
    bool answered = false;
    for (std::size_t i = 0; i < reads.size(); ++i) {
        const auto& block = exchange.blocks()[i];
        require(!block || block->size() == reads[i].count, "a block has the registers that were asked for");
        require(block || !block.error().detail.empty(), "a failure says why");
        answered = answered || block || block.error().code == Errc::device_refused;
    }
    require(answered || !std::get<Finished>(step).outcome, "success means that something was answered");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    const ModbusFraming framing = input.byte() % 2 == 0 ? ModbusFraming::tcp : ModbusFraming::rtu;
    converse(framing, input);
    const Bytes bytes = input.take(size);
    require(replies_of(framing, bytes, 1) == replies_of(framing, bytes, bytes.size() + 1), "pieces do not matter");
    return 0;
}

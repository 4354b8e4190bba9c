// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a stranger can answer to a Modbus greeting: any bytes, in any pieces, with silence and a broken link anywhere.
#include <chrono>

#include "fuzz/fuzz.h"
#include "wire/modbus_greeting.h"

namespace {

using namespace wattmast;
using namespace wattmast::wire;
using test::FuzzInput;
using test::require;

/// Control byte: 0 silence, 255 a broken link, otherwise how many bytes arrive at once.
Step answer(ModbusGreeting& greeting, const Step& step, FuzzInput& input) {
    if (std::holds_alternative<Send>(step)) {
        return greeting.resume(Sent{});
    }
    const std::uint8_t control = input.byte();
    if (control == 255) {
        return greeting.resume(Broken{});
    }
    const Bytes piece = input.take(control);
    return piece.empty() ? greeting.resume(Elapsed{}) : greeting.resume(Received{piece});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace std::chrono_literals;
    FuzzInput input(data, size);
    const ModbusFraming framing = input.byte() % 2 == 0 ? ModbusFraming::tcp : ModbusFraming::rtu;
    ModbusGreeting greeting({framing, 9, 5}, {700ms, 1, 30ms});
    Step step = greeting.resume(Started{});
    for (std::size_t steps = 0; !std::holds_alternative<Finished>(step); ++steps) {
        require(steps < size + 100, "the greeting comes to an end");
        if (const auto* send = std::get_if<Send>(&step)) {
            const auto function = std::to_integer<unsigned>(send->bytes.at(framing == ModbusFraming::tcp ? 7 : 1));
            require(function == 3 || function == 4 || function == 0x2B, "only reads are sent");
        }
        step = answer(greeting, step, input);
    }
    const auto& outcome = std::get<Finished>(step).outcome;
    require(outcome || !outcome.error().detail.empty(), "a failure says why");
    require(outcome || greeting.identity().empty(), "nobody who is not there has a name");
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a device can answer to a walk over its SunSpec models: any registers, refusals and silence anywhere.
#include <array>

#include "fuzz/fuzz.h"
#include "wire/modbus_envelope.h"
#include "wire/sunspec_walk.h"

namespace {

using namespace wattmast;
using namespace wattmast::wire;
using test::FuzzInput;
using test::require;

std::uint16_t word(FuzzInput& input) {
    const auto high = static_cast<std::uint16_t>(input.byte() << 8U);
    return static_cast<std::uint16_t>(high | input.byte());
}

}  // namespace

/// Control byte: 0 refusal, 1 silence, 2 the marker, otherwise two registers follow.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    SunspecWalk walk;
    std::size_t steps = 0;
    while (const auto wanted = walk.wanted()) {
        require(is_readable(*wanted), "only registers that exist are wanted");
        require(++steps <= SunspecWalk::most_models + 4, "the walk comes to an end");
        const std::uint8_t control = input.byte();
        if (control < 2) {
            walk.fail_with(fail(control == 0 ? Errc::device_refused : Errc::timeout, "fuzzed"));
        } else if (control == 2) {
            walk.take(std::array<std::uint16_t, 2>{0x5375, 0x6E53});
        } else {
            const std::uint16_t first = word(input);
            walk.take(std::array<std::uint16_t, 2>{first, word(input)});
        }
    }
    if (!walk.outcome()) {
        require(!walk.outcome().error().detail.empty(), "a failure says why");
        return 0;
    }
    std::uint32_t behind = 0;
    for (const SunspecPlace& place : *walk.outcome()) {
        require(place.id != 0 && place.id != 0xFFFF, "every model has an id");
        require(place.address >= behind, "models follow each other");
        behind = place.address + 2U + place.length;
        require(behind < register_table_size, "models end inside the table");
    }
    return 0;
}

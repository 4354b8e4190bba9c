// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Registers of any content in every format: decoding never fails in an unknown way, and encoding undoes it.
#include <vector>

#include "fuzz/fuzz.h"
#include "wire/byte_reader.h"
#include "wire/register_format.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wattmast;
    using namespace wattmast::wire;
    test::FuzzInput input(data, size);
    const RegisterFormat format{static_cast<RegisterType>(input.byte() % 11),
                                static_cast<RegisterOrder>(input.byte() % 4)};
    const Bytes bytes = input.take(size);
    ByteReader reader(bytes);
    std::vector<std::uint16_t> registers;
    while (const auto word = reader.u16()) {
        registers.push_back(*word);
    }
    const auto number = decode(format, registers);
    if (number) {
        test::require(encode(format, *number).value() == registers, "encoding undoes decoding");
        return 0;
    }
    const Errc expected = registers.size() == words(format.type) ? Errc::not_a_number : Errc::invalid_argument;
    test::require(number.error().code == expected, "a failure is of a known kind");
    return 0;
}

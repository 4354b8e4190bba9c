// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a row of the hot log. The checksum is made right first, or nothing behind it would ever be reached.
#include <vector>

#include "fuzz/fuzz.h"
#include "store/column/batch.h"
#include "store/column/crc32c.h"
#include "store/column/little_endian.h"

using namespace wattmast;
using test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = std::as_bytes(std::span(data, size));
    std::vector<std::byte> bytes(input.begin(), input.end());
    bytes.resize(size + sizeof(std::uint32_t));
    column::store(bytes.data() + size, column::crc32c(input));
    const auto samples = decode_batch(bytes);
    if (!samples) {
        require(samples.error().code == Errc::store_damaged, "what is no batch is damaged");
        return 0;
    }
    const auto again = decode_batch(encode_batch(*samples));
    require(again.has_value() && *again == *samples, "what was read comes back");
    return 0;
}

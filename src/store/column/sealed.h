// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first bytes and the last of chunks and batches.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/column/byte_io.h"
#include "store/column/crc32c.h"
#include "units/error.h"

namespace wattmast::column {

/// First byte of everything that this version writes.
inline constexpr std::uint8_t format_version = 1;

[[nodiscard]] inline Failure damaged(std::string_view what, std::string_view why) {
    return fail(Errc::store_damaged,
                std::string(what) + " is damaged: " + std::string(why) +
                    "; run `wattmastctl verify` to see what else is, and restore it from a backup");
}

/// Appends the checksum over all bytes so far.
inline void seal(ByteSink& sink) {
    sink.u32(crc32c(sink.view()));
}

/// What stands between version and checksum, if both are right. `what` names the bytes in the failure.
[[nodiscard]] inline Result<ByteView> unseal(ByteView bytes, std::string_view what) {
    constexpr std::size_t checksum_size = sizeof(std::uint32_t);
    if (bytes.size() < 1 + checksum_size) {
        return damaged(what, "it has " + std::to_string(bytes.size()) + " bytes only");
    }
    const ByteView sealed = bytes.first(bytes.size() - checksum_size);
    if (crc32c(sealed) != load<std::uint32_t>(sealed.data() + sealed.size())) {
        return damaged(what, "its checksum does not match its bytes");
    }
    if (std::to_integer<std::uint8_t>(sealed.front()) != format_version) {
        return damaged(what, "format " + std::to_string(std::to_integer<int>(sealed.front())) +
                                 " is not one that this version reads");
    }
    return sealed.subspan(1);
}

}  // namespace wattmast::column

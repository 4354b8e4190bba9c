// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the fuzz targets share: the entry point, and a check that stays in every build.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>

#include "wire/exchange.h"

/// libFuzzer's entry point; returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace wattmast::test {

/// Ends the program, which both libFuzzer and ctest take for a finding.
inline void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

/// Fuzzed input as a queue. Every piece is copied into a buffer of its own size, so that sanitizers see one step too
/// far.
class FuzzInput {
public:
    FuzzInput(const std::uint8_t* data, std::size_t size) : rest_(std::as_bytes(std::span(data, size))) {}

    [[nodiscard]] bool is_empty() const noexcept { return rest_.empty(); }
    /// The next byte, or 0 behind the end.
    std::uint8_t byte() { return is_empty() ? std::uint8_t{0} : std::to_integer<std::uint8_t>(take(1).front()); }
    /// The next `count` bytes, or as many as there are.
    wire::Bytes take(std::size_t count) {
        const auto piece = rest_.first(count < rest_.size() ? count : rest_.size());
        rest_ = rest_.subspan(piece.size());
        return {piece.begin(), piece.end()};
    }

private:
    wire::ByteView rest_;
};

}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbered texts, each digested with the digest of the one before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "carbon/digest.h"
#include "units/error.h"

namespace wattmast {

/// SHA-256 over the digest before in hex, one LF, and the text: what `(echo $BEFORE; cat text) | sha256sum` prints.
/// Before the first text stands a digest of all zeros.
[[nodiscard]] Digest chain_digest(const Digest& before, std::string_view text);

/// The last number of a chain and its digest; 0 and zeros of an empty one.
struct ChainEnd {
    std::uint64_t number = 0;
    Digest digest;
    friend bool operator==(const ChainEnd&, const ChainEnd&) = default;
};

/// "12:6f1e…": the number, a colon and the digest, in the form in which people keep an end outside of a database.
[[nodiscard]] std::string to_string(const ChainEnd& end);
/// Reads what to_string() writes and nothing else. Fails with `invalid_argument`.
[[nodiscard]] Result<ChainEnd> parse_chain_end(std::string_view text);

/// Follows a chain from its first text.
///
/// A text that was changed and a digest that was changed are both found at their own number and not once more at the
/// next: that one fits either the stored or the right digest.
class ChainCheck {
public:
    struct Verdict {
        bool is_broken = false;        ///< Text or digest is not what was written.
        bool is_out_of_order = false;  ///< Its number came already.
        /// First and last number that should have come before it. Then its own link cannot be checked.
        std::optional<std::pair<std::uint64_t, std::uint64_t>> missing;
    };
    [[nodiscard]] Verdict take(std::uint64_t number, std::string_view text, const Digest& stored);

    /// Of the text with the highest number so far: what is stored, and what it should be.
    [[nodiscard]] const ChainEnd& end() const noexcept { return end_; }
    [[nodiscard]] const Digest& computed() const noexcept { return computed_; }

private:
    ChainEnd end_;
    Digest computed_;
};

}  // namespace wattmast

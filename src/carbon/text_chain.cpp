// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/text_chain.h"

#include <charconv>
#include <system_error>

namespace wattmast {

Digest chain_digest(const Digest& before, std::string_view text) {
    return sha256({before.to_hex(), "\n", text});
}

std::string to_string(const ChainEnd& end) {
    return std::to_string(end.number) + ":" + end.digest.to_hex();
}

Result<ChainEnd> parse_chain_end(std::string_view text) {
    ChainEnd end;
    const std::size_t colon = text.find(':');
    const std::string_view number = text.substr(0, colon);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), end.number);
    const auto digest =
        colon == std::string_view::npos ? Result<Digest>(Failure{}) : Digest::parse(text.substr(colon + 1));
    if (digest) {
        end.digest = *digest;
    }
    if (!digest || read.ec != std::errc{} || to_string(end) != text) {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(text.substr(0, 100)) +
                        "\" is not the end of a ledger; write the number of a closing, a colon and the 64 digits that "
                        "`wattmastctl ledger --head` printed");
    }
    return end;
}

ChainCheck::Verdict ChainCheck::take(std::uint64_t number, std::string_view text, const Digest& stored) {
    Verdict verdict;
    if (number <= end_.number) {
        verdict.is_out_of_order = true;
        return verdict;
    }
    if (number != end_.number + 1) {
        verdict.missing = std::pair(end_.number + 1, number - 1);
        end_ = {number, stored};
        computed_ = stored;
        return verdict;
    }
    Digest expected = chain_digest(end_.digest, text);
    if (expected != stored && computed_ != end_.digest) {
        // The digest before was changed, not this one, if this one goes with the right one.
        const Digest other = chain_digest(computed_, text);
        expected = other == stored ? other : expected;
    }
    verdict.is_broken = expected != stored;
    end_ = {number, stored};
    computed_ = expected;
    return verdict;
}

}  // namespace wattmast

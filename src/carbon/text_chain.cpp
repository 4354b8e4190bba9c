// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/text_chain.h"

#include <string>

namespace wattmast {

Digest chain_digest(const Digest& before, std::string_view text) {
    return sha256({before.to_hex(), "\n", text});
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

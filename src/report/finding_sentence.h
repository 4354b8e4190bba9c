// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The sentences that findings are made of, in every language of reports.
#pragma once

#include <span>
#include <string_view>

#include "report/phrase.h"

namespace wattmast {

/// A phrase whose languages have the same places "%1" … "%9", each of them once, and in English in their order. One
/// that has not does not compile.
class FindingSentence {
public:
    consteval FindingSentence(std::string_view english, std::string_view chinese, std::string_view vietnamese)
        : phrase_(english, chinese, vietnamese) {
        const unsigned places = places_of(english);
        if (places != places_of(chinese) || places != places_of(vietnamese)) {
            throw "the languages of a finding's sentence have other places";
        }
        if ((places & (places + 1)) != 0) {
            throw "the places of a finding's sentence are not numbered without a gap";
        }
    }
    [[nodiscard]] constexpr const Phrase& phrase() const noexcept { return phrase_; }

private:
    static consteval unsigned places_of(std::string_view text) {
        unsigned places = 0;
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '9') {
                const unsigned bit = 1U << static_cast<unsigned>(text[i + 1] - '1');
                if ((places & bit) != 0) {
                    throw "a place of a finding's sentence comes twice";
                }
                places |= bit;
            }
        }
        return places;
    }

    Phrase phrase_;
};

/// Of meters and of the energy of a month, with what they are about ("site %1: …").
[[nodiscard]] std::span<const FindingSentence> energy_sentences() noexcept;
/// Of records of the book.
[[nodiscard]] std::span<const FindingSentence> book_sentences() noexcept;
/// Of factors, and of what is multiplied with them.
[[nodiscard]] std::span<const FindingSentence> factor_sentences() noexcept;
/// Of certificates and contracts.
[[nodiscard]] std::span<const FindingSentence> market_sentences() noexcept;
/// Of shared sites and their tenants.
[[nodiscard]] std::span<const FindingSentence> tenant_sentences() noexcept;
/// Of fuels, tanks and generators.
[[nodiscard]] std::span<const FindingSentence> fuel_sentences() noexcept;

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A mapping proposed from the first rows of a file, with the reason of each guess and what stays open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/history/mapping.h"
#include "app/history/phrases.h"
#include "units/error.h"

namespace wattmast {

/// What a person has said already; it goes before what the file looks like.
struct HistoryHints {
    TextEncoding encoding = TextEncoding::automatic;
    std::optional<char> delimiter;
    std::optional<NumberFormat> numbers;
    std::optional<DateOrder> order;
    std::string zone;
    std::string site;
    std::string device;
};

/// One decision of the proposal.
struct HistoryGuess {
    enum class Certainty : std::uint8_t {
        stated = 1,     ///< By a hint.
        certain = 2,    ///< Nothing else fits the rows looked at.
        likely = 3,     ///< To be looked at by a person.
        ambiguous = 4,  ///< Several fit: left open.
    };
    /// What it is about. Not stored.
    enum class Topic : std::uint8_t {
        encoding = 1,
        columns,  ///< Delimiter and header.
        time,
        date_order,
        zone,
        row_order,
        numbers,
        site,
        device,
        column,  ///< See `column`.
    };
    Topic topic = Topic::column;
    std::string subject;  ///< "date order", "column \"Power (kW)\""
    std::string choice;   ///< Empty where it is left open.
    HistoryText why;      ///< With the line that tells; nothing where a hint said it.
    Certainty certainty = Certainty::likely;
    std::string column;  ///< As a mapping refers to it; of the topic `column`.
    std::string name;    ///< Of long files: in the name column.

    /// In English.
    [[nodiscard]] std::string reason() const { return english(why); }
    friend bool operator==(const HistoryGuess&, const HistoryGuess&) = default;
};
[[nodiscard]] std::string_view id_of(HistoryGuess::Certainty certainty) noexcept;

struct HistoryProposal {
    HistoryMapping mapping;             ///< No value is confirmed.
    std::vector<HistoryGuess> guesses;  ///< In the order of the mapping.
};

/// How much of a file is looked at.
inline constexpr std::size_t proposal_bytes = 2UL * 1024 * 1024;

/// Fails with `invalid_argument` where the encoding is not recognised, or no row has several fields or none a time.
/// @param beginning The first bytes of the file, `proposal_bytes` of them if it has as many.
[[nodiscard]] Result<HistoryProposal> propose_mapping(std::string_view beginning, const HistoryHints& hints);

}  // namespace wattmast

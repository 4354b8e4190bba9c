// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/row_texts.h"

namespace wattmast {

using How = PlacedTime::How;
using Phrase = HistoryPhrase;

HistoryFindingKind kind_of(How how) {
    switch (how) {
        case How::plain:
        case How::no_offset:
            return HistoryFindingKind::time;
        case How::twice_first:
        case How::twice_second:
        case How::twice_refused:
            return HistoryFindingKind::clock_twice;
        case How::skipped_forward:
        case How::skipped_refused:
            return HistoryFindingKind::clock_skipped;
    }
    return HistoryFindingKind::time;
}

HistoryEffect effect_of(How how) {
    const bool is_refused = how == How::twice_refused || how == How::skipped_refused || how == How::no_offset;
    return is_refused ? HistoryEffect::left_out : HistoryEffect::taken;
}

HistoryText told_of(const PlacedTime& placed, const std::string& written, const HistoryMapping& mapping) {
    const std::string cell = shortened(written);
    const std::string rule(id_of(mapping.twice));
    switch (placed.how) {
        case How::plain:
            return {};
        case How::twice_first:
            return {Phrase::twice_first, {cell, mapping.zone, rule, to_iso8601(placed.at)}};
        case How::twice_second:
            return {Phrase::twice_second, {cell, mapping.zone, rule, to_iso8601(placed.at)}};
        case How::twice_refused:
            return {Phrase::twice_refused, {cell, mapping.zone, rule}};
        case How::skipped_forward:
            return {Phrase::skipped_forward, {cell, mapping.zone, to_iso8601(placed.at)}};
        case How::skipped_refused:
            return {Phrase::skipped_refused, {cell, mapping.zone}};
        case How::no_offset:
            return {Phrase::no_offset, {cell}};
    }
    return {};
}

HistoryText told_of_number(std::string_view cell, NumberFormat format, const Failure& failure) {
    if (failure.code != Errc::invalid_argument) {
        // A reason names the number, which may be as long as the file.
        constexpr std::size_t longest = 200;
        return {
            Phrase::number_not_kept,
            {failure.detail.size() <= longest ? failure.detail : "\"" + shortened(cell) + "\" has too many digits"}};
    }
    std::vector<std::string> words{shortened(cell), std::string(id_of(format.mark))};
    if (format.thousands == Thousands::none) {
        return {Phrase::no_number, std::move(words)};
    }
    words.emplace_back(id_of(format.thousands));
    return {Phrase::no_grouped_number, std::move(words)};
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/header_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "app/history/number_format.h"

namespace wattmast {
namespace {

struct UnitWord {
    std::string_view written;
    std::string_view unit;
};
/// Spellings beside those of factor_to_unit().
constexpr std::array unit_words = {
    UnitWord{"千瓦时", "kWh"}, UnitWord{"度", "kWh"},      UnitWord{"千瓦", "kW"},     UnitWord{"瓦时", "Wh"},
    UnitWord{"瓦", "W"},       UnitWord{"兆瓦时", "MWh"},  UnitWord{"伏", "V"},        UnitWord{"安", "A"},
    UnitWord{"赫兹", "Hz"},    UnitWord{"摄氏度", "°C"},   UnitWord{"℃", "°C"},        UnitWord{"degC", "°C"},
    UnitWord{"KW", "kW"},      UnitWord{"KWH", "kWh"},     UnitWord{"kwh", "kWh"},     UnitWord{"KWh", "kWh"},
    UnitWord{"kw", "kW"},      UnitWord{"kVAr", "kvar"},   UnitWord{"kVAR", "kvar"},   UnitWord{"kVArh", "kvarh"},
    UnitWord{"VAr", "var"},    UnitWord{"乏", "var"},      UnitWord{"千乏", "kvar"},   UnitWord{"percent", "%"},
    UnitWord{"bps", "bit/s"},  UnitWord{"kbps", "kbit/s"}, UnitWord{"Mbps", "Mbit/s"}, UnitWord{"Gbps", "Gbit/s"},
    UnitWord{"W·h", "Wh"},     UnitWord{"kW·h", "kWh"},    UnitWord{"kW.h", "kWh"},
};

constexpr int unit_count = static_cast<int>(Unit::kilovolt_ampere_hour);

bool is_unit(std::string_view text) {
    for (int number = 1; number <= unit_count && !text.empty(); ++number) {
        if (static_cast<Unit>(number) != Unit::ratio && factor_to_unit(text, static_cast<Unit>(number))) {
            return true;
        }
    }
    return false;
}

std::optional<HeaderUnit> unit_of(std::string_view text) {
    const std::string_view word = trimmed(text);
    const auto* const found = std::ranges::find(unit_words, word, &UnitWord::written);
    if (found != unit_words.end()) {
        return HeaderUnit{std::string(found->unit), std::string(word)};
    }
    return is_unit(word) ? std::optional(HeaderUnit{std::string(word), std::string(word)}) : std::nullopt;
}

/// What stands in the last brackets.
std::optional<std::string_view> bracketed(std::string_view header) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> brackets = {
        {{"(", ")"}, {"[", "]"}, {"（", "）"}}};
    for (const auto& [opening, closing] : brackets) {
        const std::size_t begin = header.rfind(opening);
        const std::size_t end = header.rfind(closing);
        if (begin != std::string_view::npos && end != std::string_view::npos && begin + opening.size() <= end) {
            return header.substr(begin + opening.size(), end - begin - opening.size());
        }
    }
    return std::nullopt;
}

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

struct KindWord {
    std::string_view word;  ///< In lower case.
    PointKind kind;
};
/// The more special ones first.
constexpr std::array kind_words = {
    KindWord{"reactive energy", PointKind::reactive_energy_import},
    KindWord{"无功电量", PointKind::reactive_energy_import},
    KindWord{"apparent energy", PointKind::apparent_energy},
    KindWord{"反向有功电", PointKind::active_energy_export},
    KindWord{"export", PointKind::active_energy_export},
    KindWord{"power factor", PointKind::power_factor},
    KindWord{"功率因数", PointKind::power_factor},
    KindWord{"reactive", PointKind::reactive_power},
    KindWord{"无功", PointKind::reactive_power},
    KindWord{"apparent", PointKind::apparent_power},
    KindWord{"视在", PointKind::apparent_power},
    KindWord{"energy", PointKind::active_energy_import},
    KindWord{"电量", PointKind::active_energy_import},
    KindWord{"电能", PointKind::active_energy_import},
    KindWord{"表底", PointKind::active_energy_import},
    KindWord{"eload", PointKind::active_energy_import},
    KindWord{"consumption", PointKind::active_energy_import},
    KindWord{"power", PointKind::active_power},
    KindWord{"功率", PointKind::active_power},
    KindWord{"leistung", PointKind::active_power},
    KindWord{"voltage", PointKind::voltage},
    KindWord{"电压", PointKind::voltage},
    KindWord{"spannung", PointKind::voltage},
    KindWord{"intensity", PointKind::current},
    KindWord{"current", PointKind::current},
    KindWord{"电流", PointKind::current},
    KindWord{"strom", PointKind::current},
    KindWord{"frequen", PointKind::frequency},
    KindWord{"频率", PointKind::frequency},
    KindWord{"temp", PointKind::temperature},
    KindWord{"温度", PointKind::temperature},
    KindWord{"humid", PointKind::humidity},
    KindWord{"湿度", PointKind::humidity},
    KindWord{"load", PointKind::load_ratio},
};

constexpr std::array<std::string_view, 9> register_words = {"表底",  "读数",  "示数",       "累计",    "reading",
                                                            "total", "meter", "cumulative", "register"};
constexpr std::array<std::string_view, 6> amount_words = {"interval", "consumption", "usage",
                                                          "时段",     "用电量",      "日电量"};

struct PhaseWord {
    std::string_view word;
    Phase phase;
};
constexpr std::array phase_words = {
    PhaseWord{"l1", Phase::l1},  PhaseWord{"l2", Phase::l2},  PhaseWord{"l3", Phase::l3},
    PhaseWord{"a相", Phase::l1}, PhaseWord{"b相", Phase::l2}, PhaseWord{"c相", Phase::l3},
};

std::optional<PointKind> kind_of_unit(std::string_view unit) {
    constexpr std::array candidates = {
        PointKind::active_energy_import,
        PointKind::active_power,
        PointKind::reactive_energy_import,
        PointKind::reactive_power,
        PointKind::voltage,
        PointKind::current,
        PointKind::frequency,
        PointKind::temperature,
        PointKind::apparent_power,
    };
    const auto* const found = std::ranges::find_if(
        candidates, [unit](PointKind kind) { return factor_to_unit(unit, info(kind).unit).has_value(); });
    return found == candidates.end() ? std::nullopt : std::optional(*found);
}

bool has_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words,
                               [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Energy or power of the same quantity, as the unit wants it.
PointKind fitted(PointKind kind, const std::optional<HeaderUnit>& unit) {
    if (!unit || factor_to_unit(unit->unit, info(kind).unit)) {
        return kind;
    }
    return kind_of_unit(unit->unit).value_or(kind);
}

}  // namespace

std::optional<HeaderUnit> unit_in_header(std::string_view header) {
    const std::string_view name = trimmed(header);
    if (const auto inside = bracketed(name)) {
        if (auto unit = unit_of(*inside)) {
            return unit;
        }
    }
    // The longest end of the name that is a unit: "kbit/s" has a slash of its own.
    for (std::size_t at = 1; at < name.size(); ++at) {
        const char separator = name[at - 1];
        const std::string_view end = name.substr(at);
        // "Phase A" is no current.
        const bool is_told = separator == '/' || separator == '_' || (separator == ' ' && end.size() > 1) || end == "%";
        if (auto unit = is_told ? unit_of(end) : std::nullopt) {
            return unit;
        }
    }
    return std::nullopt;
}

std::optional<HeaderMeaning> meaning_of_header(std::string_view header, const std::optional<HeaderUnit>& unit) {
    const std::string low = lowered(header);
    HeaderMeaning meaning;
    const auto* const word = std::ranges::find_if(
        kind_words, [&low](const KindWord& candidate) { return low.find(candidate.word) != std::string::npos; });
    if (word != kind_words.end()) {
        meaning.kind = fitted(word->kind, unit);
        meaning.because = {HistoryPhrase::header_says, {std::string(word->word)}};
    } else if (const auto kind = unit ? kind_of_unit(unit->unit) : std::nullopt) {
        meaning.kind = *kind;
        meaning.because = {HistoryPhrase::header_unit, {unit->written}};
    } else {
        return std::nullopt;
    }
    if (meaning.kind == PointKind::active_energy_import) {
        meaning.may_be_amount = true;
        const bool is_register = has_any(low, register_words);
        const bool is_amount = has_any(low, amount_words);
        meaning.says_which = is_register != is_amount;
        meaning.kind = is_amount && !is_register ? PointKind::active_energy_amount : meaning.kind;
    }
    const auto* const phase = std::ranges::find_if(
        phase_words, [&low](const PhaseWord& candidate) { return low.find(candidate.word) != std::string::npos; });
    meaning.phase = phase == phase_words.end() ? Phase::total : phase->phase;
    return meaning;
}

}  // namespace wattmast

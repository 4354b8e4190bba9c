// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/finding_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <vector>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

/// An English sentence cut at its places.
class Pattern {
public:
    explicit Pattern(const Phrase& phrase) : phrase_(&phrase) {
        const std::string_view text = phrase.in(ReportLanguage::english);
        std::size_t begin = 0;
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '9') {
                fixed_.push_back(text.substr(begin, i - begin));
                begin = i + 2;
            }
        }
        fixed_.push_back(text.substr(begin));
        longest_ = *std::ranges::max_element(fixed_, {}, &std::string_view::size);
        for (const std::string_view words : fixed_) {
            fixed_size_ += words.size();
        }
    }

    [[nodiscard]] const Phrase& phrase() const noexcept { return *phrase_; }
    [[nodiscard]] std::size_t fixed_size() const noexcept { return fixed_size_; }

    /// What stands in its places; empty where `message` is another sentence.
    [[nodiscard]] std::optional<std::vector<std::string_view>> parts_of(std::string_view message) const {
        std::vector<std::string_view> parts;
        const bool may_fit = message.starts_with(fixed_.front()) && message.ends_with(fixed_.back()) &&
                             message.find(longest_) != std::string_view::npos;
        if (!may_fit || (fixed_.size() == 1 && message != fixed_.front())) {
            return std::nullopt;
        }
        return fits(message.substr(fixed_.front().size()), 1, parts) ? std::optional(std::move(parts)) : std::nullopt;
    }

private:
    /// Whether `rest` is a part, then the fixed words from `next` on; the shortest parts that do.
    bool fits(std::string_view rest, std::size_t next, std::vector<std::string_view>& parts) const {
        if (next == fixed_.size()) {
            return rest.empty();
        }
        const std::string_view words = fixed_[next];
        if (next + 1 == fixed_.size()) {
            if (!rest.ends_with(words)) {
                return false;
            }
            parts.push_back(rest.substr(0, rest.size() - words.size()));
            return true;
        }
        for (std::size_t at = rest.find(words); at != std::string_view::npos; at = rest.find(words, at + 1)) {
            parts.push_back(rest.substr(0, at));
            if (fits(rest.substr(at + words.size()), next + 1, parts)) {
                return true;
            }
            parts.pop_back();
        }
        return false;
    }

    const Phrase* phrase_;
    std::vector<std::string_view> fixed_;
    std::string_view longest_;
    std::size_t fixed_size_ = 0;
};

/// The one with the most fixed words first: it is the most particular one that fits.
std::vector<Pattern> all_patterns() {
    std::vector<Pattern> patterns;
    for (const auto sentences : {energy_sentences(), book_sentences(), factor_sentences(), market_sentences(),
                                 fuel_sentences(), tenant_sentences()}) {
        for (const FindingSentence& sentence : sentences) {
            patterns.emplace_back(sentence.phrase());
        }
    }
    std::ranges::stable_sort(patterns, std::ranges::greater{}, &Pattern::fixed_size);
    return patterns;
}

}  // namespace

std::string finding_text(std::string_view message, ReportLanguage language) {
    static const std::vector<Pattern> patterns = all_patterns();
    if (language == ReportLanguage::english || message.empty()) {
        return std::string(message);
    }
    for (const Pattern& pattern : patterns) {
        const auto parts = pattern.parts_of(message);
        if (!parts) {
            continue;
        }
        std::vector<std::string> texts;
        std::ranges::transform(*parts, std::back_inserter(texts),
                               [&](std::string_view part) { return finding_text(part, language); });
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        return said(pattern.phrase(), language, views);
    }
    return std::string(message);
}

}  // namespace wattmast

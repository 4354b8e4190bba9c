// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A text prepared for searching as people type: parts, initials, Chinese by its sound.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <vector>

namespace wattmast::ui {

class Pinyin;

/// A value; matching may happen on any thread.
class SearchText {
public:
    SearchText() = default;
    SearchText(const QString& text, Pinyin& pinyin);

    /// How well a word of a query matches, 1 … 100; 0: not at all. The whole text, its beginning, the beginning of a
    /// word, initials ("zjky" for 张江科苑, "sip" for "SZ-IP"), pinyin, part of a word, letters in this order.
    /// @pre `word` is one of words_of()
    [[nodiscard]] int match(const QString& word) const;
    [[nodiscard]] qsizetype length() const { return folded_.size(); }

private:
    [[nodiscard]] int match_as_written(const QString& word) const;
    [[nodiscard]] int match_initials(const QString& word) const;
    [[nodiscard]] int match_sound(const QString& word) const;
    [[nodiscard]] int match_parts(const QString& word) const;

    QString folded_;
    QByteArray pinyin_;                     ///< Of the Chinese characters, joined.
    std::vector<std::uint16_t> syllables_;  ///< Where each begins in pinyin_.
    std::vector<std::uint64_t> initials_;   ///< Of words and Chinese characters: a bit per letter that it may be.
    std::uint64_t letters_ = 0;             ///< Which letters occur, written or in pinyin_; others need no look.
};

/// A query as the words that all have to match: compatibility forms, case and marks of Latin letters are folded.
[[nodiscard]] QStringList words_of(const QString& query);

}  // namespace wattmast::ui

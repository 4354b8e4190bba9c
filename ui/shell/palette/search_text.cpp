// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/search_text.h"

#include <algorithm>

#include "ui/shell/palette/pinyin.h"

namespace wattmast::ui {
namespace {

constexpr int whole = 100;
constexpr int beginning = 90;
constexpr int initials_at_beginning = 85;
constexpr int beginning_of_word = 80;
constexpr int sound_at_beginning = 75;
constexpr int initials_inside = 65;
constexpr int sound_inside = 62;
constexpr int inside = 60;
constexpr int parts = 50;
constexpr int scattered = 25;
constexpr qsizetype shortest_scattered = 3;
constexpr int patience = 400;  ///< Steps of looking for parts; longer texts are not searched to the end.

/// One of 64: letters and digits have their own.
std::uint64_t bit_of(QChar character) {
    const char16_t code = character.unicode();
    if (code >= u'a' && code <= u'z') {
        return std::uint64_t{1} << (code - u'a');
    }
    if (code >= u'0' && code <= u'9') {
        return std::uint64_t{1} << (26 + code - u'0');
    }
    return std::uint64_t{1} << (36 + code % 28);
}

std::uint64_t bits_of(const QString& text) {
    std::uint64_t bits = 0;
    for (const QChar character : text) {
        bits |= bit_of(character);
    }
    return bits;
}

/// Without marks: "Tổng quan" is found as "tong quan", "Zürich" as "zurich". Latin only, one for one.
QChar without_marks(QChar character) {
    constexpr char16_t first = 0x00C0;  // À
    constexpr char16_t last = 0x1EFF;
    const char16_t code = character.unicode();
    if (code == u'đ' || code == u'ð') {
        return u'd';
    }
    if (code < first || code > last || character.script() != QChar::Script_Latin) {
        return character;
    }
    QString base = QString(character).normalized(QString::NormalizationForm_D);
    return base.size() > 1 && base[0].script() == QChar::Script_Latin ? base[0] : character;
}

QString folded(const QString& text) {
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    std::ranges::transform(folded, folded.begin(), without_marks);
    return folded;
}

/// Whether a word begins at `at`: also where letters and digits meet, and at each Chinese character.
bool is_begin(const QString& text, qsizetype at) {
    const QChar here = text[at];
    if (!here.isLetterOrNumber()) {
        return false;
    }
    if (at == 0) {
        return true;
    }
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || before.isDigit() != here.isDigit() || is_han(here.unicode());
}

/// Whether the rest of `word` is found from `at` on, each letter right behind the last or where a word begins.
bool has_parts(const QString& word, qsizetype done, const QString& text, qsizetype at, int& steps) {
    if (done == word.size()) {
        return true;
    }
    for (qsizetype i = at; i < text.size() && --steps > 0; ++i) {
        const bool may_be_here = (i == at && done > 0) || is_begin(text, i);
        if (may_be_here && text[i] == word[done] && has_parts(word, done + 1, text, i + 1, steps)) {
            return true;
        }
    }
    return false;
}

bool is_scattered(const QString& word, const QString& text) {
    qsizetype first = -1;
    qsizetype at = 0;
    for (const QChar letter : word) {
        at = text.indexOf(letter, at);
        if (at < 0) {
            return false;
        }
        first = first < 0 ? at : first;
        ++at;
    }
    return is_begin(text, first) && at - first <= 2 * word.size();
}

}  // namespace

SearchText::SearchText(const QString& text, Pinyin& pinyin) : folded_(folded(text)) {
    for (qsizetype i = 0; i < folded_.size(); ++i) {
        const QChar character = folded_[i];
        const auto& readings = pinyin.readings(character.unicode());
        if (!readings.empty()) {
            syllables_.push_back(static_cast<std::uint16_t>(pinyin_.size()));
            pinyin_ += readings.front();
            std::uint64_t may_be = bit_of(character);
            for (const QByteArray& reading : readings) {
                may_be |= bit_of(QLatin1Char(reading.front()));
            }
            initials_.push_back(may_be);
            letters_ |= may_be;
        } else if (is_begin(folded_, i)) {
            initials_.push_back(bit_of(character));
        }
    }
    letters_ |= bits_of(folded_) | bits_of(QString::fromLatin1(pinyin_));
    initials_.shrink_to_fit();
    syllables_.shrink_to_fit();
}

int SearchText::match(const QString& word) const {
    if ((bits_of(word) & ~letters_) != 0) {
        return 0;
    }
    const int written = match_as_written(word);
    if (written >= beginning_of_word) {
        return written;
    }
    return std::max({written, match_initials(word), match_sound(word), written == 0 ? match_parts(word) : 0});
}

int SearchText::match_as_written(const QString& word) const {
    qsizetype at = folded_.indexOf(word);
    if (at < 0) {
        return 0;
    }
    if (at == 0) {
        return folded_.size() == word.size() ? whole : beginning;
    }
    while (at >= 0 && !is_begin(folded_, at)) {
        at = folded_.indexOf(word, at + 1);
    }
    // One letter in the middle of a word says nothing.
    return at >= 0 ? beginning_of_word : word.size() > 1 ? inside : 0;
}

int SearchText::match_initials(const QString& word) const {
    const auto count = static_cast<std::size_t>(word.size());
    if (count > initials_.size()) {
        return 0;
    }
    // One letter says something at the beginning only.
    const std::size_t last = count < 2 ? 0 : initials_.size() - count;
    for (std::size_t from = 0; from <= last; ++from) {
        std::size_t same = 0;
        while (same < count && (initials_[from + same] & bit_of(word[static_cast<qsizetype>(same)])) != 0) {
            ++same;
        }
        if (same == count) {
            return from == 0 ? initials_at_beginning : initials_inside;
        }
    }
    return 0;
}

int SearchText::match_sound(const QString& word) const {
    const bool is_latin = std::ranges::all_of(word, [](QChar letter) { return letter >= u'a' && letter <= u'z'; });
    if (syllables_.empty() || word.size() < 2 || !is_latin) {
        return 0;
    }
    const QByteArray sound = word.toLatin1();
    for (const std::uint16_t syllable : syllables_) {
        if (QByteArrayView(pinyin_).sliced(syllable).startsWith(sound)) {
            return syllable == 0 ? sound_at_beginning : sound_inside;
        }
    }
    return 0;
}

int SearchText::match_parts(const QString& word) const {
    int steps = patience;
    if (word.size() > 1 && has_parts(word, 0, folded_, 0, steps)) {
        return parts;
    }
    return word.size() >= shortest_scattered && is_scattered(word, folded_) ? scattered : 0;
}

QStringList words_of(const QString& query) {
    return folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace wattmast::ui

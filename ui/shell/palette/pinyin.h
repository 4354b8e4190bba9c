// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How Chinese characters are read, in Latin letters.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <memory>
#include <vector>

namespace wattmast::ui {

/// Readings without tones, from the CLDR transform Han-Latin (Unicode Technical Standard 35, part 2) that ICU carries,
/// and further ones of characters that names of places read differently: 厦 is "xia" in 厦门 and else "sha".
/// Belongs to one thread at a time. Loading the transform takes a tenth of a second: not on the GUI thread.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;

    /// a–z each, the usual one first. Empty: no Chinese character, or one that is not known.
    [[nodiscard]] const std::vector<QByteArray>& readings(char32_t character);

private:
    class Transform;

    [[nodiscard]] std::vector<QByteArray> look_up(char32_t character) const;

    std::unique_ptr<Transform> transform_;  ///< Loaded when the first Chinese character is met.
    QHash<char32_t, std::vector<QByteArray>> known_;
};

/// Whether it is written in Han characters.
[[nodiscard]] bool is_han(char32_t character);

}  // namespace wattmast::ui

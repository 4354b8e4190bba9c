// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/pinyin.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

namespace wattmast::ui {
namespace {

/// Characters of place and site names with more than one reading; the transform knows one of them.
constexpr std::array<std::pair<char32_t, const char*>, 34> further_readings{{
    {U'长', "chang"}, {U'长', "zhang"}, {U'重', "chong"}, {U'重', "zhong"}, {U'厦', "xia"},  {U'厦', "sha"},
    {U'行', "hang"},  {U'行', "xing"},  {U'乐', "le"},    {U'乐', "yue"},   {U'都', "du"},   {U'朝', "chao"},
    {U'朝', "zhao"},  {U'会', "hui"},   {U'会', "kuai"},  {U'大', "da"},    {U'大', "dai"},  {U'蚌', "beng"},
    {U'蚌', "bang"},  {U'六', "liu"},   {U'六', "lu"},    {U'单', "dan"},   {U'单', "shan"}, {U'莘', "xin"},
    {U'莘', "shen"},  {U'车', "che"},   {U'石', "shi"},   {U'召', "shao"},  {U'召', "zhao"}, {U'阿', "a"},
    {U'阿', "e"},     {U'浦', "pu"},    {U'调', "diao"},  {U'调', "tiao"},
}};

}  // namespace

class Pinyin::Transform {
public:
    Transform() {
        UErrorCode status = U_ZERO_ERROR;
        // "Latin-ASCII" takes the tones away.
        han_.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }
    [[nodiscard]] QByteArray reading_of(char32_t character) const {
        if (!han_) {
            return {};
        }
        icu::UnicodeString text(static_cast<UChar32>(character));
        han_->transliterate(text);
        QByteArray reading;
        for (int32_t i = 0; i < text.length(); ++i) {
            if (text[i] >= u'a' && text[i] <= u'z') {
                reading += static_cast<char>(text[i]);
            }
        }
        return reading;
    }

private:
    std::unique_ptr<icu::Transliterator> han_;
};

Pinyin::Pinyin() = default;
Pinyin::~Pinyin() = default;

bool is_han(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &status) == USCRIPT_HAN;
}

const std::vector<QByteArray>& Pinyin::readings(char32_t character) {
    const auto known = known_.constFind(character);
    if (known != known_.cend()) {
        return known.value();
    }
    if (!transform_ && is_han(character)) {
        transform_ = std::make_unique<Transform>();
    }
    return known_.insert(character, is_han(character) ? look_up(character) : std::vector<QByteArray>()).value();
}

std::vector<QByteArray> Pinyin::look_up(char32_t character) const {
    std::vector<QByteArray> found;
    for (const auto& [of, reading] : further_readings) {
        if (of == character) {
            found.emplace_back(reading);
        }
    }
    QByteArray usual = transform_->reading_of(character);
    if (!usual.isEmpty() && std::ranges::find(found, usual) == found.end()) {
        found.push_back(std::move(usual));
    }
    return found;
}

}  // namespace wattmast::ui

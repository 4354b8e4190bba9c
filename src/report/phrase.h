// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What reports say, in every language of reports.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "report/report_language.h"

namespace wattmast {

/// One text in all languages; one that lacks a language does not compile. "%1" … "%9" stand for parts.
class Phrase {
public:
    consteval Phrase(std::string_view english, std::string_view chinese, std::string_view vietnamese)
        : english_(english), chinese_(chinese), vietnamese_(vietnamese) {
        if (english.empty() || chinese.empty() || vietnamese.empty()) {
            throw "a phrase lacks a language";
        }
    }
    [[nodiscard]] constexpr std::string_view in(ReportLanguage language) const noexcept {
        return language == ReportLanguage::chinese      ? chinese_
               : language == ReportLanguage::vietnamese ? vietnamese_
                                                        : english_;
    }

private:
    std::string_view english_;
    std::string_view chinese_;
    std::string_view vietnamese_;
};

/// With the parts in their places. A part is not looked into: one that holds "%2" stays as it is.
[[nodiscard]] std::string said(const Phrase& phrase, ReportLanguage language,
                               std::initializer_list<std::string_view> parts = {});
[[nodiscard]] std::string said(const Phrase& phrase, ReportLanguage language, std::span<const std::string_view> parts);

}  // namespace wattmast

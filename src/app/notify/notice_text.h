// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A message in words, for people.
#pragma once

#include <string>

#include "app/notify/channel.h"
#include "app/notify/notice.h"

namespace wattmast {

struct NoticeText {
    std::string subject;  ///< One line.
    std::string body;     ///< Lines end in "\n".
};

/// In the language given. Times are of the site's wall clock with their offset; numbers have a decimal point in every
/// language. `channel` is its name.
[[nodiscard]] NoticeText text_of(const Notice& notice, NoticeLanguage language, const std::string& channel);

/// "SH-PD-0473 Pudong: mains failure", one line of one alarm without its severity.
[[nodiscard]] std::string headline_of(const NoticeItem& item, NoticeLanguage language);

/// "3712.5 W", "2 poll intervals"; empty where the alarm has no such value.
[[nodiscard]] std::string amount_text(const Alarm& alarm, const std::optional<double>& amount, NoticeLanguage language);

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/provenance_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "report/phrase.h"

namespace wattmast {
namespace {

constexpr std::array names{
    Phrase{"Program", "程序", "Chương trình"},
    Phrase{"Time zone database", "时区数据库", "Cơ sở dữ liệu múi giờ"},
    Phrase{"Ledger lines, SHA-256", "账目分录，SHA-256", "Các dòng sổ cái, SHA-256"},
    Phrase{"Data", "数据", "Dữ liệu"},
};
constexpr std::array values{
    Phrase{"contains simulated samples", "含模拟样本", "có mẫu mô phỏng"},
    Phrase{"from equipment and files", "来自设备与文件", "từ thiết bị và tệp"},
};
/// Values that begin with it and go on with a name of the system.
constexpr Phrase unnamed_release{"not named; the rules of ", "未标明版本，规则取自 ",
                                 "không ghi phiên bản; theo quy tắc trong "};

std::string known_or_as_is(std::span<const Phrase> phrases, const std::string& text, ReportLanguage language) {
    const auto found = std::ranges::find(phrases, std::string_view(text),
                                         [](const Phrase& phrase) { return phrase.in(ReportLanguage::english); });
    return found == phrases.end() ? text : std::string(found->in(language));
}

std::string value_in(const std::string& value, ReportLanguage language) {
    const std::string_view begin = unnamed_release.in(ReportLanguage::english);
    return value.starts_with(begin) ? std::string(unnamed_release.in(language)) + value.substr(begin.size())
                                    : known_or_as_is(values, value, language);
}

}  // namespace

ReportList provenance_list(std::span<const std::pair<std::string, std::string>> entries, ReportLanguage language) {
    ReportList list;
    for (const auto& [name, value] : entries) {
        list.entries.emplace_back(known_or_as_is(names, name, language), value_in(value, language));
    }
    return list;
}

}  // namespace wattmast

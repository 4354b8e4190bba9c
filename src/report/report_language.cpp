// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/report_language.h"

#include <algorithm>
#include <array>

#include "report/text.h"

namespace wattmast {
namespace {

struct WordRow {
    ReportWord word;
    std::string_view english;
    std::string_view chinese;
    std::string_view vietnamese;
};

/// Every word has a row; a test looks at each in each language.
constexpr std::array rows{
    WordRow{ReportWord::page_of, "Page %1 of %2", "第 %1 页，共 %2 页", "Trang %1 / %2"},
    WordRow{ReportWord::continued, "%1 (continued)", "%1（续）", "%1 (tiếp theo)"},
    WordRow{ReportWord::none, "There are none.", "无。", "Không có."},
    WordRow{ReportWord::findings, "Findings", "检查结果", "Kết quả kiểm tra"},
    WordRow{ReportWord::provenance, "Provenance", "数据来源", "Nguồn gốc dữ liệu"},
    WordRow{ReportWord::error, "error", "错误", "lỗi"},
    WordRow{ReportWord::warning, "warning", "警告", "cảnh báo"},
    WordRow{ReportWord::note, "note", "说明", "ghi chú"},
    WordRow{ReportWord::no_data, "No data", "无数据", "Không có dữ liệu"},
};
static_assert(rows.size() == report_words);

constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

void replace(std::string& text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    if (at != std::string::npos) {
        text.replace(at, what.size(), with);
    }
}

}  // namespace

std::string_view tag_of(ReportLanguage language) noexcept {
    switch (language) {
        case ReportLanguage::english:
            return "en";
        case ReportLanguage::chinese:
            return "zh-CN";
        case ReportLanguage::vietnamese:
            return "vi";
    }
    return "en";
}

std::optional<ReportLanguage> report_language_by_tag(std::string_view tag) noexcept {
    if (tag == "en") {
        return ReportLanguage::english;
    }
    if (tag == "zh" || tag == "zh-CN") {
        return ReportLanguage::chinese;
    }
    return tag == "vi" ? std::optional(ReportLanguage::vietnamese) : std::nullopt;
}

std::string number_text(Decimal number, int decimals, ReportLanguage language) {
    std::string text = grouped(number, decimals);
    if (language == ReportLanguage::vietnamese) {
        for (char& letter : text) {
            letter = letter == ',' ? '.' : letter == '.' ? ',' : letter;
        }
    }
    return text;
}

std::string month_text(CivilMonth month, ReportLanguage language) {
    const std::string year = std::to_string(month.year());
    const unsigned number = month.month();
    switch (language) {
        case ReportLanguage::english:
            return std::string(english_months.at(number - 1)) + " " + year;
        case ReportLanguage::chinese:
            return year + "年" + std::to_string(number) + "月";
        case ReportLanguage::vietnamese:
            return "Tháng " + std::to_string(number) + " năm " + year;
    }
    return {};
}

std::string year_text(int year, ReportLanguage language) {
    const std::string number = std::to_string(year);
    return language == ReportLanguage::chinese      ? number + "年"
           : language == ReportLanguage::vietnamese ? "Năm " + number
                                                    : number;
}

std::string word(ReportWord word, ReportLanguage language, std::initializer_list<std::string> parts) {
    const auto* const row = std::ranges::find(rows, word, &WordRow::word);
    if (row == rows.end()) {
        return {};
    }
    std::string text(language == ReportLanguage::chinese      ? row->chinese
                     : language == ReportLanguage::vietnamese ? row->vietnamese
                                                              : row->english);
    int number = 1;
    for (const std::string& part : parts) {
        replace(text, "%" + std::to_string(number), part);
        ++number;
    }
    return text;
}

}  // namespace wattmast

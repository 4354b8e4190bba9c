// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the site of a sheet is, and which part of it is the organisation's.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "carbon/boundary.h"
#include "report/shown.h"
#include "report/site_sheet_parts.h"
#include "report/site_words.h"

namespace wattmast::site_sheet {
namespace {

using carbon_report::Subject;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : std::string(between)) + part;
    }
    return all;
}

/// "31.23040° N, 121.47370° E", in every language with a point: coordinates are copied into maps.
std::string position_text(const Position& position) {
    const auto degrees = [](double value, std::string_view above, std::string_view below) {
        std::array<char, 64> text{};  // Of any latitude or longitude.
        const auto end =
            std::to_chars(text.data(), text.data() + text.size(), std::abs(value), std::chars_format::fixed, 5);
        return std::string(text.data(), end.ptr) + "° " + std::string(value < 0 ? below : above);
    };
    return degrees(position.latitude, "N", "S") + ", " + degrees(position.longitude, "E", "W");
}

/// "equity share, 60 %"
std::string approach_text(const Subject& subject) {
    static constexpr Phrase equity{"equity share, %1", "股权比例，%1", "tỷ lệ vốn, %1"};
    static constexpr Phrase financial{"financial control, %1", "财务控制权，%1", "kiểm soát tài chính, %1"};
    static constexpr Phrase operational{"operational control, %1", "运营控制权，%1", "kiểm soát vận hành, %1"};
    static constexpr Phrase nothing{"operational control (nothing else is recorded), %1",
                                    "运营控制权（未另行记录），%1", "kiểm soát vận hành (không ghi gì khác), %1"};
    const PartsPerMillion share = share_of_site(subject.statement);
    const auto& recorded = subject.statement.consolidation;
    // A share that the lines have is by equity, whatever was recorded for the organisation as a whole.
    const Phrase* phrase = share < whole || recorded == Consolidation::equity_share ? &equity
                           : !recorded                                              ? &nothing
                           : recorded == Consolidation::financial_control           ? &financial
                                                                                    : &operational;
    return subject.say(*phrase, {share_text(share, subject.language)});
}

/// Chinese has no blank between sentences.
void add_sentence(const Subject& subject, const std::string& sentence, std::string& text) {
    text += (text.empty() || subject.language == ReportLanguage::chinese ? "" : " ") + sentence;
}

}  // namespace

PartsPerMillion share_of_site(const CarbonStatement& statement) {
    for (const LedgerLine& line : statement.lines) {
        if (const auto share = share_in_rules(line.rules)) {
            return *share;
        }
    }
    return statement.lines.empty() && statement.sheet ? statement.sheet->share : whole;
}

std::string share_text(PartsPerMillion share, ReportLanguage language) {
    const Decimal percent = Decimal(share.count, -4).normalized();
    return number_text(percent, std::max(0, -percent.exponent()), language) +
           (language == ReportLanguage::chinese ? "%" : "\u00a0%");
}

ReportList identity(const Subject& subject, const Site& site) {
    static constexpr Phrase code{"Site", "站点", "Trạm"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase area{"Area", "区域", "Vùng"};
    static constexpr Phrase position{"Coordinates", "坐标", "Tọa độ"};
    static constexpr Phrase zone{"Time zone", "时区", "Múi giờ"};
    static constexpr Phrase grid{"Grid (factor region)", "电网（因子区域）", "Lưới điện (khu vực hệ số)"};
    static constexpr Phrase approach{"Consolidation", "合并方法", "Hợp nhất"};
    static constexpr Phrase tags{"Tags", "标签", "Nhãn"};
    static constexpr Phrase none{"not stated", "未填写", "chưa khai"};
    const auto stated = [&](std::string value) { return value.empty() ? subject.say(none) : std::move(value); };
    ReportList list;
    list.entries = {{subject.say(code), site.code + (site.name.empty() ? "" : ", " + site.name)},
                    {subject.say(kind), site_class_name(site.kind, subject.language)},
                    {subject.say(area), stated(joined(site.area, " / "))},
                    {subject.say(position), stated(site.position ? position_text(*site.position) : std::string())},
                    {subject.say(zone), site.time_zone},
                    {subject.say(grid), stated(site.factor_region)}};
    list.entries.emplace_back(subject.say(approach), approach_text(subject));
    if (!site.tags.empty()) {
        list.entries.emplace_back(subject.say(tags), joined(site.tags, ", "));
    }
    return list;
}

std::optional<ReportParagraph> share_paragraph(const Subject& subject) {
    static constexpr Phrase sentence{
        "Consolidated by equity share (GHG Protocol Corporate Standard, chapter 3): the organisation's share in this "
        "site is %1. Emissions, their activity data and the electricity that is named as a share are that share; "
        "energies of nodes and days, key figures and meter life are of the whole site.",
        "按股权比例合并（《温室气体核算体系企业标准》第 3 章）：本组织在本站点的份额为 "
        "%1。排放量、其活动数据以及标明份额"
        "的电量按该份额计；各节点和每日电量、关键指标及电表履历为整站数值。",
        "Hợp nhất theo tỷ lệ vốn (GHG Protocol Corporate Standard, chương 3): phần của tổ chức trong trạm này là %1. "
        "Phát thải, số liệu hoạt động của chúng và điện năng ghi là phần được tính theo tỷ lệ đó; điện năng theo nút "
        "và theo ngày, các chỉ số chính và vòng đời công tơ là của toàn trạm."};
    const PartsPerMillion share = share_of_site(subject.statement);
    if (share == whole) {
        return std::nullopt;
    }
    return ReportParagraph{ReportParagraph::Style::body, subject.say(sentence, {share_text(share, subject.language)})};
}

void add_note_of_whole(const Subject& subject, std::string& note) {
    static constexpr Phrase of_whole{"Of the whole site, not of the share.", "整站数值，非份额。",
                                     "Của toàn trạm, không phải phần theo tỷ lệ vốn."};
    if (share_of_site(subject.statement) < whole) {
        add_sentence(subject, subject.say(of_whole), note);
    }
}

void add_note_of_share(const Subject& subject, std::string& note) {
    static constexpr Phrase of_share{"Activity and emissions are the share of %1.", "活动数据和排放量按 %1 份额计。",
                                     "Hoạt động và phát thải là phần %1."};
    const PartsPerMillion share = share_of_site(subject.statement);
    if (share < whole) {
        add_sentence(subject, subject.say(of_share, {share_text(share, subject.language)}), note);
    }
}

}  // namespace wattmast::site_sheet

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is found of factors, and of what is multiplied with them.
#include <array>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

using Sentence = FindingSentence;

constexpr std::array sentences{
    Sentence{"site %1 has no factor region, so no emissions; set factor_region of the site, for example CN-SH",
             "站点 %1 没有因子区域，因此没有排放量；请设置该站点的 factor_region，例如 CN-SH",
             "Trạm %1 không có khu vực hệ số nên không có phát thải; hãy đặt factor_region của trạm, ví dụ CN-SH"},
    Sentence{"the factor %1 describes %2, not %3 (rule %4)", "因子 %1 描述的是 %2 年，而不是 %3 年（规则 %4）",
             "hệ số %1 là của năm %2, không phải %3 (quy tắc %4)"},
    Sentence{"region %1 has no factor for losses of the grid, so Scope 3 category 3 lacks them there",
             "区域 %1 没有网损因子，因此范围三类别3缺少该区域的网损",
             "khu vực %1 không có hệ số tổn thất lưới nên Phạm vi 3 hạng mục 3 thiếu phần này"},
    Sentence{"region %1 has no factor of what came before the electricity, so Scope 3 category 3 lacks it there",
             "区域 %1 没有电力上游因子，因此范围三类别3缺少该区域的上游排放",
             "khu vực %1 không có hệ số thượng nguồn của điện nên Phạm vi 3 hạng mục 3 thiếu phần này"},

    // None fits, or several do.
    Sentence{
        "no emission factor for region %1 and year %2 (%3); the register has none of that region and method; check "
        "the site's factor region, or add a factor file",
        "没有区域 %1、%2 年的排放因子（%3）；因子库中没有该区域和方法的因子；请检查站点的因子区域，或添加因子文件",
        "không có hệ số phát thải cho khu vực %1, năm %2 (%3); thư viện không có hệ số nào của khu vực và phương pháp "
        "này; hãy kiểm tra khu vực hệ số của trạm, hoặc thêm tệp hệ số"},
    Sentence{
        "no emission factor for region %1 and year %2 (%3); there are data years %4; add the factor of the year, "
        "or decide for the rule latest_published_not_after%5",
        "没有区域 %1、%2 年的排放因子（%3）；现有数据年份 %4；请添加当年的因子，或采用规则 "
        "latest_published_not_after%5",
        "không có hệ số phát thải cho khu vực %1, năm %2 (%3); có các năm dữ liệu %4; hãy thêm hệ số của năm đó, hoặc "
        "chọn quy tắc latest_published_not_after%5"},
    Sentence{
        "no emission factor for region %1 and year %2 (%3); there are data years %4; add the factor of the year%5",
        "没有区域 %1、%2 年的排放因子（%3）；现有数据年份 %4；请添加当年的因子%5",
        "không có hệ số phát thải cho khu vực %1, năm %2 (%3); có các năm dữ liệu %4; hãy thêm hệ số của năm đó%5"},
    Sentence{"%1, of which %2 were not published by %3 or have no publication date",
             "%1，其中 %2 个在 %3 前尚未发布或没有发布日期",
             "%1, trong đó %2 hệ số chưa công bố trước %3 hoặc không có ngày công bố"},
    Sentence{"; set %1, of another boundary, has %2", "；边界不同的因子集 %1 有 %2", "; bộ %1, ranh giới khác, có %2"},
    Sentence{"; set %1, of another boundary, has %2; set %3, of another boundary, has %4",
             "；边界不同的因子集 %1 有 %2，因子集 %3 有 %4",
             "; bộ %1, ranh giới khác, có %2; bộ %3, ranh giới khác, có %4"},
    Sentence{"%1; nor is there one for %2", "%1；%2 也没有", "%1; %2 cũng không có"},
    Sentence{"without a year", "无年份", "không có năm"},
    Sentence{"several emission factors for region %1 and %2: %3; name the item, or keep one of them",
             "区域 %1、%2 有多个排放因子：%3；请指明项目，或只保留一个",
             "có nhiều hệ số phát thải cho khu vực %1 và %2: %3; hãy nêu mục, hoặc chỉ giữ một hệ số"},
    Sentence{
        "factor %1 of %2 (record %3) is of set %4, which this version of the program does not list; it is not used",
        "%2 的因子 %1（记录 %3）属于因子集 %4，本版程序未列出该集；不采用",
        "hệ số %1 của %2 (bản ghi %3) thuộc bộ %4, phiên bản này của chương trình không liệt kê; không dùng"},
    Sentence{
        "%1, own factor %2: emission factor %3 is there twice; ids are unique over all files; it is not used, give "
        "it an id of its own",
        "%1，自有因子 %2：排放因子 %3 出现两次；编号在所有文件中唯一；不采用，请另给编号",
        "%1, hệ số riêng %2: hệ số phát thải %3 có hai lần; mã là duy nhất trong mọi tệp; không dùng, hãy đặt mã "
        "riêng"},
    Sentence{"the emissions exceed 9.2 Gt; check the amount %1 and its unit",
             "排放量超过 9.2 Gt；请检查数量 %1 及其单位", "phát thải vượt 9,2 Gt; hãy kiểm tra lượng %1 và đơn vị"},

    // Fuels and what leaks.
    Sentence{
        "no factor tells the biogenic CO2 of %1 in %2, which is reported outside the scopes; enter one as an "
        "own_factor of the category biogenic%3",
        "%2 没有 %1 的生物源 CO2 因子，该排放在范围之外报告；请作为 biogenic 类别的 own_factor 录入%3",
        "không có hệ số CO2 sinh học của %1 tại %2, vốn báo cáo ngoài các phạm vi; hãy nhập một own_factor thuộc loại "
        "biogenic%3"},
    Sentence{"no factor tells what came before the %1 in %2, so Scope 3 category 3 lacks it%3",
             "%2 没有 %1 的上游因子，因此范围三类别3缺少该排放%3",
             "không có hệ số thượng nguồn của %1 tại %2 nên Phạm vi 3 hạng mục 3 thiếu phần này%3"},
    Sentence{
        "no way leads from %1 of %2 to emissions in %3, whose factors are in %4; state the amount in one of these, "
        "or --density where only that is missing (in a book the policy fuel_density)",
        "%3 的因子以 %4 为单位，无法由 %2 的 %1 得出排放量；请用这些单位之一说明数量，或在仅缺密度时说明 "
        "--density（账册中为政策 fuel_density）",
        "không tính được phát thải từ %1 của %2 theo %3, vì hệ số tính theo %4; hãy khai lượng theo một trong các đơn "
        "vị đó, hoặc --density nếu chỉ thiếu khối lượng riêng (trong sổ là chính sách fuel_density)"},
    Sentence{"several sets of factors know %1: %2; name one by --method, --region or --year",
             "有多个因子集包含 %1：%2；请用 --method、--region 或 --year 指明",
             "có nhiều bộ hệ số chứa %1: %2; hãy chọn bằng --method, --region hoặc --year"},
    Sentence{"no set tells a biogenic part of \"%1\"", "没有因子集说明“%1”的生物源部分",
             "không bộ nào cho biết phần sinh học của \"%1\""},
    Sentence{"there is no fuel \"%1\"; there are %2", "没有燃料“%1”；现有 %2",
             "không có nhiên liệu \"%1\"; hiện có %2"},
    Sentence{"no set of factors for %1; there are %2", "没有 %1 的因子集；现有 %2",
             "không có bộ hệ số cho %1; hiện có %2"},
    Sentence{"name the set of warming potentials by --gwp: for %1 there is %2",
             "请用 --gwp 指明全球变暖潜势的因子集：%1 有 %2",
             "hãy chọn bộ tiềm năng nóng lên bằng --gwp: với %1 có %2"},
    Sentence{"name the set of warming potentials by --gwp: for %1 there is %2, not %3",
             "请用 --gwp 指明全球变暖潜势的因子集：%1 有 %2，没有 %3",
             "hãy chọn bộ tiềm năng nóng lên bằng --gwp: với %1 có %2, không có %3"},
    Sentence{
        "there is no warming potential of \"%1\"; there are %2; or state one by --factor, such as --factor "
        "2256kgCO2e/kg",
        "没有“%1”的全球变暖潜势；现有 %2；或用 --factor 说明，例如 --factor 2256kgCO2e/kg",
        "không có tiềm năng nóng lên của \"%1\"; hiện có %2; hoặc khai bằng --factor, ví dụ --factor 2256kgCO2e/kg"},
    Sentence{"several warming potentials of %1 in %2: %3", "%2 中有多个 %1 的全球变暖潜势：%3",
             "có nhiều tiềm năng nóng lên của %1 trong %2: %3"},
    Sentence{"refrigerants are amounts in kg, not %1", "制冷剂的数量以 kg 计，而不是 %1",
             "môi chất lạnh tính theo kg, không phải %1"},
    Sentence{"the charge is too large", "充注量过大", "lượng nạp quá lớn"},
};

}  // namespace

std::span<const FindingSentence> factor_sentences() noexcept {
    return sentences;
}

}  // namespace wattmast

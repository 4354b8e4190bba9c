// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is found of fuels, tanks and generators.
#include <array>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

using Sentence = FindingSentence;

constexpr std::array sentences{
    // What burns, and out of which tank.
    Sentence{"biodiesel", "生物柴油", "dầu diesel sinh học"},
    Sentence{"biodiesel of %1", "%1 的生物柴油", "dầu diesel sinh học của %1"},
    Sentence{"diesel", "柴油", "dầu diesel"},
    Sentence{"diesel of %1", "%1 的柴油", "dầu diesel của %1"},
    Sentence{"fuel_oil", "燃料油", "dầu mazut"},
    Sentence{"fuel_oil of %1", "%1 的燃料油", "dầu mazut của %1"},
    Sentence{"gasoline", "汽油", "xăng"},
    Sentence{"gasoline of %1", "%1 的汽油", "xăng của %1"},
    Sentence{"lpg", "液化石油气", "khí dầu mỏ hóa lỏng"},
    Sentence{"lpg of %1", "%1 的液化石油气", "khí dầu mỏ hóa lỏng của %1"},
    Sentence{"natural_gas", "天然气", "khí thiên nhiên"},
    Sentence{"natural_gas of %1", "%1 的天然气", "khí thiên nhiên của %1"},
    Sentence{"petrol", "汽油", "xăng"},
    Sentence{"petrol of %1", "%1 的汽油", "xăng của %1"},
    Sentence{"delivered", "加油量", "lượng giao"},
    Sentence{"runtime", "运行时间", "giờ chạy"},
    Sentence{"tank", "液位", "mức bồn"},

    // Tanks.
    Sentence{
        "site %1, %2 (%3) is of no tank that is known there (%4), so that it may be counted twice; it is not used, "
        "name its tank",
        "站点 %1，%2（%3）不属于该站点已知的油箱（%4），可能重复计算；不采用，请指明油箱",
        "Trạm %1, %2 (%3) không thuộc bồn nào đã biết ở đó (%4) nên có thể bị tính hai lần; không dùng, hãy nêu bồn"},
    Sentence{
        "site %1, %2 in %3: %4 were burnt from %5 to %6, which goes beyond the month; enter the level of %7, or "
        "decide by the policy tank_across_months (by_days) that days share it",
        "站点 %1，%3 %2：%5 至 %6 消耗 %4，超出本月；请录入 %7 的液位，或用政策 "
        "tank_across_months（by_days）决定按天分摊",
        "Trạm %1, %2 trong %3: %4 đã đốt từ %5 đến %6, vượt ra ngoài tháng; hãy nhập mức của %7, hoặc chọn chính sách "
        "tank_across_months (by_days) để chia theo ngày"},
    Sentence{"site %1, %2 in %3: its levels tell %4 of %5 days; enter those of the ends of the month",
             "站点 %1，%3 %2：液位仅覆盖 %5 天中的 %4 天；请录入月初和月末的液位",
             "Trạm %1, %2 trong %3: các mức cho biết %4 trên %5 ngày; hãy nhập mức ở hai đầu tháng"},
    Sentence{
        "site %1, %2 in %3: record %4 was delivered on days on both sides of a level (%5); no figure by the tank, "
        "enter each delivery with its own day",
        "站点 %1，%3 %2：记录 %4 的加油日期跨越液位读数（%5）；液位法没有数值，请按天分别录入加油",
        "Trạm %1, %2 trong %3: bản ghi %4 được giao vào các ngày ở hai phía của một mức (%5); không có số liệu theo "
        "bồn, hãy nhập từng lần giao với ngày riêng"},
    Sentence{
        "site %1, %2 in %3: %4 and deliveries are not all in one kind of unit (volume or mass); state them in one",
        "站点 %1，%3 %2：%4和加油量的单位种类不一致（体积或质量）；请统一",
        "Trạm %1, %2 trong %3: %4 và lượng giao không cùng loại đơn vị (thể tích hay khối lượng); hãy khai cùng loại"},
    Sentence{"site %1, %2 in %3: the tank holds more at the second of the %4 than the first and the deliveries allow; "
             "enter the delivery that is missing, or correct a level",
             "站点 %1，%3 %2：%4中第二个液位高于第一个液位与加油量之和；请补录缺失的加油，或更正液位",
             "Trạm %1, %2 trong %3: ở %4, mức sau cao hơn mức đầu cộng lượng giao; hãy nhập lần giao còn thiếu, hoặc "
             "sửa mức"},
    Sentence{"levels of %1 and %2 (record %3 and %4)", "%1 与 %2 的液位（记录 %3 和 %4）",
             "các mức ngày %1 và %2 (bản ghi %3 và %4)"},

    // Two methods.
    Sentence{"site %1, %2 in %3: %4 counts, %5 does not; they are in different kinds of unit and are not compared",
             "站点 %1，%3 %2：以%4为准，不采用%5；两者单位种类不同，未核对",
             "Trạm %1, %2 trong %3: tính theo %4, không theo %5; khác loại đơn vị nên chưa đối chiếu"},
    Sentence{
        "site %1, %2 in %3: %4 by %5, %6 by %7; %8 counts, %9 does not; the rest lies in the tank, or a level is "
        "wrong",
        "站点 %1，%3 %2：按%5为 %4，按%7为 %6；以%8为准，不采用%9；差额在油箱中，或液位有误",
        "Trạm %1, %2 trong %3: %4 theo %5, %6 theo %7; tính theo %8, không theo %9; phần còn lại ở trong bồn, hoặc một "
        "mức sai"},
    Sentence{
        "site %1, %2 in %3: %4 by %5, %6 by %7; %8 counts, %9 does not; look for a level, a delivery or hours that "
        "are missing or wrong",
        "站点 %1，%3 %2：按%5为 %4，按%7为 %6；以%8为准，不采用%9；请检查是否有缺失或错误的液位、加油或运行时间",
        "Trạm %1, %2 trong %3: %4 theo %5, %6 theo %7; tính theo %8, không theo %9; hãy tìm mức, lần giao hay giờ chạy "
        "thiếu hoặc sai"},

    // Hours of generators.
    Sentence{
        "its curve has no loads and no rated_power, so that nobody knows from which power it runs; its power tells "
        "no hours",
        "其油耗曲线没有负载也没有 rated_power，无法判断多大功率算运行；不能由功率得出运行时间",
        "đường cong không có tải và không có rated_power nên không rõ từ công suất nào là đang chạy; công suất không "
        "cho "
        "biết số giờ"},
    Sentence{"its power covers less than 95 % of the time, so that it tells no hours; enter them (runtime)",
             "其功率覆盖不足 95 % 的时间，不能得出运行时间；请录入（runtime）",
             "công suất phủ chưa đến 95 % thời gian nên không cho biết số giờ; hãy nhập (runtime)"},
    Sentence{"its hour counter or its energy covers less than 95 % of the time; enter its hours (runtime)",
             "其计时器或电量覆盖不足 95 % 的时间；请录入运行时间（runtime）",
             "bộ đếm giờ hoặc điện năng phủ chưa đến 95 % thời gian; hãy nhập giờ chạy (runtime)"},
    Sentence{
        "record %1 (runtime) goes beyond %2 or the days of its curve; it is not used, enter each month's hours by "
        "themselves",
        "记录 %1（runtime）超出 %2 或其曲线的日期；不采用，请按月分别录入运行时间",
        "bản ghi %1 (runtime) vượt ra ngoài %2 hoặc các ngày của đường cong; không dùng, hãy nhập riêng giờ của từng "
        "tháng"},
    Sentence{
        "record %1 (runtime) states no load, and neither is its curve one rate alone nor tells a meter its energy "
        "in those days; state the mean load",
        "记录 %1（runtime）未说明负载，其曲线不是单一油耗，也没有电表给出这些日期的电量；请填写平均负载",
        "bản ghi %1 (runtime) không nêu tải, đường cong không chỉ có một mức và không công tơ nào cho biết điện năng "
        "những ngày đó; hãy khai tải trung bình"},
    Sentence{"it ran %1 h above the greatest load of its curve (record %2), whose last line goes on there; state the "
             "curve up to its full load",
             "超出其曲线（记录 %2）最大负载运行 %1 h，该部分按末段外推；请补充曲线至满载",
             "đã chạy %1 h trên tải lớn nhất của đường cong (bản ghi %2), phần đó kéo dài đoạn cuối; hãy khai đường "
             "cong đến "
             "đầy tải"},
    Sentence{"what it burnt cannot be kept; check its curve", "其耗油量超出范围；请检查其曲线",
             "lượng đã đốt vượt phạm vi; hãy kiểm tra đường cong"},
    Sentence{"its power is beyond 1 TW; check the profile's scale", "其功率超过 1 TW；请检查设备模板的倍率",
             "công suất vượt 1 TW; hãy kiểm tra hệ số trong mẫu thiết bị"},
};

}  // namespace

std::span<const FindingSentence> fuel_sentences() noexcept {
    return sentences;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/carbon_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace wattmast {
namespace {

struct Named {
    std::string_view id;
    Phrase phrase;
};

constexpr std::array items{
    Named{"biodiesel", {"Biodiesel", "生物柴油", "Dầu diesel sinh học"}},
    Named{"diesel", {"Diesel", "柴油", "Dầu diesel"}},
    Named{"fuel_oil", {"Fuel oil", "燃料油", "Dầu mazut"}},
    Named{"gasoline", {"Petrol", "汽油", "Xăng"}},
    Named{"grid_electricity", {"Grid electricity", "电网电力", "Điện lưới"}},
    Named{"grid_electricity_certificate",
          {"Grid electricity, covered by certificates", "电网电力，绿证覆盖部分", "Điện lưới, phần có chứng chỉ"}},
    Named{"grid_electricity_contract",
          {"Grid electricity, under contract", "电网电力，合同覆盖部分", "Điện lưới, phần theo hợp đồng"}},
    Named{"grid_electricity_location",
          {"Grid electricity, rest by location", "电网电力，其余按位置计", "Điện lưới, phần còn lại theo vị trí"}},
    Named{"grid_electricity_on_site", {"Own renewable generation", "自发可再生电力", "Điện tái tạo tự phát"}},
    Named{"grid_electricity_residual",
          {"Grid electricity, residual mix", "电网电力，剩余组合部分", "Điện lưới, phần hỗn hợp còn lại"}},
    Named{"grid_electricity_upstream", {"Upstream of electricity", "电力上游排放", "Thượng nguồn của điện"}},
    Named{"grid_losses", {"Losses of transmission and distribution", "输配电损耗", "Tổn thất truyền tải và phân phối"}},
    Named{"grid_losses_upstream",
          {"Upstream of lost electricity", "损耗电力上游排放", "Thượng nguồn của điện tổn thất"}},
    Named{"lpg", {"Liquefied petroleum gas", "液化石油气", "Khí dầu mỏ hóa lỏng"}},
    Named{"natural_gas", {"Natural gas", "天然气", "Khí thiên nhiên"}},
    Named{"petrol", {"Petrol", "汽油", "Xăng"}},
};

constexpr std::array checks{
    Named{"branch_in_branch", {"branch inside a branch", "支路嵌套", "nhánh trong nhánh"}},
    Named{"branch_of_two", {"branch of two tenants", "一条支路属于两个租户", "nhánh của hai bên thuê"}},
    Named{"branches_above_total", {"branches above the total", "支路之和大于总量", "các nhánh lớn hơn tổng"}},
    Named{"cancelled_early", {"certificate cancelled early", "绿证注销过早", "chứng chỉ hủy sớm"}},
    Named{"cancelled_later", {"certificate cancelled later", "绿证注销较晚", "chứng chỉ hủy sau"}},
    Named{"contract_without_certificates",
          {"contract without certificates", "合同不含绿证", "hợp đồng không kèm chứng chỉ"}},
    Named{"delivery_across_level", {"delivery across a tank level", "加油跨越液位读数", "giao hàng qua mốc mức bồn"}},
    Named{"double_line", {"line twice", "分录重复", "dòng bị trùng"}},
    Named{"double_use", {"used twice", "重复使用", "sử dụng hai lần"}},
    Named{"earlier_factor_year", {"factor of an earlier year", "因子年份较早", "hệ số của năm trước"}},
    Named{"entered", {"entered by a person", "人工录入", "nhập tay"}},
    Named{"entered_across_months", {"entered across months", "录入跨月", "nhập qua nhiều tháng"}},
    Named{"entered_for_no_node", {"entered for no node", "录入无对应节点", "nhập không có nút"}},
    Named{"entered_not_needed", {"entered and not needed", "录入多余", "nhập không cần thiết"}},
    Named{"entered_twice", {"entered twice", "重复录入", "nhập hai lần"}},
    Named{"estimated", {"estimated", "估算", "ước tính"}},
    Named{"export_not_known", {"export not known", "外送电量未知", "chưa biết điện phát ra lưới"}},
    Named{"fuel_methods_differ", {"fuel methods differ", "燃料计量方法不一致", "phương pháp nhiên liệu khác nhau"}},
    Named{"fuel_not_compared", {"fuel not compared", "燃料未核对", "nhiên liệu chưa đối chiếu"}},
    Named{"gap_over_limit", {"gap over the limit", "数据缺口超限", "khoảng trống vượt giới hạn"}},
    Named{"invoice_against_meter", {"invoice against meter", "账单与电表不符", "hóa đơn lệch công tơ"}},
    Named{"invoice_not_compared", {"invoice not compared", "账单未核对", "hóa đơn chưa đối chiếu"}},
    Named{"late_record", {"late record", "迟到记录", "bản ghi muộn"}},
    Named{
        "location_as_residual",
        {"location factor in place of a residual mix", "以位置因子代替剩余组合", "hệ số vị trí thay hỗn hợp còn lại"}},
    Named{"late_withdrawal", {"late withdrawal", "迟到的撤销", "rút lại muộn"}},
    Named{"low_coverage", {"low coverage", "数据覆盖率低", "độ phủ dữ liệu thấp"}},
    Named{"maybe_own_generation", {"own generation not stated", "自发电未说明", "chưa khai điện tự phát"}},
    Named{"missing_hours", {"missing hours", "缺失小时", "thiếu giờ"}},
    Named{"month_open", {"month not closed", "月份未结账", "tháng chưa chốt"}},
    Named{"month_not_over", {"month not over", "月份未结束", "tháng chưa kết thúc"}},
    Named{"negative_energy", {"negative energy", "电量为负", "điện năng âm"}},
    Named{"no_amount", {"no amount", "无数量", "không có lượng"}},
    Named{"no_data", {"no data", "无数据", "không có dữ liệu"}},
    Named{"no_energy", {"no energy", "无电量", "không có điện năng"}},
    Named{"no_factor", {"no factor", "无排放因子", "không có hệ số"}},
    Named{"no_grid_node", {"no grid node", "无市电节点", "không có nút điện lưới"}},
    Named{"no_inputs", {"no inputs", "无输入数据", "không có dữ liệu đầu vào"}},
    Named{"no_loss_factor", {"no factor of losses", "无网损因子", "không có hệ số tổn thất"}},
    Named{"no_rated_power", {"no rated power", "无额定功率", "không có công suất định mức"}},
    Named{"no_region", {"no region", "无所属区域", "không có khu vực"}},
    Named{"no_residual", {"no residual mix", "无剩余组合因子", "không có hệ số hỗn hợp còn lại"}},
    Named{"no_source", {"no source", "无来源", "không có nguồn"}},
    Named{"no_time_zone", {"no time zone", "无时区", "không có múi giờ"}},
    Named{"no_upstream_factor", {"no upstream factor", "无上游因子", "không có hệ số thượng nguồn"}},
    Named{"not_cancelled", {"certificate not cancelled", "绿证未注销", "chứng chỉ chưa hủy"}},
    Named{"not_made_again", {"cannot be made again", "无法重算", "không thể tính lại"}},
    Named{"on_site_attributes", {"certificates of own generation", "自发电绿证归属", "chứng chỉ của điện tự phát"}},
    Named{"on_site_mixed", {"own generation mixed", "自发电归属混合", "điện tự phát lẫn lộn"}},
    Named{"on_site_not_stated", {"own generation not stated", "自发电未说明", "chưa khai điện tự phát"}},
    Named{"overflow", {"beyond the range", "超出范围", "vượt phạm vi"}},
    Named{"overlapping_contracts", {"contracts overlap", "合同重叠", "hợp đồng chồng nhau"}},
    Named{"own_generation", {"own generation", "自发电", "điện tự phát"}},
    Named{"own_generation_contradicts", {"own generation contradicts", "自发电数据矛盾", "điện tự phát mâu thuẫn"}},
    Named{"partial_month", {"part of a month", "非整月", "tháng không trọn"}},
    Named{"period", {"period", "期间", "kỳ"}},
    Named{"region_too_small", {"region too small", "区域范围过小", "khu vực quá nhỏ"}},
    Named{"register_against_power", {"register against power", "电度与功率积分不符", "chỉ số lệch công suất"}},
    Named{"rule_missing", {"rule missing", "缺少规则", "thiếu quy tắc"}},
    Named{"runtime_across_months", {"runtime across months", "运行时间跨月", "giờ chạy qua nhiều tháng"}},
    Named{"runtime_not_covered", {"runtime not covered", "运行时间不完整", "giờ chạy chưa đủ"}},
    Named{"runtime_without_load", {"runtime without load", "运行时间缺负载", "giờ chạy thiếu tải"}},
    Named{"shares_above_whole", {"shares above the whole", "份额超过100%", "tỷ lệ vượt 100%"}},
    Named{"shares_below_whole", {"shares below the whole", "份额不足100%", "tỷ lệ dưới 100%"}},
    Named{"simulated_data", {"simulated data", "模拟数据", "dữ liệu mô phỏng"}},
    Named{"tank_across_months", {"tank across months", "液位跨月", "mức bồn qua nhiều tháng"}},
    Named{"tank_negative", {"tank negative", "油箱结果为负", "bồn âm"}},
    Named{"tank_not_whole", {"tank not whole", "油箱数据不全", "bồn thiếu dữ liệu"}},
    Named{"tank_unclear", {"tank unclear", "油箱数据不明", "bồn không rõ"}},
    Named{"tenant_without_branch", {"tenant without a branch", "租户无支路", "bên thuê không có nhánh"}},
    Named{"typical_day", {"typical day", "典型日估算", "ngày điển hình"}},
    Named{"unbalanced", {"unbalanced", "不平衡", "mất cân bằng"}},
    Named{"unknown_node", {"unknown node", "未知节点", "nút không xác định"}},
    Named{"unknown_site", {"unknown site", "未知站点", "trạm không xác định"}},
    Named{"unmeasured_source", {"unmeasured source", "未计量的来源", "nguồn không đo"}},
    Named{"unused", {"unused", "未使用", "chưa sử dụng"}},
    Named{"used_before", {"used before", "已被使用", "đã sử dụng trước"}},
    Named{"zero_contract", {"contract of nothing", "零电量合同", "hợp đồng bằng không"}},
};

constexpr std::array policies{
    Named{"balance_tolerance", {"Tolerance of balances", "平衡容差", "Dung sai cân bằng"}},
    Named{"fuel_method", {"Fuel method", "燃料计量方法", "Phương pháp nhiên liệu"}},
    Named{"fuel_density", {"Densities of fuels", "燃料密度", "Khối lượng riêng của nhiên liệu"}},
    Named{"fuel_set", {"Fuel factors", "燃料因子集", "Bộ hệ số nhiên liệu"}},
    Named{"gap_policy", {"Gaps", "数据缺口", "Khoảng trống dữ liệu"}},
    Named{"gwp_set", {"Global warming potentials", "全球增温潜势", "Tiềm năng nóng lên toàn cầu"}},
    Named{"largest_share_estimated", {"Largest share estimated", "估算比例上限", "Tỷ lệ ước tính tối đa"}},
    Named{"match_rule", {"Matching of certificates", "绿证匹配", "Khớp chứng chỉ"}},
    Named{"residual_rule", {"No residual mix", "无剩余组合时", "Khi không có hỗn hợp còn lại"}},
    Named{"tank_across_months", {"Tank levels across months", "液位跨月", "Mức bồn qua nhiều tháng"}},
    Named{"year_rule", {"Years of factors", "因子年份", "Năm của hệ số"}},
};

constexpr std::array policy_values{
    Named{"between_registers",
          {"evenly between register values, marked as estimated", "在两次电度读数之间均分，标为估算",
           "chia đều giữa hai chỉ số, ghi là ước tính"}},
    Named{"by_days", {"by days", "按天数分摊", "theo số ngày"}},
    Named{"delivered", {"deliveries", "加油量", "lượng giao"}},
    Named{"latest_published_not_after",
          {"of the month's year, else the latest published by its end, flagged", "当年；否则取月末前最新发布者并标明",
           "năm của tháng, nếu không thì bản mới nhất đã công bố, có ghi chú"}},
    Named{"leave_missing", {"left missing", "不填补", "để trống"}},
    Named{"location_where_no_residual",
          {"the location-based factor, flagged", "采用位置因子并标明", "dùng hệ số vị trí, có ghi chú"}},
    Named{"newest_edition", {"newest edition", "最新版本", "phiên bản mới nhất"}},
    Named{"refuse", {"refused", "拒绝", "từ chối"}},
    Named{"residual_only", {"no figure", "不给出数值", "không có số liệu"}},
    Named{"runtime", {"runtime and curve", "运行时间与油耗曲线", "giờ chạy và đường cong"}},
    Named{"same_month", {"within the month", "同一月内", "trong tháng"}},
    Named{"same_year", {"within the calendar year", "同一日历年内", "trong năm dương lịch"}},
    Named{"same_year_only", {"of the month's own year only", "仅限当年", "chỉ năm của tháng"}},
    Named{"tank", {"tank levels", "液位法", "mức bồn"}},
    Named{"typical_day",
          {"typical day of the same weekday, marked as estimated", "同星期典型日，标为估算",
           "ngày điển hình cùng thứ, ghi là ước tính"}},
};

/// The id with spaces where it has no name.
std::string name_of(std::span<const Named> names, std::string_view id, ReportLanguage language) {
    const auto found = std::ranges::find(names, id, &Named::id);
    if (found != names.end()) {
        return std::string(found->phrase.in(language));
    }
    std::string text(id);
    std::ranges::replace(text, '_', ' ');
    return text;
}

}  // namespace

std::string scope_name(LedgerCategory category, ReportLanguage language) {
    static constexpr Phrase scope1{"Scope 1", "范围一", "Phạm vi 1"};
    static constexpr Phrase scope2{"Scope 2", "范围二", "Phạm vi 2"};
    static constexpr Phrase scope3{"Scope 3, category 3", "范围三 类别3", "Phạm vi 3, hạng mục 3"};
    static constexpr Phrase outside{"Outside the scopes", "范围之外", "Ngoài các phạm vi"};
    switch (category) {
        case LedgerCategory::scope1_fuel:
        case LedgerCategory::scope1_refrigerant:
        case LedgerCategory::scope1_fire_suppression:
            return said(scope1, language);
        case LedgerCategory::scope2_location:
        case LedgerCategory::scope2_market:
            return said(scope2, language);
        case LedgerCategory::scope3_td_losses:
        case LedgerCategory::scope3_upstream:
            return said(scope3, language);
        case LedgerCategory::biogenic:
            return said(outside, language);
    }
    return {};
}

std::string item_name(std::string_view item, ReportLanguage language) {
    return name_of(items, item, language);
}

std::string kind_name(SiteKind kind, ReportLanguage language) {
    static constexpr Phrase base_stations{"Base stations", "基站", "Trạm gốc"};
    static constexpr Phrase data_centres{"Data centres", "数据中心", "Trung tâm dữ liệu"};
    static constexpr Phrase towers{"Towers", "铁塔站", "Trạm tháp"};
    static constexpr Phrase rooms{"Aggregation rooms", "汇聚机房", "Phòng máy tập trung"};
    static constexpr Phrase offices{"Offices", "办公场所", "Văn phòng"};
    static constexpr Phrase small_cells{"Small cells", "小基站", "Trạm nhỏ"};
    switch (kind) {
        case SiteKind::base_station:
            return said(base_stations, language);
        case SiteKind::data_centre:
            return said(data_centres, language);
        case SiteKind::tower:
            return said(towers, language);
        case SiteKind::aggregation_room:
            return said(rooms, language);
        case SiteKind::office:
            return said(offices, language);
        case SiteKind::small_cell:
            return said(small_cells, language);
    }
    return {};
}

std::string method_name(EnergyMethod method, ReportLanguage language) {
    static constexpr Phrase measured{"measured", "实测", "đo được"};
    static constexpr Phrase integrated{"integrated", "功率积分", "tích phân"};
    static constexpr Phrase estimated{"estimated", "估算", "ước tính"};
    static constexpr Phrase entered{"entered", "录入", "nhập tay"};
    static constexpr Phrase missing{"missing", "缺失", "thiếu"};
    switch (method) {
        case EnergyMethod::measured:
            return said(measured, language);
        case EnergyMethod::integrated:
            return said(integrated, language);
        case EnergyMethod::estimated:
            return said(estimated, language);
        case EnergyMethod::entered:
            return said(entered, language);
        case EnergyMethod::missing:
            return said(missing, language);
    }
    return {};
}

std::string policy_name(std::string_view name, ReportLanguage language) {
    return name_of(policies, name, language);
}

std::string policy_value(std::string_view value, ReportLanguage language) {
    const auto found = std::ranges::find(policy_values, value, &Named::id);
    if (found != policy_values.end()) {
        return std::string(found->phrase.in(language));
    }
    const bool is_share = value.ends_with('%');
    const auto number = is_share ? Decimal::parse(value.substr(0, value.size() - 1)) : fail(Errc::no_data, "");
    if (!number) {
        return std::string(value);
    }
    const Decimal short_form = number->normalized();
    return number_text(short_form, std::max(0, -short_form.exponent()), language) + "\u00a0%";
}

std::string check_name(std::string_view check, ReportLanguage language) {
    return name_of(checks, check, language);
}

}  // namespace wattmast

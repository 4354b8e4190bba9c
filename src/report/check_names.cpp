// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What findings are about, in a few words.
#include <algorithm>
#include <array>

#include "report/carbon_words.h"

namespace wattmast {
namespace {

struct Named {
    std::string_view id;
    Phrase phrase;
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
    Named{"either_or", {"one or the other", "二者须选其一", "một trong hai"}},
    Named{"load_beyond_curve", {"load beyond the curve", "负载超出曲线", "tải vượt đường cong"}},
    Named{"missing_field", {"field missing", "缺少字段", "thiếu trường"}},
    Named{"not_over", {"period not over", "期间未结束", "kỳ chưa kết thúc"}},
    Named{"other_kind", {"another kind", "类别不同", "khác loại"}},
    Named{"other_measure", {"another kind of unit", "单位种类不同", "khác loại đơn vị"}},
    Named{"out_of_range", {"out of range", "数值超限", "ngoài phạm vi"}},
    Named{"overlap", {"days overlap", "日期重叠", "trùng ngày"}},
    Named{"own_factor_twice", {"own factor twice", "自有因子重复", "hệ số riêng bị trùng"}},
    Named{"period_reversed", {"period reversed", "期间颠倒", "kỳ bị đảo"}},
    Named{"range", {"no range of numbers", "编号不是区间", "mã không phải dải"}},
    Named{"replaced_twice", {"replaced twice", "重复替换", "bị thay hai lần"}},
    Named{"replaces_nothing", {"replaces nothing", "替换对象不存在", "không thay bản nào"}},
    Named{"same_number", {"number used twice", "编号重复", "trùng số"}},
    Named{"unit_of_another_gas", {"unit of another gas", "单位的气体不符", "đơn vị của khí khác"}},
    Named{"unit_of_another_kind", {"unit of another kind", "单位种类不符", "đơn vị khác loại"}},
    Named{"unknown_choice", {"unknown choice", "选项未知", "lựa chọn không có"}},
    Named{"unknown_field", {"unknown field", "字段未知", "trường không có"}},
    Named{"unknown_set", {"unknown set of factors", "因子集未知", "bộ hệ số không có"}},
    Named{"unreadable", {"cannot be read", "无法识别", "không đọc được"}},
    Named{"no_biogenic_factor", {"no biogenic factor", "无生物源因子", "không có hệ số sinh học"}},
    Named{"ambiguous_factor", {"two factors fit", "因子不唯一", "có nhiều hệ số phù hợp"}},
    Named{"invalid_argument", {"value not understood", "数值无法理解", "giá trị không hiểu được"}},
    Named{"book_unreadable", {"book cannot be read", "账册无法读取", "không đọc được sổ"}},
    Named{"gap", {"gap", "数据缺口", "khoảng trống"}},
    Named{"shared_over_gap", {"shared over a gap", "跨缺口分摊", "chia qua khoảng trống"}},
    Named{"begins_late", {"begins late", "开始较晚", "bắt đầu muộn"}},
    Named{"ends_early", {"ends early", "结束较早", "kết thúc sớm"}},
    Named{"reset", {"register reset", "表底清零", "chỉ số bị đặt lại"}},
    Named{"wrap", {"register wrapped", "溢出回绕", "chỉ số quay vòng"}},
    Named{"exchange", {"meter exchanged", "换表", "thay công tơ"}},
    Named{"implausible", {"implausible", "不合理", "không hợp lý"}},
    Named{"ignored", {"readings left out", "读数未计入", "chỉ số bị bỏ qua"}},
    Named{"suspect", {"suspect readings", "可疑读数", "chỉ số đáng ngờ"}},
    Named{"two_approaches", {"two approaches", "合并方法不一致", "hai cách hợp nhất"}},
    Named{"unknown_branch", {"unknown branch", "支路未知", "nhánh không xác định"}},
    Named{"rules_mixed", {"rules mixed", "规则混用", "quy tắc lẫn lộn"}},
    Named{"branches_at_zero", {"branches at zero", "支路为零", "các nhánh bằng không"}},
    Named{"corrected", {"corrected", "已更正", "đã hiệu chỉnh"}},
};

}  // namespace

bool has_check_name(std::string_view check) noexcept {
    return std::ranges::find(checks, check, &Named::id) != checks.end();
}

std::string check_name(std::string_view check, ReportLanguage language) {
    const auto found = std::ranges::find(checks, check, &Named::id);
    if (found != checks.end()) {
        return std::string(found->phrase.in(language));
    }
    std::string text(check);
    std::ranges::replace(text, '_', ' ');
    return text;
}

}  // namespace wattmast

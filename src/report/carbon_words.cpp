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

}  // namespace wattmast

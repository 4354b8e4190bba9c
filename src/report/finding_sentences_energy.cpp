// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is found of meters, of hours and of months.
#include <array>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

using Sentence = FindingSentence;

constexpr std::array sentences{
    // What it is about.
    Sentence{"site %1, node %2: %3", "站点 %1，节点 %2：%3", "Trạm %1, nút %2: %3"},
    Sentence{"site %1, %2: %3", "站点 %1，%2：%3", "Trạm %1, %2: %3"},
    Sentence{"site %1: %2", "站点 %1：%2", "Trạm %1: %2"},
    Sentence{"own generation: %1", "自发电：%1", "Điện tự phát: %1"},

    // The month's energy of a node.
    Sentence{"the energy covers %1 of the month; it was not scaled up", "电量仅覆盖本月的 %1；未按比例放大",
             "điện năng chỉ phủ %1 của tháng; không được nhân lên"},
    Sentence{"more than half of the energy was shared by time over a gap", "一半以上的电量是在数据缺口上按时间分摊的",
             "hơn một nửa điện năng được chia theo thời gian qua khoảng trống"},
    Sentence{"no energy for %1, so no emissions; enter it from an invoice, or look for the samples",
             "%1 没有电量，因此没有排放量；请按账单录入，或查找样本",
             "không có điện năng cho %1 nên không có phát thải; hãy nhập từ hóa đơn hoặc tìm các mẫu"},
    Sentence{"the energy is negative; check the direction of the meter. It is not booked",
             "电量为负；请检查电表方向。该电量不入账", "điện năng âm; hãy kiểm tra chiều công tơ. Không ghi sổ"},
    Sentence{"what its energy rests on cannot be told any more: %1", "已无法说明该电量的依据：%1",
             "không còn xác định được cơ sở của điện năng này: %1"},
    Sentence{"site %1 has no measured grid node; name its mains meter in the inventory",
             "站点 %1 没有计量的市电节点；请在资产清单中指明其市电电表",
             "Trạm %1 không có nút điện lưới được đo; hãy khai công tơ tổng trong danh mục"},
    Sentence{"%1; its month cannot be cut", "%1；无法确定其月份起止", "%1; không xác định được ranh giới tháng"},
    Sentence{"there is no time zone \"%1\"; use an IANA name such as Asia/Shanghai, or install tzdata",
             "没有时区“%1”；请使用 Asia/Shanghai 之类的 IANA 名称，或安装 tzdata",
             "không có múi giờ \"%1\"; hãy dùng tên IANA như Asia/Shanghai, hoặc cài tzdata"},
    Sentence{"the month is not over at site %1 before %2; it cannot be closed yet",
             "站点 %1 的本月在 %2 才结束；目前还不能结账", "Tại trạm %1 tháng chưa kết thúc trước %2; chưa thể chốt"},
    Sentence{"the month is not over before %1", "本月在 %1 才结束", "Tháng chưa kết thúc trước %1"},
    Sentence{"%1 is not closed, so the year's sums lack it; close it", "%1 尚未结账，年度合计缺少该月；请结账",
             "%1 chưa chốt nên tổng năm thiếu tháng này; hãy chốt"},

    // What a register or its samples did.
    Sentence{"%1: register went from %2 to %3 kWh; %4, %5 kWh booked", "%1：表底由 %2 变为 %3 kWh；%4，计入 %5 kWh",
             "%1: chỉ số chuyển từ %2 sang %3 kWh; %4, ghi nhận %5 kWh"},
    Sentence{"%1: register went from %2 to %3 kWh; %4, nothing booked across",
             "%1：表底由 %2 变为 %3 kWh；%4，跨越处不计入电量",
             "%1: chỉ số chuyển từ %2 sang %3 kWh; %4, không ghi nhận qua điểm này"},
    Sentence{"%1: the increment over a gap was shared by time at the border", "%1：跨月的缺口增量按时间分摊",
             "%1: phần tăng qua khoảng trống ở ranh giới được chia theo thời gian"},
    Sentence{"%1: of amounts that were retired only the sum is left; shared by time",
             "%1：已清理的时段电量只剩合计；按时间分摊", "%1: các lượng đã dọn chỉ còn tổng; được chia theo thời gian"},
    Sentence{"%1: only the sum of this period is stated; its part is shared by time",
             "%1：该时段只有合计；其部分按时间分摊",
             "%1: chỉ có tổng của kỳ này; phần của tháng được chia theo thời gian"},
    Sentence{"%1: cells of retired samples with values that were held back are left out",
             "%1：已清理样本中含被搁置数值的单元未计入",
             "%1: các ô của mẫu đã dọn có giá trị bị giữ lại không được tính"},
    Sentence{"%1: %2 momentary readings left out", "%1：%2 个瞬时读数未计入", "%1: bỏ qua %2 chỉ số thoáng qua"},
    Sentence{"%1: %2 suspect readings left out", "%1：%2 个可疑读数未计入", "%1: bỏ qua %2 chỉ số đáng ngờ"},
    Sentence{"%1: %2 suspect amounts left out", "%1：%2 个可疑时段电量未计入", "%1: bỏ qua %2 lượng đáng ngờ"},
    Sentence{"%1: %2 suspect power values left out", "%1：%2 个可疑功率值未计入",
             "%1: bỏ qua %2 giá trị công suất đáng ngờ"},
    Sentence{"%1: %2 corrected %3 to %4: %5", "%1：%2 将 %3 更正为 %4：%5", "%1: %2 hiệu chỉnh %3 thành %4: %5"},
    Sentence{"%1: %2 withdrew %3: %4", "%1：%2 撤销了 %3：%4", "%1: %2 rút lại %3: %4"},
    Sentence{"%1: %2 entered %3 where there was no sample: %4", "%1：%2 在没有样本处录入 %3：%4",
             "%1: %2 nhập %3 nơi không có mẫu: %4"},
    Sentence{"%1: %2 entered %3 where the value is missing: %4", "%1：%2 在缺少数值处录入 %3：%4",
             "%1: %2 nhập %3 nơi thiếu giá trị: %4"},
    Sentence{"%1: %2 entered %3 where the value is missing (%4): %5", "%1：%2 在缺少数值处（%4）录入 %3：%5",
             "%1: %2 nhập %3 nơi thiếu giá trị (%4): %5"},
    Sentence{"%1: %2 withdrew what was entered where there was no sample: %3", "%1：%2 撤销了在没有样本处的录入：%3",
             "%1: %2 rút lại giá trị đã nhập nơi không có mẫu: %3"},
    Sentence{"%1: %2 withdrew what was entered where the value is missing: %3", "%1：%2 撤销了在缺少数值处的录入：%3",
             "%1: %2 rút lại giá trị đã nhập nơi thiếu giá trị: %3"},
    Sentence{"%1: %2 withdrew what was entered where the value is missing (%3): %4",
             "%1：%2 撤销了在缺少数值处（%3）的录入：%4", "%1: %2 rút lại giá trị đã nhập nơi thiếu giá trị (%3): %4"},
    Sentence{"%1: %2 released the samples held back: %3", "%1：%2 放行了被搁置的样本：%3",
             "%1: %2 cho qua các mẫu bị giữ lại: %3"},
    Sentence{"%1: %2 released the samples held back, times %3: %4", "%1：%2 放行了被搁置的样本，乘以 %3：%4",
             "%1: %2 cho qua các mẫu bị giữ lại, nhân %3: %4"},
    Sentence{"%1: %2 held samples back: %3", "%1：%2 搁置了样本：%3", "%1: %2 giữ lại các mẫu: %3"},

    // Gaps by the organisation's rules, and what people entered.
    Sentence{
        "%1 hours have no figure; typical days would stand in for more than %2 of the month, so none does; enter "
        "the energy from an invoice, or raise the limit",
        "%1 个小时没有数值；典型日将替代本月的 %2 以上，因此不采用；请按账单录入电量，或提高上限",
        "%1 giờ không có số liệu; ngày điển hình sẽ thay hơn %2 của tháng nên không được dùng; hãy nhập điện năng từ "
        "hóa đơn, hoặc nâng giới hạn"},
    Sentence{"%1 of the month has no figure; sums are of the rest", "本月的 %1 没有数值；合计为其余部分",
             "%1 của tháng không có số liệu; tổng là của phần còn lại"},
    Sentence{"typical days of the weeks before stand in for %1 hours", "以前几周的典型日替代 %1 个小时",
             "ngày điển hình của các tuần trước thay cho %1 giờ"},
    Sentence{
        "%1 % of the month has no figure, more than the organisation allows (largest_share_estimated); enter the "
        "energy of those days, or accept it when closing",
        "本月的 %1 % 没有数值，超过组织允许的比例（largest_share_estimated）；请录入这些日子的电量，或在结账时接受",
        "%1 % của tháng không có số liệu, hơn mức tổ chức cho phép (largest_share_estimated); hãy nhập điện năng "
        "của các ngày đó, hoặc chấp nhận khi chốt"},
    Sentence{"days of record %1 were entered by another record already; it is not used, withdraw one",
             "记录 %1 的日期已由另一条记录录入；不采用，请撤回其中一条",
             "các ngày của bản ghi %1 đã được bản ghi khác nhập; không dùng, hãy rút lại một bản"},
    Sentence{"the meter has all of the days of record %1; what it counted stands, not what was entered",
             "电表已有记录 %1 的全部日期；以电表计量为准，不用录入值",
             "công tơ có đủ các ngày của bản ghi %1; lấy số công tơ đếm, không lấy số nhập"},
    Sentence{"%1 kWh of %2 to %3 were entered (record %4)", "%2 至 %3 的 %1 kWh 为人工录入（记录 %4）",
             "%1 kWh từ %2 đến %3 được nhập tay (bản ghi %4)"},
    Sentence{"record %1 (%2) is of \"%3\", which is none of its measured grid nodes; it is not used, correct the name",
             "记录 %1（%2）所指的“%3”不是其计量的市电节点；不采用，请更正名称",
             "bản ghi %1 (%2) nói về \"%3\", không phải nút điện lưới được đo nào; không dùng, hãy sửa tên"},
    Sentence{"record %1 (entered_energy) goes beyond %2; it is not used, enter each month's part by itself",
             "记录 %1（entered_energy）超出 %2；不采用，请按月分别录入",
             "bản ghi %1 (entered_energy) vượt ra ngoài %2; không dùng, hãy nhập riêng phần của từng tháng"},
    Sentence{
        "record %1 (entered_energy) names no node, and the site has not exactly one measured grid node; it is not "
        "used, name one",
        "记录 %1（entered_energy）未指明节点，而该站点的计量市电节点不止一个或没有；不采用，请指明节点",
        "bản ghi %1 (entered_energy) không nêu nút, mà trạm không có đúng một nút điện lưới được đo; không dùng, hãy "
        "nêu nút"},
    Sentence{"invoice %1 (record %2) is not compared: the meter covers less than 95 % of its days",
             "账单 %1（记录 %2）未核对：电表覆盖其日期不足 95 %",
             "hóa đơn %1 (bản ghi %2) chưa đối chiếu: công tơ phủ chưa đến 95 % số ngày"},
    Sentence{
        "invoice %1 (record %2) bills %3 kWh, the meter counted %4 kWh in the same days; look for a wrong ratio or "
        "scale, or correct the record",
        "账单 %1（记录 %2）计 %3 kWh，同期电表计 %4 kWh；请检查变比或倍率是否有误，或更正记录",
        "hóa đơn %1 (bản ghi %2) ghi %3 kWh, công tơ đếm %4 kWh trong cùng các ngày; hãy tìm tỷ số hay hệ số sai, "
        "hoặc sửa bản ghi"},

    // Own generation.
    Sentence{"the energy of its own generation is negative; check the direction of the meter",
             "自发电电量为负；请检查电表方向", "điện tự phát âm; hãy kiểm tra chiều công tơ"},
    Sentence{"no energy of its own generation; look for the samples", "没有自发电电量；请查找样本",
             "không có điện tự phát; hãy tìm các mẫu"},
    Sentence{
        "it used %1 kWh of its own generation, and nobody states whether the certificates of \"%2\" were kept or "
        "sold; there is no line of it, enter an on_site_generation record",
        "使用了 %1 kWh 自发电，但未说明“%2”的绿证是保留还是出售；没有相应分录，请录入 on_site_generation 记录",
        "đã dùng %1 kWh điện tự phát, nhưng chưa ai nói chứng chỉ của \"%2\" được giữ hay bán; không có dòng sổ, hãy "
        "nhập bản ghi on_site_generation"},
    Sentence{
        "the certificates of one photovoltaic node are kept and those of another sold, and what it used of which "
        "is not known; state one for the site",
        "一个光伏节点的绿证保留而另一个已出售，用电各来自哪个未知；请为该站点统一说明",
        "chứng chỉ của một nút quang điện được giữ còn của nút khác đã bán, và không rõ đã dùng của nút nào; hãy khai "
        "một cách cho cả trạm"},
    Sentence{"no meter tells what it gave to the grid, so that all of its own generation counts as used on site",
             "没有电表计量上网电量，因此自发电全部按就地使用计",
             "không có công tơ đo điện phát lên lưới nên toàn bộ điện tự phát được coi là dùng tại chỗ"},

    // Why samples give no figure.
    Sentence{"the energy %1 kWh of the period that ends %2 is beyond measure; check the unit of the import",
             "截至 %2 的时段电量 %1 kWh 超出可计范围；请检查导入的单位",
             "điện năng %1 kWh của kỳ kết thúc %2 vượt mức đo được; hãy kiểm tra đơn vị khi nhập"},
    Sentence{"the register reading %1 of %2 is beyond 10^20; check the profile's scale and data type",
             "%2 的表底 %1 超过 10^20；请检查设备模板的倍率和数据类型",
             "chỉ số %1 lúc %2 vượt 10^20; hãy kiểm tra hệ số và kiểu dữ liệu trong mẫu thiết bị"},
    Sentence{"the power %1 W of %2 is beyond 1 TW; check the profile's scale and data type",
             "%2 的功率 %1 W 超过 1 TW；请检查设备模板的倍率和数据类型",
             "công suất %1 W lúc %2 vượt 1 TW; hãy kiểm tra hệ số và kiểu dữ liệu trong mẫu thiết bị"},
    Sentence{"the register counts more than 9.2 PWh; check the profile's scale and data type",
             "电度累计超过 9.2 PWh；请检查设备模板的倍率和数据类型",
             "chỉ số đếm hơn 9,2 PWh; hãy kiểm tra hệ số và kiểu dữ liệu trong mẫu thiết bị"},
};

}  // namespace

std::span<const FindingSentence> energy_sentences() noexcept {
    return sentences;
}

}  // namespace wattmast

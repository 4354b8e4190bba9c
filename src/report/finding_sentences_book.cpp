// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is found of records of the book.
#include <array>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

using Sentence = FindingSentence;

constexpr std::array sentences{
    // Which record.
    Sentence{"record %1", "记录 %1", "bản ghi %1"},
    Sentence{"record %1, %2", "记录 %1、%2", "bản ghi %1, %2"},
    Sentence{"record %1 (%2): %3", "记录 %1（%2）：%3", "bản ghi %1 (%2): %3"},
    Sentence{"record %1 (%2, %3): %4", "记录 %1（%2，%3）：%4", "bản ghi %1 (%2, %3): %4"},

    // Two records.
    Sentence{"there is no %1; correct the number", "没有%1；请更正编号", "không có %1; hãy sửa số"},
    Sentence{"%1 is replaced by record %2 already; replace that one, or withdraw this",
             "%1 已被记录 %2 替换；请替换后者，或撤回本条",
             "%1 đã được bản ghi %2 thay; hãy thay bản đó, hoặc rút bản này"},
    Sentence{"%1 is of the kind %2; withdraw it, and add this one by itself",
             "%1 的类别是 %2；请撤回它，并单独添加本条", "%1 thuộc loại %2; hãy rút lại và thêm riêng bản này"},
    Sentence{"shares days with %1: %2", "与 %1 的日期重叠：%2", "trùng ngày với %1: %2"},
    Sentence{"%1 has it already: %2", "%1 已使用：%2", "%1 đã dùng rồi: %2"},
    Sentence{"on %1 the shares of the site's tenants add up to %2 %; correct them",
             "%1 该站点各租户份额合计为 %2 %；请更正",
             "vào %1 các tỷ lệ của bên thuê tại trạm cộng lại là %2 %; hãy sửa"},
    Sentence{"the same energy is billed twice; correct the days, or withdraw one of them",
             "同一电量开票两次；请更正日期，或撤回其中一条",
             "cùng điện năng bị lập hóa đơn hai lần; hãy sửa ngày, hoặc rút lại một bản"},
    Sentence{"the same energy is entered twice; correct the days, or withdraw one of them",
             "同一电量录入两次；请更正日期，或撤回其中一条",
             "cùng điện năng được nhập hai lần; hãy sửa ngày, hoặc rút lại một bản"},
    Sentence{"a certificate counts once; withdraw one of them", "一张绿证只计一次；请撤回其中一条",
             "mỗi chứng chỉ chỉ tính một lần; hãy rút lại một bản"},
    Sentence{"a tank has one level a day; withdraw one of them", "油箱一天只有一个液位；请撤回其中一条",
             "mỗi bồn chỉ có một mức một ngày; hãy rút lại một bản"},
    Sentence{"the same days are counted twice; correct the days, or withdraw one of them",
             "同一些日期计了两次；请更正日期，或撤回其中一条",
             "cùng các ngày được tính hai lần; hãy sửa ngày, hoặc rút lại một bản"},
    Sentence{"a tenant has one rule at a time; end the older one", "租户同时只有一条规则；请终止较早的一条",
             "mỗi lúc bên thuê chỉ có một quy tắc; hãy kết thúc quy tắc cũ"},
    Sentence{"a decision has one value at a time; end the older one the day before",
             "一项决定同时只有一个值；请将较早的一条在前一天终止",
             "mỗi lúc một quyết định chỉ có một giá trị; hãy kết thúc bản cũ vào hôm trước"},
    Sentence{"one target holds at a time; end the older one the day before",
             "同时只有一个目标有效；请将较早的一条在前一天终止",
             "mỗi lúc chỉ có một mục tiêu; hãy kết thúc bản cũ vào hôm trước"},
    Sentence{"a generator has one curve at a time; end the older one the day before",
             "油机同时只有一条曲线；请将较早的一条在前一天终止",
             "mỗi lúc máy phát chỉ có một đường cong; hãy kết thúc bản cũ vào hôm trước"},
    Sentence{"the same hours are entered twice; correct the days, or withdraw one of them",
             "同一运行时间录入两次；请更正日期，或撤回其中一条",
             "cùng số giờ được nhập hai lần; hãy sửa ngày, hoặc rút lại một bản"},
    Sentence{"certificates are kept or sold; end the older record the day before",
             "绿证要么保留要么出售；请将较早的记录在前一天终止",
             "chứng chỉ được giữ hoặc bán; hãy kết thúc bản ghi cũ vào hôm trước"},
    Sentence{"one tariff holds at a time; end the older one the day before",
             "同时只有一个电价有效；请将较早的一条在前一天终止",
             "mỗi lúc chỉ có một biểu giá; hãy kết thúc bản cũ vào hôm trước"},
    Sentence{"one boundary holds at a time; end the older one with the month before",
             "同时只有一个边界有效；请将较早的一条在前一个月终止",
             "mỗi lúc chỉ có một ranh giới; hãy kết thúc bản cũ vào tháng trước"},
    Sentence{
        "%1 has another approach on the same days: an inventory is consolidated by one; correct one of them",
        "%1 在同一些日期采用另一种合并方法：清单只按一种方法合并；请更正其一",
        "%1 dùng cách hợp nhất khác trong cùng các ngày: kiểm kê chỉ hợp nhất theo một cách; hãy sửa một trong hai"},
    Sentence{"a supplier has one factor at a time; end the older one the day before",
             "供电商同时只有一个因子；请将较早的一条在前一天终止",
             "mỗi lúc nhà cung cấp chỉ có một hệ số; hãy kết thúc bản cũ vào hôm trước"},
    Sentence{"an invoice is entered once; withdraw one of them", "一张账单只录入一次；请撤回其中一条",
             "mỗi hóa đơn chỉ nhập một lần; hãy rút lại một bản"},
    Sentence{"an id names one value; give the other factor an id of its own",
             "一个编号只代表一个数值；请给另一个因子单独的编号",
             "mỗi mã chỉ một giá trị; hãy đặt mã riêng cho hệ số kia"},

    // Site and days.
    Sentence{"there is no site %1; add it, or correct the code", "没有站点 %1；请添加，或更正代码",
             "không có trạm %1; hãy thêm, hoặc sửa mã"},
    Sentence{"the period ends on %1, which is not over; correct the day or enter it later",
             "期间截止于 %1，尚未结束；请更正日期或稍后录入",
             "kỳ kết thúc vào %1, chưa qua; hãy sửa ngày hoặc nhập sau"},
    Sentence{"is missing; name the code of the site", "缺失；请填写站点代码", "bị thiếu; hãy nêu mã trạm"},
    Sentence{"is of the whole organisation; leave the site out", "属于整个组织；请勿填写站点",
             "thuộc cả tổ chức; hãy bỏ trống trạm"},
    Sentence{"has no period; leave it out", "没有期间；请勿填写", "không có kỳ; hãy bỏ trống"},
    Sentence{"is missing; name a day such as 2026-10-01", "缺失；请填写日期，例如 2026-10-01",
             "bị thiếu; hãy nêu ngày, ví dụ 2026-10-01"},
    Sentence{"is missing; name the last day of the period, which is in it", "缺失；请填写期间的最后一天（含当天）",
             "bị thiếu; hãy nêu ngày cuối của kỳ, tính cả ngày đó"},
    Sentence{"is of one day; leave it out", "仅为一天；请勿填写", "chỉ của một ngày; hãy bỏ trống"},
    Sentence{"the period ends (%1) before it begins (%2); exchange the days",
             "期间的结束（%1）早于开始（%2）；请调换日期",
             "kỳ kết thúc (%1) trước khi bắt đầu (%2); hãy đổi chỗ hai ngày"},

    // Fields.
    Sentence{"the kind %1 has no such field; it has %2", "类别 %1 没有该字段；其字段为 %2",
             "loại %1 không có trường này; các trường là %2"},
    Sentence{"is missing: %1", "缺失：%1", "bị thiếu: %1"},
    Sentence{"is missing: where the figure is stated, so that it can be shown", "缺失：数值出处，以便出示",
             "bị thiếu: nơi công bố số liệu, để có thể đưa ra"},
    Sentence{"is missing: what the edition brings", "缺失：该版本的内容", "bị thiếu: nội dung của phiên bản"},
    Sentence{"\"%1\" is not a number such as 12.5", "“%1”不是 12.5 这样的数字", "\"%1\" không phải số như 12.5"},
    Sentence{"\"%1\" is none of %2", "“%1”不在 %2 之中", "\"%1\" không thuộc %2"},
    Sentence{"%1 is less than %2", "%1 小于 %2", "%1 nhỏ hơn %2"},
    Sentence{"%1 is less than %2; a credit is no record: replace the record that it takes back",
             "%1 小于 %2；冲销不另立记录：请替换被冲销的记录",
             "%1 nhỏ hơn %2; khoản ghi có không phải bản ghi: hãy thay bản ghi bị trừ lại"},
    Sentence{"%1 is more than %2", "%1 大于 %2", "%1 lớn hơn %2"},
    Sentence{"%1 is more than the 9.2 PWh that can be counted", "%1 超过可计的 9.2 PWh", "%1 vượt 9,2 PWh đếm được"},
    Sentence{"state what was topped up, or the charge and the rate, and not both",
             "请填写补充量，或填写充注量和泄漏率，二者选一",
             "hãy khai lượng nạp thêm, hoặc lượng nạp và tỷ lệ, không khai cả hai"},
    Sentence{"state an energy per month or a share, and not both", "请填写每月电量或份额，二者选一",
             "hãy khai điện năng mỗi tháng hoặc tỷ lệ, không khai cả hai"},
    Sentence{"the rule share needs a share, and no other rule has one", "规则 share 需要份额，其他规则没有份额",
             "quy tắc share cần tỷ lệ, các quy tắc khác không có"},
    Sentence{"\"%1\" is not a year such as 2023", "“%1”不是 2023 这样的年份", "\"%1\" không phải năm như 2023"},
    Sentence{
        "\"%1\" is smaller than a country, and fuels are looked up by the country alone; write %2, or GLOBAL for all",
        "“%1”小于国家，而燃料只按国家查找；请填写 %2，或对所有国家填写 GLOBAL",
        "\"%1\" nhỏ hơn một nước, mà nhiên liệu chỉ tra theo nước; hãy ghi %2, hoặc GLOBAL cho tất cả"},
    Sentence{"\"%1\" is not a mass of a gas per amount, such as kgCO2e/kWh",
             "“%1”不是单位数量的气体质量，例如 kgCO2e/kWh",
             "\"%1\" không phải khối lượng khí trên lượng, như kgCO2e/kWh"},
    Sentence{"\"%1\" is of %2, the record of \"%3\"; correct one of them", "“%1”为 %2，而记录为“%3”；请更正其一",
             "\"%1\" là của %2, bản ghi là \"%3\"; hãy sửa một trong hai"},
    Sentence{"\"%1\" is not %2, as category %3 needs it", "“%1”不是类别 %3 所需的 %2",
             "\"%1\" không phải %2 như loại %3 cần"},
    Sentence{"a certificate of a node's own generation names the site of the node",
             "节点自发电的绿证须填写该节点的站点", "chứng chỉ của điện tự phát tại nút phải nêu trạm của nút"},
    Sentence{"it was cancelled on %1, before its generation began; correct one of the days",
             "注销日期 %1 早于发电开始；请更正其一",
             "bị hủy vào %1, trước khi bắt đầu phát điện; hãy sửa một trong hai ngày"},
    Sentence{"\"%1\" is not a share of 0 % to 100 %, such as 5 %", "“%1”不是 0 % 至 100 % 的份额，例如 5 %",
             "\"%1\" không phải tỷ lệ từ 0 % đến 100 %, như 5 %"},
    Sentence{"\"%1\" is not a day such as 2026-10-31", "“%1”不是 2026-10-31 这样的日期",
             "\"%1\" không phải ngày như 2026-10-31"},
    Sentence{"\"%1\" is not a number with one of the units %2, such as %3", "“%1”不是带有单位 %2 之一的数字，例如 %3",
             "\"%1\" không phải số kèm một trong các đơn vị %2, như %3"},

    // What came late.
    Sentence{
        "record %1 (%2) was entered after %3: what was closed is without it; see what is to be corrected by "
        "`wattmastctl ledger --corrections`, and close with --corrections and a --reason",
        "记录 %1（%2）录入时 %3：已结账内容不含该记录；请用 `wattmastctl ledger --corrections` "
        "查看应更正的内容，并用 --corrections 和 --reason 结账",
        "bản ghi %1 (%2) được nhập sau khi %3: phần đã chốt không có bản ghi này; xem cần sửa gì bằng `wattmastctl "
        "ledger --corrections`, và chốt với --corrections và --reason"},
    Sentence{
        "record %1 (%2) was withdrawn after %3: what was closed rests on it still; see what is to be corrected by "
        "`wattmastctl ledger --corrections`, and close with --corrections and a --reason",
        "记录 %1（%2）撤回时 %3：已结账内容仍以该记录为依据；请用 `wattmastctl ledger --corrections` "
        "查看应更正的内容，并用 --corrections 和 --reason 结账",
        "bản ghi %1 (%2) bị rút lại sau khi %3: phần đã chốt vẫn dựa trên nó; xem cần sửa gì bằng `wattmastctl ledger "
        "--corrections`, và chốt với --corrections và --reason"},
    Sentence{
        "record %1 (%2) was replaced after %3: what was closed rests on it still; see what is to be corrected by "
        "`wattmastctl ledger --corrections`, and close with --corrections and a --reason",
        "记录 %1（%2）替换时 %3：已结账内容仍以该记录为依据；请用 `wattmastctl ledger --corrections` "
        "查看应更正的内容，并用 --corrections 和 --reason 结账",
        "bản ghi %1 (%2) được thay sau khi %3: phần đã chốt vẫn dựa trên nó; xem cần sửa gì bằng `wattmastctl ledger "
        "--corrections`, và chốt với --corrections và --reason"},
    Sentence{"%1 was closed", "%1 已结账", "%1 đã chốt"},
    Sentence{"%1 months from %2 to %3 were closed", "%2 至 %3 的 %1 个月已结账", "%1 tháng từ %2 đến %3 đã chốt"},
};

}  // namespace

std::span<const FindingSentence> book_sentences() noexcept {
    return sentences;
}

}  // namespace wattmast

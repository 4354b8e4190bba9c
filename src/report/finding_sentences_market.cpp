// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is found of certificates, contracts and the market-based month.
#include <array>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

using Sentence = FindingSentence;

constexpr std::array sentences{
    Sentence{"certificate %1: %2", "绿证 %1：%2", "chứng chỉ %1: %2"},
    Sentence{"contract %1: %2", "合同 %1：%2", "hợp đồng %1: %2"},

    // What was entered of them.
    Sentence{"record %1 (certificate %2) is to be cancelled on a day to come; until then it does not count",
             "记录 %1（绿证 %2）将在以后注销；在此之前不计入",
             "bản ghi %1 (chứng chỉ %2) sẽ được hủy vào một ngày tới; trước đó không tính"},
    Sentence{"record %1 (contract with %2): its certificates do not come with it, so that somebody else may claim what "
             "it delivers; it covers nothing",
             "记录 %1（与 %2 的合同）：不随附绿证，其电量的环境属性可能被他人主张；不覆盖任何电量",
             "bản ghi %1 (hợp đồng với %2): không kèm chứng chỉ nên người khác có thể nhận phần nó giao; không phủ gì"},
    Sentence{
        "record %1 (certificate %2) is solar and for site %3, which has photovoltaics; if it is of these, state "
        "their node, as it then covers nothing from the grid",
        "记录 %1（绿证 %2）为太阳能且属于站点 %3，该站点有光伏；如属于该光伏，请填写其节点，因为它不覆盖电网电力",
        "bản ghi %1 (chứng chỉ %2) là điện mặt trời của trạm %3, nơi có quang điện; nếu thuộc hệ này, hãy nêu nút của "
        "nó, vì khi đó nó không phủ điện lưới"},
    Sentence{
        "record %1 (certificate %2) was cancelled for the own generation of site %3, whose certificates record %4 "
        "says were sold; correct one of them",
        "记录 %1（绿证 %2）为站点 %3 的自发电注销，而记录 %4 说明其绿证已出售；请更正其一",
        "bản ghi %1 (chứng chỉ %2) được hủy cho điện tự phát của trạm %3, mà bản ghi %4 nói chứng chỉ đã bán; hãy sửa "
        "một trong hai"},

    // Twice, or not to be used.
    Sentence{"it is there %1 times, and counts once; withdraw the others", "出现 %1 次，只计一次；请撤回其余",
             "có %1 lần và chỉ tính một lần; hãy rút lại các bản khác"},
    Sentence{"it is there %1 times with different contents, and does not count; withdraw those that are wrong",
             "出现 %1 次且内容不同，不计入；请撤回错误的记录",
             "có %1 lần với nội dung khác nhau nên không tính; hãy rút lại các bản sai"},
    Sentence{"it is there %1 times, and does not count; withdraw all but one", "出现 %1 次，不计入；请只保留一条",
             "có %1 lần nên không tính; hãy rút lại, chỉ để một bản"},
    Sentence{"it is there %1 times, and has no figure; keep one", "出现 %1 次，没有数值；请只保留一条",
             "có %1 lần nên không có số liệu; hãy giữ một bản"},
    Sentence{"it shares serial numbers with %1, and neither counts; withdraw the one that is wrong",
             "与 %1 的序列号重叠，二者均不计入；请撤回错误的一条",
             "trùng số sê-ri với %1, cả hai đều không tính; hãy rút lại bản sai"},
    Sentence{
        "its id is no range such as GB-0001..GB-0600, so that overlaps with others cannot be seen, and it does not "
        "count",
        "其编号不是 GB-0001..GB-0600 这样的区间，无法判断是否与其他重叠，不计入",
        "mã không phải dải như GB-0001..GB-0600 nên không thấy được trùng lặp, và không tính"},
    Sentence{"it is of own generation and stands for what the site used of that; it covers nothing from the grid",
             "属于自发电，对应站点自用的部分；不覆盖电网电力",
             "thuộc điện tự phát, ứng với phần trạm tự dùng; không phủ điện lưới"},
    Sentence{"its energy is not above zero, so it does not count", "其电量不大于零，不计入",
             "điện năng không lớn hơn không nên không tính"},
    Sentence{"what was used of it before is not between zero and its energy, so it does not count",
             "此前已使用的电量不在零与其电量之间，不计入",
             "phần đã dùng trước không nằm giữa không và điện năng của nó nên không tính"},
    Sentence{"it ends before it begins: %1", "结束早于开始：%1", "kết thúc trước khi bắt đầu: %1"},
    Sentence{"its generation ends before it begins: %1", "发电结束早于开始：%1",
             "kỳ phát điện kết thúc trước khi bắt đầu: %1"},
    Sentence{"it was generated from %1, which the rule %2 does not allow; split it as its registry does",
             "发电期间为 %1，规则 %2 不允许；请按登记机构拆分",
             "được phát từ %1, quy tắc %2 không cho phép; hãy tách như nơi đăng ký"},
    Sentence{"it is not cancelled, so that others may claim it; enter the day of its cancellation",
             "尚未注销，他人可能主张；请填写注销日期", "chưa hủy nên người khác có thể nhận; hãy nhập ngày hủy"},
    Sentence{"it was cancelled before its generation ended, so it does not count; check its days",
             "在发电结束前注销，不计入；请检查日期",
             "bị hủy trước khi phát điện xong nên không tính; hãy kiểm tra các ngày"},
    Sentence{"it claims zero emissions; that holds only if the certificates of its energy are cancelled for you",
             "其声称零排放；仅当该电量的绿证为贵方注销时成立",
             "khai không phát thải; chỉ đúng khi chứng chỉ của điện đó được hủy cho bạn"},
    Sentence{"it holds from %1; months of which it holds a part are not covered, because no energy of single days is "
             "known",
             "有效期为 %1；仅部分有效的月份不覆盖，因为没有逐日电量",
             "có hiệu lực %1; các tháng chỉ một phần có hiệu lực không được phủ, vì không biết điện năng từng ngày"},

    // What they cover.
    Sentence{"%1 kWh of it cover no use", "其中 %1 kWh 未用于任何用电", "%1 kWh của nó không phủ phần dùng nào"},
    Sentence{"%1 kWh of it cover no use: no line of its market, sites and period needs any",
             "其中 %1 kWh 未用于任何用电：其市场、站点和期间内没有需要覆盖的分录",
             "%1 kWh của nó không phủ phần dùng nào: không dòng nào thuộc thị trường, trạm và kỳ của nó cần"},
    Sentence{"the contracts %1 and %2 supply all of it, and none is applied; end one or name its sites",
             "合同 %1 和 %2 均供应其全部用电，因此都不采用；请终止其一或指明站点",
             "các hợp đồng %1 và %2 đều cấp toàn bộ nên không áp dụng cái nào; hãy kết thúc một hoặc nêu trạm"},
    Sentence{"its energy is negative; check the meter's direction", "其电量为负；请检查电表方向",
             "điện năng âm; hãy kiểm tra chiều công tơ"},
    Sentence{"its grid electricity is not known, so it has no figure", "其电网电力未知，因此没有数值",
             "chưa biết điện lưới nên không có số liệu"},
    Sentence{"whether the certificates of its own generation were sold is not said; it counts as if they were",
             "未说明自发电绿证是否出售；按已出售计",
             "chưa khai chứng chỉ của điện tự phát đã bán hay chưa; tính như đã bán"},
    Sentence{"%1 kWh are covered by nothing, and no residual mix of %2 %3 is known; the location factor %4 stands for "
             "it%5; a residual mix can be entered as an own factor, and the policy residual_rule decides what else",
             "有 %1 kWh 未被覆盖，且没有 %2 %3 的剩余组合因子；以位置因子 %4 "
             "代替%5；剩余组合因子可作为自有因子录入，否则由政策 "
             "residual_rule 决定",
             "%1 kWh không được phủ và không có hệ số hỗn hợp còn lại của %2 %3; hệ số vị trí %4 thay thế%5; có thể "
             "nhập hỗn "
             "hợp còn lại làm hệ số riêng, nếu không chính sách residual_rule quyết định"},
    Sentence{
        "%1 kWh are covered by nothing, and no residual mix of %2 %3 is known, so they have no figure%4; a residual "
        "mix can be entered as an own factor, and the policy residual_rule decides what else",
        "有 %1 kWh 未被覆盖，且没有 %2 %3 的剩余组合因子，因此没有数值%4；剩余组合因子可作为自有因子录入，否则由政策 "
        "residual_rule 决定",
        "%1 kWh không được phủ và không có hệ số hỗn hợp còn lại của %2 %3 nên không có số liệu%4; có thể nhập hỗn hợp "
        "còn lại làm hệ số riêng, nếu không chính sách residual_rule quyết định"},
    Sentence{
        "%1 kWh are covered by nothing, and no residual mix of %2 %3 is known, nor a location factor, so they have "
        "no figure%4; a residual mix can be entered as an own factor, and the policy residual_rule decides what else",
        "有 %1 kWh 未被覆盖，且没有 %2 %3 "
        "的剩余组合因子，也没有位置因子，因此没有数值%4；剩余组合因子可作为自有因子录入，否则由政策 "
        "residual_rule 决定",
        "%1 kWh không được phủ, không có hệ số hỗn hợp còn lại của %2 %3 và cũng không có hệ số vị trí nên không có số "
        "liệu%4; có thể nhập hỗn hợp còn lại làm hệ số riêng, nếu không chính sách residual_rule quyết định"},
    Sentence{" (and %1 more)", "（另有 %1 个）", " (và %1 trường hợp khác)"},
};

}  // namespace

std::span<const FindingSentence> market_sentences() noexcept {
    return sentences;
}

}  // namespace wattmast

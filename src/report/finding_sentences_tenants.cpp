// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is found when a shared site is divided among its tenants.
#include <array>

#include "report/finding_sentence.h"

namespace wattmast {
namespace {

using Sentence = FindingSentence;

constexpr std::array sentences{
    Sentence{
        "it has hours without a figure from %1 on, so that nobody knows whose energy that was; enter it, or choose "
        "another gap policy",
        "自 %1 起有小时没有数值，无法确定电量归属；请录入，或选择其他缺口政策",
        "có giờ không có số liệu từ %1 nên không rõ điện năng đó của ai; hãy nhập, hoặc chọn chính sách khoảng trống "
        "khác"},
    Sentence{"it has no energy, so that the site cannot be divided", "没有电量，站点无法分摊",
             "không có điện năng nên không chia được trạm"},
    Sentence{"its energy is negative; check the direction of the meter and its current transformers",
             "其电量为负；请检查电表方向及电流互感器", "điện năng âm; hãy kiểm tra chiều công tơ và các biến dòng"},
    Sentence{"it feeds the site and has no meter, so that nobody knows what there is to divide",
             "其向站点供电但没有电表，无法确定应分摊的电量",
             "cấp điện cho trạm mà không có công tơ nên không rõ phải chia bao nhiêu"},
    Sentence{"no grid node of the site is measured, so there is nothing to divide", "站点没有计量的市电节点，无可分摊",
             "trạm không có nút điện lưới được đo nên không có gì để chia"},
    Sentence{
        "%1 (record %2) has no branch in the energy tree, so that what it used itself is in the common load; name "
        "its node in the rule",
        "%1（记录 %2）在能量树中没有支路，其自用电量计入公共负荷；请在规则中指明其节点",
        "%1 (bản ghi %2) không có nhánh trong cây năng lượng nên phần tự dùng nằm trong tải chung; hãy nêu nút của họ "
        "trong quy tắc"},
    Sentence{
        "%1 (record %2) has no branch in the energy tree, so that what it used itself is in the common load; name "
        "its node in the rule, as the rule measured needs one",
        "%1（记录 %2）在能量树中没有支路，其自用电量计入公共负荷；请在规则中指明其节点，规则 measured 需要支路",
        "%1 (bản ghi %2) không có nhánh trong cây năng lượng nên phần tự dùng nằm trong tải chung; hãy nêu nút của họ "
        "trong quy tắc, vì quy tắc measured cần nhánh"},
    Sentence{"%1 (record %2) names this node, which is no measured one of the site; correct the name",
             "%1（记录 %2）所指的节点不是该站点的计量节点；请更正名称",
             "%1 (bản ghi %2) nêu nút này, không phải nút được đo của trạm; hãy sửa tên"},
    Sentence{"%1 (record %2) names this branch, as another tenant does; each has its own",
             "%1（记录 %2）与另一租户指向同一支路；每个租户应有各自的支路",
             "%1 (bản ghi %2) nêu nhánh này như một bên thuê khác; mỗi bên có nhánh riêng"},
    Sentence{"%1 (record %2) has this branch, which lies in %3 and would count twice",
             "%1（记录 %2）的支路位于 %3 之内，会重复计算",
             "%1 (bản ghi %2) có nhánh này, nằm trong %3 và sẽ bị tính hai lần"},
    Sentence{"some tenants share the common load equally and others as measured from %1; give those without an agreed "
             "share one rule",
             "自 %1 起部分租户平均分摊公共负荷，其他租户按计量分摊；请为没有约定份额的租户统一规则",
             "từ %1 một số bên thuê chia đều tải chung còn bên khác chia theo số đo; hãy đặt một quy tắc cho các bên "
             "không có "
             "tỷ lệ thỏa thuận"},
    Sentence{"it is about another tenant of this site; whoever issues this report can say more",
             "涉及该站点的其他租户；详情请询报告签发人",
             "liên quan đến bên thuê khác của trạm này; người phát hành báo cáo có thể cho biết thêm"},
    Sentence{"the agreed shares add up to more than the whole; correct them", "约定份额合计超过 100 %；请更正",
             "các tỷ lệ thỏa thuận cộng lại vượt quá toàn bộ; hãy sửa"},
    Sentence{"from %1 the agreed shares add up to %2 %; correct them", "自 %1 起约定份额合计为 %2 %；请更正",
             "từ %1 các tỷ lệ thỏa thuận cộng lại là %2 %; hãy sửa"},
    Sentence{"no rule says how this tenant shares the common load from %1 on; enter a tenant_rule",
             "自 %1 起没有规则说明该租户如何分摊公共负荷；请录入 tenant_rule",
             "từ %1 không có quy tắc nào cho biết bên thuê này chia tải chung thế nào; hãy nhập tenant_rule"},
    Sentence{"the branches counted %1 kWh and %2 kWh entered the site from %3 on; look for a wrong ratio or scale",
             "自 %3 起各支路计 %1 kWh，而进线为 %2 kWh；请检查变比或倍率是否有误",
             "từ %3 các nhánh đếm %1 kWh còn đầu vào của trạm là %2 kWh; hãy tìm tỷ số hay hệ số sai"},
    Sentence{"all branches that share the common load as measured stand at zero from %1 on; agree on another rule",
             "自 %1 起按计量分摊公共负荷的支路均为零；请约定其他规则",
             "từ %1 mọi nhánh chia tải chung theo số đo đều bằng không; hãy thỏa thuận quy tắc khác"},
    Sentence{
        "its ledger lines are the organisation's equity share of it, so that a tenant's part cannot be told of them",
        "其分录为组织按股权比例计入的部分，无法据此得出租户份额",
        "các dòng sổ cái của trạm là phần theo tỷ lệ vốn của tổ chức nên không xác định được phần của bên thuê"},
    Sentence{"%1 % of the common load is agreed on with nobody and stays with the owner",
             "公共负荷的 %1 % 未约定，归业主", "%1 % tải chung không thỏa thuận với ai và thuộc về chủ trạm"},
};

}  // namespace

std::span<const FindingSentence> tenant_sentences() noexcept {
    return sentences;
}

}  // namespace wattmast

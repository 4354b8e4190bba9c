// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How energies are known, and what was corrected.
#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"

namespace wattmast::carbon_report {
namespace {

/// Of one kind of site.
struct KindQuality {
    std::size_t sites = 0;
    std::size_t without = 0;  ///< That have no line of grid electricity.
    EnergyByMethod energy;

    void add(const std::optional<EnergyByMethod>& grid) {
        ++sites;
        without += grid ? 0U : 1U;
        energy += grid.value_or(EnergyByMethod{});
    }
};

std::vector<Cell> quality_row(const Subject& subject, std::string name, const KindQuality& quality) {
    const Trace trace = subject.trace("sum of grid electricity of sites");
    const Trace counted = subject.trace("count of sites");
    const auto share = [&](Energy part) {
        const auto of = share_of(part, quality.energy.total());
        return of ? Cell{*of, trace} : Cell{};
    };
    const auto count = [&](std::size_t number) { return Cell{Decimal(static_cast<std::int64_t>(number), 0), counted}; };
    return {text(std::move(name)),           count(quality.sites),
            count(quality.without),          Cell{quality.energy.total(), trace},
            share(quality.energy.measured),  share(quality.energy.integrated),
            share(quality.energy.estimated), share(quality.energy.entered)};
}

}  // namespace

EnergyOfSite energy_of_lines(const Subject& subject) {
    return [&subject](const std::string& site) {
        const auto inventory = subject.by_site.find(site);
        return inventory == subject.by_site.end() ? std::nullopt : inventory->second.grid_energy();
    };
}

EnergyOfSite energy_of_meters(const Subject& subject) {
    return [&subject](const std::string& site) {
        const auto known = subject.energy_of_site.find(site);
        return known == subject.energy_of_site.end() ? std::nullopt : std::optional(known->second.energy);
    };
}

ReportTable quality_table(const Subject& subject, const Phrase& title, const EnergyOfSite& energy_of) {
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase sites{"Sites", "站点数", "Số trạm"};
    static constexpr Phrase without{"No figure", "无数值", "Không số liệu"};
    static constexpr Phrase energy{"Energy", "电量", "Điện năng"};
    static constexpr Phrase measured{"Measured", "实测", "Đo được"};
    static constexpr Phrase integrated{"Integrated", "积分", "Tích phân"};
    static constexpr Phrase estimated{"Estimated", "估算", "Ước tính"};
    static constexpr Phrase entered{"Entered", "录入", "Nhập tay"};
    static constexpr Phrase all{"All", "合计", "Tổng"};
    static constexpr Phrase missing{
        "What could not be measured or estimated is left out and not counted as zero: %1 sites have no figure; the "
        "findings name them.",
        "无法测量或估算的部分不计入，也不按零计：%1 个站点无数值，见检查结果。",
        "Phần không đo hoặc ước tính được bị bỏ ra, không tính là không: %1 trạm không có số liệu; xem kết quả kiểm "
        "tra."};
    const FigureOrigin of_coverage = origin_of(FigureOrigin::Kind::coverage);
    const FigureOrigin of_energy = origin_of(FigureOrigin::Kind::energy);
    ReportTable table{"quality",
                      subject.say(title),
                      {{"kind", subject.say(kind), ""},
                       {"sites", subject.say(sites), "", {}, of_coverage},
                       {"sites_without_figure", subject.say(without), "", {}, of_coverage},
                       {"energy_kwh", subject.say(energy), subject.energy_unit(), 1, of_energy},
                       {"measured_ppm", subject.say(measured), "%", 1, of_coverage},
                       {"integrated_ppm", subject.say(integrated), "%", 1, of_coverage},
                       {"estimated_ppm", subject.say(estimated), "%", 1, of_coverage},
                       {"entered_ppm", subject.say(entered), "%", 1, of_coverage}},
                      {}};
    std::map<SiteKind, KindQuality> kinds;
    KindQuality total;
    for (const StatementSite& site : subject.statement.sites) {
        const auto known = energy_of(site.code);
        kinds[site.kind].add(known);
        total.add(known);
    }
    for (const auto& [one, quality] : kinds) {
        table.rows.push_back(quality_row(subject, kind_name(one, subject.language), quality));
    }
    table.rows.push_back(quality_row(subject, subject.say(all), total));
    table.last_row = ReportTable::LastRow::total;
    table.note = total.without > 0 ? subject.say(missing, {subject.count(total.without)}) : "";
    return table;
}

void add_changes(const Subject& subject, const Phrase& title, ReportSection& section) {
    static constexpr Phrase when{"When", "时间", "Khi nào"};
    static constexpr Phrase who{"Who", "人员", "Ai"};
    static constexpr Phrase line{"Line", "分录", "Dòng"};
    static constexpr Phrase what{"What", "内容", "Nội dung"};
    static constexpr Phrase reason{"Reason", "原因", "Lý do"};
    static constexpr Phrase effect{"Effect", "影响", "Ảnh hưởng"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase corrects{"%1, for line %2", "%1，更正分录 %2", "%1, thay dòng %2"};
    static constexpr Phrase not_closed{
        "The month is not closed: this is a draft, made anew from the samples each time.",
        "本月尚未结账：此为草稿，每次由样本重新计算。",
        "Tháng chưa chốt: đây là bản nháp, tính lại từ dữ liệu mỗi lần."};
    if (subject.is_draft()) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(title)});
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, subject.say(not_closed)});
        return;
    }
    ReportTable table{
        "changes",
        subject.say(title),
        {{"when", subject.say(when), ""},
         {"who", subject.say(who), ""},
         {"line", subject.say(line), ""},
         {"what", subject.say(what), ""},
         {"reason", subject.say(reason), ""},
         {"effect_kg", subject.say(effect), subject.mass_unit(), 3, origin_of(FigureOrigin::Kind::ledger)},
         {"gas", subject.say(gas), ""}},
        {}};
    for (const StatementChange& change : subject.statement.changes) {
        const std::string number = std::to_string(change.line);
        table.rows.push_back(
            {text(to_iso8601(change.when)), text(change.who),
             text(change.corrects ? subject.say(corrects, {number, std::to_string(*change.corrects)}) : number),
             text(change.site + ", " + scope_name(change.category, subject.language) + ", " +
                  item_name(change.item, subject.language)),
             text(change.reason),
             Cell{change.effect, subject.trace("ledger line " + number + " less what it corrects")},
             text(gas_name(change.gas))});
        table.origins.push_back({.site = change.site,
                                 .category = change.category,
                                 .item = change.item,
                                 .gas = change.gas,
                                 .line = change.line});
    }
    section.blocks.emplace_back(std::move(table));
}

}  // namespace wattmast::carbon_report

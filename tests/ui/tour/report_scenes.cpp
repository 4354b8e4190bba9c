// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include "scenes.h"
#include "ui/format/names.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/pages/reports/site_field.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui::test {
namespace {

/// A draft of last month, step by step; what it is of is thrown away at the end.
void see_reports(Guide& guide) {
    auto& reports = guide.page<ReportsPage>(PageId::reports);
    guide.picture(QStringLiteral("reports-none"));
    reports.new_report();
    guide.wait_for([&] { return reports.made().has_value(); }, QStringLiteral("the report"));
    guide.picture(QStringLiteral("reports"));
    using Step = ReportsPage::Step;
    for (const auto& [step, name] : {std::pair{Step::checks, "checks"}, std::pair{Step::factors, "factors"},
                                     std::pair{Step::content, "content"}, std::pair{Step::issue, "issue"}}) {
        reports.go_to_step(step);
        guide.picture(QStringLiteral("reports-") + QLatin1String(name));
    }
    reports.go_to_step(Step::preview);
    const auto* pages = reports.findChild<PageView*>();
    guide.wait_for([&] { return pages->page_count() > 0 && pages->is_complete(); }, QStringLiteral("the pages"));
    guide.picture(QStringLiteral("reports-preview"));
    QTest::mouseClick(reports.findChild<QPushButton*>(QStringLiteral("other")), Qt::LeftButton);
}

/// A site of the fleet is shared for as long as the pictures are taken.
void see_a_tenants_report(Guide& guide) {
    Engine& engine = *guide.stage().engine;
    const UtcTime now = guide.stage().bridge.now();
    BookRecord rule;
    rule.kind = BookKind::tenant_rule;
    rule.site = engine.catalog()->sites.front().code;
    rule.first_day = CivilDate{std::chrono::year{2020} / 1 / 1};
    rule.fields = {{"tenant", "Operator A"}, {"rule", "share"}, {"share", "40 %"}};
    rule.who = "Q. Li";
    rule.why = "contract 7 of 2020";
    rule.entered = now;
    const auto added = engine.add_records({rule});
    require(added.has_value(), QStringLiteral("no tenant"));
    auto& reports = guide.page<ReportsPage>(PageId::reports);
    reports.new_report();
    auto* tenant = reports.findChild<QComboBox*>(QStringLiteral("report_tenant"));
    guide.wait_for([&] { return tenant->count() > 1; }, QStringLiteral("the tenants"));
    tenant->setCurrentIndex(1);
    // The demo's short past has no whole month that could be divided, and the page says so.
    const auto* strip = reports.findChild<MessageStrip*>(QStringLiteral("message"));
    guide.wait_for([&] { return strip->isVisible(); }, QStringLiteral("what is missing"));
    guide.picture(QStringLiteral("reports-tenant"));
    auto* kind = reports.findChild<QComboBox*>(QStringLiteral("report_kind"));
    kind->setCurrentIndex(kind->findData(static_cast<int>(ReportKind::energy)));
    guide.picture(QStringLiteral("reports-tenant-disabled"));
    QTest::mouseClick(reports.findChild<QPushButton*>(QStringLiteral("other")), Qt::LeftButton);
    BookRecord end = rule;
    end.fields.clear();
    end.replaces = added->front().id;
    end.is_withdrawal = true;
    require(engine.add_records({end}).has_value(), QStringLiteral("the tenant stays"));
}

void see_a_site_sheet(Guide& guide) {
    auto& reports = guide.page<ReportsPage>(PageId::reports);
    reports.new_report();
    auto* kind = reports.findChild<QComboBox*>(QStringLiteral("report_kind"));
    kind->setCurrentIndex(kind->findData(static_cast<int>(ReportKind::site)));
    guide.picture(QStringLiteral("reports-site-none"));
    auto* site = reports.findChild<SiteField*>(QStringLiteral("report_site"));
    site->setFocus();
    site->clear();
    QTest::keyClicks(site, to_qt(guide.stage().engine->catalog()->sites.front().code));
    guide.picture(QStringLiteral("reports-site-offered"), site->completer_popup());
    QTest::keyClick(site->completer_popup(), Qt::Key_Down);
    QTest::keyClick(site->completer_popup(), Qt::Key_Return);
    guide.wait_for([&] { return reports.made() && reports.made()->statement->sheet; }, QStringLiteral("the sheet"));
    guide.picture(QStringLiteral("reports-site"));
    reports.go_to_step(ReportsPage::Step::preview);
    const auto* pages = reports.findChild<PageView*>();
    guide.wait_for([&] { return pages->page_count() > 0 && pages->is_complete(); }, QStringLiteral("the pages"));
    guide.picture(QStringLiteral("reports-site-preview"));
    QTest::mouseClick(reports.findChild<QPushButton*>(QStringLiteral("other")), Qt::LeftButton);
}

}  // namespace

std::vector<Scene> report_scenes() {
    const auto name = [](const char* text) { return QStringList{QString::fromLatin1(text)}; };
    return {
        {name("reports-none") + name("reports") + name("reports-checks") + name("reports-factors") +
             name("reports-content") + name("reports-issue") + name("reports-preview"),
         see_reports},
        {name("reports-tenant") + name("reports-tenant-disabled"), see_a_tenants_report},
        {name("reports-site-none") + name("reports-site-offered") + name("reports-site") + name("reports-site-preview"),
         see_a_site_sheet},
    };
}

}  // namespace wattmast::ui::test

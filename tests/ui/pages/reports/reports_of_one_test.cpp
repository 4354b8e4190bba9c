// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The report of one tenant and the sheet of one site, from the first click to the issued file.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <algorithm>

#include "report_desk.h"
#include "support/ui_test_main.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/report_drafts.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/pages/reports/site_field.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class ReportsOfOneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void a_tenants_report_is_issued_from_the_first_click_to_its_files() {
        const Desk desk(Access::read_write, Desk::In::page, Desk::Sites::one_and_a_shared_tower);
        desk.click("new_report");
        auto* tenant = desk.part<QComboBox>("report_tenant");
        QVERIFY(QTest::qWaitFor([&] { return tenant->count() == 4; }, patience_ms));
        QVERIFY(tenant->isVisible() && tenant->isEnabled());
        QCOMPARE(tenant->itemText(0), QStringLiteral("All (not split)"));
        tenant->setFocus();
        QTest::keyClicks(tenant, QStringLiteral("Operator A"));
        QCOMPARE(tenant->currentText(), QStringLiteral("Operator A"));
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made() && desk.page->made()->statement->tenant.has_value(); },
                                patience_ms));
        desk.fill_in_rest();
        QVERIFY2(desk.side().issue_button()->isEnabled(), qPrintable(desk.side().issue_button()->toolTip()));
        desk.part<QCheckBox>("issue_repeats")->setChecked(true);
        desk.click("issue");
        QVERIFY(desk.asked.first().contains(QStringLiteral("Carbon, October 2026 · Operator A")));
        QVERIFY(QTest::qWaitFor([&] { return desk.files().size() == 2; }, patience_ms));
        QCOMPARE(desk.files().at(0), std::string("CR-2026-10-Operator_A-r1-en.json"));
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.list().chosen() != nullptr && desk.list().chosen()->kind == ReportEntry::Kind::issued; },
            patience_ms));
        QVERIFY(desk.list().chosen()->detail.startsWith(QStringLiteral("Operator A")));
        QCOMPARE(desk.list().row_count(), 2);  // The schedule too.
        const auto records =
            wattmast::test::run_program({WATTMASTCTL, "book", "export", "--db", desk.path("d.wattmast"), "--json"});
        QVERIFY2(records.standard_output.find("\"report_schedule\"") != std::string::npos,
                 records.standard_output.c_str());
        desk.click("other");  // New revision
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made() && desk.page->made()->statement->tenant.has_value(); },
                                patience_ms));
        QCOMPARE(tenant->currentText(), QStringLiteral("Operator A"));
    }

    void a_tenant_can_be_chosen_where_a_rule_names_one_and_the_field_says_why_not() {
        const Desk alone;
        alone.click("new_report");
        QVERIFY(alone.is_made());
        QVERIFY(!alone.part<QComboBox>("report_tenant")->isVisible());

        const Desk desk(Access::read_write, Desk::In::page, Desk::Sites::one_and_a_shared_tower);
        desk.click("new_report");
        auto* tenant = desk.part<QComboBox>("report_tenant");
        QVERIFY(QTest::qWaitFor([&] { return tenant->count() == 4; }, patience_ms));
        tenant->setCurrentIndex(2);
        auto* month = desk.part<QComboBox>("report_month");
        month->setCurrentIndex(month->findText(QStringLiteral("December 2025")));
        QCOMPARE(tenant->currentText(), QStringLiteral("Operator B (no rule here)"));
        tenant->setCurrentIndex(0);
        month->setCurrentIndex(month->findText(QStringLiteral("November 2025")));
        QVERIFY(!tenant->isEnabled());
        QCOMPARE(tenant->toolTip(),
                 QStringLiteral("No rule of the book names a tenant at these sites in November 2025."));
        month->setCurrentIndex(month->findText(QStringLiteral("October 2026")));
        QVERIFY(tenant->isEnabled());
        tenant->setCurrentIndex(1);
        auto* kind = desk.part<QComboBox>("report_kind");
        kind->setCurrentIndex(kind->findText(QStringLiteral("Energy")));
        QVERIFY(!tenant->isEnabled());
        QCOMPARE(tenant->toolTip(), QStringLiteral("A tenant's report is of its energy and carbon together: choose the "
                                                   "report Carbon."));
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made() && !desk.page->made()->statement->tenant.has_value(); },
                                patience_ms));
    }

    void why_a_tenants_month_cannot_be_divided_is_said_until_a_report_can_be_made() {
        const Desk desk(Access::read_write, Desk::In::page, Desk::Sites::one_and_a_shared_tower);
        desk.click("new_report");
        auto* tenant = desk.part<QComboBox>("report_tenant");
        QVERIFY(QTest::qWaitFor([&] { return tenant->count() == 4; }, patience_ms));
        auto* month = desk.part<QComboBox>("report_month");
        const int october = month->currentIndex();
        month->setCurrentIndex(0);  // This month: nothing is measured in it.
        tenant->setCurrentIndex(2);
        const auto* strip = desk.part<MessageStrip>("message");
        QVERIFY(QTest::qWaitFor([&] { return strip->isVisible(); }, patience_ms));
        QVERIFY(strip->accessibleName().contains(QStringLiteral("can the month be divided")));
        month->setCurrentIndex(october);
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made() && desk.page->made()->statement->tenant.has_value(); },
                                patience_ms));
        QVERIFY(!strip->isVisible());
    }

    void parts_of_a_tenants_report_are_those_that_it_has() {
        const Desk desk(Access::read_write, Desk::In::page, Desk::Sites::one_and_a_shared_tower);
        desk.click("new_report");
        auto* tenant = desk.part<QComboBox>("report_tenant");
        QVERIFY(QTest::qWaitFor([&] { return tenant->count() == 4; }, patience_ms));
        tenant->setCurrentIndex(1);
        desk.page->go_to_step(ReportsPage::Step::content);
        QVERIFY(desk.part<QCheckBox>("part_sites")->isVisible());
        QVERIFY(!desk.part<QCheckBox>("part_charts")->isVisible());
        desk.part<QCheckBox>("part_sites")->click();
        QVERIFY(QTest::qWaitFor(
            [&] {
                return desk.page->made() && desk.page->made()->statement->tenant &&
                       std::ranges::none_of(tables_of(*desk.page->made()->document),
                                            [](const ReportTable* one) { return one->id == "division"; });
            },
            patience_ms));
    }

    void a_draft_of_a_tenant_is_kept_as_such() {
        ReportDraft draft;
        draft.order.month = CivilMonth{std::chrono::year{2026} / std::chrono::October};
        draft.order.scope.tenant = "Operator A";
        QCOMPARE(QString::fromStdString(draft_from(to_json(draft))->order.scope.tenant), QStringLiteral("Operator A"));
    }

    void a_site_sheet_is_issued_from_the_first_click_to_its_files() {
        const Desk desk(Access::read_write, Desk::In::page, Desk::Sites::one_and_a_shared_tower);
        desk.click("new_report");
        QVERIFY(desk.is_made());
        auto* kind = desk.part<QComboBox>("report_kind");
        auto* site = desk.part<SiteField>("report_site");
        QVERIFY(!site->isVisible());
        kind->setCurrentIndex(kind->findText(QStringLiteral("Site sheet")));
        QVERIFY(site->isVisible() && !desk.part<QComboBox>("report_scope")->isVisible());
        QVERIFY(!desk.side().files_button()->isEnabled());
        QCOMPARE(desk.side().files_button()->toolTip(), QStringLiteral("Choose the site in step 1."));
        QCOMPARE(desk.list().chosen()->detail, QStringLiteral("No site is chosen yet"));
        desk.type("report_site", QStringLiteral("nothing such"));
        QTest::keyClick(site, Qt::Key_Return);
        QVERIFY(site->is_wrong());
        QVERIFY(QTest::qWaitFor([&] { return !desk.page->made(); }, patience_ms));
        site->clear();
        QTest::keyClicks(site, QStringLiteral("jin"));
        QCOMPARE(site->offered(), QStringList{QStringLiteral("SD-01")});
        QTest::keyClick(site->completer_popup(), Qt::Key_Down);
        QTest::keyClick(site->completer_popup(), Qt::Key_Return);
        QCOMPARE(site->text(), QStringLiteral("SD-01 · Jinan"));
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made() && desk.page->made()->statement->sheet; }, patience_ms));
        desk.fill_in_rest();
        QVERIFY(!desk.part<QCheckBox>("part_sites")->isVisible());
        QVERIFY2(desk.side().issue_button()->isEnabled(), qPrintable(desk.side().issue_button()->toolTip()));
        desk.page->go_to_step(ReportsPage::Step::preview);
        auto* pages = desk.page->findChild<PageView*>();
        QVERIFY(QTest::qWaitFor([&] { return pages->page_count() >= 2 && pages->is_complete(); }, patience_ms));
        desk.page->go_to_step(ReportsPage::Step::issue);
        desk.part<QCheckBox>("issue_repeats")->setChecked(true);
        desk.click("issue");
        QVERIFY(QTest::qWaitFor([&] { return desk.files().size() == 2; }, patience_ms));
        QCOMPARE(desk.files().at(0), std::string("SS-2026-10-SD-01-r1-en.json"));
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.list().chosen() != nullptr && desk.list().chosen()->kind == ReportEntry::Kind::issued; },
            patience_ms));
        QCOMPARE(desk.list().row_count(), 2);  // The schedule too.
        QVERIFY(desk.list().chosen()->detail.startsWith(QStringLiteral("SD-01")));
        desk.click("other");  // New revision
        QCOMPARE(site->text(), QStringLiteral("SD-01 · Jinan"));
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made() && desk.page->made()->statement->sheet; }, patience_ms));
    }

    void one_of_seventeen_thousand_sites_is_found_as_it_is_typed() {
        auto catalog = std::make_shared<Catalog>();
        for (int number = 0; number < 17'000; ++number) {
            Site site;
            site.id = SiteId(number + 1);
            site.code = "SH-" + std::to_string(100'000 + number);
            site.name = number == 16'998 ? "Trạm Đồng Nai"
                        : number == 5    ? "To SH-116998"
                                         : "Pudong " + std::to_string(number);
            catalog->sites.push_back(site);
        }
        QElapsedTimer clock;
        clock.start();
        SiteField field;
        field.set_catalog(catalog);
        field.show_site("SH-100007");
        QVERIFY2(clock.elapsed() < 100, "nothing of the catalogue is read to show one of it");
        QCOMPARE(field.text(), QStringLiteral("SH-100007 · Pudong 7"));
        QSignalSpy chosen(&field, &SiteField::site_chosen);
        field.show();
        field.clear();
        QTest::keyClicks(&field, QStringLiteral("dong nai"));
        QCOMPARE(field.offered(), QStringList{QStringLiteral("SH-116998")});
        field.clear();
        QTest::keyClicks(&field, QStringLiteral("pudong"));
        QCOMPARE(field.offered().size(), SiteField::most_offered);
        field.clear();
        QTest::keyClicks(&field, QStringLiteral("sh-116998"));
        QCOMPARE(field.offered(), (QStringList{QStringLiteral("SH-116998"), QStringLiteral("SH-100005")}));
        field.completer_popup()->hide();
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.site(), std::string("SH-116998"));
        QCOMPARE(chosen.size(), 1);
        field.clear();
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.site(), std::string());
        QCOMPARE(chosen.size(), 2);
    }
};

WATTMAST_UI_TEST(ReportsOfOneTest)
#include "reports_of_one_test.moc"

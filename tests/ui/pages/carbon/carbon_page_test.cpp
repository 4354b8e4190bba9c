// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/carbon_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "carbon_shelf.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/carbon/line_panel.h"
#include "ui/pages/carbon/line_table_model.h"
#include "ui/pages/carbon/market_waterfall.h"
#include "ui/pages/carbon/month_bars.h"
#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/carbon/target_chart.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Open {
    std::unique_ptr<CarbonPage> page;

    explicit Open(CarbonShelf& shelf) : page(std::make_unique<CarbonPage>(shelf.context())) {
        page->resize(1500, 900);
        page->show();
        page->enter();
        settle();
        settle();
    }
    [[nodiscard]] InventoryTableModel& model() const { return *page->inventory(); }
    [[nodiscard]] QString cell(int row, int column) const { return model().index(row, column).data().toString(); }
    /// Source, location and market of every row.
    [[nodiscard]] QStringList rows() const {
        QStringList rows;
        for (int row = 0; row < model().rowCount(); ++row) {
            rows << QStringList{cell(row, InventoryTableModel::source), cell(row, InventoryTableModel::gas),
                                cell(row, InventoryTableModel::location), cell(row, InventoryTableModel::market)}
                        .join(QLatin1Char('|'));
        }
        return rows;
    }
    [[nodiscard]] int row_with(const QString& source) const {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (cell(row, InventoryTableModel::source) == source) {
                return row;
            }
        }
        return -1;
    }
    [[nodiscard]] QString said(const QString& name) const {
        for (const QLabel* label : page->line_panel()->findChildren<QLabel*>()) {
            if (label->accessibleName() == name && label->isVisibleTo(page->line_panel())) {
                return label->text();
            }
        }
        return {};
    }
    [[nodiscard]] StateOverlay* overlay(const QString& headline) const {
        for (StateOverlay* overlay : page->findChildren<StateOverlay*>()) {
            if (overlay->isVisible() && overlay->state().headline == headline) {
                return overlay;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString kpi(int index) const {
        return page->findChild<KpiStrip*>()->tile(index)->kpi().value.text().replace(QChar(QChar::Nbsp),
                                                                                     QLatin1Char(' '));
    }
    void press(LinkLabel* link) const {
        QVERIFY(link != nullptr && link->isVisible());
        link->click();
        settle();
    }
};

}  // namespace

class CarbonPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void rows_are_grouped_by_scope_and_gases_are_never_added() {
        CarbonShelf shelf;
        const Open open(shelf);
        QAbstractItemModelTester tester(&open.page->inventory()[0],
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        // 462.4 MWh × 0.5366; 402.4 MWh × 0.5856; 34.7 t × 3.096
        QCOMPARE(open.rows(), (QStringList{QStringLiteral("Scope 1, direct|CO₂e|107.4|107.4"),
                                           QStringLiteral("Diesel|CO₂e|107.4|107.4"),
                                           QStringLiteral("Scope 2, purchased energy|CO₂|248.1|235.6"),
                                           QStringLiteral("Grid electricity, location-based|CO₂|248.1|–"),
                                           QStringLiteral("Certificates, cancelled|CO₂|–|0.0"),
                                           QStringLiteral("Remaining grid electricity|CO₂|–|235.6"),
                                           QStringLiteral("Scope 1 and 2|CO₂|248.1|235.6"),
                                           QStringLiteral("Scope 1 and 2|CO₂e|107.4|107.4")}));
        QCOMPARE(open.model().headerData(InventoryTableModel::location, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Location, t"));
        QCOMPARE(open.cell(3, InventoryTableModel::quality),
                 QStringLiteral("97.3% measured, 2.7% estimated, 98.5% covered"));
        QCOMPARE(open.cell(3, InventoryTableModel::evidence), QStringLiteral("2 meters"));
        QCOMPARE(open.cell(1, InventoryTableModel::evidence), QStringLiteral("1 record"));
        QCOMPARE(open.kpi(0), QStringLiteral("248 tCO₂"));
        QVERIFY(open.page->findChild<KpiStrip*>()->tile(0)->kpi().note.contains(QStringLiteral("CO₂e")));
    }

    void a_figure_leads_to_factor_line_and_meters() {
        CarbonShelf shelf;
        shelf.is_closed = true;
        const Open open(shelf);
        // Grid electricity is chosen first.
        QCOMPARE(open.page->line_panel()->title(), QStringLiteral("0.5366\u00a0kgCO₂/kWh"));
        QCOMPARE(open.said(QStringLiteral("Publisher")), QStringLiteral("Ministry of Ecology and Environment"));
        QCOMPARE(open.said(QStringLiteral("Document")), QStringLiteral("Notice 33 of 2024"));
        QVERIFY(open.said(QStringLiteral("Gases")).startsWith(QStringLiteral("CO₂ only.")));
        QCOMPARE(open.said(QStringLiteral("Ledger")), QStringLiteral("line 40 of closing 12"));
        QCOMPARE(open.said(QStringLiteral("Hash")).remove(QLatin1Char('\n')),
                 QString::fromStdString(sha256("40").to_hex()));
        QVERIFY(open.said(QStringLiteral("Month head")).startsWith(QStringLiteral("12:")));
        QVERIFY(open.said(QStringLiteral("Rules")).contains(QStringLiteral("gap_policy=between_registers")));
        LineTableModel& lines = *open.page->line_panel()->lines();
        QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(lines.rowCount(), 2);
        QSignalSpy points(open.page.get(), &CarbonPage::explore_requested);
        open.press(open.page->findChild<LinkLabel*>(QStringLiteral("open_points")));
        QCOMPARE(points.count(), 1);
        const auto drawn = points.at(0).at(0).value<std::vector<PointId>>();
        QCOMPARE(drawn.size(), 1U);
        QCOMPARE(shelf.fleet.bridge.catalog()->site_of(*shelf.fleet.bridge.catalog()->point(drawn[0]))->id,
                 shelf.site(0).id);
        QSignalSpy factors(open.page.get(), &CarbonPage::factor_requested);
        open.press(open.page->findChild<LinkLabel*>(QStringLiteral("open_factor")));
        QCOMPARE(factors.count(), 1);
        QCOMPARE(factors.at(0).at(0).value<std::string>(), std::string("grid22"));
        // The other line, and its site.
        open.page->line_panel()->table()->setCurrentIndex(lines.index(1, 0));
        QCOMPARE(open.said(QStringLiteral("Ledger")), QStringLiteral("line 41 of closing 12"));
        QSignalSpy sites(open.page.get(), &CarbonPage::site_requested);
        open.press(open.page->findChild<LinkLabel*>(QStringLiteral("open_site")));
        QCOMPARE(sites.at(0).at(0).value<SiteId>(), shelf.site(1).id);
    }

    void a_newer_factor_says_what_it_would_change() {
        CarbonShelf shelf;
        const Open open(shelf);
        bool is_said = false;
        for (const QLabel* label : open.page->line_panel()->findChildren<QLabel*>()) {
            // 462.4 MWh × (0.5306 − 0.5366)
            is_said = is_said || (label->isVisible() && label->text().contains(QStringLiteral("2023, 0.5306")) &&
                                  label->text().contains(QStringLiteral("−2.77\u00a0t")) &&
                                  label->text().contains(QStringLiteral("−1.1%")));
        }
        QVERIFY(is_said);
    }

    void a_draft_has_no_hash_and_a_record_stands_for_its_factor() {
        CarbonShelf shelf;
        const Open open(shelf);
        QCOMPARE(open.said(QStringLiteral("Ledger")), QStringLiteral("draft, not in the ledger yet"));
        QVERIFY(open.said(QStringLiteral("Hash")).isEmpty());
        open.page->table()->setCurrentIndex(open.model().index(open.row_with(QStringLiteral("Diesel")), 0));
        QVERIFY(open.said(QStringLiteral("Of the book")).contains(QStringLiteral("quantity = 34.7 t")));
        QVERIFY(!open.page->findChild<LinkLabel*>(QStringLiteral("open_factor"))->isVisible());
        QVERIFY(!open.page->findChild<LinkLabel*>(QStringLiteral("open_points"))->isVisible());
        // A row of sums changes nothing.
        open.page->table()->setCurrentIndex(open.model().index(0, 0));
        QCOMPARE(open.page->line_panel()->title(), QStringLiteral("3.096\u00a0tCO₂e/t"));
    }

    void enter_opens_the_factor_of_a_row() {
        CarbonShelf shelf;
        const Open open(shelf);
        QSignalSpy factors(open.page.get(), &CarbonPage::factor_requested);
        open.page->table()->setCurrentIndex(
            open.model().index(open.row_with(QStringLiteral("Grid electricity, location-based")), 0));
        QTest::keyClick(open.page->table(), Qt::Key_Return);
        QCOMPARE(factors.count(), 1);
        open.page->table()->setCurrentIndex(open.model().index(open.row_with(QStringLiteral("Diesel")), 0));
        QTest::keyClick(open.page->table(), Qt::Key_Return);
        QCOMPARE(factors.count(), 1);
    }

    void arrows_and_bars_lead_to_other_months() {
        CarbonShelf shelf;
        shelf.fill_course();
        const Open open(shelf);
        QCOMPARE(shelf.months.back().month, month_at(2026, 11));
        QVERIFY(!open.page->findChild<QToolButton*>(QStringLiteral("month_after"))->isEnabled());
        open.page->findChild<QToolButton*>(QStringLiteral("month_before"))->click();
        settle();
        QCOMPARE(shelf.months.back().month, month_at(2026, 10));
        QVERIFY(open.page->findChild<QToolButton*>(QStringLiteral("month_after"))->isEnabled());
        QCOMPARE(shelf.courses.size(), 1U);  // The year is the same.
        MonthBars* bars = open.page->months();
        QCOMPARE(bars->thing_count(), 12);
        QVERIFY(bars->thing_text(8).startsWith(QStringLiteral("September 2026, draft")));
        QVERIFY(bars->thing_text(7).startsWith(QStringLiteral("August 2026, closed")));
        QVERIFY(bars->thing_text(11).startsWith(QStringLiteral("December 2026, no figure")));
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->thing_rect(2).center().toPoint());
        settle();
        QCOMPARE(shelf.months.back().month, month_at(2026, 3));
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->thing_rect(11).center().toPoint());
        settle();
        QCOMPARE(shelf.months.back().month, month_at(2026, 3));
        open.page->show_month(month_at(2025, 12));
        settle();
        QCOMPARE(shelf.courses.size(), 2U);
        QCOMPARE(shelf.courses.back().year, 2025);
    }

    void keys_walk_through_a_chart_and_copy_it() {
        CarbonShelf shelf;
        shelf.fill_course();
        const Open open(shelf);
        MonthBars* bars = open.page->months();
        bars->setFocus();
        QTest::keyClick(bars, Qt::Key_Home);
        QTest::keyClick(bars, Qt::Key_Right);
        QVERIFY(bars->accessibleDescription().startsWith(QStringLiteral("February 2026, closed")));
        QTest::keyClick(bars, Qt::Key_Return);
        settle();
        QCOMPARE(shelf.months.back().month, month_at(2026, 2));
        QTest::keySequence(bars, QKeySequence(QKeySequence::Copy));
        QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 13);
    }

    void scope_is_asked_for_by_the_codes_of_its_sites() {
        CarbonShelf shelf;
        const Open open(shelf);
        QVERIFY(shelf.months.back().sites.empty());
        shelf.fleet.session.set_scope({shelf.site(1).area, shelf.site(1).id});
        settle();
        QCOMPARE(shelf.months.back().sites, std::vector<std::string>{shelf.site(1).code});
        QCOMPARE(shelf.courses.back().sites, std::vector<std::string>{shelf.site(1).code});
        QVERIFY(open.overlay(QStringLiteral("The target is the organisation's")) != nullptr);
    }

    void the_waterfall_goes_from_location_to_market() {
        CarbonShelf shelf;
        const Open open(shelf);
        auto* chart = open.page->findChild<MarketWaterfall*>();
        QCOMPARE(chart->thing_count(), 4);
        QCOMPARE(chart->thing_text(0), QStringLiteral("By location: 248\u00a0t"));
        QVERIFY(chart->thing_text(1).startsWith(QStringLiteral("Certificates: −32.2\u00a0t")));  // 60 MWh × 0.5366
        QVERIFY(chart->thing_text(2).startsWith(QStringLiteral("Residual mix: +19.7\u00a0t")));  // 402.4 MWh × 0.049
        QCOMPARE(chart->thing_text(3), QStringLiteral("By market: 236\u00a0t"));
        auto* gases = open.page->findChild<SegmentedControl*>();
        QVERIFY(gases->isVisible());
        gases->set_current(1);
        QVERIFY(open.overlay(QStringLiteral("No electricity")) != nullptr);
        QCOMPARE(open.kpi(0), QStringLiteral("107 tCO₂e"));
    }

    void the_path_says_where_the_organisation_stands() {
        CarbonShelf shelf;
        shelf.fill_course();
        {
            const Open open(shelf);
            QVERIFY(open.overlay(QStringLiteral("No target was entered")) != nullptr);
        }
        shelf.fill_target();
        const Open open(shelf);
        auto* chart = open.page->findChild<TargetChart*>();
        QCOMPARE(chart->thing_count(), 40);                                              // 2021 to 2060
        QVERIFY(chart->thing_text(9).contains(QStringLiteral("allowed 2,594\u00a0t")));  // 3,052 t − 15 %
        QVERIFY(chart->thing_text(5).contains(QStringLiteral("10 of 12 months")));
        QVERIFY(open.page->findChild<KpiStrip*>()->tile(4)->kpi().note.contains(QStringLiteral("of the year's path")));
    }

    void what_stands_open_comes_first_and_leads_to_its_site() {
        CarbonShelf shelf;
        shelf.findings.front().site = shelf.site(1).code;
        const Open open(shelf);
        ReadyModel& model = *open.page->ready()->items();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.item(0).headline,
                 QStringLiteral("No factor region: ") + QString::fromStdString(shelf.site(1).code));
        QCOMPARE(model.item(0).state, ReadyItem::State::error);
        QCOMPARE(model.item(1).headline, QStringLiteral("The factor describes an earlier year"));
        QCOMPARE(model.item(1).detail, QStringLiteral("of 2023"));
        QCOMPARE(model.item(2).state, ReadyItem::State::note);
        QCOMPARE(model.item(3).state, ReadyItem::State::passed);
        QSignalSpy sites(open.page.get(), &CarbonPage::site_requested);
        open.page->ready()->setCurrentIndex(model.index(0));
        QTest::keyClick(open.page->ready(), Qt::Key_Return);
        QCOMPARE(sites.count(), 1);
        QCOMPARE(sites.at(0).at(0).value<SiteId>(), shelf.site(1).id);
        QTest::keySequence(open.page->ready(), QKeySequence(QKeySequence::Copy));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("no region at SH-02")));
    }

    void a_closed_month_says_who_closed_it() {
        CarbonShelf shelf;
        shelf.is_closed = true;
        const Open open(shelf);
        const ReadyItem item = open.page->ready()->items()->item(0);
        QCOMPARE(item.headline, QStringLiteral("The month is closed"));
        QVERIFY(item.advice.contains(QStringLiteral("L. Chen")));
    }

    void an_empty_month_leads_to_one_that_is_not() {
        CarbonShelf shelf;
        shelf.has_lines = false;
        shelf.fill_course();
        const Open open(shelf);
        open.page->show_month(month_at(2026, 5));
        settle();
        settle();
        StateOverlay* none = open.overlay(QStringLiteral("No figure in this month"));
        QVERIFY(none != nullptr);
        QVERIFY(!open.page->findChild<QToolButton*>(QStringLiteral("export"))->isEnabled());
        Q_EMIT none->action_requested();
        settle();
        QCOMPARE(shelf.months.back().month, month_at(2026, 11));
    }

    void a_failure_is_told_in_the_panel_and_tried_again() {
        CarbonShelf shelf;
        shelf.failure = fail(Errc::store_damaged, "page 7");
        const Open open(shelf);
        StateOverlay* told = open.overlay(QStringLiteral("The month cannot be read"));
        QVERIFY(told != nullptr);
        QVERIFY(told->state().detail.contains(QStringLiteral("page 7")));
        shelf.failure.reset();
        Q_EMIT told->action_requested();
        settle();
        QCOMPARE(open.model().rowCount(), 8);
    }

    void the_inventory_is_copied_and_exported_with_whole_figures() {
        CarbonShelf shelf;
        const Open open(shelf);
        open.page->table()->clearSelection();
        open.page->table()->copy_selection();
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("462400 kWh\t0.5366 kgCO2/kWh\tCO2\t248123.84 kg")));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("inventory.csv"));
        open.page->export_to(file);
        settle();
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains(
            "2026-11,draft,scope2_location,scope2_location,grid_electricity,CO2,462400,kWh,grid22,"));
    }

    void months_appear_one_by_one_and_can_be_stopped() {
        CarbonShelf shelf;
        MadeUpFleet& fleet = shelf.fleet;
        QVERIFY(fleet.engine.waiting() == 0);
        shelf.fill_course();
        const Open open(shelf);
        QCOMPARE(shelf.courses.size(), 1U);
        open.page->leave();
        open.page->enter();
        settle();
        // What is whole is not asked for again; F5 asks for all of it.
        QCOMPARE(shelf.courses.size(), 1U);
        open.page->read_again();
        settle();
        QCOMPARE(shelf.courses.size(), 2U);
        QVERIFY(shelf.courses.back().known.empty());
    }

    void texts_follow_the_language() {
        CarbonShelf shelf;
        shelf.fill_course();
        shelf.fill_target();
        const Open open(shelf);
        install_language(Language::chinese);
        settle();
        for (int row = 0; row < open.model().rowCount(); ++row) {
            QVERIFY(!open.cell(row, InventoryTableModel::source).contains(QStringLiteral("Scope")));
        }
        QVERIFY(!open.page->ready()->items()->item(0).headline.contains(QStringLiteral("region")));
    }

    void a_figure_of_a_report_chooses_its_row_and_its_line() {
        CarbonShelf shelf;
        const Open open(shelf);
        open.page->show_figure({.site = shelf.site(1).code,
                                .category = LedgerCategory::scope2_market,
                                .item = "grid_electricity_residual",
                                .gas = Gas::co2});
        open.page->read_again();
        settle();
        const LedgerLine* line = open.page->line_panel()->line();
        QVERIFY(line != nullptr);
        QCOMPARE(line->category, LedgerCategory::scope2_market);
        QCOMPARE(line->site, shelf.site(1).code);  // The smaller one, so not the first of the row.
        QCOMPARE(open.page->line_panel()->lines()->rowCount(), 2);
        // A sum leads to its largest row.
        open.page->show_figure({.sum = SourceSum::scope1_and_2_location, .gas = Gas::co2e});
        open.page->read_again();
        settle();
        QCOMPARE(open.page->line_panel()->line()->item, std::string("diesel"));
        // By the number in the ledger, whatever the rest says.
        open.page->show_figure({.category = LedgerCategory::scope1_fuel, .item = "diesel", .line = 41});
        open.page->read_again();
        settle();
        QCOMPARE(open.page->line_panel()->line()->number, std::uint64_t{41});
        // Once: the next reading keeps to the page's own choice.
        open.page->read_again();
        settle();
        QCOMPARE(open.page->line_panel()->line()->category, LedgerCategory::scope2_location);
    }
};

WATTMAST_UI_TEST(CarbonPageTest)
#include "carbon_page_test.moc"

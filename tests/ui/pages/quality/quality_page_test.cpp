// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/quality_page.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "open_quality.h"
#include "quality_shelf.h"
#include "support/ui_test_main.h"
#include "ui/format/names.h"
#include "ui/look.h"
#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/quality/correction_import_dialog.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/meter_event_dialog.h"
#include "ui/pages/quality/quality_kpis.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

void type(DecisionDialog& dialog, const char* field, const QString& text) {
    auto* edit = dialog.findChild<QLineEdit*>(QLatin1String(field));
    edit->clear();
    QTest::keyClicks(edit, text);
}

QString read_file(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class QualityPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_figures_say_what_is_known_and_what_stands_open() {
        QualityShelf shelf;
        const Open open(shelf);
        // 9,250 of 11,460 kWh by register, 2,210 by power.
        QCOMPARE(open.figure(QualityFigure::measured), QStringLiteral("80.7%"));
        QVERIFY(open.kpi(QualityFigure::measured).note.contains(QStringLiteral("19.3% integrated")));
        QCOMPARE(open.kpi(QualityFigure::measured).note_quality, std::optional(QualityClass::integrated));
        QCOMPARE(open.figure(QualityFigure::missing), QStringLiteral("52 h"));
        QVERIFY(open.kpi(QualityFigure::missing).note.contains(QStringLiteral("3,720")));
        QCOMPARE(open.figure(QualityFigure::incomplete), QStringLiteral("2"));
        QVERIFY(open.kpi(QualityFigure::incomplete).note.contains(QStringLiteral("1 without a figure")));
        QCOMPARE(open.figure(QualityFigure::held_back), QStringLiteral("25,408"));
        QCOMPARE(open.figure(QualityFigure::findings), QStringLiteral("4"));
        QCOMPARE(open.figure(QualityFigure::bills), QStringLiteral("1"));
        QCOMPARE(open.page->split()->rowCount(), 5);
        QCOMPARE(open.page->split()->index(4, 1).data().toString(), QStringLiteral("52"));
        QCOMPARE(open.page->split()->index(4, 3).data().toString(), QStringLiteral("–"));  // Absent is never zero.
        QCOMPARE(open.page->split()->index(0, 3).data().toString(), QStringLiteral("9,250.0"));
        QCOMPARE(open.page->findChild<ReadyList*>()->items()->rowCount(), 5);
    }

    void scope_and_month_are_asked_for() {
        QualityShelf shelf;
        const Open open(shelf);
        const CivilMonth october{std::chrono::year{2026} / 10};
        QCOMPARE(shelf.coverages.back().month, october);
        QCOMPARE(shelf.coverages.back().now, shelf.fleet.now);
        QVERIFY(!shelf.coverages.back().scope.site.is_assigned());
        open.page->findChild<QToolButton*>(QStringLiteral("month_before"))->click();
        settle();
        QCOMPARE(shelf.coverages.back().month, october.previous());
        QCOMPARE(shelf.months.back().month, october.previous());
        QCOMPARE(shelf.records_asked.back().month, october.previous());
        shelf.fleet.session.set_scope({shelf.site(1).area, shelf.site(1).id});
        settle();
        QCOMPARE(shelf.months.back().scope.site, shelf.site(1).id);
        QVERIFY(open.page->coverage()->has_nodes);
        QCOMPARE(open.page->calendar()->row_count(), 1);
        auto* after = open.page->findChild<QToolButton*>(QStringLiteral("month_after"));
        QVERIFY(after->isEnabled());
        open.page->show_month(october.next());
        settle();
        QVERIFY(!after->isEnabled());
        open.page->show_month(october.next().next());
        settle();
        QCOMPARE(open.page->month(), october.next());
        const auto count = shelf.coverages.size();
        open.page->leave();
        shelf.fleet.session.set_scope({});
        settle();
        QCOMPARE(shelf.coverages.size(), count);
        open.page->enter();
        settle();
        QCOMPARE(shelf.coverages.size(), count + 1);
    }

    void a_day_leads_to_its_course_and_a_name_to_its_site() {
        QualityShelf shelf;
        const Open open(shelf);
        QSignalSpy courses(open.page.get(), &QualityPage::explore_requested);
        QSignalSpy sites(open.page.get(), &QualityPage::site_requested);
        CoverageCalendar* calendar = open.page->calendar();
        calendar->setFocus();
        calendar->choose(0, 9);
        QTest::keyClick(calendar, Qt::Key_Return);
        QCOMPARE(courses.count(), 1);
        QCOMPARE(courses.at(0).at(0).value<std::vector<PointId>>(), std::vector<PointId>{shelf.power(1)});
        const auto range = courses.at(0).at(1).value<TimeRange>();
        QCOMPARE(range.begin, QualityShelf::time("2026-10-09T16:00:00Z"));
        QCOMPARE(range.end, QualityShelf::time("2026-10-10T16:00:00Z"));
        QTest::mouseClick(calendar->viewport(), Qt::LeftButton, {}, calendar->name_rect(0).center().toPoint());
        QCOMPARE(sites.count(), 1);
        QCOMPARE(sites.at(0).at(0).value<SiteId>(), shelf.site(1).id);
    }

    void what_is_held_back_is_listed_and_leads_to_its_hours() {
        QualityShelf shelf;
        const Open open(shelf);
        QAbstractItemModelTester tester(open.page->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(open.rows(), 3);
        const QStringList first = open.row(0);
        QCOMPARE(first.at(1), to_qt(shelf.site(0).code));
        QCOMPARE(first.at(3), QStringLiteral("Power against U × I"));
        QCOMPARE(first.at(4), QStringLiteral("24,310 W"));
        QCOMPARE(first.at(5), QStringLiteral("25,408"));
        QCOMPARE(first.at(6), QStringLiteral("open"));
        QCOMPARE(open.row(1).at(5), QStringLiteral("hint only"));
        QCOMPARE(open.row(2).at(8), QStringLiteral("L. Chen"));
        QSignalSpy courses(open.page.get(), &QualityPage::explore_requested);
        open.choose(0);
        QTest::keyClick(open.page->table(), Qt::Key_Return);
        QCOMPARE(courses.count(), 1);
        QVERIFY(courses.at(0).at(1).value<TimeRange>().contains(QualityShelf::time("2026-10-14T06:32:00Z")));
    }

    void a_person_releases_with_a_reason() {
        QualityShelf shelf;
        shelf.is_closed = true;
        const Open open(shelf);
        open.choose(0);
        QCOMPARE(open.act()->text(), QStringLiteral("Release…"));
        DecisionDialog* dialog = open.dialog();
        QVERIFY(dialog != nullptr);
        auto* warning = dialog->findChild<QLabel*>(QStringLiteral("warning"));
        QVERIFY(warning->text().contains(QStringLiteral("October 2026")));
        auto* decide = dialog->findChild<QPushButton*>(QStringLiteral("decide"));
        type(*dialog, "who", QStringLiteral("M. Wu"));
        QVERIFY(!decide->isEnabled());  // No reason.
        type(*dialog, "why", QStringLiteral("the ratio was 10 times too large"));
        QVERIFY(decide->isEnabled());
        type(*dialog, "factor", QStringLiteral("-1"));
        QVERIFY(!decide->isEnabled());
        type(*dialog, "factor", QStringLiteral("0.1"));
        const auto asked = shelf.records_asked.size();
        QTest::mouseClick(decide, Qt::LeftButton);
        settle();
        settle();
        QCOMPARE(shelf.releases.size(), 1U);
        QCOMPARE(shelf.releases[0].finding, FindingId(1));
        QCOMPARE(shelf.releases[0].factor, Decimal(1, -1));
        QCOMPARE(shelf.releases[0].who, std::string("M. Wu"));
        QCOMPARE(shelf.releases[0].why, std::string("the ratio was 10 times too large"));
        QVERIFY(shelf.records_asked.size() > asked);  // Figures are made anew.
        QVERIFY(open.says(QStringLiteral("The decision is kept.")));
    }

    void a_hint_is_accepted_and_a_refusal_is_told() {
        QualityShelf shelf;
        shelf.write_failure = fail(Errc::store_full, "disk full");
        const Open open(shelf);
        open.choose(1);
        QCOMPARE(open.act()->text(), QStringLiteral("Accept…"));
        DecisionDialog* dialog = open.dialog();
        QVERIFY(dialog->findChild<QLineEdit*>(QStringLiteral("factor")) == nullptr);
        type(*dialog, "who", QStringLiteral("M. Wu"));
        type(*dialog, "why", QStringLiteral("checked on site"));
        dialog->accept();
        settle();
        settle();
        QCOMPARE(shelf.releases.back().finding, FindingId(2));
        QCOMPARE(shelf.releases.back().factor, Decimal(1, 0));
        QVERIFY(open.says(QStringLiteral("Nothing was released.")));
        open.choose(2);
        QVERIFY(!open.act()->isEnabled());  // It was released.
    }

    void a_correction_is_taken_back_by_a_new_record() {
        QualityShelf shelf;
        const Open open(shelf);
        open.page->show_tab(Tab::corrections);
        settle();
        QCOMPARE(open.rows(), 2);
        QCOMPARE(open.row(0).at(5), QStringLiteral("9,999.9 W"));
        QCOMPARE(open.row(0).at(6), QStringLiteral("withdrawn"));
        QCOMPARE(open.row(1).at(7), QStringLiteral("−9,086.8 W"));
        QCOMPARE(open.row(1).at(8), QStringLiteral("digits swapped (sheet 7)"));
        open.choose(1);
        QVERIFY(!open.act()->isEnabled());  // Another one stands in its place.
        open.choose(0);
        DecisionDialog* dialog = open.dialog();
        type(*dialog, "who", QStringLiteral("L. Chen"));
        type(*dialog, "why", QStringLiteral("it was right"));
        dialog->accept();
        settle();
        settle();
        QCOMPARE(shelf.corrections.size(), 1U);
        const Correction& back = shelf.corrections[0];
        QCOMPARE(back.supersedes, std::optional(CorrectionId(5)));
        QCOMPARE(back.value, back.stored->value);
        QCOMPARE(back.why, std::string("it was right"));
        QCOMPARE(back.entered, shelf.fleet.now);
        QVERIFY(open.says(QStringLiteral("taken back")));
    }

    void lines_of_the_ledger_that_were_corrected_are_listed_too() {
        QualityShelf shelf;
        shelf.is_closed = true;
        const Open open(shelf);
        open.page->show_tab(Tab::corrections);
        QCOMPARE(open.rows(), 3);
        const QStringList line = open.row(2);
        QVERIFY(line.at(3).startsWith(QStringLiteral("line 52")));
        QCOMPARE(line.at(5), QStringLiteral("line 40"));
        QCOMPARE(line.at(7), QStringLiteral("−12.3 t"));
        QSignalSpy lines(open.page.get(), &QualityPage::carbon_requested);
        open.choose(2);
        QVERIFY(!open.act()->isEnabled());
        QTest::keyClick(open.page->table(), Qt::Key_Return);
        QCOMPARE(lines.count(), 1);
        QCOMPARE(lines.at(0).at(0).value<SiteId>(), shelf.site(0).id);
    }

    void the_life_of_meters_has_readings_before_and_after() {
        QualityShelf shelf;
        const Open open(shelf);
        open.page->show_tab(Tab::meters);
        QCOMPARE(open.rows(), 2);
        QCOMPARE(open.row(0).at(3), QStringLiteral("Replaced"));
        QCOMPARE(open.row(0).at(4), QStringLiteral("481,237.7 kWh"));
        QCOMPARE(open.row(0).at(5), QStringLiteral("0.3 kWh"));
        QCOMPARE(open.row(1).at(3), QStringLiteral("Fell, not recorded"));
        QSignalSpy courses(open.page.get(), &QualityPage::explore_requested);
        open.choose(1);
        QTest::mouseClick(open.act(), Qt::LeftButton);
        QCOMPARE(courses.count(), 1);
        QCOMPARE(courses.at(0).at(0).value<std::vector<PointId>>(), std::vector<PointId>{shelf.power(2)});
    }

    void bills_stand_beside_their_meters_the_worst_first() {
        QualityShelf shelf;
        const Open open(shelf);
        open.page->show_tab(Tab::bills);
        QCOMPARE(open.rows(), 4);
        const QStringList worst = open.row(0);
        QCOMPARE(worst.at(0), to_qt(shelf.site(1).code));
        QCOMPARE(worst.at(5), QStringLiteral("2,300.0"));
        QCOMPARE(worst.at(6), QStringLiteral("1,731.0"));
        QCOMPARE(worst.at(7), QStringLiteral("−569.0"));
        QCOMPARE(worst.at(8), QStringLiteral("−24.74%"));
        QCOMPARE(worst.at(10), QStringLiteral("differs"));
        QCOMPARE(open.row(1).at(10), QStringLiteral("agrees"));
        QCOMPARE(open.row(2).at(10), QStringLiteral("meter has gaps"));
        QCOMPARE(open.row(3).at(10), QStringLiteral("no bill"));
        QCOMPARE(open.row(3).at(4), QStringLiteral("billed until 30 Sep 2026"));
        QSignalSpy lines(open.page.get(), &QualityPage::carbon_requested);
        open.choose(0);
        QTest::mouseClick(open.act(), Qt::LeftButton);
        QCOMPARE(lines.count(), 1);
        QCOMPARE(lines.at(0).at(0).value<SiteId>(), shelf.site(1).id);
        QVERIFY(lines.at(0).at(1).value<TimeRange>().length() == std::chrono::hours{24 * 31});
    }

    void tiles_lead_to_what_they_count() {
        QualityShelf shelf;
        const Open open(shelf);
        Q_EMIT open.page->kpis()->tile(static_cast<int>(QualityFigure::bills))->activated();
        QCOMPARE(open.page->tab(), Tab::bills);
        Q_EMIT open.page->kpis()->tile(static_cast<int>(QualityFigure::held_back))->activated();
        QCOMPARE(open.page->tab(), Tab::held_back);
        QSignalSpy lines(open.page.get(), &QualityPage::carbon_requested);
        open.page->findChild<LinkLabel*>(QStringLiteral("to_carbon"))->click();
        QCOMPARE(lines.count(), 1);
        QVERIFY(!lines.at(0).at(0).value<SiteId>().is_assigned());
    }

    void who_may_only_read_decides_nothing() {
        QualityShelf shelf;
        shelf.fleet.engine.open_read_only();
        const Open open(shelf);
        open.choose(0);
        QVERIFY(!open.act()->isEnabled());
        QVERIFY(open.act()->toolTip().contains(QStringLiteral("reading only")));
        open.page->show_tab(Tab::corrections);
        QVERIFY(!open.act()->isEnabled());
        auto* add = open.page->findChild<QPushButton*>(QStringLiteral("add"));
        QVERIFY(!add->isEnabled());
        QVERIFY(add->toolTip().contains(QStringLiteral("reading only")));
        open.page->import_corrections();
        QVERIFY(open.page->findChild<CorrectionImportDialog*>() == nullptr);
        open.page->record_meter_event();
        QVERIFY(open.page->findChild<MeterEventDialog*>() == nullptr);
        QVERIFY(open.says(QStringLiteral("Nothing was recorded.")));
        open.page->show_tab(Tab::bills);
        QVERIFY(!add->isVisible());
        QVERIFY(open.act()->isEnabled());
    }

    void nothing_wrong_is_said_in_words() {
        QualityShelf shelf;
        shelf.is_empty = true;
        const Open open(shelf);
        QVERIFY(open.overlay(QStringLiteral("Nothing is held back")) != nullptr);
        QVERIFY(open.overlay(QStringLiteral("Nothing was found")) != nullptr);
        open.page->show_tab(Tab::corrections);
        QVERIFY(open.overlay(QStringLiteral("Nothing was corrected")) != nullptr);
        open.page->show_tab(Tab::meters);
        StateOverlay* none = open.overlay(QStringLiteral("No meter changed"));
        QVERIFY(none != nullptr);
        Q_EMIT none->action_requested();  // The first one can be recorded from there.
        settle();
        QVERIFY(open.page->findChild<MeterEventDialog*>() != nullptr);
        delete open.page->findChild<MeterEventDialog*>();
        open.page->show_tab(Tab::bills);
        QVERIFY(open.overlay(QStringLiteral("No bill ends in October 2026")) != nullptr);
        QCOMPARE(open.figure(QualityFigure::bills), QStringLiteral("–"));
    }

    void what_cannot_be_read_says_why_and_tries_again() {
        QualityShelf shelf;
        shelf.failure = fail(Errc::store_locked, "database is locked");
        const Open open(shelf);
        QVERIFY(open.overlay(QStringLiteral("The month cannot be read")) != nullptr);
        QVERIFY(open.overlay(QStringLiteral("The records cannot be read")) != nullptr);
        StateOverlay* overlay = open.overlay(QStringLiteral("The coverage cannot be read"));
        QVERIFY(overlay != nullptr);
        QVERIFY(overlay->state().detail.contains(QStringLiteral("store_locked")));
        QCOMPARE(open.figure(QualityFigure::missing), QStringLiteral("–"));
        shelf.failure.reset();
        Q_EMIT overlay->action_requested();
        settle();
        settle();
        QCOMPARE(open.page->calendar()->row_count(), 6);
        QCOMPARE(open.rows(), 3);
    }

    void a_scope_without_sites_asks_for_nothing() {
        QualityShelf shelf;
        shelf.fleet.session.set_scope({{"Nowhere"}, {}});
        const Open open(shelf);
        QVERIFY(open.overlay(QStringLiteral("No site in this scope")) != nullptr);
        QVERIFY(shelf.coverages.empty());
    }

    void what_is_left_is_given_up() {
        QualityShelf shelf(Jobs::when_told);
        const Open open(shelf);
        QVERIFY(open.page->is_reading());
        open.page->leave();
        QVERIFY(!open.page->is_reading());
        shelf.fleet.engine.run_all();
        settle();
        QVERIFY(open.page->coverage() == nullptr);
        open.page->enter();
        shelf.fleet.engine.run_all();
        settle();
        QVERIFY(open.page->coverage() != nullptr);
    }

    void each_table_is_written_whole() {
        QualityShelf shelf;
        const Open open(shelf);
        const QTemporaryDir folder;
        using Export = QualityPage::Export;
        const std::array files{
            std::tuple{Export::coverage, "coverage.csv",
                       to_qt(shelf.site(1).code) + QStringLiteral(",,2026-10-10,24,4,0,0,0,20,166666,0,0,0,833333\n")},
            std::tuple{Export::held_back, "held.csv", QStringLiteral(",power_identity,quarantine,open,")},
            std::tuple{Export::corrections, "corrections.csv", QStringLiteral("digits swapped,sheet 7")},
            std::tuple{Export::meters, "meters.csv", QStringLiteral(",exchanged,481237.7,0.3,kWh,L. Chen,")},
            std::tuple{Export::bills, "bills.csv", QStringLiteral(",2300,1731,-569,-247392,1000000,unbalanced")}};
        for (const auto& [what, name, row] : files) {
            const QString file = folder.filePath(QLatin1String(name));
            QVERIFY(open.page->export_to(what, file));
            settle();
            const QString text = read_file(file);
            QVERIFY2(text.contains(row), qPrintable(text.left(2'000)));
        }
        QVERIFY(open.says(QStringLiteral("The table was exported.")));
        QVERIFY(open.page->export_to(Export::bills, folder.filePath(QStringLiteral("no/such/folder.csv"))));
        settle();
        QVERIFY(open.says(QStringLiteral("The table was not exported.")));
    }

    void everything_is_named_for_who_does_not_see_it() {
        QualityShelf shelf;
        const Open open(shelf);
        for (const QToolButton* button : open.page->findChildren<QToolButton*>()) {
            QVERIFY(!button->isVisible() || !button->accessibleName().isEmpty());
        }
        QCOMPARE(open.page->table()->accessibleName(), QStringLiteral("Samples held back"));
        QVERIFY(open.page->calendar()->accessibleDescription().contains(QStringLiteral("measured")));
    }

    void it_speaks_chinese() {
        QualityShelf shelf;
        const Open open(shelf);
        install_language(Language::chinese);
        settle();
        QCOMPARE(open.kpi(QualityFigure::held_back).label, QStringLiteral("隔离样本"));
        QCOMPARE(open.row(0).at(6), QStringLiteral("未结"));
    }
};

WATTMAST_UI_TEST(QualityPageTest)
#include "quality_page_test.moc"

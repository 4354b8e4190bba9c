// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From the first click to the issued file, with a real engine over a real database.
#include "ui/pages/reports/reports_page.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <algorithm>

#include "report_desk.h"
#include "support/ui_test_main.h"
#include "support/window_checks.h"
#include "ui/format/names.h"
#include "ui/look.h"
#include "ui/pages/reports/factors_step.h"
#include "ui/pages/reports/issued_view.h"
#include "ui/pages/reports/page_view.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/step_header.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class ReportsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { install_language(Language::english); }

    void a_report_is_issued_from_the_first_click_to_its_files() {
        const Desk desk;
        QCOMPARE(desk.list().row_count(), 0);
        desk.fill_in();
        QVERIFY2(desk.side().issue_button()->isEnabled(), qPrintable(desk.side().issue_button()->toolTip()));
        desk.page->go_to_step(ReportsPage::Step::preview);
        auto* pages = desk.page->findChild<PageView*>();
        QVERIFY(QTest::qWaitFor([&] { return pages->page_count() >= 4 && pages->is_complete(); }, patience_ms));
        QVERIFY(!is_blank(pages->grab().toImage()));

        desk.click("issue");
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(desk.asked.first().contains(QStringLiteral("October 2026 is closed")));
        QVERIFY(QTest::qWaitFor([&] { return desk.files().size() == 2; }, patience_ms));
        QCOMPARE(desk.files().at(0), std::string("CR-2026-10-r1-en.json"));
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.list().chosen() != nullptr && desk.list().chosen()->kind == ReportEntry::Kind::issued; },
            patience_ms));
        QCOMPARE(desk.list().row_count(), 1);  // The draft is gone.
        QCOMPARE(desk.list().chosen()->state, QStringLiteral("Issued"));
        const auto* states = desk.page->findChild<IssuedView*>()->findChild<QTableView*>();
        QVERIFY(QTest::qWaitFor(
            [&] { return states->model()->index(1, 1).data().toString() == QStringLiteral("As issued"); },
            patience_ms));
    }

    void a_report_that_repeats_is_a_schedule_until_it_is_ended() {
        const Desk desk;
        desk.fill_in();
        desk.part<QCheckBox>("issue_repeats")->setChecked(true);
        desk.click("issue");
        QVERIFY(QTest::qWaitFor([&] { return desk.list().row_count() == 2; }, patience_ms));
        const auto records = [&] {
            return wattmast::test::run_program({WATTMASTCTL, "book", "export", "--db", desk.path("d.wattmast"),
                                                "--kind", "report_schedule", "--standing", "--json"})
                .standard_output;
        };
        QVERIFY(records().find("\"L. Chen\"") != std::string::npos);
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (qint64 record = 1; record < 10; ++record) {
                    if (desk.list().choose(ReportEntry::Kind::schedule, record)) {
                        return true;
                    }
                }
                return false;
            },
            patience_ms));
        desk.click("other");  // End schedule
        QCOMPARE(desk.asked.size(), 2);
        QVERIFY(QTest::qWaitFor([&] { return desk.list().row_count() == 1; }, patience_ms));
        QVERIFY(records().find("L. Chen") == std::string::npos);
    }

    void a_list_that_becomes_shorter_keeps_its_choice_or_has_none() {
        ReportShelf shelf;
        const auto entry = [](qint64 key) {
            return ReportEntry{ReportEntry::Kind::issued, key, QStringLiteral("r%1").arg(key), {}, {}, true};
        };
        shelf.set_entries({entry(1), entry(2), entry(3)});
        QVERIFY(shelf.choose(ReportEntry::Kind::issued, 3));
        shelf.set_entries({entry(3)});
        QCOMPARE(shelf.chosen()->key, 3);
        shelf.set_entries({entry(1)});
        QVERIFY(shelf.chosen() == nullptr);
        shelf.set_entries({});
        QCOMPARE(shelf.row_count(), 0);
    }

    void a_person_who_says_no_issues_nothing() {
        Desk desk;
        desk.says_yes = false;
        desk.fill_in();
        desk.click("issue");
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(desk.files().empty());
        QVERIFY(desk.engine->catalog());  // And the month stays open: it is made anew as such.
        QVERIFY(!desk.page->made()->statement->closed);
    }

    /// The record is in the book, and its answer has not come to the page yet.
    void cancelling_too_late_shows_what_was_issued() {
        const Desk desk;
        desk.fill_in();
        desk.click("issue");
        const auto records = [&] {
            return wattmast::test::run_program({WATTMASTCTL, "reports", "list", "--db", desk.path("d.wattmast")})
                .standard_output;
        };
        QElapsedTimer patience;
        patience.start();
        while ((records().find("CR-2026-10") == std::string::npos || desk.files().size() < 2) &&
               !patience.hasExpired(patience_ms)) {
        }
        QCOMPARE(desk.files().size(), std::size_t{2});
        JobList& jobs = JobList::of(*desk.bridge);
        QCOMPARE(jobs.jobs().size(), std::size_t{1});
        jobs.cancel(jobs.jobs().front().id);
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.list().chosen() != nullptr && desk.list().chosen()->kind == ReportEntry::Kind::issued; },
            patience_ms));
        QCOMPARE(desk.list().row_count(), 1);  // The draft is gone.
        QCOMPARE(jobs.jobs().front().end->outcome, JobOutcome::done);
    }

    void cancelling_in_time_leaves_the_draft() {
        const Desk desk;
        desk.fill_in();
        desk.click("issue");
        JobList& jobs = JobList::of(*desk.bridge);
        jobs.cancel(jobs.jobs().front().id);
        QVERIFY(QTest::qWaitFor([&] { return jobs.running() == 0; }, patience_ms));
        // A fast machine may have issued it meanwhile: then the list says so.
        if (jobs.jobs().front().end->outcome == JobOutcome::cancelled) {
            QVERIFY(desk.files().empty());
            QVERIFY(desk.is_made());
            QCOMPARE(desk.list().chosen()->kind, ReportEntry::Kind::draft);
            QVERIFY(!desk.page->strip()->isVisible());
        } else {
            QCOMPARE(desk.files().size(), std::size_t{2});
        }
    }

    void what_stands_open_wants_a_reason() {
        const Desk desk;
        desk.click("new_report");
        QVERIFY(desk.is_made());
        QVERIFY(!desk.side().issue_button()->isEnabled());
        QVERIFY(desk.side().issue_button()->toolTip().contains(QStringLiteral("let stand, see step 2")));
        desk.fill_in();
        QVERIFY(desk.side().issue_button()->isEnabled());
        desk.page->go_to_step(ReportsPage::Step::checks);
        desk.type("reason", QStringLiteral(" "));
        QVERIFY(!desk.side().issue_button()->isEnabled());
    }

    void nothing_new_makes_no_revision_and_a_draft_can_be_written() {
        const Desk desk;
        desk.fill_in();
        desk.click("issue");
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.list().chosen() != nullptr && desk.list().chosen()->kind == ReportEntry::Kind::issued; },
            patience_ms));
        desk.click("other");  // New revision
        QVERIFY(desk.is_made());
        QVERIFY(desk.page->made()->statement->closed);
        desk.page->go_to_step(ReportsPage::Step::content);
        desk.part<QCheckBox>("format_xlsx")->setChecked(false);
        desk.part<QCheckBox>("format_csv")->setChecked(false);
        desk.page->go_to_step(ReportsPage::Step::issue);
        desk.type("issue_comment", QStringLiteral("again"));
        QVERIFY2(desk.side().issue_button()->isEnabled(), qPrintable(desk.side().issue_button()->toolTip()));
        desk.click("issue");
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto labels = desk.page->strip()->findChildren<QLabel*>();
                return std::ranges::any_of(labels, [&](const QLabel* label) {
                    return label->text().contains(QStringLiteral("was not issued")) &&
                           desk.page->strip()->toolTip().contains(QStringLiteral("nothing of CR-2026-10 changed"));
                });
            },
            patience_ms));
        QCOMPARE(desk.files().size(), std::size_t{2});
        QVERIFY(QTest::qWaitFor([&] { return desk.side().files_button()->isEnabled(); }, patience_ms));
        desk.click("write_draft");
        QVERIFY(QTest::qWaitFor([&] { return desk.files().size() == 3; }, patience_ms));
        QVERIFY(QString::fromStdString(desk.files().at(0)).startsWith(QStringLiteral("CR-2026-10-draft-")));
    }

    void drafts_stay_when_the_program_ends() {
        ReportDraft draft;
        draft.order.kind = ReportKind::quality;
        draft.order.month = CivilMonth::parse("2026-10").value();
        draft.order.scope.area = {"China", "江苏"};
        draft.order.organisation = "华盈";
        draft.order.languages = {ReportLanguage::chinese, ReportLanguage::vietnamese};
        draft.order.formats = {ReportFormat::html};
        draft.order.folder = "/reports";
        draft.order.without = {ReportPart::checks};
        draft.comment = "first";
        draft.reasons = {{"low_coverage", "cable cut"}};
        ReportDrafts(QStringLiteral("/a/b.wattmast"), nullptr).keep(draft);
        const ReportDrafts again(QStringLiteral("/a/b.wattmast"), nullptr);
        QCOMPARE(again.all().size(), std::size_t{1});
        QCOMPARE(to_json(again.all().front()), to_json(draft));
        QCOMPARE(again.all().front().order.without, draft.order.without);
        QVERIFY(ReportDrafts(QStringLiteral("/a/c.wattmast"), nullptr).all().empty());
    }

    void drafts_of_other_versions_are_kept_and_named() {
        const Desk desk;
        const QString path = QString::fromStdString(desk.path("d.wattmast"));
        ReportDraft draft;
        draft.order.month = CivilMonth::parse("2026-10").value();
        QJsonObject old = to_json(draft);
        for (const char* later : {"tenant", "without", "reasons", "organisation"}) {
            old.remove(QLatin1String(later));
        }
        QJsonObject newer = old;
        newer[QLatin1String("formats")] = QJsonArray{QStringLiteral("pdf"), QStringLiteral("hologram")};
        {
            ReportDrafts drafts(path, nullptr);
            drafts.keep(draft);
        }
        const QString key = QSettings().allKeys().filter(QStringLiteral("reports/drafts/")).first();
        QSettings().setValue(key, QJsonDocument(QJsonArray{old, newer}).toJson());
        ReportDrafts again(path, nullptr);
        QCOMPARE(again.all().size(), 1U);  // What the old one did not know is as in a new draft.
        QCOMPARE(again.all()[0].order.month, draft.order.month);
        QCOMPARE(again.unread(), 1);
        again.remove(0);
        QCOMPARE(ReportDrafts(path, nullptr).unread(), 1);  // What cannot be read is not lost.
        QVERIFY(QSettings().value(key).toByteArray().contains("hologram"));
        const ReportsPage page(PageContext{*desk.bridge, *desk.session});
        const auto* strip = page.findChild<MessageStrip*>(QStringLiteral("message"));
        QVERIFY(strip->isVisibleTo(&page));
        QVERIFY(strip->accessibleName().startsWith(QStringLiteral("1 draft of another version")));
    }

    void a_database_that_is_only_read_says_why_nothing_is_issued() {
        const Desk desk(Access::read_only);
        desk.fill_in();
        QVERIFY(!desk.side().issue_button()->isEnabled());
        QVERIFY(desk.side().issue_button()->toolTip().contains(QStringLiteral("reading only")));
        QVERIFY(desk.side().files_button()->isEnabled());
    }

    void steps_are_reached_by_mouse_and_keys() {
        const Desk desk;
        desk.click("new_report");
        auto* header = desk.page->findChild<StepHeader*>();
        header->setFocus();
        QTest::keyClick(header, Qt::Key_Right);
        QCOMPARE(desk.page->step(), ReportsPage::Step::checks);
        QTest::keyClick(header, Qt::Key_End);
        QCOMPARE(desk.page->step(), ReportsPage::Step::issue);
        QTest::mouseClick(header, Qt::LeftButton, Qt::NoModifier, QPoint(10, header->height() / 2));
        QCOMPARE(desk.page->step(), ReportsPage::Step::period);
    }

    void another_month_is_made_anew_and_another_language_shown() {
        const Desk desk;
        desk.click("new_report");
        QVERIFY(desk.is_made());
        auto* month = desk.part<QComboBox>("report_month");
        QCOMPARE(month->currentText(), QStringLiteral("October 2026"));
        month->setCurrentIndex(2);
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.page->made() && desk.page->made()->statement->month.to_string() == "2026-09"; },
            patience_ms));
        QCOMPARE(desk.list().chosen()->title, QStringLiteral("Carbon, September 2026"));
        desk.part<QCheckBox>("language_zh-CN")->setChecked(true);
        desk.part<QCheckBox>("language_en")->setChecked(false);
        QVERIFY(QTest::qWaitFor([&] { return desk.page->made()->document->language == ReportLanguage::chinese; },
                                patience_ms));
    }

    void parts_are_left_out_and_the_draft_keeps_it() {
        const Desk desk;
        desk.click("new_report");
        QVERIFY(desk.is_made());
        const std::shared_ptr<const CarbonStatement> figures = desk.page->made()->statement;
        desk.page->go_to_step(ReportsPage::Step::content);
        QVERIFY(find_table(*desk.page->made()->document, "sites") != nullptr);
        desk.part<QCheckBox>("part_sites")->setChecked(false);
        QVERIFY(
            QTest::qWaitFor([&] { return find_table(*desk.page->made()->document, "sites") == nullptr; }, patience_ms));
        QCOMPARE(desk.page->made()->statement, figures);  // The figures are not read again for it.
        QVERIFY(find_table(*desk.page->made()->document, "factors") != nullptr);
        const ReportDrafts drafts(QString::fromStdString(desk.path("d.wattmast")), nullptr);
        QCOMPARE(drafts.all().front().order.without, LeftOut{ReportPart::sites});
        // What is in every report cannot be unticked.
        int always = 0;
        for (const QCheckBox* box : desk.page->findChildren<QCheckBox*>()) {
            if (box->isVisible() && box->text().endsWith(QStringLiteral(", always"))) {
                QVERIFY(box->isChecked() && !box->isEnabled());
                ++always;
            }
        }
        QCOMPARE(always, 3);
        // Another kind has other parts.
        QVERIFY(!desk.part<QCheckBox>("part_areas")->isVisible());
        auto* kind = desk.part<QComboBox>("report_kind");
        kind->setCurrentIndex(kind->findData(static_cast<int>(ReportKind::energy)));
        QVERIFY(desk.part<QCheckBox>("part_areas")->isVisible());
        QVERIFY(!desk.part<QCheckBox>("part_emissions")->isVisible());
        QVERIFY(
            QTest::qWaitFor([&] { return find_table(*desk.page->made()->document, "areas") != nullptr; }, patience_ms));
        QVERIFY(find_table(*desk.page->made()->document, "sites") == nullptr);
    }

    void the_parts_have_room_in_a_small_window() {
        for (const Language language : {Language::english, Language::chinese, Language::vietnamese}) {
            install_language(language);
            const Desk desk;
            desk.page->resize(1204, 700);  // Of a window of 1280 x 800.
            desk.click("new_report");
            QVERIFY(desk.is_made());
            desk.page->go_to_step(ReportsPage::Step::content);
            QTRY_COMPARE(desk.page->horizontalScrollBar()->maximum(), 0);
        }
    }

    void a_newer_factor_says_what_the_month_would_be_with_it() {
        FactorsStep step;
        step.retranslate();
        CarbonStatement month;
        month.month = CivilMonth::parse("2026-10").value();
        EmissionFactor row;
        row.id = "sd22";
        row.data_year = 2022;
        month.factors = {{{"sd22", Decimal(6410, -4), "kgCO2/kWh", sha256("row")}, row}};
        EmissionFactor newest = row;
        newest.id = "sd23";
        newest.data_year = 2023;
        newest.value = Decimal(6191, -4);
        NewerFactor newer{month.factors.front().used, newest, Gas::co2, 3, 0, {}};
        newer.changes = {
            {SourceSum::scope1_and_2_location, CarbonMass::of(64'100'000'000), CarbonMass::of(61'910'000'000)},
            {SourceSum::scope1_and_2_market, CarbonMass::of(70'000'000'000), CarbonMass::of(68'000'000'000)}};
        step.show_factors(month, std::make_shared<const std::vector<NewerFactor>>(std::vector{newer}));
        const auto* table = step.findChild<QTableView*>();
        const auto column = [&](const QString& title) {
            for (int at = 0; at < table->model()->columnCount(); ++at) {
                if (table->model()->headerData(at, Qt::Horizontal).toString() == title) {
                    return at;
                }
            }
            return -1;
        };
        const auto cell = [&](const QString& title, int role = Qt::DisplayRole) {
            return table->model()->index(0, column(title)).data(role).toString();
        };
        QCOMPARE(cell(QStringLiteral("Newer")), QStringLiteral("2023, 0.6191"));
        QVERIFY2(cell(QStringLiteral("Effect")).contains(QStringLiteral("2.19")),
                 qPrintable(cell(QStringLiteral("Effect"))));
        QVERIFY(cell(QStringLiteral("Effect")).contains(QStringLiteral("CO₂")));
        const QString tip = cell(QStringLiteral("Effect"), Qt::ToolTipRole);
        QVERIFY2(tip.contains(QStringLiteral("61.9")) && tip.contains(QStringLiteral("64.1")), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("market-based")) && tip.contains(QStringLiteral("68")));
        QVERIFY(!table->isColumnHidden(column(QStringLiteral("Effect"))));
        // Where it cannot be said there is no figure.
        newer.changes.clear();
        newer.unknown = 3;
        step.show_factors(month, std::make_shared<const std::vector<NewerFactor>>(std::vector{newer}));
        QCOMPARE(cell(QStringLiteral("Effect")), Format::no_value());
        QVERIFY(cell(QStringLiteral("Effect"), Qt::ToolTipRole).contains(QStringLiteral("3 lines")));
        step.show_factors(month, std::make_shared<const std::vector<NewerFactor>>());
        QCOMPARE(cell(QStringLiteral("Newer")), QStringLiteral("none"));
        QVERIFY(table->isColumnHidden(column(QStringLiteral("Effect"))));
    }

    void nothing_is_clipped_and_everything_has_a_name() {
        QAccessible::setActive(true);
        for (const Language language : {Language::english, Language::chinese}) {
            install_language(language);
            const Desk desk;
            desk.fill_in();
            for (const auto step : {ReportsPage::Step::period, ReportsPage::Step::checks, ReportsPage::Step::factors,
                                    ReportsPage::Step::content, ReportsPage::Step::preview, ReportsPage::Step::issue}) {
                desk.page->go_to_step(step);
                // Rows that wrap get their height in the next round of events.
                QTRY_VERIFY2(clipped_in(*desk.page).isEmpty(),
                             qPrintable(clipped_in(*desk.page).join(QLatin1Char('\n'))));
                const QStringList nameless = nameless_in(*desk.page);
                QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
            }
        }
    }
};

WATTMAST_UI_TEST(ReportsPageTest)
#include "reports_page_test.moc"

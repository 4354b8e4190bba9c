// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_page.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>

#include "made_up_fleet.h"
#include "support/alarm_desk.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/failures.h"
#include "ui/look.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/pages/site/site_header.h"
#include "ui/pages/site/site_point_model.h"
#include "ui/shell/compare_choice.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Stage {
    explicit Stage(Jobs jobs = Jobs::at_once) : fleet(jobs) {
        page.resize(1524, 926);
        page.show();
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
    }
    Panel* panel(const QString& title) {
        for (Panel* found : page.findChildren<Panel*>()) {
            if (found->title() == title) {
                return found;
            }
        }
        return nullptr;
    }
    MadeUpFleet fleet;
    SitePage page{{fleet.bridge, fleet.session}};
};

}  // namespace

class SitePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void compared_figures_tell_their_difference_and_the_earlier_value() {
        Stage stage;
        stage.page.enter();
        settle();
        const auto tiles = stage.page.findChildren<KpiTile*>();
        QVERIFY(!tiles.first()->kpi().note.contains(QStringLiteral("previous week")));
        stage.fleet.asked.clear();
        stage.fleet.session.set_compare(CompareChoice::of(CompareWith::previous_week));
        settle();
        const ui::Kpi power = tiles.first()->kpi();
        QVERIFY2(power.note.endsWith(QStringLiteral(" on previous week")), qPrintable(power.note));
        QVERIFY2(power.note.contains(QChar(u'%')), qPrintable(power.note));
        QVERIFY2(power.tip.contains(QStringLiteral("(5 Nov 2026 14:32)")), qPrintable(power.tip));
        // The quarter hour a week before, and that day from Shanghai's midnight.
        const auto quarter = parse_iso8601("2026-11-05T06:30Z").value();
        const auto midnight = parse_iso8601("2026-11-04T16:00Z").value();
        const auto has = [&](TimeRange range) {
            return std::ranges::any_of(stage.fleet.asked, [&](const ChartQuery& one) { return one.range == range; });
        };
        QVERIFY(has({quarter, quarter + std::chrono::minutes{15}}));
        QVERIFY(has({midnight, quarter}));
        stage.fleet.session.set_compare(std::nullopt);
        settle();
        QVERIFY(!tiles.first()->kpi().note.contains(QStringLiteral("previous week")));
    }

    void without_earlier_values_there_is_no_difference() {
        Stage stage;
        stage.page.enter();
        settle();
        stage.fleet.engine.answers.on_chart = [](const ChartQuery& query, std::stop_token) -> Result<ChartData> {
            ChartData data;
            data.range = query.range;
            data.lines.resize(query.lines.size());
            return data;
        };
        stage.fleet.session.set_compare(CompareChoice::of(CompareWith::previous_day));
        settle();
        const auto tiles = stage.page.findChildren<KpiTile*>();
        QCOMPARE(tiles.first()->kpi().note, QStringLiteral("nothing to compare in previous day"));
        QCOMPARE(*tiles.first()->kpi().note_quality, QualityClass::missing);
        stage.fleet.engine.answers.on_chart = [](const ChartQuery&, std::stop_token) -> Result<ChartData> {
            return fail(Errc::store_locked, "SQLITE_BUSY");
        };
        stage.fleet.session.set_compare(CompareChoice::of(CompareWith::previous_month));
        settle();
        QCOMPARE(tiles.first()->kpi().note, QStringLiteral("comparison could not be read"));
    }

    void every_figure_leads_to_the_points_it_is_made_of() {
        Stage stage;
        stage.page.enter();
        settle();
        std::vector<PointId> asked;
        QObject::connect(&stage.page, &SitePage::explore_requested, &stage.page,
                         [&](const std::vector<PointId>& points) { asked = points; });
        const auto catalog = stage.fleet.bridge.catalog();
        for (KpiTile* tile : stage.page.findChildren<KpiTile*>()) {
            asked.clear();
            QTest::keyClick(tile, Qt::Key_Return);
            QVERIFY2(!asked.empty(), qPrintable(tile->kpi().label));
            const Unit unit = info(catalog->point(asked.front())->key.kind).unit;
            QCOMPARE(unit == Unit::volt, tile->kpi().label == QStringLiteral("Battery"));
        }
    }

    void shows_the_first_site_of_the_scope_until_one_is_chosen() {
        Stage stage;
        stage.page.enter();
        settle();
        QVERIFY(stage.page.site() == macro_site());
        stage.fleet.session.set_scope({{"Yangtze Delta", "Suzhou"}, {}});
        settle();
        QCOMPARE(stage.page.findChild<SiteHeader*>()->title(), QStringLiteral("Xinghu St"));
        stage.fleet.session.set_scope({{"Yangtze Delta", "Hangzhou", "Linping"}, hall_site()});
        settle();
        QVERIFY(stage.page.site() == hall_site());
        QCOMPARE(stage.page.chart()->spec().scope, QStringLiteral("HZ-LP-B2"));
    }

    void the_chart_asks_for_the_sites_points_over_the_sessions_range() {
        Stage stage;
        stage.page.enter();
        settle();
        QVERIFY(!stage.fleet.asked.empty());
        const ChartQuery& query = stage.fleet.asked.back();
        QVERIFY(query.range == stage.fleet.session.range());
        QVERIFY(query.lines == stage.page.chart()->spec().lines());
        QCOMPARE(query.columns, stage.page.chart()->scene().columns());
    }

    void draws_what_people_noted_about_the_site() {
        Stage stage;
        const AnnotationRecord noted{.id = AnnotationRecordId(1),
                                     .annotation = AnnotationId(1),
                                     .act = AnnotationAct::added,
                                     .begin = stage.fleet.now - std::chrono::hours{5},
                                     .end = stage.fleet.now - std::chrono::hours{4},
                                     .sites = {macro_site()},
                                     .text = "Firmware",
                                     .link = {},
                                     .entered = stage.fleet.now,
                                     .who = "L. Chen"};
        AnnotationRecord elsewhere = noted;
        elsewhere.id = AnnotationRecordId(2);
        elsewhere.annotation = AnnotationId(2);
        elsewhere.sites = {hall_site()};
        stage.fleet.engine.answers.annotation_records = {noted, elsewhere};
        stage.page.enter();
        settle();
        settle();
        QCOMPARE(stage.page.chart()->spec().marks.size(), std::size_t{1});
        QVERIFY(stage.page.chart()->spec().marks[0].text.endsWith(QStringLiteral("Firmware")));
        QCOMPARE(stage.page.chart()->spec().bands.size(), std::size_t{1});
    }

    void asks_again_every_two_seconds_while_live_and_in_front() {
        Stage stage(Jobs::when_told);
        stage.page.enter();
        stage.fleet.engine.run_all();
        settle();
        auto* timer = stage.page.findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(timer != nullptr);
        QVERIFY(timer->isActive());
        QCOMPARE(timer->interval(), 2000);
        stage.fleet.engine.run_all();
        settle();
        // Fires whenever events are processed; a request that is not yet answered is not overtaken.
        timer->setInterval(0);
        settle();
        QCOMPARE(stage.fleet.engine.waiting(), std::size_t{1});
        stage.fleet.session.set_live(LiveState::off);
        stage.fleet.engine.run_all();
        settle();
        QCOMPARE(stage.fleet.engine.waiting(), std::size_t{0});
        stage.page.leave();
        QVERIFY(!timer->isActive());
    }

    void an_answer_for_a_page_that_was_left_is_dropped() {
        Stage stage(Jobs::when_told);
        stage.page.enter();
        stage.page.leave();
        stage.fleet.engine.run_all();
        settle();
        QVERIFY(stage.page.findChild<EnergyFlow*>()->diagram().is_empty());
    }

    void a_failure_stays_in_its_panels_and_trying_again_heals() {
        Stage stage;
        const auto good = stage.fleet.engine.answers.site_detail;
        stage.fleet.engine.answers.site_detail = fail(Errc::store_locked, "Another program writes.");
        stage.page.enter();
        settle();
        Panel* points = stage.panel(QStringLiteral("Points"));
        QVERIFY(!points->content()->isVisible());
        QCOMPARE(points->overlay()->state().explanation, explanation_of(Errc::store_locked));
        QVERIFY(points->overlay()->state().detail.contains(QStringLiteral("Another program writes.")));
        for (const KpiTile* tile : stage.page.findChildren<KpiTile*>()) {
            QCOMPARE(tile->kpi().value.number, Format::no_value());
            QCOMPARE(tile->kpi().note, QStringLiteral("could not be read"));
        }
        QVERIFY(stage.page.chart()->data() != nullptr);
        stage.fleet.engine.answers.site_detail = good;
        Q_EMIT points->overlay()->action_requested();
        settle();
        QVERIFY(points->content()->isVisible());
        QVERIFY(!stage.page.findChild<EnergyFlow*>()->diagram().is_empty());
    }

    void figures_that_cannot_be_read_are_told_above_them_with_what_to_do() {
        Stage stage;
        SiteDetail detail = made_up_detail(*stage.fleet.engine.master_data, macro_site());
        detail.now.failure = Failure{Errc::store_damaged, "chunk 4711"};
        detail.now.energy_today.reset();
        detail.now.expected_power.reset();
        detail.now.power_24h = {};
        stage.fleet.engine.answers.site_detail = detail;
        stage.page.enter();
        settle();
        const auto told = [&] {
            QStringList texts;
            for (const MessageStrip* strip : stage.page.findChildren<MessageStrip*>()) {
                if (strip->isVisible()) {
                    texts += strip->accessibleName();
                }
            }
            return texts;
        };
        QCOMPARE(told(), QStringList(QStringLiteral("Figures of this site cannot be read. ") +
                                     explanation_of(Errc::store_damaged)));
        const auto tiles = stage.page.findChildren<KpiTile*>();
        QCOMPARE(tiles[0]->kpi().note, QStringLiteral("data damaged"));
        QVERIFY2(tiles[0]->kpi().value.number != Format::no_value(), "power of now is read all the same");
        QVERIFY2(tiles[1]->kpi().note == QStringLiteral("data damaged"), "not: nothing stored");
        // A time zone that does not exist leaves no figures at all: the engine's answer is the failure.
        stage.fleet.engine.answers.site_detail = fail(Errc::invalid_argument, "there is no time zone \"Mars\"");
        stage.page.read_again();
        settle();
        QVERIFY2(told().isEmpty(), "the panels say it");
        const StateText& state = stage.panel(QStringLiteral("Points"))->overlay()->state();
        QVERIFY2(state.explanation.contains(QStringLiteral("time zone does not exist")), qPrintable(state.explanation));
        QVERIFY(state.explanation.contains(QStringLiteral("wattmastctl inventory import")));
        QVERIFY(state.detail.contains(QStringLiteral("Mars")));
        detail.now.failure.reset();
        stage.fleet.engine.answers.site_detail = detail;
        stage.page.read_again();
        settle();
        QVERIFY(told().isEmpty());
    }

    void the_name_of_a_site_is_whole_before_its_tags() {
        SiteHeader header;
        Site site = *made_up_catalog()->site(macro_site());
        site.tags = {"5G macro, 3 × 64T64R + 4G", "Outdoor cabinet", "Li-ion 51.2 V 200 Ah"};
        header.set_site(site, 3, 6);
        header.resize(1200, header.sizeHint().height());
        header.show();
        settle();
        const auto tags = [&] {
            const auto chips = header.findChildren<Chip*>();
            return std::ranges::count_if(chips, [](const Chip* chip) { return chip->isVisible(); });
        };
        const auto* name = header.findChild<RoleLabel*>();
        QCOMPARE(tags(), 4);
        QVERIFY(header.minimumSizeHint().width() < 400);
        header.resize(420, header.height());
        settle();
        QVERIFY(tags() < 4);
        QVERIFY(name->width() >= name->sizeHint().width());
        QVERIFY2(header.toolTip().contains(QStringLiteral("Li-ion")), "what has no room is told all the same");
        header.resize(1200, header.height());
        settle();
        QCOMPARE(tags(), 4);
    }

    void another_site_is_opened_at_its_top() {
        Stage stage;
        stage.page.resize(1204, 600);
        stage.page.enter();
        settle();
        QScrollBar* bar = stage.page.verticalScrollBar();
        QVERIFY(bar->maximum() > 100);
        bar->setValue(100);
        stage.page.read_again();
        settle();
        QVERIFY2(bar->value() == 100, "the same site stays where it is read");
        stage.fleet.session.set_scope({{"Yangtze Delta", "Hangzhou", "Linping"}, hall_site()});
        settle();
        QCOMPARE(bar->value(), 0);
    }

    void without_the_sites_values_an_empty_board_does_not_say_that_all_is_well() {
        Stage stage;
        BoardDesk desk;
        desk.now.at = stage.fleet.now;
        stage.fleet.engine.alarm_desk = &desk;
        const auto good = stage.fleet.engine.answers.site_detail;
        stage.fleet.engine.answers.site_detail = fail(Errc::store_damaged, "page 77");
        stage.page.enter();
        settle();
        const Panel* panel = stage.panel(QStringLiteral("Needs attention"));
        QCOMPARE(panel->overlay()->state().headline,
                 QStringLiteral("Not known while the site's values cannot be read"));
        stage.fleet.engine.answers.site_detail = good;
        stage.page.read_again();
        settle();
        QCOMPARE(panel->overlay()->state().headline, QStringLiteral("Nothing needs attention"));
        stage.page.leave();
        stage.fleet.engine.alarm_desk = nullptr;
    }

    void a_paused_chart_keeps_its_edges_while_the_clock_and_the_pages_change() {
        Stage stage;
        stage.page.enter();
        settle();
        const TimeRange live = stage.page.chart()->range();
        stage.fleet.session.set_live(LiveState::paused);
        const TimeRange looked_at{live.begin - std::chrono::hours{3}, live.end - std::chrono::hours{3}};
        stage.page.chart()->set_range(looked_at);
        stage.fleet.now += std::chrono::minutes{10};
        stage.fleet.session.advance(stage.fleet.now);
        QVERIFY(stage.page.chart()->range() == looked_at);
        stage.page.leave();
        stage.page.enter();
        settle();
        QVERIFY2(stage.page.chart()->range() == looked_at, "behind another page meanwhile");
        stage.fleet.session.set_zone(QTimeZone::utc());
        settle();
        QVERIFY2(stage.page.chart()->range() == looked_at, "in another zone");
        stage.fleet.session.set_live(LiveState::on);
        stage.fleet.session.advance(stage.fleet.now);
        settle();
        QVERIFY(stage.page.chart()->range().end >= stage.fleet.now - std::chrono::seconds{1});
        stage.page.leave();
    }

    void says_that_a_scope_without_sites_is_empty() {
        Stage stage;
        stage.fleet.engine.master_data = std::make_shared<const Catalog>();
        stage.page.enter();
        settle();
        QVERIFY(!stage.page.site());
        QVERIFY(stage.fleet.asked.empty());
        // Also in a small window it is said where it is seen.
        stage.page.resize(900, 300);
        settle();
        QCOMPARE(stage.page.verticalScrollBar()->maximum(), 0);
        stage.fleet.engine.master_data = made_up_catalog();
        stage.page.leave();
        stage.page.enter();
        settle();
        QVERIFY(stage.page.site().has_value());
        QVERIFY2(stage.page.verticalScrollBar()->maximum() > 0, "a site asks for its room again");
    }

    void explore_gets_every_point_of_the_chart() {
        Stage stage;
        stage.page.enter();
        settle();
        std::vector<PointId> wanted;
        connect(&stage.page, &SitePage::explore_requested, this,
                [&](const std::vector<PointId>& points) { wanted = points; });
        for (QPushButton* button : stage.page.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Open in Explore")) {
                button->click();
            }
        }
        QCOMPARE(wanted.size(), std::size_t{10});  // 2 sources, 3 radios, cooling, 2 octets, 2 temperatures.
    }

    void panning_pauses_live_for_the_session_and_live_goes_on() {
        Stage stage;
        stage.page.enter();
        settle();
        QVERIFY(stage.fleet.session.live() == LiveState::on);
        QTest::keyClick(stage.page.chart(), Qt::Key_Plus);
        QVERIFY(stage.fleet.session.live() == LiveState::paused);
        stage.fleet.session.set_live(LiveState::on);
        QVERIFY(stage.page.chart()->live() == FollowState::following);
        stage.fleet.now += std::chrono::seconds{5};
        stage.fleet.session.advance(stage.fleet.now);
        QVERIFY(stage.page.chart()->range().end == stage.fleet.now);
    }

    void exports_picture_drawing_and_table() {
        Stage stage;
        QTemporaryDir folder;
        ChartExport& chart_export = *stage.page.chart_export();
        QVERIFY(chart_export.write(ExportKind::csv, folder.filePath(QStringLiteral("a.csv"))).error().code ==
                Errc::no_data);
        stage.page.enter();
        settle();
        QVERIFY(chart_export.write(ExportKind::png_2x, folder.filePath(QStringLiteral("a.png"))).has_value());
        settle();
        const QImage picture(folder.filePath(QStringLiteral("a.png")));
        QCOMPARE(picture.width(), 2 * stage.page.chart()->width());
        QVERIFY(chart_export.write(ExportKind::svg, folder.filePath(QStringLiteral("a.svg"))).has_value());
        QVERIFY(chart_export.write(ExportKind::csv, folder.filePath(QStringLiteral("a.csv"))).has_value());
        settle();
        QFile table(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(table.readAll().contains("SH-PD-0473"));
        QCOMPARE(chart_export.proposed_name(ExportKind::png_2x), QStringLiteral("SH-PD-0473 2026-11-11 1432.png"));
    }

    void speaks_another_language_at_once() {
        Stage stage;
        stage.page.enter();
        settle();
        install_language(Language::chinese);
        settle();
        // Untranslated texts stay English; names of the model have been Chinese since the shell's.
        const QString pane = stage.page.chart()->spec().panes.at(0).series.at(3).name;
        QVERIFY2(pane != QStringLiteral("ICT load"), qPrintable(pane));
    }

    void ages_have_room_in_either_language() {
        Stage stage;
        for (const Language language : {Language::english, Language::chinese}) {
            install_language(language);
            settle();
            const QTableView* table = nullptr;
            for (const auto* found : stage.page.findChildren<QTableView*>()) {
                table = qobject_cast<QSortFilterProxyModel*>(found->model()) != nullptr ? found : table;
            }
            QVERIFY(table != nullptr);
            const QString age = Format::current().duration(std::chrono::hours{9} + std::chrono::minutes{2});
            const int wide = QFontMetrics(table->font()).horizontalAdvance(age);
            QVERIFY(table->columnWidth(SitePointModel::age_column) >= wide + 20);
        }
    }

    void the_right_column_drops_below_in_a_narrow_window() {
        Stage stage;
        stage.page.enter();
        settle();
        const auto place = [&](QWidget* widget) { return widget->mapTo(stage.page.body(), QPoint()); };
        auto* flow = stage.page.findChild<EnergyFlow*>();
        QVERIFY(place(flow).x() > place(stage.page.chart()).x() + 400);
        stage.page.resize(1204, 726);
        settle();
        QVERIFY(place(flow).y() > place(stage.page.chart()).y() + stage.page.chart()->height());
    }
};

WATTMAST_UI_TEST(SitePageTest)
#include "site_page_test.moc"

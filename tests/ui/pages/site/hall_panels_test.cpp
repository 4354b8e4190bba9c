// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a data hall shows beside its chart: the PUE of a period and the cooling plant.
#include <QAbstractItemModelTester>
#include <QTest>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/site/cooling_model.h"
#include "ui/pages/site/environment.h"
#include "ui/pages/site/pue_course.h"
#include "ui/pages/site/pue_course_view.h"
#include "ui/pages/site/pue_method.h"
#include "ui/pages/site/site_cooling_panel.h"
#include "ui/pages/site/site_environment_panel.h"
#include "ui/pages/site/site_page.h"
#include "ui/pages/site/site_pue_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

ChartLine line_of(std::optional<double> kilowatt_hours, int percent) {
    ChartLine line;
    line.total = kilowatt_hours;
    line.coverage = {percent * 10'000};
    return line;
}

std::vector<PueMeter> two_meters() {
    PueMeter facility;
    facility.node = "Utility";
    facility.point = PointId(1);
    PueMeter it;
    it.node = "Feed B";
    it.point = PointId(2);
    it.is_it = true;
    return {facility, it};
}

PueFigure figure_of(ChartLine facility, ChartLine it) {
    ChartData data;
    data.range = {made_up_now() - std::chrono::hours{24}, made_up_now()};
    data.lines = {std::move(facility), std::move(it)};
    return pue_figure(two_meters(), data);
}

struct HallStage {
    HallStage() {
        page.resize(1524, 1400);
        page.show();
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        fleet.answer_for(hall_site());
        fleet.session.set_scope({{"Yangtze Delta", "Hangzhou", "Linping"}, hall_site()});
        page.enter();
        settle();
    }
    MadeUpFleet fleet;
    SitePage page{{fleet.bridge, fleet.session}};
};

}  // namespace

class HallPanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_category_is_what_a_tag_states_and_nothing_else() {
        QCOMPARE(pue_category({"412 racks", "PUE1"}), PueCategory::basic);
        QCOMPARE(pue_category({"PUE category 2, IT at PDU output"}), PueCategory::intermediate);
        QCOMPARE(pue_category({"pue 3"}), PueCategory::advanced);
        QCOMPARE(pue_category({"PUE 1.25", "PUE target", "UPS 2N"}), PueCategory::not_stated);
        QCOMPARE(pue_category({"PUE1", "PUE2"}), PueCategory::not_stated);
        QCOMPARE(pue_symbol(PueCategory::not_stated), QStringLiteral("PUE"));
        QCOMPARE(pue_symbol(PueCategory::intermediate), QStringLiteral("PUE2"));
    }

    void a_pue_is_energy_over_energy() {
        const PueFigure figure = figure_of(line_of(1536, 100), line_of(1200, 96));
        QCOMPARE(figure.value.value(), 1.28);
        QCOMPARE(figure.coverage.count, 960'000);
        QVERIFY(refusal_of(figure).isEmpty());
    }

    void below_the_coverage_there_is_none_and_the_meter_is_named() {
        const PueFigure figure = figure_of(line_of(1536, 100), line_of(700, 71));
        QVERIFY(!figure.value);
        QCOMPARE(refusal_of(figure),
                 QStringLiteral("No PUE: Feed B has values for 71.0% of this time; it takes 95.0% of every meter."));
        const PueFigure silent = figure_of(line_of(1536, 100), line_of({}, 0));
        QVERIFY(silent.refusal == PueFigure::Refusal::no_value);
        QVERIFY(refusal_of(silent).contains(QStringLiteral("Feed B")));
        QVERIFY(figure_of(line_of(1000, 100), line_of(1200, 100)).refusal == PueFigure::Refusal::contradictory);
        QVERIFY(figure_of(line_of(1000, 100), line_of(0, 100)).refusal == PueFigure::Refusal::contradictory);
    }

    // ---- The course ----

    void a_target_is_what_a_tag_states() {
        QCOMPARE(pue_target({"412 racks", "PUE2", "PUE target 1.25"}), std::optional(1.25));
        QCOMPARE(pue_target({"PUE 目标 1.3"}), std::optional(1.3));
        QVERIFY(!pue_target({"PUE2", "PUE 1.25", "PUE target"}));
        QVERIFY(!pue_target({"PUE target 1.25", "PUE target 1.30"}));
        QVERIFY2(!pue_target({"PUE target 0.9"}), "no hall uses less than its IT");
    }

    void the_course_has_the_ratio_of_the_24_hours_before_each_hour() {
        const std::vector<PueMeter> meters = two_meters();
        const TimeRange range{made_up_now() - std::chrono::hours{2}, made_up_now()};
        const ChartQuery query = pue_course_query(meters, range);
        QCOMPARE(query.edges.size(), std::size_t{27});
        QCOMPARE(query.columns, 26);
        QVERIFY(query.range.begin == range.begin - std::chrono::hours{24} && query.range.end == range.end);
        ChartData data;
        data.range = query.range;
        data.lines.resize(2);
        for (int hour = 0; hour < 26; ++hour) {
            const UtcTime at = query.edges[static_cast<std::size_t>(hour)] + std::chrono::minutes{30};
            const float facility = hour == 25 ? 1200.F + 24 * 12 : 1200.F;
            data.lines[0].columns.push_back({at, facility, facility, facility});
            data.lines[1].columns.push_back({at, 1000, 1000, 1000});
        }
        const PueCourse course = pue_course(meters, range, query, data);
        QCOMPARE(course.values.size(), std::size_t{3});
        QVERIFY(course.range == range);
        QCOMPARE(*course.values[0], 1.2);
        QCOMPARE(*course.values[1], 1.2);
        QCOMPARE(*course.last(), 1.212);
        QVERIFY(course.time_of(1) == range.begin + std::chrono::hours{1});
    }

    void a_course_breaks_where_a_meter_has_too_few_hours() {
        const std::vector<PueMeter> meters = two_meters();
        const TimeRange range{made_up_now() - std::chrono::hours{2}, made_up_now()};
        const ChartQuery query = pue_course_query(meters, range);
        const auto course_without = [&](std::vector<int> silent) {
            ChartData data;
            data.lines.resize(2);
            for (int hour = 0; hour < 26; ++hour) {
                const UtcTime at = query.edges[static_cast<std::size_t>(hour)];
                data.lines[0].columns.push_back({at, 1300, 1300, 1300});
                if (std::ranges::find(silent, hour) == silent.end()) {
                    data.lines[1].columns.push_back({at, 1000, 1000, 1000});
                }
            }
            return pue_course(meters, range, query, data);
        };
        // One of 24 is 4.2 %; its facility energy is left out with it.
        QCOMPARE(*course_without({10}).last(), 1.3);
        QVERIFY(!course_without({10, 11}).last());
        const PueCourse mended = course_without({0, 1});
        QVERIFY(!mended.values[0] && mended.values[1] && mended.values[2]);
    }

    void days_of_23_and_25_hours_have_as_many_values_as_hours() {
        using namespace std::chrono;
        const TimeZone zone = TimeZone::find("Europe/Berlin").value();
        for (const auto& [day, hours_of_day] : {std::pair{2026y / March / 29, 23}, std::pair{2026y / October / 25, 25},
                                                std::pair{2026y / October / 26, 24}}) {
            const TimeRange range = zone.range_of(day);
            const ChartQuery query = pue_course_query(two_meters(), range);
            ChartData data;
            data.lines.resize(2);
            for (std::size_t i = 0; i + 1 < query.edges.size(); ++i) {
                QVERIFY2(query.edges[i + 1] - query.edges[i] == hours{1}, "neither hole nor overlap");
                const UtcTime at = query.edges[i] + minutes{30};
                data.lines[0].columns.push_back({at, 1300, 1300, 1300});
                data.lines[1].columns.push_back({at, 1000, 1000, 1000});
            }
            const PueCourse course = pue_course(two_meters(), range, query, data);
            QCOMPARE(course.values.size(), static_cast<std::size_t>(hours_of_day) + 1);
            QVERIFY(course.range == range);
            QVERIFY(std::ranges::all_of(course.values, [](const auto& value) { return value == 1.3; }));
        }
    }

    void long_ranges_have_longer_steps_and_whole_days() {
        const UtcTime now = made_up_now();
        const ChartQuery year = pue_course_query(two_meters(), {now - std::chrono::days{365}, now});
        QVERIFY(year.edges.size() <= 402);
        QVERIFY(std::chrono::hours{24} % (year.edges[1] - year.edges[0]) == Duration{0});
    }

    void the_panel_shows_the_course_and_the_target_where_one_is_stated() {
        HallStage stage;
        auto* panel = stage.page.findChild<SitePuePanel*>();
        QVERIFY(panel->course()->course().has_value());
        QVERIFY(panel->course()->course()->last().has_value());
        const auto target = pue_target(stage.fleet.bridge.catalog()->site(hall_site())->tags);
        QCOMPARE(panel->course()->target(), target);
        QCOMPARE(panel->course()->figures().size(), target ? 2 : 1);
        PueCourseView view;
        view.resize(320, 60);
        view.show_course(panel->course()->course(), 1.25);
        QCOMPARE(view.figures().last(), QStringLiteral("target 1.25"));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("target 1.25")));
        QVERIFY(!view.text_at(200).isEmpty());
        QVERIFY(!view.grab().isNull());
    }

    void the_range_that_is_told_is_of_the_values_alone() {
        PueCourseView view;
        view.show_course(PueCourse{{made_up_now() - std::chrono::hours{2}, made_up_now()}, {1.3, std::nullopt, 1.305}},
                         1.25);
        const QString said = view.accessibleDescription();
        QVERIFY2(said.contains(QStringLiteral("from 1.300 to 1.305")), qPrintable(said));
        view.show_course(
            PueCourse{{made_up_now() - std::chrono::hours{1}, made_up_now()}, {std::nullopt, std::nullopt}}, 1.25);
        QVERIFY2(!view.accessibleDescription().contains(QStringLiteral("from ")),
                 qPrintable(view.accessibleDescription()));
    }

    void a_value_between_two_gaps_is_drawn() {
        PueCourseView view;
        view.resize(320, 60);
        const TimeRange range{made_up_now() - std::chrono::hours{4}, made_up_now()};
        const auto ink_in_the_middle = [&](const std::optional<double>& value) {
            view.show_course(PueCourse{range, {1.2, std::nullopt, value, std::nullopt, 1.4}}, {});
            const QImage picture = view.grab().toImage();
            int dark = 0;
            for (int x = 160; x < 190; ++x) {
                for (int y = 30; y < 46; ++y) {
                    dark += picture.pixelColor(x, y).lightness() < 128 ? 1 : 0;
                }
            }
            return dark;
        };
        QCOMPARE(ink_in_the_middle(std::nullopt), 0);
        QVERIFY(ink_in_the_middle(1.3) > 0);
    }

    void the_course_of_another_range_does_not_stay() {
        MadeUpFleet fleet(Jobs::when_told);
        SitePuePanel panel({fleet.bridge, fleet.session});
        const auto catalog = made_up_catalog();
        panel.start();
        panel.show_site(catalog, *catalog->site(hall_site()));
        fleet.engine.run_all();
        settle();
        QVERIFY(panel.course()->course().has_value());
        fleet.session.set_range(RangeChoice::of(RangePreset::last_30_days));
        QVERIFY(!panel.course()->course());
        fleet.engine.run_all();
        settle();
        QVERIFY(panel.course()->course().has_value());
        QVERIFY(panel.course()->course()->range.length() == fleet.session.range().length());
    }

    void the_panel_asks_for_the_registers_over_the_range_and_says_what_they_make() {
        HallStage stage;
        auto* panel = stage.page.findChild<SitePuePanel*>();
        QVERIFY(panel->isVisible());
        QVERIFY(panel->figure().has_value());
        const auto asked = std::ranges::find(stage.fleet.asked, 1, &ChartQuery::columns);
        QVERIFY(asked != stage.fleet.asked.end());
        QVERIFY(asked->range == stage.fleet.session.range());
        QCOMPARE(asked->lines.size(), std::size_t{2});
        const auto catalog = stage.fleet.bridge.catalog();
        for (const ChartLineQuery& line : asked->lines) {
            QCOMPARE(catalog->point(line.sum_of.front())->key.kind, PointKind::active_energy_import);
        }
        QVERIFY(*panel->figure()->value > 1);
        // A base station has none.
        stage.fleet.answer_for(macro_site());
        stage.fleet.session.set_scope({{"Yangtze Delta", "Shanghai", "Pudong"}, macro_site()});
        settle();
        QVERIFY(!panel->isVisible());
    }

    void the_tile_opens_what_the_pue_is_made_of_and_a_meter_leads_to_explore() {
        HallStage stage;
        for (KpiTile* tile : stage.page.findChildren<KpiTile*>()) {
            if (tile->kpi().label.startsWith(QStringLiteral("PUE"))) {
                QTest::keyClick(tile, Qt::Key_Return);
            }
        }
        auto* window = stage.page.findChild<PueMethodWindow*>();
        QVERIFY(window != nullptr);
        auto* model = window->findChild<PueMeterModel*>();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, PueMeterModel::meter_column).data().toString(), QStringLiteral("Utility"));
        QCOMPARE(model->index(1, PueMeterModel::part_column).data().toString(), QStringLiteral("IT"));
        std::vector<PointId> opened;
        connect(&stage.page, &SitePage::explore_requested, this,
                [&](const std::vector<PointId>& points) { opened = points; });
        auto* table = window->findChild<DataTable*>();
        table->selectRow(1);
        table->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), std::size_t{1});
        QVERIFY(opened.front() == model->point(1));
    }

    void an_answer_for_a_hall_that_was_left_is_not_taken() {
        MadeUpFleet fleet(Jobs::when_told);
        SitePuePanel panel({fleet.bridge, fleet.session});
        panel.start();
        const auto catalog = made_up_catalog();
        panel.show_site(catalog, *catalog->site(hall_site()));
        panel.show_site(catalog, *catalog->site(macro_site()));
        fleet.engine.run_all();
        settle();
        QVERIFY(!panel.figure() && panel.isHidden());
    }

    void a_course_of_another_time_is_not_shown_while_its_own_is_read() {
        MadeUpFleet fleet(Jobs::when_told);
        SitePuePanel panel({fleet.bridge, fleet.session});
        const auto catalog = made_up_catalog();
        panel.start();
        panel.show_site(catalog, *catalog->site(hall_site()));
        fleet.engine.run_all();
        settle();
        QVERIFY(panel.course()->course().has_value());
        const TimeRange first = fleet.session.range();
        fleet.session.set_range(
            RangeChoice::fixed({first.begin + std::chrono::seconds{50}, first.end + std::chrono::seconds{50}}));
        QVERIFY2(panel.course()->course().has_value(), "the clock moved on");
        fleet.session.set_range(
            RangeChoice::fixed({first.begin - std::chrono::days{7}, first.end - std::chrono::days{7}}));
        QVERIFY2(!panel.course()->course().has_value(), "as long, but of another week");
        fleet.engine.run_all();
        settle();
        QVERIFY(panel.course()->course().has_value());
    }

    void a_range_that_changed_meanwhile_is_asked_for() {
        MadeUpFleet fleet;
        SitePuePanel panel({fleet.bridge, fleet.session});
        const auto catalog = made_up_catalog();
        panel.start();
        panel.show_site(catalog, *catalog->site(hall_site()));
        settle();
        QVERIFY(panel.figure().has_value());
        panel.stop();
        fleet.session.set_range(RangeChoice::of(RangePreset::last_30_days));
        panel.start();
        panel.show_site(catalog, *catalog->site(hall_site()));
        settle();
        QCOMPARE(panel.figure()->range.length(), fleet.session.range().length());
    }

    void the_chart_has_a_pane_of_power_by_it_power() {
        const HallStage stage;
        const PlotSpec& spec = stage.page.chart()->spec();
        const auto pane = std::ranges::find(spec.panes, QStringLiteral("PUE"), &PaneSpec::title);
        QVERIFY(pane != spec.panes.end());
        QCOMPARE(pane->series.front().line.sum_of.size(), std::size_t{2});
        QVERIFY(pane->series.front().line.formula.find(" / ") != std::string::npos);
    }

    void units_are_devices_with_both_sides_and_those_with_alarms_come_first() {
        const auto catalog = made_up_catalog();
        SiteDetail detail = made_up_detail(*catalog, hall_site());
        Attention alarm;
        alarm.severity = Severity::major;
        alarm.site = hall_site();
        const auto units = [&] { return cooling_units(detail, {alarm}, *catalog, made_up_now()); };
        const std::vector<CoolingUnit> well = units();
        QCOMPARE(well.size(), std::size_t{3});
        QCOMPARE(well[0].name, QStringLiteral("CRAH-06"));
        QVERIFY(well[0].state == CoolingState::reports);
        QVERIFY(!well[0].power.point.is_assigned());
        QVERIFY(well[0].returned.value.value() > well[0].supply.value.value() + 10);
        QCOMPARE(well[2].name, QStringLiteral("Chiller 1"));
        QVERIFY(well[2].state == CoolingState::running);
        QVERIFY(well[2].supply.value.value() < well[2].returned.value.value());
        alarm.device = well[1].device;
        QCOMPARE(units()[0].name, QStringLiteral("CRAH-07"));
        QVERIFY(units()[0].alarm == Severity::major);
    }

    void a_silent_unit_is_grey_with_what_it_last_said_and_one_without_power_stopped() {
        const auto catalog = made_up_catalog();
        SiteDetail detail = made_up_detail(*catalog, hall_site());
        const DeviceId chiller = cooling_units(detail, {}, *catalog, made_up_now())[2].device;
        for (PointNow& point : detail.points) {
            const Point& of = *catalog->point(point.point);
            const bool is_power = of.key.kind == PointKind::active_power;
            if (of.device == chiller && is_power) {
                point.newest_value->value = Value::of_float64(0).value();
            } else if (of.key.instance.ends_with("air")) {
                point.newest_value->at = made_up_now() - std::chrono::minutes{35};
            }
        }
        CoolingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_units(cooling_units(detail, {}, *catalog, made_up_now()), made_up_now());
        QCOMPARE(model.index(0, CoolingModel::state_column).data().toString(), QStringLiteral("no data"));
        QVERIFY(model.index(0, CoolingModel::supply_column).data(emphasis_role).isValid());
        QVERIFY(model.index(0, CoolingModel::supply_column).data().toString() != Format::no_value());
        QCOMPARE(model.index(0, CoolingModel::power_column).data().toString(), Format::no_value());
        QCOMPARE(model.index(0, CoolingModel::age_column).data().toString(), QStringLiteral("35 min"));
        QCOMPARE(model.index(2, CoolingModel::state_column).data().toString(), QStringLiteral("stopped"));
        QCOMPARE(model.index(2, CoolingModel::power_column).data().toString(), QStringLiteral("0.0"));
    }

    void a_unit_leads_to_its_points_and_stations_have_no_plant() {
        HallStage stage;
        auto* panel = stage.page.findChild<SiteCoolingPanel*>();
        QVERIFY(panel->isVisible());
        std::vector<PointId> opened;
        connect(&stage.page, &SitePage::explore_requested, this,
                [&](const std::vector<PointId>& points) { opened = points; });
        auto* table = panel->findChild<DataTable*>();
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), std::size_t{3});
        QVERIFY(opened == points_of(panel->units().unit(2)));
        stage.fleet.answer_for(macro_site());
        stage.fleet.session.set_scope({{"Yangtze Delta", "Shanghai", "Pudong"}, macro_site()});
        settle();
        QVERIFY(!panel->isVisible());
    }

    void environment_rows_tell_states_as_words_and_limits_of_rules() {
        auto catalog = std::make_shared<Catalog>(*made_up_catalog());
        SiteDetail detail = made_up_detail(*catalog, macro_site());
        // The cabinet's climate is there; the router's own temperature is not of the place.
        const auto sensors = std::ranges::find(catalog->devices, std::string("T1"), &Device::name)->id;
        Point door;
        door.id = PointId(900);
        door.device = sensors;
        door.key = {PointKind::door_open, Phase::total, "front"};
        catalog->points.push_back(door);
        PointNow open;
        open.point = door.id;
        open.newest = good_sample(door.id, made_up_now(), Value::of(Decimal(1, 0)));
        open.newest_value = open.newest;
        detail.points.push_back(open);
        AlarmRule hot;
        hot.condition = AlarmCondition::above;
        hot.kind = PointKind::temperature;
        hot.raise_limit = 45;
        AlarmRule off = hot;
        off.raise_limit = 60;
        off.is_enabled = false;
        EnvironmentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AlarmBoard board;
        Alarm alarm;
        alarm.point = door.id;
        alarm.severity = Severity::minor;
        board.active = {alarm};
        model.set_rows(environment_rows(detail, *catalog, {hot, off}, &board, made_up_now()), made_up_now());
        QCOMPARE(model.rowCount(), 4);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, EnvironmentModel::value_column), QStringLiteral("open"));
        QVERIFY(model.index(0, EnvironmentModel::sensor_column).data(severity_role).isValid());
        QCOMPARE(text(0, EnvironmentModel::limit_column), Format::no_value());
        QVERIFY(text(1, EnvironmentModel::limit_column).contains(QStringLiteral("45")));
        QVERIFY(!text(1, EnvironmentModel::limit_column).contains(QStringLiteral("60")));
        // Humidity is 35 minutes old: grey, with its age.
        QVERIFY(model.index(3, EnvironmentModel::value_column).data(emphasis_role).isValid());
        QCOMPARE(text(3, EnvironmentModel::age_column), QStringLiteral("35 min"));
        QCOMPARE(environment_text(PointKind::water, 0), QStringLiteral("dry"));
        QCOMPARE(environment_text(PointKind::smoke, 1), QStringLiteral("smoke"));
    }

    void the_environment_panel_has_curves_and_leads_to_explore() {
        MadeUpFleet fleet;
        SitePage page{{fleet.bridge, fleet.session}};
        page.resize(1524, 1200);
        page.show();
        page.enter();
        settle();
        auto* panel = page.findChild<SiteEnvironmentPanel*>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->sensors().rowCount(), 3);
        const auto day = panel->sensors().index(0, EnvironmentModel::day_column).data(spark_role);
        QCOMPARE(day.value<QVector<float>>().size(), 96);
        QVERIFY(!std::isnan(day.value<QVector<float>>().at(50)));
        std::vector<PointId> opened;
        connect(&page, &SitePage::explore_requested, this,
                [&](const std::vector<PointId>& points) { opened = points; });
        auto* table = panel->findChild<DataTable*>();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(opened == std::vector<PointId>{panel->sensors().row_at(1).point});
        // Neither a station without such sensors nor a hall has the panel.
        fleet.answer_for(hall_site());
        fleet.session.set_scope({{"Yangtze Delta", "Hangzhou", "Linping"}, hall_site()});
        settle();
        QVERIFY(!panel->isVisible());
    }
};

WATTMAST_UI_TEST(HallPanelsTest)
#include "hall_panels_test.moc"

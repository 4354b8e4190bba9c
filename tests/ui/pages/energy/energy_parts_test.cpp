// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Heat map, curve, ranking and CSV of the page of energy.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QSignalSpy>

#include "energy_month.h"
#include "support/ui_test_main.h"
#include "ui/pages/energy/energy_kpis.h"
#include "ui/pages/energy/energy_ranking.h"
#include "ui/pages/energy/energy_reader.h"
#include "ui/pages/energy/heat_map.h"
#include "ui/pages/energy/load_duration_chart.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

const TimeZone shanghai = TimeZone::find("Asia/Shanghai").value();

/// Hours of one meter from a begin, in Wh; empty: no figure.
EnergySpan span_of(const char* begin, const std::vector<std::optional<std::int64_t>>& energies,
                   const std::string& zone = "Asia/Shanghai") {
    std::vector<AccountHour> hours;
    std::vector<TimeRange> ranges;
    UtcTime at = parse_iso8601(begin).value();
    for (const auto& energy : energies) {
        AccountHour hour;
        hour.range = {at, at + std::chrono::hours{1}};
        if (energy) {
            hour.energy = Energy::of(*energy * 1000);
            hour.method = EnergyMethod::measured;
            hour.coverage = whole;
        }
        hours.push_back(hour);
        ranges.push_back(hour.range);
        at = hour.range.end;
    }
    LoadSum sum(ranges);
    sum.add(hours);
    EnergyHours made;
    made.time_zone = zone;
    made.hours = sum.hours();
    made.meters = 1;
    return energy_span(std::move(made));
}

std::shared_ptr<const EnergyReading> reading_of(EnergySpan span) {
    auto reading = std::make_shared<EnergyReading>();
    reading->catalog = made_up_catalog();
    reading->shown = std::move(span);
    return reading;
}

std::shared_ptr<const EnergyReading> october(std::optional<double> earlier_scale = std::nullopt) {
    EnergyMonth month;
    const TimeRange range = shanghai.range_of(CivilMonth::parse("2026-10").value());
    auto reading = std::make_shared<EnergyReading>();
    reading->catalog = month.fleet.engine.master_data;
    reading->shown = energy_span(month.made({{}, range, month.fleet.now}).value());
    if (earlier_scale) {
        month.scale = *earlier_scale;
        reading->compared = energy_span(month.made({{}, range, month.fleet.now}).value());
        reading->compared_name = QStringLiteral("previous month");
    }
    return reading;
}

}  // namespace

class EnergyPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_day_of_25_hours_has_two_cells_in_one_row() {
        // Berlin, 25 October 2026, from midnight.
        const std::vector<std::optional<std::int64_t>> hours(25, 100);
        const auto cells = heat_cells(span_of("2026-10-24T22:00:00Z", hours, "Europe/Berlin"));
        QCOMPARE(cells.size(), std::size_t{25});
        QCOMPARE(cells[2].row, 2);
        QCOMPARE(cells[3].row, 2);
        QCOMPARE(cells[2].width, 0.5);
        QCOMPARE(cells[3].left, 0.5);
        QCOMPARE(cells[24].row, 23);
        QCOMPARE(cells[24].day, std::size_t{0});
    }

    void a_day_of_23_hours_leaves_a_row_out() {
        const std::vector<std::optional<std::int64_t>> hours(23, 100);
        const auto cells = heat_cells(span_of("2026-03-28T23:00:00Z", hours, "Europe/Berlin"));
        QCOMPARE(cells[1].row, 1);
        QCOMPARE(cells[2].row, 3);
        QCOMPARE(cells[22].row, 23);
    }

    void the_heat_map_finds_hours_by_place() {
        HeatMap map;
        map.resize(948, 520);
        map.set_reading(october());
        const HeatLayout layout = map.layout_now();
        for (const std::size_t at : {std::size_t{0}, std::size_t{30}, std::size_t{743}}) {
            QCOMPARE(map.hour_at(layout.rect_of(map.cells()[at]).center()), std::optional(at));
        }
        QVERIFY(!map.hour_at({2, 2}));
    }

    void the_heat_map_says_what_an_hour_is() {
        HeatMap map;
        map.set_reading(october());
        const QString full = map.text_of(10);
        QVERIFY2(full.startsWith(QStringLiteral("Thu 1 Oct 10:00 – 11:00\n")), qPrintable(full));
        QVERIFY2(full.contains(QStringLiteral("100% measured")), qPrintable(full));
        const QString none = map.text_of(16 * 24 + 3);
        QVERIFY2(none.contains(QStringLiteral("No data")), qPrintable(none));
        QVERIFY(map.text_of(19 * 24 + 2).contains(QStringLiteral("100% estimated")));
        const QString partial = map.text_of(22 * 24 + 10);
        QVERIFY2(partial.contains(QStringLiteral("1 of 6 meters without a figure")), qPrintable(partial));
    }

    void the_keyboard_goes_through_hours_and_copies() {
        HeatMap map;
        map.resize(948, 520);
        map.set_reading(october());
        QTest::keyClick(&map, Qt::Key_Down);
        QCOMPARE(map.current(), std::optional<std::size_t>(1));
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(map.current(), std::optional<std::size_t>(25));
        QTest::keyClick(&map, Qt::Key_End);
        QCOMPARE(map.current(), std::optional<std::size_t>(30 * 24 + 1));
        QTest::keyClick(&map, Qt::Key_Left);
        QTest::keyClick(&map, Qt::Key_Home);
        QTest::keyClick(&map, Qt::Key_Up);
        QCOMPARE(map.current(), std::optional<std::size_t>(0));
        QVERIFY(map.accessibleDescription().contains(QStringLiteral("Thu 1 Oct 00:00")));
        QTest::keyClick(&map, Qt::Key_C, Qt::ControlModifier);
        const QStringList fields = QGuiApplication::clipboard()->text().split(QLatin1Char('\t'));
        QCOMPARE(fields.size(), 5);
        QCOMPARE(fields[1], QStringLiteral("2026-10-01T00:00:00+08:00"));
        QCOMPARE(fields[3], QStringLiteral("kWh"));
        QSignalSpy opened(&map, &HeatMap::day_opened);
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<TimeRange>(), shanghai.range_of(CivilDate(std::chrono::year{2026} / 10 / 1)));
    }

    void without_hours_nothing_happens() {
        HeatMap map;
        QTest::keyClick(&map, Qt::Key_Down);
        QVERIFY(!map.current());
        map.grab();
        LoadDurationChart chart;
        QTest::keyClick(&chart, Qt::Key_Right);
        chart.grab();
    }

    void the_scale_is_that_of_full_hours() {
        HeatMap map;
        map.set_reading(reading_of(span_of("2026-10-01T00:00:00Z", {100, 400, std::nullopt, 250})));
        QCOMPARE(map.scale()->low, 100.0);
        QCOMPARE(map.scale()->high, 400.0);
        QCOMPARE(map.scale()->step_of(100), 0);
        QCOMPARE(map.scale()->step_of(250), 4);
        QCOMPARE(map.scale()->step_of(400), 8);
        map.set_mode(HeatMode::deviation);
        QCOMPARE(map.scale()->low, -map.scale()->high);
    }

    void the_curve_says_how_long_which_power_is_drawn() {
        LoadDurationChart chart;
        std::vector<std::optional<std::int64_t>> hours;
        for (std::int64_t i = 1; i <= 100; ++i) {
            hours.emplace_back(i * 1000);
        }
        chart.set_reading(reading_of(span_of("2026-10-01T00:00:00Z", hours)));
        QCOMPARE(chart.text_at(5), QStringLiteral("5% of hours at or above 96.00\u00a0kW"));
        QCOMPARE(chart.text_at(95), QStringLiteral("95% of hours at or above 6.000\u00a0kW"));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.current(), std::optional(5));
        QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(chart.current(), std::optional(15));
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.current(), std::optional(100));
        QTest::keyClick(&chart, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("100%")));
    }

    void the_ranking_is_a_model_with_its_sum_last() {
        EnergyRanking ranking;
        const QAbstractItemModelTester tester(&ranking, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ranking.set_reading(october(1.25), RankBy::site_class);
        QCOMPARE(ranking.rowCount(), 3);
        QCOMPARE(ranking.row(0).kind, std::optional(SiteKind::data_centre));
        QCOMPARE(ranking.row(1).sites, std::size_t{5});
        QVERIFY(ranking.row(2).is_total);
        QCOMPARE(*ranking.row(2).energy, *ranking.row(0).energy + *ranking.row(1).energy);
        const auto cell = [&](int row, int column) { return ranking.index(row, column).data().toString(); };
        QCOMPARE(cell(0, EnergyRanking::change), QStringLiteral("\u221220.0%"));
        QCOMPARE(cell(2, EnergyRanking::share), QStringLiteral("100.0%"));
        ranking.sort(EnergyRanking::energy, Qt::AscendingOrder);
        QCOMPARE(ranking.row(0).kind, std::optional(SiteKind::base_station));
        QVERIFY(ranking.row(2).is_total);
        ranking.sort(EnergyRanking::name, Qt::AscendingOrder);
        QVERIFY(ranking.row(2).is_total);
        ranking.set_reading(october(), RankBy::site);
        QCOMPARE(ranking.rowCount(), 7);
        QCOMPARE(cell(0, EnergyRanking::change), Format::no_value());
        ranking.set_reading(october(), RankBy::area);
        QCOMPARE(ranking.row(0).area, std::vector<std::string>{"Yangtze Delta"});
        ranking.set_reading(nullptr, RankBy::area);
        QCOMPARE(ranking.rowCount(), 0);
    }

    void the_cost_is_there_where_a_tariff_holds_and_absent_elsewhere() {
        EnergyRanking ranking;
        ranking.set_reading(october(), RankBy::site);
        QVERIFY(!ranking.has_costs());
        const auto priced = std::make_shared<EnergyReading>(*october());
        priced->shown.hours.sites[0].cost = SiteCost{{{"CNY", Money{12'345'678}}}, 744, 0, 0};
        priced->shown.hours.sites[1].cost = SiteCost{{{"CNY", Money{1'000'000}}}, 700, 44, 0};
        ranking.set_reading(priced, RankBy::site);
        QVERIFY(ranking.has_costs());
        const auto header = ranking.headerData(EnergyRanking::cost, Qt::Horizontal, Qt::DisplayRole).toString();
        QCOMPARE(header, QStringLiteral("Cost, CNY"));
        ranking.sort(EnergyRanking::cost, Qt::AscendingOrder);
        const auto cell = [&](int row) { return ranking.index(row, EnergyRanking::cost).data().toString(); };
        QCOMPARE(cell(0), QStringLiteral("1.00"));
        QCOMPARE(cell(1), QStringLiteral("12.35"));
        QCOMPARE(cell(2), Format::no_value());  // No tariff: not zero, and last in every order.
        const int last = ranking.rowCount() - 1;
        QCOMPARE(cell(last), QStringLiteral("13.35"));
        const QString tip = ranking.index(last, EnergyRanking::cost).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("13.345678")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("44 hours without a price")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("sites without a tariff")), qPrintable(tip));
        priced->shown.hours.sites[1].cost->totals = {{"EUR", Money{2'000'000}}};
        ranking.set_reading(priced, RankBy::site);
        QCOMPARE(ranking.headerData(EnergyRanking::cost, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Cost"));
        QVERIFY(cell(last).contains(QStringLiteral("12.35\u00a0CNY + 2.00\u00a0EUR")));  // Never added.
    }

    void per_site_and_day_is_of_the_time_that_is_known() {
        RankRow row;
        row.energy = Energy::of(48'000'000);
        row.site_days = 1.5;
        QCOMPARE(row.per_site_day(), std::optional(32.0));
        row.site_days = 0;
        QVERIFY(!row.per_site_day());
    }

    void figures_say_how_they_compare() {
        const auto kpis = energy_kpis(october(1.25).get());
        QCOMPARE(kpis[0].note, QStringLiteral("\u221220.0% on previous month"));
        QVERIFY2(kpis[0].tip.contains(QStringLiteral("737 of 744 hours")), qPrintable(kpis[0].tip));
        QCOMPARE(kpis[3].note, QStringLiteral("\u221220.0% on previous month"));
        QCOMPARE(kpis[4].note, QStringLiteral("\u00b10.0 points on previous month"));
        const auto alone = energy_kpis(october().get());
        QVERIFY(alone[0].note.contains(QStringLiteral("measured")));
        QCOMPARE(alone[3].note, QStringLiteral("95% of hours are above"));
        QCOMPARE(energy_kpis(nullptr)[1].value.number, Format::no_value());
    }

    void the_csv_has_every_hour_and_leaves_absent_ones_empty() {
        const QByteArray csv = hours_csv(span_of("2026-10-01T00:00:00Z", {1500, std::nullopt}));
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[1], QByteArray("2026-10-01T08:00:00+08:00,2026-10-01T09:00:00+08:00,1.500000,1.500000,0.000000,"
                                      "0.000000,0.000000,1,0,1000000\r"));
        QCOMPARE(lines[2], QByteArray("2026-10-01T09:00:00+08:00,2026-10-01T10:00:00+08:00,,,,,,1,1,0\r"));
    }

    void ranges_have_names() {
        const UtcTime now = made_up_now();
        const TimeRange month = shanghai.range_of(CivilMonth::parse("2026-10").value());
        QCOMPARE(name_of(month, shanghai, now), QStringLiteral("October 2026"));
        const TimeRange day = shanghai.range_of(CivilDate(std::chrono::year{2026} / 10 / 3));
        QCOMPARE(name_of(day, shanghai, now), QStringLiteral("3 Oct 2026"));
        QCOMPARE(name_of({day.begin, day.end + std::chrono::hours{24}}, shanghai, now),
                 QStringLiteral("3 Oct – 4 Oct 2026"));
        QCOMPARE(name_of({day.begin - std::chrono::days{365}, day.end}, shanghai, now),
                 QStringLiteral("3 Oct 2025 – 3 Oct 2026"));
    }
};

WATTMAST_UI_TEST(EnergyPartsTest)
#include "energy_parts_test.moc"

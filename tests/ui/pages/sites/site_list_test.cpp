// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is shown of a fleet, in which order, and how models tell it.
#include "ui/pages/sites/site_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <cmath>
#include <limits>

#include "made_up_fleet.h"
#include "made_up_region.h"
#include "support/ui_test_main.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/sites/column_chooser.h"
#include "ui/pages/sites/site_sheet.h"
#include "ui/pages/sites/site_sums.h"
#include "ui/pages/sites/site_table_model.h"
#include "ui/pages/sites/site_tree_model.h"
#include "ui/pages/sites/sites_state.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

using namespace std::chrono_literals;

/// Six sites with a figure of each kind; every value differs.
struct SixSites {
    std::shared_ptr<Catalog> catalog = std::make_shared<Catalog>();
    FleetNow fleet;
    std::shared_ptr<const SiteBook> book;

    SixSites() {
        fleet.at = made_up_now();
        add("SH-PD-1", "Keyuan Rd", SiteKind::base_station, {"Delta", "Shanghai", "Pudong"}, 4000, 4100);
        add("SH-PD-2", "=Bibo Rd", SiteKind::small_cell, {"Delta", "Shanghai", "Pudong"}, 500, 400);
        add("SH-MH-3", "Gaosi, \"old\" Rd", SiteKind::base_station, {"Delta", "Shanghai", "Minhang"}, 3000, 3900);
        add("SZ-4", "Suhong Rd", SiteKind::base_station, {"Delta", "Suzhou"}, 2000, 2010);
        add("SZ-5", "Xinghu St", SiteKind::data_centre, {"Delta", "Suzhou"}, std::nullopt, 9000);
        add("HK-6", "Harbour", SiteKind::tower, {"South"}, std::nullopt, std::nullopt);
        now(4).last_power = LastValue{8800, made_up_now() - 30min};
        now(4).state = SiteState::late;
        now(5).state = SiteState::silent;
        now(5).newest = std::nullopt;
        catalog->sites[0].tags = {"5G", "Outdoor"};
        catalog->sites[3].tags = {"5G"};
        catalog->sites[5].position = std::nullopt;
        catalog->nodes.push_back({SiteId(1), NodeKind::photovoltaic, "PV", "", {}, ""});
        catalog->nodes.push_back({SiteId(1), NodeKind::battery, "B", "", {}, ""});
        catalog->nodes.push_back({SiteId(4), NodeKind::battery, "B", "", {}, ""});
        fleet.attention.push_back(
            {AttentionKind::device_silent, Severity::major, SiteId(4), {}, made_up_now(), {}, {}, {}});
        fleet.attention.push_back(
            {AttentionKind::device_silent, Severity::minor, SiteId(1), {}, made_up_now(), {}, {}, {}});
        fleet.attention.push_back(
            {AttentionKind::device_silent, Severity::warning, SiteId(1), {}, made_up_now(), {}, {}, {}});
        book = make_site_book(catalog);
    }
    void add(const char* code, const char* name, SiteKind kind, std::vector<std::string> area,
             std::optional<double> power, std::optional<double> expected) {
        Site site;
        site.id = SiteId(static_cast<std::int64_t>(catalog->sites.size()) + 1);
        site.code = code;
        site.name = name;
        site.kind = kind;
        site.area = std::move(area);
        site.position = Position{31.0 + static_cast<double>(catalog->sites.size()) / 10, 121.5};
        catalog->sites.push_back(site);
        SiteNow figures;
        figures.site = site.id;
        figures.state = SiteState::reporting;
        figures.power = power;
        figures.expected_power = expected;
        const auto number = site.id.number();
        figures.newest = made_up_now() - Duration(number * 1000);
        figures.coverage_today = PartsPerMillion{static_cast<std::int32_t>(1'000'000 - number * 7'001)};
        if (power) {
            figures.traffic_down = *power * 1000;
            figures.energy_today = Energy::of(std::llround(*power * 13'000));
            figures.bytes_today = *power * 1e6 * static_cast<double>(number);
        }
        fleet.sites.push_back(figures);
    }
    SiteNow& now(std::size_t place) { return fleet.sites[place]; }
    std::shared_ptr<const SiteSnapshot> snapshot(const AlarmBoard* board = nullptr) const {
        return make_site_snapshot(book, fleet, board);
    }
};

QStringList codes(const SiteSnapshot& snapshot, const std::vector<int>& order) {
    QStringList found;
    for (const int row : order) {
        found += snapshot.facts(row).code;
    }
    return found;
}

QStringList counts(const std::vector<FacetValue>& values) {
    QStringList found;
    for (const FacetValue& value : values) {
        found += QStringLiteral("%1%2 %3")
                     .arg(value.is_chosen ? QStringLiteral("*") : QString(), value.key)
                     .arg(value.count);
    }
    return found;
}

QStringList sorted(const SixSites& six, SiteColumn column, Qt::SortOrder order) {
    SiteQuery query;
    query.sort = {{column, order}};
    const auto snapshot = six.snapshot();
    return codes(*snapshot, arrange(*snapshot, query).order);
}

QStringList list_of(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

}  // namespace

class SiteListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { Format::set_current(Format(Language::english, QTimeZone("Asia/Shanghai"))); }
    void cleanup() { install_language(Language::english); }

    // ---- Facets ----

    void facets_count_what_each_choice_would_leave() {
        const SixSites six;
        const auto snapshot = six.snapshot();
        SiteQuery query;
        query.scope.area = {"Delta"};
        Arrangement all = arrange(*snapshot, query);
        QCOMPARE(all.in_scope, 5);
        QCOMPARE(counts(all.facets[0]), (QStringList{QStringLiteral("Shanghai 3"), QStringLiteral("Suzhou 2")}));
        QCOMPARE(counts(all.facets[1]), (QStringList{QStringLiteral("base_station 3"), QStringLiteral("small_cell 1"),
                                                     QStringLiteral("data_centre 1")}));
        QCOMPARE(counts(all.facets[2]),
                 (QStringList{QStringLiteral("attention 2"), QStringLiteral("late 1"),
                              QStringLiteral("above_expected 1"), QStringLiteral("below_expected 1")}));
        QCOMPARE(counts(all.facets[3]), (QStringList{QStringLiteral("photovoltaic 1"), QStringLiteral("battery 2")}));
        QCOMPARE(counts(all.facets[4]), (QStringList{QStringLiteral("5G 2"), QStringLiteral("Outdoor 1")}));

        query.filter.of(Facet::region) = {QStringLiteral("Shanghai")};
        query.filter.of(Facet::kind) = {QStringLiteral("base_station")};
        const Arrangement some = arrange(*snapshot, query);
        QCOMPARE(codes(*snapshot, some.order), list_of("SH-PD-1 SH-MH-3"));
        QCOMPARE(some.in_scope, 5);
        // Under the other facet's choice: Suzhou has one base station; Shanghai one small cell.
        QCOMPARE(counts(some.facets[0]), (QStringList{QStringLiteral("*Shanghai 2"), QStringLiteral("Suzhou 1")}));
        QCOMPARE(counts(some.facets[1]), (QStringList{QStringLiteral("*base_station 2"), QStringLiteral("small_cell 1"),
                                                      QStringLiteral("data_centre 0")}));
        QCOMPARE(counts(some.facets[3]), (QStringList{QStringLiteral("photovoltaic 1"), QStringLiteral("battery 1")}));
    }

    void values_of_one_facet_are_alternatives_and_a_chosen_one_stays_in_the_list() {
        const SixSites six;
        const auto snapshot = six.snapshot();
        SiteQuery query;
        query.filter.of(Facet::state) = {QStringLiteral("silent"), QStringLiteral("late")};
        QCOMPARE(codes(*snapshot, arrange(*snapshot, query).order), list_of("HK-6 SZ-5"));
        query.filter = {};
        query.filter.of(Facet::region) = {QStringLiteral("Atlantis")};
        const Arrangement none = arrange(*snapshot, query);
        QVERIFY(none.order.empty());
        QCOMPARE(counts(none.facets[0]).back(), QStringLiteral("*Atlantis 0"));
    }

    void every_word_of_the_text_is_in_code_or_name() {
        const SixSites six;
        const auto snapshot = six.snapshot();
        SiteQuery query;
        query.filter.text = QStringLiteral("rd sh-pd");
        QCOMPARE(codes(*snapshot, arrange(*snapshot, query).order), list_of("SH-PD-1 SH-PD-2"));
        query.filter.text = QStringLiteral("  XINGHU ");
        QCOMPARE(codes(*snapshot, arrange(*snapshot, query).order), list_of("SZ-5"));
    }

    void a_scope_that_is_one_site_is_its_area() {
        const SixSites six;
        const auto snapshot = six.snapshot();
        SiteQuery query;
        query.scope = {{"Delta", "Suzhou"}, SiteId(4)};
        QCOMPARE(arrange(*snapshot, query).in_scope, 2);
    }

    void active_alarms_count_in_place_of_what_the_fleet_says() {
        const SixSites six;
        AlarmBoard board;
        const auto add = [&](std::int64_t site, Severity severity) -> Alarm& {
            Alarm alarm;
            alarm.site = SiteId(site);
            alarm.severity = severity;
            board.active.push_back(alarm);
            return board.active.back();
        };
        add(2, Severity::critical);
        add(3, Severity::critical).shelved = AlarmShelving{made_up_now() - 1h, made_up_now() + 1h, "L. Chen", "works"};
        add(5, Severity::critical).group = AlarmId(9);
        Alarm& group = add(4, Severity::critical);
        group.cause = AlarmCause::area_step;
        const auto snapshot = six.snapshot(&board);
        QVERIFY(snapshot->row(1).worst == Severity::critical);
        QVERIFY(!snapshot->row(2).worst);
        QVERIFY2(snapshot->row(4).worst == Severity::critical, "a member of a group, at its own site");
        QVERIFY2(!snapshot->row(3).worst, "the group itself is a row of the list only");
        QVERIFY2(!snapshot->row(0).worst, "what the fleet says is not counted beside the board");
        const auto without_board = six.snapshot(nullptr);
        QVERIFY(without_board->row(0).worst == Severity::minor);
        QCOMPARE(without_board->row(0).attention, 2);
    }

    // ---- Order ----

    void sorts_by_columns_with_what_has_no_value_last_in_either_order() {
        const SixSites six;
        using enum SiteColumn;
        QCOMPARE(sorted(six, severity, Qt::AscendingOrder), list_of("SZ-4 SH-PD-1 HK-6 SH-MH-3 SH-PD-2 SZ-5"));
        QCOMPARE(sorted(six, power, Qt::DescendingOrder), list_of("SH-PD-1 SH-MH-3 SZ-4 SH-PD-2 HK-6 SZ-5"));
        QCOMPARE(sorted(six, power, Qt::AscendingOrder), list_of("SH-PD-2 SZ-4 SH-MH-3 SH-PD-1 HK-6 SZ-5"));
        QCOMPARE(sorted(six, deviation, Qt::DescendingOrder), list_of("SH-PD-2 SZ-4 SH-PD-1 SH-MH-3 HK-6 SZ-5"));
        QCOMPARE(sorted(six, deviation_bar, Qt::DescendingOrder), list_of("SH-PD-2 SH-MH-3 SH-PD-1 SZ-4 HK-6 SZ-5"));
        QCOMPARE(sorted(six, code, Qt::DescendingOrder), list_of("SZ-5 SZ-4 SH-PD-2 SH-PD-1 SH-MH-3 HK-6"));
        QCOMPARE(sorted(six, age, Qt::AscendingOrder), list_of("SH-PD-1 SH-PD-2 SH-MH-3 SZ-4 SZ-5 HK-6"));
        QCOMPARE(sorted(six, quality, first_order(quality)), list_of("HK-6 SZ-5 SZ-4 SH-MH-3 SH-PD-2 SH-PD-1"));
    }

    void every_column_sorts_without_losing_a_site() {
        const SixSites six;
        for (int i = 0; i < site_column_count; ++i) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                QStringList found = sorted(six, static_cast<SiteColumn>(i), order);
                found.sort();
                QCOMPARE(found, list_of("HK-6 SH-MH-3 SH-PD-1 SH-PD-2 SZ-4 SZ-5"));
            }
        }
    }

    void a_second_key_decides_among_equals() {
        const SixSites six;
        const auto snapshot = six.snapshot();
        SiteQuery query;
        query.sort = {{SiteColumn::kind, Qt::AscendingOrder}, {SiteColumn::power, Qt::AscendingOrder}};
        QCOMPARE(codes(*snapshot, arrange(*snapshot, query).order), list_of("SZ-4 SH-MH-3 SH-PD-1 SZ-5 HK-6 SH-PD-2"));
    }

    // ---- The table ----

    void the_table_is_a_sound_model_and_keeps_persistent_indexes() {
        SiteList list;
        SiteTableModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SixSites six;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        QCOMPARE(model.rowCount(), 6);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = model.index(*model.row_of(SiteId(3)), 1);
        SiteFilter filter;
        filter.of(Facet::kind) = {QStringLiteral("base_station"), QStringLiteral("tower")};
        list.set_filter(filter);
        QCOMPARE(model.rowCount(), 4);
        list.set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        list.set_filter({});
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), QStringLiteral("SH-MH-3"));
        QCOMPARE(kept.row(), 1);
        filter.text = QStringLiteral("SZ");
        filter.of(Facet::kind) = {};
        list.set_filter(filter);
        QVERIFY(!kept.isValid());
        QCOMPARE(resets.count(), 0);
    }

    void newer_values_change_only_their_rows_and_rows_stay_while_they_are_pointed_at() {
        SiteList list;
        SiteTableModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SixSites six;
        list.set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        QCOMPARE(changes.count(), 0);
        six.now(3).power = 9000;
        list.set_snapshot(six.snapshot(), six.fleet.at + 1s, Reorder::later);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 2);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 2);
        QCOMPARE(layouts.count(), 0);
        QCOMPARE(model.index(2, static_cast<int>(SiteColumn::power)).data().toString(), QStringLiteral("9.00"));
        list.set_snapshot(six.snapshot(), six.fleet.at + 2s, Reorder::now);
        QCOMPARE(layouts.count(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("SZ-4"));
        changes.clear();
        list.set_now(six.fleet.at + 3s);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().column(), static_cast<int>(SiteColumn::age));
    }

    void another_catalogue_is_a_reset() {
        SiteList list;
        SiteTableModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SixSites six;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        six.catalog = std::make_shared<Catalog>(*six.catalog);
        six.catalog->sites.erase(six.catalog->sites.begin());
        six.book = make_site_book(six.catalog);
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::later);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.row_of(SiteId(1)));
    }

    void absent_is_a_dash_and_what_was_is_grey() {
        SiteList list;
        SiteTableModel model(list);
        const SixSites six;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        const auto cell = [&](std::int64_t site, SiteColumn column, int role = Qt::DisplayRole) {
            return model.index(*model.row_of(SiteId(site)), static_cast<int>(column)).data(role);
        };
        QCOMPARE(cell(6, SiteColumn::power).toString(), Format::no_value());
        QCOMPARE(cell(6, SiteColumn::deviation).toString(), Format::no_value());
        QCOMPARE(cell(6, SiteColumn::energy_per_traffic).toString(), Format::no_value());
        QCOMPARE(cell(6, SiteColumn::age).toString(), Format::no_value());
        QVERIFY(!cell(6, SiteColumn::deviation_bar, deviation_role).isValid());
        QCOMPARE(cell(5, SiteColumn::power).toString(), QStringLiteral("8.80"));
        QCOMPARE(cell(5, SiteColumn::power, emphasis_role).toInt(), static_cast<int>(Color::text_muted));
        QVERIFY(cell(5, SiteColumn::power, Qt::ToolTipRole).toString().contains(QStringLiteral("Last known at")));
        QCOMPARE(cell(1, SiteColumn::power).toString(), QStringLiteral("4.00"));
        QVERIFY(!cell(1, SiteColumn::power, emphasis_role).isValid());
        QCOMPARE(cell(2, SiteColumn::deviation).toString(), QStringLiteral("+25.0"));
        QCOMPARE(cell(2, SiteColumn::deviation, emphasis_role).toInt(), static_cast<int>(Color::alarm_major));
        // 4000 W × 13000 = 52 MmWh = 52 kWh; 4 GB.
        QCOMPARE(cell(1, SiteColumn::energy_per_traffic).toString(), QStringLiteral("13,000.0"));
        QCOMPARE(cell(1, SiteColumn::quality).toString(), QStringLiteral("99%"));
        QCOMPARE(cell(1, SiteColumn::quality, quality_role).toInt(), static_cast<int>(QualityClass::measured));
        QCOMPARE(cell(2, SiteColumn::quality, quality_role).toInt(), static_cast<int>(QualityClass::missing));
    }

    void sums_say_of_how_many_sites_they_are() {
        const SixSites six;
        const auto snapshot = six.snapshot();
        const std::vector<int> rows{0, 1, 2, 3, 4, 5};
        const SiteSums sums = sums_of(*snapshot, rows, WithCourse::no);
        QCOMPARE(sums.sites, 6);
        QCOMPARE(sums.power.value, 9500.0);
        QCOMPARE(sums.power.known, 4);
        QCOMPARE(*sums.mean_power(), 2375.0);
        QCOMPARE(*sums.median_power, 2500.0);
        QCOMPARE(sums.attention, 2);
        QVERIFY(sums.worst == Severity::major);
        QVERIFY(!sums_of(*snapshot, std::vector<int>{5}, WithCourse::no).mean_power());
    }

    // ---- The tree ----

    void the_tree_is_a_sound_model_in_every_grouping() {
        SiteList list;
        SiteTreeModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SixSites six;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        QCOMPARE(model.rowCount(), 0);
        model.set_active(true);
        for (const Grouping grouping : {Grouping::area, Grouping::kind, Grouping::state}) {
            model.set_grouping(grouping);
            QVERIFY(model.rowCount() > 1);
        }
        six.now(0).power = 4500;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        SiteFilter filter;
        filter.of(Facet::region) = {QStringLiteral("Delta")};
        list.set_filter(filter);
        list.set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        model.set_active(false);
        QCOMPARE(model.rowCount(), 0);
    }

    void the_tree_sums_areas_and_keeps_sites_below_groups() {
        SiteList list;
        SiteTreeModel model(list);
        model.set_active(true);
        const SixSites six;
        list.set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        const int code = static_cast<int>(SiteColumn::code);
        const int power = static_cast<int>(SiteColumn::power);
        const QModelIndex delta = model.index(0, 0);
        QCOMPARE(delta.siblingAtColumn(code).data().toString(), QStringLiteral("Delta"));
        QCOMPARE(delta.siblingAtColumn(power).data().toString(), QStringLiteral("9.50"));
        QCOMPARE(model.area_of(delta), (std::vector<std::string>{"Delta"}));
        const QModelIndex shanghai = model.index(0, 0, delta);
        QCOMPARE(shanghai.siblingAtColumn(code).data().toString(), QStringLiteral("Shanghai"));
        QCOMPARE(shanghai.siblingAtColumn(static_cast<int>(SiteColumn::name)).data().toString(),
                 QStringLiteral("3 sites"));
        QCOMPARE(model.rows_below(shanghai).size(), std::size_t{3});
        const QModelIndex site = model.index_of(SiteId(4));
        QCOMPARE(site.siblingAtColumn(code).data().toString(), QStringLiteral("SZ-4"));
        QCOMPARE(site.parent().siblingAtColumn(code).data().toString(), QStringLiteral("Suzhou"));
        QVERIFY(model.index(1, 0).siblingAtColumn(power).data().toString() == Format::no_value());
        model.set_grouping(Grouping::state);
        list.set_sort({{SiteColumn::code, Qt::AscendingOrder}});
        QCOMPARE(model.index(0, code).data().toString(), QStringLiteral("silent"));
    }

    void a_group_waits_for_the_sites_below_its_groups() {
        SixSites six;
        for (std::size_t i = 0; i < 4; ++i) {
            six.now(i).power_24h = std::vector<float>(96, 100);
        }
        std::vector<float> without_newest(96, 100);
        without_newest.back() = std::numeric_limits<float>::quiet_NaN();
        six.now(3).power_24h = without_newest;  // Suzhou's.
        const auto snapshot = six.snapshot();
        SiteSums delta = sums_of(*snapshot, std::vector<int>{0, 1, 2}, WithCourse::yes);
        QCOMPARE(delta.power_course().back(), 300.0F);
        const SiteSums suzhou = sums_of(*snapshot, std::vector<int>{3, 4}, WithCourse::yes);
        QVERIFY(std::isnan(suzhou.power_course().back()));
        add_sums(delta, suzhou);
        QVERIFY2(std::isnan(delta.power_course().back()), "three of four sites are no fall of the area");
        QCOMPARE(delta.power_course()[94], 400.0F);
        SiteList list;
        SiteTreeModel model(list);
        model.set_active(true);
        list.set_snapshot(snapshot, six.fleet.at, Reorder::now);
        const auto spark = [&] {
            const int column = static_cast<int>(SiteColumn::last_day);
            return model.index(0, column).data(spark_role).value<QVector<float>>();
        };
        QVERIFY(std::isnan(spark().constLast()));
        six.now(3).state = SiteState::late;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        QCOMPARE(spark().constLast(), 350.0F);  // Half an hour each: 400, then 300.
    }

    void a_site_that_cannot_be_read_says_why_and_is_found_by_it() {
        SixSites six;
        SiteNow& broken = six.now(3);
        broken.failure = Failure{Errc::store_damaged, "chunk 4711"};
        broken.expected_power.reset();
        broken.energy_today.reset();
        broken.coverage_today = {};
        const auto snapshot = six.snapshot();
        const auto cell = [&](int row, SiteColumn column, int role = Qt::DisplayRole) {
            return site_cell(*snapshot, row, column, six.fleet.at, role).toString();
        };
        QCOMPARE(cell(3, SiteColumn::last_day), QStringLiteral("data damaged"));
        QVERIFY(cell(0, SiteColumn::last_day).isEmpty());
        QVERIFY2(cell(3, SiteColumn::quality) == Format::no_value(), "unknown is not 0 %");
        for (const SiteColumn column : {SiteColumn::name, SiteColumn::code, SiteColumn::deviation, SiteColumn::today,
                                        SiteColumn::quality, SiteColumn::last_day, SiteColumn::month}) {
            const QString tip = cell(3, column, Qt::ToolTipRole);
            QVERIFY2(tip.contains(QStringLiteral("Figures of this site cannot be read. ")), qPrintable(tip));
            QVERIFY(tip.endsWith(explanation_of(Errc::store_damaged)));
            QVERIFY(!cell(0, column, Qt::ToolTipRole).contains(QStringLiteral("cannot be read")));
        }
        QVERIFY2(!cell(3, SiteColumn::power, Qt::ToolTipRole).contains(QStringLiteral("cannot be read")),
                 "its power is known");
        SiteQuery query;
        query.filter.of(Facet::state) = {QStringLiteral("unreadable")};
        QCOMPARE(codes(*snapshot, arrange(*snapshot, query).order), list_of("SZ-4"));
        SiteRow mended = snapshot->row(3);
        mended.now.failure.reset();
        QVERIFY(!looks_same(mended, snapshot->row(3)));

        SiteList list;
        SiteTreeModel tree(list);
        tree.set_active(true);
        list.set_snapshot(snapshot, six.fleet.at, Reorder::now);
        const QModelIndex suzhou = tree.index_of(SiteId(4)).parent();
        const auto sum = [&](SiteColumn column, int role) {
            return suzhou.siblingAtColumn(static_cast<int>(column)).data(role).toString();
        };
        QCOMPARE(sum(SiteColumn::name, Qt::ToolTipRole), QStringLiteral("Figures of 1 site cannot be read."));
        QVERIFY2(sum(SiteColumn::quality, Qt::DisplayRole) == QStringLiteral("96%"), "of the site that is read");
    }

    void a_group_with_unread_sites_has_no_figures_of_history() {
        SiteList list;
        SiteTreeModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_active(true);
        SixSites six;
        six.now(0).power_24h = std::vector<float>(96, 4000);
        six.now(1).is_read = false;
        six.now(1).expected_power.reset();
        six.now(1).energy_today.reset();
        six.now(1).coverage_today = {};
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        const QModelIndex delta = model.index(0, 0);
        const auto cell = [&](SiteColumn column, int role = Qt::DisplayRole) {
            return delta.siblingAtColumn(static_cast<int>(column)).data(role);
        };
        QCOMPARE(cell(SiteColumn::code).toString(), QStringLiteral("Delta"));
        QVERIFY2(cell(SiteColumn::power).toString() == QStringLiteral("9.50"), "live values are of all");
        for (const SiteColumn column : {SiteColumn::deviation, SiteColumn::energy_per_traffic, SiteColumn::today,
                                        SiteColumn::quality, SiteColumn::coverage}) {
            QCOMPARE(cell(column).toString(), Format::no_value());
            QVERIFY(cell(column, Qt::ToolTipRole).toString().startsWith(QStringLiteral("4 of 5 sites read so far")));
        }
        QVERIFY(!cell(SiteColumn::last_day, spark_role).isValid());
        QVERIFY(!cell(SiteColumn::deviation_bar, deviation_role).isValid());
        const QModelIndex site = model.index_of(SiteId(2));
        const QModelIndex quality = site.siblingAtColumn(static_cast<int>(SiteColumn::quality));
        QCOMPARE(quality.data().toString(), Format::no_value());
        QVERIFY2(!quality.data(quality_role).isValid(), "what is not read is not missing");
        QVERIFY(quality.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Not read yet")));
        six.now(1).is_read = true;
        list.set_snapshot(six.snapshot(), six.fleet.at, Reorder::now);
        QCOMPARE(cell(SiteColumn::quality).toString(), QStringLiteral("78%"));
        QVERIFY(cell(SiteColumn::last_day, spark_role).isValid());
        QCOMPARE(cell(SiteColumn::today, Qt::ToolTipRole).toString(),
                 QStringLiteral("Sum of 3 of 5 sites; the others have no value"));
    }

    // ---- Files, columns, saved views ----

    void csv_is_free_of_the_locale_and_of_formulas() {
        install_language(Language::chinese);
        SixSites six;
        six.now(0).carbon_month = CarbonMass::of(1'234'500'000);
        six.now(0).carbon_gas = Gas::co2;
        const auto snapshot = six.snapshot();
        const std::vector<int> rows{0, 1, 2, 5};
        const std::vector<SiteColumn> columns{SiteColumn::code,     SiteColumn::name, SiteColumn::power,
                                              SiteColumn::last_day, SiteColumn::area, SiteColumn::age,
                                              SiteColumn::carbon};
        const QByteArray csv = site_csv(*snapshot, rows, columns);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
        QCOMPARE(lines[0], QStringLiteral("code,name,power_kw,area,newest,carbon_month_kg,gas"));
        QCOMPARE(lines[1], QStringLiteral("SH-PD-1,Keyuan Rd,4,Delta/Shanghai/Pudong,2026-11-12T06:32:07Z,1234.5,CO2"));
        QVERIFY2(lines[2].startsWith(QStringLiteral("SH-PD-2,'=Bibo Rd,0.5,")), qPrintable(lines[2]));
        QVERIFY2(lines[3].startsWith(QStringLiteral("SH-MH-3,\"Gaosi, \"\"old\"\" Rd\",3,")), qPrintable(lines[3]));
        QCOMPARE(lines[4], QStringLiteral("HK-6,Harbour,,South,,,"));
        QCOMPARE(lines.size(), 6);
    }

    void a_saved_view_comes_back_as_it_was() {
        SitesState state;
        state.area = {"Delta", "Shanghai"};
        state.filter.text = QStringLiteral("rd");
        state.filter.of(Facet::state) = {QStringLiteral("silent"), QStringLiteral("late")};
        state.filter.of(Facet::tag) = {QStringLiteral("5G")};
        state.sort = {{SiteColumn::quality, Qt::AscendingOrder}, {SiteColumn::power, Qt::DescendingOrder}};
        state.columns = {
            {SiteColumn::severity, 36}, {SiteColumn::power, 99}, {SiteColumn::code, 130}, {SiteColumn::month, 111}};
        state.view = SitesViewKind::map;
        state.grouping = Grouping::kind;
        QVERIFY(sites_state_from(to_json(state)) == state);
        QVERIFY(sites_state_from({}) == SitesState{});
        QJsonObject newer = to_json(state);
        newer.insert(QStringLiteral("sort"),
                     QJsonArray{QJsonObject{{QStringLiteral("column"), QStringLiteral("moon")}}});
        QVERIFY(sites_state_from(newer).sort == std::vector<SortKey>{{}});
    }

    void columns_without_the_code_get_it_back() {
        const ColumnState columns = columns_from(
            QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("power")}, {QStringLiteral("width"), 5}},
                       QJsonObject{{QStringLiteral("id"), QStringLiteral("power")}}});
        QCOMPARE(columns.size(), std::size_t{3});
        QVERIFY(columns[0].column == SiteColumn::severity && columns[1].column == SiteColumn::code);
        QVERIFY(columns[2].width >= 24);
    }

    void titles_and_ids_of_columns_are_all_different() {
        QSet<QString> ids;
        QSet<QString> titles;
        for (int i = 0; i < site_column_count; ++i) {
            const auto column = static_cast<SiteColumn>(i);
            ids.insert(id_of(column));
            titles.insert(full_title_of(column));
            QVERIFY(site_column_by_id(id_of(column)) == column);
            QVERIFY(!full_title_of(column).isEmpty());
        }
        QCOMPARE(ids.size(), site_column_count);
        QCOMPARE(titles.size(), site_column_count);
    }
};

WATTMAST_UI_TEST(SiteListTest)
#include "site_list_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Selection, tree, panes and legend of Explore without the page.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/point_tree_model.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class ExploreModelsTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Catalog> catalog_ = made_up_catalog();

    PointId point(SiteId site, PointKind kind) const {
        for (const Point* one : catalog_->points_of(site)) {
            if (one->key.kind == kind) {
                return one->id;
            }
        }
        return {};
    }
    static ChartLine line_of(Unit unit, double factor) {
        ChartLine line;
        line.unit = unit;
        line.min = 1.25 * factor;
        line.mean = 2.5 * factor;
        line.max = 4.76 * factor;
        line.last = 3.5 * factor;
        line.total = 1234.7;
        line.coverage.count = 971'000;
        const UtcTime begin = made_up_now();
        line.quality = {{{begin, begin + Duration{971}}, QualityClass::measured},
                        {{begin + Duration{971}, begin + Duration{1000}}, QualityClass::missing}};
        return line;
    }

private Q_SLOTS:
    void a_site_keeps_its_colour_across_panes_and_differs_within_one() {
        SeriesSelection selection;
        selection.set_catalog(catalog_);
        selection.set({point(SiteId(3), PointKind::active_power), point(SiteId(4), PointKind::active_power),
                       point(SiteId(4), PointKind::if_in_octets), point(SiteId(4), PointKind::if_out_octets)});
        const auto& series = selection.series();
        QCOMPARE(series.size(), std::size_t{4});
        QVERIFY(series[0].slot != series[1].slot);
        QCOMPARE(series[2].slot, series[1].slot);
        QVERIFY(series[3].slot != series[2].slot);
        // The colour of those that stay is not touched.
        const int kept = series[1].slot;
        selection.remove(series[0].point);
        QCOMPARE(selection.series()[0].slot, kept);
    }

    void states_unknown_points_and_doubles_are_not_added() {
        SeriesSelection selection;
        selection.set_catalog(catalog_);
        QSignalSpy changed(&selection, &SeriesSelection::changed);
        QVERIFY(!selection.add(point(SiteId(3), PointKind::if_oper_status)));
        QVERIFY(!selection.add(PointId(9999)));
        QVERIFY(selection.add(point(SiteId(3), PointKind::frequency)));
        QVERIFY(!selection.add(point(SiteId(3), PointKind::frequency)));
        QCOMPARE(changed.size(), 1);
    }

    void fifty_is_the_most() {
        SeriesSelection selection;
        selection.set_catalog(catalog_);
        for (const Point& one : catalog_->points) {
            selection.add(one.id);
        }
        QCOMPARE(selection.series().size(), SeriesSelection::most);
        QVERIFY(selection.is_full());
    }

    void the_default_is_the_power_of_the_first_sites() {
        const std::vector<PointId> points = default_selection(CatalogIndex(*catalog_));
        QCOMPARE(points.size(), std::size_t{3});
        QVERIFY(points[0] == mains_power(*catalog_, SiteId(1)));
        QVERIFY(points[2] == mains_power(*catalog_, SiteId(3)));
        const Catalog none;
        QVERIFY(default_selection(CatalogIndex(none)).empty());
    }

    void one_catalogue_has_one_index_for_all_who_ask() {
        auto catalog = std::make_shared<const Catalog>(*catalog_);
        auto index = shared_index(catalog);
        QVERIFY(shared_index(catalog) == index);
        QCOMPARE(&index->catalog(), catalog.get());
        QVERIFY2(shared_index(std::make_shared<const Catalog>(*catalog_)) != index, "another catalogue, though equal");
        const std::weak_ptr<const Catalog> watched = catalog;
        catalog.reset();
        QVERIFY2(!watched.expired(), "the index keeps what it is of");
        index.reset();
        QVERIFY(watched.expired());
    }

    void panes_are_by_unit_with_power_first() {
        SeriesSelection selection;
        selection.set_catalog(catalog_);
        selection.set({point(SiteId(3), PointKind::frequency), point(SiteId(3), PointKind::active_power),
                       point(SiteId(3), PointKind::active_energy_import), point(SiteId(4), PointKind::frequency)});
        const PlotSpec spec = explore_spec(selection.series(), *catalog_, {}, TimeZone::utc());
        QCOMPARE(spec.panes.size(), std::size_t{2});
        QVERIFY(spec.panes[0].unit == Unit::watt);
        QCOMPARE(spec.panes[0].series.size(), std::size_t{2});  // A register is drawn as power.
        QCOMPARE(spec.panes[0].series[0].name, QStringLiteral("SZ-IP-0211 Mains power"));
        QCOMPARE(spec.panes[1].series[1].name, QStringLiteral("SZ-IP-0214"));
        QVERIFY(spec.panes[0].y == YPolicy::zero);
        const PlotSpec fitted = explore_spec(
            selection.series(), *catalog_,
            {PaneLayout::stacked, AxisChoice::fit, Envelope::hidden, Resolution::automatic}, TimeZone::utc());
        QVERIFY(fitted.panes[0].y == YPolicy::fit);
        QVERIFY(fitted.panes[0].series[0].envelope == Envelope::hidden);
        // Rows of the legend are the lines of the chart.
        const std::vector<ChosenSeries> rows = in_pane_order(selection.series());
        const std::vector<ChartLineQuery> lines = spec.lines();
        QCOMPARE(rows.size(), lines.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY(lines[i].sum_of == std::vector<PointId>{rows[i].point});
        }
    }

    void the_tree_lists_points_when_a_site_is_opened() {
        SeriesSelection selection;
        PointTreeModel tree(selection);
        tree.set_catalog(catalog_);
        selection.set_catalog(catalog_);
        // After the reset: the tester itself fetches within it, and then complains of that.
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree.rowCount(), 3);
        const QModelIndex area = tree.index(1, 0);
        QCOMPARE(area.data().toString(), QStringLiteral("Yangtze Delta › Suzhou"));
        const QModelIndex site = tree.index(1, 0, area);
        QCOMPARE(site.data().toString(), QStringLiteral("SZ-IP-0214 Suhong Rd"));
        if (tree.canFetchMore(site)) {
            tree.fetchMore(site);
        }
        // All but the interface's state, and the formula that the site has points for.
        QCOMPARE(tree.rowCount(site), static_cast<int>(catalog_->points_of(SiteId(4)).size()));
        const QModelIndex formula = tree.index(tree.rowCount(site) - 1, 0, site);
        QVERIFY(tree.key(formula) == SeriesKey::of(SiteId(4), SeriesFormula::energy_per_traffic));
        QVERIFY(formula.data(note_role).toString().contains(QStringLiteral("Wh/GB")));
        const QModelIndex leaf = tree.index(0, 0, site);
        QCOMPARE(leaf.data(note_role).toString(), QStringLiteral("W"));
        QStringList notes;
        for (int row = 0; row < tree.rowCount(site); ++row) {
            notes << tree.index(row, 0, site).data(note_role).toString();
        }
        QVERIFY2(notes.contains(QStringLiteral("kWh → W")), qPrintable(notes.join(QLatin1Char(','))));
        QVERIFY2(!notes.contains(QStringLiteral("1")), qPrintable(notes.join(QLatin1Char(','))));
        QCOMPARE(leaf.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QSignalSpy changed(&tree, &QAbstractItemModel::dataChanged);
        QVERIFY(tree.setData(leaf, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(selection.find(tree.point(leaf)) != nullptr);
        QCOMPARE(leaf.data(slot_role).toInt(), 0);
        QVERIFY(!changed.isEmpty());
        tree.setData(leaf, Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(selection.series().empty());
        QVERIFY(!tree.setData(site, Qt::Checked, Qt::CheckStateRole));
    }

    void the_filter_finds_sites_and_points() {
        SeriesSelection selection;
        PointTreeModel tree(selection);
        tree.set_catalog(catalog_);
        tree.set_filter(QStringLiteral("suhong"));
        QCOMPARE(tree.shown_sites(), 1);
        tree.set_filter(QStringLiteral("cold aisle"));
        QCOMPARE(tree.shown_sites(), 1);
        const QModelIndex site = tree.index_of_site(hall_site());
        QVERIFY(site.isValid());
        const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        if (tree.canFetchMore(site)) {
            tree.fetchMore(site);
        }
        QCOMPARE(tree.rowCount(site), 1);
    }

    void a_filter_that_finds_nothing_leaves_nothing_until_it_is_taken_away() {
        SeriesSelection selection;
        PointTreeModel tree(selection);
        tree.set_catalog(catalog_);
        tree.set_filter(QStringLiteral("nowhere"));
        QCOMPARE(tree.rowCount(), 0);
        tree.set_filter({});
        QCOMPARE(tree.shown_sites(), 6);
    }

    void a_full_selection_disables_the_rest() {
        SeriesSelection selection;
        selection.set_catalog(catalog_);
        for (const Point& one : catalog_->points) {
            selection.add(one.id);
        }
        PointTreeModel tree(selection);
        tree.set_catalog(catalog_);
        const QModelIndex site = tree.index_of_site(hall_site());
        tree.fetchMore(site);
        QVERIFY(!tree.flags(tree.index(0, 0, site)).testFlag(Qt::ItemIsEnabled));
    }

    void the_legend_shows_the_engines_figures_in_one_prefix() {
        SeriesSelection selection;
        selection.set_catalog(catalog_);
        selection.set({point(SiteId(3), PointKind::active_power), point(SiteId(4), PointKind::active_power)});
        LegendModel legend;
        QAbstractItemModelTester tester(&legend, QAbstractItemModelTester::FailureReportingMode::QtTest);
        legend.set_series(selection.series(), catalog_);
        const auto cell = [&](int row, int column) { return legend.index(row, column).data().toString(); };
        QCOMPARE(cell(0, LegendModel::min_column), Format::no_value());
        auto data = std::make_shared<ChartData>();
        data->lines = {line_of(Unit::watt, 1000), line_of(Unit::watt, 100)};
        legend.set_data(data);
        QCOMPARE(cell(0, LegendModel::series_column), QStringLiteral("SZ-IP-0211"));
        QCOMPARE(cell(0, LegendModel::unit_column), QStringLiteral("kW"));
        QCOMPARE(cell(0, LegendModel::min_column), QStringLiteral("1.25"));
        QCOMPARE(cell(0, LegendModel::mean_column), QStringLiteral("2.50"));
        QCOMPARE(cell(0, LegendModel::max_column), QStringLiteral("4.76"));
        QCOMPARE(cell(0, LegendModel::last_column), QStringLiteral("3.50"));
        QCOMPARE(cell(0, LegendModel::total_column), QStringLiteral("1.235\u00A0MWh"));
        QCOMPARE(cell(0, LegendModel::usable_column), QStringLiteral("97.1%"));
        QCOMPARE(cell(1, LegendModel::unit_column), QStringLiteral("kW"));
        QCOMPARE(cell(1, LegendModel::max_column), QStringLiteral("0.48"));
        QCOMPARE(cell(0, LegendModel::cursor_column), Format::no_value());
        legend.set_cursor({3330.0, std::nullopt});
        QCOMPARE(cell(0, LegendModel::cursor_column), QStringLiteral("3.33"));
        QCOMPARE(cell(1, LegendModel::cursor_column), Format::no_value());
        // Data of other lines than the rows is not shown beside them.
        data = std::make_shared<ChartData>();
        data->lines = {line_of(Unit::watt, 1000)};
        legend.set_data(data);
        QCOMPARE(cell(0, LegendModel::min_column), Format::no_value());
    }

    void quality_shares_are_by_time() {
        const QualitySplit split = quality_split(line_of(Unit::watt, 1));
        QCOMPARE(split.share[0].count, 971'000);
        QCOMPARE(split.share[3].count, 29'000);
        QCOMPARE(quality_split(ChartLine{}).share[0].count, 0);
    }
};

WATTMAST_UI_TEST(ExploreModelsTest)
#include "explore_models_test.moc"

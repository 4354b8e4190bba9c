// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_page.h"

#include <QClipboard>
#include <QLineEdit>
#include <QTreeView>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/point_tree_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Stage {
    explicit Stage(Jobs jobs = Jobs::at_once) : fleet(jobs) {
        page.resize(1524, 926);
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        page.show();
        QApplication::setActiveWindow(&page);
    }
    void enter() {
        page.enter();
        settle();
    }
    PointId power(std::int64_t site) { return mains_power(*fleet.bridge.catalog(), SiteId(site)); }
    QString cell(int row, int column) { return page.legend()->index(row, column).data().toString(); }
    MadeUpFleet fleet;
    ExplorePage page{{fleet.bridge, fleet.session}};
};

}  // namespace

class ExplorePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void is_never_empty_when_first_opened() {
        Stage stage;
        stage.enter();
        QCOMPARE(stage.page.selection().series().size(), std::size_t{3});
        QCOMPARE(stage.fleet.asked.back().lines.size(), std::size_t{3});
        QVERIFY(stage.fleet.asked.back().range == stage.fleet.session.range());
        QVERIFY(stage.page.chart()->data() != nullptr);
        QVERIFY(stage.page.footer().startsWith(QStringLiteral("1,")));
        QVERIFY(stage.page.footer().endsWith(QStringLiteral("8,640 samples drawn per series")));
    }

    void ticking_a_point_asks_for_its_line() {
        Stage stage;
        stage.enter();
        PointTreeModel& tree = *stage.page.tree();
        const QModelIndex site = tree.index_of_site(SiteId(4));
        tree.fetchMore(site);
        const QModelIndex leaf = tree.index(0, 0, site);
        QVERIFY(tree.setData(leaf, Qt::Checked, Qt::CheckStateRole));
        settle();
        QCOMPARE(stage.fleet.asked.back().lines.size(), std::size_t{4});
        QVERIFY(stage.fleet.asked.back().lines.back().sum_of == std::vector<PointId>{stage.power(4)});
        QCOMPARE(stage.page.legend()->rowCount(), 4);
        QVERIFY(stage.cell(3, LegendModel::mean_column) != Format::no_value());
    }

    void points_of_another_page_replace_the_selection() {
        Stage stage;
        stage.page.show_points({stage.power(4), stage.power(5)});
        stage.enter();
        QCOMPARE(stage.fleet.asked.back().lines.size(), std::size_t{2});
        QCOMPARE(stage.cell(0, LegendModel::series_column), QStringLiteral("SZ-IP-0214"));
        auto* view = stage.page.findChild<QTreeView*>();
        QVERIFY(view->isExpanded(stage.page.tree()->index_of_site(SiteId(5))));
    }

    void a_superseded_query_is_cancelled() {
        Stage stage(Jobs::when_told);
        stage.enter();
        stage.page.show_points({stage.power(4)});
        stage.page.show_points({stage.power(5)});
        stage.fleet.engine.run_all();
        settle();
        // One for the chart, one for the navigator below it.
        QCOMPARE(stage.fleet.asked.size(), std::size_t{2});
        for (const ChartQuery& query : stage.fleet.asked) {
            QVERIFY(query.lines.front().sum_of == std::vector<PointId>{stage.power(5)});
        }
    }

    void switching_the_envelope_reads_nothing_anew() {
        Stage stage;
        stage.enter();
        const std::size_t asked = stage.fleet.asked.size();
        for (auto* box : stage.page.findChildren<QAbstractButton*>()) {
            if (box->text() == QStringLiteral("Envelope")) {
                box->click();
            }
        }
        settle();
        QCOMPARE(stage.fleet.asked.size(), asked);
        QVERIFY(stage.page.chart()->spec().panes[0].series[0].envelope == Envelope::hidden);
        QVERIFY(stage.cell(0, LegendModel::mean_column) != Format::no_value());
    }

    void the_cursor_fills_its_column() {
        Stage stage;
        stage.enter();
        QCOMPARE(stage.cell(0, LegendModel::cursor_column), Format::no_value());
        QTest::keyClick(stage.page.chart(), Qt::Key_Left);
        settle();
        QVERIFY(stage.cell(0, LegendModel::cursor_column) != Format::no_value());
    }

    void a_legend_row_highlights_its_line() {
        Stage stage;
        stage.enter();
        stage.page.findChild<DataTable*>()->selectRow(1);
        QVERIFY(stage.page.chart()->scene().highlight == std::optional<std::size_t>(1));
    }

    void copies_the_whole_table() {
        Stage stage;
        stage.enter();
        stage.page.findChild<DataTable*>()->selectRow(1);
        for (auto* link : stage.page.findChildren<LinkLabel*>()) {
            if (link->text() == QStringLiteral("Copy table")) {
                link->click();
            }
        }
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text.count(QLatin1Char('\n')), 4);
        QVERIFY(text.startsWith(QStringLiteral("Series\tPoint\tUnit\tAt cursor\tMin\t")));
    }

    void the_filter_opens_what_it_finds() {
        Stage stage;
        stage.enter();
        stage.page.findChild<QLineEdit*>()->setText(QStringLiteral("cold aisle"));
        const QModelIndex site = stage.page.tree()->index_of_site(hall_site());
        QVERIFY(stage.page.findChild<QTreeView*>()->isExpanded(site));
        QCOMPARE(stage.page.tree()->rowCount(site), 1);
    }

    void says_when_nothing_is_chosen_and_helps() {
        Stage stage;
        stage.enter();
        stage.page.selection().set(std::vector<PointId>{});
        settle();
        QVERIFY(!stage.page.chart()->isVisible());
        auto* overlay = stage.page.findChild<StateOverlay*>(QString());
        for (auto* one : stage.page.findChildren<StateOverlay*>()) {
            overlay = one->isVisible() ? one : overlay;
        }
        QCOMPARE(overlay->state().headline, QStringLiteral("No points chosen"));
        Q_EMIT overlay->action_requested();
        settle();
        QVERIFY(stage.page.chart()->isVisible());
        QCOMPARE(stage.page.selection().series().size(), std::size_t{3});
    }

    void speaks_another_language_at_once_and_keeps_the_selection() {
        Stage stage;
        stage.page.show_points({stage.fleet.bridge.catalog()->points_of(SiteId(4)).at(2)->id});
        stage.enter();
        QCOMPARE(stage.cell(0, LegendModel::point_column), QStringLiteral("Voltage L1"));
        install_language(Language::chinese);
        settle();
        QVERIFY(stage.cell(0, LegendModel::point_column) != QStringLiteral("Voltage L1"));
        QVERIFY(stage.cell(0, LegendModel::mean_column) != Format::no_value());
    }

    void goes_to_the_first_value_that_there_is() {
        Stage stage;
        const UtcTime first = stage.fleet.now - std::chrono::hours{24 * 40};
        stage.fleet.engine.answers.on_chart = [first](const ChartQuery& query, std::stop_token) -> Result<ChartData> {
            ChartData found{query.range, {}, {}};
            found.lines.resize(query.lines.size());
            if (query.range.contains(first)) {
                found.lines.back().columns.push_back({first, 1, 1, 1});
            }
            return found;
        };
        stage.enter();
        QVERIFY(stage.page.chart()->data()->lines.back().columns.empty());
        Q_EMIT stage.page.chart()->first_value_requested();
        settle();
        QVERIFY(stage.fleet.session.range().contains(first));
        QVERIFY(first - stage.fleet.session.range().begin < std::chrono::hours{12});
        QVERIFY(!stage.page.chart()->data()->lines.back().columns.empty());
    }

    void follows_the_session_only_while_in_front() {
        Stage stage;
        stage.enter();
        stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_7_days));
        settle();
        QVERIFY(stage.fleet.asked.back().range == stage.fleet.session.range());
        stage.page.leave();
        const std::size_t asked = stage.fleet.asked.size();
        stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_hour));
        stage.fleet.session.advance(stage.fleet.now + std::chrono::seconds{9});
        settle();
        QCOMPARE(stage.fleet.asked.size(), asked);
        stage.enter();
        QVERIFY(stage.page.chart()->range() == stage.fleet.session.range());
    }
};

WATTMAST_UI_TEST(ExplorePageTest)
#include "explore_page_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Explore: layouts, panes made by hand, comparison, legend, navigator, saved views, annotations, exports.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/navigator.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/explore_state.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/legend_sheet.h"
#include "ui/pages/explore/point_tree_model.h"
#include "ui/pages/shared/annotation_editor.h"
#include "ui/pages/shared/annotation_table_model.h"
#include "ui/pages/shared/chart_annotations.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/chart_table.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Stage {
    Stage() {
        page.resize(1524, 926);
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        page.show();
        QApplication::setActiveWindow(&page);
        page.show_points({power(3), power(4), traffic(3)});
        page.enter();
        settle();
    }
    PointId power(std::int64_t site) { return mains_power(*fleet.bridge.catalog(), SiteId(site)); }
    PointId traffic(std::int64_t site) {
        for (const Point* point : fleet.bridge.catalog()->points_of(SiteId(site))) {
            if (point->key.kind == PointKind::if_in_octets) {
                return point->id;
            }
        }
        return {};
    }
    QString cell(int row, int column) { return page.legend()->index(row, column).data().toString(); }
    const PlotSpec& spec() { return page.chart()->spec(); }
    void view(PaneLayout layout, AxisChoice axis = AxisChoice::zero, Resolution resolution = Resolution::automatic) {
        page.toolbar()->set_view({layout, axis, Envelope::shown, resolution});
        settle();
    }
    void drop(PointId point, double y) {
        const QModelIndex site = page.tree()->index_of_site(fleet.bridge.catalog()->site_of(point_of(point))->id);
        page.tree()->fetchMore(site);
        QModelIndex leaf;
        for (int row = 0; row < page.tree()->rowCount(site); ++row) {
            if (page.tree()->point(page.tree()->index(row, 0, site)) == point) {
                leaf = page.tree()->index(row, 0, site);
            }
        }
        const std::unique_ptr<QMimeData> mime(page.tree()->mimeData({leaf}));
        QDragEnterEvent enter(QPoint(400, static_cast<int>(y)), Qt::CopyAction, mime.get(), Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(page.chart(), &enter);
        QDropEvent event(QPointF(400, y), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.chart(), &event);
        settle();
    }
    const Point& point_of(PointId id) { return *fleet.bridge.catalog()->point(id); }

    MadeUpFleet fleet;
    ExplorePage page{{fleet.bridge, fleet.session}};
};

}  // namespace

class ExploreViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    // ---- Layouts ----

    void layouts_change_panes_and_read_nothing_anew() {
        Stage stage;
        QCOMPARE(stage.spec().panes.size(), std::size_t{2});
        const std::vector<ChartLineQuery> lines = stage.spec().lines();
        const std::size_t asked = stage.fleet.asked.size();
        stage.view(PaneLayout::overlay);
        QCOMPARE(stage.spec().panes.size(), std::size_t{1});
        QVERIFY(stage.spec().panes[0].scale == PaneScale::own);
        stage.view(PaneLayout::multiples);
        QCOMPARE(stage.spec().panes.size(), std::size_t{3});
        QCOMPARE(stage.spec().panes[0].scale_group, stage.spec().panes[1].scale_group);
        QVERIFY(stage.spec().panes[2].scale_group != stage.spec().panes[0].scale_group);
        const auto& panes = stage.page.chart()->scene().panes;
        QVERIFY(panes[0].scale.range == panes[1].scale.range);
        QVERIFY(stage.spec().lines() == lines);
        QCOMPARE(stage.fleet.asked.size(), asked);
    }

    void overlaid_series_of_several_units_keep_their_values() {
        Stage stage;
        stage.view(PaneLayout::overlay);
        const PlotScene& scene = stage.page.chart()->scene();
        QCOMPARE(scene.panes[0].axis.unit.symbol, QStringLiteral("%"));
        QCOMPARE(scene.axis_of(0).unit.symbol, QStringLiteral("kW"));
        QVERIFY(scene.axis_of(2).unit.symbol.endsWith(QStringLiteral("bit/s")));
        // The largest value of each stands at the top.
        QVERIFY(std::abs(scene.scale_of(0).range.high - *stage.page.chart()->data()->lines[0].max) < 1000);
    }

    void the_logarithm_needs_values_above_zero() {
        Stage stage;
        stage.view(PaneLayout::stacked, AxisChoice::log);
        QVERIFY(stage.page.chart()->scene().panes[0].scale.spacing == ValueSpacing::logarithmic);
        QVERIFY(stage.page.chart()->scene().panes[0].scale.range.low > 0);
    }

    void a_resolution_is_asked_for() {
        Stage stage;
        stage.view(PaneLayout::stacked, AxisChoice::zero, Resolution::hour);
        QCOMPARE(stage.fleet.asked.back().edges.size(), std::size_t{26});
    }

    void the_fifth_series_has_a_dash() {
        QVERIFY(dash_of_slot(3) == DashPattern::solid);
        QVERIFY(dash_of_slot(4) != DashPattern::solid);
        QVERIFY(dash_of_slot(8) != dash_of_slot(4));
    }

    // ---- Panes ----

    void a_point_dropped_onto_a_pane_goes_there() {
        Stage stage;
        stage.drop(stage.power(5), stage.page.chart()->scene().panes[0].plot.center().y());
        QCOMPARE(stage.spec().panes.size(), std::size_t{2});
        QCOMPARE(stage.spec().panes[0].series.size(), std::size_t{3});
    }

    void a_point_dropped_between_panes_gets_its_own() {
        Stage stage;
        const auto& panes = stage.page.chart()->scene().panes;
        stage.drop(stage.power(5), (panes[0].plot.bottom() + panes[1].plot.top()) / 2);
        QCOMPARE(stage.spec().panes.size(), std::size_t{3});
        QVERIFY(stage.spec().panes[1].unit == Unit::watt);
        QVERIFY(stage.spec().panes[1].series[0].line.sum_of == std::vector<PointId>{stage.power(5)});
        QVERIFY(stage.spec().panes[2].unit == Unit::bit_per_second);
    }

    void enter_in_the_tree_adds_to_the_last_pane() {
        Stage stage;
        auto* view = stage.page.findChild<QTreeView*>();
        const QModelIndex site = stage.page.tree()->index_of_site(SiteId(4));
        for (int row = 0; row < stage.page.tree()->rowCount(site); ++row) {
            if (stage.page.tree()->point(stage.page.tree()->index(row, 0, site)) == stage.traffic(4)) {
                view->setCurrentIndex(stage.page.tree()->index(row, 0, site));
            }
        }
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        settle();
        QCOMPARE(stage.spec().panes.size(), std::size_t{2});
        QCOMPARE(stage.spec().panes[1].series.size(), std::size_t{2});
    }

    void the_pane_button_moves_the_chosen_series() {
        Stage stage;
        stage.page.legend_sheet()->table()->selectRow(1);
        Q_EMIT stage.page.toolbar()->pane_requested();
        settle();
        QCOMPARE(stage.spec().panes.size(), std::size_t{3});
        QVERIFY(stage.spec().panes[2].series[0].line.sum_of == std::vector<PointId>{stage.power(4)});
    }

    // ---- Formula ----

    void energy_per_traffic_is_a_series_of_its_own() {
        Stage stage;
        QVERIFY(stage.page.selection().add(SeriesKey::of(SiteId(3), SeriesFormula::energy_per_traffic)));
        QVERIFY(!stage.page.selection().add(SeriesKey::of(SiteId(3), SeriesFormula::energy_per_traffic)));
        settle();
        QCOMPARE(stage.spec().panes.size(), std::size_t{3});
        QCOMPARE(stage.spec().panes[2].symbol, QStringLiteral("Wh/GB"));
        QVERIFY(stage.fleet.asked.back().lines.back().formula.find(" / ") != std::string::npos);
        QCOMPARE(stage.cell(3, LegendModel::point_column), QStringLiteral("Energy per traffic ƒ"));
        QCOMPARE(stage.cell(3, LegendModel::unit_column), QStringLiteral("Wh/GB"));
    }

    // ---- Comparison ----

    void the_session_s_comparison_is_drawn_and_told_in_the_legend() {
        Stage stage;
        auto* table = stage.page.legend_sheet()->table();
        QVERIFY(table->isColumnHidden(LegendModel::previous_column));
        stage.fleet.session.set_compare(CompareChoice::of(CompareWith::previous_week));
        settle();
        QVERIFY(stage.page.chart()->compared() != nullptr);
        QVERIFY(!table->isColumnHidden(LegendModel::previous_column));
        QCOMPARE(table->model()->headerData(LegendModel::previous_column, Qt::Horizontal).toString(),
                 QStringLiteral("Prev. week"));
        // The made-up days repeat but for their noise.
        const QString difference = stage.cell(0, LegendModel::previous_column);
        QVERIFY2(difference.endsWith(QLatin1Char('%')), qPrintable(difference));
        bool was_asked = false;
        for (const ChartQuery& query : stage.fleet.asked) {
            was_asked = was_asked || query.range == *stage.fleet.session.compared_range();
        }
        QVERIFY(was_asked);
        install_language(Language::chinese);
        settle();
        QCOMPARE(stage.page.chart()->scene().compare_name, QStringLiteral("前一周"));
        QCOMPARE(table->model()->headerData(LegendModel::previous_column, Qt::Horizontal).toString(),
                 QStringLiteral("较前一周"));
        stage.fleet.session.set_compare(std::nullopt);
        settle();
        QVERIFY(stage.page.chart()->compared() == nullptr);
        QVERIFY(table->isColumnHidden(LegendModel::previous_column));
    }

    // ---- Legend ----

    void unticking_a_row_hides_its_line_and_keeps_it() {
        Stage stage;
        const QModelIndex first = stage.page.legend()->index(0, LegendModel::series_column);
        QAbstractItemModelTester tester(stage.page.legend(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::size_t asked = stage.fleet.asked.size();
        QVERIFY(stage.page.legend()->setData(first, Qt::Unchecked, Qt::CheckStateRole));
        settle();
        QVERIFY(stage.spec().panes[0].series[0].visibility == Visibility::hidden);
        QCOMPARE(stage.page.legend()->rowCount(), 3);
        QVERIFY(stage.cell(0, LegendModel::mean_column) != Format::no_value());
        QCOMPARE(stage.fleet.asked.size(), asked);
    }

    void a_header_sorts_and_highlights_still_mean_their_line() {
        Stage stage;
        auto* table = stage.page.legend_sheet()->table();
        table->sortByColumn(LegendModel::mean_column, Qt::DescendingOrder);
        const double top = table->model()->index(0, LegendModel::mean_column).data(sort_role).toDouble();
        const double next = table->model()->index(1, LegendModel::mean_column).data(sort_role).toDouble();
        QVERIFY(top >= next);
        table->selectRow(0);
        const std::size_t line = stage.page.chart()->scene().highlight.value();
        QCOMPARE(*stage.page.chart()->data()->lines[line].mean, top);
    }

    // ---- Navigator ----

    void the_navigator_moves_the_chart_and_follows_it() {
        Stage stage;
        QVERIFY(stage.page.navigator()->window() == stage.page.chart()->range());
        QTest::keyClick(stage.page.navigator(), Qt::Key_Left, Qt::ShiftModifier);
        settle();
        QVERIFY(stage.page.chart()->range().end == stage.fleet.session.range().begin);
        QVERIFY(stage.page.chart()->can_step_back());
        stage.page.chart()->step_back();
        QVERIFY(stage.page.navigator()->window() == stage.page.chart()->range());
    }

    // ---- Saved views ----

    void a_saved_view_brings_back_points_panes_switches_range_and_comparison() {
        Stage stage;
        stage.page.selection().add(SeriesKey::of(SiteId(3), SeriesFormula::energy_per_traffic));
        stage.page.selection().put_apart({SeriesKey::of(stage.power(4))}, std::nullopt);
        stage.page.selection().set_visibility(SeriesKey::of(stage.power(3)), Visibility::hidden);
        stage.page.toolbar()->set_view(
            {PaneLayout::multiples, AxisChoice::fit, Envelope::hidden, Resolution::quarter_hour});
        stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_7_days));
        stage.fleet.session.set_compare(CompareChoice::of(CompareWith::previous_week));
        settle();
        const std::vector<ChosenSeries> before = stage.page.selection().series();
        stage.page.save_view(QStringLiteral("Sleep check"));
        stage.page.selection().set(std::vector<PointId>{stage.power(1)});
        stage.page.toolbar()->set_view({});
        stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_hour));
        stage.fleet.session.set_compare(std::nullopt);
        settle();
        const auto saved = SavedViews().find(PageId::explore, QStringLiteral("Sleep check"));
        QVERIFY(saved.has_value());
        stage.page.open_view(*saved);
        settle();
        QCOMPARE(stage.page.selection().series().size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY(stage.page.selection().series()[i].key() == before[i].key());
            QCOMPARE(stage.page.selection().series()[i].pane, before[i].pane);
            QVERIFY(stage.page.selection().series()[i].visibility == before[i].visibility);
        }
        QVERIFY(stage.page.toolbar()->view().layout == PaneLayout::multiples);
        QVERIFY(stage.page.toolbar()->view().resolution == Resolution::quarter_hour);
        QVERIFY(stage.fleet.session.range_choice() == RangeChoice::of(RangePreset::last_7_days));
        QVERIFY(stage.fleet.session.compare() == CompareChoice::of(CompareWith::previous_week));
        SavedViews().remove(PageId::explore, QStringLiteral("Sleep check"));
    }

    void a_state_names_points_by_code_and_key_and_leaves_out_what_is_gone() {
        Stage stage;
        ExploreState state;
        state.series = stage.page.selection().series();
        const auto catalog = stage.fleet.bridge.catalog();
        const QJsonObject json = json_of(state, *catalog, stage.fleet.now, QTimeZone::utc());
        const QByteArray text = QJsonDocument(json).toJson();
        QVERIFY(text.contains("SZ-IP-0211"));
        Catalog fewer = *catalog;
        std::erase_if(fewer.points, [&](const Point& point) { return point.id == stage.power(3); });
        QCOMPARE(explore_state(json, fewer).series.size(), state.series.size() - 1);
        QVERIFY(explore_state(QJsonObject(), *catalog).series.empty());
    }

    // ---- Annotations ----

    void n_opens_the_form_and_what_is_kept_becomes_a_letter() {
        Stage stage;
        stage.page.chart()->setFocus();
        QTest::keyClick(stage.page.chart(), Qt::Key_N);
        AnnotationEditor* editor = stage.page.annotations()->editor();
        QVERIFY(editor != nullptr);
        QVERIFY(!editor->buttons()->button(QDialogButtonBox::Ok)->isEnabled());
        editor->text()->setText(QStringLiteral("Sleep features switched off"));
        editor->author()->setText(QStringLiteral("L. Chen"));
        QVERIFY(editor->buttons()->button(QDialogButtonBox::Ok)->isEnabled());
        editor->link()->setText(QStringLiteral("ticket 7"));
        QVERIFY(!editor->buttons()->button(QDialogButtonBox::Ok)->isEnabled());
        editor->link()->setText(QStringLiteral("https://tickets.example/7"));
        editor->buttons()->button(QDialogButtonBox::Ok)->click();
        settle();
        settle();
        QCOMPARE(stage.fleet.engine.answers.annotation_records.size(), std::size_t{1});
        const AnnotationRecord& kept = stage.fleet.engine.answers.annotation_records[0];
        QCOMPARE(kept.sites.size(), std::size_t{2});
        QVERIFY(kept.entered == stage.fleet.now);
        QCOMPARE(stage.spec().marks.size(), std::size_t{1});
        QCOMPARE(stage.spec().marks[0].letter, QStringLiteral("A"));
        QVERIFY(stage.spec().marks[0].text.endsWith(QStringLiteral("Sleep features switched off")));
        QVERIFY(stage.page.annotations()->strip()->isVisible());
        Q_EMIT stage.page.annotations()->strip()->action_requested();
        settle();
        settle();
        QVERIFY(stage.spec().marks.empty());
        QCOMPARE(stage.fleet.engine.answers.annotation_records.size(), std::size_t{2});
        QVERIFY(stage.fleet.engine.answers.annotation_records[1].act == AnnotationAct::removed);
    }

    void a_measured_interval_becomes_one_that_lasts() {
        Stage stage;
        QTest::keyClick(stage.page.chart(), Qt::Key_Left);
        QTest::keyClick(stage.page.chart(), Qt::Key_M);
        QTest::keyClick(stage.page.chart(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(stage.page.chart(), Qt::Key_M);
        QVERIFY(stage.page.chart()->measured().has_value());
        QTest::keyClick(stage.page.chart(), Qt::Key_N);
        AnnotationEditor* editor = stage.page.annotations()->editor();
        QVERIFY(editor->record().end.has_value());
        // The form shows whole seconds.
        QVERIFY(editor->record().begin - stage.page.chart()->measured()->range.begin <= std::chrono::seconds{0});
        editor->reject();
    }

    void edits_and_removals_are_records_and_undo_takes_them_back() {
        Stage stage;
        AnnotationBook& book = stage.page.annotations()->book();
        AnnotationRecord record{.id = {},
                                .annotation = {},
                                .act = AnnotationAct::added,
                                .begin = stage.fleet.now - std::chrono::hours{3},
                                .end = std::nullopt,
                                .sites = {SiteId(3)},
                                .text = "Door open",
                                .link = {},
                                .entered = {},
                                .who = "M. Wu"};
        book.keep(record);
        settle();
        settle();
        const Annotation kept = stage.page.annotations()->shown().at(0);
        AnnotationRecord changed = kept.record;
        changed.act = AnnotationAct::changed;
        changed.text = "Door closed";
        book.keep(changed);
        settle();
        settle();
        QCOMPARE(stage.page.annotations()->shown().at(0).record.text, std::string("Door closed"));
        book.undo();
        settle();
        settle();
        QCOMPARE(stage.page.annotations()->shown().at(0).record.text, std::string("Door open"));
        QCOMPARE(stage.page.annotations()->shown().at(0).author, std::string("M. Wu"));
        stage.page.annotations()->remove(stage.page.annotations()->shown().at(0));
        settle();
        settle();
        QVERIFY(stage.page.annotations()->shown().empty());
        QCOMPARE(stage.fleet.engine.answers.annotation_records.size(), std::size_t{4});
    }

    void those_of_other_sites_are_not_drawn() {
        Stage stage;
        AnnotationRecord record{.id = AnnotationRecordId(1),
                                .annotation = AnnotationId(1),
                                .act = AnnotationAct::added,
                                .begin = stage.fleet.now - std::chrono::hours{3},
                                .end = std::nullopt,
                                .sites = {SiteId(1)},
                                .text = "elsewhere",
                                .link = {},
                                .entered = stage.fleet.now,
                                .who = "M. Wu"};
        stage.fleet.engine.answers.annotation_records = {record};
        stage.page.read_again();
        settle();
        QVERIFY(stage.spec().marks.empty());
        stage.page.show_points({stage.power(1)});
        settle();
        QCOMPARE(stage.spec().marks.size(), std::size_t{1});
    }

    void the_list_of_annotations_is_a_table() {
        AnnotationTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const AnnotationRecord record{.id = AnnotationRecordId(1),
                                      .annotation = AnnotationId(1),
                                      .act = AnnotationAct::added,
                                      .begin = made_up_now(),
                                      .end = std::nullopt,
                                      .sites = {},
                                      .text = "Firmware",
                                      .link = {},
                                      .entered = made_up_now(),
                                      .who = "L. Chen"};
        model.set_annotations(standing({record}));
        QCOMPARE(model.index(0, AnnotationTableModel::text_column).data().toString(), QStringLiteral("Firmware"));
        QCOMPARE(model.index(0, AnnotationTableModel::end_column).data().toString(), Format::no_value());
    }

    // ---- Exports ----

    void the_picture_goes_to_the_clipboard() {
        Stage stage;
        QTest::keyClick(stage.page.chart(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QImage image = QGuiApplication::clipboard()->image();
        QVERIFY(image.width() >= 2 * stage.page.chart()->width() - 2);
    }

    void the_chart_prints_onto_one_page() {
        Stage stage;
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(QStringLiteral("chart.pdf")));
        stage.page.chart_export()->print_on(printer);
        QFile file(printer.outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
    }

    void samples_are_written_by_a_worker() {
        Stage stage;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("samples.csv"));
        stage.fleet.engine.answers.samples = "point,time,value\n1,2,3\n";
        QSignalSpy written(stage.page.chart_export(), &ChartExport::written);
        QVERIFY(stage.page.chart_export()->write(ExportKind::csv_samples, path));
        settle();
        QCOMPARE(written.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("point,time,value\n1,2,3\n"));
        stage.fleet.engine.answers.samples.reset();
        QSignalSpy failed(stage.page.chart_export(), &ChartExport::failed);
        const QString other = folder.filePath(QStringLiteral("none.csv"));
        QVERIFY(stage.page.chart_export()->write(ExportKind::csv_samples, other));
        settle();
        QCOMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(other));
    }

    void the_table_follows_the_chart() {
        Stage stage;
        QTest::keyClick(stage.page.chart(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto* table = stage.page.findChild<ChartTable*>();
        QVERIFY(table != nullptr);
        const int before = table->table()->model()->rowCount();
        QVERIFY(before > 500);
        stage.fleet.session.set_range(RangeChoice::of(RangePreset::last_15_minutes));
        settle();
        QVERIFY(table->table()->model()->rowCount() < before);
    }
};

WATTMAST_UI_TEST(ExploreViewsTest)
#include "explore_views_test.moc"

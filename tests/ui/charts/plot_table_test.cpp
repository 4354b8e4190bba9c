// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A chart as a table, for everybody and for screen readers.
#include <QAbstractItemModelTester>
#include <QAccessible>

#include "plot_stage.h"
#include "support/ui_test_main.h"
#include "ui/charts/plot_table_model.h"

namespace wattmast::ui::test {

class PlotTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void has_a_row_per_drawn_time_and_a_column_per_series() {
        PlotStage stage;
        PlotTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_scene(stage.view.scene());
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.rowCount(), 1440);
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("kW")));
        const ChartColumn& first = stage.view.data()->lines[1].columns.front();
        QCOMPARE(model.index(0, 2).data(PlotTableModel::plain_role).toString().toDouble() * 1000,
                 static_cast<double>(first.mean));
        QVERIFY(model.index(0, 0)
                    .data(PlotTableModel::plain_role)
                    .toString()
                    .startsWith(QStringLiteral("2026-11-11T14:3")));
        QVERIFY(model.spoken(0, 2).endsWith(QStringLiteral("measured")));
    }

    void hidden_series_have_no_column() {
        PlotStage stage;
        PlotSpec spec = two_panes();
        spec.panes[0].series[0].visibility = Visibility::hidden;
        stage.view.set_spec(spec);
        PlotTableModel model;
        model.set_scene(stage.view.scene());
        QCOMPARE(model.columnCount(), 3);
    }

    void a_missing_value_is_a_dash_and_no_zero() {
        PlotStage stage;
        auto data = std::make_shared<ChartData>(*two_panes_data(stage.day));
        cut_gap(data->lines[0], {stage.at(0.25), stage.at(0.5)});
        stage.view.reload();
        stage.loader.answer_last(data);
        PlotTableModel model;
        model.set_scene(stage.view.scene());
        const int row = model.rowCount() * 3 / 8;
        QCOMPARE(model.index(row, 1).data().toString(), QStringLiteral("\u2013"));
        QCOMPARE(model.index(row, 1).data(PlotTableModel::plain_role).toString(), QString());
        QVERIFY(model.spoken(row, 1).isEmpty());
    }

    void a_chart_is_a_table_to_screen_readers() {
        PlotStage stage;
        QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&stage.view);
        QVERIFY(chart != nullptr);
        QCOMPARE(chart->role(), QAccessible::Table);
        QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("minimum")));
        QAccessibleTableInterface* table = chart->tableInterface();
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowCount(), 1440);
        QCOMPARE(table->columnCount(), 4);
        QAccessibleInterface* cell = table->cellAt(3, 1);
        QVERIFY(cell->text(QAccessible::Name).contains(QStringLiteral("kW")));
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 3);
        QVERIFY(cell->parent() == chart);
        QVERIFY(table->cellAt(1440, 0) == nullptr);
        // Other data, another table.
        const TimeRange half{stage.day.begin, stage.at(0.5)};
        stage.view.set_range(half);
        stage.loader.answer_last(two_panes_data(half));
        QCOMPARE(table->rowCount(), 720);
    }
};

}  // namespace wattmast::ui::test

using PlotTableTest = wattmast::ui::test::PlotTableTest;
WATTMAST_UI_TEST(PlotTableTest)
#include "plot_table_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/plot_exporter.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/formula_dialog.h"
#include "ui/pages/explore/formula_edit.h"
#include "ui/pages/explore/formula_texts.h"
#include "ui/pages/explore/legend_model.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Stage {
    Stage() {
        page.resize(1524, 926);
        page.show();
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        page.enter();
        page.show_points({power(3), power(4)});
        settle();
    }
    [[nodiscard]] PointId power(std::int64_t site) const {
        return mains_power(*fleet.engine.master_data, SiteId(site));
    }
    [[nodiscard]] FormulaDialog* dialog() { return page.open_formula(std::nullopt); }
    /// Adds a formula by the form.
    void add(const QString& name, const QString& text) {
        FormulaDialog* form = dialog();
        form->name()->setText(name);
        form->edit()->setPlainText(text);
        QVERIFY2(form->stands(), qPrintable(form->message()));
        form->accept();
        settle();
    }
    [[nodiscard]] QString cell(int row, int column, int role = Qt::DisplayRole) const {
        return page.legend()->index(row, column).data(role).toString();
    }
    MadeUpFleet fleet;
    ExplorePage page{{fleet.bridge, fleet.session}};
};

}  // namespace

class FormulaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void a_written_formula_is_drawn_named_and_told() {
        Stage stage;
        stage.add(QStringLiteral("Both"), QStringLiteral("a + b"));
        QCOMPARE(stage.page.selection().series().size(), std::size_t{3});
        const ChosenSeries& series = stage.page.selection().series().back();
        QVERIFY(series.unit == Unit::watt);
        QVERIFY(!series.site.is_assigned());
        // It stands in the pane of power, with the ƒ in front, and the legend says how it is computed.
        QCOMPARE(stage.page.chart()->spec().panes.size(), std::size_t{1});
        QCOMPARE(stage.page.chart()->spec().panes[0].series[2].name, QStringLiteral("ƒ Both"));
        QCOMPARE(stage.cell(2, LegendModel::point_column), QStringLiteral("Both ƒ"));
        QCOMPARE(stage.cell(2, LegendModel::series_column), QStringLiteral("several sites"));
        QVERIFY(stage.cell(2, LegendModel::point_column, Qt::ToolTipRole).startsWith(QLatin1String("[SZ-IP-0211/")));
        const auto& lines = stage.page.chart()->data()->lines;
        QVERIFY(std::abs(*lines[2].mean - *lines[0].mean - *lines[1].mean) < 1);
    }

    void an_intensity_stands_in_a_pane_of_its_own_with_its_unit() {
        Stage stage;
        stage.add(QStringLiteral("Share"), QStringLiteral("(a - b) / a in %"));
        stage.add(QStringLiteral("Per kelvin"), QStringLiteral("a / (4 K)"));
        const auto& panes = stage.page.chart()->spec().panes;
        QCOMPARE(panes.size(), std::size_t{3});
        QVERIFY(panes[1].unit == Unit::percent);
        QCOMPARE(panes[2].symbol, QStringLiteral("W/K"));
        QCOMPARE(panes[2].title, QStringLiteral("Per kelvin"));
        QCOMPARE(stage.cell(3, LegendModel::unit_column), QStringLiteral("W/K"));
    }

    void what_is_wrong_is_said_with_its_place_and_cannot_be_added() {
        Stage stage;
        FormulaDialog* form = stage.dialog();
        QVERIFY(!form->accept_button()->isEnabled());
        form->edit()->setPlainText(QStringLiteral("a + 3 °C"));
        QVERIFY(!form->stands());
        QVERIFY(!form->accept_button()->isEnabled());
        QCOMPARE(form->message(), QStringLiteral("W and °C do not go together."));
        const auto marks = form->edit()->extraSelections();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.front().cursor.selectedText(), QStringLiteral("+"));
        form->edit()->setPlainText(QStringLiteral("空调 + 1"));
        QCOMPARE(form->edit()->extraSelections().front().cursor.selectedText(), QStringLiteral("空调"));
        form->edit()->setPlainText(QStringLiteral("a + 3 kW"));
        QVERIFY(form->stands());
        QVERIFY(form->accept_button()->isEnabled());
        QVERIFY(form->edit()->extraSelections().isEmpty());
        QCOMPARE(form->message(), QStringLiteral("The result is in W."));
        form->reject();
    }

    void every_fault_has_words_in_both_languages() {
        for (int error = 1; error <= static_cast<int>(FormulaError::unit_unknown_size); ++error) {
            const FormulaFault fault{static_cast<FormulaError>(error), {0, 1}, "W", "°C"};
            install_language(Language::english);
            const QString english = text_of(fault);
            install_language(Language::chinese);
            const QString chinese = text_of(fault);
            QVERIFY2(!english.isEmpty() && chinese != english, qPrintable(english));
        }
    }

    void the_preview_draws_what_stands() {
        Stage stage;
        FormulaDialog* form = stage.dialog();
        form->preview()->set_timings(
            {std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        form->edit()->setPlainText(QStringLiteral("2 * b"));
        QTRY_VERIFY(form->preview()->data() != nullptr);
        QVERIFY(form->preview()->range() == stage.fleet.session.range());
        QCOMPARE(form->preview()->data()->lines.size(), std::size_t{1});
        QVERIFY(form->preview()->data()->lines[0].mean.has_value());
        form->reject();
    }

    void points_are_proposed_by_name_and_code_and_taken_with_enter() {
        Stage stage;
        FormulaDialog* form = stage.dialog();
        QTest::keyClicks(form->edit(), QStringLiteral("2 * ac"));
        QVERIFY(form->edit()->proposals()->completionCount() > 0);
        QTest::keyClick(form->edit()->proposals()->popup(), Qt::Key_Return);
        QVERIFY2(form->edit()->toPlainText().startsWith(QLatin1String("2 * [SZ-IP-0211/")),
                 qPrintable(form->edit()->toPlainText()));
        QVERIFY(form->stands());
        // A site that is not drawn is found by its code in a bracket.
        form->edit()->clear();
        QTest::keyClicks(form->edit(), QStringLiteral("[SZ-IP-0230"));
        QVERIFY(form->edit()->proposals()->completionCount() > 0);
        QTest::keyClick(form->edit()->proposals()->popup(), Qt::Key_Return);
        QVERIFY(form->edit()->toPlainText().startsWith(QLatin1String("[SZ-IP-0230/")));
        QVERIFY2(form->stands(), qPrintable(form->message()));
        form->edit()->clear();
        Q_EMIT form->letters()->itemActivated(form->letters()->item(1));
        QCOMPARE(form->edit()->toPlainText(), QStringLiteral("b"));
        // Enter takes a letter, and not the form, which would stand.
        form->edit()->setPlainText(QStringLiteral("2 * "));
        form->edit()->moveCursor(QTextCursor::End);
        form->letters()->setCurrentRow(0);
        QTest::keyClick(form->letters(), Qt::Key_Return);
        QCOMPARE(form->edit()->toPlainText(), QStringLiteral("2 * a"));
        QVERIFY(form->stands() && form->isVisible());
        form->reject();
    }

    void a_formula_is_changed_in_its_place_and_removed() {
        Stage stage;
        stage.add(QStringLiteral("Twice"), QStringLiteral("2 * a"));
        const ChosenSeries before = stage.page.selection().series().back();
        FormulaDialog* form = stage.page.open_formula(before.key());
        QCOMPARE(form->name()->text(), QStringLiteral("Twice"));
        form->edit()->setPlainText(QStringLiteral("3 * a"));
        form->accept();
        settle();
        const ChosenSeries after = stage.page.selection().series().back();
        QCOMPARE(stage.page.selection().series().size(), std::size_t{3});
        QCOMPARE(after.slot, before.slot);
        QVERIFY(after.written.text.starts_with("3 * ["));
        form = stage.page.open_formula(after.key());
        for (QPushButton* button : form->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Remove formula")) {
                button->click();
                break;
            }
        }
        settle();
        QCOMPARE(stage.page.selection().series().size(), std::size_t{2});
    }

    void saved_views_bring_formulas_back_and_files_name_them() {
        Stage stage;
        stage.add(QStringLiteral("Both"), QStringLiteral("sum(a, b)"));
        const auto before = stage.page.selection().series();
        const QByteArray csv = plot_csv(stage.page.chart()->scene(), QStringLiteral("Wattmast"));
        QVERIFY(csv.contains("# \xC6\x92 Both = sum([SZ-IP-0211/"));
        stage.page.save_view(QStringLiteral("Formula view"));
        stage.page.show_points({stage.power(1)});
        settle();
        const auto saved = SavedViews().find(PageId::explore, QStringLiteral("Formula view"));
        QVERIFY(saved.has_value());
        stage.page.open_view(*saved);
        settle();
        QVERIFY(stage.page.selection().series() == before);
        SavedViews().remove(PageId::explore, QStringLiteral("Formula view"));
    }
};

WATTMAST_UI_TEST(FormulaTest)
#include "formula_test.moc"

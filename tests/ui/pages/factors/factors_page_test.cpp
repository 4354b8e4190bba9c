// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/factors_page.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <ctime>

#include "factor_shelf.h"
#include "support/ui_test_main.h"
#include "support/window_checks.h"
#include "ui/look.h"
#include "ui/pages/factors/edition_dialog.h"
#include "ui/pages/factors/factor_panel.h"
#include "ui/pages/factors/factor_table_model.h"
#include "ui/pages/property_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/state_overlay.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Open {
    std::unique_ptr<FactorsPage> page;

    explicit Open(FactorShelf& shelf) : page(std::make_unique<FactorsPage>(shelf.context())) {
        page->resize(1320, 800);
        page->show();
        page->enter();
        settle();
        settle();
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const char* name = "") const {
        return page->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] FactorTableModel& model() const { return *page->findChild<FactorTableModel*>(); }
    [[nodiscard]] DataTable& table() const { return *page->findChild<DataTable*>(); }
    [[nodiscard]] FactorPanel& panel() const { return *page->findChild<FactorPanel*>(); }
    /// In the order of the rows, with a space between.
    [[nodiscard]] QString ids() const {
        QStringList ids;
        for (int row = 0; row < model().rowCount(); ++row) {
            ids << QString::fromStdString(model().factor(row).id);
        }
        return ids.join(QLatin1Char(' '));
    }
    [[nodiscard]] QString cell(int row, int column) const { return model().index(row, column).data().toString(); }
    /// What the panel says under a name; empty: nothing.
    [[nodiscard]] QString said(const QString& name) const {
        for (const QLabel* label : panel().findChildren<QLabel*>()) {
            if (label->accessibleName() == name && label->isVisibleTo(&panel())) {
                return label->text();
            }
        }
        return {};
    }
};

const QByteArray new_year = "sd24,mee,electricity,CN-SD,Shandong,2024,0.6010,kgCO2/kWh,grid_average,2026-10-20,M,N\n";
const QByteArray revised = "sd23,mee,electricity,CN-SD,Shandong,2023,0.6200,kgCO2/kWh,grid_average,2026-10-20,M,N\n";

}  // namespace

class FactorsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_library_is_listed_and_the_first_factor_shown() {
        FactorShelf shelf;
        const Open open(shelf);
        QCOMPARE(open.ids(), QStringLiteral("de24 sd23 sd22 refr.R-32"));
        QCOMPARE(open.cell(1, FactorTableModel::region), QStringLiteral("Shandong"));
        QCOMPARE(open.cell(1, FactorTableModel::value), QStringLiteral("0.6191"));
        QCOMPARE(open.cell(1, FactorTableModel::unit), QStringLiteral("kgCO₂/kWh"));
        QCOMPARE(open.cell(1, FactorTableModel::item), QStringLiteral("Grid average"));
        QCOMPARE(open.panel().title(), QStringLiteral("0.3440\u00a0kgCO₂/kWh"));
        QCOMPARE(open.said(QStringLiteral("Id")), QStringLiteral("de24"));
    }

    void the_panel_says_where_a_factor_comes_from() {
        FactorShelf shelf;
        const Open open(shelf);
        QVERIFY(open.page->show_factor("sd23"));
        QCOMPARE(open.said(QStringLiteral("Publisher")), QStringLiteral("Ministry of Ecology"));
        QCOMPARE(open.said(QStringLiteral("Document")), QStringLiteral("Notice 47"));
        QCOMPARE(open.said(QStringLiteral("Published on")), QStringLiteral("2025-10-24"));
        QCOMPARE(open.said(QStringLiteral("Licence")), QStringLiteral("public notice"));
        QCOMPARE(open.said(QStringLiteral("Attribution")), QStringLiteral("After the Ministry"));
        QCOMPARE(open.said(QStringLiteral("Digest")).remove(QLatin1Char('\n')).size(), 64);
        QCOMPARE(open.said(QStringLiteral("By year")), QStringLiteral("2022: 0.6410\n2023: 0.6191"));
        QVERIFY(open.said(QStringLiteral("Chosen by")).contains(QStringLiteral("months of 2023")));
        QVERIFY(open.said(QStringLiteral("Chosen by")).contains(QStringLiteral("November 2026")));
        QCOMPARE(open.panel().address(), QStringLiteral("https://example.org/notice-47"));
        QVERIFY(open.page->show_factor("sd22"));
        QVERIFY(open.said(QStringLiteral("Chosen by")).contains(QStringLiteral("sd23 is taken")));
    }

    void words_and_choices_narrow_the_rows() {
        FactorShelf shelf;
        const Open open(shelf);
        open.part<QLineEdit>("words")->setText(QStringLiteral("山东 2023"));
        QCOMPARE(open.ids(), QStringLiteral("sd23"));
        QCOMPARE(open.said(QStringLiteral("Id")), QStringLiteral("sd23"));
        open.part<QLineEdit>("words")->clear();
        auto* category = open.part<QComboBox>("category");
        category->setCurrentIndex(category->findData(static_cast<int>(FactorCategory::refrigerant)));
        QCOMPARE(open.ids(), QStringLiteral("refr.R-32"));
        auto* year = open.part<QComboBox>("year");
        year->setCurrentIndex(year->findData(2023));
        QVERIFY(open.ids().isEmpty());
        QVERIFY2(open.part<QComboBox>("category")->isVisible(), "the choices stay in sight");
        StateOverlay* none = nullptr;
        for (StateOverlay* overlay : open.page->findChildren<StateOverlay*>()) {
            none =
                overlay->isVisible() && overlay->state().headline == QStringLiteral("No factor fits") ? overlay : none;
        }
        QVERIFY(none != nullptr);
        Q_EMIT none->action_requested();
        QCOMPARE(open.model().rowCount(), 4);
        QCOMPARE(category->currentIndex(), 0);
    }

    void rows_are_sorted_by_what_their_columns_say() {
        FactorShelf shelf;
        const Open open(shelf);
        open.table().sortByColumn(FactorTableModel::value, Qt::DescendingOrder);
        QCOMPARE(open.ids(), QStringLiteral("refr.R-32 sd22 sd23 de24"));
        QCOMPARE(open.model().factor(open.table().currentIndex().row()).id, std::string("de24"));
        open.table().sortByColumn(FactorTableModel::year, Qt::AscendingOrder);
        QCOMPARE(open.ids(), QStringLiteral("refr.R-32 sd22 sd23 de24"));
    }

    void own_factors_are_marked_and_found() {
        FactorShelf shelf;
        shelf.enter_own("own.wind", "0.0100");
        const Open open(shelf);
        auto* origin = open.page->findChild<SegmentedControl*>();
        origin->set_current(1);
        QCOMPARE(open.ids(), QStringLiteral("own.wind"));
        QCOMPARE(open.cell(0, FactorTableModel::set), QStringLiteral("Own"));
        QVERIFY(open.model().index(0, FactorTableModel::region).data(bold_role).toBool());
        const QString said = open.said(QStringLiteral("Origin"));
        QVERIFY2(said.contains(QStringLiteral("M. Wu: what our supplier states")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("record 1")));
    }

    void a_factor_that_cannot_be_used_is_told() {
        FactorShelf shelf;
        shelf.enter_own("sd22", "0.0100");
        const Open open(shelf);
        auto* strip = open.page->findChild<MessageStrip*>();
        QVERIFY(strip->isVisible());
        QVERIFY(strip->accessibleName().contains(QStringLiteral("not used")));
    }

    void a_day_shows_what_was_known_on_it() {
        FactorShelf shelf;
        const Open open(shelf);
        auto* day = open.part<QDateEdit>("known_on");
        QVERIFY(!day->isEnabled());
        open.part<QCheckBox>("is_known_on")->setChecked(true);
        day->setDate(QDate(2025, 1, 1));
        settle();
        settle();
        QCOMPARE(open.ids(), QStringLiteral("refr.R-32"));
        day->setDate(QDate(2010, 1, 1));
        settle();
        settle();
        QVERIFY(open.ids().isEmpty());
        open.part<QCheckBox>("is_known_on")->setChecked(false);
        settle();
        settle();
        QCOMPARE(open.model().rowCount(), 4);
    }

    void factors_that_cannot_be_read_are_an_error_with_a_way_on() {
        FactorShelf shelf;
        const auto answer = shelf.fleet.engine.answers.on_factors;
        shelf.fleet.engine.answers.on_factors =
            [](std::optional<CivilDate>) -> Result<std::shared_ptr<const FactorLibrary>> {
            return fail(Errc::store_damaged, "record 7 of the book is not what was written");
        };
        const Open open(shelf);
        StateOverlay* error = nullptr;
        for (StateOverlay* overlay : open.page->findChildren<StateOverlay*>()) {
            error =
                overlay->isVisible() && overlay->state().detail.contains(QStringLiteral("record 7")) ? overlay : error;
        }
        QVERIFY(error != nullptr);
        shelf.fleet.engine.answers.on_factors = answer;
        Q_EMIT error->action_requested();
        settle();
        settle();
        QCOMPARE(open.model().rowCount(), 4);
    }

    void reading_only_says_why_nothing_can_be_imported() {
        FactorShelf shelf;
        shelf.fleet.engine.open_read_only();
        const Open open(shelf);
        auto* import = open.part<QPushButton>("import_edition");
        QVERIFY(!import->isEnabled());
        QVERIFY(import->toolTip().contains(QStringLiteral("reading only")));
        open.page->import_edition();
        QVERIFY(open.page->findChild<EditionDialog*>() == nullptr);
        QVERIFY(
            open.page->findChild<MessageStrip*>()->accessibleName().contains(QStringLiteral("Nothing was imported")));
    }

    void an_edition_is_seen_before_it_is_entered() {
        FactorShelf shelf;
        const Open open(shelf);
        open.page->import_edition(shelf.file(new_year));
        settle();
        settle();
        auto* dialog = open.page->findChild<EditionDialog*>();
        QVERIFY(dialog != nullptr && dialog->plan().has_value());
        auto* import = dialog->findChild<QPushButton*>(QStringLiteral("import"));
        QVERIFY(!import->isEnabled());
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{0});
        dialog->findChild<QLineEdit*>(QStringLiteral("who"))->setText(QStringLiteral("L. Chen"));
        QCOMPARE(dialog->missing(), QStringLiteral("Say why it is imported."));
        dialog->findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("new year"));
        QVERIFY(import->isEnabled());
        import->click();
        settle();
        settle();
        settle();
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{1});
        const BookRecord record = shelf.store->ledger().records().value().front();
        QCOMPARE(record.who, std::string("L. Chen"));
        QCOMPARE(record.why, std::string("new year"));
        QVERIFY(open.ids().contains(QStringLiteral("sd24")));
        QVERIFY(open.page->show_factor("sd24"));
        QVERIFY(open.said(QStringLiteral("Origin")).contains(QStringLiteral("edition.csv")));
        QVERIFY(open.page->findChild<MessageStrip*>()->accessibleName().contains(QStringLiteral("record 1")));
    }

    void what_changes_under_its_id_needs_a_word() {
        FactorShelf shelf;
        EditionDialog dialog(shelf.context());
        dialog.show();
        dialog.choose_file(shelf.file(revised));
        settle();
        settle();
        dialog.findChild<QLineEdit*>(QStringLiteral("who"))->setText(QStringLiteral("L. Chen"));
        dialog.findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("revised"));
        auto* accepts = dialog.findChild<QCheckBox*>(QStringLiteral("accepts"));
        auto* import = dialog.findChild<QPushButton*>(QStringLiteral("import"));
        QVERIFY(accepts->isVisible());
        QVERIFY(!import->isEnabled());
        accepts->setChecked(true);
        QVERIFY(import->isEnabled());
        dialog.findChild<QCheckBox*>(QStringLiteral("is_whole"))->setChecked(true);
        settle();
        settle();
        QVERIFY2(!accepts->isChecked(), "another plan asks again");
        QCOMPARE(dialog.plan()->comparison.findings.size(), std::size_t{4});
    }

    void a_faulty_file_lists_its_rows_and_imports_nothing() {
        FactorShelf shelf;
        EditionDialog dialog(shelf.context());
        dialog.show();
        dialog.choose_file(
            shelf.file("a,mee,electricity,CN,China,2024,x,kgCO2/kWh,grid_average,2026-10-20,M,N\n"
                       "b,mee,power,CN,China,2024,1,kgCO2/kWh,grid_average,,M,N\n"));
        settle();
        settle();
        QVERIFY(dialog.plan()->record == std::nullopt);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("import"))->isEnabled());
        const auto tables = dialog.findChildren<DataTable*>();
        const auto shown = std::ranges::find_if(tables, [](const DataTable* table) { return table->isVisible(); });
        QVERIFY(shown != tables.end());
        QCOMPARE((*shown)->model()->rowCount(), 4);
        QCOMPARE((*shown)->model()->index(0, 0).data().toString(), QStringLiteral("2"));
        QCOMPARE((*shown)->model()->index(0, 1).data().toString(), QStringLiteral("value"));
        // The day that the second row leaves out, for all rows.
        dialog.findChild<QLineEdit*>(QStringLiteral("published"))->setText(QStringLiteral("2026-10"));
        QTRY_COMPARE((*shown)->model()->rowCount(), 3);
    }

    void the_whole_library_is_quick() {
        FactorShelf shelf(FactorShelf::whole_library());
        const Open open(shelf);
        QVERIFY(open.model().rowCount() > 2'500);
        const std::clock_t begin = std::clock();  // Of this process: how busy the machine is does not count.
        constexpr int rounds = 10;
        for (int round = 0; round < rounds; ++round) {
            open.part<QLineEdit>("words")->setText(round % 2 == 0 ? QStringLiteral("grid") : QString());
            open.table().sortByColumn(FactorTableModel::value,
                                      round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        const auto milliseconds = 1000 * (std::clock() - begin) / CLOCKS_PER_SEC;
        QVERIFY2(milliseconds < 100 * rounds, qPrintable(QString::number(milliseconds)));
    }

    void nothing_is_nameless_or_clipped() {
        QAccessible::setActive(true);
        for (const Language language : every_language) {
            install_language(language);
            FactorShelf shelf;
            shelf.enter_own("own.wind", "0.0100");
            const Open open(shelf);
            EditionDialog dialog(shelf.context());
            dialog.show();
            dialog.choose_file(shelf.file(revised));
            settle();
            settle();
            for (QWidget* root : std::initializer_list<QWidget*>{open.page.get(), &dialog}) {
                const QStringList faults = nameless_in(*root) + clipped_in(*root);
                QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
            }
            QVERIFY(paints_at_rest(*open.page) < 25);
        }
    }

    void every_text_is_there_in_each_language() {
        FactorShelf shelf;
        install_language(Language::chinese);
        const Open open(shelf);
        QCOMPARE(open.cell(open.model().row_of("sd23"), FactorTableModel::region), QStringLiteral("山东"));
        QCOMPARE(open.cell(open.model().row_of("de24"), FactorTableModel::region), QStringLiteral("德国"));
        QCOMPARE(open.cell(open.model().row_of("sd23"), FactorTableModel::category), QStringLiteral("电力"));
        install_language(Language::vietnamese);
        settle();
        QCOMPARE(open.cell(open.model().row_of("de24"), FactorTableModel::region), QStringLiteral("Đức"));
        QCOMPARE(open.cell(open.model().row_of("sd23"), FactorTableModel::category), QStringLiteral("Điện"));
        install_language(Language::english);
        settle();
        QCOMPARE(open.cell(open.model().row_of("de24"), FactorTableModel::region), QStringLiteral("Germany"));
    }
};

WATTMAST_UI_TEST(FactorsPageTest)
#include "factors_page_test.moc"

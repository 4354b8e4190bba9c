// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/frozen_columns.h"

#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>

#include "made_up_fleet.h"
#include "made_up_region.h"
#include "support/ui_test_main.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_page.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

/// So narrow that the columns do not fit.
struct NarrowSites {
    MadeUpFleet fleet;
    std::unique_ptr<SitesPage> page;

    explicit NarrowSites(SitesViewKind view = SitesViewKind::table) : fleet(Jobs::at_once) {
        QSettings().clear();
        fleet.engine.master_data = made_up_region(40);
        fleet.engine.answers.fleet_now = made_up_region_now(*fleet.engine.master_data, fleet.now);
        page = std::make_unique<SitesPage>(PageContext{fleet.bridge, fleet.session});
        page->resize(1100, 700);
        page->show();
        page->show_view(view);
        page->enter();
        settle();
    }
};

/// But for the rounding of smoothed edges.
bool look_alike(const QImage& one, const QImage& other) {
    if (one.size() != other.size()) {
        return false;
    }
    constexpr int tolerance = 3;
    const auto is_near = [](int a, int b) { return std::abs(a - b) <= tolerance; };
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            if (!is_near(a.red(), b.red()) || !is_near(a.green(), b.green()) || !is_near(a.blue(), b.blue())) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

class FrozenColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }

    void what_names_a_site_stays_in_sight_while_the_table_is_scrolled() {
        const NarrowSites desk;
        SitesTable* table = desk.page->table();
        const int code = static_cast<int>(SiteColumn::code);
        const int width = table->frozen().frozen_width();
        QVERIFY(width > 0);
        QCOMPARE(table->frozen().frozen_columns(), (std::vector<int>{0, code, static_cast<int>(SiteColumn::name)}));
        QScrollBar* bar = table->horizontalScrollBar();
        QVERIFY(bar->maximum() > 0);
        const QRect strip(0, 0, width - 1, table->viewport()->height());
        // Of the page, because viewports have no background of their own.
        const auto picture = [&] {
            return desk.page->grab(strip.translated(table->viewport()->mapTo(desk.page.get(), QPoint()))).toImage();
        };
        const QImage before = picture();
        const QImage header_before = table->horizontalHeader()->viewport()->grab(QRect(0, 0, width - 1, 20)).toImage();
        bar->setValue(bar->maximum());
        settle();
        QVERIFY(look_alike(picture(), before));
        QVERIFY(look_alike(table->horizontalHeader()->viewport()->grab(QRect(0, 0, width - 1, 20)).toImage(),
                           header_before));
        const QModelIndex third = table->model()->index(3, code);
        const QRect rect = table->visualRect(third);
        QVERIFY(rect.left() >= 0 && rect.right() < width);
        QVERIFY(table->indexAt(rect.center()) == third);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(table->currentIndex() == third);
        QCOMPARE(desk.page->selected().size(), std::size_t{1});
        QCOMPARE(bar->value(), bar->maximum());
    }

    void keys_never_lead_to_a_cell_below_frozen_columns() {
        const NarrowSites desk;
        SitesTable* table = desk.page->table();
        table->setFocus();
        QScrollBar* bar = table->horizontalScrollBar();
        table->setCurrentIndex(table->model()->index(2, static_cast<int>(SiteColumn::age)));
        for (int column = static_cast<int>(SiteColumn::age) - 1; column > static_cast<int>(SiteColumn::name);
             --column) {
            QTest::keyClick(table, Qt::Key_Left);
            QCOMPARE(table->currentIndex().column(), column);
            QVERIFY(table->visualRect(table->currentIndex()).left() >= table->frozen().frozen_width());
        }
        bar->setValue(bar->maximum());
        QTest::keyClick(table, Qt::Key_Left);
        QCOMPARE(table->currentIndex().column(), static_cast<int>(SiteColumn::name));
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 3);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void a_frozen_header_sorts_and_resizes_while_scrolled() {
        const NarrowSites desk;
        QHeaderView* header = desk.page->table()->horizontalHeader();
        QScrollBar* bar = desk.page->table()->horizontalScrollBar();
        bar->setValue(bar->maximum());
        const int name = static_cast<int>(SiteColumn::name);
        const int at = header->sectionPosition(name);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(at + header->sectionSize(name) / 2, 10));
        QCOMPARE(desk.page->list().query().sort.front().column, SiteColumn::name);
        const int wide = header->sectionSize(name);
        const QPoint edge(at + wide - 1, 10);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        const QPoint dragged = edge - QPoint(20, 0);
        QMouseEvent drag(QEvent::MouseMove, dragged, header->viewport()->mapToGlobal(dragged), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(header->viewport(), &drag);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, dragged);
        QCOMPARE(header->sectionSize(name), wide - 20);
        QVERIFY(header->sectionsMovable());
        QCOMPARE(header->visualIndex(name), 2);
    }

    void columns_wider_than_half_of_the_view_are_not_frozen() {
        const NarrowSites desk;
        const SitesTable* table = desk.page->table();
        QHeaderView* header = table->horizontalHeader();
        header->resizeSection(static_cast<int>(SiteColumn::name), table->viewport()->width());
        QCOMPARE(table->frozen().frozen_columns(), (std::vector<int>{0, static_cast<int>(SiteColumn::code)}));
        header->resizeSection(static_cast<int>(SiteColumn::code), table->viewport()->width());
        QCOMPARE(table->frozen().frozen_columns(), std::vector<int>{0});
        header->moveSection(header->visualIndex(static_cast<int>(SiteColumn::power)), 0);
        header->resizeSection(static_cast<int>(SiteColumn::power), table->viewport()->width());
        QCOMPARE(table->frozen().frozen_width(), 0);
    }

    void the_tree_freezes_its_branches_too() {
        const NarrowSites desk(SitesViewKind::tree);
        SitesTree* tree = desk.page->tree();
        const int width = tree->frozen().frozen_width();
        QScrollBar* bar = tree->horizontalScrollBar();
        QVERIFY(width > 0 && bar->maximum() > 0);
        const QRect strip(0, 0, width - 1, tree->viewport()->height());
        const auto picture = [&] {
            return desk.page->grab(strip.translated(tree->viewport()->mapTo(desk.page.get(), QPoint()))).toImage();
        };
        const QImage before = picture();
        bar->setValue(bar->maximum());
        settle();
        QVERIFY(look_alike(picture(), before));
        const QModelIndex root = tree->model()->index(0, static_cast<int>(SiteColumn::code));
        const QRect rect = tree->visualRect(root);
        QVERIFY(rect.left() >= 0 && rect.right() < width);
        QVERIFY(tree->indexAt(rect.center()) == root);
        QVERIFY(tree->isExpanded(root.siblingAtColumn(0)));
        // The branch stands left of its text.
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(rect.left() - 8, rect.center().y()));
        QVERIFY(!tree->isExpanded(root.siblingAtColumn(0)));
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(tree->isExpanded(root.siblingAtColumn(0)));
        QCOMPARE(bar->value(), bar->maximum());
    }

    void a_frozen_branch_opens_and_selects_nothing_as_where_it_is_not_scrolled() {
        const NarrowSites desk(SitesViewKind::tree);
        SitesTree* tree = desk.page->tree();
        QScrollBar* bar = tree->horizontalScrollBar();
        const QModelIndex root = tree->model()->index(0, static_cast<int>(SiteColumn::code));
        const QModelIndex group = tree->model()->index(1, root.column(), root.siblingAtColumn(0));
        const QSignalSpy clicked(tree, &QAbstractItemView::clicked);
        for (const int scrolled : {0, bar->maximum()}) {
            bar->setValue(scrolled);
            tree->setExpanded(group.siblingAtColumn(0), false);
            const QRect rect = tree->visualRect(group);
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, rect.center());
            const auto clicks = clicked.count();
            const QModelIndexList selection = tree->selectionModel()->selectedRows();
            QCOMPARE(selection.size(), 1);
            const QPoint branch(rect.left() - 8, rect.center().y());
            QTest::mousePress(tree->viewport(), Qt::LeftButton, {}, branch);
            QVERIFY(tree->isExpanded(group.siblingAtColumn(0)));
            if (scrolled > 0) {
                const QPoint below = branch + QPoint(0, 2 * rect.height());
                QMouseEvent drag(QEvent::MouseMove, below, tree->viewport()->mapToGlobal(below), Qt::NoButton,
                                 Qt::LeftButton, {});
                QApplication::sendEvent(tree->viewport(), &drag);
            }
            QTest::mouseRelease(tree->viewport(), Qt::LeftButton, {}, branch);
            QCOMPARE(clicked.count(), clicks);
            QCOMPARE(tree->selectionModel()->selectedRows(), selection);
        }
    }

    void a_click_on_a_frozen_cell_above_a_scrolled_branch_is_a_click() {
        const NarrowSites desk(SitesViewKind::tree);
        SitesTree* tree = desk.page->tree();
        const QModelIndex root = tree->model()->index(0, static_cast<int>(SiteColumn::code));
        const QModelIndex group = tree->model()->index(0, root.column(), root.siblingAtColumn(0));
        const QRect rect = tree->visualRect(group);
        // The group's branch is scrolled below the column of severities.
        const int x = tree->header()->sectionSize(0) - 6;
        tree->horizontalScrollBar()->setValue(rect.left() - 8 - x);
        QCOMPARE(tree->horizontalScrollBar()->value(), rect.left() - 8 - x);
        const QSignalSpy clicked(tree, &QAbstractItemView::clicked);
        const bool is_open = tree->isExpanded(group.siblingAtColumn(0));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(x, rect.center().y()));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(tree->isExpanded(group.siblingAtColumn(0)), is_open);
        QCOMPARE(tree->selectionModel()->selectedRows().size(), 1);
    }

    void the_columns_that_are_shown_at_first_fit_a_window_of_1600() {
        const NarrowSites desk(SitesViewKind::tree);
        desk.page->resize(1524, 926);  // The page in such a window.
        settle();
        desk.page->tree()->expandAll();
        settle();
        QVERIFY(desk.page->tree()->verticalScrollBar()->maximum() > 0);
        QCOMPARE(desk.page->tree()->horizontalScrollBar()->maximum(), 0);
        desk.page->show_view(SitesViewKind::table);
        settle();
        QCOMPARE(desk.page->table()->horizontalScrollBar()->maximum(), 0);
    }
};

WATTMAST_UI_TEST(FrozenColumnsTest)
#include "frozen_columns_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/sites_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "made_up_fleet.h"
#include "made_up_region.h"
#include "support/ui_test_main.h"
#include "ui/format/failures.h"
#include "ui/look.h"
#include "ui/pages/site/site_page.h"
#include "ui/pages/sites/column_chooser.h"
#include "ui/pages/sites/facet_panel.h"
#include "ui/pages/sites/map/site_map.h"
#include "ui/pages/sites/saved_view_menu.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_footer.h"
#include "ui/pages/sites/sites_toolbar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/saved_views.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct SitesDesk {
    MadeUpFleet fleet;
    std::unique_ptr<SitesPage> page;

    explicit SitesDesk(Jobs jobs = Jobs::at_once, int share = 40) : fleet(jobs) {
        QSettings().clear();
        fleet.engine.master_data = made_up_region(share);
        fleet.engine.answers.fleet_now = made_up_region_now(*fleet.engine.master_data, fleet.now);
        page = std::make_unique<SitesPage>(PageContext{fleet.bridge, fleet.session});
        page->resize(1524, 926);
        page->show();
    }
    void enter() {
        page->enter();
        settle();
    }
    int shown() const { return page->table()->model()->rowCount(); }
    QString cell(int row, SiteColumn column) const {
        return page->table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    FacetRow* facet(Facet facet, const QString& key) const {
        for (FacetRow* row : page->facets()->section(facet)->rows()) {
            if (row->value().key == key) {
                return row;
            }
        }
        return nullptr;
    }
    SiteId site(int place) const { return fleet.engine.master_data->sites[static_cast<std::size_t>(place)].id; }
    int all() const { return static_cast<int>(fleet.engine.master_data->sites.size()); }
};

}  // namespace

class SitesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        install_language(Language::english);
        Theme::instance().set_appearance(Appearance::light);
    }

    // ---- States ----

    void fills_the_table_the_facets_and_the_footer() {
        SitesDesk desk;
        const QAbstractItemModelTester table(desk.page->table()->model(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester tree(desk.page->tree()->model(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.enter();
        QCOMPARE(desk.shown(), desk.all());
        QCOMPARE(desk.page->panel()->title(), QStringLiteral("All sites"));
        QVERIFY(desk.page->footer()->parts().front().startsWith(Format::current().count(desk.all())));
        QVERIFY(desk.page->footer()->selection().isEmpty());
        QVERIFY(desk.facet(Facet::kind, QStringLiteral("base_station")) != nullptr);
        QVERIFY(desk.facet(Facet::equipment, QStringLiteral("battery")) != nullptr);
        for (const SitesViewKind view : {SitesViewKind::tree, SitesViewKind::map, SitesViewKind::table}) {
            desk.page->show_view(view);
            settle();
            QVERIFY(!desk.page->grab().isNull());
        }
    }

    void the_footer_counts_sites_that_cannot_be_read() {
        SitesDesk desk;
        desk.enter();
        const QString told = QStringLiteral("2 cannot be read");
        QVERIFY(!desk.page->footer()->parts().contains(told));
        FleetNow fleet = *desk.fleet.engine.answers.fleet_now;
        fleet.sites[4].failure = Failure{Errc::store_damaged, "chunk 4711"};
        fleet.sites[7].failure = Failure{Errc::store_damaged, "chunk 4712"};
        desk.fleet.engine.answers.fleet_now = fleet;
        desk.page->read_again();
        settle();
        QVERIFY(desk.page->footer()->parts().contains(told));
    }

    void the_title_has_its_room_before_the_words_of_the_tools() {
        SitesDesk desk;
        desk.enter();
        const QPushButton* compare = desk.page->findChild<SitesToolbar*>()->compare();
        QVERIFY(!compare->text().isEmpty());
        desk.page->resize(880, 500);
        settle();
        QVERIFY(compare->text().isEmpty());
        QVERIFY2(!compare->icon().isNull() && !compare->accessibleName().isEmpty(), "it can be told what it is");
        desk.page->show_view(SitesViewKind::tree);
        settle();
        QCOMPARE(desk.page->horizontalScrollBar()->maximum(), 0);
        desk.page->resize(1524, 926);
        settle();
        QVERIFY(!compare->text().isEmpty());
    }

    void a_slow_engine_leaves_the_page_usable_and_empty() {
        SitesDesk desk(Jobs::when_told);
        desk.enter();
        QCOMPARE(desk.shown(), 0);
        QVERIFY(desk.page->footer()->parts().isEmpty());
        QVERIFY(!desk.page->facets()->clear_link()->isVisible());
        desk.page->facets()->focus_first();
        QTest::keyClick(desk.page->table(), Qt::Key_C, Qt::ControlModifier);
        desk.page->show_view(SitesViewKind::tree);
        desk.page->show_view(SitesViewKind::table);
        desk.fleet.engine.run_all();
        settle();
        QCOMPARE(desk.shown(), desk.all());
    }

    void a_fleet_that_cannot_be_read_says_so_and_can_be_read_again() {
        SitesDesk desk;
        const Result<FleetNow> well = desk.fleet.engine.answers.fleet_now;
        desk.fleet.engine.answers.fleet_now = fail(Errc::store_damaged, "page 77");
        desk.enter();
        QCOMPARE(desk.page->panel()->overlay()->state().explanation, explanation_of(Errc::store_damaged));
        install_language(Language::chinese);
        settle();
        QCOMPARE(desk.page->panel()->overlay()->state().explanation, explanation_of(Errc::store_damaged));
        desk.fleet.engine.answers.fleet_now = well;
        Q_EMIT desk.page->panel()->overlay()->action_requested();
        settle();
        QCOMPARE(desk.shown(), desk.all());
        QVERIFY(desk.page->panel()->content()->isVisible());
        // Later failures leave what is shown.
        desk.fleet.engine.answers.fleet_now = fail(Errc::store_damaged, "page 78");
        desk.page->read_again();
        settle();
        QCOMPARE(desk.shown(), desk.all());
        QVERIFY(desk.page->message()->isVisible());
        desk.fleet.engine.answers.fleet_now = well;
        desk.page->read_again();
        settle();
        QVERIFY(!desk.page->message()->isVisible());
    }

    void no_sites_at_all_and_none_in_the_scope_say_why() {
        SitesDesk desk;
        desk.fleet.engine.master_data = std::make_shared<const Catalog>();
        desk.fleet.engine.answers.fleet_now = FleetNow{};
        desk.enter();
        QCOMPARE(desk.page->panel()->overlay()->state().headline, QStringLiteral("There are no sites"));
        SitesDesk other;
        other.fleet.session.set_scope({{"Atlantis"}, {}});
        other.enter();
        QCOMPARE(other.page->panel()->overlay()->state().headline, QStringLiteral("No site here"));
    }

    void nothing_that_matches_offers_to_clear_the_filter() {
        SitesDesk desk;
        desk.enter();
        desk.page->toolbar()->text()->setText(QStringLiteral("zzz"));
        QCOMPARE(desk.shown(), 0);
        QCOMPARE(desk.page->panel()->overlay()->state().headline, QStringLiteral("No site matches"));
        QVERIFY(desk.page->panel()->overlay()->isVisible());
        Q_EMIT desk.page->panel()->overlay()->action_requested();
        QCOMPARE(desk.shown(), desk.all());
        QVERIFY(desk.page->toolbar()->text()->text().isEmpty());
    }

    // ---- Narrowing down ----

    void a_facet_is_chosen_by_click_and_by_keyboard_and_cleared() {
        SitesDesk desk;
        desk.enter();
        FacetRow* stations = desk.facet(Facet::kind, QStringLiteral("base_station"));
        const int count = stations->value().count;
        QTest::mouseClick(stations, Qt::LeftButton);
        QCOMPARE(desk.shown(), count);
        QVERIFY(stations->isChecked());
        QVERIFY(desk.page->facets()->clear_link()->isVisible());
        QTest::keyClick(stations, Qt::Key_Return);
        QCOMPARE(desk.shown(), desk.all());
        desk.page->activateWindow();
        desk.page->facets()->focus_first();
        auto* first = qobject_cast<FacetRow*>(QApplication::focusWidget());
        QVERIFY(first != nullptr);
        QTest::keyClick(first, Qt::Key_Down);
        auto* second = qobject_cast<FacetRow*>(QApplication::focusWidget());
        QVERIFY(second != nullptr && second != first);
        QCOMPARE(first->focusPolicy(), Qt::ClickFocus);
        QTest::keyClick(second, Qt::Key_Space);
        QCOMPARE(desk.shown(), second->value().count);
        desk.page->facets()->clear_link()->click();
        QCOMPARE(desk.shown(), desk.all());
        QVERIFY(!desk.page->facets()->clear_link()->isVisible());
    }

    void more_regions_than_fit_are_behind_a_link() {
        SitesDesk desk;
        desk.fleet.session.set_scope({{"Yangtze Delta"}, {}});
        desk.enter();
        FacetSection* regions = desk.page->facets()->section(Facet::region);
        QCOMPARE(regions->rows().size(), std::size_t{6});
        QCOMPARE(regions->more()->text(), QStringLiteral("11 more"));
        regions->more()->click();
        QCOMPARE(regions->rows().size(), std::size_t{17});
        QTest::mouseClick(regions->rows().back(), Qt::LeftButton);
        regions->more()->click();
        // What is chosen is seen.
        QCOMPARE(regions->rows().size(), std::size_t{7});
    }

    void ctrl_f_edits_the_filter() {
        SitesDesk desk;
        desk.enter();
        desk.page->activateWindow();
        desk.page->table()->setFocus();
        QTest::keyClick(desk.page->table(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), desk.page->toolbar()->text());
        QTest::keyClicks(desk.page->toolbar()->text(), QStringLiteral("SZ-IP"));
        QVERIFY(desk.shown() > 0 && desk.shown() < desk.all());
        QVERIFY(desk.cell(0, SiteColumn::code).startsWith(QStringLiteral("SZ-IP")));
    }

    // ---- Order and columns ----

    void a_click_on_a_header_sorts_and_one_with_shift_adds_a_key() {
        SitesDesk desk;
        desk.enter();
        QHeaderView* header = desk.page->table()->horizontalHeader();
        const auto middle = [header](SiteColumn column) {
            const int section = static_cast<int>(column);
            return QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 10);
        };
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle(SiteColumn::power));
        QVERIFY(desk.page->list().query().sort == (std::vector<SortKey>{{SiteColumn::power, Qt::DescendingOrder}}));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle(SiteColumn::quality));
        QVERIFY(desk.page->list().query().sort == (std::vector<SortKey>{{SiteColumn::quality, Qt::AscendingOrder}}));
        QTest::keyPress(header, Qt::Key_Shift);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(SiteColumn::power));
        QCOMPARE(desk.page->list().query().sort.size(), std::size_t{2});
        QVERIFY(desk.page->list().query().sort.back() == (SortKey{SiteColumn::power, Qt::DescendingOrder}));
        QVERIFY(desk.cell(0, SiteColumn::quality) == QStringLiteral("88%"));
        QCOMPARE(
            desk.page->table()->model()->headerData(static_cast<int>(SiteColumn::power), Qt::Horizontal).toString(),
            QStringLiteral("Power, kW 2"));
    }

    void columns_are_chosen_moved_and_remembered() {
        {
            SitesDesk desk;
            desk.enter();
            ColumnChooser* chooser = desk.page->toolbar()->chooser();
            chooser->set_columns(desk.page->state().columns);
            QListWidget* list = chooser->list();
            QListWidgetItem* area = list->findItems(QStringLiteral("Area"), Qt::MatchExactly).front();
            QVERIFY(desk.page->table()->isColumnHidden(static_cast<int>(SiteColumn::area)));
            area->setCheckState(Qt::Checked);
            QVERIFY(!desk.page->table()->isColumnHidden(static_cast<int>(SiteColumn::area)));
            QVERIFY(!desk.page->tree()->isColumnHidden(static_cast<int>(SiteColumn::area)));
            list->setCurrentRow(2);  // Name
            QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
            QCOMPARE(desk.page->table()->horizontalHeader()->visualIndex(static_cast<int>(SiteColumn::name)), 3);
            list->findItems(QStringLiteral("Site"), Qt::MatchExactly).front();
            desk.page->table()->horizontalHeader()->resizeSection(static_cast<int>(SiteColumn::power), 133);
            desk.page->table()->horizontalHeader()->moveSection(1, 2);
        }
        MadeUpFleet fleet;
        const SitesPage again({fleet.bridge, fleet.session});
        const ColumnState columns = again.state().columns;
        QVERIFY(columns[3].column == SiteColumn::name);
        QVERIFY(columns[2].column == SiteColumn::code);
        QVERIFY(columns.back().column == SiteColumn::area);
        QCOMPARE(std::ranges::find(columns, SiteColumn::power, &ShownColumn::column)->width, 133);
        QSettings().clear();
    }

    // ---- Live ----

    void newer_values_keep_selection_current_row_and_scroll_position() {
        SitesDesk desk;
        desk.enter();
        const SiteId chosen = desk.site(30);
        desk.page->select({chosen});
        const int before = desk.page->table()->verticalScrollBar()->value();
        const QSignalSpy resets(desk.page->table()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changes(desk.page->table()->model(), &QAbstractItemModel::dataChanged);
        desk.fleet.engine.answers.fleet_now = made_up_region_now(*desk.fleet.engine.master_data, desk.fleet.now, 7);
        desk.page->read_again();
        settle();
        QCOMPARE(resets.count(), 0);
        QVERIFY(changes.count() > 0);
        QCOMPARE(desk.page->selected().size(), std::size_t{1});
        QVERIFY(desk.page->selected().front() == chosen);
        QCOMPARE(desk.page->table()->verticalScrollBar()->value(), before);
        desk.page->list().set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        QCOMPARE(desk.page->table()->selectionModel()->selectedRows().size(), 1);
        QVERIFY(desk.page->selected().front() == chosen);
    }

    void rows_stay_where_they_are_while_somebody_points_at_them() {
        SitesDesk desk;
        desk.enter();
        desk.page->list().set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        const SiteId first =
            desk.fleet.engine.master_data->site_by_code(desk.cell(0, SiteColumn::code).toStdString())->id;
        FleetNow turned = desk.fleet.engine.answers.fleet_now.value();
        for (SiteNow& site : turned.sites) {
            site.power = site.site == first ? 1.0 : site.power;
        }
        desk.fleet.engine.answers.fleet_now = turned;
        QTest::mouseMove(desk.page->table()->viewport(), {60, 60});
        QTest::keyClick(desk.page->table(), Qt::Key_Down);
        desk.page->read_again();
        settle();
        QCOMPARE(desk.cell(0, SiteColumn::power), QStringLiteral("0.00"));
        SitesDesk other;
        other.enter();
        other.page->list().set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        other.fleet.engine.answers.fleet_now = turned;
        other.page->read_again();
        settle();
        QVERIFY(other.cell(0, SiteColumn::power) != QStringLiteral("0.00"));
    }

    void a_changed_catalogue_keeps_the_selection_by_site() {
        SitesDesk desk;
        desk.enter();
        const SiteId chosen = desk.site(30);
        desk.page->select({chosen, desk.site(0)});
        auto smaller = std::make_shared<Catalog>(*desk.fleet.engine.master_data);
        smaller->sites.erase(smaller->sites.begin());
        desk.fleet.engine.master_data = smaller;
        desk.fleet.engine.listener->on_catalog_changed();
        settle();
        QCOMPARE(desk.shown(), desk.all());
        const QModelIndexList rows = desk.page->table()->selectionModel()->selectedRows(1);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().data().toString(), QString::fromStdString(smaller->site(chosen)->code));
    }

    void the_tree_keeps_what_is_open_and_where_it_is_scrolled_when_the_order_changes() {
        SitesDesk desk;
        desk.page->show_view(SitesViewKind::tree);
        desk.enter();
        desk.page->select({desk.site(30)});
        settle();
        auto* bar = desk.page->tree()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int before = bar->value();
        QVERIFY(before > 0);
        desk.page->list().set_sort({{SiteColumn::name, Qt::DescendingOrder}});
        settle();
        QCOMPARE(bar->value(), before);
        QVERIFY(desk.page->selected() == std::vector<SiteId>{desk.site(30)});
        QVERIFY(desk.page->tree()->isExpanded(desk.page->tree()->model()->index(0, 0)));
    }

    void a_site_of_the_scope_is_selected_each_time_the_page_comes_to_the_front() {
        SitesDesk desk;
        desk.enter();
        desk.page->leave();
        const Site& site = desk.fleet.engine.master_data->sites[40];
        desk.fleet.session.set_scope({site.area, site.id});
        desk.enter();
        QVERIFY(desk.page->selected() == std::vector<SiteId>{site.id});
        const QModelIndexList rows = desk.page->table()->selectionModel()->selectedRows(1);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().data().toString(), QString::fromStdString(site.code));
        QVERIFY(desk.shown() < desk.all());
    }

    // ---- Leading on ----

    void enter_and_double_click_open_a_site() {
        SitesDesk desk;
        desk.enter();
        QSignalSpy requested(desk.page.get(), &SitesPage::site_requested);
        desk.page->select({desk.site(3)});
        QTest::keyClick(desk.page->table(), Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QVERIFY(requested.front().at(0).value<SiteId>() == desk.site(3));
        desk.page->show_view(SitesViewKind::tree);
        desk.page->select({desk.site(3)});
        QTest::keyClick(desk.page->tree(), Qt::Key_Return);
        QCOMPARE(requested.count(), 2);
        QVERIFY(requested.back().at(0).value<SiteId>() == desk.site(3));
    }

    void comparing_takes_two_to_eight_and_gives_their_power() {
        SitesDesk desk;
        desk.enter();
        QSignalSpy requested(desk.page.get(), &SitesPage::explore_requested);
        QPushButton* compare = desk.page->toolbar()->compare();
        desk.page->select({desk.site(0)});
        QVERIFY(!compare->isEnabled());
        desk.page->select({desk.site(0), desk.site(5)});
        QVERIFY(compare->isEnabled());
        compare->click();
        QCOMPARE(requested.count(), 1);
        const Catalog& catalog = *desk.fleet.engine.master_data;
        QVERIFY(requested.front().at(0).value<std::vector<PointId>>() ==
                (std::vector<PointId>{mains_power(catalog, desk.site(0)), mains_power(catalog, desk.site(5))}));
        QVERIFY(desk.page->footer()->selection().startsWith(QStringLiteral("2 selected: ")));
        desk.page->table()->selectAll();
        QCOMPARE(static_cast<int>(desk.page->selected().size()), desk.all());
        QVERIFY(!compare->isEnabled());
    }

    void the_rail_shows_sites_while_a_site_is_open_and_the_way_back_leads_there() {
        MadeUpFleet fleet;
        MainWindow window(fleet.bridge, fleet.session);
        window.add_page(
            PageId::sites, IconId::sites, [] { return QStringLiteral("Sites"); },
            new SitesPage({fleet.bridge, fleet.session}));
        window.add_page_within(
            PageId::site, [] { return QStringLiteral("Site"); }, new SitePage({fleet.bridge, fleet.session}));
        window.show();
        fleet.session.set_page(PageId::sites);
        auto* item = window.findChild<NavRailItem*>();
        QVERIFY(item->isChecked());
        Place place = fleet.session.place();
        place.page = PageId::site;
        place.scope = {fleet.engine.master_data->sites.front().area, SiteId(1)};
        fleet.session.go_to(place);
        settle();
        QVERIFY(item->isChecked());
        QVERIFY(window.page(PageId::site)->isVisible());
        fleet.session.go_back();
        QVERIFY(window.page(PageId::sites)->isVisible());
        fleet.session.go_forward();
        // From a site, the rail leads to its area, with it selected.
        QTest::mouseClick(item, Qt::LeftButton);
        settle();
        auto* sites = qobject_cast<SitesPage*>(window.page(PageId::sites));
        QVERIFY(sites->isVisible());
        QVERIFY(sites->selected() == std::vector<SiteId>{SiteId(1)});
        QVERIFY(sites->list().query().scope.area == fleet.engine.master_data->sites.front().area);
    }

    void the_map_lists_what_has_no_coordinates_and_names_choose_areas() {
        SitesDesk desk(Jobs::at_once, 10);
        desk.enter();
        desk.page->show_view(SitesViewKind::map);
        settle();
        const int unplaced = desk.page->map()->unplaced();
        QVERIFY(unplaced > 0);
        Q_EMIT desk.page->map()->unplaced_requested();
        QVERIFY(desk.page->state().view == SitesViewKind::table);
        QCOMPARE(desk.shown(), unplaced);
        Q_EMIT desk.page->map()->area_chosen({"Yangtze Delta", "Suzhou"});
        QVERIFY(desk.fleet.session.scope().area == (std::vector<std::string>{"Yangtze Delta", "Suzhou"}));
    }

    // ---- Keeping and taking along ----

    void a_view_is_saved_opened_and_removed() {
        SitesDesk desk;
        desk.enter();
        SitesState state;
        state.area = {"Yangtze Delta"};
        state.filter.of(Facet::kind) = {QStringLiteral("small_cell")};
        state.filter.text = QStringLiteral("SH");
        state.sort = {{SiteColumn::age, Qt::DescendingOrder}};
        state.view = SitesViewKind::tree;
        state.grouping = Grouping::kind;
        desk.page->show_state(state);
        SavedViewMenu* menu = desk.page->toolbar()->saved_views();
        menu->save(QStringLiteral(" Small cells "));
        menu->save(QStringLiteral("  "));
        QCOMPARE(SavedViews().of(PageId::sites).size(), std::size_t{1});
        desk.page->show_state({});
        QCOMPARE(desk.shown(), desk.all());
        menu->fill();
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("Small cells"));
        menu->actions().front()->trigger();
        QVERIFY(desk.page->state() == state);
        QCOMPARE(desk.page->toolbar()->text()->text(), QStringLiteral("SH"));
        QCOMPARE(desk.page->toolbar()->views()->current(), 1);
        menu->actions().back()->menu()->actions().front()->trigger();
        QVERIFY(SavedViews().of(PageId::sites).empty());
    }

    void copies_the_selection_as_tsv_and_html_in_the_order_shown() {
        SitesDesk desk;
        desk.enter();
        desk.page->list().set_sort({{SiteColumn::power, Qt::DescendingOrder}});
        desk.page->select({desk.site(1), desk.site(2)});
        QTest::keyClick(desk.page->table(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* clip = QApplication::clipboard()->mimeData();
        const QStringList lines = clip->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].contains(QStringLiteral("Power, kW")));
        const auto power = [](const QString& line) { return line.split(QLatin1Char('\t'))[3].toDouble(); };
        QVERIFY(power(lines[1]) > power(lines[2]));
        QVERIFY(clip->html().contains(QStringLiteral("<td>")));
    }

    void exports_what_is_shown_and_says_where() {
        SitesDesk desk;
        desk.enter();
        desk.page->toolbar()->text()->setText(QStringLiteral("SZ-IP"));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("sites.csv"));
        desk.page->export_to(file);
        settle();
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(written.readAll()).count(QStringLiteral("\r\n")), desk.shown() + 1);
        QVERIFY(desk.page->message()->isVisible());
        desk.page->export_to(folder.filePath(QStringLiteral("no/such/folder.csv")));
        settle();
        QVERIFY(desk.page->message()->accessibleName().startsWith(QStringLiteral("The sites were not exported.")));
    }

    // ---- Language, looks ----

    void speaks_chinese_everywhere_after_a_switch() {
        SitesDesk desk;
        desk.enter();
        desk.page->show_view(SitesViewKind::tree);
        const QString title = desk.page->panel()->title();
        const QString label = desk.facet(Facet::state, QStringLiteral("attention"))->value().label;
        install_language(Language::chinese);
        settle();
        QVERIFY(desk.page->panel()->title() != title);
        QVERIFY(desk.facet(Facet::state, QStringLiteral("attention"))->value().label != label);
        QCOMPARE(desk.page->tree()->model()->headerData(static_cast<int>(SiteColumn::age), Qt::Horizontal).toString(),
                 title_of(SiteColumn::age));
        QVERIFY(desk.page->footer()->parts().front().contains(QStringLiteral("站点")));
        Theme::instance().set_appearance(Appearance::dark);
        for (const SitesViewKind view : {SitesViewKind::map, SitesViewKind::tree, SitesViewKind::table}) {
            desk.page->show_view(view);
            settle();
            QVERIFY(!desk.page->grab().isNull());
        }
    }
};

WATTMAST_UI_TEST(SitesPageTest)
#include "sites_page_test.moc"

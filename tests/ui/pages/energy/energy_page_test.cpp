// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/energy_page.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "energy_month.h"
#include "support/ui_test_main.h"
#include "support/window_checks.h"
#include "ui/look.h"
#include "ui/pages/energy/energy_ranking.h"
#include "ui/pages/energy/heat_map.h"
#include "ui/pages/energy/load_duration_chart.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Open {
    std::unique_ptr<EnergyPage> page;

    explicit Open(EnergyMonth& month) : page(std::make_unique<EnergyPage>(month.context())) {
        page->resize(1500, 900);
        page->show();
        page->enter();
        settle();
        settle();
    }
    template <typename Widget>
    [[nodiscard]] Widget& part() const {
        return *page->findChild<Widget*>();
    }
    [[nodiscard]] QString value(int tile) const { return part<KpiStrip>().tile(tile)->kpi().value.text(); }
    [[nodiscard]] QString note(int tile) const { return part<KpiStrip>().tile(tile)->kpi().note; }
    /// The state that is shown in place of a chart; null: none is.
    [[nodiscard]] StateOverlay* state() const {
        for (StateOverlay* overlay : page->findChildren<StateOverlay*>()) {
            if (overlay->isVisible()) {
                return overlay;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QAction* action(const QString& text) const {
        for (QMenu* menu : page->findChildren<QMenu*>()) {
            for (QAction* one : menu->actions()) {
                if (one->text() == text) {
                    return one;
                }
            }
        }
        return nullptr;
    }
};

}  // namespace

class EnergyPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void a_month_is_read_and_shown() {
        EnergyMonth month;
        const Open open(month);
        QVERIFY(open.page->reading() != nullptr);
        QCOMPARE(month.asked.size(), std::size_t{1});
        QCOMPARE(open.page->reading()->shown.hours.hours.size(), std::size_t{744});
        QVERIFY(open.value(0).endsWith(QStringLiteral("MWh")));
        QVERIFY2(open.note(1).contains(QStringLiteral("Oct")), qPrintable(open.note(1)));
        QCOMPARE(open.part<EnergyRanking>().rowCount(), 3);
        QVERIFY(open.state() == nullptr);
    }

    void whole_days_are_read_as_far_as_hours_are_over() {
        EnergyMonth month;
        month.fleet.session.set_range(RangeChoice::of(RangePreset::last_24_hours));
        const Open open(month);
        // Now is 14:32 on the 12th in Shanghai.
        QCOMPARE(month.asked.back().range.begin, parse_iso8601("2026-11-10T16:00:00Z").value());
        QCOMPARE(month.asked.back().range.end, parse_iso8601("2026-11-12T06:00:00Z").value());
    }

    void it_reads_again_when_what_is_asked_for_changes() {
        EnergyMonth month;
        const Open open(month);
        Session& session = month.fleet.session;
        session.set_compare(CompareChoice::of(CompareWith::previous_month));
        settle();
        settle();
        QCOMPARE(month.asked.size(), std::size_t{3});
        QCOMPARE(month.asked.back().range.begin, parse_iso8601("2026-08-31T16:00:00Z").value());
        QVERIFY2(open.note(0).contains(QStringLiteral("previous month")), qPrintable(open.note(0)));
        open.page->enter();
        settle();
        QCOMPARE(month.asked.size(), std::size_t{3});
        open.page->leave();
        session.set_compare(std::nullopt);
        settle();
        QCOMPARE(month.asked.size(), std::size_t{3});
        open.page->enter();
        QCOMPARE(month.asked.size(), std::size_t{4});
    }

    void a_site_shows_its_balance_in_place_of_a_ranking() {
        EnergyMonth month;
        const Open open(month);
        QVERIFY(!open.part<EnergyFlow>().isVisible());
        const Site& site = *month.fleet.engine.master_data->site(macro_site());
        month.fleet.session.set_scope({site.area, site.id});
        settle();
        settle();
        QVERIFY(open.part<EnergyFlow>().isVisible());
        QVERIFY(!open.part<DataTable>().isVisible());
        QCOMPARE(open.part<EnergyFlow>().diagram().amount, FlowAmount::energy_today);
        QVERIFY(open.part<EnergyFlow>().diagram().total.has_value());
        bool is_told = false;
        for (const QLabel* label : open.page->findChildren<QLabel*>()) {
            is_told =
                is_told || label->text().contains(QStringLiteral("Rectifier: its branches differ by \u221233.3%"));
        }
        QVERIFY(is_told);
    }

    void rows_of_the_ranking_narrow_what_is_shown() {
        EnergyMonth month;
        const Open open(month);
        auto& table = open.part<DataTable>();
        Q_EMIT table.row_opened(table.model()->index(0, 0));
        settle();
        settle();
        QCOMPARE(month.asked.back().scope.kind, std::optional(SiteKind::data_centre));
        auto& strip = open.part<MessageStrip>();
        QVERIFY(strip.isVisible());
        Q_EMIT strip.action_requested();
        settle();
        settle();
        QVERIFY(!month.asked.back().scope.kind);
        QVERIFY(!strip.isVisible());
        const auto controls = open.page->findChildren<SegmentedControl*>();
        controls.back()->set_current(1);
        Q_EMIT table.row_opened(table.model()->index(0, 0));
        QCOMPARE(month.fleet.session.scope().area, std::vector<std::string>{"Yangtze Delta"});
        settle();
        settle();
        controls.back()->set_current(2);
        Q_EMIT table.row_opened(table.model()->index(0, 0));
        QVERIFY(month.fleet.session.scope().site.is_assigned());
    }

    void a_day_of_the_map_becomes_the_range_and_the_history_leads_back() {
        EnergyMonth month;
        const Open open(month);
        const RangeChoice before = month.fleet.session.range_choice();
        QTest::keyClick(&open.part<HeatMap>(), Qt::Key_Return);
        QCOMPARE(month.fleet.session.range().begin, parse_iso8601("2026-09-30T16:00:00Z").value());
        QCOMPARE(month.fleet.session.range().length(), Duration(std::chrono::hours{24}));
        month.fleet.session.go_back();
        QVERIFY(month.fleet.session.range_choice() == before);
    }

    void a_sites_day_leads_to_explore() {
        EnergyMonth month;
        const Site& site = *month.fleet.engine.master_data->site(macro_site());
        month.fleet.session.set_scope({site.area, site.id});
        const Open open(month);
        QSignalSpy explored(open.page.get(), &EnergyPage::explore_requested);
        Q_EMIT open.part<HeatMap>().menu_requested({});
        QAction* draw = open.action(QStringLiteral("Draw this day in Explore"));
        QVERIFY(draw != nullptr);
        draw->trigger();
        QCOMPARE(explored.size(), 1);
        QCOMPARE(explored[0][0].value<std::vector<PointId>>().size(), std::size_t{2});  // Mains and PV.
    }

    void modes_of_the_map_are_chosen() {
        EnergyMonth month;
        const Open open(month);
        auto* mode = open.page->findChildren<SegmentedControl*>().front();
        mode->set_current(1);
        QCOMPARE(open.part<HeatMap>().mode(), HeatMode::deviation);
        mode->set_current(2);
        QCOMPARE(open.part<HeatMap>().mode(), HeatMode::quality);
        open.page->grab();
    }

    void what_cannot_be_read_is_an_error_with_a_way_on() {
        EnergyMonth month;
        month.failure = fail(Errc::store_failed, "disk I/O error");
        const Open open(month);
        QVERIFY(open.state() != nullptr);
        QCOMPARE(open.state()->state().headline, QStringLiteral("The energies could not be read"));
        QVERIFY(open.state()->state().detail.contains(QStringLiteral("disk I/O error")));
        month.failure.reset();
        Q_EMIT open.state()->action_requested();
        settle();
        settle();
        QVERIFY(open.state() == nullptr);
        QVERIFY(open.page->reading() != nullptr);
    }

    void a_live_range_asks_again_when_another_hour_has_closed_and_not_before() {
        EnergyMonth month;
        month.fleet.session.set_range(RangeChoice::of(RangePreset::last_24_hours));
        month.failure = fail(Errc::store_failed, "disk I/O error");
        const Open open(month);
        QCOMPARE(month.asked.size(), std::size_t{1});
        month.fleet.session.advance(month.fleet.now + std::chrono::seconds{1});
        settle();
        QCOMPARE(month.asked.size(), std::size_t{1});
        month.failure.reset();
        UtcTime later = month.fleet.now + std::chrono::minutes{30};  // 15:02, not settled yet.
        month.fleet.bridge.set_clock([&later] { return later; });
        month.fleet.session.advance(later);
        settle();
        QCOMPARE(month.asked.size(), std::size_t{1});
        later += std::chrono::minutes{4};
        month.fleet.session.advance(later);
        settle();
        settle();
        QCOMPARE(month.asked.size(), std::size_t{2});
        QVERIFY(open.page->reading() != nullptr);
        month.fleet.bridge.set_clock([now = month.fleet.now] { return now; });
    }

    void reading_can_be_stopped_and_what_was_shown_stays() {
        EnergyMonth month(Jobs::when_told);
        const Open open(month);
        month.fleet.engine.run_all();
        settle();
        settle();
        QVERIFY(open.page->reading() != nullptr);
        open.page->read_again();
        open.page->leave();
        QVERIFY(open.page->reading() != nullptr);
        open.page->enter();
        month.fleet.engine.run_all();
        settle();
        settle();
        QCOMPARE(month.asked.size(), std::size_t{2});
    }

    void a_meter_that_cannot_be_read_is_told() {
        EnergyMonth month;
        month.has_unread_meter = true;
        const Open open(month);
        auto& strip = open.part<MessageStrip>();
        QVERIFY(strip.isVisible());
        QVERIFY(strip.accessibleName().contains(QStringLiteral("1 meter could not be read")));
        QVERIFY(open.page->reading() != nullptr);
    }

    void a_range_that_is_too_long_or_not_begun_says_so() {
        EnergyMonth month;
        const Open open(month);
        const UtcTime now = month.fleet.now;
        month.fleet.session.set_range(RangeChoice::fixed({now - std::chrono::days{500}, now}));
        settle();
        QCOMPARE(open.state()->state().headline, QStringLiteral("The time range is too long"));
        QCOMPARE(open.value(0), Format::no_value());
        month.fleet.session.set_range(RangeChoice::fixed({now + std::chrono::days{2}, now + std::chrono::days{3}}));
        settle();
        QCOMPARE(open.state()->state().headline, QStringLiteral("No hour is over yet"));
    }

    void reading_can_be_left_and_is_begun_again() {
        EnergyMonth month(Jobs::when_told);
        const Open open(month);
        QVERIFY(open.page->reading() == nullptr);
        open.page->leave();
        month.fleet.engine.run_all();
        settle();
        QVERIFY(open.page->reading() == nullptr);
        open.page->enter();
        month.fleet.engine.run_all();
        settle();
        settle();
        QVERIFY(open.page->reading() != nullptr);
    }

    void hours_are_exported() {
        EnergyMonth month;
        const Open open(month);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("hours.csv"));
        open.page->export_to(path);
        settle();
        settle();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 745);
        QVERIFY(open.part<MessageStrip>().accessibleName().contains(QStringLiteral("744")));
        open.page->export_to(folder.filePath(QStringLiteral("no/such/folder.csv")));
        settle();
        settle();
        QVERIFY(open.part<MessageStrip>().accessibleName().contains(QStringLiteral("not exported")));
    }

    void every_part_has_a_name_and_room_in_both_languages() {
        QAccessible::setActive(true);
        EnergyMonth month;
        for (const Language language : every_language) {
            install_language(language);
            const Open open(month);
            for (const QSize size : {QSize(1200, 720), QSize(1500, 900)}) {
                open.page->resize(size);
                settle();
                QCOMPARE(nameless_in(*open.page), QStringList());
                QCOMPARE(clipped_in(*open.page), QStringList());
            }
            QVERIFY(!is_blank(open.page->grab().toImage()));
            QVERIFY(paints_at_rest(*open.page) <= 3);
        }
    }
};

WATTMAST_UI_TEST(EnergyPageTest)
#include "energy_page_test.moc"

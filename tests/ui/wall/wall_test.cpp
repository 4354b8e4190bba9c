// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Wall mode: pages, rotation, new critical alarms, staleness, locked input.
#include <QDir>

#include "made_up_fleet.h"
#include "support/alarm_desk.h"
#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/wall/wall_reader.h"
#include "ui/wall/wall_window.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

Alarm alarm(std::int64_t id, Severity severity, std::int64_t site, UtcTime since) {
    Alarm made;
    made.id = AlarmId(id);
    made.severity = severity;
    made.condition = AlarmCondition::mains_failure;
    made.site = SiteId(site);
    made.since = made.raised = since;
    return made;
}

FleetNow fleet_of(const MadeUpFleet& made) {
    FleetNow fleet;
    fleet.at = made.now;
    double power = 2000;
    for (const Site& site : made.bridge.catalog()->sites) {
        SiteNow now;
        now.site = site.id;
        now.state = SiteState::reporting;
        now.newest = made.now - 2s;
        now.power = power;
        now.expected_power = power * 1.02;
        now.traffic_down = 4e8;
        now.traffic_up = 5e7;
        now.energy_today = Energy::of(40'000'000);
        now.energy_yesterday = Energy::of(41'000'000);
        now.energy_month = Energy::of(500'000'000);
        now.bytes_today = 9e12;
        now.carbon_month = CarbonMass::of(250'000'000);
        now.carbon_gas = Gas::co2;
        std::vector<float> powers;
        std::vector<float> traffics;
        for (int i = 0; i < 96; ++i) {
            powers.push_back(static_cast<float>(power * (1 + 0.1 * std::sin(i / 15.0))));
            traffics.push_back(static_cast<float>(4e8 * (1.2 + std::sin(i / 15.0))));
        }
        now.power_24h = std::move(powers);
        now.traffic_24h = std::move(traffics);
        power += 700;
        fleet.sites.push_back(now);
    }
    Attention item;
    item.kind = AttentionKind::mains_failure;
    item.severity = Severity::critical;
    item.site = made.bridge.catalog()->sites.front().id;
    item.since = made.now - 18min;
    item.value = 61;
    fleet.attention.push_back(item);
    return fleet;
}

struct Stage {
    MadeUpFleet fleet;
    BoardDesk desk;

    explicit Stage(bool has_desk = false) {
        auto placed = std::make_shared<Catalog>(*fleet.bridge.catalog());
        double step = 0;
        for (Site& site : placed->sites) {
            site.position = Position{31.2 - step / 3, 121.4 - step};
            step += 0.31;
        }
        fleet.engine.master_data = placed;
        fleet.engine.answers.fleet_now = fleet_of(fleet);
        desk.now.at = fleet.now;
        if (has_desk) {
            fleet.engine.alarm_desk = &desk;
        }
    }
    [[nodiscard]] std::unique_ptr<WallWindow> open() {
        auto wall = std::make_unique<WallWindow>(fleet.bridge, fleet.session);
        wall->setAttribute(Qt::WA_DeleteOnClose, false);
        wall->resize(1600, 1000);
        wall->show();
        settle();
        return wall;
    }
    void tell() {
        fleet.engine.listener->on_alarms_changed();
        settle();
    }
};

}  // namespace

class WallTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        install_language(Language::english);
        Theme::instance().set_appearance(Appearance::light);
    }

    void alarms_that_cannot_be_read_are_not_none() {
        Stage stage(true);
        const auto wall = stage.open();
        QVERIFY(wall_page_text(WallPage::fleet, wall->reader().view()).contains(QStringLiteral("critical 0")));
        stage.desk.now.failure = fail(Errc::store_damaged, "row 7");
        stage.tell();
        const QString said = wall_page_text(WallPage::fleet, wall->reader().view());
        QVERIFY2(said.contains(QStringLiteral("critical –")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("Alarms are not watched")));
        QVERIFY(wall->reader().view().alarms.is_unknown());
        wall->show_page(WallPage::fleet);
        const QImage failed = wall->grab().toImage();
        stage.desk.now.active = {alarm(7, Severity::critical, 1, stage.fleet.now - 1h)};
        stage.tell();
        const QString known = wall_page_text(WallPage::fleet, wall->reader().view());
        QVERIFY2(known.contains(QStringLiteral("critical 1")), "what was known before stays");
        QVERIFY(known.contains(QStringLiteral("Alarms are not watched")));
        QVERIFY(wall->grab().toImage() != failed);
    }

    void while_nothing_is_read_the_notes_say_so() {
        Stage stage(true);
        FleetNow fleet = fleet_of(stage.fleet);
        for (SiteNow& site : fleet.sites) {
            SiteNow live;
            live.site = site.site;
            live.state = site.state;
            live.newest = site.newest;
            live.power = site.power;
            live.is_read = false;
            site = live;
        }
        fleet.unread = fleet.sites.size();
        stage.fleet.engine.answers.fleet_now = fleet;
        const auto wall = stage.open();
        const WallView& view = wall->reader().view();
        QVERIFY(wall_page_text(WallPage::carbon, view).contains(QStringLiteral("reading…")));
        QVERIFY2(view.region_title.isEmpty(), "no region is farther from expected than another");
        fleet.sites.front().is_read = true;
        fleet.unread -= 1;
        stage.fleet.engine.answers.fleet_now = fleet;
        const auto next = stage.open();
        const QString said = wall_page_text(WallPage::carbon, next->reader().view());
        QVERIFY2(said.contains(QStringLiteral("1 of 6 read")), qPrintable(said));
    }

    void pictures_are_not_blank_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("1600x1000") << QSize(1600, 1000) << false;
        QTest::newRow("1280x800-zh") << QSize(1280, 800) << true;
        QTest::newRow("3840x2160") << QSize(3840, 2160) << false;
    }
    void pictures_are_not_blank() {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        install_language(chinese ? Language::chinese : Language::english);
        Stage stage;
        const auto wall = stage.open();
        wall->resize(size);
        QDir().mkpath(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots"));
        QCOMPARE(wall_pages(wall->reader().view()).size(), all_wall_pages.size());
        for (const WallPage page : all_wall_pages) {
            wall->show_page(page);
            const QImage picture = wall->grab().toImage();
            picture.save(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots/wall-%1-%2.png")
                             .arg(QLatin1String(QTest::currentDataTag()))
                             .arg(static_cast<int>(page)));
            QSet<QRgb> seen;
            for (int y = 0; y < picture.height(); y += 3) {
                for (int x = 0; x < picture.width(); x += 3) {
                    seen.insert(picture.pixel(x, y));
                }
            }
            QVERIFY(seen.size() > 40);
        }
    }

    void it_is_dark_and_gives_the_program_its_look_back() {
        Theme::instance().set_appearance(Appearance::light);
        Stage stage;
        {
            const auto wall = stage.open();
            QVERIFY(Theme::instance().is_dark());
        }
        QVERIFY(!Theme::instance().is_dark());
        WallWindow::choose_appearance(Appearance::light);
        {
            const auto wall = stage.open();
            QVERIFY(!Theme::instance().is_dark());
        }
        WallWindow::choose_appearance(Appearance::dark);
    }

    void pages_change_every_minute_and_with_arrows() {
        Stage stage;
        const auto wall = stage.open();
        QCOMPARE(wall->page(), WallPage::fleet);
        for (int i = 0; i < 59; ++i) {
            wall->tick();
        }
        QCOMPARE(wall->page(), WallPage::fleet);
        wall->tick();
        QVERIFY(wall->page() != WallPage::fleet);
        QTest::keyClick(wall.get(), Qt::Key_Left);
        QCOMPARE(wall->page(), WallPage::fleet);
        QTest::keyClick(wall.get(), Qt::Key_Left);
        QCOMPARE(wall->page(), WallPage::carbon);
    }

    void everything_but_escape_and_arrows_is_locked() {
        Stage stage;
        const auto wall = stage.open();
        const WallPage before = wall->page();
        for (const int key : {int(Qt::Key_A), int(Qt::Key_F11), int(Qt::Key_F4), int(Qt::Key_Space)}) {
            QTest::keyClick(wall.get(), static_cast<Qt::Key>(key));
        }
        QTest::mouseClick(wall.get(), Qt::LeftButton, {}, QPoint(300, 300));
        QVERIFY(wall->isVisible());
        QCOMPARE(wall->page(), before);
        QTest::keyClick(wall.get(), Qt::Key_Escape);
        QVERIFY(!wall->isVisible());
    }

    void the_pointer_hides() {
        Stage stage;
        const auto wall = stage.open();
        QVERIFY(wall->cursor().shape() != Qt::BlankCursor);
        QTRY_COMPARE_WITH_TIMEOUT(wall->cursor().shape(), Qt::BlankCursor, 6000);
        QMouseEvent move(QEvent::MouseMove, QPointF(9, 9), wall->mapToGlobal(QPointF(9, 9)), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(wall.get(), &move);
        QVERIFY(wall->cursor().shape() != Qt::BlankCursor);
    }

    void a_new_critical_alarm_stops_the_pages_and_stands_first() {
        Stage stage(true);
        stage.desk.now.active = {alarm(1, Severity::critical, 1, stage.fleet.now - 3h),
                                 alarm(2, Severity::major, 2, stage.fleet.now - 1h)};
        const auto wall = stage.open();
        QVERIFY2(wall->is_rotating(), "what is there at the beginning is not new");
        QTest::keyClick(wall.get(), Qt::Key_Right);
        stage.desk.now.active.push_back(alarm(3, Severity::critical, 3, stage.fleet.now - 10s));
        stage.tell();
        QVERIFY(!wall->is_rotating());
        QCOMPARE(wall->page(), WallPage::fleet);
        QCOMPARE(wall->reader().view().alarms.rows.front().key, QStringLiteral("3"));
        QCOMPARE(wall->reader().view().alarms.counts[0], std::size_t{2});
        for (int i = 0; i < 70; ++i) {
            wall->tick();
        }
        QCOMPARE(wall->page(), WallPage::fleet);
        QTest::keyClick(wall.get(), Qt::Key_Right);
        QVERIFY(wall->is_rotating());
        QVERIFY(wall->page() != WallPage::fleet);
    }

    void acknowledging_goes_on() {
        Stage stage(true);
        const auto wall = stage.open();
        stage.desk.now.active.push_back(alarm(7, Severity::critical, 1, stage.fleet.now));
        stage.tell();
        QVERIFY(!wall->is_rotating());
        stage.desk.now.active.front().acknowledged = AlarmAcknowledgement{stage.fleet.now, "W. Lin", {}};
        stage.tell();
        QVERIFY(wall->is_rotating());
    }

    void members_of_groups_and_shelved_alarms_are_not_listed() {
        Stage stage(true);
        Alarm group = alarm(1, Severity::major, 0, stage.fleet.now - 1h);
        group.cause = AlarmCause::gateway_silent;
        group.cause_name = "10.2.0.7";
        group.members = 61;
        Alarm member = alarm(2, Severity::major, 1, stage.fleet.now - 1h);
        member.group = AlarmId(1);
        Alarm shelved = alarm(3, Severity::critical, 2, stage.fleet.now - 1h);
        shelved.shelved = AlarmShelving{stage.fleet.now, stage.fleet.now + 1h, "W. Lin", "works"};
        stage.desk.now.active = {group, member, shelved};
        const auto wall = stage.open();
        const WallAlarms& alarms = wall->reader().view().alarms;
        QCOMPARE(alarms.rows.size(), std::size_t{1});
        QVERIFY(alarms.rows.front().place.contains(QStringLiteral("10.2.0.7")));
        QVERIFY(alarms.rows.front().place.contains(QStringLiteral("61")));
        QCOMPARE(alarms.counts[1], std::size_t{1});
    }

    void without_rules_the_data_speaks() {
        Stage stage;
        const auto wall = stage.open();
        QCOMPARE(wall->reader().view().alarms.rows.size(), std::size_t{1});
        QVERIFY(wall->reader().view().alarms.rows.front().place.contains(QStringLiteral("61%")));
    }

    void old_values_are_stale() {
        Stage stage;
        const auto wall = stage.open();
        QVERIFY(!wall->reader().view().is_stale);
        stage.fleet.now += 5min + 1s;
        wall->tick();
        QVERIFY(wall->reader().view().is_stale);
        wall->grab().save(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots/wall-stale.png"));
    }

    void the_picture_moves_each_hour() {
        const UtcTime now = made_up_now();
        QSet<QString> places;
        for (int hour = 0; hour < 4; ++hour) {
            const QPoint at = WallWindow::shift_at(now + std::chrono::hours{hour});
            QVERIFY(at.x() <= 2 && at.y() <= 2);
            places << QStringLiteral("%1,%2").arg(at.x()).arg(at.y());
        }
        QCOMPARE(places.size(), 4);
        QCOMPARE(WallWindow::shift_at(now), WallWindow::shift_at(now + 4h));
    }

    void readers_of_the_screen_hear_the_page() {
        Stage stage;
        const auto wall = stage.open();
        QVERIFY2(wall->accessibleDescription().contains(QStringLiteral("Power now")),
                 qPrintable(wall->accessibleDescription()));
        wall->show_page(WallPage::carbon);
        QVERIFY(wall->accessibleDescription().contains(QStringLiteral("CO₂")));
    }
};

WATTMAST_UI_TEST(WallTest)
#include "wall_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Recent databases, one window per database, notifications and the screen saver on a real session bus.
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QHeaderView>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <fstream>

#include "support/alarm_desk.h"
#include "support/fake_engine.h"
#include "support/session_bus.h"
#include "support/temporary_folder.h"
#include "support/ui_test_main.h"
#include "ui/desktop/desktop_notifier.h"
#include "ui/desktop/new_site_defaults.h"
#include "ui/desktop/recent_databases.h"
#include "ui/desktop/screen_inhibitor.h"
#include "ui/desktop/single_instance.h"
#include "ui/desktop/text_size.h"
#include "ui/desktop/tray.h"
#include "ui/desktop/window_memory.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

/// A service that answers every call with the same, and remembers the calls.
class Service final : public QDBusVirtualObject {
public:
    std::vector<QDBusMessage> calls;
    QVariant answer;

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        calls.push_back(message);
        connection.send(answer.isValid() ? message.createReply(answer) : message.createReply());
        return true;
    }
    [[nodiscard]] QStringList members() const {
        QStringList names;
        for (const QDBusMessage& call : calls) {
            names << call.member();
        }
        return names;
    }
};

/// A bus of its own, with a connection for services and one for who calls them.
class Bus {
public:
    Bus()
        : services_(QDBusConnection::connectToBus(address(), QStringLiteral("services"))),
          client_(QDBusConnection::connectToBus(address(), QStringLiteral("client"))) {}
    ~Bus() {
        QDBusConnection::disconnectFromBus(QStringLiteral("services"));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
    }
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;
    void serve(const QString& name, const QString& path, Service& service) {
        QVERIFY(services_.registerVirtualObject(path, &service, QDBusConnection::SubPath));
        QVERIFY(services_.registerService(name));
    }
    [[nodiscard]] QDBusConnection& services() { return services_; }
    [[nodiscard]] const QDBusConnection& client() const { return client_; }

private:
    [[nodiscard]] static QString address() { return qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"); }

    wattmast::test::TemporaryFolder folder_;
    wattmast::test::SessionBus bus_{folder_.path()};
    QDBusConnection services_;
    QDBusConnection client_;
};

Alarm alarm(std::int64_t id, Severity severity) {
    Alarm made;
    made.id = AlarmId(id);
    made.severity = severity;
    made.rule_name = "Rule " + std::to_string(id);
    made.site = SiteId(1);
    return made;
}

std::shared_ptr<const Catalog> one_site() {
    auto catalog = std::make_shared<Catalog>();
    Site site;
    site.id = SiteId(1);
    site.code = "NB-YZ-0218";
    site.name = "Baizhang Rd";
    catalog->sites.push_back(site);
    return catalog;
}

}  // namespace

class DesktopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recent_databases_are_newest_first_and_there() {
        QSettings().remove(QStringLiteral("database/recent"));
        QVERIFY(RecentDatabases::is_empty());
        const QTemporaryDir folder;
        const auto file = [&folder](const char* name) {
            const QString path = folder.filePath(QLatin1String(name));
            std::ofstream(path.toStdString()) << "x";
            return path;
        };
        const QString one = file("one.db");
        const QString two = file("two.db");
        RecentDatabases::add(one.toStdString());
        RecentDatabases::add(two.toStdString());
        RecentDatabases::add(one.toStdString());
        QCOMPARE(RecentDatabases::all(), (QStringList{one, two}));
        QVERIFY(QFile::remove(one));
        QCOMPARE(RecentDatabases::all(), QStringList{two});
        file("one.db");
        QCOMPARE(RecentDatabases::all(), (QStringList{one, two}));
        RecentDatabases::remove(two.toStdString());
        QCOMPARE(RecentDatabases::all(), QStringList{one});
        for (int i = 0; i < 20; ++i) {
            RecentDatabases::add((folder.path() + QString::number(i)).toStdString());
        }
        QCOMPARE(QSettings().value(QStringLiteral("database/recent")).toStringList().size(), RecentDatabases::most);
        QSettings().remove(QStringLiteral("database/recent"));
    }

    void a_new_database_stands_in_one_folder_and_one_in_the_doubled_folder_is_found() {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("wattmast"));
        QCoreApplication::setApplicationName(QStringLiteral("wattmast"));
        QStandardPaths::setTestModeEnabled(false);
        QCOMPARE(default_database_path(), home.filePath(QStringLiteral("wattmast/wattmast.db")));
        const QString former = home.filePath(QStringLiteral("wattmast/wattmast/wattmast.db"));
        QVERIFY(QDir().mkpath(home.filePath(QStringLiteral("wattmast/wattmast"))));
        std::ofstream(former.toStdString()) << "x";
        QCOMPARE(default_database_path(), former);
        std::ofstream(home.filePath(QStringLiteral("wattmast/wattmast.db")).toStdString()) << "y";
        QCOMPARE(default_database_path(), home.filePath(QStringLiteral("wattmast/wattmast.db")));
        before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    }

    void the_second_start_raises_the_first() {
        const QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
        const QTemporaryDir folder;
        const std::string database = folder.filePath(QStringLiteral("fleet.db")).toStdString();
        std::ofstream(database) << "x";
        SingleInstance first(database);
        QVERIFY(first.begin());
        QSignalSpy raised(&first, &SingleInstance::raise_requested);
        {
            // By another way to the same file.
            const QString link = folder.filePath(QStringLiteral("link.db"));
            QVERIFY(QFile::link(QString::fromStdString(database), link));
            qputenv("XDG_ACTIVATION_TOKEN", "token-17");
            SingleInstance second(link.toStdString());
            QVERIFY(!second.begin());
            qunsetenv("XDG_ACTIVATION_TOKEN");
        }
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(raised[0][0].toByteArray(), QByteArray("token-17"));
        SingleInstance other(folder.filePath(QStringLiteral("other.db")).toStdString());
        QVERIFY(other.begin());
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void what_a_crash_left_behind_is_in_nobodys_way() {
        const QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
        const QTemporaryDir folder;
        const std::string database = folder.filePath(QStringLiteral("fleet.db")).toStdString();
        {
            SingleInstance first(database);
            QVERIFY(first.begin());
            // As a program that was killed leaves it: the socket's file stays.
            const QStringList sockets = QDir(runtime.path()).entryList(QDir::System | QDir::Files);
            QCOMPARE(sockets.size(), 1);
            QVERIFY(QFile::rename(runtime.filePath(sockets.constFirst()), runtime.filePath(QStringLiteral("kept"))));
            QVERIFY(QFile::link(runtime.filePath(QStringLiteral("kept")), runtime.filePath(sockets.constFirst())));
        }
        SingleInstance second(database);
        QVERIFY(second.begin());
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void news_are_new_urgent_and_told_once() {
        AlarmNews news;
        AlarmBoard board;
        board.active = {alarm(1, Severity::critical)};
        news.look_at(board);
        QVERIFY2(!news.take(*one_site()), "what was there before is no news");
        board.active.push_back(alarm(2, Severity::minor));
        Alarm member = alarm(3, Severity::critical);
        member.group = AlarmId(9);
        board.active.push_back(member);
        Alarm seen = alarm(4, Severity::critical);
        seen.acknowledged = AlarmAcknowledgement{};
        board.active.push_back(seen);
        news.look_at(board);
        QVERIFY(!news.take(*one_site()));
        board.active.push_back(alarm(5, Severity::major));
        news.look_at(board);
        const auto told = news.take(*one_site());
        QVERIFY(told);
        QCOMPARE(told->title, QStringLiteral("New major alarm"));
        QVERIFY(told->text.contains(QStringLiteral("NB-YZ-0218")));
        QVERIFY(told->text.contains(QStringLiteral("Rule 5")));
        QVERIFY(!told->is_critical);
        news.look_at(board);
        QVERIFY(!news.take(*one_site()));
        // Over before anybody was told.
        board.active.push_back(alarm(6, Severity::critical));
        news.look_at(board);
        board.active.pop_back();
        news.look_at(board);
        QVERIFY(!news.take(*one_site()));
    }

    void a_storm_is_one_notification() {
        Bus bus;
        Service notifications;
        notifications.answer = uint{42};
        bus.serve(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
                  notifications);
        FakeEngine engine;
        BoardDesk desk;
        engine.alarm_desk = &desk;
        engine.master_data = one_site();
        EngineBridge bridge(engine);
        DesktopNotifier notifier(bridge, bus.client());
        const auto tell = [&] {
            engine.listener->on_alarms_changed();
            QCoreApplication::processEvents();
        };
        desk.now.active = {alarm(1, Severity::critical)};
        tell();
        QTRY_COMPARE(notifications.members(), QStringList{QStringLiteral("Notify")});
        for (std::int64_t id = 2; id < 500; ++id) {
            desk.now.active.push_back(alarm(id, Severity::major));
            if (id % 50 == 0) {
                tell();
            }
        }
        tell();
        QCOMPARE(notifications.calls.size(), std::size_t{1});
        // When the pause is over, all of them are one, in the place of the first.
        notifier.tell();
        QTRY_COMPARE(notifications.calls.size(), std::size_t{2});
        const QVariantList arguments = notifications.calls[1].arguments();
        QCOMPARE(arguments[1].toUInt(), 42U);
        QCOMPARE(arguments[3].toString(), QStringLiteral("0 critical and 498 major alarms are new"));
        QSignalSpy opened(&notifier, &DesktopNotifier::opened);
        QDBusMessage clicked = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/Notifications"),
                                                          QStringLiteral("org.freedesktop.Notifications"),
                                                          QStringLiteral("ActionInvoked"));
        clicked << 42U << QStringLiteral("default");
        QVERIFY(bus.services().send(clicked));
        QTRY_COMPARE(opened.count(), 1);
    }

    void switched_off_nothing_is_told() {
        Bus bus;
        Service notifications;
        notifications.answer = uint{1};
        bus.serve(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
                  notifications);
        FakeEngine engine;
        BoardDesk desk;
        engine.alarm_desk = &desk;
        EngineBridge bridge(engine);
        DesktopNotifier::set_enabled(false);
        DesktopNotifier notifier(bridge, bus.client());
        QSignalSpy not_taken(&notifier, &DesktopNotifier::not_taken);
        desk.now.active = {alarm(1, Severity::critical)};
        engine.listener->on_alarms_changed();
        QCoreApplication::processEvents();
        DesktopNotifier::set_enabled(true);
        desk.now.active.push_back(alarm(2, Severity::critical));
        engine.listener->on_alarms_changed();
        QTRY_COMPARE(notifications.calls.size(), std::size_t{1});
        QVERIFY(notifications.calls[0].arguments()[4].toString().contains(QStringLiteral("Rule 2")));
        QCOMPARE(not_taken.count(), 0);
    }

    void where_nobody_takes_notifications_the_tray_is_asked() {
        Bus bus;
        FakeEngine engine;
        BoardDesk desk;
        engine.alarm_desk = &desk;
        EngineBridge bridge(engine);
        DesktopNotifier notifier(bridge, bus.client());
        QSignalSpy not_taken(&notifier, &DesktopNotifier::not_taken);
        desk.now.active = {alarm(1, Severity::critical)};
        engine.listener->on_alarms_changed();
        QTRY_COMPARE(not_taken.count(), 1);
    }

    void the_portal_keeps_the_screen_on() {
        Bus bus;
        Service portal;
        portal.answer = QVariant::fromValue(QDBusObjectPath("/org/freedesktop/portal/desktop/request/1"));
        bus.serve(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
                  portal);
        {
            ScreenInhibitor inhibitor(QStringLiteral("why"), bus.client());
            QSignalSpy inhibited(&inhibitor, &ScreenInhibitor::inhibited);
            QTRY_COMPARE(inhibited.count(), 1);
            QCOMPARE(portal.calls[0].arguments()[1].toUInt(), 8U);
        }
        QTRY_COMPARE(portal.members(), (QStringList{QStringLiteral("Inhibit"), QStringLiteral("Close")}));
        QCOMPARE(portal.calls[1].path(), QStringLiteral("/org/freedesktop/portal/desktop/request/1"));
    }

    void without_a_portal_the_screen_saver_is_asked() {
        Bus bus;
        Service saver;
        saver.answer = uint{77};
        bus.serve(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"), saver);
        {
            ScreenInhibitor inhibitor(QStringLiteral("why"), bus.client());
            QSignalSpy inhibited(&inhibitor, &ScreenInhibitor::inhibited);
            QTRY_COMPARE(inhibited.count(), 1);
        }
        QTRY_COMPARE(saver.members(), (QStringList{QStringLiteral("Inhibit"), QStringLiteral("UnInhibit")}));
        QCOMPARE(saver.calls[1].arguments()[0].toUInt(), 77U);
    }

    void the_tray_says_the_state_and_is_off_without_a_tray() {
        FakeEngine engine;
        BoardDesk desk;
        desk.now.counts = {2, 5, 0, 0};
        engine.alarm_desk = &desk;
        engine.status.state = CollectorStatus::State::running;
        EngineBridge bridge(engine);
        Tray tray(bridge);
        QVERIFY(!tray.is_shown());
        QVERIFY(tray.state_text().contains(QStringLiteral("2 critical, 5 major")));
        tray.set_enabled(true);
        QCOMPARE(tray.is_shown(), Tray::is_available());
        tray.set_enabled(false);
        QVERIFY(!tray.is_shown());
    }

    void geometry_is_kept_for_an_arrangement_of_screens() {
        QWidget window;
        window.setGeometry(100, 80, 640, 480);
        WindowMemory::save_geometry(window, QStringLiteral("/test"));
        QWidget again;
        WindowMemory::restore_geometry(again, QStringLiteral("/test"));
        QCOMPARE(again.geometry(), window.geometry());
        // Another arrangement falls back to the last one.
        QSettings settings;
        for (const QString& key : settings.allKeys()) {
            if (key.startsWith(QStringLiteral("window/geometry/test/"))) {
                settings.remove(key);
            }
        }
        QWidget other;
        WindowMemory::restore_geometry(other, QStringLiteral("/test"));
        QCOMPARE(other.size(), window.size());
    }

    void splitters_are_kept_where_a_person_moved_them() {
        const auto make = [](QWidget& page) {
            auto* splitter = new QSplitter(&page);
            splitter->addWidget(new QWidget);
            splitter->addWidget(new QWidget);
            splitter->resize(600, 100);
            splitter->setSizes({300, 300});
            return splitter;
        };
        QWidget page;
        QSplitter* splitter = make(page);
        page.show();
        WindowMemory::follow_parts(page, QStringLiteral("test"));
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, QPoint(1, 50));
        QTest::mouseMove(splitter->handle(1), QPoint(101, 50));
        QMouseEvent drag(QEvent::MouseMove, QPointF(101, 50), splitter->handle(1)->mapToGlobal(QPointF(101, 50)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(splitter->handle(1), &drag);
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton);
        const QList<int> moved = splitter->sizes();
        QVERIFY(moved[0] > 330);
        QWidget later;
        QSplitter* again = make(later);
        WindowMemory::follow_parts(later, QStringLiteral("test"));
        QCOMPARE(again->saveState(), splitter->saveState());
    }

    void the_text_size_is_one_of_the_steps() {
        QCOMPARE(TextSize::chosen(), 100);
        TextSize::choose(150);
        QCOMPARE(TextSize::chosen(), 150);
        qunsetenv("QT_SCALE_FACTOR");
        TextSize::apply();
        QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("1.5"));
        qputenv("QT_SCALE_FACTOR", "3");
        TextSize::apply();
        QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("3"));
        qunsetenv("QT_SCALE_FACTOR");
        TextSize::choose(1234);
        QCOMPARE(TextSize::chosen(), 100);
        QSettings().remove(QStringLiteral("view/text_size"));
    }

    void proposals_for_new_sites_are_kept() {
        QVERIFY(NewSiteDefaults::stored().factor_region.isEmpty());
        NewSiteDefaults{QStringLiteral("Asia/Shanghai"), QStringLiteral("CN")}.store();
        QCOMPARE(NewSiteDefaults::stored().time_zone, QStringLiteral("Asia/Shanghai"));
        QCOMPARE(NewSiteDefaults::stored().factor_region, QStringLiteral("CN"));
        QSettings().setValue(QStringLiteral("defaults/time_zone"), QStringLiteral("Mars/Base"));
        QVERIFY(NewSiteDefaults::stored().time_zone != QStringLiteral("Mars/Base"));
        QSettings().remove(QStringLiteral("defaults"));
    }
};

WATTMAST_UI_TEST(DesktopTest)
#include "desktop_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of adding, discovering and looking at devices into a folder: device_gallery FOLDER
#include <QApplication>
#include <QDir>

#include "device_bench.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/devices/add/add_device_dialog.h"
#include "ui/pages/devices/add/connect_form.h"
#include "ui/pages/devices/add/protocol_list.h"
#include "ui/pages/devices/add/site_form.h"
#include "ui/pages/devices/add/test_poll_view.h"
#include "ui/pages/devices/device_dialog.h"
#include "ui/pages/devices/discover_dialog.h"
#include "ui/pages/devices/discovery_form.h"
#include "ui/pages/devices_page.h"
#include "ui/shell/main_window.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

constexpr unsigned rounds_in_the_picture = 12;

void wait(int milliseconds = 200) {
    QTest::qWait(milliseconds);
}

struct Gallery {
    QDir folder;
    DeviceBench bench;
    MainWindow window{*bench.bridge, *bench.session};
    DevicesPage* page = new DevicesPage(bench.context());

    explicit Gallery(const QString& where) : folder(where) {
        window.add_page(
            PageId::devices, IconId::devices, [] { return QStringLiteral("Devices"); }, page);
        window.resize(1600, 1000);
        bench.session->set_page(PageId::devices);
        window.show();
    }
    void save(QWidget& widget, const QString& name) {
        wait();
        widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
    /// Every step of adding a device.
    void add(const QString& look) {
        AddDeviceDialog dialog(bench.context(), DeviceBench::no_credentials());
        dialog.show();
        save(dialog, QStringLiteral("add-1-") + look);
        dialog.next();
        dialog.form()->set_text(DeviceField::host, QStringLiteral("127.0.0.1"));
        save(dialog, QStringLiteral("add-2-untested-") + look);
        dialog.form()->set_text(DeviceField::port, QStringLiteral("many"));
        save(dialog, QStringLiteral("add-2-fault-") + look);
        dialog.form()->set_text(DeviceField::port, bench.port());
        dialog.form()->set_text(DeviceField::interval, QStringLiteral("1s"));
        dialog.start_test();
        static_cast<void>(QTest::qWaitFor(
            [&] { return dialog.test()->last() && dialog.test()->last()->number >= rounds_in_the_picture; }, 60000));
        save(dialog, QStringLiteral("add-2-tested-") + look);
        dialog.next();
        save(dialog, QStringLiteral("add-3-") + look);
        dialog.next();
        save(dialog, QStringLiteral("add-4-") + look);
        dialog.next();
        save(dialog, QStringLiteral("add-4-fault-") + look);
    }
    void discover(const QString& look) {
        DiscoverDialog dialog(bench.context(), DeviceBench::no_credentials());
        dialog.show();
        dialog.form()->set_ranges(QStringLiteral("127.0.0.0/29"));
        dialog.form()->set_kind(DiscoveryForm::Kind::modbus, true, bench.port());
        save(dialog, QStringLiteral("discover-before-") + look);
        QSignalSpy ended(&dialog, &DiscoverDialog::search_ended);
        dialog.start();
        static_cast<void>(QTest::qWaitFor([&] { return ended.count() == 1; }, 60000));
        save(dialog, QStringLiteral("discover-found-") + look);
        dialog.next();
        save(dialog, QStringLiteral("discover-site-") + look);
    }
    void details(DeviceId device, const QString& look) {
        DeviceDialog dialog(bench.context(), device, DeviceDialog::profile);
        dialog.show();
        save(dialog, QStringLiteral("device-profile-") + look);
        dialog.show_tab(DeviceDialog::raw_log);
        wait(4000);
        save(dialog, QStringLiteral("device-raw-") + look);
    }
    DeviceId fill_fleet() {
        NewDevices devices;
        devices.site.code = "SH-PD-0473";
        devices.site.name = "Xinghu Street";
        devices.site.area = {"Yangtze Delta", "Shanghai"};
        devices.site.time_zone = "Asia/Shanghai";
        devices.site.factor_region = "CN-SH";
        devices.devices = {{"modbus+tcp://127.0.0.1:" + bench.port().toStdString() + "?unit=1", "test.mockup",
                            std::chrono::seconds{2}, "M1", "mains meter, class 0.5S",
                            NewNode{NodeKind::grid, "Grid", ""}}};
        static_cast<void>(bench.engine->devices()->add(devices));
        static_cast<void>(bench.engine->start_collector());
        wait(5000);
        return bench.engine->catalog()->devices.front().id;
    }
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    install_look(Appearance::light);
    install_language(Language::english);
    Gallery gallery(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    gallery.save(gallery.window, QStringLiteral("page-empty-light-en"));
    gallery.add(QStringLiteral("light-en"));
    gallery.discover(QStringLiteral("light-en"));
    const DeviceId device = gallery.fill_fleet();
    gallery.save(gallery.window, QStringLiteral("page-light-en"));
    gallery.details(device, QStringLiteral("light-en"));
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    gallery.save(gallery.window, QStringLiteral("page-dark-zh"));
    gallery.add(QStringLiteral("dark-zh"));
    gallery.discover(QStringLiteral("dark-zh"));
    gallery.details(device, QStringLiteral("dark-zh"));
    gallery.bench.engine->stop_collector();
    gallery.window.resize(1280, 800);
    gallery.save(gallery.window, QStringLiteral("page-small-stopped-dark-zh"));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include "scenes.h"
#include "support/process.h"
#include "ui/format/names.h"
#include "ui/pages/devices/add/add_device_dialog.h"
#include "ui/pages/devices/add/connect_form.h"
#include "ui/pages/devices/add/protocol_list.h"
#include "ui/pages/devices/add/site_form.h"
#include "ui/pages/devices/add/test_poll_view.h"
#include "ui/pages/devices/device_dialog.h"
#include "ui/pages/devices/discover_dialog.h"
#include "ui/pages/devices/discovery_form.h"
#include "ui/pages/devices/found_device_model.h"
#include "ui/pages/devices_page.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui::test {
namespace {

using Step = AddDeviceDialog::Step;

QString name_of(const char* name) {
    return QString::fromLatin1(name);
}

/// The first meter of the demo: where it answers.
const Device& demo_meter(Guide& guide) {
    const auto catalog = guide.stage().bridge.catalog();
    const auto found = std::ranges::find_if(catalog->devices, [](const Device& device) {
        return to_qt(device.uri).startsWith(QLatin1String("modbus+tcp:"));
    });
    require(found != catalog->devices.end(), name_of("the demo has no Modbus meter"));
    return *found;
}

void connect_to(AddDeviceDialog& dialog, const QString& port, const QString& unit) {
    dialog.form()->set_text(DeviceField::host, name_of("localhost"));
    dialog.form()->set_text(DeviceField::port, port);
    dialog.form()->set_text(DeviceField::unit, unit);
    dialog.form()->set_text(DeviceField::timeout, name_of("1s"));
}

/// All steps with a meter that answers.
void add_device(Guide& guide) {
    auto& devices = guide.page<DevicesPage>(PageId::devices);
    const QUrl meter(to_qt(demo_meter(guide).uri));
    guide.opened_by([&] { devices.add_device(); },
                    [&](QWidget& opened) {
                        auto& dialog = dynamic_cast<AddDeviceDialog&>(opened);
                        guide.picture(name_of("add-device-protocol"), &opened);
                        dialog.protocols()->choose(ConnectionKind::modbus_tcp);
                        dialog.next();
                        guide.picture(name_of("add-device-connect"), &opened);
                        connect_to(dialog, QString::number(meter.port()),
                                   QUrlQuery(meter).queryItemValue(name_of("unit")));
                        dialog.start_test();
                        guide.wait_for([&] { return dialog.test()->answer().has_value(); }, name_of("a test poll"));
                        constexpr int some_seconds_ms = 4000;
                        QTest::qWait(some_seconds_ms);  // For a curve.
                        guide.picture(name_of("add-device-tested"), &opened);
                        dialog.next();
                        require(dialog.step() == Step::points, name_of("no step of points"));
                        guide.picture(name_of("add-device-points"), &opened);
                        dialog.next();
                        require(dialog.step() == Step::site, name_of("no step of the site"));
                        guide.picture(name_of("add-device-site"), &opened);
                        dialog.site_form()->choose_new_site();
                        guide.picture(name_of("add-device-new-site"), &opened);
                    });
}

/// Nothing listens there.
void fail_a_test(Guide& guide) {
    auto& devices = guide.page<DevicesPage>(PageId::devices);
    guide.opened_by([&] { devices.add_device(); },
                    [&](QWidget& opened) {
                        auto& dialog = dynamic_cast<AddDeviceDialog&>(opened);
                        dialog.protocols()->choose(ConnectionKind::modbus_tcp);
                        dialog.next();
                        connect_to(dialog, QString::number(wattmast::test::free_tcp_port()), name_of("1"));
                        dialog.start_test();
                        guide.wait_for([&] { return dialog.test()->last() && dialog.test()->last()->failure; },
                                       name_of("a test that fails"));
                        guide.picture(name_of("add-device-fails"), &opened);
                    });
}

void discover(Guide& guide) {
    auto& devices = guide.page<DevicesPage>(PageId::devices);
    const QUrl meter(to_qt(demo_meter(guide).uri));
    guide.opened_by([&] { devices.discover(); },
                    [&](QWidget& opened) {
                        auto& dialog = dynamic_cast<DiscoverDialog&>(opened);
                        guide.picture(name_of("discover"), &opened);
                        dialog.form()->set_ranges(name_of("127.0.0.1"));
                        dialog.form()->set_kind(DiscoveryForm::Kind::modbus, true, QString::number(meter.port()));
                        dialog.form()->set_kind(DiscoveryForm::Kind::snmp, false, {});
                        dialog.form()->set_units(name_of("1-3"));
                        dialog.start();
                        guide.wait_for([&] { return !dialog.is_searching() && dialog.model()->rowCount() > 0; },
                                       name_of("a device that is found"));
                        guide.picture(name_of("discover-found"), &opened);
                    });
}

/// The second row, by keyboard: the first does not answer.
void see_device(Guide& guide) {
    auto& devices = guide.page<DevicesPage>(PageId::devices);
    DataTable* table = devices.findChildren<DataTable*>().constLast();
    table->setFocus();
    table->selectRow(1);
    guide.opened_by([&] { guide.key(name_of("Return")); },
                    [&](QWidget& opened) {
                        auto& dialog = dynamic_cast<DeviceDialog&>(opened);
                        guide.picture(name_of("device-profile"), &opened);
                        dialog.show_tab(DeviceDialog::test_poll);
                        guide.click_on(guide.button(dialog, "wattmast::ui::DeviceDialog", "Test"));
                        guide.wait_for([&] { return dialog.test()->last().has_value(); }, name_of("a test poll"));
                        guide.picture(name_of("device-test-poll"), &opened);
                        dialog.show_tab(DeviceDialog::raw_log);
                        guide.picture(name_of("device-raw-log"), &opened);
                    });
}

}  // namespace

std::vector<Scene> device_scenes() {
    return {
        {{name_of("add-device-protocol"), name_of("add-device-connect"), name_of("add-device-tested"),
          name_of("add-device-points"), name_of("add-device-site"), name_of("add-device-new-site")},
         add_device},
        {{name_of("add-device-fails")}, fail_a_test},
        {{name_of("discover"), name_of("discover-found")}, discover},
        {{name_of("device-profile"), name_of("device-test-poll"), name_of("device-raw-log")}, see_device},
    };
}

}  // namespace wattmast::ui::test

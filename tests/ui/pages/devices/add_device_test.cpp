// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The way of a device from a form to the collector, through the real engine and a real server.
#include "ui/pages/devices/add/add_device_dialog.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>

#include "device_bench.h"
#include "support/ui_test_main.h"
#include "ui/format/names.h"
#include "ui/look.h"
#include "ui/pages/devices/add/connect_form.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/pages/devices/add/hint_list.h"
#include "ui/pages/devices/add/live_preview.h"
#include "ui/pages/devices/add/profile_point_model.h"
#include "ui/pages/devices/add/profile_words.h"
#include "ui/pages/devices/add/protocol_list.h"
#include "ui/pages/devices/add/site_form.h"
#include "ui/pages/devices/add/test_poll_model.h"
#include "ui/pages/devices/add/test_poll_view.h"
#include "ui/pages/devices/device_dialog.h"
#include "ui/pages/devices/frame_model.h"
#include "ui/pages/devices/raw_log_view.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/property_grid.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/step_header.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int patience_ms = 20000;

struct Stage {
    DeviceBench bench;
    AddDeviceDialog dialog{bench.context(), DeviceBench::no_credentials()};

    Stage() { dialog.show(); }
    void fill_in() {
        dialog.next();
        dialog.form()->set_text(DeviceField::host, QStringLiteral("127.0.0.1"));
        dialog.form()->set_text(DeviceField::port, bench.port());
        dialog.form()->set_text(DeviceField::interval, QStringLiteral("1s"));
    }
    [[nodiscard]] bool comes_to_rounds(unsigned count) {
        return QTest::qWaitFor(
            [this, count] { return dialog.test()->last() && dialog.test()->last()->number >= count; }, patience_ms);
    }
    [[nodiscard]] QString cell(int row, int column) {
        return dialog.test()->model()->index(row, column).data().toString();
    }
};

}  // namespace

class AddDeviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void what_a_profile_describes_is_in_the_language_of_the_screen() {
        QCOMPARE(profile_name("Eastron", "SDM630"), QStringLiteral("Eastron, SDM630"));
        QCOMPARE(profile_name("IETF", "Any device with batteries"), QStringLiteral("IETF, Any device with batteries"));
        install_language(Language::chinese);
        QCOMPARE(profile_name("Eastron", "SDM630"), QStringLiteral("Eastron，SDM630"));
        QCOMPARE(profile_name("Any", "Meter of DL/T 645-1997"), QStringLiteral("通用，DL/T 645-1997 电能表"));
        // Profiles of standards have no names of products: none of them may stay English.
        const QDir folder(QStringLiteral(WATTMAST_SOURCE_DIR "/resources/profiles"));
        const QStringList files = folder.entryList({QStringLiteral("ietf.*.toml"), QStringLiteral("dmtf.*.toml"),
                                                    QStringLiteral("dlt645.*.toml"), QStringLiteral("sunspec*.toml")});
        QVERIFY(files.size() >= 13);
        static const QRegularExpression model(QStringLiteral("^model = \"(.*)\"$"),
                                              QRegularExpression::MultilineOption);
        static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
        for (const QString& name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto found = model.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(found.hasMatch(), qPrintable(name));
            const QString shown = profile_name("X", found.captured(1).toStdString());
            QVERIFY2(shown.contains(chinese), qPrintable(name + QLatin1Char(' ') + shown));
        }
    }

    void a_device_is_tested_added_and_collected() {
        Stage stage;
        QCOMPARE(stage.dialog.step(), AddDeviceDialog::protocol);
        QCOMPARE(stage.dialog.protocols()->chosen(), ConnectionKind::modbus_tcp);
        stage.fill_in();
        QCOMPARE(stage.dialog.step(), AddDeviceDialog::connect_and_test);
        QTest::mouseClick(button_of(stage.dialog, QStringLiteral("Test")), Qt::LeftButton);
        QVERIFY(stage.comes_to_rounds(2));
        QVERIFY(!stage.dialog.test()->last()->failure);
        QCOMPARE(stage.dialog.test()->model()->rowCount(), 7);
        QCOMPARE(stage.cell(0, TestPollModel::place), QStringLiteral("holding 40101"));
        QCOMPARE(stage.cell(0, TestPollModel::quantity), QStringLiteral("Voltage L1"));
        QCOMPARE(stage.cell(0, TestPollModel::raw), QStringLiteral("436C 1C29"));
        QCOMPARE(stage.cell(0, TestPollModel::value), QStringLiteral("236.11"));
        QCOMPARE(stage.cell(0, TestPollModel::state), QStringLiteral("valid"));
        QCOMPARE(stage.cell(6, TestPollModel::state), QStringLiteral("no such register"));
        QVERIFY(stage.dialog.test()->summary().contains(QStringLiteral("6 of 7 valid")));
        QVERIFY2(stage.dialog.test()->explanation().contains(
                     QStringLiteral("holding 40147 answered “illegal data address” (exception 02). This model may "
                                    "lack it.")),
                 qPrintable(stage.dialog.test()->explanation()));
        QCOMPARE(stage.dialog.hints()->hints().size(), std::size_t{1});
        QVERIFY(stage.dialog.hints()->hints()[0].text.startsWith(QStringLiteral("The word order fits")));
        QVERIFY(stage.dialog.findChild<LivePreview*>()->values() >= 2);
        QVERIFY(!stage.dialog.test()->frames().empty());

        stage.dialog.next();
        QCOMPARE(stage.dialog.step(), AddDeviceDialog::points);
        QCOMPARE(stage.dialog.point_model()->rowCount(), 7);
        QCOMPARE(stage.dialog.point_model()->index(6, ProfilePointModel::stored).data().toString(),
                 QStringLiteral("a gap: refused"));
        stage.dialog.next();
        QCOMPARE(stage.dialog.step(), AddDeviceDialog::site);
        stage.dialog.next();  // Nothing is filled in of the site.
        QVERIFY(!stage.dialog.site_form()->fault(SiteForm::Field::code).isEmpty());
        using Field = SiteForm::Field;
        stage.dialog.site_form()->set_text(Field::device, QStringLiteral("M1"));
        stage.dialog.site_form()->set_text(Field::code, QStringLiteral("SH-PD-0473"));
        stage.dialog.site_form()->set_text(Field::name, QStringLiteral("Xinghu Street"));
        stage.dialog.site_form()->set_text(Field::area, QStringLiteral("Shanghai / Pudong"));
        stage.dialog.site_form()->set_text(Field::zone, QStringLiteral("Asia/Shanghai"));
        stage.dialog.site_form()->set_text(Field::region, QStringLiteral("CN-SH"));
        stage.dialog.site_form()->set_text(Field::role, label_of(NodeKind::grid));
        const QSignalSpy added(&stage.dialog, &AddDeviceDialog::device_added);
        QVERIFY(stage.dialog.site_form()->is_complete());
        QTest::mouseClick(button_of(stage.dialog, QStringLiteral("Add device")), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return added.count() == 1; }, patience_ms));

        const auto catalog = stage.bench.engine->catalog();
        QCOMPARE(catalog->sites.size(), std::size_t{1});
        QCOMPARE(catalog->sites[0].area, (std::vector<std::string>{"Shanghai", "Pudong"}));
        QCOMPARE(catalog->devices[0].profile, std::string("test.mockup"));  // As found by the test.
        QCOMPARE(catalog->nodes[0].kind, NodeKind::grid);
        QVERIFY(stage.bench.engine->start_collector());
        QVERIFY(QTest::qWaitFor([&] { return stage.bench.engine->catalog()->points.size() == 7; }, patience_ms));
        QVERIFY(QTest::qWaitFor([&] { return stage.bench.engine->device_health()[0].state == DeviceState::well; },
                                patience_ms));

        AddDeviceDialog again(stage.bench.context(), DeviceBench::no_credentials());
        again.show();
        again.next();
        again.form()->set_text(DeviceField::host, QStringLiteral("127.0.0.1"));
        again.form()->set_text(DeviceField::port, stage.bench.port());
        again.next();
        QCOMPARE(again.step(), AddDeviceDialog::connect_and_test);
        QVERIFY(again.strip()->isVisible());
        again.start_test();
        QVERIFY(QTest::qWaitFor([&] { return again.test()->answer().has_value(); }, patience_ms));
        QVERIFY2(again.test()->explanation().contains(QStringLiteral("The collector uses the same line")),
                 qPrintable(again.test()->explanation()));
    }

    void what_is_wrong_stands_at_its_field_once_somebody_was_there() {
        Stage stage;
        stage.dialog.next();
        ConnectForm* form = stage.dialog.form();
        QCOMPARE(form->fault(DeviceField::host), QString());
        auto* port = qobject_cast<QLineEdit*>(form->control(DeviceField::port));
        port->clear();
        QTest::keyClicks(port, QStringLiteral("70000"));
        QCOMPARE(form->fault(DeviceField::port), QStringLiteral("A number from 1 to 65535. Example: 502"));
        QCOMPARE(form->fault(DeviceField::host), QString());
        QVERIFY(!form->is_complete());
        stage.dialog.start_test();
        QVERIFY(!stage.dialog.test()->is_running());
        QVERIFY(!form->fault(DeviceField::host).isEmpty());
        QCOMPARE(stage.dialog.focusWidget(), form->control(DeviceField::host));
        stage.dialog.next();
        QCOMPARE(stage.dialog.step(), AddDeviceDialog::connect_and_test);
    }

    void every_protocol_has_its_form_in_both_languages_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 1; kind <= connection_kind_count; ++kind) {
            QTest::newRow(qPrintable(label_of(static_cast<ConnectionKind>(kind)))) << kind;
        }
    }
    void every_protocol_has_its_form_in_both_languages() {
        QFETCH(int, kind);
        const auto chosen = static_cast<ConnectionKind>(kind);
        Stage stage;
        stage.dialog.protocols()->choose(chosen);
        stage.dialog.next();
        ConnectForm* form = stage.dialog.form();
        QCOMPARE(form->form().kind, chosen);
        for (const DeviceField field : fields_of(chosen)) {
            QVERIFY(form->control(field)->isVisible());
            QVERIFY(!form->control(field)->accessibleName().isEmpty());
            if (form->form().text(field).empty() && field != DeviceField::trust) {
                form->set_text(field, QString::fromUtf8(example_of(chosen, field).data()));
            }
        }
        QVERIFY(form->is_complete());
        const DeviceForm before = form->form();
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QCOMPARE(form->form(), before);
        QVERIFY(sentence_of(chosen) != QString());
        QVERIFY(fault_text(chosen, DeviceField::host).contains(QStringLiteral("例")));
    }

    void a_profile_that_is_none_is_refused() {
        Stage stage;
        stage.fill_in();
        stage.dialog.form()->profile_box()->setEditText(QStringLiteral("Nobody's meter"));
        QVERIFY(!stage.dialog.form()->is_complete());
    }

    void a_silent_address_is_explained_in_words() {
        Stage stage;
        stage.fill_in();
        stage.dialog.form()->set_text(DeviceField::port, QString::number(wattmast::test::unused_tcp_port()));
        stage.dialog.start_test();
        QVERIFY(stage.comes_to_rounds(1));
        QVERIFY(stage.dialog.test()->last()->failure.has_value());
        QVERIFY(!stage.dialog.test()->answer().has_value());
        QVERIFY(stage.dialog.test()->summary().startsWith(QStringLiteral("0 of")));
        stage.dialog.test()->stop();
        QVERIFY(!stage.dialog.test()->is_running());
        stage.dialog.next();  // Points of a profile that is not known yet.
        QCOMPARE(stage.dialog.point_model()->rowCount(), 0);
    }

    void an_edit_forgets_what_was_read() {
        Stage stage;
        stage.fill_in();
        stage.dialog.start_test();
        QVERIFY(stage.comes_to_rounds(1));
        auto* unit = qobject_cast<QLineEdit*>(stage.dialog.form()->control(DeviceField::unit));
        QTest::keyClicks(unit, QStringLiteral("2"));
        QVERIFY(!stage.dialog.test()->is_running());
        QVERIFY(!stage.dialog.test()->answer().has_value());
        QCOMPARE(stage.dialog.test()->model()->rowCount(), 0);
        QVERIFY(stage.dialog.hints()->hints().empty());
    }

    void closing_ends_the_test() {
        Stage stage;
        stage.fill_in();
        stage.dialog.start_test();
        QVERIFY(stage.comes_to_rounds(1));
        stage.dialog.reject();
        QVERIFY(!stage.dialog.test()->is_running());
    }

    void a_name_that_the_site_has_is_refused() {
        Catalog catalog;
        Site site;
        site.id = SiteId{4};
        site.code = "S1";
        site.name = "One";
        site.time_zone = "Asia/Shanghai";
        catalog.sites = {site};
        Device device;
        device.id = DeviceId{5};
        device.site = site.id;
        device.name = "M1";
        catalog.devices = {device};
        EnergyNode node;
        node.site = site.id;
        node.name = label_of(NodeKind::grid).toStdString();
        node.kind = NodeKind::grid;
        catalog.nodes = {node};
        SiteForm form(SiteForm::Scope::one_device);
        form.begin(std::make_shared<const Catalog>(catalog), SiteId{4}, QStringLiteral("M1"));
        QVERIFY(!form.is_complete());
        form.show_all_faults();
        QCOMPARE(form.fault(SiteForm::Field::device), QStringLiteral("The site has a device of this name."));
        form.set_text(SiteForm::Field::device, QStringLiteral("M2"));
        QVERIFY(form.is_complete());
        QVERIFY(!form.node().has_value());
        form.set_text(SiteForm::Field::role, label_of(NodeKind::grid));
        QVERIFY(form.node().has_value());
        QVERIFY(!form.is_complete());
        form.set_text(SiteForm::Field::node, QStringLiteral("Second feed"));
        form.set_text(SiteForm::Field::parent, label_of(NodeKind::grid));
        QVERIFY(form.is_complete());
        QCOMPARE(form.node()->parent, label_of(NodeKind::grid).toStdString());
        QCOMPARE(form.site().code, std::string("S1"));
        form.choose_new_site();
        QVERIFY(!form.is_complete());
        form.set_text(SiteForm::Field::code, QStringLiteral("S1"));
        QCOMPARE(form.fault(SiteForm::Field::code), QStringLiteral("There is a site of this code; choose it above."));
    }

    void the_page_offers_details_tests_and_frames_of_a_device() {
        Stage stage;
        NewDevices devices;
        devices.site.code = "S1";
        devices.site.name = "One";
        devices.site.time_zone = "Asia/Shanghai";
        devices.devices = {{"modbus+tcp://127.0.0.1:" + std::to_string(stage.bench.server.port()) + "?unit=1",
                            "test.mockup", std::chrono::seconds{1}, "M1", "bench", std::nullopt}};
        QVERIFY(stage.bench.engine->devices()->add(devices));
        const DeviceId id = stage.bench.engine->catalog()->devices[0].id;
        QVERIFY(stage.bench.engine->start_collector());
        DeviceDialog dialog(stage.bench.context(), id, DeviceDialog::raw_log);
        dialog.show();
        QCOMPARE(dialog.windowTitle(), QStringLiteral("S1/M1"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                dialog.raw()->refresh();
                return dialog.raw()->model()->rowCount() >= 4;
            },
            patience_ms));
        QVERIFY(dialog.raw()
                    ->model()
                    ->index(0, FrameModel::meaning)
                    .data()
                    .toString()
                    .contains(QStringLiteral("holding registers")));
        dialog.show_tab(DeviceDialog::test_poll);
        QTest::mouseClick(button_of(dialog, QStringLiteral("Test")), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return dialog.test()->answer().has_value(); }, patience_ms));
        dialog.show_tab(DeviceDialog::profile);
        QVERIFY(!dialog.test()->is_running());
        stage.bench.engine->stop_collector();
    }

    void a_database_for_reading_only_takes_no_device() {
        DeviceBench bench(Access::read_only);
        DevicesPage page(bench.context());
        page.resize(1400, 900);
        page.show();
        page.enter();
        QVERIFY(!button_of(page, QStringLiteral("Add device"))->isEnabled());
        QVERIFY(button_of(page, QStringLiteral("Discover…"))->isEnabled());
        QVERIFY(button_of(page, QStringLiteral("Add device"))->toolTip().contains(QStringLiteral("reading only")));
    }

    void the_models_are_sound() {
        TestPollModel rows;
        const QAbstractItemModelTester row_tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TestPollRow row;
        row.key.kind = PointKind::voltage;
        row.state = TestPollState::refused;
        rows.set_rows({row});
        row.state = TestPollState::valid;
        rows.set_rows({row});
        rows.set_rows({});
        ProfilePointModel points;
        const QAbstractItemModelTester point_tester(&points, QAbstractItemModelTester::FailureReportingMode::QtTest);
        points.set_points({{{PointKind::frequency, Phase::total, {}}, "holding 7", "0.1", std::nullopt}});
        points.set_points({});
        FrameModel frames;
        const QAbstractItemModelTester frame_tester(&frames, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<LoggedFrame> log;
        for (std::uint64_t number = 1; number <= 5; ++number) {
            log.push_back({number, UtcTime{}, FrameDirection::sent, 3, "01 02 03", "three bytes"});
        }
        frames.set_frames(log);
        log.erase(log.begin(), log.begin() + 2);
        log.push_back({6, UtcTime{}, FrameDirection::received, 1, "04", "one byte"});
        frames.set_frames(log);
        QCOMPARE(frames.rowCount(), 4);
        QCOMPARE(frames.index(3, FrameModel::bytes).data().toString(), QStringLiteral("04"));
        log.assign(1, {900, UtcTime{}, FrameDirection::sent, 1, "05", "later"});
        frames.set_frames(log);
        frames.set_frames({});
        QCOMPARE(frames.rowCount(), 0);
    }

    void the_steps_say_where_one_is() {
        StepHeader header;
        header.set_steps({QStringLiteral("One"), QStringLiteral("Two")});
        header.set_current(1);
        QCOMPARE(header.accessibleName(), QStringLiteral("Step 2 of 2: Two"));
        QVERIFY(header.sizeHint().width() > 100);
    }
};

WATTMAST_UI_TEST(AddDeviceTest)
#include "add_device_test.moc"

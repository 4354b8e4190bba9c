// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A discovery over the loopback, from the form to the fleet.
#include <QAbstractItemModelTester>
#include <QScrollArea>
#include <QSignalSpy>

#include "device_bench.h"
#include "support/long_texts.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/devices/add/site_form.h"
#include "ui/pages/devices/discover_dialog.h"
#include "ui/pages/devices/discovery_form.h"
#include "ui/pages/devices/found_device_model.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int patience_ms = 30000;

struct Stage {
    DeviceBench bench;
    DiscoverDialog dialog{bench.context(), DeviceBench::no_credentials()};

    Stage() { dialog.show(); }
    void fill_in(const QString& ranges) {
        dialog.form()->set_ranges(ranges);
        dialog.form()->set_kind(DiscoveryForm::Kind::modbus, true, bench.port());
        dialog.form()->set_rate(1000);
    }
    [[nodiscard]] bool search() {
        QSignalSpy ended(&dialog, &DiscoverDialog::search_ended);
        dialog.start();
        return QTest::qWaitFor([&] { return ended.count() == 1; }, patience_ms);
    }
};

FoundDevice found(const std::string& host, std::size_t profiles, const std::string& known_as = {}) {
    FoundDevice device;
    device.host = host;
    device.device = "modbus+tcp://" + host + ":502?unit=1";
    device.uri = device.device;
    device.name = host + " unit 1";
    device.known_as = known_as;
    for (std::size_t i = 0; i < profiles; ++i) {
        Reading reading;
        reading.key.kind = PointKind::voltage;
        reading.value = Value::of(Decimal(2301 + static_cast<std::int64_t>(i), -1));
        device.profiles.push_back({"profile." + std::to_string(i), {reading}, std::nullopt});
    }
    return device;
}

}  // namespace

class DiscoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void what_answers_is_proposed_chosen_and_added() {
        Stage stage;
        stage.fill_in(QStringLiteral("127.0.0.0/29"));
        QVERIFY2(
            stage.dialog.plan_text().startsWith(QStringLiteral("Addresses to ask: 6; first questions: at most 6,")),
            qPrintable(stage.dialog.plan_text()));
        QCOMPARE(stage.bench.server.requests(), 0);  // Nothing before the button.
        QVERIFY(stage.search());
        QCOMPARE(stage.dialog.model()->rowCount(), 1);
        const auto cell = [&](int column) { return stage.dialog.model()->index(0, column).data().toString(); };
        QCOMPARE(cell(FoundDeviceModel::profile), QStringLiteral("test.mockup"));
        QCOMPARE(cell(FoundDeviceModel::state), QStringLiteral("new"));
        QVERIFY2(cell(FoundDeviceModel::values).contains(QStringLiteral("Voltage L1 236")),
                 qPrintable(cell(FoundDeviceModel::values)));
        QCOMPARE(stage.dialog.model()->wanted_count(), 1);
        stage.dialog.next();
        using Field = SiteForm::Field;
        stage.dialog.site_form()->set_text(Field::code, QStringLiteral("LAB"));
        stage.dialog.site_form()->set_text(Field::name, QStringLiteral("Bench"));
        stage.dialog.site_form()->set_text(Field::zone, QStringLiteral("Asia/Shanghai"));
        const QSignalSpy added(&stage.dialog, &DiscoverDialog::devices_added);
        stage.dialog.next();
        QVERIFY(QTest::qWaitFor([&] { return added.count() == 1; }, patience_ms));
        QCOMPARE(stage.bench.engine->catalog()->devices[0].name, std::string("127.0.0.1 unit 1"));

        DiscoverDialog again(stage.bench.context(), DeviceBench::no_credentials());
        again.show();
        again.form()->set_ranges(QStringLiteral("127.0.0.1"));
        again.form()->set_kind(DiscoveryForm::Kind::modbus, true, stage.bench.port());
        QSignalSpy ended(&again, &DiscoverDialog::search_ended);
        again.start();
        QVERIFY(QTest::qWaitFor([&] { return ended.count() == 1; }, patience_ms));
        QCOMPARE(again.model()->index(0, FoundDeviceModel::state).data().toString(),
                 QStringLiteral("in the fleet: LAB/127.0.0.1 unit 1"));
        QCOMPARE(again.model()->wanted_count(), 0);
        QVERIFY(!again.model()->index(0, 0).data(Qt::CheckStateRole).isValid());
    }

    void it_ends_at_once_when_it_is_cancelled() {
        Stage stage;
        stage.fill_in(QStringLiteral("127.0.0.0/24"));
        stage.dialog.form()->set_rate(1);
        QSignalSpy ended(&stage.dialog, &DiscoverDialog::search_ended);
        stage.dialog.start();
        QVERIFY(stage.dialog.is_searching());
        stage.dialog.cancel_search();
        QVERIFY(QTest::qWaitFor([&] { return ended.count() == 1; }, patience_ms));
        QVERIFY(!stage.dialog.is_searching());
        QVERIFY(stage.dialog.strip()->isVisible());
    }

    void it_says_why_it_cannot_begin() {
        Stage stage;
        QVERIFY(stage.dialog.plan_text().contains(QStringLiteral("Say where to look")));
        stage.fill_in(QStringLiteral("10.0.0.0/8"));
        QVERIFY(stage.dialog.plan_text().startsWith(QStringLiteral("This cannot be searched")));
        stage.fill_in(QStringLiteral("127.0.0.1"));
        stage.dialog.form()->set_units(QStringLiteral("1,300"));
        QVERIFY(stage.dialog.plan_text().startsWith(QStringLiteral("This cannot be searched")));
        stage.dialog.form()->set_units(QStringLiteral("1"));
        stage.dialog.form()->set_kind(DiscoveryForm::Kind::snmp, true, QStringLiteral("many"));
        QVERIFY(!stage.dialog.form()->order().has_value());
        QCOMPARE(stage.bench.server.requests(), 0);
    }

    void nobody_is_a_result_too() {
        Stage stage;
        stage.fill_in(QStringLiteral("127.0.0.1"));
        stage.dialog.form()->set_kind(DiscoveryForm::Kind::modbus, true,
                                      QString::number(wattmast::test::unused_tcp_port()));
        QVERIFY(stage.search());
        QCOMPARE(stage.dialog.model()->rowCount(), 0);
    }

    void devices_with_several_profiles_wait_for_a_choice() {
        FoundDeviceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(found("10.0.0.1", 1));
        model.add(found("10.0.0.2", 2));
        model.add(found("10.0.0.3", 0));
        model.add(found("10.0.0.4", 1, "S1/M4"));
        QCOMPARE(model.wanted_count(), 1);
        QCOMPARE(model.index(1, FoundDeviceModel::profile).data().toString(), QStringLiteral("2 fit: choose one"));
        QVERIFY(!model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(3, 0), Qt::Checked, Qt::CheckStateRole));
        model.choose_profile(1, 1);
        QCOMPARE(model.wanted_count(), 2);
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        const auto wanted = model.wanted({"10.0.0.2 unit 1"});
        QCOMPARE(wanted.size(), std::size_t{1});
        QCOMPARE(wanted[0].profile, std::string("profile.1"));
        QCOMPARE(wanted[0].name, std::string("10.0.0.2 unit 1 (2)"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void speaks_chinese() {
        Stage stage;
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        stage.fill_in(QStringLiteral("127.0.0.1"));
        QVERIFY(!stage.dialog.plan_text().contains(QStringLiteral("Asks")));
        QVERIFY(stage.dialog.windowTitle() != QStringLiteral("Discover devices"));
    }

    void nothing_of_the_form_is_cut_where_words_are_longer() {
        Stage stage;
        LongTexts longer;
        QCoreApplication::installTranslator(&longer);
        const QWidget* area = stage.dialog.form();
        while (area != nullptr && qobject_cast<const QScrollArea*>(area) == nullptr) {
            area = area->parentWidget();
        }
        QVERIFY(area != nullptr);
        const auto* scroll = qobject_cast<const QScrollArea*>(area);
        QTRY_VERIFY(stage.dialog.windowTitle() != QStringLiteral("Discover devices"));
        QTRY_VERIFY(scroll->viewport()->width() >= scroll->widget()->minimumSizeHint().width());
        QCoreApplication::removeTranslator(&longer);
    }
};

WATTMAST_UI_TEST(DiscoverTest)
#include "discover_test.moc"

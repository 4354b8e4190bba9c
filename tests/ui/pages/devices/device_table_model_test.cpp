// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/device_table_model.h"

#include <QAbstractItemModelTester>

#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/device_filter.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

const UtcTime noon = utc_from_milliseconds(1'790'000'000'000);

std::shared_ptr<const Catalog> three_meters() {
    Catalog catalog;
    Site site;
    site.id = SiteId{1};
    site.code = "S1";
    site.name = "Xinghu St";
    catalog.sites = {site};
    for (std::int64_t id = 1; id <= 3; ++id) {
        Device device;
        device.id = DeviceId{id};
        device.site = SiteId{1};
        device.name = "M" + std::to_string(id);
        device.uri = "modbus+tcp://10.0.0." + std::to_string(id) + ":502?unit=7";
        device.poll_interval = std::chrono::seconds{10};
        catalog.devices.push_back(device);
    }
    Point point;
    point.id = PointId{31};
    point.device = DeviceId{3};
    point.key.kind = PointKind::active_power;
    catalog.points = {point};
    return std::make_shared<const Catalog>(std::move(catalog));
}

DeviceHealth well(std::int64_t device, std::string profile) {
    DeviceHealth health;
    health.device = DeviceId{device};
    health.state = DeviceState::well;
    health.profile = std::move(profile);
    health.polls = 40;
    health.answered = 38;
    health.missed = 2;
    return health;
}

PlausibilityFinding ten_times_too_large() {
    PlausibilityFinding finding;
    finding.id = FindingId{17};
    finding.device = DeviceId{3};
    finding.point = PointId{31};
    finding.rule = PlausibilityRule::power_identity;
    finding.action = PlausibilityAction::quarantine;
    finding.since = noon - std::chrono::minutes{4};
    finding.factor = Decimal(1, -1);
    return finding;
}

std::optional<ProfileFacts> known_profile(const std::string& id) {
    if (id == "open.ends") {
        return ProfileFacts{.document = "Manual of the open meter",
                            .edition = "rev. 3",
                            .page = "p. 44",
                            .seen_on_hardware = false,
                            .note = "Two editions differ.",
                            .unconfirmed = "The sign of the current."};
    }
    if (id == "proven") {
        return ProfileFacts{.document = "Manual of the proven meter",
                            .edition = {},
                            .page = "table 6",
                            .seen_on_hardware = true,
                            .note = {},
                            .unconfirmed = {}};
    }
    return std::nullopt;
}

}  // namespace

class DeviceTableModelTest : public QObject {
    Q_OBJECT

    QString cell(const DeviceTableModel& model, int row, int column, int role = Qt::DisplayRole) const {
        return model.index(row, column).data(role).toString();
    }

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void devices_are_sorted_as_people_sort_and_problems_by_urgency() {
        Catalog catalog = *three_meters();
        catalog.devices[0].name = "rectifier";
        catalog.devices[1].name = "Battery";
        catalog.devices[2].name = "meter";
        std::vector<DeviceHealth> health = {well(1, ""), well(2, ""), well(3, "")};
        DeviceTableModel model(known_profile);
        DeviceFilter filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        const auto shown = [&] {
            QStringList names;
            for (int row = 0; row < filter.rowCount(); ++row) {
                names << filter.index(row, DeviceTableModel::device).data().toString().section(QLatin1Char('/'), 1);
            }
            return names.join(QLatin1Char(' '));
        };
        const auto shared = std::make_shared<const Catalog>(std::move(catalog));
        model.set_devices(shared, health, noon);
        filter.sort(DeviceTableModel::device);
        QCOMPARE(shown(), QStringLiteral("Battery meter rectifier"));
        filter.sort(DeviceTableModel::state);
        QCOMPARE(shown(), QStringLiteral("Battery meter rectifier"));
        health[0].state = DeviceState::silent;
        health[2].state = DeviceState::late;
        model.set_devices(shared, health, noon);
        QCOMPARE(shown(), QStringLiteral("rectifier meter Battery"));
        filter.set_text(QStringLiteral("batt"));
        QCOMPARE(shown(), QStringLiteral("Battery"));
    }

    void a_profile_with_open_ends_says_so_beside_the_type() {
        DeviceTableModel model(known_profile);
        model.set_devices(three_meters(), {well(1, "open.ends"), well(2, "proven"), well(3, "")}, noon);
        QCOMPARE(cell(model, 0, DeviceTableModel::type), QStringLiteral("Modbus TCP, not confirmed"));
        const QString tip = cell(model, 0, DeviceTableModel::type, Qt::ToolTipRole);
        QVERIFY2(tip.contains(QStringLiteral("Source: Manual of the open meter, rev. 3, p. 44")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("not checked against a real device")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Not confirmed: The sign of the current.")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Two editions differ.")), qPrintable(tip));
    }

    void a_proven_profile_is_told_as_such_and_an_unknown_one_says_nothing() {
        DeviceTableModel model(known_profile);
        model.set_devices(three_meters(), {well(1, "open.ends"), well(2, "proven"), well(3, "")}, noon);
        QCOMPARE(cell(model, 1, DeviceTableModel::type), QStringLiteral("Modbus TCP"));
        QCOMPARE(cell(model, 1, DeviceTableModel::type, Qt::ToolTipRole),
                 QStringLiteral("Source: Manual of the proven meter, table 6\nChecked against the real device."));
        QCOMPARE(cell(model, 2, DeviceTableModel::type, Qt::ToolTipRole), QString());
    }

    void a_held_back_value_is_a_problem_with_the_fix_offered() {
        DeviceTableModel model(known_profile);
        auto doubted = well(3, "proven");
        doubted.findings = {ten_times_too_large()};
        model.set_devices(three_meters(), {well(1, "proven"), well(2, "proven"), doubted}, noon);
        QCOMPARE(cell(model, 2, DeviceTableModel::state),
                 QStringLiteral("well, Active power looks 10 times too large"));
        const QString tip = cell(model, 2, DeviceTableModel::state, Qt::ToolTipRole);
        QVERIFY2(tip.contains(QStringLiteral("held back")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("by 0.1")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("wattmastctl release --finding 17")), qPrintable(tip));
        QVERIFY(model.index(2, 0).data(DeviceTableModel::problem_role).toBool());
        QVERIFY(!model.index(0, 0).data(DeviceTableModel::problem_role).toBool());
        QVERIFY(!model.index(2, 0).data(DeviceTableModel::silent_role).toBool());
    }

    void a_hint_is_said_but_is_no_problem_and_further_ones_are_counted() {
        DeviceTableModel model(known_profile);
        auto doubted = well(3, "proven");
        auto hint = ten_times_too_large();
        hint.action = PlausibilityAction::hint;
        hint.rule = PlausibilityRule::phase_sum;
        hint.factor.reset();
        doubted.findings = {hint, hint, hint};
        model.set_devices(three_meters(), {doubted}, noon);
        QCOMPARE(cell(model, 0, DeviceTableModel::state),
                 QStringLiteral("well, Active power is not the sum of its phases, 2 more findings"));
        QVERIFY(!model.index(0, 0).data(DeviceTableModel::problem_role).toBool());
    }

    void problems_stand_first_silent_before_held_back_before_hints() {
        DeviceTableModel model(known_profile);
        auto silent = well(1, "proven");
        silent.state = DeviceState::silent;
        auto held = well(2, "proven");
        held.findings = {ten_times_too_large()};
        auto hinted = well(3, "proven");
        hinted.findings = {ten_times_too_large()};
        hinted.findings.front().action = PlausibilityAction::hint;
        DeviceFilter filter;
        filter.setSourceModel(&model);
        model.set_devices(three_meters(), {hinted, held, silent}, noon);
        filter.sort(DeviceTableModel::state);
        QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("S1/M1"));
        QCOMPARE(filter.index(1, 0).data().toString(), QStringLiteral("S1/M2"));
        QCOMPARE(filter.index(2, 0).data().toString(), QStringLiteral("S1/M3"));
        filter.set_show(DeviceFilter::Show::problems);
        QCOMPARE(filter.rowCount(), 2);
    }

    void names_the_transport_and_shows_where_a_device_is_data() {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QString>("address");
        QTest::newRow("rtu") << QStringLiteral("modbus+rtu://10.0.0.9:4001?unit=3")
                             << QStringLiteral("Modbus RTU over TCP") << QStringLiteral("10.0.0.9:4001/3");
        QTest::newRow("serial") << QStringLiteral("modbus-rtu:///dev/ttyUSB0?baud=9600&unit=7")
                                << QStringLiteral("Modbus RTU, serial port") << QStringLiteral("/dev/ttyUSB0/7");
        QTest::newRow("dlt645 serial") << QStringLiteral("dlt645-serial:///dev/ttyS1?address=000012345678")
                                       << QStringLiteral("DL/T 645, serial port")
                                       << QStringLiteral("/dev/ttyS1/000012345678");
        QTest::newRow("snmp 1") << QStringLiteral("snmp://10.0.0.4:161?version=1") << QStringLiteral("SNMP v1")
                                << QStringLiteral("10.0.0.4:161");
        QTest::newRow("snmp 2c") << QStringLiteral("snmp://10.0.0.4") << QStringLiteral("SNMP v2c")
                                 << QStringLiteral("10.0.0.4");
        QTest::newRow("snmp 3") << QStringLiteral("snmp://10.0.0.4?version=3&user=ops") << QStringLiteral("SNMP v3")
                                << QStringLiteral("10.0.0.4");
        QTest::newRow("mqtt") << QStringLiteral("mqtts://broker:8883?topic=hall/7") << QStringLiteral("MQTT, TLS")
                              << QStringLiteral("broker:8883/hall/7");
        QTest::newRow("http") << QStringLiteral("http://10.0.0.5:8080/meter") << QStringLiteral("HTTP JSON")
                              << QStringLiteral("10.0.0.5:8080/meter");
        QTest::newRow("another") << QStringLiteral("carrier-pigeon://loft") << QStringLiteral("carrier-pigeon")
                                 << QStringLiteral("loft");
    }
    void names_the_transport_and_shows_where_a_device_is() {
        QFETCH(QString, uri);
        Device device;
        device.uri = uri.toStdString();
        QTEST(transport_of(device), "transport");
        QTEST(address_of(device), "address");
    }

    void speaks_chinese() {
        install_language(Language::chinese);
        DeviceTableModel model(known_profile);
        auto doubted = well(3, "open.ends");
        doubted.findings = {ten_times_too_large()};
        model.set_devices(three_meters(), {doubted}, noon);
        QCOMPARE(cell(model, 0, DeviceTableModel::type), QStringLiteral("Modbus TCP，未经确认"));
        QVERIFY(cell(model, 0, DeviceTableModel::state).contains(QStringLiteral("疑为实际值的 10 倍")));
    }

    void is_a_sound_model() {
        DeviceTableModel model(known_profile);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_devices(three_meters(), {well(1, "proven"), well(2, "open.ends")}, noon);
        model.set_devices(three_meters(), {well(3, "proven")}, noon);
        QCOMPARE(model.rowCount(), 1);
    }
};

WATTMAST_UI_TEST(DeviceTableModelTest)
#include "device_table_model_test.moc"

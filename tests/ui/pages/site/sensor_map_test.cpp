// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/sensor_map.h"

#include <QSignalSpy>

#include "support/ui_test_main.h"
#include "ui/pages/site/sensor_grid.h"
#include "ui/pages/site/site_sensor_panel.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

UtcTime made_at() {
    return parse_iso8601("2026-11-12T14:05Z").value();
}

/// Three rows of five racks; 2-4 has never had a value, 3-1 none for an hour, 3-2 is suspect; 2-2 is the hottest.
struct Hall {
    Catalog catalog;
    SiteDetail detail;

    Hall() {
        Device device;
        device.id = DeviceId(1);
        device.poll_interval = std::chrono::minutes{1};
        catalog.devices = {device};
        for (int row = 1; row <= 3; ++row) {
            for (int rack = 1; rack <= 5; ++rack) {
                add(row, rack);
            }
        }
    }
    void add(int row, int rack) {
        Point point;
        point.id = PointId(row * 10 + rack);
        point.device = DeviceId(1);
        point.key = {PointKind::temperature, Phase::total, "R" + std::to_string(row) + "-0" + std::to_string(rack)};
        catalog.points.push_back(point);
        PointNow now{point.id, std::nullopt, std::nullopt};
        const bool is_old = row == 3 && rack == 1;
        const int tenths = row == 2 && rack == 2 ? 314 : 200 + row * 10 + rack;
        if (row != 2 || rack != 4) {
            now.newest_value = good_sample(point.id, made_at() - (is_old ? 60 : 2) * std::chrono::minutes{1},
                                           Value::of(Decimal(tenths, -1)));
        }
        if (row == 3 && rack == 2) {
            now.newest_value->quality = Quality::suspect;
        }
        now.newest = now.newest_value;
        detail.points.push_back(now);
    }
};

}  // namespace

class SensorMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_name_is_a_place_only_with_two_numbers() {
        const auto place = [](const char* name) { return row_and_rack(QString::fromUtf8(name)); };
        QVERIFY(place("R06-07") == std::pair(6, 7));
        QVERIFY(place("第6列 第12架") == std::pair(6, 12));
        QVERIFY(!place("Chassis inlet"));
        QVERIFY(!place("sensor 4"));
        QVERIFY(!place("1/2/3"));
        QVERIFY(!place("SN 2026111 rack 2"));
    }

    void bands_change_where_the_guideline_says() {
        QVERIFY(inlet_band(27.0) == InletBand::up_to_27);
        QVERIFY(inlet_band(27.1) == InletBand::above_recommended);
        QVERIFY(inlet_band(32.0) == InletBand::above_recommended);
        QVERIFY(inlet_band(32.1) == InletBand::above_allowed);
        QVERIFY(inlet_band(19.9) == InletBand::below_20);
        QVERIFY(inlet_band(24.9) == InletBand::below_25);
    }

    void the_grid_has_a_place_for_each_sensor_and_no_value_that_is_none() {
        const Hall hall;
        const auto grid = sensor_grid(hall.detail, hall.catalog, made_at());
        QVERIFY(grid.has_value());
        QVERIFY((grid->rows == std::vector{1, 2, 3}));
        QVERIFY((grid->racks == std::vector{1, 2, 3, 4, 5}));
        QCOMPARE(grid->cells.size(), 15U);
        const SensorCell& hottest = grid->cells.at(*grid->hottest);
        QVERIFY(hottest.row == 1 && hottest.rack == 1 && hottest.celsius == 31.4);
        const auto cell = [&](int row, int rack) { return grid->cells.at(static_cast<std::size_t>(row * 5 + rack)); };
        QVERIFY(!cell(1, 3).celsius && !cell(1, 3).last);
        QVERIFY(!cell(2, 0).celsius && cell(2, 0).last.has_value());
        QVERIFY(!cell(2, 1).celsius && !cell(2, 1).last);
    }

    void few_sensors_or_one_row_are_no_map() {
        Hall hall;
        hall.detail.points.resize(11);
        QVERIFY(!sensor_grid(hall.detail, hall.catalog, made_at()));
        QVERIFY(!sensor_grid(SiteDetail{}, Catalog{}, made_at()));
    }

    void keys_go_from_rack_to_rack_and_open_one() {
        const Hall hall;
        SensorMap map;
        map.resize(480, 200);
        map.set_grid(*sensor_grid(hall.detail, hall.catalog, made_at()), made_at());
        QSignalSpy opened(&map, &SensorMap::sensor_opened);
        QTest::keyClick(&map, Qt::Key_Left);  // Nothing there.
        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY2(map.toolTip().contains(QStringLiteral("31.4")), qPrintable(map.toolTip()));
        QTest::keyClick(&map, Qt::Key_Return);
        QVERIFY(opened.takeLast().at(0).value<PointId>() == PointId(22));
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.cell_rect(14).center().toPoint());
        QVERIFY(opened.takeLast().at(0).value<PointId>() == PointId(35));
        QVERIFY(map.accessibleDescription().contains(QStringLiteral("1 above 27 °C")));
    }

    void the_panel_is_there_only_for_a_map() {
        const Hall hall;
        QWidget page;
        SiteSensorPanel panel(&page);
        panel.show_detail(&hall.detail, hall.catalog, made_at());
        QVERIFY(!panel.isHidden());
        QCOMPARE(panel.map().hottest_text(), QStringLiteral("Row 2, rack 2: 31.4\u00A0°C"));
        panel.show_detail(nullptr, hall.catalog, made_at());
        QVERIFY(panel.isHidden());
    }
};

WATTMAST_UI_TEST(SensorMapTest)
#include "sensor_map_test.moc"

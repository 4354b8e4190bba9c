// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices_page.h"

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/device_filter.h"
#include "ui/pages/devices/collector_chart.h"
#include "ui/pages/protocol_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Stage {
    Stage() {
        for (const Device& device : fleet.engine.master_data->devices) {
            DeviceHealth health;
            health.device = device.id;
            health.state = DeviceState::well;
            fleet.engine.health.push_back(health);
        }
        fleet.engine.status.state = CollectorStatus::State::running;
        fleet.engine.status.started = fleet.now - std::chrono::hours{3};
        page.resize(1524, 926);
        page.show();
        page.enter();
        settle();
    }
    /// Seconds of twelve polls each, of which two fail; one is not made.
    void run(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            fleet.now += std::chrono::seconds{1};
            fleet.engine.status.polls += 12;
            fleet.engine.status.answered += 10;
            fleet.engine.status.missed += 1;
            Q_EMIT fleet.bridge.collector_status_changed(fleet.engine.status);
        }
        settle();
    }
    Panel* panel(const QString& title) {
        for (Panel* found : page.findChildren<Panel*>()) {
            if (found->title() == title) {
                return found;
            }
        }
        return nullptr;
    }
    MadeUpFleet fleet;
    DevicesPage page{{fleet.bridge, fleet.session}};
};

}  // namespace

class DevicesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_chart_draws_what_the_collector_counted_and_says_since_when() {
        Stage stage;
        auto* course = stage.page.findChild<CollectorChart*>();
        QVERIFY(course != nullptr);
        course->chart()->set_timings(
            {std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        stage.run(190);
        QTRY_VERIFY(course->chart()->data() != nullptr && !course->chart()->data()->lines.at(0).columns.empty());
        const ChartData& data = *course->chart()->data();
        QCOMPARE(data.lines.size(), std::size_t{3});
        QVERIFY(std::abs(*data.lines[0].mean - 12) < 1e-6);
        QVERIFY(std::abs(*data.lines[1].mean - 2) < 1e-6);
        QVERIFY(std::abs(*data.lines[2].mean - 1) < 1e-6);
        // Before it watched nothing is known, and not zero.
        QCOMPARE(data.lines[0].gaps.size(), std::size_t{1});
        QVERIFY(data.lines[0].gaps[0].begin == data.range.begin);
        QCOMPARE(stage.panel(QStringLiteral("Collector"))->findChildren<RoleLabel*>().at(1)->text(),
                 QStringLiteral("since 14:32, by the minute"));
        QCOMPARE(course->chart()->spec().panes.at(0).title, QStringLiteral("Polls/s"));
    }

    void it_counts_behind_other_pages_too() {
        Stage stage;
        stage.page.leave();
        stage.page.hide();
        stage.run(125);
        QVERIFY(stage.page.findChild<CollectorChart*>()->course().minutes().size() >= 2);
    }

    void a_protocol_lists_its_devices_and_again_all() {
        Stage stage;
        auto* filter = stage.page.findChild<DeviceFilter*>();
        const int all = filter->rowCount();
        DataTable* protocols = nullptr;
        for (DataTable* table : stage.page.findChildren<DataTable*>()) {
            if (qobject_cast<ProtocolTableModel*>(table->model()) != nullptr) {
                protocols = table;
            }
        }
        QVERIFY(protocols != nullptr && protocols->model()->rowCount() > 1);
        const QModelIndex first = protocols->model()->index(0, ProtocolTableModel::devices);
        const int of_protocol = first.data().toInt();
        QVERIFY(of_protocol < all);
        Q_EMIT protocols->clicked(first);
        QCOMPARE(filter->rowCount(), of_protocol);
        const QString name = first.siblingAtColumn(ProtocolTableModel::protocol).data().toString();
        QCOMPARE(filter->protocol(), name);
        stage.run(1);
        QCOMPARE(filter->rowCount(), of_protocol);
        LinkLabel* back = nullptr;
        for (LinkLabel* link : stage.page.findChildren<LinkLabel*>()) {
            back = link->text() == QStringLiteral("All protocols") ? link : back;
        }
        QVERIFY(back != nullptr && back->isVisible());
        back->click();
        QCOMPARE(filter->rowCount(), all);
        QVERIFY(!back->isVisible());
        Q_EMIT protocols->clicked(first);
        Q_EMIT protocols->clicked(first);
        QCOMPARE(filter->rowCount(), all);
        // A double click is a click and a row opened.
        Q_EMIT protocols->clicked(first);
        Q_EMIT protocols->row_opened(first);
        QCOMPARE(filter->rowCount(), of_protocol);
    }

    void unanswered_polls_are_as_many_in_the_tile_as_in_the_table() {
        Stage stage;
        DeviceHealth& one = stage.fleet.engine.health.front();
        one.polls = 120;
        one.answered = 100;
        one.missed = 10;
        stage.run(10);
        stage.page.enter();
        auto* kpis = stage.page.findChild<KpiStrip*>();
        QCOMPARE(kpis->tile(2)->kpi().note, QStringLiteral("30 unanswered"));
        const QAbstractItemModel* protocols = stage.page.findChild<ProtocolTableModel*>();
        QStringList unanswered;
        for (int row = 0; row < protocols->rowCount(); ++row) {
            unanswered << protocols->index(row, ProtocolTableModel::unanswered).data().toString();
        }
        QVERIFY2(unanswered.contains(QStringLiteral("30")), qPrintable(unanswered.join(QLatin1Char(' '))));
    }

    void what_is_not_polled_has_no_figures() {
        Stage stage;
        stage.fleet.engine.status = {};
        for (DeviceHealth& health : stage.fleet.engine.health) {
            DeviceHealth unknown;
            unknown.device = health.device;
            health = unknown;
        }
        stage.page.enter();
        Q_EMIT stage.fleet.bridge.collector_status_changed(stage.fleet.engine.status);
        settle();
        auto* kpis = stage.page.findChild<KpiStrip*>();
        QCOMPARE(kpis->tile(0)->kpi().note, QStringLiteral("not polled"));
        for (const int figure : {1, 2, 3}) {
            const ui::Kpi& kpi = kpis->tile(figure)->kpi();
            QCOMPARE(kpi.value.text(), Format::no_value());  // Nothing has no unit.
            QCOMPARE(kpi.note, QString());
        }
        const QAbstractItemModel* protocols = stage.page.findChild<ProtocolTableModel*>();
        QVERIFY(protocols->rowCount() > 0);
        for (const int column : {ProtocolTableModel::points, ProtocolTableModel::unanswered}) {
            QCOMPARE(protocols->index(0, column).data().toString(), Format::no_value());
        }
    }
};

WATTMAST_UI_TEST(DevicesPageTest)
#include "devices_page_test.moc"

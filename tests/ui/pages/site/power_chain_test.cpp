// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/power_chain.h"

#include <QSignalSpy>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/site/power_chain_view.h"
#include "ui/pages/site/site_flow_panel.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

UtcTime made_at() {
    return parse_iso8601("2026-11-12T14:05Z").value();
}

FlowBranch branch(NodeKind kind, const char* name, const char* parent, std::optional<double> power, int device) {
    FlowBranch made;
    made.node.kind = kind;
    made.node.name = name;
    made.node.parent = parent;
    made.node.device = DeviceId(device);
    made.power = power;
    return made;
}

/// Two feeders, two UPS of which the second has no meter, and cooling that stands before them in the catalogue.
SiteDetail hall() {
    SiteDetail detail;
    detail.flow = {
        branch(NodeKind::grid, "Utility A", "", 774'000, 1),   branch(NodeKind::grid, "Utility B", "", 762'000, 2),
        branch(NodeKind::cooling, "Chillers", "", 148'000, 3), branch(NodeKind::ups, "UPS A", "Utility A", 632'000, 4),
        branch(NodeKind::ict, "PDU A", "UPS A", 601'000, 5),   branch(NodeKind::ups, "UPS B", "", std::nullopt, 0),
        branch(NodeKind::ict, "PDU B", "UPS B", 599'000, 6)};
    detail.now.power = 1'536'000;
    Attention fan;
    fan.device = DeviceId(3);
    fan.severity = Severity::critical;
    Attention silent = fan;
    silent.severity = Severity::minor;
    detail.attention = {silent, fan};
    return detail;
}

PowerChain chain_of(const SiteDetail& detail, const Catalog& catalog = {}) {
    return power_chain(detail, detail.attention, catalog, made_at());
}

const ChainBox* find(const PowerChain& chain, const char* name) {
    const auto found = std::ranges::find(chain.boxes, QLatin1String(name), &ChainBox::name);
    return found == chain.boxes.end() ? nullptr : &*found;
}

}  // namespace

class PowerChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sources_stand_left_and_chains_above_single_boxes() {
        const PowerChain chain = chain_of(hall());
        QCOMPARE(chain.boxes.size(), 7U);
        QCOMPARE(chain.columns, 3);
        QCOMPARE(chain.rows, 3);
        const auto stands_at = [&](const char* name, int column, int row) {
            const ChainBox* box = find(chain, name);
            return box != nullptr && box->column == column && box->row == row;
        };
        QVERIFY(stands_at("Utility A", 0, 0));
        QVERIFY(stands_at("Utility B", 0, 1));
        QVERIFY(stands_at("UPS A", 1, 0));  // A source as parent is the site's bus.
        QVERIFY(stands_at("PDU A", 2, 0));
        QVERIFY(stands_at("UPS B", 1, 1));
        QVERIFY(stands_at("Chillers", 1, 2));
        QCOMPARE(chain.boxes.at(*find(chain, "PDU B")->parent).name, QStringLiteral("UPS B"));
    }

    void losses_are_what_no_first_meter_takes() {
        // 1536 − 148 − 632 − 599: through the UPS without a meter to the PDU behind it.
        QCOMPARE(chain_of(hall()).losses.value(), 157'000.0);
        SiteDetail unknown = hall();
        unknown.flow[2].power.reset();
        QVERIFY(!chain_of(unknown).losses);
        unknown = hall();
        unknown.now.power.reset();
        QVERIFY(!chain_of(unknown).losses);
    }

    void a_box_has_the_most_urgent_of_its_device() {
        const PowerChain chain = chain_of(hall());
        QVERIFY(find(chain, "Chillers")->severity == Severity::critical);
        QVERIFY(!find(chain, "UPS B")->severity);
    }

    void an_old_load_is_none() {
        SiteDetail detail = hall();
        Catalog catalog;
        Device ups;
        ups.id = DeviceId(4);
        ups.poll_interval = std::chrono::seconds{60};
        catalog.devices = {ups};
        Point load;
        load.id = PointId(9);
        load.device = ups.id;
        load.key.kind = PointKind::ups_output_load;
        catalog.points = {load};
        PointNow now{
            load.id, good_sample(load.id, made_at() - std::chrono::seconds{150}, Value::of(Decimal(63, 0))), {}};
        detail.points = {now};
        QCOMPARE(find(chain_of(detail, catalog), "UPS A")->load_percent.value(), 63.0);
        detail.points.front().newest->at -= Duration{1};
        QVERIFY(!find(chain_of(detail, catalog), "UPS A")->load_percent);
    }

    void no_two_boxes_touch_and_all_are_inside() {
        const PowerChain chain = chain_of(hall());
        for (const QSizeF size : {QSizeF(480, 250), QSizeF(380, 168), QSizeF(900, 500)}) {
            for (std::size_t i = 0; i < chain.boxes.size(); ++i) {
                const QRectF rect = chain_rect(chain, i, size);
                QVERIFY(QRectF({}, size).adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect));
                for (std::size_t j = 0; j < i; ++j) {
                    QVERIFY(!rect.intersects(chain_rect(chain, j, size)));
                }
            }
        }
    }

    void keys_and_clicks_activate_boxes_and_texts_say_what_is_drawn() {
        PowerChainView view;
        view.resize(480, 260);
        view.set_chain(chain_of(hall()), made_at());
        QSignalSpy activated(&view, &PowerChainView::activated);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.takeLast().at(0).toString(), QStringLiteral("Utility B"));
        QTest::mouseClick(&view, Qt::LeftButton, {}, chain_rect(view.chain(), 0, view.size()).center().toPoint());
        QCOMPARE(activated.takeLast().at(0).toString(), QStringLiteral("Utility A"));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("UPS B –")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("no meter")));
        QVERIFY(view.summary().contains(QStringLiteral("157")));
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QCOMPARE(view.accessibleName(), QStringLiteral("供电链路"));
        install_language(Language::english);
    }

    void a_hall_begins_as_a_chain_and_a_station_as_a_flow() {
        const MadeUpFleet fleet;
        SiteFlowPanel panel;
        auto* form = panel.findChild<SegmentedControl*>();
        const auto show = [&](SiteId site) {
            panel.show_detail(std::make_shared<const SiteDetail>(made_up_detail(*fleet.engine.master_data, site)), {},
                              fleet.engine.master_data, fleet.now);
        };
        show(hall_site());
        QCOMPARE(form->current(), 2);
        QCOMPARE(panel.findChild<PowerChainView*>()->chain().boxes.size(), 4U);
        show(macro_site());
        QCOMPARE(form->current(), 0);
        form->set_current(1);
        show(hall_site());
        QCOMPARE(form->current(), 2);
        show(macro_site());
        QCOMPARE(form->current(), 1);
    }
};

WATTMAST_UI_TEST(PowerChainTest)
#include "power_chain_test.moc"

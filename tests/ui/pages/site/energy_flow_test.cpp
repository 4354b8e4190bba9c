// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/energy_flow.h"

#include <QDir>
#include <QSignalSpy>

#include "support/ui_test_main.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

FlowBranch branch(NodeKind kind, const char* name, const char* parent, std::optional<double> power) {
    FlowBranch made;
    made.node.kind = kind;
    made.node.name = name;
    made.node.parent = parent;
    made.power = power;
    if (power) {
        made.today = Energy::of(static_cast<std::int64_t>(*power) * 2000);
    }
    return made;
}

const FlowItem* find(const std::vector<FlowItem>& items, const char* name) {
    const auto found = std::ranges::find(items, QLatin1String(name), &FlowItem::name);
    return found == items.end() ? nullptr : &*found;
}

std::vector<FlowBranch> station() {
    return {branch(NodeKind::grid, "Mains", "", 3000),          branch(NodeKind::photovoltaic, "PV", "", 1000),
            branch(NodeKind::rectifier, "Rectifier", "", 3200), branch(NodeKind::ict, "4G", "Rectifier", 700),
            branch(NodeKind::ict, "5G", "Rectifier", 2200),     branch(NodeKind::cooling, "Cooling", "", 500),
            branch(NodeKind::battery, "Battery", "", 100)};
}

UtcTime made_at() {
    return parse_iso8601("2026-11-12T14:05Z").value();
}

}  // namespace

class EnergyFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_level_counts_twice() {
        const FlowDiagram diagram = flow_diagram(station(), FlowAmount::power_now);
        QVERIFY(find(diagram.branches, "Rectifier") == nullptr);
        QCOMPARE(diagram.branches.front().name, QStringLiteral("5G"));
        QCOMPARE(find(diagram.branches, "Conversion loss")->value.value(), 300.0);
        // 4000 in, 100 into the battery, 3200 + 500 metered: 200 remain.
        QCOMPARE(find(diagram.branches, "Not metered")->value.value(), 200.0);
        QCOMPARE(diagram.total.value(), 4000.0);
        double shown = 0;
        for (const FlowItem& item : diagram.branches) {
            shown += *item.value;
        }
        QCOMPARE(shown + 100, *diagram.total);
    }

    void a_battery_that_gives_is_what_the_site_draws() {
        const std::vector<FlowBranch> flow = {
            branch(NodeKind::grid, "Mains", "", 0), branch(NodeKind::battery, "Battery", "", -2950),
            branch(NodeKind::rectifier, "Rectifier", "", std::nullopt), branch(NodeKind::ict, "5G", "Rectifier", 2950)};
        const FlowDiagram diagram = flow_diagram(flow, FlowAmount::power_now);
        QCOMPARE(diagram.total.value(), 2950.0);
        QVERIFY(find(diagram.branches, "Not metered") == nullptr);
    }

    void while_the_mains_are_away_the_battery_is_seen_to_give() {
        const std::vector<FlowBranch> flow = {
            branch(NodeKind::grid, "Mains", "", 0), branch(NodeKind::battery, "Battery", "", -3450),
            branch(NodeKind::rectifier, "Rectifiers", "", 0), branch(NodeKind::ict, "Radio", "", 2950),
            branch(NodeKind::cooling, "Cooling", "", 500)};
        EnergyFlow widget;
        widget.resize(520, 300);
        widget.set_now(made_at());
        widget.set_battery_note(QStringLiteral("61%"));
        widget.set_diagram(flow_diagram(flow, FlowAmount::power_now));
        QVERIFY(!widget.diagram().is_empty());
        QCOMPARE(*widget.diagram().total, 3450.0);
        const QString said = widget.accessibleDescription();
        QVERIFY2(said.contains(QStringLiteral("(discharging)")), qPrintable(said));
        QDir().mkpath(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots"));
        QVERIFY(widget.grab().save(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots/energy-flow-on-battery.png")));
        std::vector<FlowBranch> charged = flow;
        charged[0].power = 4000;
        charged[1].power = 500;
        widget.set_diagram(flow_diagram(charged, FlowAmount::power_now));
        QVERIFY(widget.accessibleDescription().contains(QStringLiteral("(charging)")));
    }

    void a_parent_stands_for_children_that_are_not_all_known() {
        std::vector<FlowBranch> flow = station();
        flow[3].power.reset();
        const FlowDiagram diagram = flow_diagram(flow, FlowAmount::power_now);
        QCOMPARE(find(diagram.branches, "Rectifier")->value.value(), 3200.0);
        QVERIFY(find(diagram.branches, "5G") == nullptr);
        QVERIFY(find(diagram.branches, "Conversion loss") == nullptr);
    }

    void a_sum_with_an_unknown_part_is_unknown() {
        std::vector<FlowBranch> flow = station();
        flow[1].power.reset();
        const FlowDiagram diagram = flow_diagram(flow, FlowAmount::power_now);
        QVERIFY(!diagram.total);
        QVERIFY(!find(diagram.sources, "PV")->value);
        QVERIFY(find(diagram.branches, "Not metered") == nullptr);
    }

    void a_last_value_is_shown_and_part_of_no_sum() {
        std::vector<FlowBranch> flow = station();
        flow[1].power.reset();
        flow[1].last_power = LastValue{900, made_at()};
        const FlowDiagram diagram = flow_diagram(flow, FlowAmount::power_now);
        const FlowItem& pv = *find(diagram.sources, "PV");
        QVERIFY(!pv.value);
        QCOMPARE(pv.shown().value(), 900.0);
        QCOMPARE(pv.last->at, made_at());
        QVERIFY2(!diagram.total, "a sum with a value that was");
        QVERIFY(find(diagram.branches, "Not metered") == nullptr);
        QVERIFY(!find(flow_diagram(flow, FlowAmount::energy_today).sources, "PV")->last);
    }

    void a_last_value_is_drawn_grey_and_tells_since_when() {
        std::vector<FlowBranch> flow = station();
        const auto coloured = [](EnergyFlow& widget) {
            const QImage image = widget.grab().toImage();
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    found += image.pixelColor(x, y).hsvSaturation() > 120 ? 1 : 0;
                }
            }
            return found;
        };
        EnergyFlow widget;
        widget.resize(520, 280);
        widget.set_now(made_at() + std::chrono::minutes{30});
        widget.set_diagram(flow_diagram(flow, FlowAmount::power_now));
        const int before = coloured(widget);
        QVERIFY(before > 100);
        for (FlowBranch& branch : flow) {
            branch.last_power = LastValue{*branch.power, made_at()};
            branch.power.reset();
        }
        FlowDiagram silent = flow_diagram(flow, FlowAmount::power_now);
        silent.last_total = LastValue{4000, made_at()};
        widget.set_diagram(silent);
        QVERIFY2(coloured(widget) < before / 20, "a value that was is drawn as if it were");
        QVERIFY(widget.accessibleDescription().contains(QStringLiteral("Mains 3.00\u00A0kW (since 14:05)")));
        QCOMPARE(widget.unit().symbol, QStringLiteral("kW"));
        // Without a last value there is a dash with its reason.
        flow[0].last_power.reset();
        flow[1].last_power.reset();
        flow[1].node.device = DeviceId(9);
        widget.set_diagram(flow_diagram(flow, FlowAmount::power_now));
        QVERIFY(widget.accessibleDescription().contains(QStringLiteral("Mains \u2013 (no meter)")));
        QVERIFY(widget.accessibleDescription().contains(QStringLiteral("PV \u2013 (no value yet)")));
    }

    void energy_of_today_is_in_kilowatt_hours() {
        const FlowDiagram diagram = flow_diagram(station(), FlowAmount::energy_today);
        QCOMPARE(find(diagram.sources, "Mains")->value.value(), 6.0);
    }

    void a_tree_that_contains_itself_ends() {
        const std::vector<FlowBranch> flow{branch(NodeKind::ict, "A", "B", 1), branch(NodeKind::ict, "B", "A", 2)};
        QVERIFY(flow_diagram(flow, FlowAmount::power_now).is_empty());
    }

    void band_widths_are_to_scale_and_fill_the_site() {
        const FlowDiagram diagram = flow_diagram(station(), FlowAmount::power_now);
        const FlowLayout layout = flow_layout(diagram, {516, 262});
        double sources = 0;
        double last = -1;
        for (const FlowPart& part : layout.parts) {
            if (part.side == FlowPart::Side::source) {
                sources += part.thickness;
            } else if (part.side == FlowPart::Side::branch) {
                QVERIFY(part.row.top() > last);
                last = part.row.top();
                QVERIFY(part.row.bottom() <= 262);
            }
        }
        QVERIFY(std::abs(sources - layout.site.height()) < 0.01);
        QVERIFY(std::abs(layout.parts[0].thickness / layout.parts[1].thickness - 3.0) < 1e-9);
        QVERIFY(layout.site.top() >= 0);
    }

    void many_branches_are_pressed_together_but_all_there() {
        std::vector<FlowBranch> flow{branch(NodeKind::grid, "Mains", "", 24000)};
        std::vector<std::string> names;
        for (int i = 0; i < 24; ++i) {
            names.push_back("load " + std::to_string(i));
            flow.push_back(branch(NodeKind::ict, names.back().c_str(), "", 1000));
        }
        const FlowLayout layout = flow_layout(flow_diagram(flow, FlowAmount::power_now), {516, 262});
        QCOMPARE(layout.parts.size(), std::size_t{25});
        QVERIFY(layout.parts.back().row.bottom() <= 262);
    }

    void the_keyboard_reaches_every_part() {
        EnergyFlow flow;
        flow.resize(516, 262);
        flow.set_diagram(flow_diagram(station(), FlowAmount::power_now));
        QSignalSpy activated(&flow, &EnergyFlow::activated);
        QTest::keyClick(&flow, Qt::Key_Down);
        QTest::keyClick(&flow, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().front().toString(), QStringLiteral("PV"));
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&flow, Qt::Key_Right);
        }
        QTest::keyClick(&flow, Qt::Key_Space);
        QCOMPARE(activated.takeFirst().front().toString(), QStringLiteral("Battery"));
        QCOMPARE(flow.unit().symbol, QStringLiteral("kW"));
        QVERIFY(flow.accessibleDescription().contains(QStringLiteral("PV 1.00")));
    }

    void a_computed_branch_has_no_node() {
        EnergyFlow flow;
        flow.resize(516, 262);
        flow.set_diagram(flow_diagram(station(), FlowAmount::power_now));
        QSignalSpy activated(&flow, &EnergyFlow::activated);
        const FlowLayout layout = flow_layout(flow.diagram(), flow.size());
        // Sources, then the branches, of which the losses and the rest are last.
        const FlowPart& rest = layout.parts[2 + flow.diagram().branches.size() - 1];
        QTest::mouseClick(&flow, Qt::LeftButton, {}, rest.row.center().toPoint());
        QCOMPARE(activated.takeFirst().front().toString(), QString());
    }
};

WATTMAST_UI_TEST(EnergyFlowTest)
#include "energy_flow_test.moc"

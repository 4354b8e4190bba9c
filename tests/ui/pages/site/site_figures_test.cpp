// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Key figures, chart and points of a site as data.
#include <QAbstractItemModelTester>
#include <map>
#include <set>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/pages/site/site_chart.h"
#include "ui/pages/site/site_kpis.h"
#include "ui/pages/site/site_point_model.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

const ui::Kpi* find(const std::vector<SiteKpi>& kpis, SiteKpiId figure) {
    const auto found = std::ranges::find(kpis, figure, &SiteKpi::figure);
    return found == kpis.end() ? nullptr : &found->kpi;
}

}  // namespace

class SiteFiguresTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Catalog> catalog_ = made_up_catalog();
    UtcTime now_ = made_up_now();

    std::vector<SiteKpi> kpis(const SiteDetail& detail) const {
        return site_kpis(detail, *catalog_->site(detail.now.site), now_);
    }
    QString since(Duration age) const {
        return Format::listed({Format::current().since(now_ - age, now_), Format::current().age(age)});
    }
    QString cell(const SitePointModel& model, int row, int column) const {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    }

private Q_SLOTS:
    void power_stands_beside_what_was_expected() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.power = 4280;
        detail.now.expected_power = 4000;
        const auto all = kpis(detail);
        QCOMPARE(find(all, SiteKpiId::power)->value.text(), QStringLiteral("4.28\u00A0kW"));
        QCOMPARE(find(all, SiteKpiId::power)->note, QStringLiteral("expected 4.00\u00A0kW, +7.0%"));
    }

    void energy_per_traffic_is_watt_hours_for_gigabytes() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.energy_today = Energy::of(50'000'000);  // 50 kWh
        detail.now.bytes_today = 4e12;
        const auto all = kpis(detail);
        QCOMPARE(find(all, SiteKpiId::energy_per_traffic)->value.text(), QStringLiteral("12.5\u00A0Wh/GB"));
        detail.now.bytes_today = 0;
        QCOMPARE(find(kpis(detail), SiteKpiId::energy_per_traffic)->value.number, Format::no_value());
    }

    void the_gas_is_the_factors() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        QCOMPARE(find(kpis(detail), SiteKpiId::carbon)->label, QStringLiteral("CO₂ this month"));
        QCOMPARE(find(kpis(detail), SiteKpiId::carbon)->note, QStringLiteral("CN-SH, factor of 2023"));
        detail.now.carbon_gas = Gas::co2e;
        QCOMPARE(find(kpis(detail), SiteKpiId::carbon)->label, QStringLiteral("CO₂e this month"));
    }

    void without_a_factor_there_is_no_mass_but_a_reason() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.carbon_month.reset();
        detail.now.carbon_error = fail(Errc::no_factor, "none");
        const auto all = kpis(detail);
        QCOMPARE(find(all, SiteKpiId::carbon)->value.number, Format::no_value());
        QCOMPARE(find(all, SiteKpiId::carbon)->note, QStringLiteral("no emission factor for CN-SH"));
    }

    void a_silent_site_is_grey_and_tells_its_age() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.state = SiteState::silent;
        detail.now.newest = now_ - std::chrono::minutes{30};
        const auto all = kpis(detail);
        QVERIFY(find(all, SiteKpiId::power)->state == ui::Kpi::State::stale);
        QCOMPARE(find(all, SiteKpiId::power)->note, since(std::chrono::minutes{30}));
        QVERIFY(find(all, SiteKpiId::energy)->state == ui::Kpi::State::normal);
    }

    void the_last_power_is_grey_with_its_own_age() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.power.reset();
        detail.now.last_power = LastValue{4280, now_ - std::chrono::hours{50}};
        // A meter may be silent for longer than the site's other devices, or alone.
        for (const SiteState state : {SiteState::silent, SiteState::reporting}) {
            detail.now.state = state;
            detail.now.newest = now_ - std::chrono::minutes{30};
            const auto all = kpis(detail);
            const ui::Kpi& power = *find(all, SiteKpiId::power);
            QVERIFY(power.state == ui::Kpi::State::stale);
            QCOMPARE(power.value.text(), Format::current().measure(4280.0, Unit::watt).text());
            QCOMPARE(power.note, since(std::chrono::hours{50}));
            QVERIFY(power.note_quality == QualityClass::missing);
        }
    }

    void the_last_traffic_is_grey_since_the_older_of_its_parts() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.traffic_down.reset();
        detail.now.traffic_up.reset();
        detail.now.last_traffic_down = LastValue{3e9, now_ - std::chrono::minutes{35}};
        detail.now.last_traffic_up = LastValue{5e8, now_ - std::chrono::minutes{40}};
        const auto all = kpis(detail);
        const ui::Kpi& traffic = *find(all, SiteKpiId::traffic);
        QVERIFY(traffic.state == ui::Kpi::State::stale);
        QCOMPARE(traffic.value.text(), Format::current().measure(3.5e9, Unit::bit_per_second).text());
        QCOMPARE(traffic.note, since(std::chrono::minutes{40}));
        detail.now.last_traffic_up.reset();
        const auto half = kpis(detail);
        QCOMPARE(find(half, SiteKpiId::traffic)->value.number, Format::no_value());
        QCOMPARE(find(half, SiteKpiId::traffic)->note, QStringLiteral("no value yet"));
    }

    void one_silent_direction_makes_the_sum_stale() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.traffic_down = 2e9;
        detail.now.traffic_up.reset();
        detail.now.last_traffic_up = LastValue{1e9, now_ - std::chrono::hours{3}};
        const auto all = kpis(detail);
        const ui::Kpi& traffic = *find(all, SiteKpiId::traffic);
        QVERIFY(traffic.state == ui::Kpi::State::stale);
        QCOMPARE(traffic.value.text(), Format::current().measure(3e9, Unit::bit_per_second).text());
        QCOMPARE(traffic.note, since(std::chrono::hours{3}));
    }

    void the_last_battery_voltage_is_grey_with_its_age() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.battery_voltage.reset();
        detail.now.last_battery_voltage = LastValue{53.2, now_ - std::chrono::hours{30}};
        const auto all = kpis(detail);
        const ui::Kpi& battery = *find(all, SiteKpiId::battery);
        QVERIFY(battery.state == ui::Kpi::State::stale);
        QCOMPARE(battery.value.text(), Format::current().measure(53.2, Unit::volt).text());
        QCOMPARE(battery.note, since(std::chrono::hours{30}));
        // The day stands before the time, as it is not today's.
        QVERIFY(battery.note.contains(Format::current().day_time(now_ - std::chrono::hours{30})));
    }

    void without_any_value_there_is_a_dash_and_a_reason() {
        SiteDetail detail = made_up_detail(*catalog_, macro_site());
        detail.now.state = SiteState::silent;
        detail.now.battery_voltage.reset();
        const auto all = kpis(detail);
        QCOMPARE(find(all, SiteKpiId::battery)->value.number, Format::no_value());
        QCOMPARE(find(all, SiteKpiId::battery)->note, QStringLiteral("no value yet"));
    }

    void the_last_ict_load_is_of_all_uppermost_nodes() {
        SiteDetail detail = made_up_detail(*catalog_, hall_site());
        double sum = 0;
        Duration age{0};
        for (FlowBranch& branch : detail.flow) {
            if (branch.node.kind == NodeKind::ict) {
                age += std::chrono::minutes{10};
                branch.last_power = LastValue{*branch.power, now_ - age};
                sum += *branch.power;
                branch.power.reset();
            }
        }
        const auto all = kpis(detail);
        QVERIFY(find(all, SiteKpiId::ict)->state == ui::Kpi::State::stale);
        QCOMPARE(find(all, SiteKpiId::ict)->value.text(), Format::current().measure(sum, Unit::watt).text());
        QCOMPARE(find(all, SiteKpiId::ict)->note, since(age));
    }

    void a_hall_has_its_pue_and_no_battery() {
        SiteDetail detail = made_up_detail(*catalog_, hall_site());
        for (FlowBranch& branch : detail.flow) {
            branch.today = branch.node.kind == NodeKind::ict ? Energy::of(10'000'000'000) : Energy::of(1);
        }
        detail.now.energy_today = Energy::of(13'500'000'000);
        const auto all = kpis(detail);
        QCOMPARE(find(all, SiteKpiId::pue)->value.text(), QStringLiteral("1.35"));
        QVERIFY(find(all, SiteKpiId::battery) == nullptr);
        for (FlowBranch& branch : detail.flow) {
            if (branch.node.kind == NodeKind::ict) {
                branch.today.reset();
            }
        }
        QVERIFY(find(kpis(detail), SiteKpiId::pue) == nullptr);
    }

    void a_station_draws_sources_traffic_and_temperatures() {
        const PlotSpec spec = site_chart(*catalog_, *catalog_->site(macro_site()), TimeZone::utc());
        QCOMPARE(spec.scope, QStringLiteral("SH-PD-0473"));
        QCOMPARE(spec.panes.size(), std::size_t{3});
        QCOMPARE(chart_title(spec), QStringLiteral("Power, traffic and temperature"));
        QCOMPARE(spec.panes[0].series[0].line.sum_of.size(), std::size_t{2});  // Mains and PV.
        QStringList names;
        for (const SeriesSpec& series : spec.panes[0].series) {
            names += series.name;
        }
        QCOMPARE(names, (QStringList{QStringLiteral("Site"), QStringLiteral("Mains"), QStringLiteral("PV"),
                                     QStringLiteral("ICT load"), QStringLiteral("Cooling")}));
        QCOMPARE(spec.panes[0].series[3].line.sum_of.size(), std::size_t{3});  // The radios, once each.
        const std::vector<PointId> points = points_of_chart(spec);
        QVERIFY(std::set<PointId>(points.begin(), points.end()).size() == points.size());
    }

    void a_hall_stacks_its_consumers_under_the_whole() {
        const PlotSpec spec = site_chart(*catalog_, *catalog_->site(hall_site()), TimeZone::utc());
        QVERIFY(spec.panes[0].series[0].style == SeriesStyle::stack);
        QVERIFY(spec.panes[0].series[1].style == SeriesStyle::stack);
        QVERIFY(spec.panes[0].series[2].style == SeriesStyle::line);
        QCOMPARE(chart_title(spec), QStringLiteral("Power, PUE and temperature"));
    }

    void points_tell_value_quality_age_and_source() {
        SitePointModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const SiteDetail detail = made_up_detail(*catalog_, macro_site());
        model.set_points(detail.points, catalog_, now_);
        QCOMPARE(model.rowCount(), static_cast<int>(detail.points.size()));
        QCOMPARE(cell(model, 0, SitePointModel::name_column), QStringLiteral("Mains power"));
        QCOMPARE(cell(model, 0, SitePointModel::quality_column), QStringLiteral("measured"));
        QCOMPARE(cell(model, 0, SitePointModel::age_column), Format::current().duration(std::chrono::seconds{8}));
        QCOMPARE(cell(model, 0, SitePointModel::source_column), QStringLiteral("M1, Modbus"));
        QCOMPARE(model.not_well(), 2);
        QVERIFY(cell(model, 1, SitePointModel::value_column).endsWith(QStringLiteral("kWh")));
        model.set_points(detail.points, catalog_, now_ + std::chrono::seconds{20});
        QCOMPARE(cell(model, 0, SitePointModel::quality_column), QStringLiteral("missing"));
        QCOMPARE(cell(model, 0, SitePointModel::age_column), Format::current().duration(std::chrono::seconds{28}));
        model.set_points({}, catalog_, now_);
        QCOMPARE(model.rowCount(), 0);
    }

    void worse_quality_sorts_higher() {
        SitePointModel model;
        model.set_points(made_up_detail(*catalog_, macro_site()).points, catalog_, now_);
        std::map<QString, int> key;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, SitePointModel::quality_column);
            key[index.data().toString()] = index.data(sort_role).toInt();
        }
        QVERIFY(key[QStringLiteral("no answer in time")] > key[QStringLiteral("suspect")]);
        QVERIFY(key[QStringLiteral("suspect")] > key[QStringLiteral("measured")]);
    }
};

WATTMAST_UI_TEST(SiteFiguresTest)
#include "site_figures_test.moc"

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "made_up_fleet.h"

#include <QCoreApplication>

#include "ui/format/format.h"

namespace wattmast::ui::test {

namespace {

using namespace std::chrono_literals;

class Builder {
public:
    std::shared_ptr<Catalog> catalog = std::make_shared<Catalog>();

    SiteId site(const char* code, const char* name, SiteKind kind, std::vector<std::string> area,
                std::vector<std::string> tags) {
        Site made;
        made.id = SiteId(static_cast<std::int64_t>(catalog->sites.size()) + 1);
        made.code = code;
        made.name = name;
        made.kind = kind;
        made.area = std::move(area);
        made.tags = std::move(tags);
        made.factor_region = "CN-SH";
        made.time_zone = "Asia/Shanghai";
        catalog->sites.push_back(made);
        return made.id;
    }
    DeviceId device(SiteId site, const char* name, const char* uri) {
        Device made;
        made.id = DeviceId(static_cast<std::int64_t>(catalog->devices.size()) + 1);
        made.site = site;
        made.name = name;
        made.uri = uri;
        made.poll_interval = 10s;
        catalog->devices.push_back(made);
        return made.id;
    }
    PointId point(DeviceId device, PointKind kind, const char* name = "", Phase phase = Phase::total,
                  const char* instance = "") {
        Point made;
        made.id = PointId(static_cast<std::int64_t>(catalog->points.size()) + 1);
        made.device = device;
        made.key = {kind, phase, instance};
        made.name = name;
        catalog->points.push_back(made);
        return made.id;
    }
    void node(SiteId site, NodeKind kind, const char* name, const char* parent, DeviceId device) {
        catalog->nodes.push_back({site, kind, name, parent, device, ""});
    }
    DeviceId meter(SiteId site, const char* name, NodeKind kind, const char* node_name, const char* parent,
                   const char* power_name) {
        const DeviceId made = device(site, name, "modbus+tcp://10.21.47.3:502?unit=1");
        point(made, PointKind::active_power, power_name);
        point(made, PointKind::active_energy_import);
        node(site, kind, node_name, parent, made);
        return made;
    }
    void mains_extras(DeviceId device) {
        for (const Phase phase : {Phase::l1, Phase::l2, Phase::l3}) {
            point(device, PointKind::voltage, "", phase);
        }
        point(device, PointKind::frequency);
    }
    void router(SiteId site) {
        const DeviceId made = device(site, "R1", "snmp://10.21.47.9?version=2c");
        point(made, PointKind::if_in_octets, "", Phase::total, "eth0");
        point(made, PointKind::if_out_octets, "", Phase::total, "eth0");
        point(made, PointKind::if_oper_status, "", Phase::total, "eth0");
    }
};

void add_macro(Builder& builder) {
    const SiteId site = builder.site("SH-PD-0473", "Zhangjiang Keyuan Rd", SiteKind::base_station,
                                     {"Yangtze Delta", "Shanghai", "Pudong"},
                                     {"5G macro, 3 × 64T64R + 4G", "Outdoor cabinet", "PV 3.2 kWp", "Li-ion 200 Ah"});
    builder.mains_extras(builder.meter(site, "M1", NodeKind::grid, "Mains", "", "Mains power"));
    builder.meter(site, "PV1", NodeKind::photovoltaic, "PV", "", "PV power");
    builder.meter(site, "DC1", NodeKind::rectifier, "Rectifier", "", "DC power");
    builder.meter(site, "DC2", NodeKind::ict, "5G radio", "Rectifier", "5G radio power");
    builder.meter(site, "DC3", NodeKind::ict, "4G radio", "Rectifier", "4G radio power");
    builder.meter(site, "DC4", NodeKind::ict, "Baseband", "Rectifier", "Baseband power");
    builder.meter(site, "M2", NodeKind::cooling, "Cooling", "", "Cooling power");
    const DeviceId battery = builder.device(site, "B1", "snmp://10.21.47.8?version=2c");
    builder.point(battery, PointKind::battery_voltage);
    builder.point(battery, PointKind::battery_current);
    builder.point(battery, PointKind::battery_state_of_charge);
    builder.node(site, NodeKind::battery, "Battery", "", battery);
    const DeviceId sensors = builder.device(site, "T1", "snmp://10.21.47.7?version=2c");
    builder.point(sensors, PointKind::temperature, "Cabinet", Phase::total, "cabinet");
    builder.point(sensors, PointKind::temperature, "Outdoor", Phase::total, "outdoor");
    builder.point(sensors, PointKind::humidity);
    builder.router(site);
}

void add_small(Builder& builder, const char* code, const char* name, std::vector<std::string> area) {
    const SiteId site = builder.site(code, name, SiteKind::base_station, std::move(area), {"4G"});
    builder.mains_extras(builder.meter(site, "M1", NodeKind::grid, "Mains", "", "Mains power"));
    builder.router(site);
}

void add_hall(Builder& builder) {
    const SiteId site = builder.site("HZ-LP-B2", "Linping data centre, hall B2", SiteKind::data_centre,
                                     {"Yangtze Delta", "Hangzhou", "Linping"},
                                     {"412 racks", "2N UPS", "PUE category 2, IT at PDU output", "PUE target 1.25"});
    builder.meter(site, "MV1", NodeKind::grid, "Utility", "", "Utility power");
    builder.meter(site, "UPS1", NodeKind::ups, "UPS", "", "UPS power");
    builder.meter(site, "PDU1", NodeKind::ict, "IT", "UPS", "IT power");
    builder.meter(site, "CH1", NodeKind::cooling, "Chillers", "", "Chiller power");
    const DeviceId sensors = builder.device(site, "T1", "snmp://10.30.1.7?version=2c");
    builder.point(sensors, PointKind::temperature, "Cold aisle", Phase::total, "cold");
    const DeviceId chiller = builder.device(site, "Chiller 1", "snmp://10.30.1.21?version=2c");
    builder.point(chiller, PointKind::active_power);
    builder.point(chiller, PointKind::temperature, "", Phase::total, "water in");
    builder.point(chiller, PointKind::temperature, "", Phase::total, "water out");
    for (const char* name : {"CRAH-06", "CRAH-07"}) {
        const DeviceId cooler = builder.device(site, name, "snmp://10.30.1.22?version=2c");
        builder.point(cooler, PointKind::temperature, "", Phase::total, "supply air");
        builder.point(cooler, PointKind::temperature, "", Phase::total, "return air");
    }
}

Energy energy_of(double kilowatt_hours) {
    return Energy::of(std::llround(kilowatt_hours * 1e6));
}

double power_now(const Catalog& catalog, const EnergyNode& node, UtcTime now) {
    const Point* point = power_point(catalog, node);
    return point == nullptr ? 0 : curve_value(catalog, *point, now);
}

std::vector<float> day_of(const Catalog& catalog, PointKind kind, SiteId site, UtcTime now) {
    std::vector<float> values;
    for (const Point* point : catalog.points_of(site)) {
        if (point->key.kind == kind) {
            for (int i = 95; i >= 0; --i) {
                values.push_back(static_cast<float>(curve_value(catalog, *point, now - i * 15min)));
            }
            break;
        }
    }
    return values;
}

PointNow newest_of(const Catalog& catalog, const Point& point, UtcTime now) {
    PointNow newest;
    newest.point = point.id;
    const PointKindInfo& kind = info(point.key.kind);
    double value = curve_value(catalog, point, now);
    if (kind.nature == PointNature::counter) {
        value = kind.unit == Unit::kilowatt_hour ? 48'211.6 + value : 8.1e12 + value;
    } else if (kind.nature == PointNature::state) {
        value = 1;
    }
    newest.newest = good_sample(point.id, now - 8s, Value::of_float64(value).value());
    newest.newest_value = newest.newest;
    if (point.key.kind == PointKind::humidity) {
        newest.newest_value->at = now - 35min;
        newest.newest = missing_sample(point.id, now - 6s, Errc::timeout);
    } else if (point.key.kind == PointKind::battery_current) {
        newest.newest->quality = Quality::suspect;
        newest.newest_value = newest.newest;
    }
    return newest;
}

std::vector<Attention> attention_of(const Catalog& catalog, SiteId site, UtcTime now) {
    Attention silent;
    silent.kind = AttentionKind::device_silent;
    silent.severity = Severity::minor;
    silent.site = site;
    silent.device = catalog.devices_of(site).back()->id;
    silent.since = now - 35min;
    silent.reason = Errc::timeout;
    Attention suspect;
    suspect.kind = AttentionKind::values_suspect;
    suspect.severity = Severity::warning;
    suspect.site = site;
    suspect.device = catalog.devices_of(site).front()->id;
    suspect.since = now - 40min;
    suspect.value = 3;
    for (int i = 0; i < 24; ++i) {
        suspect.spark.push_back(static_cast<float>(3 + (i % 7) * 0.2 + (i > 18 ? 4 : 0)));
    }
    return {silent, suspect};
}

void add_site_figures(SiteNow& figures, const Catalog& catalog, SiteId site, UtcTime now) {
    figures.site = site;
    figures.state = SiteState::reporting;
    figures.newest = now - 8s;
    const double hours = 14.5;
    for (const EnergyNode* node : catalog.nodes_of(site)) {
        if (node->kind == NodeKind::grid || node->kind == NodeKind::photovoltaic) {
            figures.power = figures.power.value_or(0) + power_now(catalog, *node, now);
        }
    }
    figures.energy_today = energy_of(figures.power.value_or(0) * hours * 0.82 / 1000);
    figures.energy_yesterday = energy_of(figures.power.value_or(0) * hours * 0.895 / 1000);
    figures.power_24h = day_of(catalog, PointKind::active_power, site, now);
    figures.expected_power = figures.power.value_or(0) * 0.983;
    figures.coverage_today = whole;
    figures.energy_month = energy_of(figures.power.value_or(0) * 270 / 1000);
    figures.carbon_month = CarbonMass::of(std::llround(figures.power.value_or(0) * 270 / 1000 * 0.5366 * 1e6));
    figures.carbon_factor = "elec.CN-SH.2023.mee.avg";
    figures.carbon_gas = Gas::co2;
    figures.carbon_factor_year = 2023;
}

}  // namespace

UtcTime made_up_now() {
    return parse_iso8601("2026-11-12T06:32:08Z").value();
}

std::shared_ptr<const Catalog> made_up_catalog() {
    Builder builder;
    add_macro(builder);
    add_small(builder, "SH-PD-0474", "Guangke Rd", {"Yangtze Delta", "Shanghai", "Pudong"});
    add_small(builder, "SZ-IP-0211", "Xinghu St", {"Yangtze Delta", "Suzhou"});
    add_small(builder, "SZ-IP-0214", "Suhong Rd", {"Yangtze Delta", "Suzhou"});
    add_small(builder, "SZ-IP-0230", "Fangzhou Park", {"Yangtze Delta", "Suzhou"});
    add_hall(builder);
    return builder.catalog;
}

SiteId macro_site() {
    return SiteId(1);
}

SiteId hall_site() {
    return SiteId(6);
}

PointId mains_power(const Catalog& catalog, SiteId site) {
    for (const Point* point : catalog.points_of(site)) {
        if (point->key.kind == PointKind::active_power) {
            return point->id;
        }
    }
    return {};
}

SiteDetail made_up_detail(const Catalog& catalog, SiteId site) {
    const UtcTime now = made_up_now();
    SiteDetail detail;
    add_site_figures(detail.now, catalog, site, now);
    for (const EnergyNode* node : catalog.nodes_of(site)) {
        FlowBranch branch;
        branch.node = *node;
        if (node->kind == NodeKind::battery) {
            branch.power = 310;
            detail.now.battery_voltage = 53.8;
            detail.now.battery_current = 5.8;
            detail.now.battery_charge = 94;
        } else {
            branch.power = power_now(catalog, *node, now);
            branch.today = energy_of(*branch.power * 14.5 * 0.82 / 1000);
        }
        detail.flow.push_back(branch);
    }
    for (const Point* point : catalog.points_of(site)) {
        detail.points.push_back(newest_of(catalog, *point, now));
        if (point->key.kind == PointKind::if_in_octets) {
            detail.now.traffic_down = curve_value(catalog, *point, now);
            detail.now.traffic_24h = day_of(catalog, PointKind::if_in_octets, site, now);
        } else if (point->key.kind == PointKind::if_out_octets) {
            detail.now.traffic_up = curve_value(catalog, *point, now);
            detail.now.bytes_today = 3.1e12;
        }
    }
    if (site == macro_site()) {
        detail.attention = attention_of(catalog, site, now);
    }
    return detail;
}

MadeUpFleet::MadeUpFleet(Jobs jobs) : bridge(engine), session(made_up_now(), QTimeZone("Asia/Shanghai")) {
    Format::set_current(Format(Format::current().language(), session.zone()));
    engine.master_data = made_up_catalog();
    if (jobs == Jobs::at_once) {
        engine.run_jobs_at_once();
    }
    const PointId with_gap = mains_power(*engine.master_data, SiteId(4));
    const CurveSource source{engine.master_data, now, with_gap, {now - 50h, now - 45h}};
    engine.answers.on_chart = [this, source](const ChartQuery& query, std::stop_token) {
        asked.push_back(query);
        return source(query);
    };
    answer_for(macro_site());
    bridge.set_clock([this] { return now; });
}

void MadeUpFleet::answer_for(SiteId site) {
    engine.answers.site_detail = made_up_detail(*engine.master_data, site);
}

void settle() {
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
    }
}

}  // namespace wattmast::ui::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/names.h"

#include <QCoreApplication>

namespace wattmast::ui {

namespace {

class Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

}  // namespace

QString label_of(SiteKind kind) {
    switch (kind) {
        case SiteKind::base_station:
            return Names::tr("Base station");
        case SiteKind::data_centre:
            return Names::tr("Data centre");
        case SiteKind::tower:
            return Names::tr("Tower");
        case SiteKind::aggregation_room:
            return Names::tr("Aggregation room");
        case SiteKind::office:
            return Names::tr("Office");
        case SiteKind::small_cell:
            return Names::tr("Small cell");
    }
    return {};
}

QString label_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::grid:
            return Names::tr("Mains");
        case NodeKind::generator:
            return Names::tr("Generator");
        case NodeKind::photovoltaic:
            return Names::tr("PV");
        case NodeKind::battery:
            return Names::tr("Battery");
        case NodeKind::rectifier:
            return Names::tr("Rectifier");
        case NodeKind::ups:
            return Names::tr("UPS");
        case NodeKind::ict:
            return Names::tr("ICT load");
        case NodeKind::cooling:
            return Names::tr("Cooling");
        case NodeKind::tenant:
            return Names::tr("Tenant");
        case NodeKind::other:
            return Names::tr("Other");
        case NodeKind::losses:
            return Names::tr("Losses");
    }
    return {};
}

QString label_of(PointKind kind) {
    switch (kind) {
        case PointKind::active_power:
            return Names::tr("Active power");
        case PointKind::reactive_power:
            return Names::tr("Reactive power");
        case PointKind::apparent_power:
            return Names::tr("Apparent power");
        case PointKind::power_factor:
            return Names::tr("Power factor");
        case PointKind::voltage:
            return Names::tr("Voltage");
        case PointKind::current:
            return Names::tr("Current");
        case PointKind::frequency:
            return Names::tr("Frequency");
        case PointKind::active_energy_import:
            return Names::tr("Energy, import");
        case PointKind::active_energy_export:
            return Names::tr("Energy, export");
        case PointKind::reactive_energy_import:
            return Names::tr("Reactive energy, import");
        case PointKind::reactive_energy_export:
            return Names::tr("Reactive energy, export");
        case PointKind::apparent_energy:
            return Names::tr("Apparent energy");
        case PointKind::active_energy_sum:
            return Names::tr("Energy, import plus export");
        case PointKind::reactive_energy_sum:
            return Names::tr("Reactive energy, import plus export");
        case PointKind::active_energy_amount:
            return Names::tr("Energy of the period");
        case PointKind::dc_voltage:
            return Names::tr("DC voltage");
        case PointKind::dc_current:
            return Names::tr("DC current");
        case PointKind::dc_power:
            return Names::tr("DC power");
        case PointKind::dc_energy:
            return Names::tr("DC energy");
        case PointKind::battery_voltage:
            return Names::tr("Battery voltage");
        case PointKind::battery_current:
            return Names::tr("Battery current");
        case PointKind::battery_state_of_charge:
            return Names::tr("Battery charge");
        case PointKind::battery_temperature:
            return Names::tr("Battery temperature");
        case PointKind::battery_runtime_left:
            return Names::tr("Battery time left");
        case PointKind::battery_capacity:
            return Names::tr("Battery capacity");
        case PointKind::temperature:
            return Names::tr("Temperature");
        case PointKind::humidity:
            return Names::tr("Humidity");
        case PointKind::illuminance:
            return Names::tr("Illuminance");
        case PointKind::wind_speed:
            return Names::tr("Wind speed");
        case PointKind::pressure:
            return Names::tr("Pressure");
        case PointKind::if_in_octets:
            return Names::tr("Octets in");
        case PointKind::if_out_octets:
            return Names::tr("Octets out");
        case PointKind::if_speed:
            return Names::tr("Interface speed");
        case PointKind::if_oper_status:
            return Names::tr("Interface state");
        case PointKind::traffic_down:
            return Names::tr("Traffic down");
        case PointKind::traffic_up:
            return Names::tr("Traffic up");
        case PointKind::if_in_packets:
            return Names::tr("Packets in");
        case PointKind::if_out_packets:
            return Names::tr("Packets out");
        case PointKind::ups_output_load:
            return Names::tr("UPS load");
        case PointKind::ups_output_source:
            return Names::tr("UPS source");
        case PointKind::ups_battery_status:
            return Names::tr("UPS battery state");
        case PointKind::ups_input_line_bads:
            return Names::tr("UPS input faults");
        case PointKind::fuel_level:
            return Names::tr("Fuel level");
        case PointKind::fuel_volume:
            return Names::tr("Fuel volume");
        case PointKind::generator_runtime:
            return Names::tr("Generator hours");
        case PointKind::up_time:
            return Names::tr("Up time");
        case PointKind::mains_available:
            return Names::tr("Mains available");
        case PointKind::door_open:
            return Names::tr("Door");
        case PointKind::smoke:
            return Names::tr("Smoke");
        case PointKind::water:
            return Names::tr("Water");
        case PointKind::load_ratio:
            return Names::tr("Load ratio");
        case PointKind::thd_voltage:
            return Names::tr("Voltage distortion");
        case PointKind::thd_current:
            return Names::tr("Current distortion");
        case PointKind::phase_angle:
            return Names::tr("Phase angle");
        case PointKind::fan_speed:
            return Names::tr("Fan speed");
        case PointKind::counter_discontinuity:
            return Names::tr("Counter discontinuity");
    }
    return {};
}

QString label_of(Phase phase) {
    switch (phase) {
        case Phase::total:
            return {};
        case Phase::l1:
            return QStringLiteral("L1");
        case Phase::l2:
            return QStringLiteral("L2");
        case Phase::l3:
            return QStringLiteral("L3");
        case Phase::neutral:
            return QStringLiteral("N");
        case Phase::l1_l2:
            return QStringLiteral("L1-L2");
        case Phase::l2_l3:
            return QStringLiteral("L2-L3");
        case Phase::l3_l1:
            return QStringLiteral("L3-L1");
        case Phase::average_line_to_neutral:
            return QStringLiteral("L-N");
        case Phase::average_line_to_line:
            return QStringLiteral("L-L");
    }
    return {};
}

QString label_of(const Point& point) {
    if (!point.name.empty()) {
        return to_qt(point.name);
    }
    QString text = label_of(point.key.kind);
    const QString phase = label_of(point.key.phase);
    if (!phase.isEmpty()) {
        text += QLatin1Char(' ') + phase;
    }
    if (!point.key.instance.empty()) {
        text = Names::tr("%1, %2", "point kind, instance").arg(text, to_qt(point.key.instance));
    }
    return text;
}

}  // namespace wattmast::ui

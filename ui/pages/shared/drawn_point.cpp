// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

class PaneTitles {
    Q_DECLARE_TR_FUNCTIONS(PaneTitles)
};

}  // namespace

std::optional<Unit> drawn_unit(const Point& point) {
    const PointKindInfo& kind = info(point.key.kind);
    if (kind.nature == PointNature::state) {
        return std::nullopt;
    }
    if (kind.nature == PointNature::gauge) {
        return kind.unit;
    }
    if (kind.unit == Unit::kilowatt_hour) {
        return Unit::watt;
    }
    return kind.unit == Unit::byte ? Unit::bit_per_second : kind.unit;
}

YPolicy natural_policy(Unit unit) {
    const bool is_reading =
        unit == Unit::degree_celsius || unit == Unit::volt || unit == Unit::hertz || unit == Unit::pascal;
    return is_reading ? YPolicy::fit : YPolicy::zero;
}

QString pane_title(Unit unit) {
    switch (unit) {
        case Unit::watt:
            return PaneTitles::tr("Power");
        case Unit::volt_ampere:
            return PaneTitles::tr("Apparent power");
        case Unit::var:
            return PaneTitles::tr("Reactive power");
        case Unit::kilowatt_hour:
        case Unit::kilovar_hour:
        case Unit::kilovolt_ampere_hour:
            return PaneTitles::tr("Energy");
        case Unit::volt:
            return PaneTitles::tr("Voltage");
        case Unit::ampere:
            return PaneTitles::tr("Current");
        case Unit::hertz:
            return PaneTitles::tr("Frequency");
        case Unit::ratio:
            //: Unit 1, e.g. power factor. 中文：比值
            return PaneTitles::tr("Ratio");
        case Unit::percent:
            //: Humidity, battery charge, load. 中文：百分比
            return PaneTitles::tr("Per cent");
        case Unit::degree_celsius:
            return PaneTitles::tr("Temperature");
        case Unit::byte:
            return PaneTitles::tr("Volume");
        case Unit::bit_per_second:
            return PaneTitles::tr("Traffic");
        case Unit::second:
            return PaneTitles::tr("Time");
        case Unit::litre:
            //: Of fuel. 中文：燃油量
            return PaneTitles::tr("Fuel");
        case Unit::ampere_hour:
            return PaneTitles::tr("Battery capacity");
        case Unit::count:
            return PaneTitles::tr("Count");
        case Unit::pascal:
            return PaneTitles::tr("Pressure");
        case Unit::lux:
            return PaneTitles::tr("Illuminance");
        case Unit::metre_per_second:
            return PaneTitles::tr("Wind speed");
        case Unit::packet:
            return PaneTitles::tr("Packets");
    }
    return {};
}

TimeZone chart_zone(const QTimeZone& zone) {
    const Result<TimeZone> found = TimeZone::find(zone.id().toStdString());
    return found ? *found : TimeZone::utc();
}

}  // namespace wattmast::ui

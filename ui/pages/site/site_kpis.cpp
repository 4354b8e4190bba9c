// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_kpis.h"

#include "app/last_value.h"
#include "app/site_layout.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"

namespace wattmast::ui {

namespace {

constexpr double bytes_per_gigabyte = 1e9;
constexpr double milliwatt_hours_per_watt_hour = 1e3;
constexpr double idle_current = 0.5;  ///< A; below it a battery floats.

class Texts {
    Q_DECLARE_TR_FUNCTIONS(SiteKpis)
};

const Format& format() {
    return Format::current();
}

double watt_hours(Energy energy) {
    return static_cast<double>(energy.count()) / milliwatt_hours_per_watt_hour;
}

bool is_top_ict(const FlowBranch& branch, const std::vector<FlowBranch>& flow) {
    return branch.node.kind == NodeKind::ict && is_uppermost(branch.node, flow, &FlowBranch::node);
}

struct IctSum {
    std::optional<Energy> energy;
    std::optional<double> power;
};

/// Sum of what has last been known, of the time when the first of it fell silent; empty where one never was.
class LastSum {
public:
    void add(const std::optional<double>& current, const std::optional<LastValue>& last, UtcTime now) {
        const std::optional<LastValue> part = newest_or_last(current, last, now);
        if (!part || !sum_) {
            sum_.reset();
            return;
        }
        sum_->value += part->value;
        sum_->at = std::min(sum_->at, part->at);
    }
    [[nodiscard]] const std::optional<LastValue>& value() const { return sum_; }

private:
    std::optional<LastValue> sum_ = LastValue{0, UtcTime::max()};
};

/// Empty where one of the uppermost ICT nodes has no value: parts are not the whole.
IctSum ict_of(const std::vector<FlowBranch>& flow) {
    IctSum sum{Energy(), 0.0};
    bool found = false;
    for (const FlowBranch& branch : flow) {
        if (!is_top_ict(branch, flow)) {
            continue;
        }
        found = true;
        sum.energy = sum.energy && branch.today ? std::optional(*sum.energy + *branch.today) : std::nullopt;
        sum.power = sum.power && branch.power ? std::optional(*sum.power + *branch.power) : std::nullopt;
    }
    return found ? sum : IctSum{};
}

void make_stale(Kpi& kpi, UtcTime since, UtcTime now) {
    kpi.state = Kpi::State::stale;
    kpi.note = Format::listed({format().since(since, now), format().age(now - since)});
    kpi.note_quality = QualityClass::missing;
}

/// The last value, grey; a dash with its reason where there never was one.
void show_last(Kpi& kpi, const std::optional<LastValue>& last, Unit unit, UtcTime now) {
    if (last) {
        kpi.value = format().measure(last->value, unit);
        make_stale(kpi, last->at, now);
    } else {
        kpi.note = Texts::tr("no value yet");
    }
}

Kpi power_kpi(const SiteNow& now, UtcTime at) {
    Kpi kpi;
    kpi.label = Texts::tr("Power now");
    kpi.value = format().measure(now.power, Unit::watt);
    kpi.spark = Kpi::Spark::line;
    kpi.values = now.power_24h;
    if (!now.power && now.last_power) {
        show_last(kpi, now.last_power, Unit::watt, at);
        return kpi;
    }
    if (!now.expected_power) {
        kpi.note = Texts::tr("no comparison yet");
        return kpi;
    }
    const QString expected = format().measure(now.expected_power, Unit::watt).text();
    kpi.note = Texts::tr("expected %1").arg(expected);
    if (now.power && *now.expected_power > 0) {
        const double deviation = 100 * (*now.power / *now.expected_power - 1);
        kpi.note = Texts::tr("expected %1, %2").arg(expected, format().signed_percent(deviation));
    }
    return kpi;
}

Kpi energy_kpi(const SiteNow& now) {
    Kpi kpi;
    kpi.label = Texts::tr("Energy today");
    kpi.value = format().energy(now.energy_today);
    if (!now.energy_today) {
        kpi.note = Texts::tr("nothing stored since midnight");
    } else if (!now.energy_yesterday || now.energy_yesterday->count() <= 0) {
        kpi.note = Texts::tr("no value for yesterday");
    } else {
        const double change = 100 * (watt_hours(*now.energy_today) / watt_hours(*now.energy_yesterday) - 1);
        //: Change against yesterday up to the same time of day. 中文：较昨日同时刻 %1
        kpi.note = Texts::tr("%1 on yesterday, same time").arg(format().signed_percent(change));
    }
    const double missing = 100 - now.coverage_today.count / 1e4;
    if (now.energy_today && missing >= 1) {
        kpi.note_quality = QualityClass::missing;
        kpi.note = Texts::tr("%1 of today missing").arg(format().percent(missing));
    }
    return kpi;
}

Kpi traffic_kpi(const SiteNow& now, UtcTime at) {
    Kpi kpi;
    kpi.label = Texts::tr("Traffic now");
    kpi.spark = Kpi::Spark::line;
    kpi.values = now.traffic_24h;
    kpi.role = SeriesRole::traffic;
    if (!now.traffic_down || !now.traffic_up) {
        kpi.value = format().measure({}, Unit::bit_per_second);
        LastSum last;
        last.add(now.traffic_down, now.last_traffic_down, at);
        last.add(now.traffic_up, now.last_traffic_up, at);
        show_last(kpi, last.value(), Unit::bit_per_second, at);
        return kpi;
    }
    kpi.value = format().measure(*now.traffic_down + *now.traffic_up, Unit::bit_per_second);
    // In the unit of the sum, which stands above them.
    const double divisor = Format::scale(*now.traffic_down + *now.traffic_up, Unit::bit_per_second).divisor;
    //: Traffic towards and from users. 中文：下行 %1，上行 %2
    kpi.note =
        Texts::tr("%1 down, %2 up")
            .arg(format().significant(*now.traffic_down / divisor), format().significant(*now.traffic_up / divisor));
    return kpi;
}

Kpi intensity_kpi(const SiteNow& now) {
    Kpi kpi;
    kpi.label = Texts::tr("Energy per traffic, today");
    kpi.value = {Format::no_value(), QStringLiteral("Wh/GB")};
    if (now.energy_today && now.bytes_today && *now.bytes_today > 0) {
        const double gigabytes = *now.bytes_today / bytes_per_gigabyte;
        kpi.value.number = format().significant(watt_hours(*now.energy_today) / gigabytes);
        kpi.note =
            Texts::tr("%1 for %2")
                .arg(format().energy(now.energy_today).text(), format().measure(now.bytes_today, Unit::byte).text());
    } else {
        kpi.note = Texts::tr("needs energy and traffic of today");
    }
    return kpi;
}

Kpi battery_kpi(const SiteNow& now, UtcTime at) {
    Kpi kpi;
    kpi.label = Texts::tr("Battery");
    kpi.value = format().measure(now.battery_voltage, Unit::volt);
    if (!now.battery_voltage) {
        show_last(kpi, now.last_battery_voltage, Unit::volt, at);
        return kpi;
    }
    QStringList notes;
    if (now.battery_current) {
        const double current = *now.battery_current;
        if (std::abs(current) < idle_current) {
            //: Battery neither charges nor discharges. 中文：浮充
            notes += Texts::tr("floating");
        } else {
            notes += current > 0 ? Texts::tr("charging") : Texts::tr("discharging");
        }
    }
    if (now.battery_charge) {
        notes += Texts::tr("%1 charged").arg(format().percent(*now.battery_charge));
    }
    if (now.battery_current) {
        notes += format().number(*now.battery_current, 1) + QChar(0x00A0) + QLatin1Char('A');
    }
    kpi.note = Format::listed(notes);
    return kpi;
}

Kpi pue_kpi(const SiteDetail& detail, double pue) {
    Kpi kpi;
    //: Power usage effectiveness since midnight; an interim value, the standard's is of a year. 中文：今日
    //: PUE（中间值）
    kpi.label = Texts::tr("PUE today, interim");
    kpi.value = {format().number(pue, 2), QString()};
    kpi.note =
        Texts::tr("%1 for %2 of IT")
            .arg(format().energy(detail.now.energy_today).text(), format().energy(ict_of(detail.flow).energy).text());
    return kpi;
}

/// What the uppermost ICT nodes last drew together; empty without any, or where one never had a value.
std::optional<LastValue> last_ict_of(const std::vector<FlowBranch>& flow, UtcTime now) {
    LastSum last;
    bool found = false;
    for (const FlowBranch& branch : flow) {
        if (is_top_ict(branch, flow)) {
            found = true;
            last.add(branch.power, branch.last_power, now);
        }
    }
    return found ? last.value() : std::nullopt;
}

Kpi last_ict_kpi(const LastValue& last, UtcTime at) {
    Kpi kpi;
    kpi.label = Texts::tr("ICT load now");
    show_last(kpi, last, Unit::watt, at);
    return kpi;
}

Kpi ict_kpi(const SiteDetail& detail, double power) {
    Kpi kpi;
    kpi.label = Texts::tr("ICT load now");
    kpi.value = format().measure(power, Unit::watt);
    if (detail.now.power && *detail.now.power > 0) {
        kpi.note = Texts::tr("%1 of the site's power").arg(format().percent(100 * power / *detail.now.power));
    }
    return kpi;
}

Kpi carbon_kpi(const SiteNow& now, const Site& site, UtcTime at) {
    Kpi kpi;
    const bool is_equivalent = now.carbon_gas == Gas::co2e;
    const QString gas = is_equivalent ? QStringLiteral("CO₂e") : QStringLiteral("CO₂");
    //: %1 is CO₂ or CO₂e, as the factor says. 中文：本月 %1 排放
    kpi.label = Texts::tr("%1 this month").arg(gas);
    kpi.value = format().carbon(now.carbon_month);
    if (now.carbon_error) {
        const bool no_factor = now.carbon_error->code == Errc::no_factor;
        kpi.note = no_factor && !site.factor_region.empty()
                       ? Texts::tr("no emission factor for %1").arg(to_qt(site.factor_region))
                       : label_of(now.carbon_error->code);
        kpi.note_severity = Severity::warning;
        return kpi;
    }
    if (!now.carbon_factor) {
        return kpi;
    }
    const int year = format().local(at).date().year();
    if (now.carbon_factor_year && *now.carbon_factor_year != year) {
        //: The grid factor describes an earlier year. 中文：%1，因子年份 %2
        kpi.note = Texts::tr("%1, factor of %2").arg(to_qt(site.factor_region)).arg(*now.carbon_factor_year);
        kpi.note_quality = QualityClass::estimated;
    } else {
        kpi.note = to_qt(*now.carbon_factor);
    }
    return kpi;
}

bool has_battery(const SiteDetail& detail) {
    return detail.now.battery_voltage || detail.now.battery_charge || detail.now.last_battery_voltage ||
           std::ranges::any_of(detail.flow,
                               [](const FlowBranch& branch) { return branch.node.kind == NodeKind::battery; });
}

bool is_momentary(SiteKpiId figure) {
    return figure == SiteKpiId::power || figure == SiteKpiId::traffic || figure == SiteKpiId::battery ||
           figure == SiteKpiId::ict;
}

void grey_out(std::vector<SiteKpi>& kpis, const SiteNow& site, UtcTime now) {
    for (SiteKpi& kpi : kpis) {
        // A last value that stands there already tells its own age.
        if (!is_momentary(kpi.figure) || kpi.kpi.state == Kpi::State::stale) {
            continue;
        }
        if (site.newest && kpi.kpi.value.number != Format::no_value()) {
            make_stale(kpi.kpi, *site.newest, now);
        } else {
            kpi.kpi.note = Texts::tr("no value yet");
        }
    }
}

/// A figure that is absent because it cannot be read says so, and not that nothing was measured.
void tell_unreadable(std::vector<SiteKpi>& kpis, const SiteNow& site) {
    for (SiteKpi& kpi : kpis) {
        const bool is_absent = kpi.kpi.value.number == Format::no_value();
        const bool lacks_expected = kpi.figure == SiteKpiId::power && !site.expected_power && site.power_24h.empty();
        if (is_absent || lacks_expected) {
            kpi.kpi.note = site_failure_note(*site.failure);
            kpi.kpi.note_quality.reset();
            kpi.kpi.note_severity = Severity::warning;
        }
    }
}

}  // namespace

std::optional<double> pue_today(const SiteDetail& detail) {
    const std::optional<Energy> ict = ict_of(detail.flow).energy;
    if (!ict || ict->count() <= 0 || !detail.now.energy_today || *detail.now.energy_today < *ict) {
        return std::nullopt;
    }
    return watt_hours(*detail.now.energy_today) / watt_hours(*ict);
}

std::optional<double> ict_power(const SiteDetail& detail) {
    return ict_of(detail.flow).power;
}

std::vector<SiteKpi> site_kpis(const SiteDetail& detail, const Site& site, UtcTime now) {
    std::vector<SiteKpi> kpis{{SiteKpiId::power, power_kpi(detail.now, now)},
                              {SiteKpiId::energy, energy_kpi(detail.now)}};
    const bool has_traffic = detail.now.traffic_down || detail.now.traffic_up || detail.now.last_traffic_down ||
                             detail.now.last_traffic_up || detail.now.bytes_today;
    if (site.kind == SiteKind::data_centre) {
        if (const auto pue = pue_today(detail)) {
            kpis.push_back({SiteKpiId::pue, pue_kpi(detail, *pue)});
        }
        if (const auto power = ict_of(detail.flow).power) {
            kpis.push_back({SiteKpiId::ict, ict_kpi(detail, *power)});
        } else if (const auto last = last_ict_of(detail.flow, now)) {
            kpis.push_back({SiteKpiId::ict, last_ict_kpi(*last, now)});
        }
    }
    if (has_traffic) {
        kpis.push_back({SiteKpiId::traffic, traffic_kpi(detail.now, now)});
        if (site.kind != SiteKind::data_centre) {
            kpis.push_back({SiteKpiId::energy_per_traffic, intensity_kpi(detail.now)});
        }
    }
    if (has_battery(detail)) {
        kpis.push_back({SiteKpiId::battery, battery_kpi(detail.now, now)});
    }
    kpis.push_back({SiteKpiId::carbon, carbon_kpi(detail.now, site, now)});
    if (detail.now.state != SiteState::reporting) {
        grey_out(kpis, detail.now, now);
    }
    if (detail.now.failure) {
        tell_unreadable(kpis, detail.now);
    }
    return kpis;
}

}  // namespace wattmast::ui

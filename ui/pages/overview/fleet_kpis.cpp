// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/fleet_kpis.h"

#include <QCoreApplication>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FleetKpis)
};

/// Sums of what is read so far are none of the fleet yet.
QString reading_note(const FleetSummary& summary) {
    const Format& format = Format::current();
    if (summary.unread == summary.sites) {
        return Texts::tr("reading…");
    }
    return Texts::tr("reading, %1 of %2 sites")
        .arg(format.count(summary.sites - summary.unread), format.count(summary.sites));
}

QString coverage_note(const PartialSum& sum) {
    const Format& format = Format::current();
    const QString note = Texts::tr("known at %1 of %2 sites").arg(format.count(sum.known), format.count(sum.of));
    return sum.held_back == 0 ? note : Texts::tr("%1, %2 held back").arg(note, format.count(sum.held_back));
}

/// Why a site may answer and have no power nevertheless.
QString power_tip(const FleetSummary& summary) {
    return summary.without_power == 0
               ? QString()
               : Texts::tr(
                     "A site answers when any of its devices does; its power is known when all meters of it have a "
                     "value of now. %Ln site(s) answer without that.",
                     nullptr, summary.without_power);
}

Kpi power(const FleetSummary& summary) {
    const Format& format = Format::current();
    Kpi kpi;
    kpi.label = Texts::tr("Power now");
    kpi.value = format.measure(summary.power.known_value(), Unit::watt);
    const auto deviation = summary.deviation();
    if (!summary.power.is_complete()) {
        kpi.note = coverage_note(summary.power);
        kpi.note_quality = QualityClass::missing;
        kpi.tip = power_tip(summary);
    } else if (deviation) {
        kpi.note =
            Texts::tr("expected %1, %2")
                .arg(format.measure(summary.expected.value, Unit::watt).text(), format.signed_percent(*deviation));
    }
    kpi.spark = Kpi::Spark::line;
    kpi.values = summary.power_24h;
    return kpi;
}

Kpi energy_today(const FleetSummary& summary) {
    const Format& format = Format::current();
    Kpi kpi;
    kpi.label = Texts::tr("Energy today");
    kpi.value = format.measure(summary.energy_today.known_value(), Unit::kilowatt_hour);
    if (summary.unread > 0) {
        kpi.note = reading_note(summary);
        kpi.note_quality = QualityClass::missing;
    } else if (!summary.energy_today.is_complete()) {
        kpi.note = coverage_note(summary.energy_today);
        kpi.note_quality = QualityClass::missing;
    } else if (summary.energy_yesterday.value > 0) {
        const double change = 100 * (summary.energy_today_comparable / summary.energy_yesterday.value - 1);
        kpi.note = Texts::tr("%1 on yesterday, same time").arg(format.signed_percent(change));
    }
    return kpi;
}

Kpi traffic(const FleetSummary& summary) {
    const Format& format = Format::current();
    Kpi kpi;
    kpi.label = Texts::tr("Traffic now");
    kpi.value = format.measure(summary.traffic.known_value(), Unit::bit_per_second);
    kpi.note = summary.traffic.is_complete() ? Texts::tr("down and up, all sites") : coverage_note(summary.traffic);
    if (!summary.traffic.is_complete()) {
        kpi.note_quality = QualityClass::missing;
    }
    kpi.spark = Kpi::Spark::line;
    kpi.values = summary.traffic_24h;
    kpi.role = SeriesRole::traffic;
    return kpi;
}

Kpi energy_per_traffic(const FleetSummary& summary) {
    const Format& format = Format::current();
    Kpi kpi;
    kpi.label = Texts::tr("Energy per traffic");
    const auto value = summary.energy_per_traffic();
    kpi.value = {value ? format.significant(*value) : Format::no_value(), QStringLiteral("Wh/GB")};
    kpi.note = Texts::tr("today, GB is 10⁹ byte");
    if (summary.unread > 0) {
        kpi.note = reading_note(summary);
        kpi.note_quality = QualityClass::missing;
    }
    return kpi;
}

Kpi carbon(const FleetSummary& summary) {
    const Format& format = Format::current();
    Kpi kpi;
    const bool only_co2e = !summary.co2.mass && summary.co2e.mass;
    kpi.label = only_co2e ? Texts::tr("CO₂e this month") : Texts::tr("CO₂ this month");
    kpi.value = format.carbon(only_co2e ? summary.co2e.mass : summary.co2.mass);
    if (summary.unread > 0) {
        kpi.note = reading_note(summary);
        kpi.note_quality = QualityClass::missing;
    } else if (summary.without_carbon > 0) {
        kpi.note = Texts::tr("%1 sites have no figure").arg(format.count(summary.without_carbon));
        kpi.note_quality = QualityClass::missing;
    } else if (summary.co2.mass && summary.co2e.mass) {
        kpi.note = Texts::tr("plus %1 CO₂e at %2 sites")
                       .arg(format.carbon(summary.co2e.mass).text(), format.count(summary.co2e.sites));
    } else {
        kpi.note = Texts::tr("location-based");
    }
    return kpi;
}

Kpi reporting(const FleetSummary& summary) {
    const Format& format = Format::current();
    Kpi kpi;
    kpi.label = Texts::tr("Sites reporting");
    kpi.value = {format.count(summary.reporting), QStringLiteral("/ ") + format.count(summary.sites)};
    if (summary.sites == 0) {
        kpi.note = Texts::tr("no sites yet");
    } else if (summary.late + summary.silent == 0) {
        kpi.note = summary.without_power == 0
                       ? Texts::tr("all answer")
                       : Texts::tr("all answer, %1 without power").arg(format.count(summary.without_power));
    } else {
        kpi.note = Texts::tr("%1 late, %2 silent").arg(format.count(summary.late), format.count(summary.silent));
    }
    if (summary.unreadable > 0) {
        //: How many sites answer or not, and of how many figures cannot be read. 中文：%1，%2 个无法读取
        kpi.note = Texts::tr("%1, %2 unreadable").arg(kpi.note, format.count(summary.unreadable));
        kpi.note_quality = QualityClass::missing;
    }
    kpi.tip = power_tip(summary);
    return kpi;
}

}  // namespace

std::vector<Kpi> fleet_kpis(const FleetSummary& summary) {
    return {power(summary),  energy_today(summary), traffic(summary), energy_per_traffic(summary),
            carbon(summary), reporting(summary)};
}

void show_differences(std::vector<Kpi>& kpis, const SitesCompared& figures, const ComparedNow& compared) {
    show_difference(kpis.at(0), figures.power, compared, Unit::watt);
    show_difference(kpis.at(1), figures.energy, compared, Unit::kilowatt_hour);
    show_difference(kpis.at(2), figures.traffic, compared, Unit::bit_per_second);
    show_difference(kpis.at(3), figures.energy_per_traffic, compared, [](double value) {
        return Measure{Format::current().significant(value), QStringLiteral("Wh/GB")}.text();
    });
}

std::vector<Kpi> unreadable_fleet_kpis(const std::optional<FleetSummary>& before, Errc why) {
    std::vector<Kpi> shown;
    for (const Kpi& known : fleet_kpis(before.value_or(FleetSummary{}))) {
        Kpi kpi;
        kpi.label = known.label;
        kpi.value = before ? known.value : Measure{Format::no_value(), {}};
        kpi.note = label_of(why);
        kpi.state = Kpi::State::stale;
        shown.push_back(kpi);
    }
    return shown;
}

}  // namespace wattmast::ui

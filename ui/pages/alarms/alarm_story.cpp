// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_story.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

class Stories {
    Q_DECLARE_TR_FUNCTIONS(AlarmStory)
};

/// What sentences of one alarm are made of.
struct Facts {
    const Alarm& alarm;
    const AlarmRule* rule;
    QString subject;
    QString value, worst, limit;
    bool is_low;  ///< Of a deviation: below what is expected.
};

QString subject_of(const Alarm& alarm, const AlarmRule* rule, const Catalog& catalog) {
    if (const Point* point = catalog.point(alarm.point)) {
        return label_of(*point);
    }
    if (rule != nullptr && rule->figure) {
        return label_of(*rule->figure);
    }
    return rule != nullptr && rule->kind ? label_of(*rule->kind) : Stories::tr("The value");
}

/// `now` while it is active, else `before`; and the farthest value, where it is another.
QString measured(const Facts& facts, const QString& now, const QString& before, const QString& extreme) {
    const Alarm& alarm = facts.alarm;
    const QString text = alarm.is_active() ? now : before;
    return alarm.worst && alarm.worst != alarm.value ? text + QLatin1Char(' ') + extreme.arg(facts.worst) : text;
}

QString deviation(const Facts& facts) {
    const QString now = facts.is_low ? Stories::tr("The site draws less than expected: %1, the limit is %2.")
                                     : Stories::tr("The site draws more than expected: %1, the limit is %2.");
    const QString before = facts.is_low ? Stories::tr("The site drew less than expected; the limit was %1.")
                                        : Stories::tr("The site drew more than expected; the limit was %1.");
    return measured(facts, now.arg(facts.value, facts.limit), before.arg(facts.limit), Stories::tr("The most was %1."));
}

QString level(const Facts& facts) {
    const bool is_above = facts.alarm.condition == AlarmCondition::above;
    const QString now =
        is_above ? Stories::tr("%1 is %2, above the limit of %3.") : Stories::tr("%1 is %2, below the limit of %3.");
    const QString before =
        is_above ? Stories::tr("%1 was above the limit of %2.") : Stories::tr("%1 was below the limit of %2.");
    return measured(facts, now.arg(facts.subject, facts.value, facts.limit), before.arg(facts.subject, facts.limit),
                    is_above ? Stories::tr("The highest value was %1.") : Stories::tr("The lowest value was %1."));
}

QString silence(const Facts& facts) {
    if (!facts.alarm.is_active()) {
        return Stories::tr("The device did not answer; it answers again.");
    }
    return facts.alarm.value ? Stories::tr(
                                   "The device has not answered for %1, the limit is %2. No value of it is known "
                                   "since then; energy of that time is a gap until its register is read again.")
                                   .arg(facts.value, facts.limit)
                             : Stories::tr("The device does not answer. No value of it is known since then.");
}

QString change(const Facts& facts) {
    return measured(
        facts, Stories::tr("%1 changes by %2, more than the limit of %3.").arg(facts.subject, facts.value, facts.limit),
        Stories::tr("%1 changed by more than the limit of %2.").arg(facts.subject, facts.limit),
        Stories::tr("The fastest was %1."));
}

QString imbalance(const Facts& facts) {
    return measured(
        facts,
        Stories::tr("A meter and the sum of the meters below it differ by %1; the limit is %2.")
            .arg(facts.value, facts.limit),
        Stories::tr("A meter and the sum of the meters below it differed by more than %1.").arg(facts.limit),
        Stories::tr("The most was %1."));
}

QString absence(const Facts& facts) {
    return facts.alarm.is_active()
               ? Stories::tr("The device answers, but %1 has had no value for %2; the limit is %3.")
                     .arg(facts.subject, facts.value, facts.limit)
               : Stories::tr("The device answered, but %1 had no value; it has one again.").arg(facts.subject);
}

QString standstill(const Facts& facts) {
    return facts.alarm.is_active()
               ? Stories::tr("%1 has been exactly the same since the alarm began: %2. It usually moves.")
                     .arg(facts.subject, facts.value)
               : Stories::tr("%1 did not move for a while; it moves again.").arg(facts.subject);
}

QString no_mains(const Facts& facts) {
    if (!facts.alarm.is_active()) {
        return Stories::tr("The mains were absent; they are back.");
    }
    return facts.alarm.value ? Stories::tr("The mains are absent; the site runs on battery or generator. Battery: %1.")
                                   .arg(facts.value)
                             : Stories::tr("The mains are absent; the site runs on battery or generator.");
}

QString held_back(const Facts& facts) {
    return facts.alarm.value ? Stories::tr(
                                   "The self-test holds values back, %1 of late: they are drawn, but are no part of "
                                   "energy, carbon and reports.")
                                   .arg(facts.value)
                             : Stories::tr(
                                   "The self-test holds values back: they are drawn, but are no part of energy, "
                                   "carbon and reports.");
}

QString what_happened(const Facts& facts) {
    switch (facts.alarm.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
            return level(facts);
        case AlarmCondition::rate_of_change:
            return change(facts);
        case AlarmCondition::stale:
            return absence(facts);
        case AlarmCondition::frozen:
            return standstill(facts);
        case AlarmCondition::deviation:
            return deviation(facts);
        case AlarmCondition::device_offline:
            return silence(facts);
        case AlarmCondition::mains_failure:
            return no_mains(facts);
        case AlarmCondition::energy_imbalance:
            return imbalance(facts);
        case AlarmCondition::register_reset:
            return facts.alarm.value ? Stories::tr("%1 fell by %2. Nothing was booked across the fall.")
                                           .arg(facts.subject, facts.value)
                                     : Stories::tr("%1 fell. Nothing was booked across the fall.").arg(facts.subject);
        case AlarmCondition::implausible:
            return held_back(facts);
    }
    return {};
}

bool is_temperature(PointKind kind) {
    return kind == PointKind::temperature || kind == PointKind::battery_temperature;
}

/// Of limits of a kind whose usual causes are known; empty for others.
QString reason_of_kind(PointKind kind, bool is_high) {
    if (is_temperature(kind)) {
        return is_high
                   ? Stories::tr("Cooling is off or too weak, a filter is blocked, a door is open, or the load grew.")
                   : Stories::tr("Heating is off, or cooling runs without need.");
    }
    switch (kind) {
        case PointKind::voltage:
        case PointKind::dc_voltage:
            return is_high ? Stories::tr("The supply is set too high, or the load fell away.")
                           : Stories::tr("The supply is weak or overloaded, a phase is lost, or the load is too high.");
        case PointKind::battery_voltage:
        case PointKind::battery_state_of_charge:
        case PointKind::battery_runtime_left:
            return is_high ? Stories::tr("The rectifier charges with too high a voltage.")
                           : Stories::tr(
                                 "The battery discharges: the mains are absent, the rectifier gives too little, or "
                                 "the battery is worn.");
        case PointKind::power_factor:
            return Stories::tr("Compensation is missing or broken, or the load is small.");
        case PointKind::fuel_level:
        case PointKind::fuel_volume:
            return is_high ? QString() : Stories::tr("The generator ran for long, or fuel was lost.");
        case PointKind::door_open:
            return Stories::tr("Somebody is on site, or the door was not closed.");
        case PointKind::active_power:
        case PointKind::dc_power:
        case PointKind::current:
        case PointKind::dc_current:
        case PointKind::apparent_power:
        case PointKind::ups_output_load:
            return is_high ? Stories::tr("More equipment is on than planned, cooling runs harder, or traffic grew.")
                           : Stories::tr("Equipment is off or was removed, or a meter misses a phase.");
        default:  // Most kinds have no usual cause; a list of all would say nothing.
            return {};
    }
}

std::optional<PointKind> kind_of(const Facts& facts, const Catalog& catalog) {
    if (const Point* point = catalog.point(facts.alarm.point)) {
        return point->key.kind;
    }
    if (facts.rule == nullptr) {
        return std::nullopt;
    }
    // Figures of a site have the usual causes of the points behind them.
    if (facts.rule->figure == wattmast::SiteFigure::battery_charge) {
        return PointKind::battery_state_of_charge;
    }
    if (facts.rule->figure == wattmast::SiteFigure::power) {
        return PointKind::active_power;
    }
    return facts.rule->kind;
}

QString reason_of_limit(const Facts& facts, const Catalog& catalog) {
    const auto kind = kind_of(facts, catalog);
    const QString known = kind ? reason_of_kind(*kind, facts.alarm.condition == AlarmCondition::above) : QString();
    return known.isEmpty() ? Stories::tr(
                                 "The equipment behind this value works outside of what the rule allows, or the "
                                 "limit does not suit it.")
                           : known;
}

QString likely_reason(const Facts& facts, const Catalog& catalog) {
    switch (facts.alarm.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
            return reason_of_limit(facts, catalog);
        case AlarmCondition::rate_of_change:
            return Stories::tr("Something was switched, failed or broke; a sensor may also have come loose.");
        case AlarmCondition::stale:
            return Stories::tr("The device says that it has no value, or the sensor behind it is gone.");
        case AlarmCondition::frozen:
            return Stories::tr("The sensor hangs, or the device repeats its last value without measuring.");
        case AlarmCondition::deviation:
            return facts.is_low ? Stories::tr("Equipment is off, traffic fell, or a meter misses part of the load.")
                                : Stories::tr(
                                      "Energy-saving features are off, cooling runs harder, equipment was added, or "
                                      "traffic is above that of the same weekdays before.");
        case AlarmCondition::device_offline:
            return facts.alarm.reason
                       ? Stories::tr("The last attempt ended with: %1.").arg(label_of(*facts.alarm.reason))
                       : Stories::tr("The device has no power, or the network to it is interrupted.");
        case AlarmCondition::mains_failure:
            return Stories::tr("The grid is down, or the site's main breaker or fuse has opened.");
        case AlarmCondition::energy_imbalance:
            return Stories::tr(
                "A consumer has no meter, a current transformer has the wrong ratio or direction, or a meter "
                "stands in the wrong place of the energy tree.");
        case AlarmCondition::register_reset:
            return Stories::tr("The meter was exchanged or reset, or it lost its memory.");
        case AlarmCondition::implausible:
            return Stories::tr(
                "The profile of the device has a wrong scale or address, or the meter is wired wrongly.");
    }
    return {};
}

QString what_to_do_about_limit(const Facts& facts, const Catalog& catalog) {
    const auto kind = kind_of(facts, catalog);
    if (kind && is_temperature(*kind)) {
        return Stories::tr(
            "Check cooling, filters and doors on site; lower the load if the temperature goes on rising.");
    }
    if (kind == PointKind::battery_state_of_charge || kind == PointKind::battery_voltage ||
        kind == PointKind::battery_runtime_left) {
        return Stories::tr(
            "Bring the mains back or send a generator before the battery is empty; then test the battery.");
    }
    return Stories::tr(
        "Look at the point in Explore beside its neighbours. If the value is right, go to the site; if the "
        "limit is wrong, edit the rule.");
}

QString what_to_do(const Facts& facts, const Catalog& catalog) {
    if (facts.rule != nullptr && !facts.rule->advice.empty()) {
        return to_qt(facts.rule->advice);
    }
    switch (facts.alarm.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
            return what_to_do_about_limit(facts, catalog);
        case AlarmCondition::rate_of_change:
            return Stories::tr(
                "Compare with the other points of the site at that time; check what was switched or failed.");
        case AlarmCondition::stale:
            return Stories::tr("Check the sensor and its cable, and the point in the device's own display.");
        case AlarmCondition::frozen:
            return Stories::tr(
                "Compare with the device's own display; restart the sensor or the device if they differ.");
        case AlarmCondition::deviation:
            return Stories::tr(
                "Check in the network management whether energy-saving features, carriers or equipment were "
                "changed at that time, and compare with traffic and temperature in Explore.");
        case AlarmCondition::device_offline:
            return facts.alarm.reason ? explanation_of(*facts.alarm.reason)
                                      : Stories::tr("Check power and network of the device, and its address.");
        case AlarmCondition::mains_failure:
            return Stories::tr(
                "Ask the grid operator how long it takes; send a generator if the battery does not last so "
                "long. Check the main breaker if neighbouring sites have mains.");
        case AlarmCondition::energy_imbalance:
            return Stories::tr(
                "Compare the meters of the node in Explore; check ratio and direction of the current "
                "transformers and the energy tree of the site.");
        case AlarmCondition::register_reset:
            return Stories::tr(
                "If the meter was exchanged, enter the exchange with its final and first reading, so that "
                "energy goes on across it.");
        case AlarmCondition::implausible:
            return Stories::tr(
                "See the finding of the device on the Devices page; mend the profile or the wiring, then "
                "accept or release the values.");
    }
    return {};
}

void add_group(AlarmStory& story, const Facts& facts, const std::vector<Alarm>& members) {
    const int count = static_cast<int>(std::max(facts.alarm.members, members.size()));
    const QString name = cause_name_of(facts.alarm);
    switch (*facts.alarm.cause) {
        case AlarmCause::gateway_silent:
            story.what_happened =
                Stories::tr("%n devices behind %1 do not answer. They are shown as one alarm.", nullptr, count)
                    .arg(name);
            story.likely_reason =
                Stories::tr("The gateway or the link to it is down; the devices behind it are probably well.");
            story.what_to_do = Stories::tr("Check power, network and address of the gateway %1.").arg(name);
            break;
        case AlarmCause::site_silent:
            story.what_happened =
                Stories::tr("None of %n devices of the site answers. They are shown as one alarm.", nullptr, count);
            story.likely_reason = Stories::tr("The site has no power, or its link is down.");
            story.what_to_do =
                Stories::tr("Check in the network management whether the site is up; check its router and power.");
            break;
        case AlarmCause::area_step:
            story.what_happened =
                Stories::tr("%n sites of %1 raised this within ten minutes of each other. They are shown as one alarm.",
                            nullptr, count)
                    .arg(name);
            story.likely_reason = Stories::tr(
                "One cause for all: the grid, the weather, a change of settings or of software in "
                "that area.");
            story.what_to_do =
                Stories::tr("Look for what changed in the area at that time before going to single sites.");
            break;
    }
    if (facts.rule != nullptr && !facts.rule->advice.empty()) {
        story.what_to_do = to_qt(facts.rule->advice);
    }
}

}  // namespace

AlarmStory story_of(const Alarm& alarm, const std::vector<Alarm>& members, const Catalog& catalog,
                    const AlarmRules& rules) {
    const AlarmRule* rule = rule_of(alarm, rules);
    const AlarmScale scale = scale_of(alarm, catalog, rules);
    const Facts facts{alarm,
                      rule,
                      subject_of(alarm, rule, catalog),
                      amount_text(alarm.value, scale),
                      amount_text(alarm.worst, scale),
                      amount_text(alarm.limit, scale),
                      alarm.limit.value_or(alarm.value.value_or(0)) < 0};
    AlarmStory story;
    if (alarm.is_group()) {
        add_group(story, facts, members);
    } else {
        story = {what_happened(facts), likely_reason(facts, catalog), what_to_do(facts, catalog)};
    }
    return story;
}

QString state_text(const Alarm& alarm, UtcTime now) {
    const Format& format = Format::current();
    const auto when = [&](UtcTime time) {
        return format.local(time).date() == format.local(now).date() ? format.time(time) : format.day_time(time);
    };
    QStringList parts;
    parts << Stories::tr("since %1").arg(when(alarm.raised));
    if (alarm.acknowledged) {
        parts << Stories::tr("acknowledged %1 by %2").arg(when(alarm.acknowledged->at), to_qt(alarm.acknowledged->who));
    }
    if (alarm.is_shelved(now)) {
        parts << Stories::tr("shelved until %1 by %2").arg(when(alarm.shelved->until), to_qt(alarm.shelved->who));
    }
    if (alarm.cleared) {
        parts << Stories::tr("cleared %1 after %2")
                     .arg(when(*alarm.cleared), format.duration(*alarm.cleared - alarm.raised));
    }
    return Format::listed(parts);
}

QString cost_text(const Result<AlarmCost>& cost) {
    if (!cost) {
        if (cost.error().code == Errc::no_data) {
            return Stories::tr(
                "Not known: for most of the time it was not measured what the site drew, or nothing is "
                "known of the weeks before.");
        }
        if (cost.error().code == Errc::invalid_argument) {
            return Stories::tr("Not counted: the alarm lasts longer than twelve weeks, or is of more than %1 sites.")
                .arg(most_costed);
        }
        return explanation_of(cost.error().code);
    }
    const Format& format = Format::current();
    const QString energy = format.measure(std::abs(cost->kilowatt_hours), Unit::kilowatt_hour).text();
    const QString text = cost->kilowatt_hours < 0 ? Stories::tr("%1 less energy than expected.").arg(energy)
                                                  : Stories::tr("%1 more energy than expected.").arg(energy);
    if (cost->known >= cost->whole) {
        return text;
    }
    //: %1: a sentence; %2, %3: "5 h 15". 中文：%1已知其中的 %2（共 %3）。
    return Stories::tr("%1 %2 of %3 are known.").arg(text, format.duration(cost->known), format.duration(cost->whole));
}

}  // namespace wattmast::ui

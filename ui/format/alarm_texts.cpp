// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/alarm_texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

class AlarmTexts {
    Q_DECLARE_TR_FUNCTIONS(AlarmTexts)
};

struct KeyName {
    const char* key;
    const char* name;
};

/// Of the rules that Wattmast brings. One that is not here is named by its condition.
constexpr KeyName key_names[] = {
    {"mains_failure", QT_TRANSLATE_NOOP("AlarmTexts", "Mains failure")},
    {"battery_half", QT_TRANSLATE_NOOP("AlarmTexts", "On battery, half of the charge gone")},
    {"battery_low", QT_TRANSLATE_NOOP("AlarmTexts", "On battery, charge nearly gone")},
    {"mains_voltage_low", QT_TRANSLATE_NOOP("AlarmTexts", "Mains voltage low")},
    {"mains_voltage_high", QT_TRANSLATE_NOOP("AlarmTexts", "Mains voltage high")},
    {"cabinet_hot", QT_TRANSLATE_NOOP("AlarmTexts", "Cabinet temperature high")},
    {"rack_inlet_hot", QT_TRANSLATE_NOOP("AlarmTexts", "Rack inlet above what equipment allows")},
    {"rack_inlet_warm", QT_TRANSLATE_NOOP("AlarmTexts", "Rack inlet above what is recommended")},
    {"battery_hot", QT_TRANSLATE_NOOP("AlarmTexts", "Battery temperature high")},
    {"device_offline", QT_TRANSLATE_NOOP("AlarmTexts", "Device silent")},
    {"value_stale", QT_TRANSLATE_NOOP("AlarmTexts", "Value not renewed")},
    {"value_frozen", QT_TRANSLATE_NOOP("AlarmTexts", "Value does not move")},
    {"register_reset", QT_TRANSLATE_NOOP("AlarmTexts", "Register fell")},
    {"implausible", QT_TRANSLATE_NOOP("AlarmTexts", "Values held back")},
    {"power_above_expected", QT_TRANSLATE_NOOP("AlarmTexts", "Power above expected")},
    {"energy_imbalance", QT_TRANSLATE_NOOP("AlarmTexts", "Energy does not add up")},
};

QString name_of_key(std::string_view key) {
    const auto* found = std::ranges::find(key_names, key, &KeyName::key);
    return found == std::end(key_names) ? QString() : QCoreApplication::translate("AlarmTexts", found->name);
}

/// `is_downwards`: a deviation below what is expected.
QString headline(AlarmCondition condition, const QString& subject, bool is_downwards) {
    switch (condition) {
        case AlarmCondition::above:
            return AlarmTexts::tr("%1 above limit").arg(subject);
        case AlarmCondition::below:
            return AlarmTexts::tr("%1 below limit").arg(subject);
        case AlarmCondition::rate_of_change:
            return AlarmTexts::tr("%1 changes too fast").arg(subject);
        case AlarmCondition::stale:
            return AlarmTexts::tr("%1 not renewed").arg(subject);
        case AlarmCondition::frozen:
            return AlarmTexts::tr("%1 does not move").arg(subject);
        case AlarmCondition::deviation:
            return is_downwards ? AlarmTexts::tr("Power below expected") : AlarmTexts::tr("Power above expected");
        case AlarmCondition::device_offline:
            return AlarmTexts::tr("Device silent");
        case AlarmCondition::mains_failure:
            return AlarmTexts::tr("Mains failure");
        case AlarmCondition::energy_imbalance:
            return AlarmTexts::tr("Energy does not add up");
        case AlarmCondition::register_reset:
            return AlarmTexts::tr("Register fell");
        case AlarmCondition::implausible:
            return AlarmTexts::tr("Values held back");
    }
    return {};
}

QString subject_of(const AlarmRule& rule) {
    if (rule.figure) {
        return label_of(*rule.figure);
    }
    return rule.kind ? label_of(*rule.kind) : AlarmTexts::tr("Value");
}

QString subject_of(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules) {
    if (const Point* point = catalog.point(alarm.point)) {
        return label_of(*point);
    }
    const AlarmRule* rule = rule_of(alarm, rules);
    return rule != nullptr ? subject_of(*rule) : AlarmTexts::tr("Value");
}

QString headline_of_cause(const Alarm& group, const QString& rule_name) {
    switch (*group.cause) {
        case AlarmCause::gateway_silent:
            return AlarmTexts::tr("Devices behind one address silent");
        case AlarmCause::site_silent:
            return AlarmTexts::tr("Site silent, no device answers");
        case AlarmCause::area_step:
            return rule_name;
    }
    return rule_name;
}

QString area_text(const std::vector<std::string>& area) {
    QStringList parts;
    for (const std::string& part : area) {
        parts << to_qt(part);
    }
    return parts.join(QStringLiteral(" › "));
}

QString per_hour(double amount, Unit unit) {
    const Measure measure = Format::current().measure(amount, unit);
    return measure.unit.isEmpty() ? AlarmTexts::tr("%1 per hour").arg(measure.number)
                                  : measure.text() + QStringLiteral("/h");
}

}  // namespace

const AlarmRule* rule_of(const Alarm& alarm, const AlarmRules& rules) {
    const auto found = rules.find(alarm.rule);
    return found == rules.end() ? nullptr : &found->second;
}

QString label_of(AlarmCondition condition) {
    switch (condition) {
        case AlarmCondition::above:
            return AlarmTexts::tr("Above a limit");
        case AlarmCondition::below:
            return AlarmTexts::tr("Below a limit");
        case AlarmCondition::rate_of_change:
            return AlarmTexts::tr("Changes too fast");
        case AlarmCondition::stale:
            return AlarmTexts::tr("Not renewed");
        case AlarmCondition::frozen:
            return AlarmTexts::tr("Does not move");
        case AlarmCondition::deviation:
            return AlarmTexts::tr("Power off what is expected");
        case AlarmCondition::device_offline:
            return AlarmTexts::tr("Device silent");
        case AlarmCondition::mains_failure:
            return AlarmTexts::tr("Mains failure");
        case AlarmCondition::energy_imbalance:
            return AlarmTexts::tr("Energy does not add up");
        case AlarmCondition::register_reset:
            return AlarmTexts::tr("Register fell");
        case AlarmCondition::implausible:
            return AlarmTexts::tr("Values held back");
    }
    return {};
}

QString label_of(wattmast::SiteFigure figure) {
    switch (figure) {
        case wattmast::SiteFigure::power:
            return AlarmTexts::tr("Site power");
        case wattmast::SiteFigure::traffic:
            return AlarmTexts::tr("Site traffic");
        case wattmast::SiteFigure::battery_charge:
            return AlarmTexts::tr("Site battery charge");
        case wattmast::SiteFigure::energy_per_traffic:
            return AlarmTexts::tr("Site energy per traffic");
        case wattmast::SiteFigure::pue:
            return AlarmTexts::tr("Site PUE");
    }
    return {};
}

QString text_of(const AlarmEvent& event) {
    const QString who = to_qt(event.who);
    const QString text = to_qt(event.text);
    const auto with_text = [&](const QString& what) {
        //: What was done, then a note or reason.
        return text.isEmpty() ? what : AlarmTexts::tr("%1: %2", "log line, note").arg(what, text);
    };
    switch (event.kind) {
        case AlarmEventKind::raised:
            return with_text(AlarmTexts::tr("Raised"));
        case AlarmEventKind::cleared:
            return with_text(AlarmTexts::tr("Cleared"));
        case AlarmEventKind::acknowledged:
            return with_text(AlarmTexts::tr("Acknowledged by %1").arg(who));
        case AlarmEventKind::noted:
            return with_text(AlarmTexts::tr("Note by %1").arg(who));
        case AlarmEventKind::shelved:
            return with_text(AlarmTexts::tr("Shelved by %1").arg(who));
        case AlarmEventKind::unshelved:
            return with_text(AlarmTexts::tr("Unshelved by %1").arg(who));
        case AlarmEventKind::joined:
            return text.isEmpty() ? AlarmTexts::tr("Joined with others of the same cause")
                                  : AlarmTexts::tr("Now %1 of the same cause, joined into one alarm").arg(text);
        case AlarmEventKind::notified:
            return AlarmTexts::tr("Notification sent to %1").arg(text);
        case AlarmEventKind::not_notified:
            return AlarmTexts::tr("Notification not sent: %1").arg(text);
    }
    return {};
}

QString name_of(const AlarmRule& rule) {
    if (!rule.name.empty()) {
        return to_qt(rule.name);
    }
    const QString known = name_of_key(rule.key);
    return known.isEmpty() ? headline(rule.condition, subject_of(rule), rule.raise_limit.value_or(0) < 0) : known;
}

QString headline_of(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules) {
    QString name = to_qt(alarm.rule_name);
    if (name.isEmpty()) {
        name = name_of_key(alarm.rule_key);
    }
    if (name.isEmpty()) {
        name = headline(alarm.condition, subject_of(alarm, catalog, rules), alarm.limit.value_or(0) < 0);
    }
    return alarm.is_group() ? headline_of_cause(alarm, name) : name;
}

QString cause_name_of(const Alarm& group) {
    // The engine's own word for it is English.
    const bool is_everywhere = group.cause == AlarmCause::area_step && group.area.empty();
    return is_everywhere ? AlarmTexts::tr("all sites") : to_qt(group.cause_name);
}

QString place_of(const Alarm& alarm, const Catalog& catalog) {
    const Site* site = catalog.site(alarm.site);
    if (!alarm.is_group()) {
        const Device* device = catalog.device(alarm.device);
        const QString code = site != nullptr ? to_qt(site->code) : Format::no_value();
        return device != nullptr ? code + QLatin1Char('/') + to_qt(device->name) : code;
    }
    const int members = static_cast<int>(alarm.members);
    const QString count = alarm.cause == AlarmCause::area_step
                              ? AlarmTexts::tr("%n sites", "members of a group", members)
                              : AlarmTexts::tr("%n devices", "members of a group", members);
    QString where = cause_name_of(alarm);
    if (where.isEmpty() && site != nullptr) {
        where = to_qt(site->code);
    }
    return where.isEmpty() ? count : Format::listed({count, where});
}

AlarmScale scale_of(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules) {
    const AlarmRule* rule = rule_of(alarm, rules);
    const Device* device = catalog.device(alarm.device);
    return {alarm.condition, alarm.unit, rule != nullptr ? rule->figure : std::nullopt,
            device != nullptr ? device->poll_interval : Duration{0}};
}

AlarmScale scale_of(const AlarmRule& rule) {
    AlarmScale scale{rule.condition, std::nullopt, rule.figure, Duration{0}};
    if (rule.kind) {
        scale.unit = info(*rule.kind).unit;
    } else if (rule.figure == wattmast::SiteFigure::power) {
        scale.unit = Unit::watt;
    } else if (rule.figure == wattmast::SiteFigure::traffic) {
        scale.unit = Unit::bit_per_second;
    } else if (rule.figure == wattmast::SiteFigure::battery_charge) {
        scale.unit = Unit::percent;
    }
    return scale;
}

QString limit_unit_of(const AlarmRule& rule) {
    const auto symbol_of = [&]() -> QString {
        if (rule.figure == wattmast::SiteFigure::energy_per_traffic) {
            return QStringLiteral("Wh/GB");
        }
        const std::optional<Unit> unit = scale_of(rule).unit;
        return unit && *unit != Unit::ratio ? to_qt(symbol(*unit)) : QString();
    };
    switch (rule.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
            return symbol_of();
        case AlarmCondition::rate_of_change: {
            const QString unit = symbol_of();
            return unit.isEmpty() ? AlarmTexts::tr("per hour") : unit + QStringLiteral("/h");
        }
        case AlarmCondition::stale:
        case AlarmCondition::device_offline:
            return AlarmTexts::tr("poll intervals");
        case AlarmCondition::deviation:
        case AlarmCondition::energy_imbalance:
            return QStringLiteral("%");
        case AlarmCondition::frozen:
        case AlarmCondition::mains_failure:
        case AlarmCondition::register_reset:
        case AlarmCondition::implausible:
            return {};
    }
    return {};
}

QString amount_text(std::optional<double> amount, const AlarmScale& scale) {
    if (!amount) {
        return Format::no_value();
    }
    const Format& format = Format::current();
    const auto plain = [&] {
        if (scale.figure == wattmast::SiteFigure::energy_per_traffic) {
            return Measure{format.significant(*amount), QStringLiteral("Wh/GB")}.text();
        }
        if (scale.unit == Unit::percent) {
            return format.percent(*amount, std::abs(*amount) < 10 ? 1 : 0);
        }
        return scale.unit ? format.measure(amount, *scale.unit).text() : format.significant(*amount);
    };
    const auto whole_or_tenths = [&] { return format.number(*amount, std::round(*amount) == *amount ? 0 : 1); };
    switch (scale.condition) {
        case AlarmCondition::above:
        case AlarmCondition::below:
        case AlarmCondition::frozen:
        case AlarmCondition::mains_failure:
        case AlarmCondition::register_reset:
            return plain();
        case AlarmCondition::rate_of_change:
            return scale.unit ? per_hour(*amount, *scale.unit) : AlarmTexts::tr("%1 per hour").arg(plain());
        case AlarmCondition::stale:
        case AlarmCondition::device_offline:
            if (scale.interval > Duration{0}) {
                return format.duration(Duration(std::llround(*amount * static_cast<double>(scale.interval.count()))));
            }
            return AlarmTexts::tr("%1 poll intervals").arg(whole_or_tenths());
        case AlarmCondition::deviation:
            return format.signed_percent(*amount, std::abs(*amount) < 10 ? 1 : 0);
        case AlarmCondition::energy_imbalance:
            return format.percent(std::abs(*amount), std::abs(*amount) < 10 ? 1 : 0);
        case AlarmCondition::implausible:
            return format.number(*amount, 0);
    }
    return {};
}

namespace {

QString bare_condition_text(const AlarmRule& rule) {
    const QString subject = subject_of(rule);
    const QString limit = amount_text(rule.raise_limit, scale_of(rule));
    switch (rule.condition) {
        case AlarmCondition::above:
            return AlarmTexts::tr("%1 above %2").arg(subject, limit);
        case AlarmCondition::below:
            return AlarmTexts::tr("%1 below %2").arg(subject, limit);
        case AlarmCondition::rate_of_change:
            return AlarmTexts::tr("%1 changes by more than %2").arg(subject, limit);
        case AlarmCondition::stale:
            return AlarmTexts::tr("%1 without a value for %2, while the device answers").arg(subject, limit);
        case AlarmCondition::frozen:
            return AlarmTexts::tr("%1 exactly the same for %2")
                .arg(subject, Format::current().duration(rule.raise_after));
        case AlarmCondition::deviation:
            return rule.raise_limit.value_or(0) < 0
                       ? AlarmTexts::tr("Site power below what is expected by %1").arg(limit)
                       : AlarmTexts::tr("Site power above what is expected by %1").arg(limit);
        case AlarmCondition::device_offline:
            return AlarmTexts::tr("No answer of a device for %1").arg(limit);
        case AlarmCondition::mains_failure:
            return AlarmTexts::tr("Mains absent, site on battery or generator");
        case AlarmCondition::energy_imbalance:
            return AlarmTexts::tr("A meter %1 off the sum of those below it").arg(limit);
        case AlarmCondition::register_reset:
            return AlarmTexts::tr("A running register falls");
        case AlarmCondition::implausible:
            return AlarmTexts::tr("The self-test holds values back");
    }
    return {};
}

}  // namespace

QString condition_text(const AlarmRule& rule) {
    const QString text = bare_condition_text(rule);
    //: A condition that counts only while the site is on battery. 中文：%1（仅电池供电时）
    return rule.only_on_battery ? AlarmTexts::tr("%1, while on battery").arg(text) : text;
}

QString limits_text(const AlarmRule& rule) {
    const Format& format = Format::current();
    const AlarmScale scale = scale_of(rule);
    const auto part = [&](const QString& at, const QString& plain, const QString& at_for, const QString& plain_for,
                          std::optional<double> limit, Duration delay) {
        if (!limit) {
            return delay > Duration{0} ? plain_for.arg(format.duration(delay)) : plain;
        }
        const QString amount = amount_text(limit, scale);
        return delay > Duration{0} ? at_for.arg(amount, format.duration(delay)) : at.arg(amount);
    };
    const QString raise =
        part(AlarmTexts::tr("raise at %1"), AlarmTexts::tr("raise at once"), AlarmTexts::tr("raise at %1 for %2"),
             AlarmTexts::tr("raise after %1"), rule.raise_limit, rule.raise_after);
    const QString clear = part(AlarmTexts::tr("clear at %1"), AlarmTexts::tr("clear at once"),
                               AlarmTexts::tr("clear at %1 for %2"), AlarmTexts::tr("clear after %1"),
                               rule.clear_limit ? rule.clear_limit : rule.raise_limit, rule.clear_after);
    return Format::listed({raise, clear});
}

QString scope_text(const AlarmScope& scope, const Catalog& catalog) {
    QStringList parts;
    if (!scope.area.empty()) {
        parts << area_text(scope.area);
    }
    if (scope.site_kind) {
        parts << label_of(*scope.site_kind);
    }
    if (!scope.tag.empty()) {
        parts << to_qt(scope.tag);
    }
    if (const Site* site = catalog.site(scope.site)) {
        parts << to_qt(site->code);
    }
    if (const Device* device = catalog.device(scope.device)) {
        parts << to_qt(device->name);
    }
    if (!scope.instance.empty()) {
        parts << to_qt(scope.instance);
    }
    return parts.isEmpty() ? AlarmTexts::tr("everywhere") : Format::listed(parts);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/device_notes.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

class DeviceNotes {
    Q_DECLARE_TR_FUNCTIONS(DeviceNotes)
};

QString point_name(const PlausibilityFinding& finding, const Catalog& catalog) {
    const Point* point = catalog.point(finding.point);
    return point == nullptr ? DeviceNotes::tr("A value") : label_of(*point);
}

/// @pre `finding.factor` is a power of ten other than 1.
QString wrong_scale(const PlausibilityFinding& finding, const QString& name) {
    const double factor = finding.factor->to_double();
    const Format& format = Format::current();
    return factor < 1 ? DeviceNotes::tr("%1 looks %2 times too large").arg(name, format.count(qRound64(1 / factor)))
                      : DeviceNotes::tr("%1 looks %2 times too small").arg(name, format.count(qRound64(factor)));
}

QString broken_rule(PlausibilityRule rule, const QString& name) {
    switch (rule) {
        case PlausibilityRule::power_identity:
            return DeviceNotes::tr("%1 does not fit voltage, current and power factor").arg(name);
        case PlausibilityRule::phase_sum:
            return DeviceNotes::tr("%1 is not the sum of its phases").arg(name);
        case PlausibilityRule::energy_rate:
            return DeviceNotes::tr("%1 does not fit between energy and power").arg(name);
        case PlausibilityRule::register_jump:
            return DeviceNotes::tr("%1 has jumped").arg(name);
        case PlausibilityRule::rating:
            return DeviceNotes::tr("%1 grows faster than its rating allows").arg(name);
        case PlausibilityRule::physical_range:
            return DeviceNotes::tr("%1 cannot have this value").arg(name);
        case PlausibilityRule::level_jump:
            return DeviceNotes::tr("%1 has jumped to another level").arg(name);
    }
    return {};
}

QString consequence(PlausibilityAction action) {
    switch (action) {
        case PlausibilityAction::hint:
            return DeviceNotes::tr("Its samples are booked; this is a hint.");
        case PlausibilityAction::quarantine:
            return DeviceNotes::tr("Its samples are held back: drawn, but not booked.");
    }
    return {};
}

QString explanation(const PlausibilityFinding& finding, const Catalog& catalog) {
    QStringList lines;
    lines
        << DeviceNotes::tr("%1, since %2").arg(doubt_of(finding, catalog), Format::current().date_time(finding.since));
    lines << consequence(finding.action);
    if (finding.factor) {
        lines << DeviceNotes::tr("Fix offered: multiply the scale of this value in the device's profile by %1.")
                     .arg(to_qt(finding.factor->to_string()));
    }
    lines << DeviceNotes::tr("To accept or release: wattmastctl release --finding %1")
                 .arg(QString::number(finding.id.number()));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

QString doubt_of(const PlausibilityFinding& finding, const Catalog& catalog) {
    const QString name = point_name(finding, catalog);
    return finding.factor ? wrong_scale(finding, name) : broken_rule(finding.rule, name);
}

QString explanation_of(const std::vector<PlausibilityFinding>& findings, const Catalog& catalog) {
    QStringList parts;
    for (const PlausibilityFinding& finding : findings) {
        parts << explanation(finding, catalog);
    }
    return parts.join(QLatin1String("\n\n"));
}

QString explanation_of(const ProfileFacts& facts) {
    QStringList source;
    for (const std::string* part : {&facts.document, &facts.edition, &facts.page}) {
        if (!part->empty()) {
            source << to_qt(*part);
        }
    }
    QStringList lines;
    lines << DeviceNotes::tr("Source: %1").arg(Format::listed(source));
    lines << (facts.seen_on_hardware ? DeviceNotes::tr("Checked against the real device.")
                                     : DeviceNotes::tr("From documents; not checked against a real device."));
    if (!facts.unconfirmed.empty()) {
        lines << DeviceNotes::tr("Not confirmed: %1").arg(to_qt(facts.unconfirmed));
    }
    if (!facts.note.empty()) {
        lines << to_qt(facts.note);
    }
    return lines.join(QLatin1Char('\n'));
}

bool holds_samples_back(const DeviceHealth& health) {
    return std::ranges::any_of(health.findings, [](const PlausibilityFinding& finding) {
        return finding.action == PlausibilityAction::quarantine;
    });
}

}  // namespace wattmast::ui

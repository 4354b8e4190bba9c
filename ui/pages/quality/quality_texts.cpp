// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/quality_texts.h"

#include <QCoreApplication>

#include "ui/pages/carbon/carbon_texts.h"

namespace wattmast::ui {
namespace {

class QualityTexts {
    Q_DECLARE_TR_FUNCTIONS(QualityTexts)
};

/// As many as are stated, at most three.
int decimals_of(std::string_view digits) {
    constexpr std::size_t most = 3;
    const std::size_t point = digits.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(std::min(digits.size() - point - 1, most));
}

}  // namespace

QString label_of(PlausibilityRule rule) {
    switch (rule) {
        case PlausibilityRule::power_identity:
            return QualityTexts::tr("Power against U × I");
        case PlausibilityRule::phase_sum:
            return QualityTexts::tr("Sum of phases");
        case PlausibilityRule::energy_rate:
            return QualityTexts::tr("Energy against power");
        case PlausibilityRule::register_jump:
            return QualityTexts::tr("Register jumped");
        case PlausibilityRule::rating:
            return QualityTexts::tr("Above the rating");
        case PlausibilityRule::physical_range:
            return QualityTexts::tr("Impossible value");
        case PlausibilityRule::level_jump:
            return QualityTexts::tr("Level jumped");
    }
    return {};
}

QString label_of(FindingState state) {
    switch (state) {
        case FindingState::open:
            return QualityTexts::tr("open", "finding");
        case FindingState::cleared:
            return QualityTexts::tr("agrees again", "finding");
        case FindingState::accepted:
            return QualityTexts::tr("accepted", "finding");
    }
    return {};
}

QString label_of(MeterEventKind kind) {
    switch (kind) {
        case MeterEventKind::installed:
            return QualityTexts::tr("Installed");
        case MeterEventKind::exchanged:
            return QualityTexts::tr("Replaced");
        case MeterEventKind::reset:
            return QualityTexts::tr("Reset");
        case MeterEventKind::ratio_changed:
            return QualityTexts::tr("Ratio changed");
        case MeterEventKind::decommissioned:
            return QualityTexts::tr("Taken away");
    }
    return {};
}

QString label_of(EnergyFinding::Kind kind) {
    switch (kind) {
        case EnergyFinding::Kind::reset:
            return QualityTexts::tr("Fell, not recorded");
        case EnergyFinding::Kind::wrap:
            return QualityTexts::tr("Rolled over");
        case EnergyFinding::Kind::implausible:
            return QualityTexts::tr("Jumped, not booked");
        case EnergyFinding::Kind::gap:
        case EnergyFinding::Kind::shared_over_gap:
        case EnergyFinding::Kind::begins_late:
        case EnergyFinding::Kind::ends_early:
        case EnergyFinding::Kind::exchange:
        case EnergyFinding::Kind::ignored:
        case EnergyFinding::Kind::suspect:
        case EnergyFinding::Kind::corrected:
            break;
    }
    return {};
}

QString label_of(InvoiceComparison::State state) {
    switch (state) {
        case InvoiceComparison::State::compared:
            return QualityTexts::tr("compared");
        case InvoiceComparison::State::half_metered:
            return QualityTexts::tr("meter has gaps");
        case InvoiceComparison::State::no_meter:
            return QualityTexts::tr("no such meter");
        case InvoiceComparison::State::not_readable:
            return QualityTexts::tr("meter not readable");
    }
    return {};
}

QualityClass class_of(EnergyMethod method) {
    switch (method) {
        case EnergyMethod::measured:
            return QualityClass::measured;
        case EnergyMethod::integrated:
            return QualityClass::integrated;
        case EnergyMethod::estimated:
        case EnergyMethod::entered:
            return QualityClass::estimated;
        case EnergyMethod::missing:
            break;
    }
    return QualityClass::missing;
}

QString point_name(const Catalog& catalog, PointId id) {
    const Point* point = catalog.point(id);
    const Device* device = point != nullptr ? catalog.device(point->device) : nullptr;
    return device != nullptr ? to_qt(device->name) + QStringLiteral(", ") + label_of(*point) : QString();
}

QString value_text(const std::optional<Value>& value, const Catalog& catalog, PointId id) {
    const Point* point = catalog.point(id);
    if (!value || point == nullptr) {
        return Format::no_value();
    }
    return Measure{Format::current().number(value->to_double(), decimals_of(value->to_string())),
                   to_qt(symbol(info(point->key.kind).unit))}
        .text();
}

QString kwh_text(const std::optional<Decimal>& value) {
    if (!value) {
        return Format::no_value();
    }
    return Measure{Format::current().number(value->to_double(), decimals_of(value->to_string())), QStringLiteral("kWh")}
        .text();
}

QString day_text(CivilDate day) {
    const Format in_utc(Format::current().language(), QTimeZone::utc());
    return in_utc.date(TimeZone::utc().range_of(day).begin);
}

QString hours_text(const MonthCoverage& hours) {
    static constexpr std::array texts{
        QT_TRANSLATE_NOOP("QualityTexts", "%1 h measured"), QT_TRANSLATE_NOOP("QualityTexts", "%1 h integrated"),
        QT_TRANSLATE_NOOP("QualityTexts", "%1 h estimated"), QT_TRANSLATE_NOOP("QualityTexts", "%1 h entered"),
        QT_TRANSLATE_NOOP("QualityTexts", "%1 h missing")};
    QStringList parts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (hours.of.at(i) > 0) {
            parts << QualityTexts::tr(texts.at(i)).arg(Format::current().count(static_cast<qint64>(hours.of.at(i))));
        }
    }
    return Format::listed(parts);
}

QString months_text(const std::vector<CivilMonth>& months) {
    QStringList names;
    for (const CivilMonth month : months) {
        names << month_label(month);
    }
    return Format::listed(names);
}

}  // namespace wattmast::ui

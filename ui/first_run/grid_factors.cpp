// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/first_run/grid_factors.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>
#include <map>

#include "ui/format/country_names.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GridFactors)
};

QString name_of(const EmissionFactor& factor) {
    const Language language = Format::current().language();
    if (language == Language::chinese && !factor.region_local.empty()) {
        return to_qt(factor.region_local);
    }
    const QString country = language == Language::vietnamese ? country_name(factor.region, language) : QString();
    return country.isEmpty() ? to_qt(factor.region_name) : country;
}

std::string country_of(const GridChoice& choice) {
    return choice.region.substr(0, choice.region.find('-'));
}

}  // namespace

std::vector<GridChoice> grid_choices(const FactorRegister& factors) {
    std::vector<GridChoice> choices;
    for (const EmissionFactor* factor : factors.location_averages()) {  // by region, then by year
        if (choices.empty() || choices.back().region != factor->region) {
            choices.emplace_back().region = factor->region;
        } else {
            choices.back().earlier = std::move(choices.back().factor);
        }
        choices.back().factor = *factor;
        choices.back().name = name_of(*factor);
    }
    std::map<std::string, QString> countries;
    for (const GridChoice& choice : choices) {
        if (choice.region == country_of(choice)) {
            countries[choice.region] = choice.name;
        }
    }
    std::ranges::stable_sort(choices, [&](const GridChoice& left, const GridChoice& right) {
        const std::string left_country = country_of(left);
        const std::string right_country = country_of(right);
        if (left_country != right_country) {
            const int order = countries[left_country].localeAwareCompare(countries[right_country]);
            return order != 0 ? order < 0 : left_country < right_country;
        }
        const bool left_is_country = left.region == left_country;
        const bool right_is_country = right.region == right_country;
        return left_is_country != right_is_country ? left_is_country : left.name.localeAwareCompare(right.name) < 0;
    });
    return choices;
}

QString factor_headline(const GridChoice& choice) {
    return Texts::tr("%1 %2, year %3", "value, unit, data year")
        .arg(Format::current().published(choice.factor.value),
             to_qt(choice.factor.unit).replace(QStringLiteral("CO2"), QStringLiteral("CO\u2082")))
        .arg(to_qt(year_text(choice.factor)));
}

QString factor_source(const GridChoice& choice) {
    QStringList sentences;
    const QString published = to_qt(choice.factor.published);
    sentences << (published.isEmpty() ? Texts::tr("%1.", "publisher").arg(to_qt(choice.factor.publisher))
                                      : Texts::tr("%1, %2.", "publisher, date of publication")
                                            .arg(to_qt(choice.factor.publisher), published));
    sentences << (choice.factor.gas == Gas::co2 ? Texts::tr("CO₂ only.") : Texts::tr("CO₂ equivalents."));
    if (choice.earlier) {
        sentences << Texts::tr("The value of %1, %2, is in the register too.")
                         .arg(to_qt(year_text(*choice.earlier)))
                         .arg(Format::current().published(choice.earlier->value));
    }
    sentences << Texts::tr("%1.", "publisher").arg(to_qt(choice.factor.licence));
    return sentences.join(QLatin1Char(' '));
}

std::size_t usual_grid(const std::vector<GridChoice>& choices, const QString& time_zone) {
    const QTimeZone zone(time_zone.toUtf8());
    const QString country = zone.isValid() ? QLocale::territoryToCode(zone.territory()) : QString();
    for (const std::string& region : {country.toStdString(), std::string("CN")}) {
        const auto found = std::ranges::find(choices, region, &GridChoice::region);
        if (found != choices.end()) {
            return static_cast<std::size_t>(found - choices.begin());
        }
    }
    return 0;
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/first_run/grid_factors.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>
#include <map>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GridFactors)
};

bool is_grid_average(const EmissionFactor& factor) {
    return factor.category == "electricity" && factor.method == "location" &&
           (factor.item == "grid_average" || factor.item == "grid_average_generation");
}

QString name_of(const EmissionFactor& factor) {
    const bool is_chinese = Format::current().language() == Language::chinese;
    return to_qt(is_chinese && !factor.region_local.empty() ? factor.region_local : factor.region_name);
}

}  // namespace

std::vector<GridChoice> grid_choices(const FactorRegister& factors) {
    std::map<std::string, GridChoice> by_region;
    for (const EmissionFactor& factor : factors.all()) {
        if (!is_grid_average(factor)) {
            continue;
        }
        const auto [at, is_first] = by_region.try_emplace(factor.region);
        GridChoice& choice = at->second;
        if (is_first || factor.data_year > choice.factor.data_year) {
            if (!is_first) {
                choice.earlier = choice.factor;
            }
            choice.region = factor.region;
            choice.factor = factor;
            choice.name = name_of(factor);
        } else if (!choice.earlier || factor.data_year > choice.earlier->data_year) {
            choice.earlier = factor;
        }
    }
    std::vector<GridChoice> choices;
    choices.reserve(by_region.size());
    for (auto& [region, choice] : by_region) {
        choices.push_back(std::move(choice));
    }
    const auto country = [](const GridChoice& choice) { return choice.region.substr(0, choice.region.find('-')); };
    std::ranges::stable_sort(choices, [&](const GridChoice& left, const GridChoice& right) {
        if (country(left) != country(right)) {
            return country(left) < country(right);
        }
        const bool left_is_country = left.region == country(left);
        const bool right_is_country = right.region == country(right);
        return left_is_country != right_is_country ? left_is_country : left.name.localeAwareCompare(right.name) < 0;
    });
    return choices;
}

QString factor_headline(const GridChoice& choice) {
    return Texts::tr("%1 %2, year %3", "value, unit, data year")
        .arg(to_qt(choice.factor.value.to_string()),
             to_qt(choice.factor.unit).replace(QStringLiteral("CO2"), QStringLiteral("CO\u2082")))
        .arg(choice.factor.data_year);
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
                         .arg(choice.earlier->data_year)
                         .arg(to_qt(choice.earlier->value.to_string()));
    }
    return sentences.join(QLatin1Char(' '));
}

std::size_t usual_grid(const std::vector<GridChoice>& choices, const QString& time_zone) {
    const QTimeZone zone(time_zone.toUtf8());
    const QString country = zone.isValid() ? QLocale::territoryToCode(zone.territory()) : QString();
    const auto found = std::ranges::find(choices, country.toStdString(), &GridChoice::region);
    return found == choices.end() ? 0 : static_cast<std::size_t>(found - choices.begin());
}

}  // namespace wattmast::ui

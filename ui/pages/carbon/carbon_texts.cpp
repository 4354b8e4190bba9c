// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/carbon_texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "ui/format/names.h"
#include "ui/pages/factors/factor_texts.h"

namespace wattmast::ui {
namespace {

class CarbonTexts {
    Q_DECLARE_TR_FUNCTIONS(CarbonTexts)
};

struct ItemLabel {
    std::string_view item;
    const char* text;
};
/// Items of lines that are no names of substances.
constexpr std::array item_labels{
    ItemLabel{"grid_electricity", QT_TRANSLATE_NOOP("CarbonTexts", "Grid electricity, location-based")},
    ItemLabel{"grid_electricity_on_site", QT_TRANSLATE_NOOP("CarbonTexts", "Own generation, attributes kept")},
    ItemLabel{"grid_electricity_certificate", QT_TRANSLATE_NOOP("CarbonTexts", "Certificates, cancelled")},
    ItemLabel{"grid_electricity_contract", QT_TRANSLATE_NOOP("CarbonTexts", "Supply contracts")},
    ItemLabel{"grid_electricity_residual", QT_TRANSLATE_NOOP("CarbonTexts", "Remaining grid electricity")},
    ItemLabel{"grid_electricity_location",
              QT_TRANSLATE_NOOP("CarbonTexts", "Remaining grid electricity, by the average")},
    ItemLabel{"grid_losses", QT_TRANSLATE_NOOP("CarbonTexts", "Losses of the grid")},
    ItemLabel{"grid_electricity_upstream", QT_TRANSLATE_NOOP("CarbonTexts", "Upstream of electricity")},
    ItemLabel{"grid_losses_upstream", QT_TRANSLATE_NOOP("CarbonTexts", "Upstream of the losses")},
    ItemLabel{"diesel", QT_TRANSLATE_NOOP("CarbonTexts", "Diesel")},
    ItemLabel{"gasoline", QT_TRANSLATE_NOOP("CarbonTexts", "Petrol")},
    ItemLabel{"natural_gas", QT_TRANSLATE_NOOP("CarbonTexts", "Natural gas")},
    ItemLabel{"lpg", QT_TRANSLATE_NOOP("CarbonTexts", "Liquefied petroleum gas")},
};

QString item_text(const std::string& item) {
    const auto* const found = std::ranges::find(item_labels, std::string_view(item), &ItemLabel::item);
    return found == item_labels.end() ? to_qt(item).replace(QLatin1Char('_'), QLatin1Char(' '))
                                      : CarbonTexts::tr(found->text);
}

constexpr double milligrams_in_a_kilogram = 1e6;

double share_of(Energy part, Energy all) {
    return all == Energy{} ? 0 : 100.0 * static_cast<double>(part.count()) / static_cast<double>(all.count());
}

}  // namespace

QString label_of(InventorySection section) {
    switch (section) {
        case InventorySection::scope1:
            return CarbonTexts::tr("Scope 1, direct");
        case InventorySection::scope2_location:
        case InventorySection::scope2_market:
            return CarbonTexts::tr("Scope 2, purchased energy");
        case InventorySection::scope3:
            return CarbonTexts::tr("Scope 3, category 3");
        case InventorySection::biogenic:
            return CarbonTexts::tr("Biogenic, outside the scopes");
    }
    return {};
}

QString label_of(MarketStepKind kind) {
    switch (kind) {
        case MarketStepKind::own_generation:
            return CarbonTexts::tr("Own generation", "step from location to market");
        case MarketStepKind::certificates:
            return CarbonTexts::tr("Certificates", "step from location to market");
        case MarketStepKind::contracts:
            return CarbonTexts::tr("Contracts", "step from location to market");
        case MarketStepKind::residual:
            return CarbonTexts::tr("Residual mix", "step from location to market");
        case MarketStepKind::location:
            return CarbonTexts::tr("Average", "step from location to market");
        case MarketStepKind::other_gas:
            return CarbonTexts::tr("Other gas", "step from location to market");
        case MarketStepKind::no_figure:
            return CarbonTexts::tr("No figure", "step from location to market");
    }
    return {};
}

QString label_of(TargetTotal total) {
    switch (total) {
        case TargetTotal::scope1_2_location:
            return CarbonTexts::tr("Scope 1 and 2, location-based");
        case TargetTotal::scope1_2_market:
            return CarbonTexts::tr("Scope 1 and 2, market-based");
        case TargetTotal::scope2_location:
            return CarbonTexts::tr("Scope 2, location-based");
        case TargetTotal::scope2_market:
            return CarbonTexts::tr("Scope 2, market-based");
    }
    return {};
}

QString label_of(EnergyMethod method) {
    switch (method) {
        case EnergyMethod::measured:
            return CarbonTexts::tr("measured", "share of energy");
        case EnergyMethod::integrated:
            return CarbonTexts::tr("integrated", "share of energy");
        case EnergyMethod::estimated:
            return CarbonTexts::tr("estimated", "share of energy");
        case EnergyMethod::entered:
            return CarbonTexts::tr("entered", "share of energy");
        case EnergyMethod::missing:
            return CarbonTexts::tr("missing", "share of energy");
    }
    return {};
}

QString gas_label(Gas gas) {
    return unit_label(id_of(gas));
}

QString row_label(const InventoryRow& row) {
    const QString item = item_text(row.item);
    switch (row.category) {
        case LedgerCategory::scope1_refrigerant:
            return CarbonTexts::tr("Refrigerant %1").arg(item);
        case LedgerCategory::scope1_fire_suppression:
            return CarbonTexts::tr("Extinguishing gas %1").arg(item);
        case LedgerCategory::biogenic:
            return CarbonTexts::tr("%1, biogenic part").arg(item);
        case LedgerCategory::scope3_upstream:
            return row.energy ? item : CarbonTexts::tr("%1, upstream").arg(item);
        case LedgerCategory::scope1_fuel:
        case LedgerCategory::scope2_location:
        case LedgerCategory::scope2_market:
        case LedgerCategory::scope3_td_losses:
            return item;
    }
    return item;
}

QString month_label(CivilMonth month) {
    return Format::current().month(month.year(), static_cast<int>(month.month()));
}

ScaledUnit mass_scale(CarbonMass largest) {
    const double kilograms = std::abs(static_cast<double>(largest.count())) / milligrams_in_a_kilogram;
    if (kilograms >= 1e10) {
        return {1e9, QStringLiteral("Mt")};
    }
    return kilograms >= 1e3 ? ScaledUnit{1e3, QStringLiteral("t")} : ScaledUnit{1, QStringLiteral("kg")};
}

ScaledUnit axis_mass_scale(CarbonMass largest) {
    const double kilograms = std::abs(static_cast<double>(largest.count())) / milligrams_in_a_kilogram;
    return kilograms >= 1e7 && kilograms < 1e10 ? ScaledUnit{1e6, QStringLiteral("kt")} : mass_scale(largest);
}

double scaled_mass(CarbonMass mass, const ScaledUnit& unit) {
    return static_cast<double>(mass.count()) / milligrams_in_a_kilogram / unit.divisor;
}

int mass_decimals(CarbonMass largest, const ScaledUnit& unit) {
    const double shown = std::abs(scaled_mass(largest, unit));
    constexpr int digits = 3;
    const int before = shown < 1 ? 0 : static_cast<int>(std::floor(std::log10(shown))) + 1;
    return std::clamp(digits - before, 0, 4);
}

QString mass_text(CarbonMass mass) {
    const ScaledUnit unit = mass_scale(mass);
    return Measure{Format::current().significant(scaled_mass(mass, unit)), unit.symbol}.text();
}

QString signed_mass_text(CarbonMass mass) {
    const ScaledUnit unit = mass_scale(mass);
    return Measure{Format::current().signed_number(scaled_mass(mass, unit), mass_decimals(mass, unit)), unit.symbol}
        .text();
}

QString masses_text(const GasMasses& masses) {
    QStringList parts;
    for (const auto& [gas, mass] : masses) {
        parts << mass_text(mass) + QChar(QChar::Nbsp) + gas_label(gas);
    }
    return Format::listed(parts);
}

Measure activity_of(const InventoryRow& row) {
    if (row.energy) {
        return Format::current().energy(row.energy, 4);
    }
    QStringList numbers;
    for (std::size_t i = 0; i < row.amounts.size(); ++i) {
        const LedgerAmount& amount = row.amounts[i];
        const QString number = Format::current().significant(amount.value.to_double(), 4);
        numbers << (i + 1 < row.amounts.size() ? Measure{number, unit_label(amount.unit)}.text() : number);
    }
    return row.amounts.empty() ? Measure{Format::no_value(), {}}
                               : Measure{Format::listed(numbers), unit_label(row.amounts.back().unit)};
}

QString quality_text(const InventoryRow& row) {
    if (!row.energy) {
        return CarbonTexts::tr("entered in the book");
    }
    QStringList parts;
    for (std::size_t i = 0; i < row.by_method.size(); ++i) {
        if (row.by_method.at(i) != Energy{}) {
            const auto method = static_cast<EnergyMethod>(i + 1);
            parts << Format::current().percent(share_of(row.by_method.at(i), *row.energy), 1) + QLatin1Char(' ') +
                         label_of(method);
        }
    }
    if (row.coverage < whole) {
        parts << CarbonTexts::tr("%1 covered").arg(Format::current().percent(row.coverage.count / 10'000.0, 1));
    }
    return Format::listed(parts);
}

std::optional<QualityClass> quality_of(const InventoryRow& row) {
    if (!row.energy || *row.energy == Energy{}) {
        return std::nullopt;
    }
    constexpr double worth_telling = 1;
    const auto has = [&](std::size_t method) {
        return share_of(row.by_method.at(method), *row.energy) > worth_telling;
    };
    if (has(2)) {
        return QualityClass::estimated;
    }
    return has(1) ? QualityClass::integrated : QualityClass::measured;
}

QString evidence_text(const InventoryRow& row) {
    QStringList parts;
    if (row.points > 0) {
        parts << CarbonTexts::tr("%Ln meter(s)", nullptr, static_cast<int>(row.points));
    }
    if (!row.books.empty()) {
        parts << CarbonTexts::tr("%Ln record(s)", nullptr, static_cast<int>(row.books.size()));
    }
    return parts.isEmpty() ? Format::no_value() : Format::listed(parts);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_category.h"

#include <array>

namespace wattmast {
namespace {

constexpr std::array categories{
    FactorCategory::electricity, FactorCategory::residual_mix,  FactorCategory::td_loss,     FactorCategory::wtt,
    FactorCategory::fuel,        FactorCategory::fuel_property, FactorCategory::refrigerant, FactorCategory::gwp,
    FactorCategory::heat,        FactorCategory::biogenic};

}  // namespace

std::string_view id_of(FactorCategory category) noexcept {
    switch (category) {
        case FactorCategory::electricity:
            return "electricity";
        case FactorCategory::residual_mix:
            return "residual_mix";
        case FactorCategory::td_loss:
            return "td_loss";
        case FactorCategory::wtt:
            return "wtt";
        case FactorCategory::fuel:
            return "fuel";
        case FactorCategory::fuel_property:
            return "fuel_property";
        case FactorCategory::refrigerant:
            return "refrigerant";
        case FactorCategory::gwp:
            return "gwp";
        case FactorCategory::heat:
            return "heat";
        case FactorCategory::biogenic:
            return "biogenic";
    }
    return "";
}

std::optional<FactorCategory> factor_category_by_id(std::string_view id) noexcept {
    for (const FactorCategory category : categories) {
        if (id == id_of(category)) {
            return category;
        }
    }
    return std::nullopt;
}

std::span<const FactorCategory> all_factor_categories() noexcept {
    return categories;
}

}  // namespace wattmast

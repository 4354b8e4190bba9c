// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/gas.h"

namespace wattmast {

std::string_view id_of(Gas gas) noexcept {
    switch (gas) {
        case Gas::co2:
            return "CO2";
        case Gas::co2e:
            return "CO2e";
        case Gas::ch4:
            return "CH4";
        case Gas::n2o:
            return "N2O";
    }
    return "";
}

std::optional<Gas> gas_by_id(std::string_view id) noexcept {
    for (const Gas gas : {Gas::co2, Gas::co2e, Gas::ch4, Gas::n2o}) {
        if (id == id_of(gas)) {
            return gas;
        }
    }
    return std::nullopt;
}

}  // namespace wattmast

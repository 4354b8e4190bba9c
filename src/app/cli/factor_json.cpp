// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/factor_json.h"

namespace wattmast::cli {

boost::json::object factor_json(const EmissionFactor& factor) {
    return boost::json::object{{"id", factor.id},
                               {"region", factor.region},
                               {"region_name", factor.region_name},
                               {"region_local", factor.region_local},
                               {"year", factor.data_year},
                               {"value", factor.value.to_string()},
                               {"unit", factor.unit},
                               {"gas", id_of(factor.gas)},
                               {"method", factor.method},
                               {"item", factor.item},
                               {"publisher", factor.publisher},
                               {"document", factor.document},
                               {"published", factor.published},
                               {"licence", factor.licence},
                               {"note", factor.note}};
}

}  // namespace wattmast::cli

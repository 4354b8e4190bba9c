// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/factor_json.h"

#include <boost/json.hpp>

#include "carbon/civil_date_text.h"
#include "report/text.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

json::value day_or_null(const std::optional<CivilDate>& date) {
    return date ? json::value(date_text(*date)) : json::value(nullptr);
}

}  // namespace

json::object factor_json(const EmissionFactor& factor) {
    return {{"id", clean_utf8(factor.id)},
            {"set", clean_utf8(factor.set)},
            {"category", id_of(factor.category)},
            {"region", clean_utf8(factor.region)},
            {"region_name", clean_utf8(factor.region_name)},
            {"region_local", clean_utf8(factor.region_local)},
            {"year", factor.data_year ? json::value(*factor.data_year) : json::value(nullptr)},
            {"valid_from", day_or_null(factor.valid_from)},
            {"valid_to", day_or_null(factor.valid_to)},
            {"value", factor.value.to_string()},
            {"unit", factor.unit},
            {"gas", factor.gas ? json::value(id_of(*factor.gas)) : json::value(nullptr)},
            {"method", clean_utf8(factor.method)},
            {"scope", clean_utf8(factor.scope)},
            {"includes_td", clean_utf8(factor.includes_td)},
            {"item", clean_utf8(factor.item)},
            {"publisher", clean_utf8(factor.publisher)},
            {"document", clean_utf8(factor.document)},
            {"published", clean_utf8(factor.published)},
            {"licence", clean_utf8(factor.licence)},
            {"source", clean_utf8(factor.source)},
            {"note", clean_utf8(factor.note)}};
}

}  // namespace wattmast::cli

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Word {
    std::string_view id;
    const char* text;
};

constexpr std::array kinds{
    Word{"invoice", QT_TRANSLATE_NOOP("BookWords", "Invoices")},
    Word{"entered_energy", QT_TRANSLATE_NOOP("BookWords", "Entered energy")},
    Word{"certificate", QT_TRANSLATE_NOOP("BookWords", "Certificates")},
    Word{"contract", QT_TRANSLATE_NOOP("BookWords", "Contracts")},
    Word{"supplier_factor", QT_TRANSLATE_NOOP("BookWords", "Factors of suppliers")},
    Word{"fuel", QT_TRANSLATE_NOOP("BookWords", "Fuel")},
    Word{"tank_level", QT_TRANSLATE_NOOP("BookWords", "Tank levels")},
    Word{"refrigerant", QT_TRANSLATE_NOOP("BookWords", "Refrigerants")},
    Word{"fire_suppression", QT_TRANSLATE_NOOP("BookWords", "Extinguishing gases")},
    Word{"water", QT_TRANSLATE_NOOP("BookWords", "Water")},
    Word{"reused_heat", QT_TRANSLATE_NOOP("BookWords", "Reused heat")},
    Word{"subscribers", QT_TRANSLATE_NOOP("BookWords", "Subscribers")},
    Word{"tenant_rule", QT_TRANSLATE_NOOP("BookWords", "Shared sites")},
    Word{"policy", QT_TRANSLATE_NOOP("BookWords", "Policies")},
    Word{"own_factor", QT_TRANSLATE_NOOP("BookWords", "Own factors")},
    Word{"fuel_curve", QT_TRANSLATE_NOOP("BookWords", "Fuel curves")},
    Word{"runtime", QT_TRANSLATE_NOOP("BookWords", "Running hours")},
    Word{"on_site_generation", QT_TRANSLATE_NOOP("BookWords", "Own generation")},
    Word{"factor_edition", QT_TRANSLATE_NOOP("BookWords", "Editions of factors")},
    Word{"target", QT_TRANSLATE_NOOP("BookWords", "Targets")},
    Word{"issued_report", QT_TRANSLATE_NOOP("BookWords", "Issued reports")},
    Word{"report_schedule", QT_TRANSLATE_NOOP("BookWords", "Scheduled reports")},
    Word{"tariff", QT_TRANSLATE_NOOP("BookWords", "Tariffs")},
    Word{"boundary", QT_TRANSLATE_NOOP("BookWords", "Boundaries")},
};

constexpr std::array fields{
    Word{"energy", QT_TRANSLATE_NOOP("BookWords", "Energy")},
    Word{"node", QT_TRANSLATE_NOOP("BookWords", "Node")},
    Word{"utility", QT_TRANSLATE_NOOP("BookWords", "Utility")},
    Word{"number", QT_TRANSLATE_NOOP("BookWords", "Number")},
    Word{"meter", QT_TRANSLATE_NOOP("BookWords", "Meter")},
    Word{"source", QT_TRANSLATE_NOOP("BookWords", "Source")},
    Word{"scheme", QT_TRANSLATE_NOOP("BookWords", "Scheme")},
    Word{"registry_id", QT_TRANSLATE_NOOP("BookWords", "Registry id")},
    Word{"technology", QT_TRANSLATE_NOOP("BookWords", "Technology")},
    Word{"market", QT_TRANSLATE_NOOP("BookWords", "Market")},
    Word{"cancelled_on", QT_TRANSLATE_NOOP("BookWords", "Cancelled on")},
    Word{"beneficiary", QT_TRANSLATE_NOOP("BookWords", "Beneficiary")},
    Word{"profile", QT_TRANSLATE_NOOP("BookWords", "Profile")},
    Word{"supplier", QT_TRANSLATE_NOOP("BookWords", "Supplier")},
    Word{"factor", QT_TRANSLATE_NOOP("BookWords", "Factor")},
    Word{"energy_per_month", QT_TRANSLATE_NOOP("BookWords", "Energy per month")},
    Word{"share", QT_TRANSLATE_NOOP("BookWords", "Share")},
    Word{"certificates", QT_TRANSLATE_NOOP("BookWords", "Certificates")},
    Word{"item", QT_TRANSLATE_NOOP("BookWords", "Item")},
    Word{"quantity", QT_TRANSLATE_NOOP("BookWords", "Quantity")},
    Word{"method", QT_TRANSLATE_NOOP("BookWords", "Method")},
    Word{"equipment", QT_TRANSLATE_NOOP("BookWords", "Equipment")},
    Word{"level", QT_TRANSLATE_NOOP("BookWords", "Level")},
    Word{"topped_up", QT_TRANSLATE_NOOP("BookWords", "Topped up")},
    Word{"charge", QT_TRANSLATE_NOOP("BookWords", "Charge")},
    Word{"rate", QT_TRANSLATE_NOOP("BookWords", "Leak rate")},
    Word{"volume", QT_TRANSLATE_NOOP("BookWords", "Volume")},
    Word{"receiver", QT_TRANSLATE_NOOP("BookWords", "Receiver")},
    Word{"count", QT_TRANSLATE_NOOP("BookWords", "Count")},
    Word{"tenant", QT_TRANSLATE_NOOP("BookWords", "Tenant")},
    Word{"rule", QT_TRANSLATE_NOOP("BookWords", "Rule")},
    Word{"name", QT_TRANSLATE_NOOP("BookWords", "Name")},
    Word{"value", QT_TRANSLATE_NOOP("BookWords", "Value")},
    Word{"factor_id", QT_TRANSLATE_NOOP("BookWords", "Factor id")},
    Word{"category", QT_TRANSLATE_NOOP("BookWords", "Category")},
    Word{"region", QT_TRANSLATE_NOOP("BookWords", "Region")},
    Word{"unit", QT_TRANSLATE_NOOP("BookWords", "Unit")},
    Word{"gas", QT_TRANSLATE_NOOP("BookWords", "Gas")},
    Word{"data_year", QT_TRANSLATE_NOOP("BookWords", "Data year")},
    Word{"publisher", QT_TRANSLATE_NOOP("BookWords", "Publisher")},
    Word{"curve", QT_TRANSLATE_NOOP("BookWords", "Curve")},
    Word{"rated_power", QT_TRANSLATE_NOOP("BookWords", "Rated power")},
    Word{"tank", QT_TRANSLATE_NOOP("BookWords", "Tank")},
    Word{"hours", QT_TRANSLATE_NOOP("BookWords", "Hours")},
    Word{"load", QT_TRANSLATE_NOOP("BookWords", "Load")},
    Word{"attributes", QT_TRANSLATE_NOOP("BookWords", "Attributes")},
    Word{"published", QT_TRANSLATE_NOOP("BookWords", "Published on")},
    Word{"file_digest", QT_TRANSLATE_NOOP("BookWords", "Digest of the file")},
    Word{"rows", QT_TRANSLATE_NOOP("BookWords", "Rows")},
    Word{"retired", QT_TRANSLATE_NOOP("BookWords", "Retired")},
    Word{"total", QT_TRANSLATE_NOOP("BookWords", "Total")},
    Word{"base_year", QT_TRANSLATE_NOOP("BookWords", "Base year")},
    Word{"base", QT_TRANSLATE_NOOP("BookWords", "Base")},
    Word{"path", QT_TRANSLATE_NOOP("BookWords", "Path")},
    Word{"steps", QT_TRANSLATE_NOOP("BookWords", "Steps")},
    Word{"peak_year", QT_TRANSLATE_NOOP("BookWords", "Peak year")},
    Word{"ceiling", QT_TRANSLATE_NOOP("BookWords", "Ceiling")},
    Word{"actuals", QT_TRANSLATE_NOOP("BookWords", "Actuals")},
    Word{"kind", QT_TRANSLATE_NOOP("BookWords", "Kind")},
    Word{"revision", QT_TRANSLATE_NOOP("BookWords", "Revision")},
    Word{"area", QT_TRANSLATE_NOOP("BookWords", "Area")},
    Word{"sites", QT_TRANSLATE_NOOP("BookWords", "Sites")},
    Word{"organisation", QT_TRANSLATE_NOOP("BookWords", "Organisation")},
    Word{"languages", QT_TRANSLATE_NOOP("BookWords", "Languages")},
    Word{"without", QT_TRANSLATE_NOOP("BookWords", "Left out")},
    Word{"last_line", QT_TRANSLATE_NOOP("BookWords", "Last line")},
    Word{"head", QT_TRANSLATE_NOOP("BookWords", "Head")},
    Word{"files", QT_TRANSLATE_NOOP("BookWords", "Files")},
    Word{"reasons", QT_TRANSLATE_NOOP("BookWords", "Reasons")},
    Word{"formats", QT_TRANSLATE_NOOP("BookWords", "Formats")},
    Word{"folder", QT_TRANSLATE_NOOP("BookWords", "Folder")},
    Word{"site", QT_TRANSLATE_NOOP("BookWords", "Site")},
    Word{"first_day", QT_TRANSLATE_NOOP("BookWords", "First day")},
    Word{"last_day", QT_TRANSLATE_NOOP("BookWords", "Last day")},
    Word{"document", QT_TRANSLATE_NOOP("BookWords", "Document")},
    Word{"replaces", QT_TRANSLATE_NOOP("BookWords", "Replaces")},
    Word{"currency", QT_TRANSLATE_NOOP("BookWords", "Currency")},
    Word{"prices", QT_TRANSLATE_NOOP("BookWords", "Prices")},
    Word{"periods", QT_TRANSLATE_NOOP("BookWords", "Periods")},
    Word{"demand_price", QT_TRANSLATE_NOOP("BookWords", "Demand price")},
    Word{"free_days", QT_TRANSLATE_NOOP("BookWords", "Holidays")},
    Word{"approach", QT_TRANSLATE_NOOP("BookWords", "Approach")},
};

constexpr std::array words{
    Word{"solar", QT_TRANSLATE_NOOP("BookWords", "solar")},
    Word{"wind", QT_TRANSLATE_NOOP("BookWords", "wind")},
    Word{"hydro", QT_TRANSLATE_NOOP("BookWords", "hydro")},
    Word{"biomass", QT_TRANSLATE_NOOP("BookWords", "biomass")},
    Word{"geothermal", QT_TRANSLATE_NOOP("BookWords", "geothermal")},
    Word{"nuclear", QT_TRANSLATE_NOOP("BookWords", "nuclear")},
    Word{"other", QT_TRANSLATE_NOOP("BookWords", "other")},
    Word{"delivered", QT_TRANSLATE_NOOP("BookWords", "deliveries")},
    Word{"tank", QT_TRANSLATE_NOOP("BookWords", "tank levels")},
    Word{"runtime", QT_TRANSLATE_NOOP("BookWords", "runtime and curve")},
    Word{"potable", QT_TRANSLATE_NOOP("BookWords", "potable")},
    Word{"reclaimed", QT_TRANSLATE_NOOP("BookWords", "reclaimed")},
    Word{"surface", QT_TRANSLATE_NOOP("BookWords", "surface water")},
    Word{"ground", QT_TRANSLATE_NOOP("BookWords", "ground water")},
    Word{"rain", QT_TRANSLATE_NOOP("BookWords", "rain")},
    Word{"measured", QT_TRANSLATE_NOOP("BookWords", "as measured")},
    Word{"equal", QT_TRANSLATE_NOOP("BookWords", "equally")},
    Word{"share", QT_TRANSLATE_NOOP("BookWords", "by a share")},
    Word{"included", QT_TRANSLATE_NOOP("BookWords", "included")},
    Word{"none", QT_TRANSLATE_NOOP("BookWords", "none")},
    Word{"kept", QT_TRANSLATE_NOOP("BookWords", "kept")},
    Word{"sold", QT_TRANSLATE_NOOP("BookWords", "sold")},
    Word{"flat", QT_TRANSLATE_NOOP("BookWords", "evenly")},
    Word{"equity_share", QT_TRANSLATE_NOOP("BookWords", "equity share")},
    Word{"financial_control", QT_TRANSLATE_NOOP("BookWords", "financial control")},
    Word{"operational_control", QT_TRANSLATE_NOOP("BookWords", "operational control")},
    Word{"linear", QT_TRANSLATE_NOOP("BookWords", "linear")},
    Word{"compound", QT_TRANSLATE_NOOP("BookWords", "compound")},
    Word{"l1470", QT_TRANSLATE_NOOP("BookWords", "ITU-T L.1470")},
    Word{"peak", QT_TRANSLATE_NOOP("BookWords", "peak")},
    Word{"scope1_2_location", QT_TRANSLATE_NOOP("BookWords", "Scope 1 and 2, location-based")},
    Word{"scope1_2_market", QT_TRANSLATE_NOOP("BookWords", "Scope 1 and 2, market-based")},
    Word{"scope2_location", QT_TRANSLATE_NOOP("BookWords", "Scope 2, location-based")},
    Word{"scope2_market", QT_TRANSLATE_NOOP("BookWords", "Scope 2, market-based")},
    Word{"leave_missing", QT_TRANSLATE_NOOP("BookWords", "left missing")},
    Word{"between_registers", QT_TRANSLATE_NOOP("BookWords", "evenly between register values, as estimated")},
    Word{"typical_day", QT_TRANSLATE_NOOP("BookWords", "typical day of the same weekday, as estimated")},
    Word{"same_year_only", QT_TRANSLATE_NOOP("BookWords", "of the month's own year only")},
    Word{"latest_published_not_after",
         QT_TRANSLATE_NOOP("BookWords", "of the month's year, else the latest published by its end")},
    Word{"same_year", QT_TRANSLATE_NOOP("BookWords", "within the calendar year")},
    Word{"same_month", QT_TRANSLATE_NOOP("BookWords", "within the month")},
    Word{"residual_only", QT_TRANSLATE_NOOP("BookWords", "no figure without a residual mix")},
    Word{"location_where_no_residual", QT_TRANSLATE_NOOP("BookWords", "the location-based factor where there is none")},
    Word{"refuse", QT_TRANSLATE_NOOP("BookWords", "refused")},
    Word{"by_days", QT_TRANSLATE_NOOP("BookWords", "by days")},
    Word{"gap_policy", QT_TRANSLATE_NOOP("BookWords", "Gaps in energy")},
    Word{"largest_share_estimated", QT_TRANSLATE_NOOP("BookWords", "Largest share estimated")},
    Word{"balance_tolerance", QT_TRANSLATE_NOOP("BookWords", "Tolerance of the energy balance")},
    Word{"gwp_set", QT_TRANSLATE_NOOP("BookWords", "Global warming potentials")},
    Word{"fuel_set", QT_TRANSLATE_NOOP("BookWords", "Set of fuel factors")},
    Word{"year_rule", QT_TRANSLATE_NOOP("BookWords", "Years of factors")},
    Word{"match_rule", QT_TRANSLATE_NOOP("BookWords", "Matching of certificates")},
    Word{"residual_rule", QT_TRANSLATE_NOOP("BookWords", "Where there is no residual mix")},
    Word{"fuel_method", QT_TRANSLATE_NOOP("BookWords", "Method for fuel")},
    Word{"tank_across_months", QT_TRANSLATE_NOOP("BookWords", "Tank levels across months")},
    Word{"fuel_density", QT_TRANSLATE_NOOP("BookWords", "Density of fuels")},
    Word{"carbon", QT_TRANSLATE_NOOP("BookWords", "Carbon report")},
    Word{"energy", QT_TRANSLATE_NOOP("BookWords", "Energy report")},
    Word{"quality", QT_TRANSLATE_NOOP("BookWords", "Quality report")},
    Word{"annual", QT_TRANSLATE_NOOP("BookWords", "Annual report")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("BookWords", text);
}

template <std::size_t count>
QString named(const std::array<Word, count>& table, std::string_view id) {
    const auto found = std::ranges::find(table, id, &Word::id);
    return found == table.end() ? to_qt(id) : translated(found->text);
}

}  // namespace

QString label_of(BookKind kind) {
    return named(kinds, id_of(kind));
}

QString book_field_label(std::string_view field) {
    return named(fields, field);
}

QString book_word(std::string_view word) {
    return named(words, word);
}

}  // namespace wattmast::ui

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

constexpr std::array policy_meanings{
    Word{"gap_policy",
         QT_TRANSLATE_NOOP("BookWords",
                           "What becomes of hours for which a meter has no value. Energy that is filled in is marked "
                           "as estimated; left missing, it is in no figure and the coverage says so.")},
    Word{"largest_share_estimated",
         QT_TRANSLATE_NOOP(
             "BookWords",
             "How much of a month's energy may be estimated before it is a finding that stands against closing.")},
    Word{"balance_tolerance",
         QT_TRANSLATE_NOOP("BookWords",
                           "How far the parts of a site may differ from its whole before it is a finding.")},
    Word{"gwp_set", QT_TRANSLATE_NOOP("BookWords",
                                      "By which assessment report of the IPCC losses of refrigerants become CO₂e. "
                                      "Without a decision refrigerants have no figure.")},
    Word{"fuel_set",
         QT_TRANSLATE_NOOP(
             "BookWords",
             "Of which set the factors of fuels are. Without a decision a fuel that several sets know has no figure.")},
    Word{"year_rule",
         QT_TRANSLATE_NOOP("BookWords",
                           "Which year's factor a month is counted with, where its own year has none yet.")},
    Word{"match_rule",
         QT_TRANSLATE_NOOP(
             "BookWords",
             "How near in time the generation of a certificate must be to the consumption that it covers.")},
    Word{"residual_rule", QT_TRANSLATE_NOOP("BookWords",
                                            "What counts for the energy that no certificate or contract covers, where "
                                            "the market has no residual mix.")},
    Word{"fuel_method",
         QT_TRANSLATE_NOOP("BookWords",
                           "Which of deliveries, tank levels and hours run is taken first where a month has several.")},
    Word{"tank_across_months",
         QT_TRANSLATE_NOOP(
             "BookWords", "Whether fuel between two tank levels of different months may be shared out over the days.")},
    Word{"fuel_density",
         QT_TRANSLATE_NOOP("BookWords", "Mass per volume of fuels, where their set of factors states none.")},
};

/// What schemas say of kinds and fields, so that it is translated.
constexpr std::array meanings{
    QT_TRANSLATE_NOOP("BookWords", "Energy that a utility billed"),
    QT_TRANSLATE_NOOP("BookWords", "Energy where a meter has a gap"),
    QT_TRANSLATE_NOOP("BookWords", "Certificate of origin"),
    QT_TRANSLATE_NOOP("BookWords", "Power purchase agreement"),
    QT_TRANSLATE_NOOP("BookWords", "Factor of a supplier"),
    QT_TRANSLATE_NOOP("BookWords", "Fuel delivered or burnt"),
    QT_TRANSLATE_NOOP("BookWords", "Fuel in a tank on a day"),
    QT_TRANSLATE_NOOP("BookWords", "Refrigerant lost"),
    QT_TRANSLATE_NOOP("BookWords", "Extinguishing gas lost"),
    QT_TRANSLATE_NOOP("BookWords", "Water drawn"),
    QT_TRANSLATE_NOOP("BookWords", "Heat given to others"),
    QT_TRANSLATE_NOOP("BookWords", "Subscribers served"),
    QT_TRANSLATE_NOOP("BookWords", "Split of a shared site"),
    QT_TRANSLATE_NOOP("BookWords", "Decision of the organisation"),
    QT_TRANSLATE_NOOP("BookWords", "Own emission factor"),
    QT_TRANSLATE_NOOP("BookWords", "Fuel an hour by load"),
    QT_TRANSLATE_NOOP("BookWords", "Hours that a generator ran"),
    QT_TRANSLATE_NOOP("BookWords", "Certificates of own generation"),
    QT_TRANSLATE_NOOP("BookWords", "Imported edition of factors"),
    QT_TRANSLATE_NOOP("BookWords", "Target of the organisation"),
    QT_TRANSLATE_NOOP("BookWords", "Report that was issued"),
    QT_TRANSLATE_NOOP("BookWords", "Report issued by itself"),
    QT_TRANSLATE_NOOP("BookWords", "Price of electricity by the hour"),
    QT_TRANSLATE_NOOP("BookWords", "What the utility billed"),
    QT_TRANSLATE_NOOP("BookWords", "Name in the energy tree; without it the whole site"),
    QT_TRANSLATE_NOOP("BookWords", "Who sent it"),
    QT_TRANSLATE_NOOP("BookWords", "The invoice's own"),
    QT_TRANSLATE_NOOP("BookWords", "The number of the utility's meter"),
    QT_TRANSLATE_NOOP("BookWords", "Energy of the period"),
    QT_TRANSLATE_NOOP("BookWords", "How it is known"),
    QT_TRANSLATE_NOOP("BookWords", "Which registry it is of; GEC is the Chinese 绿证"),
    QT_TRANSLATE_NOOP("BookWords", "The certificate's own number, or first and last of a block"),
    QT_TRANSLATE_NOOP("BookWords", "What it stands for"),
    QT_TRANSLATE_NOOP("BookWords", "How the electricity was made"),
    QT_TRANSLATE_NOOP("BookWords", "Market boundary within which it counts, such as CN or EU"),
    QT_TRANSLATE_NOOP("BookWords", "When it was cancelled; without it it counts for nobody yet"),
    QT_TRANSLATE_NOOP("BookWords", "For whom it was cancelled"),
    QT_TRANSLATE_NOOP("BookWords", "Of the site's own generation: the photovoltaic node; it covers no grid energy"),
    QT_TRANSLATE_NOOP("BookWords",
                      "How its energy is spread over the hours of its days; without it only the year is matched"),
    QT_TRANSLATE_NOOP("BookWords", "Who delivers"),
    QT_TRANSLATE_NOOP("BookWords", "Emissions per energy that the contract states"),
    QT_TRANSLATE_NOOP("BookWords", "Either this …"),
    QT_TRANSLATE_NOOP("BookWords", "… or this share of the consumption"),
    QT_TRANSLATE_NOOP("BookWords", "Market boundary within which it counts"),
    QT_TRANSLATE_NOOP("BookWords", "Whether certificates come with it"),
    QT_TRANSLATE_NOOP("BookWords", "The contract's own"),
    QT_TRANSLATE_NOOP("BookWords", "Who states it"),
    QT_TRANSLATE_NOOP("BookWords", "Of all that it sells"),
    QT_TRANSLATE_NOOP("BookWords", "Market boundary"),
    QT_TRANSLATE_NOOP("BookWords", "Fuel, as the factors name it, such as diesel"),
    QT_TRANSLATE_NOOP("BookWords", "Delivered or burnt"),
    QT_TRANSLATE_NOOP("BookWords", "Delivered, from two levels of the tank, or from hours run"),
    QT_TRANSLATE_NOOP("BookWords", "Generator or tank"),
    QT_TRANSLATE_NOOP("BookWords", "Fuel, as the factors name it"),
    QT_TRANSLATE_NOOP("BookWords", "What is in the tank"),
    QT_TRANSLATE_NOOP("BookWords", "Gas or blend, such as R-410A"),
    QT_TRANSLATE_NOOP("BookWords", "What was topped up or released; or charge and rate"),
    QT_TRANSLATE_NOOP("BookWords", "What the equipment holds"),
    QT_TRANSLATE_NOOP("BookWords", "Share of the charge that leaks in a year"),
    QT_TRANSLATE_NOOP("BookWords", "Air conditioner, chiller or bottle"),
    QT_TRANSLATE_NOOP("BookWords", "Drawn in the period"),
    QT_TRANSLATE_NOOP("BookWords", "Where it comes from"),
    QT_TRANSLATE_NOOP("BookWords", "To whom"),
    QT_TRANSLATE_NOOP("BookWords", "Who shares the site"),
    QT_TRANSLATE_NOOP("BookWords", "How the common part is split: as measured branches, equally, or by a share"),
    QT_TRANSLATE_NOOP("BookWords", "Of the common part, with the rule share"),
    QT_TRANSLATE_NOOP("BookWords", "The tenant's branch in the energy tree"),
    QT_TRANSLATE_NOOP("BookWords", "Which decision"),
    QT_TRANSLATE_NOOP("BookWords", "What was decided"),
    QT_TRANSLATE_NOOP("BookWords", "Name of the factor, never used for another value"),
    QT_TRANSLATE_NOOP("BookWords", "As in the library"),
    QT_TRANSLATE_NOOP("BookWords", "As in the library: grid_average, diesel"),
    QT_TRANSLATE_NOOP("BookWords", "As sites name it, such as CN-SD"),
    QT_TRANSLATE_NOOP("BookWords", "Such as kgCO2e/kWh"),
    QT_TRANSLATE_NOOP("BookWords", "What the mass is of"),
    QT_TRANSLATE_NOOP("BookWords", "location, market, footprint"),
    QT_TRANSLATE_NOOP("BookWords", "Generator: the name of its node, where it is measured"),
    QT_TRANSLATE_NOOP("BookWords", "Fuel an hour by load: 25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h; or one rate alone"),
    QT_TRANSLATE_NOOP("BookWords", "What 100 % is"),
    QT_TRANSLATE_NOOP("BookWords", "From which it draws, as tank levels and deliveries name it"),
    QT_TRANSLATE_NOOP("BookWords", "Generator, as its fuel curve names it"),
    QT_TRANSLATE_NOOP("BookWords", "Run in the period"),
    QT_TRANSLATE_NOOP("BookWords", "Mean load while it ran"),
    QT_TRANSLATE_NOOP("BookWords", "Whether its certificates were kept or sold"),
    QT_TRANSLATE_NOOP("BookWords", "Photovoltaic node; without it all of the site"),
    QT_TRANSLATE_NOOP("BookWords", "Of the file that was imported"),
    QT_TRANSLATE_NOOP("BookWords", "SHA-256 of the file"),
    QT_TRANSLATE_NOOP("BookWords", "What it adds or changes, as a factor file of the library's columns"),
    QT_TRANSLATE_NOOP("BookWords", "Ids that are not offered any more, one a line"),
    QT_TRANSLATE_NOOP("BookWords", "What it is called"),
    QT_TRANSLATE_NOOP("BookWords", "What it bounds"),
    QT_TRANSLATE_NOOP("BookWords", "What its masses are of"),
    QT_TRANSLATE_NOOP("BookWords", "The mass of that year"),
    QT_TRANSLATE_NOOP("BookWords", "How it leads on: see wattmastctl target"),
    QT_TRANSLATE_NOOP("BookWords", "Years and what they are to reach: 2030=-15%; 2060=0t"),
    QT_TRANSLATE_NOOP("BookWords", "Of the path peak: up to this, such as +20% or 1200t"),
    QT_TRANSLATE_NOOP("BookWords", "Years that the ledger does not have: 2023=303000t; 2024=305000t"),
    QT_TRANSLATE_NOOP("BookWords", "What it says"),
    QT_TRANSLATE_NOOP("BookWords", "What it is called: CR-2026-10"),
    QT_TRANSLATE_NOOP("BookWords", "Of these sites alone: names of areas, outermost first, one a line"),
    QT_TRANSLATE_NOOP("BookWords", "Of these alone: codes, one a line"),
    QT_TRANSLATE_NOOP("BookWords", "Whose name stands on it"),
    QT_TRANSLATE_NOOP("BookWords", "en, zh-CN, vi; one a line"),
    QT_TRANSLATE_NOOP("BookWords", "Parts that are left out, such as sites; one a line"),
    QT_TRANSLATE_NOOP("BookWords", "Where the closings ended then, for wattmastctl verify --head"),
    QT_TRANSLATE_NOOP("BookWords", "SHA-256 and name of each, one a line"),
    QT_TRANSLATE_NOOP("BookWords", "Why findings were let stand: check=reason, one a line"),
    QT_TRANSLATE_NOOP("BookWords", "pdf, xlsx, csv, html, json; one a line"),
    QT_TRANSLATE_NOOP("BookWords", "Mean number in the period"),
    QT_TRANSLATE_NOOP("BookWords", "Digits as published"),
    QT_TRANSLATE_NOOP("BookWords", "The year that the value describes"),
    QT_TRANSLATE_NOOP("BookWords", "Day on which the edition came out"),
    QT_TRANSLATE_NOOP("BookWords", "The year that changes are stated against"),
    QT_TRANSLATE_NOOP("BookWords", "Of the path peak: may rise until then"),
    QT_TRANSLATE_NOOP("BookWords", "Counted from 1"),
    QT_TRANSLATE_NOOP("BookWords", "The ledger's last line then"),
    QT_TRANSLATE_NOOP("BookWords", "Where its files were put"),
    QT_TRANSLATE_NOOP("BookWords", "Where its files are put"),
    QT_TRANSLATE_NOOP("BookWords", "Of all of its prices"),
    QT_TRANSLATE_NOOP("BookWords", "Of the sites in this region of factors alone, such as CN-SH"),
    QT_TRANSLATE_NOOP("BookWords", "Periods and what a kWh costs in them: peak 1.04; flat 0.71; valley 0.34"),
    QT_TRANSLATE_NOOP(
        "BookWords",
        "When they are; the first that fits counts: peak: months 7-9, workdays, 8-11, 18-21; valley: 22-6; flat"),
    QT_TRANSLATE_NOOP("BookWords", "Days that are holidays in the periods: 2026-10-01; 2026-10-02"),
    QT_TRANSLATE_NOOP("BookWords", "For a kW of a month's highest demand"),
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

QString book_meaning(std::string_view english) {
    const auto found = std::ranges::find(meanings, english, [](const char* text) { return std::string_view(text); });
    return found == meanings.end() ? to_qt(english) : translated(*found);
}

bool has_book_meaning(std::string_view english) {
    return std::ranges::find(meanings, english, [](const char* text) { return std::string_view(text); }) !=
           meanings.end();
}

QString book_word(std::string_view word) {
    return named(words, word);
}

QString policy_meaning(std::string_view name) {
    return named(policy_meanings, name);
}

}  // namespace wattmast::ui

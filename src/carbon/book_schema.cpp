// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_schema.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "carbon/amount.h"

namespace wattmast {
namespace {

using Type = BookFieldType;
using Words = std::span<const std::string_view>;
constexpr BookPresence required = BookPresence::required;
constexpr BookPresence optional = BookPresence::optional;
constexpr BookPresence none = BookPresence::none;

template <std::size_t count>
using List = std::array<std::string_view, count>;

constexpr List<4> energy_units{"kWh", "MWh", "GWh", "Wh"};
constexpr List<3> mass_units{"kg", "g", "t"};
constexpr List<7> fuel_units{"L", "l", "kL", "m3", "Nm3", "kg", "t"};
constexpr List<4> water_units{"m3", "L", "l", "kL"};
constexpr List<1> percent{"%"};
constexpr List<8> factor_units{"kgCO2/kWh",  "gCO2/kWh",  "tCO2/MWh",  "kgCO2/MWh",
                               "kgCO2e/kWh", "gCO2e/kWh", "tCO2e/MWh", "kgCO2e/MWh"};
constexpr List<5> schemes{"GEC", "I-REC", "GO", "REC", "LGC"};
constexpr List<7> technologies{"solar", "wind", "hydro", "biomass", "geothermal", "nuclear", "other"};
constexpr List<3> fuel_methods{"delivered", "tank", "runtime"};
constexpr List<5> water_sources{"potable", "reclaimed", "surface", "ground", "rain"};
constexpr List<3> tenant_rules{"measured", "equal", "share"};
constexpr List<2> included{"included", "none"};
constexpr List<2> attributes{"kept", "sold"};
constexpr List<1> profiles{"flat"};
constexpr List<3> power_units{"kW", "W", "MW"};
constexpr List<1> hours{"h"};
constexpr List<4> load_units{"%", "kW", "W", "MW"};
constexpr List<11> policies{"gap_policy",        "largest_share_estimated",
                            "balance_tolerance", "gwp_set",
                            "fuel_set",          "year_rule",
                            "match_rule",        "residual_rule",
                            "fuel_method",       "tank_across_months",
                            "fuel_density"};
constexpr List<4> target_totals{"scope1_2_location", "scope1_2_market", "scope2_location", "scope2_market"};
constexpr List<2> target_gases{"CO2", "CO2e"};
constexpr List<4> target_paths{"linear", "compound", "l1470", "peak"};
constexpr List<5> kinds_of_reports{"carbon", "energy", "quality", "annual", "site"};
constexpr List<14> currencies{"CNY", "EUR", "USD", "GBP", "VND", "CAD", "JPY",
                              "KRW", "INR", "AUD", "CHF", "SEK", "PLN", "SGD"};
constexpr List<3> approaches{"equity_share", "financial_control", "operational_control"};
constexpr List<2> share_units{"%", "ppm"};
constexpr List<4> gases{"CO2", "CO2e", "CH4", "N2O"};
constexpr List<8> factor_categories{"electricity", "residual_mix", "td_loss", "wtt",
                                    "fuel",        "refrigerant",  "heat",    "biogenic"};

constexpr BookField text_field(std::string_view name, BookPresence presence, std::string_view meaning) {
    return {.name = name, .type = Type::text, .presence = presence, .meaning = meaning};
}
constexpr BookField choice_field(std::string_view name, BookPresence presence, Words words, std::string_view meaning) {
    return {.name = name, .type = Type::choice, .presence = presence, .words = words, .meaning = meaning};
}
/// Never negative: what was given back or reversed is a record that replaces another.
constexpr BookField amount_field(std::string_view name, BookPresence presence, Words units, std::string_view meaning) {
    return {.name = name, .type = Type::amount, .presence = presence, .words = units, .least = 0, .meaning = meaning};
}
constexpr BookField percent_field(std::string_view name, BookPresence presence, std::string_view meaning) {
    return {.name = name,
            .type = Type::amount,
            .presence = presence,
            .words = percent,
            .least = 0,
            .most = 100,
            .meaning = meaning};
}

constexpr std::array invoice{
    amount_field("energy", required, energy_units, "What the utility billed"),
    text_field("node", optional, "Name in the energy tree; without it the whole site"),
    text_field("utility", required, "Who sent it"),
    text_field("number", required, "The invoice's own"),
    text_field("meter", optional, "The number of the utility's meter"),
};
constexpr std::array entered_energy{
    amount_field("energy", required, energy_units, "Energy of the period"),
    text_field("node", optional, "Name in the energy tree; without it the whole site"),
    text_field("source", optional, "How it is known"),
};
constexpr std::array certificate{
    choice_field("scheme", required, schemes, "Which registry it is of; GEC is the Chinese 绿证"),
    text_field("registry_id", required, "The certificate's own number, or first and last of a block"),
    amount_field("energy", required, energy_units, "What it stands for"),
    choice_field("technology", required, technologies, "How the electricity was made"),
    text_field("market", required, "Market boundary within which it counts, such as CN or EU"),
    BookField{.name = "cancelled_on",
              .type = Type::date,
              .presence = optional,
              .meaning = "When it was cancelled; without it it counts for nobody yet"},
    text_field("beneficiary", optional, "For whom it was cancelled"),
    text_field("node", optional, "Of the site's own generation: the photovoltaic node; it covers no grid energy"),
    choice_field("profile", optional, profiles,
                 "How its energy is spread over the hours of its days; without it only the year is matched"),
};
constexpr std::array contract{
    text_field("supplier", required, "Who delivers"),
    amount_field("factor", required, factor_units, "Emissions per energy that the contract states"),
    amount_field("energy_per_month", optional, energy_units, "Either this …"),
    percent_field("share", optional, "… or this share of the consumption"),
    text_field("market", required, "Market boundary within which it counts"),
    choice_field("certificates", optional, included, "Whether certificates come with it"),
    text_field("number", optional, "The contract's own"),
};
constexpr std::array supplier_factor{
    text_field("supplier", required, "Who states it"),
    amount_field("factor", required, factor_units, "Of all that it sells"),
    text_field("market", optional, "Market boundary"),
};
constexpr std::array fuel{
    text_field("item", required, "Fuel, as the factors name it, such as diesel"),
    amount_field("quantity", required, fuel_units, "Delivered or burnt"),
    choice_field("method", required, fuel_methods, "Delivered, from two levels of the tank, or from hours run"),
    text_field("equipment", optional, "Generator or tank"),
};
constexpr std::array tank_level{
    text_field("item", required, "Fuel, as the factors name it"),
    amount_field("level", required, fuel_units, "What is in the tank"),
    text_field("equipment", optional, "Generator or tank"),
};
/// Also of fire suppression.
constexpr std::array refrigerant{
    text_field("item", required, "Gas or blend, such as R-410A"),
    amount_field("topped_up", optional, mass_units, "What was topped up or released; or charge and rate"),
    amount_field("charge", optional, mass_units, "What the equipment holds"),
    percent_field("rate", optional, "Share of the charge that leaks in a year"),
    text_field("equipment", optional, "Air conditioner, chiller or bottle"),
};
constexpr std::array water{
    amount_field("volume", required, water_units, "Drawn in the period"),
    choice_field("source", optional, water_sources, "Where it comes from"),
};
constexpr std::array reused_heat{
    amount_field("energy", required, energy_units, "Heat given to others"),
    text_field("receiver", optional, "To whom"),
};
constexpr std::array subscribers{
    BookField{.name = "count",
              .type = Type::decimal,
              .presence = required,
              .least = 0,
              .meaning = "Mean number in the period"},
};
constexpr std::array tenant_rule{
    text_field("tenant", required, "Who shares the site"),
    choice_field("rule", required, tenant_rules,
                 "How the common part is split: as measured branches, equally, or by a share"),
    percent_field("share", optional, "Of the common part, with the rule share"),
    text_field("node", optional, "The tenant's branch in the energy tree"),
};
constexpr std::array policy{
    choice_field("name", required, policies, "Which decision"),
    text_field("value", required, "What was decided"),
};
constexpr std::array own_factor{
    text_field("factor_id", required, "Name of the factor, never used for another value"),
    choice_field("category", required, factor_categories, "As in the library"),
    text_field("item", required, "As in the library: grid_average, diesel"),
    text_field("region", required, "As sites name it, such as CN-SD"),
    BookField{
        .name = "value", .type = Type::decimal, .presence = required, .least = 0, .meaning = "Digits as published"},
    text_field("unit", required, "Such as kgCO2e/kWh"),
    choice_field("gas", required, gases, "What the mass is of"),
    BookField{.name = "data_year",
              .type = Type::decimal,
              .presence = required,
              .least = 1990,
              .most = 2100,
              .meaning = "The year that the value describes"},
    text_field("method", required, "location, market, footprint"),
    text_field("publisher", required, "Who states it"),
};

constexpr std::array fuel_curve{
    text_field("equipment", required, "Generator: the name of its node, where it is measured"),
    text_field("item", required, "Fuel, as the factors name it"),
    text_field("curve", required, "Fuel an hour by load: 25 % 9 L/h; 50 % 16 L/h; 100 % 30 L/h; or one rate alone"),
    amount_field("rated_power", optional, power_units, "What 100 % is"),
    text_field("tank", optional, "From which it draws, as tank levels and deliveries name it"),
};
constexpr std::array runtime{
    text_field("equipment", required, "Generator, as its fuel curve names it"),
    amount_field("hours", required, hours, "Run in the period"),
    amount_field("load", optional, load_units, "Mean load while it ran"),
};
constexpr std::array on_site_generation{
    choice_field("attributes", required, attributes, "Whether its certificates were kept or sold"),
    text_field("node", optional, "Photovoltaic node; without it all of the site"),
};
constexpr std::array factor_edition{
    text_field("name", required, "Of the file that was imported"),
    BookField{
        .name = "published", .type = Type::date, .presence = required, .meaning = "Day on which the edition came out"},
    text_field("file_digest", required, "SHA-256 of the file"),
    text_field("rows", optional, "What it adds or changes, as a factor file of the library's columns"),
    text_field("retired", optional, "Ids that are not offered any more, one a line"),
};

constexpr std::array target{
    text_field("name", optional, "What it is called"),
    choice_field("total", required, target_totals, "What it bounds"),
    choice_field("gas", required, target_gases, "What its masses are of"),
    BookField{.name = "base_year",
              .type = Type::decimal,
              .presence = required,
              .least = 1990,
              .most = 2150,
              .meaning = "The year that changes are stated against"},
    amount_field("base", required, mass_units, "The mass of that year"),
    choice_field("path", required, target_paths, "How it leads on: see wattmastctl target"),
    text_field("steps", optional, "Years and what they are to reach: 2030=-15%; 2060=0t"),
    BookField{.name = "peak_year",
              .type = Type::decimal,
              .presence = optional,
              .least = 1990,
              .most = 2150,
              .meaning = "Of the path peak: may rise until then"},
    text_field("ceiling", optional, "Of the path peak: up to this, such as +20% or 1200t"),
    text_field("actuals", optional, "Years that the ledger does not have: 2023=303000t; 2024=305000t"),
};

constexpr std::array issued_report{
    choice_field("kind", required, kinds_of_reports, "What it says"),
    text_field("number", required, "What it is called: CR-2026-10"),
    BookField{.name = "revision",
              .type = Type::decimal,
              .presence = required,
              .least = 1,
              .most = 1'000'000,
              .meaning = "Counted from 1"},
    text_field("area", optional, "Of these sites alone: names of areas, outermost first, one a line"),
    text_field("sites", optional, "Of these alone: codes, one a line"),
    text_field("tenant", optional, "Of this tenant of shared sites alone; of the kind carbon"),
    text_field("organisation", optional, "Whose name stands on it"),
    text_field("languages", optional, "en, zh-CN, vi; one a line"),
    text_field("without", optional, "Parts that are left out, such as sites; one a line"),
    BookField{.name = "last_line",
              .type = Type::decimal,
              .presence = required,
              .least = 0,
              .meaning = "The ledger's last line then"},
    text_field("head", optional, "Where the closings ended then, for wattmastctl verify --head"),
    text_field("files", optional, "SHA-256 and name of each, one a line"),
    text_field("reasons", optional, "Why findings were let stand: check=reason, one a line"),
};

constexpr std::array tariff{
    text_field("name", required, "What it is called"),
    choice_field("currency", required, currencies, "Of all of its prices"),
    text_field("region", optional, "Of the sites in this region of factors alone, such as CN-SH"),
    text_field("prices", required, "Periods and what a kWh costs in them: peak 1.04; flat 0.71; valley 0.34"),
    text_field(
        "periods", required,
        "When they are; the first that fits counts: peak: months 7-9, workdays, 8-11, 18-21; valley: 22-6; flat"),
    text_field("free_days", optional, "Days that are holidays in the periods: 2026-10-01; 2026-10-02"),
    BookField{.name = "demand_price",
              .type = Type::decimal,
              .presence = optional,
              .least = 0,
              .meaning = "For a kW of a month's highest demand"},
};

constexpr std::array boundary{
    text_field("organisation", required, "Whose inventory it is"),
    choice_field("approach", required, approaches,
                 "How what is shared is consolidated (GHG Protocol Corporate Standard, chapter 3)"),
    text_field("area", optional, "Of the sites of this area alone, outermost name first: Yangtze Delta/Shanghai"),
    amount_field("share", optional, share_units, "The organisation's share, with equity share alone; without it all"),
};

constexpr std::array report_schedule{
    choice_field("kind", required, kinds_of_reports, "What it says"),
    text_field("area", optional, "Of these sites alone: names of areas, outermost first, one a line"),
    text_field("sites", optional, "Of these alone: codes, one a line"),
    text_field("tenant", optional, "Of this tenant of shared sites alone; of the kind carbon"),
    text_field("organisation", optional, "Whose name stands on it"),
    text_field("languages", optional, "en, zh-CN, vi; one a line"),
    text_field("without", optional, "Parts that are left out, such as sites; one a line"),
    text_field("formats", required, "pdf, xlsx, csv, html, json; one a line"),
};

constexpr std::array schemas{
    BookSchema{BookKind::invoice, "Energy that a utility billed", required, BookPeriod::span, invoice},
    BookSchema{BookKind::entered_energy, "Energy where a meter has a gap", required, BookPeriod::span, entered_energy},
    BookSchema{BookKind::certificate, "Certificate of origin", optional, BookPeriod::span, certificate},
    BookSchema{BookKind::contract, "Power purchase agreement", optional, BookPeriod::open, contract},
    BookSchema{BookKind::supplier_factor, "Factor of a supplier", optional, BookPeriod::open, supplier_factor},
    BookSchema{BookKind::fuel, "Fuel delivered or burnt", required, BookPeriod::span, fuel},
    BookSchema{BookKind::tank_level, "Fuel in a tank on a day", required, BookPeriod::day, tank_level},
    BookSchema{BookKind::refrigerant, "Refrigerant lost", required, BookPeriod::span, refrigerant},
    BookSchema{BookKind::fire_suppression, "Extinguishing gas lost", required, BookPeriod::span, refrigerant},
    BookSchema{BookKind::water, "Water drawn", required, BookPeriod::span, water},
    BookSchema{BookKind::reused_heat, "Heat given to others", required, BookPeriod::span, reused_heat},
    BookSchema{BookKind::subscribers, "Subscribers served", optional, BookPeriod::span, subscribers},
    BookSchema{BookKind::tenant_rule, "Split of a shared site", required, BookPeriod::open, tenant_rule},
    BookSchema{BookKind::policy, "Decision of the organisation", none, BookPeriod::open, policy},
    BookSchema{BookKind::own_factor, "Own emission factor", none, BookPeriod::open, own_factor},
    BookSchema{BookKind::fuel_curve, "Fuel an hour by load", required, BookPeriod::open, fuel_curve},
    BookSchema{BookKind::runtime, "Hours that a generator ran", required, BookPeriod::span, runtime},
    BookSchema{BookKind::on_site_generation, "Certificates of own generation", required, BookPeriod::open,
               on_site_generation},
    BookSchema{BookKind::factor_edition, "Imported edition of factors", none, BookPeriod::none, factor_edition},
    BookSchema{BookKind::target, "Target of the organisation", none, BookPeriod::open, target},
    BookSchema{BookKind::issued_report, "Report that was issued", none, BookPeriod::span, issued_report},
    BookSchema{BookKind::report_schedule, "Report issued by itself", none, BookPeriod::open, report_schedule},
    BookSchema{BookKind::tariff, "Price of electricity by the hour", optional, BookPeriod::open, tariff},
    BookSchema{BookKind::boundary, "Organisational boundary", optional, BookPeriod::open, boundary},
};

std::string joined(Words words) {
    std::string text;
    for (const std::string_view word : words) {
        text += (text.empty() ? "" : ", ") + std::string(word);
    }
    return text;
}

}  // namespace

const BookField* BookSchema::field(std::string_view name) const noexcept {
    const auto found = std::ranges::find(fields, name, &BookField::name);
    return found == fields.end() ? nullptr : &*found;
}

const BookSchema& book_schema(BookKind kind) {
    const auto found = std::ranges::find(schemas, kind, &BookSchema::kind);
    if (found == schemas.end()) {
        throw std::logic_error("a kind of the book has no schema");
    }
    return *found;
}

Result<BookAmount> parse_book_amount(std::string_view text, std::span<const std::string_view> units) {
    for (const std::string_view unit : units) {
        if (!text.ends_with(unit)) {
            continue;
        }
        std::string_view number = text.substr(0, text.size() - unit.size());
        if (number.ends_with(' ')) {
            number.remove_suffix(1);
        }
        // "12 kL" also ends in L: then what is left is no number, and another unit fits.
        if (const auto value = Decimal::parse(number)) {
            return BookAmount{*value, std::string(unit)};
        }
    }
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a number with one of the units " +
                                            joined(units) + ", such as 12.5 " + std::string(units.front()));
}

Result<Energy> energy_of(const BookAmount& amount) {
    const auto unit = measure_unit(amount.unit);
    if (unit && unit->measure == Measure::energy) {
        return to_energy(Amount{amount.value, *unit, amount.unit});
    }
    return fail(Errc::invalid_argument, "\"" + amount.unit + "\" is not a unit of energy; Wh, kWh, MWh and GWh are");
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What kinds, fields and decisions of the book mean, in the language of the screen.
#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"

namespace wattmast::ui {
namespace {

struct PolicyMeaning {
    std::string_view id;
    const char* text;
};

constexpr std::array policy_meanings{
    PolicyMeaning{
        "gap_policy",
        QT_TRANSLATE_NOOP("BookWords",
                          "What becomes of hours for which a meter has no value. Energy that is filled in is marked "
                          "as estimated; left missing, it is in no figure and the coverage says so.")},
    PolicyMeaning{
        "largest_share_estimated",
        QT_TRANSLATE_NOOP(
            "BookWords",
            "How much of a month's energy may be estimated before it is a finding that stands against closing.")},
    PolicyMeaning{"balance_tolerance",
                  QT_TRANSLATE_NOOP("BookWords",
                                    "How far the parts of a site may differ from its whole before it is a finding.")},
    PolicyMeaning{"gwp_set",
                  QT_TRANSLATE_NOOP("BookWords",
                                    "By which assessment report of the IPCC losses of refrigerants become CO₂e. "
                                    "Without a decision refrigerants have no figure.")},
    PolicyMeaning{
        "fuel_set",
        QT_TRANSLATE_NOOP(
            "BookWords",
            "Of which set the factors of fuels are. Without a decision a fuel that several sets know has no figure.")},
    PolicyMeaning{"year_rule",
                  QT_TRANSLATE_NOOP("BookWords",
                                    "Which year's factor a month is counted with, where its own year has none yet.")},
    PolicyMeaning{"match_rule",
                  QT_TRANSLATE_NOOP(
                      "BookWords",
                      "How near in time the generation of a certificate must be to the consumption that it covers.")},
    PolicyMeaning{"residual_rule",
                  QT_TRANSLATE_NOOP("BookWords",
                                    "What counts for the energy that no certificate or contract covers, where "
                                    "the market has no residual mix.")},
    PolicyMeaning{
        "fuel_method",
        QT_TRANSLATE_NOOP("BookWords",
                          "Which of deliveries, tank levels and hours run is taken first where a month has several.")},
    PolicyMeaning{
        "tank_across_months",
        QT_TRANSLATE_NOOP("BookWords",
                          "Whether fuel between two tank levels of different months may be shared out over the days.")},
    PolicyMeaning{"fuel_density",
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
    QT_TRANSLATE_NOOP("BookWords", "Organisational boundary"),
    QT_TRANSLATE_NOOP("BookWords", "Whose inventory it is"),
    QT_TRANSLATE_NOOP("BookWords", "Of the sites of this area alone, outermost name first: Yangtze Delta/Shanghai"),
    QT_TRANSLATE_NOOP("BookWords", "How what is shared is consolidated (GHG Protocol Corporate Standard, chapter 3)"),
    QT_TRANSLATE_NOOP("BookWords", "The organisation's share, with equity share alone; without it all"),
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
    QT_TRANSLATE_NOOP("BookWords", "Of this tenant of shared sites alone; of the kind carbon"),
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

}  // namespace

QString book_meaning(std::string_view english) {
    const auto found = std::ranges::find(meanings, english, [](const char* text) { return std::string_view(text); });
    return found == meanings.end() ? to_qt(english) : QCoreApplication::translate("BookWords", *found);
}

bool has_book_meaning(std::string_view english) {
    return std::ranges::find(meanings, english, [](const char* text) { return std::string_view(text); }) !=
           meanings.end();
}

QString policy_meaning(std::string_view name) {
    const auto found = std::ranges::find(policy_meanings, name, &PolicyMeaning::id);
    return found == policy_meanings.end() ? to_qt(name) : QCoreApplication::translate("BookWords", found->text);
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Records of the book for tests: of each kind one in which nothing is wrong.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "carbon/book.h"
#include "carbon/canonical_text.h"

namespace wattmast::test {

inline CivilDate day(const std::string& text) {
    return parse_civil_date(text).value();
}

inline BookRecord record_of(BookKind kind, std::map<std::string, std::string, std::less<>> fields) {
    BookRecord record;
    record.kind = kind;
    record.site = "SH-PD-0473";
    record.first_day = day("2026-10-01");
    record.last_day = day("2026-10-31");
    record.fields = std::move(fields);
    record.document = "archive 2026/4711";
    record.who = "L. Chen";
    record.why = "monthly entry";
    record.entered = utc_from_milliseconds(1'793'865'601'234);
    return record;
}

inline BookRecord invoice_record() {
    return record_of(BookKind::invoice, {{"energy", "2345.6 kWh"}, {"utility", "国网上海"}, {"number", "R-88"}});
}
inline BookRecord certificate_record() {
    return record_of(BookKind::certificate, {{"scheme", "GEC"},
                                             {"registry_id", "GEC-2026-000123"},
                                             {"energy", "1.5 MWh"},
                                             {"technology", "wind"},
                                             {"market", "CN"},
                                             {"cancelled_on", "2026-11-20"},
                                             {"beneficiary", "Example Telecom"}});
}

/// Ids from 1, in the order of the kinds.
inline std::vector<BookRecord> one_of_each_kind() {
    std::vector<BookRecord> records = {
        invoice_record(),
        record_of(BookKind::entered_energy, {{"energy", "12.5kWh"}, {"node", "cooling"}}),
        certificate_record(),
        record_of(BookKind::contract,
                  {{"supplier", "Wind AG"}, {"factor", "0 kgCO2/kWh"}, {"share", "40 %"}, {"market", "CN"}}),
        record_of(BookKind::supplier_factor, {{"supplier", "Power AG"}, {"factor", "312 gCO2/kWh"}}),
        record_of(BookKind::fuel, {{"item", "diesel"}, {"quantity", "0.7 kL"}, {"method", "delivered"}}),
        record_of(BookKind::tank_level, {{"item", "diesel"}, {"level", "310 L"}, {"equipment", "T1"}}),
        record_of(BookKind::refrigerant, {{"item", "R-410A"}, {"topped_up", "3.2 kg"}}),
        record_of(BookKind::fire_suppression, {{"item", "HFC-227ea"}, {"charge", "60 kg"}, {"rate", "2 %"}}),
        record_of(BookKind::water, {{"volume", "18.5 m3"}, {"source", "potable"}}),
        record_of(BookKind::reused_heat, {{"energy", "0.6 MWh"}, {"receiver", "baths"}}),
        record_of(BookKind::subscribers, {{"count", "10250.5"}}),
        record_of(BookKind::tenant_rule, {{"tenant", "Unicom"}, {"rule", "share"}, {"share", "35 %"}}),
        record_of(BookKind::policy, {{"name", "gwp_set"}, {"value", "AR5"}}),
        record_of(BookKind::own_factor, {{"factor_id", "own.steam.2025"},
                                         {"category", "heat"},
                                         {"item", "steam"},
                                         {"region", "CN-SH"},
                                         {"value", "0.0810"},
                                         {"unit", "tCO2/GJ"},
                                         {"gas", "CO2"},
                                         {"data_year", "2025"},
                                         {"method", "location"},
                                         {"publisher", "Steam works"}}),
        record_of(BookKind::fuel_curve, {{"equipment", "G1"},
                                         {"item", "diesel"},
                                         {"curve", "25 % 9 L/h; 100 % 30.5 L/h"},
                                         {"rated_power", "80 kW"},
                                         {"tank", "T1"}}),
        record_of(BookKind::runtime, {{"equipment", "G1"}, {"hours", "12.5 h"}, {"load", "60 %"}}),
        record_of(BookKind::on_site_generation, {{"attributes", "kept"}, {"node", "Roof"}}),
        record_of(BookKind::factor_edition,
                  {{"name", "grid-2026.csv"},
                   {"published", "2026-09-30"},
                   {"file_digest", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"},
                   {"rows",
                    "factor_id,set,category,region_code,region_name_en,region_name_local,data_year,valid_from,valid_to,"
                    "value,unit,gas,method,scope,includes_td,item,publisher,document,published,licence,source_seen,"
                    "note\n"
                    "elec.CN-SH.2025,mee,electricity,CN-SH,Shanghai,上海,2025,,,0.5610,kgCO2/kWh,CO2,location,2,no,"
                    "grid_average,Ministry,\"Notice 3, annex\",2026-09-30,public notice,annex,CO2 only\n"},
                   {"retired", "elec.CN-SH.2019\nelec.CN-SH.2020"}}),
        record_of(BookKind::target, {{"name", "Path of 2026"},
                                     {"total", "scope1_2_location"},
                                     {"gas", "CO2"},
                                     {"base_year", "2025"},
                                     {"base", "301 t"},
                                     {"path", "linear"},
                                     {"steps", "2030=-15 %; 2060=0 t"},
                                     {"actuals", "2023=303t; 2024=305 t"}}),
        record_of(BookKind::issued_report,
                  {{"kind", "carbon"},
                   {"number", "CR-2026-10-Shanghai"},
                   {"revision", "2"},
                   {"area", "China\nShanghai"},
                   {"organisation", "Huaying"},
                   {"languages", "en\nzh-CN"},
                   {"last_line", "120"},
                   {"head", "3:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"},
                   {"files", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff CR-2026-10 r2 en.pdf"},
                   {"reasons", "estimated_share=Cable cut, see ticket 12"}}),
        record_of(BookKind::report_schedule,
                  {{"kind", "energy"}, {"sites", "SH-1\nSH-2"}, {"languages", "en"}, {"formats", "pdf\nxlsx"}}),
        record_of(BookKind::tariff, {{"name", "Two-part, 10 kV"},
                                     {"currency", "CNY"},
                                     {"region", "CN-SH"},
                                     {"prices", "peak 1.04; flat 0.71; valley 0.34"},
                                     {"periods", "peak: months 7-9, workdays, 8-11, 18-21; valley: 22-6; flat"},
                                     {"free_days", "2026-10-01"},
                                     {"demand_price", "40.8"}}),
        record_of(BookKind::boundary, {{"organisation", "Example Telecom"},
                                       {"approach", "equity_share"},
                                       {"area", "China\nShanghai"},
                                       {"share", "62.5 %"}}),
    };
    records[6].last_day.reset();
    records[13].site.clear();
    records[14].site.clear();
    records[18].site.clear();
    records[18].first_day.reset();
    records[18].last_day.reset();
    records[19].site.clear();
    records[19].last_day.reset();
    records[20].site.clear();
    records[21].site.clear();
    records[21].last_day.reset();
    records[22].site.clear();
    records[22].last_day.reset();
    records[23].site.clear();
    std::int64_t id = 0;
    for (BookRecord& record : records) {
        record.id = BookRecordId(++id);
    }
    return records;
}

}  // namespace wattmast::test

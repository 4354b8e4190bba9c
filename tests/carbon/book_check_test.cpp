// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_check.h"

#include <functional>

#include "carbon/book_records.h"
#include "carbon/book_schema.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const BookPlaces places{.sites = {"SH-PD-0473", "BJ-HD-0012"}, .today = day("2026-12-01")};

/// "record: check field"
std::vector<std::string> told(const std::vector<BookFinding>& findings) {
    std::vector<std::string> told;
    for (const BookFinding& finding : findings) {
        told.push_back(std::to_string(finding.record.number()) + ": " + finding.check + " " + finding.field);
        EXPECT_FALSE(finding.message.empty());
    }
    return told;
}

std::vector<std::string> told_of(std::vector<BookRecord> records) {
    std::int64_t id = 0;
    for (BookRecord& record : records) {
        record.id = BookRecordId(++id);
    }
    return told(check_book(records, places));
}

TEST(BookCheck, FindsNothingInOneOfEachKind) {
    EXPECT_THAT(told(check_book(one_of_each_kind(), places)), IsEmpty());
}

TEST(BookCheck, FindsEveryRequiredFieldThatIsMissing) {
    int examined = 0;
    for (const BookRecord& good : one_of_each_kind()) {
        for (const BookField& field : book_schema(good.kind).fields) {
            BookRecord record = good;
            const bool was_there = record.fields.erase(std::string(field.name)) > 0;
            const auto findings = told(check_fields(record));
            const std::string expected =
                std::to_string(record.id.number()) + ": missing_field " + std::string(field.name);
            if (field.presence == BookPresence::required) {
                ++examined;
                EXPECT_TRUE(was_there);
                EXPECT_THAT(findings, testing::Contains(expected));
            } else {
                EXPECT_THAT(findings, testing::Not(testing::Contains(expected)));
            }
        }
    }
    EXPECT_GT(examined, 30);
}

TEST(BookCheck, FindsEveryValueThatCannotBeRead) {
    for (const BookRecord& good : one_of_each_kind()) {
        for (const auto& [name, value] : good.fields) {
            if (book_schema(good.kind).field(name)->type == BookFieldType::text) {
                continue;
            }
            BookRecord record = good;
            record.fields[name] = "12,5 xyz";
            const auto findings = check_fields(record);
            ASSERT_FALSE(findings.empty()) << id_of(good.kind) << " " << name;
            EXPECT_EQ(findings[0].field, name);
        }
    }
}

TEST(BookCheck, UnitsAreNeverGuessed) {
    BookRecord record = invoice_record();
    for (const char* energy : {"2345.6", "2345.6 kwh", "2345.6 mWh", "2345.6 MJ", "kWh", "2,345.6 kWh", "1 kWh "}) {
        record.fields["energy"] = energy;
        EXPECT_THAT(told(check_fields(record)), ElementsAre("0: unreadable energy")) << energy;
    }
    record.fields["energy"] = "-1 kWh";
    EXPECT_THAT(told(check_fields(record)), ElementsAre("0: out_of_range energy"));
    record.fields["energy"] = "10000000 GWh";
    EXPECT_THAT(told(check_fields(record)), ElementsAre("0: out_of_range energy"));
    record.fields["energy"] = "0 kWh";
    EXPECT_THAT(told(check_fields(record)), IsEmpty());
}

TEST(BookCheck, FindsWhatIsWrongWithOneRecord) {
    struct Fault {
        BookKind kind;
        std::function<void(BookRecord&)> spoil;
        const char* finding;
    };
    const std::vector<Fault> faults = {
        {BookKind::invoice, [](BookRecord& record) { record.fields["price"] = "3"; }, "unknown_field price"},
        {BookKind::invoice, [](BookRecord& record) { record.site.clear(); }, "missing_field site"},
        {BookKind::invoice, [](BookRecord& record) { record.site = "XX"; }, "unknown_site site"},
        {BookKind::invoice, [](BookRecord& record) { record.first_day.reset(); }, "missing_field first_day"},
        {BookKind::invoice, [](BookRecord& record) { record.last_day.reset(); }, "missing_field last_day"},
        {BookKind::invoice, [](BookRecord& record) { record.last_day = day("2026-09-30"); },
         "period_reversed last_day"},
        {BookKind::invoice, [](BookRecord& record) { record.last_day = day("2026-12-02"); }, "not_over last_day"},
        {BookKind::tank_level, [](BookRecord& record) { record.last_day = day("2026-10-02"); },
         "unknown_field last_day"},
        {BookKind::certificate, [](BookRecord& record) { record.fields["scheme"] = "gec"; }, "unknown_choice scheme"},
        {BookKind::certificate, [](BookRecord& record) { record.fields["cancelled_on"] = "2026-09-30"; },
         "cancelled_early cancelled_on"},
        {BookKind::contract, [](BookRecord& record) { record.fields["energy_per_month"] = "3 MWh"; },
         "either_or energy_per_month"},
        {BookKind::contract, [](BookRecord& record) { record.fields.erase("share"); }, "either_or energy_per_month"},
        {BookKind::contract, [](BookRecord& record) { record.fields["share"] = "101 %"; }, "out_of_range share"},
        {BookKind::refrigerant, [](BookRecord& record) { record.fields["rate"] = "3 %"; }, "either_or topped_up"},
        {BookKind::fire_suppression, [](BookRecord& record) { record.fields.erase("rate"); }, "either_or topped_up"},
        {BookKind::tenant_rule, [](BookRecord& record) { record.fields["rule"] = "equal"; }, "either_or share"},
        {BookKind::policy, [](BookRecord& record) { record.site = "SH-PD-0473"; }, "unknown_field site"},
        {BookKind::policy, [](BookRecord& record) { record.fields["value"] = "AR7"; }, "unknown_choice value"},
        {BookKind::policy,
         [](BookRecord& record) {
             record.fields = {{"name", "balance_tolerance"}, {"value", "0.05"}};
         },
         "unreadable value"},
        {BookKind::policy,
         [](BookRecord& record) {
             record.fields = {{"name", "year_rule"}, {"value", "nearest"}};
         },
         "unknown_choice value"},
        {BookKind::own_factor, [](BookRecord& record) { record.fields["data_year"] = "2023.5"; },
         "unreadable data_year"},
        {BookKind::own_factor, [](BookRecord& record) { record.fields["data_year"] = "203"; },
         "out_of_range data_year"},
        {BookKind::fuel_curve, [](BookRecord& record) { record.fields["curve"] = "25 % 9 L"; }, "unreadable curve"},
        {BookKind::fuel_curve, [](BookRecord& record) { record.fields.erase("rated_power"); }, "unreadable curve"},
        {BookKind::certificate,
         [](BookRecord& record) {
             record.site.clear();
             record.fields["node"] = "Roof";
         },
         "either_or node"},
        {BookKind::policy,
         [](BookRecord& record) {
             record.fields = {{"name", "fuel_method"}, {"value", "guess"}};
         },
         "unknown_choice value"},
        {BookKind::policy,
         [](BookRecord& record) {
             record.fields = {{"name", "fuel_density"}, {"value", "0.84"}};
         },
         "unreadable value"},
        {BookKind::runtime, [](BookRecord& record) { record.last_day = day("2026-12-02"); }, "not_over last_day"},
        {BookKind::own_factor, [](BookRecord& record) { record.fields["unit"] = "tCO2/t"; },
         "unit_of_another_kind unit"},
        {BookKind::own_factor, [](BookRecord& record) { record.fields["unit"] = "tCO2e/GJ"; },
         "unit_of_another_gas unit"},
        {BookKind::own_factor,
         [](BookRecord& record) {
             record.fields["category"] = "electricity";  // GJ are heat
         },
         "unit_of_another_kind unit"},
        {BookKind::own_factor, [](BookRecord& record) { record.document.clear(); }, "missing_field document"},
        {BookKind::own_factor,
         [](BookRecord& record) {
             record.fields["category"] = "fuel";  // of CN-SH, where nobody looks for one
         },
         "region_too_small region"},
        {BookKind::factor_edition, [](BookRecord& record) { record.fields["rows"] = "factor_id\na\n"; },
         "unreadable rows"},
        {BookKind::factor_edition,
         [](BookRecord& record) {
             record.fields.erase("rows");
             record.fields.erase("retired");
         },
         "missing_field rows"},
        {BookKind::factor_edition, [](BookRecord& record) { record.fields["file_digest"] = "12"; },
         "unreadable file_digest"},
        {BookKind::factor_edition, [](BookRecord& record) { record.fields["published"] = "2026"; },
         "unreadable published"},
        {BookKind::target, [](BookRecord& record) { record.fields["steps"] = "2030: -15%"; }, "unreadable steps"},
        {BookKind::target, [](BookRecord& record) { record.fields["steps"] = "2030=12tCO2e"; }, "unreadable steps"},
        {BookKind::target, [](BookRecord& record) { record.fields["base_year"] = "2025.5"; }, "unreadable steps"},
        {BookKind::target, [](BookRecord& record) { record.fields["total"] = "all"; }, "unknown_choice total"},
        {BookKind::issued_report, [](BookRecord& record) { record.fields["files"] = "0011 a.pdf"; },
         "unreadable files"},
        {BookKind::issued_report, [](BookRecord& record) { record.fields["reasons"] = "of no check"; },
         "unreadable reasons"},
        {BookKind::issued_report, [](BookRecord& record) { record.fields["kind"] = "savings"; }, "unknown_choice kind"},
        {BookKind::report_schedule, [](BookRecord& record) { record.fields["formats"] = "pdf\ndoc"; },
         "unreadable formats"},
        {BookKind::report_schedule, [](BookRecord& record) { record.document.clear(); }, "unreadable document"},
    };
    for (const Fault& fault : faults) {
        std::vector<BookRecord> records = one_of_each_kind();
        BookRecord& record = records[static_cast<std::size_t>(fault.kind) - 1];
        fault.spoil(record);
        EXPECT_THAT(told(check_book(records, places)),
                    ElementsAre(std::to_string(static_cast<int>(fault.kind)) + ": " + fault.finding));
    }
}

TEST(BookCheck, TakesEveryPolicyThatIsOne) {
    for (const auto& [name, value] :
         std::vector<std::pair<std::string, std::string>>{{"gap_policy", "typical_day"},
                                                          {"largest_share_estimated", "5 %"},
                                                          {"balance_tolerance", "2.5%"},
                                                          {"gwp_set", "AR6"},
                                                          {"year_rule", "same_year_only"},
                                                          {"year_rule", "latest_published_not_after"},
                                                          {"match_rule", "same_month"},
                                                          {"fuel_method", "runtime"},
                                                          {"tank_across_months", "by_days"},
                                                          {"fuel_set", "gbt32151"},
                                                          {"residual_rule", "location_where_no_residual"}}) {
        BookRecord record = record_of(BookKind::policy, {{"name", name}, {"value", value}});
        record.site.clear();
        EXPECT_THAT(told(check_fields(record)), IsEmpty()) << name;
    }
}

TEST(BookCheck, AYearlyRateOfLossMayBeEnteredBeforeItsPeriodIsOver) {
    BookRecord loss = record_of(BookKind::refrigerant, {{"item", "R-410A"}, {"charge", "12 kg"}, {"rate", "3 %"}});
    loss.last_day = day("2026-12-31");
    EXPECT_THAT(told_of({loss}), IsEmpty());
    loss.fields = {{"item", "R-410A"}, {"topped_up", "1 kg"}};
    EXPECT_THAT(told_of({loss}), ElementsAre("1: not_over last_day"));
}

TEST(BookCheck, AGeneratorHasOneCurveAndARoofOneStatementAtATime) {
    const auto records = one_of_each_kind();
    for (const BookKind kind : {BookKind::fuel_curve, BookKind::runtime, BookKind::on_site_generation}) {
        BookRecord record = *std::ranges::find(records, kind, &BookRecord::kind);
        BookRecord later = record;
        later.first_day = day("2026-10-20");
        EXPECT_THAT(told_of({record, later}), ElementsAre("2: overlap first_day")) << id_of(kind);
    }
}

TEST(BookCheck, EnergyIsBilledOnce) {
    BookRecord next = invoice_record();
    next.fields["number"] = "R-89";
    next.first_day = day("2026-10-31");
    next.last_day = day("2026-11-29");
    EXPECT_THAT(told_of({invoice_record(), next}), ElementsAre("2: overlap first_day"));
    next.first_day = day("2026-11-01");
    EXPECT_THAT(told_of({invoice_record(), next}), IsEmpty());
    next.first_day = day("2026-10-05");
    next.fields["node"] = "cooling";
    EXPECT_THAT(told_of({invoice_record(), next}), IsEmpty()) << "another meter";
    next.fields.erase("node");
    next.site = "BJ-HD-0012";
    EXPECT_THAT(told_of({invoice_record(), next}), IsEmpty()) << "another site";
    next.fields["number"] = "R-88";
    EXPECT_THAT(told_of({invoice_record(), next}), ElementsAre("2: same_number number"));
}

TEST(BookCheck, EveryPairThatOverlapsIsTold) {
    std::vector<BookRecord> records(3, invoice_record());
    records[1].fields["number"] = "R-89";
    records[2].fields["number"] = "R-90";
    records[0].first_day = day("2026-10-15");
    EXPECT_THAT(told_of(records), ElementsAre("2: overlap first_day", "3: overlap first_day", "3: overlap first_day"));
}

TEST(BookCheck, ACertificateCountsOnce) {
    BookRecord again = certificate_record();
    again.site = "BJ-HD-0012";
    again.last_day = day("2026-10-04");
    EXPECT_THAT(told_of({certificate_record(), again}), ElementsAre("2: double_use registry_id"));
    again.fields["scheme"] = "I-REC";
    EXPECT_THAT(told_of({certificate_record(), again}), IsEmpty()) << "another registry";
    again = certificate_record();
    again.replaces = BookRecordId(1);
    EXPECT_THAT(told_of({certificate_record(), again}), IsEmpty()) << "a replacement is no second use";
}

TEST(BookCheck, SharesOfTenantsAreNoMoreThanTheWhole) {
    const auto tenant = [](const char* name, const char* share, const char* from) {
        BookRecord record = record_of(BookKind::tenant_rule, {{"tenant", name}, {"rule", "share"}, {"share", share}});
        record.first_day = day(from);
        record.last_day.reset();
        return record;
    };
    EXPECT_THAT(told_of({tenant("A", "60 %", "2026-01-01"), tenant("B", "40 %", "2026-03-01")}), IsEmpty());
    EXPECT_THAT(told_of({tenant("A", "60 %", "2026-01-01"), tenant("B", "40.5 %", "2026-03-01")}),
                ElementsAre("2: shares_above_whole share"));
    EXPECT_THAT(told_of({tenant("A", "10 %", "2026-01-01"), tenant("A", "20 %", "2026-03-01")}),
                ElementsAre("2: overlap first_day"));
}

TEST(BookCheck, OneDecisionAtATime) {
    BookRecord first = record_of(BookKind::policy, {{"name", "gwp_set"}, {"value", "AR5"}});
    first.site.clear();
    first.last_day.reset();
    BookRecord second = first;
    second.first_day = day("2027-01-01");
    second.fields["value"] = "AR6";
    EXPECT_THAT(told_of({first, second}), ElementsAre("2: overlap first_day"));
    first.last_day = day("2026-12-31");
    EXPECT_THAT(told_of({first, second}), IsEmpty()) << "a validity may lie in the future";
}

TEST(BookCheck, ReplacementsMustFit) {
    BookRecord replacing = invoice_record();
    replacing.replaces = BookRecordId(1);
    BookRecord other = replacing;
    other.site = "BJ-HD-0012";
    other.fields["number"] = "R-90";
    EXPECT_THAT(told_of({invoice_record(), replacing, other}), ElementsAre("3: replaced_twice replaces"));
    replacing.replaces = BookRecordId(9);
    EXPECT_THAT(told_of({replacing}), ElementsAre("1: replaces_nothing replaces"));
    BookRecord water = record_of(BookKind::water, {{"volume", "3 m3"}});
    water.replaces = BookRecordId(1);
    EXPECT_THAT(told_of({invoice_record(), water}), ElementsAre("2: other_kind replaces"));
}

TEST(BookCheck, CollectsEverythingInTheOrderOfTheRecords) {
    BookRecord worse = invoice_record();
    worse.site = "XX";
    worse.fields = {{"energy", "-3 kWh"}, {"price", "7"}};
    BookRecord twice = certificate_record();
    EXPECT_THAT(told_of({certificate_record(), worse, twice}),
                ElementsAre("2: out_of_range energy", "2: unknown_field price", "2: missing_field utility",
                            "2: missing_field number", "2: unknown_site site", "3: double_use registry_id"));
}

}  // namespace
}  // namespace wattmast::test

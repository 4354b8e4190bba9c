// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_library.h"

#include <gmock/gmock.h>

#include "carbon/book_records.h"
#include "carbon/factor_edition.h"
#include "carbon/factors.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

EmissionFactor published(EmissionFactor factor, const std::string& day_text) {
    factor.set = "mee";
    factor.published = day_text;
    factor.published_by = day(day_text);
    return factor;
}

FactorRegister shipped() {
    FactorRegister factors({{"mee", "China", 100, "CO2", "public notice", ""}});
    factors
        .add({published(factor("sd21", "CN-SD", 2021, "0.6838"), "2024-04-12"),
              published(factor("sd22", "CN-SD", 2022, "0.6410"), "2024-12-20")})
        .value();
    return factors;
}

BookRecord edition(std::int64_t id, const std::string& entered, const std::vector<EmissionFactor>& rows,
                   const std::string& retired = "") {
    BookRecord record =
        record_of(BookKind::factor_edition,
                  {{"name", "edition.csv"}, {"published", "2025-10-24"}, {"file_digest", std::string(64, 'a')}});
    record.id = BookRecordId(id);
    record.site.clear();
    record.first_day.reset();
    record.last_day.reset();
    record.entered = parse_iso8601(entered + "T08:00:00Z").value();
    if (!rows.empty()) {
        record.fields["rows"] = write_factors(rows);
    }
    if (!retired.empty()) {
        record.fields["retired"] = retired;
    }
    return record;
}

BookRecord own(std::int64_t id, const std::string& factor_id) {
    BookRecord record = record_of(BookKind::own_factor, {{"factor_id", factor_id},
                                                         {"category", "electricity"},
                                                         {"item", "grid_average"},
                                                         {"region", "CN-SD"},
                                                         {"value", "0.4000"},
                                                         {"unit", "kgCO2/kWh"},
                                                         {"gas", "CO2"},
                                                         {"data_year", "2025"},
                                                         {"method", "location"},
                                                         {"publisher", "Supplier"}});
    record.id = BookRecordId(id);
    record.site.clear();
    record.last_day.reset();
    record.first_day = day("2025-01-01");
    record.entered = parse_iso8601("2025-03-04T23:30:00Z").value();
    return record;
}

std::vector<std::string> ids_of(const FactorLibrary& library) {
    std::vector<std::string> ids;
    for (const EmissionFactor& factor : library.factors.all()) {
        ids.push_back(factor.id + " " + factor.value.to_string());
    }
    return ids;
}

const EmissionFactor revised = published(factor("sd22", "CN-SD", 2022, "0.6409"), "2025-10-24");
const EmissionFactor next = published(factor("sd23", "CN-SD", 2023, "0.6191"), "2025-10-24");

TEST(FactorLibrary, WithoutABookItIsTheProgramsOwn) {
    const FactorLibrary library = library_with_book(shipped(), {});
    EXPECT_THAT(ids_of(library), ElementsAre("sd21 0.6838", "sd22 0.6410"));
    EXPECT_THAT(library.former, IsEmpty());
    EXPECT_EQ(library.factors.all()[0].origin, FactorOrigin());
}

TEST(FactorLibrary, AnEditionAddsAndTakesThePlaceOfWhatItChanges) {
    const std::vector book{edition(1, "2025-11-03", {revised, next})};
    const FactorLibrary library = library_with_book(shipped(), book);
    EXPECT_THAT(ids_of(library), ElementsAre("sd21 0.6838", "sd22 0.6409", "sd23 0.6191"));
    const EmissionFactor& added = library.factors.all()[2];
    EXPECT_EQ(added.origin.kind, FactorOrigin::Kind::edition);
    EXPECT_EQ(added.origin.record, 1);
    EXPECT_EQ(added.origin.who, "L. Chen");
    EXPECT_EQ(row_digest(added), row_digest(next)) << "who imported it is not in the row";
    ASSERT_EQ(library.former.size(), 1U);
    EXPECT_EQ(library.former[0].factor.value.to_string(), "0.6410");
    EXPECT_EQ(library.former[0].end, FormerFactor::End::changed);
    EXPECT_EQ(library.former[0].record, BookRecordId(1));
}

TEST(FactorLibrary, WhatIsRetiredIsFoundByNobodyAndMayComeBack) {
    std::vector book{edition(1, "2025-11-03", {}, "sd21\nsd22")};
    EXPECT_THAT(ids_of(library_with_book(shipped(), book)), IsEmpty());
    EXPECT_EQ(library_with_book(shipped(), book).former.back().end, FormerFactor::End::retired);
    book.push_back(edition(2, "2025-11-04", {revised}));
    EXPECT_THAT(ids_of(library_with_book(shipped(), book)), ElementsAre("sd22 0.6409"));
}

TEST(FactorLibrary, AWithdrawnEditionIsUndone) {
    std::vector book{edition(1, "2025-11-03", {revised, next})};
    BookRecord gone;
    gone.kind = BookKind::factor_edition;
    gone.id = BookRecordId(2);
    gone.replaces = BookRecordId(1);
    gone.is_withdrawal = true;
    gone.entered = parse_iso8601("2025-12-01T08:00:00Z").value();
    book.push_back(gone);
    EXPECT_THAT(ids_of(library_with_book(shipped(), book)), ElementsAre("sd21 0.6838", "sd22 0.6410"));
    EXPECT_EQ(library_with_book(shipped(), entered_by(book, day("2025-11-30"))).factors.all().size(), 3U);
}

TEST(FactorLibrary, OwnFactorsStandBeforeTheLibraryInTheirTime) {
    const std::vector book{own(1, "own.sd")};
    const FactorLibrary library = library_with_book(shipped(), book);
    FactorQuery query;
    query.region = "CN-SD";
    query.month = month("2025-06");
    query.rule = YearRule::latest_published_not_after;
    const auto found = library.factors.find(query);
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->factor.id, "own.sd");
    EXPECT_EQ(found->factor.origin.kind, FactorOrigin::Kind::own);
    EXPECT_EQ(found->factor.origin.who, "L. Chen");
    EXPECT_EQ(found->factor.origin.why, "monthly entry");
    query.month = month("2024-12");
    EXPECT_EQ(library.factors.find(query)->factor.id, "sd22") << "it is not valid yet";
}

TEST(FactorLibrary, AnIdThatIsOrWasTakenIsNoOwnFactorsId) {
    const std::vector book{own(1, "sd21"), edition(2, "2025-11-03", {}, "sd22"), own(3, "sd22"), own(4, "own.a"),
                           own(5, "own.a")};
    const FactorLibrary library = library_with_book(shipped(), book);
    std::vector<std::string> checks;
    for (const LeftOutFactor& left_out : library.left_out) {
        checks.push_back(left_out.check + " " + left_out.message.substr(0, 15));
    }
    EXPECT_THAT(checks, ElementsAre("own_factor_twice book, record 1,", "own_factor_twice book, record 3,",
                                    "own_factor_twice book, record 5,"));
    EXPECT_THAT(ids_of(library), ElementsAre("own.a 0.4000", "sd21 0.6838"));
}

TEST(FactorLibrary, ARowOfASetThatTheProgramDoesNotListIsLeftOut) {
    EmissionFactor foreign = next;
    foreign.set = "aib";
    const std::vector book{edition(1, "2025-11-03", {foreign, revised})};
    const FactorLibrary library = library_with_book(shipped(), book);
    ASSERT_EQ(library.left_out.size(), 1U);
    EXPECT_EQ(library.left_out[0].check, "unknown_set");
    EXPECT_THAT(ids_of(library), ElementsAre("sd21 0.6838", "sd22 0.6409"));
}

TEST(FactorLibrary, KnownOnADayIsWhatWasPublishedAndEnteredByThen) {
    const std::vector book{own(1, "own.sd"), edition(2, "2025-11-03", {revised, next})};
    const auto known = [&](const std::string& text) {
        FactorLibrary library = library_with_book(shipped(), entered_by(book, day(text)));
        library.factors = published_by(library.factors, day(text));
        return ids_of(library);
    };
    EXPECT_THAT(known("2024-12-19"), ElementsAre("sd21 0.6838"));
    EXPECT_THAT(known("2025-03-03"), ElementsAre("sd21 0.6838", "sd22 0.6410"));
    EXPECT_THAT(known("2025-03-04"), ElementsAre("own.sd 0.4000", "sd21 0.6838", "sd22 0.6410"));
    EXPECT_THAT(known("2025-11-02"), ElementsAre("own.sd 0.4000", "sd21 0.6838", "sd22 0.6410"))
        << "published, but not imported yet";
    EXPECT_THAT(known("2025-11-03"), ElementsAre("own.sd 0.4000", "sd21 0.6838", "sd22 0.6409", "sd23 0.6191"));
}

}  // namespace
}  // namespace wattmast::test

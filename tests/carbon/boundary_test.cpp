// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/boundary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book_records.h"
#include "carbon/book_check.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Fields = std::map<std::string, std::string, std::less<>>;

const CivilMonth october = CivilMonth::parse("2026-10").value();

BookRecord boundary(std::int64_t id, Fields more, const std::string& site = "", const std::string& first = "2026-01-01",
                    const std::string& last = "") {
    Fields fields{{"organisation", "Example Telecom"}, {"approach", "equity_share"}};
    more.merge(fields);
    BookRecord record = record_of(BookKind::boundary, std::move(more));
    record.id = BookRecordId(id);
    record.site = site;
    record.first_day = day(first);
    record.last_day = last.empty() ? std::nullopt : std::optional(day(last));
    return record;
}

std::vector<std::string> faults(const BookRecord& record) {
    std::vector<std::string> fields;
    for (const BookFinding& finding : check_fields(record)) {
        fields.push_back(finding.field);
    }
    return fields;
}

TEST(Boundary, ASiteGoesBeforeItsAreaAndASmallerAreaBeforeALargerOne) {
    const std::vector records{
        boundary(1, {{"share", "90 %"}}), boundary(2, {{"area", "China / Shanghai"}, {"share", "60 %"}}),
        boundary(3, {{"area", " China "}, {"share", "70 %"}}), boundary(4, {{"share", "333333 ppm"}}, "SH-1")};
    const std::vector<BookBoundary> all = standing_boundaries(records);
    ASSERT_EQ(all.size(), 4U);
    const auto share = [&](std::string_view site, const std::vector<std::string>& area) {
        const BookBoundary* found = share_in(all, site, area, october);
        return found == nullptr ? std::pair{0L, whole.count} : std::pair{found->record.number(), found->share.count};
    };
    EXPECT_EQ(share("SH-1", {"China", "Shanghai"}), (std::pair{4L, 333'333}));
    EXPECT_EQ(share("SH-2", {"China", "Shanghai", "Pudong"}), (std::pair{2L, 600'000}));
    EXPECT_EQ(share("JS-1", {"China", "Jiangsu"}), (std::pair{3L, 700'000}));
    EXPECT_EQ(share("HN-1", {"Vietnam"}), (std::pair{1L, 900'000}));
    EXPECT_EQ(share("XX-1", {}), (std::pair{1L, 900'000}));
    EXPECT_EQ(organisation_in(all, october)->record, BookRecordId(1));
}

TEST(Boundary, ARecordHoldsInTheMonthsOfItsDays) {
    const std::vector records{boundary(1, {{"share", "50 %"}}, "", "2026-05-01", "2026-09-30"),
                              boundary(2, {{"share", "40 %"}}, "", "2026-10-01")};
    const std::vector<BookBoundary> all = standing_boundaries(records);
    EXPECT_EQ(share_in(all, "A", {}, CivilMonth::parse("2026-09").value())->share.count, 500'000);
    EXPECT_EQ(share_in(all, "A", {}, october)->share.count, 400'000);
    EXPECT_EQ(share_in(all, "A", {}, CivilMonth::parse("2026-04").value()), nullptr);
    EXPECT_EQ(organisation_in(all, CivilMonth::parse("2026-04").value()), nullptr);
}

TEST(Boundary, TheWholeIsNoShare) {
    const std::vector records{boundary(1, {}), boundary(2, {{"share", "100 %"}}, "SH-1")};
    EXPECT_EQ(share_in(standing_boundaries(records), "SH-1", {}, october), nullptr);
    const std::vector control{boundary(3, {{"approach", "financial_control"}})};
    EXPECT_EQ(share_in(standing_boundaries(control), "SH-1", {}, october), nullptr);
    EXPECT_EQ(organisation_in(standing_boundaries(control), october)->approach, Consolidation::financial_control);
}

TEST(Boundary, WhatIsWrongIsNamedByItsField) {
    EXPECT_THAT(faults(boundary(1, {{"share", "62.5 %"}})), IsEmpty());
    EXPECT_THAT(faults(boundary(1, {{"share", "0 %"}})), ElementsAre("share"));
    EXPECT_THAT(faults(boundary(1, {{"share", "100.1 %"}})), ElementsAre("share"));
    EXPECT_THAT(faults(boundary(1, {{"share", "33.33333 %"}})), ElementsAre("share")) << "finer than a millionth";
    EXPECT_THAT(faults(boundary(1, {{"share", "half"}})), ElementsAre("share"));
    EXPECT_THAT(faults(boundary(1, {{"approach", "financial_control"}, {"share", "60 %"}})), ElementsAre("share"));
    EXPECT_THAT(faults(boundary(1, {{"approach", "mine"}})), ElementsAre("approach"));
    EXPECT_THAT(faults(boundary(1, {{"area", "China"}, {"share", "60 %"}}, "SH-1")), ElementsAre("area"));
    EXPECT_THAT(faults(boundary(1, {}, "", "2026-10-02")), ElementsAre("first_day"));
    EXPECT_THAT(faults(boundary(1, {}, "", "2026-10-01", "2026-10-30")), ElementsAre("last_day"));
    EXPECT_THAT(standing_boundaries(std::vector{boundary(1, {{"share", "0 %"}})}), IsEmpty());
}

TEST(Boundary, TwoOfOnePlaceOrOfTwoApproachesContradict) {
    const auto checks = [](const std::vector<BookRecord>& records) {
        std::vector<std::string> found;
        for (const BookFinding& finding : check_book(records, {.sites = {"SH-1"}, .today = std::nullopt})) {
            found.push_back(std::to_string(finding.record.number()) + " " + finding.check);
        }
        return found;
    };
    EXPECT_THAT(checks({boundary(1, {}), boundary(2, {{"share", "60 %"}}, "SH-1")}), IsEmpty());
    EXPECT_THAT(checks({boundary(1, {}), boundary(2, {{"share", "60 %"}})}), ElementsAre("2 overlap"));
    EXPECT_THAT(checks({boundary(1, {{"area", "China/Shanghai"}}), boundary(2, {{"area", "China / Shanghai"}})}),
                ElementsAre("2 overlap"))
        << "one area, however it is written";
    EXPECT_THAT(checks({boundary(1, {{"area", "China/Shanghai"}}), boundary(2, {{"area", "China"}})}), IsEmpty());
    EXPECT_THAT(checks({boundary(1, {{"approach", "operational_control"}}), boundary(2, {{"share", "60 %"}}, "SH-1")}),
                ElementsAre("2 two_approaches"));
    EXPECT_THAT(checks({boundary(1, {{"approach", "operational_control"}}, "", "2026-01-01", "2026-09-30"),
                        boundary(2, {{"share", "60 %"}}, "SH-1", "2026-10-01")}),
                IsEmpty())
        << "of other days";
}

TEST(Boundary, SharesAreExactAndRoundedOnce) {
    EXPECT_EQ(share_of(Energy::of(5), PartsPerMillion{500'000}), Energy::of(2)) << "half to even";
    EXPECT_EQ(share_of(Energy::of(7), PartsPerMillion{500'000}), Energy::of(4));
    EXPECT_EQ(share_of(Energy::of(9'000'000'000'000'000'000), PartsPerMillion{999'999}),
              Energy::of(8'999'991'000'000'000'000));
    EXPECT_EQ(share_of(Decimal(120, 0), PartsPerMillion{600'000}).value().to_string(), "72.0");
    EXPECT_EQ(share_of(Decimal(25, -1), PartsPerMillion{333'333}).value().to_string(), "0.8333325");
    EXPECT_EQ(percent_text(PartsPerMillion{600'000}), "60 %");
    EXPECT_EQ(percent_text(PartsPerMillion{333'333}), "33.3333 %");
}

TEST(Boundary, ALineSaysItsShare) {
    const std::string rules = "year_rule=x" + share_rule(PartsPerMillion{625'000}) + " gap_limit=60s";
    EXPECT_THAT(rules, HasSubstr(" equity_share=625000ppm "));
    EXPECT_EQ(share_in_rules(rules), PartsPerMillion{625'000});
    EXPECT_EQ(share_in_rules("year_rule=x gap_limit=60s"), std::nullopt);
    EXPECT_EQ(share_in_rules(""), std::nullopt);
}

}  // namespace
}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/csv_text.h"

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::vector<std::string>> fields(std::string_view text) {
    std::vector<std::vector<std::string>> all;
    for (const CsvRecord& record : parse_csv(text).value()) {
        all.push_back(record.fields);
    }
    return all;
}

TEST(CsvText, ReadsPlainAndQuotedFields) {
    EXPECT_THAT(fields("a,b\r\n1,\"x, \"\"y\"\"\"\r\n"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "x, \"y\"")));
}

TEST(CsvText, ReadsLineFeedsMarkAndMissingLastLineEnd) {
    EXPECT_THAT(fields("\xEF\xBB\xBF"
                       "a,b\n,2"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("", "2")));
}

TEST(CsvText, PassesOverEmptyLinesAndCountsThem) {
    const auto records = parse_csv("a\n\n\"one\ntwo\"\nlast\n").value();
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[1].line, 3U);
    EXPECT_THAT(records[1].fields, ElementsAre("one\ntwo"));
    EXPECT_EQ(records[2].line, 5U);
}

TEST(CsvText, ATrailingCommaIsAnEmptyField) {
    EXPECT_THAT(fields("1,"), ElementsAre(ElementsAre("1", "")));
    EXPECT_THAT(fields("\"\",x"), ElementsAre(ElementsAre("", "x")));
    EXPECT_THAT(fields(""), IsEmpty());
}

TEST(CsvText, FailsForBrokenQuotes) {
    EXPECT_THAT(parse_csv("a\n\"open"), test::FailsWithDetail(Errc::invalid_argument, "line 2: a quote that is never"));
    EXPECT_THAT(parse_csv("a\"b"), test::FailsWithDetail(Errc::invalid_argument, "line 1: a quote inside"));
    EXPECT_THAT(parse_csv("\"a\"b"), test::FailsWithDetail(Errc::invalid_argument, "after a closing quote"));
}

}  // namespace
}  // namespace wattmast

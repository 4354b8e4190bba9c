// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/phrases.h"

#include <gtest/gtest.h>

#include "app/history/findings.h"

namespace wattmast {
namespace {

TEST(HistoryPhrases, EveryPhraseIsSaidInEnglish) {
    for (std::uint8_t number = 1; number <= history_phrases; ++number) {
        const HistoryText text(static_cast<HistoryPhrase>(number), {"w1", "w2", "w3", "w4"});
        EXPECT_NE(english(text), "") << int{number};
        EXPECT_EQ(english(text).find('%'), std::string::npos) << english(text);
    }
}

TEST(HistoryPhrases, WordsAreTakenAsTheyAre) {
    HistoryText text(HistoryPhrase::header_says, {"%1 100 %2"});
    text.add(HistoryPhrase::no_unit_in_header);
    EXPECT_EQ(english(text), "the header says \"%1 100 %2\"; no unit in the header");
    EXPECT_EQ(english({}), "");
}

TEST(HistoryPhrases, LongCellsAreCutBetweenCharacters) {
    EXPECT_EQ(shortened("short"), "short");
    EXPECT_EQ(shortened(std::string(61, 'a')), std::string(60, 'a') + "…");
    EXPECT_EQ(shortened(std::string(59, 'a') + "量bc"), std::string(59, 'a') + "…");
}

TEST(HistoryFindingsCsv, HasARowForEachThatIsListed) {
    HistoryFindings findings(1);
    const auto text = [] { return HistoryText(HistoryPhrase::no_number, {"a,\"b\"", "comma"}); };
    findings.add(7, "=P", HistoryFindingKind::number, HistoryEffect::left_out, text);
    findings.add(8, "=P", HistoryFindingKind::number, HistoryEffect::left_out, text);
    findings.add(9, "", HistoryFindingKind::row_shape, HistoryEffect::left_out,
                 [] { return HistoryText(HistoryPhrase::open_quote); });
    EXPECT_EQ(findings_csv(findings),
              "line,column,kind,effect,message\r\n"
              "7,'=P,number,left_out,\"\"\"a,\"\"b\"\"\"\" is not a number with a decimal comma\"\r\n"
              "9,,row_shape,left_out,\"a quote is not closed, or stands inside a text\"\r\n");
    EXPECT_EQ(findings.count().left_out, 3U);
}

}  // namespace
}  // namespace wattmast

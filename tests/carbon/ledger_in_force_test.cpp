// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_in_force.h"

#include "carbon/ledger_lines.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LedgerLine numbered(LedgerLine line, std::uint64_t number) {
    line.number = number;
    return line;
}

std::vector<std::uint64_t> numbers_of(const std::vector<LedgerLine>& lines) {
    std::vector<std::uint64_t> numbers;
    for (const LedgerLine& line : lines) {
        numbers.push_back(line.number);
    }
    return numbers;
}

TEST(LedgerInForce, ACorrectionTakesThePlaceOfItsLineAndIsCorrectedAgain) {
    std::vector<LedgerLine> lines = {numbered(grid_line(), 1), numbered(fuel_line(), 2), numbered(corrected_line(1), 7),
                                     numbered(corrected_line(7), 9)};
    EXPECT_THAT(numbers_of(lines_in_force(lines)), ElementsAre(2, 9));
    EXPECT_THAT(misplaced_corrections(lines), IsEmpty());
}

TEST(LedgerInForce, WhatIsWithdrawnDoesNotCountAndNeitherDoesTheWithdrawal) {
    LedgerLine lacked = corrected_line(1);
    lacked.correction->line.reset();
    const std::vector<LedgerLine> lines = {numbered(grid_line(), 1), numbered(fuel_line(), 2),
                                           numbered(withdrawal_line(2), 5), numbered(lacked, 6)};
    EXPECT_THAT(numbers_of(lines_in_force(lines)), ElementsAre(1, 6));
    EXPECT_THAT(misplaced_corrections(lines), IsEmpty());
}

TEST(LedgerInForce, NamesCorrectionsOfWhatWasNotInForce) {
    LedgerLine elsewhere = corrected_line(1);
    elsewhere.site = "BJ-HD-0012";
    LedgerLine of_another_month = corrected_line(8);
    of_another_month.month = month_of(2026, 9);
    const std::vector<LedgerLine> lines = {
        numbered(grid_line(), 1),        numbered(fuel_line(), 2),        numbered(elsewhere, 4),
        numbered(withdrawal_line(2), 5), numbered(withdrawal_line(2), 6),  // twice
        numbered(corrected_line(77), 7),                                   // of a line that is not there
        numbered(grid_line(), 8),        numbered(of_another_month, 9),
    };
    EXPECT_THAT(misplaced_corrections(lines), ElementsAre(4, 6, 7, 9));
}

}  // namespace
}  // namespace wattmast::test

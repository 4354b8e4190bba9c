// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger.h"

#include <functional>

#include "carbon/ledger_lines.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(LedgerText, IsThatOfTheDescription) {
    LedgerLine line = grid_line();
    line.number = 17;
    EXPECT_EQ(canonical_text(line),
              "wattmast-ledger-1\n"
              "number=17\n"
              "month=2026-10\n"
              "site=SH-PD-0473\n"
              "zone=Asia/Shanghai\n"
              "region=CN-SH\n"
              "begin=2026-09-30T16:00:00Z\n"
              "end=2026-10-31T16:00:00Z\n"
              "node=grid\n"
              "category=scope2_location\n"
              "item=grid_electricity\n"
              "energy_milliwatt_hours=2345678901234\n"
              "method=measured\n"
              "coverage_ppm=987654\n"
              "factor=elec.CN-SH.2023.mee.avg\n"
              "factor_value=0.5810\n"
              "factor_unit=kgCO2/kWh\n"
              "factor_digest=" +
                  sha256("row 41").to_hex() +
                  "\n"
                  "gas=CO2\n"
                  "mass_milligrams=1362839441617\n"
                  "rules=year_rule\\=same_year_only\n"
                  "point=M1/active_energy_import/total\n"
                  "point=M2/active_energy_import/total\n"
                  "inputs=" +
                  sha256("samples").to_hex() +
                  "\n"
                  "who=L. Chen\n");
}

TEST(LedgerText, LeavesOutWhatIsAbsent) {
    LedgerLine line = fuel_line();
    line.number = 18;
    line.region = "";
    const std::string text = canonical_text(line);
    EXPECT_THAT(text, testing::HasSubstr("amount=700.0\namount_unit=L\n"));
    EXPECT_THAT(text, testing::HasSubstr("record=17\nrecord=23\n"));
    for (const char* row : {"region=", "node=", "energy", "coverage", "rules=", "point=", "corrects=", "reason="}) {
        EXPECT_THAT(text, testing::Not(testing::HasSubstr(row)));
    }
}

TEST(LedgerText, OfAWithdrawalSaysWhichLineAndNoFigure) {
    LedgerLine line = withdrawal_line(18);
    line.number = 41;
    EXPECT_EQ(canonical_text(line),
              "wattmast-ledger-1\n"
              "number=41\n"
              "month=2026-10\n"
              "site=SH-PD-0473\n"
              "zone=Asia/Shanghai\n"
              "region=CN-SH\n"
              "begin=2026-09-30T16:00:00Z\n"
              "end=2026-10-31T16:00:00Z\n"
              "category=scope1_fuel\n"
              "item=diesel\n"
              "withdraws=18\n"
              "reason=delivered to another site\n"
              "who=M. Wu\n");
    EXPECT_THAT(parse_ledger_line(canonical_text(line) + "mass_milligrams=0\n"), FailsWith(Errc::invalid_argument));
}

TEST(LedgerText, OfALineComesBackExactly) {
    LedgerLine added = corrected_line(3);
    added.correction->line.reset();
    for (LedgerLine line : {grid_line(), fuel_line(), corrected_line(3), withdrawal_line(3), added}) {
        line.number = 41;
        const auto read = parse_ledger_line(canonical_text(line));
        ASSERT_THAT(read, IsOk());
        EXPECT_EQ(*read, line);
        EXPECT_TRUE(same_digits(read->factor.value, line.factor.value));
    }
}

TEST(LedgerText, OfAClosingComesBackExactly) {
    Closing closing = closing_of_month(month_of(2026, 10));
    closing.number = 3;
    closing.first_line = 12;
    closing.last_line = 340;
    closing.before = sha256("before");
    closing.after = sha256("after");
    EXPECT_EQ(parse_closing(canonical_text(closing)).value(), closing);
    closing.open_findings = 0;
    closing.findings.reset();
    closing.policy.clear();
    EXPECT_EQ(parse_closing(canonical_text(closing)).value(), closing);
    EXPECT_EQ(closing.line_count(), 329U);
}

TEST(LedgerText, WithoutAnyOneOfItsRowsIsNoLine) {
    LedgerLine line = grid_line();
    line.number = 5;
    const std::string text = canonical_text(line);
    int optional = 0;
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
        const std::size_t end = text.find('\n', begin) + 1;
        const auto read = parse_ledger_line(text.substr(0, begin) + text.substr(end));
        if (read) {
            ++optional;  // region, node, rules and the two points
            EXPECT_NE(*read, line);
        }
    }
    EXPECT_EQ(optional, 5);
}

TEST(LedgerText, WrittenInAnotherWayIsRefused) {
    LedgerLine line = grid_line();
    line.number = 5;
    const std::string text = canonical_text(line);
    const std::vector<std::pair<std::string, std::string>> ways = {
        {"number=5", "number=05"},
        {"number=5", "number=-5"},
        {"mass_milligrams=", "mass_milligrams=+"},
        {"Z\nend", ".000Z\nend"},
        {"coverage_ppm=987654", "coverage_ppm=1000001"},
        {"method=measured", "method=missing"},
        {"category=scope2_location", "category=scope2"},
        {"gas=CO2", "gas=co2"},
        {"\n", "\r\n"},
    };
    for (const auto& [from, to] : ways) {
        std::string changed = text;
        ASSERT_NE(changed.find(from), std::string::npos) << from;
        changed.replace(changed.find(from), from.size(), to);
        EXPECT_THAT(parse_ledger_line(changed), FailsWith(Errc::invalid_argument)) << to;
    }
    EXPECT_THAT(parse_ledger_line(text + "more=1\n"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(parse_closing(text), FailsWith(Errc::invalid_argument));
}

TEST(LedgerLine, ThatIsNoneIsRefusedWithTheReason) {
    const std::vector<std::pair<std::function<void(LedgerLine&)>, const char*>> faults = {
        {[](LedgerLine& line) { line.site.clear(); }, "no site"},
        {[](LedgerLine& line) { line.time_zone.clear(); }, "time zone"},
        {[](LedgerLine& line) { line.period.end = line.period.begin; }, "period"},
        {[](LedgerLine& line) { line.month = {}; }, "month"},
        {[](LedgerLine& line) { line.item.clear(); }, "item"},
        {[](LedgerLine& line) { line.energy.reset(); }, "activity"},
        {[](LedgerLine& line) {
             line.amount = LedgerAmount{Decimal(1, 0), "L"};
         },
         "activity"},
        {[](LedgerLine& line) { line.energy->method = EnergyMethod::missing; }, "method"},
        {[](LedgerLine& line) { line.energy->coverage.count = 1'000'001; }, "coverage"},
        {[](LedgerLine& line) { line.energy->coverage.count = -1; }, "coverage"},
        {[](LedgerLine& line) { line.factor.id.clear(); }, "factor"},
        {[](LedgerLine& line) { line.factor.unit.clear(); }, "unit"},
        {[](LedgerLine& line) { line.who.clear(); }, "who"},
        {[](LedgerLine& line) { line.points.emplace_back(); }, "point"},
        {[](LedgerLine& line) { line.rules = "\xFF"; }, "UTF-8"},
        {[](LedgerLine& line) {
             line.correction = LedgerCorrection{3, ""};
         },
         "reason"},
        {[](LedgerLine& line) {
             line.correction = LedgerCorrection{9, "later"};
         },
         "before it"},
    };
    ASSERT_THAT(check_line(grid_line()), IsOk());
    ASSERT_THAT(check_line(fuel_line()), IsOk());
    for (const auto& [spoil, word] : faults) {
        LedgerLine line = grid_line();
        line.number = 9;
        spoil(line);
        EXPECT_THAT(check_line(line), FailsWithDetail(Errc::invalid_argument, word));
    }
    LedgerLine line = fuel_line();
    line.amount->unit.clear();
    EXPECT_THAT(check_line(line), FailsWithDetail(Errc::invalid_argument, "unit"));
}

TEST(LedgerLine, AWithdrawalHasItsPlaceAlone) {
    LedgerLine sound = withdrawal_line(3);
    sound.number = 9;
    ASSERT_THAT(check_line(sound), IsOk());
    const std::vector<std::function<void(LedgerLine&)>> faults = {
        [](LedgerLine& line) {
            line.amount = LedgerAmount{Decimal(0, 0), "L"};
        },
        [](LedgerLine& line) { line.energy = grid_line().energy; },
        [](LedgerLine& line) { line.factor = fuel_line().factor; },
        [](LedgerLine& line) { line.mass = CarbonMass::of(1); },
        [](LedgerLine& line) { line.gas = Gas::co2e; },
        [](LedgerLine& line) { line.rules = "gwp=AR5"; },
        [](LedgerLine& line) { line.points = {"M1/active_energy_import/total"}; },
        [](LedgerLine& line) { line.records = {17}; },
        [](LedgerLine& line) { line.inputs = sha256("x"); },
        [](LedgerLine& line) { line.correction->line.reset(); },
        [](LedgerLine& line) { line.correction->line = 9; },
        [](LedgerLine& line) { line.correction->reason.clear(); },
        [](LedgerLine& line) { line.who.clear(); },
    };
    for (const auto& spoil : faults) {
        LedgerLine line = sound;
        spoil(line);
        EXPECT_THAT(check_line(line), FailsWith(Errc::invalid_argument));
    }
}

TEST(Closing, NamesTheMonthsThatItCorrects) {
    Closing closing = closing_of_month(month_of(2026, 12));
    closing.number = 3;
    closing.first_line = 12;
    closing.last_line = 15;
    closing.corrections_since = month_of(2026, 9);
    closing.corrected = {{month_of(2026, 10), "gwp_set=AR5\n"}, {month_of(2026, 11), ""}};
    ASSERT_THAT(check_closing(closing), IsOk());
    const std::string text = canonical_text(closing);
    EXPECT_THAT(text, testing::HasSubstr("corrections_since=2026-09\n"
                                         "corrected=2026-10\n"
                                         "corrected_policy=gwp_set\\=AR5\\n\n"
                                         "corrected=2026-11\n"));
    const auto read = parse_closing(text);
    ASSERT_THAT(read, IsOk());
    EXPECT_EQ(*read, closing);
    const std::vector<std::function<void(Closing&)>> faults = {
        [](Closing& one) { one.corrections_since.reset(); },
        [](Closing& one) { one.corrections_since = month_of(2026, 11); },
        [](Closing& one) { std::swap(one.corrected[0], one.corrected[1]); },
        [](Closing& one) { one.corrected[1].month = month_of(2026, 12); },
        [](Closing& one) { one.corrected[0].policy = "\xC0"; },
    };
    for (const auto& spoil : faults) {
        Closing one = closing;
        spoil(one);
        EXPECT_THAT(check_closing(one), FailsWith(Errc::invalid_argument));
    }
}

TEST(Closing, ThatIsNoneIsRefused) {
    ASSERT_THAT(check_closing(closing_of_month(month_of(2026, 10))), IsOk());
    const std::vector<std::function<void(Closing&)>> faults = {
        [](Closing& closing) { closing.who.clear(); },
        [](Closing& closing) { closing.program.clear(); },
        [](Closing& closing) { closing.time_zone_release.clear(); },
        [](Closing& closing) { closing.month = {}; },
        [](Closing& closing) { closing.findings.reset(); },
        [](Closing& closing) { closing.open_findings = 0; },
        [](Closing& closing) { closing.policy = "\xC0"; },
    };
    for (const auto& spoil : faults) {
        Closing closing = closing_of_month(month_of(2026, 10));
        spoil(closing);
        EXPECT_THAT(check_closing(closing), FailsWith(Errc::invalid_argument));
    }
}

TEST(LedgerCategory, HasAnId) {
    for (int number = 1; number <= 8; ++number) {
        const auto category = static_cast<LedgerCategory>(number);
        EXPECT_EQ(ledger_category_by_id(id_of(category)), category);
    }
    EXPECT_EQ(ledger_category_by_id(""), std::nullopt);
}

}  // namespace
}  // namespace wattmast::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_chain.h"

#include <algorithm>

#include "carbon/ledger_lines.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using Check = LedgerFinding::Check;
using testing::IsEmpty;

std::vector<LedgerFinding> findings_in(const SmallLedger& ledger) {
    return verify_chain(ledger.lines, ledger.closings);
}

bool names_line(const std::vector<LedgerFinding>& findings, std::uint64_t line) {
    return std::ranges::any_of(findings, [&](const LedgerFinding& finding) { return finding.line == line; });
}
bool names_closing(const std::vector<LedgerFinding>& findings, std::uint64_t closing) {
    return std::ranges::any_of(findings, [&](const LedgerFinding& finding) { return finding.closing == closing; });
}

std::vector<std::string> told(const std::vector<LedgerFinding>& findings) {
    std::vector<std::string> told;
    for (const LedgerFinding& finding : findings) {
        told.push_back(std::string(id_of(finding.check)) + ": " + finding.place());
    }
    return told;
}

TEST(LedgerChain, IsThatOfTheDescription) {
    const SmallLedger ledger = small_ledger();
    ASSERT_EQ(ledger.lines.size(), 5U);
    // docs/LEDGER.md: (echo $BEFORE; cat text) | sha256sum
    Digest before;
    for (const LedgerRow& line : ledger.lines) {
        EXPECT_EQ(line.digest, sha256(before.to_hex() + "\n" + line.text));
        before = line.digest;
    }
    EXPECT_EQ(ledger.closings[0].digest, sha256(Digest().to_hex() + "\n" + ledger.closings[0].text));
    const Closing october = parse_closing(ledger.closings[0].text).value();
    EXPECT_EQ(october.first_line, 1U);
    EXPECT_EQ(october.last_line, 3U);
    EXPECT_EQ(october.before, Digest());
    EXPECT_EQ(october.after, ledger.lines[2].digest);
    const Closing november = parse_closing(ledger.closings[1].text).value();
    EXPECT_EQ(november.first_line, 4U);
    EXPECT_EQ(november.before, october.after);
    EXPECT_EQ(november.after, before);
    EXPECT_THAT(findings_in(ledger), IsEmpty());
    EXPECT_THAT(verify_chain({}, {}), IsEmpty());
}

TEST(LedgerChain, AnEndIsWrittenAndReadInOneForm) {
    const ChainEnd end = small_ledger().head.closings;
    EXPECT_EQ(to_string(end), "2:" + end.digest.to_hex());
    EXPECT_EQ(parse_chain_end(to_string(end)).value(), end);
    const std::string hex = end.digest.to_hex();
    for (const std::string& wrong : {std::string(), hex, std::string("2:"), "2:" + hex.substr(1), ":" + hex,
                                     "02:" + hex, "-2:" + hex, "2 :" + hex, "2:" + hex + "0", "2:" + hex + "\n"}) {
        EXPECT_THAT(parse_chain_end(wrong), FailsWithDetail(Errc::invalid_argument, "ledger --head")) << wrong;
    }
}

TEST(LedgerChain, OfAMonthWithoutLinesIsOne) {
    SmallLedger ledger = small_ledger();
    ledger.close(closing_of_month(month_of(2026, 12)), {});
    ledger.close(closing_of_month(month_of(2027, 1)), {corrected_line(5)});
    EXPECT_EQ(parse_closing(ledger.closings[2].text).value().line_count(), 0U);
    EXPECT_THAT(findings_in(ledger), IsEmpty());
}

TEST(LedgerChain, FindsEveryChangedByteOfALine) {
    const SmallLedger good = small_ledger();
    for (std::size_t index = 0; index < good.lines.size(); ++index) {
        const std::uint64_t number = index + 1;
        for (std::size_t place = 0; place < good.lines[index].text.size(); ++place) {
            for (const unsigned flip : {1U, 0x80U, 0x20U}) {
                SmallLedger ledger = good;
                char& byte = ledger.lines[index].text[place];
                byte = static_cast<char>(static_cast<unsigned char>(byte) ^ flip);
                const auto findings = findings_in(ledger);
                ASSERT_TRUE(names_line(findings, number)) << "line " << number << ", byte " << place;
                ASSERT_TRUE(std::ranges::all_of(findings, [&](const auto& one) { return one.line == number; }))
                    << "another one is blamed";
            }
        }
        for (std::size_t place = 0; place < Digest::size; ++place) {
            SmallLedger ledger = good;
            ledger.lines[index].digest.bytes[place] ^= 0x10U;
            const auto findings = findings_in(ledger);
            ASSERT_EQ(told(findings).size(), 1U);
            ASSERT_TRUE(names_line(findings, number));
        }
    }
}

TEST(LedgerChain, FindsEveryChangedByteOfAClosing) {
    const SmallLedger good = small_ledger();
    for (std::size_t index = 0; index < good.closings.size(); ++index) {
        const std::uint64_t number = index + 1;
        for (std::size_t place = 0; place < good.closings[index].text.size(); ++place) {
            for (const unsigned flip : {1U, 0x80U, 0x20U}) {
                SmallLedger ledger = good;
                char& byte = ledger.closings[index].text[place];
                byte = static_cast<char>(static_cast<unsigned char>(byte) ^ flip);
                ASSERT_TRUE(names_closing(findings_in(ledger), number)) << "closing " << number << ", byte " << place;
            }
        }
        for (std::size_t place = 0; place < Digest::size; ++place) {
            SmallLedger ledger = good;
            ledger.closings[index].digest.bytes[place] ^= 0x10U;
            ASSERT_EQ(told(findings_in(ledger)),
                      std::vector{"closing: " + std::string("closing ") + std::to_string(number) + ", 2026-1" +
                                  std::to_string(index)});
        }
    }
}

TEST(LedgerChain, FindsEveryLineThatIsGone) {
    const SmallLedger good = small_ledger();
    for (std::size_t index = 0; index < good.lines.size(); ++index) {
        SmallLedger ledger = good;
        ledger.lines.erase(ledger.lines.begin() + static_cast<std::ptrdiff_t>(index));
        const auto findings = findings_in(ledger);
        ASSERT_EQ(findings.size(), 1U) << "line " << index + 1;
        EXPECT_EQ(findings[0].check, Check::missing_line);
        EXPECT_EQ(findings[0].line, index + 1);
        EXPECT_EQ(findings[0].month, month_of(2026, index < 3 ? 10 : 11));
    }
    SmallLedger ledger = good;
    ledger.lines.clear();
    EXPECT_THAT(told(findings_in(ledger)), testing::ElementsAre("missing_line: line 1, closing 1, 2026-10",
                                                                "missing_line: line 4, closing 2, 2026-11"));
}

TEST(LedgerChain, FindsEveryLineThatComesTwice) {
    const SmallLedger good = small_ledger();
    for (std::size_t index = 0; index < good.lines.size(); ++index) {
        SmallLedger ledger = good;
        ledger.lines.insert(ledger.lines.begin() + static_cast<std::ptrdiff_t>(index), good.lines[index]);
        const auto findings = findings_in(ledger);
        ASSERT_EQ(findings.size(), 1U);
        EXPECT_EQ(findings[0].check, Check::extra_line);
        EXPECT_EQ(findings[0].line, index + 1);
    }
}

TEST(LedgerChain, FindsEveryTwoLinesThatChangedPlaces) {
    const SmallLedger good = small_ledger();
    for (std::size_t one = 0; one < good.lines.size(); ++one) {
        for (std::size_t other = one + 1; other < good.lines.size(); ++other) {
            SmallLedger ledger = good;
            std::swap(ledger.lines[one], ledger.lines[other]);
            EXPECT_TRUE(names_line(findings_in(ledger), one + 1)) << one << " and " << other;
            ledger = good;
            std::swap(ledger.lines[one].text, ledger.lines[other].text);
            const auto findings = findings_in(ledger);
            EXPECT_TRUE(names_line(findings, one + 1) && names_line(findings, other + 1)) << one << " and " << other;
        }
    }
}

TEST(LedgerChain, FindsALineThatWasPutIn) {
    SmallLedger ledger = small_ledger();
    LedgerRow extra = ledger.lines.back();
    LedgerLine line = grid_line("XX-0001");
    line.number = 6;
    line.month = month_of(2026, 11);
    extra.number = 6;
    extra.site = line.site;
    extra.text = canonical_text(line);
    extra.digest = chain_digest(ledger.lines.back().digest, extra.text);
    ledger.lines.push_back(extra);
    EXPECT_THAT(told(findings_in(ledger)), testing::ElementsAre("extra_line: line 6, 2026-11, site XX-0001"));
}

TEST(LedgerChain, FindsALineThatWasMadeAnewWithItsDigest) {
    SmallLedger ledger = small_ledger();
    LedgerLine line = parse_ledger_line(ledger.lines[4].text).value();
    line.mass = CarbonMass::of(1);
    ledger.lines[4].text = canonical_text(line);
    ledger.lines[4].digest = chain_digest(ledger.lines[3].digest, ledger.lines[4].text);
    EXPECT_THAT(told(findings_in(ledger)), testing::ElementsAre("account: closing 2, 2026-11"));

    ledger = small_ledger();
    line = parse_ledger_line(ledger.lines[1].text).value();
    line.mass = CarbonMass::of(1);
    ledger.lines[1].text = canonical_text(line);
    ledger.lines[1].digest = chain_digest(ledger.lines[0].digest, ledger.lines[1].text);
    EXPECT_THAT(told(findings_in(ledger)), testing::ElementsAre("line: line 3, closing 1, 2026-10, site BJ-HD-0012"))
        << "the text says: or that of the line before it";
}

TEST(LedgerChain, FindsCopiesThatSaySomethingElse) {
    for (const auto& spoil : std::vector<std::function<void(LedgerRow&)>>{
             [](LedgerRow& row) { row.month = month_of(2026, 9); }, [](LedgerRow& row) { row.site = "other"; }}) {
        SmallLedger ledger = small_ledger();
        spoil(ledger.lines[1]);
        const auto findings = findings_in(ledger);
        ASSERT_EQ(findings.size(), 1U);
        EXPECT_EQ(findings[0].check, Check::copy);
        EXPECT_EQ(findings[0].line, 2U);
    }
    SmallLedger ledger = small_ledger();
    ledger.closings[0].month = month_of(2026, 9);
    EXPECT_THAT(told(findings_in(ledger)), testing::Contains("copy: closing 1, 2026-09"));
}

TEST(LedgerChain, FindsClosingsThatAreGone) {
    SmallLedger ledger = small_ledger();
    ledger.closings.erase(ledger.closings.begin());
    EXPECT_THAT(told(findings_in(ledger)), testing::ElementsAre("missing_closing: closing 1"));

    ledger = small_ledger();
    ledger.closings.pop_back();
    EXPECT_THAT(told(findings_in(ledger)), testing::ElementsAre("extra_line: line 4, 2026-10, site SH-PD-0473",
                                                                "extra_line: line 5, 2026-11, site SH-PD-0473"));
}

TEST(LedgerChain, EndsWhereItWasSeenToEnd) {
    const SmallLedger good = small_ledger();
    EXPECT_THAT(verify_chain(good.lines, good.closings, good.head), IsEmpty());
    EXPECT_THAT(verify_chain(good.lines, good.closings, LedgerHead()), IsEmpty());

    SmallLedger shorter = good;
    shorter.closings.pop_back();
    shorter.lines.resize(3);
    EXPECT_THAT(findings_in(shorter), IsEmpty()) << "a whole month less is whole in itself";
    EXPECT_THAT(told(verify_chain(shorter.lines, shorter.closings, good.head)),
                testing::ElementsAre("head: closing 2"));

    SmallLedger anew;
    anew.close(closing_of_month(month_of(2026, 10)), {grid_line("other")});
    anew.close(closing_of_month(month_of(2026, 11)), {});
    EXPECT_THAT(findings_in(anew), IsEmpty());
    EXPECT_THAT(told(verify_chain(anew.lines, anew.closings, good.head)), testing::ElementsAre("head: closing 2"));

    SmallLedger longer = good;
    longer.close(closing_of_month(month_of(2026, 12)), {});
    EXPECT_THAT(verify_chain(longer.lines, longer.closings, good.head), IsEmpty());
}

TEST(LedgerChain, CollectsEverythingThatIsWrong) {
    SmallLedger ledger = small_ledger();
    ledger.lines[0].text[40] ^= 1;
    ledger.lines[3].digest.bytes[5] ^= 1U;
    ledger.closings[1].text[60] ^= 1;
    ledger.lines.erase(ledger.lines.begin() + 1);
    const auto findings = findings_in(ledger);
    EXPECT_TRUE(names_line(findings, 1));
    EXPECT_TRUE(names_line(findings, 2));
    EXPECT_TRUE(names_line(findings, 4));
    EXPECT_TRUE(names_closing(findings, 2));
    EXPECT_FALSE(names_line(findings, 3));
    EXPECT_FALSE(names_line(findings, 5));
}

TEST(Seal, RefusesLinesThatDoNotBelongToTheMonth) {
    const SmallLedger ledger = small_ledger();
    const Closing december = closing_of_month(month_of(2026, 12));
    EXPECT_THAT(seal(ledger.head, december, {grid_line()}),
                FailsWithDetail(Errc::invalid_argument, "only a correction"));
    LedgerLine later = corrected_line(2);
    later.month = month_of(2027, 1);
    EXPECT_THAT(seal(ledger.head, december, {later}), FailsWithDetail(Errc::invalid_argument, "after the closing"));
    EXPECT_THAT(seal(ledger.head, december, {corrected_line(6)}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(seal(ledger.head, december, {corrected_line(5), corrected_line(6)}),
                FailsWithDetail(Errc::invalid_argument, "the ledger has 5"));
    LedgerLine nobody = corrected_line(2);
    nobody.who.clear();
    EXPECT_THAT(seal(ledger.head, december, {nobody}), FailsWith(Errc::invalid_argument));
    Closing unsigned_one = december;
    unsigned_one.who.clear();
    EXPECT_THAT(seal(ledger.head, unsigned_one, {}), FailsWith(Errc::invalid_argument));
}

TEST(Seal, FillsInWhateverStoodThere) {
    Closing closing = closing_of_month(month_of(2026, 10));
    closing.number = 99;
    closing.first_line = 7;
    closing.last_line = 3;
    closing.before = sha256("x");
    closing.after = sha256("y");
    LedgerLine line = grid_line();
    line.number = 55;
    const SealedClosing sealed = seal({}, closing, {line}).value();
    EXPECT_EQ(sealed.closing.number, 1U);
    EXPECT_EQ(sealed.closing.first_line, 1U);
    EXPECT_EQ(sealed.closing.last_line, 1U);
    EXPECT_EQ(sealed.closing, parse_closing(sealed.row.text).value());
    EXPECT_THAT(verify_chain(sealed.lines, std::vector{sealed.row}), IsEmpty());
}

}  // namespace
}  // namespace wattmast::test

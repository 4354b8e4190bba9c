// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/proposal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/history/header_words.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;
using testing::HasSubstr;
using Certainty = HistoryGuess::Certainty;

HistoryProposal proposed(std::string_view text, const HistoryHints& hints = {}) {
    auto proposal = propose_mapping(text, hints);
    EXPECT_THAT(proposal, IsOk());
    return proposal ? std::move(*proposal) : HistoryProposal{};
}

HistoryGuess guess(const HistoryProposal& proposal, std::string_view subject) {
    const auto found = std::ranges::find(proposal.guesses, subject, &HistoryGuess::subject);
    EXPECT_NE(found, proposal.guesses.end()) << subject;
    return found == proposal.guesses.end() ? HistoryGuess{} : *found;
}

std::string point_of(const HistoryProposal& proposal, std::size_t value) {
    const auto& point = proposal.mapping.values.at(value).point;
    return point ? to_string(*point) : "?";
}

TEST(HistoryProposal, ReadsAGermanSpreadsheet) {
    const auto proposal = proposed(
        "Zeitpunkt;Leistung (kW);Spannung L1 [V];Bemerkung\r\n"
        "31.10.2026 08:00;1.234,5;230,1;ok\r\n01.11.2026 08:15;0,5;229,9;\r\n02.11.2026 08:30;;n/a;ok\r\n");
    const HistoryMapping& mapping = proposal.mapping;
    EXPECT_EQ(mapping.delimiter, ';');
    EXPECT_EQ(mapping.header_line, 1U);
    EXPECT_EQ(mapping.time_column, "Zeitpunkt");
    EXPECT_EQ(mapping.order, DateOrder::day_first);
    EXPECT_EQ(mapping.numbers, (NumberFormat{DecimalMark::comma, Thousands::point}));
    EXPECT_EQ(mapping.zone, "");
    ASSERT_EQ(mapping.values.size(), 2U);
    EXPECT_EQ(point_of(proposal, 0), "active_power/total");
    EXPECT_EQ(mapping.values[0].unit, "kW");
    EXPECT_EQ(point_of(proposal, 1), "voltage/l1");
    EXPECT_EQ(mapping.values[1].unit, "V");
    EXPECT_FALSE(mapping.values[0].is_confirmed);
    EXPECT_EQ(guess(proposal, "time zone").certainty, Certainty::ambiguous);
    EXPECT_EQ(guess(proposal, "date order").reason(), "\"31.10.2026 08:00\" (line 2) cannot be mdy");
    EXPECT_EQ(guess(proposal, "column \"Bemerkung\"").choice, "left out");
}

TEST(HistoryProposal, ADateThatCanBeBothStaysOpen) {
    const auto proposal = proposed("t,P (W)\n03/04/2025 00:00,1\n03/04/2025 00:15,2\n");
    EXPECT_FALSE(proposal.mapping.order);
    const auto order = guess(proposal, "date order");
    EXPECT_EQ(order.certainty, Certainty::ambiguous);
    EXPECT_EQ(order.reason(),
              "\"03/04/2025 00:00\" (line 2): day or month first? No row has 13 or more in the first or in the second "
              "place");
    const auto told = proposed("t,P (W)\n03/04/2025 00:00,1\n03/04/2025 00:15,2\n13/04/2025 00:15,2\n");
    EXPECT_EQ(told.mapping.order, DateOrder::day_first);
    EXPECT_EQ(guess(told, "date order").reason(), "\"13/04/2025 00:15\" (line 4) cannot be mdy");
    const auto american = proposed("t,P (W)\n03/04/2025 00:00,1\n04/13/2025 00:15,2\n");
    EXPECT_EQ(american.mapping.order, DateOrder::month_first);
    HistoryHints hints;
    hints.order = DateOrder::month_first;
    EXPECT_EQ(guess(proposed("t,P (W)\n03/04/2025 00:00,1\n", hints), "date order").certainty, Certainty::stated);
}

TEST(HistoryProposal, ANumberThatCanBeBothStaysOpen) {
    const auto proposal = proposed("t;P (W)\n2025-04-03;1,234\n2025-04-04;5,678\n");
    EXPECT_FALSE(proposal.mapping.numbers);
    EXPECT_EQ(guess(proposal, "numbers").reason(),
              "\"1,234\" (line 2) is 1.234 or 1234, and no other number tells which");
    EXPECT_EQ(proposed("t;P (W)\n2025-04-03;1,234\n2025-04-04;5,6\n").mapping.numbers,
              (NumberFormat{DecimalMark::comma, Thousands::none}));
    EXPECT_EQ(proposed("t;P (W)\n2025-04-03;1,234\n2025-04-04;5,678.5\n").mapping.numbers,
              (NumberFormat{DecimalMark::point, Thousands::comma}));
    EXPECT_EQ(proposed("t;P (W)\n2025-04-03;0.326\n2025-04-04;1.500\n").mapping.numbers, NumberFormat{});
    EXPECT_EQ(proposed("t;P (W)\n2025-04-03;12\n2025-04-04;7\n").mapping.numbers, NumberFormat{});
}

TEST(HistoryProposal, DateAndClockMayStandApart) {
    const auto proposal = proposed("Date,Time,Voltage\n1/2/2007,00:00:00,243.15\n13/2/2007,00:01:00,243.3\n");
    EXPECT_EQ(proposal.mapping.time_column, "Date");
    EXPECT_EQ(proposal.mapping.clock_column, "Time");
    EXPECT_EQ(proposal.mapping.order, DateOrder::day_first);
    ASSERT_EQ(proposal.mapping.values.size(), 1U);
    EXPECT_EQ(proposal.mapping.values[0].unit, "");  // nobody says it
    EXPECT_EQ(guess(proposal, "column \"Voltage\"").certainty, Certainty::ambiguous);
}

TEST(HistoryProposal, ALongFileGivesAValuePerName) {
    const auto proposal = proposed(
        "time,point,value\n2026-01-01T00:00Z,有功功率(kW),1.5\n2026-01-01T00:00Z,A相电压/V,230\n"
        "2026-01-01T00:15Z,有功功率(kW),1.75\n2026-01-01T00:15Z,A相电压/V,231\n");
    EXPECT_EQ(proposal.mapping.name_column, "point");
    EXPECT_EQ(proposal.mapping.zone, zone_in_text);
    ASSERT_EQ(proposal.mapping.values.size(), 2U);
    EXPECT_EQ(proposal.mapping.values[0].name, "A相电压/V");
    EXPECT_EQ(point_of(proposal, 0), "voltage/l1");
    EXPECT_EQ(proposal.mapping.values[0].unit, "V");
    EXPECT_EQ(point_of(proposal, 1), "active_power/total");
    EXPECT_EQ(proposal.mapping.values[1].unit, "kW");
}

TEST(HistoryProposal, NamesThatSayNothingLeaveItToTheHeader) {
    const auto proposal =
        proposed("t,who,Power kW\n2026-01-01,B_0,1.5\n2026-01-01,B_1,2.5\n2026-01-02,B_0,1.5\n2026-01-02,B_1,2.5\n");
    EXPECT_EQ(point_of(proposal, 0), "active_power/total");
    EXPECT_EQ(point_of(proposal, 1), "active_power/total/B_1");
    EXPECT_EQ(proposal.mapping.values[1].unit, "kW");
}

TEST(HistoryProposal, NamesBesideSeveralColumnsAreDevices) {
    const auto proposal = proposed(
        "host,ts,power,temp\na,1764148500,1.5,20\nb,1764148500,2.5,21\na,1764148560,1.5,20\nb,1764148560,2.5,21\n");
    EXPECT_EQ(proposal.mapping.device_column, "host");
    EXPECT_EQ(proposal.mapping.order, DateOrder::epoch_seconds);
    EXPECT_EQ(proposal.mapping.zone, zone_in_text);
    EXPECT_EQ(point_of(proposal, 0), "active_power/total");
    EXPECT_EQ(point_of(proposal, 1), "temperature/total");
}

TEST(HistoryProposal, ARegisterNeverFallsAndAnAmountDoes) {
    const auto amount = proposed("start,电量(kWh)\n2026-01-01 00:00,5\n2026-01-01 01:00,4\n2026-01-01 02:00,6\n");
    EXPECT_EQ(point_of(amount, 0), "active_energy_amount/total");
    EXPECT_EQ(amount.mapping.values[0].stamp, StampAt::begin);
    EXPECT_EQ(amount.mapping.values[0].period.value().to_string(), "1h");
    EXPECT_THAT(guess(amount, "column \"电量(kWh)\"").reason(), HasSubstr("it falls in line 3"));
    const auto reading = proposed("t,电量(kWh)\n2026-01-01 00:00,5\n2026-01-01 01:00,6\n");
    EXPECT_EQ(point_of(reading, 0), "active_energy_import/total");
    EXPECT_THAT(guess(reading, "column \"电量(kWh)\"").reason(), HasSubstr("it never falls"));
    EXPECT_EQ(point_of(proposed("t,正向有功表底(kWh)\n2026-01-01,5\n2026-01-02,4\n"), 0), "active_energy_import/total");
    const auto days = proposed("begin,usage kWh\n2026-01-01,5\n2026-01-02,6\n2026-01-03,7\n");
    EXPECT_EQ(point_of(days, 0), "active_energy_amount/total");
    EXPECT_EQ(days.mapping.values[0].period.value().to_string(), "1d");
}

TEST(HistoryProposal, RowsOrderHeadersAndEncodingsAreSeen) {
    const auto proposal = proposed("Export of plant 7\n\nt,P kW,P kW\n2026-01-02,1.5,2\n2026-01-01,2.5,3\n");
    EXPECT_EQ(proposal.mapping.header_line, 3U);
    EXPECT_EQ(proposal.mapping.rows, RowOrder::descending);
    EXPECT_EQ(proposal.mapping.values.at(0).column, "#2");        // the name is there twice
    EXPECT_EQ(point_of(proposal, 1), "active_power/total/P kW");  // and two columns are two points
    const auto bare = proposed("2026-01-01\t1.5\n2026-01-02\t2.5\n");
    EXPECT_EQ(bare.mapping.header_line, 0U);
    EXPECT_EQ(bare.mapping.first_line, 1U);
    EXPECT_EQ(proposed("plant 7\n2026-01-01,1.5\n2026-01-02,2.5\n").mapping.first_line, 2U);
    EXPECT_EQ(bare.mapping.delimiter, '\t');
    EXPECT_EQ(bare.mapping.time_column, "#1");
    // 时间,功率
    const auto gb = proposed("\xCA\xB1\xBC\xE4,\xB9\xA6\xC2\xCA\n2026-01-01,1.5\n");
    EXPECT_EQ(gb.mapping.encoding, TextEncoding::gb18030);
    EXPECT_EQ(gb.mapping.time_column, "时间");
    EXPECT_EQ(point_of(gb, 0), "active_power/total");
}

TEST(HistoryProposal, WhatIsNoTableOfTimesIsRefused) {
    EXPECT_THAT(propose_mapping("one column\n1\n2\n", {}),
                FailsWithDetail(Errc::invalid_argument, std::string("no comma, semicolon or tab makes columns")));
    EXPECT_THAT(propose_mapping("a,b\n1,2\n3,4\n", {}),
                FailsWithDetail(Errc::invalid_argument, std::string("no column of the file holds times")));
    EXPECT_THAT(propose_mapping(",,\n,,\n", {}), FailsWithDetail(Errc::invalid_argument, std::string("columns")));
    EXPECT_THAT(propose_mapping("", {}), FailsWithDetail(Errc::invalid_argument, std::string("columns")));
    EXPECT_THAT(propose_mapping("t,P\n\xFF,1\n", {}), FailsWithDetail(Errc::invalid_argument, std::string("line 2")));
}

TEST(HeaderWords, FindUnitsAndLeaveWhatIsNone) {
    const std::pair<const char*, const char*> units[] = {{"Power (kW)", "kW"},
                                                         {"电量(kWh)", "kWh"},
                                                         {"有功功率/kW", "kW"},
                                                         {"eload_kWh", "kWh"},
                                                         {"用电量（度）", "kWh"},
                                                         {"P [W]", "W"},
                                                         {"rate kbit/s", "kbit/s"},
                                                         {"load %", "%"},
                                                         {"温度(℃)", "°C"},
                                                         {"电压/千伏", ""},
                                                         {"Global_active", ""},
                                                         {"Power", ""},
                                                         {"temp_F", ""},
                                                         {"a/b", ""},
                                                         {"MWh", ""},
                                                         {"energy MWh", "MWh"},
                                                         {"Phase A", ""},
                                                         {"Phase/A", "A"},
                                                         {"energy mWh", "mWh"}};
    for (const auto& [header, unit] : units) {
        const auto found = unit_in_header(header);
        EXPECT_EQ(found ? found->unit : "", unit) << header;
    }
}

}  // namespace
}  // namespace wattmast

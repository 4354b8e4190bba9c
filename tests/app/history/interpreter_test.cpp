// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/interpreter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/small_network.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Kind = HistoryFindingKind;

HistoryValue value(std::string column, PointKind kind, std::string unit, std::string name = "") {
    HistoryValue made;
    made.column = std::move(column);
    made.name = std::move(name);
    made.point = PointKey{kind, Phase::total, ""};
    made.unit = std::move(unit);
    made.is_confirmed = true;
    return made;
}

HistoryMapping mapping_of(std::vector<HistoryValue> values) {
    HistoryMapping mapping;
    mapping.numbers = NumberFormat{};
    mapping.time_column = "t";
    mapping.order = DateOrder::year_first;
    mapping.zone = "Europe/Berlin";
    mapping.site = "S";
    mapping.device = "M";
    mapping.values = std::move(values);
    return mapping;
}

/// What a text comes to.
struct Outcome {
    std::vector<HistorySample> samples;
    std::vector<HistorySeries> series;
    HistoryFindings findings{100};
    std::map<std::string, std::uint64_t> left_out;
    std::vector<std::string> unused;

    [[nodiscard]] std::vector<std::string> told() const {
        std::vector<std::string> all;
        for (const HistorySample& one : samples) {
            const HistorySeries& of = series[one.series];
            all.push_back(std::to_string(one.line) + " " + of.site + "/" + of.device + "/" + to_string(of.key) + " " +
                          to_iso8601(one.sample.at) + " " +
                          (one.sample.value ? one.sample.value->to_string()
                                            : "(" + std::string(name_of(*one.sample.reason)) + ")") +
                          (one.sample.quality == Quality::suspect ? " suspect" : ""));
            EXPECT_EQ(one.sample.origin, Origin::imported);
        }
        return all;
    }
    [[nodiscard]] std::vector<std::string> faults() const {
        std::vector<std::string> all;
        for (const HistoryFinding& one : findings.list()) {
            all.push_back(std::to_string(one.line) + " " + one.column + ": " + std::string(id_of(one.kind)) + " " +
                          (one.effect == HistoryEffect::left_out ? "left out" : "taken") + ": " + one.message());
        }
        return all;
    }
};

/// When the files of these tests are taken.
const UtcTime now = test::at("2026-11-26T08:00Z");

Outcome read(std::string_view text, const HistoryMapping& mapping, const Catalog* catalog = nullptr) {
    const auto rows = split_csv_rows(text, mapping.delimiter);
    auto interpreter = HistoryInterpreter::make(mapping, rows.at(0), catalog, now);
    EXPECT_THAT(interpreter, IsOk());
    Outcome outcome;
    for (std::size_t i = mapping.header_line == 0 ? 0 : 1; i < rows.size(); ++i) {
        interpreter->read(rows[i], outcome.findings, outcome.samples);
    }
    outcome.series = interpreter->series();
    outcome.left_out = interpreter->left_out_names();
    outcome.unused = interpreter->left_out_columns();
    return outcome;
}

TEST(HistoryInterpreter, ReadsAPointFromEveryColumn) {
    auto voltage = value("U [V]", PointKind::voltage, "V");
    voltage.point->phase = Phase::l2;
    voltage.device = "M2";
    const auto outcome = read("t,P (kW),x,U [V]\n2026-07-01 00:15,1.50,?,230.1\n2026-07-01 00:30,0,?,n/a\n",
                              mapping_of({value("P (kW)", PointKind::active_power, "kW"), voltage}));
    EXPECT_THAT(outcome.told(), ElementsAre("2 S/M/active_power/total 2026-06-30T22:15:00Z 1500",
                                            "2 S/M2/voltage/l2 2026-06-30T22:15:00Z 230.1",
                                            "3 S/M/active_power/total 2026-06-30T22:30:00Z 0",
                                            "3 S/M2/voltage/l2 2026-06-30T22:30:00Z (no_data)"));
    EXPECT_THAT(outcome.faults(), IsEmpty());
    EXPECT_THAT(outcome.unused, ElementsAre("x"));
    EXPECT_EQ(outcome.series[1].values, 1U);
    EXPECT_EQ(outcome.series[1].missing, 1U);
    EXPECT_EQ(to_iso8601(outcome.series[0].oldest.value()), "2026-06-30T22:15:00Z");
    EXPECT_EQ(to_iso8601(outcome.series[0].newest.value()), "2026-06-30T22:30:00Z");
}

TEST(HistoryInterpreter, ReadsPointsByNameAndPlacesByColumn) {
    auto mapping =
        mapping_of({value("v", PointKind::active_power, "W", "P"), value("v", PointKind::voltage, "mV", "U")});
    mapping.site = mapping.device = "";
    mapping.site_column = "site";
    mapping.device_column = "dev";
    mapping.name_column = "what";
    const auto outcome = read(
        "site,dev,what,t,v\nA,M1,P,2026-07-01,12\nA,M2,U,2026-07-01,230000\nA,M1,P,2026-07-02,NaN\nA,M1,Q,2026-07-02,"
        "5\n"
        "A,M1,Q,2026-07-03,5\nA,M1,U,2026-07-02,1\n",
        mapping);
    EXPECT_THAT(outcome.told(), ElementsAre("2 A/M1/active_power/total 2026-06-30T22:00:00Z 12",
                                            "3 A/M2/voltage/total 2026-06-30T22:00:00Z 230.000",
                                            "4 A/M1/active_power/total 2026-07-01T22:00:00Z (not_a_number)",
                                            "7 A/M1/voltage/total 2026-07-01T22:00:00Z 0.001"));
    EXPECT_EQ(outcome.left_out, (std::map<std::string, std::uint64_t>{{"Q", 2}}));
}

TEST(HistoryInterpreter, ScalesAndAmountsAreWhatTheMappingSays) {
    auto energy = value("e", PointKind::active_energy_amount, "Wh");
    energy.scale = Decimal(40, 0);
    energy.stamp = StampAt::begin;
    energy.period = HistoryPeriod::parse("1d").value();
    EXPECT_THAT(read("t,e\n2026-03-28,1000\n2026-10-25,25\n2026-10-26,0.5\n", mapping_of({energy})).told(),
                ElementsAre("2 S/M/active_energy_amount/total 2026-03-28T23:00:00Z 40.000",
                            "3 S/M/active_energy_amount/total 2026-10-25T23:00:00Z 1.000",  // 25 hours later
                            "4 S/M/active_energy_amount/total 2026-10-26T23:00:00Z 0.0200"));
    energy.period = HistoryPeriod::parse("1mo").value();
    EXPECT_THAT(read("t,e\n2026-01-31,25\n", mapping_of({energy})).told(),
                ElementsAre("2 S/M/active_energy_amount/total 2026-02-27T23:00:00Z 1.000"));
    energy.stamp = StampAt::end;
    EXPECT_THAT(read("t,e\n2026-03-28,25\n", mapping_of({energy})).told(),
                ElementsAre("2 S/M/active_energy_amount/total 2026-03-27T23:00:00Z 1.000"));
}

TEST(HistoryInterpreter, DaysOfTimesSince1970AreThoseOfTheZone) {
    auto energy = value("e", PointKind::active_energy_amount, "kWh");
    energy.stamp = StampAt::begin;
    energy.period = HistoryPeriod::parse("1d").value();
    auto mapping = mapping_of({energy});
    mapping.order = DateOrder::epoch_seconds;
    // 2026-10-24T22:00Z: the day has 25 hours.
    EXPECT_THAT(read("t,e\n1792879200,25\n", mapping).told(),
                ElementsAre("2 S/M/active_energy_amount/total 2026-10-25T23:00:00Z 25"));
    mapping.zone = "";
    EXPECT_THAT(HistoryInterpreter::make(mapping, {1, {"t", "e"}}, nullptr, now),
                FailsWithDetail(Errc::invalid_argument, std::string("needs the zone in which they are cut")));
}

TEST(HistoryInterpreter, WhatHasNotComeYetIsLeftOut) {
    auto mapping = mapping_of({value("P", PointKind::active_power, "W"), value("U", PointKind::voltage, "V")});
    mapping.order = DateOrder::day_first;
    // The fourth is of 1999; the fifth and sixth are just before and just behind a day from now, in Berlin.
    const auto outcome = read(
        "t,P,U\n26.11.2026 08:45,1,2\n12.11.2026,3,4\n11.12.2026,5,6\n31/12/99,7,8\n27.11.2026 09:00,9,10\n"
        "27.11.2026 09:01,11,12\n",
        mapping);
    EXPECT_THAT(
        outcome.faults(),
        ElementsAre(HasSubstr("4 t: time left out: \"11.12.2026\" is 2026-12-10T23:00:00Z, which has not come yet"),
                    HasSubstr("5 t: time left out: \"31/12/99\" is 2099-12-30T23:00:00Z, which has not come yet"),
                    HasSubstr("7 t: time left out: \"27.11.2026 09:01\" is 2026-11-27T08:01:00Z, which has not come")));
    EXPECT_EQ(outcome.findings.count(Kind::time).left_out, 3U);
    EXPECT_EQ(outcome.samples.size(), 6U);
    EXPECT_EQ(to_iso8601(outcome.series[0].newest.value()), "2026-11-27T08:00:00Z");
}

TEST(HistoryInterpreter, AnAmountOfAPeriodThatIsNotOverIsLeftOut) {
    auto energy = value("e", PointKind::active_energy_amount, "kWh");
    energy.stamp = StampAt::begin;
    energy.period = HistoryPeriod::parse("1mo").value();
    const auto outcome = read("t,e\n2026-10-01,30\n2026-11-01,29\n", mapping_of({energy}));
    EXPECT_THAT(outcome.told(), ElementsAre("2 S/M/active_energy_amount/total 2026-10-31T23:00:00Z 30"));
    EXPECT_THAT(outcome.faults(),
                ElementsAre("3 e: time left out: is of a period that ends 2026-11-30T23:00:00Z, which has not come "
                            "yet"));
}

TEST(HistoryInterpreter, EveryFaultyRowIsToldWithLineAndColumn) {
    const auto outcome = read(
        "t,P,U\n"
        "2026-07-01,1,2\n"
        "2026-07-02,1\n"
        "2026-07-03,1,2,,\n"
        "2026-07-04,1,2,3\n"
        "2026-07-05,o\"ne,2\n"
        "01.07.2026,1,2\n"
        "2026-07-06,1.2.3,2\n"
        "2026-07-07,12345678901234567891,2\n"
        ",,\n",
        mapping_of({value("P", PointKind::active_power, "W"), value("U", PointKind::voltage, "V")}));
    EXPECT_THAT(outcome.faults(), ElementsAre("3 : row_shape left out: has 2 fields, but there are 3 columns",
                                              "5 : row_shape left out: has 4 fields, but there are 3 columns",
                                              "6 : row_shape left out: a quote is not closed, or stands inside a text",
                                              "7 t: time left out: \"01.07.2026\" is not a time in the order ymd",
                                              "8 P: number left out: \"1.2.3\" is not a number with a decimal point",
                                              HasSubstr("9 P: number")));
    EXPECT_EQ(outcome.samples.size(), 6U);  // the sound cells of rows with one faulty cell are taken
    EXPECT_EQ(outcome.findings.count(Kind::row_shape).left_out, 3U);
    EXPECT_EQ(outcome.findings.count().left_out, 6U);
}

TEST(HistoryInterpreter, OfALongCellOnlyItsBeginIsKept) {
    const std::string words(100'000, 'x');
    const std::string digits(100'000, '7');
    const auto outcome = read("t,P\n" + words + ",1\n2026-07-02," + words + "\n2026-07-03," + digits + "\n",
                              mapping_of({value("P", PointKind::active_power, "W")}));
    ASSERT_EQ(outcome.findings.list().size(), 3U);
    for (const HistoryFinding& finding : outcome.findings.list()) {
        EXPECT_LT(finding.message().size(), 200U);
        EXPECT_THAT(finding.message(), HasSubstr("…"));
    }
    EXPECT_THAT(outcome.findings.list()[2].message(), HasSubstr("too many digits"));
}

TEST(HistoryInterpreter, FindingsBeyondTheLimitAreCounted) {
    HistoryFindings findings(2);
    const auto mapping = mapping_of({value("P", PointKind::active_power, "W")});
    auto interpreter = HistoryInterpreter::make(mapping, {1, {"t", "P"}}, nullptr, now).value();
    std::vector<HistorySample> samples;
    for (std::size_t line = 2; line < 7; ++line) {
        interpreter.read({line, {"2026-07-01", "x"}}, findings, samples);
        interpreter.read({line, {"yesterday", "1"}}, findings, samples);
    }
    EXPECT_EQ(findings.list().size(), 4U);  // two of each kind
    EXPECT_EQ(findings.count(Kind::number).left_out, 5U);
    EXPECT_EQ(findings.count(Kind::time).left_out, 5U);
}

TEST(HistoryInterpreter, ImpossibleValuesAreSuspectAndFallsAreTold) {
    const auto outcome =
        read("t,f,e,a\n2026-07-01,50.1,100,1\n2026-07-02,500,90,-1\n2026-07-03,50,-5,2\n2026-07-04,50,95,2\n",
             mapping_of({value("f", PointKind::frequency, "Hz"), value("e", PointKind::active_energy_import, "kWh"),
                         value("a", PointKind::active_energy_amount, "kWh")}));
    EXPECT_THAT(
        outcome.faults(),
        ElementsAre(HasSubstr("3 f: out_of_range taken: 500 Hz is nothing that frequency can be"),
                    HasSubstr("3 e: register_fell taken: the register stands at 90 after 100"),
                    HasSubstr("3 a: out_of_range taken: -1 kWh"), HasSubstr("4 e: out_of_range taken: -5 kWh")));
    EXPECT_THAT(outcome.told(), testing::Contains("3 S/M/frequency/total 2026-07-01T22:00:00Z 500 suspect"));
    EXPECT_THAT(outcome.told(), testing::Contains("4 S/M/active_energy_import/total 2026-07-02T22:00:00Z -5 suspect"));
    EXPECT_THAT(outcome.told(), testing::Contains("3 S/M/active_energy_import/total 2026-07-01T22:00:00Z 90"));
}

TEST(HistoryInterpreter, FallsOfADescendingFileAreThoseInTime) {
    auto mapping = mapping_of({value("e", PointKind::active_energy_import, "kWh")});
    mapping.rows = RowOrder::descending;
    const auto outcome = read("t,e\n2026-07-04,12\n2026-07-03,11\n2026-07-02,100\n2026-07-05,99\n", mapping);
    EXPECT_THAT(outcome.faults(),
                ElementsAre(HasSubstr("4 e: register_fell taken: the register stands at 11 after 100")));
    EXPECT_EQ(outcome.series[0].backward, 1U);
}

TEST(HistoryInterpreter, PlacesMustBeInTheCatalogue) {
    test::SmallNetwork network;
    network.add_device(network.add_site("S", "Europe/Berlin", "DE"), "M", std::chrono::minutes{1});
    const Catalog catalog = network.catalog();
    auto there = value("P", PointKind::active_power, "W");
    auto gone = value("P", PointKind::voltage, "V");
    gone.device = "M9";
    const auto outcome = read("t,P\n2026-07-01,1\n2026-07-02,2\n", mapping_of({there, gone}), &catalog);
    EXPECT_THAT(outcome.faults(),
                ElementsAre("2 : place left out: there is no device \"M9\" at site \"S\"; import the inventory first",
                            HasSubstr("3 : place left out")));
    EXPECT_EQ(outcome.samples.size(), 2U);
}

TEST(HistoryInterpreter, AFileWithoutHeaderHasColumnsByNumber) {
    auto mapping = mapping_of({value("#2", PointKind::active_power, "W")});
    mapping.header_line = 0;
    mapping.time_column = "#1";
    const auto outcome = read("2026-07-01,1,x\n2026-07-02,2,y\n", mapping);
    EXPECT_EQ(outcome.samples.size(), 2U);
    EXPECT_THAT(outcome.unused, ElementsAre("#3"));
}

TEST(HistoryInterpreter, AColumnThatIsNotThereIsNamed) {
    const auto made = [](const HistoryMapping& mapping, std::vector<std::string> header) {
        return HistoryInterpreter::make(mapping, {1, std::move(header)}, nullptr, now);
    };
    const auto mapping = mapping_of({value("P", PointKind::active_power, "W")});
    EXPECT_THAT(made(mapping, {"t", "Q"}),
                FailsWithDetail(Errc::invalid_argument, std::string("column \"P\": line 1 does not name it")));
    EXPECT_THAT(made(mapping, {"t", "P", " P "}),
                FailsWithDetail(Errc::invalid_argument, std::string("has that name twice; write #1")));
    auto numbered = mapping;
    numbered.values.front().column = "#5";
    EXPECT_THAT(made(numbered, {"t", "P"}), FailsWithDetail(Errc::invalid_argument, std::string("there are only 2")));
    auto nameless = mapping;
    nameless.values.front().name = "x";
    EXPECT_THAT(made(nameless, {"t", "P"}), FailsWithDetail(Errc::invalid_argument, std::string("where.name_column")));
    auto lost = mapping;
    lost.zone = "Mars/Base";
    EXPECT_THAT(made(lost, {"t", "P"}), FailsWithDetail(Errc::invalid_argument, std::string("Mars/Base")));
    EXPECT_THAT(made(HistoryMapping{}, {"t", "P"}),
                FailsWithDetail(Errc::invalid_argument, std::string("the mapping is not complete")));
}

TEST(HistoryInterpreter, CellsWithoutValueMayBeLeftOut) {
    auto mapping = mapping_of({value("P", PointKind::active_power, "W"), value("U", PointKind::voltage, "V")});
    mapping.absent = AbsentRule::leave_out;
    mapping.missing = {"0"};
    EXPECT_THAT(
        read("t,P,U\n2026-07-01,,230\n2026-07-02,5,\u2014\n2026-07-03,0,null\n", mapping).told(),
        ElementsAre("2 S/M/voltage/total 2026-06-30T22:00:00Z 230", "3 S/M/active_power/total 2026-07-01T22:00:00Z 5"));
}

}  // namespace
}  // namespace wattmast

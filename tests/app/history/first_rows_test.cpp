// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/first_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/history/history_file.h"
#include "app/history/import.h"
#include "app/history/proposal.h"
#include "app/small_network.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::FailsWith;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;
using State = HistoryCell::State;

constexpr const char* table =
    "Zeit;Leistung (kW);Status\r\n"
    "24.10.2026 23:45;1,5;ok\r\n"
    "25.10.2026 02:30;2,5;ok\r\n"
    "25.10.2026 02:30;3,25;ok\r\n"
    "26.10.2026 00:00;;ok\r\n"
    "27.10.2026 00:00;zwei;ok\r\n"
    "28.10.2026 00:00;4\r\n"
    "29.10.2026 00:00;-9000000000;ok\r\n"
    "31.12.2099 00:00;5;ok\r\n";

class HistoryFirstRowsTest : public testing::Test {
protected:
    HistoryFirstRowsTest() {
        network_.add_device(network_.add_site("S", "Europe/Berlin", "DE"), "M", 15min);
        std::ofstream(file_, std::ios::binary) << table;
        mapping_ = propose_mapping(table, {}).value().mapping;
    }
    void answer() {
        mapping_.zone = "Europe/Berlin";
        mapping_.site = "S";
        mapping_.device = "M";
    }
    HistoryFirstRows read(std::size_t most = 100) {
        const Catalog catalog = network_.catalog();
        auto rows = read_first_rows(file_, mapping_, &catalog, at("2026-11-26T08:00Z"), most);
        EXPECT_THAT(rows, IsOk());
        return rows ? *rows : HistoryFirstRows{};
    }

    test::TemporaryFolder folder_;
    const std::filesystem::path file_ = folder_ / "old.csv";
    test::SmallNetwork network_;
    HistoryMapping mapping_;
};

TEST_F(HistoryFirstRowsTest, WhatIsNotAskedIsUnderstoodAlready) {
    const HistoryFirstRows rows = read(2);
    EXPECT_THAT(rows.names, ElementsAre("Zeit", "Leistung (kW)", "Status"));
    ASSERT_EQ(rows.rows.size(), 2U);
    EXPECT_EQ(rows.rows[0].line, 2U);
    const HistoryCell& time = rows.rows[0].cells.at(0);
    EXPECT_EQ(time.raw, "24.10.2026 23:45");
    EXPECT_EQ(time.state, State::open);  // the zone is not stated
    EXPECT_FALSE(time.at);
    ASSERT_TRUE(time.clock);
    EXPECT_EQ(time.clock->clock.time_since_epoch(), at("2026-10-24T23:45Z").time_since_epoch());
    const HistoryCell& power = rows.rows[0].cells.at(1);
    EXPECT_EQ(power.state, State::value);
    EXPECT_EQ(power.value.value().to_string(), "1500");  // in watts
    EXPECT_EQ(rows.rows[0].cells.at(2).state, State::unused);
}

TEST_F(HistoryFirstRowsTest, WhatAQuestionHidesStaysOpen) {
    mapping_.numbers.reset();
    mapping_.order.reset();
    const HistoryFirstRows rows = read(1);
    EXPECT_EQ(rows.rows[0].cells.at(0).state, State::open);
    EXPECT_EQ(rows.rows[0].cells.at(1).state, State::open);
    mapping_.numbers = NumberFormat{DecimalMark::comma, Thousands::none};
    mapping_.values.at(0).unit.clear();
    EXPECT_EQ(read(1).rows[0].cells.at(1).state, State::open);
}

TEST_F(HistoryFirstRowsTest, TheCellsSayWhatTheImportWillDo) {
    answer();
    const HistoryFirstRows rows = read();
    ASSERT_EQ(rows.rows.size(), 8U);
    EXPECT_EQ(rows.rows[1].cells[0].at, at("2026-10-25T00:30Z"));
    EXPECT_THAT(english(rows.rows[1].cells[0].why), HasSubstr("taken as the first"));
    EXPECT_EQ(rows.rows[2].cells[0].at, at("2026-10-25T01:30Z"));
    EXPECT_EQ(rows.rows[3].cells[1].state, State::absent);
    EXPECT_EQ(rows.rows[4].cells[1].state, State::left_out);
    EXPECT_THAT(english(rows.rows[4].cells[1].why), HasSubstr("\"zwei\" is not a number"));
    EXPECT_THAT(english(rows.rows[5].fault), HasSubstr("has 2 fields, but there are 3 columns"));
    EXPECT_EQ(rows.rows[6].cells[1].state, State::value);
    EXPECT_EQ(rows.rows[7].cells[0].state, State::left_out);
    EXPECT_THAT(english(rows.rows[7].cells[0].why), HasSubstr("has not come yet"));
}

TEST_F(HistoryFirstRowsTest, WhatCannotBeIsSuspect) {
    answer();
    mapping_.values.at(0).point = PointKey{PointKind::active_energy_import, Phase::total, ""};
    mapping_.values.at(0).unit = "kWh";
    const HistoryCell negative = read().rows.at(6).cells.at(1);
    EXPECT_EQ(negative.state, State::suspect);
    EXPECT_THAT(english(negative.why), HasSubstr("stored as suspect"));
}

TEST_F(HistoryFirstRowsTest, ValuesAreThoseThatThePreviewWouldStore) {
    answer();
    const HistoryFirstRows rows = read();
    HistoryMapping confirmed = mapping_;
    confirmed.values.at(0).is_confirmed = true;
    const Catalog catalog = network_.catalog();
    const auto report = preview_history(file_, confirmed, &catalog, at("2026-11-26T08:00Z"), {}, {}, {});
    ASSERT_THAT(report, IsOk());
    std::size_t compared = 0;
    for (const HistorySample& sample : report->first) {
        const HistoryFirstRow& row = rows.rows.at(sample.line - 2);
        EXPECT_EQ(row.cells.at(0).at, sample.sample.at);
        EXPECT_EQ(row.cells.at(1).value.has_value(), sample.sample.value.has_value());
        if (sample.sample.value) {
            EXPECT_EQ(row.cells.at(1).value, sample.sample.value->to_decimal().value());
            ++compared;
        }
    }
    EXPECT_EQ(compared, 4U);
}

TEST_F(HistoryFirstRowsTest, AnUnknownPlaceIsSaidOfTheRow) {
    answer();
    mapping_.device = "M9";
    EXPECT_THAT(english(read(1).rows[0].fault), HasSubstr("there is no device \"M9\" at site \"S\""));
}

TEST_F(HistoryFirstRowsTest, AMappingOfAnotherFileIsRefused) {
    mapping_.time_column = "Uhrzeit";
    EXPECT_THAT(read_first_rows(file_, mapping_, nullptr, at("2026-11-26T08:00Z"), 5),
                FailsWith(Errc::invalid_argument));
    EXPECT_THAT(read_first_rows(folder_ / "none.csv", mapping_, nullptr, at("2026-11-26T08:00Z"), 5),
                FailsWith(Errc::file_failed));
}

TEST_F(HistoryFirstRowsTest, QuestionsNameTheirValue) {
    const auto questions = questions_of(mapping_);
    using About = HistoryQuestion::About;
    std::vector<About> abouts;
    for (const HistoryQuestion& question : questions) {
        abouts.push_back(question.about);
    }
    EXPECT_THAT(abouts, ElementsAre(About::zone, About::site, About::device, About::confirmation));
    EXPECT_FALSE(questions.front().value);
    EXPECT_EQ(questions.back().value, 0U);
}

}  // namespace
}  // namespace wattmast

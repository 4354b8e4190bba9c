// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Every field has another value than that of an empty mapping.
HistoryMapping full() {
    HistoryMapping mapping;
    mapping.encoding = TextEncoding::gb18030;
    mapping.delimiter = ';';
    mapping.header_line = 3;
    mapping.first_line = 2;
    mapping.numbers = NumberFormat{DecimalMark::comma, Thousands::point};
    mapping.missing = {"9999", "quote \" it"};
    mapping.absent = AbsentRule::leave_out;
    mapping.time_column = "日期";
    mapping.clock_column = "#2";
    mapping.order = DateOrder::day_first;
    mapping.zone = "Europe/Berlin";
    mapping.twice = TwiceRule::second;
    mapping.skipped = SkippedRule::forward;
    mapping.rows = RowOrder::descending;
    mapping.site = "SD-JN-0114";
    mapping.device = "M1";
    mapping.site_column = "站点";
    mapping.device_column = "设备";
    mapping.name_column = "测点";
    HistoryValue value;
    value.column = "电量(kWh)";
    value.name = "P1";
    value.site = "S2";
    value.device = "M2";
    value.point = PointKey{PointKind::active_energy_amount, Phase::l2, "in/1"};
    value.unit = "MWh";
    value.scale = Decimal(25, -2);
    value.stamp = StampAt::begin;
    value.period = HistoryPeriod{{}, 1, 0};
    value.is_confirmed = true;
    mapping.values.push_back(value);
    return mapping;
}

TEST(HistoryMapping, IsWrittenAndReadBackEqual) {
    const auto back = read_mapping_text(mapping_text(full()));
    ASSERT_THAT(back, IsOk());
    EXPECT_EQ(*back, full());
    const HistoryMapping open;  // what is not stated stays so
    EXPECT_EQ(read_mapping_text(mapping_text(open)).value(), open);
    EXPECT_THAT(mapping_text(open), HasSubstr("# order = \"\"  # ymd, dmy, mdy, epoch_s or epoch_ms\n"));
}

TEST(HistoryMapping, EveryFaultIsNamedWithItsLine) {
    const auto read = read_mapping_text(
        "format = 1\n"
        "[file]\n"
        "encoding = \"klingon\"\n"
        "delimiter = \"pipe\"\n"
        "header_line = -1\n"
        "[time]\n"
        "colum = \"t\"\n"
        "twice = \"perhaps\"\n"
        "[[value]]\n"
        "column = \"a\"\n"
        "point = \"power\"\n"
        "period = \"0s\"\n"
        "scale = \"0\"\n"
        "confirmed = \"yes\"\n"
        "[[value]]\n"
        "unit = \"kW\"\n");
    ASSERT_FALSE(read);
    const std::string& detail = read.error().detail;
    for (const char* fault :
         {"line 3: encoding: \"klingon\" is not utf-8, gb18030 or utf-16", "line 4: delimiter: \"pipe\" is not comma",
          "line 5: header_line: must be a number from 0", "line 7: colum: is not a key of this table",
          "line 8: twice: \"perhaps\" is not refuse, by_order, first or second", "line 11: point: \"power\" is not a",
          "line 12: period: a period of \"0s\" has no length", "line 13: scale: a scale of 0",
          "line 14: confirmed: must be true or false", "line 15: value: has no column"}) {
        EXPECT_THAT(detail, HasSubstr(fault));
    }
    EXPECT_EQ(std::ranges::count(detail, '\n'), 10) << detail;
    EXPECT_THAT(read_mapping_text("format = 2\n"), FailsWithDetail(Errc::invalid_argument, std::string("must be 1")));
    EXPECT_THAT(read_mapping_text("format = \n"), FailsWithDetail(Errc::invalid_argument, std::string("no TOML")));
    EXPECT_THAT(read_mapping_text("format = 1\n[file]\nencoding = \"auto\"\n"),
                FailsWithDetail(Errc::invalid_argument, std::string("must be stated")));
}

TEST(HistoryMapping, AsksForAllThatNobodyStated) {
    EXPECT_THAT(open_questions(full()), IsEmpty());
    const auto open = open_questions(HistoryMapping{});
    for (const char* subject : {"time.column", "time.order", "time.zone", "file.decimal_mark", "[[value]]"}) {
        EXPECT_THAT(open, Contains(HasSubstr(subject)));
    }
    const auto asked = [](auto change) {
        HistoryMapping mapping = full();
        change(mapping, mapping.values.front());
        return open_questions(mapping);
    };
    EXPECT_THAT(asked([](auto&, auto& value) { value.point.reset(); }), ElementsAre(HasSubstr("what it measures")));
    EXPECT_THAT(asked([](auto&, auto& value) { value.unit = ""; }), ElementsAre(HasSubstr("the unit is not stated")));
    EXPECT_THAT(asked([](auto&, auto& value) { value.unit = "kW"; }),
                ElementsAre(HasSubstr("\"kW\" is no unit of active_energy_amount, which is stored in kWh")));
    EXPECT_THAT(asked([](auto&, auto& value) { value.is_confirmed = false; }),
                ElementsAre(HasSubstr("nobody has confirmed")));
    EXPECT_THAT(asked([](auto&, auto& value) { value.period.reset(); }), ElementsAre(HasSubstr("value.period")));
    EXPECT_THAT(asked([](auto& mapping, auto&) { mapping.zone = zone_in_text; }),
                ElementsAre(HasSubstr("needs the zone in which they are cut")));
    EXPECT_THAT(asked([](auto& mapping, auto& value) { mapping.site = mapping.site_column = value.site = ""; }),
                ElementsAre(HasSubstr("the site is not stated")));
    EXPECT_THAT(asked([](auto& mapping, auto& value) { mapping.device = mapping.device_column = value.device = ""; }),
                ElementsAre(HasSubstr("the device is not stated")));
    EXPECT_THAT(asked([](auto& mapping, auto& value) {
                    auto twin = value;
                    twin.column = "other";
                    mapping.values.push_back(twin);
                }),
                ElementsAre(HasSubstr("column \"other\", name \"P1\": is the same point as column \"电量(kWh)\"")));
    EXPECT_THAT(asked([](auto& mapping, auto& value) {
                    mapping.zone = "";
                    mapping.order = DateOrder::epoch_seconds;
                    value.period = HistoryPeriod{Duration{60'000}, 0, 0};
                }),
                IsEmpty());
}

TEST(HistoryMapping, DaysAndMonthsNeedAZoneAlsoWhereTimesDoNot) {
    for (const DateOrder order : {DateOrder::epoch_seconds, DateOrder::epoch_milliseconds}) {
        for (const char* period : {"1d", "1mo"}) {
            HistoryMapping mapping = full();
            mapping.order = order;
            mapping.values.front().period = HistoryPeriod::parse(period).value();
            EXPECT_THAT(open_questions(mapping), IsEmpty()) << period;
            mapping.zone = "";
            EXPECT_THAT(open_questions(mapping), ElementsAre(HasSubstr("needs the zone in which they are cut")))
                << period;
        }
    }
}

TEST(HistoryPeriod, GoesBothWays) {
    for (const char* text : {"15m", "1h", "90s", "250ms", "1d", "7d", "1mo", "3mo"}) {
        EXPECT_EQ(HistoryPeriod::parse(text).value().to_string(), text);
    }
    EXPECT_EQ(HistoryPeriod::parse("90m").value().to_string(), "90m");
    for (const char* wrong : {"", "0d", "d", "-1d", "1.5d", "1y", "0h"}) {
        EXPECT_FALSE(HistoryPeriod::parse(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace wattmast

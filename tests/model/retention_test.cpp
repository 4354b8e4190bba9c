// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/retention.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}

TEST(KeepTime, ReadsWhatItWrites) {
    for (const char* text : {"400d", "25mo", "6y", "forever", "1d", "1mo"}) {
        EXPECT_EQ(KeepTime::parse(text).value().to_string(), text);
    }
    EXPECT_EQ(KeepTime::parse("24mo").value(), KeepTime::of_years(2));
    for (const char* text : {"", "25", "mo", "0d", "-3mo", "25 mo", "2.5y", "99999999999d", "100000y", "25months"}) {
        EXPECT_THAT(KeepTime::parse(text), FailsWithDetail(Errc::invalid_argument, "forever")) << text;
    }
}

TEST(KeepTime, KeepsWholeUtcDaysByTheCalendar) {
    const UtcTime now = at("2026-03-31T23:59:59.999");
    EXPECT_EQ(KeepTime::of_days(31).first_kept(now), at("2026-02-28"));
    EXPECT_EQ(KeepTime::of_months(1).first_kept(now), at("2026-02-28")) << "February has no 31st";
    EXPECT_EQ(KeepTime::of_months(25).first_kept(now), at("2024-02-29"));
    EXPECT_EQ(KeepTime::of_years(6).first_kept(now), at("2020-03-31"));
    EXPECT_EQ(KeepTime::for_ever().first_kept(now), std::nullopt);
}

TEST(RetentionPolicy, RefusesWhatContradictsItself) {
    EXPECT_THAT(check_policy({}), IsOk());
    EXPECT_THAT(check_policy({KeepTime::of_days(35), KeepTime::of_days(35)}), IsOk());
    EXPECT_THAT(check_policy({KeepTime::for_ever(), KeepTime::for_ever()}), IsOk());
    EXPECT_THAT(check_policy({KeepTime::of_days(34), KeepTime::of_years(6)}),
                FailsWithDetail(Errc::invalid_argument, "35d or longer"));
    EXPECT_THAT(check_policy({KeepTime::of_months(73), KeepTime::of_years(6)}),
                FailsWithDetail(Errc::invalid_argument, "quarter hours longer"));
    EXPECT_THAT(check_policy({KeepTime::for_ever(), KeepTime::of_years(6)}),
                FailsWithDetail(Errc::invalid_argument, "forever"));
}

TEST(RetentionPolicy, NamesItsFirstFault) {
    EXPECT_EQ(fault_of({}), std::nullopt);
    EXPECT_EQ(fault_of({KeepTime::of_days(34), KeepTime::of_years(6)}), PolicyFault::raw_too_short);
    EXPECT_EQ(fault_of({KeepTime::of_days(34), KeepTime::of_days(33)}), PolicyFault::raw_too_short);
    EXPECT_EQ(fault_of({KeepTime::of_days(36), KeepTime::of_days(35)}), PolicyFault::quarter_hours_shorter);
    EXPECT_EQ(fault_of({KeepTime::for_ever(), KeepTime::of_years(6)}), PolicyFault::quarter_hours_shorter);
    EXPECT_EQ(fault_of({KeepTime::of_years(6), KeepTime::for_ever()}), std::nullopt);
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/carbon_course.h"

#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::in_november;
using test::IsOk;
using test::october;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

constexpr CarbonMass october_location = CarbonMass::of(174'066'240 + 108'791'400);
constexpr CarbonMass october_market = CarbonMass::of(181'416'960 + 113'385'600);

class CarbonCourseTest : public test::LedgerFixture {
protected:
    Result<CarbonCourse> course(CarbonCourseRequest request, std::stop_token cancel = {}) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.store().samples(), catalog);
        done_.clear();
        return carbon_course(
            network_.store(), reader, factors_, request,
            [this](std::size_t done, std::size_t all, const CourseMonth* month) {
                done_.push_back(std::to_string(done) + "/" + std::to_string(all) +
                                (month == nullptr ? "" : " " + month->month.to_string()));
            },
            std::move(cancel));
    }
    static BookRecord target(std::string base, std::string steps, std::string actuals) {
        BookRecord made = record(BookKind::target, "",
                                 {{"total", "scope1_2_location"},
                                  {"gas", "CO2"},
                                  {"base_year", "2021"},
                                  {"base", std::move(base)},
                                  {"path", "linear"},
                                  {"steps", std::move(steps)},
                                  {"actuals", std::move(actuals)}});
        made.last_day.reset();
        std::erase_if(made.fields, [](const auto& field) { return field.second.empty(); });
        return made;
    }
    std::vector<std::string> done_;
};

TEST_F(CarbonCourseTest, ClosedMonthsAreReadAndOpenOnesDrafted) {
    ASSERT_THAT(close(), IsOk());
    const auto found = course({2023, {}, in_november, {}});
    ASSERT_THAT(found, IsOk());
    ASSERT_THAT(found->months, SizeIs(3));  // The first sample is of 30 September.
    EXPECT_THAT(done_, ElementsAre("1/3 2023-09", "2/3 2023-10", "3/3 2023-11"));
    EXPECT_FALSE(found->months[0].is_closed);
    EXPECT_TRUE(found->months[0].is_over);
    EXPECT_TRUE(found->months[1].is_closed);
    EXPECT_THAT(found->months[1].scope2_location, ElementsAre(Pair(Gas::co2, october_location)));
    EXPECT_THAT(found->months[1].total(TargetTotal::scope1_2_market), ElementsAre(Pair(Gas::co2, october_market)));
    EXPECT_FALSE(found->months[2].is_over);
    EXPECT_FALSE(found->target);
    EXPECT_THAT(course({2025, {}, in_november, {}})->months, SizeIs(1)) << "what is closed is of every year";
}

TEST_F(CarbonCourseTest, DraftsThatAreKnownAreTaken) {
    CourseMonth known;
    known.month = october;
    known.is_over = true;
    known.scope2_location = {{Gas::co2, CarbonMass::of(5)}};
    auto found = course({2023, {}, in_november, {known}});
    ASSERT_THAT(found, IsOk());
    EXPECT_EQ(found->months[1], known);
    ASSERT_THAT(close(), IsOk());
    found = course({2023, {}, in_november, {known}});
    EXPECT_THAT(found->months[1].scope2_location, ElementsAre(Pair(Gas::co2, october_location)));
}

TEST_F(CarbonCourseTest, SitesOfAPartAreToldApartAndHaveNoTarget) {
    enter({target("1000 t", "2030=-45%", "")});
    const auto found = course({2023, {"SH-02"}, in_november, {}});
    ASSERT_THAT(found, IsOk());
    EXPECT_THAT(found->months[1].scope2_location, ElementsAre(Pair(Gas::co2, CarbonMass::of(108'791'400))));
    EXPECT_FALSE(found->target);
}

TEST_F(CarbonCourseTest, TheTargetHasItsStatedYearsAndThoseOfTheLedger) {
    enter({target("1000 t", "2031=-50 %", "2022=960 t; 2023=900 t")});
    const auto found = course({2023, {}, in_november, {}});
    ASSERT_THAT(found, IsOk());
    ASSERT_TRUE(found->target);
    const CarbonTarget& target = *found->target;
    ASSERT_THAT(target.years, SizeIs(3));
    EXPECT_TRUE(target.years[0].is_stated);
    // Of 2023 the ledger has three months, of which two are over: what is stated stands.
    EXPECT_EQ(target.years[2],
              (CourseYear{.year = 2023, .mass = CarbonMass::of(900'000'000'000), .beside = {}, .is_stated = true}));
    ASSERT_TRUE(target.standing.latest);
    EXPECT_EQ(target.standing.latest->year, 2023);
    EXPECT_EQ(target.standing.latest->over, TargetAmount{});  // 1,000 t − 2 × 50 t
    EXPECT_TRUE(target.standing.trend);
}

TEST_F(CarbonCourseTest, AYearWithoutAllItsMonthsIsNotSetAgainstThePath) {
    enter({target("1000 t", "2031=-50 %", "")});
    const auto found = course({2023, {}, in_november, {}});
    ASSERT_TRUE(found->target);
    const CourseYear& year = found->target->years.back();
    EXPECT_EQ(year.year, 2023);
    EXPECT_EQ(year.months, 2U);
    EXPECT_EQ(year.closed, 0U);
    EXPECT_FALSE(year.is_whole());
    EXPECT_FALSE(found->target->standing.latest);
}

TEST_F(CarbonCourseTest, IsGivenUpWhenToldTo) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(course({2023, {}, in_november, {}}, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast

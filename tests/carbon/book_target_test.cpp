// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_target.h"

#include "carbon/book_records.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t tonne = 1'000'000'000;

TargetAmount tonnes(std::int64_t count) {
    return TargetAmount::of(count * tonne);
}

TEST(BookTarget, IsReadAsTheCommandReadsIt) {
    const auto targets = standing_targets(one_of_each_kind());
    ASSERT_THAT(targets, SizeIs(1));
    const BookTarget& target = targets.front();
    EXPECT_EQ(target.record, BookRecordId(20));
    EXPECT_EQ(target.name, "Path of 2026");
    EXPECT_EQ(target.total, TargetTotal::scope1_2_location);
    EXPECT_EQ(target.gas, Gas::co2);
    EXPECT_EQ(target.target.gas, Gas::co2);
    EXPECT_EQ(target.target.path.base_year(), 2025);
    EXPECT_EQ(target.target.path.base(), tonnes(301));
    EXPECT_EQ(target.target.path.allowed(2030), TargetAmount::of(255'850'000'000));  // 301 t − 15 %
    EXPECT_EQ(target.target.path.allowed(2045), TargetAmount::of(127'925'000'000));  // half way to 2060
    EXPECT_EQ(target.target.path.allowed(2060), TargetAmount{});
    EXPECT_THAT(target.target.actuals, ElementsAre(TargetActual{2023, tonnes(303)}, TargetActual{2024, tonnes(305)}));
}

TEST(BookTarget, OneHoldsOnADayAndFaultyOnesHoldNever) {
    BookRecord first = one_of_each_kind()[19];
    first.first_day = std::chrono::year{2025} / 1 / 1;
    first.last_day = std::chrono::year{2025} / 12 / 31;
    BookRecord second = first;
    second.id = BookRecordId(21);
    second.first_day = std::chrono::year{2026} / 1 / 1;
    second.last_day.reset();
    BookRecord faulty = second;
    faulty.id = BookRecordId(22);
    faulty.fields["steps"] = "some day";
    const std::vector<BookRecord> book{first, second, faulty};
    const auto targets = standing_targets(book);
    ASSERT_THAT(targets, SizeIs(2));
    EXPECT_EQ(target_on(targets, std::chrono::year{2024} / 12 / 31), nullptr);
    EXPECT_EQ(target_on(targets, std::chrono::year{2025} / 12 / 31)->record, first.id);
    EXPECT_EQ(target_on(targets, std::chrono::year{2040} / 1 / 1)->record, second.id);
}

TEST(BookTarget, TotalsKeepTheirNames) {
    for (const TargetTotal total : {TargetTotal::scope1_2_location, TargetTotal::scope1_2_market,
                                    TargetTotal::scope2_location, TargetTotal::scope2_market}) {
        EXPECT_EQ(target_total_by_id(id_of(total)), total);
    }
    EXPECT_EQ(target_total_by_id("scope3"), std::nullopt);
}

TEST(BookTarget, AFaultyTextSaysWhichFieldAndHowToWriteIt) {
    BookRecord record = one_of_each_kind()[19];
    record.fields["actuals"] = "2023=303t, 2024=305t";
    const auto request = target_request_of(record);
    ASSERT_THAT(request, IsOk());  // Of one year, with an amount that is none …
    EXPECT_THAT(read_target(*request), FailsWith(Errc::invalid_argument));
    record.fields["actuals"] = "303t";
    EXPECT_THAT(target_request_of(record), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(standing_targets({&record, 1}), IsEmpty());
}

}  // namespace
}  // namespace wattmast::test

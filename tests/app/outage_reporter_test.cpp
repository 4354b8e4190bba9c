// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outage_reporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr UtcTime start = utc_from_milliseconds(1'700'000'000'000);

CollectorStatus refused(Errc code, std::optional<UtcTime> full_since = std::nullopt) {
    CollectorStatus status;
    status.queued_samples = 4321;
    status.queue_capacity = 1'000'000;
    status.outage = StoreOutage{fail(code, "no room on /data"), start, std::nullopt, 4400, full_since};
    return status;
}

CollectorStatus stored_again(std::optional<UtcTime> full_since = std::nullopt) {
    CollectorStatus status = refused(Errc::store_full, full_since);
    status.last_outage = std::exchange(status.outage, std::nullopt);
    status.last_outage->until = start + std::chrono::seconds{75};
    return status;
}

TEST(OutageReporter, SaysNothingWhileAllIsWell) {
    OutageReporter reporter;
    EXPECT_THAT(reporter.news({}), IsEmpty());
}

TEST(OutageReporter, SaysTheBeginAndTheEndOnce) {
    OutageReporter reporter;
    EXPECT_THAT(reporter.news(refused(Errc::store_full)),
                ElementsAre("the disk is full: no samples are stored since 2023-11-14T22:13:20Z; they wait in "
                            "memory, which holds 1000000, and are tried again all the time (no room on /data)"));
    EXPECT_THAT(reporter.news(refused(Errc::store_full)), IsEmpty());
    EXPECT_THAT(reporter.news(stored_again()),
                ElementsAre("samples are stored again after 75 s; all 4400 that waited are stored"));
    EXPECT_THAT(reporter.news(stored_again()), IsEmpty());
}

TEST(OutageReporter, SaysOnceThatMemoryIsFullAndAfterwardsWhatIsMissing) {
    OutageReporter reporter;
    const UtcTime full = start + std::chrono::seconds{60};
    EXPECT_EQ(reporter.news(refused(Errc::store_full)).size(), 1U);
    EXPECT_THAT(reporter.news(refused(Errc::store_full, full)),
                ElementsAre("memory is full as well, 4321 samples wait: devices are not polled since "
                            "2023-11-14T22:14:20Z, which becomes a gap with the reason not_polled"));
    EXPECT_THAT(reporter.news(refused(Errc::store_full, full)), IsEmpty());
    EXPECT_THAT(reporter.news(stored_again(full)),
                ElementsAre(HasSubstr("not polled from 2023-11-14T22:14:20Z to 2023-11-14T22:14:35Z, a gap")));
}

TEST(OutageReporter, SaysAnotherReason) {
    OutageReporter reporter;
    EXPECT_EQ(reporter.news(refused(Errc::store_full)).size(), 1U);
    EXPECT_THAT(reporter.news(refused(Errc::store_failed)), ElementsAre(testing::StartsWith("no samples are stored")));
}

TEST(OutageReporter, SaysAnOutageBetweenTwoLooksAndTheNextOne) {
    OutageReporter reporter;
    EXPECT_THAT(reporter.news(stored_again()),
                ElementsAre(HasSubstr("disk is full"), HasSubstr("stored again after 75 s")));
    CollectorStatus next = stored_again();
    next.outage = StoreOutage{fail(Errc::store_full, "again"), start + std::chrono::hours{1}, {}, 1, {}};
    EXPECT_THAT(reporter.news(next), ElementsAre(HasSubstr("2023-11-14T23:13:20Z")));
}

}  // namespace
}  // namespace wattmast

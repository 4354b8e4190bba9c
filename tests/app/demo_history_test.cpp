// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_history.h"

#include <chrono>

#include "sim/inventory.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::IsOk;

/// On a multiple of five minutes, so that counts are round.
constexpr UtcTime now = utc_from_milliseconds(1'795'478'400'000);

class DemoHistoryTest : public testing::Test {
protected:
    DemoHistoryTest() {
        sim::FleetOptions options;
        options.shape = sim::FleetShape::scale;
        options.sites = 2;
        options.anchor = now;
        fleet_ = sim::make_fleet(options).value();
        std::vector<sim::Endpoint> endpoints;
        for (std::size_t site = 0; site < fleet_.sites.size(); ++site) {
            endpoints.push_back({site, 0, "modbus+tcp://127.0.0.1:" + std::to_string(43101 + site) + "?unit=1"});
        }
        inventory_ = parse_inventory(sim::inventory_text(fleet_, endpoints)).value();
    }

    Result<DemoHistoryReport> run(UtcTime at, int days, std::stop_token cancel = {}) {
        return store_demo_history(
            *store_, inventory_, fleet_, at, days, [this](double share) { shares_.push_back(share); },
            std::move(cancel));
    }
    std::vector<Sample> samples_of_first_point(TimeRange range) {
        const PointId point = store_->catalog().load().value().points.front().id;
        const Series series = store_->samples().read(point, range, {}).value();
        return {series.samples().begin(), series.samples().end()};
    }

    std::unique_ptr<Store> store_ = make_memory_store();
    sim::Fleet fleet_;
    Inventory inventory_;
    std::vector<double> shares_;
};

TEST_F(DemoHistoryTest, TheFirstRunFillsTheDaysAsked) {
    const auto report = run(now, 1);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->range, (TimeRange{now - 24h, now}));
    EXPECT_EQ(report->samples, store_->samples().statistics().value().samples);
    const auto samples = samples_of_first_point({now - 48h, now + 48h});
    ASSERT_EQ(samples.size(), 24U * 12U);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        EXPECT_EQ(samples[i].at, now - 24h + 5min * static_cast<int>(i));
        EXPECT_EQ(samples[i].origin, Origin::simulated);
        EXPECT_TRUE(samples[i].value);
    }
    EXPECT_EQ(store_->catalog().load().value().sites.size(), 2U);
    EXPECT_EQ(store_->catalog().setting("demo").value(), "1");
    EXPECT_TRUE(std::ranges::is_sorted(shares_));
    EXPECT_GT(shares_.back(), 0.5);
    EXPECT_LE(shares_.back(), 1.0);
}

TEST_F(DemoHistoryTest, BeforeTheLastTwoDaysAQuarterOfAnHourIsEnough) {
    ASSERT_THAT(run(now, 3), IsOk());
    EXPECT_EQ(samples_of_first_point({now - 72h, now - 48h}).size(), 24U * 4U);
    EXPECT_EQ(samples_of_first_point({now - 48h, now}).size(), 48U * 12U);
}

TEST_F(DemoHistoryTest, ALaterRunFillsOnlyTheGap) {
    const auto first = run(now, 1);
    ASSERT_THAT(first, IsOk());
    const auto before = samples_of_first_point({now - 24h, now});
    const auto second = run(now + 1h, 1);
    ASSERT_THAT(second, IsOk());
    EXPECT_EQ(second->range, (TimeRange{now, now + 1h}));
    EXPECT_EQ(second->samples, first->samples / 24);
    EXPECT_EQ(samples_of_first_point({now - 24h, now}), before);
    EXPECT_EQ(samples_of_first_point({now, now + 2h}).size(), 12U);
    const auto third = run(now + 1h, 1);
    ASSERT_THAT(third, IsOk());
    EXPECT_EQ(third->samples, 0U);
}

TEST_F(DemoHistoryTest, ARunThatWasBrokenOffIsDoneAgain) {
    std::stop_source stop;
    const auto broken = store_demo_history(
        *store_, inventory_, fleet_, now, 3,
        [&](double share) {
            if (share > 0.6) {
                stop.request_stop();
            }
        },
        stop.get_token());
    ASSERT_THAT(broken, FailsWith(Errc::cancelled));
    ASSERT_THAT(run(now + 1min, 3), IsOk());
    const Catalog catalog = store_->catalog().load().value();
    for (const Point& point : catalog.points) {
        const Series series = store_->samples().read(point.id, {now - 72h, now}, {}).value();
        EXPECT_EQ(series.samples().size(), 24U * 4U + 48U * 12U);
    }
}

TEST_F(DemoHistoryTest, TheAnchorIsThatOfTheFirstStart) {
    EXPECT_EQ(demo_anchor(store_->catalog(), now).value(), now);
    EXPECT_EQ(demo_anchor(store_->catalog(), now + 100h).value(), now);
}

TEST_F(DemoHistoryTest, TheLanguageOfNamesIsThatOfTheFirstStart) {
    using enum sim::NameLanguage;
    EXPECT_EQ(demo_names(store_->catalog(), chinese).value(), chinese);
    EXPECT_EQ(demo_anchor(store_->catalog(), now).value(), now);
    EXPECT_EQ(demo_names(store_->catalog(), english).value(), chinese);
}

TEST_F(DemoHistoryTest, DatabasesOfBeforeThereWasAChoiceStayEnglish) {
    using enum sim::NameLanguage;
    EXPECT_EQ(demo_anchor(store_->catalog(), now).value(), now);
    EXPECT_EQ(demo_names(store_->catalog(), chinese).value(), english);
}

TEST_F(DemoHistoryTest, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(run(now, 1, stop.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_keeper.h"

#include "app/kept_energy_check.h"
#include "app/kept_network.h"
#include "app/small_network.h"
#include "app/store_writer.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

const UtcTime begin = at("2026-02-10");
const UtcTime now = at("2026-03-20T12:00");

std::vector<Sample> samples_of(PointId point, TimeRange range) {
    std::vector<Sample> samples;
    for (UtcTime time = range.begin; time < range.end; time += 15min) {
        samples.push_back(good_sample(point, time, Value::of(Decimal{(time - begin) / 1min, -2})));
    }
    return samples;
}

class EnergyKeeperTest : public testing::Test {
protected:
    EnergyKeeperTest() {
        for (const PointId point : {network_.mains_energy, network_.load_power, network_.cooling_energy}) {
            network_.append(samples_of(point, {begin, now}));
        }
    }
    /// Until the pass is done; gives how many figures were made.
    std::size_t pass(UtcTime time) {
        const auto catalog = std::make_shared<const Catalog>(network_.store().catalog().load().value());
        std::size_t figures = 0;
        for (int slices = 0; slices < 100; ++slices) {
            const auto report = keeper_.step(network_.store(), catalog, time);
            if (!report) {
                return figures;
            }
            EXPECT_THAT(*report, IsOk());
            figures += (*report)->figures;
        }
        ADD_FAILURE() << "a pass never ends";
        return figures;
    }

    KeptNetwork network_{"Asia/Shanghai"};
    EnergyKeeper keeper_{1};
};

TEST_F(EnergyKeeperTest, KeepsTheRunningMonthAndThoseBefore) {
    // Of March the hours of two registers; of February those of three nodes, their inputs and months of five points.
    EXPECT_EQ(pass(now), 2U + 11U);
    EXPECT_EQ(network_.count(), 13U);
    for (const char* month : {"2026-02", "2026-03"}) {
        network_.expect_fresh(network_.store(), CivilMonth::parse(month).value(), now, {}, month);
    }
}

TEST_F(EnergyKeeperTest, AddsADayWhenItHasClosed) {
    pass(now);
    EXPECT_EQ(pass(now + 5h), 0U) << "a pass is due every six hours";
    EXPECT_EQ(pass(now + 6h), 0U) << "no day has closed since";
    EXPECT_EQ(pass(at("2026-03-20T20:30")), 0U)
        << "Shanghai's day closed four hours after 16:00 UTC, but no pass is due";
    EXPECT_EQ(pass(now + 13h), 2U);
    EXPECT_EQ(network_.count(), 13U);
}

TEST_F(EnergyKeeperTest, MakesAgainWhatALateSampleTookBack) {
    pass(now);
    network_.append({good_sample(network_.cooling_energy, at("2026-02-20T00:01"), Value::of(Decimal{3, -2}))});
    EXPECT_EQ(network_.count(), 9U) << "hours, inputs and months of two points in February";
    EXPECT_EQ(pass(now + 6h), 4U);
    EXPECT_EQ(network_.count(), 13U);
    EXPECT_THAT(check_kept_energy(network_.store(), {}).value(), IsEmpty());
}

TEST_F(EnergyKeeperTest, LeavesMonthsOfRetiredSamplesOut) {
    ASSERT_THAT(network_.store().catalog().save_setting("retention_raw", "35d"), IsOk());
    EXPECT_EQ(pass(now), 2U) << "of March alone";
}

TEST_F(EnergyKeeperTest, TheWriterKeepsByItself) {
    network_.close();
    StoreWriterOptions options;
    options.commit_interval = 1h;  // What is not asked for does not come.
    options.clock = [] { return now; };
    {
        const auto writer =
            StoreWriter::start(open_sqlite_store(network_.path(), OpenMode::read_write).value(), options, {}).value();
        for (int slices = 0; slices < 40; ++slices) {
            ASSERT_THAT(writer->flush(), IsOk());
        }
    }
    network_.reopen();
    EXPECT_EQ(network_.count(), 13U);
}

}  // namespace
}  // namespace wattmast::test

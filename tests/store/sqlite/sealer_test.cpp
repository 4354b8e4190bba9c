// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How much stays in the hot log of a large fleet.
#include <chrono>
#include <vector>

#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;

constexpr int devices = 120;
constexpr int rounds = 60;

std::vector<PointId> add_fleet(CatalogStore& catalog) {
    std::vector<PointId> points;
    const auto added = catalog.together([&]() -> Result<void> {
        Site site;
        site.code = "A";
        Device device;
        device.site = catalog.save_site(site).value();
        for (int index = 0; index < devices; ++index) {
            device.name = "M" + std::to_string(index);
            const DeviceId id = catalog.save_device(device).value();
            points.push_back(catalog.ensure_point(id, {PointKind::voltage, Phase::l1, ""}).value());
        }
        return {};
    });
    EXPECT_THAT(added, IsOk());
    return points;
}

TEST(Sealer, AFleetThatBringsMoreThanTheTailHoldsIsSealedAsFastAsItComes) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "fleet.db";
    SealPolicy policy;
    policy.slice = 1'000;
    policy.of_tail = 3 * devices;
    const auto store = open_sqlite_store(path, OpenMode::read_write, policy).value();
    const std::vector<PointId> points = add_fleet(store->catalog());
    std::size_t most = 0;
    for (int round = 0; round < rounds; ++round) {  // Ten minutes: no slot ends.
        std::vector<Sample> batch;
        for (const PointId point : points) {
            batch.push_back(good_sample(point, at(0) + round * 10s, watts(point.number() * 1'000 + round)));
        }
        ASSERT_THAT(store->samples().append(batch), IsOk());
        auto connection = sqlite::Connection::open(path, sqlite::Access::read_only).value();
        most = std::max(most, static_cast<std::size_t>(connection.number("SELECT count(*) FROM hot").value().value()));
    }
    // Each row of the log is a round; it goes when all of its samples are sealed. The device that waits longest waits
    // twice the mean.
    EXPECT_LE(most, 12U);
    for (const PointId point : points) {
        const auto read = store->samples().read(point, {at(0), at(0) + 1h}, {}).value();
        ASSERT_EQ(read.samples().size(), static_cast<std::size_t>(rounds));
        EXPECT_EQ(read.samples()[41].value, watts(point.number() * 1'000 + 41));
    }
    EXPECT_TRUE(store->verify({}).value().findings.empty());
}

}  // namespace
}  // namespace wattmast::test

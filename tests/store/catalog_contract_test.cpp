// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What CatalogStore promises.
#include <limits>

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;

Site full_site() {
    return {.id = SiteId(99),
            .code = "BY-MUC-7",
            .name = "Müßiggang 浦东 \"7\"",
            .kind = SiteKind::data_centre,
            .area = {"Bayern", "Oberbayern", "München"},
            .factor_region = "DE",
            .time_zone = "Europe/Berlin",
            .position = Position{.latitude = 48.137154, .longitude = -11.576124},
            .tags = {"Outdoor cabinet", "5G"}};
}

TEST_P(StoreContract, KeepsEveryFieldOfASite) {
    Site site = full_site();
    site.id = catalog().save_site(site).value();
    EXPECT_NE(site.id, SiteId(99)) << "the store gives the number";
    reopen();
    const Catalog loaded = catalog().load().value();
    ASSERT_NE(loaded.site(site.id), nullptr);
    EXPECT_EQ(*loaded.site(site.id), site);
}

TEST_P(StoreContract, ASiteMayHaveAlmostNothing) {
    Site site;
    site.code = "bare";
    site.id = catalog().save_site(site).value();
    EXPECT_EQ(*catalog().load().value().site(site.id), site);
}

TEST_P(StoreContract, SavingASiteAgainChangesIt) {
    Site site = full_site();
    const SiteId id = catalog().save_site(site).value();
    Site changed{.id = {},
                 .code = site.code,
                 .name = "Renamed",
                 .kind = SiteKind::office,
                 .area = {"Elsewhere"},
                 .factor_region = "AT",
                 .time_zone = "Europe/Vienna",
                 .position = std::nullopt,
                 .tags = {}};
    EXPECT_EQ(catalog().save_site(changed).value(), id);
    changed.id = id;
    EXPECT_EQ(*catalog().load().value().site(id), changed);
    EXPECT_EQ(catalog().load().value().sites.size(), 2U);
}

TEST_P(StoreContract, KeepsEveryFieldOfADevice) {
    Device device{.id = DeviceId(77),
                  .site = site_,
                  .name = "Hauptzähler",
                  .uri = "modbus+tcp://10.21.47.3:502?unit=1",
                  .profile = "eastron.sdm630",
                  .poll_interval = Duration{12'345},
                  .description = "Modbus TCP meter, class 0.5S"};
    device.id = catalog().save_device(device).value();
    reopen();
    EXPECT_EQ(*catalog().load().value().device(device.id), device);
    device.uri = "snmp://10.21.47.4:161";
    device.profile = "if-mib";
    device.poll_interval = Duration{1};
    device.description = "";
    EXPECT_EQ(catalog().save_device(device).value(), device.id);
    EXPECT_EQ(*catalog().load().value().device(device.id), device);
}

TEST_P(StoreContract, OneDeviceNameMayStandAtTwoSites) {
    const SiteId other = catalog().save_site(make_site("BJ-1")).value();
    const DeviceId there = catalog().save_device(make_device(other, "M1")).value();
    EXPECT_NE(there, device_);
    EXPECT_EQ(catalog().load().value().devices_of(other).size(), 1U);
}

TEST_P(StoreContract, EnsurePointIsIdempotent) {
    const PointKey key{PointKind::if_in_octets, Phase::total, "eth0"};
    const PointId id = catalog().ensure_point(device_, key).value();
    EXPECT_EQ(catalog().ensure_point(device_, key).value(), id);
    const PointId other_instance = catalog().ensure_point(device_, {key.kind, key.phase, "eth1"}).value();
    const PointId other_phase = catalog().ensure_point(device_, {key.kind, Phase::l3, "eth0"}).value();
    const PointId other_kind = catalog().ensure_point(device_, {PointKind::if_out_octets, key.phase, "eth0"}).value();
    reopen();
    EXPECT_EQ(catalog().ensure_point(device_, key).value(), id);
    const Catalog loaded = catalog().load().value();
    const Point expected{.id = id, .device = device_, .key = key, .name = ""};
    EXPECT_EQ(*loaded.point(id), expected);
    std::vector<PointId> ids;
    for (const Point& point : loaded.points) {
        ids.push_back(point.id);
    }
    EXPECT_THAT(ids, ElementsAre(first_, second_, id, other_instance, other_phase, other_kind));
}

TEST_P(StoreContract, KeepsEveryKindOfPoint) {
    for (const PointKindInfo& kind : all_point_kinds()) {
        const PointId id = catalog().ensure_point(device_, {kind.kind, Phase::average_line_to_line, "x"}).value();
        EXPECT_EQ(catalog().load().value().point(id)->key.kind, kind.kind);
    }
}

TEST_P(StoreContract, KeepsWhatIsKnownOfARegister) {
    const RegisterLimits both{.modulus = Decimal(99'999'999, -2), .most_per_hour = Decimal(69, 0)};
    const RegisterLimits one{.modulus = Decimal(4'294'967'296, 0), .most_per_hour = std::nullopt};
    EXPECT_EQ(catalog().load().value().point(first_)->limits, RegisterLimits{});
    ASSERT_THAT(catalog().save_limits(second_, both), IsOk());
    reopen();
    Catalog loaded = catalog().load().value();
    EXPECT_EQ(loaded.point(first_)->limits, RegisterLimits{});
    EXPECT_EQ(loaded.point(second_)->limits, both);
    EXPECT_TRUE(same_digits(*loaded.point(second_)->limits.modulus, *both.modulus));
    ASSERT_THAT(catalog().save_limits(second_, one), IsOk());
    EXPECT_EQ(catalog().load().value().point(second_)->limits, one);
    EXPECT_EQ(catalog().ensure_point(device_, loaded.point(second_)->key).value(), second_);
    EXPECT_EQ(catalog().load().value().point(second_)->limits, one) << "finding a point again changes nothing";
    ASSERT_THAT(catalog().save_limits(second_, {}), IsOk());
    EXPECT_EQ(catalog().load().value().point(second_)->limits, RegisterLimits{});
}

TEST_P(StoreContract, ReplacesTheEnergyTreeOfOneSite) {
    const SiteId other = catalog().save_site(make_site("BJ-1")).value();
    const std::vector<EnergyNode> there = {{other, NodeKind::grid, "grid", "", DeviceId(), ""}};
    ASSERT_THAT(catalog().save_nodes(other, there), IsOk());
    const std::vector<EnergyNode> old = {{site_, NodeKind::losses, "old", "", DeviceId(), ""}};
    ASSERT_THAT(catalog().save_nodes(site_, old), IsOk());
    const std::vector<EnergyNode> nodes = {{site_, NodeKind::tenant, "zebra", "alpha", device_, "outlet 3"},
                                           {site_, NodeKind::photovoltaic, "alpha", "", DeviceId(), ""},
                                           {site_, NodeKind::cooling, "middle", "zebra", device_, ""}};
    ASSERT_THAT(catalog().save_nodes(site_, nodes), IsOk());
    reopen();
    std::vector<EnergyNode> all = nodes;
    all.insert(all.end(), there.begin(), there.end());
    EXPECT_EQ(catalog().load().value().nodes, all);
    ASSERT_THAT(catalog().save_nodes(site_, {}), IsOk());
    EXPECT_EQ(catalog().load().value().nodes, there);
}

TEST_P(StoreContract, KeepsMeterEventsInTheOrderAdded) {
    const DeviceId other = catalog().save_device(make_device(site_, "M2")).value();
    const MeterEvent exchange{.device = other,
                              .at = at(500),
                              .kind = MeterEventKind::exchanged,
                              .final_value = Decimal(12'345'678'90, -2),
                              .first_value = Decimal(0, -1),
                              .who = "Li Wei",
                              .why = "calibration due"};
    const MeterEvent install{.device = device_,
                             .at = at(-7),
                             .kind = MeterEventKind::installed,
                             .final_value = std::nullopt,
                             .first_value = Decimal(17, 3),
                             .who = "",
                             .why = ""};
    MeterEvent withdrawal{other, at(500), MeterEventKind::exchanged, {}, {}, "Li Wei", "wrong meter"};
    withdrawal.is_withdrawal = true;
    ASSERT_THAT(catalog().add_meter_event(exchange), IsOk());
    ASSERT_THAT(catalog().add_meter_event(install), IsOk());
    ASSERT_THAT(catalog().add_meter_event(withdrawal), IsOk());
    reopen();
    const Catalog loaded = catalog().load().value();
    EXPECT_THAT(loaded.meter_events, ElementsAre(exchange, install, withdrawal));
    EXPECT_TRUE(same_digits(*loaded.meter_events.at(0).final_value, *exchange.final_value));
}

TEST_P(StoreContract, KeepsSettings) {
    EXPECT_EQ(catalog().setting("demo").value(), std::nullopt);
    ASSERT_THAT(catalog().save_setting("demo", "1"), IsOk());
    ASSERT_THAT(catalog().save_setting("empty", ""), IsOk());
    ASSERT_THAT(catalog().save_setting("demo", "0"), IsOk());
    reopen();
    EXPECT_EQ(catalog().setting("demo").value(), "0");
    EXPECT_EQ(catalog().setting("empty").value(), "");
    EXPECT_EQ(catalog().setting("Demo").value(), std::nullopt);
}

TEST_P(StoreContract, CountsChangesOfMasterDataAndNothingElse) {
    auto& catalog = store().catalog();
    std::uint64_t before = catalog.changes().value();
    const auto expect_change = [&](bool is_change, const char* what) {
        const std::uint64_t now = catalog.changes().value();
        EXPECT_EQ(now > before, is_change) << what;
        before = now;
    };
    Site site;
    site.code = "S";
    site.id = catalog.save_site(site).value();
    expect_change(true, "site");
    Device device;
    device.site = site.id;
    device.name = "M";
    device.id = catalog.save_device(device).value();
    expect_change(true, "device");
    const PointKey key{PointKind::active_power, Phase::total, ""};
    const PointId point = catalog.ensure_point(device.id, key).value();
    expect_change(true, "point");
    ASSERT_THAT(catalog.ensure_point(device.id, key), IsOk());
    expect_change(false, "a point that is there");
    ASSERT_THAT(catalog.save_limits(point, {.modulus = Decimal{1000, 0}, .most_per_hour = std::nullopt}), IsOk());
    expect_change(true, "limits");
    ASSERT_THAT(catalog.save_nodes(site.id, {}), IsOk());
    expect_change(true, "nodes");
    MeterEvent event;
    event.device = device.id;
    event.at = at(0);
    ASSERT_THAT(catalog.add_meter_event(event), IsOk());
    expect_change(true, "event");
    ASSERT_THAT(catalog.save_setting("a", "b"), IsOk());
    ASSERT_THAT(store().samples().append(std::vector{good_sample(point, at(0), watts(1))}), IsOk());
    expect_change(false, "settings and samples");
    const auto both = [&]() -> Result<void> {
        device.name = "N";
        const auto saved = catalog.save_device(device);
        return saved ? catalog.save_setting("a", "c") : saved.error();
    };
    ASSERT_THAT(catalog.together(both), IsOk());
    expect_change(true, "together");
}

TEST_P(StoreContract, RefusesMasterDataThatRefersToNothing) {
    const Catalog before = catalog().load().value();
    EXPECT_THAT(catalog().save_device(make_device(SiteId(55), "M1")), FailsWithDetail(Errc::unknown_point, "site 55"));
    EXPECT_THAT(catalog().ensure_point(DeviceId(56), {}), FailsWithDetail(Errc::unknown_point, "device 56"));
    EXPECT_THAT(catalog().save_limits(PointId(60), {}), FailsWithDetail(Errc::unknown_point, "point 60"));
    EXPECT_THAT(catalog().save_nodes(SiteId(57), {}), FailsWithDetail(Errc::unknown_point, "site 57"));
    const std::vector<EnergyNode> nodes = {{site_, NodeKind::ict, "fine", "", device_, ""},
                                           {site_, NodeKind::ict, "lost", "", DeviceId(58), ""}};
    EXPECT_THAT(catalog().save_nodes(site_, nodes), FailsWithDetail(Errc::unknown_point, "device 58"));
    MeterEvent event;
    event.device = DeviceId(59);
    EXPECT_THAT(catalog().add_meter_event(event), FailsWithDetail(Errc::unknown_point, "device 59"));
    EXPECT_EQ(catalog().load().value(), before);
}

TEST_P(StoreContract, AFailedTreeLeavesTheOldOne) {
    const std::vector<EnergyNode> old = {{site_, NodeKind::grid, "old", "", DeviceId(), ""}};
    ASSERT_THAT(catalog().save_nodes(site_, old), IsOk());
    const std::vector<EnergyNode> bad = {{site_, NodeKind::ict, "lost", "", DeviceId(58), ""}};
    ASSERT_THAT(catalog().save_nodes(site_, bad), FailsWith(Errc::unknown_point));
    EXPECT_EQ(catalog().load().value().nodes, old);
}

TEST_P(StoreContract, WhatIsWrittenTogetherIsKeptTogether) {
    const PointKey first{PointKind::frequency, Phase::total, "together 1"};
    const PointKey second{PointKind::frequency, Phase::total, "together 2"};
    const RegisterLimits limits{Decimal(4096, 0), std::nullopt};
    const std::size_t before = catalog().load().value().points.size();
    ASSERT_THAT(catalog().together([&]() -> Result<void> {
        const auto id = catalog().ensure_point(device_, first);
        EXPECT_EQ(catalog().ensure_point(device_, first).value(), id.value()) << "what was written before is there";
        EXPECT_THAT(catalog().ensure_point(device_, second), IsOk());
        return catalog().save_limits(*id, limits);
    }),
                IsOk());
    reopen();
    const Catalog loaded = catalog().load().value();
    EXPECT_EQ(loaded.points.size(), before + 2);
    EXPECT_EQ(loaded.point_of(device_, first)->limits, limits);
    EXPECT_THAT(catalog().save_setting("after", "1"), IsOk()) << "and then each call is by itself again";
}

TEST_P(StoreContract, NothingIsKeptOfWhatFailsTogether) {
    const Catalog before = catalog().load().value();
    const auto failed = catalog().together([&]() -> Result<void> {
        EXPECT_THAT(catalog().ensure_point(device_, {PointKind::frequency, Phase::total, "undone"}), IsOk());
        EXPECT_THAT(catalog().save_setting("undone", "1"), IsOk());
        return catalog().save_limits(PointId(60), {});
    });
    EXPECT_THAT(failed, FailsWithDetail(Errc::unknown_point, "point 60"));
    EXPECT_EQ(catalog().load().value(), before);
    EXPECT_EQ(catalog().setting("undone").value(), std::nullopt);
    EXPECT_THAT(catalog().save_setting("after", "1"), IsOk());
    EXPECT_THROW((void)catalog().together([&] { return catalog().together([] { return Result<void>(); }); }),
                 std::logic_error);
    EXPECT_THAT(catalog().save_setting("after that", "1"), IsOk());
}

TEST_P(StoreContract, OneWriterAtATime) {
    EXPECT_THAT(database_->open(OpenMode::read_write), FailsWith(Errc::store_locked));
    EXPECT_THAT(database_->open(OpenMode::read_only), IsOk());
    reopen();
    EXPECT_EQ(catalog().load().value().sites.size(), 1U) << "a closed writer gives the right away";
}

}  // namespace
}  // namespace wattmast::test

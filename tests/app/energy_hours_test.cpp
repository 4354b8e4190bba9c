// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_hours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "app/counting_samples.h"
#include "app/kept_network.h"
#include "app/small_network.h"
#include "carbon/book_records.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const CivilMonth march = CivilMonth::parse("2026-03").value();
const UtcTime long_after = at("2026-06-01");
const TimeRange a_day{at("2026-03-10T00:00:00Z"), at("2026-03-11T00:00:00Z")};

EnergyHoursRequest all_of(TimeRange range, UtcTime now = long_after) {
    EnergyHoursRequest request;
    request.range = range;
    request.now = now;
    return request;
}

/// Sites whose registers count 250 Wh in a quarter of an hour.
class EnergyHoursTest : public testing::Test {
protected:
    SiteId add_site(const std::string& code, const std::string& zone = "UTC") {
        return network_.add_site(code, zone, "DE");
    }
    /// With a register as the site's mains.
    PointId add_mains(SiteId site, NodeKind kind = NodeKind::grid) {
        const DeviceId device = network_.add_device(site, "M1", 15min);
        network_.set_nodes(site, {node(site, kind, "Mains", device)});
        return network_.add_point(device, PointKind::active_energy_import);
    }
    void fill(PointId point, TimeRange range, std::int64_t watt_hours = 250) {
        for (UtcTime time = range.begin; time <= range.end; time += 15min) {
            const std::int64_t quarters = (time - at("2026-01-01")) / 15min;
            network_.add(point, time, Value::of(Decimal{7'000'000 + quarters * watt_hours, -3}));
        }
    }
    EnergyHours read(const EnergyHoursRequest& request) {
        catalog_ = network_.catalog();
        const SignalReader reader(network_.samples(), catalog_);
        auto found = energy_hours(reader, request, {}, {});
        EXPECT_THAT(found, IsOk());
        return std::move(found).value();
    }

    SmallNetwork network_;
    Catalog catalog_;
};

TEST_F(EnergyHoursTest, SumsSitesHourByHour) {
    const SiteId first = add_site("A");
    const SiteId second = add_site("B");
    fill(add_mains(first), {a_day.begin - 2h, a_day.end + 2h});
    fill(add_mains(second), {a_day.begin - 2h, a_day.end + 2h}, 100);
    const EnergyHours found = read(all_of(a_day));
    EXPECT_EQ(found.time_zone, "UTC");
    ASSERT_THAT(found.hours, SizeIs(24));
    EXPECT_EQ(found.hours[7].range, (TimeRange{a_day.begin + 7h, a_day.begin + 8h}));
    EXPECT_EQ(found.hours[7].energy, Energy::of(1'400'000));
    EXPECT_EQ(found.hours[7].by_method.front(), Energy::of(1'400'000));
    EXPECT_EQ(found.meters, 2U);
    EXPECT_THAT(found.sites,
                ElementsAre(SiteLoad{first, Energy::of(24'000'000), {Energy::of(24'000'000)}, Duration(24h)},
                            SiteLoad{second, Energy::of(9'600'000), {Energy::of(9'600'000)}, Duration(24h)}));
    EXPECT_THAT(found.tree, IsEmpty());
}

TEST_F(EnergyHoursTest, EachSiteIsPricedByItsTariffAndItsClock) {
    const SiteId shanghai = add_site("A", "Asia/Shanghai");
    const SiteId utc = add_site("B");
    const SiteId unpriced = add_site("C");
    fill(add_mains(shanghai), {a_day.begin - 2h, a_day.end + 2h});
    fill(add_mains(utc), {a_day.begin + 12h, a_day.end + 2h});
    fill(add_mains(unpriced), {a_day.begin - 2h, a_day.end + 2h});
    const auto tariff = [](const std::string& site, const std::string& prices, const std::string& periods,
                           const std::string& currency) {
        BookRecord record = record_of(
            BookKind::tariff, {{"name", "T"}, {"currency", currency}, {"prices", prices}, {"periods", periods}});
        record.site = site;
        record.first_day = day("2026-01-01");
        record.last_day.reset();
        return tariff_of(record).value();
    };
    EnergyHoursRequest request = all_of(a_day);
    EXPECT_FALSE(read(request).sites[0].cost) << "without tariffs nothing is priced";
    request.tariffs = std::make_shared<const std::vector<Tariff>>(std::vector{
        tariff("A", "day 2; night 1", "day: 8-20; night", "CNY"), tariff("B", "day 0.5", "day: 0-18", "EUR")});
    const EnergyHours found = read(request);
    ASSERT_THAT(found.sites, SizeIs(3));
    ASSERT_TRUE(found.sites[0].cost);
    EXPECT_EQ(found.sites[0].cost->totals.at("CNY"), Money{36'000'000}) << "12 h × 1 kWh × 2 + 12 h × 1";
    EXPECT_EQ(found.sites[0].cost->hours, 24U);
    ASSERT_TRUE(found.sites[1].cost);
    EXPECT_EQ(found.sites[1].cost->totals.at("EUR"), Money{3'000'000}) << "12 to 18 o'clock";
    EXPECT_EQ(found.sites[1].cost->hours_without_price, 6U);
    EXPECT_EQ(found.sites[1].cost->hours_without_energy, 12U);
    EXPECT_FALSE(found.sites[2].cost) << "absent, not zero";
}

TEST_F(EnergyHoursTest, AbsentHoursStayAbsentAndAreCounted) {
    fill(add_mains(add_site("A")), {a_day.begin - 2h, a_day.end + 2h});
    const SiteId late = add_site("B");
    fill(add_mains(late), {a_day.begin + 12h, a_day.end + 2h}, 100);
    const EnergyHours found = read(all_of(a_day));
    EXPECT_EQ(found.hours[3].energy, Energy::of(1'000'000));
    EXPECT_EQ(found.hours[3].missing, 1U);
    EXPECT_EQ(found.hours[3].known, PartsPerMillion{714'285});  // 1,000 of 1,400 Wh
    EXPECT_EQ(found.hours[12].energy, Energy::of(1'400'000));
    EXPECT_EQ(found.sites[1].known, Duration(12h));
    EXPECT_EQ(found.sites[1].energy, Energy::of(4'800'000));
}

TEST_F(EnergyHoursTest, HoursThatAreNotOverAreNotAskedFor) {
    fill(add_mains(add_site("A")), {a_day.begin - 2h, a_day.end});
    const UtcTime now = a_day.begin + 9h + 40min;
    EXPECT_THAT(read(all_of(a_day, now)).hours, SizeIs(9));
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    EXPECT_EQ(energy_hours(reader, all_of(a_day, a_day.begin), {}, {}).error().code, Errc::no_data);
}

TEST_F(EnergyHoursTest, ScopeIsAnAreaAClassOrASite) {
    const SiteId first = add_site("A");
    const SiteId second = add_site("B");
    fill(add_mains(first), {a_day.begin - 2h, a_day.end + 2h});
    fill(add_mains(second), {a_day.begin - 2h, a_day.end + 2h}, 100);
    EnergyHoursRequest request = all_of(a_day);
    request.scope.area = {"Area of B"};
    EXPECT_EQ(read(request).hours[0].energy, Energy::of(400'000));
    request.scope = {};
    request.scope.site = first;
    EXPECT_EQ(read(request).hours[0].energy, Energy::of(1'000'000));
    request.scope = {};
    request.scope.kind = SiteKind::data_centre;
    const SignalReader reader(network_.samples(), catalog_);
    EXPECT_EQ(energy_hours(reader, request, {}, {}).error().code, Errc::no_data);
    request.scope.kind = SiteKind::base_station;
    EXPECT_THAT(read(request).sites, SizeIs(2));
}

TEST_F(EnergyHoursTest, SitesWithoutAMeterAreCounted) {
    fill(add_mains(add_site("A")), {a_day.begin - 2h, a_day.end + 2h});
    add_site("B");
    const EnergyHours found = read(all_of(a_day));
    EXPECT_EQ(found.without_meter, 1U);
    EXPECT_THAT(found.sites, SizeIs(1));
}

TEST_F(EnergyHoursTest, AMeterThatCannotBeReadIsLeftOutAndNamed) {
    const PointId good = add_mains(add_site("A"));
    const SiteId broken_site = add_site("B");
    const PointId broken = add_mains(broken_site);
    fill(good, {a_day.begin - 2h, a_day.end + 2h});
    fill(broken, {a_day.begin - 2h, a_day.end + 2h});
    const Catalog catalog = network_.catalog();
    CountingSamples samples(network_.samples());
    samples.damage(broken);
    const SignalReader reader(samples, catalog);
    const auto found = energy_hours(reader, all_of(a_day), {}, {});
    ASSERT_THAT(found, IsOk());
    EXPECT_EQ(found->hours[0].energy, Energy::of(1'000'000));
    EXPECT_EQ(found->meters, 1U);
    ASSERT_THAT(found->left_out, SizeIs(1));
    EXPECT_EQ(found->left_out[0].site, broken_site);
    EXPECT_EQ(found->left_out[0].node, "Mains");
    EXPECT_EQ(found->left_out[0].reason.code, Errc::store_damaged);
    EXPECT_EQ(found->sites[1].energy, std::nullopt);
}

TEST_F(EnergyHoursTest, ASitesTreeComesWithItsBalances) {
    const SiteId site = add_site("A");
    const DeviceId mains = network_.add_device(site, "M1", 15min);
    const DeviceId radio = network_.add_device(site, "M2", 15min);
    network_.set_nodes(site,
                       {node(site, NodeKind::grid, "Mains", mains), node(site, NodeKind::ict, "Radio", radio, "Mains"),
                        node(site, NodeKind::cooling, "Cooling", DeviceId{}, "Mains")});
    fill(network_.add_point(mains, PointKind::active_energy_import), {a_day.begin - 2h, a_day.end + 2h});
    fill(network_.add_point(radio, PointKind::active_energy_import), {a_day.begin - 2h, a_day.end + 2h}, 150);
    EnergyHoursRequest request = all_of(a_day);
    request.scope.site = site;
    const EnergyHours found = read(request);
    ASSERT_THAT(found.tree, SizeIs(3));
    EXPECT_EQ(found.tree[0].sum->energy, Energy::of(24'000'000));
    EXPECT_EQ(found.tree[1].sum->energy, Energy::of(14'400'000));
    EXPECT_FALSE(found.tree[2].is_measured);
    EXPECT_FALSE(found.tree[2].sum.has_value());
    EXPECT_EQ(found.tree[0].with_children.state, BalanceState::unbalanced);
    EXPECT_EQ(found.tree[0].with_children.difference, Energy::of(-9'600'000));
    EXPECT_EQ(found.meters, 1U) << "a branch is not added to what it hangs below";
}

TEST_F(EnergyHoursTest, ProgressIsToldAndStopsAreHeard) {
    fill(add_mains(add_site("A")), {a_day.begin - 2h, a_day.end + 2h});
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.samples(), catalog);
    std::vector<std::pair<std::size_t, std::size_t>> told;
    ASSERT_THAT(energy_hours(reader, all_of(a_day), [&](auto done, auto of) { told.emplace_back(done, of); }, {}),
                IsOk());
    EXPECT_THAT(told, ElementsAre(std::pair<std::size_t, std::size_t>(1, 1)));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(energy_hours(reader, all_of(a_day), {}, stop.get_token()).error().code, Errc::cancelled);
}

TEST_F(EnergyHoursTest, TheZoneIsThatOfMostSites) {
    add_site("A", "Europe/Berlin");
    add_site("B", "Asia/Shanghai");
    add_site("C", "Asia/Shanghai");
    EXPECT_EQ(zone_of(network_.catalog(), {})->name(), "Asia/Shanghai");
    EXPECT_EQ(zone_of(network_.catalog(), {{"Area of A"}, {}})->name(), "Europe/Berlin");
    EXPECT_EQ(zone_of(network_.catalog(), {{"Mars"}, {}}).error().code, Errc::no_data);
}

TEST(ClosedDays, AreWholeCivilDaysUpToTheLastHourThatIsOver) {
    const TimeZone berlin = TimeZone::find("Europe/Berlin").value();
    const TimeRange asked{at("2026-03-10T11:20:00Z"), at("2026-03-11T23:30:00Z")};
    EXPECT_EQ(closed_days(asked, long_after, berlin),
              (TimeRange{at("2026-03-09T23:00:00Z"), at("2026-03-12T23:00:00Z")}));
    EXPECT_EQ(closed_days(asked, at("2026-03-11T08:59:59Z"), berlin),
              (TimeRange{at("2026-03-09T23:00:00Z"), at("2026-03-11T08:00:00Z")}));
    EXPECT_TRUE(closed_days(asked, at("2026-03-01"), berlin).is_empty());
}

/// Berlin's March with the change of the clock, kept and made of samples.
class KeptHoursTest : public testing::Test {
protected:
    KeptHoursTest() {
        std::vector<Sample> samples;
        for (UtcTime time = range_.begin - 24h; time < range_.end + 24h; time += 15min) {
            const std::int64_t quarters = (time - at("2026-01-01")) / 15min;
            samples.push_back(
                good_sample(network_.mains_energy, time, Value::of(Decimal{9'000'000 + 250 * quarters, -3})));
            samples.push_back(good_sample(network_.mains_power, time, Value::of(Decimal{1000, 0})));
        }
        network_.append(samples);
        network_.keep(march, long_after);
    }
    EnergyHours read(TimeRange range, const FigureStore* figures, std::size_t& questions) {
        const Catalog catalog = network_.store().catalog().load().value();
        CountingSamples samples(network_.store().samples());
        const SignalReader reader(samples, catalog, figures);
        auto found = energy_hours(reader, all_of(range), {}, {});
        EXPECT_THAT(found, IsOk());
        questions = samples.take_count();
        return std::move(found).value();
    }
    void expect_kept(TimeRange range) {
        std::size_t kept_questions = 0;
        std::size_t fresh_questions = 0;
        const EnergyHours kept = read(range, network_.store().figures(), kept_questions);
        const EnergyHours fresh = read(range, nullptr, fresh_questions);
        EXPECT_EQ(kept.hours, fresh.hours);
        EXPECT_EQ(kept.sites, fresh.sites);
        EXPECT_EQ(kept_questions, 0U);
        EXPECT_GT(fresh_questions, 0U);
    }

    KeptNetwork network_{"Europe/Berlin"};
    const TimeRange range_ = TimeZone::find("Europe/Berlin").value().range_of(march);
};

TEST_F(KeptHoursTest, AClosedMonthIsReadWithoutASample) {
    expect_kept(range_);
}

TEST_F(KeptHoursTest, SoIsAPartOfIt) {
    expect_kept({range_.begin + 71h, range_.end - 100h});
}

TEST_F(KeptHoursTest, HoursAreThoseOfTheAccount) {
    std::size_t questions = 0;
    const EnergyHours found = read(range_, network_.store().figures(), questions);
    const SiteAccount account =
        KeptNetwork::account(network_.store(), network_.store().figures(), march, long_after, {});
    ASSERT_THAT(found.hours, SizeIs(743));
    for (std::size_t i = 0; i < found.hours.size(); ++i) {
        EXPECT_EQ(found.hours[i].range, account.nodes.front().hours[i].range);
        EXPECT_EQ(found.hours[i].energy, account.nodes.front().hours[i].energy);
    }
    EXPECT_EQ(found.sites.front().energy, account.nodes.front().month.energy);
}

}  // namespace
}  // namespace wattmast::test

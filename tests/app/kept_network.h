// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A small network in SQLite whose energies are kept, and accounts with and without what is kept.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "app/energy_account.h"
#include "app/energy_keeper.h"
#include "app/kept_energy.h"
#include "app/ledger/input_digest.h"
#include "store/figure_store.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

inline void expect_same(const SiteAccount& kept, const SiteAccount& fresh, const std::string& where) {
    EXPECT_EQ(kept.findings, fresh.findings) << where;
    ASSERT_EQ(kept.nodes.size(), fresh.nodes.size()) << where;
    for (std::size_t i = 0; i < kept.nodes.size(); ++i) {
        const NodeAccount& a = kept.nodes[i];
        const NodeAccount& b = fresh.nodes[i];
        const std::string node = where + ", node " + a.node.name;
        EXPECT_EQ(a.node, b.node) << node;
        EXPECT_EQ(a.points, b.points) << node;
        EXPECT_EQ(a.hours, b.hours) << node;
        EXPECT_EQ(a.days, b.days) << node;
        EXPECT_EQ(a.month, b.month) << node;
        EXPECT_EQ(a.gaps, b.gaps) << node;
        EXPECT_EQ(a.with_children.difference, b.with_children.difference) << node;
        EXPECT_EQ(a.with_power.difference, b.with_power.difference) << node;
    }
}

/// One site with a mains meter (register and power), a consumer with a power alone, and one with amounts of quarters
/// of an hour beside its register.
class KeptNetwork {
public:
    explicit KeptNetwork(const std::string& zone) {
        Site site;
        site.code = "BE-01";
        site.time_zone = zone;
        site.factor_region = "DE";
        site_ = store_->catalog().save_site(site).value();
        mains = device("M1");
        load = device("DC1");
        cooling = device("AC1");
        mains_energy = point(mains, PointKind::active_energy_import);
        mains_power = point(mains, PointKind::active_power);
        load_power = point(load, PointKind::active_power);
        cooling_energy = point(cooling, PointKind::active_energy_import);
        cooling_amounts = point(cooling, PointKind::active_energy_amount);
        set_nodes(mains);
    }

    void set_nodes(DeviceId grid) {
        const std::vector<EnergyNode> nodes{{site_, NodeKind::grid, "Mains", "", grid, ""},
                                            {site_, NodeKind::ict, "Radio", "Mains", load, ""},
                                            {site_, NodeKind::cooling, "Cooling", "Mains", cooling, ""}};
        ASSERT_THAT(store_->catalog().save_nodes(site_, nodes), IsOk());
    }
    void set_interval(DeviceId of, Duration interval) {
        Device changed = *store_->catalog().load()->device(of);
        changed.poll_interval = interval;
        ASSERT_THAT(store_->catalog().save_device(changed), IsOk());
    }

    Store& store() { return *store_; }
    [[nodiscard]] std::filesystem::path path() const { return folder_ / "kept.wattmast"; }
    void reopen() {
        store_.reset();
        store_ = open_sqlite_store(path(), OpenMode::read_write).value();
    }
    void close() { store_.reset(); }
    void append(const std::vector<Sample>& samples) {
        if (!samples.empty()) {
            ASSERT_THAT(store_->samples().append(samples), IsOk());
        }
    }

    /// How many figures were made.
    std::size_t keep(CivilMonth month, UtcTime now) {
        const Catalog catalog = store_->catalog().load().value();
        return keep_month(*store_, catalog, std::vector{site_}, month, now, {}).value();
    }
    [[nodiscard]] std::size_t count() const {
        std::size_t count = 0;
        EXPECT_THAT(store_->figures()->each([&](const KeptFigure&) -> Result<void> {
            ++count;
            return {};
        }),
                    IsOk());
        return count;
    }
    /// Of a point.
    [[nodiscard]] std::size_t count(PointId point) const {
        std::size_t count = 0;
        for (const KeptEnergy kind : {KeptEnergy::hours, KeptEnergy::interval, KeptEnergy::inputs}) {
            count += store_->figures()
                         ->figures(point, static_cast<std::uint8_t>(kind),
                                   {utc_from_milliseconds(0), utc_from_milliseconds(4'000'000'000'000)})
                         ->size();
        }
        return count;
    }

    static SiteAccount account(Store& store, const FigureStore* figures, CivilMonth month, UtcTime now,
                               const AccountRules& rules) {
        const Catalog catalog = store.catalog().load().value();
        const SignalReader reader(store.samples(), catalog, figures);
        auto found = site_account(reader, catalog.sites.front(), month, now, rules, AccountDepth::balances, {});
        EXPECT_THAT(found, IsOk());
        return std::move(found).value();
    }
    /// The digest of each node's month, as the ledger has it.
    static std::vector<std::string> inputs(Store& store, const FigureStore* figures, CivilMonth month) {
        const Catalog catalog = store.catalog().load().value();
        const SignalReader reader(store.samples(), catalog, figures);
        const SiteLayout layout = layout_of(reader.index(), catalog.sites.front());
        const TimeRange range = TimeZone::find(catalog.sites.front().time_zone)->range_of(month);
        std::vector<std::string> digests;
        for (const auto* nodes : {&layout.grid, &layout.others}) {
            for (const NodeMeters& meters : *nodes) {
                const auto source = account_source(reader, meters, range, {});
                const auto digest =
                    source ? input_digest(reader, input_points(meters, source->month.method), source->month, {})
                           : Result<Digest>(source.error());
                digests.push_back(digest ? digest->to_hex() : digest.error().detail);
            }
        }
        return digests;
    }
    /// Compares everything that is made with and without what is kept.
    void expect_fresh(Store& store, CivilMonth month, UtcTime now, const AccountRules& rules,
                      const std::string& where) {
        expect_same(account(store, store.figures(), month, now, rules), account(store, nullptr, month, now, rules),
                    where);
        EXPECT_EQ(inputs(store, store.figures(), month), inputs(store, nullptr, month)) << where;
    }

    DeviceId mains;
    DeviceId load;
    DeviceId cooling;
    PointId mains_energy;
    PointId mains_power;
    PointId load_power;
    PointId cooling_energy;
    PointId cooling_amounts;

private:
    DeviceId device(std::string name) {
        Device device;
        device.site = site_;
        device.name = std::move(name);
        device.poll_interval = std::chrono::minutes{15};
        return store_->catalog().save_device(device).value();
    }
    PointId point(DeviceId of, PointKind kind) {
        return store_->catalog().ensure_point(of, {kind, Phase::total, ""}).value();
    }

    TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = open_sqlite_store(path(), OpenMode::read_write).value();
    SiteId site_;
};

}  // namespace wattmast::test

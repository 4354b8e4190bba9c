// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The desk of an engine.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/device_desk.h"
#include "collect/collector.h"
#include "collect/device_profile.h"
#include "model/catalog.h"
#include "store/catalog_store.h"

namespace wattmast {

/// What a desk works with; the functions may be called from any thread.
struct DeviceDeskParts {
    std::shared_ptr<const ProfileLibrary> profiles;
    std::filesystem::path database;
    std::function<UtcTime()> clock;
    std::function<std::shared_ptr<const Catalog>()> catalog;
    std::function<std::shared_ptr<Collector>()> collector;  ///< Null while nothing is collected.
    /// Runs a change on the store thread. Empty: nothing may be written.
    std::function<Result<void>(const std::function<Result<void>(CatalogStore&)>&)> change;
};

class RealDeviceDesk final : public DeviceDesk {
public:
    explicit RealDeviceDesk(DeviceDeskParts parts);
    /// Ends what runs and waits for it.
    ~RealDeviceDesk() override;

    /// A collector was started anew: what is watched is watched there.
    void collector_started();

    [[nodiscard]] std::vector<ProfileChoice> profiles(ConnectionKind kind) const override;
    [[nodiscard]] std::optional<ProfileView> profile(std::string_view id) const override;
    [[nodiscard]] std::string known_as(std::string_view uri) const override;
    [[nodiscard]] Result<std::unique_ptr<DeviceTask>> test(const DeviceTestOrder& order,
                                                           std::function<void(const TestPollRound&)> on_round) override;
    [[nodiscard]] Result<DiscoveryPlan> plan(const DiscoveryOrder& order) const override;
    [[nodiscard]] Result<std::unique_ptr<DeviceTask>> discover(const DiscoveryOrder& order,
                                                               DiscoveryEvents events) override;
    [[nodiscard]] Result<void> add(const NewDevices& devices) override;
    [[nodiscard]] std::unique_ptr<DeviceTask> watch(DeviceId device) override;

    class Impl;

private:
    std::shared_ptr<Impl> impl_;
};

}  // namespace wattmast

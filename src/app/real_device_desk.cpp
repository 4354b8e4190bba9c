// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/real_device_desk.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "app/credentials.h"
#include "app/device_additions.h"
#include "app/device_test_run.h"
#include "app/discovery_run.h"
#include "app/fleet_discovery.h"
#include "app/secrets.h"
#include "app/task_threads.h"
#include "collect/frame_log.h"
#include "collect/profile_places.h"
#include "model/catalog_mark.h"

namespace wattmast {
namespace {

Protocol protocol_of(ConnectionKind kind) {
    switch (kind) {
        case ConnectionKind::modbus_tcp:
        case ConnectionKind::modbus_rtu_tcp:
        case ConnectionKind::modbus_serial:
        case ConnectionKind::sunspec:
            return Protocol::modbus;
        case ConnectionKind::snmp:
            return Protocol::snmp;
        case ConnectionKind::dlt645_tcp:
        case ConnectionKind::dlt645_serial:
            return Protocol::dlt645;
        case ConnectionKind::redfish:
            return Protocol::redfish;
        case ConnectionKind::mqtt:
            return Protocol::mqtt;
        case ConnectionKind::http_json:
            return Protocol::http_json;
    }
    return Protocol::modbus;
}

ProfileChoice choice_of(const DeviceProfile& profile) {
    return {profile.id, profile.vendor, profile.model, profile.entry_count(), profile.origin == ProfileOrigin::own};
}

/// A test poll or a discovery.
template <typename... Arguments>
class ThreadTask final : public DeviceTask {
public:
    ThreadTask(std::stop_source stop, std::shared_ptr<Delivery<Arguments...>> delivery,
               std::shared_ptr<const TestFrames> frames)
        : stop_(std::move(stop)), delivery_(std::move(delivery)), frames_(std::move(frames)) {}
    ~ThreadTask() override {
        delivery_->close();
        stop_.request_stop();
    }
    void cancel() noexcept override { stop_.request_stop(); }
    [[nodiscard]] std::vector<LoggedFrame> frames() const override {
        return frames_ ? frames_->frames() : std::vector<LoggedFrame>{};
    }

private:
    std::stop_source stop_;
    std::shared_ptr<Delivery<Arguments...>> delivery_;
    std::shared_ptr<const TestFrames> frames_;  ///< Null of a discovery.
};

}  // namespace

class RealDeviceDesk::Impl {
public:
    explicit Impl(DeviceDeskParts desk_parts) : parts(std::move(desk_parts)) {}

    struct Watched {
        DeviceId device;
        std::shared_ptr<FrameLog> log;
    };

    /// The newest looks on, where several watch one device.
    void look_on(DeviceId device) {
        const auto collector = parts.collector();
        if (!collector) {
            return;
        }
        std::shared_ptr<FrameTap> tap;
        const std::scoped_lock lock(mutex);
        for (const Watched& one : watched) {
            tap = one.device == device ? one.log : tap;
        }
        collector->watch(device, std::move(tap));
    }

    [[nodiscard]] std::shared_ptr<const KnownDevices> known_devices() {
        const auto catalog = parts.catalog();
        const std::scoped_lock lock(mutex);
        if (!known_of.is_of(catalog)) {
            known = std::make_shared<const KnownDevices>(*catalog);
            known_of = CatalogMark(catalog);
        }
        return known;
    }

    const DeviceDeskParts parts;
    std::mutex mutex;
    std::vector<Watched> watched;               // guarded by mutex
    CatalogMark known_of;                       // guarded by mutex
    std::shared_ptr<const KnownDevices> known;  // guarded by mutex
    TaskThreads threads;                        // last: ended before what its threads use
};

namespace {

class WatchTask final : public DeviceTask {
public:
    WatchTask(std::shared_ptr<RealDeviceDesk::Impl> desk, DeviceId device, std::shared_ptr<FrameLog> log)
        : desk_(std::move(desk)), device_(device), log_(std::move(log)) {
        {
            const std::scoped_lock lock(desk_->mutex);
            desk_->watched.push_back({device_, log_});
        }
        desk_->look_on(device_);
    }
    ~WatchTask() override { cancel(); }
    void cancel() noexcept override {
        {
            const std::scoped_lock lock(desk_->mutex);
            std::erase_if(desk_->watched, [this](const auto& one) { return one.log == log_; });
        }
        desk_->look_on(device_);
    }
    [[nodiscard]] std::vector<LoggedFrame> frames() const override { return log_->frames(); }

private:
    std::shared_ptr<RealDeviceDesk::Impl> desk_;
    DeviceId device_;
    std::shared_ptr<FrameLog> log_;
};

}  // namespace

RealDeviceDesk::RealDeviceDesk(DeviceDeskParts parts) : impl_(std::make_shared<Impl>(std::move(parts))) {}

RealDeviceDesk::~RealDeviceDesk() {
    impl_->threads.end_all();
}

void RealDeviceDesk::collector_started() {
    std::set<DeviceId> devices;
    {
        const std::scoped_lock lock(impl_->mutex);
        for (const Impl::Watched& one : impl_->watched) {
            devices.insert(one.device);
        }
    }
    std::ranges::for_each(devices, [this](DeviceId device) { impl_->look_on(device); });
}

std::vector<ProfileChoice> RealDeviceDesk::profiles(ConnectionKind kind) const {
    std::vector<ProfileChoice> choices;
    for (const DeviceProfile* profile : impl_->parts.profiles->all(protocol_of(kind))) {
        const bool is_sunspec = !profile->sunspec.models.empty();
        if (is_sunspec == (kind == ConnectionKind::sunspec)) {
            choices.push_back(choice_of(*profile));
        }
    }
    std::ranges::stable_sort(choices, [](const ProfileChoice& a, const ProfileChoice& b) {
        return std::tie(a.vendor, a.model) < std::tie(b.vendor, b.model);
    });
    return choices;
}

std::optional<ProfileView> RealDeviceDesk::profile(std::string_view id) const {
    const DeviceProfile* profile = impl_->parts.profiles->find(id);
    if (profile == nullptr) {
        return std::nullopt;
    }
    const ProfileSource& source = profile->source;
    ProfileView view{
        choice_of(*profile),
        {source.document, source.edition, source.page, source.seen_on_hardware, source.note, source.unconfirmed},
        profile->file,
        {}};
    for (ProfilePlace& place : places_of(*profile)) {
        view.points.push_back({std::move(place.key), std::move(place.where), std::move(place.type), place.scale});
    }
    return view;
}

std::string RealDeviceDesk::known_as(std::string_view uri) const {
    const auto place = impl_->known_devices()->find(uri);
    return place ? place->site + "/" + place->device : std::string();
}

Result<std::unique_ptr<DeviceTask>> RealDeviceDesk::test(const DeviceTestOrder& order,
                                                         std::function<void(const TestPollRound&)> on_round) {
    TestTarget target;
    if (const auto* form = std::get_if<DeviceForm>(&order.device)) {
        const auto uri = uri_of(*form);
        if (!uri) {
            return uri.error();
        }
        target.uri = *uri;
        target.profile = form->profile;
        target.timeout = timeout_of(*form);
    } else {
        target.device = std::get<DeviceId>(order.device);
        const auto catalog = impl_->parts.catalog();
        const Device* device = catalog->device(target.device);
        if (device == nullptr) {
            return fail(Errc::unknown_point, "the device is not in the fleet any more");
        }
        target.profile = device->profile;
    }
    using Rounds = Delivery<const TestPollRound&>;
    auto delivery = std::make_shared<Rounds>(std::move(on_round));
    auto frames = std::make_shared<TestFrames>();
    std::stop_source stop =
        impl_->threads.start([impl = impl_.get(), target, order, delivery, frames](const std::stop_token& token) {
            run_device_test(impl->parts, target, order, *frames, std::ref(*delivery), token);
        });
    return std::make_unique<ThreadTask<const TestPollRound&>>(std::move(stop), std::move(delivery), std::move(frames));
}

Result<DiscoveryPlan> RealDeviceDesk::plan(const DiscoveryOrder& order) const {
    return plan_of(order);
}

Result<std::unique_ptr<DeviceTask>> RealDeviceDesk::discover(const DiscoveryOrder& order, DiscoveryEvents events) {
    if (const auto possible = plan_of(order); !possible) {
        return possible.error();
    }
    using Deliver = Delivery<const DiscoveryEvent&>;
    auto delivery = std::make_shared<Deliver>(
        [events = std::move(events)](const DiscoveryEvent& event) { std::visit(DiscoveryDispatch{events}, event); });
    std::stop_source stop = impl_->threads.start([impl = impl_.get(), order, delivery](const std::stop_token& token) {
        run_discovery(order, impl->parts.profiles, *impl->parts.catalog(), std::ref(*delivery), token);
    });
    return std::make_unique<ThreadTask<const DiscoveryEvent&>>(std::move(stop), std::move(delivery), nullptr);
}

Result<void> RealDeviceDesk::add(const NewDevices& devices) {
    if (!impl_->parts.change) {
        return fail(Errc::store_read_only, "the database is open for reading only; nothing was added");
    }
    const auto catalog = impl_->parts.catalog();
    const auto inventory = inventory_with(devices, *catalog, *impl_->known_devices(), *impl_->parts.profiles);
    if (!inventory) {
        return inventory.error();
    }
    if (const auto kept = save_secrets(impl_->parts.database, *inventory); !kept) {
        return kept.error();
    }
    return impl_->parts.change([&](CatalogStore& store) { return save_inventory(*inventory, store); });
}

std::unique_ptr<DeviceTask> RealDeviceDesk::watch(DeviceId device) {
    const auto catalog = impl_->parts.catalog();
    const Device* found = catalog->device(device);
    const auto uri =
        found == nullptr ? Result<DeviceUri>(fail(Errc::unknown_point, "")) : parse_without_secrets(found->uri);
    auto log = std::make_shared<FrameLog>(uri ? *uri : DeviceUri{SnmpUri{}}, impl_->parts.clock);
    return std::make_unique<WatchTask>(impl_, device, std::move(log));
}

}  // namespace wattmast

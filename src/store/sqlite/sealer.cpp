// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sealer.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

void count_in(SealedTotals& totals, std::span<const PointSamples> points) {
    for (const PointSamples& point : points) {
        const UtcTime oldest = point.samples.front().at;
        const UtcTime newest = point.samples.back().at;
        totals.samples += point.samples.size();
        totals.oldest = std::min(totals.oldest.value_or(oldest), oldest);
        totals.newest = std::max(totals.newest.value_or(newest), newest);
    }
}

/// The newest sealed sample of every point of the device, when `added` is sealed too.
std::vector<Sample> newest_of(const DeviceTail& device, std::span<const PointSamples> added) {
    std::vector<Sample> newest;
    for (const PointTail* place : device.points) {
        std::optional<Sample> last;
        if (place->newest_sealed) {
            last = unpack(place->point, *place->newest_sealed);
        }
        const auto own = std::ranges::lower_bound(added, place->point, {}, &PointSamples::point);
        if (own != added.end() && own->point == place->point && (!last || last->at < own->samples.back().at)) {
            last = own->samples.back();
        }
        if (last) {
            newest.push_back(*last);
        }
    }
    std::ranges::sort(newest, {}, &Sample::point);
    return newest;
}

UtcTime after(UtcTime time) {
    return std::min(time + Duration{1}, storable_times.end);
}

}  // namespace

Sealer::Sealer(Connection& connection, const SharedTail& tail, const SealPolicy& policy)
    : connection_(connection), merger_(connection), tail_(tail), policy_(policy) {
    note(tail.own().devices(), tail.own().size());
}

std::optional<UtcTime> Sealer::target(const DeviceTail& device) const {
    if (device.count == 0 || device.damage || stuck_.contains(device.device)) {
        return std::nullopt;
    }
    if (device.count >= policy_.of_device) {
        return std::max(device.extent.before, after(*device.newest));
    }
    const UtcTime ripe = floor_to(*device.newest - policy_.grace, slot_length);
    if ((device.oldest && *device.oldest < ripe) || device.late >= policy_.late) {
        return std::max(device.extent.before, ripe);
    }
    return std::nullopt;
}

void Sealer::enqueue(DeviceId device) {
    if (is_due_.insert(device).second) {
        due_.push_back(device);
    }
}

void Sealer::note(std::span<const DeviceId> devices, std::size_t count) {
    position_ += count;
    for (const DeviceId device : devices) {
        const DeviceTail* tail = tail_.own().find(device);
        if (tail == nullptr || tail->count == 0) {
            continue;
        }
        if (since_.try_emplace(device, position_).second) {
            waiting_.push_back({device, position_});
        }
        if (target(*tail)) {
            enqueue(device);
        }
    }
}

std::size_t Sealer::movable() const {
    std::size_t left = tail_.own().size();
    for (const DeviceId device : stuck_) {
        const DeviceTail* tail = tail_.own().find(device);
        left -= tail == nullptr ? 0 : std::min(left, tail->count);
    }
    return left;
}

bool Sealer::still_waits(const Waiting& waiting) const {
    const auto since = since_.find(waiting.device);
    return since != since_.end() && since->second == waiting.since && !stuck_.contains(waiting.device);
}

std::unordered_set<DeviceId> Sealer::overdue() {
    while (!waiting_.empty() && !still_waits(waiting_.front())) {
        waiting_.pop_front();
    }
    std::unordered_set<DeviceId> devices;
    std::size_t left = movable();
    for (const Waiting& waiting : waiting_) {
        const bool has_waited = devices.empty() && position_ - waiting.since > policy_.wait;
        if (!has_waited && left <= policy_.of_tail) {
            break;
        }
        const DeviceTail* tail = still_waits(waiting) ? tail_.own().find(waiting.device) : nullptr;
        if (tail != nullptr && !tail->damage) {
            devices.insert(waiting.device);
            left -= std::min(left, tail->count);
        }
    }
    return devices;
}

Result<Sealing> Sealer::seal(std::size_t budget) {
    Sealing sealing;
    taken_ = 0;
    const auto forced = overdue();
    std::ranges::for_each(forced, [this](DeviceId device) { enqueue(device); });
    // A tail that is too large must shrink by more than comes, however much that is.
    const bool is_too_large = movable() > policy_.of_tail;
    budget = is_too_large ? std::max(budget, slices_at_once * policy_.slice) : budget;
    if (due_.empty()) {
        return sealing;
    }
    auto totals = read_totals(connection_);
    if (!totals) {
        return totals.error();
    }
    sealing.seals = totals->seals + 1;
    std::size_t work = 0;
    for (const DeviceId device : due_) {
        if (work >= budget) {
            break;
        }
        ++taken_;
        const DeviceTail* tail = tail_.own().find(device);
        auto before = tail == nullptr ? std::nullopt : target(*tail);
        if (!before && tail != nullptr && tail->newest && forced.contains(device)) {
            before = std::max(tail->extent.before, after(*tail->newest));
        }
        if (!before) {
            continue;
        }
        const auto done = seal_device(*tail, *before, *totals, sealing);
        if (!done) {
            return done.error();
        }
        work += *done;
    }
    if (sealing.is_empty()) {
        return sealing;
    }
    totals->seals = sealing.seals;
    totals->row = tail_.own().last_row();
    if (const auto written = write_totals(connection_, *totals); !written) {
        return written.error();
    }
    return sealing;
}

Result<std::size_t> Sealer::seal_device(const DeviceTail& device, UtcTime before, SealedTotals& totals,
                                        Sealing& sealing) {
    if (const auto begun = connection_.run("SAVEPOINT device"); !begun) {
        return begun.error();
    }
    SealedTotals counted = totals;
    SealedDevice sealed{device.device, {before, tail_.own().last_row()}, {}};
    const auto done = write_device(device, before, counted, sealed);
    if (!done && done.error().code != Errc::store_damaged && done.error().code != Errc::invalid_argument) {
        return done;
    }
    if (!done) {
        stuck_.insert(device.device);
        spdlog::warn("samples of device {} stay in the hot log: {}", device.device.number(), done.error().detail);
        if (const auto undone = connection_.run("ROLLBACK TO device"); !undone) {
            return undone.error();
        }
    }
    if (const auto released = connection_.run("RELEASE device"); !released) {
        return released.error();
    }
    if (!done) {
        return std::size_t{1};
    }
    totals = counted;
    sealing.devices.push_back(std::move(sealed));
    return done;
}

Result<std::size_t> Sealer::write_device(const DeviceTail& device, UtcTime before, SealedTotals& totals,
                                         SealedDevice& sealed) {
    collected_.clear();
    tail_.own().collect(device.device, before, collected_);
    const auto samples = collected_.points();
    const auto work = merger_.merge(device.device, samples, {.from = device.extent.before, .to = before});
    if (!work) {
        return work;
    }
    count_in(totals, samples);
    sealed.newest = newest_of(device, samples);
    if (const auto written = write_newest(connection_, sealed, totals.seals + 1); !written) {
        return written.error();
    }
    return work;
}

void Sealer::settle(const Sealing& sealing) {
    for (; taken_ > 0; --taken_) {
        is_due_.erase(due_.front());
        due_.pop_front();
    }
    std::vector<DeviceId> devices;
    for (const SealedDevice& sealed : sealing.devices) {
        devices.push_back(sealed.device);
        since_.erase(sealed.device);
    }
    note(devices, 0);
}

}  // namespace wattmast::sqlite

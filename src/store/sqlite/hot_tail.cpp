// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_tail.h"

#include <algorithm>
#include <utility>

namespace wattmast::sqlite {
namespace {

auto from(const std::vector<HotSample>& hot, UtcTime time) {
    return std::ranges::lower_bound(hot, milliseconds_of(time), {}, &HotSample::at);
}

/// Doubling would waste a third of the memory of a fleet.
void make_room(std::vector<HotSample>& hot) {
    if (hot.size() == hot.capacity()) {
        hot.reserve(hot.size() + std::max<std::size_t>(16, hot.size() / 8));
    }
}

/// Of what is sealed, the memory goes too: with a hundred thousand points, room for what has gone is a third of a GB.
void give_back(std::vector<HotSample>& hot) {
    constexpr std::size_t worth_it = 32;
    if (hot.capacity() >= worth_it && hot.capacity() > 4 * hot.size()) {
        std::vector<HotSample>(hot).swap(hot);
    }
}

/// What came to a device.
class Added {
public:
    /// Puts the sample in its place, unless it is sealed.
    void add(PointTail& place, const HotSample& sample) {
        const SealedExtent& extent = place.device->extent;
        const UtcTime time = sample.time();
        const bool is_late = time < extent.before;
        if (is_late && sample.row <= extent.row) {
            return;
        }
        make_room(place.hot);
        if (place.hot.empty() || place.hot.back().at < sample.at) {
            place.hot.push_back(sample);
        } else {
            place.hot.insert(from(place.hot, time), sample);
        }
        place.newest = std::max(place.newest, time);
        ++count_;
        late_ += is_late ? 1 : 0;
        newest_ = std::max(newest_, time);
        oldest_ = is_late ? oldest_ : std::min(oldest_, time);
    }
    /// Tells the device. Gives how many samples there were.
    std::uint32_t tell(DeviceTail& device) const {
        if (count_ > 0) {
            device.count += count_;
            device.late += late_;
            device.newest = std::max(device.newest.value_or(newest_), newest_);
        }
        if (count_ > late_) {
            device.oldest = std::min(device.oldest.value_or(oldest_), oldest_);
        }
        return count_;
    }

private:
    std::uint32_t count_ = 0;
    std::uint32_t late_ = 0;
    UtcTime newest_ = UtcTime::min();
    UtcTime oldest_ = UtcTime::max();  ///< Of those that are not late.
};

}  // namespace

const PointTail* HotTail::find(PointId point) const noexcept {
    const auto found = points_.find(point);
    return found == points_.end() ? nullptr : found->second;
}

PointTail* HotTail::find(PointId point) noexcept {
    const auto found = points_.find(point);
    return found == points_.end() ? nullptr : found->second;
}

const DeviceTail* HotTail::find(DeviceId device) const noexcept {
    const auto found = devices_.find(device);
    return found == devices_.end() ? nullptr : found->second.get();
}

void HotTail::read(PointId point, TimeRange range, std::vector<Sample>& into) const {
    const PointTail* place = find(point);
    if (place == nullptr || range.is_empty()) {
        return;
    }
    const auto end = from(place->hot, range.end);
    for (auto sample = from(place->hot, range.begin); sample != end; ++sample) {
        into.push_back(unpack(point, *sample));
    }
}

std::optional<Sample> HotTail::at(PointId point, UtcTime time) const {
    const PointTail* place = find(point);
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto found = from(place->hot, time);
    return found != place->hot.end() && found->time() == time ? std::optional(unpack(point, *found)) : std::nullopt;
}

std::optional<Sample> HotTail::last_value_before(PointId point, UtcTime before) const {
    if (const PointTail* place = find(point)) {
        for (auto sample = from(place->hot, before); sample != place->hot.begin();) {
            --sample;
            if (sample->form != 0) {
                return unpack(point, *sample);
            }
        }
    }
    return std::nullopt;
}

std::optional<Sample> HotTail::first_value_from(PointId point, UtcTime time) const {
    if (const PointTail* place = find(point)) {
        for (auto sample = from(place->hot, time); sample != place->hot.end(); ++sample) {
            if (sample->form != 0) {
                return unpack(point, *sample);
            }
        }
    }
    return std::nullopt;
}

std::vector<Sample> HotTail::latest() const {
    std::vector<Sample> newest;
    newest.reserve(points_.size());
    for (const auto& [point, place] : points_) {
        const HotSample* last = place->hot.empty() ? nullptr : &place->hot.back();
        if (place->newest_sealed && (last == nullptr || last->at < place->newest_sealed->at)) {
            last = &*place->newest_sealed;
        }
        if (last != nullptr) {
            newest.push_back(unpack(point, *last));
        }
    }
    std::ranges::sort(newest, {}, &Sample::point);
    return newest;
}

void HotTail::collect(DeviceId device, UtcTime before, SampleBuffers& into) const {
    const DeviceTail* tail = find(device);
    if (tail == nullptr) {
        return;
    }
    for (const auto& place : tail->points) {
        const auto end = from(place->hot, before);
        if (end == place->hot.begin()) {
            continue;
        }
        auto& samples = into.of(place->point);
        samples.reserve(static_cast<std::size_t>(end - place->hot.begin()));
        for (auto sample = place->hot.begin(); sample != end; ++sample) {
            samples.push_back(unpack(place->point, *sample));
        }
    }
}

std::optional<TimeRange> HotTail::extent() const {
    std::optional<TimeRange> extent;
    for (const auto& [point, place] : points_) {
        if (!place->hot.empty()) {
            const TimeRange own{place->hot.front().time(), place->hot.back().time()};
            extent = extent ? TimeRange{std::min(extent->begin, own.begin), std::max(extent->end, own.end)} : own;
        }
    }
    return extent;
}

std::vector<DeviceId> HotTail::devices() const {
    std::vector<DeviceId> devices;
    for (const auto& [device, tail] : devices_) {
        devices.push_back(device);
    }
    std::ranges::sort(devices);
    return devices;
}

Result<void> HotTail::check(TimeRange range) const {
    for (const DamagedRow& row : damaged_rows_) {
        if (row.times.begin < range.end && range.begin < row.times.end) {
            return fail(Errc::store_damaged, row.what);
        }
    }
    return {};
}

Result<void> HotTail::check_all() const {
    if (!damaged_rows_.empty()) {
        return fail(Errc::store_damaged, damaged_rows_.front().what);
    }
    for (const auto& [device, tail] : devices_) {
        if (tail->damage) {
            return fail(Errc::store_damaged, *tail->damage);
        }
    }
    return {};
}

DeviceTail& HotTail::device_tail(DeviceId device) {
    auto& tail = devices_[device];
    if (!tail) {
        tail = std::make_unique<DeviceTail>();
        tail->device = device;
    }
    return *tail;
}

PointTail& HotTail::add_point(DeviceId device, PointId point) {
    const auto found = points_.find(point);
    if (found != points_.end()) {
        return *found->second;
    }
    DeviceTail& tail = device_tail(device);
    auto place = std::make_unique<PointTail>();
    place->point = point;
    place->device = &tail;
    PointTail& added = *place;
    const auto after = std::ranges::lower_bound(tail.points, point, {}, [](const auto& other) { return other->point; });
    tail.points.insert(after, std::move(place));
    points_.emplace(point, &added);
    return added;
}

void HotTail::count(std::uint32_t row, std::uint32_t samples) {
    if (samples == 0) {
        return;
    }
    size_ += samples;
    if (done_rows_ == rows_.size()) {
        rows_.clear();
        done_rows_ = 0;
        first_row_ = row;
    }
    rows_.resize(std::max<std::size_t>(rows_.size(), row - first_row_ + 1));
    rows_[row - first_row_] += samples;
}

void HotTail::insert(PointTail& place, const HotSample& sample) {
    Added added;
    added.add(place, sample);
    count(sample.row, added.tell(*place.device));
}

void HotTail::insert(std::span<PointTail* const> places, std::span<const Sample> samples, std::uint32_t row) {
    constexpr std::size_t ahead = 6;  // of the points of a fleet few are in the processor's cache
    std::uint32_t all = 0;
    for (std::size_t index = 0; index < samples.size();) {
        DeviceTail& device = *places[index]->device;
        Added added;
        for (; index < samples.size() && places[index]->device == &device; ++index) {
            if (index + ahead < samples.size()) {
                const auto& hot = places[index + ahead]->hot;
                __builtin_prefetch(hot.data() + hot.size(), 1);
            }
            added.add(*places[index], pack(samples[index], row));
        }
        all += added.tell(device);
    }
    count(row, all);
}

void HotTail::end_row(std::uint32_t row) {
    last_row_ = row;
    const bool has_samples =
        done_rows_ < rows_.size() && row - first_row_ < rows_.size() && rows_[row - first_row_] > 0;
    if (!has_samples) {
        emptied_.push_back(row);
    }
}

void HotTail::forget(std::uint32_t row) {
    if (--rows_[row - first_row_] == 0) {
        emptied_.push_back(row);
    }
}

void HotTail::drop_done_rows() {
    while (done_rows_ < rows_.size() && rows_[done_rows_] == 0) {
        ++done_rows_;
    }
    constexpr std::size_t many = 1024;
    if (done_rows_ >= many && 2 * done_rows_ >= rows_.size()) {
        rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(done_rows_));
        first_row_ += static_cast<std::uint32_t>(done_rows_);
        done_rows_ = 0;
    }
}

void HotTail::seal(const SealedDevice& sealed) {
    DeviceTail& device = device_tail(sealed.device);
    device.extent = sealed.extent;
    for (const auto& place : device.points) {
        auto& hot = place->hot;
        const auto end = hot.begin() + (from(hot, sealed.extent.before) - hot.cbegin());
        const auto kept = std::remove_if(hot.begin(), end, [&](const HotSample& sample) {
            if (sample.row > sealed.extent.row) {
                return false;
            }
            forget(sample.row);
            --size_;
            return true;
        });
        hot.erase(kept, end);
        give_back(hot);
    }
    drop_done_rows();
    for (const Sample& sample : sealed.newest) {
        PointTail& place = add_point(sealed.device, sample.point);
        place.newest_sealed = pack(sample, 0);
        place.newest = std::max(place.newest, sample.at);
    }
    count_again(device);
}

void HotTail::count_again(DeviceTail& device) {
    device.count = 0;
    device.late = 0;
    device.oldest.reset();
    device.newest.reset();
    for (const auto& place : device.points) {
        const auto& hot = place->hot;
        const auto on_time = from(hot, device.extent.before);
        device.count += hot.size();
        device.late += static_cast<std::size_t>(on_time - hot.begin());
        if (on_time != hot.end()) {
            device.oldest = std::min(device.oldest.value_or(on_time->time()), on_time->time());
        }
        if (!hot.empty()) {
            device.newest = std::max(device.newest.value_or(hot.back().time()), hot.back().time());
        }
    }
}

void HotTail::add_damaged_row(TimeRange times, std::string what) {
    damaged_rows_.push_back({times, std::move(what)});
}

}  // namespace wattmast::sqlite

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_tail.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace wattmast::sqlite {
namespace {

/// The samples of one point in a run, in the range: visit(UtcTime, const PackedSample&), ascending.
template <typename Visit>
void each_in_run(const HotRun& run, std::uint32_t slot, TimeRange range, Visit visit) {
    for (HotRun::Cursor polls = run.polls(); const auto poll = polls.next();) {
        if (poll->at >= range.end) {
            return;
        }
        if (poll->at < range.begin) {
            continue;
        }
        for (SampleCursor samples = poll->cursor(); const auto sample = samples.next();) {
            if (sample->slot == slot) {
                visit(poll->at, *sample);
                break;
            }
        }
    }
}

}  // namespace

PointTail& PointTails::add(PointId point) {
    constexpr std::size_t sparseness = 8;
    constexpr std::size_t room_at_first = 4'096;
    PointTail& place = tails_.emplace_back();
    place.point = point;
    const auto number = static_cast<std::uint64_t>(point.number());
    if (number < near_.size()) {
        near_[number] = &place;
    } else if (number < room_at_first + sparseness * tails_.size()) {
        near_.resize(std::max<std::size_t>(number + 1, near_.size() + near_.size() / 2));
        near_[number] = &place;
        std::erase_if(far_, [this](const auto& far) {
            const auto its_number = static_cast<std::uint64_t>(far.first.number());
            const bool is_near = its_number < near_.size();
            if (is_near) {
                near_[its_number] = far.second;
            }
            return is_near;
        });
    } else {
        far_.emplace(point, &place);
    }
    return place;
}

const PointTail* HotTail::find(PointId point) const noexcept {
    return points_.find(point);
}

PointTail* HotTail::find(PointId point) noexcept {
    return points_.find(point);
}

const DeviceTail* HotTail::find(DeviceId device) const noexcept {
    const auto found = devices_.find(device);
    return found == devices_.end() ? nullptr : &found->second;
}

void HotTail::read(PointId point, TimeRange range, std::vector<Sample>& into) const {
    const PointTail* place = find(point);
    if (place == nullptr || range.is_empty()) {
        return;
    }
    const HotPolls& polls = place->device->polls;
    for (auto run = polls.from(range.begin); run != polls.runs().end() && run->oldest() < range.end; ++run) {
        each_in_run(*run, place->slot, range, [&](UtcTime at, const PackedSample& sample) {
            into.push_back(unpack(point, at, sample, classes_));
        });
    }
}

std::optional<Sample> HotTail::at(PointId point, UtcTime time) const {
    std::vector<Sample> found;
    read(point, {time, time + Duration{1}}, found);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<Sample> HotTail::last_value_before(PointId point, UtcTime before) const {
    const PointTail* place = find(point);
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto& runs = place->device->polls.runs();
    std::optional<Sample> last;
    for (auto run = runs.rbegin(); run != runs.rend() && !last; ++run) {
        each_in_run(*run, place->slot, {run->oldest(), before}, [&](UtcTime at, const PackedSample& sample) {
            if (sample.has_value) {
                last = unpack(point, at, sample, classes_);
            }
        });
    }
    return last;
}

std::optional<Sample> HotTail::first_value_from(PointId point, UtcTime time) const {
    const PointTail* place = find(point);
    if (place == nullptr) {
        return std::nullopt;
    }
    const HotPolls& polls = place->device->polls;
    std::optional<Sample> first;
    for (auto run = polls.from(time); run != polls.runs().end() && !first; ++run) {
        each_in_run(*run, place->slot, {time, UtcTime::max()}, [&](UtcTime at, const PackedSample& sample) {
            if (sample.has_value && !first) {
                first = unpack(point, at, sample, classes_);
            }
        });
    }
    return first;
}

std::vector<Sample> HotTail::latest() const {
    std::vector<Sample> newest;
    newest.reserve(points_.size());
    for (const auto& [device, tail] : devices_) {
        add_newest(tail, newest);
    }
    return newest;
}

std::vector<Sample> HotTail::latest_of(std::span<const PointId> points) const {
    std::vector<const DeviceTail*> devices;
    for (const PointId point : points) {
        if (const PointTail* place = find(point)) {
            devices.push_back(place->device);
        }
    }
    std::ranges::sort(devices);
    devices.erase(std::unique(devices.begin(), devices.end()), devices.end());
    std::vector<PointId> wanted(points.begin(), points.end());
    std::ranges::sort(wanted);
    std::vector<Sample> newest;
    for (const DeviceTail* device : devices) {
        add_newest(*device, newest);
    }
    std::erase_if(newest, [&](const Sample& one) { return !std::ranges::binary_search(wanted, one.point); });
    return newest;
}

void HotTail::add_newest(const DeviceTail& device, std::vector<Sample>& into) const {
    add_newest_hot(device, into);
    for (const PointTail* place : device.points) {
        if (place->newest_sealed && place->newest <= place->newest_sealed->time()) {
            into.push_back(unpack(place->point, *place->newest_sealed));
        }
    }
}

/// Of the points whose newest sample is hot.
void HotTail::add_newest_hot(const DeviceTail& device, std::vector<Sample>& into) const {
    std::vector<bool> is_wanted(device.points.size());
    std::size_t left = 0;
    for (const PointTail* place : device.points) {
        const UtcTime sealed = place->newest_sealed ? place->newest_sealed->time() : UtcTime::min();
        is_wanted[place->slot] = place->newest > sealed;
        left += is_wanted[place->slot] ? 1U : 0U;
    }
    const auto look = [&](HotRun::Cursor polls) {
        while (const auto poll = polls.next()) {
            for (SampleCursor samples = poll->cursor(); const auto sample = samples.next();) {
                const PointTail& place = *device.points[sample->slot];
                if (is_wanted[sample->slot] && poll->at == place.newest) {
                    into.push_back(unpack(place.point, poll->at, *sample, classes_));
                    is_wanted[sample->slot] = false;
                    --left;
                }
            }
        }
    };
    const auto& runs = device.polls.runs();
    for (auto run = runs.rbegin(); run != runs.rend() && left > 0; ++run) {
        look(run->last());  // Mostly it has them all.
        if (left > 0) {
            look(run->polls());
        }
    }
}

void HotTail::collect(DeviceId device, UtcTime before, SampleBuffers& into) const {
    const DeviceTail* tail = find(device);
    if (tail == nullptr) {
        return;
    }
    const auto each = [&](auto visit) {
        for (const HotRun& run : tail->polls.runs()) {
            for (HotRun::Cursor polls = run.polls(); const auto poll = polls.next();) {
                if (poll->at >= before) {
                    return;
                }
                for (SampleCursor samples = poll->cursor(); const auto sample = samples.next();) {
                    visit(poll->at, *sample);
                }
            }
        }
    };
    std::vector<std::size_t> counts(tail->points.size());
    each([&](UtcTime, const PackedSample& sample) { ++counts[sample.slot]; });
    for (const PointTail* place : tail->points) {
        if (counts[place->slot] > 0) {
            into.of(place->point).reserve(counts[place->slot]);
        }
    }
    std::vector<std::vector<Sample>*> places(tail->points.size());
    for (const PointTail* place : tail->points) {
        places[place->slot] = counts[place->slot] > 0 ? &into.of(place->point) : nullptr;
    }
    each([&](UtcTime at, const PackedSample& sample) {
        places[sample.slot]->push_back(unpack(tail->points[sample.slot]->point, at, sample, classes_));
    });
}

std::optional<TimeRange> HotTail::extent() const {
    std::optional<TimeRange> extent;
    for (const auto& [device, tail] : devices_) {
        if (!tail.polls.is_empty()) {
            const TimeRange own{tail.polls.runs().front().oldest(), tail.polls.runs().back().newest()};
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
        if (tail.damage) {
            return fail(Errc::store_damaged, *tail.damage);
        }
    }
    return {};
}

DeviceTail& HotTail::device_tail(DeviceId device) {
    DeviceTail& tail = devices_[device];
    tail.device = device;
    return tail;
}

PointTail& HotTail::add_point(DeviceId device, PointId point) {
    if (PointTail* known = points_.find(point)) {
        return *known;
    }
    PointTail& place = points_.add(point);
    place.device = &device_tail(device);
    place.slot = static_cast<std::uint32_t>(place.device->points.size());
    place.device->points.push_back(&place);
    return place;
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

void HotTail::insert(std::span<PointTail* const> places, std::span<const Sample> samples, std::uint32_t row) {
    std::uint32_t all = 0;
    for (std::size_t begin = 0; begin < samples.size();) {
        std::size_t end = begin + 1;
        while (end < samples.size() && places[end]->device == places[begin]->device) {
            ++end;
        }
        all += insert_device(places.subspan(begin, end - begin), samples.subspan(begin, end - begin), row);
        begin = end;
    }
    count(row, all);
}

/// @pre all places are of one device. Gives how many samples are not sealed.
std::uint32_t HotTail::insert_device(std::span<PointTail* const> places, std::span<const Sample> samples,
                                     std::uint32_t row) {
    DeviceTail& device = *places.front()->device;
    by_time_.resize(samples.size());
    std::iota(by_time_.begin(), by_time_.end(), 0U);
    const auto time_of = [&](std::uint32_t index) { return samples[index].at; };
    if (!std::ranges::is_sorted(by_time_, {}, time_of)) {  // Several polls, point by point.
        std::ranges::stable_sort(by_time_, {}, time_of);
    }
    std::uint32_t taken = 0;
    writer_.clear();
    for (std::size_t i = 0; i < by_time_.size(); ++i) {
        const Sample& sample = samples[by_time_[i]];
        if (sample.at >= device.extent.before || row > device.extent.row) {
            PointTail& place = *places[by_time_[i]];
            if (sample.at < place.newest) {
                late_.note(sample.point, sample.at);
            }
            writer_.add(pack(sample, place.slot, classes_));
            place.newest = std::max(place.newest, sample.at);
        }
        if (i + 1 == by_time_.size() || samples[by_time_[i + 1]].at != sample.at) {
            taken += insert_poll(device, sample.at, row);
        }
    }
    return taken;
}

/// What writer_ has.
std::uint32_t HotTail::insert_poll(DeviceTail& device, UtcTime at, std::uint32_t row) {
    const std::uint32_t samples = writer_.count();
    if (samples == 0) {
        return 0;
    }
    device.polls.add({at, row, writer_.bytes()}, samples);
    writer_.clear();
    device.count += samples;
    device.newest = std::max(device.newest.value_or(at), at);
    if (at < device.extent.before) {
        device.late += samples;
    } else {
        device.oldest = std::min(device.oldest.value_or(at), at);
    }
    return samples;
}

void HotTail::end_row(std::uint32_t row) {
    last_row_ = row;
    const bool has_samples =
        done_rows_ < rows_.size() && row - first_row_ < rows_.size() && rows_[row - first_row_] > 0;
    if (!has_samples) {
        emptied_.push_back(row);
    }
}

void HotTail::keep_row(std::uint32_t row) {
    last_row_ = row;
    kept_rows_.push_back(row);
}

void HotTail::forget(std::uint32_t row, std::uint32_t samples) {
    size_ -= samples;
    std::uint32_t& left = rows_[row - first_row_];
    left -= samples;
    if (left == 0 && !std::ranges::binary_search(kept_rows_, row)) {
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
    const bool has_unseen = sealed.extent.row > last_row_;  // Rows that this tail has never seen.
    device.extent = sealed.extent;
    device.polls.remove(sealed.extent.before, sealed.extent.row,
                        [this](std::uint32_t row, std::uint32_t samples) { forget(row, samples); });
    drop_done_rows();
    for (const Sample& sample : sealed.newest) {
        PointTail& place = add_point(sealed.device, sample.point);
        place.newest_sealed = pack(sample);
        place.newest = std::max(place.newest, sample.at);
    }
    if (has_unseen) {
        for (const PointTail* place : device.points) {
            late_.note(place->point, storable_times.begin);
        }
    }
    count_again(device);
}

void HotTail::count_again(DeviceTail& device) {
    device.count = 0;
    device.late = 0;
    device.oldest.reset();
    device.newest.reset();
    for (const HotRun& run : device.polls.runs()) {
        device.count += run.samples();
        device.newest = run.newest();
        if (run.newest() < device.extent.before) {
            device.late += run.samples();
            continue;
        }
        for (HotRun::Cursor polls = run.polls(); const auto poll = polls.next();) {
            if (poll->at >= device.extent.before) {
                device.oldest = device.oldest.value_or(poll->at);
                break;
            }
            device.late += poll->count();
        }
    }
}

void HotTail::add_damaged_row(TimeRange times, std::string what) {
    damaged_rows_.push_back({times, std::move(what)});
}

}  // namespace wattmast::sqlite

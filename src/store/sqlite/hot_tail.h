// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The hot tail: all samples that are durable as rows of `hot` and not yet in chunks. See decision 0005.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/column/chunk.h"
#include "store/late_times.h"
#include "store/rules.h"
#include "store/sqlite/hot_polls.h"
#include "store/sqlite/hot_sample.h"
#include "store/sqlite/sample_buffers.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// What of a device is in chunks: every sample with at < `before` in a row <= `row`. Neither ever gets smaller.
struct SealedExtent {
    UtcTime before = storable_times.begin;
    std::uint32_t row = 0;
    friend bool operator==(SealedExtent, SealedExtent) = default;
};

struct SealedDevice {
    DeviceId device;
    SealedExtent extent;
    std::vector<Sample> newest;  ///< The newest sealed sample of each point that has one; ascending by point.
};

struct DeviceTail;

/// What a sample of a batch asks for.
struct PointTail {
    PointId point;
    DeviceTail* device = nullptr;
    UtcTime newest = UtcTime::min();  ///< Nothing is known behind it, hot or sealed.
    std::optional<HotSample> newest_sealed;
    std::uint32_t slot = 0;  ///< Its place in DeviceTail::points.
};

struct DeviceTail {
    DeviceId device;
    SealedExtent extent;
    std::vector<PointTail*> points;     ///< In the order in which they came; each keeps its place.
    HotPolls polls;                     ///< Of all points.
    std::size_t count = 0;              ///< Hot samples.
    std::size_t late = 0;               ///< Of them, with at < extent.before.
    std::optional<UtcTime> oldest;      ///< Of the hot ones that are not late.
    std::optional<UtcTime> newest;      ///< Of the hot ones.
    std::optional<std::string> damage;  ///< Why it is not known what of this device is sealed.

    /// Of all hot ones, late ones too.
    [[nodiscard]] std::optional<UtcTime> oldest_hot() const {
        return polls.is_empty() ? std::nullopt : std::optional(polls.runs().front().oldest());
    }
};

/// The places of all points, at addresses that stay. Points are numbered from 1 on, so their places are found by
/// number.
class PointTails {
public:
    [[nodiscard]] PointTail* find(PointId point) const noexcept {
        const auto number = static_cast<std::uint64_t>(point.number());
        if (number < near_.size()) {
            return near_[number];
        }
        const auto found = far_.empty() ? far_.end() : far_.find(point);
        return found == far_.end() ? nullptr : found->second;
    }
    /// @pre find() gives null
    PointTail& add(PointId point);
    [[nodiscard]] std::size_t size() const noexcept { return tails_.size(); }

private:
    std::deque<PointTail> tails_;
    std::vector<PointTail*> near_;  ///< By number.
    /// Points of numbers far beyond their count, as a damaged file may have them.
    std::unordered_map<PointId, PointTail*> far_;
};

/// Pure; no lock: SharedTail has it.
class HotTail {
public:
    [[nodiscard]] const PointTail* find(PointId point) const noexcept;
    [[nodiscard]] PointTail* find(PointId point) noexcept;
    [[nodiscard]] const DeviceTail* find(DeviceId device) const noexcept;

    /// Appends the point's hot samples of the range, ascending.
    void read(PointId point, TimeRange range, std::vector<Sample>& into) const;
    /// The hot sample of this time.
    [[nodiscard]] std::optional<Sample> at(PointId point, UtcTime time) const;
    [[nodiscard]] std::optional<Sample> last_value_before(PointId point, UtcTime before) const;
    [[nodiscard]] std::optional<Sample> first_value_from(PointId point, UtcTime from) const;
    /// The newest sample of every point, hot or sealed; in no order.
    [[nodiscard]] std::vector<Sample> latest() const;
    /// The same of these points. @pre each once
    [[nodiscard]] std::vector<Sample> latest_of(std::span<const PointId> points) const;
    /// Adds the device's hot samples with at < `before`. @pre `into` has no samples of these points
    void collect(DeviceId device, UtcTime before, SampleBuffers& into) const;

    /// Samples that were inserted behind later ones of their point, in the life of this object.
    [[nodiscard]] const LateTimes& late() const noexcept { return late_; }
    /// Stored samples of the point from that time on count as others than before.
    void note_judged(PointId point, UtcTime from) { late_.note(point, from); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Of all hot samples; empty if there is none.
    [[nodiscard]] std::optional<TimeRange> extent() const;
    [[nodiscard]] std::uint32_t last_row() const noexcept { return last_row_; }
    /// Transactions that have sealed something, in the life of the file.
    [[nodiscard]] std::int64_t seals() const noexcept { return seals_; }
    [[nodiscard]] std::vector<DeviceId> devices() const;

    /// Rows of which every sample is sealed, each reported once; none of those that are kept.
    [[nodiscard]] const std::vector<std::uint32_t>& emptied_rows() const noexcept { return emptied_; }
    void forget_emptied_rows() noexcept { emptied_.clear(); }

    /// Fails with `store_damaged` if hot samples of the range may be missing.
    [[nodiscard]] Result<void> check(TimeRange range) const;
    /// Fails with `store_damaged` if any hot sample may be missing, or if it is not known of every device what of it
    /// is sealed.
    [[nodiscard]] Result<void> check_all() const;

    /// Where the point's samples go. @pre a point has one device for ever.
    PointTail& add_point(DeviceId device, PointId point);
    /// Adds the samples of one row, none of which is in the tail, each to its place; ignores those of which the
    /// device's extent says that they are sealed.
    void insert(std::span<PointTail* const> places, std::span<const Sample> samples, std::uint32_t row);
    /// Says that all samples of a row have been inserted. @pre rows ascend
    void end_row(std::uint32_t row);
    /// Takes the new extent and newest samples, and removes what is sealed by them.
    void seal(const SealedDevice& sealed);
    void set_seals(std::int64_t seals) noexcept { seals_ = seals; }
    /// For a file whose last rows are deleted already: their numbers are not used again.
    void skip_rows(std::uint32_t last) noexcept { last_row_ = last > last_row_ ? last : last_row_; }
    /// Ends a row that has samples which are not in the tail: it is never reported as emptied. To be called before the
    /// samples that can be read are inserted. @pre rows ascend
    void keep_row(std::uint32_t row);
    void set_damage(DeviceId device, std::string what) { device_tail(device).damage = std::move(what); }
    /// A row that cannot be read, and the times of its samples.
    void add_damaged_row(TimeRange times, std::string what);

private:
    DeviceTail& device_tail(DeviceId device);
    std::uint32_t insert_device(std::span<PointTail* const> places, std::span<const Sample> samples, std::uint32_t row);
    std::uint32_t insert_poll(DeviceTail& device, UtcTime at, std::uint32_t row);
    void add_newest(const DeviceTail& device, std::vector<Sample>& into) const;
    void add_newest_hot(const DeviceTail& device, std::vector<Sample>& into) const;
    void count(std::uint32_t row, std::uint32_t samples);
    void forget(std::uint32_t row, std::uint32_t samples);
    void drop_done_rows();
    void count_again(DeviceTail& device);

    std::unordered_map<DeviceId, DeviceTail> devices_;  ///< Addresses are stable, here and below.
    PointTails points_;
    ClassNumbers classes_;
    LateTimes late_;
    SampleWriter writer_;                 ///< Of the poll that is being inserted.
    std::vector<std::uint32_t> by_time_;  ///< Samples of the device that is being inserted.
    std::vector<std::uint32_t> rows_;     ///< Hot samples of row first_row_ + index.
    std::uint32_t first_row_ = 1;
    std::size_t done_rows_ = 0;  ///< So many of them at the front have none.
    std::uint32_t last_row_ = 0;
    std::size_t size_ = 0;
    std::int64_t seals_ = 0;
    std::vector<std::uint32_t> emptied_;
    std::vector<std::uint32_t> kept_rows_;  ///< Ascending; none in a sound file.
    struct DamagedRow {
        TimeRange times;
        std::string what;
    };
    std::vector<DamagedRow> damaged_rows_;
};

}  // namespace wattmast::sqlite

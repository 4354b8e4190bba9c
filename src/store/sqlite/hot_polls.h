// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The hot samples of one device in memory: packed polls, some four bytes a sample.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/sample.h"
#include "store/column/byte_io.h"
#include "store/column/sample_class.h"

namespace wattmast::sqlite {

/// Numbers the classes of samples in the order in which they come. A fleet has some ten of them; there cannot be more
/// than some ten thousand.
class ClassNumbers {
public:
    [[nodiscard]] std::uint32_t of(const column::SampleClass& sample_class);
    /// @pre of() gave the number
    [[nodiscard]] const column::SampleClass& at(std::uint32_t number) const { return classes_[number]; }

private:
    std::vector<std::uint64_t> keys_;  ///< Of the classes, in their order.
    std::vector<column::SampleClass> classes_;
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

/// One sample of a poll. Its time is that of the poll.
struct PackedSample {
    std::uint32_t slot = 0;  ///< Of the point, within its device.
    std::uint32_t class_number = 0;
    bool has_value = false;    ///< As the class says; here, so that samples can be passed over without it.
    std::uint64_t number = 0;  ///< Of the value: a decimal's mantissa as zig-zag, else the bits.
};
[[nodiscard]] PackedSample pack(const Sample& sample, std::uint32_t slot, ClassNumbers& classes);
/// Inverse of pack().
[[nodiscard]] Sample unpack(PointId point, UtcTime at, const PackedSample& packed, const ClassNumbers& classes);

/// The bytes of the samples of a poll. For each: a varint of its class number × 4, + 2 if it has a value, + 1 if its
/// slot follows (else it is the one before + 1; the first 0); the slot; the number.
class SampleWriter {
public:
    void clear() noexcept;
    void add(const PackedSample& sample);
    [[nodiscard]] column::ByteView bytes() const noexcept { return sink_.view(); }
    [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

private:
    column::ByteSink sink_;
    std::uint32_t next_slot_ = 0;
    std::uint32_t count_ = 0;
};

class SampleCursor {
public:
    explicit SampleCursor(column::ByteView bytes) noexcept : source_(bytes) {}
    /// The next sample; empty after the last.
    [[nodiscard]] std::optional<PackedSample> next() noexcept {
        if (source_.left() == 0) {
            return std::nullopt;
        }
        const std::uint64_t head = source_.varint();
        PackedSample sample;
        sample.class_number = static_cast<std::uint32_t>(head >> 2U);
        sample.has_value = (head & 2U) != 0;
        sample.slot = (head & 1U) != 0 ? static_cast<std::uint32_t>(source_.varint()) : next_slot_;
        sample.number = sample.has_value ? source_.varint() : 0;
        next_slot_ = sample.slot + 1;
        return sample;
    }

private:
    column::ByteSource source_;
    std::uint32_t next_slot_ = 0;
};

/// Samples of one device that have one time and stand in one row of `hot`.
struct HotPoll {
    UtcTime at;
    std::uint32_t row = 0;  ///< 2^32 commits are 68 years at two a second.
    column::ByteView samples;
    [[nodiscard]] SampleCursor cursor() const noexcept { return SampleCursor(samples); }
    [[nodiscard]] std::uint32_t count() const noexcept {
        std::uint32_t count = 0;
        for (SampleCursor all = cursor(); all.next();) {
            ++count;
        }
        return count;
    }
};

/// Polls that follow each other, ascending by time; those of one time in the order in which they came. Each is three
/// varints (time and row as distances from those of the run's first poll, the size of what follows) and its samples.
class HotRun {
public:
    /// Polls of a run from some place on, one after the other.
    class Cursor {
    public:
        [[nodiscard]] std::optional<HotPoll> next() noexcept {
            if (source_.left() == 0) {
                return std::nullopt;
            }
            HotPoll poll;
            poll.at = run_->base_at_ + Duration{source_.signed_varint()};
            poll.row = static_cast<std::uint32_t>(run_->base_row_ + source_.signed_varint());
            poll.samples = source_.take(source_.varint());
            return poll;
        }

    private:
        friend class HotRun;
        Cursor(const HotRun& run, column::ByteView bytes) noexcept : run_(&run), source_(bytes) {}
        /// Where the next poll begins.
        [[nodiscard]] std::size_t place() const noexcept { return run_->bytes_.size() - source_.left(); }

        const HotRun* run_;
        column::ByteSource source_;
    };

    HotRun(UtcTime base_at, std::uint32_t base_row) noexcept : base_at_(base_at), base_row_(base_row) {}

    /// @pre a poll was added
    [[nodiscard]] UtcTime oldest() const noexcept { return oldest_; }
    [[nodiscard]] UtcTime newest() const noexcept { return newest_; }
    [[nodiscard]] std::uint32_t last_row() const noexcept { return last_row_; }
    [[nodiscard]] std::uint32_t samples() const noexcept { return samples_; }
    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }

    [[nodiscard]] Cursor polls() const noexcept { return {*this, bytes_}; }
    /// The last poll alone, or, if several have its time, the last of them.
    [[nodiscard]] Cursor last() const noexcept { return {*this, column::ByteView(bytes_).subspan(last_place_)}; }

    /// Puts it behind all polls of its time or an earlier one. @param count Of its samples.
    void add(const HotPoll& poll, std::uint32_t count);
    /// Takes away the later half of the bytes. @pre there are two polls
    [[nodiscard]] HotRun split();

private:
    [[nodiscard]] std::size_t place_after(UtcTime at) const noexcept;

    UtcTime base_at_;
    UtcTime oldest_ = UtcTime::max();
    UtcTime newest_ = UtcTime::min();
    std::uint32_t base_row_;
    std::uint32_t last_row_ = 0;
    std::uint32_t samples_ = 0;
    std::uint32_t last_place_ = 0;  ///< Where the last poll begins.
    std::vector<std::byte> bytes_;
};

/// All hot polls of a device, ascending by time, in runs of about a kilobyte: what a question or a late sample costs.
class HotPolls {
public:
    static constexpr std::size_t usual_run = 1'024;  ///< Bytes; a longer poll has a run of its own.

    [[nodiscard]] bool is_empty() const noexcept { return runs_.empty(); }
    /// Ascending; none is empty.
    [[nodiscard]] const std::vector<HotRun>& runs() const noexcept { return runs_; }
    /// The first run that has a poll at or after `at`.
    [[nodiscard]] std::vector<HotRun>::const_iterator from(UtcTime at) const noexcept;

    /// @param count Of its samples.
    void add(const HotPoll& poll, std::uint32_t count);

    /// Takes away all polls with at < `before` in a row <= `row`, and calls `gone(row, number of samples)` for each.
    template <typename Gone>
    void remove(UtcTime before, std::uint32_t row, Gone gone) {
        std::vector<HotRun> kept;
        for (HotRun& run : runs_) {
            if (run.oldest() >= before) {
                kept.push_back(std::move(run));
                continue;
            }
            HotRun left(run.oldest(), run.last_row());
            for (HotRun::Cursor polls = run.polls(); const auto poll = polls.next();) {
                const std::uint32_t count = poll->count();
                if (poll->at < before && poll->row <= row) {
                    gone(poll->row, count);
                } else {
                    left.add(*poll, count);
                }
            }
            if (left.samples() > 0) {
                kept.push_back(std::move(left));
            }
        }
        kept.shrink_to_fit();
        runs_ = std::move(kept);
    }

private:
    std::vector<HotRun> runs_;
};

}  // namespace wattmast::sqlite

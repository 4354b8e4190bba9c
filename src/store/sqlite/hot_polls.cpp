// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_polls.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace wattmast::sqlite {
namespace {

constexpr std::uint32_t says_slot = 1;
constexpr std::uint32_t says_value = 2;
constexpr unsigned class_shift = 2;
constexpr auto decimal_form = static_cast<std::uint8_t>(Value::Form::decimal);

/// Doubling would waste a third of the memory of a fleet.
void make_room(std::vector<std::byte>& bytes, std::size_t more) {
    const std::size_t wanted = bytes.size() + more;
    if (wanted > bytes.capacity()) {
        bytes.reserve(wanted + std::max<std::size_t>(64, wanted / 8));
    }
}

}  // namespace

std::uint32_t ClassNumbers::of(const column::SampleClass& sample_class) {
    constexpr std::size_t searched = 16;
    const std::uint64_t key = column::key_of(sample_class);
    const std::size_t nearest = std::min(searched, keys_.size());
    for (std::size_t number = 0; number < nearest; ++number) {
        if (keys_[number] == key) {
            return static_cast<std::uint32_t>(number);
        }
    }
    const auto [known, is_new] = numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (is_new) {
        keys_.push_back(key);
        classes_.push_back(sample_class);
    }
    return known->second;
}

PackedSample pack(const Sample& sample, std::uint32_t slot, ClassNumbers& classes) {
    PackedSample packed;
    packed.slot = slot;
    packed.class_number = classes.of(column::class_of(sample));
    packed.has_value = sample.value.has_value();
    if (sample.value) {
        const std::uint64_t bits = sample.value->bits();
        packed.number =
            sample.value->form() == Value::Form::decimal ? column::zigzag(static_cast<std::int64_t>(bits)) : bits;
    }
    return packed;
}

Sample unpack(PointId point, UtcTime at, const PackedSample& packed, const ClassNumbers& classes) {
    const column::SampleClass& own = classes.at(packed.class_number);
    Sample sample{point, at, std::nullopt, own.quality, own.origin, std::nullopt};
    if (own.form == decimal_form) {
        sample.value = Value::of(Decimal(column::unzigzag(packed.number), own.exponent));
    } else if (own.has_value()) {
        sample.value = Value::from_storage(own.form, packed.number, own.exponent).value();
    } else {
        sample.reason = static_cast<Errc>(own.reason);
    }
    return sample;
}

void SampleWriter::clear() noexcept {
    sink_.clear();
    next_slot_ = 0;
    count_ = 0;
}

void SampleWriter::add(const PackedSample& sample) {
    const bool is_next = sample.slot == next_slot_;
    sink_.varint((std::uint64_t{sample.class_number} << class_shift) | (sample.has_value ? says_value : 0U) |
                 (is_next ? 0U : says_slot));
    if (!is_next) {
        sink_.varint(sample.slot);
    }
    if (sample.has_value) {
        sink_.varint(sample.number);
    }
    next_slot_ = sample.slot + 1;
    ++count_;
}

std::size_t HotRun::place_after(UtcTime at) const noexcept {
    Cursor cursor = polls();
    std::size_t place = 0;
    while (const auto poll = cursor.next()) {
        if (poll->at > at) {
            break;
        }
        place = cursor.place();
    }
    return place;
}

void HotRun::add(const HotPoll& poll, std::uint32_t count) {
    std::array<std::byte, 3 * column::max_varint_size> head;
    std::byte* end = column::put_varint(head.data(), column::zigzag((poll.at - base_at_).count()));
    end = column::put_varint(end, column::zigzag(std::int64_t{poll.row} - std::int64_t{base_row_}));
    end = column::put_varint(end, poll.samples.size());
    const auto head_size = static_cast<std::size_t>(end - head.data());
    const bool is_last = newest_ <= poll.at;
    const std::size_t place = is_last ? bytes_.size() : place_after(poll.at);
    make_room(bytes_, head_size + poll.samples.size());
    const auto at = bytes_.insert(bytes_.begin() + static_cast<std::ptrdiff_t>(place), head.data(), end);
    bytes_.insert(at + static_cast<std::ptrdiff_t>(head_size), poll.samples.begin(), poll.samples.end());
    last_place_ = static_cast<std::uint32_t>(is_last ? place : last_place_ + head_size + poll.samples.size());
    oldest_ = std::min(oldest_, poll.at);
    newest_ = std::max(newest_, poll.at);
    last_row_ = std::max(last_row_, poll.row);
    samples_ += count;
}

HotRun HotRun::split() {
    const HotRun whole = std::move(*this);
    *this = HotRun(whole.base_at_, whole.base_row_);
    HotRun later(whole.newest_, whole.last_row_);
    Cursor cursor = whole.polls();
    while (const auto poll = cursor.next()) {
        const bool is_early = samples_ == 0 || 2 * cursor.place() <= whole.bytes_.size();
        (is_early ? *this : later).add(*poll, poll->count());
    }
    return later;
}

std::vector<HotRun>::const_iterator HotPolls::from(UtcTime at) const noexcept {
    return std::ranges::lower_bound(runs_, at, {}, &HotRun::newest);
}

void HotPolls::add(const HotPoll& poll, std::uint32_t count) {
    const bool is_behind = runs_.empty() || runs_.back().newest() <= poll.at;
    if (is_behind) {
        if (runs_.empty() || runs_.back().size() + poll.samples.size() > usual_run) {
            runs_.emplace_back(poll.at, poll.row);
        }
        runs_.back().add(poll, count);
        return;
    }
    // The first run that ends after it: what it holds of earlier times, and of its own, comes before.
    const auto run = std::ranges::upper_bound(runs_, poll.at, {}, &HotRun::newest);
    run->add(poll, count);
    if (run->size() > 2 * usual_run) {
        HotRun later = run->split();
        if (later.samples() > 0) {
            runs_.insert(std::next(run), std::move(later));
        }
    }
}

}  // namespace wattmast::sqlite

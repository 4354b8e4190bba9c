// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/fleet/arrivals.h"

#include <sys/mman.h>
#include <time.h>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace wattmast::bench {
namespace {

/// Of one device, in order of time.
void add_lateness(std::span<const Arrival> polls, std::chrono::nanoseconds interval, std::vector<double>& out) {
    if (polls.size() < 2) {
        return;
    }
    std::vector<std::int64_t> offsets;
    for (const Arrival& poll : polls) {
        const auto since_first = poll.at - polls.front().at;
        const auto turns = (since_first + interval / 2) / interval;
        offsets.push_back((since_first - turns * interval).count());
    }
    const std::int64_t earliest = *std::ranges::min_element(offsets);
    for (const std::int64_t offset : offsets) {
        out.push_back(static_cast<double>(offset - earliest) / 1e6);
    }
}

}  // namespace

MonotonicTime monotonic_now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

Arrivals::Arrivals() {
    void* memory = mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        throw std::runtime_error("no memory for the times of requests");
    }
    shared_ = static_cast<Shared*>(memory);  // zeroed by the kernel
}

Arrivals::~Arrivals() {
    munmap(shared_, sizeof(Shared));
}

void Arrivals::add(Arrival arrival) noexcept {
    const std::uint64_t index = shared_->count.load(std::memory_order_relaxed);
    if (index < capacity) {
        shared_->arrivals[index] = arrival;
    }
    shared_->count.store(index + 1, std::memory_order_release);
}

void Arrivals::forget() noexcept {
    shared_->count.store(0, std::memory_order_release);
}

std::uint64_t Arrivals::count() const noexcept {
    return shared_->count.load(std::memory_order_acquire);
}

std::vector<double> Arrivals::lateness(std::chrono::nanoseconds interval) const {
    const auto kept = static_cast<std::size_t>(std::min<std::uint64_t>(count(), capacity));
    std::vector<Arrival> polls(shared_->arrivals, shared_->arrivals + kept);
    std::ranges::stable_sort(polls, {}, &Arrival::device);
    std::vector<double> late;
    for (auto begin = polls.begin(); begin != polls.end();) {
        const auto end =
            std::find_if(begin, polls.end(), [&](const Arrival& poll) { return poll.device != begin->device; });
        add_lateness(std::span(begin, end), interval, late);
        begin = end;
    }
    return late;
}

}  // namespace wattmast::bench

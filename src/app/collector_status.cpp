// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/collector_status.h"

namespace wattmast {

void add_collector(CollectorStatus& status, const CollectorStatistics& statistics) {
    switch (statistics.state) {
        case CollectorStatistics::State::stopped:
            status.state = CollectorStatus::State::stopped;
            break;
        case CollectorStatistics::State::running:
            status.state = CollectorStatus::State::running;
            break;
        case CollectorStatistics::State::sink_full:
            status.state = CollectorStatus::State::store_full;
            break;
    }
    status.started = statistics.started.value_or(UtcTime{});
    status.devices = statistics.devices;
    status.polls = statistics.polls;
    status.answered = statistics.answered;
    status.missed = statistics.missed;
    status.latency_median = statistics.latency_median;
    status.latency_p95 = statistics.latency_p95;
    status.newest_sample = statistics.newest_sample;
}

void add_writer(CollectorStatus& status, const StoreWriterState& writer) {
    status.queued_samples = writer.queued_samples;
    status.write_lag = writer.write_lag;
    status.samples_per_second = writer.samples_per_second;
    status.queue_capacity = writer.capacity;
    status.outage = writer.outage;
    status.last_outage = writer.last_outage;
    if (writer.outage) {
        status.failure = writer.outage->failure;
        status.state = status.failure->code == Errc::store_full ? CollectorStatus::State::store_full
                                                                : CollectorStatus::State::failed;
    }
}

double polls_a_second(std::deque<std::uint64_t>& seen, std::uint64_t polls) {
    constexpr std::size_t minute = 61;
    if (!seen.empty() && seen.back() > polls) {
        seen.clear();  // It was started anew.
    }
    seen.push_back(polls);
    if (seen.size() > minute) {
        seen.pop_front();
    }
    return seen.size() < 2 ? 0 : static_cast<double>(polls - seen.front()) / static_cast<double>(seen.size() - 1);
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outage_reporter.h"

namespace wattmast {
namespace {

std::string begin_line(const StoreOutage& outage, const CollectorStatus& status) {
    const std::string what =
        outage.failure.code == Errc::store_full ? "the disk is full: no samples are stored" : "no samples are stored";
    return what + " since " + to_iso8601(outage.since) + "; they wait in memory, which holds " +
           std::to_string(status.queue_capacity) + ", and are tried again all the time (" + outage.failure.detail + ")";
}

std::string full_line(const StoreOutage& outage, const CollectorStatus& status) {
    return "memory is full as well, " + std::to_string(status.queued_samples) +
           " samples wait: devices are not polled since " + to_iso8601(*outage.full_since) +
           ", which becomes a gap with the reason not_polled";
}

std::string end_line(const StoreOutage& outage) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(*outage.until - outage.since).count();
    std::string line = "samples are stored again after " + std::to_string(seconds) + " s; all " +
                       std::to_string(outage.waited) + " that waited are stored";
    if (outage.full_since) {
        line += "; devices were not polled from " + to_iso8601(*outage.full_since) + " to " +
                to_iso8601(*outage.until) + ", a gap with the reason not_polled";
    }
    return line;
}

}  // namespace

void OutageReporter::begin(const StoreOutage& outage, const CollectorStatus& status, std::vector<std::string>& lines) {
    if (begun_ != outage.since) {
        has_told_full_ = false;
        reason_.reset();
    }
    if (reason_ != outage.failure.code) {
        lines.push_back(begin_line(outage, status));
    }
    begun_ = outage.since;
    reason_ = outage.failure.code;
}

std::vector<std::string> OutageReporter::news(const CollectorStatus& status) {
    std::vector<std::string> lines;
    if (const auto& last = status.last_outage; last && ended_ != last->since) {
        begin(*last, status, lines);
        lines.push_back(end_line(*last));
        ended_ = last->since;
    }
    if (const auto& outage = status.outage) {
        begin(*outage, status, lines);
        if (outage->full_since && !has_told_full_) {
            lines.push_back(full_line(*outage, status));
            has_told_full_ = true;
        }
    }
    return lines;
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/report_watch.h"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <mutex>

#include "app/known_factors.h"
#include "app/reports/report_service.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

constexpr Duration pause_after_failure = std::chrono::hours{1};

/// Grows with whatever may make a report due.
Result<std::size_t> count_of(const LedgerStore& ledger) {
    const auto closings = ledger.closings();
    const auto records = closings ? ledger.record_count() : Result<std::uint64_t>(closings.error());
    return records ? Result<std::size_t>(closings->size() + static_cast<std::size_t>(*records)) : records.error();
}

}  // namespace

void ReportWatch::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        while (!stop.stop_requested()) {
            std::unique_lock lock(mutex);
            wake.wait_for(lock, stop, pause, [] { return false; });
            if (stop.stop_requested()) {
                return;
            }
            if (const auto looked = look(stop); !looked && looked.error().code != Errc::cancelled) {
                tell(looked.error().detail);
            }
        }
    });
}

void ReportWatch::tell(const std::string& failure) {
    if (told_.insert(failure).second) {
        spdlog::warn("a scheduled report was not issued: {}", failure);
    }
}

Result<std::size_t> ReportWatch::look(const std::stop_token& stop) {
    const auto store = parts_.open_reader();
    const auto count = store ? count_of((*store)->ledger()) : Result<std::size_t>(store.error());
    if (!count) {
        return count.error();
    }
    const UtcTime now = parts_.clock();
    const bool is_waiting = try_again_ && now < *try_again_ && *try_again_ - now <= pause_after_failure;
    if (seen_ == *count && (!try_again_ || is_waiting)) {
        return std::size_t{0};
    }
    const auto catalog = parts_.catalog();
    const auto library = factors_of(*parts_.shipped, (*store)->ledger());
    if (!library) {
        return library.error();
    }
    const auto known = register_of(*library);
    const SignalReader reader((*store)->samples(), *catalog, (*store)->figures());
    const auto served = issue_due(**store, reader, {*parts_.shipped, *known}, now, parts_.write, stop);
    if (!served) {
        return served.error();
    }
    for (const IssuedReport& report : served->issued) {
        spdlog::info("issued {}, revision {}, by its schedule, into {}", report.number, report.revision, report.folder);
    }
    for (const auto& [due, failure] : served->failed) {
        tell(due.month.to_string() + " of schedule " + std::to_string(due.schedule.record.number()) + ": " +
             failure.detail);
    }
    const auto count_now = count_of((*store)->ledger());
    if (!count_now) {
        return count_now.error();
    }
    seen_ = *count_now;
    try_again_ = served->failed.empty() ? std::nullopt : std::optional(now + pause_after_failure);
    return served->issued.size();
}

}  // namespace wattmast

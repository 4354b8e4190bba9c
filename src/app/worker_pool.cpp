// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/worker_pool.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "app/history/import_record.h"
#include "app/thread_priority.h"

namespace wattmast {
namespace {

/// Answers everything with the reason why the database could not be opened.
class UnavailableQueries final : public Queries {
public:
    explicit UnavailableQueries(Failure failure) : failure_(std::move(failure)) {}
    [[nodiscard]] Result<ChartData> chart(const ChartQuery&, std::stop_token) const override { return failure_; }
    [[nodiscard]] Result<FleetNow> fleet(UtcTime, std::stop_token) const override { return failure_; }
    [[nodiscard]] Result<SiteDetail> site(SiteId, UtcTime, std::stop_token) const override { return failure_; }
    [[nodiscard]] Result<ReportDocument> carbon_report(const ReportRequest&, std::stop_token) const override {
        return failure_;
    }
    [[nodiscard]] Result<std::vector<PlausibilityFinding>> findings() const override { return failure_; }
    [[nodiscard]] Result<RetentionPolicy> retention_policy() const override { return failure_; }
    [[nodiscard]] Result<StorageForecast> storage_forecast(const RetentionPolicy&, UtcTime,
                                                           std::stop_token) const override {
        return failure_;
    }
    [[nodiscard]] Result<std::vector<HistoryImportRecord>> history_imports() const override { return failure_; }
    [[nodiscard]] Result<std::uint64_t> samples_csv(const CsvExportRequest&,
                                                    const std::function<Result<void>(std::string_view)>&,
                                                    std::stop_token) const override {
        return failure_;
    }
    [[nodiscard]] Result<std::vector<AnnotationRecord>> annotations() const override { return failure_; }

private:
    Failure failure_;
};

}  // namespace

class WorkerPool::Impl {
public:
    Impl(unsigned threads, OpenReader open) : open_(std::move(open)) {
        for (unsigned i = 0; i < threads; ++i) {
            threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
        }
    }

    /// All are told before the first is waited for: else the others would go on with the queue meanwhile.
    ~Impl() {
        for (std::jthread& thread : threads_) {
            thread.request_stop();
        }
    }

    void post(Job job) {
        {
            const std::scoped_lock lock(mutex_);
            jobs_.push_back(std::move(job));
        }
        wake_.notify_one();
    }

private:
    void run(const std::stop_token& stop) {
        let_others_go_first();
        std::optional<WorkerReader> reader;
        while (const auto job = next(stop)) {
            if (!reader) {
                if (auto opened = open_()) {
                    reader = std::move(*opened);
                } else {
                    (*job)(UnavailableQueries(opened.error()));
                    continue;
                }
            }
            (*job)((*reader)());
        }
    }

    std::optional<Job> next(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        if (!wake_.wait(lock, stop, [&] { return !jobs_.empty(); }) || stop.stop_requested()) {
            return std::nullopt;
        }
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        return job;
    }

    const OpenReader open_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Job> jobs_;               // guarded by mutex_
    std::vector<std::jthread> threads_;  // last: they use all of the above, and stop first
};

WorkerPool::WorkerPool(unsigned threads, OpenReader open) : impl_(std::make_unique<Impl>(threads, std::move(open))) {}
WorkerPool::~WorkerPool() = default;

void WorkerPool::post(Job job) {
    impl_->post(std::move(job));
}

}  // namespace wattmast

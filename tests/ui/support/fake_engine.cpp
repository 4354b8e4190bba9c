// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/fake_engine.h"

namespace wattmast::ui::test {

Result<ChartData> FakeEngine::Answers::chart(const ChartQuery& query, std::stop_token cancel) const {
    if (!on_chart) {
        return fail(Errc::no_data, "no chart set");
    }
    return on_chart(query, std::move(cancel));
}

Result<FleetNow> FakeEngine::Answers::fleet(UtcTime /*now*/, std::stop_token /*cancel*/) const {
    return fleet_now;
}

Result<SiteDetail> FakeEngine::Answers::site(SiteId /*site*/, UtcTime /*now*/, std::stop_token /*cancel*/) const {
    return site_detail;
}

Result<ReportDocument> FakeEngine::Answers::carbon_report(const ReportRequest& /*request*/,
                                                          std::stop_token /*cancel*/) const {
    return report;
}

FakeEngine::FakeEngine() {
    options_.database = "/data/fake.wattmast";
}

void FakeEngine::post(std::function<void(const Queries&)> job) {
    if (at_once_) {
        job(answers);
        return;
    }
    const std::scoped_lock lock(mutex_);
    jobs_.push_back(std::move(job));
}

bool FakeEngine::run_next() {
    std::function<void(const Queries&)> job;
    {
        const std::scoped_lock lock(mutex_);
        if (jobs_.empty()) {
            return false;
        }
        job = std::move(jobs_.front());
        jobs_.pop_front();
    }
    job(answers);
    return true;
}

void FakeEngine::run_all() {
    while (run_next()) {
    }
}

std::size_t FakeEngine::waiting() const {
    const std::scoped_lock lock(mutex_);
    return jobs_.size();
}

Result<AnnotationRecordId> FakeEngine::annotate(const AnnotationRecord& record) {
    AnnotationRecord kept = record;
    kept.id = AnnotationRecordId(static_cast<std::int64_t>(answers.annotation_records.size()) + 1);
    if (kept.act == AnnotationAct::added) {
        kept.annotation = AnnotationId(kept.id.number());
    }
    answers.annotation_records.push_back(kept);
    return kept.id;
}

Result<void> FakeEngine::import_inventory(const std::filesystem::path& file) {
    return fail(Errc::invalid_inventory, "the fake engine reads no inventory: " + file.string());
}

}  // namespace wattmast::ui::test

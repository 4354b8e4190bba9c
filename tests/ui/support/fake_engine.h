// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An engine without store and collector: jobs run when the test says so, on another thread or this one.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>

#include "app/book_entry.h"
#include "app/correction_import.h"
#include "app/engine.h"
#include "app/history/import.h"
#include "app/history/import_record.h"
#include "app/ledger/carbon_course.h"
#include "app/ledger/carbon_month.h"
#include "app/meter_life.h"
#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "carbon/edition_import.h"

namespace wattmast::ui::test {

/// Answers with what the test put in. Queries are asked on the thread that calls run_next().
class FakeEngine final : public Engine {
public:
    struct Answers final : Queries {
        std::function<Result<ChartData>(const ChartQuery&, std::stop_token)> on_chart;
        Result<FleetNow> fleet_now = fail(Errc::no_data, "no fleet set");
        Result<SiteDetail> site_detail = fail(Errc::no_data, "no site set");
        Result<ReportDocument> report = fail(Errc::no_data, "no report set");
        std::vector<PlausibilityFinding> found;
        Result<RetentionPolicy> policy = RetentionPolicy{};
        std::vector<HistoryImportRecord> imports;
        std::function<Result<StorageForecast>(const RetentionPolicy&)> on_storage;

        Result<ChartData> chart(const ChartQuery& query, std::stop_token cancel) const override;
        Result<FleetNow> fleet(UtcTime now, std::stop_token cancel) const override;
        Result<SiteDetail> site(SiteId site, UtcTime now, std::stop_token cancel) const override;
        Result<ReportDocument> carbon_report(const ReportRequest& request, std::stop_token cancel) const override;
        Result<std::vector<PlausibilityFinding>> findings() const override { return found; }
        Result<RetentionPolicy> retention_policy() const override { return policy; }
        Result<StorageForecast> storage_forecast(const RetentionPolicy& asked, UtcTime,
                                                 std::stop_token) const override {
            return on_storage ? on_storage(asked) : fail(Errc::no_data, "no forecast set");
        }
        Result<std::vector<HistoryImportRecord>> history_imports() const override { return imports; }
        std::optional<std::string> samples;  ///< What samples_csv() writes; empty: it fails.
        Result<std::uint64_t> samples_csv(const CsvExportRequest&,
                                          const std::function<Result<void>(std::string_view)>& sink,
                                          std::stop_token) const override {
            const Result<void> done = samples ? sink(*samples) : fail(Errc::no_data, "no samples set");
            return done ? Result<std::uint64_t>(1) : done.error();
        }
        std::function<Result<std::shared_ptr<const FactorLibrary>>(std::optional<CivilDate>)> on_factors;
        Result<std::shared_ptr<const FactorLibrary>> factors(std::optional<CivilDate> known_on) const override {
            return on_factors ? on_factors(known_on) : Queries::factors(known_on);
        }
        std::function<Result<EditionPlan>(const EditionOrder&)> on_plan;
        Result<EditionPlan> plan_edition(const EditionOrder& order) const override {
            return on_plan ? on_plan(order) : Queries::plan_edition(order);
        }
        std::function<Result<CarbonMonth>(const CarbonMonthRequest&)> on_carbon_month;
        Result<CarbonMonth> carbon_month(const CarbonMonthRequest& request, std::stop_token cancel) const override {
            return on_carbon_month ? on_carbon_month(request) : Queries::carbon_month(request, std::move(cancel));
        }
        std::function<Result<CarbonCourse>(const CarbonCourseRequest&, const CourseProgress&)> on_carbon_course;
        Result<CarbonCourse> carbon_course(const CarbonCourseRequest& request, const CourseProgress& progress,
                                           std::stop_token cancel) const override {
            return on_carbon_course ? on_carbon_course(request, progress)
                                    : Queries::carbon_course(request, progress, std::move(cancel));
        }
        std::function<Result<EnergyHours>(const EnergyHoursRequest&, const EnergyProgress&, const std::stop_token&)>
            on_energy;
        Result<EnergyHours> energy_hours(const EnergyHoursRequest& request, const EnergyProgress& progress,
                                         const std::stop_token& cancel) const override {
            return on_energy ? on_energy(request, progress, cancel) : Queries::energy_hours(request, progress, cancel);
        }
        std::function<Result<CoverageMonth>(const CoverageRequest&, const EnergyProgress&)> on_coverage;
        Result<CoverageMonth> coverage_month(const CoverageRequest& request, const EnergyProgress& progress,
                                             const std::stop_token& cancel) const override {
            return on_coverage ? on_coverage(request, progress) : Queries::coverage_month(request, progress, cancel);
        }
        std::function<Result<QualityMonth>(const QualityMonthRequest&)> on_quality_month;
        Result<QualityMonth> quality_month(const QualityMonthRequest& request,
                                           const std::stop_token& cancel) const override {
            return on_quality_month ? on_quality_month(request) : Queries::quality_month(request, cancel);
        }
        std::function<Result<QualityRecords>(const QualityRecordsRequest&)> on_quality_records;
        Result<QualityRecords> quality_records(const QualityRecordsRequest& request,
                                               const std::stop_token& cancel) const override {
            return on_quality_records ? on_quality_records(request) : Queries::quality_records(request, cancel);
        }
        std::function<Result<KnownBook>(UtcTime)> on_book;
        using Queries::book;
        Result<KnownBook> book(UtcTime now) const override { return on_book ? on_book(now) : Queries::book(now); }
        std::function<Result<BookPlan>(const BookOrder&)> on_plan_book;
        Result<BookPlan> plan_book(const BookOrder& order) const override {
            return on_plan_book ? on_plan_book(order) : Queries::plan_book(order);
        }
        std::function<Result<MeterEventPlan>(const MeterEventOrder&)> on_plan_meter_event;
        Result<MeterEventPlan> plan_meter_event(const MeterEventOrder& order,
                                                const std::stop_token& cancel) const override {
            return on_plan_meter_event ? on_plan_meter_event(order) : Queries::plan_meter_event(order, cancel);
        }
        std::function<Result<CorrectionPlan>(const CorrectionOrder&)> on_plan_corrections;
        Result<CorrectionPlan> plan_corrections(const CorrectionOrder& order,
                                                const std::stop_token& cancel) const override {
            return on_plan_corrections ? on_plan_corrections(order) : Queries::plan_corrections(order, cancel);
        }
        std::vector<AnnotationRecord> annotation_records;
        Result<std::vector<AnnotationRecord>> annotations() const override { return annotation_records; }
    };

    FakeEngine();

    // ---- For the test ----
    Answers answers;
    CollectorStatus status;
    std::vector<DeviceHealth> health;
    std::map<std::string, ProfileFacts> profiles;  ///< By id.
    std::shared_ptr<const Catalog> master_data = std::make_shared<const Catalog>();
    EngineListener* listener = nullptr;
    AlarmDesk* alarm_desk = nullptr;              ///< Of the test; null: none is raised. Set before the bridge is made.
    std::vector<RetentionPolicy> saved_policies;  ///< Every one that was to be saved.
    Result<void> save_answer;
    std::function<Result<void>()> on_start_collector;  ///< Runs on the thread that starts it.
    std::function<void()> on_save;                     ///< Runs on the thread that saves, before it is done.
    std::optional<RetentionState> retention;
    std::vector<HistoryImportOrder> ordered;  ///< Every import that was asked for.
    std::function<Result<HistoryReport>(const HistoryImportOrder&)> on_import;
    std::function<Result<BookRecord>(const EditionOrder&, const EditionPlan&)> on_edition;
    std::function<Result<Release>(const ReleaseRequest&)> on_release;
    std::function<Result<std::vector<CorrectionId>>(std::span<const Correction>)> on_correct;
    std::function<Result<MeterEvent>(const MeterEventOrder&)> on_meter_event;
    std::function<Result<std::vector<BookRecord>>(const BookOrder&, const BookPlan&)> on_enter_book;
    bool is_demo_fleet = false;
    void open_read_only() { options_.access = Access::read_only; }

    /// Runs the oldest job on the calling thread; false if there is none.
    bool run_next();
    void run_all();
    /// From now on jobs run at once, inside post(): for pages and screenshots.
    void run_jobs_at_once() { at_once_ = true; }
    [[nodiscard]] std::size_t waiting() const;

    // ---- Engine ----
    void set_listener(EngineListener* value) override { listener = value; }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override { return master_data; }
    [[nodiscard]] bool is_demo() const override { return is_demo_fleet; }
    [[nodiscard]] AlarmDesk* alarms() noexcept override { return alarm_desk; }
    [[nodiscard]] const EngineOptions& options() const override { return options_; }
    [[nodiscard]] Result<void> start_collector() override {
        return on_start_collector ? on_start_collector() : Result<void>();
    }
    void stop_collector() override {}
    [[nodiscard]] CollectorStatus collector_status() const override { return status; }
    [[nodiscard]] std::vector<DeviceHealth> device_health() const override { return health; }
    [[nodiscard]] std::optional<DeviceHealth> health_of(DeviceId device) const override {
        const auto found = std::ranges::find(health, device, &DeviceHealth::device);
        return found == health.end() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] std::optional<ProfileFacts> profile_facts(std::string_view id) const override {
        const auto found = profiles.find(std::string(id));
        return found == profiles.end() ? std::nullopt : std::optional(found->second);
    }
    void post(std::function<void(const Queries&)> job) override;
    [[nodiscard]] Result<void> import_inventory(const std::filesystem::path& file) override;
    [[nodiscard]] Result<HistoryReport> import_history(const HistoryImportOrder& order) override {
        ordered.push_back(order);
        return on_import ? on_import(order) : fail(Errc::no_data, "no import set");
    }
    [[nodiscard]] Result<Release> release(const ReleaseRequest& request) override {
        return on_release ? on_release(request) : fail(Errc::no_data, "no release set");
    }
    [[nodiscard]] Result<std::vector<CorrectionId>> correct(std::span<const Correction> corrections) override {
        return on_correct ? on_correct(corrections) : Engine::correct(corrections);
    }
    [[nodiscard]] Result<MeterEvent> record_meter_event(const MeterEventOrder& order) override {
        return on_meter_event ? on_meter_event(order) : Engine::record_meter_event(order);
    }
    [[nodiscard]] Result<void> save_retention_policy(const RetentionPolicy& policy) override {
        saved_policies.push_back(policy);
        if (on_save) {
            on_save();
        }
        if (save_answer) {
            answers.policy = policy;
        }
        return save_answer;
    }
    [[nodiscard]] std::optional<RetentionState> retention_state() const override { return retention; }
    [[nodiscard]] Result<BookRecord> import_edition(const EditionOrder& order, const EditionPlan& shown) override {
        return on_edition ? on_edition(order, shown) : Engine::import_edition(order, shown);
    }
    [[nodiscard]] Result<std::vector<BookRecord>> enter_book(const BookOrder& order, const BookPlan& shown) override {
        return on_enter_book ? on_enter_book(order, shown) : Engine::enter_book(order, shown);
    }
    /// Keeps it as a store would, without looking at it.
    [[nodiscard]] Result<AnnotationRecordId> annotate(const AnnotationRecord& record) override;

private:
    EngineOptions options_;
    bool at_once_ = false;
    mutable std::mutex mutex_;
    std::deque<std::function<void(const Queries&)>> jobs_;
};

}  // namespace wattmast::ui::test

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The composition root: wires store, collector and workers, and is all that ui/ and the command line see of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "app/alarm_desk.h"
#include "app/chart_source.h"
#include "app/device_desk.h"
#include "app/energy_hours.h"
#include "app/quarantine_release.h"
#include "app/storage.h"
#include "app/views.h"
#include "model/annotation.h"
#include "model/catalog.h"
#include "model/correction.h"
#include "report/report_document.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

struct BookOrder;
struct BookPlan;
struct BookRecord;
struct CarbonStatement;
struct CarbonCourse;
struct CarbonCourseRequest;
struct CarbonMonth;
struct CarbonMonthRequest;
struct CorrectionOrder;
struct CorrectionPlan;
struct CoverageMonth;
struct CoverageRequest;
struct CourseMonth;
struct CsvExportRequest;
struct EditionOrder;
struct EditionPlan;
struct FactorLibrary;
struct HistoryImportOrder;
struct HistoryImportRecord;
struct HistoryReport;
struct MeterEventOrder;
struct MeterEventPlan;
struct QualityMonth;
struct QualityMonthRequest;
struct QualityRecords;
struct QualityRecordsRequest;
struct IssueRequest;
struct IssuedNow;
struct KnownBook;
struct ReportOrder;
class LedgerStore;
class SampleStore;

enum class Access : std::uint8_t { read_write = 1, read_only = 2 };

struct EngineOptions {
    std::filesystem::path database;
    Access access = Access::read_write;
    std::filesystem::path resources;  ///< Folder with profiles/ and factors/.
    unsigned workers = 2;
};

/// Called from engine threads; implementations only post. Must outlive the engine.
class EngineListener {
public:
    virtual ~EngineListener() = default;
    /// Samples were stored since the last call: what a query reads may be newer. At most twice a second. Which ones is
    /// not said: of a large fleet they are hundreds of thousands, and a screen reads what it shows.
    virtual void on_live() = 0;
    virtual void on_catalog_changed() = 0;  ///< Read `Engine::catalog()` again.
    virtual void on_collector_status(
        const CollectorStatus& status) = 0;  ///< Once a second while running, and on change.
    virtual void on_alarms_changed() {}      ///< Read `AlarmDesk::board()` again; at most once a second.
};

struct ReportRequest {
    CivilMonth month;
    std::vector<SiteId> sites;  ///< Empty: all.
};

/// Everything that reads the database on a worker's behalf. Belongs to one worker thread.
class Queries {
public:
    virtual ~Queries() = default;
    [[nodiscard]] virtual Result<ChartData> chart(const ChartQuery& query, std::stop_token cancel) const = 0;
    [[nodiscard]] virtual Result<FleetNow> fleet(UtcTime now, std::stop_token cancel) const = 0;
    [[nodiscard]] virtual Result<SiteDetail> site(SiteId site, UtcTime now, std::stop_token cancel) const = 0;
    [[nodiscard]] virtual Result<ReportDocument> carbon_report(const ReportRequest& request,
                                                               std::stop_token cancel) const = 0;
    /// What the self-test ever found, by id; also of another process that collects into the database.
    [[nodiscard]] virtual Result<std::vector<PlausibilityFinding>> findings() const = 0;
    /// See app/storage.h; read_policy() and storage_forecast().
    [[nodiscard]] virtual Result<RetentionPolicy> retention_policy() const = 0;
    [[nodiscard]] virtual Result<StorageForecast> storage_forecast(const RetentionPolicy& policy, UtcTime now,
                                                                   std::stop_token cancel) const = 0;
    /// The files of other systems that were taken, see app/history/import_record.h.
    [[nodiscard]] virtual Result<std::vector<HistoryImportRecord>> history_imports() const = 0;
    /// export_csv() of app/export_csv.h: samples as stored, in rows of text.
    [[nodiscard]] virtual Result<std::uint64_t> samples_csv(
        const CsvExportRequest& /*request*/, const std::function<Result<void>(std::string_view)>& /*sink*/,
        std::stop_token /*cancel*/) const {
        return fail(Errc::no_data, "these queries have no samples");
    }
    /// Every record of annotations, in the order of entry; see standing() of model/annotation.h.
    [[nodiscard]] virtual Result<std::vector<AnnotationRecord>> annotations() const {
        return std::vector<AnnotationRecord>{};
    }
    /// The factors of the database, as known on a day where one is named; see app/known_factors.h. Read anew each time.
    [[nodiscard]] virtual Result<std::shared_ptr<const FactorLibrary>> factors(std::optional<CivilDate> known_on) const;
    /// plan_import() of app/known_factors.h.
    [[nodiscard]] virtual Result<EditionPlan> plan_edition(const EditionOrder& order) const;
    /// known_book() of app/book_entry.h.
    [[nodiscard]] virtual Result<KnownBook> book(UtcTime now) const;
    /// plan_book() of app/book_entry.h.
    [[nodiscard]] virtual Result<BookPlan> plan_book(const BookOrder& order) const;
    /// plan_meter_event() of app/meter_life.h.
    [[nodiscard]] virtual Result<MeterEventPlan> plan_meter_event(const MeterEventOrder& order,
                                                                  const std::stop_token& cancel) const;
    /// plan_corrections() of app/correction_import.h.
    [[nodiscard]] virtual Result<CorrectionPlan> plan_corrections(const CorrectionOrder& order,
                                                                  const std::stop_token& cancel) const;
    /// energy_hours() of app/energy_hours.h, with what is kept.
    [[nodiscard]] virtual Result<EnergyHours> energy_hours(const EnergyHoursRequest& /*request*/,
                                                           const EnergyProgress& /*progress*/,
                                                           const std::stop_token& /*cancel*/) const {
        return fail(Errc::no_data, "these queries have no energies");
    }
    /// carbon_month() of app/ledger/carbon_month.h.
    [[nodiscard]] virtual Result<CarbonMonth> carbon_month(const CarbonMonthRequest& request,
                                                           std::stop_token cancel) const;
    /// carbon_course() of app/ledger/carbon_course.h.
    [[nodiscard]] virtual Result<CarbonCourse> carbon_course(
        const CarbonCourseRequest& request,
        const std::function<void(std::size_t done, std::size_t all, const CourseMonth* month)>& progress,
        std::stop_token cancel) const;
    /// coverage_month() of app/quality/coverage_month.h, with what is kept.
    [[nodiscard]] virtual Result<CoverageMonth> coverage_month(const CoverageRequest& request,
                                                               const EnergyProgress& progress,
                                                               const std::stop_token& cancel) const;
    /// quality_month() of app/quality/quality_month.h, with what is kept.
    [[nodiscard]] virtual Result<QualityMonth> quality_month(const QualityMonthRequest& request,
                                                             const std::stop_token& cancel) const;
    /// quality_records() of app/quality/quality_records.h.
    [[nodiscard]] virtual Result<QualityRecords> quality_records(const QualityRecordsRequest& request,
                                                                 const std::stop_token& cancel) const;

    /// Every record of the book, in the order of entry.
    [[nodiscard]] virtual Result<std::vector<BookRecord>> book_records() const;
    /// carbon_statement() of app/reports/month_statement.h for an order: what a report of it would say now. With what
    /// is kept of hours.
    [[nodiscard]] virtual Result<CarbonStatement> report_statement(const ReportOrder& order, UtcTime now,
                                                                   const std::stop_token& cancel) const;
    /// issue_report() of app/reports/report_issue.h. @param write See Engine::change_book().
    [[nodiscard]] virtual Result<IssuedNow> issue_report(
        const IssueRequest& request, UtcTime now,
        const std::function<Result<void>(const std::function<Result<void>(LedgerStore&)>&)>& write,
        const std::function<void(std::size_t done, std::size_t all, const std::string& next)>& progress,
        const std::stop_token& cancel) const;
};

/// Thread-safe: members may be called from any thread and return at once, except open(), start_collector(),
/// stop_collector(), import_history() and the destructor.
class Engine {
public:
    /// Opens or creates the database, loads profiles and factors. Every failure says what happened, why and what to do.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> open(EngineOptions options);
    virtual ~Engine() = default;

    /// Null removes it. When the call returns, the former listener is not called any more.
    virtual void set_listener(EngineListener* listener) = 0;

    [[nodiscard]] virtual std::shared_ptr<const Catalog> catalog() const = 0;
    [[nodiscard]] virtual bool is_demo() const = 0;
    [[nodiscard]] virtual const EngineOptions& options() const = 0;

    /// Polls the devices until stopped, or anew. Fails with `store_read_only` or as load_secrets(); what ran goes on.
    [[nodiscard]] virtual Result<void> start_collector() = 0;
    /// Returns when the last sample taken is durable.
    virtual void stop_collector() = 0;
    [[nodiscard]] virtual CollectorStatus collector_status() const = 0;
    [[nodiscard]] virtual std::vector<DeviceHealth> device_health() const = 0;
    /// That of one device, without a copy of all. Empty where there is no such device.
    [[nodiscard]] virtual std::optional<DeviceHealth> health_of(DeviceId device) const = 0;
    /// Empty where there is no such profile.
    [[nodiscard]] virtual std::optional<ProfileFacts> profile_facts(std::string_view id) const = 0;

    /// Lives as long as the engine. Null: this engine raises no alarms.
    [[nodiscard]] virtual AlarmDesk* alarms() noexcept { return nullptr; }

    /// CatalogStore::annotate() on the store thread; waits for it, a few milliseconds: call it in a job. Fails with
    /// `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<AnnotationRecordId> annotate(const AnnotationRecord& /*record*/) {
        return fail(Errc::store_read_only, "this engine keeps no annotations");
    }

    /// Lives as long as the engine. Null: this engine adds and tests no devices.
    [[nodiscard]] virtual DeviceDesk* devices() noexcept { return nullptr; }

    /// Runs `job` on a worker with its own reader. Jobs of one engine run in the order given, several at a time.
    /// At destruction, queued jobs are dropped and running ones are waited for: give their queries a token of your own
    /// and stop it first.
    virtual void post(std::function<void(const Queries&)> job) = 0;

    /// Adds or changes sites and devices from an inventory file (TOML or CSV). Fails with `invalid_inventory`, listing
    /// every faulty entry, and then changes nothing.
    [[nodiscard]] virtual Result<void> import_inventory(const std::filesystem::path& file) = 0;

    /// import_history() of app/history/import.h beside the collector, batch by batch on the store thread; returns when
    /// it is done, which takes long: call it in a job. Fails with `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<HistoryReport> import_history(const HistoryImportOrder& order) = 0;

    /// enter_edition() of app/known_factors.h on the store thread, for which it waits; figures are made with it from
    /// then on. Fails with `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<BookRecord> import_edition(const EditionOrder& order, const EditionPlan& shown);

    /// enter_book() of app/book_entry.h on the store thread, for which it waits; figures are made with it from then on.
    /// Fails with `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<std::vector<BookRecord>> enter_book(const BookOrder& order, const BookPlan& shown);

    /// Runs `change` on the store thread and waits for it: closings and records of the book. Fails with
    /// `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<void> change_book(const std::function<Result<void>(LedgerStore&)>& change);
    /// LedgerStore::add_records() by it.
    [[nodiscard]] Result<std::vector<BookRecord>> add_records(const std::vector<BookRecord>& records);

    /// Books samples that the self-test held back, or accepts a hint; waits for the store thread. See
    /// app/quarantine_release.h. Fails with `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<Release> release(const ReleaseRequest& request) = 0;

    /// Runs `change` on the store thread, after all that was taken before is stored, and waits for it; figures of
    /// `sites` are made anew from then on. Fails with `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<void> change_samples(std::span<const SiteId> sites,
                                                      const std::function<Result<void>(SampleStore&)>& change);
    /// SampleStore::correct_all() by it.
    [[nodiscard]] virtual Result<std::vector<CorrectionId>> correct(std::span<const Correction> corrections);

    /// record_meter_event() of app/meter_life.h on the store thread, for which it waits; figures are made with it from
    /// then on. Fails with `store_read_only` where nothing may be written.
    [[nodiscard]] virtual Result<MeterEvent> record_meter_event(const MeterEventOrder& order);

    /// save_policy() of app/storage.h; waits for the store thread, a few milliseconds. Fails with `store_read_only`
    /// where nothing may be written. What is over the limits is retired from now on, in the background.
    [[nodiscard]] virtual Result<void> save_retention_policy(const RetentionPolicy& policy) = 0;
    /// Empty: open for reading only, so nothing is retired.
    [[nodiscard]] virtual std::optional<RetentionState> retention_state() const = 0;
};

}  // namespace wattmast

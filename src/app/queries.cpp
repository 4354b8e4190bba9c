// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/queries.h"

#include "app/book_entry.h"
#include "app/carbon_query.h"
#include "app/correction_import.h"
#include "app/energy_hours.h"
#include "app/export_csv.h"
#include "app/fleet_query.h"
#include "app/history/import_record.h"
#include "app/known_factors.h"
#include "app/ledger/carbon_course.h"
#include "app/ledger/carbon_month.h"
#include "app/meter_life.h"
#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "app/reports/report_issue.h"
#include "app/signal_reader.h"
#include "app/site_query.h"

namespace wattmast {
namespace {

class StoreQueries final : public Queries {
public:
    StoreQueries(Store& store, std::shared_ptr<const Catalog> catalog, std::shared_ptr<const FactorRegister> factors,
                 std::shared_ptr<FleetDesk> fleet, std::vector<std::pair<std::string, std::string>> provenance,
                 std::shared_ptr<const FactorRegister> shipped)
        : store_(store),
          catalog_(std::move(catalog)),
          factors_(std::move(factors)),
          fleet_(std::move(fleet)),
          provenance_(std::move(provenance)),
          shipped_(std::move(shipped)),
          reader_(store.samples(), *catalog_),
          kept_reader_(store.samples(), *catalog_, store.figures()),
          chart_(make_chart_source(store.samples(), *catalog_)),
          sites_(reader_, *factors_) {}

    Result<ChartData> chart(const ChartQuery& query, std::stop_token cancel) const override {
        return chart_->load(query, std::move(cancel));
    }
    Result<FleetNow> fleet(UtcTime now, std::stop_token cancel) const override {
        return fleet_ ? fleet_->now(catalog_, now, std::move(cancel))
                      : Result<FleetNow>(fail(Errc::no_data, "these queries are not for a whole fleet"));
    }
    Result<SiteDetail> site(SiteId site, UtcTime now, std::stop_token cancel) const override {
        if (fleet_) {
            const FleetDesk::Forgotten forgotten = fleet_->forgotten_since(forgotten_);
            sites_.forget(forgotten.sites);
            forgotten_ = forgotten.generation;
        }
        return site_detail(sites_, reader_, site, now, std::move(cancel));
    }
    Result<ReportDocument> carbon_report(const ReportRequest& request, std::stop_token cancel) const override {
        return wattmast::carbon_report(reader_, *factors_, request, provenance_, std::move(cancel));
    }
    Result<std::vector<PlausibilityFinding>> findings() const override { return store_.samples().findings({}); }
    Result<RetentionPolicy> retention_policy() const override { return read_policy(store_.catalog()); }
    Result<StorageForecast> storage_forecast(const RetentionPolicy& policy, UtcTime now,
                                             std::stop_token cancel) const override {
        return wattmast::storage_forecast(store_, policy, now, std::move(cancel));
    }
    Result<std::vector<HistoryImportRecord>> history_imports() const override {
        return wattmast::history_imports(store_.catalog());
    }
    Result<std::uint64_t> samples_csv(const CsvExportRequest& request,
                                      const std::function<Result<void>(std::string_view)>& sink,
                                      std::stop_token cancel) const override {
        return export_csv(store_.samples(), *catalog_, request, sink, std::move(cancel));
    }
    Result<std::vector<AnnotationRecord>> annotations() const override { return store_.catalog().annotations(); }
    Result<std::shared_ptr<const FactorLibrary>> factors(std::optional<CivilDate> known_on) const override {
        if (!shipped_) {
            return Queries::factors(known_on);
        }
        return known_on ? factors_known_on(*shipped_, store_.ledger(), *known_on)
                        : wattmast::factors_of(*shipped_, store_.ledger());
    }
    Result<EditionPlan> plan_edition(const EditionOrder& order) const override {
        return shipped_ ? plan_import(*shipped_, store_.ledger(), order) : Queries::plan_edition(order);
    }
    Result<KnownBook> book(UtcTime now) const override { return known_book(store_.ledger(), *catalog_, now); }
    Result<BookPlan> plan_book(const BookOrder& order) const override {
        return wattmast::plan_book(store_.ledger(), *catalog_, order);
    }
    Result<MeterEventPlan> plan_meter_event(const MeterEventOrder& order,
                                            const std::stop_token& cancel) const override {
        return wattmast::plan_meter_event(store_.samples(), store_.ledger(), *catalog_, order, cancel);
    }
    Result<CorrectionPlan> plan_corrections(const CorrectionOrder& order,
                                            const std::stop_token& cancel) const override {
        return wattmast::plan_corrections(store_.samples(), store_.ledger(), *catalog_, order, cancel);
    }
    Result<CarbonMonth> carbon_month(const CarbonMonthRequest& request, std::stop_token cancel) const override {
        // With the kept hours, which the draft of a large fleet needs to be quick.
        const SignalReader reader(store_.samples(), *catalog_, store_.figures());
        return shipped_ ? wattmast::carbon_month(store_, reader, *shipped_, request, std::move(cancel))
                        : Queries::carbon_month(request, std::move(cancel));
    }
    Result<CarbonCourse> carbon_course(const CarbonCourseRequest& request, const CourseProgress& progress,
                                       std::stop_token cancel) const override {
        const SignalReader reader(store_.samples(), *catalog_, store_.figures());
        return shipped_ ? wattmast::carbon_course(store_, reader, *shipped_, request, progress, std::move(cancel))
                        : Queries::carbon_course(request, progress, std::move(cancel));
    }
    Result<EnergyHours> energy_hours(const EnergyHoursRequest& request, const EnergyProgress& progress,
                                     const std::stop_token& cancel) const override {
        return wattmast::energy_hours(kept_reader_, request, progress, cancel);
    }
    Result<CoverageMonth> coverage_month(const CoverageRequest& request, const EnergyProgress& progress,
                                         const std::stop_token& cancel) const override {
        return wattmast::coverage_month(kept_reader_, store_.ledger(), request, progress, cancel);
    }
    Result<QualityMonth> quality_month(const QualityMonthRequest& request,
                                       const std::stop_token& cancel) const override {
        return shipped_ ? wattmast::quality_month(store_, kept_reader_, *shipped_, request, cancel)
                        : Queries::quality_month(request, cancel);
    }
    Result<QualityRecords> quality_records(const QualityRecordsRequest& request,
                                           const std::stop_token& cancel) const override {
        return wattmast::quality_records(reader_, store_.ledger(), request, cancel);
    }
    Result<std::vector<BookRecord>> book_records() const override { return store_.ledger().records(); }
    Result<CarbonStatement> report_statement(const ReportOrder& order, UtcTime now,
                                             const std::stop_token& cancel) const override {
        if (!shipped_) {
            return Queries::report_statement(order, now, cancel);
        }
        const auto request = statement_request_of(order, *catalog_);
        return request ? carbon_statement(store_, kept_reader_, {*shipped_, *factors_}, *request, now, cancel)
                       : request.error();
    }
    Result<IssuedNow> issue_report(const IssueRequest& request, UtcTime now, const LedgerWrite& write,
                                   const ReportProgress& progress, const std::stop_token& cancel) const override {
        return shipped_ ? wattmast::issue_report(store_, kept_reader_, {*shipped_, *factors_}, request, now, write,
                                                 progress, cancel)
                        : Queries::issue_report(request, now, write, progress, cancel);
    }

private:
    Store& store_;
    std::shared_ptr<const Catalog> catalog_;
    std::shared_ptr<const FactorRegister> factors_;
    std::shared_ptr<FleetDesk> fleet_;
    std::vector<std::pair<std::string, std::string>> provenance_;
    std::shared_ptr<const FactorRegister> shipped_;
    SignalReader reader_;
    SignalReader kept_reader_;  ///< Apart, because charts and reports are made of samples.
    std::unique_ptr<ChartSource> chart_;
    /// Of single sites. What it remembers changes how long an answer takes, not the answer.
    mutable FleetQuery sites_;
    mutable std::uint64_t forgotten_ = 0;  ///< The generation of forgotten sites that sites_ knows of.
};

}  // namespace

std::unique_ptr<Queries> make_queries(Store& store, std::shared_ptr<const Catalog> catalog,
                                      std::shared_ptr<const FactorRegister> factors, std::shared_ptr<FleetDesk> fleet,
                                      std::vector<std::pair<std::string, std::string>> provenance,
                                      std::shared_ptr<const FactorRegister> shipped) {
    return std::make_unique<StoreQueries>(store, std::move(catalog), std::move(factors), std::move(fleet),
                                          std::move(provenance), std::move(shipped));
}

}  // namespace wattmast

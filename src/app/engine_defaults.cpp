// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an engine answers that has no factors. Apart from the engine, so that a program with one of its own links this
// alone.
#include <set>

#include "app/book_entry.h"
#include "app/correction_import.h"
#include "app/engine.h"
#include "app/ledger/carbon_course.h"
#include "app/ledger/carbon_month.h"
#include "app/meter_life.h"
#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "app/reports/report_issue.h"
#include "app/value_by.h"
#include "carbon/edition_import.h"
#include "store/ledger_store.h"
#include "store/sample_store.h"

namespace wattmast {

Result<std::shared_ptr<const FactorLibrary>> Queries::factors(std::optional<CivilDate> /*known_on*/) const {
    return fail(Errc::no_data, "these queries have no factors");
}

Result<EditionPlan> Queries::plan_edition(const EditionOrder& /*order*/) const {
    return fail(Errc::no_data, "these queries have no factors");
}

Result<KnownBook> Queries::book(UtcTime /*now*/) const {
    return fail(Errc::no_data, "these queries have no book");
}

Result<BookPlan> Queries::plan_book(const BookOrder& /*order*/) const {
    return fail(Errc::no_data, "these queries have no book");
}

Result<MeterEventPlan> Queries::plan_meter_event(const MeterEventOrder& /*order*/,
                                                 const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no meters");
}

Result<CorrectionPlan> Queries::plan_corrections(const CorrectionOrder& /*order*/,
                                                 const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no samples");
}

Result<CarbonMonth> Queries::carbon_month(const CarbonMonthRequest& /*request*/, std::stop_token /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no ledger");
}

Result<CarbonCourse> Queries::carbon_course(const CarbonCourseRequest& /*request*/, const CourseProgress& /*progress*/,
                                            std::stop_token /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no ledger");
}

Result<CoverageMonth> Queries::coverage_month(const CoverageRequest& /*request*/, const EnergyProgress& /*progress*/,
                                              const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no energies");
}

Result<QualityMonth> Queries::quality_month(const QualityMonthRequest& /*request*/,
                                            const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no ledger");
}

Result<QualityRecords> Queries::quality_records(const QualityRecordsRequest& /*request*/,
                                                const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no records");
}

Result<std::vector<BookRecord>> Queries::book_records() const {
    return std::vector<BookRecord>{};
}

Result<CarbonStatement> Queries::report_statement(const ReportOrder& /*order*/, UtcTime /*now*/,
                                                  const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no ledger");
}

Result<IssuedNow> Queries::issue_report(
    const IssueRequest& /*request*/, UtcTime /*now*/,
    const std::function<Result<void>(const std::function<Result<void>(LedgerStore&)>&)>& /*write*/,
    const std::function<void(std::size_t done, std::size_t all, const std::string& next)>& /*progress*/,
    const std::stop_token& /*cancel*/) const {
    return fail(Errc::no_data, "these queries have no ledger");
}

Result<void> Engine::change_book(const std::function<Result<void>(LedgerStore&)>& /*change*/) {
    return fail(Errc::store_read_only, "this engine keeps no book");
}

Result<std::vector<BookRecord>> Engine::add_records(const std::vector<BookRecord>& records) {
    return value_by<std::vector<BookRecord>>([this](const auto& change) { return change_book(change); },
                                             [&](LedgerStore& ledger) { return ledger.add_records(records); });
}

Result<BookRecord> Engine::import_edition(const EditionOrder& /*order*/, const EditionPlan& /*shown*/) {
    return fail(Errc::store_read_only, "this engine keeps no factors");
}

Result<void> Engine::change_samples(std::span<const SiteId> /*sites*/,
                                    const std::function<Result<void>(SampleStore&)>& /*change*/) {
    return fail(Errc::store_read_only, "this engine keeps no corrections");
}

Result<std::vector<CorrectionId>> Engine::correct(std::span<const Correction> corrections) {
    const auto current = catalog();
    std::set<SiteId> sites;
    for (const Correction& correction : corrections) {
        const Point* point = current->point(correction.point);
        if (const Site* site = point != nullptr ? current->site_of(*point) : nullptr) {
            sites.insert(site->id);
        }
    }
    const std::vector<SiteId> all(sites.begin(), sites.end());
    return value_by<std::vector<CorrectionId>>([&](const auto& change) { return change_samples(all, change); },
                                               [&](SampleStore& samples) { return samples.correct_all(corrections); });
}

Result<MeterEvent> Engine::record_meter_event(const MeterEventOrder& /*order*/) {
    return fail(Errc::store_read_only, "this engine keeps no records of meters");
}

Result<std::vector<BookRecord>> Engine::enter_book(const BookOrder& /*order*/, const BookPlan& /*shown*/) {
    return fail(Errc::store_read_only, "this engine keeps no book");
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page Data quality on an engine of the tests, with a month that was made up.
#pragma once

#include <string>
#include <vector>

#include "app/correction_import.h"
#include "app/meter_life.h"
#include "made_up_fleet.h"
#include "store/memory_store.h"
#include "ui/pages/quality/quality_page.h"

namespace wattmast::ui::test {

/// October 2026 of the fleet: one site whole, one with a silent day, one integrated and estimated, one without a meter.
struct QualityShelf {
    MadeUpFleet fleet;
    std::vector<CoverageRequest> coverages;  ///< Every one that was asked for.
    std::vector<QualityMonthRequest> months;
    std::vector<QualityRecordsRequest> records_asked;
    std::vector<ReleaseRequest> releases;
    std::vector<Correction> corrections;
    std::vector<MeterEventOrder> events;
    std::unique_ptr<Store> store = make_memory_store();  ///< Without samples; for plans of corrections.
    std::optional<Failure> failure;                      ///< Of everything.
    std::optional<Failure> write_failure;                ///< Of decisions.
    bool is_closed = false;
    bool is_empty = false;  ///< No record, no bill, no finding.
    std::size_t more = 0;   ///< Further rows of the first site.

    explicit QualityShelf(Jobs jobs = Jobs::at_once) : fleet(jobs) {
        auto& answers = fleet.engine.answers;
        answers.on_coverage = [this](const CoverageRequest& request,
                                     const EnergyProgress& progress) -> Result<CoverageMonth> {
            coverages.push_back(request);
            if (progress) {
                progress(1, 2);
            }
            return failure ? Result<CoverageMonth>(*failure) : Result<CoverageMonth>(coverage(request));
        };
        answers.on_quality_month = [this](const QualityMonthRequest& request) -> Result<QualityMonth> {
            months.push_back(request);
            return failure ? Result<QualityMonth>(*failure) : Result<QualityMonth>(month(request));
        };
        answers.on_quality_records = [this](const QualityRecordsRequest& request) -> Result<QualityRecords> {
            records_asked.push_back(request);
            return failure ? Result<QualityRecords>(*failure) : Result<QualityRecords>(records(request));
        };
        fleet.engine.on_release = [this](const ReleaseRequest& request) -> Result<Release> {
            releases.push_back(request);
            return write_failure ? Result<Release>(*write_failure) : Result<Release>(Release{});
        };
        fleet.engine.on_correct = [this](std::span<const Correction> all) -> Result<std::vector<CorrectionId>> {
            corrections.insert(corrections.end(), all.begin(), all.end());
            return write_failure ? Result<std::vector<CorrectionId>>(*write_failure)
                                 : Result<std::vector<CorrectionId>>(std::vector(all.size(), CorrectionId(9)));
        };
        answers.on_plan_meter_event = [this](const MeterEventOrder& order) -> Result<MeterEventPlan> {
            MeterEventPlan plan;
            plan.before = good_sample(power(1), order.event.at - std::chrono::hours{1}, Value::of(Decimal{91'008, -1}));
            plan.after = good_sample(power(1), order.event.at, Value::of(Decimal{12, -1}));
            plan.effect = order.event.final_value ? MeterEventEffect::booked : MeterEventEffect::not_booked;
            for (const MeterEvent& known : catalog().meter_events) {
                const bool is_same = known.device == order.event.device && known.at == order.event.at;
                plan.replaces = is_same && known.kind == order.event.kind ? std::optional(known) : plan.replaces;
            }
            plan.closed = is_closed ? std::vector{CivilMonth{std::chrono::year{2026} / 10}} : std::vector<CivilMonth>{};
            return failure ? Result<MeterEventPlan>(*failure) : plan;
        };
        fleet.engine.on_meter_event = [this](const MeterEventOrder& order) -> Result<MeterEvent> {
            events.push_back(order);
            return write_failure ? Result<MeterEvent>(*write_failure) : order.event;
        };
        answers.on_plan_corrections = [this](const CorrectionOrder& order) {
            return plan_corrections(store->samples(), store->ledger(), catalog(), order, {});
        };
        const UtcTime begin = parse_iso8601("2026-09-30T16:00:00Z").value();
        fleet.session.set_range(RangeChoice::fixed({begin, begin + std::chrono::hours{24 * 31}}));
    }
    void add_event(const MeterEvent& event) {
        auto changed = std::make_shared<Catalog>(catalog());
        changed->meter_events.push_back(event);
        fleet.engine.master_data = std::move(changed);
    }
    [[nodiscard]] PageContext context() { return {fleet.bridge, fleet.session}; }
    [[nodiscard]] const Catalog& catalog() const { return *fleet.bridge.catalog(); }
    [[nodiscard]] const Site& site(std::size_t index) const { return catalog().sites.at(index); }
    [[nodiscard]] PointId power(std::size_t index) const { return mains_power(catalog(), site(index).id); }
    [[nodiscard]] static UtcTime time(std::string_view text) { return parse_iso8601(text).value(); }

    static void fill(CoverageRow& row, std::size_t day, std::array<std::uint16_t, 5> hours) {
        row.days.at(day).of = hours;
    }
    [[nodiscard]] CoverageRow row(std::size_t index, std::array<std::uint16_t, 5> usual) const {
        CoverageRow made;
        made.site = site(index).id;
        made.meters = 1;
        made.points = {power(index)};
        made.days.resize(31);
        for (std::size_t day = 0; day < 31; ++day) {
            fill(made, day, usual);
        }
        return made;
    }
    static void add_up(CoverageRow& row) {
        row.month = {};
        for (const DayCoverage& day : row.days) {
            row.month.add(day);
        }
        row.coverage = row.month.count(EnergyMethod::missing) == 0 ? whole : PartsPerMillion{951'612};
    }
    [[nodiscard]] CoverageMonth coverage(const CoverageRequest& request) const {
        CoverageMonth made;
        made.month = request.month;
        for (unsigned day = 1; day <= 31; ++day) {
            made.days.emplace_back(request.month.value / std::chrono::day{day});
        }
        CoverageRow silent = row(1, {24, 0, 0, 0, 0});
        fill(silent, 9, {4, 0, 0, 0, 20});
        fill(silent, 10, {0, 0, 0, 0, 24});
        fill(silent, 11, {16, 0, 0, 0, 8});
        CoverageRow mixed = row(2, {0, 24, 0, 0, 0});
        fill(mixed, 3, {0, 18, 6, 0, 0});
        fill(mixed, 4, {0, 0, 24, 0, 0});
        fill(mixed, 20, {0, 0, 0, 24, 0});
        made.rows = {silent, mixed, row(0, {24, 0, 0, 0, 0})};
        for (std::size_t i = 0; i < more; ++i) {
            made.rows.push_back(row(0, {24, 0, 0, 0, 0}));
        }
        for (std::size_t i = 3; i < 6; ++i) {
            CoverageRow one = row(i, {24, 0, 0, 0, 0});
            if (i == 5) {
                one.meters = 0;
                one.points.clear();
                one.days.assign(31, {});
            }
            made.rows.push_back(one);
        }
        made.sites = made.rows.size();
        made.without_meter = 1;
        made.incomplete = 1;
        if (request.scope.site.is_assigned()) {
            made.has_nodes = true;
            std::erase_if(made.rows, [&](const CoverageRow& one) { return one.site != request.scope.site; });
            made.rows.resize(std::min<std::size_t>(made.rows.size(), 1));
            for (CoverageRow& one : made.rows) {
                one.node = "Mains";
            }
        }
        for (CoverageRow& one : made.rows) {
            add_up(one);
            made.all.add(one.month);
        }
        return made;
    }

    [[nodiscard]] ComparedInvoice bill(std::size_t index, std::int64_t billed, std::int64_t metered) const {
        ComparedInvoice made;
        made.site = site(index).id;
        made.invoice.record = BookRecordId(static_cast<std::int64_t>(index) + 70);
        made.invoice.site = site(index).code;
        made.invoice.first_day = std::chrono::year{2026} / 10 / 1;
        made.invoice.last_day = std::chrono::year{2026} / 10 / 31;
        made.invoice.energy = Energy::of(billed * 1'000'000);
        made.invoice.utility = "State Grid Shanghai";
        made.invoice.number = "SG-2026-" + std::to_string(4411 + index);
        made.points = {power(index)};
        made.range = {time("2026-09-30T16:00:00Z"), time("2026-10-31T16:00:00Z")};
        made.comparison.state = InvoiceComparison::State::compared;
        made.comparison.metered = Energy::of(metered * 1'000'000);
        made.comparison.coverage = whole;
        made.comparison.balance =
            compare_energies(made.invoice.energy, made.comparison.metered, PartsPerMillion{50'000});
        return made;
    }
    [[nodiscard]] QualityMonth month(const QualityMonthRequest& request) const {
        QualityMonth made;
        made.month = request.month;
        made.tolerance = PartsPerMillion{50'000};
        const std::array<std::int64_t, 3> energies{2'894, 1'731, 2'210};
        for (std::size_t i = 0; i < 6; ++i) {
            SiteQuality one{site(i).code, std::nullopt, std::nullopt};
            if (i != 5) {
                one.energy = EnergyByMethod{};
                const Energy energy = Energy::of(energies.at(i % 3) * 1'000'000);
                (i == 2 ? one.energy->integrated : one.energy->measured) = energy;
                one.coverage = i == 1 ? PartsPerMillion{951'612} : whole;
                made.energy = made.energy.value_or(EnergyByMethod{});
                *made.energy += *one.energy;
            }
            made.full += one.coverage == whole ? 1U : 0U;
            made.without += one.energy ? 0U : 1U;
            made.sites.push_back(one);
        }
        if (is_closed) {
            StatementClosing closed;
            closed.closing.number = 12;
            closed.closing.open_findings = 1;
            made.closed = closed;
        }
        if (is_empty) {
            return made;
        }
        made.findings = {{CarbonFinding::Severity::error, "invoice_against_meter", site(1).code, "bill 4412"},
                         {CarbonFinding::Severity::error, "no_grid_node", site(5).code, "no meter"},
                         {CarbonFinding::Severity::warning, "low_coverage", site(1).code, "95.2 %"},
                         {CarbonFinding::Severity::warning, "estimated", site(2).code, "estimated"},
                         {CarbonFinding::Severity::note, "no_loss_factor", "", "no losses"}};
        made.invoices = {bill(0, 2'901, 2'894), bill(1, 2'300, 1'731), bill(2, 2'216, 2'210)};
        made.invoices[2].comparison.state = InvoiceComparison::State::half_metered;
        made.invoices[2].comparison.coverage = PartsPerMillion{913'000};
        made.invoices[2].comparison.balance = {};
        made.unbilled = {{site(3).id, "", "State Grid Shanghai", std::chrono::year{2026} / 9 / 30}};
        made.breaks = {{site(2).id,
                        power(2),
                        EnergyFinding::Kind::reset,
                        {time("2026-10-21T02:00:00Z"), time("2026-10-21T02:01:00Z")},
                        Value::of(Decimal{123'456'789, -3}),
                        Value::of(Decimal{12, -3})}};
        if (is_closed) {
            StatementChange change;
            change.when = time("2026-11-10T02:00:00Z");
            change.who = "M. Wu";
            change.site = site(0).code;
            change.item = "grid_electricity";
            change.reason = "meter read again";
            change.line = 52;
            change.corrects = 40;
            change.effect = CarbonMass::of(-12'340'000'000);
            made.changes = {change};
        }
        return made;
    }

    [[nodiscard]] HeldBack held(std::int64_t id, std::size_t index, PlausibilityAction action) const {
        HeldBack made;
        made.finding.id = FindingId(id);
        made.finding.point = power(index);
        made.finding.device = catalog().point(power(index))->device;
        made.finding.rule = PlausibilityRule::power_identity;
        made.finding.action = action;
        made.finding.since = time("2026-10-14T06:32:00Z");
        made.finding.factor = Decimal{1, -1};
        made.finding.detail = "active_power is 10 times voltage x current";
        made.site = site(index).id;
        made.range = {made.finding.since, fleet.now};
        made.value = Value::of(Decimal{24'310, 0});
        if (action == PlausibilityAction::quarantine) {
            made.samples = 25'408;
        }
        return made;
    }
    [[nodiscard]] QualityRecords records(const QualityRecordsRequest& request) const {
        QualityRecords made;
        made.month = request.month;
        if (is_empty) {
            return made;
        }
        HeldBack released = held(3, 3, PlausibilityAction::quarantine);
        released.finding.rule = PlausibilityRule::register_jump;
        released.finding.state = FindingState::cleared;
        released.finding.since = time("2026-10-03T01:00:00Z");
        released.finding.until = time("2026-10-03T04:00:00Z");
        released.range = {released.finding.since, *released.finding.until};
        released.samples = 0;
        released.released =
            QuarantineRecord{QuarantineId(2), released.finding.point,       released.range, QuarantineVerdict::released,
                             Decimal{1, 0},   time("2026-10-05T08:00:00Z"), "L. Chen",      "the meter was replaced"};
        made.held_back = {held(1, 0, PlausibilityAction::quarantine), held(2, 1, PlausibilityAction::hint), released};
        if (is_closed) {
            made.held_back[0].closed = {request.month};
        }
        made.open = 2;
        made.samples = 25'408;
        Correction first;
        first.id = CorrectionId(4);
        first.point = power(1);
        first.at = time("2026-10-11T16:00:00Z");
        first.stored = good_sample(first.point, first.at, Value::of(Decimal{99'999, -1}));
        first.value = Value::of(Decimal{9'131, -1});
        first.entered = time("2026-11-02T03:15:00Z");
        first.who = "L. Chen";
        first.why = "digits swapped";
        first.document = "sheet 7";
        Correction second = first;
        second.id = CorrectionId(5);
        second.supersedes = first.id;
        second.value.reset();
        second.entered = time("2026-11-03T03:15:00Z");
        second.who = "M. Wu";
        second.why = "the sheet was of another meter";
        second.document.clear();
        made.corrections = {{second, site(1).id, true, is_closed}, {first, site(1).id, false, is_closed}};
        MeterEvent event;
        event.device = catalog().point(power(3))->device;
        event.at = time("2026-10-03T04:00:00Z");
        event.kind = MeterEventKind::exchanged;
        event.final_value = Decimal{4'812'377, -1};
        event.first_value = Decimal{3, -1};
        event.who = "L. Chen";
        event.why = "seal broken";
        made.meters = {{event, site(3).id}};
        return made;
    }
};

}  // namespace wattmast::ui::test

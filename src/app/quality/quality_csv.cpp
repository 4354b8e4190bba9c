// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/quality_csv.h"

#include <initializer_list>

#include "app/ledger/input_digest.h"
#include "app/sample_csv.h"
#include "carbon/civil_date_text.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

/// As it stands: a minus in front of digits is no formula.
bool is_plain_number(std::string_view text) {
    return text.starts_with('-') && text.size() > 1 &&
           text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

class QualityRows {
public:
    QualityRows(std::string_view header, const Catalog& catalog) : text_(header), catalog_(catalog) { text_ += '\n'; }

    void add(std::initializer_list<std::string> fields) {
        bool is_first = true;
        for (const std::string& field : fields) {
            text_ += (is_first ? "" : ",") + (is_plain_number(field) ? field : csv_field(field));
            is_first = false;
        }
        text_ += '\n';
    }
    [[nodiscard]] std::string site(SiteId id) const {
        const Site* site = catalog_.site(id);
        return site != nullptr ? site->code : std::string();
    }
    [[nodiscard]] std::string device(DeviceId id) const {
        const Device* device = catalog_.device(id);
        return device != nullptr ? device->name : std::string();
    }
    [[nodiscard]] std::string point(PointId id) const {
        const Point* point = catalog_.point(id);
        return point != nullptr ? point_text(catalog_, *point) : std::string();
    }
    [[nodiscard]] std::string unit(PointId id) const {
        const Point* point = catalog_.point(id);
        return point != nullptr ? std::string(symbol(info(point->key.kind).unit)) : std::string();
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
    const Catalog& catalog_;
};

std::string number(std::uint64_t value) {
    return std::to_string(value);
}
std::string text_of(const std::optional<Value>& value) {
    return value ? value->to_string() : std::string();
}
std::string text_of(const std::optional<Decimal>& value) {
    return value ? value->to_string() : std::string();
}
std::string time_text(const std::optional<UtcTime>& time) {
    return time ? to_iso8601(*time) : std::string();
}
std::string share_text(std::uint64_t part, std::uint64_t all) {
    constexpr std::uint64_t million = 1'000'000;
    return all == 0 ? std::string() : number(part * million / all);
}
std::string months_text(const std::vector<CivilMonth>& months) {
    std::string text;
    for (const CivilMonth month : months) {
        text += (text.empty() ? "" : " ") + month.to_string();
    }
    return text;
}

}  // namespace

std::string_view id_of(InvoiceComparison::State state) noexcept {
    switch (state) {
        case InvoiceComparison::State::compared:
            return "compared";
        case InvoiceComparison::State::half_metered:
            return "half_metered";
        case InvoiceComparison::State::no_meter:
            return "no_meter";
        case InvoiceComparison::State::not_readable:
            return "not_readable";
    }
    return "";
}

std::string coverage_csv(const CoverageMonth& month, const Catalog& catalog) {
    QualityRows rows(
        "site,node,day,hours,measured_hours,integrated_hours,estimated_hours,entered_hours,missing_hours,measured_ppm,"
        "integrated_ppm,estimated_ppm,entered_ppm,missing_ppm",
        catalog);
    for (const CoverageRow& row : month.rows) {
        for (std::size_t i = 0; i < month.days.size(); ++i) {
            const DayCoverage& day = row.days[i];
            const std::uint64_t all = day.total();
            if (all == 0) {
                continue;
            }
            rows.add({rows.site(row.site), row.node, date_text(month.days[i]), number(all), number(day.of[0]),
                      number(day.of[1]), number(day.of[2]), number(day.of[3]), number(day.of[4]),
                      share_text(day.of[0], all), share_text(day.of[1], all), share_text(day.of[2], all),
                      share_text(day.of[3], all), share_text(day.of[4], all)});
        }
    }
    return rows.take();
}

std::string held_back_csv(const QualityRecords& records, const Catalog& catalog) {
    QualityRows rows(
        "id,site,point,rule,action,state,since,until,value,unit,held_back_samples,factor,released_by,released,"
        "release_reason,closed_months,detail",
        catalog);
    for (const HeldBack& one : records.held_back) {
        const PlausibilityFinding& finding = one.finding;
        rows.add({std::to_string(finding.id.number()), rows.site(one.site), rows.point(finding.point),
                  std::string(id_of(finding.rule)), std::string(id_of(finding.action)),
                  std::string(id_of(finding.state)), to_iso8601(finding.since), time_text(finding.until),
                  text_of(one.value), rows.unit(finding.point), one.samples ? number(*one.samples) : std::string(),
                  text_of(finding.factor), one.released ? one.released->who : std::string(),
                  one.released ? to_iso8601(one.released->entered) : std::string(),
                  one.released ? one.released->why : std::string(), months_text(one.closed), finding.detail});
    }
    return rows.take();
}

std::string correction_rows_csv(const QualityRecords& records, const QualityMonth* month, const Catalog& catalog) {
    QualityRows rows(
        "kind,id,entered,who,site,point,time,stored_value,value,unit,in_force,supersedes,category,item,corrects,"
        "effect_kg,gas,why,document",
        catalog);
    for (const CorrectionEntry& one : records.corrections) {
        const Correction& made = one.correction;
        rows.add({"sample", std::to_string(made.id.number()), to_iso8601(made.entered), made.who, rows.site(one.site),
                  rows.point(made.point), to_iso8601(made.at),
                  made.stored ? text_of(made.stored->value) : std::string(), text_of(made.value), rows.unit(made.point),
                  one.is_in_force ? "1" : "0",
                  made.supersedes ? std::to_string(made.supersedes->number()) : std::string(), "", "", "", "", "",
                  made.why, made.document});
    }
    for (const StatementChange& change : month != nullptr ? month->changes : std::vector<StatementChange>{}) {
        rows.add({"ledger_line", number(change.line), to_iso8601(change.when), change.who, change.site, "", "", "", "",
                  "", "", "", std::string(id_of(change.category)), change.item,
                  change.corrects ? number(*change.corrects) : std::string(), kilograms_text(change.effect),
                  std::string(id_of(change.gas)), change.reason, ""});
    }
    return rows.take();
}

std::string meter_life_csv(const QualityRecords& records, const QualityMonth* month, const Catalog& catalog) {
    QualityRows rows("source,time,until,site,device,point,kind,before,after,unit,who,why,in_force,standing", catalog);
    for (const MeterRecord& one : records.meters) {
        rows.add({"record", to_iso8601(one.event.at), "", rows.site(one.site), rows.device(one.event.device), "",
                  std::string(id_of(one.event.kind)), text_of(one.event.final_value), text_of(one.event.first_value),
                  "kWh", one.event.who, one.event.why, one.standing == MeterEventStanding::in_force ? "1" : "0",
                  std::string(id_of(one.standing))});
    }
    for (const RegisterBreak& one : month != nullptr ? month->breaks : std::vector<RegisterBreak>{}) {
        const Point* point = catalog.point(one.point);
        rows.add({"samples", to_iso8601(one.range.begin), to_iso8601(one.range.end), rows.site(one.site),
                  point != nullptr ? rows.device(point->device) : std::string(), rows.point(one.point),
                  std::string(id_of(one.kind)), text_of(one.before), text_of(one.after), rows.unit(one.point), "", "",
                  "", ""});
    }
    return rows.take();
}

std::string invoices_csv(const QualityMonth& month, const Catalog& catalog) {
    QualityRows rows(
        "state,record,site,node,utility,number,first_day,last_day,billed_kwh,metered_kwh,difference_kwh,"
        "difference_ppm,coverage_ppm,balance",
        catalog);
    for (const ComparedInvoice& one : month.invoices) {
        const BookInvoice& bill = one.invoice;
        const InvoiceComparison& found = one.comparison;
        rows.add({std::string(id_of(found.state)), std::to_string(bill.record.number()), bill.site, bill.node,
                  bill.utility, bill.number, date_text(bill.first_day), date_text(*bill.last_day),
                  kilowatt_hours_text(bill.energy), found.metered ? kilowatt_hours_text(*found.metered) : "",
                  found.balance.difference ? kilowatt_hours_text(*found.balance.difference) : "",
                  found.balance.share ? std::to_string(*found.balance.share) : std::string(),
                  std::to_string(found.coverage.count), std::string(id_of(found.balance.state))});
    }
    for (const MissingInvoice& one : month.unbilled) {
        rows.add({"no_bill", "", rows.site(one.site), one.node, one.utility, "", "", date_text(one.last_billed), "", "",
                  "", "", "", ""});
    }
    return rows.take();
}

}  // namespace wattmast

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What stands in the tables of the page Data quality.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/quality/coverage_month.h"
#include "carbon/market_units.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/device_notes.h"
#include "ui/pages/quality/quality_table_model.h"
#include "ui/pages/quality/quality_texts.h"

namespace wattmast::ui {
namespace {

class QualityTables {
    Q_DECLARE_TR_FUNCTIONS(QualityTables)
};

constexpr double percent = 100;
constexpr double ppm_per_percent = 10'000;
constexpr double milliwatt_hours = 1e6;  ///< In a kWh.
constexpr std::chrono::hours beside_finding{1};
constexpr std::chrono::hours beside_sample{6};
constexpr std::chrono::hours beside_event{12};

QString site_text(const Catalog& catalog, SiteId id) {
    const Site* site = catalog.site(id);
    return site != nullptr ? to_qt(site->code) : Format::no_value();
}

QString site_tip(const Catalog& catalog, SiteId id) {
    const Site* site = catalog.site(id);
    return site != nullptr ? to_qt(site->code) + QStringLiteral("  ") + to_qt(site->name) : QString();
}

QualityCell plain(const QString& text, const QString& tip = {}) {
    return {.text = text.isEmpty() ? Format::no_value() : text, .sort = text, .copied = text, .tip = tip};
}

QualityCell site_cell(const Catalog& catalog, SiteId id) {
    QualityCell cell = plain(site_text(catalog, id), site_tip(catalog, id));
    cell.is_bold = true;
    return cell;
}

QualityCell time_cell(const std::optional<UtcTime>& time) {
    if (!time) {
        return {.text = Format::no_value(), .sort = 0.0, .copied = {}, .tip = {}};
    }
    return {.text = Format::current().date_time(*time),
            .sort = static_cast<double>(milliseconds_of(*time)),
            .copied = to_qt(to_iso8601(*time)),
            .tip = Format::current().clock(*time)};
}

QualityCell value_cell(const std::optional<Value>& value, const Catalog& catalog, PointId point) {
    return {.text = value_text(value, catalog, point),
            .sort = value ? value->to_double() : -1.0,
            .copied = value ? to_qt(value->to_string()) : QString(),
            .tip = value ? to_qt(value->to_string()) : QString()};
}

QualityCell count_cell(std::optional<std::uint64_t> count) {
    return {.text = count ? Format::current().count(static_cast<qint64>(*count)) : Format::no_value(),
            .sort = count ? static_cast<double>(*count) : -1.0,
            .copied = count ? QString::number(*count) : QString(),
            .tip = {}};
}

QualityCell energy_cell(const std::optional<Energy>& energy, bool is_signed = false) {
    if (!energy) {
        return {.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
    }
    const double value = static_cast<double>(energy->count()) / milliwatt_hours;
    return {.text = is_signed ? Format::current().signed_number(value, 1) : Format::current().number(value, 1),
            .sort = is_signed ? std::abs(value) : value,
            .copied = to_qt(kilowatt_hours_text(*energy)),
            .tip = {}};
}

std::vector<PointId> energy_points(const Catalog& catalog, DeviceId device) {
    std::vector<PointId> points;
    for (const Point* point : catalog.points_of(device)) {
        if (point->key.kind == PointKind::active_energy_import && point->key.phase == Phase::total) {
            points.push_back(point->id);
        }
    }
    return points;
}

QString release_text(const HeldBack& one) {
    if (!one.released) {
        return {};
    }
    return QualityTables::tr("Released by %1 on %2: %3")
        .arg(to_qt(one.released->who), Format::current().date_time(one.released->entered), to_qt(one.released->why));
}

QString finding_tip(const HeldBack& one, const Catalog& catalog) {
    QStringList lines{doubt_of(one.finding, catalog)};
    lines << release_text(one) << to_qt(one.finding.detail);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void add_bill(QualityTable& table, const ComparedInvoice& one, const Catalog& catalog) {
    const BookInvoice& bill = one.invoice;
    const InvoiceComparison& found = one.comparison;
    const bool is_off = found.balance.state == BalanceState::unbalanced;
    const QString state = found.state != InvoiceComparison::State::compared ? label_of(found.state)
                          : is_off                                          ? QualityTables::tr("differs")
                                                                            : QualityTables::tr("agrees");
    QualityCell share{.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
    if (found.balance.share) {
        const double value = static_cast<double>(*found.balance.share) / ppm_per_percent;
        share.text = Format::current().signed_percent(value, 2);
        share.sort = std::abs(value);
        share.copied = QString::number(value, 'f', 4);
        share.is_bold = is_off;
    }
    QualityCell state_cell = plain(state);
    state_cell.is_bold = is_off;
    QualityTableRow row;
    row.cells = {site_cell(catalog, one.site),
                 plain(to_qt(bill.utility)),
                 plain(to_qt(bill.node)),
                 plain(to_qt(bill.number), QualityTables::tr("Record %1 of the book").arg(bill.record.number())),
                 {.text = QStringLiteral("%1 – %2").arg(day_text(bill.first_day), day_text(*bill.last_day)),
                  .sort = static_cast<double>(milliseconds_of(one.range.begin)),
                  .copied = {},
                  .tip = {}},
                 energy_cell(bill.energy),
                 energy_cell(found.metered),
                 energy_cell(found.balance.difference, true),
                 share,
                 {.text = Format::current().percent(found.coverage.count / ppm_per_percent, 1),
                  .sort = static_cast<double>(found.coverage.count),
                  .copied = {},
                  .tip = {}},
                 state_cell};
    row.site = one.site;
    row.points = one.points;
    row.range = one.range;
    table.rows.push_back(std::move(row));
}

}  // namespace

QualityTable held_back_table(const QualityRecords& records, const Catalog& catalog) {
    QualityTable table;
    table.columns = {{QualityTables::tr("Since"), 136},       {QualityTables::tr("Site"), 110},
                     {QualityTables::tr("Point"), 210},       {QualityTables::tr("Rule"), 160},
                     {QualityTables::tr("Value"), 116, true}, {QualityTables::tr("Held back"), 92, true},
                     {QualityTables::tr("State"), 104},       {QualityTables::tr("Until"), 136},
                     {QualityTables::tr("Released by"), 110}};
    table.stretch = 2;
    for (std::size_t i = 0; i < records.held_back.size(); ++i) {
        const HeldBack& one = records.held_back[i];
        const PlausibilityFinding& finding = one.finding;
        const QString tip = finding_tip(one, catalog);
        const bool is_hint = finding.action == PlausibilityAction::hint;
        QualityCell held = count_cell(one.samples);
        held.text = is_hint ? QualityTables::tr("hint only") : held.text;
        QualityCell state = plain(label_of(finding.state), tip);
        state.is_bold = finding.state == FindingState::open;
        QualityTableRow row;
        row.cells = {time_cell(finding.since),
                     site_cell(catalog, one.site),
                     plain(point_name(catalog, finding.point)),
                     plain(label_of(finding.rule), tip),
                     value_cell(one.value, catalog, finding.point),
                     held,
                     state,
                     time_cell(finding.until),
                     plain(one.released ? to_qt(one.released->who) : QString(), release_text(one))};
        row.site = one.site;
        row.points = {finding.point};
        row.range = {one.range.begin - beside_finding, one.range.end + beside_finding};
        row.source = i;
        table.rows.push_back(std::move(row));
    }
    return table;
}

QualityTable correction_table(const QualityRecords& records, const QualityMonth* month, const Catalog& catalog) {
    QualityTable table;
    table.columns = {{QualityTables::tr("Entered"), 136},
                     {QualityTables::tr("Who"), 96},
                     {QualityTables::tr("Site"), 110},
                     {QualityTables::tr("What"), 190},
                     {QualityTables::tr("Of"), 136},
                     {QualityTables::tr("Was"), 116, true},
                     {QualityTables::tr("Counts now"), 116, true},
                     {QualityTables::tr("Effect"), 110, true},
                     {QualityTables::tr("Reason"), 180},
                     {QualityTables::tr("State"), 96}};
    table.stretch = 8;
    for (std::size_t i = 0; i < records.corrections.size(); ++i) {
        const CorrectionEntry& one = records.corrections[i];
        const Correction& made = one.correction;
        const std::optional<Value> was = made.stored ? made.stored->value : std::nullopt;
        QualityCell now = value_cell(made.value, catalog, made.point);
        now.text = made.value ? now.text : QualityTables::tr("withdrawn");
        QualityCell effect{.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
        const Point* point = catalog.point(made.point);
        if (was && made.value && point != nullptr) {
            const double change = made.value->to_double() - was->to_double();
            effect.text =
                Measure{Format::current().signed_number(change, 1), to_qt(symbol(info(point->key.kind).unit))}.text();
            effect.sort = std::abs(change);
            effect.copied = QString::number(change, 'g', 12);
        }
        QString reason = to_qt(made.why);
        if (!made.document.empty()) {
            reason = QualityTables::tr("%1 (%2)", "reason, document").arg(reason, to_qt(made.document));
        }
        QualityTableRow row;
        row.cells = {time_cell(made.entered),
                     plain(to_qt(made.who)),
                     site_cell(catalog, one.site),
                     plain(point_name(catalog, made.point)),
                     time_cell(made.at),
                     value_cell(was, catalog, made.point),
                     now,
                     effect,
                     plain(reason, reason),
                     plain(one.is_in_force ? QualityTables::tr("in force") : QualityTables::tr("replaced"))};
        row.site = one.site;
        row.points = {made.point};
        row.range = {made.at - beside_sample, made.at + beside_sample};
        row.source = one.is_in_force ? std::optional(i) : std::nullopt;
        table.rows.push_back(std::move(row));
    }
    for (const StatementChange& change : month != nullptr ? month->changes : std::vector<StatementChange>{}) {
        const Site* site = catalog.site_by_code(change.site);
        InventoryRow line;
        line.category = change.category;
        line.item = change.item;
        const QString what = QualityTables::tr("line %1: %2").arg(change.line).arg(row_label(line));
        QualityTableRow row;
        QualityCell site_name = plain(to_qt(change.site));
        site_name.is_bold = true;
        row.cells = {time_cell(change.when),
                     plain(to_qt(change.who)),
                     site_name,
                     plain(what, what),
                     plain(month_label(month->month)),
                     plain(change.corrects ? QualityTables::tr("line %1").arg(*change.corrects) : QString()),
                     plain(QualityTables::tr("line %1").arg(change.line)),
                     {.text = signed_mass_text(change.effect),
                      .sort = std::abs(static_cast<double>(change.effect.count())),
                      .copied = to_qt(kilograms_text(change.effect)),
                      .tip = signed_mass_text(change.effect) + QLatin1Char(' ') + gas_label(change.gas)},
                     plain(to_qt(change.reason), to_qt(change.reason)),
                     plain(QualityTables::tr("ledger"))};
        row.site = site != nullptr ? site->id : SiteId();
        table.rows.push_back(std::move(row));
    }
    return table;
}

QualityTable meter_table(const QualityRecords& records, const QualityMonth* month, const Catalog& catalog) {
    QualityTable table;
    table.columns = {{QualityTables::tr("When"), 136},         {QualityTables::tr("Site"), 110},
                     {QualityTables::tr("Meter"), 190},        {QualityTables::tr("Event"), 150},
                     {QualityTables::tr("Before"), 132, true}, {QualityTables::tr("After"), 132, true},
                     {QualityTables::tr("Who"), 110},          {QualityTables::tr("Reason"), 200}};
    table.stretch = 7;
    for (const MeterRecord& one : records.meters) {
        const Device* device = catalog.device(one.event.device);
        const auto cell = [](const std::optional<Decimal>& value) {
            return QualityCell{.text = kwh_text(value),
                               .sort = value ? value->to_double() : -1.0,
                               .copied = value ? to_qt(value->to_string()) : QString(),
                               .tip = {}};
        };
        QualityTableRow row;
        row.cells = {time_cell(one.event.at),
                     site_cell(catalog, one.site),
                     plain(device != nullptr ? to_qt(device->name) : QString()),
                     plain(label_of(one.event.kind)),
                     cell(one.event.final_value),
                     cell(one.event.first_value),
                     plain(to_qt(one.event.who)),
                     plain(to_qt(one.event.why), to_qt(one.event.why))};
        row.site = one.site;
        row.points = energy_points(catalog, one.event.device);
        row.range = {one.event.at - beside_event, one.event.at + beside_event};
        table.rows.push_back(std::move(row));
    }
    for (const RegisterBreak& one : month != nullptr ? month->breaks : std::vector<RegisterBreak>{}) {
        const QString reason = one.kind == EnergyFinding::Kind::wrap
                                   ? QualityTables::tr("The register went round; its energy is counted.")
                                   : QualityTables::tr(
                                         "Nothing is booked across it: nobody recorded what "
                                         "happened to the meter.");
        QualityTableRow row;
        QualityCell event = plain(label_of(one.kind));
        event.is_bold = one.kind != EnergyFinding::Kind::wrap;
        row.cells = {time_cell(one.range.end),
                     site_cell(catalog, one.site),
                     plain(point_name(catalog, one.point)),
                     event,
                     value_cell(one.before, catalog, one.point),
                     value_cell(one.after, catalog, one.point),
                     plain(QualityTables::tr("seen in samples")),
                     plain(reason, reason)};
        row.site = one.site;
        row.points = {one.point};
        row.range = {one.range.begin - beside_event, one.range.end + beside_event};
        table.rows.push_back(std::move(row));
    }
    return table;
}

QualityTable invoice_table(const QualityMonth& month, const Catalog& catalog) {
    QualityTable table;
    table.columns = {{QualityTables::tr("Site"), 110},
                     {QualityTables::tr("Utility"), 130},
                     {QualityTables::tr("Meter"), 100},
                     {QualityTables::tr("Bill"), 116},
                     {QualityTables::tr("Days"), 200},
                     {QualityTables::tr("Billed, kWh"), 104, true},
                     {QualityTables::tr("Metered, kWh"), 108, true},
                     {QualityTables::tr("Difference, kWh"), 116, true},
                     {QualityTables::tr("Share"), 82, true},
                     {QualityTables::tr("Covered"), 80, true},
                     {QualityTables::tr("State"), 120}};
    table.stretch = 1;
    for (const ComparedInvoice& one : month.invoices) {
        add_bill(table, one, catalog);
    }
    std::ranges::stable_sort(table.rows, std::ranges::greater{},
                             [](const QualityTableRow& row) { return row.cells.at(8).sort.toDouble(); });
    for (const MissingInvoice& one : month.unbilled) {
        QualityCell state = plain(QualityTables::tr("no bill"));
        state.is_bold = true;
        const QualityCell none{.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
        QualityTableRow row;
        row.cells = {site_cell(catalog, one.site),
                     plain(to_qt(one.utility)),
                     plain(to_qt(one.node)),
                     plain(QString()),
                     plain(QualityTables::tr("billed until %1").arg(day_text(one.last_billed))),
                     none,
                     none,
                     none,
                     none,
                     none,
                     state};
        row.site = one.site;
        table.rows.push_back(std::move(row));
    }
    return table;
}

QualityTable split_table(const CoverageMonth* coverage, const QualityMonth* month) {
    QualityTable table;
    table.columns = {{QualityTables::tr("How it is known"), 140},
                     {QualityTables::tr("Hours"), 84, true},
                     {QualityTables::tr("Share"), 76, true},
                     {QualityTables::tr("Energy, kWh"), 104, true},
                     {QualityTables::tr("Share"), 76, true}};
    table.stretch = 0;
    const std::array names{QualityTables::tr("Measured"), QualityTables::tr("Integrated"),
                           QualityTables::tr("Estimated"), QualityTables::tr("Entered by hand"),
                           QualityTables::tr("Nothing stored")};
    const std::array<std::optional<Energy>, 5> energies =
        month != nullptr && month->energy
            ? std::array<std::optional<Energy>, 5>{month->energy->measured, month->energy->integrated,
                                                   month->energy->estimated, month->energy->entered, std::nullopt}
            : std::array<std::optional<Energy>, 5>{};
    const auto share = [](double part, double all) {
        const double value = percent * part / all;
        return QualityCell{.text = all > 0 ? Format::current().percent(value, 2) : Format::no_value(),
                           .sort = value,
                           .copied = QString::number(value, 'f', 4),
                           .tip = {}};
    };
    const QualityCell none{.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto hours = coverage != nullptr ? std::optional(coverage->all.of.at(i)) : std::nullopt;
        QualityCell name = plain(names.at(i));
        name.quality = class_of(energy_methods.at(i));
        QualityTableRow row;
        row.cells = {name, count_cell(hours),
                     hours ? share(static_cast<double>(*hours), static_cast<double>(coverage->all.total())) : none,
                     energy_cell(energies.at(i)),
                     energies.at(i) ? share(static_cast<double>(energies.at(i)->count()),
                                            static_cast<double>(month->energy->total().count()))
                                    : none};
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What was held back and corrected, and how the month is known, as tables of the page Data quality.
#include <cmath>

#include "app/quality/coverage_month.h"
#include "carbon/market_units.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/device_notes.h"
#include "ui/pages/quality/quality_cells.h"

namespace wattmast::ui {
namespace {

constexpr double percent = 100;
constexpr std::chrono::hours beside_finding{1};
constexpr std::chrono::hours beside_sample{6};

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
        QualityCell state = plain_cell(label_of(finding.state), tip);
        state.is_bold = finding.state == FindingState::open;
        QualityTableRow row;
        row.cells = {time_cell(finding.since),
                     site_cell(catalog, one.site),
                     plain_cell(point_name(catalog, finding.point)),
                     plain_cell(label_of(finding.rule), tip),
                     value_cell(one.value, catalog, finding.point),
                     held,
                     state,
                     time_cell(finding.until),
                     plain_cell(one.released ? to_qt(one.released->who) : QString(), release_text(one))};
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
                     {QualityTables::tr("Who"), 80},
                     {QualityTables::tr("Site"), 110},
                     {QualityTables::tr("What"), 134},
                     {QualityTables::tr("Of"), 136},
                     {QualityTables::tr("Was"), 100, true},
                     {QualityTables::tr("Counts now"), 104, true},
                     {QualityTables::tr("Effect"), 100, true},
                     {QualityTables::tr("Reason"), 180},
                     {QualityTables::tr("State"), 88}};
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
                     plain_cell(to_qt(made.who)),
                     site_cell(catalog, one.site),
                     plain_cell(point_name(catalog, made.point)),
                     time_cell(made.at),
                     value_cell(was, catalog, made.point),
                     now,
                     effect,
                     plain_cell(reason, reason),
                     plain_cell(one.is_in_force ? QualityTables::tr("in force") : QualityTables::tr("replaced"))};
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
        QualityCell site_name = plain_cell(to_qt(change.site));
        site_name.is_bold = true;
        row.cells = {time_cell(change.when),
                     plain_cell(to_qt(change.who)),
                     site_name,
                     plain_cell(what, what),
                     plain_cell(month_label(month->month)),
                     plain_cell(change.corrects ? QualityTables::tr("line %1").arg(*change.corrects) : QString()),
                     plain_cell(QualityTables::tr("line %1").arg(change.line)),
                     {.text = signed_mass_text(change.effect),
                      .sort = std::abs(static_cast<double>(change.effect.count())),
                      .copied = to_qt(kilograms_text(change.effect)),
                      .tip = signed_mass_text(change.effect) + QLatin1Char(' ') + gas_label(change.gas)},
                     plain_cell(to_qt(change.reason), to_qt(change.reason)),
                     plain_cell(QualityTables::tr("ledger"))};
        row.site = site != nullptr ? site->id : SiteId();
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
        QualityCell name = plain_cell(names.at(i));
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

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Bills beside their meters.
#include <algorithm>
#include <cmath>

#include "carbon/market_units.h"
#include "ui/pages/quality/quality_cells.h"

namespace wattmast::ui {
namespace {

constexpr double ppm_per_percent = 10'000;

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
    QualityCell state_cell = plain_cell(state);
    state_cell.is_bold = is_off;
    QualityTableRow row;
    row.cells = {site_cell(catalog, one.site),
                 plain_cell(to_qt(bill.utility)),
                 plain_cell(to_qt(bill.node)),
                 plain_cell(to_qt(bill.number), QualityTables::tr("Record %1 of the book").arg(bill.record.number())),
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

QualityTable invoice_table(const QualityMonth& month, const Catalog& catalog) {
    QualityTable table;
    table.columns = {{QualityTables::tr("Site"), 110},
                     {QualityTables::tr("Utility"), 130},
                     {QualityTables::tr("Meter"), 80},
                     {QualityTables::tr("Bill"), 112},
                     {QualityTables::tr("Days"), 184},
                     {QualityTables::tr("Billed, kWh"), 94, true},
                     {QualityTables::tr("Metered, kWh"), 100, true},
                     {QualityTables::tr("Difference, kWh"), 116, true},
                     {QualityTables::tr("Share"), 78, true},
                     {QualityTables::tr("Covered"), 76, true},
                     {QualityTables::tr("State"), 106}};
    table.stretch = 1;
    for (const ComparedInvoice& one : month.invoices) {
        add_bill(table, one, catalog);
    }
    std::ranges::stable_sort(table.rows, std::ranges::greater{},
                             [](const QualityTableRow& row) { return row.cells.at(8).sort.toDouble(); });
    for (const MissingInvoice& one : month.unbilled) {
        QualityCell state = plain_cell(QualityTables::tr("no bill"));
        state.is_bold = true;
        const QualityCell none{.text = Format::no_value(), .sort = -1.0, .copied = {}, .tip = {}};
        QualityTableRow row;
        row.cells = {site_cell(catalog, one.site),
                     plain_cell(to_qt(one.utility)),
                     plain_cell(to_qt(one.node)),
                     plain_cell(QString()),
                     plain_cell(QualityTables::tr("billed until %1").arg(day_text(one.last_billed))),
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

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page Carbon shows of the answers.
#include <QToolButton>
#include <algorithm>

#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_kpis.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/carbon/line_panel.h"
#include "ui/pages/carbon/market_waterfall.h"
#include "ui/pages/carbon/month_bars.h"
#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/carbon/target_chart.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

void CarbonPage::show_everything() {
    show_inventory();
    show_charts();
    show_ready();
}

void CarbonPage::show_inventory() {
    const CivilMonth month = month_ ? month_->month : this->month();
    inventory_panel_->set_title(tr("Inventory, %1").arg(month_label(month)));
    copy_->setEnabled(month_ != nullptr && !month_->lines.empty());
    export_->setEnabled(copy_->isEnabled());
    if (!month_) {
        inventory_panel_->set_subtitle({});
        model_->set_month(nullptr);
        line_panel_->show_nothing();
        return;
    }
    const QString state = month_->closed ? tr("closed") : tr("draft");
    inventory_panel_->set_subtitle(
        Format::listed({state, tr("%Ln site(s)", nullptr, static_cast<int>(month_->sites))}));
    model_->set_month(month_);
    if (model_->rowCount() == 0) {
        show_empty_month();
        return;
    }
    inventory_panel_->show_content();
    // The row that was chosen; else the first one of Scope 2, which mostly is nearly all.
    const auto& rows = month_->inventory.rows;
    const auto largest = std::ranges::find(rows, LedgerCategory::scope2_location, &InventoryRow::category);
    const std::size_t first = largest == rows.end() ? 0 : static_cast<std::size_t>(largest - rows.begin());
    const int row = model_->row_of(chosen_.value_or(first));
    table_->setCurrentIndex(model_->index(row, 0));
    choose_row(row);
}

void CarbonPage::choose_row(int row) {
    const auto place = model_->inventory_row(row);
    if (!place) {
        return;  // A sum: what was shown stays.
    }
    chosen_ = *place;
    line_panel_->show_row(month_, *place);
}

void CarbonPage::show_empty_month() {
    line_panel_->show_nothing();
    if (month_->closed) {
        inventory_panel_->show_empty(
            {tr("No line in this scope"), tr("The month was closed without a line for these sites."), {}, {}});
        return;
    }
    const bool has_others = !course_.months.empty();
    inventory_panel_->show_empty(
        {tr("No figure in this month"),
         context_.bridge.catalog()->sites.empty()
             ? tr("There is no site yet. Add a meter on the page Devices, or import an inventory.")
             : tr("No meter has samples of it, and no record of the book is of it. “Ready to report?” says what is "
                  "missing."),
         has_others ? tr("Go to the newest month") : QString(),
         {}});
}

void CarbonPage::show_charts() {
    const std::vector<Kpi> kpis =
        month_ ? carbon_kpis(*month_, has_course_ ? &course_ : nullptr, gas()) : empty_carbon_kpis();
    for (int i = 0; i < carbon_kpi_count; ++i) {
        kpis_->tile(i)->set_kpi(kpis[static_cast<std::size_t>(i)]);
        kpis_->tile(i)->set_active(false);
    }
    show_months();
    show_waterfall();
    show_path();
}

void CarbonPage::show_months() {
    const CivilMonth month = this->month();
    months_panel_->set_title(tr("Months of %1").arg(month.year()));
    months_panel_->set_subtitle(
        //: The legend of the chart of months. 中文：柱＝位置法，环＝市场法，线＝%1
        tr("bars location, ○ market, – %1; hatched: draft").arg(month.year() - 1));
    months_->show_year(course_.months, month.year(), gas(), month);
    months_panel_->show_content();
}

void CarbonPage::show_waterfall() {
    waterfall_panel_->set_subtitle(
        Format::listed({tr("Scope 2"), month_label(month_ ? month_->month : month()), gas_label(gas())}));
    const auto* const steps = [&]() -> const MarketSteps* {
        if (!month_) {
            return nullptr;
        }
        const auto found = std::ranges::find(month_->steps, gas(), &MarketSteps::gas);
        return found == month_->steps.end() ? nullptr : &*found;
    }();
    if (steps == nullptr) {
        waterfall_panel_->show_empty(
            {tr("No electricity"), tr("This month has no Scope 2 figure in this gas."), {}, {}});
        return;
    }
    waterfall_->show_steps(*steps);
    waterfall_panel_->show_content();
}

void CarbonPage::show_path() {
    path_panel_->set_title(tr("Target path"));
    path_panel_->set_subtitle({});
    if (context_.session.scope() != Scope{}) {
        path_panel_->show_empty(
            {tr("The target is the organisation's"), tr("Choose the whole fleet as scope to see it."), {}, {}});
        return;
    }
    if (course_.target_failure) {
        path_panel_->show_error({tr("The path cannot be computed"),
                                 explanation_of(course_.target_failure->code),
                                 {},
                                 technical_detail(*course_.target_failure)});
        return;
    }
    if (!course_.target) {
        path_panel_->show_empty(
            {has_course_ ? tr("No target was entered") : tr("The years are being read"),
             has_course_ ? tr("Enter one into the book: wattmastctl book import --kind target. F1 shows an example.")
                         : QString(),
             {},
             {}});
        return;
    }
    const BookTarget& entered = course_.target->entered;
    QStringList about{label_of(entered.total), gas_label(entered.gas)};
    if (!entered.name.empty()) {
        about.prepend(to_qt(entered.name));
    }
    about << tr("line path, dashes trend");
    path_panel_->set_subtitle(Format::listed(about));
    path_->show_target(*course_.target);
    path_panel_->show_content();
}

void CarbonPage::show_ready() {
    if (!month_) {
        ready_->items()->set_items({});
        ready_panel_->set_subtitle({});
        return;
    }
    std::vector<ReadyItem> items = ready_items(*month_);
    const int open = open_count(items);
    const int passed = static_cast<int>(std::ranges::count(items, ReadyItem::State::passed, &ReadyItem::state));
    ready_panel_->set_subtitle(tr("%1 passed, %2 to look at").arg(passed).arg(open));
    ready_->items()->set_items(std::move(items));
}

}  // namespace wattmast::ui

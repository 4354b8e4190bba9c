// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the page Data quality shows of the answers.
#include <QItemSelectionModel>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/quality_kpis.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

void fit_columns(DataTable& table, const QualityTable& shown) {
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
        table.set_column_width(static_cast<int>(i), shown.columns[i].width);
    }
    if (!shown.columns.empty()) {
        table.set_stretch_column(shown.stretch);
    }
}

}  // namespace

void QualityPage::show_everything() {
    show_kpis();
    show_calendar();
    show_side();
    show_rows();
}

void QualityPage::show_kpis() {
    const std::vector<Kpi> kpis = quality_kpis(coverage_.get(), quality_.get(), records_.get());
    for (int i = 0; i < quality_kpi_count; ++i) {
        kpis_->tile(i)->set_kpi(kpis[static_cast<std::size_t>(i)]);
    }
    const auto set_active = [this](QualityFigure figure, bool leads) {
        kpis_->tile(static_cast<int>(figure))->set_active(leads);
    };
    set_active(QualityFigure::missing, coverage_ != nullptr);
    set_active(QualityFigure::held_back, records_ != nullptr);
    set_active(QualityFigure::findings, quality_ != nullptr && !quality_->findings.empty());
    set_active(QualityFigure::bills, quality_ != nullptr);
}

void QualityPage::show_calendar() {
    export_->setEnabled(coverage_ != nullptr);
    order_->setEnabled(coverage_ != nullptr);
    calendar_->set_month(coverage_, context_.bridge.catalog());
    QStringList about{month_label(coverage_ ? coverage_->month : month())};
    if (coverage_) {
        const auto count = [](std::size_t number) { return Format::current().count(static_cast<qint64>(number)); };
        about << (coverage_->has_nodes ? tr("%Ln meter(s)", nullptr, static_cast<int>(coverage_->rows.size()))
                                       : tr("%Ln site(s)", nullptr, static_cast<int>(coverage_->sites)));
        if (coverage_->without_meter > 0 && !coverage_->has_nodes) {
            about << tr("%1 without a meter").arg(count(coverage_->without_meter));
        }
    }
    if (quality_) {
        about << (quality_->closed ? tr("closed") : tr("draft"));
    }
    calendar_panel_->set_subtitle(Format::listed(about));
    if (!coverage_) {
        return;
    }
    if (coverage_->rows.empty()) {
        calendar_panel_->show_empty(
            {tr("Nothing is measured here"), tr("No meter of this site has energy or power."), {}, {}});
        return;
    }
    calendar_panel_->show_content();
}

void QualityPage::show_side() {
    split_->set_table(split_table(coverage_.get(), quality_.get()));
    fit_columns(*split_table_, split_->table());
    split_panel_->set_subtitle(tr("hours of grid meters, energy as in the report"));
    to_carbon_->setEnabled(quality_ != nullptr);
    if (month_failure_) {
        findings_panel_->set_subtitle({});
        findings_panel_->show_error({tr("The month cannot be read"), explanation_of(month_failure_->code),
                                     tr("Try again"), technical_detail(*month_failure_)});
        return;
    }
    if (!quality_) {
        findings_->items()->set_items({});
        findings_panel_->set_subtitle({});
        findings_panel_->show_content();
        return;
    }
    std::vector<ReadyItem> items = finding_items(quality_->findings);
    findings_panel_->set_subtitle(items.empty() ? QString()
                                                : tr("%Ln kind(s)", nullptr, static_cast<int>(items.size())));
    const bool has_none = items.empty();
    findings_->items()->set_items(std::move(items));
    if (has_none) {
        findings_panel_->show_empty({tr("Nothing was found"), tr("Every check of the month passed."), {}, {}});
    } else {
        findings_panel_->show_content();
    }
}

QualityPage::Tab QualityPage::tab() const {
    return static_cast<Tab>(tabs_->current());
}

void QualityPage::show_tab(Tab tab) {
    tabs_->set_current(static_cast<int>(tab));
    ensureWidgetVisible(records_panel_);
    table_->setFocus();
}

QualityTable QualityPage::table_of_tab() const {
    const auto catalog = context_.bridge.catalog();
    switch (tab()) {
        case Tab::held_back:
            return records_ ? held_back_table(*records_, *catalog) : QualityTable{};
        case Tab::corrections:
            return records_ ? correction_table(*records_, quality_.get(), *catalog) : QualityTable{};
        case Tab::meters:
            return records_ ? meter_table(*records_, quality_.get(), *catalog) : QualityTable{};
        case Tab::bills:
            return quality_ ? invoice_table(*quality_, *catalog) : QualityTable{};
    }
    return {};
}

void QualityPage::show_tab_names() {
    const auto named = [](const QString& name, std::optional<std::size_t> count) {
        return count && *count > 0
                   //: A tab and how many rows it has. 中文：%1 %2
                   ? tr("%1 %2", "tab, count").arg(name, Format::current().count(static_cast<qint64>(*count)))
                   : name;
    };
    const auto of = [](const auto& whole, const auto&... parts) {
        return whole ? std::optional<std::size_t>((parts(*whole) + ...)) : std::nullopt;
    };
    const std::size_t changes = quality_ ? quality_->changes.size() : 0;
    const std::size_t breaks = quality_ ? quality_->breaks.size() : 0;
    tabs_->set_choices(
        {named(tr("Held back"), of(records_, [](const QualityRecords& all) { return all.held_back.size(); })),
         named(tr("Corrections"),
               of(records_, [&](const QualityRecords& all) { return all.corrections.size() + changes; })),
         named(tr("Meter life"), of(records_, [&](const QualityRecords& all) { return all.meters.size() + breaks; })),
         named(tr("Bills"),
               of(quality_, [](const QualityMonth& all) { return all.invoices.size() + all.unbilled.size(); }))});
}

void QualityPage::show_rows() {
    show_tab_names();
    QualityTable table = table_of_tab();
    const bool is_read = !table.columns.empty();
    export_rows_->setEnabled(is_read);
    const bool is_empty = table.rows.empty();
    const bool is_other_tab =
        !std::ranges::equal(rows_->table().columns, table.columns, {}, &QualityColumn::title, &QualityColumn::title);
    rows_->set_table(std::move(table));
    if (is_other_tab) {
        sorted_->sort(-1);
        table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    fit_columns(*table_, rows_->table());
    const QStringList names{tr("Samples held back"), tr("Corrections"), tr("Meter life"), tr("Bills against meters")};
    table_->setAccessibleName(names.at(tabs_->current()));
    const auto& failure = tab() == Tab::bills ? month_failure_ : records_failure_;
    if (failure) {
        records_panel_->show_error({tr("The records cannot be read"), explanation_of(failure->code), tr("Try again"),
                                    technical_detail(*failure)});
    } else if (is_empty && is_read) {
        show_empty_tab();
    } else {
        records_panel_->show_content();
        if (sorted_->rowCount() > 0) {
            table_->setCurrentIndex(sorted_->index(0, 0));
        }
    }
    show_add();
    show_act();
}

void QualityPage::show_empty_tab() {
    const QString month = month_label(shown_month_);
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    switch (tab()) {
        case Tab::held_back:
            records_panel_->show_empty(
                {tr("Nothing is held back"), tr("The self-test doubted no sample of %1.").arg(month), {}, {}});
            return;
        case Tab::corrections:
            records_panel_->show_empty({tr("Nothing was corrected"),
                                        tr("No sample of %1 was corrected by a person.").arg(month),
                                        is_writable ? tr("Import corrections…") : QString(),
                                        {}});
            return;
        case Tab::meters:
            records_panel_->show_empty({tr("No meter changed"),
                                        tr("In %1 no meter was replaced or reset, and no register fell.").arg(month),
                                        is_writable ? tr("Record an event…") : QString(),
                                        {}});
            return;
        case Tab::bills:
            records_panel_->show_empty(
                {tr("No bill ends in %1").arg(month),
                 tr("Enter bills into the book: wattmastctl book import --kind invoice. F1 shows an example."),
                 {},
                 {}});
            return;
    }
}

const QualityTableRow* QualityPage::chosen() const {
    const QModelIndex index = sorted_->mapToSource(table_->currentIndex());
    return index.isValid() ? &rows_->row(index.row()) : nullptr;
}

/// The one thing that can be done with a row of this tab.
void QualityPage::show_act() {
    const QualityTableRow* row = chosen();
    const bool may_write = context_.bridge.options().access == Access::read_write;
    const QString only_read = tr("The database is open for reading only, so nothing can be decided.");
    switch (tab()) {
        case Tab::held_back: {
            const HeldBack* one = row != nullptr && row->source ? &records_->held_back.at(*row->source) : nullptr;
            const bool is_hint = one != nullptr && one->finding.action == PlausibilityAction::hint;
            act_->setText(is_hint ? tr("Accept…") : tr("Release…"));
            const bool is_open = one != nullptr && (one->finding.state == FindingState::open ||
                                                    (!is_hint && one->samples.value_or(0) > 0));
            act_->setEnabled(may_write && is_open);
            act_->setToolTip(!may_write ? only_read
                             : !is_open ? tr("Nothing is held back any more.")
                                        : tr("Decide that these values count, with a reason."));
            break;
        }
        case Tab::corrections:
            act_->setText(tr("Take back…"));
            act_->setEnabled(may_write && row != nullptr && row->source);
            act_->setToolTip(!may_write          ? only_read
                             : act_->isEnabled() ? tr("Let the stored value count again, with a reason.")
                                                 : tr("Only a correction of a sample that is in force can be taken "
                                                      "back."));
            break;
        case Tab::meters:
            act_->setText(tr("Show in Explore"));
            act_->setEnabled(row != nullptr && !row->points.empty());
            act_->setToolTip(tr("The register before and after"));
            break;
        case Tab::bills:
            act_->setText(tr("Show in Carbon"));
            act_->setEnabled(row != nullptr && row->site.is_assigned());
            act_->setToolTip(tr("The lines of this site and month"));
            break;
    }
}

}  // namespace wattmast::ui

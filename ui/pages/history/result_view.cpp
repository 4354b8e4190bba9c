// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/result_view.h"

#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/history_texts.h"
#include "ui/pages/history/report_models.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {
namespace {

enum HistoryTile : int { rows_tile = 0, samples_tile, points_tile, left_out_tile, tile_count };

QString tile_number(std::uint64_t value) {
    return Format::current().count(static_cast<qint64>(value));
}

struct HistoryTotals {
    std::uint64_t values = 0;
    std::uint64_t missing = 0;
    std::optional<UtcTime> oldest;
    std::optional<UtcTime> newest;
};

HistoryTotals totals_of(const HistoryReport& report) {
    HistoryTotals totals;
    for (const HistorySeries& series : report.series) {
        totals.values += series.values;
        totals.missing += series.missing;
        if (series.oldest) {
            totals.oldest = totals.oldest ? std::min(*totals.oldest, *series.oldest) : *series.oldest;
            totals.newest = totals.newest ? std::max(*totals.newest, *series.newest) : *series.newest;
        }
    }
    return totals;
}

}  // namespace

ResultView::ResultView(HistoryImporter& importer, QWidget* parent)
    : QWidget(parent),
      importer_(importer),
      findings_(new FindingModel(this)),
      series_(new SeriesModel(this)),
      records_(new ImportRecordModel(this)),
      kpis_(new KpiStrip(tile_count)),
      panel_(new Panel),
      tabs_(new SegmentedControl),
      copy_(new QPushButton),
      save_(new QPushButton),
      stack_(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    column->addWidget(kpis_);
    column->addWidget(panel_, 1);
    panel_->set_header_line(true);
    for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{findings_, series_, records_}) {
        tables_.push_back(add_table(model));
    }
    for (QPushButton* button : {copy_, save_}) {
        button->setProperty("wm_compact", true);
        button->setAutoDefault(false);
        panel_->add_tool(button);
    }
    panel_->add_tool(tabs_);
    panel_->set_content(stack_);
    panel_->setMinimumHeight(170);
    connect(tabs_, &SegmentedControl::chosen, this, &ResultView::show_panel);
    connect(copy_, &QPushButton::clicked, this, [this] { table(tab())->copy_selection(); });
    connect(save_, &QPushButton::clicked, this, &ResultView::save_findings_requested);
    size_columns();
    retranslate();
}

DataTable* ResultView::add_table(QAbstractItemModel* model) {
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(sort_role);
    auto* table = new DataTable;
    table->setModel(sorted);
    stack_->addWidget(table);
    return table;
}

void ResultView::size_columns() {
    const auto widths = [](DataTable& table, std::initializer_list<int> pixels, int stretched) {
        int column = 0;
        for (const int width : pixels) {
            table.set_column_width(column++, width);
        }
        if (stretched >= 0) {
            table.set_stretch_column(stretched);
        }
    };
    widths(*table(Tab::findings), {80, 150, 170, 80, 300}, FindingModel::reason);
    widths(*table(Tab::points), {240, 140, 70, 80, 100, 100, 150, 150}, -1);
    widths(*table(Tab::imports), {140, 160, 110, 90, 80, 90, 100, 90, 90, 480}, -1);
}

ResultView::Tab ResultView::tab() const {
    return static_cast<Tab>(tabs_->current());
}

void ResultView::show_tab(Tab tab) {
    tabs_->set_current(static_cast<int>(tab));
    show_panel();
}

void ResultView::show_state() {
    if (shown_ != importer_.report()) {
        shown_ = importer_.report();
        findings_->set_report(shown_);
        series_->set_report(shown_, *importer_.catalog());
    }
    show_kpis();
    show_tabs();
    show_panel();
}

void ResultView::show_records() {
    records_->set_records(importer_.records());
    show_tabs();
    show_panel();
}

QString ResultView::left_out_text() const {
    QStringList parts;
    for (std::size_t number = 1; shown_ && number <= history_finding_kinds; ++number) {
        const auto kind = static_cast<HistoryFindingKind>(number);
        if (const auto left_out = shown_->findings.count(kind).left_out; left_out > 0) {
            //: A reason and how many rows or cells it left out. 中文：%1 %2
            parts << tr("%1 %2", "reason, count").arg(HistoryTexts::label(kind), tile_number(left_out));
        }
    }
    return Format::listed(parts);
}

QString ResultView::unused_text() const {
    constexpr std::size_t most = 6;
    QStringList parts;
    std::size_t number = 0;
    for (std::size_t i = 0; shown_ && i < shown_->left_out_columns.size() && number < most; ++i, ++number) {
        parts << tr("column “%1”").arg(to_qt(shown_->left_out_columns[i]));
    }
    if (shown_) {
        for (const auto& [name, rows] : shown_->left_out_names) {
            if (number++ < most) {
                parts << tr("“%1” in %2 rows").arg(to_qt(name), tile_number(rows));
            }
        }
    }
    if (parts.isEmpty()) {
        return {};
    }
    const std::size_t all = shown_->left_out_columns.size() + shown_->left_out_names.size();
    if (all > most) {
        parts << tr("%1 more").arg(tile_number(all - most));
    }
    //: Columns, or names of points, that no part of the mapping uses. 中文：未采用：%1
    return tr("Left out: %1").arg(Format::listed(parts));
}

void ResultView::show_kpis() {
    const HistoryReport* report = shown_.get();
    const HistoryTotals totals = report != nullptr ? totals_of(*report) : HistoryTotals{};
    const auto measure = [&](std::uint64_t value) {
        return Measure{report != nullptr ? tile_number(value) : Format::no_value(), {}};
    };
    std::size_t known = 0;
    for (std::size_t i = 0; report != nullptr && i < report->series.size(); ++i) {
        known += is_known(report->series[i], *importer_.catalog()) ? 1U : 0U;
    }
    const std::size_t points = report != nullptr ? report->series.size() : 0;
    const std::uint64_t left_out = report != nullptr ? report->findings.count().left_out : 0;

    Kpi rows;
    rows.label = tr("Rows");
    rows.value = measure(report != nullptr ? report->rows : 0);
    rows.note = report != nullptr ? tr("without the header") : QString();
    kpis_->tile(rows_tile)->set_kpi(rows);

    Kpi samples;
    samples.label = tr("Samples");
    samples.value = measure(totals.values + totals.missing);
    samples.note = report != nullptr ? tr("%1 without a value").arg(tile_number(totals.missing)) : QString();
    kpis_->tile(samples_tile)->set_kpi(samples);

    Kpi series;
    series.label = tr("Points");
    series.value = measure(points);
    series.note =
        report != nullptr ? tr("%1 new, %2 known").arg(tile_number(points - known), tile_number(known)) : QString();
    kpis_->tile(points_tile)->set_kpi(series);

    Kpi faults;
    faults.label = tr("Rows and cells left out");
    faults.value = measure(left_out);
    faults.note = report == nullptr ? QString() : left_out == 0 ? tr("nothing is left out") : left_out_text();
    faults.note_severity = left_out > 0 ? std::optional(Severity::minor) : std::nullopt;
    kpis_->tile(left_out_tile)->set_kpi(faults);
    kpis_->tile(left_out_tile)->setToolTip(faults.note);
}

void ResultView::show_tabs() {
    const auto findings = shown_ ? shown_->findings.count() : HistoryFindings::Count{};
    //: Tabs with the number of their rows.
    tabs_->set_choices({tr("Not as it should be %1").arg(tile_number(findings.left_out + findings.taken)),
                        tr("Points %1").arg(tile_number(shown_ ? shown_->series.size() : 0)),
                        tr("Former imports %1").arg(tile_number(importer_.records().size()))});
}

void ResultView::show_panel() {
    const bool is_imports = tab() == Tab::imports;
    const bool is_empty = table(tab())->model()->rowCount() == 0;
    stack_->setCurrentWidget(table(tab()));
    copy_->setVisible(!is_empty);
    save_->setVisible(tab() == Tab::findings && !is_empty);
    panel_->set_title(importer_.is_stored() ? tr("What was done") : tr("What will happen"));
    const HistoryTotals totals = shown_ ? totals_of(*shown_) : HistoryTotals{};
    const Format& format = Format::current();
    const QString unused = tab() == Tab::points ? unused_text() : QString();
    const QString times = totals.oldest
                              ? tr("%1 to %2").arg(format.date_time(*totals.oldest), format.date_time(*totals.newest))
                              : QString();
    panel_->set_subtitle(unused.isEmpty() ? times : unused);
    if (!is_empty) {
        panel_->show_content();
    } else if (is_imports && importer_.records_failure()) {
        panel_->show_error({tr("The former imports could not be read"),
                            explanation_of(importer_.records_failure()->code),
                            {},
                            technical_detail(*importer_.records_failure())});
    } else if (is_imports) {
        panel_->show_empty(
            {tr("Nothing was imported yet"), tr("Each import is listed here with its SHA-256."), {}, {}});
    } else if (!shown_) {
        panel_->show_empty({tr("The whole file is read when no question is open"),
                            tr("Then every row that is not as it should be is listed here, before anything is stored."),
                            {},
                            {}});
    } else if (tab() == Tab::findings) {
        panel_->show_empty({tr("Every row is as it should be"), {}, {}, {}});
    } else {
        panel_->show_empty({tr("The file has no sample"), tr("See the rows that are left out."), {}, {}});
    }
}

void ResultView::retranslate() {
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("The marked rows, or all of them (Ctrl+C)"));
    save_->setText(tr("Save as CSV…"));
    tabs_->setAccessibleName(tr("Which list is shown"));
    table(Tab::findings)->setAccessibleName(tr("Rows that are not as they should be"));
    table(Tab::points)->setAccessibleName(tr("Points of the file"));
    table(Tab::imports)->setAccessibleName(tr("Former imports"));
    findings_->retranslate();
    series_->retranslate();
    records_->retranslate();
    show_state();
}

}  // namespace wattmast::ui

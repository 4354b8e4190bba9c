// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/legend_sheet.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QResizeEvent>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/pages/explore/legend_delegate.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int sheet_height = 264;
constexpr int footer_height = 36;
constexpr int narrow = 1060;

}  // namespace

LegendSheet::LegendSheet(QWidget* parent)
    : Sheet(parent), legend_(new LegendModel(this)), sorted_(new QSortFilterProxyModel(this)), table_(new DataTable) {
    setFixedHeight(sheet_height);
    build_table();
    column()->addWidget(table_, 1);
    column()->addWidget(build_footer());
    connect(copy_, &LinkLabel::clicked, this, [this] {
        table_->clearSelection();
        table_->copy_selection();
    });
    connect(table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        Q_EMIT row_opened(static_cast<std::size_t>(sorted_->mapToSource(index).row()));
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = table_->selectionModel()->selectedRows();
        Q_EMIT highlight_changed(
            rows.isEmpty() ? std::nullopt
                           : std::optional(static_cast<std::size_t>(sorted_->mapToSource(rows.front()).row())));
    });
}

void LegendSheet::build_table() {
    // In the order of the chart until a header is clicked.
    sorted_->setSourceModel(legend_);
    sorted_->setSortRole(sort_role);
    sorted_->setDynamicSortFilter(false);
    table_->setModel(sorted_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setItemDelegate(new LegendDelegate(table_));
    table_->set_stretch_column(LegendModel::point_column);
    table_->setColumnHidden(LegendModel::previous_column, true);
    fit_columns();
}

/// Where room is short, the columns that others tell too go: last, and the quality bar beside the usable share.
void LegendSheet::fit_columns() {
    constexpr std::array<std::pair<int, int>, 11> wide{{{LegendModel::series_column, 190},
                                                        {LegendModel::unit_column, 70},
                                                        {LegendModel::cursor_column, 84},
                                                        {LegendModel::min_column, 76},
                                                        {LegendModel::mean_column, 80},
                                                        {LegendModel::max_column, 76},
                                                        {LegendModel::last_column, 76},
                                                        {LegendModel::total_column, 104},
                                                        {LegendModel::previous_column, 90},
                                                        {LegendModel::quality_column, 116},
                                                        {LegendModel::usable_column, 84}}};
    const bool is_narrow = width() > 0 && width() < narrow;
    for (const auto& [column, width] : wide) {
        const bool keeps_its_title = column == LegendModel::previous_column;
        table_->set_column_width(column, is_narrow && !keeps_its_title ? width * 7 / 8 : width);
    }
    table_->setColumnHidden(LegendModel::last_column, is_narrow);
    table_->setColumnHidden(LegendModel::quality_column, is_narrow);
}

void LegendSheet::resizeEvent(QResizeEvent* event) {
    Sheet::resizeEvent(event);
    const bool was_narrow = event->oldSize().width() < narrow;
    if (was_narrow != (event->size().width() < narrow)) {
        fit_columns();
    }
}

QWidget* LegendSheet::build_footer() {
    auto* footer = new QWidget;
    footer->setFixedHeight(footer_height);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(size::panel_pad - 1, 0, size::panel_pad, 0);
    row->setSpacing(18);
    drawn_ = new RoleLabel(TextRole::table, Color::text_muted);
    method_ = new RoleLabel(TextRole::table, Color::text_muted);
    copy_ = new LinkLabel;
    row->addWidget(drawn_);
    row->addWidget(method_, 1);
    row->addWidget(copy_);
    return footer;
}

void LegendSheet::show_data(const std::shared_ptr<const ChartData>& drawn) {
    legend_->set_data(drawn);
    if (drawn == nullptr || drawn->lines.empty()) {
        drawn_->hide();
        return;
    }
    std::uint64_t samples = 0;
    std::size_t columns = 0;
    for (const ChartLine& line : drawn->lines) {
        samples = std::max(samples, line.samples);
        columns = std::max(columns, line.columns.size());
    }
    drawn_->show();
    //: Of the series with most samples. 中文：每条序列绘制 %1 / %2 个采样
    drawn_->set_text(tr("%1 of %2 samples drawn per series")
                         .arg(Format::current().count(static_cast<qint64>(std::min<std::uint64_t>(columns, samples))),
                              Format::current().count(static_cast<qint64>(samples))));
}

void LegendSheet::show_compared(const std::shared_ptr<const ChartData>& compared, const QString& title) {
    legend_->set_compared(compared, title);
    table_->setColumnHidden(LegendModel::previous_column, title.isEmpty());
}

QString LegendSheet::footer() const {
    return drawn_->isHidden() ? QString() : drawn_->text();
}

void LegendSheet::retranslate() {
    table_->setAccessibleName(tr("Legend"));
    method_->set_text(tr("Averages are time-weighted, missing time is left out"));
    copy_->setText(tr("Copy table"));
}

}  // namespace wattmast::ui

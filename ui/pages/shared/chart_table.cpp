// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/chart_table.h"

#include <QDialogButtonBox>
#include <QIdentityProxyModel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/charts/plot_table_model.h"
#include "ui/charts/plot_text.h"
#include "ui/charts/plot_view.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"

namespace wattmast::ui {

namespace {

constexpr QSize usual_size(760, 520);
constexpr int time_width = 200;
constexpr int least_width = 90;
constexpr int around_name = 32;

/// Says to tables what the chart's model calls plain.
class TableRows : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        return QIdentityProxyModel::data(index,
                                         role == copy_role ? static_cast<int>(PlotTableModel::plain_role) : role);
    }
};

}  // namespace

ChartTable::ChartTable(PlotView& chart, QWidget* parent)
    : QDialog(parent), chart_(chart), model_(new PlotTableModel(this)), table_(new DataTable) {
    setAttribute(Qt::WA_DeleteOnClose);
    resize(fitting(*this, usual_size));
    auto* column = new QVBoxLayout(this);
    auto* rows = new TableRows(this);
    rows->setSourceModel(model_);
    table_->setModel(rows);
    table_->viewport()->setAutoFillBackground(true);  // No panel lies below it.
    column->addWidget(table_, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QPushButton* copy = buttons->addButton(tr("Copy table"), QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [this] {
        table_->clearSelection();
        table_->copy_selection();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&chart_, &PlotView::data_changed, this, &ChartTable::refresh);
    connect(&chart_, &PlotView::range_changed, this, &ChartTable::refresh);
    connect(&chart_, &QObject::destroyed, this, &QDialog::reject);
    refresh();
}

void ChartTable::refresh() {
    model_->set_scene(chart_.scene());
    table_->set_column_width(0, time_width);
    // As wide as their names; numbers are shorter.
    const QFontMetrics metrics(bold_font(TextRole::table));
    for (int column = 1; column < model_->columnCount(); ++column) {
        const QString name = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        table_->set_column_width(column, std::max(least_width, metrics.horizontalAdvance(name) + around_name));
    }
    table_->setAccessibleName(chart_.accessibleName());
    //: Title of a window with the numbers of a chart. 中文：%1，%2
    setWindowTitle(tr("%1, %2").arg(chart_.accessibleName(),
                                    range_text(chart_.range(), chart_.spec().zone, chart_.scene().style.locale)));
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/factors_step.h"

#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <array>

#include "ui/format/names.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {
namespace {

enum Column : int { id = 0, value, unit, year, region, source, digest, column_count };

}  // namespace

FactorsStep::FactorsStep(QWidget* parent)
    : QWidget(parent),
      model_(new QStandardItemModel(this)),
      table_(new DataTable),
      none_(new StateOverlay),
      stack_(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    model_->setColumnCount(column_count);
    table_->setModel(model_);
    table_->setSortingEnabled(false);
    constexpr std::array widths{190, 80, 100, 60, 110, 200, 96};
    for (int at = 0; at < column_count; ++at) {
        table_->set_column_width(at, widths.at(static_cast<std::size_t>(at)));
    }
    table_->set_stretch_column(source);
    stack_->addWidget(table_);
    stack_->addWidget(none_);
    column->addWidget(stack_);
    connect(table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (row < factors_.size() && factors_[row].row) {
            Q_EMIT factor_opened(to_qt(factors_[row].used.id));
        }
    });
}

void FactorsStep::show_factors(const CarbonStatement& statement) {
    factors_ = statement.factors;
    year_ = statement.month.year();
    fill();
}

void FactorsStep::fill() {
    model_->removeRows(0, model_->rowCount());
    constexpr std::size_t digits = 8;
    for (const StatementFactor& factor : factors_) {
        const EmissionFactor known = factor.row.value_or(EmissionFactor{});
        QString published = to_qt(known.publisher);
        for (const std::string& part : {known.document, known.published}) {
            published += part.empty() ? QString() : QStringLiteral("; ") + to_qt(part);
        }
        const std::optional<int> data_year = known.data_year;
        QList<QStandardItem*> row;
        for (const QString& text :
             {to_qt(factor.used.id), to_qt(factor.used.value.to_string()), to_qt(factor.used.unit),
              data_year ? QString::number(*data_year) : QString(), to_qt(known.region),
              factor.row ? published : tr("A certificate, a contract, or not in the library any more"),
              to_qt(factor.used.row_digest.to_hex().substr(0, digits)) + QStringLiteral("…")}) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            row << item;
        }
        row[value]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[digest]->setToolTip(to_qt(factor.used.row_digest.to_hex()));
        row[source]->setToolTip(row[source]->text());
        if (data_year && *data_year < year_) {
            row[year]->setData(static_cast<int>(Color::alarm_major), emphasis_role);
            row[year]->setToolTip(tr("It describes %1, not %2.").arg(*data_year).arg(year_));
        }
        model_->appendRow(row);
    }
    stack_->setCurrentWidget(factors_.empty() ? static_cast<QWidget*>(none_) : table_);
}

void FactorsStep::retranslate() {
    model_->setHorizontalHeaderLabels(
        {tr("Factor"), tr("Value"), tr("Unit"), tr("Year"), tr("Region"), tr("Source"), QStringLiteral("SHA-256")});
    table_->setAccessibleName(tr("Factors of the report"));
    none_->show_state(StateOverlay::Kind::empty,
                      {tr("No factor was used"),
                       tr("No figure of this month was multiplied with a factor. The checks say why."),
                       {},
                       {}});
    fill();
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/factors_step.h"

#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {
namespace {

enum Column : int { id = 0, value, unit, year, newer, effect, region, source, digest, column_count };

QString name_of(SourceSum sum) {
    switch (sum) {
        case SourceSum::scope1_and_2_market:
            return FactorsStep::tr("Scopes 1 and 2, market-based");
        case SourceSum::scope3:
            return FactorsStep::tr("Scope 3, category 3");
        case SourceSum::biogenic:
            return FactorsStep::tr("Biogenic");
        case SourceSum::scope1_and_2_location:
        case SourceSum::scope1:
        case SourceSum::scope2_location:
        case SourceSum::scope2_market:
            return FactorsStep::tr("Scopes 1 and 2, location-based");
    }
    return {};
}

QString newer_text(const NewerFactor& one) {
    const QString figure = Format::current().published(one.newest.value);
    return one.newest.data_year ? FactorsStep::tr("%1, %2").arg(to_qt(year_text(one.newest)), figure) : figure;
}

/// The first sum stands in the cell, all of them in its tip.
QString effect_text(const NewerFactor& one) {
    return one.changes.empty() ? Format::no_value()
                               : signed_mass_text(one.changes.front().after - one.changes.front().before) +
                                     QChar(QChar::Nbsp) + gas_label(one.gas);
}

QString effect_tip(const NewerFactor& one) {
    if (one.changes.empty()) {
        return FactorsStep::tr("It cannot be said of %Ln line(s): the newer figure has another unit or gas.", nullptr,
                               static_cast<int>(one.unknown));
    }
    QStringList rows{FactorsStep::tr("The month's totals with %1 in the place of %2:")
                         .arg(to_qt(one.newest.id), to_qt(one.used.id))};
    for (const NewerFactor::Change& change : one.changes) {
        rows << FactorsStep::tr("%1: %2 instead of %3 (%4)")
                    .arg(name_of(change.sum), mass_text(change.after), mass_text(change.before),
                         signed_mass_text(change.after - change.before));
    }
    return rows.join(QLatin1Char('\n'));
}

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
    constexpr std::array widths{190, 86, 100, 60, 96, 104, 88, 180, 92};
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

const NewerFactor* FactorsStep::newer_than(const LedgerFactor& used) const {
    if (!newer_) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(*newer_, [&](const NewerFactor& one) {
        return one.used.id == used.id && one.used.row_digest == used.row_digest;
    });
    return found == newer_->end() ? nullptr : &*found;
}

void FactorsStep::show_factors(const CarbonStatement& statement,
                               std::shared_ptr<const std::vector<NewerFactor>> newer) {
    newer_ = std::move(newer);
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
        const NewerFactor* than = newer_than(factor.used);
        QList<QStandardItem*> row;
        for (const QString& text :
             {to_qt(factor.used.id), to_qt(factor.used.value.to_string()), to_qt(factor.used.unit),
              data_year ? QString::number(*data_year) : QString(),
              than == nullptr ? (newer_ ? tr("none") : Format::no_value()) : newer_text(*than),
              than == nullptr ? QString() : effect_text(*than), to_qt(known.region),
              factor.row ? published : tr("A certificate, a contract, or not in the library any more"),
              to_qt(factor.used.row_digest.to_hex().substr(0, digits)) + QStringLiteral("…")}) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            row << item;
        }
        row[value]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[effect]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (than != nullptr) {
            row[newer]->setToolTip(to_qt(than->newest.id));
            row[effect]->setToolTip(effect_tip(*than));
        } else {
            row[newer]->setToolTip(newer_ ? tr("The library has no newer figure.")
                                          : tr("The library of factors cannot be read."));
        }
        row[digest]->setToolTip(to_qt(factor.used.row_digest.to_hex()));
        row[source]->setToolTip(row[source]->text());
        if (data_year && *data_year < year_) {
            row[year]->setData(static_cast<int>(Color::alarm_major), emphasis_role);
            row[year]->setToolTip(tr("It describes %1, not %2.").arg(*data_year).arg(year_));
        }
        model_->appendRow(row);
    }
    // Without a newer figure its effect has nothing to say.
    table_->setColumnHidden(effect, !newer_ || newer_->empty());
    stack_->setCurrentWidget(factors_.empty() ? static_cast<QWidget*>(none_) : table_);
}

void FactorsStep::retranslate() {
    model_->setHorizontalHeaderLabels({tr("Factor"), tr("Value"), tr("Unit"), tr("Year"), tr("Newer"), tr("Effect"),
                                       tr("Region"), tr("Source"), QStringLiteral("SHA-256")});
    table_->setAccessibleName(tr("Factors of the report"));
    none_->show_state(StateOverlay::Kind::empty,
                      {tr("No factor was used"),
                       tr("No figure of this month was multiplied with a factor. The checks say why."),
                       {},
                       {}});
    fill();
}

}  // namespace wattmast::ui

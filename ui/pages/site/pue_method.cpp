// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/pue_method.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(PueMethod)
};

constexpr double ppm_per_percent = 1e4;
constexpr QSize first_size(680, 420);

QString kilowatt_hours(std::optional<double> amount) {
    return Format::current().measure(amount, Unit::kilowatt_hour, 4).text();
}

/// Rounded down, so that 100% is all of it.
QString coverage_text(PartsPerMillion coverage) {
    const double percent = std::floor(coverage.count / ppm_per_percent * 10) / 10;
    return Format::current().percent(percent, percent < 100 ? 1 : 0);
}

}  // namespace

QString refusal_of(const PueFigure& figure) {
    const QString meter = figure.meter < figure.meters.size() ? to_qt(figure.meters[figure.meter].node) : QString();
    switch (figure.refusal) {
        case PueFigure::Refusal::none:
            return {};
        case PueFigure::Refusal::no_value:
            return Words::tr("No PUE: %1 has no value in this time.").arg(meter);
        case PueFigure::Refusal::low_coverage:
            return Words::tr("No PUE: %1 has values for %2 of this time; it takes %3 of every meter.")
                .arg(meter, coverage_text(figure.coverage), coverage_text(pue_coverage));
        case PueFigure::Refusal::contradictory:
            return Words::tr("No PUE: the IT used nothing, or more than the whole site. Check the energy tree.");
    }
    return {};
}

QString category_text(PueCategory category) {
    switch (category) {
        case PueCategory::not_stated:
            return Words::tr("Category not stated: give the site the tag PUE1, PUE2 or PUE3 in the inventory.");
        case PueCategory::basic:
            return Words::tr("PUE1, basic: IT measured at the output of the UPS.");
        case PueCategory::intermediate:
            return Words::tr("PUE2, intermediate: IT measured at the output of the power distribution units.");
        case PueCategory::advanced:
            return Words::tr("PUE3, advanced: IT measured at the input of the IT equipment.");
    }
    return {};
}

void PueMeterModel::set_figure(const PueFigure& figure) {
    beginResetModel();
    figure_ = figure;
    endResetModel();
}

int PueMeterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(figure_.meters.size());
}

int PueMeterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant PueMeterModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PueMeter& meter = figure_.meters[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool is_number = column == energy_column || column == coverage_column;
    if (role == Qt::TextAlignmentRole) {
        return is_number ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
    }
    if (role == bold_role) {
        return column == energy_column;
    }
    if (role == emphasis_role && column == coverage_column) {
        const bool is_low = meter.coverage.count < pue_coverage.count;
        return is_low ? QVariant(static_cast<int>(Color::alarm_major)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (column) {
        case part_column:
            //: Of the two energies of a PUE: the whole site's, or its IT's. 中文：总能耗
            return meter.is_it ? tr("IT") : tr("Whole site");
        case meter_column:
            return to_qt(meter.node);
        case energy_column:
            return kilowatt_hours(meter.kilowatt_hours);
        case coverage_column:
            return coverage_text(meter.coverage);
        case source_column:
            return meter.is_register ? tr("energy register") : tr("power, summed up");
        default:
            return {};
    }
}

QVariant PueMeterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == energy_column || section == coverage_column)) {
        return static_cast<int>(Qt::AlignRight);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case part_column:
            return tr("Sum");
        case meter_column:
            return tr("Meter of");
        case energy_column:
            return tr("Energy");
        case coverage_column:
            return tr("Coverage");
        case source_column:
            return tr("From");
        default:
            return {};
    }
}

PueMethodWindow::PueMethodWindow(QWidget* parent)
    : QDialog(parent),
      meters_(new PueMeterModel(this)),
      table_(new DataTable),
      sum_(new WrappedLabel(TextRole::strong, Color::text_primary)),
      rules_(new WrappedLabel(TextRole::body, Color::text_secondary)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the PUE is made of"));
    resize(first_size);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::s3);
    column->addWidget(sum_);
    table_->setModel(meters_);
    table_->setSortingEnabled(false);
    table_->set_column_width(PueMeterModel::part_column, 104);
    table_->set_column_width(PueMeterModel::energy_column, 120);
    table_->set_column_width(PueMeterModel::coverage_column, 96);
    table_->set_column_width(PueMeterModel::source_column, 150);
    table_->set_stretch_column(PueMeterModel::meter_column);
    table_->setAccessibleName(windowTitle());
    column->addWidget(table_, 1);
    rules_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(rules_);
    auto* buttons = new QDialogButtonBox;
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    table_->viewport()->setAutoFillBackground(true);  // No panel lies below it.
    connect(table_, &DataTable::row_opened, this,
            [this](const QModelIndex& index) { Q_EMIT point_opened(meters_->point(index.row())); });
}

void PueMethodWindow::show_figure(const PueFigure& figure, PueCategory category, UtcTime now) {
    meters_->set_figure(figure);
    if (figure.value) {
        //: Energy of the whole site, by that of its IT, is the PUE.
        sum_->setText(tr("%1 ÷ %2 = %3")
                          .arg(kilowatt_hours(figure.facility), kilowatt_hours(figure.it),
                               Format::current().number(*figure.value, 3)));
    } else {
        sum_->setText(refusal_of(figure));
    }
    const QStringList rules{
        tr("ISO/IEC 30134-2: energy of the whole data centre by energy of its IT, over the same time: %1.")
            .arg(Format::current().range(figure.range, now)),
        category_text(category),
        tr("The standard's PUE is of a year; this one is of less and called interim."),
        tr("Not confirmed: the text of ISO/IEC 30134-2 was not read; EN 50600-4-2:2016 agrees with it as far as it "
           "was."),
        tr("Each meter needs values for %1 of the time. Nothing is scaled up for what is missing.")
            .arg(coverage_text(pue_coverage)),
        tr("Enter on a meter draws its point in Explore.")};
    rules_->setText(rules.join(QLatin1Char('\n')));
}

}  // namespace wattmast::ui

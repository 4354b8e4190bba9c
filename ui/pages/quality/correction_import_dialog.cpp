// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/correction_import_dialog.h"

#include "ui/pages/quality/quality_texts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(980, 660);

}  // namespace

void CorrectionPlanModel::set_plan(CorrectionPlan plan, std::shared_ptr<const Catalog> catalog) {
    beginResetModel();
    plan_ = std::move(plan);
    catalog_ = std::move(catalog);
    endResetModel();
}

int CorrectionPlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(plan_.corrections.size());
}

int CorrectionPlanModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString CorrectionPlanModel::text(std::size_t row, int column) const {
    const Correction& one = plan_.corrections[row];
    switch (column) {
        case line:
            return QString::number(plan_.lines[row]);
        case site: {
            const Point* measured = catalog_->point(one.point);
            const Site* place = measured != nullptr ? catalog_->site_of(*measured) : nullptr;
            return place != nullptr ? to_qt(place->code) : QString();
        }
        case point:
            return point_name(*catalog_, one.point);
        case at:
            return Format::current().clock(one.at);
        case was:
            return value_text(one.stored ? one.stored->value : std::nullopt, *catalog_, one.point);
        case now:
            return one.value ? value_text(one.value, *catalog_, one.point) : tr("withdrawn");
        case reason: {
            const QString why = one.why.empty() ? tr("as for all") : to_qt(one.why);
            return one.document.empty() ? why : tr("%1 (%2)", "reason, document").arg(why, to_qt(one.document));
        }
        default:
            return {};
    }
}

QVariant CorrectionPlanModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        const bool is_number = column == line || column == was || column == now;
        return is_number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole
               ? QVariant(text(static_cast<std::size_t>(index.row()), column))
               : QVariant();
}

QVariant CorrectionPlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == line || section == was || section == now)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case line:
            return tr("Line");
        case site:
            return tr("Site");
        case point:
            return tr("Point");
        case at:
            return tr("Of");
        case was:
            return tr("Stored value");
        case now:
            return tr("Counts then");
        case reason:
            return tr("Reason");
        default:
            return {};
    }
}

CorrectionImportDialog::CorrectionImportDialog(PageContext context, QWidget* parent)
    : ImportDialog(
          context,
          {.title = tr("Import corrections"),
           .about = tr("A CSV file with the columns site, device, point, time and value, such as an export in which "
                       "values were put right; withdraw, stored_value, why and document may be added. All of its rows "
                       "are taken or none. Nothing counts otherwise before you have seen what it does."),
           .changes = tr("What it corrects"),
           .empty = tr("It is compared with what is stored, and nothing is corrected yet."),
           .unreadable = tr("The file cannot be read")},
          nullptr, parent),
      changes_(new CorrectionPlanModel(this)) {
    DataTable* table = table_of(changes_, tr("What it corrects"));
    table->set_column_width(CorrectionPlanModel::line, 56);
    table->set_column_width(CorrectionPlanModel::site, 110);
    table->set_column_width(CorrectionPlanModel::point, 180);
    table->set_column_width(CorrectionPlanModel::at, 180);
    table->set_column_width(CorrectionPlanModel::was, 110);
    table->set_column_width(CorrectionPlanModel::now, 110);
    table->set_stretch_column(CorrectionPlanModel::reason);
    finish_building(table, usual_size);
}

CorrectionOrder CorrectionImportDialog::order(const std::string& text) const {
    return {.text = text, .who = who(), .why = why(), .now = context().bridge.now()};
}

void CorrectionImportDialog::look() {
    look_with<CorrectionPlan>(
        [order = order({})](const Queries& queries, const std::string& text, const std::stop_token& stop) {
            CorrectionOrder whole = order;
            whole.text = text;
            return queries.plan_corrections(whole, stop);
        },
        [this](const CorrectionPlan& plan) { show_plan(plan); });
}

void CorrectionImportDialog::show_plan(const CorrectionPlan& plan) {
    plan_ = plan;
    if (!plan_->faults.empty()) {
        show_faults(plan_->faults);
        return;
    }
    changes_->set_plan(*plan_, context().bridge.catalog());
    show_changes();
    QStringList parts{tr("%Ln correction(s)", nullptr, static_cast<int>(plan_->corrections.size()))};
    if (plan_->unchanged > 0) {
        parts << tr("%Ln row(s) say what counts already", nullptr, static_cast<int>(plan_->unchanged));
    }
    panel()->set_subtitle(Format::listed(parts));
    if (plan_->corrections.empty()) {
        panel()->show_empty({tr("Everything is as the file says"), tr("There is nothing to correct."), {}, {}});
    }
    show_closed(plan_->closed);
}

void CorrectionImportDialog::enter() {
    enter_with<std::vector<CorrectionId>>(
        [order = order({}), plan = *plan_](Engine& engine) -> Result<std::vector<CorrectionId>> {
            const auto corrections = corrections_of(plan, order);
            return corrections ? engine.correct(*corrections) : corrections.error();
        },
        [this](const std::vector<CorrectionId>& ids) { Q_EMIT corrected(static_cast<int>(ids.size())); });
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/checks_step.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/settings/form_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {
namespace {

enum Column : int { severity = 0, check_name, area, findings, sites, reason_column, column_count };

Color ink_of(FindingSeverity level) {
    return level == FindingSeverity::error     ? Color::alarm_critical
           : level == FindingSeverity::warning ? Color::alarm_major
                                               : Color::text_secondary;
}

}  // namespace

ChecksStep::ChecksStep(QWidget* parent)
    : QWidget(parent),
      model_(new QStandardItemModel(this)),
      table_(new DataTable),
      none_(new StateOverlay),
      stack_(new QStackedWidget),
      message_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      reason_(new QLineEdit),
      reason_row_(new FormRow(reason_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    model_->setColumnCount(column_count);
    table_->setModel(model_);
    table_->setSortingEnabled(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{76, 170, 140, 60, 90, 160};
    for (int at = 0; at < column_count; ++at) {
        table_->set_column_width(at, widths.at(static_cast<std::size_t>(at)));
    }
    table_->set_stretch_column(reason_column);
    stack_->addWidget(table_);
    stack_->addWidget(none_);
    column->addWidget(stack_, 1);
    auto* below = new QWidget;
    auto* lower = new QVBoxLayout(below);
    lower->setContentsMargins(16, 10, 16, 12);
    message_->setWordWrap(true);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reason_->setObjectName(QStringLiteral("reason"));
    reason_->setMinimumWidth(280);
    lower->addWidget(message_);
    lower->addWidget(reason_row_);
    column->addWidget(below);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!is_filling_) {
            show_chosen();
        }
    });
    connect(reason_, &QLineEdit::textEdited, this, &ChecksStep::take_reason);
    connect(table_, &DataTable::row_opened, this, [this] {
        if (const ReportCheck* check = chosen(); check != nullptr && !check->sites.empty()) {
            Q_EMIT site_opened(to_qt(check->sites.front()));
        }
    });
}

const ReportCheck* ChecksStep::chosen() const {
    const auto row = static_cast<std::size_t>(table_->currentIndex().row());
    return row < checks_.size() ? &checks_[row] : nullptr;
}

bool ChecksStep::needs_reason(const ReportCheck& check) const {
    return check.severity == FindingSeverity::warning || (check.severity == FindingSeverity::error && is_closed_);
}

void ChecksStep::show_checks(std::vector<ReportCheck> checks, const CheckReasons& reasons, bool is_closed) {
    checks_ = std::move(checks);
    reasons_ = reasons;
    is_closed_ = is_closed;
    fill();
}

void ChecksStep::fill() {
    const std::string before = chosen() == nullptr ? std::string() : chosen()->check;
    is_filling_ = true;
    model_->removeRows(0, model_->rowCount());
    const Format& format = Format::current();
    int row_of_chosen = 0;
    for (const ReportCheck& check : checks_) {
        const auto reason = reasons_.find(check.check);
        QList<QStandardItem*> row;
        for (const QString& text :
             {label_of(check.severity), check_label(check.check), label_of(area_of_check(check.check)),
              format.count(static_cast<qint64>(check.findings)),
              check.sites.empty()       ? QString()
              : check.sites.size() == 1 ? to_qt(check.sites.front())
                                        : tr("%n sites", nullptr, static_cast<int>(check.sites.size())),
              reason != reasons_.end() ? to_qt(reason->second)
              : needs_reason(check)    ? tr("wanted")
                                       : QString()}) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            row << item;
        }
        row[severity]->setData(static_cast<int>(ink_of(check.severity)), emphasis_role);
        row[findings]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (reason == reasons_.end() && needs_reason(check)) {
            row[reason_column]->setData(static_cast<int>(ink_of(check.severity)), emphasis_role);
        }
        if (check.check == before) {
            row_of_chosen = model_->rowCount();
        }
        model_->appendRow(row);
    }
    stack_->setCurrentWidget(checks_.empty() ? static_cast<QWidget*>(none_) : table_);
    if (!checks_.empty()) {
        table_->setCurrentIndex(model_->index(row_of_chosen, 0));
    }
    is_filling_ = false;
    show_chosen();
}

void ChecksStep::choose(const std::string& check) {
    const auto found = std::ranges::find(checks_, check, &ReportCheck::check);
    if (found != checks_.end()) {
        table_->setCurrentIndex(model_->index(static_cast<int>(found - checks_.begin()), 0));
        table_->scrollTo(table_->currentIndex());
    }
}

void ChecksStep::show_chosen() {
    const ReportCheck* check = chosen();
    message_->setText(check == nullptr ? QString() : finding_sentence(check->message));
    message_->setVisible(check != nullptr);
    reason_row_->setVisible(check != nullptr && needs_reason(*check));
    if (check != nullptr) {
        const auto reason = reasons_.find(check->check);
        reason_->setText(reason == reasons_.end() ? QString() : to_qt(reason->second));
        reason_row_->set_texts(tr("Why it is let stand"), tr("Printed in the report, in the part on its issue."));
    }
}

void ChecksStep::take_reason() {
    const ReportCheck* check = chosen();
    if (check == nullptr) {
        return;
    }
    const std::string text = reason_->text().simplified().toStdString();
    const auto row = table_->currentIndex().row();
    if (text.empty()) {
        reasons_.erase(check->check);
    } else {
        reasons_[check->check] = text;
    }
    QStandardItem* item = model_->item(row, reason_column);
    item->setText(text.empty() ? tr("wanted") : to_qt(text));
    item->setData(text.empty() ? QVariant(static_cast<int>(ink_of(check->severity))) : QVariant(), emphasis_role);
    Q_EMIT reasons_edited();
}

void ChecksStep::retranslate() {
    model_->setHorizontalHeaderLabels(
        {tr("Severity"), tr("Check"), tr("About"), tr("Found"), tr("Sites"), tr("Why it is let stand")});
    table_->setAccessibleName(tr("Checks"));
    none_->show_state(
        StateOverlay::Kind::empty,
        {tr("Nothing stands open"), tr("Every check of the month passed, and there is nothing to note."), {}, {}});
    fill();
}

}  // namespace wattmast::ui

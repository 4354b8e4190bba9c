// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_import_dialog.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/pages/book/book_models.h"
#include "ui/pages/book/book_texts.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/history/form_parts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(900, 660);

}  // namespace

BookImportDialog::BookImportDialog(PageContext context, BookKind kind, QWidget* parent)
    : ImportDialog(context,
                   {.title = tr("Import records of the book"),
                    .about = tr("A CSV file of one kind, as the export and wattmastctl book write it: all of its rows "
                                "are entered or none. Nothing is entered before you have seen what it does."),
                    .changes = tr("What it enters"),
                    .empty = tr("It is compared with the book, and nothing is entered yet."),
                    .unreadable = tr("The file cannot be read")},
                   book_field_label, parent),
      changes_(new BookPlanModel(this)) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    kind_ = new QuietCombo;
    kind_->setObjectName(QStringLiteral("kind"));
    for (const BookKind known : book_kinds()) {
        if (is_entered_by_hand(known)) {
            kind_->addItem(label_of(known), static_cast<int>(known));
        }
    }
    kind_->setCurrentIndex(std::max(0, kind_->findData(static_cast<int>(kind))));
    add_field(*grid, 0, 0, tr("Kind"), kind_);
    grid->setColumnStretch(1, 1);
    upper()->insertLayout(0, grid);
    DataTable* table = table_of(changes_, tr("What it enters"));
    table->set_column_width(BookPlanModel::line, 56);
    table->set_column_width(BookPlanModel::change, 110);
    table->set_column_width(BookPlanModel::site, 120);
    table->set_column_width(BookPlanModel::days, 190);
    table->set_stretch_column(BookPlanModel::what);
    finish_building(table, usual_size);
    connect(kind_, &QComboBox::currentIndexChanged, this, &BookImportDialog::look);
}

BookOrder BookImportDialog::order(const std::string& text) const {
    return {.kind = static_cast<BookKind>(kind_->currentData().toInt()),
            .text = text,
            .records = {},
            .who = who(),
            .why = why(),
            .now = context().bridge.now()};
}

void BookImportDialog::look() {
    look_with<BookPlan>(
        [order = order({})](const Queries& queries, const std::string& text, const std::stop_token&) {
            BookOrder whole = order;
            whole.text = text;
            return queries.plan_book(whole);
        },
        [this](const BookPlan& plan) { show_plan(plan); });
}

void BookImportDialog::show_plan(const BookPlan& plan) {
    plan_ = plan;
    if (!plan_->faults.empty()) {
        show_faults(plan_->faults);
        return;
    }
    changes_->set_plan(*plan_);
    show_changes();
    const auto all = static_cast<int>(plan_->records.size());
    const auto withdrawn = static_cast<int>(std::ranges::count(plan_->records, true, &BookRecord::is_withdrawal));
    const auto replaced = static_cast<int>(std::ranges::count_if(
                              plan_->records, [](const BookRecord& record) { return record.replaces.has_value(); })) -
                          withdrawn;
    QStringList parts{tr("%n new", "records", all - replaced - withdrawn)};
    if (replaced > 0) {
        parts << tr("%n replaced", "records", replaced);
    }
    if (withdrawn > 0) {
        parts << tr("%n withdrawn", "records", withdrawn);
    }
    panel()->set_subtitle(Format::listed(parts));
    show_closed(plan_->closed);
}

void BookImportDialog::enter() {
    enter_with<std::vector<BookRecord>>(
        [order = order(text()), shown = *plan_](Engine& engine) { return engine.enter_book(order, shown); },
        [this](const std::vector<BookRecord>& records) {
            Q_EMIT entered(static_cast<qint64>(records.front().id.number()), static_cast<int>(records.size()));
        });
}

}  // namespace wattmast::ui

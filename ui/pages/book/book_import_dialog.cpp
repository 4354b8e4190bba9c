// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_import_dialog.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/whole_file.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/book/book_models.h"
#include "ui/pages/book/book_texts.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/history/form_parts.h"
#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(900, 660);

void add_field(QGridLayout& grid, int column, const QString& name, QWidget* field) {
    auto* label = new RoleLabel(TextRole::table, Color::text_secondary);
    label->set_text(name);
    field->setAccessibleName(name);
    grid.addWidget(label, 0, column);
    grid.addWidget(field, 1, column);
}

DataTable* table_of(QAbstractItemModel* model, const QString& name) {
    auto* table = new DataTable;
    table->setModel(model);
    table->setSortingEnabled(false);  // In the order of the file.
    table->setAccessibleName(name);
    return table;
}

}  // namespace

BookImportDialog::BookImportDialog(PageContext context, BookKind kind, QWidget* parent)
    : QDialog(parent), context_(context) {
    setWindowTitle(tr("Import records of the book"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(space::s3);
    build_file_row(*column);
    kind_->setCurrentIndex(std::max(0, kind_->findData(static_cast<int>(kind))));
    strip_ = new MessageStrip;
    strip_->set_closable(false);
    strip_->hide();
    column->addWidget(strip_);
    build_result(*column);
    build_buttons(*column);
    connect(kind_, &QComboBox::currentIndexChanged, this, &BookImportDialog::read);
    resize(fitting(*this, usual_size));
    check();
}

void BookImportDialog::build_file_row(QVBoxLayout& column) {
    auto* text = new WrappedLabel(TextRole::body, Color::text_primary);
    text->setText(
        tr("A CSV file of one kind, as the export and wattmastctl book write it: all of its rows are entered or none. "
           "Nothing is entered before you have seen what it does."));
    column.addWidget(text);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    kind_ = new QuietCombo;
    kind_->setObjectName(QStringLiteral("kind"));
    for (const BookKind kind : book_kinds()) {
        if (is_entered_by_hand(kind)) {
            kind_->addItem(label_of(kind), static_cast<int>(kind));
        }
    }
    file_name_ = new QLineEdit;
    file_name_->setReadOnly(true);
    file_name_->setPlaceholderText(tr("No file is chosen"));
    auto* choose = new QPushButton(tr("Choose file…"));
    choose->setAutoDefault(false);
    add_field(*grid, 0, tr("Kind"), kind_);
    add_field(*grid, 1, tr("File"), file_name_);
    grid->addWidget(choose, 1, 2);
    grid->setColumnStretch(1, 1);
    column.addLayout(grid);
    connect(choose, &QPushButton::clicked, this, &BookImportDialog::ask_for_file);
}

void BookImportDialog::build_result(QVBoxLayout& column) {
    panel_ = new Panel;
    panel_->set_title(tr("What it enters"));
    panel_->set_header_line(true);
    changes_ = new BookPlanModel(this);
    faults_ = new BookFaultModel(this);
    changes_table_ = table_of(changes_, tr("What it enters"));
    changes_table_->set_column_width(BookPlanModel::line, 56);
    changes_table_->set_column_width(BookPlanModel::change, 110);
    changes_table_->set_column_width(BookPlanModel::site, 120);
    changes_table_->set_column_width(BookPlanModel::days, 190);
    changes_table_->set_stretch_column(BookPlanModel::what);
    faults_table_ = table_of(faults_, tr("What is wrong in the file"));
    faults_table_->set_column_width(BookFaultModel::line, 56);
    faults_table_->set_column_width(BookFaultModel::field, 140);
    faults_table_->set_stretch_column(BookFaultModel::reason);
    stack_ = new QStackedWidget;
    stack_->addWidget(changes_table_);
    stack_->addWidget(faults_table_);
    panel_->set_content(stack_);
    panel_->setMinimumHeight(160);
    panel_->show_empty({tr("Choose a file"), tr("It is compared with the book, and nothing is entered yet."), {}, {}});
    column.addWidget(panel_, 1);
}

void BookImportDialog::build_buttons(QVBoxLayout& column) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    who_ = new QLineEdit(person_name());
    who_->setObjectName(QStringLiteral("who"));
    why_ = new QLineEdit;
    why_->setObjectName(QStringLiteral("why"));
    add_field(*grid, 0, tr("Your name"), who_);
    add_field(*grid, 1, tr("Why it is imported"), why_);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    column.addLayout(grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    missing_ = new WrappedLabel(TextRole::table, Color::text_secondary);
    row->addWidget(missing_, 1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    enter_ = new QPushButton(tr("Import"));
    enter_->setObjectName(QStringLiteral("import"));
    enter_->setProperty("wm_primary", true);
    enter_->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(enter_);
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(enter_, &QPushButton::clicked, this, &BookImportDialog::accept);
    connect(who_, &QLineEdit::textChanged, this, &BookImportDialog::check);
    connect(why_, &QLineEdit::textChanged, this, &BookImportDialog::check);
}

void BookImportDialog::ask_for_file() {
    const QString file =
        QFileDialog::getOpenFileName(this, windowTitle(), QString(), tr("CSV files (*.csv);;All files (*)"));
    if (!file.isEmpty()) {
        choose_file(file);
    }
}

void BookImportDialog::choose_file(const QString& file) {
    file_ = file;
    file_name_->setText(file);
    read();
}

BookOrder BookImportDialog::order() const {
    return {.kind = static_cast<BookKind>(kind_->currentData().toInt()),
            .text = text_,
            .records = {},
            .who = who_->text().trimmed().toStdString(),
            .why = why_->text().trimmed().toStdString(),
            .now = context_.bridge.now()};
}

void BookImportDialog::read() {
    if (file_.isEmpty()) {
        return;
    }
    plan_.reset();
    check();
    panel_->start_loading();
    context_.bridge.run(reading_,
                        [this, order = order(), path = std::filesystem::path(file_.toStdString())](
                            Engine&, const Queries& queries, const EngineBridge::Post&,
                            const std::stop_token&) mutable -> std::function<void()> {
                            auto text = read_whole_file(path);
                            Result<BookPlan> plan = text ? Result<BookPlan>(BookPlan{}) : text.error();
                            if (text) {
                                order.text = std::move(*text);
                                plan = queries.plan_book(order);
                            }
                            return [this, plan = std::move(plan), text = std::move(order.text)] {
                                text_ = text;
                                show_plan(plan);
                            };
                        });
}

void BookImportDialog::show_plan(const Result<BookPlan>& plan) {
    panel_->stop_loading();
    strip_->hide();
    if (!plan) {
        panel_->show_error(
            {tr("The file cannot be read"), explanation_of(plan.error().code), {}, technical_detail(plan.error())});
        check();
        return;
    }
    plan_ = *plan;
    panel_->show_content();
    if (plan_->faults.empty()) {
        show_changes();
    } else {
        faults_->set_faults(plan_->faults);
        stack_->setCurrentWidget(faults_table_);
        panel_->set_title(tr("What is wrong in the file"));
        panel_->set_subtitle(Format::current().count(faults_->rowCount()));
        strip_->show_message(MessageStrip::Kind::error, tr("The file cannot be imported."),
                             tr("Correct the rows below and choose it again; all or none of a file is taken."));
    }
    check();
}

void BookImportDialog::show_changes() {
    changes_->set_plan(*plan_);
    stack_->setCurrentWidget(changes_table_);
    panel_->set_title(tr("What it enters"));
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
    panel_->set_subtitle(Format::listed(parts));
    if (!plan_->closed.empty()) {
        strip_->show_message(
            MessageStrip::Kind::warning,
            tr("%n closed month(s) touched.", nullptr, static_cast<int>(plan_->closed.size())),
            tr("%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing "
               "of a later month may write it.")
                .arg(months_label(plan_->closed)));
    }
}

QString BookImportDialog::missing() const {
    if (file_.isEmpty()) {
        return tr("Choose a file.");
    }
    if (!plan_ || !plan_->faults.empty()) {
        return {};
    }
    if (who_->text().trimmed().isEmpty()) {
        return tr("Say who you are.");
    }
    return why_->text().trimmed().isEmpty() ? tr("Say why it is imported.") : QString();
}

void BookImportDialog::check() {
    const QString what = missing();
    missing_->setText(what);
    enter_->setEnabled(what.isEmpty() && plan_ && plan_->faults.empty() && !entering_.is_pending());
}

void BookImportDialog::accept() {
    if (!enter_->isEnabled()) {
        return;
    }
    set_person_name(who_->text().trimmed());
    panel_->start_loading();
    context_.bridge.run(
        entering_,
        [this, order = order(), shown = *plan_](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                const std::stop_token&) -> std::function<void()> {
            return [this, records = engine.enter_book(order, shown)] { finish(records); };
        });
    check();
}

void BookImportDialog::finish(const Result<std::vector<BookRecord>>& records) {
    panel_->stop_loading();
    if (!records) {
        strip_->show_failure(tr("Nothing was imported."), records.error());
        read();
        return;
    }
    Q_EMIT entered(static_cast<qint64>(records->front().id.number()), static_cast<int>(records->size()));
    QDialog::accept();
}

}  // namespace wattmast::ui

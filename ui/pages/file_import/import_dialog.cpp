// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/file_import/import_dialog.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <vector>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/book/book_texts.h"
#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int line_width = 60;
constexpr int column_width = 140;
constexpr int least_table_height = 160;

/// What takes the focus, in the order of reading.
void collect(const QLayout& layout, std::vector<QWidget*>& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        QWidget* widget = item->widget();
        if (item->layout() != nullptr) {
            collect(*item->layout(), found);
        } else if (widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            found.push_back(widget);
        } else if (widget != nullptr && widget->layout() != nullptr) {
            collect(*widget->layout(), found);
        }
    }
}

}  // namespace

ImportDialog::ImportDialog(PageContext context, Words words, ImportFaultModel::ColumnLabel label, QWidget* parent)
    : QDialog(parent), context_(context), words_(std::move(words)), faults_(new ImportFaultModel(label, this)) {
    setWindowTitle(words_.title);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    whole->setSpacing(space::s3);
    content_ = new QWidget;
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s3);
    auto* about = new WrappedLabel(TextRole::body, Color::text_primary);
    about->setText(words_.about);
    column->addWidget(about);
    upper_ = new QVBoxLayout;
    upper_->setSpacing(space::s3);
    column->addLayout(upper_);
    build_file_row();
    strip_ = new MessageStrip;
    strip_->set_closable(false);
    strip_->hide();
    column->addWidget(strip_);
    panel_ = new Panel;
    panel_->set_title(words_.changes);
    panel_->set_header_line(true);
    panel_->setMinimumHeight(least_table_height);
    column->addWidget(panel_, 1);
    lower_ = new QVBoxLayout;
    lower_->setSpacing(space::s3);
    column->addLayout(lower_);
    build_person(*column);
    whole->addWidget(scrolling_content(content_), 1);
    build_buttons(*whole);
}

DataTable* ImportDialog::table_of(QAbstractItemModel* model, const QString& name) {
    auto* table = new DataTable;
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setAccessibleName(name);
    return table;
}

void ImportDialog::add_field(QGridLayout& grid, int row, int column, const QString& name, QWidget* field) {
    auto* label = new RoleLabel(TextRole::table, Color::text_secondary);
    label->set_text(name);
    field->setAccessibleName(name);
    grid.addWidget(label, 2 * row, column);
    grid.addWidget(field, 2 * row + 1, column);
}

QLineEdit* ImportDialog::field_named(const char* name) {
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    return field;
}

void ImportDialog::build_file_row() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    file_name_ = field_named("file");
    file_name_->setReadOnly(true);
    file_name_->setPlaceholderText(tr("No file is chosen"));
    file_name_->setAccessibleName(tr("File"));
    auto* choose = new QPushButton(tr("Choose file…"));
    choose->setAutoDefault(false);
    row->addWidget(file_name_, 1);
    row->addWidget(choose);
    upper_->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::ask_for_file);
}

void ImportDialog::build_person(QVBoxLayout& column) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    who_ = field_named("who");
    who_->setText(person_name());
    why_ = field_named("why");
    add_field(*grid, 0, 0, tr("Your name"), who_);
    add_field(*grid, 0, 1, tr("Why it is imported"), why_);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    column.addLayout(grid);
    connect(who_, &QLineEdit::textChanged, this, &ImportDialog::check);
    connect(why_, &QLineEdit::textChanged, this, &ImportDialog::check);
}

/// Below what scrolls.
void ImportDialog::build_buttons(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    missing_ = new WrappedLabel(TextRole::table, Color::text_secondary);
    row->addWidget(missing_, 1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    import_ = new QPushButton(tr("Import"));
    import_->setObjectName(QStringLiteral("import"));
    import_->setProperty("wm_primary", true);
    import_->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(import_);
    cancel->setObjectName(QStringLiteral("cancel"));
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::accept);
}

void ImportDialog::finish_building(DataTable* changes, QSize size) {
    changes_table_ = changes;
    faults_table_ = table_of(faults_, tr("What is wrong in the file"));
    faults_table_->set_column_width(ImportFaultModel::line, line_width);
    faults_table_->set_column_width(ImportFaultModel::column, column_width);
    faults_table_->set_stretch_column(ImportFaultModel::reason);
    stack_ = new QStackedWidget;
    stack_->addWidget(changes_table_);
    stack_->addWidget(faults_table_);
    panel_->set_content(stack_);
    panel_->show_empty({tr("Choose a file"), words_.empty, {}, {}});
    std::vector<QWidget*> in_order;
    collect(*content_->layout(), in_order);
    in_order.push_back(findChild<QPushButton*>(QStringLiteral("cancel")));
    in_order.push_back(import_);
    for (std::size_t i = 1; i < in_order.size(); ++i) {
        setTabOrder(in_order[i - 1], in_order[i]);
    }
    resize(fitting(*this, size));
    check();
}

void ImportDialog::ask_for_file() {
    const QString file =
        QFileDialog::getOpenFileName(this, windowTitle(), QString(), tr("CSV files (*.csv);;All files (*)"));
    if (!file.isEmpty()) {
        choose_file(file);
    }
}

void ImportDialog::choose_file(const QString& file) {
    file_ = file;
    file_name_->setText(file);
    look();
}

void ImportDialog::begin_look() {
    forget();
    check();
    panel_->start_loading();
}

void ImportDialog::end_look(const std::string& text) {
    text_ = text;
    panel_->stop_loading();
    strip_->hide();
}

void ImportDialog::show_unreadable(const Failure& failure) {
    panel_->show_error({words_.unreadable, explanation_of(failure.code), {}, technical_detail(failure)});
}

void ImportDialog::show_faults(const std::vector<CsvFault>& faults) {
    faults_->set_faults(faults);
    stack_->setCurrentWidget(faults_table_);
    panel_->set_title(tr("What is wrong in the file"));
    panel_->set_subtitle(Format::current().count(faults_->rowCount()));
    panel_->show_content();
    strip_->show_message(MessageStrip::Kind::error, tr("The file cannot be imported."),
                         tr("Correct the rows below and choose it again; all or none of a file is taken."));
}

void ImportDialog::show_changes() {
    stack_->setCurrentWidget(changes_table_);
    panel_->set_title(words_.changes);
    panel_->show_content();
}

void ImportDialog::show_closed(const std::vector<CivilMonth>& months) {
    if (months.empty()) {
        return;
    }
    strip_->show_message(
        MessageStrip::Kind::warning, tr("%n closed month(s) touched.", nullptr, static_cast<int>(months.size())),
        tr("%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing of a "
           "later month may write it.")
            .arg(months_label(months)));
}

std::string ImportDialog::who() const {
    return who_->text().trimmed().toStdString();
}

std::string ImportDialog::why() const {
    return why_->text().trimmed().toStdString();
}

QString ImportDialog::missing() const {
    if (file_.isEmpty()) {
        return tr("Choose a file.");
    }
    if (const QString besides = missing_besides(); !besides.isEmpty() || !is_enterable()) {
        return besides;
    }
    if (who().empty()) {
        return tr("Say who you are.");
    }
    return why().empty() ? tr("Say why it is imported.") : QString();
}

void ImportDialog::check() {
    const QString what = missing();
    missing_->setText(what);
    import_->setEnabled(what.isEmpty() && is_enterable() && !entering_.is_pending());
}

void ImportDialog::accept() {
    if (!import_->isEnabled()) {
        return;
    }
    set_person_name(who_->text().trimmed());
    panel_->start_loading();
    enter();
    check();
}

void ImportDialog::end_entering(const std::optional<Failure>& failure) {
    panel_->stop_loading();
    if (failure) {
        refusal_ = failure;
        look();
    }
    check();
}

void ImportDialog::show_refusal() {
    if (refusal_) {
        strip_->show_failure(tr("Nothing was imported."), *refusal_);
        refusal_.reset();
    }
}

}  // namespace wattmast::ui

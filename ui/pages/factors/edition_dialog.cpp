// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/edition_dialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/whole_file.h"
#include "carbon/book.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/factors/edition_models.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(920, 720);
constexpr int rest_ms = 400;
constexpr int most_findings_shown = 5;

QLineEdit* field_named(const char* name) {
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    return field;
}

void add_field(QGridLayout& grid, int row, int column, const QString& name, QLineEdit* field) {
    auto* label = new RoleLabel(TextRole::table, Color::text_secondary);
    label->set_text(name);
    field->setAccessibleName(name);
    grid.addWidget(label, 2 * row, column);
    grid.addWidget(field, 2 * row + 1, column);
}

}  // namespace

EditionDialog::EditionDialog(PageContext context, QWidget* parent) : QDialog(parent), context_(context) {
    setWindowTitle(tr("Import an edition of factors"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(space::s3);
    build_file_row(*column);
    build_statements(*column);
    strip_ = new MessageStrip;
    strip_->set_closable(false);
    strip_->hide();
    column->addWidget(strip_);
    build_result(*column);
    build_buttons(*column);
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &EditionDialog::compare);
    resize(fitting(*this, usual_size));
    check();
}

void EditionDialog::build_file_row(QVBoxLayout& column) {
    auto* text = new WrappedLabel(TextRole::body, Color::text_primary);
    text->setText(
        tr("A CSV file with the columns of the library, or with fewer: id, category, region, value, unit and item are "
           "needed. Nothing is entered before you have seen what it changes."));
    column.addWidget(text);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    file_name_ = field_named("file");
    file_name_->setReadOnly(true);
    file_name_->setPlaceholderText(tr("No file is chosen"));
    file_name_->setAccessibleName(tr("File"));
    choose_ = new QPushButton(tr("Choose file…"));
    choose_->setAutoDefault(false);
    row->addWidget(file_name_, 1);
    row->addWidget(choose_);
    column.addLayout(row);
    connect(choose_, &QPushButton::clicked, this, &EditionDialog::ask_for_file);
}

void EditionDialog::build_statements(QVBoxLayout& column) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    publisher_ = field_named("publisher");
    document_ = field_named("document");
    published_ = field_named("published");
    licence_ = field_named("licence");
    published_->setPlaceholderText(QStringLiteral("2026-10-24"));
    add_field(*grid, 0, 0, tr("Publisher, for rows that leave it out"), publisher_);
    add_field(*grid, 0, 1, tr("Document, for rows that leave it out"), document_);
    add_field(*grid, 1, 0, tr("Published on, for rows that leave it out"), published_);
    add_field(*grid, 1, 1, tr("Licence, for rows that leave it out"), licence_);
    column.addLayout(grid);
    is_whole_ = new QCheckBox(tr("The file is all of its sets: what they have and it has not is not offered any more"));
    is_whole_->setObjectName(QStringLiteral("is_whole"));
    column.addWidget(is_whole_);
    for (QLineEdit* field : {publisher_, document_, published_, licence_}) {
        connect(field, &QLineEdit::textChanged, &rest_, qOverload<>(&QTimer::start));
    }
    connect(is_whole_, &QCheckBox::toggled, this, &EditionDialog::compare);
}

void EditionDialog::build_result(QVBoxLayout& column) {
    panel_ = new Panel;
    panel_->set_title(tr("What it changes"));
    panel_->set_header_line(true);
    changes_ = new EditionChangeModel(this);
    faults_ = new EditionFaultModel(this);
    const auto table_of = [](QAbstractItemModel* model, const QString& name) {
        auto* table = new DataTable;
        table->setModel(model);
        table->setSortingEnabled(false);  // What changes stands first.
        table->setAccessibleName(name);
        return table;
    };
    changes_table_ = table_of(changes_, tr("What it changes"));
    changes_table_->set_column_width(EditionChangeModel::kind, 150);
    changes_table_->set_column_width(EditionChangeModel::id, 220);
    changes_table_->set_column_width(EditionChangeModel::field, 110);
    changes_table_->set_column_width(EditionChangeModel::before, 180);
    changes_table_->set_stretch_column(EditionChangeModel::after);
    faults_table_ = table_of(faults_, tr("What is wrong in the file"));
    faults_table_->set_column_width(EditionFaultModel::line, 60);
    faults_table_->set_column_width(EditionFaultModel::column, 130);
    faults_table_->set_stretch_column(EditionFaultModel::reason);
    stack_ = new QStackedWidget;
    stack_->addWidget(changes_table_);
    stack_->addWidget(faults_table_);
    panel_->set_content(stack_);
    panel_->setMinimumHeight(160);
    panel_->show_empty(
        {tr("Choose a file"), tr("It is compared with the library, and nothing is entered yet."), {}, {}});
    column.addWidget(panel_, 1);
    findings_ = new WrappedLabel(TextRole::table, Color::text_primary);
    findings_->hide();
    column.addWidget(findings_);
    accepts_ = new QCheckBox;
    accepts_->setObjectName(QStringLiteral("accepts"));
    accepts_->hide();
    column.addWidget(accepts_);
    connect(accepts_, &QCheckBox::toggled, this, &EditionDialog::check);
}

void EditionDialog::build_buttons(QVBoxLayout& column) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    who_ = field_named("who");
    who_->setText(person_name());
    why_ = field_named("why");
    add_field(*grid, 0, 0, tr("Your name"), who_);
    add_field(*grid, 0, 1, tr("Why it is imported"), why_);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(0, 1);
    column.addLayout(grid);
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
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import_, &QPushButton::clicked, this, &EditionDialog::accept);
    connect(who_, &QLineEdit::textChanged, this, &EditionDialog::check);
    connect(why_, &QLineEdit::textChanged, this, &EditionDialog::check);
}

void EditionDialog::ask_for_file() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Import an edition of factors"), QString(),
                                                      tr("CSV files (*.csv);;All files (*)"));
    if (!file.isEmpty()) {
        choose_file(file);
    }
}

void EditionDialog::choose_file(const QString& file) {
    file_ = file;
    file_name_->setText(file);
    compare();
}

EditionOrder EditionDialog::order() const {
    return {.name = QFileInfo(file_).fileName().toStdString(),
            .text = text_,
            .statements = {.publisher = publisher_->text().trimmed().toStdString(),
                           .document = document_->text().trimmed().toStdString(),
                           .published = published_->text().trimmed().toStdString(),
                           .licence = licence_->text().trimmed().toStdString()},
            .absent = is_whole_->isChecked() ? AbsentFactors::are_retired : AbsentFactors::stay,
            .who = who_->text().trimmed().toStdString(),
            .why = why_->text().trimmed().toStdString(),
            .now = context_.bridge.now()};
}

void EditionDialog::compare() {
    rest_.stop();
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
                            Result<EditionPlan> plan = text ? Result<EditionPlan>(EditionPlan{}) : text.error();
                            if (text) {
                                order.text = std::move(*text);
                                plan = queries.plan_edition(order);
                            }
                            return [this, plan = std::move(plan), text = std::move(order.text)] {
                                text_ = text;
                                show_plan(plan);
                            };
                        });
}

void EditionDialog::show_plan(const Result<EditionPlan>& plan) {
    panel_->stop_loading();
    strip_->hide();
    findings_->hide();
    accepts_->hide();
    accepts_->setChecked(false);
    if (!plan) {
        panel_->show_error(
            {tr("The file cannot be compared"), explanation_of(plan.error().code), {}, technical_detail(plan.error())});
        check();
        return;
    }
    plan_ = *plan;
    plan_->faults.empty() ? show_changes() : show_faults();
    check();
}

void EditionDialog::show_faults() {
    faults_->set_faults(plan_->faults);
    stack_->setCurrentWidget(faults_table_);
    panel_->set_title(tr("What is wrong in the file"));
    panel_->set_subtitle(Format::current().count(faults_->rowCount()));
    panel_->show_content();
    strip_->show_message(MessageStrip::Kind::error, tr("The file cannot be imported."),
                         tr("Correct the rows below and choose it again; all or none of a file is taken."));
}

int EditionDialog::count(FactorChange::Kind kind) const {
    return plan_ ? static_cast<int>(std::ranges::count(plan_->comparison.changes, kind, &FactorChange::kind)) : 0;
}

void EditionDialog::show_summary() {
    using Kind = FactorChange::Kind;
    const Format& format = Format::current();
    const int rest = count(Kind::removed);
    QStringList parts{tr("%1 new", "factors").arg(format.count(count(Kind::added))),
                      tr("%1 changed", "factors").arg(format.count(count(Kind::changed))),
                      is_whole_->isChecked() ? tr("%1 go", "factors").arg(format.count(rest))
                                             : tr("%1 not in the file", "factors").arg(format.count(rest)),
                      tr("%1 as they are", "factors").arg(format.count(static_cast<qint64>(plan_->unchanged)))};
    panel_->set_subtitle(Format::listed(parts));
}

void EditionDialog::show_changes() {
    panel_->set_title(tr("What it changes"));
    changes_->set_changes(plan_->comparison, is_whole_->isChecked() ? AbsentFactors::are_retired : AbsentFactors::stay);
    stack_->setCurrentWidget(changes_table_);
    show_summary();
    if (!plan_->record) {
        panel_->show_empty({tr("The library has all of it already"), tr("There is nothing to import."), {}, {}});
        return;
    }
    panel_->show_content();
    const auto& findings = plan_->comparison.findings;
    if (findings.empty()) {
        return;
    }
    QStringList lines;
    for (std::size_t i = 0; i < findings.size() && i < most_findings_shown; ++i) {
        lines << finding_label(findings[i], plan_->comparison);
    }
    if (findings.size() > most_findings_shown) {
        lines << tr("and %n more", nullptr, static_cast<int>(findings.size()) - most_findings_shown);
    }
    findings_->setText(lines.join(QLatin1Char('\n')));
    findings_->show();
    accepts_->setText(
        tr("I have looked at %n finding(s) and import it all the same", nullptr, static_cast<int>(findings.size())));
    accepts_->show();
}

QString EditionDialog::missing() const {
    if (file_.isEmpty()) {
        return tr("Choose a file.");
    }
    if (!plan_ || !plan_->record) {
        return plan_ && plan_->faults.empty() ? tr("There is nothing to import.") : QString();
    }
    if (accepts_->isVisibleTo(this) && !accepts_->isChecked()) {
        return tr("Look at what changes under its id, and say so.");
    }
    if (who_->text().trimmed().isEmpty()) {
        return tr("Say who you are.");
    }
    return why_->text().trimmed().isEmpty() ? tr("Say why it is imported.") : QString();
}

void EditionDialog::check() {
    const QString what = missing();
    missing_->setText(what);
    import_->setEnabled(what.isEmpty() && plan_ && plan_->record && !entering_.is_pending());
}

void EditionDialog::accept() {
    if (!import_->isEnabled()) {
        return;
    }
    set_person_name(who_->text().trimmed());
    panel_->start_loading();
    context_.bridge.run(
        entering_,
        [this, order = order(), shown = *plan_](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                const std::stop_token&) -> std::function<void()> {
            const auto record = engine.import_edition(order, shown);
            const Result<qint64> number =
                record ? Result<qint64>(static_cast<qint64>(record->id.number())) : record.error();
            return [this, number] { finish(number); };
        });
    check();
}

void EditionDialog::finish(const Result<qint64>& record) {
    panel_->stop_loading();
    if (!record) {
        strip_->show_failure(tr("Nothing was imported."), record.error());
        check();
        return;
    }
    using Kind = FactorChange::Kind;
    Q_EMIT imported(*record, count(Kind::added), count(Kind::changed),
                    is_whole_->isChecked() ? count(Kind::removed) : 0);
    QDialog::accept();
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/edition_dialog.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "carbon/book.h"
#include "ui/format/format.h"
#include "ui/pages/factors/edition_change_model.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(920, 720);
constexpr int rest_ms = 400;
constexpr int most_findings_shown = 5;

}  // namespace

EditionDialog::EditionDialog(PageContext context, QWidget* parent)
    : ImportDialog(
          context,
          {.title = tr("Import an edition of factors"),
           .about =
               tr("A CSV file with the columns of the library, or with fewer: id, category, region, value, unit and "
                  "item are needed. Nothing is entered before you have seen what it changes."),
           .changes = tr("What it changes"),
           .empty = tr("It is compared with the library, and nothing is entered yet."),
           .unreadable = tr("The file cannot be compared")},
          nullptr, parent),
      changes_(new EditionChangeModel(this)) {
    build_statements();
    build_findings();
    DataTable* table = table_of(changes_, tr("What it changes"));
    table->set_column_width(EditionChangeModel::kind, 150);
    table->set_column_width(EditionChangeModel::id, 220);
    table->set_column_width(EditionChangeModel::field, 110);
    table->set_column_width(EditionChangeModel::before, 180);
    table->set_stretch_column(EditionChangeModel::after);
    finish_building(table, usual_size);
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &EditionDialog::look);
}

void EditionDialog::build_statements() {
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
    upper()->addLayout(grid);
    is_whole_ = new QCheckBox(tr("The file is all of its sets: what they have and it has not is not offered any more"));
    is_whole_->setObjectName(QStringLiteral("is_whole"));
    upper()->addWidget(is_whole_);
    for (QLineEdit* field : {publisher_, document_, published_, licence_}) {
        connect(field, &QLineEdit::textChanged, &rest_, qOverload<>(&QTimer::start));
    }
    connect(is_whole_, &QCheckBox::toggled, this, &EditionDialog::look);
}

void EditionDialog::build_findings() {
    findings_ = new WrappedLabel(TextRole::table, Color::text_primary);
    findings_->hide();
    lower()->addWidget(findings_);
    accepts_ = new QCheckBox;
    accepts_->setObjectName(QStringLiteral("accepts"));
    accepts_->hide();
    lower()->addWidget(accepts_);
    connect(accepts_, &QCheckBox::toggled, this, &EditionDialog::check);
}

EditionOrder EditionDialog::order(const std::string& text) const {
    return {.name = QFileInfo(file()).fileName().toStdString(),
            .text = text,
            .statements = {.publisher = publisher_->text().trimmed().toStdString(),
                           .document = document_->text().trimmed().toStdString(),
                           .published = published_->text().trimmed().toStdString(),
                           .licence = licence_->text().trimmed().toStdString()},
            .absent = is_whole_->isChecked() ? AbsentFactors::are_retired : AbsentFactors::stay,
            .who = who(),
            .why = why(),
            .now = context().bridge.now()};
}

void EditionDialog::look() {
    rest_.stop();
    look_with<EditionPlan>(
        [order = order({})](const Queries& queries, const std::string& text, const std::stop_token&) {
            EditionOrder whole = order;
            whole.text = text;
            return queries.plan_edition(whole);
        },
        [this](const EditionPlan& plan) { show_plan(plan); });
}

void EditionDialog::forget() {
    plan_.reset();
    findings_->hide();
    accepts_->hide();
    accepts_->setChecked(false);
}

void EditionDialog::show_plan(const EditionPlan& plan) {
    plan_ = plan;
    if (plan_->faults.empty()) {
        show_comparison();
    } else {
        show_faults(plan_->faults);
    }
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
    panel()->set_subtitle(Format::listed(parts));
}

void EditionDialog::show_comparison() {
    changes_->set_changes(plan_->comparison, is_whole_->isChecked() ? AbsentFactors::are_retired : AbsentFactors::stay);
    show_changes();
    show_summary();
    if (!plan_->record) {
        panel()->show_empty({tr("The library has all of it already"), tr("There is nothing to import."), {}, {}});
        return;
    }
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

QString EditionDialog::missing_besides() const {
    if (!plan_ || !plan_->record) {
        return plan_ && plan_->faults.empty() ? tr("There is nothing to import.") : QString();
    }
    return accepts_->isVisibleTo(this) && !accepts_->isChecked() ? tr("Look at what changes under its id, and say so.")
                                                                 : QString();
}

void EditionDialog::enter() {
    using Kind = FactorChange::Kind;
    enter_with<BookRecord>(
        [order = order(text()), shown = *plan_](Engine& engine) { return engine.import_edition(order, shown); },
        [this](const BookRecord& record) {
            Q_EMIT imported(static_cast<qint64>(record.id.number()), count(Kind::added), count(Kind::changed),
                            is_whole_->isChecked() ? count(Kind::removed) : 0);
        });
}

}  // namespace wattmast::ui

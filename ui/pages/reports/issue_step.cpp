// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/issue_step.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/pages/property_grid.h"
#include "ui/pages/settings/form_row.h"
#include "ui/person.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

IssueStep::IssueStep(QWidget* parent)
    : QWidget(parent),
      about_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      who_(new QLineEdit(person_name())),
      comment_(new QLineEdit),
      repeats_(new QCheckBox),
      who_row_(new FormRow(who_)),
      comment_row_(new FormRow(comment_)),
      repeats_row_(new FormRow(repeats_)),
      grid_(new PropertyGrid) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    about_->setWordWrap(true);
    who_->setObjectName(QStringLiteral("issue_who"));
    comment_->setObjectName(QStringLiteral("issue_comment"));
    repeats_->setObjectName(QStringLiteral("issue_repeats"));
    who_->setFixedWidth(300);
    comment_->setFixedWidth(300);
    column->addWidget(about_);
    for (FormRow* row : {who_row_, comment_row_, repeats_row_}) {
        column->addWidget(row);
    }
    column->addWidget(grid_);
    column->addStretch(1);
    for (QLineEdit* field : {who_, comment_}) {
        connect(field, &QLineEdit::textEdited, this, &IssueStep::edited);
    }
    connect(repeats_, &QCheckBox::toggled, this, &IssueStep::edited);
}

QString IssueStep::who() const {
    return who_->text().simplified();
}

QString IssueStep::comment() const {
    return comment_->text().simplified();
}

void IssueStep::set_comment(const QString& comment) {
    if (comment_->text() != comment) {
        comment_->setText(comment);
    }
}

bool IssueStep::repeats() const {
    return repeats_->isChecked();
}

void IssueStep::set_repeats(bool repeats) {
    repeats_->setChecked(repeats);
}

void IssueStep::show_facts(const IssueFacts& facts) {
    facts_ = facts;
    show();
}

void IssueStep::show() {
    about_->setText(
        facts_.is_closed
            ? tr("%1 is closed. Issuing writes the files and enters the report in the book with their digests; "
                 "it can only be followed by a revision.")
                  .arg(facts_.month)
            : tr("Issuing closes %1 for all sites: later readings change it only as corrections, which "
                 "make a new revision. Then the files are written and the report is entered in the book.")
                  .arg(facts_.month));
    const Format& format = Format::current();
    const auto text_or_none = [](const QString& text) { return text.isEmpty() ? Format::no_value() : text; };
    grid_->set_properties({{tr("Number"), text_or_none(facts_.number)},
                           {tr("Revision before"), text_or_none(facts_.before)},
                           {tr("Ledger lines"), format.count(facts_.lines)},
                           {tr("Lines, SHA-256"), text_or_none(facts_.digest)},
                           {tr("Last closing"), text_or_none(facts_.head)}});
}

void IssueStep::retranslate() {
    who_row_->set_texts(tr("Issued by"), tr("Stands in the book and on the report."));
    comment_row_->set_texts(tr("Comment"), tr("Such as “first issue”, or why there is a revision."));
    repeats_row_->set_texts(tr("Schedule"),
                            tr("Issue this report by itself for each month that is closed or corrected later."));
    repeats_->setText(tr("Repeat for later months"));
    show();
}

}  // namespace wattmast::ui

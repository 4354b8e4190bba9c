// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The form of a record: its fields, and who enters it and why.
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "carbon/book_schema.h"
#include "carbon/canonical_text.h"
#include "ui/engine_bridge.h"
#include "ui/pages/book/record_dialog.h"
#include "ui/pages/book/record_field.h"
#include "ui/pages/settings/form_row.h"
#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

void add_statement(QGridLayout& grid, int column, const QString& name, QLineEdit* field) {
    auto* label = new RoleLabel(TextRole::table, Color::text_secondary);
    label->set_text(name);
    field->setAccessibleName(name);
    grid.addWidget(label, 0, column);
    grid.addWidget(field, 1, column);
}

}  // namespace

RecordField* RecordDialog::add_field(RecordField* field, QVBoxLayout& column, std::string_view value) {
    field->set_value(value);
    column.addWidget(field->row());
    fields_.push_back(field);
    connect(field, &RecordField::edited, this, &RecordDialog::edited);
    return field;
}

void RecordDialog::build_fields(QVBoxLayout& column, const BookRecord& preset) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const BookSchema& schema = book_schema(kind_);
    if (schema.site != BookPresence::none) {
        RecordField* site =
            add_field(new RecordField("site",
                                      schema.site == BookPresence::required
                                          ? tr("Code of the site. Required.")
                                          : tr("Code of the site; without it of the whole organisation."),
                                      this),
                      *rows, preset.site);
        std::vector<std::string> codes;
        for (const Site& known : context_.bridge.catalog()->sites) {
            codes.push_back(known.code);
        }
        site->offer(codes);
    }
    const auto text_of_day = [](const std::optional<CivilDate>& day) { return day ? date_text(*day) : std::string(); };
    if (schema.period != BookPeriod::none) {
        add_field(new RecordField("first_day",
                                  schema.period == BookPeriod::open ? tr("From which day on it is valid. Required.")
                                                                    : tr("The first day that it is of. Required."),
                                  this),
                  *rows, text_of_day(preset.first_day));
    }
    if (schema.period == BookPeriod::span || schema.period == BookPeriod::open) {
        add_field(new RecordField("last_day",
                                  schema.period == BookPeriod::open
                                      ? tr("The last day of its validity; empty where it has no end.")
                                      : tr("The last day that it is of, which is in it. Required."),
                                  this),
                  *rows, text_of_day(preset.last_day));
    }
    for (const BookField& field : schema.fields) {
        add_field(new RecordField(field, this), *rows, preset.field(field.name));
    }
    add_field(
        new RecordField("document", tr("Where the paper is: a file, an address, the number in an archive."), this),
        *rows, preset.document);
    if (kind_ == BookKind::policy) {
        offer_values();
    }
    rows->addStretch(1);
    auto* scrolling = scrolling_content(content);
    column.addWidget(scrolling, 1);
}

void RecordDialog::build_end(QVBoxLayout& column) {
    closed_ = new MessageStrip;
    closed_->setObjectName(QStringLiteral("closed"));
    closed_->set_closable(false);
    closed_->hide();
    column.addWidget(closed_);
    strip_ = new MessageStrip;
    strip_->setObjectName(QStringLiteral("strip"));
    strip_->set_closable(false);
    strip_->hide();
    column.addWidget(strip_);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    who_ = new QLineEdit(person_name());
    who_->setObjectName(QStringLiteral("who"));
    why_ = new QLineEdit;
    why_->setObjectName(QStringLiteral("why"));
    add_statement(*grid, 0, tr("Your name"), who_);
    add_statement(*grid, 1, is_withdrawal_ ? tr("Why it is withdrawn") : tr("Why it is entered"), why_);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    column.addLayout(grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    missing_ = new WrappedLabel(TextRole::table, Color::text_secondary);
    row->addWidget(missing_, 1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    enter_ = new QPushButton(is_withdrawal_ ? tr("Withdraw") : tr("Enter into the book"));
    enter_->setObjectName(QStringLiteral("enter"));
    enter_->setProperty("wm_primary", true);
    enter_->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(enter_);
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(enter_, &QPushButton::clicked, this, &RecordDialog::accept);
    for (QLineEdit* field : {who_, why_}) {
        connect(field, &QLineEdit::textChanged, this, [this] { missing_->clear(); });
    }
}

}  // namespace wattmast::ui

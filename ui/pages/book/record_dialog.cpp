// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/record_dialog.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "carbon/book_schema.h"
#include "carbon/canonical_text.h"
#include "ui/engine_bridge.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_texts.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/book/record_field.h"
#include "ui/pages/settings/form_row.h"
#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(720, 760);
constexpr QSize small_size(620, 380);
constexpr int rest_ms = 300;

void add_statement(QGridLayout& grid, int column, const QString& name, QLineEdit* field) {
    auto* label = new RoleLabel(TextRole::table, Color::text_secondary);
    label->set_text(name);
    field->setAccessibleName(name);
    grid.addWidget(label, 0, column);
    grid.addWidget(field, 1, column);
}

}  // namespace

RecordDialog::RecordDialog(PageContext context, const BookRecord& preset, QWidget* parent)
    : QDialog(parent), context_(context), kind_(preset.kind) {
    setWindowTitle(tr("New record: %1").arg(label_of(kind_)));
    build(preset);
}

RecordDialog::RecordDialog(PageContext context, const BookRecord& replaced, Change change, QWidget* parent)
    : QDialog(parent),
      context_(context),
      kind_(replaced.kind),
      replaces_(replaced.id),
      is_withdrawal_(change == Change::withdraw) {
    setWindowTitle((is_withdrawal_ ? tr("Withdraw record %1: %2") : tr("Replace record %1: %2"))
                       .arg(QString::number(replaced.id.number()), label_of(kind_)));
    build(replaced);
}

void RecordDialog::build(const BookRecord& preset) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(space::s3);
    auto* text = new WrappedLabel(TextRole::body, Color::text_primary);
    if (is_withdrawal_) {
        text->setText(tr("Record %1 counts no more, and nothing takes its place: %2. It stays readable in the book.")
                          .arg(QString::number(preset.id.number()), summary_of(preset)));
    } else {
        text->setText(replaces_ ? tr("What you enter takes the place of record %1, which stays readable in the book.")
                                      .arg(replaces_->number())
                                : book_meaning(book_schema(kind_).meaning) + QLatin1Char('.'));
    }
    column->addWidget(text);
    if (!is_withdrawal_) {
        build_fields(*column, preset);
    } else {
        column->addStretch(1);
    }
    build_end(*column);
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &RecordDialog::check);
    resize(fitting(*this, is_withdrawal_ ? small_size : usual_size));
    check();
}

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

/// A decision has its own values.
void RecordDialog::offer_values() {
    const auto named = [this](const char* name) {
        return *std::ranges::find(fields_, name, [](const RecordField* field) { return field->name(); });
    };
    std::vector<std::string> values;
    for (const std::string_view value : policy_choices(named("name")->value())) {
        values.emplace_back(value);
    }
    named("value")->offer(values);
}

void RecordDialog::edited() {
    if (kind_ == BookKind::policy) {
        offer_values();
    }
    plan_.reset();
    wants_to_enter_ = false;
    checking_.cancel();
    rest_.start();
}

BookOrder RecordDialog::order() const {
    BookRecord record;
    record.kind = kind_;
    record.replaces = replaces_;
    record.is_withdrawal = is_withdrawal_;
    for (const RecordField* field : fields_) {
        const std::string value = field->value();
        if (value.empty()) {
            continue;
        }
        if (field->name() == "site") {
            record.site = value;
        } else if (field->name() == "document") {
            record.document = value;
        } else if (field->name() == "first_day" || field->name() == "last_day") {
            const auto day = read_civil_date(value);
            if (day) {
                (field->name() == "first_day" ? record.first_day : record.last_day) = *day;
            }
        } else {
            record.fields.emplace(field->name(), value);
        }
    }
    return {.kind = kind_,
            .text = {},
            .records = {record},
            .who = who_->text().trimmed().toStdString(),
            .why = why_->text().trimmed().toStdString(),
            .now = context_.bridge.now()};
}

void RecordDialog::check() {
    rest_.stop();
    plan_.reset();
    context_.bridge.run(checking_,
                        [this, order = order()](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                const std::stop_token&) -> std::function<void()> {
                            return [this, plan = queries.plan_book(order)] { show_plan(plan); };
                        });
}

void RecordDialog::show_plan(const Result<BookPlan>& plan) {
    if (!plan) {
        wants_to_enter_ = false;
        strip_->show_failure(tr("The record could not be checked."), plan.error());
        return;
    }
    plan_ = *plan;
    // A day that cannot be read is not in the record that was checked.
    for (const RecordField* field : fields_) {
        const bool is_day = field->name() == "first_day" || field->name() == "last_day";
        if (const auto day =
                is_day && !field->value().empty() ? read_civil_date(field->value()) : Result<CivilDate>(CivilDate{});
            !day) {
            std::erase_if(plan_->faults, [&](const CsvFault& fault) { return fault.column == field->name(); });
            plan_->faults.push_back({1, field->name(), day.error().detail});
        }
    }
    show_closed();
    if (was_tried_) {
        show_faults();
    }
    if (wants_to_enter_) {
        wants_to_enter_ = false;
        accept();
    }
}

/// Said before it is entered; a press of the button before that shows it instead.
void RecordDialog::show_closed() {
    if (plan_->closed.empty()) {
        closed_->hide();
        closed_shown_ = false;
        return;
    }
    closed_->show_message(
        MessageStrip::Kind::warning, tr("%n closed month(s) touched.", nullptr, static_cast<int>(plan_->closed.size())),
        tr("%1: what was closed stays as it is. The difference shows as a correction that is due, and the closing of a "
           "later month may write it.")
            .arg(months_label(plan_->closed)));
    closed_shown_ = closed_shown_ || !wants_to_enter_;
}

void RecordDialog::show_faults() {
    RecordField* first = nullptr;
    QStringList others;
    for (const CsvFault& fault : plan_->faults) {
        if (std::ranges::none_of(fields_, [&](const RecordField* field) { return field->name() == fault.column; })) {
            others << fault_label(fault.message);
        }
    }
    for (RecordField* field : fields_) {
        QStringList texts;
        for (const CsvFault& fault : plan_->faults) {
            if (fault.column == field->name()) {
                texts << fault_label(fault.message);
            }
        }
        field->set_fault(texts.join(QLatin1Char('\n')));
        first = first == nullptr && !texts.isEmpty() ? field : first;
    }
    if (others.isEmpty()) {
        strip_->hide();
    } else {
        strip_->show_message(MessageStrip::Kind::error, tr("It cannot be entered."), others.join(QLatin1Char('\n')));
    }
    if (first != nullptr && wants_to_enter_) {
        first->take_focus();
    }
}

QString RecordDialog::fault_of(const std::string& field) const {
    const auto found = std::ranges::find(fields_, field, [](const RecordField* shown) { return shown->name(); });
    return found == fields_.end() ? QString() : (*found)->row()->fault();
}

bool RecordDialog::says_who_and_why() {
    QLineEdit* lacking = who_->text().trimmed().isEmpty() ? who_ : why_->text().trimmed().isEmpty() ? why_ : nullptr;
    if (lacking != nullptr) {
        missing_->setText(lacking == who_ ? tr("Say who you are.") : tr("Say why."));
        lacking->setFocus(Qt::OtherFocusReason);
    }
    return lacking == nullptr;
}

void RecordDialog::accept() {
    if (entering_.is_pending()) {
        return;
    }
    was_tried_ = true;
    if (!plan_) {
        wants_to_enter_ = true;
        check();
        return;
    }
    if (!plan_->faults.empty()) {
        wants_to_enter_ = true;
        show_faults();
        wants_to_enter_ = false;
        return;
    }
    if (!plan_->closed.empty() && !closed_shown_) {
        closed_shown_ = true;  // It stands there from now on.
        return;
    }
    if (says_who_and_why()) {
        store();
    }
}

void RecordDialog::store() {
    set_person_name(who_->text().trimmed());
    enter_->setEnabled(false);
    context_.bridge.run(
        entering_,
        [this, order = order(), shown = *plan_](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                const std::stop_token&) -> std::function<void()> {
            return [this, records = engine.enter_book(order, shown)] { finish(records); };
        });
}

void RecordDialog::finish(const Result<std::vector<BookRecord>>& records) {
    enter_->setEnabled(true);
    if (!records) {
        strip_->show_failure(tr("Nothing was entered."), records.error());
        check();
        return;
    }
    Q_EMIT entered(static_cast<qint64>(records->front().id.number()));
    QDialog::accept();
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/record_dialog.h"

#include <QLineEdit>
#include <QPushButton>
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

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/record_field.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/settings/form_row.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {
namespace {

constexpr int control_width = 280;
constexpr int unit_width = 118;

}  // namespace

RecordField::RecordField(const BookField& field, QObject* parent)
    : QObject(parent), name_(field.name), type_(field.type) {
    const bool is_required = field.presence == BookPresence::required;
    if (type_ == BookFieldType::choice) {
        choice_ = new QuietCombo;
        choice_->setFixedWidth(control_width);
        choice_->addItem(QString(), QString());
        for (const std::string_view word : field.words) {
            choice_->addItem(book_word(word), to_qt(word));
        }
        connect(choice_, &QComboBox::currentIndexChanged, this, &RecordField::edited);
        use(choice_, book_meaning(field.meaning), is_required);
        return;
    }
    add_line();
    if (type_ != BookFieldType::amount) {
        line_->setFixedWidth(control_width);
        use(line_, book_meaning(field.meaning), is_required);
        return;
    }
    auto* both = new QWidget;
    auto* parts = new QHBoxLayout(both);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(space::s2);
    choice_ = new QuietCombo;
    choice_->setFixedWidth(unit_width);
    for (const std::string_view unit : field.words) {
        choice_->addItem(to_qt(unit), to_qt(unit));
    }
    choice_->setAccessibleName(tr("Unit"));
    connect(choice_, &QComboBox::currentIndexChanged, this, &RecordField::edited);
    parts->addWidget(line_, 1);
    parts->addWidget(choice_);
    both->setFixedWidth(control_width);
    both->setFocusProxy(line_);
    use(both, book_meaning(field.meaning), is_required);
}

RecordField::RecordField(const std::string& name, const QString& meaning, QObject* parent)
    : QObject(parent), name_(name) {
    add_line();
    line_->setFixedWidth(control_width);
    use(line_, meaning, false);
}

void RecordField::add_line() {
    line_ = new QLineEdit;
    line_->setObjectName(to_qt(name_));
    if (type_ == BookFieldType::date || name_ == "first_day" || name_ == "last_day") {
        line_->setPlaceholderText(QStringLiteral("2026-10-31"));
    }
    connect(line_, &QLineEdit::textEdited, this, &RecordField::edited);
}

void RecordField::use(QWidget* control, const QString& meaning, bool is_required) {
    control->setObjectName(line_ == control ? control->objectName() : to_qt(name_) + QStringLiteral("_control"));
    row_ = new FormRow(control);
    const QString name = book_field_label(name_);
    //: A field of a form that has to be filled in. 中文：%1（必填）
    row_->set_texts(is_required ? tr("%1 (required)").arg(name) : name, meaning);
    if (line_ != nullptr) {
        line_->setAccessibleName(name);
    }
}

std::string RecordField::value() const {
    if (type_ == BookFieldType::choice) {
        return choice_->currentData().toString().toStdString();
    }
    const std::string text = line_->text().trimmed().toStdString();
    return type_ == BookFieldType::amount && !text.empty()
               ? text + " " + choice_->currentData().toString().toStdString()
               : text;
}

void RecordField::set_value(std::string_view value) {
    if (type_ == BookFieldType::choice) {
        choice_->setCurrentIndex(std::max(0, choice_->findData(to_qt(value))));
        return;
    }
    const QString text = to_qt(value);
    line_->setText(text);
    if (type_ != BookFieldType::amount) {
        return;
    }
    // The longest unit that fits: "12 kL" also ends in L.
    int best = -1;
    for (int i = 0; i < choice_->count(); ++i) {
        const QString unit = choice_->itemData(i).toString();
        if (text.endsWith(unit) && (best < 0 || unit.size() > choice_->itemData(best).toString().size())) {
            best = i;
        }
    }
    if (best >= 0) {
        choice_->setCurrentIndex(best);
        line_->setText(text.chopped(choice_->itemData(best).toString().size()).trimmed());
    }
}

void RecordField::set_fault(const QString& fault) {
    row_->set_fault(fault);
    QWidget* control = line_ != nullptr ? static_cast<QWidget*>(line_) : choice_;
    control->setProperty("wm_invalid", !fault.isEmpty());
    control->setAccessibleDescription(fault);
    control->update();
}

void RecordField::take_focus() {
    (line_ != nullptr ? static_cast<QWidget*>(line_) : choice_)->setFocus(Qt::OtherFocusReason);
}

void RecordField::offer(const std::vector<std::string>& values) {
    QStringList texts;
    for (const std::string& value : values) {
        texts << to_qt(value);
    }
    auto* completer = new QCompleter(texts, line_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    line_->setCompleter(completer);
}

}  // namespace wattmast::ui

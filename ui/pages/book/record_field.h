// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One field of a record in a form, as its schema wants it.
#pragma once

#include <QObject>
#include <string>
#include <vector>

#include "carbon/book_schema.h"

class QLineEdit;
class QPlainTextEdit;

namespace wattmast::ui {

class FormRow;
class QuietCombo;

/// A line, a choice, or a number with its unit. The row belongs to the form.
class RecordField : public QObject {
    Q_OBJECT

public:
    /// A field of the kind.
    RecordField(const BookField& field, QObject* parent);
    /// One that every kind may have: `site`, `first_day`, `last_day`, `document`.
    RecordField(const std::string& name, const QString& meaning, QObject* parent);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] FormRow* row() const { return row_; }
    /// As it is entered; empty: nothing.
    [[nodiscard]] std::string value() const;
    void set_value(std::string_view value);
    void set_fault(const QString& fault);
    void take_focus();
    /// What may be typed, and is offered.
    void offer(const std::vector<std::string>& values);

Q_SIGNALS:
    void edited();

private:
    void use(QWidget* control, const QString& meaning, bool is_required);
    void add_line();

    std::string name_;
    BookFieldType type_ = BookFieldType::text;
    FormRow* row_ = nullptr;
    QLineEdit* line_ = nullptr;
    QuietCombo* choice_ = nullptr;  ///< Of the words, or of the units.
};

}  // namespace wattmast::ui

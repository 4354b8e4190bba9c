// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Line edits and combo boxes of the forms of rules and channels, all of one width.
#pragma once

#include <QLineEdit>
#include <QVBoxLayout>
#include <string>

#include "ui/pages/history/form_parts.h"
#include "ui/pages/settings/form_row.h"

namespace wattmast::ui {

inline constexpr int form_field_width = 250;

/// @param name Its object name.
[[nodiscard]] inline QLineEdit* form_line(const char* name) {
    auto* field = new QLineEdit;
    field->setFixedWidth(form_field_width);
    field->setObjectName(QLatin1String(name));
    return field;
}

[[nodiscard]] inline QuietCombo* form_combo(const char* name) {
    auto* field = new QuietCombo;
    field->setFixedWidth(form_field_width);
    field->setObjectName(QLatin1String(name));
    return field;
}

/// The column of a form or of a part of one, whose rows bring their own room.
[[nodiscard]] inline QVBoxLayout* form_column(QWidget* form) {
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

/// Below the rows that there are.
inline FormRow* add_row(QVBoxLayout& column, QWidget* control) {
    auto* row = new FormRow(control);
    column.addWidget(row);
    return row;
}

/// UTF-8, without blanks around it.
[[nodiscard]] inline std::string text_of(const QLineEdit& field) {
    return field.text().trimmed().toStdString();
}

}  // namespace wattmast::ui

// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one column of the file is for, and, if it is a value, of which point in which unit.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/pages/history/history_importer.h"
#include "ui/pages/history/history_texts.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace wattmast::ui {

class QuestionRow;
class QuietCombo;
class RoleLabel;
class WrappedLabel;

class ColumnEditor : public QWidget {
    Q_OBJECT

public:
    /// The importer outlives the editor.
    explicit ColumnEditor(HistoryImporter& importer, QWidget* parent = nullptr);

    /// Which column of the file is edited; of a long file also which of its names. Empty: none.
    void set_column(std::optional<std::size_t> column);
    [[nodiscard]] std::optional<std::size_t> column() const { return column_; }
    /// Goes to one value of the mapping, for a question about it.
    void show_value(std::size_t value);
    void show_state();
    void retranslate();
    /// The field where a question about a value is answered; null where that is not in this editor.
    [[nodiscard]] QWidget* field_of(HistoryQuestion::About about) const;

private:
    void build(QVBoxLayout& column);
    QuestionRow* add_row(QVBoxLayout& column, QWidget* control);
    void connect_fields();
    void connect_numbers();
    void edit_value(const std::function<void(HistoryValue&)>& change);
    void take_kind();
    void take_scale();
    void take_period();
    /// Says to the importer whether a text of the value that is edited can be read.
    void take_text(HistoryImporter::Field field, const QString& text, bool is_readable);
    /// What stands in a field of the value that is edited, where it cannot be read.
    [[nodiscard]] std::optional<QString> unreadable(HistoryImporter::Field field) const;
    /// The value that is edited; empty: the column is none.
    [[nodiscard]] std::optional<std::size_t> value() const;
    void show_names();
    void show_value_fields(const HistoryValue& value);
    void show_questions(const std::optional<std::size_t>& value);
    void show_units(const HistoryValue& value);
    [[nodiscard]] QString reason_of(const std::string& column, const std::string& name) const;

    HistoryImporter& importer_;
    std::optional<std::size_t> column_;
    std::size_t name_ = 0;  ///< Which of the column's values.

    RoleLabel* title_;
    WrappedLabel* reason_;
    QuietCombo* role_;
    QuietCombo* names_;
    QuietCombo* kind_;
    QuietCombo* phase_;
    QLineEdit* instance_;
    QuietCombo* unit_;
    QLineEdit* scale_;
    QuietCombo* direction_;
    QLineEdit* site_;
    QLineEdit* device_;
    QuietCombo* stamp_;
    QLineEdit* period_;
    QCheckBox* confirmed_;
    QuestionRow* role_row_ = nullptr;
    QuestionRow* names_row_ = nullptr;
    QuestionRow* kind_row_ = nullptr;
    QuestionRow* phase_row_ = nullptr;
    QuestionRow* instance_row_ = nullptr;
    QuestionRow* unit_row_ = nullptr;
    QuestionRow* scale_row_ = nullptr;
    QuestionRow* direction_row_ = nullptr;
    QuestionRow* site_row_ = nullptr;
    QuestionRow* device_row_ = nullptr;
    QuestionRow* stamp_row_ = nullptr;
    QuestionRow* period_row_ = nullptr;
    QuestionRow* confirmed_row_ = nullptr;
};

}  // namespace wattmast::ui

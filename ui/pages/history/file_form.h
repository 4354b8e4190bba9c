// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How the file is written and where it belongs: every proposal with its reason, open questions marked.
#pragma once

#include <QWidget>
#include <vector>

#include "model/catalog_mark.h"
#include "ui/pages/history/history_importer.h"

class QLineEdit;
class QVBoxLayout;

namespace wattmast::ui {

class QuestionRow;
class QuietCombo;

class FileForm : public QWidget {
    Q_OBJECT

public:
    /// The importer outlives the form.
    explicit FileForm(HistoryImporter& importer, QWidget* parent = nullptr);

    /// What the importer says now.
    void show_state();
    void retranslate();
    /// The field where a question is answered; null where that is not in this form.
    [[nodiscard]] QWidget* field_of(HistoryQuestion::About about) const;

private:
    void build();
    QuestionRow* add_row(QWidget* control);
    QuietCombo* add_combo(QuestionRow*& row);
    void connect_fields();
    void fill_places();
    void take_zone();
    void show_reasons();
    void show_reason(QuestionRow& row, HistoryGuess::Topic topic, bool is_as_proposed);
    void show_questions();
    [[nodiscard]] QString place_question(HistoryQuestion::About about) const;

    HistoryImporter& importer_;
    QVBoxLayout* column_ = nullptr;
    QuestionRow* encoding_row_ = nullptr;
    QuestionRow* delimiter_row_ = nullptr;
    QuestionRow* numbers_row_ = nullptr;
    QuestionRow* order_row_ = nullptr;
    QuestionRow* zone_row_ = nullptr;
    QuestionRow* twice_row_ = nullptr;
    QuestionRow* skipped_row_ = nullptr;
    QuestionRow* rows_row_ = nullptr;
    QuestionRow* absent_row_ = nullptr;
    QuestionRow* missing_row_ = nullptr;
    QuestionRow* site_row_ = nullptr;
    QuestionRow* device_row_ = nullptr;
    QuietCombo* encoding_ = nullptr;
    QuietCombo* delimiter_ = nullptr;
    QuietCombo* numbers_ = nullptr;
    QuietCombo* order_ = nullptr;
    QuietCombo* zone_ = nullptr;
    QuietCombo* twice_ = nullptr;
    QuietCombo* skipped_ = nullptr;
    QuietCombo* rows_ = nullptr;
    QuietCombo* absent_ = nullptr;
    QLineEdit* missing_ = nullptr;
    QuietCombo* site_ = nullptr;
    QuietCombo* device_ = nullptr;
    CatalogMark filled_from_;  ///< Whose sites are in the list.
    std::string filled_site_;  ///< Whose devices are.
};

}  // namespace wattmast::ui

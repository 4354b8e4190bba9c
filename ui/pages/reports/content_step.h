// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 4: what is in it, in which languages and files, and where they go.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "app/reports/report_files.h"
#include "report/report_document.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace wattmast::ui {

class DataTable;
class FormRow;
class PartBoxes;

class ContentStep : public QWidget {
    Q_OBJECT

public:
    explicit ContentStep(QWidget* parent = nullptr);

    void show_order(const ReportOrder& order);
    [[nodiscard]] ReportOrder chosen(ReportOrder order) const;
    /// Sections and tables of the document; null: not known yet.
    void show_outline(const ReportDocument* document);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void choose_folder();
    void tell();

    bool is_filling_ = false;
    std::vector<std::pair<ReportLanguage, QCheckBox*>> languages_;
    std::vector<std::pair<ReportFormat, QCheckBox*>> formats_;
    QLineEdit* folder_;
    QPushButton* choose_;
    FormRow* languages_row_;
    FormRow* formats_row_;
    FormRow* parts_row_;
    PartBoxes* parts_;
    FormRow* folder_row_;
    QStandardItemModel* outline_;
    DataTable* table_;
};

}  // namespace wattmast::ui
